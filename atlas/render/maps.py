"""The map as a picture: shapes prepared once, coloured for each figure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from shapely import Polygon, maximum_inscribed_circle

from atlas.model.areas import Boundaries, Shape
from atlas.render.scales import Scale, pixel

WIDTH = 720
MARGIN = 8
LABEL_HALF_WIDTH = 15
"""Half the width of a printed value in pixels; an area that is narrower carries none."""
TIGHT_HALF_WIDTH = 34
"""The same on a telephone, where letters are twice as large beside the map."""


@dataclass(frozen=True, slots=True)
class Colouring:
    """One area's look: its CSS classes, the value printed in it, and the words behind it."""

    classes: str
    text: str
    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Coloured:
    """A coloured map without its frame, shared by the pages of all places that are outlined on it."""

    areas: str
    texts: str
    role: str


class MapPicture:
    """The outlines of one level as SVG, in Mercator, fitted to a fixed width."""

    def __init__(self, boundaries: Boundaries, codes: tuple[str, ...]) -> None:
        shapes = [boundaries.shapes[code] for code in codes if code in boundaries.shapes]
        points = [(x, _mercator(y)) for shape in shapes for polygon in shape.polygons for x, y in polygon[0]]
        west, east = min(x for x, _ in points), max(x for x, _ in points)
        south, north = min(y for _, y in points), max(y for _, y in points)
        self.height = round((WIDTH - 2 * MARGIN) * (north - south) / (east - west)) + 2 * MARGIN
        self._across = Scale(west, east, MARGIN, WIDTH - MARGIN)
        self._down = Scale(south, north, self.height - MARGIN, MARGIN)
        self._paths = {shape.code: self._path(shape) for shape in shapes}
        self._labels = {shape.code: self._label(shape) for shape in shapes}
        # Other outlines around the county would be lines without names; only what it encloses needs explaining.
        enclosed = (shape for shape in boundaries.context if shape.role == "enclosed")
        self._context = "".join(self._draw_context(shape) for shape in enclosed)

    def colour(self, look: Mapping[str, Colouring]) -> Coloured:
        """The areas in their colours; those without an entry in *look* are left out."""
        return Coloured(
            "".join(self._draw_area(code, look[code]) for code in self._paths if code in look),
            "".join(self._draw_text(code, look[code]) for code in self._paths if code in look),
            "group" if any(one.link for one in look.values()) else "img",
        )

    def draw(self, look: Mapping[str, Colouring], label: str, this: str = "") -> str:
        """The map as SVG.

        Parameters
        ----------
        look : by area code; areas without an entry are drawn as context.
        label : says what the map shows; the figures stand in a table.
        this : code of the area that is outlined on top.
        """
        return self.outline(self.colour(look), label, this)

    def outline(self, coloured: Coloured, label: str, this: str) -> str:
        """A map that is already coloured, with one area outlined on top; see `draw`."""
        path = self._paths.get(this, "")
        outline = f'<path class="this halo" d="{path}"/><path class="this" d="{path}"/>' if path else ""
        return (
            f'<svg class="map" viewBox="0 0 {WIDTH} {self.height}" role="{coloured.role}" aria-label="{escape(label)}">'
            f"{self._context}{coloured.areas}{outline}{coloured.texts}</svg>"
        )

    def _draw_area(self, code: str, look: Colouring) -> str:
        path = f'<path class="area {look.classes}" data-area="{code}" d="{self._paths[code]}"><title>{escape(look.words)}</title></path>'
        return f'<a href="{escape(look.link)}" aria-label="{escape(look.words)}">{path}</a>' if look.link else path

    def _draw_text(self, code: str, look: Colouring) -> str:
        x, y, room = self._labels[code]
        if room < LABEL_HALF_WIDTH:
            return ""
        kind = "" if look.classes.startswith("none") else f" {look.classes}"
        tight = " tight" if room < TIGHT_HALF_WIDTH else ""
        return f'<text class="value{kind}{tight}" data-area="{code}" x="{pixel(x)}" y="{pixel(y + 5)}" aria-hidden="true">{escape(look.text)}</text>'

    def _draw_context(self, shape: Shape) -> str:
        x, y, _ = self._label(shape)
        return f'<path class="context" d="{self._path(shape)}"/><text class="name" x="{pixel(x)}" y="{pixel(y + 5)}">{escape(shape.name)}</text>'

    def _path(self, shape: Shape) -> str:
        """Absolute start, relative steps on whole tenths of a pixel: half the bytes of absolute coordinates."""
        parts = []
        for polygon in shape.polygons:
            for ring in polygon:
                places = [(round(x * 10), round(y * 10)) for x, y in map(self._project, ring[:-1])]
                parts.append(_relative_path(places))
        return "".join(parts)

    def _label(self, shape: Shape) -> tuple[float, float, float]:
        """The middle of the largest circle that fits into the largest part, and its radius in pixels."""
        largest = max((Polygon(list(map(self._project, part[0]))) for part in shape.polygons), key=lambda one: one.area)
        circle = maximum_inscribed_circle(largest, tolerance=1)
        (x, y), _ = circle.coords
        return x, y, circle.length

    def _project(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._across.at(point[0]), self._down.at(_mercator(point[1]))


def _mercator(latitude: float) -> float:
    """Degrees to degrees of the Mercator ordinate, so that both axes have one unit."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


def _relative_path(places: list[tuple[int, int]]) -> str:
    kept = [place for number, place in enumerate(places) if number == 0 or place != places[number - 1]]
    (x, y), steps = kept[0], []
    for (x1, y1), (x2, y2) in pairwise(kept):
        steps.append(f"{_tenth(x2 - x1)} {_tenth(y2 - y1)}")
    return f"M{_tenth(x)} {_tenth(y)}l{' '.join(steps)}z" if steps else ""


def _tenth(number: int) -> str:
    text = f"{number / 10:.1f}"
    return text.removesuffix(".0")
