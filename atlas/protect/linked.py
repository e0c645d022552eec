"""From deliveries to linked cells: the suppressor's view of everything that hangs together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from atlas.model.areas import Level
from atlas.model.cells import Bounds, Cell, Equation, Linked, State
from atlas.model.indicators import Reference
from atlas.model.keys import name_cell
from atlas.model.periods import Period, PeriodKind
from atlas.model.protection import Form, Known
from atlas.model.release import Status
from atlas.protect.deliveries import Deliveries
from atlas.protect.hierarchy import area_sums, atom_units
from atlas.protect.leaks import behind_rate, behind_rounding, both, in_class
from atlas.protect.primary import cell_of, latent_of

_IMPORTANCE = {Level.SPACE: 1.0, Level.MUNICIPALITY: 2.0, Level.COUNTY: 4.0, Level.STATE: 8.0}
"""What a person in a count of this level is worth to readers: a total is read by more of them."""


def link(deliveries: Deliveries, variables: Sequence[Reference], withheld: Collection[str]) -> Linked:
    """All cells of some variables and every sum between them.

    Parameters
    ----------
    variables : of one generation (`Deliveries.generations`).
    withheld : keys of what is withheld of earlier generations: what was counted below the line.

    Notes
    -----
    Sums hold over areas (municipalities, spaces, atoms of overlapping partitions), over variables (women and men), and
    over years (pools). Where a municipality counts more than its spaces and says so in a note, the rest is a cell that
    nobody prints.
    """
    linker = _Linker(deliveries, frozenset(withheld))
    for variable in variables:
        linker.add(variable)
    for variable in variables:
        linker.add_sums(variable)
    linker.add_totals(variables)
    return linker.linked()


class _Linker:
    def __init__(self, deliveries: Deliveries, withheld: frozenset[str]) -> None:
        self.given, self.withheld = deliveries, withheld
        self.cells: dict[str, Cell] = {}
        self.equations: list[tuple[str, list[str]]] = []
        self._sums = cache(lambda period: tuple(area_sums(deliveries.geography, period)))
        self._atoms = cache(lambda period: atom_units(deliveries.geography, period))
        self.known: dict[str, list[Known]] = {}
        for one in deliveries.rules.known:
            self.known.setdefault(name_cell(one.variable, one.period, one.area_code), []).append(one)

    def linked(self) -> Linked:
        """Everything added so far.

        Where a whole is none, so is every part of it: no pattern can hide that, and it says nothing of anybody.
        """
        for whole, parts in sorted(self.equations, key=lambda one: -len(one[1])):
            if self._is_none(whole):
                self.cells |= {part: replace(self.cells[part], need=None) for part in parts}
        position = {key: number for number, key in enumerate(self.cells)}
        equations = (
            Equation(position[whole], tuple(position[one] for one in parts)) for whole, parts in self.equations
        )
        return Linked(tuple(self.cells.values()), tuple(equations))

    def _is_none(self, key: str) -> bool:
        """True for a none that everybody can read, or compute from one."""
        cell = self.cells[key]
        return cell.value == 0 and (cell.is_fixed or cell.need is None)

    def add(self, variable: Reference) -> None:
        """The cells of a variable."""
        for key, period, code, count in self.given.cells(variable):
            self.cells[key] = self._cell(variable, key, period, code, count)

    def _cell(self, variable: Reference, key: str, period: Period, code: str, count: int | None) -> Cell:
        wholes, is_closed = self._wholes(variable, period, code)
        known = self.known.get(key, ())
        cell = cell_of(
            key, count, self.given.rule(variable), wholes=wholes, closed=is_closed,
            contributions=self.given.contributions.get(key, ()),
            printed=key in self.given.printed or any(one.form is Form.COUNT for one in known),
            importance=_IMPORTANCE[self.given.geography.areas[code].level],
        )  # fmt: skip
        bounds = Bounds(cell.lower, cell.upper)
        for one in known:
            bounds = both(bounds, read_known(one, min(wholes, default=None)))
        return replace(cell, lower=bounds.lower, upper=bounds.upper)

    def _wholes(self, variable: Reference, period: Period, code: str) -> tuple[list[int], bool]:
        """The printed counts below the line, and whether the cell must be withheld because of its area or of one of them."""
        found = [self.given.whole(one, period, code) for one in self.given.wholes[variable]]
        known = [(name_cell(reference, period, code), one) for reference, one in filter(None, found)]
        is_closed = code in self.given.small or any(
            key in self.withheld or one.status is Status.SUPPRESSED for key, one in known
        )
        return [round(one.value) for key, one in known if one.value is not None and key not in self.withheld], is_closed

    def add_sums(self, variable: Reference) -> None:
        """Sums of areas in each period, and of years in pools."""
        periods = sorted({period for _, period in self.given.tables.of(variable)})
        for period in periods:
            for whole, parts in self._sums(period):
                self._add_areas(variable, period, whole, parts)
        codes = sorted({code for code, _ in self.given.tables.of(variable)} & self.given.geography.areas.keys())
        for pool, years in find_pools(periods):
            for code in codes:
                self._add(name_cell(variable, pool, code), [name_cell(variable, year, code) for year in years])

    def _add(self, whole: str, parts: list[str]) -> bool:
        if whole in self.cells and all(part in self.cells for part in parts):
            self.equations.append((whole, parts))
            return True
        return False

    def _add_areas(self, variable: Reference, period: Period, whole: str, parts: tuple[str, ...]) -> None:
        key, keys = name_cell(variable, period, whole), [name_cell(variable, period, part) for part in parts]
        if key not in self.cells or not any(
            one in self.cells or "." in part for one, part in zip(keys, parts, strict=True)
        ):
            return
        for one, part in zip(keys, parts, strict=True):
            if one not in self.cells:
                self.cells[one] = self._latent(variable, one, period, part)
        rest = self._rest(key, keys, variable, period, whole)
        if rest is not None:
            self.cells[rest.key] = rest
            keys.append(rest.key)
        self.equations.append((key, keys))

    def _latent(self, variable: Reference, key: str, period: Period, part: str) -> Cell:
        """The overlap of two partitions, or a part of which nothing was delivered."""
        if "." not in part:
            return Cell(key, None, State.LATENT, 0.0, None, 0)
        counts = [self._count(variable, period, unit) for unit in self._atoms(period)[part]]
        known = [one for one in counts if one is not None]
        return latent_of(key, sum(known) if len(known) == len(counts) else None, self.given.rule(variable))

    def _count(self, variable: Reference, period: Period, unit: str) -> int | None:
        known = self.given.tables.of(variable).get((unit, period))
        return None if known is None or known.value is None else round(known.value)

    def _rest(self, key: str, keys: list[str], variable: Reference, period: Period, whole: str) -> Cell | None:
        """What a municipality counts beyond its parts, if its note says so."""
        given = self.given.tables.of(variable)[whole, period]
        values = [self.cells[one].value for one in (key, *keys)]
        known = [one for one in values if one is not None]
        difference = known[0] - sum(known[1:]) if len(known) == len(values) else 0
        if difference <= 0 or not given.note:
            return None
        return latent_of(f"{key} rest", difference, self.given.rule(variable))

    def add_totals(self, variables: Sequence[Reference]) -> None:
        """Sums of variables, wherever all of them were counted."""
        for reference in variables:
            for total in self.given.sources[reference.package].totals:
                if total.whole == reference.variable:
                    parts = [Reference(reference.package, part) for part in total.parts]
                    for code, period in self.given.tables.of(reference):
                        self._add(name_cell(reference, period, code), [name_cell(one, period, code) for one in parts])


def find_pools(periods: Sequence[Period]) -> Iterator[tuple[Period, list[Period]]]:
    """Pools of years with the years they consist of, where all of these are there.

    Examples
    --------
    >>> from atlas.model.periods import parse_period
    >>> pools = find_pools([parse_period(text) for text in ("2022", "2023", "2022-2023", "2023-2024")])
    >>> [(pool.text, [year.text for year in years]) for pool, years in pools]
    [('2022-2023', ['2022', '2023'])]
    """
    single = [one for one in periods if one.kind is not PeriodKind.POOLED]
    for pool in periods:
        years = [one for one in single if pool.start <= one.start and one.end <= pool.end]
        if pool.kind is PeriodKind.POOLED and len(years) == int(pool.end[:4]) - int(pool.start[:4]) + 1:
            yield pool, years


def read_known(known: Known, whole: int | None) -> Bounds:
    """What somebody else's figure tells of a count.

    Parameters
    ----------
    whole : the count below the line; without one a rate tells nothing.
    """
    if known.form is Form.COUNT:
        return Bounds(int(known.shown), int(known.shown))
    if known.form is Form.ROUNDED:
        return behind_rounding(int(known.shown), known.base)
    if whole is None:
        return Bounds(0, None)
    if known.form is Form.RATE:
        return behind_rate(known.shown, whole, known.base)
    return in_class(*known.limits, whole, known.base)
