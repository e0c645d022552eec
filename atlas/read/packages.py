"""Data packages: description, variables and observations, validated by Frictionless."""

from __future__ import annotations

import csv
import io
import json
import math
import threading
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from atlas.model.indicators import Counts, Origin, Reference, Resource, Source, Total, Variable
from atlas.model.periods import parse_period
from atlas.model.problems import Problem
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series, Tables
from atlas.read.frictionless import validate_package
from atlas.read.revalidation import Contents, find_changed_rows
from atlas.read.structured import Entry, explain

NOT_TABLES = {"geography", "partitions", "indicators"}
_REQUIRED = ("$schema", "title", "version", "created", "licenses", "sources", "contributors", "resources")
WORTH_A_PROCESS_BYTES = 1_000_000
"""Below that a second process costs more than it saves."""
_Package = tuple[Source | None, dict[Reference, Series], list[Problem]]
_seen: dict[Path, tuple[Contents, _Package]] = {}
"""Every package as this process has read it last: ``--serve`` reads again what changed."""
_right: dict[Path, tuple[Contents, _Package]] = {}
"""The same, as it was without any problem: only what changed since has to be proven right."""


class _Total(Entry):
    whole: str
    parts: list[str] = Field(min_length=1)


class _Extra(Entry):
    publisher: str
    origin: Origin
    retrieved: str
    reference_date: str
    territorial_status: str
    attribution: str
    terms: str
    sums: list[_Total] = []
    within: dict[str, str] = {}


def read_packages(
    root: Path, meanwhile: Callable[[], None] = lambda: None, without: Container[str] = ()
) -> tuple[dict[str, Source], Tables, list[Problem]]:
    """Every package below ``data/`` that holds observations.

    Parameters
    ----------
    meanwhile : what this process does while others validate large packages.
    without : names of packages that are about to be released anew: what lies in their place is not read.

    Returns
    -------
    Sources by package name, the tables, and every problem found.
    """
    names = (name for name in sorted(find_packages(root)) if name not in without)
    return read_folders(root, [root / "data" / name for name in names], meanwhile)


def read_folders(
    root: Path, folders: list[Path], meanwhile: Callable[[], None] = lambda: None
) -> tuple[dict[str, Source], Tables, list[Problem]]:
    """The packages in some *folders*, as `read_packages` does; messages name files relative to *root*."""
    sources: dict[str, Source] = {}
    series: dict[Reference, Series] = {}
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for folder, (source, found, more) in _read_all(root, folders, meanwhile):
        problems += more
        series |= found
        if source:
            sources[source.package] = source
            files[source.package] = (folder / "observations.csv").relative_to(root).as_posix()
    return sources, Tables(series, files), problems


def find_packages(root: Path) -> set[str]:
    """Names of all packages with observations, readable or not."""
    return {path.parent.name for path in (root / "data").glob("*/datapackage.json")} - NOT_TABLES


def _read_all(root: Path, folders: list[Path], meanwhile: Callable[[], None]) -> Iterator[tuple[Path, _Package]]:
    contents = {folder: _read_contents(folder) for folder in folders}
    packages = {folder: known for folder in folders if (known := _recall(root, folder, contents[folder]))}
    unknown = [folder for folder in folders if folder not in packages]
    for folder, verdict in zip(unknown, _validate(root, unknown, meanwhile), strict=True):
        packages[folder] = _read_package(root, folder, verdict)
    for folder in folders:
        if _read_contents(folder) == contents[folder]:  # nobody has saved it again meanwhile
            _seen[folder] = contents[folder], packages[folder]
            if not packages[folder][-1]:
                _right[folder] = _seen[folder]
        yield folder, packages[folder]


def _read_contents(folder: Path) -> Contents:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def _recall(root: Path, folder: Path, contents: Contents) -> _Package | None:
    """A package that this process knows, with the rows that have changed; None if it has to be validated as a whole."""
    if folder in _seen and _seen[folder][0] == contents:
        return _seen[folder][1]
    if folder not in _right:
        return None
    before, (_, series, _) = _right[folder]
    rows = find_changed_rows(before, contents)
    return None if rows is None else _read_package(root, folder, [], series, rows)


def _validate(root: Path, folders: list[Path], meanwhile: Callable[[], None]) -> list[list[Problem]]:
    """What Frictionless says of each package, on as many cores as there are.

    Validation is the slowest step of a build and each package stands alone.
    """
    sizes = {folder: sum(path.stat().st_size for path in folder.glob("*.csv")) for folder in folders}
    if len(folders) == 1 or sum(sizes.values()) <= WORTH_A_PROCESS_BYTES:
        return [validate_package(folder, root) for folder in folders]
    import frictionless  # noqa: F401 -- once, before the processes part; whoever serves needs it again

    # The largest first, so that no core is left with it at the end.
    largest_first = sorted(folders, key=lambda folder: -sizes[folder])
    # A fork is the quickest start, but that of a process with several threads may stand still: the server has some.
    method = "fork" if threading.active_count() == 1 and "fork" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(mp_context=get_context(method)) as pool:
        answers = pool.map(validate_package, largest_first, [root] * len(folders))
        meanwhile()
        verdicts = dict(zip(largest_first, answers, strict=True))
    return [verdicts[folder] for folder in folders]


