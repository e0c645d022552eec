"""From numbers to places and colours of a picture."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from a range of numbers to a range of pixels.

    Numbers that are all equal lie in the middle.

    Examples
    --------
    >>> Scale(0, 10, 0, 100).at(5)
    50.0
    """

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The place of *value* in pixels."""
        if self.high == self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def find_ticks(low: float, high: float, about: int = 4) -> list[float]:
    """Round numbers that cover the range from *low* to *high*, in steps of 1, 2 or 5 times a power of ten.

    Examples
    --------
    >>> find_ticks(3, 17)
    [0.0, 5.0, 10.0, 15.0, 20.0]
    """
    if high <= low:
        return [low]
    rough = (high - low) / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(number * step, 10) for number in range(first, last + 1)]


def pixel(value: float) -> str:
    """A coordinate with at most one decimal, as short as it can be written.

    Examples
    --------
    >>> pixel(3.0), pixel(3.25)
    ('3', '3.2')
    """
    text = f"{value:.1f}"
    return text.removesuffix(".0")
