"""Shapes of one level prepared once, and the part of them that a picture shows."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from shapely import Polygon, maximum_inscribed_circle

from atlas.model.areas import Boundaries, Shape

WIDTH = 720
MARGIN = 8
EDGE = 24
"""A label nearer to the edge of a cut-out would be cut itself."""
SURROUNDINGS = 60
"""With more places than can be told apart, a place's picture shows those around it; a county of a thousand stays light."""
_NEAREST = 24
"""How many of them the height of such a picture holds for sure; its corners hold others."""
_WINDOW_HEIGHT = 540
_ZOOM_STEP = 1.25
"""Scales of cut-outs are few, so that most places find their surroundings drawn already."""

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Outline:
    """One shape in Mercator, with the middle and radius of the largest circle that fits into its largest part."""

    rings: tuple[tuple[_Point, ...], ...]
    middle: _Point
    radius: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A shape in pixels.

    Attributes
    ----------
    path : what an SVG path needs.
    middle, room : where a label stands, and half the width it has.
    left, top, right, bottom : the box around the shape.
    name : of what is shown for orientation; empty for an area of the atlas.
    """

    path: str
    middle: _Point
    room: float
    left: float
    top: float
    right: float
    bottom: float
    name: str


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a sheet that a picture shows."""

    left: float
    top: float
    height: float

    def meets(self, one: Drawn) -> bool:
        """True if something of a shape may be seen."""
        across = one.left < self.left + WIDTH and one.right > self.left
        return across and one.top < self.top + self.height and one.bottom > self.top

    def holds(self, point: _Point) -> bool:
        """True if a label there can be read."""
        x, y = point[0] - self.left, point[1] - self.top
        return EDGE < x < WIDTH - EDGE and EDGE < y < self.height - EDGE


@dataclass(frozen=True, slots=True)
class Section:
    """What a picture shows: shapes by area code, those of the context under names that no area has.

    Attributes
    ----------
    is_part : True if the level has more areas than are shown.
    """

    drawn: Mapping[str, Drawn]
    window: Window
    is_part: bool = False


class Outlines:
    """The shapes of one level, and pictures of all of them or of a place's surroundings."""

    def __init__(self, boundaries: Boundaries, codes: Sequence[str]) -> None:
        self._shapes = {code: _project(boundaries.shapes[code]) for code in codes if code in boundaries.shapes}
        # Other outlines around the county would be lines without names; only what it encloses needs explaining.
        self._context = [_project(shape, shape.name) for shape in boundaries.context if shape.role == "enclosed"]
        points = [point for shape in self._shapes.values() for ring in shape.rings for point in ring]
        self._west, east = min(x for x, _ in points), max(x for x, _ in points)
        south, self._north = min(y for _, y in points), max(y for _, y in points)
        self._scale = (WIDTH - 2 * MARGIN) / (east - self._west)
        self._height = round(self._scale * (self._north - south)) + 2 * MARGIN
        self._sheets: dict[int, dict[str, Drawn]] = {}

    def section(self, this: str = "") -> Section:
        """The whole level; around *this* place if the level has more places than `SURROUNDINGS`."""
        if this not in self._shapes or len(self._shapes) <= SURROUNDINGS:
            return self._whole
        zoom = self._find_zoom(this)
        if zoom not in self._sheets:
            self._sheets[zoom] = self._draw(self._scale * _ZOOM_STEP**zoom)
        x, y = self._sheets[zoom][this].middle
        window = Window(round(x - WIDTH / 2), round(y - _WINDOW_HEIGHT / 2), _WINDOW_HEIGHT)
        shown = {code: one for code, one in self._sheets[zoom].items() if window.meets(one)}
        return Section(shown, window, is_part=True)

    @cached_property
    def coarse(self) -> Section:
        """The whole level on whole pixels, at half the bytes: for a second map of the same places."""
        return Section(self._draw(self._scale, grain=1), Window(0, 0, self._height))

    @cached_property
    def _whole(self) -> Section:
        return Section(self._draw(self._scale), Window(0, 0, self._height))

    def _draw(self, scale: float, grain: int = 10) -> dict[str, Drawn]:
        """A sheet: everything at one scale, what is context under names that no area has; *grain* parts of a pixel."""
        context = {f" {number}": shape for number, shape in enumerate(self._context)}
        return {code: self._draw_shape(shape, scale, grain) for code, shape in {**context, **self._shapes}.items()}

    def _draw_shape(self, shape: _Outline, scale: float, grain: int) -> Drawn:
        def place(point: _Point) -> _Point:
            return (point[0] - self._west) * scale + MARGIN, (self._north - point[1]) * scale + MARGIN

        rings = [[place(point) for point in ring] for ring in shape.rings]
        xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
        # Absolute start, relative steps on whole parts of a pixel: half the bytes of absolute coordinates.
        step = 10 // grain
        path = "".join(
            _relative_path([(round(x * grain) * step, round(y * grain) * step) for x, y in ring]) for ring in rings
        )
        box = (min(xs), min(ys), max(xs), max(ys))
        return Drawn(path, place(shape.middle), shape.radius * scale, *box, shape.name)

    def _find_zoom(self, this: str) -> int:
        """The largest step at which the window holds the nearest places."""
        distances = np.hypot(*(self._middles - np.array(self._shapes[this].middle)).T)
        reach = float(np.partition(distances, _NEAREST)[_NEAREST])
        return math.floor(math.log(_WINDOW_HEIGHT / 2 / (reach * self._scale), _ZOOM_STEP))

    @cached_property
    def _middles(self) -> np.ndarray:
        return np.array([shape.middle for shape in self._shapes.values()])


def _project(shape: Shape, name: str = "") -> _Outline:
    parts = [[[(x, _mercator(y)) for x, y in ring[:-1]] for ring in polygon] for polygon in shape.polygons]
    largest = max((Polygon(part[0]) for part in parts), key=lambda one: one.area)
    # A hundredth of its breadth is less than a pixel in most pictures, and far less than a letter in all.
    circle = maximum_inscribed_circle(largest, tolerance=math.sqrt(largest.area) / 100)
    (x, y), _ = circle.coords
    return _Outline(tuple(tuple(ring) for part in parts for ring in part), (x, y), circle.length, name)


def _mercator(latitude: float) -> float:
    """Degrees to degrees of the Mercator ordinate, so that both axes have one unit."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


def _relative_path(places: list[tuple[int, int]]) -> str:
    kept = [place for number, place in enumerate(places) if number == 0 or place != places[number - 1]]
    (x, y), steps = kept[0], list[tuple[int, int]]()
    for (x1, y1), (x2, y2) in pairwise(kept):
        right, down = x2 - x1, y2 - y1
        if steps and _go_on(steps[-1], (right, down)):
            steps[-1] = (steps[-1][0] + right, steps[-1][1] + down)
        else:
            steps.append((right, down))
    written = " ".join(f"{_tenth(right)} {_tenth(down)}" for right, down in steps)
    return f"M{_tenth(x)} {_tenth(y)}l{written}z" if steps else ""


def _go_on(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """True if two steps have the same direction: the point between them says nothing."""
    along = one[0] * other[0] + one[1] * other[1] > 0
    return along and one[0] * other[1] == one[1] * other[0]


def _tenth(number: int) -> str:
    text = f"{number / 10:.1f}"
    return text.removesuffix(".0")
