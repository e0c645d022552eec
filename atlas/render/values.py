"""The table of an indicator's page: every area with value, interval, comparison, change and course, the county first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from atlas.model.areas import Area, Level, is_of_spaces
from atlas.model.findings import CountyKind
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure
from atlas.model.verdicts import Change, Comparator, Limits, TrendVerdict
from atlas.render.book import Book
from atlas.render.notes import Notes
from atlas.render.pages import Page
from atlas.render.rows import course_label, course_words, position_words
from atlas.render.strips import draw_spark
from atlas.render.verdict_words import comparison_words, position_line, signed_words, trend_words, unusual_words


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One area in the table of all values; every text is final, pictures are HTML."""

    code: str
    name: str
    link: str
    value: str
    none: str
    interval: str
    smoothed: str
    strip: str
    change: str
    change_label: str
    change_note: str
    change_sort: str
    spark: str
    course: str
    words: str
    trend: str
    note: int
    sort: str
    is_county: bool


def build_values(book: Book, page: Page, indicator: Indicator, level: str, notes: Notes) -> str:
    """The table of one level in its shown period; empty where there is none."""
    period = book.findings.newest.get((indicator.id, level))
    if period is None:
        return ""
    say = book.wording.say
    since, counted = _find_since(book, indicator, level, period), len(book.values(indicator, period, level))
    rows = _county_rows(book, page, indicator, period, level, since) if level != Level.COUNTY else []
    rows += [_area_row(book, page, indicator, period, area, notes, since) for area in book.areas(level, period)]
    return book.fragment(
        "values_table",
        id=say("figure-values") + (f"-{level}" if is_of_spaces(level) else ""),
        caption=say("indicator-table-caption", title=book.title(indicator.id), period=book.when(indicator, period)),
        column=book.layers.one(level),
        unit=say(f"unit-name-{indicator.unit}"),
        position=say("column-position", peers=book.layers.counted(level, counted))
        if level == Level.MUNICIPALITY
        else "",
        change=say("column-change", since=book.wording.after(since)) if since else "",
        with_interval=any(row.interval for row in rows),
        with_smoothed=any(row.smoothed for row in rows),
        with_course=not is_of_spaces(level) and any(row.spark for row in rows),
        doubts=_doubts(book, indicator, level, period),
        rows=rows,
    )


def _find_since(book: Book, indicator: Indicator, level: str, period: Period) -> Period | None:
    """The period that most changes begin with."""
    found = (_change(book, indicator, area, period) for area in book.areas(level, period))
    counted = Counter(one.since for one in found if one is not None)
    return max(counted, key=lambda one: (counted[one], one)) if counted else None


def _change(book: Book, indicator: Indicator, area: Area, period: Period) -> Change | None:
    """The step that ends in the shown period; an index is scaled anew each year, so it has none."""
    one = book.findings.changes.get((indicator.id, area.code))
    return one if one is not None and one.until == period and indicator.unit != "index" else None


def _area_row(
    book: Book, page: Page, indicator: Indicator, period: Period, area: Area, notes: Notes, since: Period | None
) -> ValueRow:
    figure = book.release.figure(indicator.id, period, area.code)
    position = book.findings.positions.get((indicator.id, period, area.code))
    words = position_words(book, indicator, area.layer, position)
    value = None if figure.value is None else book.round(indicator, figure.value)
    strip = "–"
    if area.level is Level.MUNICIPALITY:  # spaces are many, and lie side by side in the picture above their table
        label = position_line(book, indicator, area, words, "position-strip")
        strip = book.strip(indicator, period, area.layer).draw(value, label)
    return ValueRow(
        code=area.code,
        name=book.place(area),
        link=book.link(page.address, book.addresses.area(area)) + f"#{indicator.id}",
        value=book.figure(indicator, figure),
        none="" if figure.status.has_number else figure.status.value,
        strip=strip,
        words=join_words(_words(book, indicator, area, figure, "" if area.level is Level.COUNTY else words)),
        note=notes.number(figure) if figure.status.has_number else 0,  # without a number the note stands in full
        sort="" if value is None else repr(value),
        is_county=area.level is Level.COUNTY,
        **_around(book, indicator, area, period, since),
    )


def _words(book: Book, indicator: Indicator, area: Area, figure: Figure, position: str) -> list[str]:
    """How a figure compares: with the county where that can be said, else with its peers."""
    if not figure.status.has_number:
        return [book.wording.say(f"status-why-{figure.status.value}"), book.note(figure)]
    found = book.findings.comparisons.get((indicator.id, area.code), ())
    with_county = any(one.comparator is Comparator.COUNTY for one in found)
    if with_county or area.level is Level.COUNTY:
        texts = comparison_words(book, indicator, area)
    else:
        texts = [unusual_words(book, indicator, area), position]
    return texts


