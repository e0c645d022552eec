"""Every link of the compiled site resolves, and nothing is fetched from elsewhere: each rule with its alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.compile.links import check_links

PAGE = '<!doctype html><h1 id="top">A</h1>{body}'


def told(folder: Path, body: str, style: str = "") -> list[tuple[str, str]]:
    """Problems of a site of two pages and a style sheet; the first page has *body*."""
    (folder / "de/b").mkdir(parents=True)
    (folder / "de/index.html").write_text(PAGE.format(body=body), "utf-8")
    (folder / "de/b/index.html").write_text('<h1 id="eins">B</h1><a href="../">zurück</a>', "utf-8")
    (folder / "de/data.csv").write_text("a", "utf-8")
    (folder / "de/style.css").write_text(style, "utf-8")
    return [(one.code, str(one.values["value"])) for one in check_links(folder)]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="b/">B</a>', '<a href="b/#eins">B</a>', '<a href="#top">oben</a>', '<a href="./">hier</a>',
        '<a href="data.csv">CSV</a>', '<a href="mailto:a@example.org">Post</a>', '<img src="data:image/png;base64,AA">',
        '<a href="https://example.org/">anderswo</a>', '<a href="b/?x=1#eins">B</a>', '<a href="b/index.html">B</a>',
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_no_problem(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="c/">C</a>', "link-broken"), ('<a href="b">B</a>', "link-broken"),
        ('<a href="../../x.csv">hinaus</a>', "link-broken"), ('<img src="bild.png">', "link-broken"),
        ('<a href="b/#zwei">B</a>', "link-anchor"), ('<a href="#unten">unten</a>', "link-anchor"),
        ('<a href="/de/b/">B</a>', "link-absolute"), ('<script src="https://example.org/x.js"></script>', "link-foreign"),
        ('<img src="//example.org/x.png">', "link-foreign"), ('<link href="https://example.org/x.css">', "link-foreign"),
        ('<iframe src="https://example.org/"></iframe>', "link-foreign"), ('<p id="top">noch einmal</p>', "id-twice"),
        ('<meta http-equiv="refresh" content="0; url=c/">', "link-broken"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_or_elsewhere_raises_the_alarm(tmp_path: Path, body: str, code: str) -> None:
    assert [one for one, _ in told(tmp_path, body)] == [code]


@pytest.mark.parametrize("style", ["a{background:url(https://example.org/x.png)}", '@import "//example.org/x.css";'])
def test_a_style_sheet_that_fetches_from_elsewhere_raises_the_alarm(tmp_path: Path, style: str) -> None:
    assert [code for code, _ in told(tmp_path, "", style)] == ["link-foreign"]


def test_a_style_sheet_may_use_its_own_pictures(tmp_path: Path) -> None:
    assert told(tmp_path, "", "a{background:url('bild.png')} b{background:url(data:image/png;base64,AA)}") == []


def test_the_same_link_is_told_once_a_page(tmp_path: Path) -> None:
    assert told(tmp_path, '<a href="c/">C</a><a href="c/">C</a>') == [("link-broken", "c/")]
