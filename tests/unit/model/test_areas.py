"""Areas form a tree; what has a page is the county and all below it."""

from __future__ import annotations

from atlas.model.areas import Level
from builders import COUNTY, TOWNS, a_geography


def test_the_municipalities_are_the_areas_directly_below_the_county() -> None:
    geography = a_geography(*TOWNS, "09902001")
    assert [area.code for area in geography.municipalities] == list(TOWNS)


def test_pages_are_the_county_its_municipalities_and_their_spaces_in_this_order() -> None:
    geography = a_geography("09901001", "09901002", "09901001-02", "09901001-01")
    assert [area.code for area in geography.pages] == [
        COUNTY, "09901001", "09901002", "09901001-01", "09901001-02",
    ]  # fmt: skip


def test_an_area_of_another_county_has_no_page() -> None:
    geography = a_geography("09901001", "09902001")
    assert "09902001" not in {area.code for area in geography.pages}


def test_a_municipality_without_spaces_is_a_normal_state() -> None:
    assert a_geography().children(TOWNS[0]) == ()


def test_levels_are_written_as_in_the_data() -> None:
    assert [level.value for level in Level] == ["state", "county", "municipality", "space"]
