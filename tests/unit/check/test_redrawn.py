"""A key stands for one space for ever."""

from __future__ import annotations

from dataclasses import replace

from deliveries import LIST, SPACES, UNITS, a_county

from atlas.check.redrawn import check_redrawn, mark_spaces
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
