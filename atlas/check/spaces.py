"""Counts of spaces and of their municipality: two tables of one thing agree, or it is said why they do not."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.check.agreements import write_number
from atlas.model.areas import Geography
from atlas.model.indicators import Catalogue, Counts, Reference
from atlas.model.partitions import Partition
from atlas.model.periods import Period
from atlas.model.problems import Problem
from atlas.model.protection import Rules
from atlas.model.unreleased import Series, Tables

HALF = 0.5
"""Counts are whole; what differs by less is the writing of a number."""


def check_sums(tables: Tables, catalogue: Catalogue, geography: Geography, rules: Rules) -> list[Problem]:
    """Sums of counts over all spaces of a partition against the count of their municipality, each period.

    Notes
    -----
    Only where every space that was valid at the end of the period has a number: a sum with a missing part is missing.
    People without an address belong to no space; whoever counts them says so in the column ``note`` of the
    municipality's row, and is then not asked again. Where counts are rounded each by itself, sums may differ by half a
    base for every number.
    """
    problems: list[Problem] = []
    for reference, series in tables.series.items():
        if geography.partitions and _is_count(catalogue, reference):
            for partition in geography.partitions.values():
                base = rules.strictest([reference.package]).rounding
                problems += _compare(partition, series, reference, tables.files[reference.package], geography, base)
    return problems


def _is_count(catalogue: Catalogue, reference: Reference) -> bool:
    return catalogue.sources[reference.package].variables[reference.variable].counts is not Counts.NONE


def _compare(
    partition: Partition, series: Series, reference: Reference, file: str, geography: Geography, base: int
) -> Iterator[Problem]:
    for period in series.periods.get(partition.municipality, ()):
        whole = series[partition.municipality, period]
        added = _add(partition, series, period, geography)
        slack = HALF + base // 2 * (1 + len(partition.spaces))
        if whole.value is None or whole.note or added is None or abs(added - whole.value) < slack:
            continue
        values: dict[str, str | int | float] = {
            "area": partition.municipality,
            "period": period.text,
            "variable": reference.variable,
            "partition": partition.id,
            "value": write_number(whole.value),
            "sum": write_number(added),
        }
        yield Problem("space-sum-differs", file, whole.row, "value", values)


def _add(partition: Partition, series: Series, period: Period, geography: Geography) -> float | None:
    """The sum over the spaces of a period; None if one of them has no number, or none was valid."""
    codes = [code for code in partition.spaces if geography.areas[code].is_valid(period)]
    found = [series.get((code, period)) for code in codes]
    known = [one.value for one in found if one is not None and one.value is not None]
    return sum(known) if known and len(known) == len(codes) else None
