"""Classes of a map: quantiles of all values, the same for every period, with limits as readers see them."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import quantiles

from atlas.model.findings import Classes
from atlas.model.rounding import round_shown

NUMBER_OF_CLASSES = 5


def classify(values: Iterable[float], decimals: int) -> Classes | None:
    """Up to five classes with about as many values each.

    Parameters
    ----------
    values : of all areas and periods of one indicator at one level, in any order.
    decimals : limits are rounded as the values are shown.

    Returns
    -------
    Limits from the lowest to the highest value, each once; None without values. Where values repeat, fewer
    classes remain, because equal numbers must not have different colours.
    """
    shown = sorted(round_shown(value, decimals) for value in values)
    if not shown:
        return None
    if len(set(shown)) < NUMBER_OF_CLASSES:
        inner = sorted(set(shown))[1:]
    else:
        inner = [round_shown(limit, decimals) for limit in quantiles(shown, n=NUMBER_OF_CLASSES, method="inclusive")]
    kept = [limit for limit in sorted(set(inner)) if shown[0] < limit <= shown[-1]]
    return Classes((shown[0], *kept, shown[-1]))
