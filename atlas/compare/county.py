"""The county beside its municipalities."""

from __future__ import annotations

from statistics import median

from atlas.compare.positions import MINIMUM_FOR_MEDIAN
from atlas.model.areas import Level
from atlas.model.findings import CountyFigure, CountyKind
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure, Made, Release, Status
from atlas.model.rounding import round_shown


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
