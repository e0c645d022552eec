"""Invent the figures and outlines of the Musterkreis: ``python examples/musterkreis/generate.py [FOLDER]``.

Reads what is written by hand, ``data/geography/areas.csv`` (places) and ``declared.csv`` (cells whose status is told
and not computed), and writes ``boundaries.geojson``, ``context.geojson`` and the three ``observations.csv``. The same
seed gives the same bytes: only ``numpy.random.RandomState`` is used, whose streams NumPy has promised never to change.

The packages hold figures as they would leave a protected office: counts of persons or cases below 3 carry the status
``suppressed`` and no number, and where one part of a sum is withheld a second one is withheld with it.

Key 99001: the keys of German states run from 01 to 16, so no county can ever have it. The outlines lie in the open
North Sea.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

SEED = 99001
HERE = Path(__file__).parent
COUNTY = "99001"
YEARS = range(2020, 2025)
MINIMUM = 3

# --- what is counted ---

AGES = {
    "population_under_15": (0.145, 0.10),
    "population_under_21": (0.062, 0.05),
    "population_65_plus": (0.205, -0.20),
    "residents_80_plus": (0.330, -0.05),
}
"""Share of all (80+: of those 65 and older; under 21: on top of under 15), and how much hardship adds."""

COUNTS = {
    # package, of what, share of it, how much hardship adds, change in a year, smallest places
    "foreign_inhabitants": ("residents", "population", 0.080, 1.6, 1.03, "space"),
    "households": ("residents", "population", 0.480, 0.1, 1.00, "space"),
    "households_with_children": ("residents", "households", 0.270, 0.1, 1.00, "space"),
    "single_parent_households": ("residents", "households_with_children", 0.170, 0.8, 1.01, "space"),
    "children_in_benefit_households": ("support", "population_under_15", 0.075, 2.6, 0.99, "space"),
    "unemployed": ("support", "population_15_64", 0.030, 1.8, 1.02, "space"),
    "long_term_unemployed": ("support", "population_15_64", 0.009, 2.2, 1.03, "space"),
    "basic_support_65_plus": ("support", "population_65_plus", 0.026, 2.0, 1.05, "space"),
    "housing_benefit_households": ("support", "households", 0.022, 1.2, 1.08, "space"),
    "youth_welfare_cases": ("support", "population_under_21", 0.024, 1.7, 1.01, "space"),
    "care_recipients": ("support", "population", 0.048, 0.3, 1.05, "space"),
    "loss_of_home_notices": ("support", "households", 0.0022, 1.5, 1.02, "municipality"),
    "examined_children": ("school", "population_under_15", 0.068, 0.0, 1.00, "municipality"),
    "language_support": ("school", "examined_children", 0.190, 1.2, 1.02, "municipality"),
    "examined_teeth": ("school", "population_under_15", 0.120, 0.0, 1.00, "municipality"),
    "healthy_teeth": ("school", "examined_teeth", 0.760, -0.25, 1.00, "municipality"),
}
RESIDENTS = ("population", "population_under_15", "population_under_21", "population_15_64", "population_65_plus")
NEW_COUNT = (2023, 1.45)
"""From this year on foreign inhabitants are counted in another way: the series breaks."""
EMPTY_SPACE = "99001002-10"
"""A trading estate: a few adults live there and no children."""
SIZES = {"99001001": 2300, "99001002": 1500, "99001003": 1350, "99001004": 1250, "99001005": 5200}
"""About how many people live in a space of each municipality; the last one has no spaces."""

Counts = dict[str, dict[str, dict[int, int]]]


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def count_people(random: np.random.RandomState, places: Iterable[str]) -> Counts:
    """Everything that is counted in the smallest places, by variable, place and year."""
    found: Counts = {name: {} for name in (*RESIDENTS, "residents_80_plus", *COUNTS)}
    for place in places:
        size = int(SIZES[place[:8]] * random.uniform(0.7, 1.4))
        hardship = float(random.beta(2, 3))
        shares = {name: level + slope * level * (hardship - 0.4) for name, (level, slope) in AGES.items()}
        shares = {name: share * random.uniform(0.9, 1.1) for name, share in shares.items()}
        if place == EMPTY_SPACE:
            size, shares = 260, {**shares, "population_under_15": 0.0, "population_under_21": 0.0}
        growth = random.uniform(0.995, 1.012)
        for year in YEARS:
            people = round(size * growth ** (year - YEARS[0]))
            children = round(people * shares["population_under_15"])
            elders = round(people * shares["population_65_plus"] * 1.008 ** (year - YEARS[0]))
            values = {
                "population": people,
                "population_under_15": children,
                "population_under_21": children + round(people * shares["population_under_21"]),
                "population_65_plus": elders,
                "population_15_64": people - children - elders,
                "residents_80_plus": round(elders * shares["residents_80_plus"]),
            }
            for name, (_, whole, level, slope, change, _) in COUNTS.items():
                chance = level * max(0.05, 1 + slope * (hardship - 0.4)) * change ** (year - YEARS[0])
                if name == "foreign_inhabitants" and year >= NEW_COUNT[0]:
                    chance *= NEW_COUNT[1]
                values[name] = int(random.binomial(values[whole], min(chance, 0.97)))
            for name, value in values.items():
                found[name].setdefault(place, {})[year] = value
    return found


def add_up(counts: Counts) -> Counts:
    """The same with municipalities as sums of their spaces."""
    whole: Counts = {}
    for name, places in counts.items():
        whole[name] = dict(places)
        for place, years in places.items():
            if "-" in place:
                town = whole[name].setdefault(place[:8], dict.fromkeys(YEARS, 0))
                whole[name][place[:8]] = {year: town[year] + years[year] for year in YEARS}
    return whole


def withhold(name: str, counts: Counts) -> set[tuple[str, int]]:
    """Cells without a number: too small, too near to the whole, or needed to hide another one."""
    hidden: set[tuple[str, int]] = set()
    whole = COUNTS[name][1] if name in COUNTS else None
    for place, years in counts[name].items():
        for year, value in years.items():
            rest = counts[whole][place][year] - value if whole else 0
            if 0 < value < MINIMUM or 0 < rest < MINIMUM:
                hidden.add((place, year))
    towns = {place[:8] for place in counts[name] if "-" in place}
    for town in sorted(towns):
        for year in YEARS:
            spaces = [place for place in sorted(counts[name]) if place.startswith(f"{town}-")]
            if sum((place, year) in hidden for place in spaces) == 1:
                open_ones = [one for one in spaces if (one, year) not in hidden and counts[name][one][year]]
                hidden.add((min(open_ones, key=lambda one: (counts[name][one][year], one)), year))
    return hidden


def write_period(package: str, year: int) -> str:
    """A reference date, or the school year that begins in this year."""
    return f"{year}/{(year + 1) % 100:02}" if package == "school" else f"{year}-12-31"


def list_rows(package: str, counts: Counts, declared: Mapping[tuple[str, ...], tuple[str, str]]) -> list[list[str]]:
    """Rows of a package's observations, sorted as all packages are."""
    rows = []
    for name in counts:
        home, smallest = (COUNTS[name][0], COUNTS[name][5]) if name in COUNTS else ("residents", "space")
        if home != package:
            continue
        hidden = withhold(name, counts)
        for place, years in counts[name].items():
            if "-" in place and smallest == "municipality":
                continue
            for year, value in years.items():
                period = write_period(package, year)
                status = "suppressed" if (place, year) in hidden else "ok"
                status, note = declared.get((package, place, name, period), (status, ""))
                shown = str(value) if status in ("ok", "unreliable") else ""
                rows.append([place, name, period, shown, status, note])
    return sorted(rows, key=lambda row: (row[1], row[2], row[0]))


