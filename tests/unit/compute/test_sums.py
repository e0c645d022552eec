"""Counts of the smallest units, told of every space, municipality and county."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deliveries import DISTRICTS, LEAVES, LIST, SPACES, TOWNS, UNITS, a_county

from atlas.compute.sums import add_up, contributions, list_parts
from atlas.model.release import Status
from builders import COUNTY, Cell, a_reference, some_periods, some_tables

(YEAR,) = some_periods("2024")
COUNT = a_reference("support/cases")


def added(**cells: Cell) -> dict[str, float | None]:
    """Values by area, all leaves counting their place in the list unless told otherwise."""
    given: dict[tuple[str, str], Cell] = {(code, "2024"): number for number, code in enumerate(LEAVES, start=1)}
    given |= {(code.replace("_", "-"), "2024"): cell for code, cell in cells.items()}
    found = add_up(some_tables({"support/cases": given}), a_county()).of(COUNT)
    return {code: one.value for (code, _), one in found.items()}


def test_spaces_districts_towns_and_county_are_sums_of_the_same_units() -> None:
    values = added()
    assert [values[code] for code in SPACES] == [3, 7, 11]
    assert [values[code] for code in DISTRICTS] == [6, 15]
    assert [values[code] for code in TOWNS] == [21, 24]
    assert values[COUNTY] == 45


def test_a_delivered_count_stands_as_it_is() -> None:
    values = added(**{TOWNS[0]: (30.0, "ohne Anschrift: 9")})
    assert (values[TOWNS[0]], values[COUNTY]) == (30, 54)


def test_a_sum_with_a_part_without_number_is_left_out() -> None:
    values = added(**{LIST[0].replace("-", "_"): "suppressed"})
    assert (values[LIST[0]], TOWNS[1] in values, COUNTY in values) == (None, False, False)


def test_sums_stand_in_no_row_of_a_file() -> None:
    tables = some_tables({"support/cases": {(code, "2024"): 5.0 for code in LEAVES}})
    found = add_up(tables, a_county()).of(COUNT)[COUNTY, YEAR]
    assert (found.row, found.status) == (0, Status.OK)


@pytest.mark.parametrize(("period", "there"), [("2023", True), ("2024", False)])
def test_ended_spaces_are_parts_only_while_they_last(period: str, there: bool) -> None:
    geography = a_county()
    ended = replace(geography.areas[LIST[0]], valid_to="2023-12-31")
    geography = replace(geography, areas={**geography.areas, LIST[0]: ended})
    (when,) = some_periods(period)
    assert (LIST[0] in dict(list_parts(geography, when))[TOWNS[1]]) == there


def test_contributions_are_added_by_name() -> None:
    given = {
        (COUNT, UNITS[0], YEAR): {"Schule A": 5, "Schule B": 2},
        (COUNT, UNITS[1], YEAR): {"Schule A": 1},
        (COUNT, TOWNS[0], YEAR): {"Schule C": 9},
    }
    found = contributions(given, a_county())
    assert found[COUNT, SPACES[0], YEAR] == (6, 2)
    assert found[COUNT, TOWNS[0], YEAR] == (9,)
    assert (COUNT, SPACES[1], YEAR) not in found
