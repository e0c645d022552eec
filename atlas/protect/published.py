"""What anybody can know of a release: the audit's view, read from published files alone.

Written apart from the suppressor's view (`atlas.protect.linked`) and sharing no line with it: a sum forgotten there is
found here. Needs no confidential count, so whoever has the editions can repeat it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from atlas.model.areas import Geography
from atlas.model.cells import Bounds, Equation, Seen
from atlas.model.indicators import Catalogue, Counts, Reference, Source
from atlas.model.keys import name_cell
from atlas.model.periods import Period, PeriodKind
from atlas.model.protection import Form, Known, Rules
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Tables
from atlas.protect.leaks import behind_rate, behind_rounding, both, in_class

_NOBODY_KNOWS = Bounds(0, None)


@dataclass(frozen=True)
class Published:
    """A public root and its editions.

    Attributes
    ----------
    tables : all public packages.
    sources : of them, by name.
    printed : counts of all earlier editions by the key of their cell.
    """

    tables: Tables
    sources: Mapping[str, Source]
    catalogue: Catalogue
    geography: Geography
    rules: Rules
    printed: Mapping[str, int] = field(default_factory=dict)

    def seen(self, package: str) -> Seen:
        """What anybody can know of the counts of one package."""
        return _Reader(self, package).read()


class _Reader:
    def __init__(self, published: Published, package: str) -> None:
        self.all, self.package, self.source = published, package, published.sources[package]
        self.rule = published.rules.strictest([package])
        self.bounds: dict[str, Bounds] = {}
        self.withheld: set[str] = set()
        self.equations: list[tuple[str, list[str]]] = []
        self.hints: dict[str, list[Known]] = defaultdict(list)
        for one in published.rules.known:
            self.hints[name_cell(one.variable, one.period, one.area_code)].append(one)

    def read(self) -> Seen:
        variables = [
            Reference(self.package, one.id)
            for one in self.source.variables.values()
            if one.counts in (Counts.PERSONS, Counts.CASES)
        ]
        for variable in variables:
            for (code, period), known in self.all.tables.of(variable).items():
                self._read_cell(variable, period, code, known)
        for variable in variables:
            for period in sorted({period for _, period in self.all.tables.of(variable)}):
                self._add_areas(variable, period)
            self._add_pools(variable)
            self._add_groups(variable)
        for total in self.source.totals:
            for code, period in self.all.tables.of(Reference(self.package, total.whole)):
                names = [name_cell(Reference(self.package, one), period, code) for one in (total.whole, *total.parts)]
                if all(name in self.bounds for name in names):
                    self.equations.append((names[0], names[1:]))
        place = {key: number for number, key in enumerate(self.bounds)}
        return Seen(
            tuple(self.bounds),
            tuple(self.bounds.values()),
            tuple(Equation(place[whole], tuple(place[part] for part in parts)) for whole, parts in self.equations),
            frozenset(self.withheld),
        )

    def _read_cell(self, variable: Reference, period: Period, code: str, known: Observation) -> None:
        key = name_cell(variable, period, code)
        if known.value is not None:
            self.bounds[key] = self._printed(round(known.value))
        elif known.status is Status.SUPPRESSED:
            bounds = self._unprinted(variable, period, code)
            if key in self.all.printed:
                bounds = both(bounds, self._printed(self.all.printed[key]))
            for hint in self.hints.get(key, ()):
                bounds = both(bounds, self._hinted(hint, variable, period, code))
            self.bounds[key] = bounds
            self.withheld.add(key)

    def _printed(self, shown: int) -> Bounds:
        """A count as its rounding leaves it; small ones are withheld and not rounded to none."""
        return behind_rounding(shown, self.rule.rounding) if self.rule.rounding > 1 and shown else Bounds(shown, shown)

    def _unprinted(self, variable: Reference, period: Period, code: str) -> Bounds:
        """One at least, for none would have been printed, unless it is the group or the area that is too small."""
        groups = self._groups(variable, period, code)
        tops = [round(group.value) for group in groups if group.value is not None]
        slack = self.rule.rounding // 2
        is_group = any(group.value is None for group in groups) or self._is_small(code)
        is_group = is_group or any(top - slack < self.rule.minimum_denominator for top in tops)
        if is_group:
            return Bounds(0, min(tops) + slack if tops else None)
        return Bounds(1, min(tops) + slack - 1 if tops else None)

    def _groups(self, variable: Reference, period: Period, code: str) -> list[Observation]:
        """What the count is a part of, as far as anything is told of it."""
        pointers = [
            one.denominator for one in self.all.catalogue.indicators.values() if variable in one.numerator
        ]  # fmt: skip
        if variable.variable in self.source.within:
            pointers.append((Reference(self.package, self.source.within[variable.variable]),))
        found = []
        for references in pointers:
            told = [self.all.tables.of(one).get((code, period)) for one in references]
            known = [one for one in told if one and (one.value is not None or one.status is Status.SUPPRESSED)]
            found += known[-1:]
        return found

    def _is_small(self, code: str) -> bool:
        if self.all.rules.size is None:
            return False
        told = self.all.tables.of(self.all.rules.size)
        return any(told[code, period].status is Status.SUPPRESSED for period in told.periods.get(code, ()))

    def _hinted(self, hint: Known, variable: Reference, period: Period, code: str) -> Bounds:
        tops = [round(one.value) for one in self._groups(variable, period, code) if one.value is not None]
        match hint.form:
            case Form.COUNT:
                return Bounds(int(hint.shown), int(hint.shown))
            case Form.ROUNDED:
                return behind_rounding(int(hint.shown), hint.base)
            case Form.RATE if tops:
                return behind_rate(hint.shown, min(tops), hint.base)
            case Form.CLASS if tops:
                return in_class(*hint.limits, min(tops), hint.base)
        return _NOBODY_KNOWS

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

    def _add_sum(self, variable: Reference, period: Period, whole: str, parts: list[str]) -> None:
        keys = [name_cell(variable, period, code) for code in (whole, *parts)]
        if keys[0] not in self.bounds or not any(key in self.bounds or "+" in key for key in keys[1:]):
            return
        for key in keys[1:]:
            self.bounds.setdefault(key, _NOBODY_KNOWS)
        if self.all.tables.of(variable)[whole, period].note and not self._is_kept(keys):
            rest = f"{keys[0]} rest"
            self.bounds[rest] = _NOBODY_KNOWS
            keys.append(rest)
        self.equations.append((keys[0], keys[1:]))

    def _is_kept(self, keys: list[str]) -> bool:
        """True if everything is printed and adds up: then the note speaks of something else."""
        bounds = [self.bounds[key] for key in keys]
        return all(one.is_exact for one in bounds) and bounds[0].lower == sum(one.lower for one in bounds[1:])

    def _add_pools(self, variable: Reference) -> None:
        for code, periods in self.all.tables.of(variable).periods.items():
            for pool in (one for one in periods if one.kind is PeriodKind.POOLED):
                years = [one for one in periods if one.kind is not PeriodKind.POOLED and pool.start <= one.start]
                years = [one for one in years if one.end <= pool.end]
                keys = [name_cell(variable, one, code) for one in (pool, *years)]
                is_whole = len(years) == int(pool.end[:4]) - int(pool.start[:4]) + 1
                if is_whole and all(key in self.bounds for key in keys):
                    self.equations.append((keys[0], keys[1:]))

    def _add_groups(self, variable: Reference) -> None:
        """A withheld whole is at least as large as what is part of it."""
        for (code, period), key in self._keys(variable):
            for whole in self._withheld_wholes(variable, period, code):
                rest = f"{whole} without {key}"
                self.bounds[rest] = _NOBODY_KNOWS
                self.equations.append((whole, [key, rest]))

    def _keys(self, variable: Reference) -> Iterator[tuple[tuple[str, Period], str]]:
        for code, period in self.all.tables.of(variable):
            key = name_cell(variable, period, code)
            if key in self.bounds:
                yield (code, period), key

    def _withheld_wholes(self, variable: Reference, period: Period, code: str) -> set[str]:
        lines = [one.denominator for one in self.all.catalogue.indicators.values() if variable in one.numerator]
        names = {name_cell(one, period, code) for references in lines for one in references}
        if variable.variable in self.source.within:
            whole = Reference(self.package, self.source.within[variable.variable])
            names.add(name_cell(whole, period, code))
        return names & self.withheld
