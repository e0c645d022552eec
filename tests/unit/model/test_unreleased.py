"""Tables know which periods have an entry."""

from __future__ import annotations

from builders import a_reference, some_periods, some_tables


def test_periods_are_listed_by_variable_and_area() -> None:
    tables = some_tables({"a/x": {("1", "2024"): 1, ("1", "2023"): "suppressed", ("2", "2024"): 3}})
    assert sorted(tables.periods[a_reference("a/x"), "1"]) == some_periods("2023", "2024")
    assert (a_reference("a/x"), "3") not in tables.periods
