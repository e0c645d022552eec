"""Outlines of spaces against that of their municipality: nothing twice, nothing left over.

In metres (EPSG:25832, as the surveyors of western Germany measure), with the libraries of geometry, which are loaded
only where a municipality has drawn something.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import Any

from atlas.model.areas import Area, Boundaries, Geography, Shape
from atlas.model.partitions import Partition
from atlas.model.problems import Problem

SLIVER_SQUARE_METRES = 100.0
"""So large may an overlap or a gap be. Our outlines have five decimals of a degree, about a metre: where one side of a
border has a corner more than the other, rounding leaves a strip of half a metre, along 200 metres at most. Corners
that both sides share leave nothing."""

RIM_METRES = 100.0
"""So far a space may miss the outline of its municipality, inwards or outwards. That outline comes from maps at
1 : 250 000 and is simplified further, while a municipality draws its spaces by its own survey."""

Values = dict[str, str | int | float]


def check_tiling(geography: Geography, boundaries: Boundaries) -> list[Problem]:
    """Every partition with outlines, on each day on which its borders changed.

    Notes
    -----
    A partition without outlines is a normal state, and so are former spaces of which no outline is left. On any day
    all spaces have one, or none.
    """
    problems: list[Problem] = []
    for partition in geography.partitions.values():
        areas = [geography.areas[code] for code in partition.spaces]
        if not any(area.code in boundaries.shapes for area in areas):
            continue
        told: set[str] = set()
        for day, valid in _find_states(areas):
            found = list(_check_state(partition, valid, boundaries.shapes, day))
            problems += [one for one in found if one.code != "space-without-outline" or _is_new(one, told)]
    return problems


def _is_new(problem: Problem, told: set[str]) -> bool:
    """True for an outline that is not told to be missing already: borders of others may have changed since."""
    name = str(problem.values["value"])
    if name in told:
        return False
    told.add(name)
    return True


def _find_states(areas: list[Area]) -> Iterator[tuple[str, list[Area]]]:
    """Each set of spaces that were valid together, with its first day."""
    ends = (date.fromisoformat(area.valid_to) + timedelta(days=1) for area in areas if area.valid_to)
    for day in sorted({*(area.valid_from for area in areas), *(end.isoformat() for end in ends)}):
        valid = [area for area in areas if area.valid_from <= day and (not area.valid_to or area.valid_to >= day)]
        if valid:
            yield day, valid


def _check_state(partition: Partition, valid: list[Area], shapes: Mapping[str, Shape], day: str) -> Iterator[Problem]:
    file = f"{partition.folder}/boundaries.geojson"
    missing = [area for area in valid if area.code not in shapes]
    if len(missing) == len(valid):
        return
    for area in missing:
        values: Values = {"value": area.code, "name": area.name}
        yield Problem("space-without-outline", file, None, "area_code", values)
    if missing or partition.municipality not in shapes:
        return
    drawn = {area.code: _draw(shapes[area.code]) for area in valid}
    crossed = [code for code, outline in drawn.items() if not outline.is_valid]
    for code in crossed:
        yield Problem("outline-crossed", file, None, "area_code", {"value": code})
    if not crossed:
        yield from _find_overlaps(drawn, file, day)
        yield from _find_rest(drawn, _draw(shapes[partition.municipality]), file, day, partition.municipality)


def _find_overlaps(drawn: Mapping[str, Any], file: str, day: str) -> Iterator[Problem]:
    for (one, first), (other, second) in combinations(drawn.items(), 2):
        common = first.intersection(second) if first.intersects(second) else None
        if common is not None and common.area > SLIVER_SQUARE_METRES:
            values: Values = {"value": one, "other": other, "day": day, **_locate(common)}
            yield Problem("spaces-overlap", file, None, "area_code", values)


def _find_rest(drawn: Mapping[str, Any], town: Any, file: str, day: str, name: str) -> Iterator[Problem]:
    """What no space covers, and what covers more than the municipality."""
    from shapely import union_all

    covered = union_all(list(drawn.values()))
    inside = town.buffer(-RIM_METRES)
    for gap in _pieces(town.difference(covered)):
        # A hole in the midst is one however narrow; along the rim the two outlines differ by their making.
        wide = gap.buffer(-RIM_METRES / 2).area > 0 or gap.intersection(inside).area > SLIVER_SQUARE_METRES
        if gap.area > SLIVER_SQUARE_METRES and wide:
            yield Problem("spaces-gap", file, None, "area_code", {"value": name, "day": day, **_locate(gap)})
    allowed = town.buffer(RIM_METRES)
    for code, outline in drawn.items():
        beyond = outline.difference(allowed)
        if beyond.area > SLIVER_SQUARE_METRES:
            values: Values = {"value": code, "town": name, **_locate(beyond)}
            yield Problem("space-outside", file, None, "area_code", values)


def _pieces(shape: Any) -> list[Any]:
    """The connected parts of a shape."""
    return list(getattr(shape, "geoms", [shape]))


def _locate(shape: Any) -> Values:
    """How large something is, and a point of it in degrees, to be found on any map."""
    point = max(_pieces(shape), key=lambda one: one.area).representative_point()
    longitude, latitude = _projection().transform(point.x, point.y, direction="INVERSE")
    return {"size": f"{shape.area:.0f}", "place": f"{longitude:.5f}, {latitude:.5f}"}


@cache
def _projection() -> Any:
    from pyproj import Transformer

    return Transformer.from_crs("EPSG:4326", "EPSG:25832", always_xy=True)


def _draw(shape: Shape) -> Any:
    """An outline in metres."""
    from shapely import MultiPolygon, Polygon, transform

    degrees = MultiPolygon([Polygon(rings[0], rings[1:]) for rings in shape.polygons])
    return transform(degrees, _projection().transform, interleaved=False)
