"""A root for counts of three towns, and editions of them: small enough to be worked out by hand."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from releasing import TOWNS, deliver, list_addresses, observations, prepare, release

from atlas.editions import audit_root
from atlas.model.editions import Report
from atlas.model.problems import ProblemsFound
from conftest import silent

FIRST, SECOND, THIRD = TOWNS
OLD, NEW = "2024-12-31", "2025-12-31"
PEOPLE = dict(zip(TOWNS, (6000, 2400, 1800), strict=True))
COUNT = """topic: families
measure: count
value: {package: care, variable: cases}
unit: persons
decimals: 0
levels: [municipality, county]
direction: more-is-burden
kind: stock
relevance: 2
"""
TWO_SOURCES = COUNT.replace(
    "{package: care, variable: cases}", "[{package: amt, variable: cases}, {package: care, variable: cases}]"
)
"""An indicator whose figure an office continues."""
Cases = Mapping[str, tuple[int, int, int]]
"""Cases of the three towns by period."""


def prepare_towns(target: Path) -> Path:
    """The root, with an indicator that no space has."""
    made = prepare(target)
    rules = made / "data/protection.yml"
    rules.write_text(rules.read_text("utf-8").replace("size: {package: care, variable: people}\n", ""), "utf-8")
    indicator = made / "data/indicators/care.yml"
    indicator.write_text(indicator.read_text("utf-8").replace("[space, municipality,", "[municipality,"), "utf-8")
    return made


def set_rule(root: Path, **rule: object) -> None:
    """The rule of the package."""
    own = {"minimum_count": 3, "minimum_denominator": 100, "source": "erfunden", **rule}
    path = root / "data/protection.yml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(("packages:", "  care:"))]
    text = ", ".join(f"{name}: {value}" for name, value in own.items())
    path.write_text("\n".join([*lines, "packages:", f"  care: {{{text}}}", ""]), "utf-8")


def release_cases(root: Path, cases: Cases, people: Mapping[str, int] = PEOPLE, **changes: object) -> Report:
    """Deliver cases, and people for every single year among their periods, and release."""
    counts = {
        ("cases", code, period): n for period, every in cases.items() for code, n in zip(TOWNS, every, strict=True)
    }
    counts |= {("people", code, period): n for period in cases if period in (OLD, NEW) for code, n in people.items()}
    return release(root, deliver(root / "deliveries", counts, **changes))


def shown(root: Path, code: str, period: str, variable: str = "cases") -> str:
    """What is printed of a count."""
    return observations(root)[variable, code, period]


def audit_root_of(root: Path) -> None:
    """The audit passes."""
    list_addresses(root)
    audit_root(root, silent)


def of_towns(variable: str, period: str, *counts: int) -> dict[tuple[str, str, str], int | str]:
    """Counts of the first towns."""
    return {(variable, code, period): count for code, count in zip(TOWNS, counts, strict=False)}


def rename(folder: Path, name: str, **changes: object) -> Path:
    """Let a delivery be that of another package."""
    shutil.move(folder / "care", folder / name)
    path = folder / name / "datapackage.json"
    description = json.loads(path.read_text("utf-8"))
    description["atlas"] |= changes
    path.write_text(json.dumps(description | {"name": name}, ensure_ascii=False, indent=2), "utf-8")
    return folder


def refused(root: Path, folder: Path) -> list[tuple[str, str]]:
    """What is told of a delivery, with its values."""
    with pytest.raises(ProblemsFound) as found:
        release(root, folder)
    return [(one.code, " ".join(map(str, one.values.values()))) for one in found.value.problems]


def withheld(root: Path, *variables: str, code: str = THIRD, period: str = OLD) -> list[str]:
    """Which of some variables are withheld of a place."""
    return [one for one in variables if shown(root, code, period, one) == "suppressed"]
