"""What anybody can know of a release: the audit's view, read from published files alone.

Written apart from the suppressor's view (`atlas.protect.linked`) and sharing no line with it: a sum forgotten there is
found here. Needs no confidential count, so whoever has the editions can repeat it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from atlas.model.cells import Bounds, Equation, Seen
from atlas.model.indicators import PROTECTED, Measure, Reference, Total
from atlas.model.keys import cells_of, may_be_told, name_cell, of_other
from atlas.model.periods import Period, parse_period
from atlas.model.protection import Known
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series
from atlas.protect.leaks import both
from atlas.protect.told import NOBODY_KNOWS, Root

OTHERS = " not of "
"""Between the key of a count and that of what it is a share of: the key of all others."""


@dataclass(frozen=True)
class Published(Root):
    """A public root and its editions, as an attacker reads them."""

    def bare(self, packages: Collection[str]) -> Published:
        """The same, if nothing of *packages* were printed now but what earlier editions have printed, and nones.

        A none is always printed: it can be withheld no more than an old number.
        """
        series = {
            variable: found
            if variable.package not in packages
            else Series({
                (code, period): one
                if not one.value or name_cell(variable, period, code) in self.printed
                else Observation(None, Status.SUPPRESSED, one.note, one.row)
                for (code, period), one in found.items()
            })
            for variable, found in self.tables.series.items()
        }  # fmt: skip
        return replace(self, tables=replace(self.tables, series=series), groups_told=self.tables)

    def seen(self, *packages: str) -> Seen:
        """What anybody can know of the counts of some packages, with what links one package to another."""
        return _Reader(replace(self, ours=frozenset(packages)), packages).read()


class _Reader:
    def __init__(self, published: Published, packages: Collection[str]) -> None:
        self.all, self.sources = published, [published.sources[name] for name in packages]
        self.bounds: dict[str, Bounds] = {}
        self.withheld: set[str] = set()
        self.equations: list[tuple[str, list[str]]] = []
        self.totals = [total for source in published.sources.values() for total in source.totals]
        for figure in published.catalogue.indicators.values():  # all its sources tell the same count
            self.totals += [Total(figure.numerator[0], (other,)) for other in figure.numerator[1:]]
        self.hints: dict[str, list[Known]] = defaultdict(list)
        for one in published.rules.known:
            self.hints[name_cell(one.variable, one.period, one.area_code)].append(one)

    def read(self) -> Seen:
        variables = [
            Reference(source.package, one.id)
            for source in self.sources
            for one in source.variables.values()
            if one.counts in PROTECTED
        ]
        variables += self._linked_to(variables)
        for variable in variables:
            for (code, period), known in self.all.tables.of(variable).items():
                self._read_cell(variable, period, code, known)
        self._complete(variables)
        while True:
            for variable in variables:
                self._add_pools(variable)
                for period in sorted({period for periods in self._periods(variable).values() for period in periods}):
                    self._add_areas(variable, period)
                self._add_groups(variable)
            if not self._complete(variables):
                break
            self.equations.clear()
        self._add_totals(variables)
        place = {key: number for number, key in enumerate(self.bounds)}
        return Seen(
            tuple(self.bounds),
            tuple(self.bounds.values()),
            tuple(Equation(place[whole], tuple(place[part] for part in parts)) for whole, parts in self.equations),
            frozenset(self.withheld),
        )

    def _linked_to(self, variables: Collection[Reference]) -> list[Reference]:
        """Variables of other packages that a sum links to some of these."""
        every = self.all.sources.values()
        members = [{total.whole, *total.parts} for total in self.totals]
        members += [{Reference(one.package, part), whole} for one in every for part, whole in one.within.items()]
        others = {one for sums in members if not sums.isdisjoint(variables) for one in sums} - set(variables)
        return sorted(others, key=lambda one: (one.package, one.variable))

    def _complete(self, variables: Collection[Reference]) -> bool:
        """Members of sums that must exist and are not told: a whole whose parts all are, the rest of a whole and a part.

        True if there was any.
        """
        start, news = len(self.bounds), True
        while news:
            before = len(self.bounds)
            for total in self.totals:
                if {total.whole, *total.parts}.isdisjoint(variables):
                    continue
                members = total.parts if len(total.parts) > 1 else (total.whole, *total.parts)
                for place in sorted({key.partition(" ")[2] for one in members for key in cells_of(one, self.bounds)}):
                    whole, *parts = (f"{one.package}/{one.variable} {place}" for one in (total.whole, *total.parts))
                    if whole in self.bounds or self.bounds.keys() >= set(parts):
                        for key in (whole, *parts):
                            self.bounds.setdefault(key, NOBODY_KNOWS)
            news = len(self.bounds) > before
        return len(self.bounds) > start

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

    def _add_totals(self, variables: Collection[Reference]) -> None:
        """Sums of variables, if any of these is looked at: of all that was told, and of what follows from it."""
        for total in (one for one in self.totals if not {one.whole, *one.parts}.isdisjoint(variables)):
            for key in cells_of(total.whole, self.bounds):
                names = [of_other(one, key) for one in (total.whole, *total.parts)]
                if all(name in self.bounds for name in names):
                    self.equations.append((names[0], names[1:]))

    def _read_cell(self, variable: Reference, period: Period, code: str, known: Observation) -> None:
        key = name_cell(variable, period, code)
        if known.value is not None:
            bounds = self.all.behind(variable, round(known.value), key)
            for hint in () if bounds.is_exact else self.hints.get(key, ()):
                bounds = both(bounds, self.all.hinted(hint, variable, period, code))
            self.bounds[key] = bounds
        elif known.status is Status.SUPPRESSED:
            bounds = self.all.unprinted(variable, period, code)
            if key in self.all.printed:
                bounds = both(bounds, self.all.behind(variable, self.all.printed[key], key))
            for hint in self.hints.get(key, ()):
                bounds = both(bounds, self.all.hinted(hint, variable, period, code))
            self.bounds[key] = bounds
            self.withheld.add(key)

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
                years = [
                    self._year(periods, number) for number in range(int(pool.start[:4]), int(pool.end[:4]) + 1)
                ]  # fmt: skip
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

    def _year(self, periods: Iterable[Period], number: int) -> Period:
        """What was told of a calendar year: the year itself, a day in it, or nothing."""
        told = [one for one in periods if one.start[:4] == one.end[:4] == str(number)]
        return min(told, key=lambda one: one.start, default=parse_period(str(number)))

    def _add_groups(self, variable: Reference) -> None:
        """A whole is a withheld part of it and all others, who must not be too few to be told of either.

        A whole is at least as large as what is part of it, though it be withheld. Overlaps of partitions are left out:
        they would make one program of all tables; the suppressor sees to their complements, and is audited for them.
        """
        part_of = self.all.sources[variable.package].within.get(variable.variable)
        shares = [one for one in self.all.catalogue.indicators.values() if one.measure is Measure.SHARE]
        below = sorted({each for one in shares if variable in one.numerator for each in one.denominator}, key=str)
        for key in filter(may_be_told, cells_of(variable, self.bounds)):
            wholes = self._hidden_wholes(below, key) | self._printed_wholes(variable, key)
            if part_of and of_other(part_of, key) in self.bounds:
                wholes.add(of_other(part_of, key))
            for whole in sorted(wholes):
                others = key + OTHERS + whole
                self.bounds[others] = NOBODY_KNOWS
                self.equations.append((whole, [key, others]))

    def _hidden_wholes(self, below: Collection[Reference], key: str) -> set[str]:
        """Keys of counts that nobody can read, or that nobody told, and that this one is a share of."""
        names = {of_other(one, key) for one in below}
        return {name for name in names if name in self.withheld or self._is_untold(name)}

    def _is_untold(self, key: str) -> bool:
        """True for a count of which nothing is told, but which is a part of a sum."""
        return self.bounds.get(key) == NOBODY_KNOWS and key not in self.withheld

    def _printed_wholes(self, variable: Reference, key: str) -> set[str]:
        """Keys of counts that anybody can read and that this one is a share of; those of an office's are taken along.

        Where the count is printed too, only if so few others are left that one of both should not have been.
        """
        _, when, code = key.split(" ")
        period, rule, wholes = parse_period(when), self.all.rule(variable), {}
        most, is_untold = self.bounds[key].upper or 0, self._is_untold(key)
        for reference, known in self.all.groups((Measure.SHARE,), variable, period, code):
            if known.value is not None:
                name = name_cell(reference, period, code)
                whole = self.all.behind(reference, round(known.value), name)
                if (
                    is_untold
                    or key in self.withheld
                    or ((whole.upper or 0) > most and whole.lower - most < rule.minimum_count)
                ):
                    wholes[name] = whole
        self.bounds |= {name: bounds for name, bounds in wholes.items() if name not in self.bounds}
        return set(wholes)
