"""Figures that must agree: sums, totals, shares of counts, two sources of one figure, parts of a whole.

What agrees is declared in ``data/plausibility.yml``, and by every indicator that is a share. A declared rule whose
figures never meet, at a place and period, is a problem of its own, for it could never alarm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas.model.indicators import Catalogue, Measure, Reference
from atlas.model.periods import Period, PeriodKind
from atlas.model.plausibility import Agreement, Limit, Plausibility, Ratio, Sum, Total
from atlas.model.problems import Problem, find_near
from atlas.model.unreleased import Observation, Tables

FILE = "data/plausibility.yml"

Cell = tuple[str, Period]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A figure at its place, what it is held against, and by how much it is off."""

    reference: Reference
    cell: Cell
    row: int
    value: float
    expected: float
    off: float
    name: str = ""


def check_agreements(tables: Tables, catalogue: Catalogue, declared: Plausibility) -> list[Problem]:
    """Figures that contradict each other."""
    problems: list[Problem] = []
    for total in declared.sums:
        pairs = _compare_sum(tables, total)
        problems += _judge(tables, "sums", "sum-differs", (total.whole, *total.parts), pairs, total.tolerance)
    for hundred in declared.totals:
        pairs = _compare_total(tables, hundred)
        problems += _judge(tables, "totals", "total-differs", hundred.parts, pairs, hundred.tolerance)
    for ratio in declared.ratios:
        pairs, names = _compare_ratio(tables, ratio), (ratio.share, ratio.numerator, ratio.denominator)
        problems += _judge(tables, "ratios", "share-differs", names, pairs, ratio.tolerance)
    for pair in declared.agreements:
        pairs = _compare_sources(tables, pair)
        problems += _judge(tables, "agreements", "sources-differ", (pair.one, pair.other), pairs, pair.tolerance)
    for limit in declared.limits:
        pairs = _compare_part(tables, limit)
        problems += _judge(tables, "limits", "part-above-whole", (limit.part, limit.whole), pairs, 0)
    return problems + list(_check_shares(tables, catalogue))


def _judge(
    tables: Tables, kind: str, code: str, names: tuple[Reference, ...], pairs: Iterable[_Pair], tolerance: float
) -> Iterator[Problem]:
    if not _meet(tables, names):
        known = [_name(one) for one in tables.series]
        near = [word for one in names if one not in tables.series for word in find_near(_name(one), known)]
        yield Problem("rule-idle", FILE, None, kind, {"value": ", ".join(map(_name, names))}, tuple(near))
    for pair in pairs:
        if pair.off > tolerance:
            yield _tell(code, tables, pair)


def _meet(tables: Tables, names: tuple[Reference, ...]) -> bool:
    """True if some area has an entry of all of them for the same period, be it a number or the reason for none."""
    first, *others = names
    cells = tables.series.get(first, {})
    return any(all(_find(tables, other, cell) for other in others) for cell in cells)


def _name(reference: Reference) -> str:
    return f"{reference.package}/{reference.variable}"


def _compare_sum(tables: Tables, total: Sum) -> Iterator[_Pair]:
    for cell, whole, value in _known(tables, total.whole):
        parts = _add(tables, total.parts, cell)
        if parts is not None:
            yield _Pair(total.whole, cell, whole.row, value, parts, abs(value - parts))


def _compare_total(tables: Tables, total: Total) -> Iterator[_Pair]:
    """Told at the first part; the names of all stand in the message."""
    name = " + ".join(part.variable for part in total.parts)
    for cell, first, _ in _known(tables, total.parts[0]):
        parts = _add(tables, total.parts, cell)
        if parts is not None:
            yield _Pair(total.parts[0], cell, first.row, parts, total.total, abs(parts - total.total), name)


def _add(tables: Tables, parts: Iterable[Reference], cell: Cell) -> float | None:
    """The sum of the parts; None if one is missing."""
    found = [_find(tables, part, cell) for part in parts]
    known = [one.value for one in found if one and one.value is not None]
    return sum(known) if len(known) == len(found) else None


def _compare_ratio(tables: Tables, ratio: Ratio) -> Iterator[_Pair]:
    """Counts that do not give the published share: one of the two was doubled, swapped or taken from another year."""
    for cell, _, share in _known(tables, ratio.share):
        above, below = _find(tables, ratio.numerator, cell), _find(tables, ratio.denominator, cell)
        if above and above.value is not None and below and below.value:
            computed = above.value / below.value * ratio.per
            yield _Pair(ratio.numerator, cell, above.row, above.value, computed, abs(computed - share))


def _compare_sources(tables: Tables, pair: Agreement) -> Iterator[_Pair]:
    for cell, one, value in _known(tables, pair.one):
        other = _find(tables, pair.other, cell)
        if other and other.value is not None:
            yield _Pair(pair.one, cell, one.row, value, other.value, abs(value - other.value))


def _compare_part(tables: Tables, limit: Limit) -> Iterator[_Pair]:
    for cell, part, value in _known(tables, limit.part):
        whole = _find(tables, limit.whole, cell)
        if whole and whole.value is not None:
            yield _Pair(limit.part, cell, part.row, value, whole.value, value - whole.value)


def _check_shares(tables: Tables, catalogue: Catalogue) -> Iterator[Problem]:
    """A part is never larger than its whole."""
    for indicator in catalogue.indicators.values():
        if indicator.measure is not Measure.SHARE:
            continue
        for above in indicator.numerator:
            for below in indicator.denominator:
                for pair in _compare_part(tables, Limit(above, below)):
                    if pair.off > 0:
                        yield _tell("part-above-whole", tables, pair)


def _known(tables: Tables, reference: Reference) -> Iterator[tuple[Cell, Observation, float]]:
    for cell, one in tables.series.get(reference, {}).items():
        if one.value is not None:
            yield cell, one, one.value


def _find(tables: Tables, reference: Reference, cell: Cell) -> Observation | None:
    """The figure of the same place and period.

    Notes
    -----
    Where one source names a day and the other the year alone, the year decides, if it has no second day.
    """
    series = tables.series.get(reference, {})
    if cell in series:
        return series[cell]
    code, period = cell
    near = [one for one in tables.periods.get((reference, code), ()) if _is_day_of_year(one, period)]
    return series[code, near[0]] if len(near) == 1 else None


def _is_day_of_year(one: Period, other: Period) -> bool:
    return one.end[:4] == other.end[:4] and {one.kind, other.kind} == {PeriodKind.DATE, PeriodKind.YEAR}


def _tell(code: str, tables: Tables, pair: _Pair) -> Problem:
    values: dict[str, str | int | float] = {
        "area": pair.cell[0],
        "period": pair.cell[1].text,
        "variable": pair.name or pair.reference.variable,
        "value": write_number(pair.value),
        "expected": write_number(pair.expected),
    }
    return Problem(code, tables.files[pair.reference.package], pair.row, "value", values)


def write_number(value: float | None) -> str:
    """A whole number in full, any other in four digits: enough to see what differs."""
    return "" if value is None else f"{value:.0f}" if value == int(value) else f"{value:.4g}"
