"""``data/protection.yml``: the thresholds of disclosure control."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from atlas.model.problems import Problem
from atlas.model.protection import Rule, Rules
from atlas.read.structured import Entry, read_text, read_yaml

FILE = "data/protection.yml"


class _Rule(Entry):
    minimum_count: int = Field(ge=1)
    minimum_denominator: int = Field(ge=1)
    source: str


class _Rules(Entry):
    default: _Rule
    packages: dict[str, _Rule]


def read_rules(root: Path) -> tuple[Rules | None, list[Problem]]:
    """The rules, or None with every problem found in them."""
    text, problems = read_text(root / FILE, FILE)
    if problems:
        return None, problems
    entry, problems = read_yaml(text, FILE, _Rules)
    if entry is None:
        return None, problems
    return Rules(_rule(entry.default), {name: _rule(rule) for name, rule in entry.packages.items()}), []


def _rule(rule: _Rule) -> Rule:
    return Rule(rule.minimum_count, rule.minimum_denominator)
