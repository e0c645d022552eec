"""What schools or providers add is added to a count that there is."""

from __future__ import annotations

import pytest

from atlas.check.contributions import check_contributions
from atlas.model.indicators import Reference
from atlas.model.periods import Period
from atlas.model.unreleased import Series
from builders import TOWNS, a_reference, an_observation, some_periods, some_tables

DAY, YEAR = some_periods("2024-12-31", "2024")
CASES = a_reference("care/cases")
COUNTED = some_tables({"care/cases": {(TOWNS[0], "2024-12-31"): 4.0, (TOWNS[1], "2024-12-31"): "suppressed"}})


@pytest.mark.parametrize(
    ("variable", "code", "period", "is_told"),
    [
        (CASES, TOWNS[0], DAY, False), (CASES, TOWNS[1], DAY, False), (CASES, TOWNS[0], YEAR, True),
        (CASES, "09901099", DAY, True), (a_reference("care/csaes"), TOWNS[0], DAY, True),
    ],
)  # fmt: skip
def test_contributions_to_no_count_are_told_each(variable: Reference, code: str, period: Period, is_told: bool) -> None:
    found = check_contributions({(variable, code, period): {"A": 2, "B": 5}}, COUNTED, {})
    assert [(one.code, one.file, one.row) for one in found] == [
        ("contribution-of-nothing", "care/contributions.csv", 2), ("contribution-of-nothing", "care/contributions.csv", 5),
    ] * is_told  # fmt: skip
    assert {one.values["value"] for one in found} <= {f"{variable.package}/{variable.variable} {period} {code}"}


def test_a_count_of_which_only_the_rounded_number_is_known_is_a_count() -> None:
    lines = {(CASES, TOWNS[0], YEAR): {"A": 2}}
    assert check_contributions(lines, COUNTED, {CASES: Series({(TOWNS[0], YEAR): an_observation(5.0)})}) == []
