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
    public : keys of counts that come from no delivery, and of what follows from them.
    """

    def __init__(self) -> None:
        self.cells: dict[str, Cell] = {}
        self.sums: list[tuple[str, list[str]]] = []
        self.public: set[str] = set()
        self._implied: set[str] = set()
        self._untold: dict[str, Rule] = {}

    def expect(self, key: str, rule: Rule, *, public: bool = False) -> None:
        """A cell that must be there and was perhaps not delivered: if its count follows from others, it is protected.

        Parameters
        ----------
        public : True if it is no count of a delivery: what follows from public numbers alone is public, too.
        """
        if key not in self.cells:
            self.put(Cell(key, None, State.LATENT, 0.0, None, 0), rule, public=public)

    def put(self, cell: Cell, rule: Rule, *, public: bool) -> None:
        """A cell of which perhaps nobody here knows the count; parameters as in `expect`."""
        self.cells[cell.key] = cell
        if cell.value is None:
            self._untold[cell.key] = rule
            self._implied.add(cell.key)
        self.public |= {cell.key} if public else set()

    def add(self, whole: str, parts: Sequence[str], rule: Rule, *, public: bool = False) -> None:
        """A sum, though nobody delivered all of it; parameters as in `expect`."""
        for key in (whole, *parts):
            self.expect(key, rule, public=public)
        self.sums.append((whole, [*parts]))

    def fill_in(self) -> None:
        """Find all counts that nobody delivered and that follow from the others.

        What offices have rounded need not add up; such a sum tells nothing, and is left out.
        """
        news = True
        while news:
            self.sums = [one for one in self.sums if not self._is_strange(*one)]
            news = self._fill_once()

    def _is_strange(self, whole: str, parts: Sequence[str]) -> bool:
        """True for a sum with counts that come from no delivery and that cannot hold.

        Where rows tell all of it, and some of these were delivered, it is a mistake, and is told as one.
        """
        members = {whole, *parts}
        known, values = self.cells[whole].value, [self.cells[one].value for one in parts]
        told = [one for one in values if one is not None]
        is_mistake = self._implied.isdisjoint(members) and not members <= self.public
        if known is None or is_mistake or self.public.isdisjoint(members):
            return False
        return sum(told) > known or (len(told) == len(values) and sum(told) < known)

    def _fill_once(self) -> bool:
        before = len(self._untold)
        for whole, parts in self.sums:
            signed = [(whole, -1), *((part, 1) for part in parts)]
            holes = [(key, sign) for key, sign in signed if self.cells[key].value is None]
            if len(holes) == 1 and (key := holes[0][0]) in self._untold:
                count = -holes[0][1] * sum(sign * (self.cells[one].value or 0) for one, sign in signed)
                rule = self._untold.pop(key)
                if count >= 0:
                    others = [one for one, _ in signed if one != key]
                    is_known = key in self.public and all(self.cells[one].is_fixed for one in others)
                    latent = (
                        replace(self.cells[key], value=count) if self.cells[key].need else latent_of(key, count, rule)
                    )
                    self.cells[key] = Cell(key, count, State.PRINTED) if is_known else latent
                    self.public |= set() if self.public.isdisjoint(others) else {key}
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
