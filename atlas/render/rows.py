"""Rows of the tables on area pages: one indicator, one place, all that is known and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from atlas.model.areas import Area, Level
from atlas.model.findings import CountyKind, Course, Place, Position
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure
from atlas.render.book import Book
from atlas.render.strips import draw_spark
from atlas.render.verdict_words import position_line, unusual_words

MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows; every text is final, pictures are HTML.

    ``none`` is the status of a figure without a number, else empty.
    """

    id: str
    title: str
    link: str
    value: str
    none: str
    why: str
    date: str
    county: str
    county_kind: str
    strip: str
    spark: str
    words: str
    course: str
    note: str
    sources: tuple[int, ...]
    sort: str


def recall_row(book: Book, indicator: Indicator, area: Area, page: str) -> Row | None:
    """`build_row`, made once while nothing of its indicator changes."""
    make = partial(build_row, book, indicator, area, page)
    return book.recall(("row", indicator.id, area.code, page), book.marks([indicator]), make)


def build_row(book: Book, indicator: Indicator, area: Area, page: str) -> Row | None:
    """The row of *indicator* on the page of *area*; None if there is nothing to say of its layer.

    The newest period of the layer is shown, so that all places of a table have one date; a place without
    a number in it keeps that date and says why.
    """
    period = book.shown(indicator, area)
    if period is None:
        return _median_row(book, indicator, page) if area.level is Level.COUNTY else None
    figure = book.release.figure(indicator.id, period, area.code)
    position = book.findings.positions.get((indicator.id, period, area.code))
    course = book.findings.courses[indicator.id, area.code]
    words = position_words(book, indicator, area.layer, position)
    county, kind = ("", "")
    if area.level is not Level.COUNTY:
        county, kind = book.county_words(indicator, book.findings.county.get((indicator.id, period)), position)
    strip = _strip(book, indicator, period, area, figure, words)
    return Row(
        id=indicator.id,
        title=book.title(indicator.id),
        link=book.link(page, book.addresses.indicator(indicator.id)),
        value=book.figure(indicator, figure),
        none="" if figure.status.has_number else figure.status.value,
        why="" if figure.status.value == "ok" else book.wording.say(f"status-why-{figure.status.value}"),
        date=book.when(indicator, period),
        county=county,
        county_kind=kind,
        strip=strip,
        spark=draw_spark(course, course_label(book, indicator, course)),
        words=_county_range(book, indicator, period)
        if area.level is Level.COUNTY
        else _join(unusual_words(book, indicator, area), words),
        course=course_words(book, indicator, course, period),
        note=book.note(figure) or book.prose(indicator.id).entries.get("caution", ""),
        sources=_source_numbers(book, indicator, area, period),
        sort="" if figure.value is None else repr(book.round(indicator, figure.value)),
    )


def _median_row(book: Book, indicator: Indicator, page: str) -> Row | None:
    """The county's row where it has no figure of its own: the median of its municipalities, named as such."""
    period = book.findings.newest.get((indicator.id, Level.MUNICIPALITY.value))
    county = book.findings.county.get((indicator.id, period)) if period else None
    if period is None or county is None or county.kind is not CountyKind.MEDIAN or county.figure.value is None:
        return None
    first = book.areas(Level.MUNICIPALITY)[0].code
    value, kind = book.county_words(indicator, county, book.findings.positions[indicator.id, period, first])
    return Row(
        id=indicator.id,
        title=book.title(indicator.id),
        link=book.link(page, book.addresses.indicator(indicator.id)),
        value=value,
        none="",
        why="",
        date=book.when(indicator, period),
        county="",
        county_kind=kind,
        strip=_strip(book, indicator, period, book.county, county.figure, ""),
        spark="",
        words=range_words(book, indicator),
        course="",
        note=book.prose(indicator.id).entries.get("caution", ""),
        sources=_source_numbers(book, indicator, book.county, None),
        sort=repr(county.figure.value),
    )


def _join(*texts: str) -> str:
    return "; ".join(text for text in texts if text)


