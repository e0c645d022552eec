"""Ranks with their intervals, for downloads alone: no page ranks places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from atlas.measures.intervals import Interval
from atlas.measures.ranks import DRAWS, rate_ranks, share_ranks
from atlas.model.indicators import Indicator, Measure, Reading
from atlas.model.overviews import Rank
from atlas.model.release import Figure
from atlas.model.rounding import round_shown

MOST_DRAWN = 1_000_000
"""Values drawn in all: with more than a hundred areas each is drawn less often, and 1000 times for a thousand."""


def find_ranks(indicator: Indicator, figures: Mapping[str, Figure]) -> dict[str, Rank]:
    """The rank of every area with a number, by its code.

    Parameters
    ----------
    figures : of all areas of a level in one period, by code.

    Returns
    -------
    Ranks on the values as they are shown. The interval is drawn from the counts behind the values; where one of them
    is not released there is none, for a rank rests on all of them.
    """
    known = {code: figure for code, figure in figures.items() if figure.value is not None}
    shown = {code: round_shown(figure.value or 0.0, indicator.decimals) for code, figure in known.items()}
    ordered = sorted(shown.values())
    ranks = {code: bisect_left(ordered, value) + 1 for code, value in shown.items()}
    limits = _draw(indicator, list(known.values()))
    return {code: _join(ranks[code], len(ranks), one) for code, one in zip(ranks, limits, strict=True)}


def _join(rank: int, counted: int, limits: Interval | None) -> Rank:
    """Values that are equal as shown share a rank, which their interval then holds."""
    if limits is None:
        return Rank(rank, counted)
    return Rank(rank, counted, min(int(limits.lower), rank), max(int(limits.upper), rank))


def _draw(indicator: Indicator, figures: list[Figure]) -> tuple[Interval | None, ...]:
    nothing = (None,) * len(figures)
    if not indicator.is_computed or indicator.reading is not Reading.PROCESS:
        return nothing
    counts = [(one.numerator, one.denominator) for one in figures]
    above = [numerator for numerator, _ in counts if numerator is not None]
    below = [denominator for _, denominator in counts if denominator]
    if not len(above) == len(below) == len(figures) > 1:
        return nothing
    draw = share_ranks if indicator.measure is Measure.SHARE else rate_ranks
    return draw(above, below, draws=min(DRAWS, MOST_DRAWN // len(figures)))
