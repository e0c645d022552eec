from __future__ import annotations

from atlas.model.cells import Cell, State
from atlas.protect.blocks import blocks, digest
from atlas.protect.linking import atoms, cross

AREAS = [("all", ("a", "b"))]
SEXES = [("both", ("f", "m"))]


def test_a_missing_cell_takes_its_sums_with_it() -> None:
    linked = cross([AREAS, SEXES], lambda place: None if place == ("a", "f") else Cell("|".join(place), 5))
    assert len(linked.cells) == 8
    assert len(linked.equations) == 4


def test_pools_of_years_that_overlap_are_sums_like_any_other() -> None:
    pools = [("19-20", ("19", "20")), ("20-21", ("20", "21"))]
    linked = cross([pools], lambda place: Cell(place[0], 5))
    assert [(linked.cells[one.whole].key, len(one.parts)) for one in linked.equations] == [("19-20", 2), ("20-21", 2)]


def test_a_unit_in_both_partitions_is_an_atom_of_both() -> None:
    found = atoms({"p": frozenset("ab"), "q": frozenset("bc"), "all": frozenset("abc")})
    assert found == {"p": ("a", "b"), "q": ("b", "c"), "all": ("a", "b", "c")}


def test_a_printed_whole_links_nothing() -> None:
    sums = [("all", ("x", "y")), ("x", ("x1", "x2")), ("y", ("y1", "y2"))]
    printed = {"all", "x", "y"}
    linked = cross([sums], lambda place: Cell(place[0], 2, State.PRINTED if place[0] in printed else State.PRIMARY))
    assert [{cell.key for cell in block.cells} for block in blocks(linked)] == [{"x", "x1", "x2"}, {"y", "y1", "y2"}]


def test_what_hangs_together_is_one_block_with_the_numbers_around_it() -> None:
    linked = cross(
        [AREAS, SEXES], lambda place: Cell("|".join(place), 4, State.PRIMARY if place == ("a", "f") else State.OPEN)
    )
    (block,) = blocks(linked)
    assert len(block.cells) == 9
    assert len(block.equations) == 6


def test_where_nothing_needs_protection_there_is_no_block() -> None:
    assert list(blocks(cross([AREAS], lambda place: Cell(place[0], 5)))) == []


def test_a_cell_that_stands_alone_is_a_block() -> None:
    linked = cross([[("all", ("a",))]], lambda place: Cell(place[0], 2, State.PRIMARY) if place == ("a",) else None)
    (block,) = blocks(linked)
    assert [cell.key for cell in block.cells] == ["a"]


def test_a_digest_tells_blocks_apart() -> None:
    one, same, other = (cross([AREAS], lambda place, value=value: Cell(place[0], value)) for value in (4, 4, 5))
    assert digest(one) == digest(same) != digest(other)
