"""Sums over areas and years, as the suppressor sees them: those of what was delivered, and of what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from atlas.model.cells import Cell, State
from atlas.model.indicators import Reference
from atlas.model.keys import cells_of, name_cell
from atlas.model.periods import Period, parse_period
from atlas.protect.deliveries import Deliveries
from atlas.protect.draft import Draft
from atlas.protect.hierarchy import area_differences, area_sums, atom_units, find_pools
from atlas.protect.primary import latent_of

REST, OVER = " rest", " over"
"""End the keys of what an area counts beyond its parts, and less than they do; no row of a table."""


class LinkedSums:
    """Adds the sums of one variable after the other to a draft.

    Parameters
    ----------
    variables : all that hang together: what one tells by a day, the others do not tell of a year.
    """

    def __init__(self, deliveries: Deliveries, variables: Iterable[Reference], draft: Draft) -> None:
        self.given, self.draft, self.cells = deliveries, draft, draft.cells
        self._told = {variable: _all_of(deliveries.periods_of(variable)) for variable in variables}
        self._differences = cache(lambda period: tuple(area_differences(deliveries.geography, period)))
        self._sums = cache(lambda period: tuple(area_sums(deliveries.geography, period)))
        self._atoms = cache(lambda period: atom_units(deliveries.geography, period))

    def add(self, variable: Reference) -> None:
        """Sums of years in pools, of areas in each period, and differences of areas that overlap."""
        told = self._periods_of(variable)
        above = {one for whole in self.given.parted.get(variable, ()) for one in _all_of(self._periods_of(whole))}
        periods = {period for _, period in self.given.tables.of(variable)}.union(*told.values())
        for code, known in sorted(told.items()):
            periods |= self._add_pools(variable, code, known)
        for period in sorted(periods):
            for whole, parts in self._sums(period):
                self._add_areas(variable, period, whole, parts, is_part=period in above)
            for name, parts in self._differences(period):
                self._add_difference(variable, period, name, parts)

    def _periods_of(self, variable: Reference) -> dict[str, set[Period]]:
        """Periods of which anything is told, or follows, by area."""
        found = self.given.periods_of(variable)
        for key in cells_of(variable, self.cells):
            _, period, code = key.split(" ")
            if code in self.given.geography.areas:
                found.setdefault(code, set()).add(parse_period(period))
        return found

    def _add_pools(self, variable: Reference, code: str, periods: Iterable[Period]) -> set[Period]:
        """Pools as sums of their years; returns the years. A pool within a pool tells the sum of the other years."""
        rule, is_public = self.given.rule(variable), variable not in self.given.wholes
        elsewhere = (*self._told[variable], *_all_of(self._told))
        found = find_pools(periods, elsewhere)
        pools = {one: years for one, years in found if name_cell(variable, one, code) in self.cells}
        for pool, years in pools.items():
            whole = name_cell(variable, pool, code)
            self.draft.add(whole, [name_cell(variable, year, code) for year in years], rule, public=is_public)
            for inner in (one for one, parts in pools.items() if set(parts) < set(years)):
                rest = f"{whole} without {inner}"
                left = [name_cell(variable, year, code) for year in years if year not in pools[inner]]
                self.draft.add(whole, [name_cell(variable, inner, code), rest], rule, public=is_public)
                self.draft.add(rest, left, rule, public=is_public)
        return {year for years in pools.values() for year in years}

    def _add_difference(self, variable: Reference, period: Period, name: str, parts: tuple[str, ...]) -> None:
        keys = [name_cell(variable, period, part) for part in parts]
        if all(key in self.cells for key in keys):
            self.draft.add(name_cell(variable, period, name), keys, self.given.rule(variable))

    def _add_areas(
        self, variable: Reference, period: Period, whole: str, parts: tuple[str, ...], *, is_part: bool
    ) -> None:
        """An area as the sum of others; what *is_part* of another variable is no more than it, though no row tells it."""
        key, keys = name_cell(variable, period, whole), [name_cell(variable, period, part) for part in parts]
        if is_part and any(one in self.cells for one in keys):
            self._expect(variable, key)
        if key not in self.cells or not any(
            one in self.cells or "." in part for one, part in zip(keys, parts, strict=True)
        ):
            return
        for one, part in zip(keys, parts, strict=True):
            if one not in self.cells:
                self._add_part(variable, one, period, part)
        difference = self._stated(key, keys, variable, period, whole)
        if difference is None:
            known = [self.cells[one].value or 0 for one in keys]
            if sum(known) > (self.cells[key].value or sum(known)):
                return  # some are counted in two of the parts
            self.draft.expect(key + REST, self.given.rule(variable))
            keys.append(key + REST)
        elif difference > 0:
            keys.append(self._add_stated(key + REST, difference, variable))
        elif difference < 0:
            over, key = self._add_stated(key + OVER, -difference, variable), f"{key} with{OVER}"
            self.cells[key] = Cell(key, sum(self.cells[one].value or 0 for one in keys), State.LATENT, 0.0, None, 0)
            self.draft.sums.append((key, [name_cell(variable, period, whole), over]))
        self.draft.sums.append((key, keys))

    def _add_part(self, variable: Reference, key: str, period: Period, part: str) -> None:
        """The overlap of two partitions, or a part of which nothing was delivered."""
        units = self._atoms(period).get(part, ())
        counts = [self._count(variable, period, unit) for unit in units]
        known = [one for one in counts if one is not None]
        if units and len(known) == len(counts):
            self.cells[key] = latent_of(key, sum(known), self.given.rule(variable))
        else:
            self._expect(variable, key)

    def _expect(self, variable: Reference, key: str) -> None:
        self.draft.expect(key, self.given.rule(variable), public=variable not in self.given.wholes)

    def _count(self, variable: Reference, period: Period, unit: str) -> int | None:
        known = self.given.tables.of(variable).get((unit, period))
        return None if known is None or known.value is None else round(known.value)

    def _stated(self, key: str, keys: list[str], variable: Reference, period: Period, whole: str) -> int | None:
        """What an area counts beyond its parts, or less than they do, if its note says so; None if it is not known.

        Of years that nobody delivered, the notes of the others speak.
        """
        told = self.given.tables.of(variable)
        own = told.get((whole, period))
        notes = [own.note] if own else [told[whole, one].note for one in told.periods.get(whole, ())]
        values = [self.cells[one].value for one in (key, *keys)]
        known = [one for one in values if one is not None]
        if not any(notes):
            return 0
        return known[0] - sum(known[1:]) if len(known) == len(values) else None

    def _add_stated(self, key: str, difference: int, variable: Reference) -> str:
        """A difference that a note states; returns its key.

        It hides nothing, for a note may tell how much it is; a few people without an address are protected like others.
        """
        rule = self.given.rule(variable)
        is_small = difference < rule.minimum_count
        self.cells[key] = latent_of(key, difference, rule) if is_small else Cell(key, difference, State.PRINTED, 1.0)
        return key


def _all_of(periods: Mapping[Any, Iterable[Period]]) -> list[Period]:
    """All periods that anything is told of, the earliest first."""
    return sorted({one for found in periods.values() for one in found})
