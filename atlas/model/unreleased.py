"""Figures that have not passed the gate. Only read, intake, check, compute and protect may know this room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from atlas.model.indicators import Counts, Reference
from atlas.model.periods import Period
from atlas.model.release import Made, Status


@dataclass(frozen=True, slots=True)
class Observation:
    """One cell of a delivered or imported table; *row* is its line in the file."""

    value: float | None
    status: Status
    note: str
    row: int


class Series(dict[tuple[str, Period], Observation]):
    """Observations of one variable by (area code, period). Not changed once something was found in it."""

    @cached_property
    def periods(self) -> dict[str, list[Period]]:
        """Periods with an entry, by area code."""
        found: dict[str, list[Period]] = {}
        for area_code, period in self:
            found.setdefault(area_code, []).append(period)
        return found


EMPTY = Series()
"""Of a variable that no package holds."""


@dataclass(frozen=True, slots=True)
class Point:
    """A thing at a place: where a table of things says that it stands (degrees, WGS84)."""

    name: str
    area_code: str
    longitude: float
    latitude: float
    file: str
    row: int


@dataclass(frozen=True)
class Tables:
    """Everything read from the packages: by package and variable, then by area and period.

    ``files`` names the file of each package's observations; ``points`` are the places of things that have some.
    """

    series: Mapping[Reference, Series]
    files: Mapping[str, str]
    points: tuple[Point, ...] = ()

    def of(self, reference: Reference) -> Series:
        """The observations of a variable; none if no package holds it."""
        return self.series.get(reference, EMPTY)


Contributions = Mapping[tuple[Reference, str, Period], Mapping[str, int]]
"""By (variable, area code, period) and contributor (school, provider): what it adds to the count, or where that stands."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure before the gate.

    Attributes
    ----------
    value : in the unit of the indicator, not rounded; None if there is no number.
    made : how it came about.
    numerator, denominator : the counts it was made from, if it was.
    counted, below : what they count; decides whether the rules of protection apply.
    packages : where the counts came from; the strictest rule of all of them applies.
    """

    value: float | None
    status: Status
    note: str
    made: Made
    numerator: float | None
    denominator: float | None
    counted: Counts
    below: Counts
    packages: tuple[str, ...]


Estimates = Mapping[tuple[str, Period, str], Estimate]
"""Estimates by (indicator, period, area code)."""
