"""How unevenly something is spread over areas or over groups."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from atlas.measures.regression import weighted_line

LEAST_GROUPS = 5
"""Below five groups a slope of inequality is not computed, as in PHEindicatormethods."""


def dissimilarity(first: Sequence[float], second: Sequence[float]) -> float | None:
    """The index of dissimilarity of two groups over areas.

    Parameters
    ----------
    first, second : persons of either group by area, 0 or more. For the index of segregation the second group is
        everyone else.

    Returns
    -------
    From 0 (both are spread alike) to 1 (they share no area): the share of either group that would have to live
    elsewhere for both to be spread alike. None if a group is empty.

    Notes
    -----
    It depends on how the areas are cut, and small areas raise it by chance alone: compare only what has the same cut.

    References
    ----------
    Duncan, O. D., Duncan, B. (1955): A methodological analysis of segregation indexes. American Sociological Review
    20, 210-217.

    Examples
    --------
    >>> round(dissimilarity([10, 20, 30], [100, 50, 50]), 6)
    0.333333
    """
    all_first, all_second = math.fsum(first), math.fsum(second)
    if not (all_first and all_second):
        return None
    return math.fsum(abs(one / all_first - other / all_second) for one, other in zip(first, second, strict=True)) / 2


@dataclass(frozen=True, slots=True)
class Slope:
    """Inequality along a social order.

    Attributes
    ----------
    index : slope index of inequality (SII): by how much the fitted value of the most advantaged end exceeds that of
        the least advantaged, in the unit of the values.
    relative : relative index (RII): the first by the second; None if the second is not above 0.
    """

    index: float
    relative: float | None


def slope_index(populations: Sequence[float], values: Sequence[float]) -> Slope | None:
    """The slope and the relative index of inequality.

    Parameters
    ----------
    populations : persons by group, from the least to the most advantaged group.
    values : the value of each group, in the same order.

    Returns
    -------
    Both indices; None below `LEAST_GROUPS`, or if a group is empty.

    Notes
    -----
    Each group stands at the middle of its stretch of the population, from 0 to 1; the line through the values is
    weighted by the groups' shares. It is assumed to be straight.

    References
    ----------
    Low, A., Low, A. (2004): Measuring the gap: quantifying and comparing local health inequalities. Journal of Public
    Health 26, 388-395. Moreno-Betancur, M., Latouche, A., Menvielle, G., Kunst, A. E., Rey, G. (2015): Relative index
    of inequality and slope index of inequality. Epidemiology 26, 518-527. PHEindicatormethods, ``phe_sii``.

    Examples
    --------
    >>> found = slope_index([10, 10, 10, 10, 10], [1, 2, 3, 4, 5])
    >>> round(found.index, 6), round(found.relative, 6)
    (5.0, 11.0)
    """
    if len(populations) < LEAST_GROUPS or not all(populations):
        return None
    whole = math.fsum(populations)
    shares = [people / whole for people in populations]
    ranks = [math.fsum(shares[:position]) + share / 2 for position, share in enumerate(shares)]
    line = weighted_line(ranks, values, shares)
    relative = (line.intercept + line.slope) / line.intercept if line.intercept > 0 else None
    return Slope(line.slope, relative)


def quantile_groups(values: Sequence[float | None], groups: int) -> tuple[int | None, ...]:
    """Which group of about the same number of areas each area belongs to.

    Parameters
    ----------
    values : one an area; None where there is no number.
    groups : how many there shall be: 5 for fifths, 10 for tenths.

    Returns
    -------
    From 1 (the lowest values) to *groups*; equal values share a group. None where there is no number, and for all if
    there are fewer numbers than groups.

    References
    ----------
    PHEindicatormethods, ``phe_quantile``, with ``invert = FALSE``.

    Examples
    --------
    >>> quantile_groups([7, 3, None, 9, 5], 2)
    (2, 1, None, 2, 1)
    """
    known = sorted(value for value in values if value is not None)
    if len(known) < groups:
        return (None,) * len(values)
    first = {value: position for position, value in reversed(list(enumerate(known)))}
    return tuple(
        None if value is None else groups + 1 + (first[value] - len(known)) * groups // len(known) for value in values
    )
