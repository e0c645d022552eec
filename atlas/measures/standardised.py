"""Rates as if all areas were of the same age: directly and indirectly standardised."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from atlas.measures.intervals import CONFIDENCE_95, Interval, byar, poisson_limits

# fmt: off
ESP_2013 = (
    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000,
    7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
)
# fmt: on
"""European standard population 2013: 0-4 years, 5-9, ... 85-89, 90 and over; 100 000 in all.

Eurostat (2013): Revision of the European Standard Population. Report of Eurostat's task force.
"""

LEAST_EVENTS = 10
"""Below ten events no directly standardised rate is given, as in the Fingertips technical guidance."""


@dataclass(frozen=True, slots=True)
class Standardised:
    """A standardised value and its interval, in the same unit."""

    value: float
    interval: Interval


def direct(
    counts: Sequence[float],
    populations: Sequence[float],
    weights: Sequence[float] = ESP_2013,
    per: float = 100_000,
    confidence: float = CONFIDENCE_95,
) -> Standardised | None:
    """A directly standardised rate: what it would be, had the area the standard population.

    Parameters
    ----------
    counts : events by age band, 0 or more.
    populations : persons by the same bands.
    weights : the standard population by the same bands; only their proportions count.
    per : 1000 for a rate per thousand, and so on.
    confidence : between 0 and 1.

    Returns
    -------
    The rate with Dobson's interval; None below ten events, or if nobody lives in a band.

    References
    ----------
    Dobson, A. J., Kuulasmaa, K., Eberle, E., Scherer, J. (1991): Confidence intervals for weighted sums of Poisson
    parameters. Statistics in Medicine 10, 457-462. PHEindicatormethods, ``calculate_dsr``.

    Examples
    --------
    >>> found = direct([20, 30], [1000, 1000], weights=[3, 1], per=1000)
    >>> round(found.value, 6), round(found.interval.lower, 4), round(found.interval.upper, 4)
    (22.5, 15.8949, 30.6567)
    """
    bands = list(zip(counts, populations, weights, strict=True))
    events = math.fsum(counts)
    if events < LEAST_EVENTS or not all(populations):
        return None
    whole = math.fsum(weights)
    value = math.fsum(count * weight / people for count, people, weight in bands) / whole
    variance = math.fsum(count * (weight / people) ** 2 for count, people, weight in bands) / whole**2
    scale = math.sqrt(variance / events)
    limits = byar(events, confidence)
    interval = Interval(
        (value + scale * (limits.lower - events)) * per, (value + scale * (limits.upper - events)) * per
    )
    return Standardised(value * per, interval)


def indirect_ratio(
    counts: Sequence[float],
    populations: Sequence[float],
    reference_counts: Sequence[float],
    reference_populations: Sequence[float],
    per: float = 1,
    confidence: float = CONFIDENCE_95,
) -> Standardised | None:
    """Events observed by events expected at the rates of a reference area.

    Parameters
    ----------
    counts, populations : events and persons of the area, by age band.
    reference_counts, reference_populations : the same of the reference area, by the same bands.
    per : 1 for a ratio, 100 for a ratio in per cent.
    confidence : between 0 and 1.

    Returns
    -------
    The ratio with its interval; None if nobody lives in a band of the reference area, or no event is expected.

    Notes
    -----
    Byar's limits of the events observed, exact ones below ten; what is expected is taken as known.

    References
    ----------
    Breslow, N. E., Day, N. E. (1987): Statistical Methods in Cancer Research II. IARC, p. 65-72.
    PHEindicatormethods, ``calculate_ISRatio``.

    Examples
    --------
    >>> round(indirect_ratio([4, 6], [100, 100], [10, 10], [1000, 500]).value, 6)
    3.333333
    """
    if not all(reference_populations):
        return None
    bands = zip(populations, reference_counts, reference_populations, strict=True)
    expected = math.fsum(people * events / others for people, events, others in bands)
    if not expected:
        return None
    events = math.fsum(counts)
    limits = poisson_limits(events, confidence)
    return Standardised(events / expected * per, Interval(limits.lower / expected * per, limits.upper / expected * per))


def indirect_rate(
    counts: Sequence[float],
    populations: Sequence[float],
    reference_counts: Sequence[float],
    reference_populations: Sequence[float],
    per: float = 100_000,
    confidence: float = CONFIDENCE_95,
) -> Standardised | None:
    """The reference area's crude rate times the ratio of events observed to events expected.

    Parameters
    ----------
    counts, populations : events and persons of the area, by age band.
    reference_counts, reference_populations : the same of the reference area, by the same bands.
    per : 1000 for a rate per thousand, and so on.
    confidence : between 0 and 1.

    Returns
    -------
    The rate with its interval; None where `indirect_ratio` has none.

    References
    ----------
    PHEindicatormethods, ``calculate_ISRate``.

    Examples
    --------
    >>> round(indirect_rate([4, 6], [100, 100], [10, 10], [1000, 500], per=1000).value, 6)
    44.444444
    """
    if not all(reference_populations):
        return None
    crude = math.fsum(reference_counts) / math.fsum(reference_populations) * per
    return indirect_ratio(counts, populations, reference_counts, reference_populations, crude, confidence)
