"""Linking: what hangs together by crossings, hierarchies, pooled years and overlapping partitions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product

from atlas.model.cells import Cell, Equation, Linked

Sums = Sequence[tuple[str, tuple[str, ...]]]
"""Sums in one dimension: a whole and its parts. Areas: county and municipalities; years: a pool and its years."""


def cross(dimensions: Sequence[Sums], make: Callable[[tuple[str, ...]], Cell | None]) -> Linked:
    """All cells of a table and every sum in it.

    Parameters
    ----------
    dimensions : of each the sums that hold, along with every combination of the others' codes. A dimension may hold
        several hierarchies: two partitions, or years and pools of years.
    make : the cell for a code of each dimension; None where the table has none. A sum with a missing cell is left out.

    Examples
    --------
    >>> from atlas.model.cells import Cell
    >>> linked = cross([[("all", ("a", "b"))], [("both", ("f", "m"))]], lambda codes: Cell("|".join(codes), 5))
    >>> len(linked.cells), len(linked.equations)
    (9, 6)
    """
    codes = [tuple(dict.fromkeys(code for whole, parts in sums for code in (whole, *parts))) for sums in dimensions]
    made = {place: cell for place in product(*codes) if (cell := make(place)) is not None}
    position = {place: number for number, place in enumerate(made)}
    equations = []
    for axis, sums in enumerate(dimensions):
        for whole, parts in sums:
            for rest in product(*codes[:axis], *codes[axis + 1 :]):
                members = [position.get((*rest[:axis], code, *rest[axis:])) for code in (whole, *parts)]
                found = [one for one in members if one is not None]
                if len(found) == len(members):
                    equations.append(Equation(found[0], tuple(found[1:])))
    return Linked(tuple(made.values()), tuple(equations))


def atoms(areas: Mapping[str, frozenset[str]]) -> Mapping[str, tuple[str, ...]]:
    """Of each area the atoms it consists of: the parts that no partition cuts.

    Parameters
    ----------
    areas : of each published area, in whatever partition, the smallest units that lie in it.

    Returns
    -------
    Areas with their atoms; an atom is named after its first unit. Every area is the sum of its atoms, so whoever knows
    two partitions knows these sums. What changes hands between two years is an atom, too.

    Examples
    --------
    >>> atoms({"west": frozenset("ab"), "centre": frozenset("bcd")})
    {'west': ('a', 'b'), 'centre': ('b', 'c')}
    """
    signature: dict[str, frozenset[str]] = {}
    for unit in sorted({unit for units in areas.values() for unit in units}):
        signature[unit] = frozenset(area for area, units in areas.items() if unit in units)
    first: dict[frozenset[str], str] = {}
    for unit, within in signature.items():
        first.setdefault(within, unit)
    return {area: tuple(unit for within, unit in first.items() if area in within) for area in areas}
