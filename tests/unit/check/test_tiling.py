"""Outlines of spaces fill their municipality: nothing twice, nothing left over, up to what rounding leaves."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from atlas.check.tiling import check_tiling
from atlas.model.areas import Area, Shape
from atlas.model.problems import Problem
from builders import SPACES, TOWNS, a_divided_geography, a_space, codes_of, some_boundaries

WEST, EAST, SOUTH, NORTH = 7.0, 7.02, 50.7, 50.71
MIDDLE = 7.01


def box(code: str, west: float, east: float, south: float = SOUTH, north: float = NORTH) -> Shape:
    """A rectangle in degrees, with a corner wherever another one may have one."""
    along = [x for x in (WEST, MIDDLE, EAST) if west < x < east]
    ring = [(west, south), *((x, south) for x in along), (east, south), (east, north)]
    ring += [*((x, north) for x in reversed(along)), (west, north), (west, south)]
    return Shape(code, code, (((*ring,),),))


TOWN = box(TOWNS[0], WEST, EAST)
LEFT, RIGHT = box(SPACES[0], WEST, MIDDLE), box(SPACES[1], MIDDLE, EAST)


def check(*shapes: Shape, spaces: Sequence[Area] = ()) -> list[Problem]:
    """What is told of these outlines, of two spaces if no others are given."""
    geography = a_divided_geography(*(spaces or [a_space(SPACES[0]), a_space(SPACES[1])]))
    return check_tiling(geography, some_boundaries(*shapes))


def test_two_halves_are_a_whole() -> None:
    assert check(TOWN, LEFT, RIGHT) == []


def test_a_plain_list_has_nothing_to_check() -> None:
    assert check(TOWN) == []


def test_without_an_outline_of_the_municipality_nothing_can_be_filled() -> None:
    assert check(LEFT, RIGHT) == []


def test_a_space_without_an_outline_among_others_is_told_once() -> None:
    later = a_space(SPACES[2], valid_from="2022-01-01")
    spaces = [a_space(SPACES[0]), a_space(SPACES[1]), later]
    problems = check(TOWN, LEFT, box(SPACES[2], MIDDLE, EAST), spaces=spaces)
    assert [(one.code, one.values["value"]) for one in problems] == [("space-without-outline", SPACES[1])]


def test_an_overlap_names_both_spaces_its_size_and_its_place() -> None:
    (problem,) = check(TOWN, box(SPACES[0], WEST, 7.012), RIGHT)
    assert (problem.code, problem.values["value"], problem.values["other"]) == ("spaces-overlap", *SPACES[:2])
    # 0.002 degrees of longitude at 50.7 degrees north are 141 m, 0.01 degrees of latitude 1112 m
    assert float(problem.values["size"]) == pytest.approx(141 * 1112, rel=0.01)
    longitude, latitude = map(float, str(problem.values["place"]).split(", "))
    assert 7.01 < longitude < 7.012
    assert SOUTH < latitude < NORTH


def test_a_gap_in_the_midst_is_told_however_narrow() -> None:
    narrow = box(SPACES[0], WEST, 7.0098)  # 14 metres
    (problem,) = check(TOWN, narrow, RIGHT)
    assert problem.code == "spaces-gap"
    assert float(problem.values["size"]) == pytest.approx(14.1 * 1112, rel=0.01)


def test_a_missing_space_at_the_rim_is_told() -> None:
    half = box(SPACES[1], MIDDLE, 7.016)
    assert codes_of(check(TOWN, LEFT, half)) == ["spaces-gap"]


def test_the_rim_may_miss_the_simplified_outline_by_less_than_a_hundred_metres() -> None:
    assert check(TOWN, LEFT, box(SPACES[1], MIDDLE, EAST - 0.0012)) == []  # 85 metres inwards
    assert check(TOWN, LEFT, box(SPACES[1], MIDDLE, EAST + 0.0012)) == []


def test_a_space_beyond_its_municipality_is_told() -> None:
    (problem,) = check(TOWN, LEFT, box(SPACES[1], MIDDLE, EAST + 0.004))
    assert (problem.code, problem.values["value"]) == ("space-outside", SPACES[1])


def test_what_rounding_leaves_is_no_mistake() -> None:
    corner = [
        (WEST, SOUTH),
        (MIDDLE, SOUTH),
        (MIDDLE + 0.00001, 50.701),
        (MIDDLE, 50.7015),
        (MIDDLE, NORTH),
        (WEST, NORTH),
        (WEST, SOUTH),
    ]
    bent = Shape(SPACES[0], SPACES[0], (((*corner,),),))  # a strip of seven decimetres at most along 170 metres
    assert check(TOWN, bent, RIGHT) == []


def test_an_outline_that_crosses_itself_is_told_and_nothing_else() -> None:
    ring = ((WEST, SOUTH), (MIDDLE, NORTH), (MIDDLE, SOUTH), (WEST, NORTH), (WEST, SOUTH))
    assert codes_of(check(TOWN, Shape(SPACES[0], "x", ((ring,),)), RIGHT)) == ["outline-crossed"]


def test_spaces_that_follow_each_other_may_lie_on_each_other() -> None:
    spaces = [
        a_space(SPACES[0]),
        a_space(SPACES[1], valid_to="2022-12-31"),
        a_space(SPACES[2], valid_from="2023-01-01"),
    ]
    assert check(TOWN, LEFT, RIGHT, box(SPACES[2], MIDDLE, EAST), spaces=spaces) == []


def test_former_spaces_of_which_no_outline_is_left_are_no_mistake() -> None:
    spaces = [
        a_space("09901001-09", valid_to="2022-12-31"),
        a_space(SPACES[0], valid_from="2023-01-01"),
        a_space(SPACES[1], valid_from="2023-01-01"),
    ]
    assert check(TOWN, LEFT, RIGHT, spaces=spaces) == []


def test_ground_without_a_space_after_one_has_ended_is_a_gap_from_the_next_day() -> None:
    spaces = [a_space(SPACES[0]), a_space(SPACES[1], valid_to="2022-12-31")]
    (problem,) = check(TOWN, LEFT, RIGHT, spaces=spaces)
    assert (problem.code, problem.values["day"]) == ("spaces-gap", "2023-01-01")


def test_a_partition_that_has_ended_as_a_whole_leaves_no_gap() -> None:
    spaces = [a_space(SPACES[0], valid_to="2022-12-31"), a_space(SPACES[1], valid_to="2022-12-31")]
    assert check(TOWN, LEFT, RIGHT, spaces=spaces) == []
