"""What the tests of agreement share: numbers as the German pages write them, and places of points as Chromium has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBER = re.compile(r"[\u2212-]?\d[\d.]*(?:,\d+)?")
POINT = re.compile(r"[ML]([\d.]+) ([\d.]+)")
PIXEL = 1.0
"""Pictures are drawn to a tenth of a pixel, the ends of a scale are written in the decimals of the figure."""


def read_number(text: str) -> float | None:
    """The first number of a text, or None."""
    digits = NUMBER.search(text)
    return _parse(digits[0]) if digits else None


def read_numbers(text: str) -> list[float]:
    """Every number of a text."""
    return [_parse(one) for one in NUMBER.findall(text)]


def _parse(digits: str) -> float:
    return float(digits.rstrip(".").replace(".", "").replace(",", ".").replace("\u2212", "-"))


def read_points(path: str) -> list[tuple[float, float]]:
    """Points of a line in pixels, from left to right."""
    return sorted((float(x), float(y)) for x, y in POINT.findall(path))


def judge_course(points: Sequence[tuple[float, float]], known: Sequence[float], pixel: float = PIXEL) -> list[str]:
    """Heights follow the table in a straight line: up is more.

    Parameters
    ----------
    points : from left to right; *known* the numbers of the table, oldest first.
    pixel : by how much a point may lie beside its place.
    """
    if not known or len(known) != len(points):
        return ["the line has other points than the table"]
    low, high = known.index(min(known)), known.index(max(known))
    if known[low] == known[high]:
        heights = [height for _, height in points]
        return ["a line that goes nowhere rises or falls"] if max(heights) - min(heights) > pixel else []
    step = (points[high][1] - points[low][1]) / (known[high] - known[low])
    if step >= 0:
        return ["more is drawn lower"]
    expected = [points[low][1] + step * (one - known[low]) for one in known]
    off = max(abs(one - height) for one, (_, height) in zip(expected, points, strict=True))
    return ["the line runs through other numbers"] if off > pixel else []
