"""A release as files: its packages in ``data/``, the same tables as an edition, and the certificate."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

from atlas.model.editions import Row
from atlas.model.files import Files

_COLUMNS = ("area_code", "variable", "period", "value", "status", "note")
_NOT_PUBLIC = ("contributions",)


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
    """The description of a delivered package as that of a public one: without what is confidential, without old digests."""
    description = json.loads(delivered)
    description["atlas"]["origin"] = origin
    description["resources"] = [
        {key: value for key, value in one.items() if key not in ("hash", "bytes")}
        for one in description["resources"]
        if one["name"] not in _NOT_PUBLIC
    ]
    return (json.dumps(description, ensure_ascii=False, indent=2) + "\n").encode()