# --- outlines: a field of hexagons with moved corners, shared out among the places ---

Hex = tuple[int, int]
Corner = tuple[int, int]
COLUMNS, ROWS = 31, 27
SEEDS = {"99001001": (15, 13), "99001002": (6, 7), "99001003": (24, 6), "99001004": (7, 21), "99001005": (24, 21)}
"""Middle of each municipality, in columns and rows."""
WEST, SOUTH, ACROSS_DEGREES, UP_DEGREES = 6.2, 54.45, 0.0108, 0.0036
AROUND = {"99002": "Nachbarkreis West", "99003": "Nachbarkreis Ost"}


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


def share_out(hexes: list[Hex], seeds: list[tuple[float, float]], rounds: int) -> list[int]:
    """Number of the nearest seed for each hexagon, after the seeds have moved to the middle of their own."""
    nearest = [0] * len(hexes)
    for _ in range(rounds):
        nearest = [min(range(len(seeds)), key=lambda n: (distance(one, seeds[n]), n)) for one in hexes]
        for number in range(len(seeds)):
            own = [one for one, owner in zip(hexes, nearest, strict=True) if owner == number]
            if own:
                seeds[number] = (sum(c for c, _ in own) / len(own), sum(r for _, r in own) / len(own))
    return nearest


def lay_out(random: np.random.RandomState, places: list[str]) -> dict[str, list[Hex]]:
    """Hexagons of every municipality and space, and of what lies around."""
    wobble = random.uniform(0.9, 1.1, 12)
    land: dict[str, list[Hex]] = {}
    for column in range(-8, COLUMNS + 8):
        for row in range(ROWS):
            x, y = (column - COLUMNS / 2) / (COLUMNS / 2), (row - ROWS / 2) / (ROWS / 2)
            part = int((np.arctan2(y, x) + np.pi) / (2 * np.pi) * 12) % 12
            if x * x + y * y <= wobble[part] * 0.92:
                towns = list(SEEDS)
                town = towns[share_out([(column, row)], list(SEEDS.values()), 1)[0]]
                land.setdefault(town, []).append((column, row))
            else:
                land.setdefault("99002" if column < COLUMNS / 2 else "99003", []).append((column, row))
    for town in SEEDS:
        spaces = [place for place in places if place.startswith(f"{town}-")]
        if spaces:
            step = len(land[town]) / len(spaces)
            seeds: list[tuple[float, float]] = [land[town][int((n + 0.5) * step)] for n in range(len(spaces))]
            for one, owner in zip(land[town], share_out(land[town], seeds, 30), strict=True):
                land.setdefault(spaces[owner], []).append(one)
    land[COUNTY] = [one for town in SEEDS for one in land[town]]
    return land


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