def _source_numbers(book: Book, indicator: Indicator, area: Area, period: Period | None) -> tuple[int, ...]:
    """Sources of everything in the row: of the figure, and on the county's page of the range of its municipalities."""
    found = book.origins(indicator, period, [area.code]) if period else []
    newest = book.findings.newest.get((indicator.id, Level.MUNICIPALITY.value))
    if area.level is Level.COUNTY and newest:
        found += book.origins(indicator, newest, [one.code for one in book.areas(Level.MUNICIPALITY)])
    return tuple(dict.fromkeys(book.source_number(one.package) for one in found))


def _county_range(book: Book, indicator: Indicator, period: Period) -> str:
    """The range of the municipalities beside the county's figure; of another date, if that is the one they have."""
    words = range_words(book, indicator)
    newest = book.findings.newest.get((indicator.id, Level.MUNICIPALITY.value))
    if not words or newest == period or newest is None:
        return words
    return book.wording.say("range-dated", range=words, period=book.wording.period(newest))


def _strip(book: Book, indicator: Indicator, period: Period, area: Area, figure: Figure, words: str) -> str:
    level = area.layer
    if level == Level.COUNTY:
        level = Level.MUNICIPALITY
        newest = book.findings.newest.get((indicator.id, level))
        if newest is None:
            return ""
        return book.strip(indicator, newest, level).draw(None, _county_range(book, indicator, period))
    value = None if figure.value is None else book.round(indicator, figure.value)
    return book.strip(indicator, period, level).draw(
        value, position_line(book, indicator, area, words, "position-strip")
    )


def position_words(book: Book, indicator: Indicator, level: str, position: Position | None) -> str:
    """Where a place lies among its peers; empty if it has no number. The comparator is named each time."""
    if position is None or position.place is None:
        return ""
    say = book.wording.say
    counted = book.layers.counted(level, position.counted)
    median = "" if position.median is None else book.quantity(indicator, position.median)
    text = say(f"position-{position.place.value}", counted=counted, median=median)
    if position.counted < position.peers and position.place is not Place.ALONE:
        peers = book.layers.among(level, position.peers)
        return say("position-partial", text=text, counted=book.wording.number(position.counted, 0), peers=peers)
    return text


def course_words(book: Book, indicator: Indicator, course: Course, period: Period) -> str:
    """How the figure of *period* changed within its stretch without a break; empty if that cannot be said."""
    if course.change is None or course.since is None or course.until != period or indicator.unit == "index":
        return ""  # an index is scaled anew each year: its change is no change of the place
    if course.is_unsure:
        return book.wording.say("course-unsure", since=book.wording.after(course.since))
    kind = "up" if course.change > 0 else "down" if course.change < 0 else "same"
    change = book.change(indicator, abs(course.change))
    return book.wording.say(f"course-{kind}", since=book.wording.after(course.since), change=change)


def course_label(book: Book, indicator: Indicator, course: Course) -> str:
    """The words behind a time line."""
    points = [period for segment in course.segments for period, _ in segment.points]
    if len(points) < 2:
        return ""
    words = course_words(book, indicator, course, points[-1]) or book.wording.say("course-broken")
    return book.wording.say("course-label", between=book.wording.between(points[0], points[-1]), words=words)


def range_words(book: Book, indicator: Indicator) -> str:
    """From the lowest to the highest municipality, both named."""
    period = book.findings.newest.get((indicator.id, Level.MUNICIPALITY.value))
    if period is None:
        return ""
    found = [
        (book.round(indicator, value), area.name)
        for area in book.areas(Level.MUNICIPALITY)
        if (value := book.release.figure(indicator.id, period, area.code).value) is not None
    ]
    if not found:
        return ""
    low, high = min(found)[0], max(found)[0]
    if low == high:
        return book.wording.say("range-same", low=book.quantity(indicator, low))
    return book.wording.say(
        "range-words",
        low=book.quantity(indicator, low),
        lowest=_name_all(book, [name for value, name in found if value == low]),
        high=book.quantity(indicator, high),
        highest=_name_all(book, [name for value, name in found if value == high]),
    )


def _name_all(book: Book, names: list[str]) -> str:
    """All names, or how many there are: naming one of many would be arbitrary."""
    if len(names) <= MOST_NAMES:
        return book.wording.join(names)
    return book.layers.counted(Level.MUNICIPALITY, len(names))
