"""Catalogue x tables -> estimates: what the catalogue asks for, computed from what was delivered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from atlas.compute.succession import Former, take_over
from atlas.measures import arithmetic
from atlas.model.areas import Area, Geography, Level
from atlas.model.indicators import Catalogue, Counts, Indicator, Measure, Reference
from atlas.model.memory import FORGETFUL, Memory
from atlas.model.periods import Period
from atlas.model.release import Made, Status
from atlas.model.unreleased import Estimate, Estimates, Tables

_Key = tuple[str, Period, str]


def estimate(catalogue: Catalogue, tables: Tables, geography: Geography, memory: Memory = FORGETFUL) -> Estimates:
    """Every figure the catalogue can make from the tables, for every area with a page.

    Parameters
    ----------
    memory : of a process that serves; what no changed series belongs to is not computed again.

    Notes
    -----
    A county's figure is its published one; where none exists and the parts are counts, the sum of its
    municipalities, missing if a part is missing. Rates are never averaged: a share of the county is the
    sum above the line divided by the sum below it. What a space has no count of, from the time before it began, is
    taken over from the spaces it was made of.
    """
    made: dict[_Key, Estimate] = {}
    for indicator in catalogue.indicators.values():
        make = partial(_estimate_all, indicator, catalogue, tables, geography)
        made |= memory.recall(("estimates", indicator.id), (geography, *_drawn_on(indicator, tables)), make)
    return made


def _estimate_all(
    indicator: Indicator, catalogue: Catalogue, tables: Tables, geography: Geography
) -> dict[_Key, Estimate]:
    made: dict[_Key, Estimate] = {}
    maker = _Maker(indicator, catalogue, tables)
    for area in (*geography.pages, *geography.above):
        published = indicator.county if area.level is Level.COUNTY and indicator.county else indicator.numerator
        for period in maker.periods(area.code, published):
            made[indicator.id, period, area.code] = maker.make(area.code, period, published)
        if area.level is Level.SPACE and maker.counts_only:
            made |= maker.take_over(area, geography)
    if indicator.measure is not Measure.PUBLISHED:
        _add_sums(made, maker, geography)
    return made


def _drawn_on(indicator: Indicator, tables: Tables) -> list[object]:
    """All that the estimates of an indicator are made from; what a variable counts is read with its series."""
    return [indicator, *map(tables.of, (*indicator.numerator, *indicator.denominator, *indicator.county))]


def estimate_structure(
    names: Iterable[str], catalogue: Catalogue, tables: Tables, geography: Geography, memory: Memory = FORGETFUL
) -> Estimates:
    """What the municipalities of the whole state are found alike by: one figure a place and indicator, no more.

    Notes
    -----
    All places are compared in one period: the newest in which at least half of those with any entry have a number.
    Where the county's own towns are ahead of the state, they wait for it.
    """
    made: dict[_Key, Estimate] = {}
    for name in names:
        indicator = catalogue.indicators[name]
        make = partial(_estimate_newest, indicator, catalogue, tables, geography)
        made |= memory.recall(("structure", name), (geography, *_drawn_on(indicator, tables)), make)
    return made


def _estimate_newest(
    indicator: Indicator, catalogue: Catalogue, tables: Tables, geography: Geography
) -> dict[_Key, Estimate]:
    codes = (*(area.code for area in geography.municipalities), *geography.elsewhere)
    maker = _Maker(indicator, catalogue, tables)
    places = {code: periods for code in codes if (periods := maker.periods(code, indicator.numerator))}
    for period in sorted({one for periods in places.values() for one in periods}, reverse=True):
        found = {
            (indicator.id, period, code): maker.make(code, period, indicator.numerator)
            for code, periods in places.items()
            if period in periods
        }
        if 2 * sum(one.status.has_number for one in found.values()) >= len(places):
            return found
    return {}


def _add_sums(made: dict[_Key, Estimate], maker: _Maker, geography: Geography) -> None:
    """Sums over the municipalities, where the county has no figure of its own."""
    codes = [area.code for area in geography.municipalities]
    periods = {period for code in codes for period in maker.periods(code, maker.indicator.numerator)}
    for period in sorted(periods):
        key = (maker.indicator.id, period, geography.county)
        if codes and not (key in made and made[key].status.has_number):
            made[key] = maker.add([made.get((maker.indicator.id, period, code)) for code in codes])


@dataclass(frozen=True, slots=True)
class _Part:
    """An observation or a sum of some, and the packages it comes from."""

    value: float | None
    status: Status
    note: str
    packages: tuple[str, ...]


class _Maker:
    """Makes the estimates of one indicator."""

    def __init__(self, indicator: Indicator, catalogue: Catalogue, tables: Tables) -> None:
        self.indicator, self.tables = indicator, tables
        self.counted = _what_counts(catalogue, indicator.numerator)
        self.below = _what_counts(catalogue, indicator.denominator)
        # A count for which nothing to divide by was ever delivered makes no figure, not a missing one.
        self._dividing = {
            period
            for reference in indicator.denominator
            for periods in tables.of(reference).periods.values()
            for period in periods
        }

    def periods(self, area_code: str, references: tuple[Reference, ...]) -> list[Period]:
        """Periods for which the first line of the measure has an entry for this area."""
        found = {period for one in references for period in self.tables.of(one).periods.get(area_code, ())}
        if self.indicator.is_computed and references is self.indicator.numerator:
            found &= self._dividing
        return sorted(found)

    def make(self, area_code: str, period: Period, published: tuple[Reference, ...]) -> Estimate:
        """The estimate for one area and period."""
        above = self._find(published, area_code, period)
        if not self.indicator.is_computed or published is not self.indicator.numerator:
            count = above.value if self.indicator.measure is Measure.COUNT else None
            return self._estimate(above, Made.PUBLISHED, count, None)
        return self._divide(above, self._find(self.indicator.denominator, area_code, period), Made.COMPUTED)

    @property
    def counts_only(self) -> bool:
        """True if the figure is made of counts alone: nothing else can be shared out among other spaces."""
        below = self.below is not Counts.NONE or not self.indicator.is_computed
        return self.indicator.measure is not Measure.PUBLISHED and self.counted is not Counts.NONE and below

    def take_over(self, area: Area, geography: Geography) -> dict[_Key, Estimate]:
        """What a space would have had before it began, from the counts of those it was made of.

        Notes
        -----
        Numerator and denominator each, never a rate. Only where all of its predecessors have both.
        """
        former = [
            Former(one.weight, self._numbers(one.old, geography.areas[one.old]))
            for one in geography.predecessors(area.code)
        ]
        own = set(self.periods(area.code, self.indicator.numerator))
        found = {}
        for period, (above, below) in take_over(former).items():
            if period not in own and not area.is_valid(period):
                packages = self._packages()
                counts = (_Part(count, Status.UNRELIABLE, "", packages) for count in (above, below))
                found[self.indicator.id, period, area.code] = self._share_out(*counts)
        return found

    def _numbers(self, code: str, area: Area) -> dict[Period, tuple[float, float]]:
        """Counts above and below the line of a space that was valid, by period; one without a number is left out."""
        found = {}
        for period in self.periods(code, self.indicator.numerator):
            above = self._find(self.indicator.numerator, code, period).value
            below = self._find(self.indicator.denominator, code, period).value if self.indicator.is_computed else 1.0
            if above is not None and below is not None and area.is_valid(period):
                found[period] = above, below
        return found

    def _share_out(self, above: _Part, below: _Part) -> Estimate:
        if self.indicator.is_computed:
            return self._divide(above, below, Made.ESTIMATED)
        return self._estimate(above, Made.ESTIMATED, above.value, None)

    def _packages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.package for one in (*self.indicator.numerator, *self.indicator.denominator)))

    def add(self, parts: list[Estimate | None]) -> Estimate:
        """The county's figure as a sum of its parts; a part without a number leaves the sum without one."""
        packages = _join(*(part.packages for part in parts if part))
        status = next((part.status if part else Status.NOT_DELIVERED for part in parts if not _has_counts(part)), None)
        if status:
            return self._estimate(_Part(None, status, "", packages), Made.SUM, None, None)
        notes = {part.note for part in parts if part}
        note = notes.pop() if len(notes) == 1 else ""  # what is said of every part holds for their sum
        above = _Part(arithmetic.add(part.numerator for part in parts if part), Status.OK, note, packages)
        if not self.indicator.is_computed:
            return self._estimate(above, Made.SUM, above.value, None)
        below = _Part(arithmetic.add(part.denominator for part in parts if part), Status.OK, "", packages)
        return self._divide(above, below, Made.SUM)

    def _divide(self, above: _Part, below: _Part, made: Made) -> Estimate:
        packages = _join(above.packages, below.packages)
        note = above.note or below.note
        if above.value is None or below.value is None:
            status = above.status if above.value is None else below.status
            return self._estimate(_Part(None, status, note, packages), made, None, None)
        value = arithmetic.divide(above.value, below.value, self.indicator.per)
        if value is None:
            return self._estimate(_Part(None, Status.NOT_MEANINGFUL, "", packages), made, None, None)
        doubtful = Status.UNRELIABLE in (above.status, below.status)
        status = Status.UNRELIABLE if doubtful else Status.OK
        return self._estimate(_Part(value, status, note, packages), made, above.value, below.value)

    def _estimate(self, part: _Part, made: Made, above: float | None, below: float | None) -> Estimate:
        return Estimate(part.value, part.status, part.note, made, above, below, self.counted, self.below, part.packages)

    def _find(self, references: tuple[Reference, ...], area_code: str, period: Period) -> _Part:
        """The observation of the last reference that has one: a later series continues an older one."""
        for reference in reversed(references):
            found = self.tables.of(reference).get((area_code, period))
            if found:
                return _Part(found.value, found.status, found.note, (reference.package,))
        return _Part(None, Status.NOT_DELIVERED, "", ())


def _join(*packages: tuple[str, ...]) -> tuple[str, ...]:
    """Packages, each once, in the order of their first use."""
    return tuple(dict.fromkeys(name for part in packages for name in part))


def _has_counts(part: Estimate | None) -> bool:
    return part is not None and part.numerator is not None


def _what_counts(catalogue: Catalogue, references: tuple[Reference, ...]) -> Counts:
    """What the variables count; persons before cases before things, so that the stricter rule wins."""
    found = {
        catalogue.sources[reference.package].variables[reference.variable].counts
        for reference in references
        if reference.package in catalogue.sources
        and reference.variable in catalogue.sources[reference.package].variables
    }
    return next((kind for kind in Counts if kind in found), Counts.NONE)
