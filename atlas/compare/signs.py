"""Early signs: figures that moved beyond their noise, or left the usual range of their peers, since the period before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import erfc, sqrt

from atlas.compare.intervals import SURE_IN_A_LIST
from atlas.compare.shown import Table
from atlas.compare.trends import Points, end_at_estimates, find_change
from atlas.compare.verdicts import find_usual
from atlas.measures.distances import USUAL
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.verdicts import Cause, Change, Limits, Sign, Watch


@dataclass
class Watcher:
    """Collects the early signs of one indicator at one level."""

    signs: list[Sign] = field(default_factory=list)
    tested: int = 0
    ranged: int = 0

    def look(self, indicator: Indicator, newest: Period, table: Table, series: Mapping[str, Points]) -> None:
        """Hold every area's last step against its noise, or else its figure against the usual range of its peers.

        Parameters
        ----------
        newest : the period that is shown; a step that ends earlier is no news.
        series : (period, figure) pairs by area code, oldest first.
        """
        changes = {
            code: find_change(points, end_at_estimates(indicator, points), SURE_IN_A_LIST)
            for code, points in series.items()
        }
        known = {code: one for code, one in changes.items() if one is not None and one.until == newest}
        tested = {code: one for code, one in known.items() if one.limits is not None}
        self.tested += len(tested)
        self.signs += [
            Sign(indicator.id, code, Cause.ROSE if one.difference > 0 else Cause.FELL, one)
            for code, one in tested.items()
            if one.is_sure
        ]
        self._look_at_ranges(indicator, table, {code: one for code, one in known.items() if code not in tested})

    def _look_at_ranges(self, indicator: Indicator, table: Table, changes: Mapping[str, Change]) -> None:
        usual = {one: find_usual(table[one].values(), indicator) for one in _periods(changes.values())}
        for code, change in changes.items():
            now, before = usual[change.until], usual[change.since]
            if now is None or before is None:
                continue
            self.ranged += 1
            if cause := _left(change, now, before):
                self.signs.append(Sign(indicator.id, code, cause, change, now))


def sum_up(watchers: Sequence[Watcher]) -> Watch:
    """Everything seen at one level, and what chance alone would have shown."""
    beyond = erfc(USUAL / sqrt(2))  # share of a normal distribution outside the usual range
    signs = tuple(sign for one in watchers for sign in one.signs)
    tested, ranged = sum(one.tested for one in watchers), sum(one.ranged for one in watchers)
    return Watch(signs, tested, tested * (1 - SURE_IN_A_LIST), ranged, ranged * beyond)


def _periods(changes: Iterable[Change]) -> set[Period]:
    return {period for one in changes for period in (one.since, one.until)}


def _left(change: Change, now: Limits, before: Limits) -> Cause | None:
    """A figure that was usual in the period before and has moved out of the usual range itself.

    It must lie outside both ranges: one that its peers have left alone, because their range became narrower, has not
    moved.
    """
    if not before.lower <= change.before <= before.upper:
        return None
    if change.after > max(now.upper, before.upper):
        return Cause.LEFT_ABOVE
    return Cause.LEFT_BELOW if change.after < min(now.lower, before.lower) else None
