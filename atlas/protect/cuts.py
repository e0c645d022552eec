"""Inequalities that every protecting pattern keeps: ``coefficients @ x >= least`` over x = 1 for withheld cells.

Sources: M. Fischetti and J.-J. Salazar-Gonzalez, *Solving the cell suppression problem on tabular data with linear
constraints* (Management Science): capacity inequalities from the duals of the attacker's programs, their
coefficients cut off at what is asked, and bridgeless inequalities. Taken over one equation at a time they need no program at
all and are already nearly tight; the others are added where a pattern breaks a demand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from atlas.protect.frame import NEAR, Demand, Frame

_CORE = 0.01
"""How much of every cell counts as withheld while a cut is sought: the cut then speaks of cheap cells too."""

_SLIGHT = 0.05
"""From this share on a cell counts as withheld when neighbours are looked for."""
_TOLERANCE = 1e-3


@dataclass(frozen=True)
class Cut:
    """``coefficients @ x[cells] >= least``."""

    cells: NDArray[np.int64]
    coefficients: NDArray[np.float64]
    least: float


def row_cuts(frame: Frame, demands: list[Demand]) -> Iterator[Cut]:
    """What each equation says by itself of each demand and of each cell that need not be withheld.

    Notes
    -----
    If a cell moves, the others of its equation must move the other way. And a cell that is withheld alone in an
    equation can be computed from it, so that withholding it is in vain (bridgeless inequality).
    """
    asked: dict[int, list[Demand]] = {}
    for one in demands:
        asked.setdefault(one.cell, []).append(one)
    matrix = frame.matrix
    owner = np.full(len(frame.cells), -1)
    for number, own in enumerate(frame.respondents):
        owner[own] = number
    for row in range(matrix.shape[0]):
        cells = matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]
        signs = matrix.data[matrix.indptr[row] : matrix.indptr[row + 1]]
        persons = {-1, *owner[cells].tolist()}
        for place, cell in enumerate(cells):
            others, same = np.delete(cells, place), np.delete(signs, place) == signs[place]
            against = np.where(same, frame.down[others], frame.up[others])
            along = np.where(same, frame.up[others], frame.down[others])
            for one in asked.get(int(cell), []):
                if one.insider in persons:
                    yield from _row_cut(frame, one, others, against, along)
            if not frame.must[cell]:
                ones = np.ones(others.size)
                yield Cut(np.append(others, cell), np.append(ones, -1.0), 0.0)


def _row_cut(
    frame: Frame, demand: Demand, others: NDArray[np.int64], against: NDArray[np.int64], along: NDArray[np.int64]
) -> Iterator[Cut]:
    """A demand in one equation: what it asks must be lent by the other cells."""
    room = np.zeros(others.size)
    if demand.up:
        room += np.minimum(against, frame.up[demand.cell])
    if demand.down:
        room += np.minimum(along, frame.down[demand.cell])
    room[np.isin(others, frame.known_to(demand.insider))] = 0
    yield from _cut(frame, demand.cell, others, room, demand.amount)


def _cut(frame: Frame, cell: int, others: NDArray[np.int64], room: NDArray[np.float64], amount: float) -> Iterator[Cut]:
    """The cut over the cells of which there is a choice; nothing if the rest lends enough.

    A cell that need not be withheld asks for nothing unless it is.
    """
    least = amount - room[frame.must[others]].sum()
    lending = ~frame.must[others] & (room > 1e-7)
    if least <= 1e-7:
        return
    cells, lent = others[lending], np.minimum(room[lending], least)
    yield Cut(cells, lent, least) if frame.must[cell] else Cut(np.append(cells, cell), np.append(lent, -least), 0.0)


def broken_cuts(frame: Frame, demand: Demand, withheld: NDArray[np.float64]) -> list[Cut]:
    """The cut that a pattern breaks, from the duals of the attacker's linear programs.

    Parameters
    ----------
    frame, demand : what is asked.
    withheld : of each cell, 0 to 1; may be a fraction.

    Returns
    -------
    One cut, or none if the pattern breaks none. Only the equations near the cell are looked at first: any duals make a
    valid cut, and short ones keep the master program quick.
    """
    shares = np.clip(withheld + _CORE * (1 - withheld), 0, 1)
    for most in (NEAR, frame.matrix.shape[0]):
        rows = frame.near(demand.cell, withheld > _SLIGHT, most)
        room = np.zeros(len(shares))
        for sign, wanted in ((1, demand.up), (-1, demand.down)):
            if wanted:
                room += _room(frame, demand, sign, shares, rows)
        others = np.delete(np.arange(len(shares)), demand.cell)
        cuts = list(_cut(frame, demand.cell, others, room[others], demand.amount - room[demand.cell]))
        broken = [cut for cut in cuts if cut.coefficients @ withheld[cut.cells] < cut.least - _TOLERANCE]
        if broken or most > len(rows) or (withheld % 1).any():
            return broken
    return []


def no_good(frame: Frame, demand: Demand, withheld: NDArray[np.bool_]) -> Cut:
    """The cut that says no more than that this pattern does not do: a cell outside it must be withheld, too."""
    outside = np.flatnonzero(~withheld)
    if frame.must[demand.cell]:
        return Cut(outside, np.ones(outside.size), 1.0)
    return Cut(np.append(outside, demand.cell), np.append(np.ones(outside.size), -1.0), 0.0)


def _room(
    frame: Frame, demand: Demand, sign: int, shares: NDArray[np.float64], rows: NDArray[np.int64]
) -> NDArray[np.float64]:
    """What each cell lends to a rise or fall, by the duals of the program over *rows*."""
    matrix = frame.matrix[rows]
    cells = np.unique(np.append(matrix.indices, demand.cell))
    matrix = matrix[:, cells]
    up, down = frame.up[cells].astype(float), frame.down[cells].astype(float)
    known = np.isin(cells, frame.known_to(demand.insider))
    up[known] = down[known] = 0
    goal = -sign * (cells == demand.cell).astype(float)
    part = np.where(goal, 1, shares[cells])
    found = linprog(goal, A_eq=matrix, b_eq=np.zeros(len(rows)), bounds=np.c_[-down * part, up * part])
    reduced = matrix.T @ found.eqlin.marginals - goal
    room = np.zeros(len(shares))
    room[cells] = np.where(reduced > 0, reduced * up, -reduced * down)
    return room
