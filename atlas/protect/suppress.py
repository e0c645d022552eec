"""Secondary suppression: which further cells must be withheld so that none of the primary ones can be computed.

An exact method with a proof of how good it is. A master program chooses the cheapest cells that keep all inequalities
found so far (`atlas.protect.cuts`). Where its pattern leaves a demand unmet, it is cut off, which raises the bound,
and mended by cheapest moves, which gives a safe pattern. The cells of all patterns so far are then combined anew,
again and again: a small program that finds better patterns and more cuts at once. Bound and pattern meet within the
allowed gap. Source: M. Fischetti and J.-J. Salazar-Gonzalez (see `atlas.protect.cuts`); what is new here is that the
attacker knows that zeros are printed, and that a pattern is proved safe by whole-number moves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from atlas.model.cells import Linked, Pattern, Proof
from atlas.protect.cuts import Cut, broken_cuts, no_good, row_cuts
from atlas.protect.frame import demands, frame
from atlas.protect.master import solve
from atlas.protect.mending import Chosen, Workshop

_ROOT_ROUNDS = 4
_COMBINATIONS = 12
_FINE = 0.003
_FINEST = 1e-6
"""Gaps below this are those of floating point."""


@dataclass(frozen=True, slots=True)
class Effort:
    """When to stop.

    Attributes
    ----------
    gap : what may be withheld too much, as a part of the cost, 0 to 1.
    seconds : for one block; the best safe pattern so far is taken then. Only a block that meets this limit depends on
        the machine; within it, the same input gives the same pattern.
    """

    gap: float = 0.03
    seconds: float = 600.0


def suppress(block: Linked, effort: Effort, tell: Callable[[float], None] = lambda _: None) -> Pattern:
    """A pattern for one block in which every need is met that can be met at all.

    Parameters
    ----------
    block : see `atlas.protect.blocks`.
    effort : when to stop.
    tell : told after each round what is possibly withheld too much so far, 0 to 1.

    Raises
    ------
    Contradiction : if no counts fit what is known of the block.
    """
    search = _Search(block, effort, tell)
    search.run()
    return search.pattern()


class _Search:
    def __init__(self, block: Linked, effort: Effort, tell: Callable[[float], None]) -> None:
        self.end = perf_counter() + effort.seconds
        self.effort, self.tell = effort, tell
        self.frame = frame(block)
        self.shop = Workshop(self.frame, demands(self.frame))
        self.best: Chosen | None = None
        self.bound = self.frame.cost(self.frame.must)
        self.cuts: list[Cut] = []

    def run(self) -> None:
        """Bring pattern and bound together."""
        if not self.shop.unmet(self.frame.must):
            self.best = self.frame.must
            return
        self.cuts = list(row_cuts(self.frame, self.shop.demands))
        self._cut_root()
        used, before = self.frame.must, -1
        while not self._is_done() and before < len(self.cuts):
            before = len(self.cuts)
            found = solve(self.frame, self.cuts, self._left(), self.effort.gap / 2)
            self.bound = max(self.bound, found.bound)
            if found.shares is None:
                break
            used = self._combine(used | self._try(found.shares))
            self.tell(self._gap())
        if self.best is not None:
            self.best = self.shop.clean(self.best, self.cuts)

    def _cut_root(self) -> None:
        """Cut off fractions: this costs little, and later programs begin nearer to the end."""
        plain = [one for one in self.shop.demands if one.insider < 0]
        for _ in range(_ROOT_ROUNDS):
            shares = solve(self.frame, self.cuts, self._left(), None).shares
            new = [cut for one in plain for cut in broken_cuts(self.frame, one, shares)] if shares is not None else []
            if not new:
                break
            self.cuts += new

    def _try(self, shares: NDArray[np.float64]) -> Chosen:
        """Mend a pattern, keep it if it is the best so far, and cut it off; returns all cells of both."""
        chosen = shares > 0.5
        unmet = self.shop.unmet(chosen)
        for one in unmet:
            self.cuts += broken_cuts(self.frame, one, shares) or [no_good(self.frame, one, chosen)]
        mended = self.shop.mend(chosen, unmet)
        if self.frame.cost(mended) < self._cost():
            self.best = mended
        return chosen | mended

    def _combine(self, used: Chosen) -> Chosen:
        """Look for the best pattern among the cells of those found so far."""
        for _ in range(_COMBINATIONS):
            found = solve(self.frame, self.cuts, self._left(), _FINE, used)
            if found.shares is None:
                break
            used = used | self._try(found.shares)
            if self._is_done() or self._cost() * (1 - self.effort.gap / 3) <= found.bound:
                break
        return used

    def _cost(self) -> float:
        return np.inf if self.best is None else self.frame.cost(self.best)

    def _gap(self) -> float:
        return 1 - self.bound / self._cost() if self._cost() > self.bound else 0.0

    def _is_done(self) -> bool:
        return self._left() <= 0 or self._gap() <= self.effort.gap + _FINEST

    def _left(self) -> float:
        return self.end - perf_counter()

    def pattern(self) -> Pattern:
        """The result; if none was found, everything is withheld."""
        frame, every = self.frame, np.ones(len(self.frame.cells), dtype=bool)
        taken = every if self.best is None else self.best
        cost = frame.cost(taken)
        proof = Proof.WITHIN_GAP if cost - self.bound <= (self.effort.gap + _FINEST) * cost else Proof.UNPROVED
        if self.best is None:
            proof = Proof.WITHHELD_ALL
        elif (taken == frame.must).all():
            proof = Proof.IDLE
        return Pattern(frame.keys(taken), frame.keys(self.shop.exposed), cost, self.bound, proof)
