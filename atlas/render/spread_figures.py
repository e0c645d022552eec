"""How sure the figures of a level are: intervals and funnel of one indicator, where its figures are read as samples."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.model.findings import CountyKind
from atlas.model.indicators import Indicator
from atlas.model.overviews import Side
from atlas.model.periods import Period
from atlas.model.verdicts import Comparator, Limits, Verdict
from atlas.render.book import Book
from atlas.render.chart_figures import write_tick
from atlas.render.figures import name_sources
from atlas.render.spread_charts import IntervalRow, draw_funnel, draw_intervals
from atlas.render.still import HEAD, TAIL, Cell, Data, attribute, frame_still, plain, same_of, title_of
from atlas.render.verdict_words import limits_words

LONGEST = 22
"""Letters of a name beside its interval; what is longer is cut, and stands in full in the table."""


def draw_intervals_figure(book: Book, indicator: Indicator, level: str) -> str:
    """Every area with its intervals, the smallest value first; empty where fewer than two have any."""
    wide = book.findings.overviews.wide.get((indicator.id, level), {})
    if len(wide) < 2:
        return ""
    period = book.findings.newest[indicator.id, level]
    found = sorted((book.round(indicator, _value(book, indicator, period, code)), code) for code in wide)
    rows = [_row(book, indicator, period, value, code, wide[code]) for value, code in found]
    say, title, middle = book.wording.say, book.title(indicator.id), _county_value(book, indicator, period)
    county = "" if middle is None else book.quantity(indicator, middle)
    svg = draw_intervals(
        rows,
        middle,
        f"{book.county.name}: {county}",
        lambda value: write_tick(book, value),
        say("indicator-intervals-label", title=title, period=book.wording.period(period)),
    )
    words = {"title": title, "period": book.when(indicator, period), "county": book.county.name, "value": county}
    without = [area.name for area in book.areas(level, period) if area.code not in wide]
    captions = [say("indicator-intervals-caption" if county else "indicator-intervals-alone", **words)]
    captions += [say("figure-without", names=book.wording.join(without))] if without else []
    return frame_still(
        book,
        "intervals",
        key=f"{indicator.id}-{level}-{plain(period)}",
        title=title_of(book, indicator, period),
        svg=svg,
        caption=" ".join(captions),
        origin=name_sources(book, indicator, level, period),
        data=_interval_data(book, indicator, level, period, found, wide),
    )


def _row(book: Book, indicator: Indicator, period: Period, value: float, code: str, outer: Limits) -> IntervalRow:
    name = book.geography.areas[code].name
    inner = book.findings.intervals[indicator.id, period, code]
    found = book.findings.comparisons.get((indicator.id, code), ())
    is_alone = _county_value(book, indicator, period) is None  # nothing to differ from: all dots are filled
    is_sure = is_alone or any(
        one.comparator is Comparator.COUNTY and one.verdict is not Verdict.UNSURE for one in found
    )
    spread = book.wording.say("interval", **limits_words(book, indicator, inner))
    words = f"{name}: {book.quantity(indicator, value)}. {spread}"
    return IntervalRow(_cut(name), value, inner, outer, is_sure, words)


def _interval_data(
    book: Book,
    indicator: Indicator,
    level: str,
    period: Period,
    found: list[tuple[float, str]],
    wide: Mapping[str, Limits],
) -> Data:
    rows: list[list[Cell]] = []
    for value, code in found:
        inner, outer = book.findings.intervals[indicator.id, period, code], wide[code]
        ends = (inner.lower, inner.upper, outer.lower, outer.upper)
        shown = [book.round(indicator, end) for end in ends]
        rows.append([code, book.geography.areas[code].name, value, "ok", *shown])
    drawn = {code for _, code in found}
    for area in book.areas(level, period):
        if area.code not in drawn:
            status = book.release.figure(indicator.id, period, area.code).status
            rows.append([area.code, area.name, None, status.value, *[None] * 4])
    same = same_of(book, indicator, level, period, attribute(book, indicator, period, [code for _, code in found]))
    return Data((*HEAD, "value", "status", "lower_95", "upper_95", "lower_998", "upper_998", *TAIL), same, rows)


def draw_funnel_figure(book: Book, indicator: Indicator, level: str) -> str:
    """Every area by its size around the county's value; empty where there is no funnel."""
    funnel = book.findings.overviews.funnels.get((indicator.id, level))
    if funnel is None:
        return ""
    period = book.findings.newest[indicator.id, level]
    say, title = book.wording.say, book.title(indicator.id)
    below = _join_titles(book, indicator)
    names = {one.area_code: book.geography.areas[one.area_code].name for one in funnel.areas}
    words = {
        one.area_code: say(
            "funnel-dot",
            name=names[one.area_code],
            value=book.quantity(indicator, one.value),
            size=book.wording.number(one.size, 0),
            side=say(f"funnel-{one.side.value}"),
        )
        for one in funnel.areas
    }
    svg = draw_funnel(
        funnel,
        names,
        words,
        lambda value: write_tick(book, value),
        lambda value: book.wording.number(value, 0),
        say("funnel-label", title=title, period=book.wording.period(period)),
    )
    beyond = sum(one.side is not Side.WITHIN for one in funnel.areas)
    caption = say(
        "funnel-caption",
        size=below,
        county=book.county.name,
        value=book.quantity(indicator, funnel.middle),
        beyond=beyond,
        peers=book.layers.counted(level, len(funnel.areas)),
        among=book.layers.among(level, len(funnel.areas)),
    )
    codes = [one.area_code for one in funnel.areas]
    rows = [[one.area_code, names[one.area_code], one.value, one.size, one.side.value] for one in funnel.areas]
    same = same_of(book, indicator, level, period, attribute(book, indicator, period, codes))
    return frame_still(
        book,
        "funnel",
        key=f"{indicator.id}-{level}-{plain(period)}",
        title=title_of(book, indicator, period),
        svg=svg,
        caption=caption,
        origin=name_sources(book, indicator, level, period),
        data=Data((*HEAD, "value", "denominator", "funnel", *TAIL), same, rows),
    )


def _value(book: Book, indicator: Indicator, period: Period, code: str) -> float:
    return book.release.figure(indicator.id, period, code).value or 0.0


def _county_value(book: Book, indicator: Indicator, period: Period) -> float | None:
    """As shown; a median is no value of the county."""
    found = book.findings.county.get((indicator.id, period))
    if found is None or found.kind not in (CountyKind.PUBLISHED, CountyKind.SUM) or found.figure.value is None:
        return None
    return book.round(indicator, found.figure.value)


def _join_titles(book: Book, indicator: Indicator) -> str:
    titles = [book.catalogue.sources[one.package].variables[one.variable].title for one in indicator.denominator]
    return book.wording.join(list(dict.fromkeys(titles)))


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
