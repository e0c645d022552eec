"""Values of small areas, drawn towards the value of all together as far as their size leaves them to chance."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.measures.smoothing import smooth
from atlas.model.indicators import Indicator
from atlas.model.release import Figure
from atlas.model.rounding import round_shown

FEWEST = 8
"""From fewer areas the spread between them cannot be told from chance."""

LARGEST_SHARE = 0.2
"""The method is made for rare events: it overstates chance where the property is common."""


def find_smoothed(indicator: Indicator, figures: Mapping[str, Figure]) -> dict[str, float]:
    """The smoothed value of every area with a number and its counts, as shown, by area code; empty where it does not fit.

    Parameters
    ----------
    figures : of all areas of a level in one period, by code; figures read as samples of a process.
    """
    known = {
        code: (one.numerator, one.denominator)
        for code, one in figures.items()
        if one.value is not None and one.numerator is not None and one.denominator
    }
    if len(known) < FEWEST:
        return {}
    above, below = [one[0] for one in known.values()], [one[1] for one in known.values()]
    found = smooth(above, below, indicator.per)
    if found is None or sum(above) > LARGEST_SHARE * sum(below):
        return {}
    return {code: round_shown(one.value, indicator.decimals) for code, one in zip(known, found, strict=True)}
