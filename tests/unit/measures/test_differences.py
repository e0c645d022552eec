"""Differences and ratios at their edges."""

from __future__ import annotations

import pytest

from atlas.measures.differences import rate_difference, rate_ratio, share_difference


@pytest.mark.parametrize("numbers", [(0, 0, 1, 2), (1, 2, 0, 0)])
def test_with_nobody_on_one_side_there_is_no_difference(numbers: tuple[int, ...]) -> None:
    assert share_difference(*numbers) is None
    assert rate_difference(*numbers, per=100) is None
    assert rate_ratio(*numbers) is None


def test_there_is_no_ratio_to_nothing() -> None:
    assert rate_ratio(4, 100, 0, 100) is None
    assert rate_ratio(0, 100, 0, 100) is None


def test_nothing_has_a_ratio_to_something() -> None:
    found = rate_ratio(0, 100, 4, 100)
    assert found is not None
    assert (found.lower, 0 < found.upper < 1) == (0, True)


def test_all_against_none_ends_at_one() -> None:
    found = share_difference(9, 9, 0, 9)
    assert found is not None
    assert (0 < found.lower < 1, found.upper) == (True, 1)
