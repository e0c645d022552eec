"""Charts of an indicator's page that come to life: all areas on one line, and time lines."""

from __future__ import annotations

from atlas.model.areas import Level
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.render.book import Book
from atlas.render.charts import draw_dots, draw_lines
from atlas.render.rows import range_words


def draw_dots_figure(book: Book, indicator: Indicator, level: str) -> str:
    """All areas of a level on one line, newest period; empty without numbers."""
    period = book.findings.newest[indicator.id, level]
    values = {
        area.code: (book.round(indicator, figure.value), f"{area.name}: {book.figure(indicator, figure)}")
        for area in book.areas(level, period)
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
        lambda value: write_tick(book, value),
        book.wording.say("indicator-dots-label", title=title, period=date, words=words),
    )
    return book.fragment(
        "chart",
        kind="dots",
        level=level,
        id=book.wording.say("figure-dots"),
        indicator=indicator.id,
        period=period.text,
        svg=svg,
        caption=book.wording.say("indicator-dots-caption", title=title, period=date),
        origin="",
    )


def draw_lines_figure(book: Book, indicator: Indicator, level: str) -> str:
    """Time lines of all areas and of the county; empty with fewer than two periods."""
    courses = [
        (area.name, book.findings.lines[indicator.id, area.code])
        for area in book.areas(level)
        if book.findings.lines[indicator.id, area.code].segments
    ]
    county = book.findings.lines[indicator.id, book.county.code]
    # A sum over the county would press the lines of its parts flat, so it is drawn for shares and rates alone.
    comparable = indicator.is_computed or level == Level.COUNTY
    reference = county if comparable and county.segments else None
    others = [] if level == Level.COUNTY else courses
    periods = {period for _, course in courses for segment in course.segments for period, _ in segment.points}
    if len(periods) < 2:
        return ""
    first, last = min(periods), max(periods)
    say, title = book.wording.say, book.title(indicator.id)
    svg = draw_lines(
        others,
        reference,
        _break_places(sorted(periods), indicator),
        lambda value: write_tick(book, value),
        say("indicator-lines-label", title=title, between=book.wording.between(first, last)),
    )
    peers = book.layers.counted(level, len(courses))  # those that have a line
    caption = (
        say("indicator-lines-caption", title=title, peers=peers, reference=book.county.name)
        if reference and others
        else say(
            "indicator-lines-caption-plain",
            title=title,
            peers=book.county.name if level == Level.COUNTY else peers,
        )
    )
    return book.fragment(
        "chart",
        kind="lines",
        level=level,
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


def write_tick(book: Book, value: float) -> str:
    """A number along a scale, with as many decimals as it needs."""
    decimals = 0 if value == int(value) else 1 if value * 10 == int(value * 10) else 2
    return book.wording.number(value, decimals)
