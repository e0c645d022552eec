"""Areas: where a figure belongs. Codes are strings, because keys begin with zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from atlas.model.partitions import Partition


class Level(StrEnum):
    """How large an area is, from large to small."""

    STATE = "state"
    COUNTY = "county"
    MUNICIPALITY = "municipality"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Area:
    """One place.

    Attributes
    ----------
    code : ``05``, ``05382``, ``05382068`` or ``05382068-07``; never reused.
    name : short name as readers know it.
    kind : what it calls itself (Stadt, Gemeinde, Kreis …).
    parent : code of the area it lies in, or None.
    slug : the name as a part of an address.
    partition : id of the partition a space belongs to; empty above.
    valid_from, valid_to : first and last day on which a space was or is one; empty where that is not told.
    """

    code: str
    name: str
    level: Level
    kind: str
    parent: str | None
    slug: str
    partition: str = ""
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A municipality of the state outside the county: it can be named and compared with, and has no page.

    ``county`` is the county as it is called, empty for a city that belongs to none.
    """

    code: str
    name: str
    county: str


@dataclass(frozen=True)
class Geography:
    """All areas of a root, and which of them touch.

    Attributes
    ----------
    areas : by code, in the order of their codes.
    county : code of the county this atlas is for.
    neighbours : codes of touching areas of the same level, sorted by name.
    elsewhere : the other municipalities of the state by code, if the root names them.
    partitions : how municipalities divide themselves, by id.
    """

    areas: Mapping[str, Area]
    county: str
    neighbours: Mapping[str, tuple[str, ...]]
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)
    partitions: Mapping[str, Partition] = field(default_factory=dict)

    @cached_property
    def municipalities(self) -> tuple[Area, ...]:
        """The municipalities of the county, in the order of their codes."""
        return self.children(self.county)

    @cached_property
    def pages(self) -> tuple[Area, ...]:
        """Every area that has a page of its own: the county and all below it."""
        spaces = tuple(space for area in self.municipalities for space in self.children(area.code))
        return (self.areas[self.county], *self.municipalities, *spaces)

    @cached_property
    def above(self) -> tuple[Area, ...]:
        """What the county lies in, if the root names it: its figures are compared with, but have no page."""
        parent = self.areas[self.county].parent
        return (self.areas[parent],) if parent and parent in self.areas else ()

    def children(self, code: str) -> tuple[Area, ...]:
        """Areas that lie directly in the area *code*, in the order of their codes."""
        return self._children.get(code, ())

    @cached_property
    def _children(self) -> dict[str, tuple[Area, ...]]:
        found: dict[str, list[Area]] = {}
        for area in self.areas.values():
            if area.parent:
                found.setdefault(area.parent, []).append(area)
        return {code: tuple(areas) for code, areas in found.items()}


@dataclass(frozen=True, slots=True)
class Shape:
    """The outline of one area: rings of (longitude, latitude) in degrees, WGS84.

    ``role`` is empty for an area of the atlas, else county, state, enclosed or neighbour.
    """

    code: str
    name: str
    polygons: tuple[tuple[tuple[tuple[float, float], ...], ...], ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Outlines of the areas, and of what surrounds them for orientation. ``attribution`` belongs under every map."""

    shapes: Mapping[str, Shape]
    context: tuple[Shape, ...]
    attribution: str
    geojson: bytes
