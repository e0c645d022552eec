"""Early signs: what moved beyond its noise, or out of the usual range of its peers."""

from __future__ import annotations

import pytest

from atlas.compare.signs import Watcher, sum_up
from atlas.model.indicators import Indicator
from atlas.model.periods import parse_period
from atlas.model.release import Figure
from atlas.model.verdicts import Cause, Watch
from builders import a_figure, a_share, an_indicator

OLD, NEW = parse_period("2023"), parse_period("2024")
RENT = an_indicator("rent", measure="published", decimals=1)
EVENTS = an_indicator(
    "share", denominator="register/children", decimals=1, unit="percent", reading="process", kind="events"
)
USUAL = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]


def watch(indicator: Indicator, before: list[Figure], after: list[Figure]) -> Watch:
    codes = [f"{number:02}" for number in range(len(before))]
    table = {
        period: {code: figure.value for code, figure in zip(codes, figures, strict=True)}
        for period, figures in ((OLD, before), (NEW, after))
    }
    series = {code: [(OLD, before[place]), (NEW, after[place])] for place, code in enumerate(codes)}
    watcher = Watcher()
    watcher.look(indicator, NEW, table, series)
    return sum_up([watcher])


def figures(*values: float) -> list[Figure]:
    return [a_figure(value) for value in values]


@pytest.mark.parametrize(("last", "cause"), [(40.0, Cause.LEFT_ABOVE), (-40.0, Cause.LEFT_BELOW)])
def test_a_figure_that_leaves_the_usual_range_is_a_sign(last: float, cause: Cause) -> None:
    found = watch(RENT, figures(*USUAL), figures(*USUAL[:-1], last))
    assert [(one.area_code, one.cause, one.change.after) for one in found.signs] == [("07", cause, last)]
    assert found.signs[0].usual is not None


def test_a_figure_that_was_outside_before_is_no_news() -> None:
    assert watch(RENT, figures(*USUAL[:-1], 40), figures(*USUAL[:-1], 50)).signs == ()


def test_a_figure_that_its_peers_left_alone_is_no_sign() -> None:
    wide = figures(0, 10, 20, 30, 40, 50, 60, 70, 45)
    narrow = figures(9, 10, 11, 10, 9, 10, 11, 10, 44)
    found = watch(RENT, wide, narrow)
    assert found.ranged == 9
    assert found.signs == ()


def test_where_anything_is_usual_nothing_is_a_sign() -> None:
    wide = an_indicator("gigabit", measure="published", decimals=1, unit="percent")
    found = watch(wide, figures(0, 10, 20, 40, 60, 80, 90, 100), figures(0, 10, 20, 40, 60, 80, 90, 0))
    assert (found.signs, found.ranged) == ((), 0)


def test_too_few_peers_show_nothing_and_count_nothing() -> None:
    found = watch(RENT, figures(1, 2, 3), figures(1, 2, 30))
    assert (found.signs, found.ranged, found.tested) == ((), 0, 0)


@pytest.mark.parametrize(("count", "cause"), [(400, Cause.ROSE), (100, Cause.FELL)])
def test_events_that_moved_beyond_chance_are_a_sign(count: float, cause: Cause) -> None:
    before = [a_share(250, 1000)] * 3
    found = watch(EVENTS, before, [a_share(250, 1000), a_share(255, 1000), a_share(count, 1000)])
    assert [(one.area_code, one.cause, one.usual) for one in found.signs] == [("02", cause, None)]


def test_what_chance_would_show_is_counted_over_all_that_was_looked_at() -> None:
    found = watch(EVENTS, [a_share(250, 1000)] * 10, [a_share(250, 1000)] * 10)
    assert found.tested == 10
    assert found.expected_tested == pytest.approx(0.02)
    ranged = watch(RENT, figures(*USUAL), figures(*USUAL))
    assert ranged.expected_ranged == pytest.approx(8 * 0.0026998, rel=1e-4)


def test_a_step_that_ends_before_the_shown_period_is_no_news() -> None:
    after = [*figures(*USUAL), a_figure("unknown")]
    found = watch(RENT, figures(*USUAL, 9), after)
    assert found.ranged == 8
