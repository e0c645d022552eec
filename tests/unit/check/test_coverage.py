"""What a delivery holds, and what one would expect beside it."""

from __future__ import annotations

from dataclasses import replace

from atlas.check.coverage import list_delivered
from atlas.model.editions import Delivered
from builders import COUNTY, a_geography, a_reference, a_space, some_periods, some_tables

TOWNS = ("09901001", "09901002")
OLD, NEW = (
    a_space("09901001-01", valid_to="2023-12-31"),
    a_space("09901001-02", valid_from="2024-01-01"),
)
GEOGRAPHY = a_geography(*TOWNS, OLD.code, NEW.code)
GEOGRAPHY = replace(GEOGRAPHY, areas={**GEOGRAPHY.areas, OLD.code: OLD, NEW.code: NEW})


def test_rows_are_expected_of_municipalities_and_of_the_spaces_of_that_time() -> None:
    first, second = some_periods("2023", "2024")
    cases, people = a_reference("care/cases"), a_reference("care/people")
    tables = some_tables(
        {
            "care/people": {(code, "2023"): 5 for code in (*TOWNS, OLD.code, COUNTY, "09901001.001")}
            | {(code, "2024"): 5 for code in (*TOWNS, NEW.code)},
            "care/cases": {(TOWNS[0], "2023"): 1, (TOWNS[0], "2024"): 1, (NEW.code, "2024"): "not-delivered"},
            "other/cases": {(TOWNS[0], "2023"): 1},
        }
    )
    assert list(list_delivered(tables, GEOGRAPHY)) == [
        Delivered(cases, first, 1, (OLD.code, TOWNS[1])),
        Delivered(cases, second, 2, (TOWNS[1],)),
        Delivered(people, first, 4),
        Delivered(people, second, 3),
        Delivered(a_reference("other/cases"), first, 1),
    ]
