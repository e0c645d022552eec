"""Trends at their edges."""

from __future__ import annotations

import pytest

from atlas.measures.intervals import Interval
from atlas.measures.trends import Trend, share_trend, value_trend

YEARS = [2019, 2020, 2021, 2022, 2023, 2024]


def around(values: list[float], reach: float) -> list[Interval]:
    return [Interval(value - reach, value + reach) for value in values]


def test_four_points_make_no_trend() -> None:
    assert share_trend(YEARS[:4], [1, 2, 3, 4], [10] * 4) is None
    assert value_trend(YEARS[:4], [1, 2, 3, 4], around([1, 2, 3, 4], 1)) is None


def test_a_year_without_people_makes_no_trend() -> None:
    assert share_trend(YEARS[:5], [1, 2, 0, 4, 5], [10, 10, 0, 10, 10]) is None


def test_an_interval_without_width_makes_no_trend() -> None:
    assert value_trend(YEARS[:5], [1, 2, 3, 4, 5], around([1, 2, 3, 4, 5], 0)) is None


@pytest.mark.parametrize("count", [0, 10])
def test_where_nobody_or_everybody_is_counted_nothing_moves(count: int) -> None:
    assert share_trend(YEARS, [count] * 6, [10] * 6) == Trend(0, 0, is_significant=False, is_outlier_driven=False)


def test_a_trend_that_one_year_makes_is_known_as_such() -> None:
    shares = share_trend(YEARS[:5], [110, 105, 100, 95, 400], [1000] * 5)
    assert shares is not None
    assert (shares.slope > 0, shares.is_significant, shares.is_outlier_driven) == (True, True, True)
    values = [11, 10.5, 10, 9.5, 40]
    rates = value_trend(YEARS[:5], values, around(values, 2))
    assert rates is not None
    assert (rates.slope > 0, rates.is_significant, rates.is_outlier_driven) == (True, True, True)


def test_one_year_cannot_drive_what_is_not_significant() -> None:
    values = [11, 10.5, 10, 9.5, 40]
    found = value_trend(YEARS[:5], values, around(values, 200))
    assert found is not None
    assert (found.is_significant, found.is_outlier_driven) == (False, False)


def test_a_level_line_without_one_year_is_no_longer_a_fall() -> None:
    values = [10.0, 10, 10, 10, 2]
    found = value_trend(YEARS[:5], values, around(values, 1))
    assert found is not None
    assert (found.slope < 0, found.is_outlier_driven) == (True, True)


def test_a_gap_between_years_counts_as_long_as_it_is() -> None:
    found = value_trend([2015, 2016, 2017, 2018, 2024], [0, 1, 2, 3, 9], around([0, 1, 2, 3, 9], 1))
    assert found is not None
    assert found.slope == pytest.approx(1)


def test_two_values_for_one_year_are_refused() -> None:
    with pytest.raises(ValueError, match="at a time"):
        share_trend([2020, 2020, 2021, 2022, 2023], [1] * 5, [10] * 5)


def test_more_cases_than_persons_are_refused() -> None:
    with pytest.raises(ValueError, match="no part"):
        share_trend(YEARS, [11] * 6, [10] * 6)
