"""Pictures and figures to take away: complete outside the page, true to the state shown, equal to the tables."""

import csv
import io
import re
import struct
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from browser.conftest import Places, Read
from browser.reader import DESK, PHONE, series, table_labels, wake
from playwright.sync_api import Locator, Page, expect

TROISDORF = "de/gemeinden/05382068-troisdorf/"
UNEMPLOYED = "de/indikatoren/unemployed-share/"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {f"{SVG}{name}" for name in ("path", "circle", "rect", "text")}


def take(figure: Locator, what: str) -> tuple[str, bytes]:
    """Press a button beside a figure; the name and the contents of the file."""
    group = figure.locator("xpath=following-sibling::*[1][contains(@class, 'atlas-take')]")
    with figure.page.expect_download() as download:
        group.locator(f"button[value={what}]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def figure_of(page: Page, kind: str) -> Locator:
    return page.locator(f"figure[data-figure={kind}]").first


def squeezed(text: str) -> str:
    """Without white space: a picture breaks its lines where it must."""
    return re.sub(r"\s+", "", text)


def faults(content: bytes, expected: Sequence[str]) -> list[str]:
    """What a picture lacks that it must not travel without, and what only the page could give it."""
    root = ET.fromstring(content)
    words = squeezed("".join(one.text or "" for one in root.iter(f"{SVG}text")))
    found = [f"lacks {one}" for one in expected if squeezed(one) not in words]
    for one in root.iter():
        found += [f"{one.tag}: {name}" for name in one.attrib if name in ("class", "style", "href")]
        found += [f"{one.tag}: {value}" for value in one.attrib.values() if "var(" in value or "//" in value]
        patterns = {pattern.get("id") for pattern in root.iter(f"{SVG}pattern")}
        found += [
            f"no pattern {name}" for name in re.findall(r"url\(#([^)]+)\)", one.get("fill", "")) if name not in patterns
        ]
    ground = root.find(f"{SVG}rect")
    if ground is None or (ground.get("fill"), ground.get("width")) != ("#ffffff", root.get("width")):
        found.append("no white ground")
    chart = root.find(f"{SVG}svg")
    if chart is None or sum(1 for one in chart.iter() if one.tag in SHAPES) < 5:
        found.append("no picture")
    return found


def sticking_out(page: Page, content: bytes) -> list[str]:
    """Words of a picture that reach beyond its edge, measured by a browser."""
    return page.evaluate(
        """(text) => {
          const svg = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
          document.body.append(svg);
          const edge = svg.viewBox.baseVal;
          const out = [...svg.querySelectorAll(":scope > text")].filter((one) => {
            const box = one.getBBox();
            return box.x < 0 || box.x + box.width > edge.width || box.y < 0 || box.y + box.height > edge.height;
          });
          const words = out.map((one) => one.textContent);
          svg.remove();
          return words;
        }""",
        content.decode(),
    )


CASES = [
    ("atlas", TROISDORF, "map", "child-poverty-2023-karte-05382068",
     ["Kinder unter 15 Jahren mit Leistungen nach dem SGB II (Prozent), 2023", "Troisdorf · Rhein-Sieg-Kreis", "Troisdorf ist umrandet",
      "Grenzen: © GeoBasis-DE / BKG", "Entwurf:", "Sozialatlas Rhein-Sieg-Kreis · Ausgabe 2026.11"]),
    ("atlas", UNEMPLOYED, "map", "unemployed-share-2021-karte", ["Rhein-Sieg-Kreis", "2021", "Bonn"]),
    ("atlas", UNEMPLOYED, "dots", "unemployed-share-2021-punkte", ["2021", "Jeder Punkt ist eine Gemeinde", "Median 41,3 je 1.000"]),
    ("atlas", UNEMPLOYED, "lines", "unemployed-share-2001-2021-verlauf", ["2001–2021", "Kräftige Linie: Rhein-Sieg-Kreis"]),
    ("atlas", "de/indikatoren/asking-rent/", "lines", "asking-rent-2010-2022-verlauf", ["2010–2022", "Euro je Quadratmeter"]),
    ("miniature", "de/raeume/09901001-03-nordhang/", "map", "children-in-benefits-2024-12-31-karte-09901001-03",
     ["Nordhang", "nicht veröffentlicht", "Erfunden:", "Ausgabe 2026.11"]),
    ("showcase", "de/indikatoren/unemployed/", "map", "unemployed-2024-12-31-karte", ["Erfunden:"]),
    ("miniature", "en/municipalities/09901002-grossmuehlen/", "map", "children-in-benefits-2024-12-31-map-09901002", ["Großmühlen"]),
]  # fmt: skip


@pytest.mark.parametrize(("site", "address", "kind", "name", "words"), CASES, ids=[case[3] for case in CASES])
def test_a_picture_says_what_it_shows_and_needs_no_page(
    read: Read, places: Places, site: str, address: str, kind: str, name: str, words: list[str]
) -> None:
    reader = read(site, address)
    figure = figure_of(reader.page, kind)
    suggested, content = take(figure, "svg")
    assert suggested == f"{name}.svg"
    level = figure.get_attribute("data-level")
    level = "" if level == "municipality" else f".{level}"
    file = series(places(site).folder, address[:2], f"{figure.get_attribute('data-indicator')}{level}")
    legend = figure.locator(".atlas-legend li").all_text_contents()
    assert len(legend) > 2 or kind != "map"
    assert faults(content, [*words, *legend, file["title"], file["sources"][-1], "2026.11"]) == []
    assert sticking_out(reader.page, content) == []
    assert reader.complaints() == []


@pytest.mark.parametrize(
    ("old", "new", "alarm"),
    [
        ("Ausgabe", "Augsabe", "lacks Ausgabe 2026.11"),
        ("Troisdorf ·", "Siegburg ·", "lacks Troisdorf · Rhein-Sieg-Kreis"),
        ('fill="#ffffff"', 'fill="none"', "no white ground"),
        ("<path ", '<path class="area" ', "{http://www.w3.org/2000/svg}path: class"),
        (r'fill="rgb\(36, 121, 151\)"', 'fill="url(#none-unknown)"', "no pattern none-unknown"),
        (r"(<svg viewBox[^>]*>).*</svg>(?=.)", r"\1</svg>", "no picture"),
    ],
)
def test_a_picture_that_is_not_complete_raises_the_alarm(read: Read, old: str, new: str, alarm: str) -> None:
    _, content = take(figure_of(read("atlas", TROISDORF).page, "map"), "svg")
    expected = ["Ausgabe 2026.11", "Troisdorf · Rhein-Sieg-Kreis"]
    assert faults(content, expected) == []
    assert alarm in faults(re.sub(old, new, content.decode()).encode(), expected)


def test_words_that_reach_beyond_the_edge_raise_the_alarm(read: Read) -> None:
    page = read("atlas", TROISDORF).page
    _, content = take(figure_of(page, "map"), "svg")
    long = content.decode().replace("Ausgabe 2026.11", "Ausgabe 2026.11 " * 12).encode()
    assert [one.startswith("Sozialatlas") for one in sticking_out(page, long)] == [True]


@pytest.mark.parametrize("kind", ["map", "dots", "lines"])
def test_a_picture_is_the_same_in_the_dark_on_a_telephone_and_alive(read: Read, kind: str) -> None:
    light = take(figure_of(read("atlas", UNEMPLOYED, viewport=DESK, color_scheme="light").page, kind), "svg")
    figure = figure_of(read("atlas", UNEMPLOYED, viewport=PHONE, color_scheme="dark").page, kind)
    assert take(figure, "svg") == light
    wake(figure)
    assert take(figure, "svg") == light


@pytest.mark.parametrize("alive", [False, True])
def test_a_picture_shows_the_chosen_state(read: Read, alive: bool) -> None:
    page = read("atlas", f"{TROISDORF}?karte=rent-level-class").page
    figure = figure_of(page, "map")
    expect(figure.locator("[data-slot=caption]")).to_contain_text("Mietenstufe")
    if alive:
        wake(figure)
    figure.locator("select[data-choose=indicator]").select_option("unemployed-share")
    expect(figure.locator("[data-slot=caption]")).to_contain_text("2021")
    figure.locator("select[data-choose=period]").select_option("2010")
    expect(figure.locator("[data-slot=caption]")).to_contain_text("2010")
    name, content = take(figure, "svg")
    assert name == "unemployed-share-2010-karte-05382068.svg"
    assert faults(content, ["Arbeitslose je 1.000 Menschen von 15 bis unter 65 Jahren (je 1.000), 2010"]) == []
    values = [
        one.text for one in ET.fromstring(content).iter(f"{SVG}title") if (one.text or "").startswith("Troisdorf:")
    ]
    assert values == figure.locator("svg path.area[data-area='05382068'] title").all_text_contents()[:1]


@pytest.mark.parametrize(("address", "kind"), [(TROISDORF, "map"), (UNEMPLOYED, "dots"), (UNEMPLOYED, "lines")])
def test_a_picture_in_pixels_is_twice_as_large_and_not_empty(read: Read, address: str, kind: str) -> None:
    reader = read("atlas", address)
    figure = figure_of(reader.page, kind)
    root = ET.fromstring(take(figure, "svg")[1])
    name, content = take(figure, "png")
    assert name.endswith(".png")
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", content[16:24]) == (2 * int(root.get("width", "")), 2 * int(root.get("height", "")))
    assert colours(reader.page, content) > 5
    assert reader.complaints() == []


def colours(page: Page, png: bytes) -> int:
    """How many colours a picture has; one, if nothing was drawn."""
    return page.evaluate(
        """async (bytes) => {
          const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
          context.drawImage(picture, 0, 0);
          return new Set(new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
        }""",
        list(png),
    )


def rows_of(content: bytes) -> list[dict[str, str]]:
    assert not content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode())))


