"""Figures come to life on interaction, keep their choice, and never disagree with the tables."""

import pytest
from browser.conftest import Places, Read
from browser.kinds import lively
from browser.reader import PHONE, figures, live_labels, series, show, table_labels, wake, wake_all
from playwright.sync_api import Locator, Page, expect

TROISDORF = "de/gemeinden/05382068-troisdorf/"


def chosen(figure: Locator) -> dict[str, str]:
    return {one.get_attribute("data-choose"): one.input_value() for one in figure.locator("select").all()}


def picture(figure: Locator) -> dict[str, str]:
    """Class of every area in the still picture."""
    return dict(
        figure.locator(".atlas-canvas > svg path.area").evaluate_all(
            "(all) => all.map((one) => [one.dataset.area, one.getAttribute('class')])"
        )
    )


def texts(figure: Locator, selector: str) -> list[str]:
    return [one.strip() for one in figure.locator(selector).all_text_contents()]


def size_of(figure: Locator) -> tuple[float, float]:
    box = figure.bounding_box()
    return box["width"], box["height"]


def choose(figure: Locator, what: str, value: str) -> None:
    figure.locator(f"select[data-choose={what}]").select_option(value)
    expect(figure.locator(".atlas-canvas.is-loading")).to_have_count(0)


def address_of(page: Page) -> str:
    return page.evaluate("location.search + location.hash")


@lively()
def test_every_figure_comes_to_life_and_keeps_what_it_showed(read: Read, site: str, address: str) -> None:
    page = read(site, address).page
    assert figures(page)
    for figure in figures(page):
        show(figure)
        before = (
            figure.get_attribute("data-indicator"),
            figure.get_attribute("data-period"),
            chosen(figure),
            picture(figure),
        )
        legend, caption, size = texts(figure, ".atlas-legend li"), texts(figure, "figcaption"), size_of(figure)
        wake(figure)
        assert before == (
            figure.get_attribute("data-indicator"), figure.get_attribute("data-period"), chosen(figure), picture(figure),
        )  # fmt: skip
        assert (legend, caption) == (texts(figure, ".atlas-legend li"), texts(figure, "figcaption"))
        assert size_of(figure) == pytest.approx(size, abs=1), "the page jumps"


@lively()
def test_a_living_map_says_of_every_area_what_the_still_one_says(read: Read, site: str, address: str) -> None:
    page = read(site, address).page
    figure = page.locator("figure[data-figure=map]").first
    still = figure.locator(".atlas-canvas > svg path.area > title").all_text_contents()
    wake(figure)
    assert live_labels(figure) == dict(text.split(": ", 1) for text in still)


@pytest.mark.parametrize("viewport", [None, PHONE], ids=["wide", "narrow"])
def test_the_map_outlines_this_place(read: Read, viewport: dict | None) -> None:
    page = read("atlas", TROISDORF, **({"viewport": viewport} if viewport else {})).page
    figure = page.locator("figure[data-figure=map]").first
    expect(figure.locator("svg path.this:not(.halo)")).to_have_count(1)
    wake(figure)
    drawn = figure.locator(".atlas-live").evaluate(
        """(live) => live.data.filter((trace) => trace.type === "choropleth").slice(-1)
          .map(({ locations, marker, hoverinfo }) => [locations.join(), marker.line.width, marker.line.color])[0]"""
    )
    colour = figure.evaluate("(one) => getComputedStyle(one).getPropertyValue('--atlas-this').trim()")
    assert drawn == ["05382068", 3, colour]


def test_choosing_changes_classes_values_legend_caption_source_and_address(read: Read) -> None:
    page = read("atlas", TROISDORF).page
    figure = page.locator("figure[data-figure=map]").first
    wake(figure)

    def state() -> list[object]:
        return [
            picture(figure),
            texts(figure, ".atlas-canvas > svg text.value"),
            live_labels(figure),
            texts(figure, ".atlas-legend li")[:5],
            texts(figure, "[data-slot=caption]"),
            texts(figure, "[data-slot=source]"),
            figure.locator(".atlas-canvas > svg").get_attribute("aria-label"),
            address_of(page),
        ]

    before = state()
    choose(figure, "indicator", "rent")
    page.wait_for_load_state("networkidle")
    after = state()
    assert [old != new for old, new in zip(before, after, strict=True)] == [True] * len(before)


def test_choosing_an_older_period_changes_the_values_and_keeps_the_classes_comparable(read: Read) -> None:
    page = read("atlas", "de/indikatoren/unemployed-share/").page
    figure = page.locator("figure[data-figure=map]").first
    wake(figure)
    before = (live_labels(figure), texts(figure, ".atlas-legend li"), texts(figure, "[data-slot=caption]"))
    choose(figure, "period", "2005")
    assert "stand=2005" in address_of(page)
    assert live_labels(figure) != before[0]
    assert texts(figure, ".atlas-legend li") == before[1]
    assert texts(figure, "[data-slot=caption]") == [before[2][0].replace("2021", "2005")]


def test_a_living_map_of_spaces_shows_those_that_were_valid_in_the_period(read: Read) -> None:
    reader = read("showcase", "de/indikatoren/unemployed/")
    figure = reader.page.locator("#kartenbild-sozialraeume")
    wake(figure)
    assert {"Waldsiedlung", "Wiesental"} <= live_labels(figure).keys()
    assert not {"Siedlung am Wald", "Wiesengrund"} & live_labels(figure).keys()
    choose(figure, "period", "2022-12-31")
    assert {"Siedlung am Wald", "Wiesengrund"} <= live_labels(figure).keys()
    assert not {"Waldsiedlung", "Wiesental"} & live_labels(figure).keys()
    assert reader.complaints() == []


