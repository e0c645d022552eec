"""Findings on all areas of a level at once: what a chart or a map of them shows. None of them judges a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from atlas.model.areas import Level
from atlas.model.periods import Period
from atlas.model.release import Status
from atlas.model.verdicts import Change, Limits


class Side(StrEnum):
    """Where an area lies in a funnel: within it, beyond 95 per cent, or beyond 99.8 per cent."""

    WITHIN = "within"
    ABOVE = "above"
    BELOW = "below"
    FAR_ABOVE = "far-above"
    FAR_BELOW = "far-below"


@dataclass(frozen=True, slots=True)
class FunnelArea:
    """An area in a funnel: how many were counted for it (the denominator), and its value as shown."""

    area_code: str
    size: float
    value: float
    side: Side


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """Between which values chance alone may carry an area of one size: 95 per cent, and 99.8 per cent."""

    size: float
    inner: Limits
    outer: Limits


@dataclass(frozen=True, slots=True)
class Funnel:
    """Areas by size and value around the county's own value.

    Attributes
    ----------
    middle : the county's value, in the unit of the indicator.
    steps : from the smallest to the largest size.
    areas : those with a number and its counts.
    """

    middle: float
    steps: tuple[FunnelStep, ...]
    areas: tuple[FunnelArea, ...]


class NoNoise(StrEnum):
    """Why no change of a map can be held against its noise."""

    NO_COUNT = "no-count"
    PUBLISHED = "published"
    FULL_COUNT = "full-count"
    STOCK = "stock"
    NO_COUNTS = "no-counts"


@dataclass(frozen=True, slots=True)
class Steps:
    """The change of every area between the same two periods, within a stretch without a break.

    Attributes
    ----------
    changes : by area code, of those with a number in both periods.
    missing : by area code, the kind of no number of all others: of the newest period, else of the one before.
    limit : where large changes begin, above 0; half of all changes are as large. None if all are equally large.
    largest : the largest change, without its sign.
    why : why none of them can be held against its noise; None if they can.
    """

    since: Period
    until: Period
    changes: Mapping[str, Change]
    missing: Mapping[str, Status]
    limit: float | None
    largest: float
    why: NoNoise | None

    def of(self, difference: float) -> int:
        """Class of a change: -2 fell much, -1 fell, 0 unchanged, 1 rose, 2 rose much."""
        size = 2 if self.limit is not None and abs(difference) >= self.limit else 1
        return size if difference > 0 else -size if difference < 0 else 0


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in the order of all areas with a number; 1 is the lowest value, equal values share the lower rank.

    It stands in downloads alone and on no page.

    Attributes
    ----------
    lower, upper : between which ranks the area may lie by chance (95 per cent); None where that cannot be said.
    counted : how many areas have a rank.
    """

    rank: int
    counted: int
    lower: int | None = None
    upper: int | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two figures of the same places. That they go together makes neither the cause of the other.

    Attributes
    ----------
    first, second : ids of the indicators, each in its own shown period.
    points : area code and both values as shown, of every area that has both.
    missing : codes of the others.
    """

    first: str
    second: str
    level: Level
    first_period: Period
    second_period: Period
    reason: str
    points: tuple[tuple[str, float, float], ...]
    missing: tuple[str, ...]


class Surrounded(StrEnum):
    """An area and its neighbours, each beside the mean of all."""

    HIGH_AMONG_HIGH = "high-among-high"
    LOW_AMONG_LOW = "low-among-low"
    HIGH_AMONG_LOW = "high-among-low"
    LOW_AMONG_HIGH = "low-among-high"


@dataclass(frozen=True, slots=True)
class Clusters:
    """Whether neighbouring areas are alike in one figure.

    Attributes
    ----------
    statistic : Moran's I; *expected* on average if values are scattered at random.
    probability : that chance gives an I at least so far out.
    is_sure : True if that is below 5 per cent.
    places : codes of areas whose neighbours stand out, all of them tested at once (5 per cent false discoveries).
    missing : codes of areas without a number: they are nobody's neighbours.
    """

    period: Period
    statistic: float
    expected: float
    probability: float
    is_sure: bool
    places: Mapping[Surrounded, tuple[str, ...]]
    counted: int
    missing: tuple[str, ...]

    @property
    def are_alike(self) -> bool:
        """True if neighbours are more alike than on average at random, sure or not."""
        return self.statistic > self.expected


Key = tuple[str, str]
"""Indicator and level."""


@dataclass(frozen=True, slots=True)
class Overviews:
    """All of them; each is made when a page asks for it.

    Attributes
    ----------
    wide : 99.8 per cent intervals of the shown period, by area code.
    funnels : None where there is nothing to draw.
    steps : None where no two periods can be compared.
    ranks : of the shown period, by area code.
    smoothed : values drawn towards the county's as far as their size leaves them to chance, by area code.
    pairs : in the order of the settings.
    """

    wide: Mapping[Key, Mapping[str, Limits]] = field(default_factory=dict)
    funnels: Mapping[Key, Funnel | None] = field(default_factory=dict)
    steps: Mapping[Key, Steps | None] = field(default_factory=dict)
    ranks: Mapping[Key, Mapping[str, Rank]] = field(default_factory=dict)
    smoothed: Mapping[Key, Mapping[str, float]] = field(default_factory=dict)
    pairs: tuple[Pairing, ...] = ()
