"""What holds for all numbers: estimates lie in their intervals, more persons narrow them, time reversed turns a trend."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.measures import classes, differences, distances, funnels, inequality, intervals, smoothing, standardised
from atlas.measures.intervals import Interval
from atlas.measures.ranks import rate_ranks, share_ranks
from atlas.measures.trends import Trend, share_trend, value_trend

PARTS = st.integers(1, 10**6).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))
SMALL_PARTS = st.integers(1, 5000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))
COUNTS = st.integers(0, 10**6)
PEOPLE = st.integers(1, 10**6)
EVENTS = st.tuples(COUNTS, PEOPLE)
CONFIDENCES = st.floats(0.5, 0.9999)
VALUES = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))
MAYBE = st.one_of(st.none(), st.floats(-50, 50))
SERIES = st.lists(SMALL_PARTS, min_size=5, max_size=12)


def holds(interval: Interval | None, value: float, slack: float = 1e-9) -> bool:
    assert interval is not None
    slack *= max(1.0, abs(value))
    return interval.lower - slack <= value <= interval.upper + slack


def width(interval: Interval | None) -> float:
    assert interval is not None
    return interval.upper - interval.lower


# ---- intervals


@given(PARTS, CONFIDENCES)
def test_a_share_lies_in_its_interval_and_that_between_none_and_all(part: tuple[int, int], confidence: float) -> None:
    found = intervals.wilson(*part, confidence)
    assert holds(found, part[0] / part[1])
    assert found is not None
    assert 0 <= found.lower < found.upper <= 1


@given(COUNTS, CONFIDENCES)
def test_a_count_lies_in_its_limits(count: int, confidence: float) -> None:
    for limits in (intervals.exact, intervals.poisson_limits):
        found = limits(count, confidence)
        assert 0 <= found.lower <= count < found.upper


@given(PARTS, st.integers(2, 9))
def test_more_persons_narrow_an_interval(part: tuple[int, int], times: int) -> None:
    count, total = part
    assert width(intervals.wilson(count * times, total * times)) < width(intervals.wilson(count, total))
    assert width(intervals.rate(count * times, total * times, 1)) < width(intervals.rate(count, total, 1))


@given(PARTS, st.tuples(CONFIDENCES, CONFIDENCES).filter(lambda pair: pair[1] - pair[0] > 1e-6))
def test_more_confidence_widens_an_interval(part: tuple[int, int], pair: tuple[float, float]) -> None:
    narrow, wide = (intervals.wilson(*part, confidence) for confidence in pair)
    assert width(narrow) < width(wide)
    for limits in (intervals.exact, intervals.poisson_limits):
        assert width(limits(part[0], pair[0])) < width(limits(part[0], pair[1]))


@given(PARTS, CONFIDENCES)
def test_the_others_have_the_mirrored_interval(part: tuple[int, int], confidence: float) -> None:
    count, total = part
    one, other = intervals.wilson(count, total, confidence), intervals.wilson(total - count, total, confidence)
    assert one is not None
    assert other is not None
    assert (one.lower, one.upper) == pytest.approx((1 - other.upper, 1 - other.lower), abs=1e-12)


@given(st.integers(10, 10**6), st.sampled_from([0.95, 0.998]))
def test_byar_is_close_to_exact_from_ten_events_on(count: int, confidence: float) -> None:
    one, other = intervals.byar(count, confidence), intervals.exact(count, confidence)
    assert (one.lower, one.upper) == pytest.approx((other.lower, other.upper), rel=0.05)


# ---- differences


@given(PARTS, PARTS, CONFIDENCES)
def test_a_difference_of_shares_lies_in_its_interval_and_turns_with_its_sides(
    part: tuple[int, int], other: tuple[int, int], confidence: float
) -> None:
    found = differences.share_difference(*part, *other, confidence)
    turned = differences.share_difference(*other, *part, confidence)
    assert found is not None
    assert turned is not None
    assert holds(found, part[0] / part[1] - other[0] / other[1])
    assert (found.lower, found.upper) == pytest.approx((-turned.upper, -turned.lower), abs=1e-12)
    assert found.lower >= -1 - 1e-12
    assert found.upper <= 1 + 1e-12


@given(EVENTS, EVENTS, CONFIDENCES)
def test_a_difference_and_a_ratio_of_rates_lie_in_their_intervals(
    one: tuple[int, int], other: tuple[int, int], confidence: float
) -> None:
    assert holds(
        differences.rate_difference(*one, *other, 1000, confidence), (one[0] / one[1] - other[0] / other[1]) * 1e3
    )
    ratio = differences.rate_ratio(*one, *other, confidence)
    assert (ratio is None) == (other[0] == 0)
    if ratio:
        assert holds(ratio, one[0] / one[1] * other[1] / other[0])


# ---- standardised rates, funnels


@given(st.lists(EVENTS, min_size=19, max_size=19), CONFIDENCES)
def test_a_standardised_rate_lies_between_those_of_its_bands_and_in_its_interval(
    bands: list[tuple[int, int]], confidence: float
) -> None:
    found = standardised.direct([count for count, _ in bands], [people for _, people in bands], confidence=confidence)
    assert (found is None) == (sum(count for count, _ in bands) < 10)
    if found:
        rates = [count / people * 100_000 for count, people in bands]
        assert holds(found.interval, found.value)
        assert min(rates) <= found.value * (1 + 1e-9)
        assert found.value <= max(rates) * (1 + 1e-9)


@given(st.lists(st.tuples(st.integers(1, 10**4), PEOPLE), min_size=1, max_size=19))
def test_an_area_that_is_its_reference_has_the_ratio_one(bands: list[tuple[int, int]]) -> None:
    counts, people = [count for count, _ in bands], [people for _, people in bands]
    found = standardised.indirect_ratio(counts, people, counts, people)
    assert found is not None
    assert found.value == pytest.approx(1)
    assert holds(found.interval, 1)


@given(st.floats(0, 1), PEOPLE, CONFIDENCES)
def test_a_funnel_of_shares_holds_the_mean_and_narrows(mean: float, total: int, confidence: float) -> None:
    found = funnels.share_limits(mean, total, confidence)
    assert holds(found, mean)
    assert width(funnels.share_limits(mean, total * 4, confidence)) <= width(found)


@given(PARTS, st.floats(0.001, 0.999), st.sampled_from([0.95, 0.998]))
def test_an_area_is_outside_its_funnel_if_the_mean_is_outside_its_interval(
    part: tuple[int, int], mean: float, confidence: float
) -> None:
    own, funnel = intervals.wilson(*part, confidence), funnels.share_limits(mean, part[1], confidence)
    assert own is not None
    assert funnel is not None
    share = part[0] / part[1]
    if min(abs(mean - own.lower), abs(mean - own.upper)) > 1e-9:
        assert (funnel.lower <= share <= funnel.upper) == (own.lower <= mean <= own.upper)


@given(st.floats(1e-3, 1e5), st.integers(0, 10**5), st.sampled_from([0.95, 0.998]))
def test_a_funnel_of_counts_holds_the_mean_and_agrees_with_exact_limits(
    expected: float, count: int, confidence: float
) -> None:
    own, funnel = intervals.exact(count, confidence), funnels.count_limits(expected, confidence)
    assert holds(funnel, expected)
    if min(abs(expected - own.lower), abs(expected - own.upper)) > 1e-6 * expected:
        assert (funnel.lower <= count <= funnel.upper) == (own.lower <= expected <= own.upper)


# ---- trends


def turned(found: Trend | None, reversed_: Trend | None) -> bool:
    assert found is not None
    assert reversed_ is not None
    sizes = (found.statistic, found.slope) == pytest.approx((reversed_.statistic, -reversed_.slope), rel=1e-6, abs=1e-9)
    return sizes and found.is_significant == reversed_.is_significant


@given(SERIES)
def test_time_reversed_turns_a_trend_of_shares_and_keeps_its_size(series: list[tuple[int, int]]) -> None:
    years, counts, totals = range(len(series)), [count for count, _ in series], [total for _, total in series]
    assert turned(share_trend(years, counts, totals), share_trend(years, counts[::-1], totals[::-1]))


@given(SERIES, st.integers(-3000, 3000))
def test_a_trend_does_not_depend_on_when_time_began(series: list[tuple[int, int]], start: int) -> None:
    counts, totals = [count for count, _ in series], [total for _, total in series]
    one = share_trend(range(len(series)), counts, totals)
    other = share_trend(range(start, start + len(series)), counts, totals)
    assert one is not None
    assert other is not None
    assert (one.statistic, one.slope) == pytest.approx((other.statistic, other.slope), rel=1e-6, abs=1e-9)


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 50)), min_size=5, max_size=12))
def test_time_reversed_turns_a_trend_of_values(series: list[tuple[float, float]]) -> None:
    years, values = range(len(series)), [value for value, _ in series]
    limits = [Interval(value - reach, value + reach) for value, reach in series]
    assert turned(value_trend(years, values, limits), value_trend(years, values[::-1], limits[::-1]))


@given(st.integers(0, 9), st.integers(10, 1000), st.integers(5, 12))
def test_what_does_not_change_has_no_trend(count: int, total: int, years: int) -> None:
    found = share_trend(range(years), [count] * years, [total] * years)
    assert found is not None
    assert (found.statistic, found.slope) == pytest.approx((0, 0), abs=1e-9)
    assert (found.is_significant, found.is_outlier_driven) == (False, False)


# ---- areas among themselves


@given(
    st.lists(
        st.tuples(st.integers(0, 10**4), st.integers(0, 10**5)).filter(lambda pair: pair[1] or not pair[0]), min_size=1
    )
)
def test_a_smoothed_rate_lies_between_its_own_and_the_mean(areas: list[tuple[int, int]]) -> None:
    counts, people = [count for count, _ in areas], [people for _, people in areas]
    found = smoothing.smooth(counts, people, 1)
    if found is None:
        assert not any(people)
        return
    for (count, size), one in zip(areas, found, strict=True):
        mean = sum(counts) / sum(people)
        own = count / size if size else mean
        assert 0 <= one.weight <= 1
        assert min(own, mean) - 1e-9 <= one.value <= max(own, mean) + 1e-9


@given(st.lists(VALUES, max_size=60), st.integers(2, 7))
def test_class_limits_rise_and_are_values_that_begin_a_class(values: list[float], number: int) -> None:
    for found in (classes.quantile_limits(values, number), classes.natural_limits(values, number)):
        assert list(found) == sorted(set(found))
        assert len(found) < number
        assert set(found) <= set(values)
        assert not values or min(values) not in found


@given(st.lists(st.tuples(MAYBE, MAYBE), min_size=1, max_size=8))
def test_distances_are_symmetric_and_zero_to_itself(pairs: list[tuple[float | None, float | None]]) -> None:
    first, second = [one for one, _ in pairs], [other for _, other in pairs]
    found = distances.distance(first, second)
    assert found == distances.distance(second, first)
    assert (found is None) == all(one is None or other is None for one, other in pairs)
    itself = distances.distance(first, first)
    if itself:
        assert (itself.value, itself.common) == (0, sum(one is not None for one in first))


@given(st.lists(st.lists(MAYBE, min_size=3, max_size=3), max_size=10), st.integers(0, 5))
def test_the_nearest_come_first_and_none_left_out_is_nearer(others: list[list[float | None]], wanted: int) -> None:
    point = [0.0, 1.0, -1.0]
    found = distances.nearest(point, others, wanted)
    values = [apart.value for _, apart in found]
    assert values == sorted(values)
    everyone = sorted(apart.value for other in others if (apart := distances.distance(point, other)))
    assert values == everyone[:wanted]


@given(st.lists(st.one_of(st.none(), VALUES), max_size=40))
def test_z_values_have_mean_zero_and_deviation_one(values: list[float | None]) -> None:
    found = distances.standardise(values)
    known = [value for value in found if value is not None]
    assert [value is None for value in found] == [value is None for value in values]
    if len({value for value in values if value is not None}) > 1:
        assert math.fsum(known) == pytest.approx(0, abs=1e-6)
        assert math.fsum(value**2 for value in known) / len(known) == pytest.approx(1)


@given(st.lists(VALUES, min_size=8, max_size=40))
def test_at_least_half_of_the_values_are_usual(values: list[float]) -> None:
    found = distances.robust_range(values)
    assert found is None or 2 * sum(found.lower <= value <= found.upper for value in values) >= len(values)


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=30))
def test_dissimilarity_lies_between_none_and_all_and_has_no_sides(areas: list[tuple[int, int]]) -> None:
    first, second = [one for one, _ in areas], [other for _, other in areas]
    found = inequality.dissimilarity(first, second)
    assert found == inequality.dissimilarity(second, first)
    assert found is None or 0 <= found <= 1 + 1e-12


@given(st.lists(st.tuples(st.integers(1, 10**5), st.floats(1, 100)), min_size=5, max_size=20))
def test_an_order_turned_round_turns_the_slope_of_inequality(groups: list[tuple[int, float]]) -> None:
    people, values = [size for size, _ in groups], [value for _, value in groups]
    one, other = inequality.slope_index(people, values), inequality.slope_index(people[::-1], values[::-1])
    assert one is not None
    assert other is not None
    assert one.index == pytest.approx(-other.index, rel=1e-6, abs=1e-6)


@given(st.lists(st.one_of(st.none(), st.integers(0, 30)), max_size=60), st.integers(1, 10))
def test_groups_rise_with_their_values_and_equal_values_share_one(values: list[int | None], number: int) -> None:
    found = inequality.quantile_groups(values, number)
    pairs = sorted((value, group) for value, group in zip(values, found, strict=True) if value is not None and group)
    groups = [group for _, group in pairs]
    assert groups == sorted(groups)
    assert set(groups) <= set(range(1, number + 1))
    assert len(set(pairs)) == len({value for value, _ in pairs})


@given(st.lists(SMALL_PARTS, min_size=1, max_size=8))
def test_ranks_run_from_the_first_to_the_last(areas: list[tuple[int, int]]) -> None:
    counts, totals = [count for count, _ in areas], [total for _, total in areas]
    for found in (share_ranks(counts, totals, draws=200), rate_ranks(counts, totals, draws=200)):
        assert all(one and 1 <= one.lower <= one.upper <= len(areas) for one in found)
