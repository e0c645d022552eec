"""A straight line through weighted points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A fitted line.

    Attributes
    ----------
    intercept : fitted value at x = 0.
    slope : change of y per unit of x.
    spread : weighted sum of squares of x about its mean. With weights that are one by the variance of their points,
        ``slope ** 2 * spread`` is chi-square distributed with one degree of freedom if there is no slope.
    """

    intercept: float
    slope: float
    spread: float


def weighted_line(x: Sequence[float], y: Sequence[float], weights: Sequence[float]) -> Line:
    """Weighted least squares.

    Parameters
    ----------
    x : at least two different values.
    y : one value for each *x*.
    weights : above 0, one for each *x*.

    Examples
    --------
    >>> weighted_line([1, 2, 3], [5, 7, 9], [1, 1, 1])
    Line(intercept=3.0, slope=2.0, spread=2.0)
    """
    points = list(zip(x, y, weights, strict=True))
    whole = math.fsum(weights)
    middle_x = math.fsum(weight * one for one, _, weight in points) / whole
    middle_y = math.fsum(weight * other for _, other, weight in points) / whole
    spread = math.fsum(weight * (one - middle_x) ** 2 for one, _, weight in points)
    slope = math.fsum(weight * (one - middle_x) * (other - middle_y) for one, other, weight in points) / spread
    return Line(middle_y - slope * middle_x, slope, spread)
