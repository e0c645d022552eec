"""Sums over spaces against their municipality."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.check.spaces import check_sums
from atlas.model.problems import Problem
from atlas.model.protection import Rule, Rules
from builders import (
    SPACES,
    TOWNS,
    Cell,
    a_catalogue,
    a_divided_geography,
    a_source,
    a_space,
    a_variable,
    an_indicator,
    codes_of,
    some_rules,
    some_tables,
)

WHOLE = {(TOWNS[0], "2024"): 60.0, (SPACES[0], "2024"): 10.0, (SPACES[1], "2024"): 20.0, (SPACES[2], "2024"): 30.0}


RULES = some_rules(3, 100)
ROUNDED = Rules(RULES.default, {"register": Rule(3, 100, 1.0, 10)})


def check(
    cells: Mapping[tuple[str, str], Cell], counts: str = "persons", rules: Rules = RULES, **ends: str
) -> list[Problem]:
    """What is told of these cells; *ends* are last days of spaces by their number."""
    spaces = [a_space(code, valid_to=ends.get(f"_{number}", "")) for number, code in enumerate(SPACES, start=1)]
    variable = a_variable("population", counts=counts)
    catalogue = a_catalogue(an_indicator(), sources=[a_source("register", variable)])
    return check_sums(some_tables({"register/population": cells}), catalogue, a_divided_geography(*spaces), rules)


def test_sums_that_agree_are_not_told() -> None:
    assert check(WHOLE) == []


def test_a_sum_that_differs_is_told_at_the_row_of_the_municipality() -> None:
    (problem,) = check({**WHOLE, (TOWNS[0], "2024"): 61.0})
    assert (problem.code, problem.file, problem.row) == ("space-sum-differs", "data/register/observations.csv", 2)
    assert (problem.values["value"], problem.values["sum"]) == ("61", "60")


def test_sums_of_rounded_counts_may_differ_by_their_rounding() -> None:
    assert check({**WHOLE, (TOWNS[0], "2024"): 80.0}, rules=ROUNDED) == []
    assert len(check({**WHOLE, (TOWNS[0], "2024"): 90.0}, rules=ROUNDED)) == 1


def test_a_difference_that_is_explained_is_not_told() -> None:
    assert check({**WHOLE, (TOWNS[0], "2024"): (61.0, "Eine Person lebt ohne Anschrift.")}) == []


def test_a_sum_with_a_missing_part_is_missing() -> None:
    assert check({**WHOLE, (TOWNS[0], "2024"): 99.0, (SPACES[2], "2024"): "suppressed"}) == []
    absent = {key: cell for key, cell in WHOLE.items() if key[0] != SPACES[2]}
    assert check({**absent, (TOWNS[0], "2024"): 99.0}) == []


def test_a_municipality_without_a_number_is_not_held_against_its_spaces() -> None:
    assert check({**WHOLE, (TOWNS[0], "2024"): "not-delivered"}) == []


def test_only_spaces_that_were_valid_count() -> None:
    cells = {**WHOLE, (TOWNS[0], "2024"): 30.0}
    assert codes_of(check(cells)) == ["space-sum-differs"]
    assert check(cells, _3="2023-12-31") == []


def test_where_no_space_was_valid_there_is_no_sum() -> None:
    assert check({**WHOLE, (TOWNS[0], "2024"): 1.0}, _1="2021-12-31", _2="2021-12-31", _3="2021-12-31") == []


def test_what_counts_nothing_has_no_sum() -> None:
    assert check({**WHOLE, (TOWNS[0], "2024"): 20.0}, counts="none") == []


def test_without_partitions_nothing_is_compared() -> None:
    catalogue = a_catalogue(an_indicator())
    assert check_sums(some_tables({"register/population": WHOLE}), catalogue, a_divided_geography(), RULES) == []
