"""Editions: what was released before, ``editions/<version>/<package>/observations.csv``, never changed again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from atlas.model.editions import Edition, Ledger, Row
from atlas.model.indicators import Reference
from atlas.model.periods import parse_period
from atlas.model.problems import Problem
from atlas.model.release import Status

FOLDER = "editions"
CERTIFICATE = "data/certificate.json"
_TABLE, _SPACES, _CERTIFICATE = "observations.csv", "spaces.csv", "certificate.json"


def read_ledger(root: Path) -> tuple[Ledger, list[Problem]]:
    """Every edition, oldest first, and the certificate of the newest; a problem for each line that cannot be read."""
    editions: list[Edition] = []
    problems: list[Problem] = []
    folder = root / FOLDER
    places = [path for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    for place in sorted(places, key=lambda one: _in_order(one.name)):
        paths = sorted(path for path in place.rglob("*") if path.is_file())
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        rows: dict[str, tuple[Row, ...]] = {}
        told = _read_certificate(files.get(f"{place.name}/{_CERTIFICATE}", b""))
        for path, content in files.items():
            _, package, name = (*path.split("/"), "", "")[:3]
            if name == _TABLE:
                rows[package], more = _read_rows(package, content, f"{FOLDER}/{path}", told.bases)
                problems += more
        spaces = _read_spaces(files.get(f"{place.name}/{_SPACES}", b""))
        editions.append(Edition(place.name, rows, files, spaces, told.revised, told.unsure, told.links))
    certified = root / CERTIFICATE
    certificate = certified.read_text("utf-8", errors="replace") if certified.is_file() else ""
    return Ledger(tuple(editions), certificate), problems


def refuse_older(ledger: Ledger, version: str) -> list[Problem]:
    """A release is the newest edition: of two, the later one holds what was corrected."""
    later = [one.version for one in ledger.editions if _in_order(one.version) > _in_order(version)]
    values: dict[str, str | int | float] = {"value": version, "other": later[-1] if later else ""}
    return [Problem("edition-not-newest", "data/atlas.yml", None, "edition", values)] if later else []


def _in_order(version: str) -> list[tuple[int, str]]:
    """Where an edition stands among others: 2026.9 is older than 2026.10."""
    return [(int(part) if part.isdecimal() else 0, part) for part in version.split(".")]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a certificate says: to what counts were rounded from which minimum on, what was corrected, what may be none."""

    bases: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    revised: frozenset[str] = frozenset()
    unsure: frozenset[str] | None = None
    links: frozenset[str] = frozenset()


def _read_certificate(text: bytes) -> _Told:
    """What a certificate says; nothing if it cannot be read."""
    try:
        found = json.loads(text)
        bases = {name: (int(base), int(minimum)) for name, (base, minimum) in found["rounding"].items()}
        links = frozenset(found.get("links", ()))
        return _Told(bases, frozenset(found["revised"]), frozenset(found["unsure"]), links)
    except (ValueError, KeyError, TypeError, AttributeError):
        return _Told()


def _read_rows(
    package: str, content: bytes, file: str, bases: Mapping[str, tuple[int, int]]
) -> tuple[tuple[Row, ...], list[Problem]]:
    rows: list[Row] = []
    problems: list[Problem] = []
    for line, record in enumerate(csv.DictReader(io.StringIO(content.decode("utf-8-sig", "replace"))), start=2):
        try:
            value = int(record["value"]) if record["value"] else None
            variable, period = Reference(package, record["variable"]), parse_period(record["period"])
            status = Status(record["status"])
            rounding = bases.get(f"{variable.package}/{variable.variable}", (1, 1))
            rows.append(Row(variable, period, record["area_code"], value, status, record["note"] or "", *rounding))
        except (KeyError, TypeError, ValueError):
            problems.append(Problem("edition-unreadable", file, line))
    return tuple(rows), problems


def _read_spaces(content: bytes) -> dict[str, str]:
    records = csv.DictReader(io.StringIO(content.decode("utf-8-sig", "replace")))
    return {record.get("area_code", ""): record.get("mark", "") for record in records}
