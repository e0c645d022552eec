"""What must hold of the spaces of a municipality: their keys, their days, their parts, and what took whose place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from atlas.model.areas import Area, Geography
from atlas.model.partitions import Partition
from atlas.model.problems import Problem, find_near

ADDRESSES = "data/addresses.txt"
CLOSE = 1e-6
"""By how much the weights of an old space may be off one: thirds are written with six decimals."""
_OF_DAYS = frozenset({"space-ends-first", "space-not-ended", "space-too-early"})
_PUBLISHED = re.compile(r".*?/(?P<code>\d{8}-[0-9A-Z]{2,3})-[^/]*/")

Values = dict[str, str | int | float]


def check_partitions(
    geography: Geography,
    published: Iterable[str] = (),
    redirects: Mapping[str, str] | None = None,
    unread: Iterable[str] = (),
) -> list[Problem]:
    """Every partition by itself, and all of them against the addresses of earlier editions.

    Parameters
    ----------
    published : addresses that were ever published: their keys are known and never given away again.
    redirects : old address to new one; who has moved on purpose is not missed.
    unread : ids of partitions that could not be read as a whole; of their municipalities no space is missed.
    """
    towns = {id_.partition("-")[0] for id_ in unread}
    problems = [one for one in _find_gone(geography, published, redirects or {}) if _town_of(one) not in towns]
    for partition in geography.partitions.values():
        problems += _check_owner(partition, geography)
        problems += _check_spaces(partition, geography)
        problems += _check_parts(partition, geography)
        problems += _check_crossings(partition, geography)
    return problems


def _find_gone(geography: Geography, published: Iterable[str], redirects: Mapping[str, str]) -> Iterator[Problem]:
    """A space may end, but it may not vanish: its page was cited, and its figures stand in earlier editions."""
    told: set[str] = set()
    for row, address in enumerate(published, start=1):
        match = _PUBLISHED.fullmatch(address)
        if match is None or match["code"] in geography.areas or match["code"] in told or address in redirects:
            continue
        told.add(match["code"])
        near = find_near(match["code"], geography.areas)
        yield Problem("space-gone", ADDRESSES, row, None, {"value": match["code"], "address": address}, near)


def _town_of(gone: Problem) -> str:
    return str(gone.values["value"]).partition("-")[0]


def find_untimely(problems: Iterable[Problem]) -> set[str]:
    """Folders of partitions with wrong days, and municipalities that lack a space.

    What these make lie on each other, or leave a gap, is no mistake of its own.
    """
    places = set[str]()
    for one in problems:
        if one.code in _OF_DAYS:
            places.add(one.file.rpartition("/")[0])
        elif one.code == "space-gone":
            places.add(_town_of(one))
    return places


def _check_owner(partition: Partition, geography: Geography) -> Iterator[Problem]:
    known = [area.code for area in geography.municipalities]
    if partition.municipality not in known:
        near = find_near(partition.municipality, known)
        file = f"{partition.folder}/datapackage.json"
        yield Problem("partition-of-nobody", file, None, "atlas.municipality", {"value": partition.municipality}, near)


def _check_spaces(partition: Partition, geography: Geography) -> Iterator[Problem]:
    form = re.compile(rf"{partition.municipality}-[0-9A-Z]{{2,3}}")
    for row, code in enumerate(partition.spaces, start=2):
        file, area = f"{partition.folder}/spaces.csv", geography.areas[code]
        if not form.fullmatch(code):
            values: Values = {"value": code, "expected": f"{partition.municipality}-01"}
            yield Problem("space-key", file, row, "area_code", values)
        if area.valid_to and area.valid_to < area.valid_from:
            ends: Values = {"value": area.valid_to, "start": area.valid_from}
            yield Problem("space-ends-first", file, row, "valid_to", ends)


def _check_parts(partition: Partition, geography: Geography) -> Iterator[Problem]:
    """On any day a part lies in one space: else its people would be counted twice."""
    file = f"{partition.folder}/parts.csv"
    form = re.compile(rf"{partition.municipality}\.[0-9A-Za-z]+")
    holders: dict[str, list[Area]] = {}
    for (part, code), row in partition.rows.items():
        if not form.fullmatch(part):
            values: Values = {"value": part, "expected": f"{partition.municipality}.001"}
            yield Problem("part-key", file, row, "part", values)
        if code not in partition.spaces:
            near = find_near(code, partition.spaces)
            yield Problem("space-unknown", file, row, "area_code", {"value": code, "partition": partition.id}, near)
            continue
        holders.setdefault(part, []).append(geography.areas[code])
    for part, areas in holders.items():
        for one, other in combinations(areas, 2):
            if overlap(one, other):
                both: Values = {"value": part, "one": one.code, "other": other.code}
                yield Problem("part-twice", file, partition.rows[part, other.code], "part", both)


def overlap(one: Area, other: Area) -> bool:
    """True if there was a day on which both were valid."""
    return not any(first.valid_to and first.valid_to < last.valid_from for first, last in ((one, other), (other, one)))


def _check_crossings(partition: Partition, geography: Geography) -> Iterator[Problem]:
    """Each old space is handed over as a whole, to spaces that begin when it has ended."""
    file = f"{partition.folder}/crosswalk.csv"
    handed: dict[str, float] = {}
    last: dict[str, int] = {}
    for row, one in enumerate(partition.crossings, start=2):
        ends = {"old": one.old, "new": one.new}
        unknown = [name for name, code in ends.items() if code not in partition.spaces]
        for name in unknown:
            values: Values = {"value": ends[name], "partition": partition.id}
            yield Problem("space-unknown", file, row, name, values, find_near(ends[name], partition.spaces))
        if not unknown:
            yield from _check_order(geography.areas[one.old], geography.areas[one.new], file, row)
        handed[one.old] = handed.get(one.old, 0.0) + one.weight
        last[one.old] = row
    for old, whole in handed.items():
        if abs(whole - 1) > CLOSE:
            yield Problem("weights-differ", file, last[old], "weight", {"value": old, "sum": f"{whole:.6g}"})


def _check_order(old: Area, new: Area, file: str, row: int) -> Iterator[Problem]:
    if not old.valid_to:
        yield Problem("space-not-ended", file, row, "old", {"value": old.code, "new": new.code})
    elif new.valid_from <= old.valid_to:
        values: Values = {"value": new.code, "start": new.valid_from, "old": old.code, "end": old.valid_to}
        yield Problem("space-too-early", file, row, "new", values)