class Ground:
    """Where corners lie on the earth: each is moved once, so that neighbours share it exactly."""

    def __init__(self, random: np.random.RandomState, hexes: Iterable[Hex]) -> None:
        found = sorted({corner for one in hexes for corner in corners(one)})
        sides = sorted({
            tuple(sorted(side))
            for one in hexes
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


def write_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Observations as every package has them."""
    from io import StringIO

    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["area_code", "variable", "period", "value", "status", "note"])
    writer.writerows(rows)
    return buffer.getvalue().encode()


def generate() -> dict[str, bytes]:
    """All files that are made, by their path below this folder."""
    random = np.random.RandomState(SEED)
    areas = read_table(HERE / "data/geography/areas.csv")
    spaces = [row["area_code"] for row in areas if row["level"] == "space"]
    towns = [row["area_code"] for row in areas if row["level"] == "municipality"]
    alone = [town for town in towns if not any(space.startswith(town) for space in spaces)]
    counts = add_up(count_people(random, [*spaces, *alone]))
    declared = {
        (row["package"], row["area_code"], row["variable"], row["period"]): (row["status"], row["note"])
        for row in read_table(HERE / "declared.csv")
    }
    land = lay_out(random, spaces)
    ground = Ground(random, [one for code in (COUNTY, *AROUND) for one in land[code]])
    county = next(row["name"] for row in areas if row["area_code"] == COUNTY)
    around = {code: {"name": name, "role": "neighbour"} for code, name in AROUND.items()}
    return {
        "data/geography/boundaries.geojson": draw(ground, land, {code: {} for code in (*towns, *spaces)}),
        "data/geography/context.geojson": draw(ground, land, {COUNTY: {"name": county, "role": "county"}, **around}),
        **{
            f"data/{package}/observations.csv": write_csv(list_rows(package, counts, declared))
            for package in ("residents", "support", "school")
        },
    }


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for path, content in generate().items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)
