"""Municipalities side by side: what stands there is what their own pages say, and the address holds the choice."""

import json
import re
from collections.abc import Iterable, Mapping

import pytest
from browser.conftest import Read
from browser.reader import DESK, PHONE, Reader, audit, overflow, table_labels
from playwright.sync_api import Page, Route, expect

PAGE = "de/vergleichen/"
TROISDORF, SIEGBURG, SEELSCHEID, LOHMAR, MUCH, EITORF = (
    "05382068", "05382060", "05382040", "05382028", "05382036", "05382016",
)  # fmt: skip
SLUGS = {TROISDORF: "troisdorf", SIEGBURG: "siegburg", SEELSCHEID: "neunkirchen-seelscheid"}
ROWS = """(rows) => rows.filter((row) => row.id && row.querySelector("th a")).map((row) => {
  const say = (cell) => cell && cell.textContent.replace(/\\s+/g, " ").trim();
  const values = [...row.querySelectorAll("td.value")];
  return [row.id, say(row.querySelector("th a")), say(row.querySelector("td.date")), say(row.querySelector("td.county")),
    Object.fromEntries(values.map((cell) => [cell.dataset.label, say(cell)]))];
})"""
Told = dict[tuple[str, str], tuple[str, str, str, str]]
"""Title, date, county's figure and figure, by indicator and place."""


def tell(page: Page, tables: str) -> Told:
    """What the tables of a page say of every place."""
    rows = page.locator(f"{tables} tbody tr").evaluate_all(ROWS)
    return {
        (name, place): (title, date, county, value)
        for name, title, date, county, values in rows
        for place, value in values.items()
    }


def differences(shown: Told, own: Iterable[Told]) -> list[str]:
    """Where a comparison and the pages of its places disagree."""
    expected: Mapping[tuple[str, str], tuple[str, str, str, str]] = {
        key: one for told in own for key, one in told.items()
    }
    keys = sorted(shown.keys() | expected.keys())
    return [f"{key}: {shown.get(key)} {expected.get(key)}" for key in keys if shown.get(key) != expected.get(key)]


def side_by_side(page: Page) -> None:
    """Wait until the tables stand."""
    page.locator(".atlas-result table").first.wait_for()


def choose(page: Page, *codes: str) -> None:
    for code in codes:
        page.locator(f".atlas-choose input[value='{code}']").check()


def chosen(page: Page) -> list[str]:
    return page.locator(".atlas-choose input:checked").evaluate_all("(all) => all.map((one) => one.value)")


def heads(page: Page) -> list[str]:
    return page.locator(".atlas-result table").first.locator("thead th").all_text_contents()


def own_pages(read: Read) -> list[Told]:
    return [
        tell(read("atlas", f"de/gemeinden/{code}-{slug}/", java_script_enabled=False).page, "table.atlas-topic")
        for code, slug in SLUGS.items()
    ]


def test_chosen_places_say_what_their_own_pages_say(read: Read) -> None:
    page = read("atlas", PAGE).page
    choose(page, *SLUGS)
    side_by_side(page)
    shown = tell(page, ".atlas-result")
    assert len(shown) > 150
    assert differences(shown, own_pages(read)) == []


def test_one_changed_number_raises_the_alarm(read: Read) -> None:
    def change(route: Route) -> None:
        content = json.loads(route.fetch().text())
        content["topics"][0]["rows"][0]["values"] = ["1"] * len(content["areas"])
        route.fulfill(json=content)

    reader = read("atlas", PAGE)
    reader.context.route("**/compare.json", change)
    choose(reader.page, *SLUGS)
    side_by_side(reader.page)
    assert len(differences(tell(reader.page, ".atlas-result"), own_pages(read))) == len(SLUGS)


def test_the_address_holds_the_choice_and_the_way_back_undoes_it(read: Read) -> None:
    page = read("atlas", f"{PAGE}?orte={TROISDORF},{SIEGBURG}&thema=wohnen").page
    side_by_side(page)
    assert sorted(chosen(page)) == sorted([TROISDORF, SIEGBURG])
    assert heads(page)[2:4] == ["Troisdorf", "Siegburg"], "in the order of the address"
    expect(page.locator(".atlas-result table")).to_have_count(1)
    choose(page, LOHMAR)
    expect(page).to_have_url(re.compile(rf"\?orte={TROISDORF},{SIEGBURG},{LOHMAR}&thema=wohnen$"))
    expect(page.locator(".atlas-result thead th")).to_have_count(7)
    page.go_back()
    expect(page.locator(".atlas-result thead th")).to_have_count(6)
    assert sorted(chosen(page)) == sorted([TROISDORF, SIEGBURG])
    page.go_forward()
    expect(page.locator(".atlas-result thead th")).to_have_count(7)
    page.locator(".atlas-choose select").select_option("")
    expect(page.locator(".atlas-result table")).to_have_count(8)
    assert "thema" not in page.url
    again = read("atlas", page.url.split("/", 3)[3]).page
    side_by_side(again)
    assert tell(again, ".atlas-result") == tell(page, ".atlas-result")


def test_a_sixth_place_is_refused_with_words(read: Read) -> None:
    page = read("atlas", f"{PAGE}?orte={TROISDORF},{SIEGBURG},{SEELSCHEID},{LOHMAR},{MUCH}").page
    side_by_side(page)
    before = page.url
    page.locator(f".atlas-choose input[value='{EITORF}']").click()
    expect(page.get_by_role("status").filter(has_text="höchstens 5")).to_be_visible()
    assert EITORF not in chosen(page)
    assert (len(chosen(page)), page.url) == (5, before)
    page.locator(f".atlas-choose input[value='{MUCH}']").uncheck()
    choose(page, EITORF)
    expect(page.locator(".atlas-state")).to_contain_text("Eitorf")


