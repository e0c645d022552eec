"""How a figure went over time."""

from __future__ import annotations

from atlas.compare.courses import follow
from atlas.model.findings import Course
from atlas.model.periods import parse_period
from builders import an_indicator


def course(values: dict[str, float | None], decimals: int = 1, breaks: dict[str, str] | None = None) -> Course:
    points = [(parse_period(period), value) for period, value in values.items()]
    return follow(points, an_indicator(breaks=breaks).breaks, decimals)


def test_without_numbers_there_is_no_course() -> None:
    assert course({"2023": None}) == Course((), None, None)


def test_one_number_has_no_change() -> None:
    found = course({"2023": 4.0})
    assert (len(found.segments), found.change) == (1, None)


def test_the_change_is_from_the_first_to_the_last_number() -> None:
    found = course({"2021": 4.0, "2022": 9.0, "2023": 5.5})
    assert (found.change, found.since) == (1.5, parse_period("2021"))


def test_a_gap_is_no_break_and_no_line_runs_over_it() -> None:
    found = course({"2019": None, "2020": 3.0, "2021": 4.0, "2022": None, "2023": 5.5, "2024": None})
    (segment,) = found.segments
    assert [[period.text for period, _ in run] for run in segment.runs] == [["2020", "2021"], ["2023"]]
    assert (found.change, found.since) == (2.5, parse_period("2020"))


def test_a_number_missing_at_a_break_leaves_no_gap_within_a_stretch() -> None:
    found = course({"2020": 1.0, "2021": None, "2022": 9.0, "2023": 9.5}, breaks={"2022": "census"})
    assert [one.gaps for one in found.segments] == [(), ()]


def test_a_break_ends_every_comparison_with_what_lies_before() -> None:
    found = course({"2020": 1.0, "2021": 2.0, "2022": 9.0, "2023": 9.5}, breaks={"2022": "census"})
    assert [len(one.points) for one in found.segments] == [2, 2]
    assert (found.change, found.since) == (0.5, parse_period("2022"))


def test_one_number_after_a_break_has_no_change() -> None:
    assert course({"2021": 2.0, "2022": 9.0}, breaks={"2022": "census"}).change is None


def test_the_change_is_that_of_the_shown_values() -> None:
    assert course({"2021": 1.04, "2022": 1.05}).change == 0.1
