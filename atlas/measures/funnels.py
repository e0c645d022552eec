"""Funnels: how far a value may lie from the mean by chance alone, at a given size of the area.

Each function gives the limits at one size; a picture calls it for many, once with 95 % and once with 99.8 %. An area
lies outside its funnel exactly if the mean lies outside the area's own interval (Wilson's, the exact one).
"""

from __future__ import annotations

import math

from atlas.measures.intervals import CONFIDENCE_95, Interval, deviate, outside


def share_limits(mean: float, total: float, confidence: float = CONFIDENCE_95) -> Interval | None:
    """Between which shares chance alone can carry an area of this size.

    Parameters
    ----------
    mean : share of all areas together, from 0 to 1.
    total : persons or cases of one area, the denominator of its share.
    confidence : `CONFIDENCE_95` for the inner, `CONFIDENCE_998` for the outer funnel.

    Returns
    -------
    Limits around *mean*, cut at 0 and 1; None if *total* is 0.

    Notes
    -----
    The shares whose Wilson interval just reaches the mean. Solved for the share, Wilson's equation is the normal
    interval around the mean; the longer formula of the Fingertips guidance gives the same numbers.

    References
    ----------
    Spiegelhalter, D. J. (2005): Funnel plots for comparing institutional performance. Statistics in Medicine 24,
    1185-1202. PHEindicatormethods, ``calculate_funnel_limits``.

    Examples
    --------
    >>> round(share_limits(0.5, 96.04).lower, 4)
    0.4
    """
    if not 0 <= mean <= 1:
        raise ValueError(f"{mean} is no share.")
    if not total:
        return None
    reach = deviate(confidence) * math.sqrt(mean * (1 - mean) / total)
    return Interval(max(mean - reach, 0.0), min(mean + reach, 1.0))


def count_limits(expected: float, confidence: float = CONFIDENCE_95) -> Interval:
    """Between which numbers of events chance alone can carry an area where so many are expected.

    Parameters
    ----------
    expected : events, 0 or more; need not be whole.
    confidence : `CONFIDENCE_95` for the inner, `CONFIDENCE_998` for the outer funnel.

    Returns
    -------
    Limits of the number of events; not whole, so that the funnel is smooth. The lower one is 0 where few are
    expected; both are 0 where none is.

    Notes
    -----
    The counts whose exact interval just reaches what is expected.

    References
    ----------
    Spiegelhalter (2005), see `share_limits`; Garwood (1936), see `intervals.exact`.

    Examples
    --------
    >>> limits = count_limits(10)
    >>> round(limits.lower, 3), round(limits.upper, 3)
    (3.834, 17.127)
    """
    from scipy.special import gdtrib  # the count at which the gamma distribution has a given share below

    if not expected >= 0:
        raise ValueError(f"{expected} is no count.")
    tail = outside(confidence) / 2
    if not expected:
        return Interval(0.0, 0.0)
    lower = float(gdtrib(1, 1 - tail, expected)) - 1
    return Interval(max(lower, 0.0), float(gdtrib(1, tail, expected)))


def rate_limits(mean: float, population: float, per: float, confidence: float = CONFIDENCE_95) -> Interval | None:
    """Between which rates chance alone can carry an area of this size.

    Parameters
    ----------
    mean : rate of all areas together, in events per *per*.
    population : persons of one area, or years lived by them.
    per : 1000 for rates per thousand, and so on.
    confidence : `CONFIDENCE_95` for the inner, `CONFIDENCE_998` for the outer funnel.

    Returns
    -------
    Limits around *mean* in the same unit, see `count_limits`; None if *population* is 0.

    Examples
    --------
    >>> limits = rate_limits(1, 10_000, 1000)
    >>> round(limits.lower, 4), round(limits.upper, 4)
    (0.3834, 1.7127)
    """
    if not population:
        return None
    limits = count_limits(mean * population / per, confidence)
    return Interval(limits.lower / population * per, limits.upper / population * per)
