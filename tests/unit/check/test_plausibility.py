"""Oddities that somebody must look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from atlas.check.plausibility import check_plausibility
from atlas.model.indicators import Indicator, Measure, Source
from atlas.model.plausibility import Accepted, Plausibility
from atlas.model.problems import Problem
from atlas.model.unreleased import Point
from builders import (
    Cell,
    a_catalogue,
    a_source,
    a_square,
    a_variable,
    an_indicator,
    by_area,
    codes_of,
    some_boundaries,
    some_tables,
)

FIVE = tuple(f"0990100{number}" for number in range(1, 6))
VARIABLES = [a_variable(name) for name in ("whole", "men", "women", "population")] + [
    a_variable("share", "percent", "none")
]


def told(
    series: Mapping[str, Mapping[tuple[str, str], Cell]],
    declared: Plausibility | None = None,
    indicators: Sequence[Indicator] = (),
    source: Source | None = None,
    points: Sequence[Point] = (),
) -> list[Problem]:
    catalogue = a_catalogue(*indicators, sources=[source or a_source("register", *VARIABLES)], topics=["people"])
    shapes = [a_square(code, x=place) for place, code in enumerate(FIVE)]
    return check_plausibility(
        some_tables(series, points), catalogue, some_boundaries(*shapes), declared or Plausibility()
    )


def row(*cells: Cell, period: str = "2024") -> dict[tuple[str, str], Cell]:
    return by_area(period, *cells, codes=FIVE)


def test_a_column_that_is_the_same_everywhere_is_told_with_how_to_accept_it() -> None:
    (problem,) = told({"register/population": row(7, 7, 7, 7, 7)})
    assert (problem.code, problem.values["subject"]) == ("column-constant", "register/population")


@pytest.mark.parametrize("cells", [(7, 7, 7, 7), (7, 7, 7, 7, 8), (7, 7, 7, 7, "unknown")])
def test_few_or_different_values_are_nothing_odd(cells: tuple[Cell, ...]) -> None:
    assert told({"register/population": row(*cells)}) == []


@pytest.mark.parametrize(("unit", "counts"), [("grade", "none"), ("multiplier", "none"), ("things", "things")])
def test_grades_multipliers_and_things_may_well_be_equal(unit: str, counts: str) -> None:
    source = a_source("register", a_variable("population", unit, counts))
    assert told({"register/population": row(7, 7, 7, 7, 7)}, source=source) == []


def test_one_county_may_well_be_all_of_a_kind_if_another_differs() -> None:
    elsewhere: dict[tuple[str, str], Cell] = {("09902001", "2024"): 8}
    assert told({"register/population": {**row(7, 7, 7, 7, 7), **elsewhere}}) == []


def test_spaces_and_counties_are_no_municipalities() -> None:
    spaces: dict[tuple[str, str], Cell] = {(f"09901001-0{number}", "2024"): 7 for number in range(1, 8)}
    assert told({"register/population": spaces}) == []


@pytest.mark.parametrize(("period", "codes"), [("", []), ("2024", []), ("2023", ["column-constant"])])
def test_what_was_looked_at_is_accepted_for_all_or_for_one_period(period: str, codes: list[str]) -> None:
    declared = Plausibility(accepted=(Accepted("constant", "register/population", period, "geprüft"),))
    assert codes_of(told({"register/population": row(7, 7, 7, 7, 7)}, declared)) == codes


JUMP = {**row(10, 11, 12, 13, 14, period="2023"), **row(30, 31, 32, 33, 34, period="2024")}


def test_a_jump_of_the_middle_is_told_with_both_periods() -> None:
    (problem,) = told({"register/population": JUMP}, indicators=[an_indicator()])
    assert problem.code == "jump-undeclared"
    assert problem.values == {"before": "2023", "after": "2024", "old": "12", "new": "32", "subject": "population"}


def test_a_declared_break_explains_a_jump() -> None:
    assert told({"register/population": JUMP}, indicators=[an_indicator(breaks={"2024": "census"})]) == []


def test_a_break_elsewhere_explains_nothing() -> None:
    assert told({"register/population": JUMP}, indicators=[an_indicator(breaks={"2023": "census"})])


def test_an_accepted_jump_is_no_problem() -> None:
    declared = Plausibility(accepted=(Accepted("jump", "population", "2024", "geprüft"),))
    assert told({"register/population": JUMP}, declared, [an_indicator()]) == []


def test_a_development_is_no_jump() -> None:
    series = {
        "register/population": {**row(10, 11, 12, 13, 14, period="2023"), **row(12, 13, 14, 15, 16, period="2024")}
    }
    assert told(series, indicators=[an_indicator()]) == []


def test_a_move_within_the_spread_of_the_areas_is_no_jump() -> None:
    series = {"register/population": {**row(1, 5, 10, 40, 90, period="2023"), **row(9, 12, 14, 50, 99, period="2024")}}
    assert told(series, indicators=[an_indicator()]) == []


def test_four_areas_are_too_few_to_see_a_jump() -> None:
    series = {"register/population": {**row(10, 11, 12, 13, period="2023"), **row(30, 31, 32, 33, period="2024")}}
    assert told(series, indicators=[an_indicator()]) == []


DIVIDED = an_indicator("share", numerator="register/men", denominator="register/whole")
SIZES = (100, 400, 1000, 3000, 9000)


def counted(part: Sequence[Cell], whole: Sequence[Cell], period: str) -> dict[str, dict[tuple[str, str], Cell]]:
    return {"register/men": row(*part, period=period), "register/whole": row(*whole, period=period)}


def both(
    old: Mapping[str, Mapping[tuple[str, str], Cell]], new: Mapping[str, Mapping[tuple[str, str], Cell]]
) -> dict[str, dict[tuple[str, str], Cell]]:
    return {name: {**old[name], **new[name]} for name in old}


OLD = counted([10, 44, 100, 330, 900], SIZES, "2023")


@pytest.mark.parametrize(
    "new",
    [
        counted([20, 88, 200, 660, 1800], SIZES, "2024"),
        counted([10, 44, 100, 330, 900], [size / 2 for size in SIZES], "2024"),
    ],
    ids=["counted otherwise", "divided by something else"],
)
def test_a_share_jumps_though_its_counts_differ_too_much_to_show_it(
    new: dict[str, dict[tuple[str, str], Cell]],
) -> None:
    (problem,) = told(both(OLD, new), indicators=[DIVIDED])
    assert problem.code == "jump-undeclared"
    assert problem.values == {"before": "2023", "after": "2024", "old": "10", "new": "20", "subject": "share"}
    explained = replace(DIVIDED, breaks=an_indicator(breaks={"2024": "census"}).breaks)
    assert told(both(OLD, new), indicators=[explained]) == []


def test_a_jump_of_counts_and_of_their_share_is_told_once() -> None:
    old = counted([10, 11, 12, 13, 14], [100] * 4 + [101], "2023")
    new = counted([30, 31, 32, 33, 34], [100] * 4 + [101], "2024")
    (problem,) = told(both(old, new), indicators=[DIVIDED])
    assert (problem.values["old"], problem.values["new"]) == ("12", "32")


def test_a_share_that_moves_with_its_denominator_is_no_jump() -> None:
    new = counted([14, 62, 140, 462, 1260], [size * 1.4 for size in SIZES], "2024")
    assert told(both(OLD, new), indicators=[DIVIDED]) == []


@pytest.mark.parametrize("whole", [0, "suppressed"])
def test_shares_of_nobody_or_of_an_unknown_whole_are_not_judged(whole: Cell) -> None:
    new = counted([20, 88, 200, 660, "unknown"], [200, 800, 2000, whole, 90], "2024")
    assert told(both(OLD, new), indicators=[replace(DIVIDED, measure=Measure.RATE)]) == []


def a_point(x: float, area: str = FIVE[0], name: str = "Schule") -> Point:
    return Point(name, area, x, 0.5, "data/schools/schools.csv", 7)


@pytest.mark.parametrize(
    ("x", "codes"), [(0.5, []), (0.0, []), (-0.004, []), (-0.2, ["point-outside"]), (1.5, ["point-outside"])]
)
def test_a_point_lies_in_its_area_or_on_its_border(x: float, codes: list[str]) -> None:
    assert codes_of(told({}, points=[a_point(x)])) == codes


def test_the_distance_is_told_in_kilometres() -> None:
    (problem,) = told({}, points=[a_point(-0.2)])
    assert (problem.row, problem.values["distance"]) == (7, 22)


def test_a_point_of_an_area_without_an_outline_is_not_judged() -> None:
    assert told({}, points=[a_point(50, "09902001")]) == []


def test_an_accepted_point_is_no_problem() -> None:
    declared = Plausibility(accepted=(Accepted("point", "Schule", "", "geprüft"),))
    assert told({}, declared, points=[a_point(-0.2), a_point(0.5)]) == []
    assert len(told({}, declared, points=[a_point(-0.2), a_point(-0.2, name="Kita")])) == 1


def test_every_point_of_an_area_is_judged() -> None:
    assert len(told({}, points=[a_point(-0.2), a_point(-0.3), a_point(0.5)])) == 2
