"""Write what was read in the package's own shape: sorted CSV, and the description with size and hash."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from atlas.intake.cells import write_number
from atlas.intake.rows import Observation

OBSERVATION_COLUMNS = ("area_code", "variable", "period", "value", "status", "note")
VARIABLE_COLUMNS = ("variable", "title", "unit", "counts", "definition", "code")


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as UTF-8 CSV with a comma and line feeds."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def write_observations(observations: Iterable[Observation]) -> bytes:
    """Observations as ``observations.csv``, sorted by variable, period and area."""
    ordered = sorted(observations, key=lambda one: (one.variable, one.period, one.area_code))
    return write_csv(
        OBSERVATION_COLUMNS,
        (
            (
                one.area_code,
                one.variable,
                one.period,
                "" if one.value is None else write_number(one.value),
                one.status,
                one.note,
            )
            for one in ordered
        ),
    )


def read_csv(data: bytes) -> list[dict[str, str]]:
    """Rows of one of our own CSV files."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def update_description(description: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """The package's description with ``bytes`` and ``hash`` of its files as they now are."""
    resources = []
    for resource in description["resources"]:
        data = files.get(resource["path"])
        if data is None:
            resources.append(resource)
            continue
        digest = hashlib.sha256(data).hexdigest()
        resources.append({**resource, "bytes": len(data), "hash": f"sha256:{digest}"})
    return write_json({**description, "resources": resources})


def describe_folder(folder: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The hand-written description of a package, with size and hash of its new files; nothing where there is none.

    Files written by hand (``variables.csv``) carry no hash: a corrected definition must not be a broken package.
    """
    path = folder / "datapackage.json"
    if not path.exists():
        return {}
    return {"datapackage.json": update_description(json.loads(path.read_text(encoding="utf-8")), files)}


def write_json(value: object) -> bytes:
    """JSON as we keep it: two spaces, letters as letters, a line feed at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
