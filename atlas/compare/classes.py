"""Classes of a map: quantiles of all values, the same for every period, with limits as readers see them."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.compare.shown import Table
from atlas.measures.classes import quantile_limits
from atlas.model.findings import Classes
from atlas.model.indicators import Indicator
from atlas.model.rounding import round_shown

NUMBER_OF_CLASSES = 5


def classify(recent: Iterable[float], decimals: int, older: Iterable[float] = ()) -> Classes:
    """Up to five classes with about as many recent values each.

    Parameters
    ----------
    recent : values of all areas since the last break of the series, at least one: they decide where the classes
        part. Values of another base would press today's differences into one class.
    decimals : limits are rounded as the values are shown.
    older : values before the last break; the outer limits reach to the smallest and the largest of all.

    Returns
    -------
    Limits from the lowest to the highest value, each inner one once. Where values repeat, fewer classes remain,
    because equal numbers must not have different colours.
    """
    shown = [round_shown(value, decimals) for value in recent]
    outer = [*shown, *(round_shown(value, decimals) for value in older)]
    low, high = min(outer), max(outer)
    inner = quantile_limits(shown, NUMBER_OF_CLASSES)
    return Classes((low, *(limit for limit in inner if low < limit <= high), high))


def split_values(table: Table, indicator: Indicator) -> tuple[list[float], list[float]]:
    """Numbers since the last break, and those before it."""
    last = max((one.start for one in indicator.breaks), default=None)
    recent: list[float] = []
    older: list[float] = []
    for period, row in table.items():
        part = recent if last is None or period >= last else older
        part += [value for value in row.values() if value is not None]
    return recent, older