def test_one_place_asks_for_another_and_none_shows_all(read: Read) -> None:
    page = read("atlas", f"{PAGE}?orte={TROISDORF}").page
    expect(page.locator(".atlas-state")).to_contain_text("mindestens eine weitere")
    expect(page.locator(".atlas-first table")).to_be_visible()
    choose(page, SIEGBURG)
    side_by_side(page)
    expect(page.locator(".atlas-first")).to_be_hidden()
    page.get_by_role("button", name="Auswahl aufheben").click()
    expect(page.locator(".atlas-first table")).to_be_visible()
    expect(page.locator(".atlas-result")).to_be_hidden()
    assert (chosen(page), "orte" in page.url) == ([], False)


@pytest.mark.parametrize("query", ["orte=1,%3Cscript%3E", "orte=&thema=nothing", "thema=%22%3E"])
def test_an_address_that_asks_for_nothing_we_have_changes_nothing(read: Read, query: str) -> None:
    reader = read("atlas", f"{PAGE}?{query}")
    expect(reader.page.locator(".atlas-choose fieldset")).to_be_visible()
    assert chosen(reader.page) == []
    expect(reader.page.locator(".atlas-first table")).to_be_visible()
    assert reader.complaints() == []


def test_it_is_used_with_the_keyboard_alone(read: Read) -> None:
    page = read("atlas", PAGE).page
    boxes = page.locator(".atlas-choose input")
    boxes.first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(boxes.nth(1)).to_be_focused()
    page.keyboard.press("Space")
    side_by_side(page)
    expect(page.locator(".atlas-state")).to_have_text("Nebeneinander stehen: Alfter, Bad Honnef.")
    expect(boxes.nth(1)).to_be_focused()
    assert page.get_by_role("group", name="2 bis 5 Gemeinden auswählen").count() == 1


def test_nothing_is_loaded_before_the_first_choice_and_nothing_kept_after(read: Read) -> None:
    reader = read("atlas", PAGE)
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.page.reload(wait_until="networkidle")
    assert not [url for url in asked if "compare.json" in url or "plotly" in url]
    choose(reader.page, TROISDORF, SIEGBURG)
    side_by_side(reader.page)
    assert len([url for url in asked if "compare.json" in url]) == 1, "the positive control: chosen, it is loaded once"
    assert reader.complaints() == []


def test_figures_that_cannot_be_loaded_leave_the_page_as_it_was(read: Read) -> None:
    reader = read("atlas", PAGE)
    reader.context.route("**/compare.json", lambda route: route.abort())
    choose(reader.page, TROISDORF, SIEGBURG)
    expect(reader.page.locator(".atlas-state")).to_contain_text("ließen sich nicht laden")
    expect(reader.page.locator(".atlas-first table")).to_be_visible()


def test_without_scripts_a_table_of_all_leads_to_the_indicators(read: Read) -> None:
    page = read("atlas", PAGE, java_script_enabled=False).page
    expect(page.locator(".atlas-choose")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    rows = page.locator(".atlas-first tbody tr")
    expect(rows).to_have_count(20)
    link = page.locator(".atlas-first .atlas-inline a").nth(1)
    shown = rows.evaluate_all(
        "(all) => all.slice(1).map((row) => [row.cells[0], row.cells[2]].map((one) => one.textContent.trim()))"
    )
    link.click()
    assert dict(shown) == table_labels(page)


LOOKS = pytest.mark.parametrize(
    "look",
    [{"viewport": DESK, "color_scheme": "light"}, {"viewport": PHONE, "color_scheme": "dark"}],
    ids=["wide-light", "narrow-dark"],
)
MINIATURE = "?orte=09901001,09901002,09901003"


@LOOKS
@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("atlas", f"{PAGE}?orte={TROISDORF},{SIEGBURG},{SEELSCHEID},{LOHMAR},{MUCH}"),
        ("miniature", f"{PAGE}{MINIATURE}"),
        ("miniature", f"en/compare/{MINIATURE.replace('orte', 'areas')}"),
    ],
)
def test_axe_finds_nothing_in_a_comparison_and_it_fits(
    read: Read, axe: str, site: str, address: str, look: dict
) -> None:
    reader: Reader = read(site, address, **look)
    side_by_side(reader.page)
    assert audit(reader.page, axe) == []
    assert overflow(reader.page) == []
    assert reader.complaints() == []


def test_kinds_of_no_number_and_doubtful_ones_are_shown_and_explained(read: Read) -> None:
    page = read("miniature", f"{PAGE}{MINIATURE}").page
    side_by_side(page)
    kinds = page.locator(".atlas-result td .atlas-none").evaluate_all("(all) => all.map((one) => one.className)")
    assert {one.rpartition("none-")[2] for one in kinds} == {"not-collected", "not-delivered"}
    words = page.locator(".atlas-result .atlas-legend li").all_text_contents()
    assert [word.split(" – ")[0] for word in words] == ["(Zahl)", "noch nicht geliefert", "wird nicht erhoben"]
    choose_again = page.locator(".atlas-choose input[value='09901003']")
    choose_again.uncheck()
    expect(page.locator(".atlas-result .atlas-legend li")).to_have_count(1)


def test_paper_shows_the_comparison_alone(read: Read) -> None:
    page = read("atlas", f"{PAGE}?orte={TROISDORF},{SIEGBURG}&thema=bildung").page
    side_by_side(page)
    page.emulate_media(media="print")
    expect(page.locator(".atlas-choose")).to_be_hidden()
    expect(page.locator(".atlas-result table")).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
