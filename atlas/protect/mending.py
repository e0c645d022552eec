"""Making a pattern safe, and making a safe pattern no larger than it has to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from atlas.protect.cuts import Cut
from atlas.protect.frame import Demand, Frame
from atlas.protect.master import as_matrix
from atlas.protect.moves import Moves

Chosen = NDArray[np.bool_]


class Workshop:
    """One block with the moves known so far and the demands that are to be met."""

    def __init__(self, frame: Frame, demands: Sequence[Demand]) -> None:
        self.frame = frame
        self.moves = Moves(frame)
        self._every = np.ones(len(frame.cells), dtype=bool)
        lost = set(self.unmet(self._every, wanted=demands, each=True))
        self.demands = [one for one in demands if one not in lost]
        self.demands += [less for one in lost if (less := self._attainable(one))]
        self.exposed = frame.must & np.isin(np.arange(len(self._every)), [one.cell for one in lost])

    def _attainable(self, lost: Demand) -> Demand | None:
        """The most of a demand that can be met at all: what was printed before is no reason to tell the rest."""
        for amount in range(lost.amount - 1, 0, -1):
            less = replace(lost, amount=amount)
            if not self.unmet(self._every, wanted=[less], each=True):
                return less
        return None

    def unmet(
        self, withheld: Chosen, *, wanted: Sequence[Demand] | None = None, first: bool = False, each: bool = False
    ) -> list[Demand]:
        """Demands that a pattern does not meet, after a search for moves that might.

        Of each cell only the first, because its others fail for the same reason (all of them with *each*); only one
        at all with *first*.
        """
        unmet: list[Demand] = []
        questions = self.moves.unmet(self.demands if wanted is None else wanted, withheld)
        while questions:
            one = questions.pop(0)
            if self.moves.meet(one, withheld):
                questions = self.moves.unmet(questions, withheld)
                continue
            unmet.append(one)
            if first:
                break
            if not each:
                questions = [other for other in questions if other.cell != one.cell]
        return unmet

    def mend(self, chosen: Chosen, unmet: list[Demand]) -> Chosen:
        """Withhold what is cheapest until every demand is met."""
        while unmet:
            for one in unmet:
                if self.unmet(chosen, wanted=[one]):
                    mended = self.moves.cheapest(one, chosen)
                    chosen = np.ones_like(chosen) if mended is None else mended
            unmet = self.unmet(chosen)
        return chosen

    def clean(self, chosen: Chosen, cuts: Sequence[Cut]) -> Chosen:
        """Print again whatever is not needed, the dearest first.

        Afterwards no cell that stays withheld besides the primary ones can be computed: it would not be needed.
        """
        matrix, least = as_matrix([cut for cut in cuts if cut.least > 0], len(chosen))
        columns = matrix.tocsc()
        spare = np.flatnonzero(chosen & ~self.frame.must)
        for cell in spare[np.argsort(-self.frame.weight[spare], kind="stable")]:
            without = chosen.copy()
            without[cell] = False
            rows = columns.indices[columns.indptr[cell] : columns.indptr[cell + 1]]
            is_cut_off = (matrix[rows] @ without < least[rows] - 1e-6).any()
            if not is_cut_off and not self.unmet(without, first=True):
                chosen = without
        return chosen
