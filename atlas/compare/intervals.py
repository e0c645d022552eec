"""Intervals of released figures: only where a count out of a count is read as a sample of a process."""

from __future__ import annotations

from atlas.measures.intervals import rate, wilson
from atlas.model.findings import Limits, WhyNone
from atlas.model.indicators import Indicator, Measure, Reading
from atlas.model.release import Figure

SURE = 0.95
"""For a single figure that a reader looks at."""
SURE_IN_A_LIST = 0.998
"""For lists of many figures: one in five hundred, not one in twenty, then appears by chance."""


def find_interval(indicator: Indicator, figure: Figure, confidence: float = SURE) -> Limits | None:
    """How far chance alone may have moved a figure.

    Returns
    -------
    Limits in the unit of the indicator; None where the figure carries none, see `why_none`.
    """
    if why_none(indicator, figure) is not None:
        return None
    assert figure.numerator is not None
    assert figure.denominator is not None
    if indicator.measure is Measure.SHARE:
        found = wilson(figure.numerator, figure.denominator, confidence)
        return Limits(found.lower * indicator.per, found.upper * indicator.per)
    found = rate(figure.numerator, figure.denominator, indicator.per, confidence)
    return Limits(found.lower, found.upper)


def why_none(indicator: Indicator, figure: Figure) -> WhyNone | None:
    """Why a figure carries no interval; None if it carries one."""
    if not indicator.is_computed:
        return WhyNone.PUBLISHED if indicator.measure is Measure.PUBLISHED else WhyNone.FULL_COUNT
    if indicator.reading is not Reading.PROCESS:
        return WhyNone.FULL_COUNT
    return None if figure.numerator is not None and figure.denominator else WhyNone.NO_COUNTS
