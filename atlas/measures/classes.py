"""Where the classes of a map part."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from typing import Any

MOST_VALUES = 400
"""The natural classes take a time that grows with the square of the number of values: 0.3 s for 400 of them."""


def quantile_limits(values: Iterable[float], classes: int = 5) -> tuple[float, ...]:
    """Limits of classes with about as many values each.

    Parameters
    ----------
    values : of all areas and, so that colours mean the same on every map, of all periods.
    classes : how many are wanted, 2 or more.

    Returns
    -------
    Inner limits, rising; each is the lowest value of the class above it. Fewer than ``classes - 1`` where values repeat,
    none without values.

    References
    ----------
    mapclassify, ``Quantiles``. Brewer, C. A., Pickle, L. (2002): Evaluation of methods for classifying epidemiological
    data on choropleth maps in series. Annals of the AAG 92, 662-681: quantiles are read best.

    Examples
    --------
    >>> quantile_limits(range(10), 5)
    (2, 4, 6, 8)
    """
    ordered = sorted(values)
    if len(set(ordered)) <= classes:
        return _each_its_own(ordered)
    import mapclassify

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # fewer classes where values repeat: what we want
        found = mapclassify.Quantiles(ordered, k=classes)
    return _lowest_of_each(ordered, found)


def natural_limits(values: Iterable[float], classes: int = 5) -> tuple[float, ...]:
    """Limits of classes whose values differ as little as possible among themselves.

    Parameters
    ----------
    values : of all areas and, so that colours mean the same on every map, of all periods.
    classes : how many are wanted, 2 or more.

    Returns
    -------
    Inner limits, rising; each is the lowest value of the class above it. As many classes as there are different values,
    if these are fewer; no limit without values.

    Notes
    -----
    Above `MOST_VALUES` the ordered values are thinned out evenly, both ends kept. They are centred and scaled first,
    because mapclassify computes in single precision.

    References
    ----------
    Fisher, W. D. (1958): On grouping for maximum homogeneity. JASA 53, 789-798. Jenks, G. F. (1977): Optimal data
    classification for choropleth maps. mapclassify, ``FisherJenks``.

    Examples
    --------
    >>> natural_limits([1, 2, 3, 50, 51, 52, 90, 91], 3)
    (50, 90)
    """
    ordered = _thin_out(sorted(values))
    if len(set(ordered)) <= classes:
        return _each_its_own(ordered)
    import mapclassify

    middle, width = ordered[len(ordered) // 2], ordered[-1] - ordered[0]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # slow without numba: a choice, and bounded above
        found = mapclassify.FisherJenks([(value - middle) / width for value in ordered], k=classes)
    return _lowest_of_each(ordered, found)


def _each_its_own(ordered: Sequence[float]) -> tuple[float, ...]:
    return tuple(sorted(set(ordered))[1:])


def _lowest_of_each(ordered: Sequence[float], found: Any) -> tuple[float, ...]:
    """The lowest value of each class but the first; a class between two values is empty and has none."""
    lowest: dict[int, float] = {}
    for value, number in zip(ordered, found.yb, strict=True):
        lowest.setdefault(int(number), value)
    return tuple(lowest.values())[1:]


def _thin_out(ordered: Sequence[float]) -> Sequence[float]:
    last, most = len(ordered) - 1, MOST_VALUES - 1
    return ordered if last <= most else [ordered[round(step * last / most)] for step in range(MOST_VALUES)]
