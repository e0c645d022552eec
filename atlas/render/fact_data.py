"""What the pictures of one figure need to be taken away: a title, a place, a name for the file, and their data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.model.areas import Area, Level
from atlas.model.findings import CountyKind
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.render.book import MOST_PEERS, Book
from atlas.render.still import HEAD, TAIL, Cell, Data, plain, same_of

COLUMNS = (*HEAD, "value", "status", "lower_95", "upper_95", "county_value", *TAIL)


@dataclass(frozen=True, slots=True)
class Taken:
    """Everything beside the pictures; *data* is JSON for the page."""

    title: str
    place: str
    file: str
    data: str


def take_fact(
    book: Book, indicator: Indicator, area: Area, period: Period, *, with_position: bool, with_course: bool
) -> Taken:
    """The data of a place over time, and of its peers in the period that is shown.

    Where the peers are many, their values stand in the download of the indicator alone.

    Parameters
    ----------
    with_position, with_course : which of both pictures there is; the title says of when each of them is.
    """
    known = book.release.periods(indicator.id, area.code)
    is_county = area.level is Level.COUNTY
    peers = [one.code for one in book.areas(area.layer, period)]
    asked = [*((moment, [area.code]) for moment in known), (period, peers)]
    found = dict.fromkeys(one.attribution for moment, codes in asked for one in book.origins(indicator, moment, codes))
    with_peers = not is_county and len(book.areas(area.layer, period)) <= MOST_PEERS
    rows = [*_own(book, indicator, area), *(_peers(book, indicator, area, period) if with_peers else [])]
    return Taken(
        _title(book, indicator, area, period, with_position=with_position, with_course=with_course),
        "" if is_county else book.wording.say("take-place", name=area.name, county=book.county.name),
        f"{indicator.id}-{area.code}-{plain(period)}-{book.wording.say('take-name-fact')}",
        Data(COLUMNS, same_of(book, indicator, area.layer, None, "; ".join(found)), rows).write(),
    )


def _title(
    book: Book, indicator: Indicator, area: Area, period: Period, *, with_position: bool, with_course: bool
) -> str:
    """What the pictures show, and of when: a position is of one period, a course of all its points."""
    words = {"title": book.title(indicator.id), "unit": book.wording.say(f"unit-name-{indicator.unit}")}
    when = book.wording.period(period)
    if not with_course:
        return book.wording.say("fact-picture-title", **words, period=when)
    points = [
        point for segment in book.findings.courses[indicator.id, area.code].segments for point, _ in segment.points
    ]
    span = book.wording.span(points[0], points[-1])
    if not with_position:
        return book.wording.say("fact-picture-title", **words, period=span)
    return book.wording.say("fact-picture-title-both", **words, period=when, span=span)


def _own(book: Book, indicator: Indicator, area: Area) -> Iterator[list[Cell]]:
    for period in book.release.periods(indicator.id, area.code):
        limits = book.findings.intervals.get((indicator.id, period, area.code))
        ends = [book.round(indicator, end) for end in (limits.lower, limits.upper)] if limits else [None, None]
        county = book.findings.county.get((indicator.id, period)) if area.level is not Level.COUNTY else None
        own = county and county.kind in (CountyKind.PUBLISHED, CountyKind.SUM)
        value = county.figure.value if county and own else None
        beside = None if value is None else book.round(indicator, value)
        yield [*_cells(book, indicator, area, period), *ends, beside]


def _peers(book: Book, indicator: Indicator, area: Area, period: Period) -> Iterator[list[Cell]]:
    for one in book.areas(area.layer, period):
        if one.code != area.code:
            yield _cells(book, indicator, one, period)


def _cells(book: Book, indicator: Indicator, area: Area, period: Period) -> list[Cell]:
    figure = book.release.figure(indicator.id, period, area.code)
    value = None if figure.value is None else book.round(indicator, figure.value)
    return [area.code, area.name, period.text, value, figure.status.value]
