"""Whether a series rises or falls by more than chance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from atlas.measures.intervals import CONFIDENCE_95, Interval, deviate
from atlas.measures.regression import weighted_line

LEAST_POINTS = 5
"""Below five points no trend is tested."""

THRESHOLD = 9.5495
"""The chi-square value with one degree of freedom that chance exceeds in one of 500 series (99.8 %)."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The result of a test for a linear trend.

    Attributes
    ----------
    statistic : chi-square with one degree of freedom.
    slope : change of the share or the value per unit of time.
    is_significant : the statistic exceeds `THRESHOLD`.
    is_outlier_driven : significant, but without one of its points the series would not go the same way; then the
        guidance speaks of no significant change.
    """

    statistic: float
    slope: float
    is_significant: bool
    is_outlier_driven: bool


def share_trend(times: Sequence[float], counts: Sequence[float], totals: Sequence[float]) -> Trend | None:
    """The chi-square test for trend of shares, of Cochran and Armitage.

    Parameters
    ----------
    times : years, all different; need not follow one another. Periods must not overlap, and no break may lie between.
    counts : persons or cases with a property, from 0 to their total.
    totals : all of them.

    Returns
    -------
    The test over all points given (the guidance takes the newest five); None below `LEAST_POINTS`, or if a total
    is 0.

    References
    ----------
    Armitage, P. (1955): Tests for linear trends in proportions and frequencies. Biometrics 11, 375-386.
    Fingertips technical guidance, "Trend markers"; its newest implementation tests the slope of a logistic regression,
    which asks the same question and differs in the third digit.

    Examples
    --------
    >>> found = share_trend([1, 2, 3, 4, 5], [10, 20, 30, 40, 50], [100] * 5)
    >>> round(found.statistic, 4), round(found.slope, 4), found.is_significant, found.is_outlier_driven
    (47.619, 0.1, True, False)
    """
    for count, total in zip(counts, totals, strict=True):
        if not 0 <= count <= total:
            raise ValueError(f"{count} is no part of {total}.")
    if len(totals) < LEAST_POINTS or not all(totals):
        return None
    shares = [count / total for count, total in zip(counts, totals, strict=True)]
    common = math.fsum(counts) / math.fsum(totals)
    return _test(times, shares, totals, common * (1 - common))


def value_trend(
    times: Sequence[float],
    values: Sequence[float],
    intervals: Sequence[Interval],
    confidence: float = CONFIDENCE_95,
) -> Trend | None:
    """The test for trend of values that have an interval: rates, ratios, means.

    Parameters
    ----------
    times : years, all different; need not follow one another. Periods must not overlap, and no break may lie between.
    values : one for each time.
    intervals : the interval of each value, in the same unit.
    confidence : that of the intervals.

    Returns
    -------
    The test over all points given; None below `LEAST_POINTS`, or if an interval has no width.

    Notes
    -----
    Weighted regression. The standard error of a value is half the width of its interval by the normal deviate; its
    weight is one by the square of it.

    References
    ----------
    Fingertips technical guidance, "Trend markers"; PHEindicatormethods, ``assign_trend_markers``.

    Examples
    --------
    >>> found = value_trend([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [Interval(0, 2)] * 5)
    >>> round(found.statistic, 3), round(found.slope, 6), found.is_significant
    (38.415, -1.0, True)
    """
    errors = [(limits.upper - limits.lower) / 2 / deviate(confidence) for limits in intervals]
    if len(errors) < LEAST_POINTS or not all(errors):
        return None
    return _test(times, values, [1 / error**2 for error in errors], 1.0)


def _test(times: Sequence[float], values: Sequence[float], weights: Sequence[float], variance: float) -> Trend:
    if len(set(times)) != len(times):
        raise ValueError("A series has one value at a time.")
    line = weighted_line(times, values, weights)
    statistic = line.slope**2 * line.spread / variance if variance else 0.0
    is_significant = statistic > THRESHOLD
    turns = is_significant and any(
        _sign(_slope_without(one, times, values, weights)) != _sign(line.slope) for one in range(len(times))
    )
    return Trend(statistic, line.slope, is_significant, turns)


def _slope_without(one: int, times: Sequence[float], values: Sequence[float], weights: Sequence[float]) -> float:
    kept = [position for position in range(len(times)) if position != one]
    return weighted_line(
        [times[position] for position in kept],
        [values[position] for position in kept],
        [weights[position] for position in kept],
    ).slope


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
