"""Cells and sums while they are being collected, and counts that nobody delivered and that follow from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from atlas.model.cells import Cell, Equation, Linked, State
from atlas.model.protection import Rule
from atlas.protect.primary import latent_of


class Draft:
    """What will be linked cells.

    Attributes
    ----------
    cells : by key.
    sums : keys of a whole, and of its parts.
    """

    def __init__(self) -> None:
        self.cells: dict[str, Cell] = {}
        self.sums: list[tuple[str, list[str]]] = []
        self._untold: dict[str, Rule] = {}
        self._public: set[str] = set()

    def expect(self, key: str, rule: Rule, *, public: bool = False) -> None:
        """A cell that must be there and was perhaps not delivered: if its count follows from others, it is protected.

        Parameters
        ----------
        public : True if it is no count of a delivery: what follows from public numbers alone is public, too.
        """
        if key not in self.cells:
            self.cells[key] = Cell(key, None, State.LATENT, 0.0, None, 0)
            self._untold[key] = rule
            self._public |= {key} if public else set()

    def add(self, whole: str, parts: Sequence[str], rule: Rule, *, public: bool = False) -> None:
        """A sum, though nobody delivered all of it; parameters as in `expect`."""
        for key in (whole, *parts):
            self.expect(key, rule, public=public)
        self.sums.append((whole, [*parts]))

    def is_told(self, whole: str, parts: Sequence[str]) -> bool:
        """True for a sum of which an office tells all, or parts of more than the whole: what it rounds is no fault of ours."""
        every = [self.cells[one] for one in parts]
        least = sum(one.value or 0 for one in every if one.is_fixed)
        known = self.cells[whole]
        return known.is_fixed and (all(one.is_fixed for one in every) or least > (known.value or 0))

    def fill_in(self) -> None:
        """Find all counts that nobody delivered and that follow from the others."""
        while self._fill_once():
            pass

    def _fill_once(self) -> bool:
        before = len(self._untold)
        for whole, parts in self.sums:
            signed = [(whole, -1), *((part, 1) for part in parts)]
            holes = [(key, sign) for key, sign in signed if self.cells[key].value is None]
            if len(holes) == 1 and (key := holes[0][0]) in self._untold:
                count = -holes[0][1] * sum(sign * (self.cells[one].value or 0) for one, sign in signed)
                rule = self._untold.pop(key)
                if count >= 0:
                    is_known = key in self._public and all(self.cells[one].is_fixed for one, _ in signed if one != key)
                    self.cells[key] = Cell(key, count, State.PRINTED) if is_known else latent_of(key, count, rule)
        return len(self._untold) < before

    def linked(self) -> Linked:
        """Everything added so far.

        Where a whole is none, so is every part of it: no pattern can hide that, and it says nothing of anybody.
        """
        for whole, parts in sorted(self.sums, key=lambda one: -len(one[1])):
            if self._is_none(whole):
                self.cells |= {part: replace(self.cells[part], need=None) for part in parts}
        position = {key: number for number, key in enumerate(self.cells)}
        equations = (Equation(position[whole], tuple(position[one] for one in parts)) for whole, parts in self.sums)
        return Linked(tuple(self.cells.values()), tuple(equations))

    def _is_none(self, key: str) -> bool:
        """True for a none that everybody can read, or compute from one."""
        cell = self.cells[key]
        return cell.value == 0 and (cell.is_fixed or cell.need is None)
