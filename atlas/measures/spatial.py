"""Whether neighbours are alike: Moran's I, of all areas and of each.

The only formulas that need more than the atlas installs: the extra ``spatial`` (esda, libpysal).
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

PERMUTATIONS = 9999
SEED = 20_250_101
"""Any number; fixed, so that the same figures give the same probabilities."""

LEAST_AREAS = 4
"""With fewer areas the moments of I do not exist."""

SLACK = 1e-12
"""Equal patterns summed in another order are equal."""


@dataclass(frozen=True, slots=True)
class Moran:
    """Moran's I of all areas.

    Attributes
    ----------
    statistic : about from -1 (neighbours differ) to 1 (neighbours are alike).
    expected : what it is on average if values are scattered at random, ``-1 / (n - 1)``.
    probability : two-sided, that chance gives an I at least so far out.
    """

    statistic: float
    expected: float
    probability: float


@dataclass(frozen=True, slots=True)
class LocalMoran:
    """Moran's I of one area (LISA).

    Attributes
    ----------
    statistic : above 0 if the area and the mean of its neighbours lie on the same side of the mean.
    is_high : the area lies above the mean.
    is_among_high : the mean of its neighbours lies above the mean.
    probability : two-sided, that chance gives so extreme neighbours.
    adjusted : the same, controlled for testing all areas at once (false discovery rate). Judge by this one.
    """

    statistic: float
    is_high: bool
    is_among_high: bool
    probability: float
    adjusted: float


def moran(
    values: Sequence[float], neighbours: Sequence[Sequence[int]], seed: int = SEED, permutations: int = PERMUTATIONS
) -> Moran | None:
    """Moran's I with a permutation test.

    Parameters
    ----------
    values : one an area, without gaps.
    neighbours : for each area the positions of its neighbours; weights are row-standardised. None of them is allowed.
    seed : of the random numbers.
    permutations : how often the values are scattered over the areas.

    Returns
    -------
    The statistic and its probability; None below `LEAST_AREAS`, if all values are equal or nobody has a neighbour.

    Notes
    -----
    Below some thirty areas only very clear patterns are found.

    References
    ----------
    Moran, P. A. P. (1950): Notes on continuous stochastic phenomena. Biometrika 37, 17-23. esda, ``Moran``.

    Examples
    --------
    >>> found = moran([1, 2, 3, 7, 8, 9], [[1], [0, 2], [1], [4], [3, 5], [4]])
    >>> round(found.statistic, 4), round(found.expected, 4), round(found.probability, 1)
    (0.931, -0.2, 0.1)
    """
    if not _has_pattern(values, neighbours):
        return None
    esda, weights = _load(neighbours)
    found = esda.Moran(values, weights, permutations=0)
    mixed = np.random.default_rng(seed).permuted(np.tile(found.z, (permutations, 1)), axis=1)
    simulated = (mixed * (weights.sparse @ mixed.T).T).sum(axis=1) / weights.s0
    return Moran(float(found.I), float(found.EI), _two_sided(simulated, float(found.I)))


def local_moran(
    values: Sequence[float], neighbours: Sequence[Sequence[int]], seed: int = SEED, permutations: int = PERMUTATIONS
) -> tuple[LocalMoran | None, ...] | None:
    """Local Moran's I with conditional permutations: the area stays, the others are scattered.

    Parameters
    ----------
    values, neighbours, seed, permutations : see `moran`.

    Returns
    -------
    One result an area, None for an area without neighbours; None at all where `moran` has no result.

    Notes
    -----
    Drawn with a numpy Generator and not by esda, whose numbers depend on whether numba is installed. The false discovery
    rate is that of Benjamini and Hochberg.

    References
    ----------
    Anselin, L. (1995): Local indicators of spatial association - LISA. Geographical Analysis 27, 93-115. Benjamini, Y.,
    Hochberg, Y. (1995): Controlling the false discovery rate. JRSS B 57, 289-300. esda, ``Moran_Local``.

    Examples
    --------
    >>> found = local_moran([1, 2, 3, 7, 8, 9], [[1], [0, 2], [1], [4], [3, 5], [4]])
    >>> [(round(one.statistic, 3), one.is_high, one.is_among_high) for one in found][:2]
    [(1.034, False, False), (0.776, False, False)]
    """
    if not _has_pattern(values, neighbours):
        return None
    esda, weights = _load(neighbours)
    from scipy.stats import false_discovery_control

    with warnings.catch_warnings():  # esda changes the filters of whoever calls it
        found = esda.Moran_Local(values, weights, permutations=0)
    near = {position: len(ones) for position, ones in enumerate(neighbours) if ones}
    chances = _chances(found.z, weights.sparse @ found.z, near, seed, permutations)
    results: list[LocalMoran | None] = [None] * len(values)
    for position, chance, adjusted in zip(near, chances, false_discovery_control(chances), strict=True):
        quadrant = int(found.q[position])  # counted from high among high, against the clock
        results[position] = LocalMoran(
            float(found.Is[position]), quadrant in {1, 4}, quadrant in {1, 2}, chance, float(adjusted)
        )
    return tuple(results)


def _has_pattern(values: Sequence[float], neighbours: Sequence[Sequence[int]]) -> bool:
    if len(values) != len(neighbours):
        raise ValueError("Each area has one list of neighbours.")
    return len(values) >= LEAST_AREAS and len(set(values)) > 1 and any(neighbours)


def _load(neighbours: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """The library and the row-standardised weights."""
    try:
        import esda
        from libpysal.weights import W
    except ImportError as missing:
        raise ImportError("Moran's I needs esda and libpysal: install the extra 'spatial' of the atlas.") from missing
    weights = W({position: list(ones) for position, ones in enumerate(neighbours)}, silence_warnings=True)
    weights.transform = "r"
    return esda, weights


def _chances(
    z: NDArray[np.float64], lags: NDArray[np.float64], near: Mapping[int, int], seed: int, permutations: int
) -> list[float]:
    """For each area the probability of the mean of its neighbours, were these any others of the areas."""
    generator = np.random.default_rng(seed)
    picks = generator.permuted(np.tile(np.arange(len(z) - 1), (permutations, 1)), axis=1)[:, : max(near.values())]
    return [
        _two_sided(np.delete(z, position)[picks[:, :count]].mean(axis=1), float(lags[position]))
        for position, count in near.items()
    ]


def _two_sided(simulated: NDArray[np.float64], observed: float) -> float:
    """Twice the share at least so far out on the nearer side; the observed one counts as one of them."""
    above = int((simulated >= observed - SLACK).sum())
    below = int((simulated <= observed + SLACK).sum())
    return min(1.0, 2 * (min(above, below) + 1) / (len(simulated) + 1))
