"""Everything can be reached and used with the keyboard."""

from browser.conftest import Read
from browser.reader import DESK, wake
from playwright.sync_api import Page, expect

TROISDORF = "de/gemeinden/05382068-troisdorf/"


def focused(page: Page, what: str) -> str:
    return page.evaluate(f"(() => {{ const one = document.activeElement; return {what}; }})()")


def tab_to(page: Page, test: str, limit: int = 80) -> None:
    """Press tab until the focused element passes a test in JavaScript."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if focused(page, test):
            return
    raise AssertionError(f"tab does not lead to {test}")


def test_the_first_stop_leads_to_the_contents(read: Read) -> None:
    page = read("atlas", TROISDORF).page
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page, "Boolean(one.closest('main'))")


def test_every_stop_can_be_seen(read: Read) -> None:
    page = read("atlas", "de/", viewport=DESK).page
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = focused(
            page,
            """(() => {
              const style = getComputedStyle(one);
              const shape = one.querySelector("path") ? getComputedStyle(one.querySelector("path")) : style;
              return style.outlineStyle !== "none" || style.boxShadow !== "none" || shape.strokeWidth !== "1px";
            })()""",
        )
        assert seen, focused(page, "one.outerHTML.slice(0, 200)")


def test_the_search_is_used_with_the_keyboard_alone(read: Read) -> None:
    page = read("atlas", "de/").page
    tab_to(page, "one.type === 'search'")
    page.keyboard.type("Troisdorf")
    page.locator(".atlas-search__list a").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".atlas-search__list a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    assert focused(page, "one.type") == "search"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert focused(page, "one.type") == "search"
    page.wait_for_timeout(300)
    expect(page.locator(".atlas-search__output")).to_be_hidden()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Troisdorf")
    page.locator(".atlas-search__list a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/05382068-troisdorf/")


def test_areas_of_the_still_map_are_reached(read: Read) -> None:
    page = read("atlas", "de/", java_script_enabled=False).page
    tab_to(page, "one.getAttribute('aria-label')?.startsWith('Alfter')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/05382004-alfter/")


def test_areas_of_the_living_map_are_one_stop_with_arrows_between_them(read: Read) -> None:
    page = read("atlas", "de/indikatoren/child-poverty/").page
    figure = page.locator("figure[data-figure=map]")
    wake(figure)
    expect(figure.locator(".atlas-live [role=link][tabindex='0']")).to_have_count(1)
    tab_to(page, "one.getAttribute('role') === 'link' && Boolean(one.closest('.atlas-live'))")
    first = focused(page, "one.getAttribute('aria-label')")
    page.keyboard.press("ArrowRight")
    second = focused(page, "one.getAttribute('aria-label')")
    assert first != second
    page.keyboard.press("ArrowLeft")
    assert focused(page, "one.getAttribute('aria-label')") == first
    page.keyboard.press("Enter")
    page.wait_for_url("**/gemeinden/**")


def test_a_map_wakes_when_the_keyboard_reaches_it(read: Read) -> None:
    page = read("atlas", TROISDORF).page
    page.locator("select[data-choose=indicator]").focus()
    page.locator("figure[data-figure=map] .atlas-canvas.is-live").wait_for()


def test_a_table_is_sorted_with_the_keyboard_and_says_so(read: Read) -> None:
    page = read("miniature", "de/indikatoren/rent/").page
    head = page.locator("table.atlas-values thead th").nth(1)
    values = page.locator("table.atlas-values tbody td.value")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    numbers = values.evaluate_all("(all) => all.map((one) => one.dataset.sort)")
    assert numbers == sorted(numbers, key=lambda one: (one == "", float(one or 0)))
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    numbers = values.evaluate_all("(all) => all.map((one) => one.dataset.sort)")
    assert numbers == sorted(numbers, key=lambda one: (one == "", -float(one or 0)))
    assert numbers[-1] == "", "no number stands last either way"
    expect(page.locator("table.atlas-values [aria-sort]")).to_have_count(1)


def test_sorting_by_name_follows_the_language(read: Read) -> None:
    page = read("miniature", "de/indikatoren/rent/").page
    head = page.locator("table.atlas-values thead th").first
    head.get_by_role("button").click()
    names = page.locator("table.atlas-values tbody tr:not(.county-row) th").all_text_contents()
    assert [name.strip() for name in names] == ["Großmühlen", "Kleinstadt", "Ödfeld (Moor)"]
