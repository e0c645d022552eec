"""A block in numbers: how far each withheld cell could lie from its true count, and how far it must."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from atlas.model.cells import Linked, State

NEAR = 60
"""Equations that are looked at first: a cell seldom moves further."""


class Contradiction(ValueError):
    """No counts fit the sums and bounds of a block; its sources contradict each other."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one cell asks of a pattern.

    Attributes
    ----------
    cell : its position.
    up, down : whether rising, falling or (both) the distance between the two counts.
    amount : how far, 1 or more.
    insider : which respondent the attacker is, or -1.
    """

    cell: int
    up: bool
    down: bool
    amount: int
    insider: int = -1


@dataclass(frozen=True)
class Frame:
    """The unknown cells of a block as arrays of length n, and the m equations between them.

    Attributes
    ----------
    linked : the block.
    cells : positions of the unknown cells in it.
    matrix : m x n, sparse; deviations *f* from the true counts keep ``matrix @ f == 0``.
    up, down : how far a count may rise and fall, in whole persons or cases, cut off at the largest need.
    weight : what is lost with a cell that could be printed; 0 for a latent one.
    must : True where there is no choice: primary and latent cells.
    respondents : of each person who is alone in a cell, all cells that count nobody else.
    """

    linked: Linked
    cells: NDArray[np.int64]
    matrix: Any
    up: NDArray[np.int64]
    down: NDArray[np.int64]
    weight: NDArray[np.float64]
    must: NDArray[np.bool_]
    respondents: tuple[NDArray[np.int64], ...]

    @cached_property
    def columns(self) -> Any:
        """The matrix once more, by columns."""
        return self.matrix.tocsc()

    def known_to(self, insider: int) -> NDArray[np.int64]:
        """Places of the cells whose count an attacker knows who is this respondent; none for an outsider (-1)."""
        return np.empty(0, dtype=np.int64) if insider < 0 else self.respondents[insider]

    def near(self, cell: int, withheld: NDArray[np.bool_], most: int) -> NDArray[np.int64]:
        """About *most* equations that can be reached from a cell over withheld cells, the nearest first."""
        rows, columns = self.matrix, self.columns
        reached: set[int] = set()
        seen, ahead = {cell}, [cell]
        while ahead and len(reached) < most:
            near = {int(row) for one in ahead for row in columns.indices[columns.indptr[one] : columns.indptr[one + 1]]}
            fresh = near - reached
            reached |= fresh
            lying = {int(one) for row in fresh for one in rows.indices[rows.indptr[row] : rows.indptr[row + 1]]}
            ahead = [one for one in lying - seen if withheld[one]]
            seen |= lying
        return np.array(sorted(reached), dtype=np.int64)

    def keys(self, chosen: NDArray[np.bool_]) -> frozenset[str]:
        """Keys of the chosen cells that could be printed."""
        cells = [self.linked.cells[position] for position in self.cells[chosen]]
        return frozenset(cell.key for cell in cells if cell.state is not State.LATENT)

    def cost(self, chosen: NDArray[np.bool_]) -> float:
        """What is lost with the chosen cells."""
        return float(self.weight[chosen].sum())


def frame(linked: Linked) -> Frame:
    """The numeric form of a block.

    Raises
    ------
    Contradiction : if no counts fit what is known.

    Notes
    -----
    Deviations are cut off at the largest need. In hierarchies and flat tables every larger deviation is a sum of
    smaller ones that fit the same bounds, so nothing is lost; in other tables the pattern errs on the safe side, and
    the relaxations are much tighter: a cell that is withheld by a tenth lends no more than a tenth of a need.
    """
    cells = [position for position, cell in enumerate(linked.cells) if not cell.is_fixed]
    chosen = [linked.cells[position] for position in cells]
    values = complete(linked)[cells]
    most = max((max(cell.need.up, cell.need.down, cell.need.spread) for cell in chosen if cell.need), default=2)
    upper = np.array([values.max() + most if cell.upper is None else cell.upper for cell in chosen])
    lower = np.array([cell.lower for cell in chosen])
    must = np.array([cell.state is not State.OPEN for cell in chosen])
    return Frame(
        linked,
        np.array(cells),
        _matrix(linked, cells),
        np.clip(upper - values, 0, most),
        np.clip(values - lower, 0, most),
        np.array([0.0 if cell.state is State.LATENT else cell.weight for cell in chosen]),
        must,
        _respondents(linked, cells),
    )


def demands(frame: Frame) -> list[Demand]:
    """What the cells of a block ask for, none that another implies; what outsiders must not find out comes first."""
    return sorted(_demands(frame), key=lambda one: (one.insider, one.cell))


def _demands(frame: Frame) -> Iterator[Demand]:
    cells = frame.linked.cells
    for place, position in enumerate(frame.cells):
        need = cells[position].need
        if need is None:
            continue
        up = max(need.up, need.spread - int(frame.down[place]))
        down = max(need.down, need.spread - int(frame.up[place]))
        if up > 0:
            yield Demand(place, True, False, up)
        if down > 0:
            yield Demand(place, False, True, down)
        if need.spread > up + down:
            yield Demand(place, True, True, need.spread)
        others = (number for number, own in enumerate(frame.respondents) if place not in own)
        yield from (Demand(place, True, True, 1, number) for number in others)


def _respondents(linked: Linked, cells: list[int]) -> tuple[NDArray[np.int64], ...]:
    """Places of the cells of each single respondent."""
    own: dict[str, list[int]] = {}
    for place, position in enumerate(cells):
        name = linked.respondents.get(linked.cells[position].key)
        if name is not None:
            own.setdefault(name, []).append(place)
    return tuple(np.array(places) for places in own.values())


def complete(linked: Linked) -> NDArray[np.int64]:
    """True counts; where a source withheld one from us, a count that fits everything else.

    Raises
    ------
    Contradiction : if none fits.
    """
    values = np.array([-1 if cell.value is None else cell.value for cell in linked.cells], dtype=np.int64)
    holes = np.flatnonzero(values < 0)
    matrix = _matrix(linked, list(range(len(values))))
    if holes.size:
        values[holes] = 0
        values[holes] = _fill(linked, holes, matrix, -(matrix @ values))
    if (matrix @ values).any():
        raise Contradiction("the sums of the block do not hold")
    return values


def _fill(linked: Linked, holes: NDArray[np.int64], matrix: Any, missing: NDArray[np.float64]) -> NDArray[np.int64]:
    """The smallest counts for *holes* that add up to what is missing in each equation."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    cells = [linked.cells[hole] for hole in holes]
    upper = [np.inf if cell.upper is None else cell.upper for cell in cells]
    found = milp(
        np.ones(holes.size),
        integrality=np.ones(holes.size),
        bounds=Bounds([cell.lower for cell in cells], upper),
        constraints=LinearConstraint(matrix[:, holes], missing, missing),
    )
    if found.x is None:
        raise Contradiction("no counts fit the sums and bounds of the block")
    return np.asarray(np.rint(found.x), dtype=np.int64)


def _matrix(linked: Linked, cells: list[int]) -> Any:
    """Equations by *cells*, without empty rows if cells are left out."""
    from scipy.sparse import csr_array

    column = {position: place for place, position in enumerate(cells)}
    entries = [
        (row, column[position], sign)
        for row, equation in enumerate(linked.equations)
        for position, sign in equation.members
        if position in column
    ]
    rows, columns, signs = np.array(entries, dtype=np.int64).reshape(-1, 3).T
    return csr_array((signs.astype(float), (rows, columns)), shape=(len(linked.equations), len(cells)))
