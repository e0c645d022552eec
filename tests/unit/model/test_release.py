"""Released figures: where nothing was delivered stands a figure that says so."""

from __future__ import annotations

import pytest

from atlas.model.release import MISSING, NO_NUMBER, Status
from builders import a_release, some_periods

YEAR, NEXT = some_periods("2023", "2024")


def test_what_was_not_delivered_is_said_to_be_missing() -> None:
    assert a_release({}).figure("population", YEAR, "09901001") is MISSING
    assert MISSING.status is Status.NOT_DELIVERED
    assert MISSING.value is None


def test_what_was_delivered_is_found() -> None:
    assert a_release({("population", "2023", "09901001"): 5}).figure("population", YEAR, "09901001").value == 5


def test_periods_of_an_area_are_sorted_and_those_of_others_left_out() -> None:
    release = a_release({("a", "2024", "x"): 1, ("a", "2023", "x"): 2, ("a", "2022", "y"): 3, ("b", "2021", "x"): 4})
    assert release.periods("a", "x") == (YEAR, NEXT)
    assert release.periods("a", "z") == ()


def test_periods_of_several_areas_are_joined() -> None:
    release = a_release({("a", "2024", "x"): 1, ("a", "2023", "y"): 2})
    assert release.all_periods("a", ("x", "y", "z")) == (YEAR, NEXT)


@pytest.mark.parametrize("status", list(Status))
def test_only_ok_and_unreliable_carry_a_number(status: Status) -> None:
    assert status.has_number == (status.value in ("ok", "unreliable"))


def test_there_are_five_kinds_of_no_number() -> None:
    assert [one.value for one in NO_NUMBER] == [
        "suppressed", "not-delivered", "not-collected", "not-meaningful", "unknown",
    ]  # fmt: skip
