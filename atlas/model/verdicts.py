"""Verdicts on released figures: how sure a difference is, how a series ran, what stands out, who is alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from atlas.model.periods import Period


@dataclass(frozen=True, slots=True)
class Limits:
    """An interval around a figure, in its unit, as far as chance alone may have moved it."""

    lower: float
    upper: float


class WhyNone(StrEnum):
    """Why a figure carries no interval."""

    NO_COUNT = "no-count"
    PUBLISHED = "published"
    FULL_COUNT = "full-count"
    NO_COUNTS = "no-counts"
    ESTIMATED = "estimated"


class Comparator(StrEnum):
    """What a figure is held against."""

    COUNTY = "county"
    STATE = "state"
    PEERS = "peers"


class Verdict(StrEnum):
    """How a figure stands to its comparator.

    The first three are said by an interval. The next three claim no certainty: they say where a figure lies in the
    spread of its peers.
    """

    HIGHER = "higher"
    LOWER = "lower"
    UNSURE = "unsure"
    ABOVE_USUAL = "above-usual"
    BELOW_USUAL = "below-usual"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure and what it was held against.

    Attributes
    ----------
    value : of the county or the state, as shown; None for the peers.
    usual : the usual range of the peers, as shown; None for the others.
    counted : how many peers have a number; 0 for the others.
    """

    comparator: Comparator
    verdict: Verdict
    value: float | None = None
    usual: Limits | None = None
    counted: int = 0


class TrendVerdict(StrEnum):
    """How a series of independent events ran, beyond chance."""

    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"
    OUTLIER = "outlier"
    NONE = "none"


class NoTrend(StrEnum):
    """Why nothing is said about a trend."""

    NO_COUNT = "no-count"
    STOCK = "stock"
    PUBLISHED = "published"
    FULL_COUNT = "full-count"
    TOO_FEW = "too-few"


@dataclass(frozen=True, slots=True)
class Trend:
    """A verdict on the newest stretch of a series without a break, or the reason for none.

    Attributes
    ----------
    since, until : first and last period the verdict rests on; None without one.
    points : how many periods those are.
    """

    verdict: TrendVerdict
    why: NoTrend | None = None
    since: Period | None = None
    until: Period | None = None
    points: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """The step from the period before to the newest one, within a stretch without a break.

    Attributes
    ----------
    before, after : the values as shown, in the unit of the indicator; *difference* is that of the two.
    limits : of the difference, as shown; None where the figures carry no intervals or are not independent of each other.
    """

    since: Period
    until: Period
    before: float
    after: float
    difference: float
    limits: Limits | None = None

    @property
    def is_sure(self) -> bool:
        """True if the shown step and all of its interval go the same way."""
        if self.limits is None:
            return False
        rose = self.limits.lower > 0 and self.difference > 0
        return rose or (self.limits.upper < 0 and self.difference < 0)


class Cause(StrEnum):
    """What brings a figure onto the page of early signs."""

    ROSE = "rose"
    FELL = "fell"
    LEFT_ABOVE = "left-above"
    LEFT_BELOW = "left-below"


@dataclass(frozen=True, slots=True)
class Sign:
    """An early sign: a figure that moved beyond its noise, or left the usual range of its peers."""

    indicator: str
    area_code: str
    cause: Cause
    change: Change
    usual: Limits | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """All early signs of a level, and how many chance alone would have brought.

    Attributes
    ----------
    tested : figures held against their noise; *expected_tested* of them would show by chance.
    ranged : figures held against the usual range of their peers; *expected_ranged* would show by chance, were
        changes spread like errors of measurement.
    """

    signs: tuple[Sign, ...]
    tested: int
    expected_tested: float
    ranged: int
    expected_ranged: float


class Nearness(StrEnum):
    """How near another municipality is, in words."""

    CLOSE = "close"
    ALIKE = "alike"
    DISTANT = "distant"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another municipality and how near it is.

    Attributes
    ----------
    distance : a trait, in standard deviations: 0 is equal, 1 is one of them apart on average.
    common : how many traits both have; *traits* how many there are.
    """

    area_code: str
    distance: float
    nearness: Nearness
    common: int
    traits: int


@dataclass(frozen=True, slots=True)
class Circle:
    """The municipalities one was held against: how many there are, itself included, and those nearest to it.

    Whoever has fewer than half of the traits is not among them.
    """

    counted: int
    nearest: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """What a municipality is like: within its county, and beyond it in the state. Either may be without anybody."""

    within: Circle
    beyond: Circle
