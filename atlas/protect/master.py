"""The master program: the cheapest cells that keep every inequality found so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from atlas.protect.cuts import Cut
from atlas.protect.frame import Frame


@dataclass(frozen=True, slots=True)
class Choice:
    """What the master program found.

    Attributes
    ----------
    shares : 1 for a withheld cell, 0 for a printed one, fractions where they were allowed; None if nothing was found.
    bound : the least that any pattern costs.
    """

    shares: NDArray[np.float64] | None
    bound: float


def solve(
    frame: Frame, cuts: Sequence[Cut], seconds: float, gap: float | None, allowed: NDArray[np.bool_] | None = None
) -> Choice:
    """Choose cells.

    Parameters
    ----------
    frame : the block.
    cuts : inequalities to be kept.
    seconds : a limit.
    gap : as a part of the cost, 0 to 1; None to allow fractions.
    allowed : cells that may be withheld; all if None.
    """
    size = len(frame.cells)
    matrix, least = as_matrix(cuts, size)
    found = milp(
        frame.weight,
        integrality=np.full(size, 0 if gap is None else 1),
        bounds=Bounds(frame.must.astype(float), np.ones(size) if allowed is None else allowed.astype(float)),
        constraints=LinearConstraint(matrix, least, np.inf),
        options={"time_limit": max(seconds, 0.0), "mip_rel_gap": gap or 0.0},
    )
    if found.x is None:
        return Choice(None, 0.0)
    if gap is None:
        return Choice(np.clip(found.x, 0, 1), float(found.fun))
    return Choice(np.rint(found.x), float(found.mip_dual_bound))


def as_matrix(cuts: Sequence[Cut], size: int) -> tuple[Any, NDArray[np.float64]]:
    """Inequalities as a sparse matrix of *size* columns, and what each row must reach."""
    lengths = [cut.cells.size for cut in cuts]
    values = np.concatenate([np.empty(0), *(cut.coefficients for cut in cuts)])
    columns = np.concatenate([np.empty(0, dtype=np.int64), *(cut.cells for cut in cuts)])
    rows = np.repeat(np.arange(len(cuts)), lengths)
    return csr_array((values, (rows, columns)), shape=(len(cuts), size)), np.array([cut.least for cut in cuts])
