"""Counts of the smallest units, told of every space, municipality and county."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deliveries import DISTRICTS, LEAVES, LIST, SPACES, SUM, TOWNS, UNITS, a_county

from atlas.compute.sums import add_up, contributions, list_parts
from atlas.model.indicators import Total
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
    found = contributions(given, some_tables({}), a_county(), ())
    assert found[COUNT, SPACES[0], YEAR] == (6, 2)
    assert found[COUNT, TOWNS[0], YEAR] == (9,)
    assert (COUNT, SPACES[1], YEAR) not in found


@pytest.mark.parametrize("pool", ["2023-2024", "2023/2024"])
def test_contributions_are_added_over_the_years_of_a_pool(pool: str) -> None:
    one, other, both = some_periods("2023", "2024-12-31", pool)
    given = {
        (COUNT, LIST[0], one): {"Schule A": 5, "Schule B": 2},
        (COUNT, LIST[0], other): {"Schule A": 4},
        (COUNT, LIST[1], one): {"Schule A": 1},
    }
    tables = some_tables({"support/cases": {(LIST[0], pool): 12.0, (TOWNS[1], pool): 20.0}})
    found = contributions(given, tables, a_county(), ())
    assert found[COUNT, LIST[0], both] == (9, 2)
    assert found[COUNT, TOWNS[1], both] == (10, 2)
    assert (COUNT, LIST[1], both) not in found


def test_contributions_of_a_pool_stand_as_they_are_and_hold_in_a_longer_one() -> None:
    one, other, short, long = some_periods("2022", "2024", "2022-2023", "2022-2024")
    given = {
        (COUNT, LIST[0], one): {"Schule A": 5},
        (COUNT, LIST[0], short): {"Schule A": 7, "Schule B": 1},
        (COUNT, LIST[0], other): {"Schule A": 2},
    }
    tables = some_tables({"support/cases": {(LIST[0], "2022-2023"): 12.0, (LIST[0], "2022-2024"): 20.0}})
    found = contributions(given, tables, a_county(), ())
    assert found[COUNT, LIST[0], short] == (7, 1)
    assert found[COUNT, LIST[0], long] == (9, 1)


def test_contributions_are_added_over_the_parts_of_a_declared_sum() -> None:
    women, men = SUM.parts
    given = {(women, LIST[0], YEAR): {"Schule A": 5, "Schule B": 2}, (men, LIST[0], YEAR): {"Schule A": 4}}
    tables = some_tables({"support/cases": {(LIST[0], "2024"): 12.0, (TOWNS[1], "2024"): 30.0}})
    found = contributions(given, tables, a_county(), [SUM])
    assert found[COUNT, LIST[0], YEAR] == found[COUNT, TOWNS[1], YEAR] == (9, 2)
    assert (COUNT, LIST[1], YEAR) not in found


def test_contributions_reach_a_sum_of_sums_in_a_pool_in_whatever_order_these_are_declared() -> None:
    one, other, pool = some_periods("2023", "2024", "2023-2024")
    women, every = SUM.parts[0], a_reference("support/every")
    given = {(women, UNITS[0], one): {"Schule A": 5}, (women, UNITS[1], other): {"Schule A": 4}}
    tables = some_tables({f"support/{name}": {(TOWNS[0], "2023-2024"): 30.0} for name in ("cases", "women", "every")})
    sums = [Total(every, (COUNT, a_reference("support/unknown"))), SUM]
    found = contributions(given, tables, a_county(), sums)
    assert found[every, TOWNS[0], pool] == found[COUNT, TOWNS[0], pool] == found[women, TOWNS[0], pool] == (9,)


def test_sums_in_a_circle_do_not_keep_contributions_for_ever() -> None:
    women, men = SUM.parts
    given = {(men, LIST[0], YEAR): {"Schule A": 4}}
    tables = some_tables({"support/cases": {(LIST[0], "2024"): 12.0}, "support/women": {(LIST[0], "2024"): 8.0}})
    found = contributions(given, tables, a_county(), [SUM, Total(women, (COUNT, men))])
    assert found[men, LIST[0], YEAR] == (4,)
