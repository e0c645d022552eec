"""Rates of small areas, drawn towards the mean as far as their size leaves them to chance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Smoothed:
    """A smoothed rate.

    Attributes
    ----------
    value : between the area's own rate and that of all areas together.
    weight : of its own rate, from 0 (the mean is all one can say) to 1.
    """

    value: float
    weight: float


def smooth(counts: Sequence[float], populations: Sequence[float], per: float) -> tuple[Smoothed, ...] | None:
    """Marshall's global empirical Bayes estimates.

    Parameters
    ----------
    counts : events by area, 0 or more.
    populations : persons by area; an area without any is given the mean, with weight 0.
    per : 1000 for rates per thousand, and so on.

    Returns
    -------
    One smoothed rate an area, in events per *per*; None if nobody lives anywhere.

    Notes
    -----
    The variance between the areas' true rates is estimated as the variance observed less that of chance. Where
    chance explains all of it the difference is negative; it is then taken as 0, as Marshall does, and every area has
    the mean. (Without this, as in ``esda.smoothing.Empirical_Bayes`` 2.9, weights are negative and areas change
    sides.) Made for counts of rare events; for shares far from 0 chance is overstated.

    References
    ----------
    Marshall, R. J. (1991): Mapping disease and mortality rates using empirical Bayes estimators. Applied Statistics
    40, 283-294.

    Examples
    --------
    >>> [round(one.value, 3) for one in smooth([2, 90], [100, 1000], per=100)]
    [6.886, 8.842]
    """
    inhabited = [(count, people) for count, people in zip(counts, populations, strict=True) if people]
    if not inhabited:
        return None
    whole = math.fsum(people for _, people in inhabited)
    mean = math.fsum(counts) / whole
    observed = math.fsum(people * (count / people - mean) ** 2 for count, people in inhabited) / whole
    between = max(observed - mean * len(inhabited) / whole, 0.0)
    return tuple(_smooth(count, people, mean, between, per) for count, people in zip(counts, populations, strict=True))


def _smooth(count: float, people: float, mean: float, between: float, per: float) -> Smoothed:
    if not (people and between):
        return Smoothed(mean * per, 0.0)
    weight = between / (between + mean / people)
    return Smoothed((weight * (count / people) + (1 - weight) * mean) * per, weight)
