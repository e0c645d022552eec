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


Series = Mapping[tuple[str, Period], Observation]
"""Observations of one variable by (area code, period)."""


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

    @cached_property
    def periods(self) -> dict[tuple[Reference, str], list[Period]]:
        """Periods with an entry, by variable and area code."""
        found: dict[tuple[Reference, str], list[Period]] = {}
        for reference, series in self.series.items():
            by_area: dict[str, list[Period]] = {}  # a text is found faster than a pair
            for area_code, period in series:
                by_area.setdefault(area_code, []).append(period)
            found |= {(reference, area_code): periods for area_code, periods in by_area.items()}
        return found


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
