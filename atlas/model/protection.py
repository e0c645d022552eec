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
    """

    minimum_count: int
    minimum_denominator: int


@dataclass(frozen=True, slots=True)
class Rules:
    """The default rule, and stricter or looser ones by package."""

    default: Rule
    packages: Mapping[str, Rule]

    def strictest(self, packages: Iterable[str]) -> Rule:
        """The rule for a figure that draws on *packages*: of each threshold the largest.

        Examples
        --------
        >>> Rules(Rule(3, 100), {"a": Rule(5, 50)}).strictest(["a", "b"])
        Rule(minimum_count=5, minimum_denominator=100)
        """
        rules = [self.packages.get(package, self.default) for package in packages] or [self.default]
        return Rule(max(rule.minimum_count for rule in rules), max(rule.minimum_denominator for rule in rules))