@pytest.mark.parametrize("alive", [False, True])
def test_the_address_restores_the_choice(read: Read, places: Places, alive: bool) -> None:
    page = read("atlas", f"{TROISDORF}?karte=unemployed-share&stand=2010#kartenbild").page
    figure = page.locator("figure[data-figure=map]").first
    expect(figure.locator("[data-slot=caption]")).to_contain_text("2010")
    assert chosen(figure) == {"indicator": "unemployed-share", "period": "2010"}
    if alive:
        wake(figure)
        assert "2010" in figure.locator(".atlas-live").get_attribute("aria-label")
    file = series(places("atlas").folder, "de", "unemployed-share")
    label = file["labels"][file["periods"].index("2010")][-3]
    assert figure.locator("svg path.area[data-area='05382068'] title").text_content() == f"Troisdorf: {label}"


@pytest.mark.parametrize("query", ["karte=nothing&stand=1", "karte=%3Cscript%3E&stand=2023", "stand=1800"])
def test_an_address_that_asks_for_nothing_we_have_changes_nothing(read: Read, query: str) -> None:
    reader = read("atlas", f"{TROISDORF}?{query}")
    figure = reader.page.locator("figure[data-figure=map]").first
    expect(figure.locator("[data-slot=caption]")).to_contain_text("2023")
    assert chosen(figure) == {"indicator": "child-poverty", "period": "2023"}
    assert reader.complaints() == []


INDICATORS = [
    "child-poverty",
    "population",
    "unemployed-share",
    "deprivation",
    "rent-level-class",
    "landtag-turnout",
    "stop-distance",
]


@pytest.mark.parametrize("indicator", INDICATORS)
def test_map_and_table_of_an_indicator_say_the_same(read: Read, places: Places, indicator: str) -> None:
    page = read("atlas", f"de/indikatoren/{indicator}/").page
    living = wake_all(page)
    table = table_labels(page)
    assert len(table) == 19
    assert live_labels(living[0]) == table
    file = series(places("atlas").folder, "de", indicator)
    assert sorted(file["labels"][-1]) == sorted(table.values())


def test_the_map_of_a_place_says_what_the_indicators_own_table_says(read: Read) -> None:
    page = read("atlas", TROISDORF).page
    figure = page.locator("figure[data-figure=map]").first
    wake(figure)
    said = {}
    for indicator in INDICATORS[1:4]:
        choose(figure, "indicator", indicator)
        said[indicator] = live_labels(figure)
    assert said == {indicator: table_labels(read("atlas", f"de/indikatoren/{indicator}/").page) for indicator in said}


@pytest.mark.parametrize(
    ("site", "address", "period", "kind", "area"),
    [
        ("miniature", "de/indikatoren/rent/", "2021", "not-meaningful", "09901003"),
        ("miniature", "de/indikatoren/rent/", "2022", "unknown", "09901002"),
        ("miniature", "de/indikatoren/rent/", "2023", "not-collected", "09901003"),
        ("miniature", "de/indikatoren/children-in-benefits/", "2024-12-31", "not-delivered", "09901003"),
        ("miniature", "de/raeume/09901001-03-nordhang/", "2024-12-31", "suppressed", "09901001-03"),
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_kind_of_no_number_has_its_own_look_and_entry(
    read: Read, site: str, address: str, period: str, kind: str, area: str, scheme: str
) -> None:
    page = read(site, address, color_scheme=scheme).page
    figure = page.locator("figure[data-figure=map]").first
    wake(figure)
    if figure.locator("select[data-choose=period]").count():
        choose(figure, "period", period)
    fills = [
        figure.locator(f"{where}[data-area='{area}']").first.evaluate("(one) => getComputedStyle(one).fill")
        for where in (".atlas-canvas > svg path.area", ".atlas-live path.choroplethlocation")
    ]
    assert all(f"#none-{kind}" in fill for fill in fills), fills
    entry = figure.locator(f".atlas-legend li:has(.swatch.none-{kind})")
    assert entry.text_content().strip()
    looks = figure.locator(".atlas-legend .swatch").evaluate_all(
        "(all) => all.map((one) => { const s = getComputedStyle(one); return s.backgroundImage + s.backgroundColor; })"
    )
    assert len(set(looks)) == len(looks), "two entries of the legend look alike"


def test_a_figure_that_cannot_load_stays_the_picture_it_was(read: Read) -> None:
    reader = read("atlas", TROISDORF)
    reader.context.route("**/plotly.js", lambda route: route.abort())
    figure = reader.page.locator("figure[data-figure=map]").first
    with reader.page.expect_event("requestfailed"):
        figure.locator(".atlas-canvas").hover()
    reader.page.wait_for_load_state("networkidle")
    expect(figure.locator(".atlas-canvas > svg")).to_be_visible()
    expect(figure.locator(".atlas-live")).to_have_count(0)


def test_nothing_is_loaded_for_figures_before_they_are_touched(read: Read) -> None:
    reader = read("atlas", TROISDORF)
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.page.reload(wait_until="networkidle")
    assert not [url for url in asked if "plotly" in url or "/api/" in url or "/figures/" in url]
    wake_all(reader.page)
    assert [url for url in asked if url.endswith("/plotly.js")], "the positive control: touched, it is loaded"
