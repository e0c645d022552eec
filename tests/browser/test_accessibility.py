"""axe-core, with all its rules, finds nothing on any kind of page, wide and narrow, light and dark, still and alive."""

import pytest
from browser.conftest import Read
from browser.kinds import PAGES, every, lively
from browser.reader import DESK, PHONE, audit, wake_all

LOOKS = pytest.mark.parametrize(
    "look",
    [{"viewport": DESK, "color_scheme": "light"}, {"viewport": PHONE, "color_scheme": "dark"}],
    ids=["wide-light", "narrow-dark"],
)
OTHER_LOOKS = pytest.mark.parametrize(
    "look",
    [{"viewport": DESK, "color_scheme": "dark"}, {"viewport": PHONE, "color_scheme": "light"}],
    ids=["wide-dark", "narrow-light"],
)


@LOOKS
@every()
def test_axe_finds_nothing(read: Read, axe: str, site: str, address: str, look: dict) -> None:
    assert audit(read(site, address, **look).page, axe) == []


@OTHER_LOOKS
@lively("home", "second-language")
def test_axe_finds_nothing_in_the_other_looks(read: Read, axe: str, site: str, address: str, look: dict) -> None:
    assert audit(read(site, address, **look).page, axe) == []


@LOOKS
@lively()
def test_axe_finds_nothing_when_figures_live(read: Read, axe: str, site: str, address: str, look: dict) -> None:
    page = read(site, address, **look).page
    wake_all(page)
    assert audit(page, axe) == []


@LOOKS
def test_axe_finds_nothing_while_the_search_answers(read: Read, axe: str, look: dict) -> None:
    page = read("atlas", "de/", **look).page
    page.get_by_role("searchbox").fill("Miete")
    page.locator(".atlas-search__list a").first.wait_for()
    assert audit(page, axe) == []


def test_axe_finds_nothing_before_a_table_can_be_sorted(read: Read, axe: str) -> None:
    page = read(*PAGES["indicator"], viewport=PHONE).page
    page.route("**/atlas-sort.js*", lambda route: route.abort())
    page.reload()
    heads = page.locator("table[data-sortable] thead th")
    assert heads.count() > 1
    assert page.locator("table[data-sortable] thead button").count() == 0
    assert audit(page, axe) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("</main>", '<img src="../assets/images/favicon.png"></main>', "image-alt"),
        ("<html lang=", "<html data-lang=", "html-has-lang"),
        ("</main>", "<h6>x</h6></main>", "heading-order"),
        ("</main>", '<a href="#x"></a></main>', "link-name"),
        ("</main>", "<select></select></main>", "select-name"),
        ("</main>", "</main><p>x</p>", "region"),
        ("</main>", '<p style="color: #999">Wer soll das lesen?</p></main>', "color-contrast"),
        ("</main>", '<p aria-hidden="true"><a href="">x</a></p></main>', "aria-hidden-focus"),
    ],
)
def test_a_page_broken_on_purpose_raises_the_alarm(read: Read, axe: str, old: str, new: str, rule: str) -> None:
    def change(page: str) -> str:
        return page.replace("Content-Security-Policy", "x").replace(old, new, 1)

    reader = read("atlas", "de/impressum/", change=change)
    assert any(one.startswith(f"axe {rule}:") for one in audit(reader.page, axe)), audit(reader.page, axe)
