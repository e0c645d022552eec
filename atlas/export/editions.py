"""A release as files: its packages in ``data/``, the same tables as an edition, and the certificate."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from atlas.model.editions import Row
from atlas.model.files import Files

_COLUMNS = ("area_code", "variable", "period", "value", "status", "note")
_NOT_PUBLIC = ("contributions",)
_Keys = Mapping[str, "_Keys | None"]
_WHO: _Keys = dict.fromkeys(("title", "path", "email", "version", "roles", "organization", "name"))
_FIELD: _Keys = {
    **dict.fromkeys(("name", "title", "description", "type", "format", "decimalChar", "groupChar", "bareNumber")),
    "constraints": dict.fromkeys(("required", "unique", "pattern", "enum")),
}
_SCHEMA: _Keys = {
    **dict.fromkeys(("fieldsMatch", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues")),
    "fields": _FIELD,
}
_RESOURCE: _Keys = {
    **dict.fromkeys(("name", "type", "profile", "title", "description", "path", "scheme", "format", "mediatype")),
    "encoding": None,
    "dialect": dict.fromkeys(("delimiter", "lineTerminator", "quoteChar", "doubleQuote", "header", "skipInitialSpace")),
    "schema": _SCHEMA,
}
_WORDS = frozenset(("enum", "missingValues"))
"""Lists that are public as long as they hold words and no numbers: a list of what may occur can be one of what does."""
_PUBLIC: _Keys = {
    **dict.fromkeys(("$schema", "profile", "name", "title", "description", "homepage", "keywords")),
    **dict.fromkeys(("version", "created", "atlas")),
    **dict.fromkeys(("licenses", "sources", "contributors"), _WHO),
    "resources": _RESOURCE,
}
"""What a public description may say; None stands for a value that is taken as it is.

A list of what is forbidden would forget something: a digest (``hash``, or ``stats`` of older tools), the largest value of
a column or rows written into the description (``data``) tell of the confidential table, and small counts can be guessed
from a digest.
"""


def export_edition(
    rows: Mapping[str, Iterable[Row]],
    texts: Mapping[str, Files],
    version: str,
    origin: str,
    spaces: Mapping[str, str],
) -> dict[str, bytes]:
    """Every file of a release but its certificate, by its path in the root.

    Parameters
    ----------
    rows : what may be published, by package.
    texts : what of each package is about the figures and holds none.
    version : of the edition.
    origin : who answers for the figures from now on.
    spaces : a mark of every space by its code.
    """
    files: dict[str, bytes] = {}
    if spaces:
        lines = (f"{code},{mark}\n" for code, mark in sorted(spaces.items()))
        files[f"editions/{version}/spaces.csv"] = "".join(["area_code,mark\n", *lines]).encode()
    for package, one in rows.items():
        table = write_observations(one)
        files |= {f"data/{package}/{name}": content for name, content in texts[package].items()}
        files[f"data/{package}/datapackage.json"] = describe(texts[package]["datapackage.json"], origin)
        files[f"data/{package}/observations.csv"] = files[f"editions/{version}/{package}/observations.csv"] = table
    return files


def export_certificate(version: str, certificate: str) -> dict[str, bytes]:
    """The certificate of what is released, and that of its edition."""
    return dict.fromkeys(("data/certificate.json", f"editions/{version}/certificate.json"), certificate.encode())


def write_observations(rows: Iterable[Row]) -> bytes:
    """Rows as every package has them."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(
        (
            row.area_code,
            row.variable.variable,
            row.period.text,
            "" if row.value is None else row.value,
            row.status.value,
            row.note,
        )
        for row in rows
    )
    return buffer.getvalue().encode()


def describe(delivered: bytes, origin: str) -> bytes:
    """The description of a delivered package as that of a public one: only what is known to tell of no figure."""
    description = json.loads(delivered)
    description["resources"] = [one for one in description["resources"] if one["name"] not in _NOT_PUBLIC]
    public = _keep(description, _PUBLIC)
    public["atlas"]["origin"] = origin
    return (json.dumps(public, ensure_ascii=False, indent=2) + "\n").encode()


def _keep(value: Any, keys: _Keys | None) -> Any:
    """*value* with no other keys than these, in its order; what is no object where one is foreseen is left out."""
    if keys is None:
        return value
    if isinstance(value, list):
        return [_keep(one, keys) for one in value if isinstance(one, dict)]
    return {
        key: _keep(one, keys[key])
        for key, one in value.items()
        if key in keys and (keys[key] is None or isinstance(one, dict | list)) and (key not in _WORDS or _is_words(one))
    }


def _is_words(value: Any) -> bool:
    every = value if isinstance(value, list) else [value]
    return all(isinstance(one, str) and (not one or any(letter.isalpha() for letter in one)) for one in every)
