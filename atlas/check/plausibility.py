"""Plausibility: counts that contradict their shares, constant columns, jumps at undeclared breaks, points elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median, quantiles

from atlas.model.areas import Boundaries
from atlas.model.indicators import Catalogue, Counts, Indicator, Measure, Reference
from atlas.model.periods import Period
from atlas.model.plausibility import Plausibility, Ratio, Sum
from atlas.model.problems import Problem
from atlas.model.unreleased import Observation, Point, Tables

FILE = "data/plausibility.yml"
FEWEST_AREAS = 5
"""Below that many areas neither a constant column nor a jump can be told from chance."""
MUNICIPALITY_DIGITS = 8
LARGEST_JUMP = 0.35
"""A median that moves by more than a third of itself and by more than the areas differ is no development."""
TOLERANCE_DEGREES = 0.005
"""About half a kilometre: outlines are simplified, schools stand on borders."""
_TALLIES = {"grade", "multiplier"}
"""Units in which equal values are nothing odd."""

_Cell = tuple[str, Period]


def check_plausibility(
    tables: Tables,
    catalogue: Catalogue,
    boundaries: Boundaries,
    declared: Plausibility,
) -> list[Problem]:
    """All findings that nobody has looked at yet."""
    accepted = {(one.rule, one.subject, one.period) for one in declared.accepted}
    problems = [*_check_agreements(tables, declared)]
    problems += _check_shares(tables, catalogue)
    problems += _check_constant(tables, catalogue, accepted)
    for indicator in catalogue.indicators.values():
        problems += _check_jumps(indicator, tables, accepted)
    return problems + list(_check_points(tables.points, boundaries, accepted))


def _check_agreements(tables: Tables, declared: Plausibility) -> Iterator[Problem]:
    for total in declared.sums:
        yield from _check_sum(tables, total)
    for ratio in declared.ratios:
        yield from _check_ratio(tables, ratio)
    for pair in declared.agreements:
        for cell, one in _known(tables, pair.one):
            other = _value(tables, pair.other, cell)
            if other is not None and one.value is not None and abs(one.value - other) > pair.tolerance:
                yield _tell("sources-differ", tables, pair.one, cell, one, other)


def _check_sum(tables: Tables, total: Sum) -> Iterator[Problem]:
    for cell, whole in _known(tables, total.whole):
        parts = [_value(tables, part, cell) for part in total.parts]
        known = [part for part in parts if part is not None]
        if len(known) == len(parts) and whole.value is not None and abs(sum(known) - whole.value) > total.tolerance:
            yield _tell("sum-differs", tables, total.whole, cell, whole, sum(known))


def _check_ratio(tables: Tables, ratio: Ratio) -> Iterator[Problem]:
    """Counts that do not give the published share: one of the two was doubled, swapped or taken from another year."""
    for cell, share in _known(tables, ratio.share):
        above, below = _value(tables, ratio.numerator, cell), _value(tables, ratio.denominator, cell)
        if above is None or not below or share.value is None:
            continue
        computed = above / below * ratio.per
        if abs(computed - share.value) > ratio.tolerance:
            yield _tell("share-differs", tables, ratio.numerator, cell, tables.series[ratio.numerator][cell], computed)


def _known(tables: Tables, reference: Reference) -> list[tuple[_Cell, Observation]]:
    return [(cell, one) for cell, one in tables.series.get(reference, {}).items() if one.value is not None]


def _value(tables: Tables, reference: Reference, cell: _Cell) -> float | None:
    found = tables.series.get(reference, {}).get(cell)
    return found.value if found else None


def _tell(code: str, tables: Tables, reference: Reference, cell: _Cell, found: Observation, other: float) -> Problem:
    values: dict[str, str | int | float] = {
        "area": cell[0],
        "period": cell[1].text,
        "variable": reference.variable,
        "value": _write(found.value),
        "expected": _write(other),
    }
    return Problem(code, tables.files[reference.package], found.row, "value", values)


def _write(value: float | None) -> str:
    """A whole number in full, any other in four digits: enough to see what differs."""
    return "" if value is None else f"{value:.0f}" if value == int(value) else f"{value:.4g}"


def _check_shares(tables: Tables, catalogue: Catalogue) -> Iterator[Problem]:
    """A part is never larger than its whole."""
    for indicator in catalogue.indicators.values():
        if indicator.measure is not Measure.SHARE:
            continue
        for above in indicator.numerator:
            for below in indicator.denominator:
                for cell, part in _known(tables, above):
                    whole = _value(tables, below, cell)
                    if whole is not None and part.value is not None and part.value > whole:
                        yield _tell("part-above-whole", tables, above, cell, part, whole)


def _check_constant(tables: Tables, catalogue: Catalogue, accepted: set[tuple[str, str, str]]) -> Iterator[Problem]:
    for reference, series in tables.series.items():
        variable = catalogue.sources[reference.package].variables[reference.variable]
        if variable.unit in _TALLIES or variable.counts is Counts.THINGS:
            continue
        for period, cells in _by_period(series).items():
            values = {cell.value for cell in cells}
            if len(cells) >= FEWEST_AREAS and len(values) == 1:
                subject = f"{reference.package}/{reference.variable}"
                if not _is_accepted("constant", subject, period, accepted):
                    known: dict[str, str | int | float] = {
                        "variable": reference.variable, "period": period.text, "value": _write(cells[0].value),
                        "subject": subject,
                    }  # fmt: skip
                    yield Problem("column-constant", tables.files[reference.package], cells[0].row, "value", known)


def _by_period(series: Mapping[_Cell, Observation]) -> dict[Period, list[Observation]]:
    """Cells of all municipalities of a package: one county alone may well be all of a kind."""
    found: dict[Period, list[Observation]] = {}
    for (code, period), cell in series.items():
        if len(code) == MUNICIPALITY_DIGITS and cell.value is not None:
            found.setdefault(period, []).append(cell)
    return found


def _is_accepted(rule: str, subject: str, period: Period, accepted: set[tuple[str, str, str]]) -> bool:
    return bool({(rule, subject, ""), (rule, subject, period.text)} & accepted)


def _check_jumps(indicator: Indicator, tables: Tables, accepted: set[tuple[str, str, str]]) -> Iterator[Problem]:
    """The median of the areas moves from one period to the next by more than a development explains.

    Notes
    -----
    Counts differ between areas by their size, so that only the largest jump stands out; shares made from them are of
    one kind everywhere, and also move when only what they are divided by has changed. A period is told once.
    """
    counts = _merge(tables, indicator.numerator)
    told: set[Period] = set()
    for series in (counts, _divide(counts, _merge(tables, indicator.denominator), indicator.per)):
        for (before, old), (after, new) in pairwise(sorted(_by_period(series).items())):
            if after in told or any(before < one.start <= after for one in indicator.breaks):
                continue
            one, other = _numbers(old), _numbers(new)
            if _has_jumped(one, other) and not _is_accepted("jump", indicator.id, after, accepted):
                told.add(after)
                values: dict[str, str | int | float] = {
                    "before": before.text, "after": after.text, "old": _write(median(one)),
                    "new": _write(median(other)), "subject": indicator.id,
                }  # fmt: skip
                yield Problem("jump-undeclared", f"data/indicators/{indicator.id}.yml", None, "breaks", values)


def _merge(tables: Tables, references: Sequence[Reference]) -> dict[_Cell, Observation]:
    """One series out of several: a later one continues an older one."""
    merged: dict[_Cell, Observation] = {}
    for reference in references:
        merged |= dict(tables.series.get(reference, {}))
    return merged


def _divide(
    above: Mapping[_Cell, Observation], below: Mapping[_Cell, Observation], per: int
) -> dict[_Cell, Observation]:
    """What the counts give, where both are known."""
    return {
        cell: replace(part, value=part.value / whole.value * per)
        for cell, part in above.items()
        if part.value is not None and (whole := below.get(cell)) and whole.value
    }


def _numbers(cells: Sequence[Observation]) -> list[float]:
    return [cell.value for cell in cells if cell.value is not None]


def _has_jumped(old: list[float], new: list[float]) -> bool:
    if min(len(old), len(new)) < FEWEST_AREAS:
        return False
    shift = abs(median(new) - median(old))
    low, _, high = quantiles(old, n=4)
    return shift > LARGEST_JUMP * abs(median(old)) and shift > high - low


def _check_points(
    points: Sequence[Point], boundaries: Boundaries, accepted: set[tuple[str, str, str]]
) -> Iterator[Problem]:
    from shapely import Point as Place
    from shapely import Polygon, union_all

    outlines = {}
    for point in points:
        shape = boundaries.shapes.get(point.area_code)
        if shape is None or ("point", point.name, "") in accepted:
            continue
        if point.area_code not in outlines:
            outlines[point.area_code] = union_all([Polygon(part[0], part[1:]) for part in shape.polygons])
        distance = outlines[point.area_code].distance(Place(point.longitude, point.latitude))
        if distance > TOLERANCE_DEGREES:
            values: dict[str, str | int | float] = {
                "value": point.name,
                "area": shape.name,
                "distance": round(distance * 111),
            }
            yield Problem("point-outside", point.file, point.row, None, values)