def _around(book: Book, indicator: Indicator, area: Area, period: Period, since: Period | None) -> dict[str, str]:
    """What stands beside a value: interval, smoothed value, change, course and trend of an area."""
    say, course = book.wording.say, book.findings.courses[indicator.id, area.code]
    limits = book.findings.intervals.get((indicator.id, period, area.code))
    smoothed = book.findings.overviews.smoothed.get((indicator.id, area.layer), {}).get(area.code)
    change = _change(book, indicator, area, period)
    trend = book.findings.trends[indicator.id, area.code]
    return {
        "interval": say("interval-short", **_ends(book, indicator, limits)) if limits else "",
        "smoothed": "" if smoothed is None else book.quantity(indicator, smoothed),
        "change": signed_words(book, indicator, change.difference) if change else "",
        "change_label": say("column-change", since=book.wording.after(change.since)) if change else "",
        "change_note": _note_change(book, indicator, change, since) if change else "",
        "change_sort": repr(change.difference) if change else "",
        "spark": draw_spark(course, course_label(book, indicator, course)) if area.level is not Level.SPACE else "",
        "course": course_words(book, indicator, course, period),
        "trend": trend_words(book, indicator, area) if trend.verdict is not TrendVerdict.NONE else "",
    }


def _note_change(book: Book, indicator: Indicator, change: Change, since: Period | None) -> str:
    """Since when, where that is not what the head of the column says; and whether the change is sure."""
    say = book.wording.say
    notes = [say("change-since", since=book.wording.after(change.since))] if change.since != since else []
    if change.limits:
        kind = "sure" if change.is_sure else "unsure"
        notes.append(say(f"change-note-{kind}", **_ends(book, indicator, change.limits)))
    return ", ".join(notes)


def _ends(book: Book, indicator: Indicator, limits: Limits) -> dict[str, str]:
    """Both limits without the unit, which stands beside them."""
    return {"lower": book.number(indicator, limits.lower), "upper": book.number(indicator, limits.upper)}


def join_words(texts: list[str]) -> str:
    """Sentences follow each other, parts of one are parted by a semicolon.

    Examples
    --------
    >>> join_words(["a", "", "b.", "C."])
    'a; b. C.'
    """
    joined = ""
    for text in texts:
        if text:
            joined += (" " if joined.endswith(".") else "; " if joined else "") + text
    return joined


def _county_rows(
    book: Book, page: Page, indicator: Indicator, period: Period, level: str, since: Period | None
) -> list[ValueRow]:
    """The county's figure of the same period, with what kind it is in its name; only one of a page can be linked to."""
    county = book.findings.county.get((indicator.id, period))
    if county is None or county.kind is CountyKind.NONE or county.figure.value is None:
        return []
    first = book.areas(Level.MUNICIPALITY)[0].code
    position = book.findings.positions.get((indicator.id, period, first))
    value, kind = book.county_words(indicator, county, position)
    own = county.kind is not CountyKind.MEDIAN
    nothing = dict.fromkeys(
        ("interval", "smoothed", "change", "change_label", "change_note", "change_sort", "spark", "course", "trend"), ""
    )
    return [
        ValueRow(
            code="" if is_of_spaces(level) else book.county.code,
            name=book.wording.say("indicator-county-row", county=book.county.name, kind=kind),
            link=book.link(page.address, book.addresses.area(book.county)) + f"#{indicator.id}" if own else "",
            value=value,
            none="",
            strip="–",
            words=join_words(_words(book, indicator, book.county, county.figure, "")) if own else "",
            note=0,
            sort=repr(book.round(indicator, county.figure.value)),
            is_county=True,
            **(_around(book, indicator, book.county, period, since) if own else nothing),
        )
    ]


def _doubts(book: Book, indicator: Indicator, level: str, period: Period) -> list[str]:
    """Why there is no interval and no verdict on a trend, told once where it holds for all."""
    areas = book.areas(level, period)
    keys = [(indicator.id, period, one.code) for one in areas]
    known = [key for key in keys if book.release.figure(*key).value is not None]
    reasons = {book.findings.without.get(key) for key in known}
    said = [book.wording.say(f"interval-none-{one.value}") for one in reasons if one is not None and len(reasons) == 1]
    trends = {book.findings.trends[indicator.id, one.code].why for one in areas}
    if len(trends) == 1 and any((indicator.id, one.code) in book.findings.changes for one in areas):
        said += [book.wording.say(f"trend-none-{one.value}") for one in trends if one is not None]
    return said
