"""Moves: whole-number deviations from the true counts that keep every sum.

A move whose cells are all withheld leads to other counts that an attacker cannot tell from the true ones. A pattern
that has enough moves is safe, whatever solves the programs that found them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from atlas.protect.frame import NEAR, Demand, Frame

Move = NDArray[np.signedinteger[Any]]

_WHOLE = 1e-6
_FREE = 1e-4
"""Price of a cell that is withheld anyway: short moves are better than long ones."""
_NODES = 2000
"""Nodes of a search, instead of seconds: the same input gives the same pattern on every machine."""


class Moves:
    """All moves found so far, one a row; k x n."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        farthest = max(1, int(frame.up.max(initial=0)), int(frame.down.max(initial=0)))
        self._kind = np.min_scalar_type(-farthest - 1)  # a byte, unless thresholds are above 127
        self._found = np.zeros((64, len(frame.cells)), dtype=self._kind)
        self._cells = np.packbits(self._found != 0, axis=1)
        self._known = {self._found[0].tobytes(): 0}  # standing still is always possible

    def add(self, move: Move) -> None:
        """Remember a move; where nothing bars its reverse, that one too."""
        self._append(move)
        if ((-move <= self.frame.up) & (move <= self.frame.down)).all():
            self._append(-move)

    def _append(self, move: Move) -> None:
        row = self._known.setdefault(move.tobytes(), len(self._known))
        if row == len(self._found):
            self._found = np.vstack([self._found, np.zeros_like(self._found)])
            self._cells = np.vstack([self._cells, np.zeros_like(self._cells)])
        self._found[row] = move
        self._cells[row] = np.packbits(move != 0)

    def unmet(self, demands: Sequence[Demand], withheld: NDArray[np.bool_]) -> list[Demand]:
        """Demands of withheld cells that no known moves within the withheld cells meet."""
        size = len(self._known)
        usable = self._found[:size][~(self._cells[:size] & np.packbits(~withheld)).any(axis=1)]
        unmet = []
        for insider, group in groupby((one for one in demands if withheld[one.cell]), key=lambda one: one.insider):
            asked = list(group)
            known = usable[~usable[:, self.frame.known_to(insider)].any(axis=1)]
            moved = known[:, [one.cell for one in asked]]
            ups, downs = moved.max(axis=0).tolist(), (-moved.min(axis=0)).tolist()
            reach = (up * one.up + down * one.down for one, up, down in zip(asked, ups, downs, strict=True))
            unmet += [one for one, far in zip(asked, reach, strict=True) if far < one.amount]
        return unmet

    def meet(self, demand: Demand, withheld: NDArray[np.bool_]) -> bool:
        """Look for moves within the withheld cells that meet a demand, near the cell first, and remember them."""
        moving = withheld.copy()
        moving[self.frame.known_to(demand.insider)] = False
        rows = self.frame.near(demand.cell, withheld, NEAR)
        nearby = np.zeros_like(moving)
        nearby[self.frame.matrix[rows].indices] = True
        nearby[demand.cell] = True
        return any(
            self._meet(demand, np.flatnonzero(free))
            for free in (moving & nearby, moving)
            if free is moving or len(rows) >= NEAR
        )

    def _meet(self, demand: Demand, free: NDArray[np.int64]) -> bool:
        reached = 0
        for sign, asked in ((1, demand.up), (-1, demand.down)):
            if asked and reached < demand.amount:
                move = self._furthest(demand, sign, free)
                self.add(move)
                reached += int(move[demand.cell]) * sign
        return reached >= demand.amount

    def _furthest(self, demand: Demand, sign: int, free: NDArray[np.int64]) -> Move:
        """The move of *free* cells that takes a cell furthest; at most as far as is asked."""
        place = int(np.searchsorted(free, demand.cell))
        goal = np.zeros(free.size)
        goal[place] = -sign
        lower, upper = -self.frame.down[free], self.frame.up[free].copy()
        lower[place], upper[place] = max(lower[place], -demand.amount), min(upper[place], demand.amount)
        return self._solve(free, goal, lower, upper)

    def _solve(
        self, free: NDArray[np.int64], goal: NDArray[np.float64], lower: NDArray[np.int64], upper: NDArray[np.int64]
    ) -> Move:
        matrix = self.frame.matrix[:, free]
        used = np.diff(matrix.indptr) > 0
        rows = LinearConstraint(matrix[used], 0, 0)
        move: Move = np.zeros(len(self.frame.cells), dtype=self._kind)
        for whole in (0, 1):
            options = {"node_limit": _NODES} if whole else {}
            found = milp(
                goal,
                integrality=whole * np.ones(free.size),
                bounds=Bounds(lower, upper),
                constraints=rows,
                options=options,
            )
            if found.x is not None and np.abs(found.x - np.rint(found.x)).max() < _WHOLE:
                move[free] = np.rint(found.x)
                break
        return move

    def cheapest(self, demand: Demand, withheld: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
        """The cells to be withheld, so that a demand is met at little cost; None if there is no way.

        Notes
        -----
        A move splits into rising and falling parts, and each newly used cell costs its weight a person moved. This
        charges a cell twice that is moved by two, so it is a good guess and no proof.
        """
        for plan in self._plans(demand):
            chosen: NDArray[np.bool_] | None = withheld
            for step in plan:
                chosen = None if chosen is None else self._with_step(demand, step, chosen)
            if chosen is not None:
                return chosen
        return None

    def _plans(self, demand: Demand) -> Iterator[tuple[int, ...]]:
        """Steps that a demand can be met by: rising and falling first, then either alone."""
        amount, up, down = demand.amount, int(self.frame.up[demand.cell]), int(self.frame.down[demand.cell])
        fall = min(down, amount - 1)
        if demand.up and demand.down and fall > 0 and amount - fall <= up:
            yield amount - fall, -fall
        if demand.up and up >= amount:
            yield (amount,)
        if demand.down and down >= amount:
            yield (-amount,)

    def _with_step(self, demand: Demand, step: int, withheld: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
        move = self._cheapest(demand, step, np.where(withheld, _FREE, self.frame.weight))
        if move is None:
            return None
        self.add(move)
        return np.asarray(withheld | (move != 0))

    def _cheapest(self, demand: Demand, step: int, price: NDArray[np.float64]) -> Move | None:
        from scipy.sparse import hstack

        size = len(price)
        upper = np.concatenate([self.frame.up, self.frame.down]).astype(float)
        lower = np.zeros(2 * size)
        known = self.frame.known_to(demand.insider)
        upper[known] = upper[size + known] = 0
        here, there = (demand.cell, size + demand.cell) if step > 0 else (size + demand.cell, demand.cell)
        lower[here] = upper[here] = abs(step)
        upper[there] = 0
        rows = LinearConstraint(hstack([self.frame.matrix, -self.frame.matrix], format="csr"), 0, 0)
        for whole in (0, 1):
            options = {"node_limit": _NODES, "mip_rel_gap": 0.05} if whole else {}
            found = milp(
                np.concatenate([price, price]),
                integrality=whole * np.ones(2 * size),
                bounds=Bounds(lower, upper),
                constraints=rows,
                options=options,
            )
            if found.x is not None and np.abs(found.x - np.rint(found.x)).max() < _WHOLE:
                both = np.rint(found.x).astype(self._kind)
                return np.asarray(both[:size] - both[size:], dtype=self._kind)
        return None
