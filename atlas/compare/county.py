"""The county beside its municipalities, and the period that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

from atlas.compare.positions import MINIMUM_FOR_MEDIAN
from atlas.model.areas import Level
from atlas.model.findings import CountyFigure, CountyKind
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure, Made, Release, Status
from atlas.model.rounding import round_shown

Table = Mapping[Period, Mapping[str, float | None]]
"""Values by period, then by area code; None where there is no number."""


def find_newest(table: Table) -> Period | None:
    """The newest period in which at least half of the areas have a number; without one, that with most numbers.

    A delivery that has just begun would otherwise replace a complete table by a column of gaps.
    """
    known = {period: sum(value is not None for value in values.values()) for period, values in table.items()}
    if not known:
        return None
    filled = [period for period, count in known.items() if count and 2 * count >= len(table[period])]
    return max(filled) if filled else max(known, key=lambda period: (known[period], period))


def split_values(table: Table, indicator: Indicator) -> tuple[list[float], list[float]]:
    """Numbers since the last break, and those before it."""
    last = max((one.start for one in indicator.breaks), default=None)
    recent: list[float] = []
    older: list[float] = []
    for period, row in table.items():
        part = recent if last is None or period >= last else older
        part += [value for value in row.values() if value is not None]
    return recent, older


def find_county(
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
