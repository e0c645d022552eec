"""Confidence intervals of one count, share or rate.

Everywhere in this room: None means that nothing can be said; NaN is no number and must not come in; nothing is rounded;
impossible input (more cases than persons) is a ValueError, because it is a bug of whoever calls.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

CONFIDENCE_95 = 0.95
CONFIDENCE_998 = 0.998
"""Three standard deviations, so to speak: one false alarm in 500 comparisons; for verdicts on many areas at once."""

EXACT_BELOW = 10
"""Byar's approximation is used from ten events on, as in the Fingertips technical guidance."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Limits in the unit of the value they belong to; both belong to the interval."""

    lower: float
    upper: float


def deviate(confidence: float) -> float:
    """How many standard deviations a two-sided normal interval reaches to each side.

    Parameters
    ----------
    confidence : between 0 and 1, both excluded.

    Examples
    --------
    >>> round(deviate(0.95), 6), round(deviate(0.998), 6)
    (1.959964, 3.090232)
    """
    return -NormalDist().inv_cdf(outside(confidence) / 2)


def outside(confidence: float) -> float:
    """The share left outside an interval, half of it on each side.

    Examples
    --------
    >>> outside(0.75)
    0.25
    """
    if not 0 < confidence < 1:
        raise ValueError(f"A confidence lies between 0 and 1, not at {confidence}.")
    return 1 - confidence


def wilson(count: float, total: float, confidence: float = CONFIDENCE_95) -> Interval | None:
    """Wilson's score interval of a share.

    Parameters
    ----------
    count : persons or cases with a property, from 0 to *total*.
    total : all of them.
    confidence : between 0 and 1.

    Returns
    -------
    Limits of ``count / total``, from 0 to 1; None if *total* is 0. Also where nobody or everybody has the property,
    the interval has a width.

    References
    ----------
    Wilson, E. B. (1927): Probable inference, the law of succession, and statistical inference. JASA 22, 209-212.
    The choice of the Fingertips technical guidance and of PHEindicatormethods for proportions.

    Examples
    --------
    >>> limits = wilson(0, 10)
    >>> limits.lower, round(limits.upper, 6)
    (0.0, 0.277533)
    """
    if not 0 <= count <= total:
        raise ValueError(f"{count} is no part of {total}.")
    if not total:
        return None
    z = deviate(confidence)
    middle = 2 * count + z * z
    reach = z * math.sqrt(z * z + 4 * count * (1 - count / total))
    below = 2 * (total + z * z)
    lower = (middle - reach) / below if count else 0.0
    upper = (middle + reach) / below if count < total else 1.0
    return Interval(lower, upper)


def byar(count: float, confidence: float = CONFIDENCE_95) -> Interval:
    """Byar's approximation to the limits of a Poisson count.

    Parameters
    ----------
    count : events, 0 or more; good from ten on (`poisson_limits` chooses).
    confidence : between 0 and 1.

    Returns
    -------
    Limits of the expected number of events; the lower one is 0 if there was none.

    References
    ----------
    Breslow, N. E., Day, N. E. (1987): Statistical Methods in Cancer Research II. IARC, p. 69.

    Examples
    --------
    >>> limits = byar(65)
    >>> round(limits.lower, 6), round(limits.upper, 6)
    (50.163188, 82.849139)
    """
    _refuse_negative(count)
    z = deviate(confidence)
    more = count + 1
    lower = count * (1 - 1 / (9 * count) - z / (3 * math.sqrt(count))) ** 3 if count else 0.0
    return Interval(max(lower, 0.0), more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3)


def exact(count: float, confidence: float = CONFIDENCE_95) -> Interval:
    """Exact limits of a Poisson count, by its link to the chi-square distribution.

    Parameters
    ----------
    count : events, 0 or more.
    confidence : between 0 and 1.

    Returns
    -------
    Limits of the expected number of events; the lower one is 0 if there was none.

    References
    ----------
    Garwood, F. (1936): Fiducial limits for the Poisson distribution. Biometrika 28, 437-442.

    Examples
    --------
    >>> limits = exact(5)
    >>> round(limits.lower, 6), round(limits.upper, 6)
    (1.623486, 11.668332)
    """
    from scipy.special import gammaincinv  # half a chi-square quantile

    _refuse_negative(count)
    tail = outside(confidence) / 2
    lower = float(gammaincinv(count, tail)) if count else 0.0
    return Interval(lower, float(gammaincinv(count + 1, 1 - tail)))


def poisson_limits(count: float, confidence: float = CONFIDENCE_95) -> Interval:
    """Limits of a count of events: exact below ten events, Byar's approximation from ten on.

    Parameters
    ----------
    count : events, 0 or more.
    confidence : between 0 and 1.

    Notes
    -----
    As the Fingertips technical guidance and PHEindicatormethods do it.

    Examples
    --------
    >>> poisson_limits(9) == exact(9), poisson_limits(10) == byar(10)
    (True, True)
    """
    return exact(count, confidence) if count < EXACT_BELOW else byar(count, confidence)


def rate(count: float, population: float, per: float, confidence: float = CONFIDENCE_95) -> Interval | None:
    """Limits of a crude rate.

    Parameters
    ----------
    count : events, 0 or more; one person may have several.
    population : persons, or years lived by them; taken as known without error.
    per : 1000 for a rate per thousand, and so on.
    confidence : between 0 and 1.

    Returns
    -------
    Limits of ``count / population * per``; None if *population* is 0.

    Examples
    --------
    >>> limits = rate(5, 100, 100_000)
    >>> round(limits.upper, 4)
    11668.3321
    """
    _refuse_negative(population)
    if not population:
        return None
    limits = poisson_limits(count, confidence)
    return Interval(limits.lower / population * per, limits.upper / population * per)


def _refuse_negative(count: float) -> None:
    if not count >= 0:
        raise ValueError(f"{count} is no count.")
