"""Sums over areas: what was counted in the smallest units, told of every space, municipality and county.

And what single contributors add, told of every sum: over areas, over years, over variables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from atlas.measures import arithmetic
from atlas.model.areas import Geography
from atlas.model.indicators import Reference, Total
from atlas.model.periods import Period
from atlas.model.release import Status
from atlas.model.unreleased import Contributions, Observation, Series, Tables

_Place = tuple[Reference, str, Period]
_Way = tuple[_Place, list[_Place]]
"""A whole, and parts of it that do not overlap."""


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


def contributions(
    given: Contributions, tables: Tables, geography: Geography, totals: Sequence[Total]
) -> Mapping[tuple[Reference, str, Period], tuple[int, ...]]:
    """What each school, provider or the like adds to a count, for every count that anything is told of.

    Parameters
    ----------
    given : contributions by name, as they were delivered; where there are any, none are added up.
    tables : counts, added up over areas.
    totals : declared sums of variables.

    Notes
    -----
    They are added up over areas, over the years of a pool and over the parts of a declared sum, each by name. Where
    several ways lead to one count, or only some of its parts tell anything, each way says what a contributor adds at
    least: the largest holds.
    """
    found = {key: dict(one) for key, one in given.items()}
    # No chain of sums is longer than all of them; a sum that runs in a circle must not keep us here for ever.
    for _ in range(len(totals) + 3):
        before = {key: dict(one) for key, one in found.items()}
        for ways in (_over_areas(found, geography), _over_years(found, tables), _over_parts(tables, totals)):
            for whole, parts in ways:
                if whole not in given:
                    _gather(found, whole, parts)
        if found == before:
            break
    return {key: tuple(one.values()) for key, one in found.items()}


def _gather(found: dict[_Place, dict[str, int]], whole: _Place, parts: Iterable[_Place]) -> None:
    known = [found[part] for part in parts if part in found]
    for name in sorted({name for one in known for name in one}):
        ours = found.setdefault(whole, {})
        ours[name] = max(ours.get(name, 0), sum(one.get(name, 0) for one in known))


def _over_areas(found: Iterable[_Place], geography: Geography) -> Iterator[_Way]:
    for reference, period in sorted({(one, period) for one, _, period in found}, key=repr):
        for code, parts in list_parts(geography, period):
            yield (reference, code, period), [(reference, part, period) for part in parts]


def _over_years(found: Iterable[_Place], tables: Tables) -> Iterator[_Way]:
    """Pools and spans that were counted, of the years and the shorter pools within them."""
    told: dict[tuple[Reference, str], list[Period]] = {}
    for reference, code, period in found:
        told.setdefault((reference, code), []).append(period)
    for (reference, code), periods in told.items():
        for pool in tables.of(reference).periods.get(code, ()):
            if pool.is_pool:
                for parts in _cut(pool, periods):
                    yield (reference, code, pool), [(reference, code, part) for part in parts]


def _cut(pool: Period, periods: Sequence[Period]) -> Iterator[list[Period]]:
    """Every way to find parts of a pool that do not overlap: single years, or a shorter pool and the years beside it.

    Examples
    --------
    >>> from atlas.model.periods import parse_period
    >>> periods = [parse_period(text) for text in ("2022", "2022-2023", "2024-12-31", "2025")]
    >>> [[one.text for one in way] for way in _cut(parse_period("2022-2024"), periods)]
    [['2022', '2024-12-31'], ['2022-2023', '2024-12-31']]
    """
    inside = [one for one in periods if one != pool and pool.start <= one.start and one.end <= pool.end]
    single = {one.end[:4]: one for one in sorted(inside, key=_first_day, reverse=True) if one.start[:4] == one.end[:4]}
    years = [single[year] for year in sorted(single)]
    yield years
    for inner in (one for one in inside if one.start[:4] != one.end[:4]):
        yield [inner, *(year for year in years if year.end < inner.start or inner.end < year.start)]


def _first_day(period: Period) -> str:
    return period.start


def _over_parts(tables: Tables, totals: Sequence[Total]) -> Iterator[_Way]:
    for total in totals:
        for code, period in tables.of(total.whole):
            yield (total.whole, code, period), [(part, code, period) for part in total.parts]
