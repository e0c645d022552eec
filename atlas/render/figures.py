"""Figures of the pages: picture, legend and caption, and the JSON by which they come to life."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from atlas.model.areas import Area, Level
from atlas.model.findings import CountyKind
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import NO_NUMBER, Figure, Status
from atlas.render.book import Book, css_class
from atlas.render.charts import draw_dots, draw_lines
from atlas.render.maps import Colouring, draw_section
from atlas.render.outlines import Section
from atlas.render.pages import Page
from atlas.render.rows import range_words


def draw_map(
    book: Book,
    page: Page,
    indicator: Indicator,
    level: Level,
    this: Area | None,
    choices: list[dict[str, object]],
    is_live: bool = True,
) -> str:
    """The map of one indicator in its newest period, as HTML.

    Parameters
    ----------
    level : whose areas are coloured.
    this : the place that is outlined, or None; without one the areas link to their pages.
    choices : indicators to choose from, by topic; empty for a map of this indicator alone.
    is_live : False for a map that only leads on, as on the start page.
    """
    period = book.findings.newest[indicator.id, level.value]
    say = book.wording.say
    code = this.code if this else ""
    section = book.outlines[level.value].section(code)
    # Without links the areas look the same on the pages of all places.
    key = (indicator.id, level.value)
    if this and key not in book.looks:
        book.looks[key] = _colour(book, indicator, level, None)
    look = book.looks[key] if this else _colour(book, indicator, level, page.address)
    title, date = book.title(indicator.id), book.wording.period(period)
    label = say("map-label", level=say(f"level-{level.value}-many"), title=title, period=date)
    return book.fragment(
        "map",
        id=say("figure-map"),
        level=level.value,
        indicator=indicator.id,
        period=period.text,
        area=code,
        place=say("take-place", name=this.name, county=book.county.name) if this else "",
        choices=choices,
        svg=draw_section(section, look, label, code),
        boundaries=say("map-boundaries", source=book.contents.boundaries.attribution),
        others=book.link(page.address, book.addresses.overview("indicators")),
        outline=_explain_outline(book, level, this, section) if this else "",
        **_describe_map(book, indicator, level, is_live),
    )


def _explain_outline(book: Book, level: Level, this: Area, section: Section) -> str:
    """Which place is outlined, and that a picture of its surroundings is no picture of all."""
    words = [book.wording.say("map-this", name=this.name)]
    if section.is_part:
        words.append(book.wording.say("map-surroundings", name=this.name, peers=book.peers(level)))
    return " ".join(words)


def _describe_map(book: Book, indicator: Indicator, level: Level, is_live: bool) -> dict[str, Any]:
    """What stands around a map, the same on the pages of all places."""
    key = (indicator.id, level.value, is_live)
    if key not in book.described:
        period = book.findings.newest[indicator.id, level.value]
        book.described[key] = {
            "periods": period_options(book, indicator, level) if is_live else [],
            "legend": build_legend(book, indicator, level, period),
            "caption": build_caption(book, indicator, period),
            "origin": name_sources(book, indicator, level, period),
        }
    return book.described[key]


def _colour(book: Book, indicator: Indicator, level: Level, page: str | None) -> dict[str, Colouring]:
    """How every area of a level looks in the newest period; with the address of a *page*, each leads to its own."""
    period = book.findings.newest[indicator.id, level.value]
    look = {}
    for area in book.areas(level):
        figure = book.release.figure(indicator.id, period, area.code)
        text = book.number(indicator, figure.value) if figure.value is not None else ""
        link = book.link(page, book.addresses.area(area)) if page is not None else ""
        words = f"{area.name}: {book.figure(indicator, figure)}"
        look[area.code] = Colouring(book.area_class(indicator, level, figure), text, words, link)
    return look


def period_options(book: Book, indicator: Indicator, level: Level) -> list[dict[str, object]]:
    """Periods a map can show, newest first."""
    codes = tuple(area.code for area in book.areas(level))
    newest = book.findings.newest[indicator.id, level.value]
    return [
        {"value": one.text, "text": book.wording.period(one), "selected": one == newest}
        for one in reversed(book.release.all_periods(indicator.id, codes))
    ]


def build_caption(book: Book, indicator: Indicator, period: Period) -> str:
    """Title, unit and date in one line."""
    unit = book.wording.say(f"unit-name-{indicator.unit}")
    return book.wording.say(
        "map-caption", title=f"{book.title(indicator.id)} ({unit})", period=book.when(indicator, period)
    )


def build_legend(book: Book, indicator: Indicator, level: Level, period: Period) -> list[dict[str, str]]:
    """Classes in ascending order, then the kinds of no number that occur in this period."""
    entries = [
        {"classes": css_class(number), "text": text} for number, text in enumerate(book.class_labels(indicator, level))
    ]
    figures = [book.release.figure(indicator.id, period, area.code) for area in book.areas(level)]
    occurring = {figure.status for figure in figures}
    return entries + [
        {"classes": f"none none-{status.value}", "text": explain_status(book, status)}
        for status in NO_NUMBER
        if status in occurring
    ]


def explain_status(book: Book, status: Status) -> str:
    """A kind of no number with its reason, as a legend says it."""
    say = book.wording.say
    return say("legend-none", word=say(f"status-{status.value}"), why=say(f"status-why-{status.value}"))


def name_sources(book: Book, indicator: Indicator, level: Level, period: Period) -> str:
    """Where the figures of one period come from, as their publishers want to be named."""
    sources = book.origins(indicator, period, [area.code for area in book.areas(level)])
    return book.wording.say("map-source", source=book.wording.join([source.attribution for source in sources]))


def draw_dots_figure(book: Book, indicator: Indicator, level: Level) -> str:
    """All areas of a level on one line, newest period; empty without numbers."""
    period = book.findings.newest[indicator.id, level.value]
    values = {
        area.code: (book.round(indicator, figure.value), f"{area.name}: {book.figure(indicator, figure)}")
        for area in book.areas(level)
        if (figure := book.release.figure(indicator.id, period, area.code)).value is not None
    }
    if not values:
        return ""
    position = book.findings.positions[indicator.id, period, next(iter(values))]
    title, date = book.title(indicator.id), book.wording.period(period)
    words = range_words(book, indicator)
    svg = draw_dots(
        values,
        position.median,
        lambda value: _tick(book, value),
        book.wording.say("indicator-dots-label", title=title, period=date, words=words),
    )
    return book.fragment(
        "chart",
        kind="dots",
        level=level.value,
        id=book.wording.say("figure-dots"),
        indicator=indicator.id,
        period=period.text,
        svg=svg,
        caption=book.wording.say("indicator-dots-caption", title=title, period=date),
        origin="",
    )


def draw_lines_figure(book: Book, indicator: Indicator, level: Level) -> str:
    """Time lines of all areas and of the county; empty with fewer than two periods."""
    courses = [
        (area.name, book.findings.lines[indicator.id, area.code])
        for area in book.areas(level)
        if book.findings.lines[indicator.id, area.code].segments
    ]
    county = book.findings.lines[indicator.id, book.county.code]
    # A sum over the county would press the lines of its parts flat, so it is drawn for shares and rates alone.
    comparable = indicator.is_computed or level is Level.COUNTY
    reference = county if comparable and county.segments else None
    others = [] if level is Level.COUNTY else courses
    periods = {period for _, course in courses for segment in course.segments for period, _ in segment.points}
    if len(periods) < 2:
        return ""
    first, last = min(periods), max(periods)
    say, title = book.wording.say, book.title(indicator.id)
    svg = draw_lines(
        others,
        reference,
        _break_places(sorted(periods), indicator),
        lambda value: _tick(book, value),
        say("indicator-lines-label", title=title, first=book.wording.period(first), last=book.wording.period(last)),
    )
    caption = (
        say("indicator-lines-caption", title=title, peers=book.peers(level), reference=book.county.name)
        if reference and others
        else say(
            "indicator-lines-caption-plain",
            title=title,
            peers=book.county.name if level is Level.COUNTY else book.peers(level),
        )
    )
    return book.fragment(
        "chart",
        kind="lines",
        level=level.value,
        id=say("figure-lines"),
        indicator=indicator.id,
        period=last.text,
        svg=svg,
        caption=caption,
        origin="",
    )


def _break_places(periods: list[Period], indicator: Indicator) -> list[float]:
    """Midway between the last period before a break and the first one after it."""
    places = []
    for one in indicator.breaks:
        before = [period for period in periods if period < one.start]
        after = [period for period in periods if period >= one.start]
        if before and after:
            places.append((before[-1].position + after[0].position) / 2)
    return places


def _tick(book: Book, value: float) -> str:
    decimals = 0 if value == int(value) else 1 if value * 10 == int(value * 10) else 2
    return book.wording.number(value, decimals)


def build_figure_json(book: Book, indicator: Indicator, level: Level) -> bytes:
    """What an interactive figure needs, already in words: the script formats nothing, so it cannot disagree."""
    codes = tuple(area.code for area in book.areas(level))
    periods = book.release.all_periods(indicator.id, codes)
    rows = [[book.release.figure(indicator.id, period, code) for code in codes] for period in periods]
    content: dict[str, Any] = {
        "id": indicator.id,
        "title": book.title(indicator.id),
        "unit": book.wording.say(f"unit-name-{indicator.unit}"),
        "unit_id": indicator.unit,
        "level": level.value,
        "captions": [build_caption(book, indicator, period) for period in periods],
        "sources": [name_sources(book, indicator, level, period) for period in periods],
        "origins": ["; ".join(one.attribution for one in book.origins(indicator, period, codes)) for period in periods],
        "periods": [period.text for period in periods],
        "period_labels": [book.wording.period(period) for period in periods],
        "values": [[_shown(book, indicator, figure) for figure in row] for row in rows],
        "labels": [[book.figure(indicator, figure) for figure in row] for row in rows],
        "numbers": [[book.number(indicator, f.value) if f.value is not None else "" for f in row] for row in rows],
        "classes": [[book.class_of(indicator, level, figure) for figure in row] for row in rows],
        "unreliable": [[n for n, figure in enumerate(row) if figure.status is Status.UNRELIABLE] for row in rows],
        "class_labels": book.class_labels(indicator, level),
        "breaks": _first_after(indicator, periods),
        **_references(book, indicator, level, periods),
        "href": book.addresses.indicator(indicator.id),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _first_after(indicator: Indicator, periods: tuple[Period, ...]) -> list[str]:
    """The first period shown after each break."""
    found = (next((period for period in periods if period >= one.start), None) for one in indicator.breaks)
    return [period.text for period in found if period and period != periods[0]]


def _shown(book: Book, indicator: Indicator, figure: Figure) -> float | None:
    return None if figure.value is None else book.round(indicator, figure.value)


def _references(book: Book, indicator: Indicator, level: Level, periods: tuple[Period, ...]) -> Mapping[str, list[Any]]:
    county = [book.findings.county.get((indicator.id, period)) for period in periods]
    first = book.areas(level)[0].code
    positions = [book.findings.positions.get((indicator.id, period, first)) for period in periods]
    medians = [one.median if one else None for one in positions]
    own = [one.figure.value if one and one.kind not in (CountyKind.MEDIAN, CountyKind.NONE) else None for one in county]

    def write(values: list[float | None]) -> dict[str, list[Any]]:
        return {
            "values": [None if value is None else book.round(indicator, value) for value in values],
            "labels": ["" if value is None else book.quantity(indicator, value) for value in values],
        }

    median, ours = write(medians), write(own)
    return {
        "median": median["values"],
        "median_labels": median["labels"],
        "county": ours["values"],
        "county_labels": ours["labels"],
    }
