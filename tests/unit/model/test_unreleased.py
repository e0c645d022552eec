"""Tables know which periods have an entry."""

from __future__ import annotations

from atlas.model.unreleased import EMPTY
from builders import a_reference, some_periods, some_tables


def test_periods_are_listed_by_variable_and_area() -> None:
    series = some_tables({"a/x": {("1", "2024"): 1, ("1", "2023"): "suppressed", ("2", "2024"): 3}}).of(
        a_reference("a/x")
    )
    assert sorted(series.periods["1"]) == some_periods("2023", "2024")
    assert "3" not in series.periods


def test_a_variable_that_no_package_holds_has_no_observations() -> None:
    assert some_tables({}).of(a_reference("a/x")) is EMPTY
