"""Blocks: cells that hang together. What shares no unknown cell can be protected and attacked apart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from atlas.model.cells import Equation, Linked, State


def blocks(linked: Linked) -> Iterator[Linked]:
    """The blocks of *linked* that need protection, in the order of their first cell.

    A number that everybody knows links nothing, so two tables that share only a printed total fall apart. Blocks in
    which nothing must be withheld or protected are left out.
    """
    firsts = _firsts(linked)
    members: dict[int, list[int]] = {}
    for position, cell in enumerate(linked.cells):
        if not cell.is_fixed:
            members.setdefault(firsts[position], []).append(position)
    equations: dict[int, list[Equation]] = {}
    for equation in linked.equations:
        first = next((one for one, _ in equation.members if not linked.cells[one].is_fixed), None)
        if first is not None:
            equations.setdefault(firsts[first], []).append(equation)
    for first, unknown in members.items():
        if any(linked.cells[one].state is State.PRIMARY or linked.cells[one].need for one in unknown):
            yield _cut_out(linked, unknown, equations.get(first, []))


def _firsts(linked: Linked) -> list[int]:
    """Of each cell the first one that it hangs together with over unknown cells."""
    root = list(range(len(linked.cells)))

    def find(cell: int) -> int:
        while root[cell] != cell:
            root[cell] = root[root[cell]]
            cell = root[cell]
        return cell

    for equation in linked.equations:
        unknown = [position for position, _ in equation.members if not linked.cells[position].is_fixed]
        for one in unknown[1:]:
            low, high = sorted((find(unknown[0]), find(one)))
            root[high] = low
    return [find(cell) for cell in range(len(root))]


def _cut_out(linked: Linked, unknown: list[int], equations: list[Equation]) -> Linked:
    """The block of *unknown* cells with the known ones that its equations name."""
    named = {position for equation in equations for position, _ in equation.members}
    positions = sorted(named.union(unknown))
    moved = {old: new for new, old in enumerate(positions)}
    return Linked(
        cells=tuple(linked.cells[position] for position in positions),
        equations=tuple(Equation(moved[one.whole], tuple(moved[part] for part in one.parts)) for one in equations),
    )


def digest(linked: Linked) -> str:
    """A name for exactly these cells, values, needs and equations: what is done for it need not be done again."""
    text = repr((linked.cells, linked.equations))
    return hashlib.sha256(text.encode()).hexdigest()
