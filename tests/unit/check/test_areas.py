"""Rules between figures, areas and outlines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atlas.check.areas import check_geography, check_observations
from atlas.model.areas import Geography
from builders import (
    COUNTY,
    TOWNS,
    a_catalogue,
    a_divided_geography,
    a_geography,
    a_space,
    a_square,
    an_area,
    an_indicator,
    by_area,
    codes_of,
    some_boundaries,
    some_tables,
)


def with_parent(geography: Geography, code: str, parent: str | None) -> Geography:
    moved = replace(geography.areas[code], parent=parent)
    return Geography({**geography.areas, code: moved}, geography.county, {})


def test_a_county_with_towns_and_no_outlines_is_right() -> None:
    assert check_geography(a_geography("05", *TOWNS, "09901001-01"), some_boundaries()) == []


@pytest.mark.parametrize("parent", [None, "", "09999", "09901002"])
def test_a_municipality_lies_in_a_county(parent: str | None) -> None:
    geography = with_parent(a_geography(), TOWNS[0], parent)
    assert codes_of(check_geography(geography, some_boundaries())) == ["parent-wrong"]


def test_a_space_lies_in_a_municipality_and_not_in_the_county() -> None:
    geography = with_parent(a_geography("09901001", "09901001-01"), "09901001-01", COUNTY)
    (problem,) = check_geography(geography, some_boundaries())
    assert (problem.code, problem.values["value"]) == ("parent-wrong", "09901001-01")


def test_a_space_of_a_partition_lies_where_its_partition_says() -> None:
    geography = a_divided_geography(a_space("09901009-01"))  # told of the partition, not of each of its spaces
    assert check_geography(geography, some_boundaries()) == []


def test_if_one_town_has_an_outline_all_must_have_one() -> None:
    problems = check_geography(a_geography(), some_boundaries(a_square(TOWNS[0]), a_square(TOWNS[1], x=1)))
    assert [(one.code, one.values["value"]) for one in problems] == [("outline-missing", TOWNS[2])]


def test_outlines_of_towns_do_not_demand_one_of_the_county() -> None:
    shapes = [a_square(code, x=place) for place, code in enumerate(TOWNS)]
    assert check_geography(a_geography(), some_boundaries(*shapes)) == []


def test_an_outline_belongs_to_an_area() -> None:
    shapes = [a_square(code, x=place) for place, code in enumerate([*TOWNS, "09901009"])]
    assert codes_of(check_geography(a_geography(), some_boundaries(*shapes))) == ["outline-orphan"]


def test_a_key_of_the_county_must_be_known_and_one_of_another_county_need_not() -> None:
    cells = {**by_area("2024", 1, 2, 3), ("09901009", "2024"): 4, ("09902001", "2024"): 5}
    problems = check_observations(
        some_tables({"register/population": cells}), a_catalogue(an_indicator()), a_geography()
    )
    assert [(one.code, one.row, one.near[0][:7]) for one in problems] == [("area-unknown", 5, "0990100")]


def test_a_level_needs_an_entry_and_an_entry_without_a_number_will_do() -> None:
    indicator = an_indicator(levels=["municipality", "space"])
    tables = some_tables({"register/population": {(TOWNS[0], "2024"): "suppressed"}})
    (problem,) = check_observations(tables, a_catalogue(indicator), a_geography())
    assert (problem.code, problem.values["value"]) == ("level-without-figures", "space")


def test_the_county_of_a_count_needs_no_entry_of_its_own() -> None:
    tables = some_tables({"register/population": by_area("2024", 1, 2, 3)})
    assert check_observations(tables, a_catalogue(an_indicator()), a_geography()) == []


def test_the_county_of_a_published_value_needs_one() -> None:
    indicator = an_indicator(measure="published", county="register/own")
    without = some_tables({"register/population": by_area("2024", 1, 2, 3), "register/own": {}})
    assert codes_of(check_observations(without, a_catalogue(indicator), a_geography())) == ["level-without-figures"]
    given = some_tables({"register/population": by_area("2024", 1, 2, 3), "register/own": {(COUNTY, "2024"): 2}})
    assert check_observations(given, a_catalogue(indicator), a_geography()) == []


def test_an_area_of_the_builders_is_what_its_code_says() -> None:
    assert an_area("09901001-07").parent == "09901001"
