"""Validation by Frictionless, its report told as located problems."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from atlas.model.problems import Problem

_TOLD = {
    "type-error", "constraint-error", "missing-cell", "extra-cell", "blank-row", "missing-label", "extra-label", "incorrect-label",
    "blank-label", "duplicate-label", "foreign-key", "primary-key", "unique-error", "encoding-error", "hash-count", "byte-count",
    "resource-error", "package-error", "schema-error",
}  # fmt: skip
"""Kinds of error with words of their own; any other is told as ``frictionless-other`` with the library's note."""


_RULE = re.compile(r'constraint "(?P<name>\w+)" is "(?P<limit>.*)"', re.DOTALL)
"""How the library notes which rule of a column a value breaks."""


def validate_package(folder: Path, root: Path) -> list[Problem]:
    """Problems that Frictionless finds in one package.

    Parameters
    ----------
    folder : holds ``datapackage.json``.
    root : files are named relative to it.
    """
    from frictionless import Package, system
    from frictionless.exception import FrictionlessException

    description = (folder / "datapackage.json").relative_to(root).as_posix()
    try:
        with system.use_context(trusted=False):
            report = Package(str(folder / "datapackage.json")).validate()
    except FrictionlessException as error:
        reasons = error.reasons or [error.error]
        return [_tell(reason.type, reason.to_dict(), description) for reason in reasons]
    problems = [_tell(error.type, error.to_dict(), description) for error in report.errors]
    for task in report.tasks:
        is_there = (folder / task.place).exists()
        if not is_there and [error.type for error in task.errors] == ["scheme-error"]:
            problems.append(Problem("file-described-missing", description, None, "resources", {"value": task.place}))
            continue
        file = (folder / task.place).relative_to(root).as_posix() if is_there else description
        problems += [_tell(error.type, error.to_dict(), file) for error in task.errors if not _is_echo(error.note)]
    return problems


def _is_echo(note: str) -> bool:
    """True for the missing key of a line that is told as blank already."""
    return note == 'cells composing the primary keys are all "None"'


def _tell(kind: str, error: dict[str, Any], file: str) -> Problem:
    if kind == "error" and "unique labels" in error.get("note", ""):
        kind = "duplicate-label"  # said without a kind where fields are matched by their names
    kind = "schema-error" if kind == "field-error" else kind
    code = f"frictionless-{kind}" if kind in _TOLD else "frictionless-other"
    field = error.get("fieldName") or error.get("label")
    values: dict[str, str | int | float] = {
        "kind": kind,
        "value": str(error.get("cell", "")),
        "note": str(error.get("note", "")),
    }
    if rule := _RULE.fullmatch(str(values["note"])):
        values |= {"rule": rule["name"], "limit": _say_limit(rule["limit"])}
    return Problem(code, file, error.get("rowNumber"), field, values)


def _say_limit(limit: str) -> str:
    """What a rule allows; a list of words without the signs of a program."""
    return ", ".join(re.findall(r"'([^']*)'", limit)) if limit.startswith("[") and "'" in limit else limit
