"""Without JavaScript every page is complete."""

from browser.conftest import Read
from browser.kinds import every, lively
from browser.reader import Reader, show
from playwright.sync_api import Locator, expect


def missing(reader: Reader) -> list[str]:
    """What a reader without scripts would miss on a page."""
    page = reader.page
    found = []
    if not page.locator("h1").first.is_visible():
        found.append("heading")
    for figure in page.locator("figure.atlas-figure").all():
        name = figure.get_attribute("id")
        show(figure)
        if not figure.locator(".atlas-canvas > svg").is_visible():
            found.append(f"{name}: picture")
        if not figure.locator("figcaption").inner_text().strip():
            found.append(f"{name}: caption")
    found += [
        f"table {table.get_attribute('id')}"
        for table in page.locator("table").all()
        if not _in_closed_details(table) and not table.locator("tbody tr").first.is_visible()
    ]
    if page.locator("select:visible").count():
        found.append("a choice that does nothing")
    if page.locator("figure select[data-choose=indicator]").count() and not page.locator("noscript a:visible").count():
        found.append("links to the other maps")
    return found


def _in_closed_details(table: Locator) -> bool:
    return table.locator("xpath=ancestor::details[not(@open)]").count() > 0


@every()
def test_a_page_is_complete_without_scripts(read: Read, site: str, address: str) -> None:
    assert missing(read(site, address, java_script_enabled=False)) == []


@lively("home")
def test_every_figure_has_a_table_or_a_page_with_one(read: Read, site: str, address: str) -> None:
    page = read(site, address, java_script_enabled=False).page
    assert page.locator("table.atlas-table").count()


def test_a_page_that_needs_its_scripts_raises_the_alarm(read: Read) -> None:
    def change(page: str) -> str:
        return (
            page.replace('class="atlas-choice" hidden', 'class="atlas-choice"')
            .replace("noscript", "template")
            .replace("<caption", "<p")
        )

    reader = read("atlas", "de/gemeinden/05382068-troisdorf/", java_script_enabled=False, change=change)
    assert {"a choice that does nothing", "links to the other maps"} <= set(missing(reader))


def test_sorting_and_searching_are_not_offered_without_scripts(read: Read) -> None:
    page = read("atlas", "de/indikatoren/child-poverty/", java_script_enabled=False).page
    expect(page.locator("table.atlas-values th button")).to_have_count(0)
