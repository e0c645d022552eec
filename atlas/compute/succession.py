"""Counts of former spaces, handed on to those that took their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from atlas.model.periods import Period


@dataclass(frozen=True, slots=True)
class Former:
    """A former space: the part of it that is handed on, and its counts above and below the line, by period."""

    weight: float
    counts: Mapping[Period, tuple[float, float]]


def take_over(former: Sequence[Former]) -> dict[Period, tuple[float, float]]:
    """The weighted sums of all former spaces, above and below the line each.

    Returns
    -------
    By period; only of periods for which every former space has both counts: a sum with a missing part is missing.

    Notes
    -----
    A weight says which part of a space is handed on, say by inhabitants; that everything counted lay in the same
    proportion is assumed, and the reason why such a figure is an estimate.
    """
    if not former:
        return {}
    common = set.intersection(*(set(one.counts) for one in former))
    return {
        period: (
            sum(one.weight * one.counts[period][0] for one in former),
            sum(one.weight * one.counts[period][1] for one in former),
        )
        for period in sorted(common)
    }
