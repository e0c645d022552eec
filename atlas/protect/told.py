"""What a published count tells, and what is known of one that is not: the audit's own view of thresholds and groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from atlas.model.areas import Geography
from atlas.model.cells import Bounds
from atlas.model.indicators import PROTECTED, Catalogue, Indicator, Measure, Origin, Reference, Source
from atlas.model.keys import name_cell
from atlas.model.periods import Period
from atlas.model.protection import Form, Known, Rule, Rules
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Tables
from atlas.protect.leaks import behind_own, behind_rate, behind_rounding, in_class

NOBODY_KNOWS = Bounds(0, None)


@dataclass(frozen=True)
class Root:
    """A public root and its editions.

    Attributes
    ----------
    tables : all public packages.
    sources : of them, by name.
    printed : counts of all earlier editions by the key of their cell.
    bases : to what these were rounded and the smallest count that was printed, where they were rounded.
    counted : keys of counts that an edition withheld though it would have printed a none.
    ours : packages that are released; what an office has printed is taken as it stands.
    groups_told : the tables in which a rate of somebody else is to be looked up, if these are others.
    """

    tables: Tables
    sources: Mapping[str, Source]
    catalogue: Catalogue
    geography: Geography
    rules: Rules
    printed: Mapping[str, int] = field(default_factory=dict)
    bases: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    counted: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    groups_told: Tables | None = None

    def rule(self, variable: Reference) -> Rule:
        """The strictest of all packages that the count stands in a share or rate with, but for those of offices."""
        shown = (name for one in self._figures.get(variable, ()) for name in one.packages)
        return self.rules.strictest(sorted({variable.package, *(one for one in shown if not self._is_official(one))}))

    @cached_property
    def _figures(self) -> Mapping[Reference, tuple[Indicator, ...]]:
        """The indicators that show a variable above the line."""
        found: dict[Reference, tuple[Indicator, ...]] = {}
        for one in self.catalogue.indicators.values():
            for variable in dict.fromkeys(one.numerator):
                found[variable] = (*found.get(variable, ()), one)
        return found

    def _is_official(self, package: str) -> bool:
        known = self.sources.get(package)
        return known is None or known.origin is Origin.OFFICE

    def behind(self, variable: Reference, shown: int, key: str) -> Bounds:
        """A count as its rounding leaves it: the rounding of the edition that printed it first."""
        if key in self.printed or variable.package not in self.ours or not self._is_protected(variable):
            return behind_own(shown, *self.bases.get(key, (1, 1)))
        rule = self.rule(variable)
        return behind_own(shown, rule.rounding, rule.minimum_count)

    def _is_protected(self, variable: Reference) -> bool:
        """True for persons and cases: things are printed as they are."""
        known = self.sources[variable.package].variables.get(variable.variable)
        return known is not None and known.counts in PROTECTED

    def unprinted(self, variable: Reference, period: Period, code: str) -> Bounds:
        """One at least, for none would have been printed, unless it is the group or the area that is too small."""
        rule, tops = self.rule(variable), self.tops(variable, period, code)
        if variable.package not in self.ours:  # an office may withhold a none
            return Bounds(0, min(tops, default=None))
        groups = self.groups((Measure.SHARE, Measure.RATE), variable, period, code)
        known = [self.behind_group(one, told, period, code) for one, told in groups if told.value is not None]
        is_group = len(known) < len(groups) or self._is_small(code)
        is_group = is_group or any(one.lower < rule.minimum_denominator for one in known)
        if is_group and name_cell(variable, period, code) not in self.counted:
            return Bounds(0, min(tops, default=None))
        return Bounds(1, min(tops) - 1 if tops else None)

    def tops(self, variable: Reference, period: Period, code: str) -> list[int]:
        """The most that printed counts can be which this one is a share of."""
        tops = []
        for indicator in self._figures.get(variable, ()):
            if indicator.measure is Measure.SHARE:
                told = [(one, self.tables.of(one).get((code, period))) for one in indicator.denominator]
                known = [
                    self.behind_group(one, each, period, code) for one, each in told if each and each.value is not None
                ]
                tops += [max(one.upper or 0 for one in known)] if known else []  # sources may differ
        return tops

    def behind_group(self, variable: Reference, told: Observation, period: Period, code: str) -> Bounds:
        """What is known of a group that is told, perhaps rounded."""
        return self.behind(variable, round(told.value or 0), name_cell(variable, period, code))

    def groups(
        self, measures: tuple[Measure, ...], variable: Reference, period: Period, code: str
    ) -> list[tuple[Reference, Observation]]:
        """What the count is divided by, as far as anything is told of it: of several sources each tells something."""
        found = []
        for one in self._figures.get(variable, ()):
            if one.measure in measures:
                told = [(below, self.tables.of(below).get((code, period))) for below in one.denominator]
                found += [
                    (below, each)
                    for below, each in told
                    if each and (each.value is not None or each.status is Status.SUPPRESSED)
                ]
        return found

    def _is_small(self, code: str) -> bool:
        """True if a space has too few inhabitants, whether these are told or not."""
        if self.rules.size is None:
            return False
        least = max((one.minimum for one in self.geography.partitions.values() if code in one.spaces), default=0)
        told = self.tables.of(self.rules.size)
        known = [told[code, period] for period in told.periods.get(code, ())]
        return any(one.status is Status.SUPPRESSED or (one.value is not None and one.value < least) for one in known)

    @property
    def looked_up(self) -> Root:
        """The same with the tables in which a rate of somebody else is to be looked up."""
        return replace(self, tables=self.groups_told or self.tables)

    def hinted(self, hint: Known, variable: Reference, period: Period, code: str) -> Bounds:
        """What somebody else's figure tells of a count."""
        if hint.form is Form.COUNT:
            return Bounds(int(hint.shown), int(hint.shown))
        if hint.form is Form.ROUNDED:
            return behind_rounding(int(hint.shown), hint.base)
        looked_up = self.looked_up
        told = [
            _in_group(hint, group, is_part=measure is Measure.SHARE)
            for measure in (Measure.SHARE, Measure.RATE)
            for one, known in looked_up.groups((measure,), variable, period, code)
            if known.value is not None
            for group in (looked_up.behind_group(one, known, period, code),)
        ]
        if not told:
            return NOBODY_KNOWS
        return Bounds(min(one.lower for one in told), max(one.upper or 0 for one in told))


def _in_group(hint: Known, group: Bounds, *, is_part: bool) -> Bounds:
    """Counts that a rate or class allows of a group of which only the rounded number may be known."""
    ends = [
        behind_rate(hint.shown, size, hint.base, is_part=is_part)
        if hint.form is Form.RATE
        else in_class(*hint.limits, size, hint.base, is_part=is_part)
        for size in (group.lower, group.upper or group.lower)
    ]
    return Bounds(ends[0].lower, ends[1].upper)
