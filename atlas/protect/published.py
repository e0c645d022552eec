"""What anybody can know of a release: the audit's view, read from published files alone.

Written apart from the suppressor's view (`atlas.protect.linked`) and sharing no line with it: a sum forgotten there is
found here. Needs no confidential count, so whoever has the editions can repeat it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from math import lcm

from atlas.model.cells import Bounds, Equation, Ratio, Seen
from atlas.model.indicators import PROTECTED, Measure, Reference, Total
from atlas.model.keys import cells_of, may_be_told, name_cell, of_other, owner_of
from atlas.model.periods import Period, parse_period
from atlas.model.protection import Form, Known
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series
from atlas.protect.leaks import both, rounded_from
from atlas.protect.published_links import RATES, between, linked_to, steps_of, totals_of
from atlas.protect.published_sums import Equations, PublishedSums, without_strange
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
        self.equations: Equations = []
        self.totals = totals_of(published)
        self.firm, self.shares = (steps_of(published, self.totals, shares=one) for one in (False, True))
        self.ladder, self.steps = between(self.shares), sorted(self.firm, key=str)
        self.share_steps = sorted(self.shares - self.firm, key=str)
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
        variables += linked_to(self.all, self.totals, variables)
        for variable in variables:
            for (code, period), known in self.all.tables.of(variable).items():
                self._read_cell(variable, period, code, known)
        sums = PublishedSums(self.all, variables, self.firm, self.shares, self.bounds, self.equations)
        before = -1
        while before < len(self.bounds):
            before = len(self.bounds)
            self.equations.clear()
            self._complete(variables)
            for variable in variables:
                sums.add(variable)
                self._add_groups(variable)
        self._add_totals(variables)
        offices = [key for key in self.bounds if owner_of(key) not in self.all.ours]
        equations = without_strange(self.bounds, self.equations, offices)
        place = {key: number for number, key in enumerate(self.bounds)}
        return Seen(
            tuple(self.bounds),
            tuple(self.bounds.values()),
            tuple(Equation(place[whole], tuple(place[part] for part in parts)) for whole, parts in equations),
            frozenset(self.withheld),
            tuple(
                Ratio(place[count], place[group], *_whole_numbers(known))
                for count in self.bounds
                for known in self.hints.get(count, ())
                for group in self._hidden_groups(known, count)
            ),
        )

    def _hidden_groups(self, known: Known, count: str) -> list[str]:
        """Keys of the groups of somebody else's rate, where none of them is known exactly: neither is the count then."""
        place = known.variable, known.period, known.area_code
        read = self.all.looked_up
        told = read.groups((Measure.SHARE, Measure.RATE), *place)
        is_read = any(
            one.value is not None and read.behind_group(below, one, *place[1:]).is_exact for below, one in told
        )
        keys = [of_other(below, count) for below, _ in told]
        return [] if is_read or known.form not in RATES else [key for key in keys if key in self.bounds]

    def _complete(self, variables: Collection[Reference]) -> None:
        """Members of sums that must exist and are not told.

        These are a whole whose parts all are, the rest of a whole and a part, what a count is a part of, if anything is
        told in its period of that or of what lies above, and what lies between a share and a whole.
        """
        news = True
        while news:
            before = len(self.bounds)
            for total in self.totals:
                if not {total.whole, *total.parts}.isdisjoint(variables):
                    self._complete_sum(total)
            for low, whole in self.steps:
                self._look_above(low, whole)
            for low, whole in self.share_steps:
                self._look_beside(low, whole)
            for low, middle, top in self.ladder:
                for key in cells_of(low, self.bounds):
                    known = self.bounds.get(of_other(top, key))
                    if known is not None and not known.is_exact:
                        self._look_up(middle, key)
            news = len(self.bounds) > before

    def _complete_sum(self, total: Total) -> None:
        members = total.parts if len(total.parts) > 1 else (total.whole, *total.parts)
        for place in sorted({key.partition(" ")[2] for one in members for key in cells_of(one, self.bounds)}):
            whole, *parts = (f"{one.package}/{one.variable} {place}" for one in (total.whole, *total.parts))
            if whole in self.bounds or self.bounds.keys() >= set(parts):
                for key in (whole, *parts):
                    self.bounds.setdefault(key, NOBODY_KNOWS)

    def _look_above(self, low: Reference, whole: Reference) -> None:
        """What a count is a part of, in the periods of that or of what lies above."""
        tops = [whole, *(top for middle, top in self.firm if middle == whole)]
        periods = {key.split(" ")[1] for top in tops for key in cells_of(top, self.bounds)}
        for key in cells_of(low, self.bounds):
            if key.split(" ")[1] in periods:
                self._look_up(whole, key)

    def _look_beside(self, low: Reference, whole: Reference) -> None:
        """What a count is a share of and no row tells there, in the periods in which something of that is withheld."""
        periods = {key.split(" ")[1] for key in self.withheld.intersection(cells_of(whole, self.bounds))}
        for key in cells_of(low, self.bounds) if periods else ():
            if key.split(" ")[1] in periods:
                self._look_up(whole, key)

    def _look_up(self, variable: Reference, key: str) -> None:
        """A count of another variable beside that of *key*, if no row tells it."""
        _, when, code = key.split(" ")
        if (code, parse_period(when)) not in self.all.tables.of(variable):
            self.bounds.setdefault(of_other(variable, key), NOBODY_KNOWS)

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


def _whole_numbers(known: Known) -> tuple[int, int, int]:
    """The limits of a rate or class, and what it is expressed in, times what makes whole numbers of all three."""
    lower, upper = rounded_from(known.shown) if known.form is Form.RATE else known.limits
    scale = lcm(lower.denominator, upper.denominator)
    return int(lower * scale), int(upper * scale), known.base * scale