@pytest.mark.parametrize(
    ("site", "address", "kind"),
    [
        ("atlas", UNEMPLOYED, "map"),
        ("atlas", UNEMPLOYED, "dots"),
        ("atlas", "de/indikatoren/property-tax-b/", "map"),
        ("miniature", "de/indikatoren/rent/", "map"),
        ("miniature", "de/indikatoren/children-in-benefits/", "map"),
    ],
)
def test_the_figures_of_a_chart_are_those_of_the_table(read: Read, site: str, address: str, kind: str) -> None:
    page = read(site, address).page
    rows = rows_of(take(figure_of(page, kind), "data")[1])
    table = table_labels(page)
    assert {row["area_name"]: row["label"] for row in rows} == table
    none = (
        page.locator("table.atlas-values")
        .first.locator("tr:not(.county-row) .atlas-none")
        .evaluate_all("(all) => all.map((one) => one.className.split('none-').at(-1))")
    )
    assert sorted(row["status"] for row in rows if row["status"] not in ("ok", "unreliable")) == sorted(none)
    for row in rows:
        assert (row["value"] == "") == (row["status"] not in ("ok", "unreliable"))
        assert row["label"].startswith("(") == (row["status"] == "unreliable")
        if row["value"]:
            digits = re.sub(r"[^\d,−]", "", row["label"].split("\u00a0")[0]).replace(",", ".").replace("−", "-")
            assert float(row["value"]) == float(digits or row["value"])


