"""What a county declares about its own data: figures that must agree, and oddities that were looked at."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.model.indicators import Reference


@dataclass(frozen=True, slots=True)
class Sum:
    """The parts add up to the whole, within *tolerance*, for each area and period."""

    whole: Reference
    parts: tuple[Reference, ...]
    tolerance: float


@dataclass(frozen=True, slots=True)
class Total:
    """The parts add up to a number that holds everywhere, such as 100 per cent, within *tolerance*."""

    parts: tuple[Reference, ...]
    total: float
    tolerance: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """The counts give the published share, within *tolerance*: numerator / denominator * per."""

    share: Reference
    numerator: Reference
    denominator: Reference
    per: float
    tolerance: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two sources publish the same figure, within *tolerance*."""

    one: Reference
    other: Reference
    tolerance: float


@dataclass(frozen=True, slots=True)
class Limit:
    """A part is at most as large as its whole, for each area and period."""

    part: Reference
    whole: Reference


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding of a rule that somebody looked at and found to be true; *period* empty means all."""

    rule: str
    subject: str
    period: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plausibility:
    """All declarations of a root."""

    sums: tuple[Sum, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    totals: tuple[Total, ...] = ()
    limits: tuple[Limit, ...] = ()
    accepted: tuple[Accepted, ...] = ()
