"""Validation by Frictionless, its report told as located problems."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from atlas.model.problems import Problem

_TOLD = {
    "type-error", "constraint-error", "missing-cell", "extra-cell", "blank-row", "missing-label", "extra-label", "incorrect-label",
    "blank-label", "duplicate-label", "foreign-key", "primary-key", "unique-error", "encoding-error", "hash-count", "byte-count",
    "scheme-error", "resource-error", "package-error", "schema-error",
}  # fmt: skip
"""Kinds of error with words of their own; any other is told as ``frictionless-other`` with the library's note."""


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
        return [_tell(error.error.type, error.error.to_dict(), description)]
    problems = [_tell(error.type, error.to_dict(), description) for error in report.errors]
    for task in report.tasks:
        file = (folder / task.place).relative_to(root).as_posix() if (folder / task.place).exists() else description
        problems += [_tell(error.type, error.to_dict(), file) for error in task.errors]
    return problems


def _tell(kind: str, error: dict[str, Any], file: str) -> Problem:
    code = f"frictionless-{kind}" if kind in _TOLD else "frictionless-other"
    field = error.get("fieldName") or error.get("label")
    values: dict[str, str | int | float] = {
        "kind": kind,
        "value": str(error.get("cell", "")),
        "note": str(error.get("note", "")),
    }
    return Problem(code, file, error.get("rowNumber"), field, values)
