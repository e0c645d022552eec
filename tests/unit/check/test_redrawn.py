"""A key stands for one space for ever."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deliveries import DISTRICTS, LIST, SPACES, UNITS, a_county

from atlas.check.redrawn import check_redrawn, mark_spaces
from atlas.model.areas import Boundaries, Geography
from atlas.model.editions import Edition, Ledger
from builders import a_square, some_boundaries

OUTLINES = some_boundaries(*(a_square(code, x) for x, code in enumerate(LIST)))
COUNTY = a_county()


def ledger(**marks: str) -> Ledger:
    known = mark_spaces(COUNTY, OUTLINES) | {code.replace("_", "-"): mark for code, mark in marks.items()}
    return Ledger((Edition("2025.11", {}, {}, known), Edition("2026.11", {}, {}, {})))


def test_spaces_that_are_as_they_were_pass() -> None:
    assert check_redrawn(COUNTY, OUTLINES, ledger()) == []
    assert check_redrawn(COUNTY, OUTLINES, Ledger()) == []


def test_a_space_may_end() -> None:
    ended = replace(COUNTY.areas[LIST[0]], valid_to="2025-12-31")
    county = replace(COUNTY, areas={**COUNTY.areas, LIST[0]: ended})
    assert check_redrawn(county, OUTLINES, ledger()) == []


BARE = replace(COUNTY, partitions={name: replace(one, parts={}) for name, one in COUNTY.partitions.items()})
NO_OUTLINES = some_boundaries()


@pytest.mark.parametrize("county", [COUNTY, BARE])
@pytest.mark.parametrize("outlines", [OUTLINES, NO_OUTLINES])
def test_what_was_not_told_may_be_told_later(county: Geography, outlines: Boundaries) -> None:
    before = Ledger((Edition("2025.11", {}, {}, mark_spaces(county, outlines)),))
    assert check_redrawn(COUNTY, OUTLINES, before) == []


def test_what_was_told_later_is_fixed_from_then_on() -> None:
    marks = [mark_spaces(BARE, NO_OUTLINES), mark_spaces(COUNTY, OUTLINES)]
    since = Ledger(tuple(Edition(f"202{year}.11", {}, {}, one) for year, one in enumerate(marks)))
    assert check_redrawn(COUNTY, OUTLINES, since) == []
    without_parts, without_outlines = check_redrawn(BARE, OUTLINES, since), check_redrawn(COUNTY, NO_OUTLINES, since)
    assert [one.values["value"] for one in without_parts] == [*SPACES, *DISTRICTS]
    assert [one.values["value"] for one in without_outlines] == [*LIST]
    assert {one.values["edition"] for one in (*without_parts, *without_outlines)} == {"2021.11"}


def test_telling_parts_does_not_allow_another_border_or_day() -> None:
    outlines = some_boundaries(*(a_square(code, x) for x, code in enumerate(SPACES)))
    before = Ledger((Edition("2025.11", {}, {}, mark_spaces(BARE, outlines)),))
    assert check_redrawn(COUNTY, outlines, before) == []
    moved = some_boundaries(a_square(SPACES[0], 0, size=2), *(outlines.shapes[code] for code in SPACES[1:]))
    later = replace(
        COUNTY, areas={**COUNTY.areas, SPACES[1]: replace(COUNTY.areas[SPACES[1]], valid_from="2024-01-01")}
    )
    found = [*check_redrawn(COUNTY, moved, before), *check_redrawn(later, outlines, before)]
    assert [one.values["value"] for one in found] == [SPACES[0], SPACES[1]]


def test_a_moved_border_other_parts_or_another_day_make_another_space() -> None:
    moved = some_boundaries(a_square(LIST[0], 0, size=2), *(OUTLINES.shapes[code] for code in LIST[1:]))
    name = COUNTY.areas[SPACES[0]].partition
    parted = replace(COUNTY.partitions[name], parts={**COUNTY.partitions[name].parts, SPACES[0]: UNITS[:1]})
    other = replace(COUNTY, partitions={**COUNTY.partitions, name: parted})
    later = replace(COUNTY, areas={**COUNTY.areas, LIST[1]: replace(COUNTY.areas[LIST[1]], valid_from="2024-01-01")})
    found = [
        *check_redrawn(COUNTY, moved, ledger()), *check_redrawn(other, OUTLINES, ledger()), *check_redrawn(later, OUTLINES, ledger()),
    ]  # fmt: skip
    assert [one.values["value"] for one in found] == [LIST[0], SPACES[0], LIST[1]]
    assert {(one.code, one.field, one.values["edition"]) for one in found} == {
        ("space-redrawn", "area_code", "2025.11")
    }
    assert found[0].file == "data/partitions/09901002-spaces/spaces.csv"
