"""Periods sort by what they mean; rounding is half away from zero for every number."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from atlas.model.periods import Period, parse_period
from atlas.model.rounding import round_shown

YEARS = st.integers(1900, 2098)
PERIODS = st.one_of(
    YEARS.map(str),
    st.dates().filter(lambda day: 1900 <= day.year < 2200).map(str),
    st.tuples(YEARS, st.integers(1, 60)).map(lambda pair: f"{pair[0]}/{pair[0] + pair[1]}"),
    YEARS.map(lambda year: f"{year}/{(year + 1) % 100:02}"),
    st.tuples(YEARS, st.integers(1, 60)).map(lambda pair: f"{pair[0]}-{pair[0] + pair[1]}"),
).map(parse_period)


@given(st.lists(PERIODS))
def test_periods_sort_by_their_end_and_then_by_their_start(periods: list[Period]) -> None:
    ends = [(period.end, period.start) for period in sorted(periods)]
    assert ends == sorted(ends)


@given(PERIODS)
def test_a_period_is_written_as_it_was_read_and_does_not_end_before_it_starts(period: Period) -> None:
    assert parse_period(str(period)) == period
    assert period.start <= period.end


@given(PERIODS)
def test_a_period_lies_on_the_axis_between_its_ends(period: Period) -> None:
    assert int(period.start[:4]) <= period.position < int(period.end[:4]) + 1


@given(st.floats(-1e9, 1e9), st.integers(0, 4))
def test_what_is_shown_is_the_written_number_rounded_half_away_from_zero(value: float, decimals: int) -> None:
    step = Decimal(1).scaleb(-decimals)
    assert round_shown(value, decimals) == float(Decimal(repr(value)).quantize(step, ROUND_HALF_UP))


@given(st.floats(-1e9, 1e9), st.integers(0, 4))
def test_rounding_twice_changes_nothing(value: float, decimals: int) -> None:
    once = round_shown(value, decimals)
    assert round_shown(once, decimals) == once
