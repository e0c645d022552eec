"""Where an area lies among its peers: words for the ends and the middle, never a rank."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

from atlas.model.findings import Place, Position
from atlas.model.rounding import round_shown

MINIMUM_FOR_MEDIAN = 3
"""Below three numbers a median is one of the two, or their mean, and says nothing about a middle."""


def find_positions(values: Mapping[str, float | None], decimals: int) -> dict[str, Position]:
    """The position of every area among all of them.

    Parameters
    ----------
    values : by area code, in the unit of the indicator; None where there is no number.
    decimals : positions are found on the values as they are shown, the median too, so that equal numbers are equal.

    Returns
    -------
    By area code; an area without a number has no place.
    """
    shown = {code: round_shown(value, decimals) for code, value in values.items() if value is not None}
    ordered = sorted(shown.values())
    middle = round_shown(median(ordered), decimals) if len(ordered) >= MINIMUM_FOR_MEDIAN else None
    return {
        code: Position(_place(shown.get(code), ordered, middle), middle, len(ordered), len(values)) for code in values
    }


def _place(value: float | None, ordered: list[float], middle: float | None) -> Place | None:
    if value is None:
        return None
    if middle is None:
        return Place.ALONE
    if ordered[0] == ordered[-1]:
        return Place.EQUAL
    if value == ordered[0]:
        return Place.LOWEST if ordered[1] > value else Place.SHARED_LOWEST
    if value == ordered[-1]:
        return Place.HIGHEST if ordered[-2] < value else Place.SHARED_HIGHEST
    if value == middle:
        return Place.MIDDLE
    return Place.BELOW if value < middle else Place.ABOVE
