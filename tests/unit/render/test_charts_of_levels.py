"""Charts of a whole level: intervals, funnel, two figures together, changes on a map, and names that do not collide."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from atlas.model.overviews import Funnel, FunnelArea, FunnelStep, Side
from atlas.model.verdicts import Limits
from atlas.render.labels import BREADTH, DESK, GAP, PHONE, Dot, Label, draw_labels, place_labels
from atlas.render.maps import Colouring, draw_section
from atlas.render.outlines import Outlines
from atlas.render.pair_figures import draw_pair
from atlas.render.spread_charts import NAMES, IntervalRow, draw_funnel, draw_intervals
from atlas.render.still import Data
from builders import a_square, some_boundaries

EDGE = (0.0, 0.0, 720.0, 400.0)
DOTS = st.lists(
    st.builds(Dot, st.floats(0, 720), st.floats(0, 400), st.text("abcdefg ", min_size=1, max_size=22)), max_size=25
)


def a_row(name: str, value: float, *, is_sure: bool = False) -> IntervalRow:
    return IntervalRow(name, value, Limits(value - 1, value + 1), Limits(value - 2, value + 2), is_sure, f"{name}: x")


def test_every_area_has_a_dot_between_its_whiskers_in_the_order_given() -> None:
    svg = draw_intervals([a_row("Erstort", 4), a_row("<b>", 8, is_sure=True)], 6, "Kreis: 6", str, "x")
    rows = re.findall(
        r'<path class="outer" d="M([\d.]+) ([\d.]+)H([\d.]+)"/><path class="inner" d="M([\d.]+) \2H([\d.]+)"/>'
        r'<circle class="(\w+)" cx="([\d.]+)" cy="\2"', svg,
    )  # fmt: skip
    assert [one[5] for one in rows] == ["unsure", "sure"]
    for left, _, right, inner_left, inner_right, _, middle in rows:
        assert NAMES < float(left) < float(inner_left) < float(middle) < float(inner_right) < float(right)
    assert svg.index("Erstort") < svg.index("&lt;b&gt;")
    assert 'class="reference"' in svg


def test_without_a_value_of_the_county_there_is_no_line_of_it() -> None:
    assert "reference" not in draw_intervals([a_row("A", 1), a_row("B", 2)], None, "", str, "x")


def test_the_countys_words_stay_within_the_picture() -> None:
    for middle, anchor in ((2, "start"), (50, "middle"), (98, "end")):
        svg = draw_intervals([a_row("A", 2), a_row("B", 98)], middle, "Kreis", str, "x")
        assert re.findall(r'<text class="reference"[^>]*text-anchor="(\w+)"', svg) == [anchor]


def test_whoever_lies_outside_the_funnel_is_named_and_nobody_else() -> None:
    steps = tuple(FunnelStep(size, Limits(9, 11), Limits(8, 12)) for size in (100.0, 1000.0))
    areas = (FunnelArea("a", 100, 10, Side.WITHIN), FunnelArea("b", 500, 11.5, Side.ABOVE), FunnelArea("c", 1000, 5, Side.FAR_BELOW))  # fmt: skip
    names = {"a": "Innen", "b": "Rand", "c": "Fern"}
    svg = draw_funnel(Funnel(10, steps, areas), names, names, str, str, "x")
    assert re.findall(r'<text class="place[^>]*>(\w+)<', svg) == ["Fern", "Rand"]
    dots = re.findall(r'<circle class="(\w+)" cx="[^"]*" cy="[^"]*" r="([^"]*)"', svg)
    assert dots == [("unsure", "4.5"), ("sure", "4.5"), ("sure", "7")]
    assert svg.count('class="limit"') == svg.count('class="limit far"') == 2


def test_a_pair_has_a_point_for_each_place_and_names_both_scales() -> None:
    points = [(1.0, 9.0, "A", "A: 9; 1"), (5.0, 3.0, "B & C", "B & C: 3; 5")]
    svg = draw_pair(points, ("nach rechts", "nach oben"), str, "x")
    assert svg.count("<circle") == 2
    assert "nach rechts →" in svg
    assert "nach oben ↑" in svg
    assert "B &amp; C" in svg


def boxes(labels: list[Label], size: float) -> list[tuple[float, float, float, float]]:
    found = []
    for one in labels:
        width = len(one.name) * size * BREADTH
        left = {"start": one.x, "end": one.x - width, "middle": one.x - width / 2}[one.anchor]
        found.append((left, one.y - size * 0.8, left + width, one.y))
    return found


def overlapping(found: list[tuple[float, float, float, float]]) -> int:
    return sum(
        a[0] < b[2] - 0.01 and b[0] < a[2] - 0.01 and a[1] < b[3] - 0.01 and b[1] < a[3] - 0.01
        for number, a in enumerate(found)
        for b in found[:number]
    )


@given(DOTS)
def test_no_name_covers_another_on_a_desk_or_on_a_telephone(dots: list[Dot]) -> None:
    labels = place_labels(dots, dots, EDGE)
    assert overlapping(boxes(labels, DESK)) == 0
    assert overlapping(boxes([one for one in labels if not one.is_tight], DESK)) == 0
    for left, top, right, bottom in boxes(labels, DESK):
        assert left >= -0.01
        assert right <= 720.01
        assert top >= -PHONE
        assert bottom <= 400 + PHONE


def test_names_one_on_the_other_raise_the_alarm() -> None:
    one = Label(10, 10, "start", "Ort", is_tight=False)
    assert overlapping(boxes([one, one], DESK)) == 1


def test_a_lonely_dot_has_its_name_on_the_right_and_a_crowd_leaves_some_out() -> None:
    (label,) = place_labels([dot := Dot(100, 100, "Ort")], [dot], EDGE)
    assert (label.anchor, label.x, label.is_tight) == ("start", 105 + GAP, False)
    crowd = [Dot(300 + step, 200, f"Langer Ortsname {step}") for step in range(30)]
    assert 0 < len(place_labels(crowd, crowd, EDGE)) < 30


def test_a_name_that_fits_small_letters_alone_is_marked() -> None:
    dots = [Dot(300, 200, "Mittelgroß"), Dot(300, 217, "Daneben"), Dot(300, 183, "Darüber"), Dot(425, 200, "Rechts"), Dot(170, 200, "Links")]  # fmt: skip
    labels = {one.name: one for one in place_labels(dots, dots[:1], EDGE)}
    assert labels["Mittelgroß"].is_tight
    assert 'class="place tight"' in draw_labels(labels.values())


def test_what_is_not_sure_is_hatched_over_its_colour() -> None:
    section = Outlines(some_boundaries(a_square("a", 0, 50), a_square("b", 1, 50)), ("a", "b")).coarse
    look = {code: Colouring("step-rose", "+1", code) for code in "ab"}
    svg = draw_section(section, look, "x", hatched={"b"})
    assert svg.count('class="hatched"') == 1
    assert svg.index('class="hatched"') > svg.index('data-area="b"')
    assert draw_section(section, look, "x").count("hatched") == 0


def test_a_coarse_map_is_lighter_and_of_the_same_shape() -> None:
    squares = [a_square(str(number), number / 37, 50 + number / 41, 0.011) for number in range(30)]
    outlines = Outlines(some_boundaries(*squares), [one.code for one in squares])
    fine, coarse = outlines.section().drawn, outlines.coarse.drawn
    assert sum(len(one.path) for one in coarse.values()) < sum(len(one.path) for one in fine.values())
    assert all(fine[code].middle == coarse[code].middle for code in fine)


def test_data_cannot_end_their_element_and_keep_the_order_of_their_columns() -> None:
    text = Data(("area_code", "title", "value"), {"title": "</script>"}, [["05", 1.5], ["06", None]]).write()
    assert "<" not in text
    assert json.loads(text) == {
        "columns": ["area_code", "title", "value"],
        "same": {"title": "</script>"},
        "rows": [["05", 1.5], ["06", None]],
    }
