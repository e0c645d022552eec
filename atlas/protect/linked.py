"""From deliveries to linked cells: the suppressor's view of everything that hangs together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from atlas.model.areas import Level
from atlas.model.cells import Bounds, Cell, Equation, Linked, State
from atlas.model.editions import Row
from atlas.model.indicators import Reference
from atlas.model.keys import cells_of, name_cell, of_other
from atlas.model.periods import Period, parse_period
from atlas.model.protection import Form, Known, Rule
from atlas.protect.beside import groups_of, printed_parts, wholes_of
from atlas.protect.deliveries import Deliveries
from atlas.protect.hierarchy import area_differences, area_sums, atom_units, find_pools
from atlas.protect.leaks import behind_own, both, read_known
from atlas.protect.primary import beside_wholes, cell_of, latent_of, public_of, rounded_of

_IMPORTANCE = {Level.SPACE: 1.0, Level.MUNICIPALITY: 2.0, Level.COUNTY: 4.0, Level.STATE: 8.0}
"""What a person in a count of this level is worth to readers: a total is read by more of them."""


REST, OVER = " rest", " over"
"""End the keys of what an area counts beyond its parts, and less than they do; no row of a table."""


def link(
    deliveries: Deliveries,
    variables: Sequence[Reference],
    withheld: Collection[str],
    below: Mapping[str, int] = MappingProxyType({}),
) -> Linked:
    """All cells of some variables and every sum between them.

    Parameters
    ----------
    variables : of one generation (`Deliveries.generations`).
    withheld : keys of what is withheld of earlier generations: what was counted below the line.
    below : counts of earlier generations that nobody delivered and that follow from the others, by key.

    Notes
    -----
    Sums hold over areas (municipalities, spaces, atoms of overlapping partitions), over variables (women and men), and
    over years (pools). Years, parts and differences that nobody delivered are cells that nobody prints; if their count
    follows from what was delivered, it is protected like any other.
    """
    linker = _Linker(deliveries, frozenset(withheld), below)
    for variable in variables:
        linker.add(variable)
    others = deliveries.neighbours(variables)
    for variable in others:
        linker.add_public(variable)
    linker.expect_members(variables)
    while True:
        for variable in (*variables, *others):
            linker.add_sums(variable)
        if not linker.expect_members(variables):
            break
        linker.equations.clear()  # new cells stand in sums of areas and years of their own
    linker.add_totals(variables)
    return linker.linked()


class _Linker:
    def __init__(self, deliveries: Deliveries, withheld: frozenset[str], below: Mapping[str, int]) -> None:
        self.given, self.withheld, self.below = deliveries, withheld, below
        self.cells: dict[str, Cell] = {}
        self.equations: list[tuple[str, list[str]]] = []
        self.rules: dict[str, Rule] = {}
        self._differences = cache(lambda period: tuple(area_differences(deliveries.geography, period)))
        self._sums = cache(lambda period: tuple(area_sums(deliveries.geography, period)))
        self._atoms = cache(lambda period: atom_units(deliveries.geography, period))
        self.known: dict[str, list[Known]] = {}
        for one in deliveries.rules.known:
            self.known.setdefault(name_cell(one.variable, one.period, one.area_code), []).append(one)

    def linked(self) -> Linked:
        """Everything added so far.

        Where a whole is none, so is every part of it: no pattern can hide that, and it says nothing of anybody.
        """
        while self._fill_in():
            pass
        self._hold_against_wholes()
        for whole, parts in sorted(self.equations, key=lambda one: -len(one[1])):
            if self._is_none(whole):
                self.cells |= {part: replace(self.cells[part], need=None) for part in parts}
        position = {key: number for number, key in enumerate(self.cells)}
        equations = (
            Equation(position[whole], tuple(position[one] for one in parts)) for whole, parts in self.equations
        )
        return Linked(tuple(self.cells.values()), tuple(equations))

    def _fill_in(self) -> bool:
        """Find counts that nobody delivered and that follow from the others; whether any was found."""
        before = len(self.rules)
        for whole, parts in self.equations:
            signed = [(whole, -1), *((part, 1) for part in parts)]
            holes = [(key, sign) for key, sign in signed if self.cells[key].value is None]
            if len(holes) == 1 and (key := holes[0][0]) in self.rules:
                count = -holes[0][1] * sum(sign * (self.cells[one].value or 0) for one, sign in signed)
                rule = self.rules.pop(key)
                self.cells[key] = latent_of(key, count, rule) if count >= 0 else self.cells[key]
        return len(self.rules) < before

    def _hold_against_wholes(self) -> None:
        """What nobody delivered is a part of what stands below its line, too."""
        for variable, lines in self.given.wholes.items():
            for key in cells_of(variable, self.cells) if lines else ():
                cell = self.cells[key]
                if cell.state is State.LATENT and (wholes := self._wholes_of_latent(lines, key)):
                    self.cells[key] = beside_wholes(cell, wholes, self.given.rule(variable))

    def _wholes_of_latent(self, lines: Iterable[tuple[Reference, ...]], key: str) -> list[int]:
        _, period, code = key.split(" ")
        told = filter(None, (self.given.whole(one, parse_period(period), code) for one in lines))
        exact = [
            round(one.value) for name, one in told if one.value is not None and of_other(name, key) not in self.withheld
        ]
        return exact + self._implied_wholes(lines, key)

    def _implied_wholes(self, lines: Iterable[tuple[Reference, ...]], key: str) -> list[int]:
        """Counts below the line that nobody delivered, and that follow from others."""
        names = {of_other(one, key) for line in lines for one in line}
        return [self.below[name] for name in sorted(names & self.below.keys())]

    def _is_none(self, key: str) -> bool:
        """True for a none that everybody can read, or compute from one."""
        cell = self.cells[key]
        return cell.value == 0 and (cell.is_fixed or cell.need is None)

    def add(self, variable: Reference) -> None:
        """The cells of a variable."""
        for key, period, code, count in self.given.cells(variable):
            self.cells[key] = self._cell(variable, key, period, code, count)
        for row in self.given.rounded.get(variable, {}).values():
            bounds = self._narrow(row.key, behind_own(row.value or 0, row.base, row.minimum), row)
            self.cells[row.key] = rounded_of(row.key, bounds, self.given.rule(variable))

    def add_public(self, variable: Reference) -> None:
        """The cells of a variable that is not being released: they stay as they are."""
        for key, _, _, count in self.given.cells(variable):
            self.cells[key] = public_of(key, count, *self.given.bases.get(key, (1, 1)))

    def _cell(self, variable: Reference, key: str, period: Period, code: str, count: int | None) -> Cell:
        wholes, is_closed = wholes_of(self.given, self.withheld, variable, period, code)
        wholes += self._implied_wholes(self.given.wholes[variable], key)
        known = self.known.get(key, ())
        cell = cell_of(
            key, count, self.given.rule(variable), wholes=wholes, closed=is_closed,
            contributions=self.given.contributions.get(key, ()),
            printed=key in self.given.printed or any(one.form is Form.COUNT and one.is_public for one in known),
            leaked=any(one.form is Form.COUNT or not one.is_public for one in known),
            counted=key in self.given.counted,
            parts=printed_parts(self.given, variable, period, code),
            importance=_IMPORTANCE[self.given.geography.areas[code].level],
        )  # fmt: skip
        bounds = Bounds(cell.lower, cell.upper)
        groups = groups_of(self.given, self.withheld, variable, period, code)
        for one in known:
            if one.is_public:  # who knows anything else is believed to know it all, and is a respondent: `leaked`
                bounds = both(bounds, read_known(one, wholes, groups))
        return replace(cell, lower=bounds.lower, upper=bounds.upper)

    def _narrow(self, key: str, bounds: Bounds, row: Row) -> Bounds:
        """What is left of a rounded count by what others have told of it."""
        place = row.variable, row.period, row.area_code
        wholes, _ = wholes_of(self.given, self.withheld, *place)
        groups = groups_of(self.given, self.withheld, *place)
        for one in self.known.get(key, ()):
            bounds = both(bounds, read_known(one, wholes, groups))
        return bounds

    def add_sums(self, variable: Reference) -> None:
        """Sums of years in pools, of areas in each period, and differences of areas that overlap."""
        told = self._periods_of(variable)
        periods = {period for _, period in self.given.tables.of(variable)}.union(*told.values())
        for code, known in sorted(told.items()):
            periods |= self._add_pools(variable, code, known)
        for period in sorted(periods):
            for whole, parts in self._sums(period):
                self._add_areas(variable, period, whole, parts)
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
        pools = {one: years for one, years in find_pools(periods) if name_cell(variable, one, code) in self.cells}
        for pool, years in pools.items():
            whole = name_cell(variable, pool, code)
            self._add_known(variable, whole, [name_cell(variable, year, code) for year in years])
            for inner in (one for one, parts in pools.items() if set(parts) < set(years)):
                rest = f"{whole} without {inner}"
                left = [name_cell(variable, year, code) for year in years if year not in pools[inner]]
                self._add_known(variable, whole, [name_cell(variable, inner, code), rest])
                self._add_known(variable, rest, left)
        return {year for years in pools.values() for year in years}

    def _add_known(self, variable: Reference, whole: str, parts: list[str]) -> None:
        """A sum, though nobody delivered all of it."""
        for key in (whole, *parts):
            self._expect(variable, key)
        self.equations.append((whole, parts))

    def _expect(self, variable: Reference, key: str) -> None:
        """A cell that must be there and was not delivered: if its count follows from others, it is protected."""
        if key not in self.cells:
            self.cells[key] = Cell(key, None, State.LATENT, 0.0, None, 0)
            self.rules[key] = self.given.rule(variable)

    def _add_difference(self, variable: Reference, period: Period, name: str, parts: tuple[str, ...]) -> None:
        keys = [name_cell(variable, period, part) for part in parts]
        if all(key in self.cells for key in keys):
            whole = name_cell(variable, period, name)
            self._expect(variable, whole)
            self.equations.append((whole, keys))

    def _add_areas(self, variable: Reference, period: Period, whole: str, parts: tuple[str, ...]) -> None:
        key, keys = name_cell(variable, period, whole), [name_cell(variable, period, part) for part in parts]
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
            self._expect(variable, key + REST)
            keys.append(key + REST)
        elif difference > 0:
            keys.append(self._add_stated(key + REST, difference, variable))
        elif difference < 0:
            over, key = self._add_stated(key + OVER, -difference, variable), f"{key} with{OVER}"
            self.cells[key] = Cell(key, sum(self.cells[one].value or 0 for one in keys), State.LATENT, 0.0, None, 0)
            self.equations.append((key, [name_cell(variable, period, whole), over]))
        self.equations.append((key, keys))

    def _add_part(self, variable: Reference, key: str, period: Period, part: str) -> None:
        """The overlap of two partitions, or a part of which nothing was delivered."""
        units = self._atoms(period).get(part, ())
        counts = [self._count(variable, period, unit) for unit in units]
        known = [one for one in counts if one is not None]
        if units and len(known) == len(counts):
            self.cells[key] = latent_of(key, sum(known), self.given.rule(variable))
        else:
            self._expect(variable, key)

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

    def expect_members(self, variables: Sequence[Reference]) -> bool:
        """Members of sums of variables that nobody told and that somebody can say something of.

        These are the other parts, where the whole and one part were counted, and the whole of parts that all were.

        Returns
        -------
        True if there were any.
        """
        start, before = len(self.cells), -1
        while before != len(self.cells):  # a member of one sum may be that of another
            before = len(self.cells)
            for whole, *parts in self._sums_of(variables):
                told = parts if len(parts) > 1 else (whole, *parts)
                for key in {of_other(whole, key): None for one in told for key in cells_of(one, self.cells)}:
                    keys = [of_other(part, key) for part in parts]
                    if key in self.cells or all(one in self.cells for one in keys):
                        for one, name in zip((whole, *parts), (key, *keys), strict=True):
                            self._expect(one, name)
        return len(self.cells) > start

    def _sums_of(self, variables: Sequence[Reference]) -> list[tuple[Reference, ...]]:
        """The declared sums that say something of some variables: the whole, and its parts."""
        every = [(total.whole, *total.parts) for total in self.given.totals]
        return [members for members in every if not set(members).isdisjoint(variables)]

    def add_totals(self, variables: Sequence[Reference]) -> None:
        """Sums and parts of variables, wherever all of them were counted or follow from what was."""
        for members in self._sums_of(variables):
            for key in cells_of(members[0], self.cells):
                keys = [of_other(one, key) for one in members]
                if all(one in self.cells for one in keys):
                    self.equations.append((keys[0], keys[1:]))
        for part, whole in self.given.within.items():
            if not {part, whole}.isdisjoint(variables):
                self._add_within(part, whole)

    def _add_within(self, part: Reference, whole: Reference) -> None:
        """A whole is a part of it and the rest, which is protected like a complement."""
        for key in cells_of(part, self.cells):
            above = of_other(whole, key)
            if above in self.cells:
                rest = f"{above} without {part.variable}"
                self._expect(whole, rest)
                self.equations.append((above, [key, rest]))
