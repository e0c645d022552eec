"""Areas, their outlines and who touches whom."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from atlas.model.areas import Boundaries, Elsewhere, Geography
from atlas.model.problems import Problem
from atlas.read.geography import read_boundaries, read_geography
from atlas.read.partitions import read_partitions
from builders import codes_of

TOWN, MILLS, MOOR = "09901001", "09901002", "09901003"


def read(root: Path) -> tuple[Geography, Boundaries, list[Problem]]:
    """Areas and outlines of a root with all its partitions, and what is wrong with the areas."""
    divisions, _ = read_partitions(root)
    boundaries, _ = read_boundaries(root, divisions)
    geography, problems = read_geography(root, "09901", boundaries, divisions)
    return geography, boundaries, problems


def test_areas_touch_where_they_share_a_border_and_not_at_a_corner(miniature: Path) -> None:
    geography, _, problems = read(miniature)
    assert problems == []
    assert geography.neighbours[TOWN] == (MILLS, MOOR)
    assert f"{TOWN}-03" not in geography.neighbours[f"{TOWN}-01"]


def test_areas_of_different_levels_are_no_neighbours(miniature: Path) -> None:
    geography, _, _ = read(miniature)
    assert all("-" in other for other in geography.neighbours[f"{TOWN}-01"])


@pytest.mark.parametrize(("name", "slug"), [("Großmühlen", "grossmuehlen"), ("Ödfeld (Moor)", "oedfeld-moor")])
def test_a_name_is_a_part_of_an_address(miniature: Path, name: str, slug: str) -> None:
    geography, _ = read_geography(miniature, "09901", read_boundaries(miniature)[0])
    assert next(area.slug for area in geography.areas.values() if area.name == name) == slug


def test_an_atlas_without_outlines_has_no_map_and_no_problem(miniature: Path) -> None:
    for path in (miniature / "data/geography").glob("*.geojson"):
        path.unlink()
    boundaries, problems = read_boundaries(miniature)
    assert (boundaries.shapes, boundaries.context, problems) == ({}, (), [])


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"features": [{}]}', '{"features": [{"properties": null, "geometry": null}]}']
)
def test_what_is_no_collection_of_outlines_is_told(miniature: Path, text: str) -> None:
    (miniature / "data/geography/boundaries.geojson").write_text(text, "utf-8")
    assert codes_of(read_boundaries(miniature)[1]) == ["geojson-unreadable"]


def test_the_surroundings_have_a_role(miniature: Path) -> None:
    boundaries, _ = read_boundaries(miniature)
    assert {shape.role for shape in boundaries.context} == {"county", "neighbour", "enclosed"}


def test_other_municipalities_of_the_state_are_known_by_name_and_county_alone(miniature: Path) -> None:
    geography, problems = read_geography(miniature, "09901", read_boundaries(miniature)[0])
    assert problems == []
    assert geography.elsewhere["09902004"] == Elsewhere("09902004", "Dünenort", "Kreis Übersee")
    assert geography.elsewhere["09903000"].county == ""
    assert set(geography.elsewhere).isdisjoint(geography.areas)


def test_a_root_need_not_name_the_rest_of_its_state(miniature: Path) -> None:
    (miniature / "data/geography/elsewhere.csv").unlink()
    geography, problems = read_geography(miniature, "09901", read_boundaries(miniature)[0])
    assert (geography.elsewhere, problems) == ({}, [])


def test_outlines_of_spaces_join_those_of_the_areas_above(miniature: Path) -> None:
    _, boundaries, _ = read(miniature)
    features = json.loads(boundaries.geojson)["features"]
    assert [one["properties"]["area_code"] for one in features] == list(boundaries.shapes)
    assert {f"{TOWN}-01", TOWN} <= boundaries.shapes.keys()


def test_without_partitions_the_outlines_are_the_committed_bytes(miniature: Path) -> None:
    boundaries, _ = read_boundaries(miniature)
    assert boundaries.geojson == (miniature / "data/geography/boundaries.geojson").read_bytes()


def test_outlines_of_spaces_alone_are_outlines_too(miniature: Path) -> None:
    (miniature / "data/geography/boundaries.geojson").unlink()
    _, boundaries, _ = read(miniature)
    assert all("-" in code for code in boundaries.shapes)
    assert len(json.loads(boundaries.geojson)["features"]) == 5


def test_a_space_in_the_list_of_areas_is_told(miniature: Path) -> None:
    path = miniature / "data/geography/areas.csv"
    path.write_text(path.read_text("utf-8") + f"{MILLS}-01,Mühlental,space,{MILLS},Sozialraum,2020-01-01\n", "utf-8")
    (problem,) = read(miniature)[2]
    assert (problem.code, problem.row) == ("space-in-areas", 6)


def test_a_code_that_two_partitions_give_is_told_in_the_second(miniature: Path) -> None:
    folder = miniature / "data/partitions"
    other = shutil.copytree(folder / f"{TOWN}-sozialraeume", folder / f"{TOWN}-stadtteile")
    description = other / "datapackage.json"
    description.write_text(
        description.read_text("utf-8").replace(f"{TOWN}-sozialraeume", f"{TOWN}-stadtteile"), "utf-8"
    )
    problems = read(miniature)[2]
    assert [(one.code, one.row) for one in problems] == [("area-twice", row) for row in range(2, 7)]
    assert {one.file for one in problems} == {f"data/partitions/{TOWN}-stadtteile/spaces.csv"}
