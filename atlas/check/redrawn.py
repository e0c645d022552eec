"""A key stands for one space for ever: what the last edition named so may end, and is never drawn anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from atlas.check.areas import AREAS
from atlas.model.areas import Boundaries, Geography
from atlas.model.editions import Ledger
from atlas.model.partitions import mark_of
from atlas.model.problems import Problem, find_near

_Told = tuple[str, Sequence[str], object]


def mark_spaces(geography: Geography, boundaries: Boundaries) -> dict[str, str]:
    """A mark of every space by its code, as an edition keeps it."""
    return {code: mark_of(*told) for code, told in _describe(geography, boundaries).items()}


def _describe(geography: Geography, boundaries: Boundaries) -> dict[str, _Told]:
    """First day, smallest units and border of every space; empty or None where these are not told."""
    found: dict[str, _Told] = {}
    for partition in geography.partitions.values():
        for code in partition.spaces:
            shape = boundaries.shapes.get(code)
            outline = None if shape is None else shape.polygons
            found[code] = geography.areas[code].valid_from, partition.parts.get(code, ()), outline
    return found


def check_redrawn(geography: Geography, boundaries: Boundaries, ledger: Ledger) -> list[Problem]:
    """Spaces that are not what an edition has printed counts of.

    Their border, parts or first day are not those of the last edition that knew them; or they are gone; or they are said
    to have ended before a period of which a count was printed. A border or parts that this edition did not know may be
    told later, for they say more of the same space; from the next edition on they are fixed as well.
    """
    known = {code: (mark, one.version) for one in ledger.editions for code, mark in one.spaces.items()}
    return [*_redrawn(geography, boundaries, known), *_forgotten(geography, ledger)]


def _forgotten(geography: Geography, ledger: Ledger) -> Iterator[Problem]:
    """Areas of printed or withheld counts that are gone, or did not exist then any more: their sums would be lost."""
    told: set[str] = set()
    for row in ledger.rows.values():
        area = geography.areas.get(row.area_code)
        if row.area_code in told or (area and area.is_valid(row.period)):
            continue
        told.add(row.area_code)
        values: dict[str, str | int | float] = {"value": row.area_code, "period": row.period.text}
        if area is None:
            near = find_near(row.area_code, geography.areas)
            yield Problem("space-of-edition-gone", "data/partitions", None, "area_code", values, near)
        else:
            file = f"{geography.partitions[area.partition].folder}/spaces.csv" if area.partition else AREAS
            yield Problem("space-ended-too-early", file, None, "valid_to", values)


def _redrawn(geography: Geography, boundaries: Boundaries, known: dict[str, tuple[str, str]]) -> Iterator[Problem]:
    for code, told in _describe(geography, boundaries).items():
        if code in known and known[code][0] not in _marks_of(*told):
            folder = geography.partitions[geography.areas[code].partition].folder
            yield Problem(
                "space-redrawn", f"{folder}/spaces.csv", None, "area_code", {"value": code, "edition": known[code][1]}
            )


def _marks_of(valid_from: str, parts: Sequence[str], outline: object) -> Iterator[str]:
    """The mark of a space, and those it had as long as its parts, its border or both were not told."""
    yield from (mark_of(valid_from, one, other) for one in (parts, ()) for other in (outline, None))
