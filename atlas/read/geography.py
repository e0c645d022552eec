"""Areas and boundaries from ``data/geography/`` and ``data/partitions/``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from slugify import slugify

from atlas.model.areas import Area, Boundaries, Elsewhere, Geography, Level, Shape
from atlas.model.problems import Problem
from atlas.read.structured import read_text

FOLDER = "data/geography"
_GERMAN = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "ae"), ("Ö", "oe"), ("Ü", "ue"), ("ß", "ss"))


def read_boundaries(root: Path) -> tuple[Boundaries, list[Problem]]:
    """Outlines of the areas and of their surroundings; empty, with problems, where a file cannot be read."""
    shapes, problems = _read_shapes(root, "boundaries.geojson")
    context, more = _read_shapes(root, "context.geojson")
    description = root / FOLDER / "datapackage.json"
    attribution = ""
    if description.is_file():
        attribution = json.loads(description.read_text("utf-8")).get("atlas", {}).get("attribution", "")
    path = root / FOLDER / "boundaries.geojson"
    raw = path.read_bytes() if path.is_file() else b""
    return Boundaries({shape.code: shape for shape in shapes}, tuple(context), attribution, raw), problems + more


def _read_shapes(root: Path, name: str) -> tuple[list[Shape], list[Problem]]:
    file = f"{FOLDER}/{name}"
    if not (root / file).exists():
        return [], []  # an atlas may know its areas as a plain list; then it has no map
    text, problems = read_text(root / file, file)
    if problems:
        return [], problems
    try:
        features = json.loads(text)["features"]
        return [_shape(feature) for feature in features], []
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        return [], [Problem("geojson-unreadable", file, getattr(error, "lineno", None), values={"detail": str(error)})]


def _shape(feature: Mapping[str, Any]) -> Shape:
    properties, geometry = feature["properties"], feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = tuple(tuple(tuple((x, y) for x, y, *_ in ring) for ring in polygon) for polygon in polygons)
    code = properties["area_code"]
    return Shape(code, properties.get("name", code), rings, properties.get("role", ""))


def read_geography(root: Path, county: str, boundaries: Boundaries) -> tuple[Geography, list[Problem]]:
    """All areas and their neighbours. Areas touch where their outlines share a border."""
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
        if area.code in areas:
            problems.append(Problem("area-twice", file, row, "area_code", {"value": area.code}))
        areas[area.code] = area
    if county not in areas and not problems:
        problems.append(Problem("county-missing", file, None, "area_code", {"value": county}))
    areas = dict(sorted(areas.items()))
    elsewhere, more = _read_elsewhere(root, areas)
    return Geography(areas, county, _find_neighbours(areas, boundaries.shapes), elsewhere), problems + more


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
    return Area(code, name, Level(record["level"]), record["kind"].strip(), parent, slugify(name, replacements=_GERMAN))


def _find_neighbours(areas: Mapping[str, Area], shapes: Mapping[str, Shape]) -> dict[str, tuple[str, ...]]:
    """Areas of one level touch if they share at least two corner points: shared borders stay shared in our files."""
    owners: dict[tuple[float, float], set[str]] = {}
    for code, shape in shapes.items():
        for point in _points(shape):
            owners.setdefault(point, set()).add(code)
    shared: dict[tuple[str, str], int] = {}
    for codes in owners.values():
        for one in codes:
            for other in codes - {one}:
                shared[one, other] = shared.get((one, other), 0) + 1
    touching: dict[str, list[str]] = {}
    for (one, other), points in shared.items():
        if points >= 2 and one in areas and other in areas and areas[one].level is areas[other].level:
            touching.setdefault(one, []).append(other)
    return {code: tuple(sorted(others, key=lambda other: areas[other].name)) for code, others in touching.items()}


def _points(shape: Shape) -> Iterable[tuple[float, float]]:
    return (point for polygon in shape.polygons for ring in polygon for point in ring)
