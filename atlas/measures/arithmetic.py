"""Dividing and adding without pretending to know more than was counted."""

from __future__ import annotations

import math
from collections.abc import Iterable


def divide(numerator: float, denominator: float, per: int) -> float | None:
    """A share, rate or ratio.

    Parameters
    ----------
    numerator : a count, 0 or more.
    denominator : a count, 0 or more.
    per : 100 for per cent, 1000 for a rate per thousand, 1 for a ratio.

    Returns
    -------
    ``numerator / denominator * per``; None if the denominator is 0, because nothing can be said of nobody.

    Examples
    --------
    >>> divide(3, 12, 100)
    25.0
    """
    return numerator / denominator * per if denominator else None


def add(parts: Iterable[float | None]) -> float | None:
    """The sum of *parts*; None if there are none or if one is missing: a partial sum would pass for the whole.

    Examples
    --------
    >>> add([1.0, 2.0]), add([1.0, None]), add([])
    (3.0, None, None)
    """
    known: list[float] = []
    for part in parts:
        if part is None:
            return None
        known.append(part)
    return math.fsum(known) if known else None
