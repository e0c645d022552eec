"""What need not be validated again while the atlas is served: rows that stand as they stood in a package that was right.

Frictionless takes 35 µs a row, so that one number of a large package would cost more than all the rest of the site.
Here it is shown the changed rows alone. The answer is either that the package is right, and only where a validation of
the whole would say so, or that nobody knows; then the whole is validated, and every message comes from there.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from atlas.read.frictionless import validate_package

Contents = Mapping[str, bytes]
"""The files of a package by their names."""
MOST_ROWS = 300
"""More changed rows than these are a delivery, not an edit."""
_DESCRIPTION, _OBSERVATIONS = "datapackage.json", "observations.csv"
_FIELDS = ["area_code", "variable", "period", "value", "status", "note"]
_KEY = slice(3)
_SCHEMA = {
    "fieldsMatch": "equal", "missingValues": [""], "primaryKey": _FIELDS[_KEY],
    "foreignKeys": [{"fields": ["variable"], "reference": {"resource": "variables", "fields": ["variable"]}}],
}  # fmt: skip
"""Rows are bound to each other and to another table by cells of their key, and by nothing else."""
_USUAL = {
    "name": "observations", "type": "table", "scheme": "file", "format": "csv", "encoding": "utf-8",
    "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
}  # fmt: skip
"""How all packages describe their observations; any other property may bind rows in ways not thought of here."""
_HARMLESS = {"title", "path", "schema", "mediatype", "bytes", "hash"}
_CELL = r'(?:[^" ,\r\n][^",\r\n]*+|"(?:[^"\r\n]|"")*+"|)'
_LINE = rf"{_CELL}(?:,{_CELL})*+"
_PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*+")
"""Every line is one record, however quotes and leading spaces are taken: Frictionless guesses that from the file."""


def find_changed_rows(before: Contents, after: Contents) -> dict[int, dict[str, str]] | None:
    """Changed observations by their line, where nothing else has changed and the package is right.

    Parameters
    ----------
    before : a package without any problem.
    after : the same package now.

    Returns
    -------
    None where only a validation of the whole package can tell.
    """
    try:
        old, new = (json.loads(one[_DESCRIPTION].decode("utf-8")) for one in (before, after))
        lines, others = (one[_OBSERVATIONS].decode("utf-8").split("\n") for one in (before, after))
        # The version is raised with a figure; size and hash are proven by being what they must be.
        expected = {**_describe(old, after[_OBSERVATIONS]), "version": new["version"]}
    except (KeyError, TypeError, ValueError):
        return None
    apart = {_DESCRIPTION: b"", _OBSERVATIONS: b""}
    if new != expected or {**before, **apart} != {**after, **apart} or not _is_usual(old):
        return None
    changed = _compare(lines, others)
    if changed is None or not _is_right(new, after, [others[0], *changed.values(), ""]):
        return None
    return dict(zip(changed, csv.DictReader(changed.values(), _FIELDS), strict=True))


def _describe(description: Mapping[str, Any], observations: bytes) -> dict[str, Any]:
    """A description of other observations: size and hash, where they are told, are theirs."""
    theirs = {"bytes": len(observations), "hash": f"sha256:{sha256(observations).hexdigest()}"}
    resources = [
        {key: theirs.get(key, value) for key, value in one.items()} if one.get("path") == _OBSERVATIONS else one
        for one in description["resources"]
    ]
    return {**description, "resources": resources}


def _is_usual(description: Mapping[str, Any]) -> bool:
    """True if the observations are described as in all packages, and nothing else draws on their file."""
    observations: dict[str, Any] = next(
        (one for one in description["resources"] if one.get("path") == _OBSERVATIONS), {}
    )
    schema = observations.get("schema")
    return (
        {key: value for key, value in observations.items() if key not in _HARMLESS} == _USUAL
        and isinstance(schema, dict)
        and {key: value for key, value in schema.items() if key != "fields"} == _SCHEMA
        and not any("unique" in field.get("constraints", {}) for field in schema["fields"])
        and json.dumps(description).count(_OBSERVATIONS) == 1
    )


def _compare(lines: list[str], others: list[str]) -> dict[int, str] | None:
    """Changed lines by their number; None if more has changed than cells beside the key in a few rows."""
    changed = {row: pair for row, pair in enumerate(zip(lines, others, strict=False), 1) if pair[0] != pair[1]}
    if len(lines) != len(others) or len(changed) > MOST_ROWS or not lines[0] == others[0] == ",".join(_FIELDS):
        return None  # the columns may stand in any order
    if not all(_PLAIN.fullmatch("\n".join(text)) for text in (lines, others)):
        return None
    for one, other in map(csv.reader, changed.values()):
        if one[_KEY] != other[_KEY]:
            return None
    return {row: pair[1] for row, pair in changed.items()}


def _is_right(description: Mapping[str, Any], contents: Contents, lines: list[str]) -> bool:
    """True if Frictionless finds nothing in a package that holds these lines instead of its observations."""
    observations = "\n".join(lines).encode()
    described = json.dumps(_describe(description, observations)).encode()
    with TemporaryDirectory() as folder:  # apart from the root and the site, and gone at once
        for name, content in {**contents, _DESCRIPTION: described, _OBSERVATIONS: observations}.items():
            (Path(folder) / name).write_bytes(content)
        return not validate_package(Path(folder), Path(folder))
