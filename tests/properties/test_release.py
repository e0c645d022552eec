"""Whatever is delivered: from what is released, nobody finds out what was withheld."""

from __future__ import annotations

import pytest
from deliveries import LEAVES, YEARS, all_seen, deliver, released, shown
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.protect.audit import Verdict
from atlas.protect.certificate import disclosures
from attacks import solved

COUNTS = st.lists(st.sampled_from([0, 0, 1, 1, 2, 2, 3, 4, 5, 8, 13, 30]), min_size=len(LEAVES), max_size=len(LEAVES))
PEOPLE = st.lists(st.integers(70, 600), min_size=len(LEAVES), max_size=len(LEAVES))
BY_YEAR = st.lists(COUNTS, min_size=len(YEARS), max_size=len(YEARS))


@settings(max_examples=25, deadline=None)
@given(people=PEOPLE, women=BY_YEAR, men=BY_YEAR)
def test_an_attacker_with_published_files_finds_no_withheld_count(
    people: list[int], women: list[list[int]], men: list[list[int]]
) -> None:
    planned, rows, known = released(deliver(people, women, men))
    assert not planned.exposed
    assert list(disclosures(known, known.sources)) == []
    for seen in all_seen(known):
        assert solved(seen).isdisjoint(seen.withheld)
    assert {key for key, value in shown(rows).items() if value is None} == planned.withheld
    assert not [key for key, value in shown(rows).items() if value is not None and 0 < value < 3]


def test_the_audit_finds_a_secondary_cell_that_was_opened() -> None:
    """Positive control: print one of the cells that protect another."""
    women = [[1, 40, 30, 20, 50, 60, 20, 30, 40]] * 2
    given_ = deliver([500] * len(LEAVES), women, [[20] * len(LEAVES)] * 2)
    planned, _, known = released(given_)
    assert list(disclosures(known, known.sources)) == []
    found = []
    for opened in sorted(planned.withheld):
        from dataclasses import replace

        from atlas.protect.plan import apply, as_tables
        from builders import some_tables

        rows = apply(given_, planned.withheld - {opened})
        weaker = replace(known, tables=as_tables(rows, some_tables({})))
        found += [one for one in disclosures(weaker, weaker.sources) if one.verdict is Verdict.EXACT]
    assert found


@pytest.mark.parametrize("small", [1, 2])
def test_counts_and_shares_fall_together(small: int) -> None:
    people = [60, *[500] * (len(LEAVES) - 1)]
    women = [[small, 40, 30, 20, 50, 60, 20, 30, 40]] * 2
    planned, _, _ = released(deliver(people, women, [[0] * len(LEAVES)] * 2))
    assert planned.withheld
