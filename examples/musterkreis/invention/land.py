"""Which ground belongs to which municipality, space and part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from invention.hexagons import COLUMNS, ROWS, Hex, Land, centre, distance, divide, hangs_together, share_out
from invention.places import COUNTY, SOCIAL, YOUTH, Space

SEEDS = {"99001001": (15, 13), "99001002": (6, 7), "99001003": (24, 6), "99001004": (7, 21), "99001005": (24, 21)}
"""Middle of each municipality, in columns and rows."""
AROUND = {"99002": "Nachbarkreis West", "99003": "Nachbarkreis Ost"}
PLAIN = "99001004"
"""Delivers a list of its spaces and no outlines."""
CUT, INTO = "99001001", 3
"""Its social spaces are made of so many parts each, of which its youth-welfare districts are made as well."""
TURNS = (20, 30, 10, 0, -10, -20, -30, 40)
"""So many degrees the quarters of the districts are turned; the first turn that leaves each in one piece."""
CHANGED = "99001002"
ENDED = ("99001002-07", "99001002-09")
BEGUN = ("99001002-11", "99001002-12")
"""In 2023 a piece of the first old space goes to what was the second: two end, two begin."""
MOVED = (4, 5, 3, 6, 2)
"""So many hexagons of the first old space change sides; the first number that leaves both new ones in one piece."""


@dataclass(frozen=True)
class Part:
    """A smallest unit: the spaces it belongs to, ended ones too, and its ground."""

    code: str
    spaces: tuple[str, ...]
    hexes: tuple[Hex, ...]


def lay_out(random: np.random.RandomState, spaces: Mapping[str, Space]) -> tuple[Land, list[Part]]:
    """Hexagons of everything that is drawn, and the parts of the municipalities that have some."""
    land = _lay_out_towns(random)
    for town in SEEDS:
        first = [one.code for one in spaces.values() if one.code.startswith(town) and one.layer == SOCIAL]
        first = [code for code in first if code not in BEGUN]
        if first and town != PLAIN:
            land |= dict(zip(first, divide(land[town], len(first)), strict=True))
    districts = [code for code, one in spaces.items() if one.layer == YOUTH]
    parts = [*_cut(land, spaces, districts), *_change(land, spaces)]
    for code in (*districts, *BEGUN):
        land[code] = sorted(hexagon for part in parts if code in part.spaces for hexagon in part.hexes)
    land[COUNTY] = [one for town in SEEDS for one in land[town]]
    return land, parts


def _lay_out_towns(random: np.random.RandomState) -> Land:
    wobble = random.uniform(0.9, 1.1, 12)
    land: Land = {}
    for column in range(-8, COLUMNS + 8):
        for row in range(ROWS):
            x, y = (column - COLUMNS / 2) / (COLUMNS / 2), (row - ROWS / 2) / (ROWS / 2)
            part = int((np.arctan2(y, x) + np.pi) / (2 * np.pi) * 12) % 12
            if x * x + y * y <= wobble[part] * 0.92:
                town = list(SEEDS)[share_out([(column, row)], list(SEEDS.values()), 1)[0]]
                land.setdefault(town, []).append((column, row))
            else:
                land.setdefault("99002" if column < COLUMNS / 2 else "99003", []).append((column, row))
    return land


def _cut(land: Land, spaces: Mapping[str, Space], districts: list[str]) -> list[Part]:
    """Parts of the social spaces of one municipality, each given to the nearest youth-welfare district."""
    owned = [
        (code, tuple(hexes))
        for code in spaces
        if code.startswith(CUT) and spaces[code].layer == SOCIAL
        for hexes in divide(land[code], min(INTO, len(land[code])))
        if hexes
    ]
    for turn in TURNS:
        near = _give(owned, centre(land[CUT]), turn)
        grounds = [[h for (_, own), n in zip(owned, near, strict=True) if n == one for h in own] for one in range(4)]
        if all(map(hangs_together, grounds)):
            break
    else:
        raise ValueError("a district falls apart: choose another seed")
    return [
        Part(f"{CUT}.{number:03}", (code, districts[district]), hexes)
        for number, ((code, hexes), district) in enumerate(zip(owned, near, strict=True), start=1)
    ]


def _give(owned: list[tuple[str, tuple[Hex, ...]]], home: tuple[float, float], turn: float) -> list[int]:
    """Number of the district in whose quarter of the sky each part lies: north, east, south, west."""
    found = []
    for _, hexes in owned:
        x, y = centre(hexes)
        angle = np.degrees(np.arctan2(2 * (x - home[0]), 3**0.5 * (y - home[1])))  # clockwise from north
        found.append(int((angle + 45 + turn) % 360 // 90))
    return found


def _change(land: Land, spaces: Mapping[str, Space]) -> list[Part]:
    """Parts of the municipality whose borders change: each space is one, but the first old one has two."""
    first, second = ENDED
    target = centre(land[second])
    near = sorted(land[first], key=lambda one: (distance(one, target), one))
    for number in MOVED:
        moved, kept = near[:number], near[number:]
        if hangs_together(kept) and hangs_together([*moved, *land[second]]):
            break
    else:
        raise ValueError("a new space falls apart: choose another seed")
    owned: list[tuple[tuple[str, ...], list[Hex]]] = []
    for code in [one for one in spaces if one.startswith(CHANGED) and one not in BEGUN]:
        if code == first:
            owned += [((code, BEGUN[0]), kept), ((code, BEGUN[1]), moved)]
        else:
            owned.append(((code, BEGUN[1]) if code == second else (code,), land[code]))
    return [
        Part(f"{CHANGED}.{number:03}", codes, tuple(sorted(hexes)))
        for number, (codes, hexes) in enumerate(owned, start=1)
    ]
