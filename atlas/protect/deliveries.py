"""What is protected together: confidential counts, and everything that was ever printed of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from atlas.model.areas import Geography
from atlas.model.editions import Row
from atlas.model.indicators import PROTECTED, Catalogue, Counts, Measure, Origin, Reference, Source, Total
from atlas.model.keys import name_cell
from atlas.model.periods import Period
from atlas.model.protection import Rule, Rules
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Tables


@dataclass(frozen=True)
class Deliveries:
    """Confidential counts with all that belongs to them.

    Attributes
    ----------
    tables : the deliveries, added up over areas, and the public packages that hold what is counted below the line.
    sources : of the delivered packages, by name.
    printed : counts that an earlier edition has printed, by the key of their cell.
    contributions : what schools, providers or the like add to a count, by the key of its cell.
    bases : to what printed counts were rounded, and the smallest that was printed then, by the key of their cell.
    counted : keys of counts that an earlier edition withheld though it would have printed a none.
    rounded : counts of earlier editions that were not delivered again and of which only the rounded number is known.
    """

    tables: Tables
    sources: Mapping[str, Source]
    catalogue: Catalogue
    geography: Geography
    rules: Rules
    printed: Mapping[str, int] = field(default_factory=dict)
    contributions: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    rounded: Mapping[Reference, Mapping[tuple[str, Period], Row]] = field(default_factory=dict)
    bases: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    counted: frozenset[str] = frozenset()

    def rule(self, variable: Reference) -> Rule:
        """The thresholds for the counts of a variable: the strictest of all packages that it is shown together with."""
        return self.rules.strictest(self._beside.get(variable, (variable.package,)))

    @cached_property
    def _beside(self) -> Mapping[Reference, tuple[str, ...]]:
        """Of each variable its package and those of the shares it stands in, as far as no office published them."""
        found: dict[Reference, dict[str, None]] = {}
        every = {**self.catalogue.sources, **self.sources}
        for indicator in self.catalogue.indicators.values():
            own = [name for name in indicator.packages if name in every and every[name].origin is not Origin.OFFICE]
            for reference in indicator.numerator:
                found.setdefault(reference, {reference.package: None}).update(dict.fromkeys(own))
        return {reference: tuple(names) for reference, names in found.items()}

    @cached_property
    def protected(self) -> tuple[Reference, ...]:
        """Delivered variables that count persons or cases."""
        return tuple(
            Reference(name, variable.id)
            for name, source in sorted(self.sources.items())
            for variable in source.variables.values()
            if variable.counts in PROTECTED
        )

    @cached_property
    def wholes(self) -> Mapping[Reference, tuple[tuple[Reference, ...], ...]]:
        """Of each protected variable what it is a share of; in each line variables that tell the same count."""
        return self._below(Measure.SHARE)

    @cached_property
    def parts(self) -> Mapping[Reference, tuple[Reference, ...]]:
        """Of each variable what is a share of it."""
        found: dict[Reference, dict[Reference, None]] = {}
        for indicator in self.catalogue.indicators.values():
            if indicator.measure is Measure.SHARE:
                for whole in indicator.denominator:
                    found.setdefault(whole, {}).update(dict.fromkeys(indicator.numerator))
        return {reference: tuple(known) for reference, known in found.items()}

    @cached_property
    def groups(self) -> Mapping[Reference, tuple[tuple[Reference, ...], ...]]:
        """The same for rates: what is counted need not be a part of the group, but the group may be too small."""
        return self._below(Measure.RATE)

    def _below(self, measure: Measure) -> Mapping[Reference, tuple[tuple[Reference, ...], ...]]:
        found: dict[Reference, dict[tuple[Reference, ...], None]] = {one: {} for one in self.protected}
        for indicator in self.catalogue.indicators.values():
            for reference in indicator.numerator:
                if reference in found and indicator.measure is measure:
                    found[reference][indicator.denominator] = None
        return {reference: tuple(known) for reference, known in found.items()}

    @cached_property
    def within(self) -> Mapping[Reference, Reference]:
        """Of a variable the one that it is a part of, as its package says."""
        every = {**self.catalogue.sources, **self.sources}
        return {Reference(name, part): whole for name, source in every.items() for part, whole in source.within.items()}

    def told(
        self, lines: Iterable[tuple[Reference, ...]], period: Period, code: str
    ) -> Iterator[tuple[Reference, Observation]]:
        """What tells an exact count of an area in a period, or that it is withheld.

        A figure is divided by the last of its line that does; who reads all of them can subtract from each.
        """
        for reference in dict.fromkeys(one for line in lines for one in line):
            known = self.tables.of(reference).get((code, period))
            if known and (known.value is not None or known.status is Status.SUPPRESSED):
                yield reference, known

    def periods_of(self, variable: Reference) -> dict[str, set[Period]]:
        """Periods of which anything is told, by area; of units that are no areas nothing is."""
        found: dict[str, set[Period]] = {}
        for code, period in (*self.tables.of(variable), *self.rounded.get(variable, {})):
            if code in self.geography.areas:
                found.setdefault(code, set()).add(period)
        return found

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """Every sum of variables that any package declares; two sources of one figure are a sum of one part."""
        every = {**self.catalogue.sources, **self.sources}
        declared = [total for _, source in sorted(every.items()) for total in source.totals]
        pairs = (pair for one in self.catalogue.indicators.values() for pair in one.same)
        same = [(one, other) if one in self.wholes else (other, one) for one, other in pairs]
        return (*declared, *dict.fromkeys(Total(one, (other,)) for one, other in same))

    def neighbours(self, variables: Collection[Reference]) -> tuple[Reference, ...]:
        """Variables that are not released now and that sums link to some that are: of other packages, or of things."""
        every = {**self.catalogue.sources, **self.sources}
        return tuple(
            one
            for together in self._linked
            if not set(together).isdisjoint(variables)
            for one in together
            if one not in self.wholes and self._is_count(every, one)
        )

    def is_released(self, variable: Reference) -> bool:
        """True for what was delivered once, now or before; the rest is an office's."""
        every = {**self.catalogue.sources, **self.sources}
        return every[variable.package].origin is not Origin.OFFICE

    def _is_count(self, sources: Mapping[str, Source], one: Reference) -> bool:
        """True for what is described, and counts something: no average, and no area."""
        described = sources[one.package].variables.get(one.variable) if one.package in sources else None
        values = [known.value or 0.0 for known in self.tables.of(one).values()]
        return described is not None and (described.counts is not Counts.NONE or all(map(float.is_integer, values)))

    def generations(self) -> Iterator[tuple[Reference, ...]]:
        """Variables in the order in which they must be protected: what stands below a line before what stands above it.

        Variables of one sum come together, and so do those of one package, and of packages that a sum links.
        """
        depth = dict.fromkeys(self.protected, 0)
        for _ in depth:
            before = dict(depth)
            for reference in depth:
                lines = (*self.wholes[reference], *self.groups[reference])
                below = [one for references in lines for one in references if one in depth and one != reference]
                depth[reference] = max([depth[reference], *(depth[one] + 1 for one in below)])
            for together in self._joined:
                depth |= dict.fromkeys(together, max(depth[one] for one in together))
            if depth == before:
                break
        home = self._homes
        for level, place in sorted({(level, home[reference.package]) for reference, level in depth.items()}):
            yield tuple(one for one in self.protected if depth[one] == level and home[one.package] == place)

    @property
    def _homes(self) -> dict[str, str]:
        """Of each delivered package the first of those that sums link it to."""
        home = {name: name for name in self.sources}
        for together in self._joined:
            linked = {home[one.package] for one in together}
            home = {name: min(linked) if place in linked else place for name, place in home.items()}
        return home

    def linked_with(self, variable: Reference) -> tuple[Reference, ...]:
        """All variables that hang together with one, itself among them."""
        return next((tuple(one) for one in self._linked if variable in one), (variable,))

    @cached_property
    def _joined(self) -> list[list[Reference]]:
        """Delivered variables that sums link, over whatever others: they can only be protected together."""
        joined = ([one for one in together if one in self.wholes] for together in self._linked)
        return [one for one in joined if one]

    @cached_property
    def _linked(self) -> list[list[Reference]]:
        """All variables that hang together by sums and parts, however many of these lie between two of them."""
        links = [{total.whole, *total.parts} for total in self.totals] + [set(pair) for pair in self.told_parts]
        found: list[set[Reference]] = []
        for link in links:
            touched = [one for one in found if not one.isdisjoint(link)]
            found = [one for one in found if one not in touched] + [link.union(*touched)]
        return [sorted(one, key=lambda each: (each.package, each.variable)) for one in found]

    @cached_property
    def told_parts(self) -> tuple[tuple[Reference, Reference], ...]:
        """Parts with what they are a part of: as packages say, and others' shares of what is delivered, or not told."""
        shares = [(part, whole) for whole, parts in self.parts.items() for part in parts if part not in self.wholes]
        return (*self.within.items(), *(one for one in shares if one[1] in self.wholes or self._is_untold(*one)))

    def _is_untold(self, part: Reference, whole: Reference) -> bool:
        """True if something is told of a part where nothing is of the whole."""
        told = self.tables.of(whole)
        return any(place not in told or told[place].value is None for place in self.tables.of(part))

    @cached_property
    def parted(self) -> Mapping[Reference, tuple[Reference, ...]]:
        """Of each part, by sums or by what a package says, all that it is a part of."""
        steps = [(part, total.whole) for total in self.totals for part in total.parts] + [*self.told_parts]
        above: dict[Reference, dict[Reference, None]] = {}
        for part, whole in steps * len(steps):
            above.setdefault(part, {}).update({whole: None, **above.get(whole, {})})
        return {part: tuple(wholes) for part, wholes in above.items()}

    @cached_property
    def noted(self) -> frozenset[str]:
        """Keys of cells whose row says something in its note."""
        series = ((variable, self.tables.of(variable)) for variable in self.protected)
        return frozenset(
            name_cell(variable, period, code)
            for variable, found in series
            for (code, period), one in found.items()
            if one.note
        )

    @cached_property
    def small(self) -> frozenset[str]:
        """Codes of spaces with fewer inhabitants than their partition demands, in whatever period they had fewest."""
        if self.rules.size is None:
            return frozenset()
        least: dict[str, float] = {}
        series, rounded = self.tables.of(self.rules.size), self.rounded.get(self.rules.size, {})
        told = [(code, one.value) for (code, _), one in series.items()]
        told += [(code, float(row.value or 0)) for (code, _), row in rounded.items()]
        for code, value in told:
            if value is not None:
                least[code] = min(value, least.get(code, value))
        return frozenset(
            space
            for partition in self.geography.partitions.values()
            for space in partition.spaces
            if least.get(space, partition.minimum) < partition.minimum
        )

    def cells(self, variable: Reference) -> Iterator[tuple[str, Period, str, int | None]]:
        """Key, period, area and count of all that could be printed; the count is None where a source withheld it."""
        areas = self.geography.areas
        for (code, period), known in self.tables.of(variable).items():
            if code in areas and (known.value is not None or known.status is Status.SUPPRESSED):
                value = None if known.value is None else round(known.value)
                yield name_cell(variable, period, code), period, code, value
