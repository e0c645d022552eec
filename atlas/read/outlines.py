"""Outlines from GeoJSON, and which of them touch."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from slugify import slugify

from atlas.model.areas import Area, Shape
from atlas.model.problems import Problem
from atlas.read.structured import read_text

_GERMAN = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "ae"), ("Ö", "oe"), ("Ü", "ue"), ("ß", "ss"))


def make_slug(name: str) -> str:
    """A name as a part of an address.

    Examples
    --------
    >>> make_slug("Mühlenviertel (Süd)")
    'muehlenviertel-sued'
    """
    return slugify(name, replacements=_GERMAN)


def read_shapes(root: Path, file: str) -> tuple[list[Shape], list[Problem]]:
    """The shapes of a file; none where it does not exist: areas may be known as a plain list, without a map."""
    if not (root / file).exists():
        return [], []
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


def join_features(first: bytes, others: Iterable[bytes]) -> bytes:
    """Several collections of outlines as one, a feature a line; *first* as it stands where there is no other."""
    more = [feature for text in others for feature in json.loads(text)["features"]]
    if not more:
        return first
    features = [*(json.loads(first)["features"] if first else []), *more]
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def find_neighbours(areas: Mapping[str, Area], shapes: Mapping[str, Shape]) -> dict[str, tuple[str, ...]]:
    """Areas of one layer touch if they share at least two corner points: shared borders stay shared in our files.

    Notes
    -----
    Spaces of which one had ended before the other began never lay beside each other.
    """
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
        if points >= 2 and one in areas and other in areas and _may_touch(areas[one], areas[other]):
            touching.setdefault(one, []).append(other)
    return {code: tuple(sorted(others, key=lambda other: areas[other].name)) for code, others in touching.items()}


def _may_touch(one: Area, other: Area) -> bool:
    is_apart = any(a.valid_to and a.valid_to < b.valid_from for a, b in ((one, other), (other, one)))
    return one.layer == other.layer and not is_apart


def _points(shape: Shape) -> Iterable[tuple[float, float]]:
    return (point for polygon in shape.polygons for ring in polygon for point in ring)
