"""From deliveries to linked cells: which counts hang together, and what is known of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from deliveries import DISTRICTS, LEAVES, LIST, SPACES, SUM, TOWNS, UNITS, a_county, a_partition, deliver, some_sources

from atlas.compute.sums import add_up
from atlas.model.cells import Bounds, Cell, Linked, State
from atlas.model.editions import Row
from atlas.model.protection import Form, Known, Rule, Rules
from atlas.model.release import Status
from atlas.model.unreleased import Series
from atlas.protect.deliveries import Deliveries
from atlas.protect.leaks import read_known
from atlas.protect.linked import link
from builders import COUNTY, a_reference, some_periods, some_rules, some_tables

WOMEN = a_reference("support/women")
PEOPLE = a_reference("residents/population")
(YEAR,) = some_periods("2024")
ZEROS = [[0] * len(LEAVES)] * 2


def linked(given: Deliveries, generation: int = 1, withheld: frozenset[str] = frozenset()) -> Linked:
    """The cells of a generation: inhabitants come first, cases after."""
    return link(given, list(given.generations())[generation], withheld)


def cell(of: Linked, code: str, variable: str = "support/women", period: str = "2024") -> Cell:
    """One cell."""
    return next(one for one in of.cells if one.key == f"{variable} {period} {code}")


def sums(of: Linked, code: str) -> list[list[str]]:
    """Areas that add up to one, as often as they do."""
    keys = [one.key for one in of.cells]
    return [
        [keys[part].removeprefix("support/women 2024 ") for part in one.parts]
        for one in of.equations
        if keys[one.whole] == f"support/women 2024 {code}"
    ]


def women(*counts: int, **changes: object) -> Deliveries:
    """Deliveries with these women in both years, five hundred people everywhere."""
    return deliver([500] * len(LEAVES), [list(counts)] * 2, ZEROS, **changes)


NINE = (5, 6, 7, 8, 9, 10, 11, 12, 13)


def test_where_nothing_is_protected_nothing_is_linked() -> None:
    assert list(replace(women(*NINE), sources={}).generations()) == []


def test_the_rest_of_a_sum_is_a_cell_wherever_the_whole_and_a_part_are() -> None:
    """Men are told of one town alone; of the other one everybody knows how many they are. Of spaces nothing is told."""
    support = replace(some_sources()["support"], within={"women": a_reference("support/cases")})
    told = some_tables({
        "support/cases": {(TOWNS[0], "2024"): 40.0, (TOWNS[1], "2024"): 30.0},
        "support/women": {(TOWNS[0], "2024"): 20.0, (TOWNS[1], "2024"): 12.0},
        "support/men": {(TOWNS[0], "2024"): 20.0},
        "residents/population": {(TOWNS[0], "2024"): 900.0},
    })  # fmt: skip
    given = replace(women(*NINE), tables=told, sources={**some_sources(), "support": support})
    of = linked(given)
    keys = [one.key for one in of.cells]
    sums = [[keys[place] for place, _ in one.members] for one in of.equations]
    names = ("support/cases", "support/women", "support/men")
    assert [f"{name} 2024 {TOWNS[0]}" for name in names] in sums
    assert [f"{name} 2024 {TOWNS[1]}" for name in names] in sums
    assert next(one.value for one in of.cells if one.key == f"support/men 2024 {TOWNS[1]}") == 18
    assert not any(" without women" in key for one in [linked(given, 0)] for key in (cell.key for cell in one.cells))


def test_a_member_that_follows_from_areas_completes_a_sum_as_well() -> None:
    """Women of the county and of the first town, cases of both towns: so there are men of the second town, too."""
    west, middle, east = SPACES
    told = some_tables({
        "support/cases": {(TOWNS[0], "2024"): 40.0, (TOWNS[1], "2024"): 30.0},
        "support/women": {
            (COUNTY, "2024"): 32.0, (TOWNS[0], "2024"): 20.0,
            (west, "2024"): 5.0, (middle, "2024"): 6.0, (east, "2024"): 9.0, (DISTRICTS[0], "2024"): 8.0,
        },
    })  # fmt: skip
    found = linked(replace(women(*NINE), tables=told))
    follows = {one.key: one.value for one in found.cells}
    assert follows[f"support/women 2024 {TOWNS[1]}"] == 12
    assert follows[f"support/men 2024 {TOWNS[1]}"] == 18


def test_what_stands_below_a_line_comes_before_what_stands_above_it() -> None:
    assert [[one.variable for one in every] for every in women(*NINE).generations()] == [
        ["population"],
        ["cases", "women", "men"],
    ]


def test_a_part_of_a_variable_comes_after_it_and_its_whole_sum_with_it() -> None:
    sources = some_sources()
    sources["support"] = replace(sources["support"], totals=(SUM,), within={"men": WOMEN})
    given = replace(women(*NINE), sources=sources)
    order = [one.variable for every in given.generations() for one in every]
    assert order[0] == "population"
    assert order.index("women") < order.index("men")


def test_areas_add_up_over_atoms_where_partitions_overlap() -> None:
    found = linked(women(*NINE))
    west, middle, east = SPACES
    assert sums(found, COUNTY) == [list(TOWNS)]
    assert sums(found, TOWNS[1]) == [list(LIST)]
    assert sums(found, TOWNS[0]) == [[west, UNITS[2], UNITS[3], east]]
    assert sums(found, middle) == [[UNITS[2], UNITS[3]]]
    assert sums(found, DISTRICTS[0]) == [[west, UNITS[2]]]
    assert sums(found, west) == []
    atom = cell(found, UNITS[2])
    assert (atom.value, atom.state) == (7, State.LATENT)


def test_variables_add_up_to_their_total() -> None:
    found = linked(women(*NINE))
    keys = [one.key for one in found.cells]
    totals = [
        (keys[one.whole], [keys[part] for part in one.parts])
        for one in found.equations
        if keys[one.whole] == f"support/cases 2023 {LIST[0]}"
    ]
    assert totals == [
        (f"support/cases 2023 {LIST[0]}", [f"support/women 2023 {LIST[0]}", f"support/men 2023 {LIST[0]}"])
    ]


def without(given: Deliveries, *codes: str) -> Deliveries:
    """The same, some places not counted."""
    series = {
        one: type(found)({place: value for place, value in found.items() if place[0] not in codes})
        for one, found in given.tables.series.items()
    }
    return replace(given, tables=replace(given.tables, series=series))


def test_an_atom_nobody_counted_is_protected_if_its_count_follows_from_others() -> None:
    follows = cell(linked(without(women(5, 6, 2, 8, 9, 10, 11, 12, 13), UNITS[2])), UNITS[2])
    assert (follows.value, follows.state, follows.need is not None) == (2, State.LATENT, True)
    found = linked(without(women(*NINE), UNITS[2], UNITS[3], DISTRICTS[0], DISTRICTS[1]))
    assert (cell(found, UNITS[2]).value, cell(found, UNITS[2]).need) == (None, None)


def test_what_one_space_holds_beyond_another_is_protected_like_a_space() -> None:
    """Nobody lives in the one part and two in the other: each for itself is wide enough, their sum is not."""
    given = women(5, 6, 7, 0, 0, 2, 11, 12, 13)
    social = given.geography.partitions["09901001-spaces"]
    smaller = replace(social, parts={SPACES[0]: UNITS[:4], SPACES[1]: UNITS[4:5], SPACES[2]: UNITS[5:]})
    partitions = {**given.geography.partitions, social.id: smaller}
    given = without(replace(given, geography=replace(given.geography, partitions=partitions)), *SPACES)
    given = replace(given, tables=add_up(given.tables, given.geography))
    found = linked(given)
    beyond = cell(found, f"{DISTRICTS[1]}-{SPACES[0]}")
    assert sums(found, f"{DISTRICTS[1]}-{SPACES[0]}") == [[SPACES[1], SPACES[2]]]
    assert (beyond.value, beyond.state, beyond.need is not None) == (2, State.LATENT, True)


def test_a_space_that_delivered_nothing_is_a_part_of_which_nothing_is_known() -> None:
    tables = some_tables({"support/women": {(code, "2024"): 9.0 for code in (TOWNS[1], *LIST[:2])}})
    found = link(replace(women(*NINE), tables=tables), [WOMEN], ())
    missing = cell(found, LIST[2])
    assert (missing.value, missing.state, missing.need, missing.lower) == (None, State.LATENT, None, 0)
    assert sums(found, TOWNS[1]) == [list(LIST)]


def test_a_town_of_which_no_space_was_counted_is_the_sum_of_nothing() -> None:
    tables = some_tables({"support/women": {(code, "2024"): 9.0 for code in TOWNS}})
    assert sums(link(replace(women(*NINE), tables=tables), [WOMEN], ()), TOWNS[1]) == []


@pytest.mark.parametrize(
    ("town", "note", "rest", "state"),
    [
        (38.0, "einige ohne Anschrift", [2], State.LATENT),
        (46.0, "einige ohne Anschrift", [10], State.PRINTED),
        (38.0, "", [], None),
    ],
)
def test_what_belongs_to_no_space_is_a_cell_of_its_own_if_the_note_says_so(
    town: float, note: str, rest: list[int], state: State | None
) -> None:
    """A few are protected like others; many hide nothing, for the note may tell how many."""
    cells = {(TOWNS[1], "2024"): (town, note), **{(code, "2024"): 12.0 for code in LIST}}
    found = link(replace(women(*NINE), tables=some_tables({"support/women": cells})), [WOMEN], ())
    rests = [one for one in found.cells if one.key.endswith(" rest")]
    assert [one.value for one in rests] == rest
    assert [one.state for one in rests] == [state] * len(rest)
    assert [one.need is not None for one in rests] == [state is State.LATENT] * len(rest)
    assert bool(list(found.contradictions())) == (not rest)


def test_pools_are_sums_of_their_years() -> None:
    cells = {(LIST[0], period): count for period, count in (("2022", 3.0), ("2023", 4.0), ("2022-2023", 7.0))}
    found = link(replace(women(*NINE), tables=some_tables({"support/women": cells})), [WOMEN], ())
    (pool,) = found.equations
    assert found.cells[pool.whole].key == f"support/women 2022-2023 {LIST[0]}"
    assert [found.cells[part].value for part in pool.parts] == [3, 4]


def test_a_year_that_follows_from_two_pools_is_protected() -> None:
    cells = {(LIST[0], "2021-2022"): 10.0, (LIST[0], "2021-2023"): 11.0}
    found = link(replace(women(*NINE), tables=some_tables({"support/women": cells})), [WOMEN], ())
    year = cell(found, LIST[0], period="2023")
    assert len(found.equations) == 4
    assert (year.value, year.state, year.need is not None) == (1, State.LATENT, True)


def test_of_a_withheld_whole_nothing_is_shown_above_the_line() -> None:
    found = linked(women(*NINE), withheld=frozenset({f"residents/population 2024 {LIST[0]}"}))
    closed, other = cell(found, LIST[0]), cell(found, LIST[1])
    assert (closed.state, closed.lower, other.state) == (State.PRIMARY, 0, State.OPEN)


def test_a_space_with_too_few_inhabitants_carries_no_figure() -> None:
    rules = replace(some_rules(3, 100), size=PEOPLE)
    given = replace(women(*NINE), rules=rules, geography=a_county(minimum=900))
    assert given.small == {*LIST}
    few = {(LIST[0], "2023"): 950.0, (LIST[0], "2024"): 899.0, (LIST[1], "2024"): "suppressed"}
    assert replace(given, tables=some_tables({"residents/population": few})).small == {LIST[0]}
    assert cell(linked(given), LIST[0]).state is State.PRIMARY
    assert cell(linked(given, 0), LIST[0], "residents/population").state is State.PRIMARY
    assert cell(linked(given), TOWNS[1]).state is State.OPEN


def test_what_is_known_rounded_is_a_range_and_still_stands_below_the_line() -> None:
    """Women of 2024 were printed rounded to 5 in an earlier edition, and so were the inhabitants of one space."""
    rules = Rules(Rule(3, 100, 1.0, 5), {}, size=PEOPLE)
    given = women(*NINE, rules=rules)
    people = Series({place: one for place, one in given.tables.of(PEOPLE).items() if place != (LIST[0], YEAR)})
    ours = Series({place: one for place, one in given.tables.of(WOMEN).items() if place != (LIST[1], YEAR)})
    tables = replace(given.tables, series={**given.tables.series, PEOPLE: people, WOMEN: ours})
    apart = {
        variable: {(code, YEAR): Row(variable, YEAR, code, count, Status.OK, "", 5)}
        for variable, code, count in ((WOMEN, LIST[1], 10), (PEOPLE, LIST[0], 90))
    }
    given = replace(given, tables=tables, rounded=apart, geography=a_county(minimum=95))
    assert given.small == {LIST[0]}
    range_, small = cell(linked(given), LIST[1]), cell(linked(given), LIST[0])
    assert (range_.state, range_.value, range_.lower, range_.upper) == (State.LATENT, None, 8, 12)
    assert (small.state, small.upper) == (State.PRIMARY, 92)
    for years in sums(linked(given), TOWNS[1]):
        assert f"{LIST[1]}" in years


def test_none_of_a_whole_that_is_none_asks_for_no_protection() -> None:
    given = deliver([50] * len(LEAVES), ZEROS, ZEROS)
    found = linked(given)
    assert (cell(found, COUNTY).state, cell(found, COUNTY).value) == (State.OPEN, 0)
    assert [one.key for one in found.cells if one.need] == []
    assert cell(found, LIST[0]).state is State.PRIMARY


def known(form: str, shown: str, base: int = 1, code: str = LIST[0]) -> Known:
    return Known(WOMEN, YEAR, code, Form(form), shown, base, 2)


def with_known(*hints: Known) -> Mapping[str, object]:
    return {"rules": Rules(Rule(3, 100), {}, known=hints)}


@pytest.mark.parametrize(
    ("hint", "bounds"),
    [
        (known("rounded", "10", 5), (8, 12)),
        (known("rate", "2.2", 100), (11, 11)),
        (known("class", "2-3", 100), (10, 14)),
        (known("rate", "2.2", 100, LIST[1]), (1, 499)),
    ],
)
def test_what_others_have_published_narrows_a_count(hint: Known, bounds: tuple[int, int]) -> None:
    found = cell(linked(women(*NINE, **with_known(hint))), LIST[0])
    assert (found.lower, found.upper) == bounds


def test_a_private_leak_takes_nothing_from_what_everybody_knows() -> None:
    private = replace(known("rate", "2.2", 100), file="known.csv")
    found = cell(linked(women(*NINE, **with_known(private, known("class", "2-3", 100)))), LIST[0])
    assert (found.leaked, found.lower, found.upper) == (True, 10, 14)
    alone = cell(linked(women(*NINE, **with_known(private))), LIST[0])
    assert (alone.leaked, alone.lower, alone.upper) == (True, 1, 499)


def test_what_others_have_printed_is_printed() -> None:
    found = cell(linked(women(*NINE, **with_known(known("count", "11")))), LIST[0])
    assert (found.state, found.lower, found.upper) == (State.PRINTED, 11, 11)


def test_without_a_whole_a_rate_tells_nothing() -> None:
    assert read_known(known("rate", "2.2", 100), ()) == Bounds(0, None)


def test_earlier_editions_have_printed_what_they_printed() -> None:
    given = women(*NINE, printed={f"support/women 2024 {LIST[0]}": 11})
    assert cell(linked(given), LIST[0]).state is State.PRINTED


def test_a_dominated_count_is_withheld() -> None:
    rules = Rules(Rule(3, 100, 0.9), {})
    given = women(*NINE, rules=rules, contributions={f"support/women 2024 {LIST[0]}": (8, 3, 0)})
    assert cell(linked(given), LIST[0]).state is State.PRIMARY
    assert cell(linked(given), LIST[1]).state is State.OPEN


def test_a_count_withheld_by_its_source_stays_withheld() -> None:
    cells = {(LIST[0], "2024"): "suppressed", (LIST[1], "2024"): 5.0, (LIST[2], "2024"): "not-delivered"}
    found = link(replace(women(*NINE), tables=some_tables({"support/women": cells})), [WOMEN], ())
    assert [(one.value, one.state) for one in found.cells] == [(None, State.PRIMARY), (5, State.OPEN)]


def test_a_part_of_what_nobody_tells_leaves_no_rest() -> None:
    sources = some_sources()
    sources["support"] = replace(sources["support"], within={"women": a_reference("support/nothing")})
    assert not [one.key for one in linked(women(*NINE, sources=sources)).cells if " without support/women" in one.key]


def test_of_a_town_that_tells_nothing_no_overlap_is_known() -> None:
    given = women(*NINE)
    told = Series({place: one for place, one in given.tables.of(PEOPLE).items() if place[0].startswith(TOWNS[1])})
    cut = {DISTRICTS[0]: UNITS[:1], DISTRICTS[1]: UNITS[1:]}
    other = a_partition("09901001-districts", *DISTRICTS, parts=cut)
    geography = replace(given.geography, partitions={**given.geography.partitions, other.id: other})
    alone = replace(
        given, geography=geography, tables=replace(given.tables, series={**given.tables.series, PEOPLE: told})
    )
    assert {one.key.split(" ")[2].partition("-")[0] for one in linked(alone, 0).cells} == {TOWNS[1]}
