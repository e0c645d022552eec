"""Funnels at their edges."""

from __future__ import annotations

import pytest

from atlas.measures.funnels import count_limits, rate_limits, share_limits
from atlas.measures.intervals import Interval


def test_a_funnel_of_nobody_has_no_limits() -> None:
    assert share_limits(0.3, 0) is None
    assert rate_limits(3, 0, 1000) is None


def test_limits_of_shares_stay_between_none_and_all() -> None:
    assert share_limits(0.5, 1, 0.998) == Interval(0, 1)


def test_a_mean_at_the_edge_has_no_funnel_around_it() -> None:
    assert share_limits(0, 10) == Interval(0, 0)
    assert share_limits(1, 10) == Interval(1, 1)
    assert count_limits(0) == Interval(0, 0)


def test_one_event_where_almost_none_is_expected_lies_outside() -> None:
    limits = count_limits(0.001)
    assert (limits.lower, 0 < limits.upper < 1) == (0, True)


@pytest.mark.parametrize("mean", [-0.1, 1.1, float("nan")])
def test_a_mean_that_is_no_share_is_refused(mean: float) -> None:
    with pytest.raises(ValueError, match="no share"):
        share_limits(mean, 10)


@pytest.mark.parametrize("expected", [-1, float("nan")])
def test_a_count_below_zero_is_refused(expected: float) -> None:
    with pytest.raises(ValueError, match="no count"):
        count_limits(expected)
