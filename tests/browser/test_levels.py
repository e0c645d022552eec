"""One map for every level: a press shows another one, with a script and without, and takes figure and date along."""

import pytest
from browser.conftest import Read
from browser.reader import DESK, PHONE, live_labels, show, wake
from playwright.sync_api import Page, expect

TOWN = "de/gemeinden/99001001-musterstadt/"
INDICATOR = "de/indikatoren/long-term-unemployed/"
LEVELS = {
    "Gemeinden": "kartenbild",
    "Sozialräume": "kartenbild-sozialraeume",
    "Jugendhilfebezirke": "kartenbild-jugendhilfebezirke",
}


def seen(page: Page) -> list[str]:
    """Which of the maps are seen."""
    return [name for name in LEVELS.values() if page.locator(f"#{name}").is_visible()]


@pytest.mark.parametrize("alive", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["wide", "narrow"])
@pytest.mark.parametrize("address", [TOWN, INDICATOR, "de/kreis/"], ids=["municipality", "indicator", "county"])
def test_one_level_is_seen_at_a_time(read: Read, address: str, viewport: dict, alive: bool) -> None:
    reader = read("showcase", address, viewport=viewport, java_script_enabled=alive)
    assert seen(reader.page) == ["kartenbild"]
    for title, name in LEVELS.items():
        reader.page.get_by_text(title, exact=True).and_(reader.page.locator(".atlas-levels > label")).click()
        assert seen(reader.page) == [name]
        suppressed = reader.page.locator(f"#{name} path.none-suppressed")
        for fill in suppressed.evaluate_all("(all) => all.map((one) => getComputedStyle(one).fill)"):
            assert "#none-suppressed" in fill


def test_the_patterns_are_laid_out_whatever_level_is_seen(read: Read) -> None:
    page = read("showcase", INDICATOR).page
    show(page.locator("#kartenbild-sozialraeume"))
    assert page.locator(".atlas-patterns").count() == 1
    assert page.locator(".atlas-patterns").evaluate("(one) => getComputedStyle(one).display") != "none"


def test_figure_and_date_go_along_and_the_address_follows(read: Read) -> None:
    reader = read("showcase", TOWN)
    page = reader.page
    first, other = page.locator("#kartenbild"), page.locator("#kartenbild-sozialraeume")
    first.locator("select[data-choose=indicator]").select_option("unemployed")
    expect(first.locator("[data-slot=caption]")).to_contain_text("Arbeitslose")
    first.locator("select[data-choose=period]").select_option("2022-12-31")
    expect(first.locator("[data-slot=caption]")).to_contain_text("31.12.2022")
    show(other)
    expect(other.locator("[data-slot=caption]")).to_contain_text("Arbeitslose")
    expect(other.locator("[data-slot=caption]")).to_contain_text("31.12.2022")
    wake(other)
    assert "Marktviertel" in live_labels(other)
    assert page.url.endswith("?karte=unemployed&stand=2022-12-31#kartenbild-sozialraeume")
    assert reader.complaints() == []


def test_the_address_opens_a_level(read: Read) -> None:
    page = read("showcase", f"{TOWN}?karte=unemployed&stand=2022-12-31#kartenbild-sozialraeume").page
    expect(page.locator("#kartenbild-sozialraeume")).to_be_visible()
    expect(page.locator("#kartenbild-sozialraeume [data-slot=caption]")).to_contain_text("31.12.2022")
    assert seen(page) == ["kartenbild-sozialraeume"]
    page.evaluate("location.hash = 'kartenbild'")
    expect(page.locator("#kartenbild")).to_be_visible()
    assert seen(page) == ["kartenbild"]


def test_a_level_without_the_figure_keeps_its_own(read: Read) -> None:
    page = read("showcase", TOWN).page
    first, other = page.locator("#kartenbild"), page.locator("#kartenbild-sozialraeume")
    offered = [
        {one.get_attribute("value") for one in figure.locator("select[data-choose=indicator] option").all()}
        for figure in (first, other)
    ]
    before = other.locator("[data-slot=caption]").text_content()
    first.locator("select[data-choose=indicator]").select_option(min(offered[0] - offered[1]))
    show(other)
    assert other.locator("[data-slot=caption]").text_content() == before


def test_arrow_keys_go_from_level_to_level(read: Read) -> None:
    page = read("showcase", INDICATOR).page
    page.locator(".atlas-levels input").first.focus()
    for name in list(LEVELS.values())[1:]:
        page.keyboard.press("ArrowRight")
        assert seen(page) == [name]
