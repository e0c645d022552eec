"""Sums of variables of different packages: what two offices count of the same people is protected together."""

from __future__ import annotations

from dataclasses import replace

from deliveries import LEAVES, LIST, SUM, deliver, released, shown

from atlas.model.cells import Bounds
from atlas.model.indicators import Total
from atlas.model.unreleased import Tables
from atlas.protect.certificate import disclosures
from atlas.protect.deliveries import Deliveries
from atlas.protect.linked import link
from atlas.protect.plan import as_tables
from atlas.protect.published import Published
from builders import a_reference, a_source, a_variable, some_tables

WOMEN, CASES, MEN = a_reference("support/women"), a_reference("support/cases"), a_reference("gents/men")
ACROSS = Total(CASES, (WOMEN, MEN))
COUNTS = [[5, 6, 7, 8, 9, 10, 1, 12, 13]] * 2
MANY = [[9] * len(LEAVES)] * 2
PLACE = f"2024 {LIST[0]}"
SMALL = [f"support/women {PLACE}", f"support/cases {PLACE}", f"gents/men {PLACE}"]


def two_offices(*totals: Total, **changes: object) -> Deliveries:
    """One office counts cases and women, another one men."""
    given = deliver([500] * len(LEAVES), COUNTS, MANY)
    series = dict(given.tables.series)
    series[MEN] = series.pop(SUM.parts[1])
    support = given.sources["support"]
    ours = {name: one for name, one in support.variables.items() if name != "men"}
    sources = {
        **given.sources,
        "support": replace(support, variables=ours, totals=totals),
        "gents": a_source("gents", a_variable("men", counts="cases"), origin="delivery"),
    }
    catalogue = replace(given.catalogue, sources=sources)
    tables = Tables(series, {})
    return replace(given, tables=tables, sources=sources, catalogue=catalogue, **changes)  # type: ignore[arg-type]


def test_a_sum_across_packages_is_protected() -> None:
    given = two_offices(ACROSS)
    assert [{one.package for one in every} for every in given.generations()] == [{"residents"}, {"support", "gents"}]
    planned, rows, known = released(given)
    values = shown(rows)
    assert sum(values[key] is None for key in SMALL) >= 2
    assert list(disclosures(known, known.sources)) == []
    for name in ("support", "gents"):
        own = [key for key in planned.withheld if key.startswith(f"{name}/")]
        assert (planned.counted[name].withheld, bool(planned.counted[name].blocks)) == (len(own), bool(own))


def test_a_sum_that_was_forgotten_is_found_by_the_audit() -> None:
    _, rows, known = released(two_offices())
    values = shown(rows)
    assert [values[key] is None for key in SMALL] == [True, False, False]
    sources = {**known.sources, "support": replace(known.sources["support"], totals=(ACROSS,))}
    found = {one.key for one in disclosures(replace(known, sources=sources), known.sources)}
    assert f"support/women {PLACE}" in found


def later(**changes: object) -> Deliveries:
    """What the second office counts is public already; the first one delivers alone."""
    given = two_offices(ACROSS, **changes)
    sources = {name: one for name, one in given.sources.items() if name != "gents"}
    return replace(given, sources=sources)


def test_what_another_office_has_printed_stays_printed_and_is_reckoned_with() -> None:
    given = later()
    men = given.tables.of(MEN)
    _, rows, known = released(given)
    values = shown(rows)
    assert [values[key] is None for key in SMALL[:2]] == [True, True]
    tables = as_tables(rows, Tables({MEN: men}, {}))
    every = given.catalogue.sources
    assert list(disclosures(replace(known, tables=tables, sources=every), ("residents", "support"))) == []


def test_what_another_office_withholds_or_rounds_is_not_known() -> None:
    bases = {f"gents/men {PLACE}": (5, 3)}
    given = later(bases=bases)
    men = some_tables({"gents/men": {(LIST[0], "2024"): 10.0, (LIST[1], "2024"): "suppressed"}}).of(MEN)
    tables = replace(given.tables, series={**given.tables.series, MEN: men})
    cells = {one.key: one for one in link(replace(given, tables=tables), [WOMEN, CASES], ()).cells}
    rounded, withheld = cells[f"gents/men {PLACE}"], cells[f"gents/men 2024 {LIST[1]}"]
    assert (rounded.value, rounded.lower, rounded.upper) == (None, 8, 12)
    assert (withheld.value, withheld.lower, withheld.upper) == (None, 0, None)
    known = Published(
        tables,
        given.catalogue.sources,
        given.catalogue,
        given.geography,
        given.rules,
        {f"gents/men {PLACE}": 10},
        bases,
    )
    seen = known.seen("residents", "support")
    assert [seen.bounds[seen.position[f"gents/men 2024 {code}"]] for code in LIST[:2]] == [
        Bounds(8, 12), Bounds(0, None),
    ]  # fmt: skip
