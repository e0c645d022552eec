"""Standardised rates at their edges."""

from __future__ import annotations

import pytest

from atlas.measures.standardised import direct, indirect_rate, indirect_ratio


def test_ten_events_are_enough_for_a_directly_standardised_rate() -> None:
    assert direct([4, 5], [100, 100], [1, 1]) is None
    assert direct([5, 5], [100, 100], [1, 1]) is not None


def test_a_band_without_people_has_no_rate() -> None:
    assert direct([20, 0], [100, 0], [1, 1]) is None
    assert indirect_ratio([20, 0], [100, 3], [5, 0], [100, 0]) is None
    assert indirect_rate([20, 0], [100, 3], [5, 0], [100, 0]) is None


def test_an_area_may_lack_a_band_that_its_reference_has() -> None:
    found = indirect_ratio([20, 0], [100, 0], [5, 1], [100, 100])
    assert found is not None
    assert found.value == pytest.approx(4)


def test_where_nothing_is_expected_there_is_no_ratio() -> None:
    assert indirect_ratio([1], [10], [0], [1000]) is None
    assert indirect_rate([1], [10], [0], [1000]) is None


def test_an_area_like_the_standard_has_its_crude_rate() -> None:
    found = direct([5, 10], [100, 300], [1, 3], per=100)
    assert found is not None
    assert found.value == pytest.approx(15 / 400 * 100)


def test_bands_that_do_not_match_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        direct([5, 10], [100, 300])
    with pytest.raises(ValueError, match="zip"):
        indirect_ratio([5, 10], [100, 300], [1], [1])
