"""Whatever is delivered: from what is released, nobody finds out what was withheld."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deliveries import LEAVES, LIST, YEARS, all_seen, deliver, released, shown
from hypothesis import example, given, settings
from hypothesis import strategies as st

from atlas.protect.audit import Verdict
from atlas.protect.certificate import disclosures
from atlas.protect.plan import apply, as_tables
from attacks import solved
from builders import some_tables

COUNTS = st.lists(st.sampled_from([0, 0, 1, 1, 2, 2, 3, 4, 5, 8, 13, 30]), min_size=len(LEAVES), max_size=len(LEAVES))
PEOPLE = st.lists(st.integers(70, 600), min_size=len(LEAVES), max_size=len(LEAVES))
BY_YEAR = st.lists(COUNTS, min_size=len(YEARS), max_size=len(YEARS))


@settings(max_examples=20, deadline=None)
@given(people=PEOPLE, women=BY_YEAR, men=BY_YEAR)
@example(people=[70] * 7 + [100] * 2, women=[[0] * len(LEAVES)] * 2, men=[[0] * len(LEAVES)] * 2)
def test_an_attacker_with_published_files_finds_no_withheld_count(
    people: list[int], women: list[list[int]], men: list[list[int]]
) -> None:
    planned, rows, known = released(deliver(people, women, men))
    found = {one.key for one in disclosures(known, known.sources)}
    assert found <= planned.exposed
    for seen in all_seen(known):
        none_of_none = {
            seen.keys[part] for one in seen.equations if seen.bounds[one.whole].upper == 0 for part in one.parts
        }
        assert solved(seen) & seen.withheld <= planned.exposed | none_of_none
    assert {key for key, value in shown(rows).items() if value is None} == planned.withheld
    assert not [key for key, value in shown(rows).items() if value is not None and 0 < value < 3]


SMALL = [5, 6, 7, 8, 9, 10, 1, 12, 13]
"""Women by place: one in the first space of the list."""
EVERYWHERE = [500] * len(LEAVES)
NOBODY = [[0] * len(LEAVES)] * len(YEARS)


def test_the_audit_finds_a_cell_that_was_opened_though_it_protects_another() -> None:
    """Positive control: whichever secondary cell is printed, something becomes computable."""
    delivered = deliver(EVERYWHERE, [SMALL] * len(YEARS), NOBODY)
    planned, _, known = released(delivered)
    assert list(disclosures(known, known.sources)) == []
    small = {key for key in planned.withheld if key.endswith(LIST[0])}
    assert planned.withheld - small
    for opened in sorted(planned.withheld - small):
        rows = apply(delivered, planned.withheld - {opened})
        weaker = replace(known, tables=as_tables(rows, some_tables({})))
        assert [one for one in disclosures(weaker, weaker.sources) if one.verdict is Verdict.EXACT]


@pytest.mark.parametrize("few", [60, 99])
def test_counts_and_shares_fall_together(few: int) -> None:
    """Of a group under the minimum nothing is told, neither the share nor the count it is made from."""
    people = [*EVERYWHERE[:6], few, *EVERYWHERE[7:]]
    _, rows, _ = released(deliver(people, [[9] * len(LEAVES)] * len(YEARS), NOBODY))
    values = shown(rows)
    assert values[f"residents/population 2024 {LIST[0]}"] == few
    assert values[f"support/women 2024 {LIST[0]}"] is None
