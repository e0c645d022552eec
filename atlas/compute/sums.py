"""Sums over areas: what was counted in the smallest units, told of every space, municipality and county."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from atlas.measures import arithmetic
from atlas.model.areas import Geography
from atlas.model.indicators import Reference
from atlas.model.periods import Period
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series, Tables


def add_up(tables: Tables, geography: Geography) -> Tables:
    """The tables with a count for every area whose parts were all counted.

    Parameters
    ----------
    tables : counts of persons, cases or things, of the smallest units of partitions or of areas.

    Returns
    -------
    The same with sums where an area has no entry of its own; they stand in row 0. A sum with a part that has no
    number is left out, never partial.
    """
    series = {reference: _add_up(one, geography) for reference, one in tables.series.items()}
    return Tables(series, tables.files, tables.points)


def _add_up(series: Series, geography: Geography) -> Series:
    found = Series(series)
    for period in sorted({period for _, period in series}):
        for code, parts in list_parts(geography, period):
            if parts and (code, period) not in found:
                total = arithmetic.add(_value(found, part, period) for part in parts)
                if total is not None:
                    found[code, period] = Observation(total, Status.OK, "", 0)
    return found


def _value(found: Mapping[tuple[str, Period], Observation], code: str, period: Period) -> float | None:
    known = found.get((code, period))
    return known.value if known else None


def list_parts(geography: Geography, period: Period) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Areas with the parts they consist of, from small to large.

    Notes
    -----
    Only spaces that were valid at the end of the period are listed, and parts. A space consists of its smallest units,
    where they are told; a municipality of the spaces of any of its partitions; the county of its municipalities. An area
    may be listed more than once.
    """
    partitions = geography.partitions.values()
    for partition in partitions:
        valid = (space for space in partition.spaces if geography.areas[space].is_valid(period))
        yield from ((space, partition.parts.get(space, ())) for space in valid)
    for partition in partitions:
        spaces = tuple(space for space in partition.spaces if geography.areas[space].is_valid(period))
        yield partition.municipality, spaces
    yield geography.county, tuple(area.code for area in geography.municipalities)


def contributions(given: Mapping[tuple[Reference, str, Period], Mapping[str, int]], geography: Geography) -> Mapping[
    tuple[Reference, str, Period], tuple[int, ...]
]:  # fmt: skip
    """What each school, provider or the like adds to a count, for every area that anything is told of.

    Parameters
    ----------
    given : contributions by name, as they were delivered.
    """
    found = {key: dict(one) for key, one in given.items()}
    for reference, period in sorted({(one, period) for one, _, period in given}, key=repr):
        for code, parts in list_parts(geography, period):
            known = [found[reference, part, period] for part in parts if (reference, part, period) in found]
            if known and (reference, code, period) not in found:
                names = sorted({name for one in known for name in one})
                found[reference, code, period] = {name: sum(one.get(name, 0) for one in known) for name in names}
    return {key: tuple(one.values()) for key, one in found.items()}
