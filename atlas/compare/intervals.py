"""Intervals of released figures: only where a count out of a count is read as a sample of a process."""

from __future__ import annotations

from atlas.measures.intervals import CONFIDENCE_95, CONFIDENCE_998, Interval, rate, wilson
from atlas.model.indicators import Indicator, Measure, Reading
from atlas.model.release import Figure, Made
from atlas.model.verdicts import Limits, WhyNone

SURE = CONFIDENCE_95
"""For a single figure that a reader looks at."""
SURE_IN_A_LIST = CONFIDENCE_998
"""For lists of many figures: one in five hundred, not one in twenty, then appears by chance."""


def find_interval(indicator: Indicator, figure: Figure, confidence: float = SURE) -> Limits | WhyNone:
    """How far chance alone may have moved a figure, in the unit of the indicator; or why that cannot be said."""
    if indicator.reading is Reading.NO_COUNT:
        return WhyNone.NO_COUNT
    if not indicator.is_computed:
        return WhyNone.PUBLISHED if indicator.measure is Measure.PUBLISHED else WhyNone.FULL_COUNT
    if indicator.reading is Reading.FULL_COUNT:
        return WhyNone.FULL_COUNT
    if figure.made is Made.ESTIMATED:
        return WhyNone.ESTIMATED
    if figure.numerator is None or figure.denominator is None:
        return WhyNone.NO_COUNTS
    if indicator.measure is Measure.SHARE:
        found = scale(wilson(figure.numerator, figure.denominator, confidence), indicator.per)
    else:
        found = scale(rate(figure.numerator, figure.denominator, indicator.per, confidence), 1)
    return found or WhyNone.NO_COUNTS


def scale(interval: Interval | None, per: float) -> Limits | None:
    """An interval of shares from 0 to 1 in the unit of the indicator."""
    return None if interval is None else Limits(interval.lower * per, interval.upper * per)
