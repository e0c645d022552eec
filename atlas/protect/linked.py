"""From deliveries to linked cells: the suppressor's view of everything that hangs together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from atlas.model.areas import Level
from atlas.model.cells import Bounds, Cell, Linked, State
from atlas.model.editions import Row
from atlas.model.indicators import Reference
from atlas.model.keys import cells_of, name_cell, of_other
from atlas.model.periods import Period, parse_period
from atlas.model.protection import Form, Known
from atlas.protect.beside import groups_of, printed_parts, wholes_of
from atlas.protect.deliveries import Deliveries
from atlas.protect.draft import Draft
from atlas.protect.leaks import behind_own, both, read_known
from atlas.protect.linked_sums import LinkedSums
from atlas.protect.primary import beside_wholes, cell_of, public_of, rounded_of

_IMPORTANCE = {Level.SPACE: 1.0, Level.MUNICIPALITY: 2.0, Level.COUNTY: 4.0, Level.STATE: 8.0}
"""What a person in a count of this level is worth to readers: a total is read by more of them."""


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
    every = (*variables, *others)
    sums, before = LinkedSums(deliveries, every, linker.draft), -1
    while before != len(linker.cells):  # new cells stand in sums of their own
        before = len(linker.cells)
        linker.draft.sums.clear()
        linker.expect_members(every)
        for variable in every:
            sums.add(variable)
    linker.add_totals(every)
    return linker.linked()


class _Linker:
    def __init__(self, deliveries: Deliveries, withheld: frozenset[str], below: Mapping[str, int]) -> None:
        self.given, self.withheld, self.below = deliveries, withheld, below
        self.draft = Draft()
        self.cells = self.draft.cells
        self.known: dict[str, list[Known]] = {}
        for one in deliveries.rules.known:
            self.known.setdefault(name_cell(one.variable, one.period, one.area_code), []).append(one)

    def linked(self) -> Linked:
        """Everything added so far, and what follows from it."""
        self.draft.fill_in()
        self._hold_against_wholes()
        return self.draft.linked()

    def _hold_against_wholes(self) -> None:
        """What nobody delivered is a part of what stands below its line, too."""
        for variable, lines in self.given.wholes.items():
            for key in cells_of(variable, self.cells) if lines else ():
                cell = self.cells[key]
                if cell.state is State.LATENT and (wholes := self._wholes_of_latent(lines, key)):
                    self.cells[key] = beside_wholes(cell, wholes, self.given.rule(variable))

    def _wholes_of_latent(self, lines: Iterable[tuple[Reference, ...]], key: str) -> list[int]:
        _, period, code = key.split(" ")
        told = self.given.told(lines, parse_period(period), code)
        exact = [
            round(one.value) for name, one in told if one.value is not None and of_other(name, key) not in self.withheld
        ]
        return exact + self._implied_wholes(lines, key)

    def _implied_wholes(self, lines: Iterable[tuple[Reference, ...]], key: str) -> list[int]:
        """Counts below the line that nobody delivered, and that follow from others."""
        names = {of_other(one, key) for line in lines for one in line}
        return [self.below[name] for name in sorted(names & self.below.keys())]

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
            base, minimum = self.given.bases.get(key, (1, 1))
            cell = public_of(key, count, base, minimum, counted=key in self.given.counted)
            if self.given.is_released(variable):
                self.cells[key] = cell  # what was withheld here follows from nothing
            else:
                self.draft.put(cell, self.given.rule(variable), public=True)

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

    def expect_members(self, variables: Sequence[Reference]) -> None:
        """Members of sums of variables that nobody told and that somebody can say something of.

        These are the other parts, where the whole and one part were counted, the whole of parts that all were, and what
        a count is a part of, if anything is told in its period of that or of what lies above.
        """
        before = -1
        while before != len(self.cells):  # a member of one sum may be that of another
            before = len(self.cells)
            for whole, *parts in self._sums_of(variables):
                told = parts if len(parts) > 1 else (whole, *parts)
                for key in {of_other(whole, key): None for one in told for key in cells_of(one, self.cells)}:
                    keys = [of_other(part, key) for part in parts]
                    if key in self.cells or all(one in self.cells for one in keys):
                        for one, name in zip((whole, *parts), (key, *keys), strict=True):
                            self._expect(one, name)
            for part, wholes in self.given.parted.items():
                for whole in wholes:
                    above = self._periods_of(whole, *self.given.parted.get(whole, ()))
                    for key in cells_of(part, self.cells):
                        if key.split(" ")[1] in above:
                            self._expect(whole, of_other(whole, key))

    def _periods_of(self, *variables: Reference) -> set[str]:
        """Periods of which a count of any of these is known, or follows."""
        return {key.split(" ")[1] for one in variables for key in cells_of(one, self.cells)}

    def _expect(self, variable: Reference, key: str) -> None:
        self.draft.expect(key, self.given.rule(variable), public=variable not in self.given.wholes)

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
                    self.draft.sums.append((keys[0], keys[1:]))
        for part, whole in self.given.told_parts:
            if not {part, whole}.isdisjoint(variables):
                self._add_within(part, whole)

    def _add_within(self, part: Reference, whole: Reference) -> None:
        """A whole is a part of it and the rest, which is protected like a complement."""
        for key in cells_of(part, self.cells):
            above = of_other(whole, key)
            if above in self.cells:
                self.draft.add(above, [key, f"{above} without {part.package}/{part.variable}"], self.given.rule(whole))
