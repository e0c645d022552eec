"""Intervals, and how a figure stands to county, state and peers."""

from __future__ import annotations

import pytest

from atlas.compare.intervals import find_interval
from atlas.compare.verdicts import compare_figure, find_usual, hold_against
from atlas.model.findings import CountyFigure, CountyKind
from atlas.model.indicators import Indicator
from atlas.model.release import Figure, Status
from atlas.model.verdicts import Comparator, Limits, Verdict, WhyNone
from builders import a_figure, a_share, an_indicator

SHARE = an_indicator("share", denominator="register/children", decimals=1, unit="percent", reading="process")
RATE = an_indicator(
    "rate", measure="rate", denominator="register/children", decimals=1, unit="per-1000", reading="process"
)
FULL = an_indicator("full", denominator="register/children", decimals=1, unit="percent")
RENT = an_indicator("rent", measure="published", decimals=1)
MINUTES = an_indicator("minutes", measure="published", decimals=1, unit="minutes", reading="no-count")
PERCENT = an_indicator("broadband", measure="published", decimals=1, unit="percent")


def county(value: float, kind: CountyKind = CountyKind.SUM) -> CountyFigure:
    return CountyFigure(kind, a_figure(value))


def test_a_share_of_a_process_has_wilsons_interval_in_its_own_unit() -> None:
    found = find_interval(SHARE, a_share(65, 100))
    assert isinstance(found, Limits)
    assert (found.lower, found.upper) == (pytest.approx(55.25444329), pytest.approx(73.63575176))


def test_a_rate_may_count_more_cases_than_people() -> None:
    found = find_interval(RATE, a_share(222, 100, 1000))
    assert isinstance(found, Limits)
    assert found.lower < 2220 < found.upper


@pytest.mark.parametrize(
    ("indicator", "figure", "why"),
    [
        (RENT, a_figure(5), WhyNone.PUBLISHED),
        (an_indicator(), a_figure(5), WhyNone.FULL_COUNT),
        (FULL, a_share(5, 10), WhyNone.FULL_COUNT),
        (SHARE, a_figure(5), WhyNone.NO_COUNTS),
        (MINUTES, a_figure(5), WhyNone.NO_COUNT),
        (SHARE, a_share(0, 0), WhyNone.NO_COUNTS),
    ],
)
def test_a_figure_without_an_interval_says_why(indicator: Indicator, figure: Figure, why: WhyNone) -> None:
    assert find_interval(indicator, figure) is why


def test_an_interval_around_the_benchmark_says_nothing_sure() -> None:
    interval = Limits(4.0, 6.0)
    verdicts = [hold_against(interval, benchmark, 1) for benchmark in (3.9, 4.0, 5.0, 6.0, 6.1)]
    assert verdicts == [Verdict.HIGHER, Verdict.UNSURE, Verdict.UNSURE, Verdict.UNSURE, Verdict.LOWER]


def test_a_verdict_follows_the_numbers_as_they_are_shown() -> None:
    assert hold_against(Limits(4.04, 6.0), 3.96, 1) is Verdict.UNSURE


def test_a_figure_with_an_interval_is_held_against_county_and_state() -> None:
    found = compare_figure(SHARE, 50.0, Limits(45.0, 55.0), county(40.0), a_figure(60.0), Limits(0, 9), 3)
    assert [(one.comparator, one.verdict, one.value) for one in found] == [
        (Comparator.COUNTY, Verdict.HIGHER, 40.0),
        (Comparator.STATE, Verdict.LOWER, 60.0),
    ]


@pytest.mark.parametrize("kind", [CountyKind.MEDIAN, CountyKind.NONE])
def test_a_median_is_no_figure_of_the_county(kind: CountyKind) -> None:
    assert compare_figure(SHARE, 50.0, Limits(45.0, 55.0), county(40.0, kind), None, None, 3) == ()


def test_a_county_without_a_number_is_not_compared_with() -> None:
    missing = CountyFigure(CountyKind.SUM, Figure(None, Status.SUPPRESSED))
    assert compare_figure(SHARE, 50.0, Limits(45.0, 55.0), missing, Figure(None, Status.UNKNOWN), None, 3) == ()


def test_a_missing_value_is_never_compared() -> None:
    assert compare_figure(SHARE, None, Limits(0, 1), county(40.0), a_figure(1), Limits(0, 9), 3) == ()


@pytest.mark.parametrize(
    ("value", "verdict"),
    [(0.9, Verdict.BELOW_USUAL), (1.0, Verdict.USUAL), (9.0, Verdict.USUAL), (9.1, Verdict.ABOVE_USUAL)],
)
def test_without_an_interval_the_peers_say_what_is_usual(value: float, verdict: Verdict) -> None:
    (found,) = compare_figure(RENT, value, None, county(40.0), None, Limits(1.0, 9.0), 19)
    assert (found.comparator, found.verdict, found.usual, found.counted) == (
        Comparator.PEERS, verdict, Limits(1.0, 9.0), 19,
    )  # fmt: skip


def test_without_a_usual_range_nothing_is_said() -> None:
    assert compare_figure(RENT, 5.0, None, county(40.0), None, None, 3) == ()


def test_too_few_peers_have_no_usual_range() -> None:
    assert find_usual([1, 2, 3, None], RENT) is None


def test_a_count_has_no_usual_range_for_it_grows_with_the_place() -> None:
    values = [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 8000.0]
    assert find_usual(values, an_indicator("children", measure="count")) is None
    assert find_usual(values, RENT) is not None


def test_what_cannot_fall_below_nothing_is_not_usual_there() -> None:
    found = find_usual([0, 1, 2, 3, 4, 5, 6, 7, None], RENT)
    assert found is not None
    assert found.lower == 0


def test_a_balance_may_be_usual_below_nothing() -> None:
    found = find_usual([-3, -2, -1, 0, 1, 2, 3, 4], RENT)
    assert found is not None
    assert found.lower < -3


def test_more_than_all_there_is_is_not_usual() -> None:
    found = find_usual([60, 70, 75, 80, 85, 90, 95, 100], PERCENT)
    assert found is not None
    assert found.lower > 0
    assert found.upper == 100


def test_where_anything_is_usual_there_is_no_usual_range() -> None:
    assert find_usual([0, 10, 20, 40, 60, 80, 90, 100], PERCENT) is None


def test_a_share_per_thousand_ends_at_a_thousand() -> None:
    found = find_usual([600, 700, 750, 800, 850, 900, 950, 1000], an_indicator(denominator="register/all", per=1000))
    assert found is not None
    assert found.upper == 1000


@pytest.mark.parametrize("values", [[60, 70, 75, 80, 85, 90, 95, 101], [-1, 20, 40, 60, 70, 80, 90, 99]])
def test_a_percentage_that_is_no_share_has_no_ceiling(values: list[float]) -> None:
    found = find_usual(values, PERCENT)
    assert found is not None
    assert found.upper > 100
