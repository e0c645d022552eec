"""All findings of a release, in one walk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial

from atlas.compare.classes import classify, split_values
from atlas.compare.county import find_county
from atlas.compare.courses import follow
from atlas.compare.intervals import find_interval
from atlas.compare.likeness import find_likeness, find_periods
from atlas.compare.ondemand import OnDemand, join
from atlas.compare.overviews import Overlooker, gather
from atlas.compare.pairs import find_pairs
from atlas.compare.positions import find_positions
from atlas.compare.shown import Table, find_newest
from atlas.compare.signs import Watcher, sum_up
from atlas.compare.trends import Points, end_at_estimates, find_change, find_trend, is_unsure
from atlas.compare.verdicts import compare_figure, find_usual
from atlas.model.areas import Geography
from atlas.model.editorial import Pair, Trait
from atlas.model.findings import Classes, CountyFigure, Course, Findings, Position
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.memory import FORGETFUL, Memory
from atlas.model.periods import Period
from atlas.model.release import Release
from atlas.model.verdicts import Change, Comparison, Limits, Trend, WhyNone


def compare(
    release: Release,
    catalogue: Catalogue,
    geography: Geography,
    traits: Sequence[Trait] = (),
    pairs: Sequence[Pair] = (),
    memory: Memory = FORGETFUL,
) -> Findings:
    """Everything the pages say about figures beyond the figures themselves.

    Parameters
    ----------
    traits : what municipalities are found alike by.
    pairs : figures that are shown together.
    memory : what was found of an indicator is found again only if one of its figures is another one.
    """
    visits = {}
    for indicator in catalogue.indicators.values():
        figures = memory.same(("figures", indicator.id), release.of(indicator.id))
        given, make = (indicator, geography, figures), partial(_Visit, Release(figures), geography, indicator)
        visits[indicator.id] = memory.recall(("compare", indicator.id), given, make)
    walk = list(visits.values())
    structure = memory.same("structure", release.structure)
    likeness_given = (structure, geography, traits, *(catalogue.indicators.get(one.indicator) for one in traits))
    find_alike = partial(find_likeness, release, catalogue, geography, traits)
    levels = {layer: [visit.watchers[layer] for visit in walk] for layer in geography.layers}
    newest = join(visit.newest for visit in walk)
    codes = [area.code for area in geography.municipalities]
    return Findings(
        newest=newest,
        positions=join(visit.positions for visit in walk),
        courses=join(visit.courses for visit in walk),
        lines=join(visit.lines for visit in walk),
        county=join(visit.county for visit in walk),
        classes=OnDemand(join(visit.classes for visit in walk)),
        intervals=join(visit.intervals for visit in walk),
        without=join(visit.without for visit in walk),
        comparisons=join(visit.comparisons for visit in walk),
        trends=join(visit.trends for visit in walk),
        changes=join(visit.changes for visit in walk),
        watch={level: sum_up(watchers) for level, watchers in levels.items()},
        likeness=memory.recall("likeness", likeness_given, find_alike),
        traits=find_periods(release, traits),
        marks=visits,
        overviews=gather([one.overlooker for one in walk], find_pairs(release, catalogue, codes, newest, pairs)),
    )


class _Visit:
    """What is found of one indicator."""

    def __init__(self, release: Release, geography: Geography, indicator: Indicator) -> None:
        self.release, self.geography = release, geography
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
        self.watchers = {layer: Watcher() for layer in geography.layers}
        self.overlooker = Overlooker()
        codes = tuple(area.code for area in geography.municipalities)
        for period in release.all_periods(indicator.id, (*codes, geography.county)):
            self.county[indicator.id, period] = find_county(release, indicator, period, codes, geography.county)
        for layer, areas in geography.layers.items():
            self._visit_layer(indicator, layer, tuple(area.code for area in areas))

    def _visit_layer(self, indicator: Indicator, level: str, codes: tuple[str, ...]) -> None:
        """Areas of one layer: each has a series of its own, and peers in every period in which it was valid."""
        periods = self.release.all_periods(indicator.id, codes)
        series: dict[str, Points] = {
            code: [(period, self.release.figure(indicator.id, period, code)) for period in periods] for code in codes
        }
        peers = {period: [area.code for area in self.geography.peers(level, period)] for period in periods}
        figures = {
            period: {code: self.release.figure(indicator.id, period, code) for code in own}
            for period, own in peers.items()
            if own
        }
        table = {period: {code: one.value for code, one in row.items()} for period, row in figures.items()}
        self._note_spread(indicator, level, table)
        newest = find_newest(table)
        for code, points in series.items():
            self._follow(indicator, code, points, newest)
        if newest:
            self.newest[indicator.id, level] = newest
            self._judge(indicator, newest, table)
            own = {code: series[code] for code in table[newest]}
            self.watchers[level].look(indicator, newest, table, own)
            county = self.county.get((indicator.id, newest))
            self.overlooker.look(indicator, level, newest, table, figures, county)

    def _note_spread(self, indicator: Indicator, level: str, table: Table) -> None:
        recent, older = split_values(table, indicator)
        if recent or older:
            self.classes[indicator.id, level] = cache(partial(classify, recent or older, indicator.decimals, older))
        for period, values in table.items():
            for code, position in find_positions(values, indicator.decimals).items():
                self.positions[indicator.id, period, code] = position

    def _follow(self, indicator: Indicator, code: str, points: Points, newest: Period | None) -> None:
        """What a series says: all of it as a line, up to the shown period in words."""
        indicator = end_at_estimates(indicator, points)
        values = [(period, figure.value) for period, figure in points]
        shown = [(period, figure) for period, figure in points if newest and period <= newest]
        self.lines[indicator.id, code] = follow(values, indicator.breaks, indicator.decimals)
        course = follow(values[: len(shown)], indicator.breaks, indicator.decimals)
        self.courses[indicator.id, code] = replace(course, is_unsure=is_unsure(course, shown, indicator))
        self.trends[indicator.id, code] = find_trend(shown, indicator)
        if change := find_change(shown, indicator):
            self.changes[indicator.id, code] = change
        for period, figure in points:
            found = find_interval(indicator, figure)
            if isinstance(found, Limits):
                self.intervals[indicator.id, period, code] = found
            else:
                self.without[indicator.id, period, code] = found

    def _judge(self, indicator: Indicator, newest: Period, table: Table) -> None:
        """Every area of a layer against the county, the state or its peers."""
        values = table[newest]
        usual = find_usual(values.values(), indicator)
        counted = sum(value is not None for value in values.values())
        state = next((self.release.figure(indicator.id, newest, one.code) for one in self.geography.above), None)
        for code in values:
            county = self.county.get((indicator.id, newest)) if code != self.geography.county else None
            found = compare_figure(
                indicator, values[code], self.intervals.get((indicator.id, newest, code)), county, state, usual, counted
            )
            if found:
                self.comparisons[indicator.id, code] = found
