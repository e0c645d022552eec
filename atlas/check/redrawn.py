"""A key stands for one space for ever: what the last edition named so may end, and is never drawn anew."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model.areas import Boundaries, Geography
from atlas.model.editions import Ledger
from atlas.model.partitions import mark_of
from atlas.model.problems import Problem


def mark_spaces(geography: Geography, boundaries: Boundaries) -> dict[str, str]:
    """A mark of every space by its code, as an edition keeps it."""
    found = {}
    for partition in geography.partitions.values():
        for code in partition.spaces:
            shape = boundaries.shapes.get(code)
            outline = None if shape is None else shape.polygons
            found[code] = mark_of(geography.areas[code].valid_from, partition.parts.get(code, ()), outline)
    return found


def check_redrawn(geography: Geography, boundaries: Boundaries, ledger: Ledger) -> list[Problem]:
    """Spaces whose border, parts or first day are not those of the last edition that knew them."""
    known = {code: (mark, one.version) for one in ledger.editions for code, mark in one.spaces.items()}
    return list(_redrawn(geography, mark_spaces(geography, boundaries), known)) if known else []


def _redrawn(geography: Geography, marks: dict[str, str], known: dict[str, tuple[str, str]]) -> Iterator[Problem]:
    for code, mark in marks.items():
        before, version = known.get(code, (mark, ""))
        if before != mark:
            folder = geography.partitions[geography.areas[code].partition].folder
            yield Problem(
                "space-redrawn", f"{folder}/spaces.csv", None, "area_code", {"value": code, "edition": version}
            )
