"""No page scrolls sideways; paper, darkness and narrow screens are served."""

import pytest
from browser.conftest import Read
from browser.kinds import every, lively
from browser.reader import PHONE, overflow, wake_all
from playwright.sync_api import Page, expect

SMALLEST = {"width": 320, "height": 640}
"""What 400 % of enlargement leave of 1280 pixels (WCAG 1.4.10)."""
TABLET = {"width": 768, "height": 1024}
JUST_WIDE = {"width": 960, "height": 720}
"""The narrowest screen on which tables keep their columns."""
TROISDORF = "de/gemeinden/05382068-troisdorf/"


@pytest.mark.parametrize("viewport", [PHONE, SMALLEST, TABLET, JUST_WIDE], ids=["375", "320", "768", "960"])
@every()
def test_no_page_scrolls_sideways(read: Read, site: str, address: str, viewport: dict) -> None:
    assert overflow(read(site, address, viewport=viewport).page) == []


@lively()
def test_no_page_scrolls_sideways_when_figures_live(read: Read, site: str, address: str) -> None:
    page = read(site, address, viewport=PHONE, has_touch=True, is_mobile=True).page
    wake_all(page)
    assert overflow(page) == []


def test_a_page_that_is_too_wide_raises_the_alarm(read: Read) -> None:
    def change(page: str) -> str:
        return page.replace("</main>", f"<pre>{'x' * 300}</pre></main>").replace("assets/atlas.css", "assets/none.css")

    assert overflow(read("atlas", "de/impressum/", viewport=PHONE, change=change).page)


@lively("home")
def test_paper_shows_figures_and_tables_and_no_navigation(read: Read, site: str, address: str) -> None:
    page = read(site, address).page
    wake_all(page)
    page.emulate_media(media="print")
    for figure in page.locator("figure.atlas-figure").all():
        expect(figure.locator(".atlas-canvas svg").first).to_be_attached()
        assert figure.locator(".atlas-canvas").bounding_box()["height"] > 50
    for table in page.locator("table.atlas-table:not(details:not([open]) table)").all():
        expect(table).to_be_visible()
    for hidden in (".atlas-header__nav", ".atlas-search", ".atlas-toc", ".atlas-choice", ".modebar"):
        for one in page.locator(hidden).all():
            expect(one).to_be_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


def brightness(page: Page) -> float:
    """Of the page's ground, 0 black to 255 white."""
    red, green, blue = page.evaluate(
        """() => {
          const colours = [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor);
          return (colours.find((one) => !one.endsWith(", 0)")) || "rgb(255, 255, 255)").match(/\\d+/g).slice(0, 3).map(Number);
        }"""
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@every("redirect", "start")
def test_darkness_follows_the_readers_system(read: Read, site: str, address: str) -> None:
    page = read(site, address, color_scheme="dark").page
    assert brightness(page) < 60
    page.emulate_media(color_scheme="light")
    assert brightness(page) > 200


def test_living_figures_follow_the_readers_system(read: Read) -> None:
    page = read("atlas", "de/indikatoren/unemployed-share/", color_scheme="light").page
    living = wake_all(page)

    def ink() -> list[str]:
        return [one.locator(".atlas-live").evaluate("(live) => live.layout.font.color") for one in living]

    before = ink()
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(500)
    assert all(old != new for old, new in zip(before, ink(), strict=True))
    page.emulate_media(color_scheme="light")
    page.wait_for_timeout(500)
    assert ink() == before


def test_paper_is_light_even_in_the_dark(read: Read) -> None:
    page = read("atlas", TROISDORF, color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert brightness(page) > 200
