"""All findings of a release, in one walk."""

from __future__ import annotations

from statistics import median

from atlas.compare.classes import classify
from atlas.compare.courses import follow
from atlas.compare.positions import MINIMUM_FOR_MEDIAN, find_positions
from atlas.model.areas import Area, Geography, Level
from atlas.model.findings import Classes, CountyFigure, CountyKind, Course, Findings, Position
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure, Made, Release, Status
from atlas.model.rounding import round_shown


def compare(release: Release, catalogue: Catalogue, geography: Geography) -> Findings:
    """Everything the pages say about figures beyond the figures themselves."""
    peers: dict[str, list[Area]] = {}
    for area in geography.pages:
        peers.setdefault(area.level.value, []).append(area)
    newest: dict[tuple[str, str], Period] = {}
    positions: dict[tuple[str, Period, str], Position] = {}
    courses: dict[tuple[str, str], Course] = {}
    lines: dict[tuple[str, str], Course] = {}
    county: dict[tuple[str, Period], CountyFigure] = {}
    classes: dict[tuple[str, str], Classes] = {}
    for indicator in catalogue.indicators.values():
        for level, areas in peers.items():
            codes = tuple(area.code for area in areas)
            periods = release.all_periods(indicator.id, codes)
            table = {
                period: {code: release.figure(indicator.id, period, code).value for code in codes} for period in periods
            }
            _note_newest(newest, indicator, level, table)
            recent, older = _split_values(table, indicator)
            found = classify(recent or older, indicator.decimals, older)
            if found:
                classes[indicator.id, level] = found
            for period, values in table.items():
                for code, position in find_positions(values, indicator.decimals).items():
                    positions[indicator.id, period, code] = position
            for code in codes:
                points = [(period, table[period][code]) for period in periods]
                lines[indicator.id, code] = follow(points, indicator.breaks, indicator.decimals)
                shown = [point for point in points if point[0] <= newest[indicator.id, level]]
                courses[indicator.id, code] = follow(shown, indicator.breaks, indicator.decimals)
        codes = tuple(area.code for area in geography.municipalities)
        for period in release.all_periods(indicator.id, (*codes, geography.county)):
            county[indicator.id, period] = _find_county(release, indicator, period, codes, geography.county)
    return Findings(newest, positions, courses, lines, county, classes)


def _note_newest(
    newest: dict[tuple[str, str], Period],
    indicator: Indicator,
    level: str,
    table: dict[Period, dict[str, float | None]],
) -> None:
    """The newest period in which at least half of the areas have a number; without one, that with most numbers.

    A delivery that has just begun would otherwise replace a complete table by a column of gaps.
    """
    known = {period: sum(value is not None for value in values.values()) for period, values in table.items()}
    if not known:
        return
    filled = [period for period, count in known.items() if count and 2 * count >= len(table[period])]
    newest[indicator.id, level] = max(filled) if filled else max(known, key=lambda period: (known[period], period))


def _split_values(
    table: dict[Period, dict[str, float | None]], indicator: Indicator
) -> tuple[list[float], list[float]]:
    """Numbers since the last break, and those before it."""
    last = max((one.start for one in indicator.breaks), default=None)
    recent: list[float] = []
    older: list[float] = []
    for period, row in table.items():
        part = recent if last is None or period >= last else older
        part += [value for value in row.values() if value is not None]
    return recent, older


def _find_county(
    release: Release, indicator: Indicator, period: Period, codes: tuple[str, ...], county: str
) -> CountyFigure:
    """The county's figure: published, else a sum of counts, else the median of the municipalities, named as such."""
    figure = release.figure(indicator.id, period, county)
    if figure.status.has_number:
        return CountyFigure(CountyKind.SUM if figure.made is Made.SUM else CountyKind.PUBLISHED, figure)
    if Level.MUNICIPALITY not in indicator.levels or figure.made is Made.SUM:
        return CountyFigure(CountyKind.NONE, figure)
    values = [release.figure(indicator.id, period, code).value for code in codes]
    shown = [round_shown(value, indicator.decimals) for value in values if value is not None]
    if len(shown) < MINIMUM_FOR_MEDIAN:
        return CountyFigure(CountyKind.NONE, figure)
    return CountyFigure(CountyKind.MEDIAN, Figure(median(shown), Status.OK))
