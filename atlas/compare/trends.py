"""Trends and changes: a verdict only where a series counts independent events, a described change anywhere else."""

from __future__ import annotations

from collections.abc import Sequence

from atlas.compare.intervals import SURE, find_interval
from atlas.measures import trends
from atlas.measures.intervals import difference_of_rates, difference_of_shares
from atlas.model.findings import Change, Limits, NoTrend, Trend, TrendVerdict
from atlas.model.indicators import Indicator, Kind, Measure, Reading
from atlas.model.periods import Period
from atlas.model.release import Figure
from atlas.model.rounding import round_shown

MINIMUM_OF_POINTS = 5
"""Fewer points show a trend by chance too easily (Fingertips, technical guidance)."""

Points = Sequence[tuple[Period, Figure]]


def newest_stretch(points: Points, indicator: Indicator) -> list[tuple[Period, Figure]]:
    """Figures with a number since the last break that any of them has passed."""
    known = [(period, figure) for period, figure in points if figure.value is not None]
    if not known:
        return []
    last = _passed(known[-1][0], indicator)
    return [(period, figure) for period, figure in known if _passed(period, indicator) == last]


def _passed(period: Period, indicator: Indicator) -> int:
    return sum(period >= one.start for one in indicator.breaks)


def find_trend(points: Points, indicator: Indicator) -> Trend:
    """The trend of the newest stretch, or why there is none.

    Parameters
    ----------
    points : (period, figure) pairs of one area, oldest first.
    """
    if why := _why_none(indicator):
        return Trend(TrendVerdict.NONE, why)
    stretch = [(p, f) for p, f in newest_stretch(points, indicator) if f.numerator is not None and f.denominator]
    if len(stretch) < MINIMUM_OF_POINTS:
        return Trend(TrendVerdict.NONE, NoTrend.TOO_FEW)
    found = _test(stretch, indicator)
    if found.is_outlier_driven:
        verdict = TrendVerdict.OUTLIER
    elif not found.is_significant:
        verdict = TrendVerdict.STEADY
    else:
        verdict = TrendVerdict.RISING if found.slope > 0 else TrendVerdict.FALLING
    return Trend(verdict, None, stretch[0][0], stretch[-1][0], len(stretch))


def _why_none(indicator: Indicator) -> NoTrend | None:
    if not indicator.is_computed or indicator.kind is Kind.PUBLISHED:
        return NoTrend.PUBLISHED
    if indicator.reading is not Reading.PROCESS:
        return NoTrend.FULL_COUNT
    return None if indicator.kind is Kind.EVENTS else NoTrend.STOCK


def _test(stretch: Points, indicator: Indicator) -> trends.TrendTest:
    years = [period.position for period, _ in stretch]
    if indicator.measure is Measure.SHARE:
        counts = [figure.numerator or 0.0 for _, figure in stretch]
        totals = [figure.denominator or 0.0 for _, figure in stretch]
        return trends.trend_of_shares(counts, totals, years)
    intervals = [find_interval(indicator, figure, SURE) for _, figure in stretch]
    values = [figure.value or 0.0 for _, figure in stretch]
    known = [one for one in intervals if one is not None]
    return trends.trend_of_values(values, [one.lower for one in known], [one.upper for one in known], years)


def find_change(points: Points, indicator: Indicator, confidence: float = SURE) -> Change | None:
    """The last step of the newest stretch; None if it has no two points."""
    stretch = newest_stretch(points, indicator)
    if len(stretch) < 2:
        return None
    (since, before), (until, after) = stretch[-2:]
    assert before.value is not None
    assert after.value is not None
    decimals = indicator.decimals
    difference = round_shown(round_shown(after.value, decimals) - round_shown(before.value, decimals), decimals)
    return Change(since, until, difference, _limits(before, after, indicator, confidence))


def _limits(before: Figure, after: Figure, indicator: Indicator, confidence: float) -> Limits | None:
    """Of the difference of two periods, where both count events: the people of a stock are largely the same ones."""
    if indicator.reading is not Reading.PROCESS or indicator.kind is not Kind.EVENTS:
        return None
    if before.numerator is None or after.numerator is None or not (before.denominator and after.denominator):
        return None
    counts = (after.numerator, after.denominator, before.numerator, before.denominator)
    if indicator.measure is Measure.SHARE:
        found = difference_of_shares(*counts, confidence)
        return Limits(found.lower * indicator.per, found.upper * indicator.per)
    found = difference_of_rates(*counts, indicator.per, confidence)
    return Limits(found.lower, found.upper)
