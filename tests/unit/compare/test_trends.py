"""Trends and changes: a verdict only where a series counts independent events."""

from __future__ import annotations

import pytest

from atlas.compare.courses import follow
from atlas.compare.trends import Points, find_change, find_trend, is_unsure, newest_stretch
from atlas.model.indicators import Indicator
from atlas.model.periods import parse_period
from atlas.model.release import Figure
from atlas.model.verdicts import NoTrend, TrendVerdict
from builders import a_figure, a_share, an_indicator

EVENTS = an_indicator(
    "share", denominator="register/children", decimals=1, unit="percent", reading="process", kind="events"
)
RATE = an_indicator(
    "rate", measure="rate", denominator="register/children", decimals=1, unit="per-1000", reading="process",
    kind="events",
)  # fmt: skip
STOCK = an_indicator("stock", denominator="register/children", decimals=1, unit="percent", reading="process")


def points(*figures: Figure, first: int = 2019) -> Points:
    return [(parse_period(str(first + number)), figure) for number, figure in enumerate(figures)]


def shares(*counts: float, of: float = 1000, per: int = 100) -> Points:
    return points(*(a_share(count, of, per) for count in counts))


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        ((100, 130, 160, 190, 220), TrendVerdict.RISING),
        ((220, 190, 160, 130, 100), TrendVerdict.FALLING),
        ((100, 103, 99, 101, 102), TrendVerdict.STEADY),
        ((100, 100, 100, 100, 400), TrendVerdict.OUTLIER),
    ],
)
def test_five_points_of_events_have_a_verdict(counts: tuple[float, ...], verdict: TrendVerdict) -> None:
    found = find_trend(shares(*counts), EVENTS)
    assert (found.verdict, found.points) == (verdict, 5)
    assert found.since is not None
    assert found.since.text == "2019"


def test_rates_are_tested_by_their_intervals() -> None:
    assert find_trend(shares(100, 130, 160, 190, 220, per=1000), RATE).verdict is TrendVerdict.RISING


@pytest.mark.parametrize(
    ("indicator", "why"),
    [
        (STOCK, NoTrend.STOCK),
        (an_indicator("full", denominator="register/children", kind="events"), NoTrend.FULL_COUNT),
        (an_indicator("count"), NoTrend.FULL_COUNT),
        (an_indicator("rent", measure="published", kind="published"), NoTrend.PUBLISHED),
        (an_indicator("minutes", measure="published", kind="published", reading="no-count"), NoTrend.NO_COUNT),
        (an_indicator("density", measure="ratio", denominator="register/area", reading="no-count"), NoTrend.NO_COUNT),
        (an_indicator("turnout", denominator="register/children", kind="published"), NoTrend.PUBLISHED),
    ],
)
def test_any_other_series_says_why_it_has_none(indicator: Indicator, why: NoTrend) -> None:
    found = find_trend(shares(100, 130, 160, 190, 220), indicator)
    assert (found.verdict, found.why) == (TrendVerdict.NONE, why)


def test_four_points_are_too_few() -> None:
    assert find_trend(shares(100, 130, 160, 190), EVENTS).why is NoTrend.TOO_FEW


def test_a_break_ends_every_trend() -> None:
    broken = an_indicator(
        "share", denominator="register/children", decimals=1, reading="process", kind="events",
        breaks={"2021": "census"},
    )  # fmt: skip
    assert find_trend(shares(100, 130, 160, 190, 220), broken).why is NoTrend.TOO_FEW


def test_a_gap_is_no_point() -> None:
    gap = points(a_share(100, 1000), a_figure("suppressed"), a_share(160, 1000), a_share(190, 1000), a_share(220, 1000))
    assert find_trend(gap, EVENTS).why is NoTrend.TOO_FEW
    assert newest_stretch(points(a_figure("unknown")), EVENTS) == []


def test_the_last_step_of_events_has_an_interval() -> None:
    found = find_change(shares(100, 200), EVENTS)
    assert found is not None
    assert (found.before, found.after, found.difference) == (10.0, 20.0, 10.0)
    assert found.limits is not None
    assert 0 < found.limits.lower < 10 < found.limits.upper


def test_the_step_of_a_rate_has_one_too() -> None:
    found = find_change(shares(100, 200, per=1000), RATE)
    assert found is not None
    assert found.limits is not None
    assert 0 < found.limits.lower < 100 < found.limits.upper


def test_the_same_people_counted_twice_have_none() -> None:
    found = find_change(shares(100, 200), STOCK)
    assert found is not None
    assert found.limits is None


def test_without_counts_there_is_a_change_and_no_interval() -> None:
    found = find_change(points(a_figure(10), a_figure(20)), EVENTS)
    assert found is not None
    assert found.limits is None


def test_a_change_whose_shown_limits_begin_at_nothing_is_not_sure() -> None:
    found = find_change(shares(398, 455, of=5000), EVENTS)
    assert found is not None
    assert found.limits is not None
    assert (found.limits.lower, found.difference, found.is_sure) == (0, 1.1, False)


def test_a_lone_point_has_no_change() -> None:
    assert find_change(shares(100), EVENTS) is None


def is_change_unsure(points: Points, indicator: Indicator) -> bool:
    course = follow([(period, figure.value) for period, figure in points], indicator.breaks, indicator.decimals)
    return is_unsure(course, points, indicator)


def test_a_change_from_end_to_end_within_its_noise_is_unsure() -> None:
    assert is_change_unsure(shares(100, 300, 103), EVENTS)
    assert not is_change_unsure(shares(100, 90, 200), EVENTS)


def test_a_change_that_cannot_be_tested_is_described_and_not_called_unsure() -> None:
    assert not is_change_unsure(shares(100, 103), STOCK)
    assert not is_change_unsure(shares(100), EVENTS)
