"""Intervals at their edges."""

from __future__ import annotations

import pytest

from atlas.measures.intervals import Interval, byar, deviate, exact, poisson_limits, rate, wilson


@pytest.mark.parametrize("confidence", [0, 1, 95, -0.5, float("nan")])
def test_a_confidence_that_is_none_is_refused(confidence: float) -> None:
    with pytest.raises(ValueError, match="confidence"):
        deviate(confidence)
    with pytest.raises(ValueError, match="confidence"):
        exact(3, confidence)


def test_of_nobody_no_share_and_no_rate_has_limits() -> None:
    assert wilson(0, 0) is None
    assert rate(3, 0, 1000) is None


def test_nobody_of_some_and_all_of_some_end_at_the_edge() -> None:
    none, everyone = wilson(0, 9), wilson(9, 9)
    assert none is not None
    assert everyone is not None
    assert (none.lower, everyone.upper) == (0, 1)
    assert none.upper == pytest.approx(1 - everyone.lower)


@pytest.mark.parametrize(("count", "total"), [(5, 4), (-1, 4), (float("nan"), 4), (0, float("nan"))])
def test_a_part_that_is_none_is_refused(count: float, total: float) -> None:
    with pytest.raises(ValueError, match="no part"):
        wilson(count, total)


@pytest.mark.parametrize("count", [-1, float("nan")])
def test_a_count_below_zero_is_refused(count: float) -> None:
    for limits in (byar, exact, poisson_limits):
        with pytest.raises(ValueError, match="no count"):
            limits(count)
    with pytest.raises(ValueError, match="no count"):
        rate(1, count, 1000)


def test_no_event_has_zero_as_its_lower_limit() -> None:
    assert exact(0).lower == 0
    assert byar(0).lower == 0


def test_the_lower_limit_of_byar_does_not_fall_below_zero() -> None:
    assert byar(0.01, 0.998).lower == 0


def test_ten_events_are_the_first_for_byar() -> None:
    assert poisson_limits(9) == exact(9)
    assert poisson_limits(9) != byar(9)
    assert poisson_limits(10) == byar(10)


def test_a_rate_is_its_count_by_the_population() -> None:
    limits = poisson_limits(20)
    assert rate(20, 400, 1000) == Interval(limits.lower / 400 * 1000, limits.upper / 400 * 1000)
