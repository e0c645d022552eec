"""Areas form a tree; what has a page is the county and all below it."""

from __future__ import annotations

from dataclasses import replace

from atlas.model.areas import Geography, Level, is_of_spaces
from atlas.model.periods import parse_period
from builders import COUNTY, TOWNS, a_divided_geography, a_geography, a_partition, a_space, an_area


def test_the_municipalities_are_the_areas_directly_below_the_county() -> None:
    geography = a_geography(*TOWNS, "09902001")
    assert [area.code for area in geography.municipalities] == list(TOWNS)


def test_pages_are_the_county_its_municipalities_and_their_spaces_in_this_order() -> None:
    geography = a_geography("09901001", "09901002", "09901001-02", "09901001-01")
    assert [area.code for area in geography.pages] == [
        COUNTY, "09901001", "09901002", "09901001-01", "09901001-02",
    ]  # fmt: skip


def test_a_municipality_has_spaces_once_it_has_told_them() -> None:
    partition = a_partition("09901001-01")
    geography = replace(a_geography(*TOWNS, "09901001-01"), partitions={partition.id: partition})
    assert [geography.has_spaces(code) for code in TOWNS] == [True, False, False]


def test_an_area_of_another_county_has_no_page() -> None:
    geography = a_geography("09901001", "09902001")
    assert "09902001" not in {area.code for area in geography.pages}


def test_a_municipality_without_spaces_is_a_normal_state() -> None:
    assert a_geography().children(TOWNS[0]) == ()


def test_levels_are_written_as_in_the_data() -> None:
    assert [level.value for level in Level] == ["state", "county", "municipality", "space"]


OLD, NEW, DISTRICT = "09901001-01", "09901001-02", "09901001-J1"


def divided() -> Geography:
    """A town with a quarter that followed another one, and a district."""
    spaces = [
        a_space(OLD, valid_to="2022-12-31"),
        a_space(NEW, valid_from="2023-01-01"),
        a_space(DISTRICT, "09901001-jugendhilfebezirke"),
    ]
    return a_divided_geography(*spaces, partitions=[a_partition(OLD, NEW, crossings=[(OLD, NEW, 1.0)])])


def test_a_layer_is_a_level_or_what_partitions_have_in_common() -> None:
    areas = divided().areas
    assert [areas[code].layer for code in ("09901", "09901001", NEW, DISTRICT)] == [
        "county", "municipality", "sozialraeume", "jugendhilfebezirke",
    ]  # fmt: skip
    assert an_area("09901001-09").layer == "space"
    assert [is_of_spaces(layer) for layer in ("state", "county", "municipality", "space", "sozialraeume")] == [
        False, False, False, True, True,
    ]  # fmt: skip


def test_peers_are_of_one_layer_and_of_one_time() -> None:
    geography = divided()
    assert [one.code for one in geography.peers("sozialraeume")] == [NEW]
    assert [one.code for one in geography.peers("sozialraeume", parse_period("2022"))] == [OLD]
    assert [one.code for one in geography.peers("jugendhilfebezirke", parse_period("2022"))] == [DISTRICT]
    assert geography.peers("quartiere") == ()


def test_layers_with_most_spaces_come_first() -> None:
    assert divided().layers_of_spaces == ("sozialraeume", "jugendhilfebezirke")
    assert [one.id for one in divided().divisions("09901001")] == [
        "09901001-sozialraeume",
        "09901001-jugendhilfebezirke",
    ]
    assert divided().divisions("09901002") == ()
    assert [one.municipality for one in divided().partitions_of("sozialraeume")] == ["09901001"]


def test_a_space_knows_what_it_was_and_what_it_became() -> None:
    geography = divided()
    assert [one.old for one in geography.predecessors(NEW)] == [OLD]
    assert [one.new for one in geography.successors(OLD)] == [NEW]
    assert geography.predecessors(OLD) == geography.successors(NEW) == geography.predecessors(DISTRICT) == ()


def test_a_partition_lies_in_the_folder_of_its_name() -> None:
    assert divided().partitions["09901001-sozialraeume"].folder == "data/partitions/09901001-sozialraeume"
