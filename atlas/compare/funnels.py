"""Funnels: areas by their size around the county's value, and how far chance alone may carry one of each size."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from atlas.compare.intervals import SURE, SURE_IN_A_LIST, find_interval, scale
from atlas.compare.verdicts import hold_against
from atlas.measures.funnels import rate_limits, share_limits
from atlas.model.findings import CountyFigure, CountyKind
from atlas.model.indicators import Indicator, Measure
from atlas.model.overviews import Funnel, FunnelArea, FunnelStep, Side
from atlas.model.release import Figure
from atlas.model.rounding import round_shown
from atlas.model.verdicts import Limits, Verdict

FEWEST = 3
"""With fewer areas there is no spread to look at."""

STEPS = 24
"""Sizes at which the limits are computed: enough for a curve without corners."""

_FAR = {Verdict.HIGHER: Side.FAR_ABOVE, Verdict.LOWER: Side.FAR_BELOW, Verdict.UNSURE: Side.WITHIN}
_NEAR = {Verdict.HIGHER: Side.ABOVE, Verdict.LOWER: Side.BELOW, Verdict.UNSURE: Side.WITHIN}


def find_wide(indicator: Indicator, figures: Mapping[str, Figure]) -> dict[str, Limits]:
    """The 99.8 per cent interval of every figure that has one, by area code."""
    found = {code: find_interval(indicator, figure, SURE_IN_A_LIST) for code, figure in figures.items()}
    return {code: one for code, one in found.items() if isinstance(one, Limits)}


def find_funnel(indicator: Indicator, figures: Mapping[str, Figure], county: CountyFigure | None) -> Funnel | None:
    """The funnel of one period.

    Parameters
    ----------
    figures : of all areas of a level, by code.
    county : of the same period; a median is no figure of the county.

    Returns
    -------
    None where figures are not read as samples, where the county has no figure of its own, or below `FEWEST` areas.

    Notes
    -----
    On which side an area lies is said by its own interval, as in every sentence: the funnel is the same test seen from
    the county's value, so a picture and a sentence cannot disagree.
    """
    if county is None or county.kind not in (CountyKind.PUBLISHED, CountyKind.SUM) or county.figure.value is None:
        return None
    middle = county.figure.value
    placed = (_place(indicator, code, figure, middle) for code, figure in figures.items())
    areas = tuple(one for one in placed if one is not None)
    if len(areas) < FEWEST:
        return None
    sizes = [one.size for one in areas]
    found = (_limit(indicator, middle, size) for size in _spread(min(sizes), max(sizes)))
    return Funnel(middle, tuple(found), areas)


def _place(indicator: Indicator, code: str, figure: Figure, middle: float) -> FunnelArea | None:
    near = find_interval(indicator, figure, SURE)
    far = find_interval(indicator, figure, SURE_IN_A_LIST)
    if figure.value is None or not figure.denominator or not (isinstance(near, Limits) and isinstance(far, Limits)):
        return None
    side = _FAR[hold_against(far, middle, indicator.decimals)]
    if side is Side.WITHIN:
        side = _NEAR[hold_against(near, middle, indicator.decimals)]
    return FunnelArea(code, figure.denominator, round_shown(figure.value, indicator.decimals), side)


def _spread(low: float, high: float) -> list[float]:
    """Sizes between two, closer together where the funnel bends."""
    first, last = sqrt(low), sqrt(high)
    return [low] if low == high else [(first + (last - first) * step / STEPS) ** 2 for step in range(STEPS + 1)]


def _limit(indicator: Indicator, middle: float, size: float) -> FunnelStep:
    return FunnelStep(size, _limits(indicator, middle, size, SURE), _limits(indicator, middle, size, SURE_IN_A_LIST))


def _limits(indicator: Indicator, middle: float, size: float, confidence: float) -> Limits:
    """Of a share or a rate; its size is above 0, so there is one."""
    if indicator.measure is Measure.SHARE:
        found = scale(share_limits(middle / indicator.per, size, confidence), indicator.per)
    else:
        found = scale(rate_limits(middle, size, indicator.per, confidence), 1)
    return found or Limits(middle, middle)
