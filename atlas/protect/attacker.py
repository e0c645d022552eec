"""The attacker's programs: the smallest and the largest count that fits everything known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from atlas.model.cells import Bounds, Ratio, Seen
from atlas.protect.network import is_network

_GUESSES = 12
"""Tables of counts that are sought before any single cell is asked for; most cells need no more."""


class Attacker:
    """All that can be computed about one part of linked tables.

    Attributes
    ----------
    unknown : positions of cells that are not printed.
    """

    def __init__(self, seen: Seen) -> None:
        from scipy.sparse import csr_array

        self.seen = seen
        self.unknown = [place for place, bounds in enumerate(seen.bounds) if not bounds.is_exact]
        self._column = {place: column for column, place in enumerate(self.unknown)}
        entries, total = [], np.zeros(len(seen.equations), dtype=np.int64)
        for row, equation in enumerate(seen.equations):
            for place, sign in equation.members:
                if place in self._column:
                    entries.append((row, self._column[place], sign))
                else:
                    total[row] -= sign * seen.bounds[place].lower
        least = [*total]
        for lower, factors in (row for ratio in seen.ratios for row in self._rows_of(ratio)):
            entries += [(len(least), column, factor) for column, factor in factors]
            least.append(lower)
        self._least = np.array(least, dtype=np.int64)
        self._most = np.append(total, np.full(len(least) - len(total), np.inf))
        rows, columns, signs = np.array(entries, dtype=np.int64).reshape(-1, 3).T
        self._matrix: Any = csr_array((signs, (rows, columns)), shape=(len(self._least), len(self.unknown)))
        self._lower = np.array([seen.bounds[place].lower for place in self.unknown], dtype=np.int64)
        # Of what nothing is known from above, more than everything that is known together: no sum may hit the roof.
        largest = 10 * (10 + int(np.abs(total).sum()) + int(self._lower.sum()))
        largest *= 1 + max((one.per // max(one.least, 1) for one in seen.ratios), default=0)
        upper = [seen.bounds[place].upper for place in self.unknown]
        self._upper = np.array([largest if one is None else one for one in upper], dtype=np.int64)
        self._whole = 0 if is_network(seen) else 1
        self._tables = np.empty((0, len(self.unknown)), dtype=np.int64)

    def _rows_of(self, ratio: Ratio) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """What is at least a number: how large that is, and the columns of the unknown counts with their factors."""
        for least, factors in ((0, (ratio.per, -ratio.least)), (1, (-ratio.per, ratio.most))):
            factored = [*zip((ratio.count, ratio.group), factors, strict=True)]
            told = sum(
                factor * self.seen.bounds[place].lower for place, factor in factored if place not in self._column
            )
            yield least - told, [(self._column[place], factor) for place, factor in factored if place in self._column]

    def explore(self) -> None:
        """Look for tables that fit, as unlike each other as chance makes them; the same ones every time."""
        random = np.random.default_rng(1)
        for _ in range(_GUESSES):
            self._solve(random.standard_normal(len(self.unknown)), {}, gap=0.5)

    def witnessed(self, position: int) -> Bounds:
        """Smallest and largest count in the tables found so far: the truth is at least as wide."""
        counts = self._tables[:, self._column[position]]
        return Bounds(int(counts.min()), int(counts.max())) if counts.size else Bounds(0, 0)

    def bounds(self, position: int, known: Mapping[int, int] | None = None) -> Bounds:
        """Smallest and largest possible count.

        Parameters
        ----------
        position : of the cell.
        known : counts that the attacker knows besides.

        Raises
        ------
        ImpossibleError : if no counts fit: what was printed contradicts itself.
        """
        goal = np.zeros(len(self.unknown))
        goal[self._column[position]] = 1
        return Bounds(self._extreme(goal, known or {}), -self._extreme(-goal, known or {}))

    def constant(self, targets: Sequence[int], known: Mapping[int, int]) -> list[int]:
        """Targets that have one and the same count in all tables found so far that fit what else is *known*."""
        own = [self._column[position] for position in known]
        tables = self._tables[(self._tables[:, own] == list(known.values())).all(axis=1)]
        columns = [self._column[target] for target in targets]
        moving = (tables[:, columns] != tables[:1, columns]).any(axis=0)
        return [target for target, moves in zip(targets, moving, strict=True) if not moves]

    def _extreme(self, goal: NDArray[np.float64], known: Mapping[int, int]) -> int:
        """The least whole number that *goal* can reach."""
        least = self._solve(goal, known, gap=0.0)
        if least is None:
            raise ImpossibleError("no counts fit what was printed")
        return round(least)

    def _solve(self, goal: NDArray[np.float64], known: Mapping[int, int], gap: float) -> float | None:
        """Minimise; whatever table comes out is kept if it fits."""
        from scipy.optimize import Bounds as Box
        from scipy.optimize import LinearConstraint, milp

        lower, upper = self._lower.copy(), self._upper.copy()
        for position, count in known.items():
            lower[self._column[position]] = upper[self._column[position]] = count
        found = milp(
            goal,
            integrality=np.full(len(goal), self._whole),
            bounds=Box(lower, upper),
            constraints=LinearConstraint(self._matrix, self._least, self._most),
            options={"mip_rel_gap": gap},
        )
        if found.x is None:
            return None
        table = np.rint(found.x).astype(np.int64)
        if self._fits(table):
            self._tables = np.vstack([self._tables, table])
        return float(found.fun)

    def _fits(self, table: NDArray[np.int64]) -> bool:
        """True if a table of whole counts keeps every sum and bound; in whole numbers, no tolerance."""
        is_inside = (table >= self._lower).all() and (table <= self._upper).all()
        sums = self._matrix @ table
        return bool(is_inside and (self._least <= sums).all() and (sums <= self._most).all())


class ImpossibleError(ValueError):
    """What was printed contradicts itself."""
