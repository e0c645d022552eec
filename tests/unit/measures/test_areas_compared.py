"""Smoothing, classes, distances, inequality and ranks at their edges."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from atlas.measures import classes
from atlas.measures.classes import natural_limits, quantile_limits
from atlas.measures.distances import distance, nearest, robust_range, standardise
from atlas.measures.inequality import dissimilarity, quantile_groups, slope_index
from atlas.measures.intervals import Interval
from atlas.measures.ranks import rate_ranks, share_ranks
from atlas.measures.smoothing import Smoothed, smooth


def test_where_nobody_lives_nothing_is_smoothed() -> None:
    assert smooth([0, 0], [0, 0], 1000) is None


def test_an_empty_area_is_given_the_mean() -> None:
    found = smooth([10, 0, 90], [100, 0, 100], 100)
    assert found is not None
    assert found[1] == Smoothed(50, 0)
    assert found[0].weight > 0


def test_an_empty_area_changes_nothing_for_the_others() -> None:
    with_it, without = smooth([2, 0, 90], [100, 0, 1000], 1), smooth([2, 90], [100, 1000], 1)
    assert with_it is not None
    assert without == (with_it[0], with_it[2])


def test_without_any_event_all_rates_are_zero() -> None:
    assert smooth([0, 0], [100, 200], 1000) == (Smoothed(0, 0), Smoothed(0, 0))


@pytest.mark.parametrize("limits", [quantile_limits, natural_limits])
def test_few_different_values_have_a_class_each(limits: Callable[..., tuple[float, ...]]) -> None:
    assert limits([]) == ()
    assert limits([3, 3, 3]) == ()
    assert limits([1, 1, 5, 3], 3) == (3, 5)


def test_repeated_values_leave_fewer_quantile_classes() -> None:
    assert quantile_limits([0] * 90 + [1, 2, 3, 4, 5]) == (1,)


def test_natural_classes_part_at_the_gaps() -> None:
    assert natural_limits([10.1, 10.2, 10.3, 55, 56, 57, 99], 3) == (55, 99)


def test_natural_classes_do_not_mind_a_large_offset() -> None:
    assert natural_limits([value + 1e7 for value in (1, 2, 3, 50, 51, 52, 90, 91)], 3) == (1e7 + 50, 1e7 + 90)


def test_many_values_are_thinned_out_before_natural_classes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classes, "MOST_VALUES", 30)
    values = [float(value) for start in (0, 1000, 5000) for value in range(start, start + 100)]
    first, second = natural_limits(values, 3)
    assert 1000 <= first < 1010
    assert 5000 <= second < 5010


def test_equal_values_are_no_deviation_from_their_mean() -> None:
    assert standardise([4, None, 4]) == (0, None, 0)


def test_without_numbers_nothing_is_standardised() -> None:
    assert standardise([None, None]) == (None, None)


def test_areas_without_a_common_component_have_no_distance() -> None:
    assert distance([1, None], [None, 1]) is None


def test_areas_with_too_few_common_components_are_no_neighbours() -> None:
    others = [[0, None, None], [9, 9, 9], [5, 5, None], [None, None, None]]
    assert [position for position, _ in nearest([0, 0, 0], others, wanted=3, least_common=2)] == [2, 1]
    assert nearest([0], [], wanted=3) == ()


def test_equally_near_areas_stay_in_order() -> None:
    assert [position for position, _ in nearest([0], [[2], [1], [-1], [1]], wanted=2)] == [1, 2]


def test_seven_values_have_no_usual_range() -> None:
    assert robust_range(range(7)) is None
    assert robust_range(range(8)) is not None


def test_values_that_are_mostly_equal_have_no_usual_range() -> None:
    assert robust_range([5] * 7 + [1, 9]) is None


def test_one_extreme_value_does_not_widen_the_usual_range() -> None:
    assert robust_range([*range(11), 50]) == robust_range([*range(11), 5_000_000])


def test_an_empty_group_lives_nowhere() -> None:
    assert dissimilarity([0, 0], [1, 2]) is None
    assert dissimilarity([1, 2], [0, 0]) is None


def test_groups_that_share_no_area_are_wholly_dissimilar() -> None:
    assert dissimilarity([5, 0], [0, 7]) == 1


def test_four_groups_or_an_empty_one_have_no_slope_of_inequality() -> None:
    assert slope_index([1] * 4, [1, 2, 3, 4]) is None
    assert slope_index([1, 1, 0, 1, 1], [1, 2, 3, 4, 5]) is None


def test_there_is_no_relative_index_to_nothing() -> None:
    found = slope_index([1] * 5, [-2, -1, 0, 1, 2])
    assert found is not None
    assert (found.index, found.relative) == (pytest.approx(5), None)


def test_fewer_numbers_than_groups_make_no_groups() -> None:
    assert quantile_groups([1, None, 2], 3) == (None, None, None)
    assert quantile_groups([1, None, 2], 2) == (1, None, 2)


def test_equal_values_share_a_group() -> None:
    assert quantile_groups([1, 2, 2, 2], 2) == (1, 1, 1, 1)


def test_an_area_without_people_takes_no_rank() -> None:
    assert share_ranks([1, 0, 99], [100, 0, 100]) == (Interval(1, 1), None, Interval(2, 2))


def test_shares_near_all_and_near_none_are_told_apart_alike() -> None:
    assert share_ranks([990, 970], [1000, 1000]) == (Interval(2, 2), Interval(1, 1))
    assert share_ranks([10, 30], [1000, 1000]) == (Interval(1, 1), Interval(2, 2))


def test_ranks_are_the_same_every_time_and_others_with_another_seed() -> None:
    counts, people = [11, 9, 12, 30, 8], [100, 90, 110, 240, 95]
    assert rate_ranks(counts, people) == rate_ranks(counts, people)
    few = [rate_ranks(counts, people, 0.5, seed=seed, draws=9) for seed in range(9)]
    assert len(set(few)) > 1


def test_counts_without_a_fitting_denominator_are_refused() -> None:
    with pytest.raises(ValueError, match="exceeds"):
        share_ranks([11], [10])
    with pytest.raises(ValueError, match="one denominator"):
        rate_ranks([1, 2], [10])
