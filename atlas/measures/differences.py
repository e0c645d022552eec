"""What lies between two shares or two rates, with its interval: two periods of one area, or two areas."""

from __future__ import annotations

import math

from atlas.measures.intervals import CONFIDENCE_95, Interval, rate, wilson


def share_difference(
    count: float, total: float, other_count: float, other_total: float, confidence: float = CONFIDENCE_95
) -> Interval | None:
    """Limits of the difference of two independent shares, the first minus the other.

    Parameters
    ----------
    count, other_count : persons or cases with a property, from 0 to their total.
    total, other_total : all of them.
    confidence : between 0 and 1.

    Returns
    -------
    Limits of ``count / total - other_count / other_total``, from -1 to 1; None if a total is 0.

    Notes
    -----
    Newcombe's hybrid score interval (his method 10): the two Wilson intervals, squared and added. Independent means
    that nobody is counted twice. Most people of one year still live in the area in the next; then the interval is
    too wide rather than too narrow.

    References
    ----------
    Newcombe, R. G. (1998): Interval estimation for the difference between independent proportions. Statistics in
    Medicine 17, 873-890.

    Examples
    --------
    >>> limits = share_difference(56, 70, 48, 80)
    >>> round(limits.lower, 4), round(limits.upper, 4)
    (0.0524, 0.3339)
    """
    first, second = wilson(count, total, confidence), wilson(other_count, other_total, confidence)
    if first is None or second is None:
        return None
    return _subtract(count / total, first, other_count / other_total, second)


def rate_difference(
    count: float,
    population: float,
    other_count: float,
    other_population: float,
    per: float,
    confidence: float = CONFIDENCE_95,
) -> Interval | None:
    """Limits of the difference of two independent crude rates, the first minus the other.

    Parameters
    ----------
    count, other_count : events, 0 or more.
    population, other_population : persons, or years lived by them.
    per : 1000 for rates per thousand, and so on.
    confidence : between 0 and 1.

    Returns
    -------
    Limits in events per *per*; None if a population is 0.

    Notes
    -----
    Newcombe's way with the limits this room gives a rate (`intervals.rate`), known as MOVER: a rate, its interval
    and the interval of a difference never contradict one another.

    References
    ----------
    Zou, G. Y., Donner, A. (2008): Construction of confidence limits about effect measures: a general approach.
    Statistics in Medicine 27, 1693-1702.

    Examples
    --------
    >>> limits = rate_difference(30, 1000, 30, 1000, 1000)
    >>> round(limits.lower, 3), round(limits.upper, 3)
    (-16.121, 16.121)
    """
    first, second = rate(count, population, per, confidence), rate(other_count, other_population, per, confidence)
    if first is None or second is None:
        return None
    return _subtract(count / population * per, first, other_count / other_population * per, second)


def rate_ratio(
    count: float, population: float, other_count: float, other_population: float, confidence: float = CONFIDENCE_95
) -> Interval | None:
    """Limits of the ratio of two independent crude rates, the first by the other.

    Parameters
    ----------
    count, other_count : events, 0 or more.
    population, other_population : persons, or years lived by them.
    confidence : between 0 and 1.

    Returns
    -------
    Limits of the ratio, 1 where the rates are equal; None if a population or *other_count* is 0.

    Notes
    -----
    Of all events, those of the first area are a share; Wilson's limits of this share are turned into a ratio. It is
    the score interval, which has a sense for no events in the first area too.

    References
    ----------
    Graham, P. L., Mengersen, K., Morton, A. P. (2003): Confidence limits for the ratio of two rates based on
    likelihood scores. Statistics in Medicine 22, 2071-2083.

    Examples
    --------
    >>> limits = rate_ratio(60, 51477.5, 30, 54308.7)
    >>> round(limits.lower, 4), round(limits.upper, 4)
    (1.366, 3.2593)
    """
    part = wilson(count, count + other_count, confidence)
    if part is None or not (population and other_population and other_count):
        return None
    scale = other_population / population
    return Interval(part.lower / (1 - part.lower) * scale, part.upper / (1 - part.upper) * scale)


def _subtract(value: float, limits: Interval, other: float, other_limits: Interval) -> Interval:
    difference = value - other
    return Interval(
        difference - math.hypot(value - limits.lower, other_limits.upper - other),
        difference + math.hypot(limits.upper - value, other - other_limits.lower),
    )
