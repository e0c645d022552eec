"""What no verdict may ever do, whatever the numbers."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.compare.funnels import find_funnel
from atlas.compare.intervals import find_interval
from atlas.compare.ranks import find_ranks
from atlas.compare.steps import find_steps
from atlas.compare.trends import find_change
from atlas.compare.verdicts import compare_figure, find_usual, hold_against
from atlas.model.findings import CountyFigure, CountyKind
from atlas.model.periods import parse_period
from atlas.model.rounding import round_shown
from atlas.model.verdicts import Limits, Verdict
from builders import a_figure, a_share, an_indicator

SHARE = an_indicator(
    "share", denominator="register/children", decimals=1, unit="percent", reading="process", kind="events"
)
RENT = an_indicator("rent", measure="published", decimals=1)
PERCENT = an_indicator("broadband", measure="published", decimals=1, unit="percent")
COUNTS = st.integers(1, 5000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))
VALUES = st.floats(0, 100, allow_nan=False)


@given(COUNTS, VALUES)
def test_higher_is_said_only_of_a_shown_number_that_is_higher(counts: tuple[int, int], benchmark: float) -> None:
    figure = a_share(*counts)
    interval = find_interval(SHARE, figure)
    assert isinstance(interval, Limits)
    assert figure.value is not None
    verdict = hold_against(interval, benchmark, 1)
    shown, other = round_shown(figure.value, 1), round_shown(benchmark, 1)
    if verdict is Verdict.HIGHER:
        assert shown > other
    elif verdict is Verdict.LOWER:
        assert shown < other
    else:
        assert round_shown(interval.lower, 1) <= other <= round_shown(interval.upper, 1)


@given(COUNTS, VALUES)
def test_a_wider_interval_never_makes_a_verdict_surer(counts: tuple[int, int], benchmark: float) -> None:
    narrow, wide = find_interval(SHARE, a_share(*counts), 0.95), find_interval(SHARE, a_share(*counts), 0.998)
    assert isinstance(narrow, Limits)
    assert isinstance(wide, Limits)
    surer = hold_against(wide, benchmark, 1)
    assert surer in (Verdict.UNSURE, hold_against(narrow, benchmark, 1))


@given(VALUES, VALUES, st.one_of(st.none(), st.just(Limits(1, 2))))
def test_what_has_no_number_is_held_against_nothing(county: float, state: float, usual: Limits | None) -> None:
    against = CountyFigure(CountyKind.SUM, a_figure(county))
    assert compare_figure(SHARE, None, None, against, a_figure(state), usual, 19) == ()


@given(st.lists(VALUES, min_size=8, max_size=30))
def test_the_middle_of_the_peers_is_usual_and_no_value_is_two_things(values: list[float]) -> None:
    usual = find_usual(values, RENT)
    if usual is None:
        return
    verdicts = [compare_figure(RENT, value, None, None, None, usual, len(values))[0].verdict for value in values]
    assert 2 * sum(one is Verdict.USUAL for one in verdicts) >= len(values)
    for value, verdict in zip(values, verdicts, strict=True):
        shown = round_shown(value, 1)
        assert (verdict is Verdict.ABOVE_USUAL) == (shown > usual.upper)
        assert (verdict is Verdict.BELOW_USUAL) == (shown < usual.lower)


@given(st.lists(st.floats(0, 100), min_size=8, max_size=30))
def test_a_usual_range_of_shares_lies_within_0_and_100_and_leaves_something_unusual(values: list[float]) -> None:
    for one in (SHARE, PERCENT):
        usual = find_usual(values, one)
        assert usual is None or 0 <= usual.lower < usual.upper <= 100
        assert usual is None or usual != Limits(0, 100)


@given(COUNTS, COUNTS)
def test_a_step_is_that_of_the_shown_numbers_and_lies_within_its_limits(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    points = [(parse_period("2023"), a_share(*before)), (parse_period("2024"), a_share(*after))]
    change = find_change(points, SHARE)
    assert change is not None
    assert change.difference == round_shown(change.after - change.before, 1)
    assert change.limits is not None
    assert change.limits.lower - 0.1 <= change.difference <= change.limits.upper + 0.1


@given(COUNTS, COUNTS)
def test_a_change_is_sure_only_if_none_of_its_printed_limits_is_nothing(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    change = find_change([(parse_period("2023"), a_share(*before)), (parse_period("2024"), a_share(*after))], SHARE)
    assert change is not None
    assert change.limits is not None
    printed = [float(f"{limit:.1f}") for limit in (change.limits.lower, change.limits.upper)]
    assert printed == [change.limits.lower, change.limits.upper]
    if change.is_sure:
        assert min(printed) > 0 or max(printed) < 0


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=3, max_size=12))
def test_a_change_inside_its_noise_is_never_drawn_as_sure(
    counts: list[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    before, after = parse_period("2023"), parse_period("2024")
    figures = {
        before: {str(n): a_share(*one) for n, (one, _) in enumerate(counts)},
        after: {str(n): a_share(*one) for n, (_, one) in enumerate(counts)},
    }
    table = {period: {code: one.value for code, one in row.items()} for period, row in figures.items()}
    found = find_steps(SHARE, after, table, figures)
    for one in found.changes.values() if found else ():
        assert one.limits is not None
        lower, upper = round_shown(one.limits.lower, 1), round_shown(one.limits.upper, 1)
        assert one.is_sure == ((lower > 0 < one.difference) or (upper < 0 > one.difference))
    if found:
        assert {(found.of(one.difference) > 0) - (found.of(one.difference) < 0) for one in found.changes.values()} == {
            (one.difference > 0) - (one.difference < 0) for one in found.changes.values()
        }
        assert [found.of(-one.difference) for one in found.changes.values()] == [
            -found.of(one.difference) for one in found.changes.values()
        ]


@given(st.lists(COUNTS, min_size=3, max_size=12), VALUES)
def test_a_funnel_and_a_sentence_never_disagree(counts: list[tuple[int, int]], county: float) -> None:
    figures = {str(n): a_share(*one) for n, one in enumerate(counts)}
    funnel = find_funnel(SHARE, figures, CountyFigure(CountyKind.SUM, a_figure(county)))
    assert funnel is not None
    for one in funnel.areas:
        interval = find_interval(SHARE, figures[one.area_code])
        assert isinstance(interval, Limits)
        sides = {
            Verdict.HIGHER: ("above", "far-above"),
            Verdict.LOWER: ("below", "far-below"),
            Verdict.UNSURE: ("within",),
        }
        assert one.side.value in sides[hold_against(interval, county, 1)]


@settings(max_examples=20, deadline=None)  # each draws ten thousand times
@given(st.lists(COUNTS, min_size=1, max_size=6))
def test_a_rank_lies_within_its_limits_and_within_the_order(counts: list[tuple[int, int]]) -> None:
    found = find_ranks(SHARE, {str(n): a_share(*one) for n, one in enumerate(counts)})
    for one in found.values():
        assert 1 <= one.rank <= one.counted == len(counts)
        assert one.lower is None or one.upper is None or 1 <= one.lower <= one.rank <= one.upper <= one.counted
