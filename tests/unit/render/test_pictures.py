"""Pictures: places on a scale, dots, lines and maps."""

from __future__ import annotations

import re

import pytest

from atlas.compare.courses import follow
from atlas.model.findings import Course
from atlas.model.periods import parse_period
from atlas.render.charts import draw_dots, draw_lines
from atlas.render.maps import Colouring, MapPicture
from atlas.render.scales import Scale, find_ticks
from atlas.render.strips import Strip, draw_spark
from builders import a_square, an_indicator, some_boundaries


def course(values: dict[str, float], breaks: dict[str, str] | None = None) -> Course:
    points = [(parse_period(period), value) for period, value in values.items()]
    return follow(points, an_indicator(breaks=breaks).breaks, 1)


@pytest.mark.parametrize(("value", "place"), [(0, 10), (10, 110), (5, 60), (-10, -90)])
def test_a_scale_is_a_straight_line(value: float, place: float) -> None:
    assert Scale(0, 10, 10, 110).at(value) == place


def test_equal_numbers_lie_in_the_middle() -> None:
    assert Scale(4, 4, 0, 100).at(4) == 50


@pytest.mark.parametrize(("low", "high"), [(0, 1), (3, 17), (-5, 5), (0.001, 0.004), (10_000, 990_000)])
def test_ticks_cover_the_range_in_round_steps(low: float, high: float) -> None:
    ticks = find_ticks(low, high)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert 2 <= len(ticks) <= 8


def test_a_range_of_nothing_has_one_tick() -> None:
    assert find_ticks(5, 5) == [5]


def test_a_strip_shows_others_median_and_this_place() -> None:
    svg = Strip([1, 2, 3], 2).draw(3, 'Lage: "höchster" Wert')
    assert 'class="others"' in svg
    assert 'class="median"' in svg
    assert 'class="this"' in svg
    assert "&quot;höchster&quot;" in svg


def test_a_place_without_a_number_has_no_dot() -> None:
    assert 'class="this"' not in Strip([1, 2, 3], 2).draw(None, "x")


def test_a_thousand_peers_on_the_same_pixels_are_drawn_once() -> None:
    assert len(Strip([value / 1000 for value in range(1000)], None).draw(None, "")) < 3000


def test_a_time_line_is_cut_and_marked_at_a_break() -> None:
    svg = draw_spark(course({"2020": 1, "2021": 2, "2022": 9, "2023": 8}, {"2022": "x"}), "x")
    assert svg.count('class="line"') == 2
    assert svg.count('class="break"') == 1


def test_one_point_is_no_time_line() -> None:
    assert draw_spark(course({"2020": 1}), "x") == ""


def test_each_area_is_one_dot_and_dots_do_not_cover_each_other() -> None:
    svg = draw_dots({str(number): (5.0, f"Ort {number}") for number in range(9)}, 5, str, "x")
    places = re.findall(r'<circle class="dot"[^>]*cx="([\d.-]+)" cy="([\d.-]+)"', svg)
    assert len(places) == len(set(places)) == 9


def test_names_in_pictures_cannot_break_out_of_them() -> None:
    assert "<script>" not in draw_dots({"1": (5.0, "<script>")}, None, str, "<script>")


def test_lines_are_drawn_for_all_and_the_reference_strongly() -> None:
    svg = draw_lines(
        [("A", course({"2020": 1, "2023": 2})), ("B", course({"2020": 2, "2023": 3}))],
        course({"2020": 1, "2023": 3}),
        [2021.5],
        str,
        "x",
    )
    assert svg.count('class="line other"') == 2
    assert svg.count('class="line reference"') == 1
    assert svg.count('class="break"') == 1


def a_map() -> MapPicture:
    context = [a_square("09902", 2, 50, role="neighbour"), a_square("09903", 0, 49, role="enclosed", name="Insel & Co")]
    boundaries = some_boundaries(a_square("a", 0, 50), a_square("b", 1, 50), context=context)
    return MapPicture(boundaries, ("a", "b"))


def test_a_map_colours_each_area_and_outlines_this_place_on_top() -> None:
    look = {
        "a": Colouring("class-0", "1,0", "A: 1,0"),
        "b": Colouring("none none-suppressed", "", "B: nicht veröffentlicht"),
    }
    svg = a_map().draw(look, "Karte", this="a")
    assert 'class="area class-0" data-area="a"' in svg
    assert 'class="area none none-suppressed" data-area="b"' in svg
    assert svg.index('class="this"') > svg.index('data-area="b"')
    assert "Insel &amp; Co" in svg


def test_areas_of_a_map_may_be_links_with_names() -> None:
    svg = a_map().draw({"a": Colouring("class-0", "", "A: 1,0", "../a/")}, "Karte")
    assert '<a href="../a/" aria-label="A: 1,0">' in svg
    assert 'role="group"' in svg
