"""What holds for all values: classes cover them, equal ones look equal, words agree with numbers."""

from __future__ import annotations

from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from atlas.compare.classes import NUMBER_OF_CLASSES, classify
from atlas.compare.courses import follow
from atlas.compare.positions import find_positions
from atlas.model.findings import Place
from atlas.model.periods import parse_period
from atlas.model.rounding import round_shown
from builders import an_indicator

VALUES = st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 3)), min_size=1, max_size=60)
DECIMALS = st.integers(0, 2)


@given(VALUES, DECIMALS)
def test_every_value_has_a_class_and_lies_within_its_limits(values: list[float], decimals: int) -> None:
    classes = classify(values, decimals)
    assert classes is not None
    for value in values:
        shown = round_shown(value, decimals)
        number = classes.of(shown)
        assert 0 <= number < NUMBER_OF_CLASSES
        assert classes.limits[number] <= shown <= classes.limits[number + 1]


@given(VALUES, DECIMALS)
def test_limits_rise_and_values_that_look_equal_have_one_class(values: list[float], decimals: int) -> None:
    classes = classify(values, decimals)
    assert classes is not None
    assert list(classes.limits) == sorted(classes.limits)
    ordered = sorted(round_shown(value, decimals) for value in values)
    numbers = [classes.of(value) for value in ordered]
    assert numbers == sorted(numbers)


@given(VALUES, DECIMALS)
def test_no_class_is_empty_for_lack_of_room(values: list[float], decimals: int) -> None:
    classes = classify(values, decimals)
    assert classes is not None
    different = len({round_shown(value, decimals) for value in values})
    assert len(classes.limits) - 1 <= max(1, min(NUMBER_OF_CLASSES, different))


CELLS = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3), st.one_of(st.none(), st.floats(-1e5, 1e5)), min_size=1
)


@given(CELLS, DECIMALS)
def test_words_of_position_agree_with_the_shown_numbers(values: dict[str, float | None], decimals: int) -> None:
    shown = {code: round_shown(value, decimals) for code, value in values.items() if value is not None}
    ordered = sorted(shown.values())
    for code, position in find_positions(values, decimals).items():
        assert (position.counted, position.peers) == (len(shown), len(values))
        if code not in shown:
            assert position.place is None
            continue
        value, alike = shown[code], ordered.count(shown[code])
        middle = round_shown(median(ordered), decimals) if len(ordered) >= 3 else None
        assert position.median == middle
        words = {
            Place.ALONE: middle is None,
            Place.EQUAL: ordered[0] == ordered[-1],
            Place.LOWEST: value == ordered[0] and alike == 1,
            Place.SHARED_LOWEST: value == ordered[0] and alike > 1,
            Place.HIGHEST: value == ordered[-1] and alike == 1,
            Place.SHARED_HIGHEST: value == ordered[-1] and alike > 1,
            Place.MIDDLE: value == middle,
            Place.BELOW: middle is not None and value < middle,
            Place.ABOVE: middle is not None and value > middle,
        }
        assert position.place is not None
        assert words[position.place]


@given(st.lists(st.one_of(st.none(), st.floats(0, 1000)), max_size=25), st.integers(2000, 2024))
def test_segments_hold_every_number_once_and_never_cross_a_break(values: list[float | None], start: int) -> None:
    points = [(parse_period(str(2000 + number)), value) for number, value in enumerate(values)]
    breaks = an_indicator(breaks={str(start): "x"}).breaks
    course = follow(points, breaks, 1)
    kept = [point for segment in course.segments for point in segment.points]
    assert kept == [(period, round_shown(value, 1)) for period, value in points if value is not None]
    for segment in course.segments:
        sides = {period >= breaks[0].start for period, _ in segment.points}
        assert len(sides) == 1