def _read_package(
    root: Path,
    folder: Path,
    verdict: list[Problem],
    before: Mapping[Reference, Series] | None = None,
    rows: Mapping[int, Mapping[str, str]] | None = None,
) -> _Package:
    """A package and its problems; where only some *rows* are new, they are put into what there was *before*."""
    file = (folder / "datapackage.json").relative_to(root).as_posix()
    try:
        description = json.loads((folder / "datapackage.json").read_text("utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        return None, {}, [Problem("json-unreadable", file, getattr(error, "lineno", 1), values={"detail": str(error)})]
    if not isinstance(description, dict):
        return None, {}, [Problem("json-not-an-object", file, 1)]
    problems = _check_description(description, folder.name, file)
    problems += verdict
    if problems:
        return None, {}, problems
    variables = _read_variables(folder)
    table = folder / "observations.csv"
    found = {variable: Series() for variable in variables}
    found |= {one.variable: series for one, series in (before or {}).items()}
    records = enumerate(_rows(table), start=2) if rows is None else rows.items()
    if rows:
        found |= {variable: Series(found[variable]) for variable in {row["variable"] for row in rows.values()}}
    problems = _read_observations(records, found, table.relative_to(root).as_posix())
    series = {Reference(folder.name, variable): one for variable, one in found.items()}
    return _build_source(description, folder, variables), series, problems


def _check_description(description: Mapping[str, Any], name: str, file: str) -> list[Problem]:
    problems = []
    if description.get("name") != name:
        problems.append(
            Problem("package-name", file, None, "name", {"value": str(description.get("name")), "expected": name})
        )
    problems += [Problem("key-missing", file, None, key) for key in _REQUIRED if not description.get(key)]
    try:
        _Extra.model_validate(description.get("atlas", {}))
    except ValidationError as error:
        problems += [explain(dict(one), file, None, ("atlas", *one["loc"]), _Extra) for one in error.errors()]
    return problems


def _build_source(description: Mapping[str, Any], folder: Path, variables: Mapping[str, Variable]) -> Source:
    extra, origin = description["atlas"], description["sources"][0]
    return Source(
        package=folder.name,
        title=description["title"],
        description=description.get("description", ""),
        publisher=extra["publisher"],
        origin=Origin(extra["origin"]),
        licences=tuple((one.get("title") or one["name"], one.get("path", "")) for one in description["licenses"]),
        terms=extra["terms"],
        attribution=extra["attribution"],
        address=origin.get("path", ""),
        retrieved=extra["retrieved"],
        reference_date=extra["reference_date"],
        territorial_status=extra["territorial_status"],
        version=description["version"],
        variables=variables,
        resources=tuple(_build_resource(folder, item) for item in description["resources"]),
        totals=tuple(
            Total(_refer(one["whole"], folder.name), tuple(_refer(part, folder.name) for part in one["parts"]))
            for one in extra.get("sums", ())
        ),
        within={part: _refer(whole, folder.name) for part, whole in extra.get("within", {}).items()},
    )


def _refer(written: str, package: str) -> Reference:
    """A variable of this package, or of the one that is written before a stroke."""
    before, stroke, variable = written.rpartition("/")
    return Reference(before if stroke else package, variable)


def _build_resource(folder: Path, item: Mapping[str, Any]) -> Resource:
    content = (folder / item["path"]).read_bytes()
    rows = content.count(b"\n") - 1 if item.get("format") == "csv" else None
    return Resource(item["name"], item["path"], item.get("title", item["name"]), len(content), rows)


def _read_variables(folder: Path) -> dict[str, Variable]:
    return {
        row["variable"]: Variable(
            row["variable"], row["title"], row["unit"], Counts(row["counts"]), row["definition"], row["code"]
        )
        for row in _rows(folder / "variables.csv")
    }


def _rows(path: Path) -> Iterable[dict[str, str]]:
    return csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))


def _read_observations(
    records: Iterable[tuple[int, Mapping[str, str]]], found: Mapping[str, Series], file: str
) -> list[Problem]:
    """Put records, each with its line, into the series of their variables."""
    problems: list[Problem] = []
    for row, record in records:
        try:
            period = parse_period(record["period"])
        except ValueError:
            problems.append(Problem("period-unreadable", file, row, "period", {"value": record["period"]}))
            continue
        status = Status(record["status"])
        value, problem = _read_value(record["value"], status, file, row)
        problems += [problem] if problem else []
        found[record["variable"]][record["area_code"], period] = Observation(value, status, record["note"], row)
    return problems


def _read_value(text: str, status: Status, file: str, row: int) -> tuple[float | None, Problem | None]:
    """A number exactly where the status says there is one. Frictionless lets NaN, 1_000 and foreign digits pass."""
    if not text:
        if status.has_number:
            return None, Problem("value-missing", file, row, "value", {"status": status.value})
        return None, None
    if not status.has_number:
        return None, Problem("value-beside-status", file, row, "value", {"value": text, "status": status.value})
    if not text.isascii() or "_" in text or not math.isfinite(float(text)):
        return None, Problem("value-not-plain", file, row, "value", {"value": text})
    return float(text), None
