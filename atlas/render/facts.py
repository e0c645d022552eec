"""One figure of one place told in full: value, comparison, uncertainty, course, and what is not known of it."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.model.areas import Area, Level
from atlas.model.findings import CountyFigure, CountyKind, Position
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure, Made
from atlas.model.verdicts import Limits
from atlas.render.book import Book
from atlas.render.fact_data import Taken, take_fact
from atlas.render.fact_pictures import draw_course, draw_position
from atlas.render.lead import state
from atlas.render.rows import course_label, position_words
from atlas.render.verdict_words import (
    change_words,
    comparison_words,
    direction_words,
    interval_words,
    limits_words,
    position_line,
    trend_words,
)


@dataclass(frozen=True, slots=True)
class FactRow:
    """One period in the table behind a figure."""

    date: str
    value: str
    interval: str
    county: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Everything a page says of one figure; every text is final, pictures are HTML."""

    name: str
    value: str
    none: str
    date: str
    county: str
    sentences: tuple[str, ...]
    doubts: tuple[str, ...]
    sources: tuple[int, ...]
    link: str
    position: str
    course: str
    taken: Taken | None
    caption: str
    rows: tuple[FactRow, ...]
    with_interval: bool
    with_county: bool


def build_fact(book: Book, indicator: Indicator, area: Area, page: str) -> Fact | None:
    """A figure of a place, as the page of its topic tells it; None if its layer has no figure at all."""
    period = book.shown(indicator, area)
    if period is None:
        return None
    figure = book.release.figure(indicator.id, period, area.code)
    position = book.findings.positions.get((indicator.id, period, area.code))
    county = ""
    if area.level is not Level.COUNTY:
        county = _county(book, indicator, book.findings.county.get((indicator.id, period)), position)
    rows = _rows(book, indicator, area)
    pictures = _position(book, indicator, area, period, figure), _course(book, indicator, area)
    drawn = {"with_position": bool(pictures[0]), "with_course": bool(pictures[1])}
    return Fact(
        name=area.name,
        value=book.figure(indicator, figure),
        none="" if figure.status.has_number else figure.status.value,
        date=book.when(indicator, period),
        county=county,
        sentences=tuple(_sentences(book, indicator, area, period, figure)),
        doubts=tuple(_doubts(book, indicator, area, period, figure)),
        sources=tuple(book.source_number(one.package) for one in book.origins(indicator, period, [area.code])),
        link=book.link(page, book.addresses.indicator(indicator.id)),
        position=pictures[0],
        course=pictures[1],
        taken=take_fact(book, indicator, area, period, **drawn) if any(pictures) else None,
        caption=book.wording.say("fact-table-caption", title=book.title(indicator.id), name=area.name),
        rows=rows,
        with_interval=any(row.interval for row in rows),
        with_county=any(row.county for row in rows),
    )


def _county(book: Book, indicator: Indicator, county: CountyFigure | None, position: Position | None) -> str:
    """The county's figure beside that of the place; a median is named as such and not as a figure of the county."""
    value, kind = book.county_words(indicator, county, position)
    if not value:
        return ""
    is_median = county is not None and county.kind is CountyKind.MEDIAN
    return book.wording.say("fact-county-median" if is_median else "fact-county", value=value, kind=kind)


def _sentences(book: Book, indicator: Indicator, area: Area, period: Period, figure: Figure) -> list[str]:
    """Value, comparison, change: each only if it can be said of this very figure."""
    say = book.wording.say
    if figure.value is None:
        return [say(f"status-why-{figure.status.value}")]
    sentences = [
        say(
            "fact-value",
            statement=state(book, indicator, figure.value).rstrip("."),
            period=book.when(indicator, period),
        )
    ]
    if compared := comparison_words(book, indicator, area):
        sentences += [say("fact-compared", comparison="; ".join(compared)) + _said(direction_words(book, indicator))]
    position = book.findings.positions.get((indicator.id, period, area.code))
    if area.level is not Level.COUNTY and (words := position_words(book, indicator, area.layer, position)):
        sentences.append(position_line(book, indicator, area, words, "fact-position"))
    sentences += [text for text in (change_words(book, indicator, area, period),) if text]
    return sentences


def _said(text: str) -> str:
    return f" {text}" if text else ""


def _doubts(book: Book, indicator: Indicator, area: Area, period: Period, figure: Figure) -> list[str]:
    """How sure the figure is, and what is not known of it."""
    found = [interval_words(book, indicator, period, area)]
    if figure.value is not None:
        found.append(trend_words(book, indicator, area))
    found.append(book.note(figure) or book.prose(indicator.id).entries.get("caution", ""))
    if figure.status.value == "unreliable":
        found.append(book.wording.say("status-why-unreliable"))
    found.append(_estimated(book, indicator, area))
    return [text for text in found if text]


def _estimated(book: Book, indicator: Indicator, area: Area) -> str:
    """Until when the values of a space are estimated; empty where none is."""
    periods = book.release.periods(indicator.id, area.code)
    found = [one for one in periods if book.release.figure(indicator.id, one, area.code).made is Made.ESTIMATED]
    return book.wording.say("fact-estimated", until=book.wording.period(found[-1])) if found else ""


def _position(book: Book, indicator: Indicator, area: Area, period: Period, figure: Figure) -> str:
    if area.level is Level.COUNTY:
        return ""
    values = book.values(indicator, period, area.layer)
    if len(values) < 2:
        return ""
    position = book.findings.positions.get((indicator.id, period, area.code))
    found = book.findings.comparisons.get((indicator.id, area.code), ())
    return draw_position(
        values,
        None if figure.value is None else book.round(indicator, figure.value),
        position.median if position else None,
        _shown(book, indicator, book.findings.intervals.get((indicator.id, period, area.code))),
        next((one.usual for one in found if one.usual), None),
        lambda value: book.quantity(indicator, value),
        position_line(book, indicator, area, position_words(book, indicator, area.layer, position), "position-strip"),
    )


def _shown(book: Book, indicator: Indicator, limits: Limits | None) -> Limits | None:
    """An interval as it is written: the ends of a picture bear the same numbers."""
    return Limits(book.round(indicator, limits.lower), book.round(indicator, limits.upper)) if limits else None


def _course(book: Book, indicator: Indicator, area: Area) -> str:
    course = book.findings.courses[indicator.id, area.code]
    county = book.findings.courses[indicator.id, book.county.code] if area.level is not Level.COUNTY else None
    intervals = {
        period: limits
        for segment in course.segments
        for period, _ in segment.points
        if (limits := book.findings.intervals.get((indicator.id, period, area.code)))
    }
    return draw_course(
        course,
        county if indicator.is_computed else None,
        intervals,
        lambda value: book.quantity(indicator, value),
        book.wording.period,
        course_label(book, indicator, course),
    )


def _rows(book: Book, indicator: Indicator, area: Area) -> tuple[FactRow, ...]:
    """Every period of this place, newest first."""
    rows = []
    for period in reversed(book.release.periods(indicator.id, area.code)):
        figure = book.release.figure(indicator.id, period, area.code)
        limits = book.findings.intervals.get((indicator.id, period, area.code))
        county = book.findings.county.get((indicator.id, period)) if area.level is not Level.COUNTY else None
        own = county and county.kind in (CountyKind.PUBLISHED, CountyKind.SUM) and county.figure.value is not None
        rows.append(
            FactRow(
                date=book.wording.period(period),
                value=book.figure(indicator, figure),
                interval=book.wording.say("interval-short", **limits_words(book, indicator, limits)) if limits else "",
                county=book.figure(indicator, county.figure) if county and own else "",
            )
        )
    return tuple(rows)
