"""Findings on all areas of a level at once, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from atlas.compare.funnels import find_funnel, find_wide
from atlas.compare.ondemand import OnDemand, join
from atlas.compare.ranks import find_ranks
from atlas.compare.shown import Table
from atlas.compare.smoothed import find_smoothed
from atlas.compare.steps import find_steps
from atlas.model.areas import Level, is_of_spaces
from atlas.model.findings import CountyFigure
from atlas.model.indicators import Indicator, Reading
from atlas.model.overviews import Funnel, Key, Overviews, Pairing, Rank, Steps
from atlas.model.periods import Period
from atlas.model.release import Figure
from atlas.model.verdicts import Limits


class Overlooker:
    """Notes for one indicator, at every level, what can be asked for."""

    def __init__(self) -> None:
        self.wide: dict[Key, Callable[[], Mapping[str, Limits]]] = {}
        self.funnels: dict[Key, Callable[[], Funnel | None]] = {}
        self.steps: dict[Key, Callable[[], Steps | None]] = {}
        self.ranks: dict[Key, Callable[[], Mapping[str, Rank]]] = {}
        self.smoothed: dict[Key, Callable[[], Mapping[str, float]]] = {}

    def look(
        self,
        indicator: Indicator,
        level: str,
        newest: Period,
        table: Table,
        figures: Mapping[Period, Mapping[str, Figure]],
        county: CountyFigure | None,
    ) -> None:
        """Note one indicator at one level.

        Parameters
        ----------
        newest : the period that is shown.
        table : values by period and area code; *figures* the same as figures.
        county : the county's figure of that period.
        """
        key = (indicator.id, level)
        if level == Level.COUNTY.value:
            return  # one area is no level to look over
        self.steps[key] = cache(partial(find_steps, indicator, newest, table, figures))
        self.ranks[key] = cache(partial(find_ranks, indicator, figures[newest]))
        if not indicator.is_computed or indicator.reading is not Reading.PROCESS:
            return
        self.wide[key] = cache(partial(find_wide, indicator, figures[newest]))
        self.funnels[key] = cache(partial(find_funnel, indicator, figures[newest], county))
        if is_of_spaces(level):
            self.smoothed[key] = cache(partial(find_smoothed, indicator, figures[newest]))


def gather(overlookers: Sequence[Overlooker], pairs: tuple[Pairing, ...]) -> Overviews:
    """Everything noted, and the pairs."""
    return Overviews(
        OnDemand(join(one.wide for one in overlookers)),
        OnDemand(join(one.funnels for one in overlookers)),
        OnDemand(join(one.steps for one in overlookers)),
        OnDemand(join(one.ranks for one in overlookers)),
        OnDemand(join(one.smoothed for one in overlookers)),
        pairs,
    )