def test_the_figures_of_a_course_are_those_of_its_table_and_of_the_published_file(read: Read, places: Places) -> None:
    page = read("atlas", UNEMPLOYED).page
    rows = rows_of(take(figure_of(page, "lines"), "data")[1])
    table = page.locator("table.atlas-time").first.evaluate(
        """(table) => [...table.tBodies[0].rows].flatMap((row) =>
          [...row.cells].slice(1).map((cell, n) => [row.cells[0].textContent, table.tHead.rows[0].cells[n + 1].textContent, cell.textContent]))"""
    )
    words = {(name.strip(), period): text.strip() for name, period, text in table}
    assert len(rows) == 420
    for row in rows:
        assert row["label"].split("\u00a0")[0] in words[row["area_name"], row["period"]].split("\u00a0")[0]
    published = rows_of((places("atlas").folder / "daten/indikatoren/unemployed-share.csv").read_bytes())
    shared = ("area_name", "level", "indicator", "title", "unit", "status", "source", "edition")
    found = {(row["area_code"], row["period"]): row for row in published}
    for row in (one for one in rows if one["level"] == "municipality"):
        other = found[row["area_code"], row["period"]]
        assert [row[name] for name in shared] == [other[name] for name in shared]
        assert float(row["value"]) == float(other["value"])


def test_nothing_is_offered_without_scripts(read: Read) -> None:
    expect(read("atlas", UNEMPLOYED, java_script_enabled=False).page.locator(".atlas-take")).to_have_count(0)
    page = read("atlas", UNEMPLOYED).page
    expect(page.locator(".atlas-take")).to_have_count(page.locator("figure.atlas-figure").count())
    assert page.locator("figure.atlas-figure").count() > 6
    expect(page.get_by_role("group", name="Diese Abbildung mitnehmen").first.get_by_role("button")).to_have_count(3)


def test_a_file_that_cannot_be_made_is_told(read: Read) -> None:
    reader = read("atlas", UNEMPLOYED)
    reader.context.route("**/figures/*.json", lambda route: route.abort())
    group = reader.page.locator(".atlas-take").first
    group.get_by_role("button").first.click()
    expect(group.get_by_role("status")).to_contain_text("nicht laden")
