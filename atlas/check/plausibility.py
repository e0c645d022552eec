"""Plausibility: figures that contradict each other, constant columns, jumps at undeclared breaks, points elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from statistics import median, quantiles

from atlas.check.agreements import Cell, check_agreements, write_number
from atlas.model.areas import Boundaries
from atlas.model.indicators import Catalogue, Counts, Indicator, Reference
from atlas.model.memory import FORGETFUL, Memory
from atlas.model.periods import Period
from atlas.model.plausibility import Plausibility
from atlas.model.problems import Problem
from atlas.model.unreleased import Observation, Point, Tables

FEWEST_AREAS = 5
"""Below that many areas neither a constant column nor a jump can be told from chance."""
MUNICIPALITY_DIGITS = 8
LARGEST_JUMP = 0.35
"""A median that moves by more than a third of itself and by more than the areas differ is no development."""
TOLERANCE_DEGREES = 0.005
"""About half a kilometre: outlines are simplified, schools stand on borders."""
_TALLIES = {"grade", "multiplier"}
"""Units in which equal values are nothing odd."""


def check_plausibility(
    tables: Tables,
    catalogue: Catalogue,
    boundaries: Boundaries,
    declared: Plausibility,
    memory: Memory = FORGETFUL,
) -> list[Problem]:
    """All findings that nobody has looked at yet."""
    accepted = {(one.rule, one.subject, one.period) for one in declared.accepted}
    problems = check_agreements(tables, catalogue, declared, memory)
    for reference, series in tables.series.items():
        variable = catalogue.sources[reference.package].variables[reference.variable]
        if variable.unit not in _TALLIES and variable.counts is not Counts.THINGS:
            make = partial(_check_constant, tables, reference, accepted)
            problems += memory.recall(("constant", reference), (series, declared), make)
    for indicator in catalogue.indicators.values():
        given = (indicator, declared, *map(tables.of, indicator.numerator), *map(tables.of, indicator.denominator))
        problems += memory.recall(("jumps", indicator.id), given, partial(_check_jumps, indicator, tables, accepted))
    return problems + list(_check_points(tables.points, boundaries, accepted))


def _check_constant(tables: Tables, reference: Reference, accepted: set[tuple[str, str, str]]) -> list[Problem]:
    problems = []
    subject = f"{reference.package}/{reference.variable}"
    for period, cells in _by_period(tables.of(reference)).items():
        numbers = _numbers(cells)
        is_constant = len(cells) >= FEWEST_AREAS and len(set(numbers)) == 1
        if is_constant and not _is_accepted("constant", subject, period, accepted):
            known: dict[str, str | int | float] = {
                "variable": reference.variable, "period": period.text, "value": write_number(numbers[0]),
                "subject": subject,
            }  # fmt: skip
            problems.append(Problem("column-constant", tables.files[reference.package], cells[0].row, "value", known))
    return problems


def _by_period(series: Mapping[Cell, Observation]) -> dict[Period, list[Observation]]:
    """Cells of all municipalities of a package: one county alone may well be all of a kind."""
    found: dict[Period, list[Observation]] = {}
    for (code, period), cell in series.items():
        if len(code) == MUNICIPALITY_DIGITS and cell.value is not None:
            found.setdefault(period, []).append(cell)
    return found


def _is_accepted(rule: str, subject: str, period: Period, accepted: set[tuple[str, str, str]]) -> bool:
    return bool({(rule, subject, ""), (rule, subject, period.text)} & accepted)


def _check_jumps(indicator: Indicator, tables: Tables, accepted: set[tuple[str, str, str]]) -> list[Problem]:
    """The median of the areas moves from one period to the next by more than a development explains.

    Notes
    -----
    Counts differ between areas by their size, so that only the largest jump stands out; shares made from them are of
    one kind everywhere, and also move when only what they are divided by has changed. A period is told once.
    """
    problems = []
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
                    "before": before.text, "after": after.text, "old": write_number(median(one)),
                    "new": write_number(median(other)), "subject": indicator.id,
                }  # fmt: skip
                file = f"data/indicators/{indicator.id}.yml"
                problems.append(Problem("jump-undeclared", file, None, "breaks", values))
    return problems


def _merge(tables: Tables, references: Sequence[Reference]) -> dict[Cell, Observation]:
    """One series out of several: a later one continues an older one."""
    merged: dict[Cell, Observation] = {}
    for reference in references:
        merged |= tables.of(reference)
    return merged


def _divide(above: Mapping[Cell, Observation], below: Mapping[Cell, Observation], per: int) -> dict[Cell, Observation]:
    """What the counts give, where both are known."""
    return {
        cell: Observation(part.value / whole.value * per, part.status, part.note, part.row)
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
