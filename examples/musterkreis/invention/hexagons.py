"""A field of hexagons with moved corners: what lies where, and its outline on the earth."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

Hex = tuple[int, int]
Corner = tuple[int, int]
Land = dict[str, list[Hex]]
COLUMNS, ROWS = 31, 27
WEST, SOUTH, ACROSS_DEGREES, UP_DEGREES = 6.2, 54.45, 0.0108, 0.0036


def middle(one: Hex) -> tuple[int, int]:
    """The middle of a hexagon, in whole units: two across and three up to its neighbours."""
    return 2 * one[0] + one[1] % 2, 3 * one[1]


def corners(one: Hex) -> list[Corner]:
    """The corners of a hexagon, against the clock."""
    x, y = middle(one)
    return [(x, y - 2), (x + 1, y - 1), (x + 1, y + 1), (x, y + 2), (x - 1, y + 1), (x - 1, y - 1)]


def distance(one: Hex, other: tuple[float, float]) -> float:
    """Squared distance of a hexagon's middle from a point in columns and rows."""
    x, y = middle(one)
    return (x - 2 * other[0]) ** 2 + ((y - 3 * other[1]) / 3**0.5) ** 2


def centre(hexes: Sequence[Hex]) -> tuple[float, float]:
    """The middle of some hexagons, in columns and rows."""
    return sum(column for column, _ in hexes) / len(hexes), sum(row for _, row in hexes) / len(hexes)


def share_out(hexes: Sequence[Hex], seeds: Iterable[tuple[float, float]], rounds: int) -> list[int]:
    """Number of the nearest seed for each hexagon, after the seeds have moved to the middle of their own."""
    places = list(seeds)
    nearest = [0] * len(hexes)
    for _ in range(rounds):
        nearest = [min(range(len(places)), key=lambda n: (distance(one, places[n]), n)) for one in hexes]
        for number in range(len(places)):
            own = [one for one, owner in zip(hexes, nearest, strict=True) if owner == number]
            places[number] = centre(own) if own else places[number]
    return nearest


def divide(hexes: Sequence[Hex], number: int, rounds: int = 30) -> list[list[Hex]]:
    """Some hexagons as so many groups of about the same size."""
    step = len(hexes) / number
    seeds: list[tuple[float, float]] = [hexes[int((n + 0.5) * step)] for n in range(number)]
    owners = share_out(hexes, seeds, rounds)
    return [[one for one, owner in zip(hexes, owners, strict=True) if owner == group] for group in range(number)]


def outline(hexes: Iterable[Hex]) -> list[Corner]:
    """The corners around some hexagons, against the clock; they must hang together and have no hole."""
    sides = {(a, b) for one in hexes for a, b in zip(corners(one), corners(one)[1:] + corners(one)[:1], strict=True)}
    edges = {a: b for a, b in sides if (b, a) not in sides}
    start = min(edges)
    ring = [start]
    while edges[ring[-1]] != start:
        ring.append(edges[ring[-1]])
    if len(ring) != len(edges):
        raise ValueError("a place falls apart or has a hole: choose another seed")
    return ring


def hangs_together(hexes: Sequence[Hex]) -> bool:
    """True if some hexagons have one outline."""
    try:
        return bool(hexes) and bool(outline(hexes))
    except ValueError:
        return False


class Ground:
    """Where corners lie on the earth: each is moved once, so that neighbours share it exactly."""

    def __init__(self, random: np.random.RandomState, hexes: Iterable[Hex]) -> None:
        every = list(hexes)
        found = sorted({corner for one in every for corner in corners(one)})
        sides = sorted({
            tuple(sorted(side))
            for one in every
            for side in zip(corners(one), corners(one)[1:] + corners(one)[:1], strict=True)
        })  # fmt: skip
        moves = random.uniform(-0.32, 0.32, (len(found), 2))
        bends = random.uniform(-0.22, 0.22, (len(sides), 2))
        self._corners = {
            corner: (corner[0] + dx, corner[1] + dy) for corner, (dx, dy) in zip(found, moves, strict=True)
        }
        self._bends = {side: (dx, dy) for side, (dx, dy) in zip(sides, bends, strict=True)}

    def ring(self, around: list[Corner]) -> list[list[float]]:
        """Degrees of an outline, with a bend in the middle of each side."""
        points = []
        for a, b in zip(around, around[1:] + around[:1], strict=True):
            (x1, y1), (x2, y2) = self._corners[a], self._corners[b]
            dx, dy = self._bends[tuple(sorted((a, b)))]
            points += [(x1, y1), ((x1 + x2) / 2 + dx, (y1 + y2) / 2 + dy)]
        return [_degrees(x, y) for x, y in [*points, points[0]]]


def _degrees(x: float, y: float) -> list[float]:
    return [round(float(WEST + x * ACROSS_DEGREES), 5), round(float(SOUTH + y * UP_DEGREES), 5)]


def draw(ground: Ground, land: Mapping[str, list[Hex]], names: Mapping[str, dict[str, str]]) -> bytes:
    """A collection of outlines, by code."""
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": {"area_code": code, **more},
            "geometry": {"type": "Polygon", "coordinates": [ground.ring(outline(land[code]))]},
        }
        for code, more in sorted(names.items())
    ]
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()
