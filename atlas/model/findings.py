"""Statements about released figures, with their reasons. Sentences are written from these, never from numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from atlas.model.overviews import Overviews
from atlas.model.periods import Period
from atlas.model.release import Figure
from atlas.model.verdicts import Alike, Change, Comparison, Limits, Trend, Watch, WhyNone


class CountyKind(StrEnum):
    """Where the county's figure comes from."""

    PUBLISHED = "published"
    SUM = "sum"
    MEDIAN = "median"
    NONE = "none"


class Place(StrEnum):
    """Where an area lies among its peers. Words for the ends and the middle, never a rank."""

    LOWEST = "lowest"
    SHARED_LOWEST = "shared-lowest"
    BELOW = "below"
    MIDDLE = "middle"
    ABOVE = "above"
    SHARED_HIGHEST = "shared-highest"
    HIGHEST = "highest"
    ALONE = "alone"
    EQUAL = "equal"


@dataclass(frozen=True, slots=True)
class Position:
    """An area among its peers of the same level, in one period.

    Attributes
    ----------
    place : None if the area has no number.
    median : of the peers with a number, the area included; None below three numbers.
    counted : how many peers have a number; *peers* how many there are.
    """

    place: Place | None
    median: float | None
    counted: int
    peers: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a series without a break: (period, value as shown) pairs, oldest first.

    ``gaps`` are positions of points before which a number is missing: no line joins them to the one before.
    """

    points: tuple[tuple[Period, float], ...]
    gaps: tuple[int, ...] = ()

    @property
    def runs(self) -> list[tuple[tuple[Period, float], ...]]:
        """The points that a line may join."""
        ends = [*self.gaps, len(self.points)]
        return [self.points[start:end] for start, end in zip((0, *self.gaps), ends, strict=True)]


@dataclass(frozen=True, slots=True)
class Course:
    """How a figure went over time: its segments, and the change within the newest one (None below two points).

    The change runs from *since* to *until*; it says nothing about a figure of another period. *is_unsure* if chance
    alone may have made it; where that cannot be tested, it is described and not judged.
    """

    segments: tuple[Segment, ...]
    change: float | None
    since: Period | None
    until: Period | None = None
    is_unsure: bool = False


@dataclass(frozen=True, slots=True)
class Classes:
    """Class limits of a map, lowest to highest, held constant over all periods of an indicator."""

    limits: tuple[float, ...]

    def of(self, value: float) -> int:
        """Index of the class of *value*; a value on an inner limit belongs to the class above it."""
        inner = self.limits[1:-1]
        return sum(value >= limit for limit in inner)


@dataclass(frozen=True, slots=True)
class CountyFigure:
    """The county's figure beside a municipality's: published, a sum of counts, or the median, named as such."""

    kind: CountyKind
    figure: Figure


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings of a release.

    Attributes
    ----------
    newest : newest period of an indicator at a level that has any number, by (indicator, level).
    positions : by (indicator, period, area code).
    courses : up to the period that is shown, by (indicator, area code).
    lines : all there is, also of a delivery that has just begun, by (indicator, area code).
    county : by (indicator, period).
    classes : by (indicator, level).
    intervals : 95 per cent, by (indicator, period, area code).
    without : why a figure with a number carries no interval, by (indicator, period, area code).
    comparisons : in the newest period, by (indicator, area code).
    trends, changes : by (indicator, area code).
    watch : early signs by level.
    likeness : which municipalities are alike, by area code; empty if nothing tells what they are found alike by.
    traits : what they were found alike by, each indicator with the period it was taken from.
    marks : by indicator, an object that stays the same one while nothing of that indicator changes (`Memory`).
    """

    newest: Mapping[tuple[str, str], Period]
    positions: Mapping[tuple[str, Period, str], Position]
    courses: Mapping[tuple[str, str], Course]
    lines: Mapping[tuple[str, str], Course]
    county: Mapping[tuple[str, Period], CountyFigure]
    classes: Mapping[tuple[str, str], Classes]
    intervals: Mapping[tuple[str, Period, str], Limits]
    without: Mapping[tuple[str, Period, str], WhyNone]
    comparisons: Mapping[tuple[str, str], tuple[Comparison, ...]]
    trends: Mapping[tuple[str, str], Trend]
    changes: Mapping[tuple[str, str], Change]
    watch: Mapping[str, Watch]
    likeness: Mapping[str, Alike]
    traits: Mapping[str, Period]
    marks: Mapping[str, object] = field(default_factory=dict)
    overviews: Overviews = field(default_factory=Overviews)
