"""Confidential deliveries: packages outside the repository, read like any other and never copied."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from atlas.model.indicators import Origin, Reference, Source
from atlas.model.periods import Period, parse_period
from atlas.model.problems import Problem
from atlas.model.unreleased import Contributions, Tables
from atlas.read.packages import read_folders
from atlas.read.structured import read_text

PROGRESS = ".fortschritt.jsonl"
"""What an interrupted release has found so far."""
SAFE_PLACES = frozenset({"deliveries", "lieferungen", "build"})
"""Names of folders at the top of a root that the repository ignores (``.gitignore``)."""
CONTRIBUTIONS = "contributions.csv"
"""What each contributor adds to a count, beside the table of a delivery; never published."""
_OFFICIAL = re.compile(rf'"origin"\s*:\s*"{Origin.OFFICE.value}"')


def read_deliveries(folder: Path) -> tuple[dict[str, Source], Tables, list[Problem]]:
    """All packages in *folder*, as `atlas.read.packages.read_packages` gives them; messages name files relative to it."""
    folders = sorted(path.parent for path in folder.glob("*/datapackage.json"))
    if not folders:
        return {}, Tables({}, {}), [Problem("deliveries-missing", str(folder))]
    sources, tables, problems = read_folders(folder, folders)
    problems += [
        Problem("delivery-origin", f"{name}/datapackage.json", None, "atlas.origin", {"value": source.origin.value})
        for name, source in sources.items()
        if source.origin is not Origin.DELIVERY
    ]
    return sources, tables, problems


def read_contributions(folder: Path, packages: Iterable[str]) -> tuple[Contributions, Contributions, list[Problem]]:
    """What each contributor (school, provider) adds to a count, where a package tells it in ``contributions.csv``.

    Returns
    -------
    What each adds, the line on which each stands, and a problem for each line that cannot be read or says it again.
    """
    found: dict[tuple[Reference, str, Period], dict[str, int]] = {}
    lines: dict[tuple[Reference, str, Period], dict[str, int]] = {}
    problems: list[Problem] = []
    for name in packages:
        path = folder / name / CONTRIBUTIONS
        if not path.is_file():
            continue
        file = f"{name}/{CONTRIBUTIONS}"
        text, more = read_text(path, file)
        problems += more
        for row, record in enumerate(csv.DictReader(io.StringIO(text)), start=2):
            try:
                key = Reference(name, record["variable"]), record["area_code"], parse_period(record["period"])
                contributor, value = _read_contribution(record)
            except (KeyError, TypeError, ValueError):
                problems.append(Problem("contribution-unreadable", file, row))
                continue
            first = lines.setdefault(key, {}).setdefault(contributor, row)
            found.setdefault(key, {})[contributor] = value
            if first != row:
                problems.append(Problem("contribution-twice", file, row, "contributor", {"first": first}))
    return found, lines, problems


def _read_contribution(record: Mapping[str, str]) -> tuple[str, int]:
    """Who adds, and how much: nobody adds less than nothing, and two who have no name cannot be told apart."""
    contributor, value = record["contributor"].strip(), int(record["value"])
    if value < 0 or not contributor:
        raise ValueError
    return contributor, value


def find_taken(root: Path, sources: Iterable[str]) -> Iterator[Problem]:
    """Deliveries that are called like a package that an office has published: they would take its place."""
    for name in sources:
        path = root / "data" / name / "datapackage.json"
        if path.is_file() and _OFFICIAL.search(path.read_text("utf-8", errors="replace")):
            yield Problem("delivery-name-taken", f"{name}/datapackage.json", None, "name", {"value": f"data/{name}"})


def read_texts(folder: Path, package: str) -> dict[str, bytes]:
    """What of a delivered package is about the figures and holds none: description, variables, words."""
    names = ("datapackage.json", "variables.csv", "README.md")
    return {name: (folder / package / name).read_bytes() for name in names if (folder / package / name).is_file()}


def read_progress(folder: Path) -> str:
    """What an interrupted release has left."""
    path = folder / PROGRESS
    return path.read_text("utf-8", errors="replace") if path.is_file() else ""


def is_safe(folder: Path, root: Path) -> bool:
    """True if deliveries in *folder* cannot be committed.

    Either it lies outside the root, and outside any repository; or in a folder that the root ignores.
    """
    inside, outer = folder.resolve(), root.resolve()
    if outer in (inside, *inside.parents):
        return not SAFE_PLACES.isdisjoint(inside.relative_to(outer).parts[:1])
    return not any((place / ".git").exists() for place in (inside, *inside.parents))
