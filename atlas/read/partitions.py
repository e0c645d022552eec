"""Partitions: how municipalities divide themselves, one package each in ``data/partitions/<ags>-<slug>/``."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field, ValidationError

from atlas.model.areas import Area, Level, Shape
from atlas.model.indicators import Origin
from atlas.model.partitions import Crossing, Partition
from atlas.model.problems import Problem, find_near
from atlas.read.frictionless import validate_package
from atlas.read.outlines import make_slug, read_shapes
from atlas.read.structured import Entry, explain, read_text

FOLDER = "data/partitions"
LIST, SHAPES, PARTS, CROSSWALK = "spaces.csv", "boundaries.geojson", "parts.csv", "crosswalk.csv"
COLUMNS = {
    LIST: ("area_code", "name", "kind", "valid_from", "valid_to"),
    PARTS: ("part", "area_code"),
    CROSSWALK: ("old", "new", "weight"),
}
"""Columns of the tables; only the list must be there."""
_NAME = re.compile(r"(?P<municipality>\d{8})-(?P<layer>[a-z][a-z0-9-]*)")
_REQUIRED = ("$schema", "title", "version", "created", "licenses", "sources", "contributors", "resources")

Row = TypeVar("Row")


class _Extra(Entry):
    municipality: str = Field(pattern=r"^\d{8}$")
    title: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    decision: str = Field(min_length=1)
    decided: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    minimum: int = Field(ge=0)
    publisher: str
    origin: Origin
    attribution: str
    terms: str


@dataclass(frozen=True, slots=True)
class Division:
    """A partition with its spaces as areas and their outlines, if it has any."""

    partition: Partition
    areas: Mapping[str, Area]
    shapes: Mapping[str, Shape] = field(default_factory=dict)


_seen: dict[Path, tuple[Mapping[str, bytes], tuple[Division | None, list[Problem]]]] = {}
"""Every package as this process has read it last: ``--serve`` reads again what changed."""


def read_partitions(root: Path) -> tuple[list[Division], list[Problem]]:
    """Every partition of a root, in the order of their ids; a root without any is a normal state.

    Returns
    -------
    What could be read, and every problem found. A partition with a problem outside its list of spaces is read as far as
    it goes, so that its other tables are checked in the same run.
    """
    divisions: list[Division] = []
    problems: list[Problem] = []
    for folder in (root / FOLDER / name for name in sorted(find_partitions(root))):
        contents = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
        if folder not in _seen or _seen[folder][0] != contents:
            _seen[folder] = contents, _read_partition(root, folder)
        division, more = _seen[folder][1]
        problems += more
        divisions += [division] if division else []
    return divisions, problems


def find_partitions(root: Path) -> set[str]:
    """Names of all partitions, readable or not."""
    return {path.name for path in (root / FOLDER).glob("*") if path.is_dir()}


def _read_partition(root: Path, folder: Path) -> tuple[Division | None, list[Problem]]:
    file = (folder / "datapackage.json").relative_to(root).as_posix()
    text, problems = read_text(folder / "datapackage.json", file)
    if problems:
        return None, problems
    try:
        description = json.loads(text)
    except json.JSONDecodeError as error:
        return None, [Problem("json-unreadable", file, error.lineno, values={"detail": str(error)})]
    if not isinstance(description, dict):
        return None, [Problem("json-not-an-object", file, 1)]
    problems = [*_check_description(description, folder, file), *validate_package(folder, root)]
    spoilt = {Path(one.file).name for one in problems}
    problems += _check_columns(folder, file, spoilt)
    if problems and not _is_list_read(problems):
        return None, problems
    division, more = _read_tables(root, folder, description, spoilt)
    return division, [*problems, *more]


def _is_list_read(problems: list[Problem]) -> bool:
    """True if the list of spaces can be trusted; then the other tables can be held against it, each by itself."""
    return {"datapackage.json", LIST}.isdisjoint(Path(one.file).name for one in problems)


def _check_description(description: Mapping[str, Any], folder: Path, file: str) -> list[Problem]:
    """The name of the folder says whose it is and which layer; every table that lies there is described."""
    problems = []
    extra = description.get("atlas")
    if not isinstance(extra, dict):
        return [Problem("key-missing", file, None, "atlas")]
    match = _NAME.fullmatch(folder.name)
    if not match or match["municipality"] != extra.get("municipality") or match["layer"] in set(Level):
        expected = f"{extra.get('municipality', '')}-…"
        problems.append(Problem("partition-name", file, None, "name", {"value": folder.name, "expected": expected}))
    if description.get("name") != folder.name:
        values: dict[str, str | int | float] = {"value": str(description.get("name")), "expected": folder.name}
        problems.append(Problem("package-name", file, None, "name", values))
    problems += [Problem("key-missing", file, None, key) for key in _REQUIRED if not description.get(key)]
    try:
        _Extra.model_validate(extra)
    except ValidationError as error:
        problems += [explain(dict(one), file, None, ("atlas", *one["loc"]), _Extra) for one in error.errors()]
    described = {str(one.get("path")) for one in description.get("resources") or [] if isinstance(one, dict)}
    if LIST not in described:
        problems.append(Problem("partition-without-list", file, None, "resources", {"value": LIST}))
    return problems


def _check_columns(folder: Path, file: str, spoilt: Container[str]) -> list[Problem]:
    """The program reads these columns by name, whatever a description makes of them; of *spoilt* files more is told."""
    problems = []
    for name, columns in COLUMNS.items():
        if (folder / name).exists() and name not in spoilt:
            head = (folder / name).read_text("utf-8-sig").partition("\n")[0].strip().split(",")
            values: dict[str, str | int | float] = {"value": name, "expected": ", ".join(columns)}
            problems += [] if head == list(columns) else [Problem("partition-columns", file, None, "resources", values)]
    return problems


def _read_tables(
    root: Path, folder: Path, description: Mapping[str, Any], spoilt: Container[str]
) -> tuple[Division | None, list[Problem]]:
    """What can be read, each table by itself; of one with a problem nothing, for lines are found by their number."""
    extra = description["atlas"]
    areas = [_area(record, folder.name, extra["municipality"]) for _, record in _records(folder / LIST)]
    codes = [area.code for area in areas]
    problems = list(_check_days(root, folder))
    crossings, members = dict[int, Crossing](), dict[int, tuple[str, str]]()
    if CROSSWALK not in spoilt:
        crossings = _read_rows(root, folder, CROSSWALK, _crossing, problems)
    if PARTS not in spoilt:
        members = _read_rows(root, folder, PARTS, lambda record: (record["part"], record["area_code"]), problems)
    shapes, more = _read_outlines(root, folder, codes)
    wrong = {Path(one.file).name for one in (*problems, *more)}
    problems += more
    if LIST in wrong:
        return None, problems
    crossings = {} if CROSSWALK in wrong else crossings
    parts: dict[str, tuple[str, ...]] = {}
    for part, code in members.values():
        parts[code] = (*parts.get(code, ()), part)
    partition = Partition(
        id=folder.name,
        municipality=extra["municipality"],
        layer=folder.name.partition("-")[2],
        title=extra["title"],
        reason=extra["reason"],
        decision=extra["decision"],
        decided=extra["decided"],
        version=description["version"],
        minimum=extra["minimum"],
        spaces=tuple(codes),
        parts=parts,
        crossings=tuple(crossings.values()),
        rows={member: row for row, member in members.items()},
        description=description.get("description", ""),
        attribution=extra["attribution"],
        licences=tuple(
            (one.get("title") or one.get("name", ""), one.get("path", "")) for one in description["licenses"]
        ),
        files=tuple(one["path"] for one in description["resources"] if one.get("path")),
    )
    return Division(partition, {one.code: one for one in areas}, {one.code: one for one in shapes}), problems


def _read_outlines(root: Path, folder: Path, codes: list[str]) -> tuple[list[Shape], list[Problem]]:
    """Outlines of spaces; none if one of them is of nobody, for then that of a space is missing."""
    file = f"{FOLDER}/{folder.name}/{SHAPES}"
    shapes, problems = read_shapes(root, file)
    strange = [one.code for one in shapes if one.code not in codes]
    problems += [
        Problem("outline-orphan", file, None, "area_code", {"value": code}, find_near(code, codes)) for code in strange
    ]
    return ([] if problems else shapes), problems


def _check_days(root: Path, folder: Path) -> Iterator[Problem]:
    """Days are written like 2026-01-31 whatever the description of the table says: all that follows counts on it."""
    file = (folder / LIST).relative_to(root).as_posix()
    for row, record in _records(folder / LIST):
        for field_, needed in (("valid_from", True), ("valid_to", False)):
            if (record[field_] or needed) and not _is_day(record[field_]):
                yield Problem("day-unreadable", file, row, field_, {"value": record[field_]})


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _area(record: Mapping[str, str], partition: str, municipality: str) -> Area:
    name, kind, days = record["name"].strip(), record["kind"].strip(), (record["valid_from"], record["valid_to"])
    return Area(record["area_code"], name, Level.SPACE, kind, municipality, make_slug(name), partition, *days)


def _crossing(record: Mapping[str, str]) -> Crossing:
    """Frictionless lets NaN pass, and a weight of nothing or of more than all."""
    weight = float(record["weight"])
    if not math.isfinite(weight) or not 0 < weight <= 1:
        raise ValueError(record["weight"])
    return Crossing(record["old"], record["new"], weight)


def _read_rows(
    root: Path, folder: Path, name: str, make: Callable[[Mapping[str, str]], Row], problems: list[Problem]
) -> dict[int, Row]:
    """Rows of an optional table by their line; what cannot be read is told."""
    found: dict[int, Row] = {}
    for row, record in _records(folder / name):
        try:
            found[row] = make(record)
        except ValueError as error:
            file = (folder / name).relative_to(root).as_posix()
            problems.append(Problem("weight-wrong", file, row, "weight", {"value": str(error)}))
    return found


def _records(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    if path.exists():
        yield from enumerate(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))), start=2)
