"""Rules of disclosure control: thresholds, never counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class Rules:
    """The default rule, and stricter or looser ones by package."""

    default: Rule
    packages: Mapping[str, Rule]

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
