"""Verdicts in words: every sentence is written from a finding, names its comparator, and stays silent without one."""

from __future__ import annotations

from atlas.model.areas import Area
from atlas.model.indicators import Direction, Indicator
from atlas.model.periods import Period
from atlas.model.verdicts import Comparator, Comparison, Limits, TrendVerdict, Verdict
from atlas.render.book import Book


def comparison_words(book: Book, indicator: Indicator, area: Area) -> list[str]:
    """What a figure was held against and how it stands to it, one phrase a comparator."""
    return [
        _compare(book, indicator, area, one) for one in book.findings.comparisons.get((indicator.id, area.code), ())
    ]


def _compare(book: Book, indicator: Indicator, area: Area, one: Comparison) -> str:
    say = book.wording.say
    phrase = f"comparison-{one.comparator.value}-{one.verdict.value}"
    if one.usual is not None:
        peers = book.layers.counted(area.layer, one.counted)
        return say(phrase, peers=peers, **limits_words(book, indicator, one.usual))
    state = book.geography.above[0].name if one.comparator is Comparator.STATE else ""
    value = "" if one.value is None else book.quantity(indicator, one.value)
    return say(phrase, value=value, state=state)


def unusual_words(book: Book, indicator: Indicator, area: Area) -> str:
    """What stands out, for narrow places: nothing where a figure is usual or not surely different."""
    quiet = (Verdict.USUAL, Verdict.UNSURE)
    found = book.findings.comparisons.get((indicator.id, area.code), ())
    return "; ".join(_compare(book, indicator, area, one) for one in found if one.verdict not in quiet)


def is_unsure(book: Book, indicator: Indicator, area: Area) -> bool:
    """True if a figure is not surely different from something it was held against."""
    found = book.findings.comparisons.get((indicator.id, area.code), ())
    return any(one.verdict is Verdict.UNSURE for one in found)


def position_line(book: Book, indicator: Indicator, area: Area, words: str, phrase: str) -> str:
    """Words of position as a line of its own; where a difference is not sure, a position is one among counts alone.

    Parameters
    ----------
    words : see `position_words`.
    phrase : what the line is said by; with ``-unsure`` behind it, what it is said by beside a difference that is not sure.
    """
    return book.wording.say(f"{phrase}-unsure" if is_unsure(book, indicator, area) else phrase, words=words)


def interval_words(book: Book, indicator: Indicator, period: Period, area: Area) -> str:
    """The interval of a figure, or why it carries none; empty if there is no figure."""
    figure = book.release.figure(indicator.id, period, area.code)
    if figure.value is None:
        return ""
    interval = book.findings.intervals.get((indicator.id, period, area.code))
    if interval is not None:
        return book.wording.say("interval", **limits_words(book, indicator, interval))
    return book.wording.say(f"interval-none-{book.findings.without[indicator.id, period, area.code].value}")


def limits_words(book: Book, indicator: Indicator, limits: Limits) -> dict[str, str]:
    """Both limits with their units, for a phrase."""
    return {"lower": book.quantity(indicator, limits.lower), "upper": book.quantity(indicator, limits.upper)}


def direction_words(book: Book, indicator: Indicator) -> str:
    """What more of it means; nothing for a neutral indicator, which is never judged."""
    if indicator.direction is Direction.NEUTRAL:
        return ""
    return book.wording.say(f"direction-said-{indicator.direction.value}")


def signed_words(book: Book, indicator: Indicator, difference: float, *, with_unit: bool = True) -> str:
    """A change with its sign, also where it is a rise; a change of nothing has none."""
    text = book.change(indicator, difference) if with_unit else book.number(indicator, difference)
    return f"+{text}" if difference > 0 else text


def trend_words(book: Book, indicator: Indicator, area: Area) -> str:
    """The verdict on a series, or why there is none; empty for a series of one point."""
    trend = book.findings.trends[indicator.id, area.code]
    if (indicator.id, area.code) not in book.findings.changes:
        return ""
    if trend.verdict is TrendVerdict.NONE or trend.since is None or trend.until is None:
        return book.wording.say(f"trend-none-{trend.why.value}") if trend.why else ""
    between = book.wording.between(trend.since, trend.until)
    return book.wording.say(f"trend-{trend.verdict.value}", between=between, points=str(trend.points))


def change_words(book: Book, indicator: Indicator, area: Area, shown: Period) -> str:
    """The step from the period before; empty if the figure of *shown* has none, or if each year has its own scale."""
    change = book.findings.changes.get((indicator.id, area.code))
    if change is None or change.until != shown or indicator.unit == "index":
        return ""
    values = {"since": book.wording.after(change.since), "change": book.change(indicator, abs(change.difference))}
    if change.limits is None:
        kind = "up" if change.difference > 0 else "down" if change.difference < 0 else "same"
        return book.wording.say(f"change-{kind}", **values)
    limits = {
        "lower": book.change(indicator, change.limits.lower),
        "upper": book.change(indicator, change.limits.upper),
    }
    if change.is_sure:
        return book.wording.say(f"change-{'up' if change.difference > 0 else 'down'}-sure", **values, **limits)
    values["change"] = book.change(indicator, change.difference)
    return book.wording.say("change-unsure", **values, **limits)
