"""How far ranks can be trusted: drawn again and again, as chance might have had it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from atlas.measures.intervals import CONFIDENCE_95, Interval, outside

if TYPE_CHECKING:  # numpy is slow to import, and a check of the data draws no ranks
    import numpy as np
    from numpy.typing import NDArray

DRAWS = 10_000
SEED = 20_250_101
"""Any number; fixed, so that the same figures give the same ranks."""


def share_ranks(
    counts: Sequence[float],
    totals: Sequence[float],
    confidence: float = CONFIDENCE_95,
    seed: int = SEED,
    draws: int = DRAWS,
) -> tuple[Interval | None, ...]:
    """Between which ranks each area's share may lie.

    Parameters
    ----------
    counts : persons or cases with a property by area, from 0 to their total.
    totals : all of them by area.
    confidence : between 0 and 1.
    seed : of the random numbers.
    draws : how often all shares are drawn.

    Returns
    -------
    For each area the limits of its rank, whole numbers; 1 is the lowest share. None for an area whose total is 0; it
    takes no rank.

    Notes
    -----
    Each share is drawn from its Beta distribution with Jeffreys' prior (one half a side). Areas are drawn
    independently. Intervals that overlap widely say that there is no order to speak of.

    References
    ----------
    Goldstein, H., Spiegelhalter, D. J. (1996): League tables and their limitations. JRSS A 159, 385-443.
    Marshall, E. C., Spiegelhalter, D. J. (1998): Reliability of league tables of in vitro fertilisation clinics.
    BMJ 316, 1701-1705.

    Examples
    --------
    >>> share_ranks([10, 500, 900], [1000, 1000, 1000])
    (Interval(lower=1, upper=1), Interval(lower=2, upper=2), Interval(lower=3, upper=3))
    """
    import numpy as np

    above, below = _columns(counts, totals)
    if (above > below).any():
        raise ValueError("A count exceeds its total.")
    inhabited = below > 0
    above, below = above[inhabited], below[inhabited]
    drawn = np.random.default_rng(seed).beta(above + 0.5, below - above + 0.5, (draws, len(above)))
    return _limits(drawn, inhabited, confidence)


def rate_ranks(
    counts: Sequence[float],
    populations: Sequence[float],
    confidence: float = CONFIDENCE_95,
    seed: int = SEED,
    draws: int = DRAWS,
) -> tuple[Interval | None, ...]:
    """Between which ranks each area's rate may lie.

    Parameters
    ----------
    counts : events by area, 0 or more.
    populations : persons by area, or years lived by them.
    confidence : between 0 and 1.
    seed : of the random numbers.
    draws : how often all rates are drawn.

    Returns
    -------
    As `share_ranks`; None for an area without population.

    Notes
    -----
    Each rate is drawn from its Gamma distribution with Jeffreys' prior (one half of an event more).

    References
    ----------
    As `share_ranks`.

    Examples
    --------
    >>> rate_ranks([9, 0, 11], [1000, 0, 1000])
    (Interval(lower=1, upper=2), None, Interval(lower=1, upper=2))
    """
    import numpy as np

    above, below = _columns(counts, populations)
    inhabited = below > 0
    above, below = above[inhabited], below[inhabited]
    drawn = np.random.default_rng(seed).gamma(above + 0.5, 1 / below, (draws, len(above)))
    return _limits(drawn, inhabited, confidence)


def _columns(above: Sequence[float], below: Sequence[float]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    import numpy as np

    if len(above) != len(below):
        raise ValueError("Each count has one denominator.")
    return np.asarray(above, dtype=float), np.asarray(below, dtype=float)


def _limits(drawn: NDArray[np.float64], inhabited: NDArray[np.bool_], confidence: float) -> tuple[Interval | None, ...]:
    import numpy as np

    tail = outside(confidence) / 2
    ranks = drawn.argsort(axis=1).argsort(axis=1) + 1
    lower, upper = np.quantile(ranks, [tail, 1 - tail], axis=0, method="inverted_cdf")
    found = (Interval(int(low), int(high)) for low, high in zip(lower, upper, strict=True))
    return tuple(next(found) if one else None for one in inhabited)
