"""Rules of disclosure control: thresholds, never counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from atlas.model.indicators import Reference
from atlas.model.periods import Period


@dataclass(frozen=True, slots=True)
class Rule:
    """Smallest numbers that may be shown.

    Attributes
    ----------
    minimum_count : persons or cases; a count between 0 and this, both excluded, is withheld, and so is its complement.
    minimum_denominator : persons or cases below the line of a share or rate.
    dominance : the part of a count that its two largest contributors (schools, providers) may make up; 1 allows all.
    rounding : base to which every count is rounded before it is printed (5 or 10); 1 leaves it as it is.
    """

    minimum_count: int
    minimum_denominator: int
    dominance: float = 1.0
    rounding: int = 1


class Form(StrEnum):
    """How somebody else has published something about a count: itself, rounded, as a share or rate, or as a class of one."""

    COUNT = "count"
    ROUNDED = "rounded"
    RATE = "rate"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody else has published about a count: everybody can read it, so the attacker does.

    Attributes
    ----------
    variable, period, area_code : which count.
    form : how it was published.
    shown : as it was printed, with a decimal point; ``5-10`` for a class (from 5 on, below 10).
    base : to what a count was rounded; what a rate is expressed in (100, 1000); 1 for a count.
    row, file : the line that says so.
    source : who published it, and where; no part of what a certificate holds for.
    """

    variable: Reference
    period: Period
    area_code: str
    form: Form
    shown: str
    base: int
    row: int
    file: str = "data/known.csv"
    source: str = field(default="", repr=False)

    @property
    def is_public(self) -> bool:
        """True if the entry itself lies where everybody reads it; others are kept beside the deliveries."""
        return self.file.startswith("data/")

    @property
    def limits(self) -> tuple[Fraction, Fraction]:
        """The limits of a class."""
        lower, _, upper = self.shown.partition("-")
        return Fraction(lower), Fraction(upper)


@dataclass(frozen=True, slots=True)
class Rules:
    """The default rule, and stricter or looser ones by package.

    Attributes
    ----------
    size : what counts the inhabitants of a space, to be held against the minimum of its partition; None if nothing does.
    sources : where each threshold comes from, by package; that of the default under an empty name.
    known : what others have published about counts of ours.
    """

    default: Rule
    packages: Mapping[str, Rule]
    size: Reference | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
    known: tuple[Known, ...] = ()

    def strictest(self, packages: Iterable[str]) -> Rule:
        """The rule for a figure that draws on *packages*: of each threshold the strictest.

        Examples
        --------
        >>> Rules(Rule(3, 100), {"a": Rule(5, 50, 0.9)}).strictest(["a", "b"])
        Rule(minimum_count=5, minimum_denominator=100, dominance=0.9, rounding=1)
        """
        rules = [self.packages.get(package, self.default) for package in packages] or [self.default]
        return Rule(
            max(rule.minimum_count for rule in rules),
            max(rule.minimum_denominator for rule in rules),
            min(rule.dominance for rule in rules),
            max(rule.rounding for rule in rules),
        )
