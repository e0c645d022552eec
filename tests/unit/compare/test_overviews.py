"""Findings on all areas of a level at once: funnels, wide intervals, steps, ranks, smoothed values, pairs."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from atlas.compare.findings import compare
from atlas.compare.funnels import STEPS, find_funnel, find_wide
from atlas.compare.pairs import find_pairs
from atlas.compare.ranks import find_ranks
from atlas.compare.smoothed import find_smoothed
from atlas.compare.steps import find_steps
from atlas.model.editorial import Pair
from atlas.model.findings import CountyFigure, CountyKind
from atlas.model.indicators import Indicator
from atlas.model.overviews import FunnelStep, NoNoise, Pairing, Rank, Side, Steps
from atlas.model.periods import Period, parse_period
from atlas.model.release import Figure, Status
from atlas.model.verdicts import Limits
from builders import a_catalogue, a_figure, a_geography, a_release, a_share, an_indicator, some_periods

COUNTED = {"denominator": "register/children", "decimals": 1, "unit": "percent", "reading": "process"}
SHARE = an_indicator("share", **COUNTED, kind="events")
STOCK = an_indicator("stock", **COUNTED)
RATE = an_indicator("rate", measure="rate", **{**COUNTED, "unit": "per-1000"}, kind="events")
FULL = an_indicator("full", denominator="register/children", decimals=1, unit="percent")
RENT = an_indicator("rent", measure="published", decimals=1)
MINUTES = an_indicator("minutes", measure="published", decimals=1, unit="minutes", reading="no-count")


def by_code(*figures: Figure) -> dict[str, Figure]:
    return dict(zip("abcdefghijkl", figures, strict=False))


def the_county(figure: Figure, kind: CountyKind = CountyKind.SUM) -> CountyFigure:
    return CountyFigure(kind, figure)


# ---- funnels


def test_a_funnel_narrows_with_size_around_the_countys_value() -> None:
    figures = by_code(a_share(100, 1000), a_share(20, 100), a_share(950, 10_000))
    funnel = find_funnel(SHARE, figures, the_county(a_share(1070, 11_100)))
    assert funnel is not None
    assert funnel.middle == pytest.approx(9.6396, abs=1e-3)
    assert len(funnel.steps) == STEPS + 1
    assert (funnel.steps[0].size, funnel.steps[-1].size) == pytest.approx((100, 10_000))
    widths = [one.inner.upper - one.inner.lower for one in funnel.steps]
    assert widths == sorted(widths, reverse=True)
    assert all(one.outer.lower <= one.inner.lower < funnel.middle < one.inner.upper for one in funnel.steps)


def test_the_side_of_an_area_is_that_of_its_own_interval() -> None:
    figures = by_code(
        a_share(100, 1000), a_share(125, 1000), a_share(200, 1000), a_share(77, 1000), a_share(30, 1000)
    )  # fmt: skip
    funnel = find_funnel(SHARE, figures, the_county(a_figure(10)))
    assert funnel is not None
    assert [one.side for one in funnel.areas] == [
        Side.WITHIN, Side.ABOVE, Side.FAR_ABOVE, Side.BELOW, Side.FAR_BELOW,
    ]  # fmt: skip


def test_areas_of_one_size_have_one_pair_of_limits() -> None:
    funnel = find_funnel(SHARE, by_code(*[a_share(10, 100)] * 3), the_county(a_figure(10)))
    assert funnel is not None
    assert len(funnel.steps) == 1


def test_a_rate_has_a_funnel_of_events() -> None:
    figures = by_code(a_share(12, 1000, 1000), a_share(5, 400, 1000), a_share(50, 2000, 1000))
    funnel = find_funnel(RATE, figures, the_county(a_share(67, 3400, 1000)))
    assert funnel is not None
    assert funnel.areas[2].side is Side.WITHIN
    assert funnel.steps[-1].inner.lower < 25 < funnel.steps[-1].inner.upper


def test_without_events_in_the_county_there_is_no_width() -> None:
    funnel = find_funnel(RATE, by_code(*[a_share(0, 1000, 1000)] * 3), the_county(a_figure(0.0)))
    assert funnel is not None
    assert funnel.steps == (FunnelStep(pytest.approx(1000), Limits(0, 0), Limits(0, 0)),)


@pytest.mark.parametrize(
    "county",
    [
        None,
        the_county(a_figure("suppressed")),
        the_county(a_figure(10), CountyKind.MEDIAN),
        the_county(a_figure("suppressed"), CountyKind.NONE),
    ],
)
def test_without_a_value_of_the_county_there_is_no_funnel(county: CountyFigure | None) -> None:
    assert find_funnel(SHARE, by_code(*[a_share(10, 100)] * 5), county) is None


def test_two_areas_or_areas_without_counts_are_no_funnel() -> None:
    figures = by_code(a_share(10, 100), a_share(10, 100), a_figure("suppressed"), a_figure(10), a_share(0, 0))
    assert find_funnel(SHARE, figures, the_county(a_figure(10))) is None


def test_only_figures_with_an_interval_have_a_wide_one() -> None:
    found = find_wide(SHARE, by_code(a_share(10, 100), a_figure("suppressed")))
    assert set(found) == {"a"}
    assert (found["a"].lower, found["a"].upper) == pytest.approx((3.968, 23.006), abs=1e-3)


# ---- steps


def steps(indicator: Indicator, rows: Mapping[str, tuple[Figure, ...]]) -> Steps | None:
    figures: dict[Period, dict[str, Figure]] = {parse_period(one): by_code(*row) for one, row in rows.items()}
    table = {period: {code: one.value for code, one in row.items()} for period, row in figures.items()}
    return find_steps(indicator, max(figures), table, figures)


def numbers(*values: float | str) -> tuple[Figure, ...]:
    return tuple(a_figure(value) for value in values)


def test_a_step_goes_from_the_period_before_to_the_shown_one() -> None:
    found = steps(RENT, {"2020": numbers(1, 1, 1), "2022": numbers(2, 4, 4), "2023": numbers(3, 4, 2)})
    assert found is not None
    assert (found.since, found.until) == tuple(some_periods("2022", "2023"))
    assert [one.difference for one in found.changes.values()] == [1, 0, -2]
    assert (found.limit, found.largest, found.why) == (2, 2, NoNoise.PUBLISHED)
    assert [found.of(value) for value in (-2, -1, 0, 1, 2)] == [-2, -1, 0, 1, 2]


def test_equal_steps_are_of_one_kind() -> None:
    found = steps(RENT, {"2022": numbers(1, 2, 3), "2023": numbers(2, 3, 2)})
    assert found is not None
    assert (found.limit, found.of(1), found.of(-1)) == (None, 1, -1)


def test_no_step_crosses_a_break() -> None:
    broken = an_indicator("rent", measure="published", decimals=1, breaks={"2023": "x"})
    rows = {"2021": numbers(1, 2, 3), "2022": numbers(1, 2, 4), "2023": numbers(2, 3, 2)}
    assert steps(broken, rows) is None
    later = steps(broken, {**rows, "2024": numbers(3, 3, 3)})
    assert later is not None
    assert later.since == parse_period("2023")


def test_a_period_with_few_numbers_is_passed_over_and_gaps_say_their_kind() -> None:
    rows = {
        "2021": numbers(1, 2, 3, "unknown", 1),
        "2022": numbers(1, "unknown", "unknown", "unknown", "unknown"),
        "2023": numbers(3, 3, 2, 7, "suppressed"),
    }
    found = steps(RENT, rows)
    assert found is not None
    assert found.since == parse_period("2021")
    assert found.missing == {"d": Status.UNKNOWN, "e": Status.SUPPRESSED}


@pytest.mark.parametrize(
    "indicator",
    [an_indicator("count"), an_indicator("index", measure="published", unit="index"), RENT],
    ids=["count", "index", "nothing moved"],
)
def test_there_is_no_map_of_such_steps(indicator: Indicator) -> None:
    moved = 0 if indicator is RENT else 1
    assert steps(indicator, {"2022": numbers(1, 2, 3), "2023": numbers(1, 2, 3 + moved)}) is None


def test_two_changes_are_left_to_the_table() -> None:
    assert steps(RENT, {"2022": numbers(1, 2), "2023": numbers(2, 3)}) is None


def test_one_period_has_no_steps() -> None:
    assert steps(RENT, {"2023": numbers(1, 2, 3)}) is None


@pytest.mark.parametrize(
    ("indicator", "why"),
    [
        (SHARE, None),
        (STOCK, NoNoise.STOCK),
        (FULL, NoNoise.FULL_COUNT),
        (RENT, NoNoise.PUBLISHED),
        (MINUTES, NoNoise.NO_COUNT),
    ],
)
def test_steps_say_why_they_are_not_held_against_noise(indicator: Indicator, why: NoNoise | None) -> None:
    before, after = [a_share(100, 1000)] * 3, [a_share(110, 1000), a_share(300, 1000), a_share(90, 1000)]
    found = steps(indicator, {"2022": tuple(before), "2023": tuple(after)})
    assert found is not None
    assert found.why is why
    assert [one.is_sure for one in found.changes.values()] == [False, why is None, False]


def test_events_without_counts_cannot_be_held_against_noise() -> None:
    found = steps(SHARE, {"2022": numbers(1, 2, 3), "2023": numbers(2, 3, 2)})
    assert found is not None
    assert found.why is NoNoise.NO_COUNTS


# ---- ranks


def test_equal_values_share_a_rank_and_no_number_has_none() -> None:
    found = find_ranks(RENT, by_code(*numbers(7.04, 3, 7, "suppressed")))
    assert found == {"a": Rank(2, 3), "b": Rank(1, 3), "c": Rank(2, 3)}


@pytest.mark.parametrize(("indicator", "per"), [(SHARE, 100), (RATE, 1000)])
def test_ranks_out_of_counts_have_limits(indicator: Indicator, per: int) -> None:
    figures = by_code(a_share(10, 1000, per), a_share(12, 1000, per), a_share(400, 1000, per))
    assert find_ranks(indicator, figures) == {"a": Rank(1, 3, 1, 2), "b": Rank(2, 3, 1, 2), "c": Rank(3, 3, 3, 3)}


def test_a_shared_rank_lies_within_its_own_limits() -> None:
    figures = by_code(a_share(100_000, 1_000_000), a_share(100_400, 1_000_000), a_share(500_000, 1_000_000))
    assert find_ranks(SHARE, figures)["b"] == Rank(1, 3, 1, 2)


@pytest.mark.parametrize(
    ("indicator", "figures"),
    [
        (SHARE, (a_share(1, 10), a_figure(10))),
        (SHARE, (a_share(1, 10),)),
        (FULL, (a_share(1, 10), a_share(2, 10))),
        (SHARE, ()),
    ],
)
def test_ranks_without_all_counts_have_no_limits(indicator: Indicator, figures: tuple[Figure, ...]) -> None:
    assert all(one.lower is one.upper is None for one in find_ranks(indicator, by_code(*figures)).values())


# ---- smoothed values


def test_small_areas_are_drawn_to_the_value_of_all() -> None:
    figures = by_code(*[a_share(8, 100), a_share(12, 100)] * 5, a_share(900, 9000), a_figure("suppressed"))
    found = find_smoothed(SHARE, figures)
    assert set(found) == set("abcdefghijk")
    assert found["a"] == found["b"] == found["k"] == 10  # chance explains all of the differences


def test_surely_different_areas_keep_their_distance() -> None:
    found = find_smoothed(SHARE, by_code(*[a_share(100, 1000), a_share(10, 1000)] * 5))
    assert found["a"] == pytest.approx(9.8, abs=0.2)


@pytest.mark.parametrize(
    "figures",
    [
        [a_share(5, 100)] * 7,
        [a_share(50, 100)] * 8,
        [a_figure(5)] * 9,
    ],
    ids=["too few", "too common", "without counts"],
)
def test_where_the_method_does_not_fit_nothing_is_smoothed(figures: list[Figure]) -> None:
    assert find_smoothed(SHARE, by_code(*figures)) == {}


# ---- pairs

TOWNS = [f"0990100{number}" for number in range(1, 8)]


def pairs(values: Mapping[str, list[float | str]], *named: tuple[str, str]) -> tuple[Pairing, ...]:
    release = a_release(
        {(name, "2023", code): value for name, row in values.items() for code, value in zip(TOWNS, row, strict=False)}
    )
    indicators = [an_indicator(name, measure="published", decimals=1, relevance=n) for n, name in enumerate("xyz")]
    found = [Pair(*one, "weil") for one in named]
    return compare(release, a_catalogue(*indicators), a_geography(*TOWNS), (), found).overviews.pairs


def test_a_pair_has_a_point_for_every_place_with_both_numbers() -> None:
    (found,) = pairs({"x": [1, 2, 3.04, 4, 5, 6], "y": [6, 5, 4, 3, 2, "suppressed", 1]}, ("x", "y"))
    assert (found.first, found.second, found.reason) == ("x", "y", "weil")
    assert found.first_period == found.second_period == parse_period("2023")
    assert found.points[2] == (TOWNS[2], 3, 4)
    assert len(found.points) == 5
    assert found.missing == tuple(TOWNS[5:])


def test_few_points_or_no_figures_are_no_pair() -> None:
    assert pairs({"x": [1, 2, 3, 4, 5], "y": [1, 2, 3, 4, "unknown"]}, ("x", "y"), ("x", "z"), ("z", "x")) == ()


def test_pairs_need_indicators_that_are_there() -> None:
    assert find_pairs(a_release({}), a_catalogue(), TOWNS, {}, [Pair("x", "y", "weil")]) == ()


# ---- all of them in one walk


def test_overviews_are_of_levels_with_several_areas() -> None:
    release = a_release({("share", "2023", code): a_share(5, 100) for code in (*TOWNS, "09901")})
    found = compare(release, a_catalogue(SHARE, RENT), a_geography(*TOWNS)).overviews
    key = ("share", "municipality")
    assert list(found.wide) == list(found.funnels) == list(found.steps) == list(found.ranks) == [key]
    assert list(found.smoothed) == []
    assert found.steps[key] is None
    assert set(found.wide[key]) == set(TOWNS)
    assert found.funnels[key] is not None
    assert found.ranks[key][TOWNS[0]].rank == 1


def test_values_are_smoothed_for_spaces_alone() -> None:
    spaces = [f"09901001-{number:02}" for number in range(1, 11)]
    release = a_release({("share", "2023", code): a_share(5, 100) for code in spaces})
    geography = a_geography("09901001", *spaces)
    share = an_indicator("share", **COUNTED, kind="events", levels=("space",))
    found = compare(release, a_catalogue(share), geography).overviews
    assert found.smoothed["share", "space"][spaces[0]] == 5
