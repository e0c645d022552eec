"""Which areas, and which years, add up to which: the suppressor's own view. The audit finds it out for itself (`atlas.protect.published`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atlas.model.areas import Geography
from atlas.model.partitions import Partition
from atlas.model.periods import Period, parse_period
from atlas.protect.linking import atoms

Sum = tuple[str, tuple[str, ...]]


def area_sums(geography: Geography, period: Period) -> Iterator[Sum]:
    """Codes of a whole and of its parts, for every sum of areas that holds at the end of a period.

    Notes
    -----
    Partitions whose smallest units are told may overlap: their spaces, and the municipality, are sums of atoms, which
    are no areas and never printed. An atom is called after its first unit, or after the space that it fills.
    """
    yield geography.county, tuple(area.code for area in geography.municipalities)
    for municipality in geography.municipalities:
        own = [one for one in geography.partitions.values() if one.municipality == municipality.code]
        for one in own:
            if not one.parts:
                yield municipality.code, _valid(one, geography, period)
        found = atoms(_cut(municipality.code, geography, period))
        filled = {names[0]: area for area, names in found.items() if len(names) == 1}
        for area, names in found.items():
            parts = tuple(filled.get(name, name) for name in names)
            if parts != (area,):
                yield area, parts


def area_differences(geography: Geography, period: Period) -> Iterator[Sum]:
    """What lies in one space and not in another that overlaps it, where it is more than one atom.

    Whoever subtracts the counts of two areas knows that of their difference, which nobody prints.
    """
    for municipality in geography.municipalities:
        found = atoms(_cut(municipality.code, geography, period))
        filled = {names[0]: area for area, names in found.items() if len(names) == 1}
        for one, names in found.items():
            for other, others in found.items():
                left = tuple(filled.get(name, name) for name in names if name not in others)
                if one != municipality.code != other and 1 < len(left) < len(names):
                    yield f"{one}-{other}", left


def atom_units(geography: Geography, period: Period) -> dict[str, tuple[str, ...]]:
    """All units of each atom, by its first one."""
    found: dict[str, tuple[str, ...]] = {}
    for municipality in geography.municipalities:
        cut = _cut(municipality.code, geography, period)
        together: dict[frozenset[str], list[str]] = {}
        for unit in sorted({unit for units in cut.values() for unit in units}):
            together.setdefault(frozenset(area for area, units in cut.items() if unit in units), []).append(unit)
        found |= {units[0]: tuple(units) for units in together.values()}
    return found


def _cut(municipality: str, geography: Geography, period: Period) -> dict[str, frozenset[str]]:
    """Units of a municipality and of those of its spaces whose units are told."""
    own = [one for one in geography.partitions.values() if one.municipality == municipality]
    cut = {space: frozenset(units) for one in own for space, units in _units(one, geography, period)}
    everything = frozenset(unit for units in cut.values() for unit in units)
    return {municipality: everything, **cut} if cut else {}


def _units(partition: Partition, geography: Geography, period: Period) -> list[tuple[str, tuple[str, ...]]]:
    valid = _valid(partition, geography, period)
    return [(space, partition.parts[space]) for space in valid if space in partition.parts]


def _valid(partition: Partition, geography: Geography, period: Period) -> tuple[str, ...]:
    """Spaces that exist at the end of the period."""
    return tuple(space for space in partition.spaces if geography.areas[space].is_valid(period))


def find_pools(periods: Iterable[Period], elsewhere: Iterable[Period] = ()) -> Iterator[tuple[Period, list[Period]]]:
    """Pools of years with the years they consist of, counted or not.

    Parameters
    ----------
    periods : of what was counted.
    elsewhere : of what was counted in other areas, the nearest first: a year that nobody counted here is called as there.

    Examples
    --------
    >>> from atlas.model.periods import parse_period
    >>> pools = find_pools([parse_period(text) for text in ("2022-12-31", "2023-2024", "2022-2023")])
    >>> [(pool.text, [year.text for year in years]) for pool, years in pools]
    [('2022-2023', ['2022-12-31', '2023']), ('2023-2024', ['2023', '2024'])]
    """
    every = sorted(set(periods), key=_first_day)
    single = {one.end[:4]: one for one in (*list(elsewhere)[::-1], *every[::-1]) if one.start[:4] == one.end[:4]}
    for pool in (one for one in every if one.is_pool and one.start[:4] != one.end[:4]):
        years = (str(year) for year in range(int(pool.start[:4]), int(pool.end[:4]) + 1))
        yield pool, [single.get(year) or parse_period(year) for year in years]


def _first_day(period: Period) -> str:
    return period.start
