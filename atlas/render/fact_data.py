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


def take_fact(book: Book, indicator: Indicator, area: Area, period: Period) -> Taken:
    """The data of a place over time, and of its peers in the period that is shown.

    Where the peers are many, their values stand in the download of the indicator alone.
    """
    say, known = book.wording.say, book.release.periods(indicator.id, area.code)
    when = book.wording.period(known[0]) if len(known) == 1 else book.wording.span(known[0], known[-1])
    unit = say(f"unit-name-{indicator.unit}")
    is_county = area.level is Level.COUNTY
    peers = [one.code for one in book.areas(area.layer, period)]
    asked = [*((moment, [area.code]) for moment in known), (period, peers)]
    found = dict.fromkeys(one.attribution for moment, codes in asked for one in book.origins(indicator, moment, codes))
    with_peers = not is_county and len(book.areas(area.layer, period)) <= MOST_PEERS
    rows = [*_own(book, indicator, area), *(_peers(book, indicator, area, period) if with_peers else [])]
    return Taken(
        say("fact-picture-title", title=book.title(indicator.id), unit=unit, period=when),
        "" if is_county else say("take-place", name=area.name, county=book.county.name),
        f"{indicator.id}-{area.code}-{plain(period)}-{say('take-name-fact')}",
        Data(COLUMNS, same_of(book, indicator, area.layer, None, "; ".join(found)), rows).write(),
    )


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
