"""Which municipalities are alike: nearest in what the settings name as structure, in the county and beyond it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from atlas.measures.distances import Distance, nearest, standardise
from atlas.model.areas import Geography
from atlas.model.editorial import Scale, Trait
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.periods import Period
from atlas.model.release import Release
from atlas.model.rounding import round_shown
from atlas.model.verdicts import Alike, Circle, Likeness, Nearness

FEWEST = 8
"""Among fewer municipalities nobody is called alike: a mean and a deviation of so few say little."""

WITHIN, BEYOND = 3, 5
"""How many are named, in the county and beyond it."""

CLOSE, ALIKE = 0.5, 1.0
"""Up to here, in standard deviations a trait, two are very much alike, or alike. Two drawn by chance are 1.4 apart, for
the difference of two independent values has twice the variance of one."""


def find_periods(release: Release, traits: Sequence[Trait]) -> dict[str, Period]:
    """The period in which the municipalities are compared, by indicator; an indicator without figures has none."""
    known = {indicator: period for indicator, period, _ in release.structure}
    return {one.indicator: known[one.indicator] for one in traits if one.indicator in known}


def find_likeness(
    release: Release, catalogue: Catalogue, geography: Geography, traits: Sequence[Trait]
) -> dict[str, Alike]:
    """The municipalities most like each one of the county.

    Parameters
    ----------
    traits : what they are compared by; those without figures are left out.

    Returns
    -------
    For each municipality of the county the nearest in the county, and the nearest of the state outside the county;
    empty if the settings name no structure.

    Notes
    -----
    Values are compared as they are shown, standardised over all municipalities of the county, or over all of the
    state. Beyond the county its own municipalities are not named again: standardised over two groups, the same two
    places are differently far apart. Whoever shares fewer than half of the traits is not considered.
    """
    periods = find_periods(release, traits)
    used = [one for one in traits if one.indicator in periods]
    if not used:
        return {}
    own = [area.code for area in geography.municipalities]
    values = {
        one: _scale_all(release, catalogue.indicators[one.indicator], periods[one.indicator], one.scale) for one in used
    }
    county = _Group([[values[one].get(code) for code in own] for one in used], own, own)
    others = list(geography.elsewhere)
    state = _Group([[values[one].get(code) for code in (*own, *others)] for one in used], [*own, *others], others)
    return {code: Alike(county.find(code, WITHIN), state.find(code, BEYOND)) for code in own}


def _scale_all(release: Release, indicator: Indicator, period: Period, scale: Scale) -> dict[str, float | None]:
    """Values by area code as they are compared; the logarithm of zero is no number."""
    shown = {
        code: None if figure.value is None else round_shown(figure.value, indicator.decimals)
        for (name, when, code), figure in release.structure.items()
        if (name, when) == (indicator.id, period)
    }
    if scale is Scale.LINEAR:
        return shown
    return {code: math.log(value) if value is not None and value > 0 else None for code, value in shown.items()}


class _Group:
    """Municipalities with enough traits to be compared with each other, and those of them that may be named."""

    def __init__(self, columns: Sequence[Sequence[float | None]], codes: Sequence[str], named: Sequence[str]) -> None:
        self._traits, self._fewest = len(columns), (len(columns) + 1) // 2
        points = zip(codes, zip(*map(standardise, columns), strict=True), strict=True)
        self._points = {code: point for code, point in points if len(point) - point.count(None) >= self._fewest}
        self._named = [code for code in named if code in self._points]

    def find(self, code: str, wanted: int) -> Circle:
        """The nearest to one; nobody in a group that is too small, or to one of which too little is known."""
        counted = len(self._points)
        if counted < FEWEST or code not in self._points:
            return Circle(counted, ())
        others = [other for other in self._named if other != code]
        points = [self._points[other] for other in others]
        found = nearest(self._points[code], points, wanted, self._fewest)
        return Circle(counted, tuple(self._describe(others[place], apart) for place, apart in found))

    def _describe(self, code: str, apart: Distance) -> Likeness:
        each = apart.value / math.sqrt(self._traits)
        nearness = Nearness.CLOSE if each <= CLOSE else Nearness.ALIKE if each <= ALIKE else Nearness.DISTANT
        return Likeness(code, each, nearness, apart.common, self._traits)
