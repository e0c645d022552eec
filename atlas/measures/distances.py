"""How alike areas are, and which value is out of the usual."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median, pstdev

from atlas.measures.intervals import Interval

LEAST_VALUES = 8
"""Below eight values nothing is called usual."""

NORMAL_BY_MAD = 1.4826
"""The standard deviation of normal values by their median absolute deviation, 1 / z(0.75)."""

USUAL = 3.0
"""How many such deviations are usual: Leys et al. call 3 very conservative, 2.5 moderately so. The atlas looks at many
areas and figures at once; with normal values 3 raises one false alarm in 370."""


def standardise(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """The values in standard deviations from their mean (z-values).

    Parameters
    ----------
    values : one an area; None where there is no number.

    Returns
    -------
    Numbers with mean 0 and standard deviation 1, None where there was none; 0 for all if all values are equal.

    Notes
    -----
    All areas count alike, whatever their size, and they are the whole population, not a sample of it (division by n).

    Examples
    --------
    >>> standardise([1, None, 3])
    (-1.0, None, 1.0)
    """
    known = [value for value in values if value is not None]
    if not known:
        return tuple(values)
    mean, deviation = fmean(known), pstdev(known)
    return tuple(None if value is None else (value - mean) / deviation if deviation else 0.0 for value in values)


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance in standard deviations, and how many components both areas had."""

    value: float
    common: int


def distance(first: Sequence[float | None], second: Sequence[float | None]) -> Distance | None:
    """The Euclidean distance of two areas.

    Parameters
    ----------
    first, second : standardised values, the same components in the same order; None where there is no number.

    Returns
    -------
    The distance over the components both areas have, scaled to all of them; None if they have none in common.

    Notes
    -----
    Scaled, because with each component left out a distance gets smaller, and areas with gaps would seem alike. It
    stands for as much difference in the unknown components as in the known ones.

    References
    ----------
    Dixon, J. K. (1979): Pattern recognition with partly missing data. IEEE Transactions on Systems, Man, and
    Cybernetics 9, 617-621.

    Examples
    --------
    >>> distance([0, 0], [3, 4]), distance([0, None, None, None], [3, 4, 5, 6])
    (Distance(value=5.0, common=2), Distance(value=6.0, common=1))
    """
    gaps = [one - other for one, other in zip(first, second, strict=True) if one is not None and other is not None]
    if not gaps:
        return None
    return Distance(math.sqrt(len(first) / len(gaps)) * math.hypot(*gaps), len(gaps))


def nearest(
    point: Sequence[float | None], others: Sequence[Sequence[float | None]], wanted: int, least_common: int = 1
) -> tuple[tuple[int, Distance], ...]:
    """Which areas are most like one.

    Parameters
    ----------
    point : the area's standardised values; the area itself must not be among the *others*.
    others : those of the areas to choose from.
    wanted : how many of them, at most.
    least_common : areas with fewer components in common are not considered.

    Returns
    -------
    Their positions in *others* and their distances, the nearest first; of equally near ones the earlier first.

    Examples
    --------
    >>> nearest([0.0], [[5.0], [None], [1.0]], wanted=2)
    ((2, Distance(value=1.0, common=1)), (0, Distance(value=5.0, common=1)))
    """
    found: list[tuple[int, Distance]] = []
    for position, other in enumerate(others):
        apart = distance(point, other)
        if apart is not None and apart.common >= least_common:
            found.append((position, apart))
    return tuple(sorted(found, key=lambda one: one[1].value)[:wanted])


def robust_range(values: Iterable[float], k: float = USUAL) -> Interval | None:
    """The range in which values usually lie, whatever a few outliers do.

    Parameters
    ----------
    values : one an area.
    k : how many robust standard deviations belong to the range, see `USUAL`.

    Returns
    -------
    Median -+ *k* times 1.4826 times the median absolute deviation; None below `LEAST_VALUES`, or if more than half of
    the values are equal, because then every other value would be unusual.

    References
    ----------
    Leys, C., Ley, C., Klein, O., Bernard, P., Licata, L. (2013): Detecting outliers: do not use standard deviation
    around the mean, use absolute deviation around the median. Journal of Experimental Social Psychology 49, 764-766.

    Examples
    --------
    >>> limits = robust_range([1, 2, 3, 4, 5, 6, 7, 100])
    >>> round(limits.lower, 4), round(limits.upper, 4)
    (-4.3956, 13.3956)
    """
    known = list(values)
    if len(known) < LEAST_VALUES:
        return None
    middle = median(known)
    deviation = median(abs(value - middle) for value in known)
    if not deviation:
        return None
    reach = k * NORMAL_BY_MAD * deviation
    return Interval(middle - reach, middle + reach)
