"""Things at places: tables of a package that say where something stands."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from atlas.model.indicators import Source
from atlas.model.problems import Problem
from atlas.model.unreleased import Point

_COLUMNS = {"name", "area_code", "latitude", "longitude"}


def read_points(root: Path, sources: Iterable[Source]) -> tuple[tuple[Point, ...], list[Problem]]:
    """Points of every table that has a name, an area, a latitude and a longitude; rows without a place are left out."""
    points: list[Point] = []
    problems: list[Problem] = []
    for source in sources:
        for resource in source.resources:
            file = f"data/{source.package}/{resource.path}"
            if resource.rows is None:
                continue
            for row, record in _rows(root / file):
                try:
                    place = float(record["longitude"]), float(record["latitude"])
                except ValueError:
                    problems.append(Problem("place-unreadable", file, row, "latitude"))
                    continue
                points.append(Point(record["name"], record["area_code"], *place, file, row))
    return tuple(points), problems


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
    if not set(reader.fieldnames or ()) >= _COLUMNS:
        return
    for row, record in enumerate(reader, start=2):
        if record["latitude"] or record["longitude"]:
            yield row, record
