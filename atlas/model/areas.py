"""Areas: where a figure belongs. Codes are strings, because keys begin with zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from atlas.model.partitions import Crossing, Partition
from atlas.model.periods import Period


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

    @property
    def layer(self) -> str:
        """What it is compared within: its level, but for spaces the layer of their partition (`find_layer`).

        Notes
        -----
        A quarter and a youth-welfare district are both spaces, and yet nothing is said of one beside the other.
        """
        return find_layer(self.partition) if self.partition else self.level

    @property
    def has_ended(self) -> bool:
        """True for a space that others have taken the place of, or none."""
        return bool(self.valid_to)

    def is_valid(self, period: Period) -> bool:
        """True if it was drawn so on the last day of *period*: whatever is counted, it is counted in those borders."""
        return self.valid_from <= period.end and (not self.valid_to or self.valid_to >= period.end)


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

    def has_spaces(self, municipality: str) -> bool:
        """True if a municipality has told how it divides itself."""
        return any(one.municipality == municipality for one in self.partitions.values())

    @cached_property
    def pages(self) -> tuple[Area, ...]:
        """Every area that has a page of its own: the county and all below it."""
        spaces = tuple(space for area in self.municipalities for space in self.children(area.code))
        return (self.areas[self.county], *self.municipalities, *spaces)

    @cached_property
    def layers(self) -> dict[str, tuple[Area, ...]]:
        """Areas with a page by what they are compared within, ended ones too: county, municipality, layers of spaces."""
        found: dict[str, list[Area]] = {}
        for area in self.pages:
            found.setdefault(area.layer, []).append(area)
        return {layer: tuple(areas) for layer, areas in found.items()}

    @cached_property
    def layers_of_spaces(self) -> tuple[str, ...]:
        """The layers below the municipalities, those with most spaces first."""
        known = [layer for layer, areas in self.layers.items() if areas[0].level is Level.SPACE]
        return tuple(sorted(known, key=lambda layer: (-len(self.layers[layer]), layer)))

    def peers(self, layer: str, period: Period | None = None) -> tuple[Area, ...]:
        """Who may be compared with each other in a period: those of one layer that were valid at its end.

        Parameters
        ----------
        layer : `Area.layer` of any of them.
        period : without one, those that have not ended.
        """
        key = (layer, period.end if period else "")
        if key not in self._peers:
            areas = self.layers.get(layer, ())
            self._peers[key] = tuple(
                one for one in areas if (not one.has_ended if period is None else one.is_valid(period))
            )
        return self._peers[key]

    @cached_property
    def _peers(self) -> dict[tuple[str, str], tuple[Area, ...]]:
        return {}

    def partitions_of(self, layer: str) -> tuple[Partition, ...]:
        """The partitions of one layer, each of another municipality."""
        return tuple(one for one in self.partitions.values() if one.layer == layer)

    def divisions(self, code: str) -> tuple[Partition, ...]:
        """How the municipality *code* divides itself, the division with most spaces first; nothing if it does not."""
        own = [one for one in self.partitions.values() if one.municipality == code]
        return tuple(sorted(own, key=lambda one: (-len(one.spaces), one.id)))

    def predecessors(self, code: str) -> tuple[Crossing, ...]:
        """What a space took over, and how much of each."""
        return self._crossings.get(code, ((), ()))[0]

    def successors(self, code: str) -> tuple[Crossing, ...]:
        """Who took over an ended space, and how much of it."""
        return self._crossings.get(code, ((), ()))[1]

    @cached_property
    def _crossings(self) -> dict[str, tuple[tuple[Crossing, ...], tuple[Crossing, ...]]]:
        every = [one for partition in self.partitions.values() for one in partition.crossings]
        codes = {code for one in every for code in (one.old, one.new)}
        return {
            code: (tuple(one for one in every if one.new == code), tuple(one for one in every if one.old == code))
            for code in codes
        }

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


def is_of_spaces(layer: str) -> bool:
    """True for a layer below the municipalities."""
    return layer not in (Level.STATE, Level.COUNTY, Level.MUNICIPALITY)


def level_of(layer: str) -> Level:
    """The level of a layer: that of its name, or spaces.

    Examples
    --------
    >>> level_of("county").value, level_of("sozialraeume").value
    ('county', 'space')
    """
    return Level.SPACE if is_of_spaces(layer) else Level(layer)


def find_layer(partition: str) -> str:
    """The layer of a partition, from its id.

    Examples
    --------
    >>> find_layer("99001001-sozialraeume")
    'sozialraeume'
    """
    return partition.partition("-")[2]


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
    """Outlines of the areas, and of what surrounds them for orientation. ``attribution`` belongs under every map.

    Outlines of spaces have an attribution of their own, see `Partition.attribution`.
    """

    shapes: Mapping[str, Shape]
    context: tuple[Shape, ...]
    attribution: str
    geojson: bytes
