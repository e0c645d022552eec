"""Deliveries that cannot be right are told with file and row, and without a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from deliveries import DISTRICTS, LEAVES, LIST, SPACES, TOWNS, UNITS, a_county, deliver

from atlas.compute.sums import add_up
from atlas.model.editions import Row
from atlas.model.periods import parse_period
from atlas.model.problems import Problem
from atlas.model.protection import Form, Known
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series
from atlas.protect.consistency import find_contradictions, find_revisions
from atlas.protect.deliveries import Deliveries
from builders import Cell, a_reference, a_variable, an_observation, codes_of, some_periods, some_tables

WOMEN = a_reference("support/women")
(YEAR,) = some_periods("2024")
ZEROS = [[0] * len(LEAVES)] * 2


def told(women: dict[tuple[str, str], Cell], **more: dict[tuple[str, str], Cell]) -> list[Problem]:
    """Problems of a delivery of women."""
    cells = {"support/women": women, **{f"support/{name}": cells for name, cells in more.items()}}
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    people = {one: found for one, found in given.tables.series.items() if one.package == "residents"}
    tables = some_tables(cells)
    tables = replace(tables, series={**people, **tables.series}, files={**given.tables.files, **tables.files})
    return find_contradictions(replace(given, tables=add_up(tables, a_county())))


def test_right_deliveries_are_silent() -> None:
    assert find_contradictions(deliver([500] * len(LEAVES), ZEROS, ZEROS)) == []


def test_units_are_known_and_other_places_are_not() -> None:
    assert told({(UNITS[0], "2024"): 4.0}) == []
    (problem,) = told({(UNITS[0], "2024"): 4.0, ("09901009", "2024"): 4.0})
    assert (problem.code, problem.file, problem.row, problem.values) == (
        "area-unknown", "data/support/observations.csv", 3, {"value": "09901009"},
    )  # fmt: skip


def test_partitions_of_one_municipality_need_the_same_units() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    partitions = given.geography.partitions
    name = "09901001-districts"
    for parts in ({}, dict.fromkeys(partitions[name].spaces, ("09901001.099",))):
        other = replace(partitions[name], parts=parts)
        geography = replace(given.geography, partitions={**partitions, name: other})
        found = find_contradictions(replace(given, geography=geography))
        assert [(one.values["value"], one.file) for one in found if one.code == "partitions-unlinked"] == [
            (name, f"data/partitions/{name}/parts.csv")
        ]


def counted_apart(
    spaces_until: str, districts_from: str, period: str = "2023", **parts: Mapping[str, tuple[str, ...]]
) -> list[str]:
    """Codes told where social spaces are counted in one period and districts in 2024, and few or none tell units."""
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    partitions, areas = given.geography.partitions, dict(given.geography.areas)
    areas |= {code: replace(areas[code], valid_to=spaces_until) for code in SPACES}
    areas |= {code: replace(areas[code], valid_from=districts_from) for code in DISTRICTS}
    names = {"spaces": "09901001-spaces", "districts": "09901001-districts"}
    divided = {name: replace(partitions[name], parts=parts.get(short, {})) for short, name in names.items()}
    geography = replace(given.geography, areas=areas, partitions={**partitions, **divided})
    cells: dict[tuple[str, str], Cell] = {(code, period): 5.0 for code in SPACES}
    tables = some_tables({"support/women": cells | {(code, "2024"): 5.0 for code in DISTRICTS}})
    return codes_of(find_contradictions(replace(given, tables=tables, geography=geography)))


@pytest.mark.parametrize(
    ("ends", "begins", "period", "is_told"),
    [
        ("2023-12-31", "2024-01-01", "2023", False),  # one took the place of the other
        ("2023-12-31", "2024-01-01", "2023-12-31", False),
        ("", "2020-01-01", "2023", False),  # both there, and never counted together
        ("", "2020-01-01", "2024", True),
        ("", "2020-01-01", "2023-2024", True),  # a year of the pool is told in the other partition
    ],
)
def test_partitions_are_linked_only_where_both_were_counted(ends: str, begins: str, period: str, is_told: bool) -> None:
    assert counted_apart(ends, begins, period) == ["partitions-unlinked"] * is_told
    units = {"spaces": dict.fromkeys(SPACES, UNITS), "districts": dict.fromkeys(DISTRICTS, UNITS)}
    assert counted_apart(ends, begins, period, **units) == []
    units["districts"] = dict.fromkeys(DISTRICTS, UNITS[:2])
    assert counted_apart(ends, begins, period, **units) == ["partitions-unlinked"] * is_told


def test_ended_spaces_without_units_do_not_unlink_those_that_took_their_place() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    name = "09901001-spaces"
    partition, areas = given.geography.partitions[name], dict(given.geography.areas)
    areas[SPACES[0]] = replace(areas[SPACES[0]], valid_to="2022-12-31")
    areas |= {code: replace(areas[code], valid_from="2023-01-01") for code in (*SPACES[1:], *DISTRICTS)}
    parts = {SPACES[1]: UNITS[:3], SPACES[2]: UNITS[3:]}
    partitions = {**given.geography.partitions, name: replace(partition, parts=parts)}
    cells: dict[tuple[str, str], Cell] = {(code, "2024"): 5.0 for code in (*SPACES[1:], *DISTRICTS)}
    tables = some_tables({"support/women": {(SPACES[0], "2022"): 5.0, **cells}})
    geography = replace(given.geography, areas=areas, partitions=partitions)
    assert codes_of(find_contradictions(replace(given, tables=tables, geography=geography))) == []


def test_a_minimum_needs_its_measure() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    given = replace(given, geography=a_county(minimum=300))
    assert codes_of(find_contradictions(given)) == ["size-missing"]
    measured = replace(given, rules=replace(given.rules, size=a_reference("residents/population")))
    assert find_contradictions(measured) == []


@pytest.mark.parametrize("pool", ["2022-2023", "2022/2023"])
def test_a_space_is_counted_in_a_pool_only_if_it_existed_in_all_its_years(pool: str) -> None:
    assert codes_of(told({(LIST[0], pool): 4.0})) == []
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    areas = given.geography.areas
    begun = replace(areas[LIST[0]], valid_from="2023-01-01")
    series = {WOMEN: type(given.tables.of(WOMEN))({(LIST[0], parse_period(pool)): an_observation(4.0)})}
    tables = replace(given.tables, series=series)
    given = replace(given, tables=tables, geography=replace(given.geography, areas={**areas, LIST[0]: begun}))
    assert codes_of(find_contradictions(given)) == ["space-not-valid"]


def test_parts_that_are_more_than_their_whole_are_told_though_one_is_withheld() -> None:
    spaces = dict(zip([(code, "2024") for code in LIST], (8.0, 5.0, "suppressed"), strict=True))
    (problem,) = told({(TOWNS[1], "2024"): 10.0, **spaces})
    assert problem.code == "sum-wrong"


def test_a_part_that_the_package_names_is_not_larger_than_its_whole() -> None:
    given = deliver([500] * len(LEAVES), [[9] * len(LEAVES)] * 2, ZEROS)
    sources = {
        **given.sources,
        "support": replace(given.sources["support"], within={"women": a_reference("support/men")}, totals=()),
    }
    assert set(codes_of(find_contradictions(replace(given, sources=sources)))) == {"count-above-whole"}


def test_a_space_is_counted_only_while_it_exists() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    areas = given.geography.areas
    ended = replace(areas[LIST[0]], valid_to="2023-12-31")
    given = replace(given, geography=replace(given.geography, areas={**areas, LIST[0]: ended}))
    (problem, *_) = found = find_contradictions(given)
    assert {one.code for one in found} == {"space-not-valid"}
    assert (problem.field, problem.values) == ("period", {"value": LIST[0], "period": "2024"})


@pytest.mark.parametrize("count", [2.5, -1.0])
def test_what_is_no_whole_number_is_no_count(count: float) -> None:
    (problem,) = told({(LIST[0], "2024"): count})
    assert (problem.code, problem.row, problem.field, problem.values) == ("count-not-whole", 2, "value", {})


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("Ohne Anschrift, Stand 31.12.2024, nach § 8 und §§ 27 SGB VIII, seit 1998, am 2024-05-01", False),
        ("Schuljahr 2023/24", False), ("am 31. Dezember 2024", False), ("2. und 3. Quartal, 1. Halbjahr", False),
        ("§ 53 Abs. 2 SGB II", False), ("nach § 35a Abs. 2 Satz 1 Nr. 3b SGB 12", False), ("§53 S. 1, §§ 8", False),
        ("davon 2 ohne Anschrift", True), ("vorher 1204", True), ("12/2024", True), ("1.204 Fälle", True),
        ("2023/71", True), ("2023/24/2", True), ("2/2023/24", True), ("2023/245", True), ("204. Fall", True),
        ("1 204. Fall", True), ("1.12. Fall", True), ("2. 3", True), ("davon 2.", True), ("nach § 8 davon 2", True),
        ("nach § 8 nur 2", True), ("§ 8, 2", True), ("§ 8 Abs. 204", True), ("§ 8 Satz 1 und 2 Menschen", True),
        ("§ 8 SGB VIII 2", True), ("2 nach § 8", True),
    ],
)  # fmt: skip
def test_notes_of_protected_counts_tell_no_number(note: str, is_told: bool) -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    women = Series({**given.tables.of(WOMEN), (LIST[0], YEAR): Observation(0.0, Status.OK, note, 7)})
    tables = replace(given.tables, series={**given.tables.series, WOMEN: women})
    found = find_contradictions(replace(given, tables=tables))
    assert [(one.code, one.row, one.field, one.values) for one in found] == [
        ("note-with-number", 7, "note", {})
    ] * is_told


@pytest.mark.parametrize(("added", "is_told"), [((3, 4), True), ((3, 3), False), ((), False)])
def test_contributions_are_not_more_than_the_count(added: tuple[int, ...], is_told: bool) -> None:
    counts = [[6] * len(LEAVES)] * 2
    given = deliver([500] * len(LEAVES), counts, ZEROS, contributions={f"support/women 2024 {LIST[0]}": added})
    assert codes_of(find_contradictions(given)) == ["count-below-contributions"] * is_told


def test_a_part_is_not_larger_than_its_whole() -> None:
    (problem,) = told({(LIST[0], "2024"): 501.0})
    assert (problem.code, problem.values) == (
        "count-above-whole", {"value": "women", "whole": "population", "period": "2024", "place": LIST[0]},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("form", "shown", "base", "codes"),
    [
        (Form.COUNT, "4", 1, []),
        (Form.COUNT, "5", 1, ["known-contradicts"]),
        (Form.ROUNDED, "5", 5, []),
        (Form.ROUNDED, "10", 5, ["known-contradicts"]),
        (Form.RATE, "0.8", 100, []),
        (Form.RATE, "0.9", 100, ["known-contradicts"]),
        (Form.CLASS, "0.5-1", 100, []),
        (Form.CLASS, "1-2", 100, ["known-contradicts"]),
    ],
)
def test_what_others_have_published_fits_what_was_delivered(
    form: Form, shown: str, base: int, codes: list[str]
) -> None:
    given = deliver([500] * len(LEAVES), [[4] * len(LEAVES)] * 2, ZEROS)
    known = Known(a_reference("support/women"), YEAR, LIST[0], form, shown, base, 7)
    problems = find_contradictions(replace(given, rules=replace(given.rules, known=(known,))))
    assert [(one.code, one.file, one.row) for one in problems] == [(code, "data/known.csv", 7) for code in codes]
    assert all(one.values == {} for one in problems)  # no number ends up in a log


@pytest.mark.parametrize(
    ("variable", "code"), [("support/wmen", LIST[0]), ("support/women", "09901009"), ("suport/women", LIST[0])]
)
def test_what_others_have_published_belongs_to_a_count(variable: str, code: str) -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    known = Known(a_reference(variable), YEAR, code, Form.COUNT, "0", 1, 7)
    (problem,) = find_contradictions(replace(given, rules=replace(given.rules, known=(known,))))
    assert (problem.code, problem.row, problem.values) == ("known-of-nothing", 7, {"value": f"{variable} 2024 {code}"})


def test_of_a_count_that_is_known_only_rounded_here_anything_may_be_known_elsewhere() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    known = Known(WOMEN, parse_period("2019"), LIST[0], Form.COUNT, "4", 1, 2)
    given = replace(given, rules=replace(given.rules, known=(known,)))
    assert codes_of(find_contradictions(given)) == ["known-of-nothing"]
    row = Row(WOMEN, known.period, LIST[0], 5, Status.OK, "", 5)
    assert find_contradictions(replace(given, rounded={WOMEN: {(LIST[0], known.period): row}})) == []


def test_a_rate_of_a_count_without_a_group_is_told_and_anything_of_a_withheld_count_may_be_known() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    women, people = a_reference("support/women"), a_reference("residents/population")
    held = Series({**given.tables.series[women], (LIST[0], YEAR): Observation(None, Status.SUPPRESSED, "", 2)})
    tables = replace(given.tables, series={**given.tables.series, women: held})
    known = (
        Known(people, YEAR, LIST[0], Form.RATE, "99", 100, 2),
        Known(women, YEAR, LIST[0], Form.COUNT, "9", 1, 3),
    )
    (problem,) = find_contradictions(replace(given, tables=tables, rules=replace(given.rules, known=known)))
    assert (problem.code, problem.file, problem.row, problem.field) == (
        "known-without-group",
        "data/known.csv",
        2,
        "form",
    )


def test_what_is_known_of_an_office_is_not_held_against_a_delivery() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    known = Known(a_reference("residents/population"), YEAR, LIST[0], Form.COUNT, "9", 1, 2)
    only = {"support": given.sources["support"]}
    assert find_contradictions(replace(given, sources=only, rules=replace(given.rules, known=(known,)))) == []


def test_shares_cannot_be_delivered() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    variables = {**given.sources["support"].variables, "women": a_variable("women", counts="none")}
    sources = {**given.sources, "support": replace(given.sources["support"], variables=variables, totals=())}
    (problem,) = find_contradictions(replace(given, sources=sources))
    assert (problem.code, problem.file, problem.values) == (
        "delivery-not-a-count", "support/variables.csv", {"value": "women"},
    )  # fmt: skip


def test_public_tables_beside_the_deliveries_are_not_judged() -> None:
    given = deliver([500] * len(LEAVES), ZEROS, ZEROS)
    public = some_tables({"office/rate": {("05", "2024"): 2.5}})
    tables = replace(given.tables, series={**given.tables.series, **public.series})
    assert find_contradictions(replace(given, tables=tables)) == []


@pytest.mark.parametrize(
    ("women", "more", "kind", "parts"),
    [
        ({(TOWNS[1], "2024"): 11.0, **{(code, "2024"): 4.0 for code in LIST}}, {}, "areas", ", ".join(LIST)),
        ({(LIST[0], "2022"): 4.0, (LIST[0], "2023"): 5.0, (LIST[0], "2022-2023"): 8.0}, {}, "years", "2022, 2023"),
        (
            {(LIST[0], "2024"): 4.0},
            {"men": {(LIST[0], "2024"): 5.0}, "cases": {(LIST[0], "2024"): 8.0}},
            "variables",
            "women, men",
        ),
    ],
)
def test_a_sum_that_does_not_hold_is_told_with_its_parts_and_without_numbers(
    women: dict[tuple[str, str], Cell], more: dict[str, dict[tuple[str, str], Cell]], kind: str, parts: str
) -> None:
    (problem,) = told(women, **more)
    assert (problem.code, problem.values["kind"], problem.values["parts"]) == ("sum-wrong", kind, parts)
    assert problem.row


def revised(given: Deliveries, code: str, value: int | None, base: int = 1) -> dict[str, Problem]:
    row = Row(WOMEN, YEAR, code, value, Status.OK, "", base)
    return find_revisions(given, {row.key: row})


def test_a_count_that_was_printed_with_another_number_is_told() -> None:
    given = deliver([500] * len(LEAVES), [[7] * len(LEAVES)] * 2, ZEROS)
    assert revised(given, LIST[0], 7) == {}
    assert revised(given, LIST[0], None) == {}
    ((key, problem),) = revised(given, LIST[0], 8).items()
    assert (key, codes_of([problem])) == (f"support/women 2024 {LIST[0]}", ["count-revised"])
    assert revised(given, LIST[0], 5, 5) == {}
    assert len(revised(given, LIST[0], 10, 5)) == 1


def test_a_note_says_why() -> None:
    given = deliver([500] * len(LEAVES), [[7] * len(LEAVES)] * 2, ZEROS)
    series = given.tables.series[WOMEN]
    noted = type(series)({**series, (LIST[0], YEAR): replace(series[LIST[0], YEAR], note="berichtigt")})
    given = replace(given, tables=replace(given.tables, series={**given.tables.series, WOMEN: noted}))
    assert given.noted == {f"support/women 2024 {LIST[0]}"}
