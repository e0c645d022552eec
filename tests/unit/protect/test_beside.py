"""A whole that would leave too few beside a part that is public already is withheld itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deliveries import LEAVES, LIST, deliver

from atlas.model.cells import Need, State
from atlas.protect.beside import printed_parts
from atlas.protect.deliveries import Deliveries
from atlas.protect.linked import link
from atlas.protect.primary import need_of
from builders import a_reference, some_periods, some_rules

PEOPLE = a_reference("residents/population")
(YEAR,) = some_periods("2024")
KEY = f"2024 {LIST[0]}"


def with_parts(count: int, *, is_delivered: bool, printed: dict[str, int] | None = None) -> Deliveries:
    """Five hundred people, of whom so many are women."""
    given = deliver([500] * len(LEAVES), [[count] * len(LEAVES)] * 2, [[0] * len(LEAVES)] * 2, printed=printed or {})
    own = {name: one for name, one in given.sources.items() if is_delivered or name == "residents"}
    return replace(given, sources=own)


@pytest.mark.parametrize(("count", "state"), [(498, State.PRIMARY), (497, State.OPEN), (500, State.OPEN)])
def test_what_another_package_prints_counts(count: int, state: State) -> None:
    given = with_parts(count, is_delivered=False)
    cells = {one.key: one for one in link(given, [PEOPLE], ()).cells}
    assert cells[f"residents/population {KEY}"].state is state


def test_what_is_delivered_now_may_still_be_withheld_itself_unless_it_was_printed_before() -> None:
    assert printed_parts(with_parts(498, is_delivered=True), PEOPLE, YEAR, LIST[0]) == []
    before = {f"support/women {KEY}": 498}
    assert printed_parts(with_parts(498, is_delivered=True, printed=before), PEOPLE, YEAR, LIST[0]) == [498]


def test_a_whole_must_be_able_to_rise_until_enough_are_left() -> None:
    rule = some_rules(3, 100).default
    assert need_of(500, rule, parts=[499, 100, 500]) == Need(2, 0, 2)
    assert need_of(500, rule, parts=[497, 500]) is None
