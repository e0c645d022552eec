"""All findings of a release, in one walk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from atlas.compare.classes import classify, split_values
from atlas.compare.county import find_county
from atlas.compare.courses import follow
from atlas.compare.intervals import find_interval
from atlas.compare.likeness import find_likeness, find_periods
from atlas.compare.ondemand import OnDemand
from atlas.compare.overviews import Overlooker
from atlas.compare.pairs import find_pairs
from atlas.compare.positions import find_positions
from atlas.compare.shown import Table, find_newest
from atlas.compare.signs import Watcher
from atlas.compare.trends import Points, find_change, find_trend
from atlas.compare.verdicts import compare_figure, find_usual
from atlas.model.areas import Area, Geography
from atlas.model.editorial import Pair, Trait
from atlas.model.findings import Classes, CountyFigure, Course, Findings, Position
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.periods import Period
from atlas.model.release import Release
from atlas.model.verdicts import Change, Comparison, Limits, Trend, WhyNone


def compare(
    release: Release,
    catalogue: Catalogue,
    geography: Geography,
    traits: Sequence[Trait] = (),
    pairs: Sequence[Pair] = (),
) -> Findings:
    """Everything the pages say about figures beyond the figures themselves.

    Parameters
    ----------
    traits : what municipalities are found alike by.
    pairs : figures that are shown together.
    """
    walk = _Walk(release, geography)
    for indicator in catalogue.indicators.values():
        walk.visit(indicator)
    return walk.finish(catalogue, traits, pairs)


class _Walk:
    """Visits every indicator once and keeps what it finds."""

    def __init__(self, release: Release, geography: Geography) -> None:
        self.release, self.geography = release, geography
        self._peers: dict[str, list[Area]] = {}
        for area in geography.pages:
            self._peers.setdefault(area.level.value, []).append(area)
        self.newest: dict[tuple[str, str], Period] = {}
        self.positions: dict[tuple[str, Period, str], Position] = {}
        self.courses: dict[tuple[str, str], Course] = {}
        self.lines: dict[tuple[str, str], Course] = {}
        self.county: dict[tuple[str, Period], CountyFigure] = {}
        self.classes: dict[tuple[str, str], Callable[[], Classes]] = {}
        self.intervals: dict[tuple[str, Period, str], Limits] = {}
        self.without: dict[tuple[str, Period, str], WhyNone] = {}
        self.comparisons: dict[tuple[str, str], tuple[Comparison, ...]] = {}
        self.trends: dict[tuple[str, str], Trend] = {}
        self.changes: dict[tuple[str, str], Change] = {}
        self._watchers = {level: Watcher() for level in self._peers}
        self._overlooker = Overlooker()

    def visit(self, indicator: Indicator) -> None:
        """Find everything about one indicator."""
        codes = tuple(area.code for area in self.geography.municipalities)
        for period in self.release.all_periods(indicator.id, (*codes, self.geography.county)):
            self.county[indicator.id, period] = find_county(
                self.release, indicator, period, codes, self.geography.county
            )
        for level, areas in self._peers.items():
            self._visit_level(indicator, level, tuple(area.code for area in areas))

    def finish(self, catalogue: Catalogue, traits: Sequence[Trait], pairs: Sequence[Pair]) -> Findings:
        """Everything found."""
        codes = [area.code for area in self.geography.municipalities]
        together = find_pairs(self.release, catalogue, codes, self.newest, pairs)
        watch = {level: watcher.finish() for level, watcher in self._watchers.items()}
        return Findings(
            self.newest, self.positions, self.courses, self.lines, self.county, OnDemand(self.classes), self.intervals,
            self.without, self.comparisons, self.trends, self.changes, watch,
            find_likeness(self.release, catalogue, self.geography, traits), find_periods(self.release, traits),
            self._overlooker.finish(together),
        )  # fmt: skip

    def _visit_level(self, indicator: Indicator, level: str, codes: tuple[str, ...]) -> None:
        periods = self.release.all_periods(indicator.id, codes)
        figures = {
            period: {code: self.release.figure(indicator.id, period, code) for code in codes} for period in periods
        }
        table = {period: {code: one.value for code, one in row.items()} for period, row in figures.items()}
        self._note_spread(indicator, level, table)
        newest = find_newest(table)
        series: dict[str, Points] = {code: [(period, row[code]) for period, row in figures.items()] for code in codes}
        for code, points in series.items():
            self._follow(indicator, code, points, newest)
        if newest:
            self.newest[indicator.id, level] = newest
            self._judge(indicator, newest, table, series)
            self._watchers[level].look(indicator, newest, table, series)
            county = self.county.get((indicator.id, newest))
            self._overlooker.look(indicator, level, newest, table, figures, county)

    def _note_spread(self, indicator: Indicator, level: str, table: Table) -> None:
        recent, older = split_values(table, indicator)
        if recent or older:
            self.classes[indicator.id, level] = partial(classify, recent or older, indicator.decimals, older)
        for period, values in table.items():
            for code, position in find_positions(values, indicator.decimals).items():
                self.positions[indicator.id, period, code] = position

    def _follow(self, indicator: Indicator, code: str, points: Points, newest: Period | None) -> None:
        """What a series says: all of it as a line, up to the shown period in words."""
        values = [(period, figure.value) for period, figure in points]
        shown = [(period, figure) for period, figure in points if newest and period <= newest]
        self.lines[indicator.id, code] = follow(values, indicator.breaks, indicator.decimals)
        self.courses[indicator.id, code] = follow(values[: len(shown)], indicator.breaks, indicator.decimals)
        self.trends[indicator.id, code] = find_trend(shown, indicator)
        if change := find_change(shown, indicator):
            self.changes[indicator.id, code] = change
        for period, figure in points:
            found = find_interval(indicator, figure)
            if isinstance(found, Limits):
                self.intervals[indicator.id, period, code] = found
            else:
                self.without[indicator.id, period, code] = found

    def _judge(self, indicator: Indicator, newest: Period, table: Table, series: dict[str, Points]) -> None:
        """Every area of a level against the county, the state or its peers."""
        values = table[newest]
        usual = find_usual(values.values(), indicator.decimals)
        counted = sum(value is not None for value in values.values())
        state = next((self.release.figure(indicator.id, newest, one.code) for one in self.geography.above), None)
        for code in series:
            county = self.county.get((indicator.id, newest)) if code != self.geography.county else None
            found = compare_figure(
                indicator, values[code], self.intervals.get((indicator.id, newest, code)), county, state, usual, counted
            )
            if found:
                self.comparisons[indicator.id, code] = found
