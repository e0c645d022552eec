"""Trends and changes: a verdict only where a series counts independent events, a described change anywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from atlas.compare.courses import count_passed
from atlas.compare.intervals import SURE, find_interval, scale
from atlas.measures import trends
from atlas.measures.differences import rate_difference, share_difference
from atlas.measures.intervals import Interval
from atlas.model.findings import Course
from atlas.model.indicators import Break, Indicator, Kind, Measure, Reading
from atlas.model.periods import Period
from atlas.model.release import Figure, Made
from atlas.model.rounding import round_shown
from atlas.model.verdicts import Change, Limits, NoTrend, Trend, TrendVerdict

Points = Sequence[tuple[Period, Figure]]


ESTIMATED = "new-borders"
"""Why a series breaks where a space's own counts begin: those before are estimated from the spaces it was made of."""


def end_at_estimates(indicator: Indicator, points: Points) -> Indicator:
    """The same indicator, its series broken where the estimates of this area end and its own figures begin.

    Parameters
    ----------
    points : (period, figure) pairs of one area, oldest first.
    """
    last = max((number for number, (_, figure) in enumerate(points) if figure.made is Made.ESTIMATED), default=None)
    if last is None or last + 1 == len(points):
        return indicator
    return replace(indicator, breaks=(*indicator.breaks, Break(points[last + 1][0], ESTIMATED)))


def newest_stretch(points: Points, indicator: Indicator) -> list[tuple[Period, Figure, float]]:
    """Figures with their numbers since the last break that any of them has passed."""
    known = [(period, figure, figure.value) for period, figure in points if figure.value is not None]
    if not known:
        return []
    last = count_passed(known[-1][0], indicator.breaks)
    return [one for one in known if count_passed(one[0], indicator.breaks) == last]


def find_trend(points: Points, indicator: Indicator) -> Trend:
    """The trend of the newest stretch, or why there is none.

    Parameters
    ----------
    points : (period, figure) pairs of one area, oldest first.
    """
    if why := _why_none(indicator):
        return Trend(TrendVerdict.NONE, why)
    stretch = [one for one in newest_stretch(points, indicator) if one[1].numerator is not None and one[1].denominator]
    found = _test(stretch, indicator)
    if found is None:
        return Trend(TrendVerdict.NONE, NoTrend.TOO_FEW)
    if not found.is_significant:
        verdict = TrendVerdict.STEADY
    elif found.is_outlier_driven:
        verdict = TrendVerdict.OUTLIER
    else:
        verdict = TrendVerdict.RISING if found.slope > 0 else TrendVerdict.FALLING
    return Trend(verdict, None, stretch[0][0], stretch[-1][0], len(stretch))


def _why_none(indicator: Indicator) -> NoTrend | None:
    if indicator.reading is Reading.NO_COUNT:
        return NoTrend.NO_COUNT
    if indicator.measure is Measure.COUNT:
        return NoTrend.FULL_COUNT  # the count itself is what was published
    if not indicator.is_computed or indicator.kind is Kind.PUBLISHED:
        return NoTrend.PUBLISHED
    if indicator.reading is Reading.FULL_COUNT:
        return NoTrend.FULL_COUNT
    return None if indicator.kind is Kind.EVENTS else NoTrend.STOCK


def _test(stretch: Sequence[tuple[Period, Figure, float]], indicator: Indicator) -> trends.Trend | None:
    """The test that fits: shares by their counts, rates by their intervals."""
    times = [period.position for period, _, _ in stretch]
    if indicator.measure is Measure.SHARE:
        counts = [figure.numerator or 0.0 for _, figure, _ in stretch]
        return trends.share_trend(times, counts, [figure.denominator or 0.0 for _, figure, _ in stretch])
    intervals = [find_interval(indicator, figure) for _, figure, _ in stretch]
    known = [Interval(one.lower, one.upper) for one in intervals if isinstance(one, Limits)]
    return trends.value_trend(times, [value for _, _, value in stretch], known)


def find_change(points: Points, indicator: Indicator, confidence: float = SURE) -> Change | None:
    """The last step of the newest stretch; None if it has no two points."""
    stretch = newest_stretch(points, indicator)
    if len(stretch) < 2:
        return None
    (since, before, earlier), (until, after, later) = stretch[-2:]
    first, last = round_shown(earlier, indicator.decimals), round_shown(later, indicator.decimals)
    difference = round_shown(last - first, indicator.decimals)
    return Change(since, until, first, last, difference, _limits(before, after, indicator, confidence))


def is_unsure(course: Course, points: Points, indicator: Indicator) -> bool:
    """True if the change of a course can be held against its noise, and chance alone may have made it."""
    ends = [point for point in points if point[0] in (course.since, course.until)]
    change = find_change(ends, indicator) if course.change is not None else None
    return change is not None and change.limits is not None and not change.is_sure


def _limits(before: Figure, after: Figure, indicator: Indicator, confidence: float) -> Limits | None:
    """Of the difference of two periods, where both count events: the people of a stock are largely the same ones.

    Notes
    -----
    As they are shown: a change whose printed limits begin at nothing is not said to be more than chance.
    """
    if indicator.reading is not Reading.PROCESS or indicator.kind is not Kind.EVENTS:
        return None
    if before.numerator is None or after.numerator is None or not (before.denominator and after.denominator):
        return None
    counts = (after.numerator, after.denominator, before.numerator, before.denominator)
    if indicator.measure is Measure.SHARE:
        found = scale(share_difference(*counts, confidence), indicator.per)
    else:
        found = scale(rate_difference(*counts, indicator.per, confidence), 1)
    return found and Limits(round_shown(found.lower, indicator.decimals), round_shown(found.upper, indicator.decimals))
