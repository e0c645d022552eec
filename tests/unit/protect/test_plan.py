"""The plan of a release: what is withheld, what is printed, what is carried over."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deliveries import DISTRICTS, LEAVES, LIST, SPACES, TOWNS, UNITS, deliver, released, shown

from atlas.model.cells import Pattern, Proof
from atlas.model.editions import Edition, Ledger, Row
from atlas.model.indicators import Counts
from atlas.model.protection import Rule, Rules
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series
from atlas.protect.certificate import disclosures
from atlas.protect.deliveries import Deliveries
from atlas.protect.plan import apply, as_tables, carry, merge, plan
from atlas.protect.progress import from_lines, to_line
from atlas.protect.suppress import Effort
from builders import COUNTY, a_reference, some_periods, some_tables

WOMEN = a_reference("support/women")
(YEAR,) = some_periods("2024")
COUNTS = [[5, 6, 7, 8, 9, 10, 1, 12, 13]] * 2
ZEROS = [[0] * len(LEAVES)] * 2
SMALL = f"support/women 2024 {LIST[0]}"


def some_deliveries(**changes: object) -> Deliveries:
    """One woman in the first space of the list, in both years."""
    return deliver([500] * len(LEAVES), COUNTS, ZEROS, **changes)


def test_a_small_count_and_what_would_tell_it_are_withheld() -> None:
    planned, rows, known = released(some_deliveries())
    values = shown(rows)
    assert values[SMALL] is None
    assert sum(values[f"support/women 2024 {code}"] is None for code in (*LIST, TOWNS[1])) >= 2
    assert values[f"support/women 2024 {COUNTY}"] == 71
    assert (planned.late, planned.exposed) == (frozenset(), frozenset())
    assert list(disclosures(known, known.sources)) == []


def test_numbers_by_package_are_those_of_the_plan() -> None:
    planned, _, _ = released(some_deliveries())
    support = planned.counted["support"]
    assert support.withheld == len(planned.withheld)
    assert (support.cells, support.primary) == (66, 4)
    assert 0 < support.lost < 0.2
    assert sum(support.blocks.values()) == 2
    assert planned.counted["residents"].withheld == 0


def test_a_package_that_counts_nobody_loses_no_part_of_nothing() -> None:
    planned, _, _ = released(deliver([500] * len(LEAVES), ZEROS, ZEROS))
    assert planned.counted["support"].lost == 0


def test_what_an_interrupted_run_found_is_not_sought_again() -> None:
    given, kept = some_deliveries(), list[str]()
    first = plan(given, Effort(), "", kept.append, lambda *_: None)
    assert len(kept) == 2
    said, more = list[tuple[object, ...]](), list[str]()
    again = plan(given, Effort(), "".join(kept) + '["half a li', more.append, lambda *what: said.append(what))
    assert (again.withheld, more, said) == (first.withheld, [], [])
    plan(given, Effort(), "", lambda _: None, lambda *what: said.append(what))
    assert said[0] == ("support (2/2)", 1, 2, None)
    assert said[1][:3] == ("support (2/2)", 1, 2)


def test_a_pattern_is_read_as_it_was_written() -> None:
    pattern = Pattern(frozenset({"a", "b"}), frozenset({"c"}), 3.5, 3.0, Proof.WITHIN_GAP)
    assert from_lines(to_line("digest", pattern)) == {"digest": pattern}


@pytest.mark.parametrize(
    "damaged", ["7", '["digest"]', '["a", 1, [], 0, 0, "idle"]', '["a", [], [], 0, 0, "?"]', "\ufffd", ""]
)
def test_a_damaged_line_is_forgotten(damaged: str) -> None:
    pattern = Pattern(frozenset({"a"}), frozenset(), 3.5, 3.0, Proof.WITHIN_GAP)
    assert from_lines(f"{damaged}\n{to_line('digest', pattern)}") == {"digest": pattern}


def test_a_withheld_row_has_no_number_and_no_note() -> None:
    given = some_deliveries()
    series = given.tables.series
    noted = type(series[WOMEN])(
        {place: replace(one, note="genau eine") if one.value == 1 else one for place, one in series[WOMEN].items()}
    )
    given = replace(given, tables=replace(given.tables, series={**series, WOMEN: noted}))
    _, rows, _ = released(given)
    assert {row.note for row in rows["support"] if row.status is Status.SUPPRESSED} == {""}


def test_smallest_units_are_never_published() -> None:
    _, rows, _ = released(some_deliveries())
    assert not {row.area_code for every in rows.values() for row in every} & set(UNITS)


def test_rows_are_sorted_as_all_packages_are() -> None:
    _, rows, _ = released(some_deliveries())
    order = [(row.variable.variable, row.period.text, row.area_code) for row in rows["support"]]
    assert order == sorted(order)


def test_counts_are_rounded_where_a_source_demands_it_and_things_are_not() -> None:
    given = some_deliveries(rules=Rules(Rule(3, 100, 1.0, 5), {}))
    things = replace(given.sources["residents"].variables["population"], counts=Counts.THINGS)
    sources = {**given.sources, "residents": replace(given.sources["residents"], variables={"population": things})}
    rows = apply(replace(given, sources=sources), frozenset())
    assert {row.value for row in rows["support"] if row.value is not None and row.value % 5} == set()
    assert {row.value for row in rows["residents"]} == {500, 1000, 1500, 3000, 4500}


def test_rounded_or_not_nobody_finds_out_what_is_withheld() -> None:
    _, _, known = released(some_deliveries(rules=Rules(Rule(3, 100, 1.0, 5), {})))
    assert list(disclosures(known, known.sources)) == []


def test_what_is_printed_already_is_named_and_stays_printed() -> None:
    planned, rows, _ = released(some_deliveries(printed={SMALL: 1}))
    assert planned.late == {SMALL}
    assert shown(rows)[SMALL] == 1


def test_other_kinds_of_no_number_pass() -> None:
    given = some_deliveries()
    tables = some_tables({"support/women": {(LIST[0], "2024"): "not-delivered", (LIST[1], "2024"): "suppressed"}})
    rows = apply(replace(given, tables=tables), frozenset())["support"]
    assert [row.status for row in rows] == [Status.NOT_DELIVERED, Status.SUPPRESSED]


def a_row(code: str, value: int | None) -> Row:
    return Row(WOMEN, YEAR, code, value, Status.OK if value is not None else Status.SUPPRESSED)


def test_nothing_published_disappears() -> None:
    ledger = Ledger((Edition("2025.11", {"support": (a_row(LIST[0], 7), a_row(LIST[1], None))}, {}),))
    tables = some_tables({"support/women": {(LIST[0], "2024"): 8.0}})
    found = carry(tables, ledger, {"support"})[0].of(WOMEN)
    assert [(code, one.value, one.status) for (code, _), one in found.items()] == [
        (LIST[0], 8.0, Status.OK),
        (LIST[1], None, Status.SUPPRESSED),
    ]
    assert carry(some_tables({}), ledger, {"residents"})[0].series == {}


def test_what_is_known_only_rounded_is_kept_apart_from_what_can_be_added_up() -> None:
    rows = tuple(replace(a_row(code, count), base=5) for code, count in zip(LIST, (5, None, 0), strict=True))
    ledger = Ledger((Edition("2025.11", {"support": rows}, {}),))
    tables, apart = carry(some_tables({}), ledger, {"support"})
    assert {code: one.value for (code, _), one in apart[WOMEN].items()} == {LIST[0]: 5}
    assert {code: one.value for (code, _), one in tables.of(WOMEN).items()} == {LIST[1]: None, LIST[2]: 0.0}


def test_what_is_released_takes_the_place_of_what_its_package_held() -> None:
    public = some_tables({"support/old": {(LIST[0], "2024"): 1.0}, "office/rate": {(LIST[0], "2024"): 5.0}})
    tables = as_tables({"support": [a_row(LIST[0], 7), a_row(LIST[1], None)]}, public)
    assert set(tables.series) == {WOMEN, a_reference("office/rate")}
    assert [one.value for one in tables.of(WOMEN).values()] == [7.0, None]
    assert merge(public, some_tables({}), ()).series == public.series


def test_a_number_stays_rounded_as_it_was_when_it_was_first_printed() -> None:
    first = (replace(a_row(LIST[0], 5), base=5), a_row(LIST[1], 10), a_row(LIST[2], 7))
    second = (a_row(LIST[0], 5), replace(a_row(LIST[1], 10), base=5), replace(a_row(LIST[2], 10), base=5))
    ledger = Ledger((Edition("2025.11", {"support": first}, {}), Edition("2026.11", {"support": second}, {})))
    assert ledger.bases == {SMALL: (5, 1), f"support/women 2024 {LIST[2]}": (5, 1)}


def test_what_is_said_beside_a_number_that_stays_is_what_was_said_last() -> None:
    first, second = (a_row(LIST[0], 7),), (replace(a_row(LIST[0], 7), note="Nachgezählt"),)
    ledger = Ledger((Edition("2025.11", {"support": first}, {}), Edition("2026.11", {"support": second}, {})))
    assert ledger.rows[SMALL].note == "Nachgezählt"
    assert carry(some_tables({}), ledger, {"support"})[0].of(WOMEN)[LIST[0], YEAR].note == "Nachgezählt"


@pytest.mark.parametrize("version", ["2025.11", "2026.11"])
def test_a_number_once_printed_is_never_forgotten(version: str) -> None:
    editions = (
        Edition("2024.11", {"support": (a_row(LIST[0], 7), a_row(LIST[1], None))}, {}),
        Edition(version, {"support": (a_row(LIST[0], None), a_row(LIST[1], 4))}, {}),
    )
    ledger = Ledger(editions)
    assert ledger.printed == {SMALL: 7, f"support/women 2024 {LIST[1]}": 4}
    assert ledger.before(version).printed == {SMALL: 7}


@pytest.mark.parametrize(("beyond", "is_withheld"), [(2, True), (30, False), (-2, True), (-20, False)])
def test_a_few_people_without_an_address_or_in_two_spaces_are_protected_and_many_are_not(
    beyond: int, is_withheld: bool
) -> None:
    given = deliver([500] * len(LEAVES), [[9] * len(LEAVES)] * 2, ZEROS)
    series = dict(given.tables.series)
    for name in ("women", "cases"):
        variable = a_reference(f"support/{name}")
        told = Observation(27.0 + beyond, Status.OK, "Menschen ohne Anschrift sind keinem Raum zugeordnet", 2)
        whole = Observation(81.0 + beyond, Status.OK, "", 2)
        series[variable] = Series({**series[variable], (TOWNS[1], YEAR): told, (COUNTY, YEAR): whole})
    given = replace(given, tables=replace(given.tables, series=series))
    _, rows, known = released(given)
    assert list(disclosures(known, known.sources)) == []
    hidden = [key for key, value in shown(rows).items() if value is None and " 2024 " in key]
    assert bool(hidden) == is_withheld


def test_nobody_is_left_over_in_the_overlap_of_two_partitions() -> None:
    """499 of 500 in the third unit: what the first district counts beyond the first space."""
    women = [100, 100, 499, *[100] * (len(LEAVES) - 3)]
    _, rows, _ = released(deliver([500] * len(LEAVES), [women] * 2, [[0] * len(LEAVES)] * 2))
    printed = shown(rows)
    assert None in {printed[f"support/women 2024 {code}"] for code in (SPACES[0], DISTRICTS[0])}
    fewer = [100, 100, 450, *[100] * (len(LEAVES) - 3)]
    _, rows, _ = released(deliver([500] * len(LEAVES), [fewer] * 2, [[0] * len(LEAVES)] * 2))
    assert None not in shown(rows).values()
