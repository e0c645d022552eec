"""What is counted, invented in the smallest places there are, so that all levels above add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from invention.land import Part
from invention.places import SOCIAL, YEARS, Space

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
EMPTY_SPACE, EMPTY_SIZE = "99001002-10", 260
"""A trading estate: a few adults live there and no children."""
SMALL_SPACES = {"99001003-07": 118, "99001004-07": 92}
"""Smaller than their municipalities allow: they carry no figures; the first one is drawn, the other stands in a list."""
SIZES = {"99001001": 2300, "99001002": 1500, "99001003": 1350, "99001004": 1250, "99001005": 5200}
"""About how many people live in a space of each municipality; the last one has no spaces."""

Counts = dict[str, dict[str, dict[int, int]]]
"""By variable, place and year; places are municipalities, spaces in the years they were valid, and parts."""


def count_all(
    random: np.random.RandomState, towns: Iterable[str], spaces: Mapping[str, Space], parts: Iterable[Part]
) -> Counts:
    """The true counts of every municipality, space and part: nothing is withheld and nothing is rounded."""
    holders = {part.code: part.spaces for part in parts}
    divided = {code[:8] for code in holders}
    holders |= {code: (code,) for code in spaces if code[:8] not in divided}
    holders |= {town: () for town in towns if town not in {code[:8] for code in holders}}
    smallest = _count_people(random, _size(random, holders, spaces))
    whole: Counts = {}
    for name, places in smallest.items():
        whole[name] = {}
        for place, years in places.items():
            for above in dict.fromkeys((place, *holders[place], place[:8])):
                space = spaces.get(above)
                own = {year: value for year, value in years.items() if space is None or space.is_valid(year)}
                known = whole[name].setdefault(above, dict.fromkeys(own, 0))
                whole[name][above] = {year: known[year] + value for year, value in own.items()}
    return whole


def _size(
    random: np.random.RandomState, holders: Mapping[str, tuple[str, ...]], spaces: Mapping[str, Space]
) -> dict[str, tuple[int, float, bool]]:
    """People and hardship of each smallest place, and if children live there: parts of a space resemble each other."""
    groups: dict[str, list[str]] = {}
    for place, above in holders.items():
        home = next((one for one in above if spaces[one].layer == SOCIAL), place)
        groups.setdefault(home, []).append(place)
    found: dict[str, tuple[int, float, bool]] = {}
    for home, places in groups.items():
        size = SIZES[home[:8]] * random.uniform(0.7, 1.4)
        size = {EMPTY_SPACE: EMPTY_SIZE, **SMALL_SPACES}.get(home, size)
        hardship = float(random.beta(2, 3))
        weights = random.uniform(0.7, 1.3, len(places))
        for place, weight in zip(places, weights / weights.sum(), strict=True):
            own = min(max(hardship + random.uniform(-0.12, 0.12) * (len(places) > 1), 0.0), 1.0)
            found[place] = round(size * weight), own, home != EMPTY_SPACE
    return found


def _count_people(random: np.random.RandomState, sizes: Mapping[str, tuple[int, float, bool]]) -> Counts:
    """Everything that is counted in the smallest places."""
    found: Counts = {name: {} for name in (*RESIDENTS, "residents_80_plus", *COUNTS)}
    for place, (size, hardship, with_children) in sizes.items():
        shares = {name: level + slope * level * (hardship - 0.4) for name, (level, slope) in AGES.items()}
        shares = {name: share * random.uniform(0.9, 1.1) for name, share in shares.items()}
        if not with_children:
            shares |= {"population_under_15": 0.0, "population_under_21": 0.0}
        growth = random.uniform(0.995, 1.012)
        for year in YEARS:
            values = _count_ages(size, shares, growth, year - YEARS[0])
            for name, (_, whole, level, slope, change, _) in COUNTS.items():
                chance = level * max(0.05, 1 + slope * (hardship - 0.4)) * change ** (year - YEARS[0])
                if name == "foreign_inhabitants" and year >= NEW_COUNT[0]:
                    chance *= NEW_COUNT[1]
                values[name] = int(random.binomial(values[whole], min(chance, 0.97)))
            for name, value in values.items():
                found[name].setdefault(place, {})[year] = value
    return found


def _count_ages(size: int, shares: Mapping[str, float], growth: float, passed: int) -> dict[str, int]:
    people = round(size * growth**passed)
    children = round(people * shares["population_under_15"])
    elders = round(people * shares["population_65_plus"] * 1.008**passed)
    return {
        "population": people,
        "population_under_15": children,
        "population_under_21": children + round(people * shares["population_under_21"]),
        "population_65_plus": elders,
        "population_15_64": people - children - elders,
        "residents_80_plus": round(elders * shares["residents_80_plus"]),
    }
