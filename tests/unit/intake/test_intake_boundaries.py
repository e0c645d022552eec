"""Boundaries of an invented county: shared borders stay shared, rings turn the right way, mistakes are told."""

from __future__ import annotations

import itertools
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from atlas.intake.boundaries import import_boundaries

RECIPE = "recipe: boundaries-1\ntolerance: 60\nstate_tolerance: 500\nmargin: 3000\ndecimals: 5\n"


def square(west: float, south: float, size: float = 0.1) -> list[list[list[float]]]:
    """A square with many corners on each side, clockwise, as shapefiles have it."""
    steps = [number * size / 20 for number in range(20)]
    ring = [[west, south + step] for step in steps]
    ring += [[west + step, south + size] for step in steps]
    ring += [[west + size, south + size - step] for step in steps]
    ring += [[west + size - step, south] for step in steps]
    return [[[round(x, 9), round(y, 9)] for x, y in [*ring, ring[0]]]]


def area(code: str, name: str, kind: str, rings: Any, gf: int = 4) -> dict[str, Any]:
    properties = {"AGS": code, "GEN": name, "BEZ": kind, "GF": gf, "WSK": "2009/01/01"}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": rings}}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "npm"
    folder.mkdir()
    west, east, far = square(7.0, 50.7), square(7.1, 50.7), square(7.2, 50.7)
    layers = {
        "laender": [area("05", "Land", "Land", square(6.9, 50.6, 0.5))],
        "kreise": [
            area("05999", "Musterkreis", "Kreis", [[[7.0, 50.7], [7.0, 50.8], [7.2, 50.8], [7.2, 50.7], [7.0, 50.7]]]),
            area("05998", "Nachbarkreis", "Kreis", far),
            area("05997", "Fern", "Kreis", square(8.0, 50.7)),
            area("06111", "Ausland", "Kreis", square(9.0, 50.7)),
        ],
        "gemeinden": [
            {"type": "FeatureCollection", "features": [area("05999004", "West", "Stadt", west), area("05999004", "West", "Stadt", west, gf=2)]},
            area("05999008", "Ost", "Gemeinde", east),
            area("05998000", "Nachbarstadt", "Kreisfreie Stadt", far),
            area("05997008", "Ferner", "Gemeinde", square(8.05, 50.7, 0.05)),
            area("05997004", "Fern", "Stadt", square(8.0, 50.7, 0.05)),
            area("06111004", "Anderswo", "Stadt", square(9.0, 50.7)),
        ],
    }  # fmt: skip
    for name, features in layers.items():
        (folder / f"{name}.geo.json").write_text(json.dumps(features), encoding="utf-8")
    return folder


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    folder = tmp_path / "geography"
    folder.mkdir()
    (folder / "import.yml").write_text(RECIPE, encoding="utf-8")
    return folder


def corners(feature: dict[str, Any]) -> set[tuple[float, float]]:
    return {tuple(point) for point in feature["geometry"]["coordinates"][0]}


def signed_area(ring: list[list[float]]) -> float:
    pairs = itertools.pairwise(ring)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def test_shared_borders_share_their_corners_and_rings_turn_left(recipe: Path, source: Path) -> None:
    files, problems = import_boundaries(recipe, source, "05999")
    assert problems == []
    west, east = json.loads(files["boundaries.geojson"])["features"]
    assert [feature["id"] for feature in (west, east)] == ["05999004", "05999008"]
    assert west["properties"] == {"area_code": "05999004"}
    assert len(corners(west) & corners(east)) >= 2
    assert len(corners(west)) < 20
    assert all(signed_area(feature["geometry"]["coordinates"][0]) > 0 for feature in (west, east))


def test_surroundings_hold_county_state_and_touching_counties(recipe: Path, source: Path) -> None:
    files, _ = import_boundaries(recipe, source, "05999")
    roles = {
        feature["id"]: feature["properties"]["role"] for feature in json.loads(files["context.geojson"])["features"]
    }
    assert roles == {"05999": "county", "05": "state", "05998": "neighbour"}


def test_areas_are_listed_with_level_and_parent(recipe: Path, source: Path) -> None:
    files, _ = import_boundaries(recipe, source, "05999")
    assert files["areas.csv"].decode().splitlines() == [
        "area_code,name,level,parent,kind,valid_from",
        "05,Land,state,,Land,2009-01-01",
        "05999,Musterkreis,county,05,Kreis,2009-01-01",
        "05999004,West,municipality,05999,Stadt,2009-01-01",
        "05999008,Ost,municipality,05999,Gemeinde,2009-01-01",
    ]


def test_the_other_municipalities_of_the_state_are_named_with_their_county(recipe: Path, source: Path) -> None:
    files, _ = import_boundaries(recipe, source, "05999")
    assert files["elsewhere.csv"].decode().splitlines() == [
        "area_code,name,county",
        "05997004,Fern,Kreis Fern",
        "05997008,Ferner,Kreis Fern",
        "05998000,Nachbarstadt,",
    ]


def test_archive_reads_like_its_folder(recipe: Path, source: Path, tmp_path: Path) -> None:
    archive = tmp_path / "package.tgz"
    with tarfile.open(archive, "w:gz") as packed:
        for path in source.iterdir():
            packed.add(path, f"package/{path.name}")
    assert import_boundaries(recipe, archive, "05999") == import_boundaries(recipe, source, "05999")


@pytest.mark.parametrize(
    ("county", "code"),
    [("05990", "intake-county-unknown"), ("05998", "intake-county-without-municipalities")],
)
def test_county_that_cannot_be_drawn_is_a_problem(county: str, code: str, recipe: Path, source: Path) -> None:
    files, problems = import_boundaries(recipe, source, county)
    assert files == {}
    assert [found.code for found in problems] == [code]


def test_source_without_boundaries_is_a_problem(recipe: Path, tmp_path: Path) -> None:
    (tmp_path / "text.tgz").write_bytes(b"no archive")
    for source in (tmp_path / "missing.tgz", tmp_path / "text.tgz", tmp_path):
        assert [found.code for found in import_boundaries(recipe, source, "05999")[1]] == ["intake-boundaries-missing"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (None, ["intake-recipe-missing"]),
        ("a: [", ["intake-recipe-unreadable"]),
        (RECIPE.replace("60", "-1") + "colour: red\n", ["intake-recipe-value-wrong", "intake-recipe-value-wrong"]),
    ],
    ids=["missing", "no YAML", "wrong values"],
)
def test_mistakes_of_the_recipe_for_boundaries_are_told(
    text: str | None, codes: list[str], source: Path, tmp_path: Path
) -> None:
    if text is not None:
        (tmp_path / "import.yml").write_text(text, encoding="utf-8")
    assert [found.code for found in import_boundaries(tmp_path, source, "05999")[1]] == codes
