"""Nothing foreign is asked for, nothing is kept, the policy holds: before and after every figure has come to life."""

import pytest
from browser.conftest import Read
from browser.kinds import every
from browser.reader import EMPTY_SCRIPT, wake_all


@every()
def test_a_page_asks_nobody_else_and_keeps_nothing(read: Read, site: str, address: str) -> None:
    reader = read(site, address)
    expected = [f"failed: 404 {reader.home}{address}"] if "nirgendwo" in address else []
    noise = (
        ["console: Failed to load resource: the server responded with a status of 404 (Not Found)"] if expected else []
    )
    assert reader.complaints() == expected + noise
    wake_all(reader.page)
    for select in reader.page.locator("select[data-choose]:visible").all():
        select.select_option(index=select.locator("option").count() - 1)
    field = reader.page.get_by_role("searchbox")
    if field.count():
        field.fill("Miete")
        reader.page.locator(".atlas-search__count").wait_for()
    assert reader.complaints() == expected + noise


@pytest.mark.parametrize(
    ("html", "alarm"),
    [
        ('<script src="https://foreign.example/x.js"></script>', "foreign: https://foreign.example/x.js"),
        ('<img alt="" src="https://foreign.example/x.png">', "foreign: https://foreign.example/x.png"),
        ('<link rel="stylesheet" href="https://foreign.example/x.css">', "foreign: https://foreign.example/x.css"),
        (
            '<link rel="preload" as="font" crossorigin href="https://foreign.example/x.woff2">',
            "foreign: https://foreign.example/x.woff2",
        ),
        ('<iframe src="https://foreign.example/x.html"></iframe>', "foreign: https://foreign.example/x.html"),
        ('<script>localStorage.setItem("a", "b")</script>', "stored: local"),
        ('<script>sessionStorage.setItem("a", "b")</script>', "stored: session"),
        ('<script>document.cookie = "a=b"</script>', "cookie: a"),
        ('<script>indexedDB.open("a")</script>', "stored: databases"),
        ('<script>caches.open("a")</script>', "stored: caches"),
        (f'<script>navigator.serviceWorker.register("/{EMPTY_SCRIPT}")</script>', "stored: workers"),
        ('<script>console.error("ouch")</script>', "console: ouch"),
        ("<script>ouch()</script>", "console: ouch is not defined"),
        ('<img alt="" src="assets/nowhere.png">', "failed: 404 "),
    ],
)
def test_a_page_that_does_so_without_a_policy_raises_the_alarm(read: Read, html: str, alarm: str) -> None:
    reader = read(
        "atlas",
        "de/",
        change=lambda page: page.replace("Content-Security-Policy", "x").replace("</body>", f"{html}</body>"),
    )
    assert any(one.startswith(alarm) for one in reader.complaints()), reader.complaints()


@pytest.mark.parametrize(
    ("html", "alarm"),
    [
        (
            '<script src="https://foreign.example/x.js"></script>',
            "policy: script-src-elem https://foreign.example/x.js",
        ),
        ('<img alt="" src="https://foreign.example/x.png">', "policy: img-src https://foreign.example/x.png"),
        ('<script>localStorage.setItem("a", "b")</script>', "policy: script-src-elem inline"),
        ('<p style="color: red">x</p>', "policy: style-src-attr inline"),
        ("<style>p { color: red }</style>", "policy: style-src-elem inline"),
        ('<iframe src="https://foreign.example/"></iframe>', "policy: frame-src https://foreign.example"),
        ('<base href="https://foreign.example/">', "policy: base-uri https://foreign.example"),
    ],
)
def test_the_policy_stops_what_is_slipped_in_and_the_alarm_is_raised(read: Read, html: str, alarm: str) -> None:
    reader = read("atlas", "de/", change=lambda page: page.replace("</body>", f"{html}</body>"))
    assert any(one.startswith(alarm) for one in reader.complaints()), reader.complaints()
    assert not reader.page.evaluate("localStorage.length")
