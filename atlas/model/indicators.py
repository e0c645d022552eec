"""The catalogue: what is shown, how it is made, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from atlas.model.areas import Level
from atlas.model.periods import Period


class Measure(StrEnum):
    """How a figure comes about: taken as an office published it, or computed from counts."""

    PUBLISHED = "published"
    COUNT = "count"
    SHARE = "share"
    RATE = "rate"
    RATIO = "ratio"


class Direction(StrEnum):
    """What more of it means. Neutral indicators are never judged."""

    BURDEN = "more-is-burden"
    STRENGTH = "more-is-strength"
    NEUTRAL = "neutral"


class Kind(StrEnum):
    """A state on a day, events of a stretch of time, or a figure whose making is not known here."""

    STOCK = "stock"
    EVENTS = "events"
    PUBLISHED = "published"


class Reading(StrEnum):
    """What a count of persons or cases says: just itself, or how a process behind it runs; or that nothing was counted.

    Only counts that might as well have come out a little different are read with an interval. Minutes, euros, hectares,
    indices and rates of tax are measured, modelled or fixed: there are no counts behind them that anyone could publish.
    """

    NO_COUNT = "no-count"

    FULL_COUNT = "full-count"
    PROCESS = "process"


class Origin(StrEnum):
    """Who answers for the figures of a package: an office, the release of this atlas, or nobody (fiction).

    A delivery is confidential: it has not been released, and may lie in no public root.
    """

    OFFICE = "office"
    RELEASE = "release"
    FICTIONAL = "fictional"
    DELIVERY = "delivery"


class Counts(StrEnum):
    """What a count counts. Persons and cases are protected, things are not."""

    PERSONS = "persons"
    CASES = "cases"
    THINGS = "things"
    NONE = "none"


PROTECTED = frozenset({Counts.PERSONS, Counts.CASES})
"""What is counted of people."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One column of meaning in a package."""

    id: str
    title: str
    unit: str
    counts: Counts
    definition: str
    code: str


@dataclass(frozen=True, slots=True)
class Total:
    """A variable that is the sum of others, of whatever packages: what anybody who adds up can know."""

    whole: Reference
    parts: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """One file of a package as its description names it."""

    name: str
    path: str
    title: str
    size_bytes: int
    rows: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a package comes from. Every field is required: without a source there is no table.

    ``licences`` are (title, address) pairs: parts of a package may stand under different ones. ``totals`` are sums of
    variables; ``within`` says of a variable which other one it is a part of.
    """

    package: str
    title: str
    description: str
    publisher: str
    origin: Origin
    licences: tuple[tuple[str, str], ...]
    terms: str
    attribution: str
    address: str
    retrieved: str
    reference_date: str
    territorial_status: str
    version: str
    variables: Mapping[str, Variable]
    resources: tuple[Resource, ...]
    totals: tuple[Total, ...] = ()
    within: Mapping[str, Reference] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reference:
    """Points to one variable of one package."""

    package: str
    variable: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first period that cannot be compared with those before it, and the id of the reason."""

    start: Period
    reason: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of the catalogue; its prose stands in the editorial.

    Attributes
    ----------
    numerator : the variables whose values are shown, or counted above the line; later ones win where both have a value.
    denominator : what is counted below the line; empty for published values and counts.
    county : variables that give the county's own published figure, where it differs from *numerator*.
    per : 100, 1000 …: what a share or rate is expressed in; 1 for a ratio.
    levels : where the figure exists.
    relevance : rank within its topic, 1 first.
    reading : what its figures count, if anything; those of a process carry an interval.
    """

    id: str
    topic: str
    measure: Measure
    numerator: tuple[Reference, ...]
    denominator: tuple[Reference, ...]
    county: tuple[Reference, ...]
    per: int
    unit: str
    decimals: int
    levels: tuple[Level, ...]
    direction: Direction
    kind: Kind
    relevance: int
    breaks: tuple[Break, ...]
    reading: Reading = Reading.FULL_COUNT

    @property
    def is_computed(self) -> bool:
        """True if the atlas divides counts itself."""
        return bool(self.denominator)

    @property
    def same(self) -> tuple[tuple[Reference, Reference], ...]:
        """Variables that tell the same count, two by two: all sources above the line, and all below it."""
        return (*combinations(self.numerator, 2), *combinations(self.denominator, 2))

    @property
    def packages(self) -> tuple[str, ...]:
        """The packages it draws on, each once, in the order of their first use."""
        references = (*self.numerator, *self.denominator, *self.county)
        return tuple(dict.fromkeys(reference.package for reference in references))


@dataclass(frozen=True, slots=True)
class Delivery:
    """A figure that is asked for and has not been delivered; *spaces* for social spaces, which some may have delivered."""

    id: str
    topic: str
    title: str
    origin: str
    spaces: bool = False


@dataclass(frozen=True)
class Catalogue:
    """All topics, indicators and sources of a root.

    ``indicators`` are in the order readers meet them: by topic, then by relevance. ``named`` holds the ids of all
    files of indicators, also of those that could not be read.
    """

    topics: tuple[str, ...]
    indicators: Mapping[str, Indicator]
    sources: Mapping[str, Source]
    deliveries: tuple[Delivery, ...]
    named: frozenset[str] = frozenset()

    def of_topic(self, topic: str, level: Level | None = None) -> tuple[Indicator, ...]:
        """Indicators of *topic*, most relevant first; with *level*, those that exist there."""
        found = self._by_topic.get(topic, ())
        return found if level is None else tuple(one for one in found if level in one.levels)

    @cached_property
    def _by_topic(self) -> dict[str, tuple[Indicator, ...]]:
        found: dict[str, tuple[Indicator, ...]] = {}
        for one in self.indicators.values():
            found[one.topic] = (*found.get(one.topic, ()), one)
        return found

    def missing(self, topic: str, *, has_spaces: bool = False) -> tuple[Delivery, ...]:
        """What has not been delivered for *topic*, by a municipality that has delivered social spaces or has not."""
        return tuple(one for one in self.deliveries if one.topic == topic and not (one.spaces and has_spaces))
