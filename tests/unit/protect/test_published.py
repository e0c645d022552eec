"""What anybody can know, read from published files alone; the suppressor's view is held against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from deliveries import DISTRICTS, LIST, SPACES, SUM, TOWNS, UNITS, a_catalogue_of, a_county, some_sources

from atlas.model.cells import Bounds, Seen
from atlas.model.protection import Form, Known, Rule, Rules
from atlas.protect.audit import Standard, Verdict, audit
from atlas.protect.published import Published
from builders import COUNTY, Cell, a_reference, some_periods, some_rules, some_tables

WOMEN, PEOPLE = "support/women", "residents/population"
AREAS = (*LIST, *SPACES, *DISTRICTS, *TOWNS, COUNTY)
(YEAR,) = some_periods("2024")


def published(
    women: Mapping[str, Cell], people: Mapping[str, Cell] | None = None, period: str = "2024", **changes: object
) -> Published:
    """A root that shows these women, and 500 people wherever nothing else is told."""
    counts: dict[str, Cell] = {**dict.fromkeys(AREAS, 500.0), **(people or {})}
    tables = some_tables({
        WOMEN: {(code, period): cell for code, cell in women.items()},
        PEOPLE: {(code, period): cell for code, cell in counts.items()},
    })  # fmt: skip
    sources = some_sources()
    known = Published(tables, sources, a_catalogue_of(sources), a_county(), some_rules(3, 100))
    return replace(known, **changes)  # type: ignore[arg-type]


def bounds(seen: Seen, code: str, variable: str = WOMEN) -> Bounds:
    """What is known of a count."""
    return seen.bounds[seen.position[f"{variable} 2024 {code}"]]


def sums(seen: Seen, code: str) -> list[list[str]]:
    """Areas that add up to one."""
    short = [key.removeprefix(f"{WOMEN} 2024 ") for key in seen.keys]
    return [[short[part] for part in one.parts] for one in seen.equations if short[one.whole] == code]


def test_a_printed_count_is_known_and_a_withheld_one_is_at_least_one() -> None:
    seen = published({LIST[0]: 7.0, LIST[1]: "suppressed", LIST[2]: "not-delivered"}).seen("support")
    assert bounds(seen, LIST[0]) == Bounds(7, 7)
    assert bounds(seen, LIST[1]) == Bounds(1, 499)
    assert seen.withheld == {f"{WOMEN} 2024 {LIST[1]}"}
    assert f"{WOMEN} 2024 {LIST[2]}" not in seen.position


@pytest.mark.parametrize(
    ("people", "expected"), [(99.0, (0, 99)), ("suppressed", (0, None)), ("not-delivered", (1, None))]
)
def test_in_a_small_or_withheld_group_none_is_possible(people: Cell, expected: tuple[int, int | None]) -> None:
    seen = published({LIST[0]: "suppressed"}, {LIST[0]: people}).seen("support")
    assert bounds(seen, LIST[0]) == Bounds(*expected)


def test_where_an_area_is_too_small_none_is_possible_in_all_its_tables() -> None:
    known = published({LIST[0]: "suppressed"}, {LIST[0]: "suppressed"})
    known = replace(known, rules=replace(known.rules, size=a_reference(PEOPLE)), catalogue=a_catalogue_of({}))
    assert bounds(known.seen("support"), LIST[0]) == Bounds(0, None)
    larger = replace(
        known, tables=some_tables({WOMEN: {(LIST[0], "2024"): "suppressed"}, PEOPLE: {(LIST[0], "2024"): 900.0}})
    )
    assert bounds(larger.seen("support"), LIST[0]) == Bounds(1, 899)


def test_a_withheld_whole_is_at_least_as_large_as_what_is_part_of_it() -> None:
    sources = some_sources()
    sources["support"] = replace(sources["support"], within={"women": a_reference("support/cases")}, totals=())
    tables = some_tables({
        WOMEN: {(LIST[0], "2024"): 40.0, (LIST[1], "2024"): "suppressed"},
        "support/cases": {(LIST[0], "2024"): "suppressed", (LIST[1], "2024"): 30.0},
    })  # fmt: skip
    known = Published(tables, sources, a_catalogue_of(sources), a_county(), some_rules(3, 10))
    seen = known.seen("support")
    sums = {tuple(seen.keys[place] for place, _ in one.members[:2]) for one in seen.equations}
    assert {(f"support/cases 2024 {code}", f"{WOMEN} 2024 {code}") for code in LIST[:2]} <= sums


def test_what_a_printed_whole_leaves_of_a_withheld_part_is_known_too() -> None:
    """Two lists of 500 people with 997 women: nobody can tell how many men each has, and all know it is one or two."""
    seen = published({LIST[0]: "suppressed", LIST[1]: "suppressed", LIST[2]: 5.0, TOWNS[1]: 1002.0}).seen("support")
    others = {key: one for key, one in zip(seen.keys, seen.bounds, strict=True) if " not of " in key}
    assert others == {
        f"{WOMEN} 2024 {code} not of {PEOPLE} 2024 {code}": Bounds(0, None) for code in LIST[:2]
    }  # fmt: skip
    assert bounds(seen, LIST[0], PEOPLE) == Bounds(500, 500)
    found = {one.key: (one.bounds, one.verdict) for one in audit(seen, Standard())}
    assert found == {
        key: (Bounds(1, 2), Verdict.NARROW) for key in others
    }  # fmt: skip


def test_rounded_wholes_leave_a_range_too() -> None:
    rules = Rules(Rule(3, 100, 1.0, 5), {})
    known = published({LIST[0]: "suppressed"}, rules=rules)
    assert bounds(known.seen("residents", "support"), LIST[0], PEOPLE) == Bounds(498, 502)
    assert bounds(known.seen("support"), LIST[0], PEOPLE) == Bounds(500, 500), "an office's, which rounds nothing"


def test_rounded_counts_leave_a_range_and_none_stays_none() -> None:
    known = published({LIST[0]: 10.0, LIST[1]: 0.0, LIST[2]: "suppressed"}, rules=Rules(Rule(3, 100, 1.0, 5), {}))
    seen = known.seen("residents", "support")
    assert [bounds(seen, code) for code in LIST] == [Bounds(8, 12), Bounds(0, 0), Bounds(1, 501)]


def test_what_was_printed_before_is_known_for_ever() -> None:
    seen = published({LIST[0]: "suppressed"}, printed={f"{WOMEN} 2024 {LIST[0]}": 2}).seen("support")
    assert bounds(seen, LIST[0]) == Bounds(2, 2)


@pytest.mark.parametrize(
    ("form", "shown", "base", "expected"),
    [
        ("count", "11", 1, (11, 11)), ("rounded", "10", 5, (8, 12)), ("rate", "2.2", 100, (11, 11)), ("class", "2-3", 100, (10, 14)),
    ],
)  # fmt: skip
def test_what_others_have_published_is_known(form: str, shown: str, base: int, expected: tuple[int, int]) -> None:
    hint = Known(a_reference(WOMEN), YEAR, LIST[0], Form(form), shown, base, 2)
    seen = published({LIST[0]: "suppressed"}, rules=Rules(Rule(3, 100), {}, known=(hint,))).seen("support")
    assert bounds(seen, LIST[0]) == Bounds(*expected)


def test_a_rate_of_an_unknown_group_tells_nothing() -> None:
    hint = Known(a_reference(WOMEN), YEAR, LIST[0], Form.RATE, "2.2", 100, 2)
    rules = Rules(Rule(3, 100), {}, known=(hint,))
    seen = published({LIST[0]: "suppressed"}, {LIST[0]: "not-delivered"}, rules=rules).seen("support")
    assert bounds(seen, LIST[0]) == Bounds(1, None)


def test_areas_add_up_over_the_pieces_that_no_partition_cuts() -> None:
    seen = published(dict.fromkeys(AREAS, 9.0)).seen("support")
    west, middle, east = SPACES
    pieces = [f"{middle}+{DISTRICTS[0]}", f"{middle}+{DISTRICTS[1]}"]
    assert sums(seen, COUNTY) == [list(TOWNS)]
    assert sums(seen, TOWNS[1]) == [list(LIST)]
    assert sorted(sums(seen, TOWNS[0])[0]) == sorted([west, *pieces, east])
    assert sums(seen, middle) == [pieces]
    assert sums(seen, DISTRICTS[0]) == [[west, pieces[0]]]


def test_two_partitions_with_the_same_space_say_the_same() -> None:
    geography = a_county()
    twins = {
        name: replace(one, parts={one.spaces[0]: UNITS[:2]}, spaces=one.spaces[:1])
        for name, one in geography.partitions.items()
        if one.municipality == TOWNS[0]
    }
    known = published(dict.fromkeys(AREAS, 9.0), geography=replace(geography, partitions=twins))
    assert sums(known.seen("support"), DISTRICTS[0]) in ([[SPACES[0]]], [])
    assert sums(known.seen("support"), DISTRICTS[0]) + sums(known.seen("support"), SPACES[0])


def test_a_part_of_which_nothing_is_told_may_be_anything() -> None:
    seen = published({TOWNS[1]: 30.0, LIST[0]: 9.0, LIST[1]: 8.0}).seen("support")
    assert bounds(seen, LIST[2]) == Bounds(0, None)
    assert f"{WOMEN} 2024 {LIST[2]}" not in seen.withheld


@pytest.mark.parametrize(("town", "note", "rest"), [(29.0, "Summe", True), (27.0, "Summe", False), (29.0, "", False)])
def test_a_note_at_a_sum_that_does_not_hold_speaks_of_a_rest(town: float, note: str, rest: bool) -> None:
    seen = published({TOWNS[1]: (town, note), **dict.fromkeys(LIST, 9.0)}).seen("support")
    assert any(key.endswith(" rest") for key in seen.keys) == rest


def test_spaces_that_do_not_exist_are_no_parts() -> None:
    geography = a_county()
    ended = replace(geography.areas[LIST[0]], valid_to="2023-12-31")
    geography = replace(geography, areas={**geography.areas, LIST[0]: ended})
    seen = published(dict.fromkeys(AREAS, 9.0), geography=geography).seen("support")
    assert sums(seen, TOWNS[1]) == [list(LIST[1:])]


def test_a_space_that_is_counted_beside_those_that_took_its_place_is_known_to_overlap_them() -> None:
    geography = a_county()
    ended = replace(geography.areas[DISTRICTS[0]], valid_to="2023-12-31")
    geography = replace(geography, areas={**geography.areas, DISTRICTS[0]: ended})
    counted = published(dict.fromkeys(AREAS, 9.0), geography=geography).seen("support")
    assert len(sums(counted, SPACES[1])) == 1
    silent = {code: 9.0 for code in AREAS if code != DISTRICTS[0]}
    assert sums(published(silent, geography=geography).seen("support"), DISTRICTS[0]) == []


def test_variables_and_years_add_up() -> None:
    variables = {name: {(LIST[0], "2024"): 9.0} for name in (WOMEN, "support/men", "support/cases")}
    years = {(LIST[1], period): 4.0 for period in ("2022", "2023", "2022-2023")}
    alone = {(LIST[2], "2022-2023"): 4.0, (LIST[2], "2023"): 2.0}
    tables = some_tables({**variables, WOMEN: {**variables[WOMEN], **years, **alone}})
    known = replace(published({}), tables=tables)
    seen = known.seen("support")
    sums = {(seen.keys[one.whole], *(seen.keys[part] for part in one.parts)) for one in seen.equations}
    pools = {f"{WOMEN} 2022-2023 {LIST[1]}", f"{WOMEN} 2022-2023 {LIST[2]}"}
    assert {one[0] for one in sums if " 2024 " not in one[0]} == pools
    assert (f"{WOMEN} 2024 {TOWNS[1]}", *(f"{WOMEN} 2024 {code}" for code in LIST)) in sums, "no more than all cases"
    assert tuple(f"{one} 2024 {LIST[0]}" for one in ("support/cases", WOMEN, "support/men")) in sums
    assert seen.bounds[seen.position[f"{WOMEN} 2022 {LIST[2]}"]] == Bounds(0, None)
    sources = {
        **known.sources,
        "support": replace(known.sources["support"], totals=(SUM,)),
    }
    again = replace(known, sources=sources).seen("support")
    assert {(again.keys[one.whole], *(again.keys[part] for part in one.parts)) for one in again.equations} == sums
    lone = replace(known, tables=some_tables({"support/cases": {(LIST[0], "2024"): 9.0}}))
    assert lone.seen("support").equations == ()


def test_a_member_that_follows_from_areas_completes_a_sum_as_well() -> None:
    """Women of the county and of the first town, cases of both towns: so there are men of the second town, too."""
    spaces = {(code, "2024"): 5.0 for code in (*SPACES, *DISTRICTS)}
    tables = some_tables({
        "support/cases": {(TOWNS[0], "2024"): 40.0, (TOWNS[1], "2024"): 30.0},
        WOMEN: {(COUNTY, "2024"): 32.0, (TOWNS[0], "2024"): 20.0, **spaces},
    })  # fmt: skip
    known = replace(published({}), tables=tables)
    support = replace(known.sources["support"], totals=(SUM,))
    seen = replace(known, sources={**known.sources, "support": support}).seen("support")
    wholes = {(seen.keys[one.whole], *(seen.keys[part] for part in one.parts)) for one in seen.equations}
    assert tuple(f"{one} 2024 {TOWNS[1]}" for one in ("support/cases", WOMEN, "support/men")) in wholes


def test_things_are_nobodys_secret() -> None:
    sources = some_sources()
    women = replace(
        sources["support"].variables["women"], counts=type(sources["support"].variables["women"].counts)("things")
    )
    sources["support"] = replace(sources["support"], variables={"women": women}, totals=())
    assert published({LIST[0]: "suppressed"}, sources=sources).seen("support").keys == ()


def test_bare_of_a_release_remains_what_was_printed_before() -> None:
    key = f"{WOMEN} 2024 {LIST[0]}"
    known = published({LIST[0]: 7.0, LIST[1]: 8.0, LIST[2]: "suppressed"}, printed={key: 7})
    bare = known.bare({"support"})
    told = bare.tables.of(a_reference(WOMEN))
    assert [told[code, YEAR].value for code in LIST] == [7.0, None, None]
    assert bare.tables.of(a_reference(PEOPLE)) == known.tables.of(a_reference(PEOPLE))
