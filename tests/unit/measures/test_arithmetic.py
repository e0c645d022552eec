"""Dividing and adding."""

from __future__ import annotations

import pytest

from atlas.measures.arithmetic import add, divide


@pytest.mark.parametrize(
    ("above", "below", "per", "result"),
    [(3, 12, 100, 25), (0, 7, 100, 0), (1877, 27184, 1000, 69.0479), (6, 4, 1, 1.5)],
)
def test_a_share_is_numerator_by_denominator_times_per(above: float, below: float, per: int, result: float) -> None:
    assert divide(above, below, per) == pytest.approx(result, abs=1e-4)


def test_of_nobody_nothing_can_be_said() -> None:
    assert divide(0, 0, 100) is None


def test_a_sum_with_a_missing_part_is_missing() -> None:
    assert add([1.0, None, 2.0]) is None


def test_a_sum_of_nothing_is_missing_and_not_zero() -> None:
    assert add([]) is None


def test_a_sum_of_many_small_parts_is_exact() -> None:
    assert add([0.1] * 10) == 1.0
