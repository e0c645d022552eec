"""``data/protection.yml``: the thresholds of disclosure control; ``data/known.csv``: what others have published."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field

from atlas.model.indicators import Reference
from atlas.model.periods import parse_period
from atlas.model.problems import Problem
from atlas.model.protection import Form, Known, Rule, Rules
from atlas.read.structured import Entry, read_text, read_yaml

FILE = "data/protection.yml"
KNOWN, PRIVATE = "data/known.csv", "known.csv"
"""What others have published; and what leaked, kept beside the deliveries so that it is not published once more."""
_COLUMNS = ("package", "variable", "area_code", "period", "form", "shown", "base", "source")
_WHOLE = "[0-9]{1,12}"  # more than there are people
_DECIMAL = rf"{_WHOLE}(\.[0-9]{{1,12}})?"
_SHOWN = {
    Form.COUNT: re.compile(_WHOLE),
    Form.ROUNDED: re.compile(_WHOLE),
    Form.RATE: re.compile(_DECIMAL),
    Form.CLASS: re.compile(f"{_DECIMAL}-{_DECIMAL}"),
}


class _Rule(Entry):
    minimum_count: int = Field(ge=1)
    minimum_denominator: int = Field(ge=1)
    dominance: float = Field(default=1.0, gt=0, le=1)
    rounding: Literal[1, 5, 10] = 1
    source: str


class _Size(Entry):
    package: str
    variable: str


class _Rules(Entry):
    default: _Rule
    packages: dict[str, _Rule]
    size: _Size | None = None


def read_rules(root: Path) -> tuple[Rules | None, list[Problem]]:
    """The rules, or None with every problem found in them."""
    text, problems = read_text(root / FILE, FILE)
    if problems:
        return None, problems
    entry, problems = read_yaml(text, FILE, _Rules)
    if entry is None:
        return None, problems
    rules = {name: _rule(rule) for name, rule in entry.packages.items()}
    size = Reference(entry.size.package, entry.size.variable) if entry.size else None
    sources = {"": entry.default.source, **{name: rule.source for name, rule in entry.packages.items()}}
    known, problems = read_known(root)
    return Rules(_rule(entry.default), rules, size, sources, known), problems


def _rule(rule: _Rule) -> Rule:
    return Rule(rule.minimum_count, rule.minimum_denominator, rule.dominance, rule.rounding)


def read_known(root: Path, file: str = KNOWN) -> tuple[tuple[Known, ...], list[Problem]]:
    """What is known about counts of ours without us; nothing where there is no such *file*."""
    if not (root / file).exists():
        return (), []
    text, problems = read_text(root / file, file)
    found = []
    reader = csv.DictReader(io.StringIO(text))
    missing = [one for one in _COLUMNS if one not in (reader.fieldnames or ())]
    if text and missing:
        return (), [Problem("known-columns", file, 1, None, {"value": ", ".join(missing)})]
    for row, record in enumerate(reader, start=2):
        known, field = _read_one(record, file, row)
        if known:
            found.append(known)
        else:
            problems.append(Problem("known-unreadable", file, row, field, {"value": record[field] or ""}))
    return tuple(found), problems


def _read_one(record: Mapping[str, str | None], file: str, row: int) -> tuple[Known | None, str]:
    """One line, or the field that cannot be read."""
    cells = {name: (record.get(name) or "").strip() for name in _COLUMNS}
    if not cells["source"]:
        return None, "source"
    try:
        period = parse_period(cells["period"])
    except ValueError:
        return None, "period"
    if cells["form"] not in list(Form):
        return None, "form"
    form = Form(cells["form"])
    if not _SHOWN[form].fullmatch(cells["shown"]):
        return None, "shown"
    if not re.fullmatch("[1-9][0-9]{0,11}", cells["base"]):
        return None, "base"
    variable = Reference(cells["package"], cells["variable"])
    known = Known(
        variable, period, cells["area_code"], form, cells["shown"], int(cells["base"]), row, file, cells["source"]
    )
    if form is Form.CLASS and known.limits[0] >= known.limits[1]:
        return None, "shown"
    return known, ""
