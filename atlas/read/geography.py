"""Areas and boundaries from ``data/geography/`` and ``data/partitions/``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from atlas.model.areas import Area, Boundaries, Elsewhere, Geography, Level
from atlas.model.problems import Problem
from atlas.read.outlines import find_neighbours, join_features, make_slug, read_shapes
from atlas.read.partitions import FOLDER as PARTITIONS
from atlas.read.partitions import LIST, SHAPES, Division
from atlas.read.structured import read_text

FOLDER = "data/geography"


def read_boundaries(root: Path, divisions: Sequence[Division] = ()) -> tuple[Boundaries, list[Problem]]:
    """Outlines of the areas and of their surroundings; empty, with problems, where a file cannot be read.

    Parameters
    ----------
    divisions : of municipalities; their outlines join those of the areas above.
    """
    file = f"{FOLDER}/boundaries.geojson"
    shapes, problems = read_shapes(root, file)
    context, more = read_shapes(root, f"{FOLDER}/context.geojson")
    description = root / FOLDER / "datapackage.json"
    attribution = ""
    if description.is_file():
        attribution = json.loads(description.read_text("utf-8")).get("atlas", {}).get("attribution", "")
    found = {shape.code: shape for shape in shapes}
    below = [one for one in divisions if one.shapes]
    raw = (root / file).read_bytes() if shapes else b""
    if below:
        folders = (root / PARTITIONS / one.partition.id for one in below)
        raw = join_features(raw, ((folder / SHAPES).read_bytes() for folder in folders))
    for one in below:
        found |= one.shapes
    return Boundaries(found, tuple(context), attribution, raw), problems + more


def read_geography(
    root: Path, county: str, boundaries: Boundaries, divisions: Sequence[Division] = ()
) -> tuple[Geography, list[Problem]]:
    """All areas and their neighbours. Areas touch where their outlines share a border."""
    areas, problems = _read_areas(root)
    if county not in areas and not problems:
        problems.append(Problem("county-missing", f"{FOLDER}/areas.csv", None, "area_code", {"value": county}))
    for division in divisions:
        file = f"{division.partition.folder}/{LIST}"
        twice = [code for code in division.areas if code in areas]
        problems += [
            Problem("area-twice", file, division.partition.spaces.index(code) + 2, "area_code", {"value": code})
            for code in twice
        ]
        areas |= division.areas
    areas = dict(sorted(areas.items()))
    elsewhere, more = _read_elsewhere(root, areas)
    partitions = {one.partition.id: one.partition for one in divisions}
    neighbours = find_neighbours(areas, boundaries.shapes)
    return Geography(areas, county, neighbours, elsewhere, partitions), problems + more


def _read_areas(root: Path) -> tuple[dict[str, Area], list[Problem]]:
    """What is above the spaces; a space in this list is told, for it belongs to a partition."""
    file = f"{FOLDER}/areas.csv"
    text, problems = read_text(root / file, file)
    areas: dict[str, Area] = {}
    for row, record in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            area = _area(record)
        except (KeyError, ValueError, AttributeError):
            problems.append(
                Problem("area-unreadable", file, row, values={"value": ", ".join(map(str, record.values()))})
            )
            continue
        if area.level is Level.SPACE:
            problems.append(Problem("space-in-areas", file, row, "level", {"value": area.code}))
        if area.code in areas:
            problems.append(Problem("area-twice", file, row, "area_code", {"value": area.code}))
        areas[area.code] = area
    return areas, problems


def _read_elsewhere(root: Path, areas: Mapping[str, Area]) -> tuple[dict[str, Elsewhere], list[Problem]]:
    """The other municipalities of the state by code; none, where the root does not name them."""
    file = f"{FOLDER}/elsewhere.csv"
    if not (root / file).exists():
        return {}, []
    text, problems = read_text(root / file, file)
    found: dict[str, Elsewhere] = {}
    for row, record in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            place = Elsewhere(*(record[column].strip() for column in ("area_code", "name", "county")))
        except (KeyError, AttributeError):
            values: dict[str, str | int | float] = {"value": ", ".join(map(str, record.values()))}
            problems.append(Problem("elsewhere-unreadable", file, row, values=values))
            continue
        if place.code in areas or place.code in found:
            problems.append(Problem("area-twice", file, row, "area_code", {"value": place.code}))
        found[place.code] = place
    return dict(sorted(found.items())), problems


def _area(record: Mapping[str, str]) -> Area:
    name = record["name"].strip()
    code, parent = record["area_code"].strip(), record["parent"].strip() or None
    return Area(code, name, Level(record["level"]), record["kind"].strip(), parent, make_slug(name))
