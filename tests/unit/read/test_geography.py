"""Areas, their outlines and who touches whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.model.areas import Elsewhere
from atlas.read.geography import read_boundaries, read_geography
from builders import codes_of

TOWN, MILLS, MOOR = "09901001", "09901002", "09901003"


def test_areas_touch_where_they_share_a_border_and_not_at_a_corner(miniature: Path) -> None:
    boundaries, _ = read_boundaries(miniature)
    geography, problems = read_geography(miniature, "09901", boundaries)
    assert problems == []
    assert geography.neighbours[TOWN] == (MILLS, MOOR)
    assert f"{TOWN}-03" not in geography.neighbours[f"{TOWN}-01"]


def test_areas_of_different_levels_are_no_neighbours(miniature: Path) -> None:
    boundaries, _ = read_boundaries(miniature)
    geography, _ = read_geography(miniature, "09901", boundaries)
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
