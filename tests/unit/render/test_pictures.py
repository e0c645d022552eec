"""Pictures: places on a scale, dots, lines and maps."""

from __future__ import annotations

import re

import pytest

from atlas.compare.courses import follow
from atlas.model.findings import Course
from atlas.model.periods import parse_period
from atlas.render.charts import draw_dots, draw_lines
from atlas.render.fact_pictures import draw_course
from atlas.render.maps import Colouring, draw_section
from atlas.render.outlines import SURROUNDINGS, Outlines, Section
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
    (line,) = re.findall(r'class="line" d="([^"]+)"', svg)
    assert line.count("M") == 2
    assert svg.count('class="break"') == 1


def test_a_point_without_neighbours_is_a_dot_in_every_time_line() -> None:
    lonely = course({"2020": 1, "2021": 2, "2022": 9}, {"2022": "x"})
    for svg in (
        draw_spark(lonely, "x"),
        draw_lines([("A", lonely)], None, [], str, "x"),
        draw_course(lonely, None, {}, str, str, "x"),
    ):
        assert len(re.findall(r'class="lone[^"]*" d="M[\d.]+ [\d.]+h0"', svg)) == 1


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


def a_map() -> Section:
    context = [a_square("09902", 2, 50, role="neighbour"), a_square("09903", 0, 49, role="enclosed", name="Insel & Co")]
    boundaries = some_boundaries(a_square("a", 0, 50), a_square("b", 1, 50), context=context)
    return Outlines(boundaries, ("a", "b")).section()


def test_a_map_colours_each_area_and_outlines_this_place_on_top() -> None:
    look = {
        "a": Colouring("class-0", "1,0", "A: 1,0"),
        "b": Colouring("none none-suppressed", "", "B: nicht veröffentlicht"),
    }
    svg = draw_section(a_map(), look, "Karte", this="a")
    assert 'class="area class-0" data-area="a"' in svg
    assert 'class="area none none-suppressed" data-area="b"' in svg
    assert svg.index('class="this"') > svg.index('data-area="b"')
    assert "Insel &amp; Co" in svg


def test_areas_of_a_map_may_be_links_with_names() -> None:
    svg = draw_section(a_map(), {"a": Colouring("class-0", "", "A: 1,0", "../a/")}, "Karte")
    assert '<a href="../a/" aria-label="A: 1,0">' in svg
    assert 'role="group"' in svg


def a_grid(side: int) -> tuple[list[str], Outlines]:
    """Squares of a tenth of a degree at the equator, numbered row by row."""
    codes = [f"{number:04}" for number in range(side * side)]
    squares = (a_square(code, int(code) % side / 10, int(code) // side / 10, 0.1) for code in codes)
    return codes, Outlines(some_boundaries(*squares), codes)


def test_a_large_level_is_cut_out_around_the_place() -> None:
    codes, outlines = a_grid(20)
    look = {code: Colouring("class-0", "1", code) for code in codes}
    whole, part = outlines.section(), outlines.section("0210")
    assert [whole.is_part, part.is_part] == [False, True]
    svg = draw_section(part, look, "x", "0210")
    shown = [code for code in codes if f'<path class="area class-0" data-area="{code}"' in svg]
    assert SURROUNDINGS / 2 < len(shown) < 2 * SURROUNDINGS
    assert {"0210", "0209", "0211", "0190", "0230"} < set(shown)
    assert "0000" not in shown
    assert part.drawn["0210"].room > whole.drawn["0210"].room


def test_a_value_is_printed_only_where_it_can_be_read() -> None:
    codes, outlines = a_grid(20)
    part = outlines.section("0000")
    svg = draw_section(part, {code: Colouring("class-0", "1", code) for code in codes}, "x", "0000")
    assert svg.count("<text") < svg.count('class="area')
    x, y = part.drawn["0000"].middle
    assert (x - part.window.left, y - part.window.top) == pytest.approx((360, 270), abs=0.5)


def test_a_level_that_can_be_told_apart_is_shown_whole() -> None:
    _, outlines = a_grid(7)
    assert not outlines.section("0000").is_part
