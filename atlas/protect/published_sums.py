"""Sums over areas and years, as anybody can read them from published tables: the audit's view.

Written apart from the suppressor's (`atlas.protect.linked_sums`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from atlas.model.cells import Bounds
from atlas.model.indicators import Reference
from atlas.model.keys import cells_of, name_cell, of_other
from atlas.model.periods import Period, parse_period
from atlas.protect.published_links import Step
from atlas.protect.told import NOBODY_KNOWS, Root

Equations = list[tuple[str, list[str]]]
"""Keys of a whole, and of its parts."""


class PublishedSums:
    """Finds the sums that the counts of a variable stand in; counts that only these tell of are new bounds.

    Parameters
    ----------
    variables : everything that is looked at: they call one year by one name.
    firm, shares : parts with what they are a part of, by sums, and by shares, too: a part is no more than that, also
        where only the counts of smaller areas are told.
    """

    def __init__(
        self,
        root: Root,
        variables: Iterable[Reference],
        firm: Collection[Step],
        shares: Collection[Step],
        bounds: dict[str, Bounds],
        equations: Equations,
    ) -> None:
        self.all, self.firm, self.shares, self.bounds, self.equations = root, firm, shares, bounds, equations
        self.above: set[Period] = set()
        self.wholes: list[Reference] = []
        self.names = {one: sorted({period for _, period in root.tables.of(one)}) for one in variables}

    def add(self, variable: Reference) -> None:
        """All sums of a variable, whose own counts have been read."""
        self._add_pools(variable)
        self.above = {period for part, one in self.firm if part == variable for period in self._all_periods(one)}
        self.wholes = [whole for part, whole in self.shares if part == variable]
        for period in self._all_periods(variable):
            self._add_areas(variable, period)

    def _all_periods(self, variable: Reference) -> list[Period]:
        return sorted({period for periods in self._periods(variable).values() for period in periods})

    def _periods(self, variable: Reference) -> dict[str, list[Period]]:
        """Of each area the periods of which something is told, or exists by a sum."""
        found: dict[str, set[Period]] = defaultdict(set)
        for code, period in self.all.tables.of(variable):
            found[code].add(period)
        for key in cells_of(variable, self.bounds):
            _, when, code = key.split(" ")
            if "+" not in code:
                found[code].add(parse_period(when))
        return {code: sorted(known) for code, known in found.items()}

    def _add_areas(self, variable: Reference, period: Period) -> None:
        towns = [area.code for area in self.all.geography.municipalities]
        self._add_sum(variable, period, self.all.geography.county, towns)
        for town in towns:
            pieces: dict[str, list[str]] = defaultdict(list)
            for partition in self.all.geography.partitions.values():
                if partition.municipality != town:
                    continue
                existing = [space for space in partition.spaces if self._exists(space, period)]
                if not partition.parts:
                    self._add_sum(variable, period, town, existing)
                for space in partition.spaces:
                    if space not in existing and name_cell(variable, period, space) not in self.bounds:
                        continue
                    for unit in partition.parts.get(space, ()):
                        pieces[unit].append(space)
            self._add_pieces(variable, period, town, pieces)

    def _exists(self, space: str, period: Period) -> bool:
        area = self.all.geography.areas[space]
        return not (period.end < area.valid_from or (area.valid_to and area.valid_to < period.end))

    def _add_pieces(self, variable: Reference, period: Period, town: str, pieces: Mapping[str, list[str]]) -> None:
        """The town and its spaces as sums of the pieces that no partition cuts."""
        together = sorted({tuple(sorted(spaces)) for spaces in pieces.values()})
        spaces = {space for piece in together for space in piece}
        alone = {space for space in spaces if sum(space in piece for piece in together) == 1}
        names = [next((one for one in piece if one in alone), "+".join(piece)) for piece in together]
        for space in sorted(spaces - alone):
            self._add_sum(
                variable, period, space, [n for n, piece in zip(names, together, strict=True) if space in piece]
            )
        for piece, name in zip(together, names, strict=True):
            for twin in alone.intersection(piece) - {name}:
                self._add_sum(variable, period, twin, [name])
        if names:
            self._add_sum(variable, period, town, names)
        areas = {space: [piece for piece in together if space in piece] for space in sorted(spaces)}
        self._add_differences(variable, period, areas, dict(zip(together, names, strict=True)))

    def _add_differences(
        self,
        variable: Reference,
        period: Period,
        areas: Mapping[str, list[tuple[str, ...]]],
        names: Mapping[tuple[str, ...], str],
    ) -> None:
        """What is left of an area where another one that overlaps it is taken away."""
        for one, pieces in areas.items():
            for other, others in areas.items():
                left = [names[piece] for piece in pieces if piece not in others]
                keys = [name_cell(variable, period, name) for name in left]
                if 1 < len(left) < len(pieces) and all(key in self.bounds for key in keys):
                    whole = name_cell(variable, period, f"{one} without {other}")
                    self.bounds[whole] = NOBODY_KNOWS
                    self.equations.append((whole, keys))

    def _add_sum(self, variable: Reference, period: Period, whole: str, parts: list[str]) -> None:
        keys = [name_cell(variable, period, code) for code in (whole, *parts)]
        if self._is_asked(period, keys[0]) and not self.bounds.keys().isdisjoint(keys[1:]):
            self.bounds.setdefault(keys[0], NOBODY_KNOWS)
        if keys[0] not in self.bounds or not any(key in self.bounds or "+" in key for key in keys[1:]):
            return
        for key in keys[1:]:
            self.bounds.setdefault(key, NOBODY_KNOWS)
        told, series = self.all.tables.of(variable).get((whole, period)), self.all.tables.of(variable)
        if told is None:  # of a year that was only told within a pool, the notes of the others speak
            told = next((series[whole, one] for one in series.periods.get(whole, ()) if series[whole, one].note), None)
        bounds = [self.bounds[key] for key in keys]
        most = bounds[0].upper
        if told and told.note and most is not None and sum(one.lower for one in bounds[1:]) > most:
            return  # some are counted in more than one part, as the note says
        if told and told.note and not self._is_kept(keys):
            rest = f"{keys[0]} rest"
            self.bounds[rest] = NOBODY_KNOWS
            keys.append(rest)
        self.equations.append((keys[0], keys[1:]))

    def _is_asked(self, period: Period, key: str) -> bool:
        """True if a count, though no row tells it, is a part of one that is told, or of a withheld one as its share."""
        above = (self.bounds.get(of_other(whole, key)) for whole in self.wholes)
        return period in self.above or any(one is not None and not one.is_exact for one in above)

    def _is_kept(self, keys: list[str]) -> bool:
        """True if everything is printed and adds up: then the note speaks of something else."""
        bounds = [self.bounds[key] for key in keys]
        return all(one.is_exact for one in bounds) and bounds[0].lower == sum(one.lower for one in bounds[1:])

    def _add_pools(self, variable: Reference) -> None:
        """Pools as sums of calendar years, whether these were told or not."""
        for code, periods in self._periods(variable).items():
            pools = [one for one in periods if one.is_pool and one.start[:4] < one.end[:4]]
            pools = [one for one in pools if name_cell(variable, one, code) in self.bounds]
            for pool in pools:
                numbers = range(int(pool.start[:4]), int(pool.end[:4]) + 1)
                years = [self._year(variable, periods, number) for number in numbers]
                self._add_pool(variable, pool, years, code)
                for other in pools:
                    if pool.start <= other.start and other.end <= pool.end and other != pool:
                        self._add_pool(variable, pool, [other], code, rest=f" without {other}")

    def _add_pool(self, variable: Reference, pool: Period, parts: list[Period], code: str, rest: str = "") -> None:
        """A pool and what it is the sum of; *rest* names the years beside a smaller pool, if that is one of them."""
        whole = name_cell(variable, pool, code)
        keys = [name_cell(variable, one, code) for one in parts] + ([whole + rest] if rest else [])
        for key in keys:
            self.bounds.setdefault(key, NOBODY_KNOWS)
        self.equations.append((whole, keys))

    def _year(self, variable: Reference, periods: Iterable[Period], number: int) -> Period:
        """What was told of a calendar year, here or elsewhere: the year itself, a day in it, or nothing."""
        for known in (periods, self.names[variable], *self.names.values()):
            if told := [one for one in known if one.start[:4] == one.end[:4] == str(number)]:
                return min(told, key=lambda one: one.start)
        return parse_period(str(number))


def without_strange(bounds: Mapping[str, Bounds], equations: Equations, offices: Collection[str]) -> Equations:
    """Sums without those that offices have rounded so that they cannot hold: these tell nothing.

    Parameters
    ----------
    offices : keys of counts that are not released here; what follows from them is theirs, too.
    """
    known = {key: one.lower for key, one in bounds.items() if one.is_exact}
    least = {key: one.lower for key, one in bounds.items()}
    theirs, size = set(offices), (-1, -1)
    while size != (len(known), len(equations)):
        size, kept = (len(known), len(equations)), []
        for whole, parts in equations:
            is_theirs = not theirs.isdisjoint((whole, *parts))
            holes = [key for key in (whole, *parts) if key not in known]
            low = sum(known.get(key, least[key]) for key in parts)
            if is_theirs and whole in known and (low > known[whole] or (not holes and low < known[whole])):
                continue
            if len(holes) == 1 and is_theirs:
                (hole,) = holes
                known[hole] = low if hole == whole else known[whole] - low + least[hole]
                theirs.add(hole)
            kept.append((whole, parts))
        equations = kept
    return equations
