"""Tables of the showcase: confidential deliveries, parts of spaces, and what took the place of what."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO

from invention.counts import COUNTS, Counts
from invention.land import Part
from invention.places import Space

RELATIONS: Mapping[str, Mapping[str, object]] = {
    "residents": {
        "sums": [
            {"whole": "population", "parts": ["population_under_15", "population_15_64", "population_65_plus"]},
        ],
        "within": {
            "population_under_15": "population_under_21",
            "residents_80_plus": "population_65_plus",
            "households_with_children": "households",
            "single_parent_households": "households_with_children",
        },
    },
    "support": {},
    "school": {},
}
"""What anybody who adds up can know of the variables of a package."""


def write_period(package: str, year: int) -> str:
    """A reference date, or the school year that begins in this year."""
    return f"{year}/{(year + 1) % 100:02}" if package == "school" else f"{year}-12-31"


def list_rows(package: str, counts: Counts, declared: Mapping[tuple[str, ...], tuple[str, str]]) -> list[list[str]]:
    """Rows of a delivery's observations: everything that was counted, in every place and part of one.

    Parameters
    ----------
    declared : status and note of cells of which no count was delivered, by package, place, variable and period.
    """
    rows = []
    for name, places in counts.items():
        home, smallest = (COUNTS[name][0], COUNTS[name][5]) if name in COUNTS else ("residents", "space")
        if home != package:
            continue
        for place, years in places.items():
            if smallest == "municipality" and len(place) > len("99001001"):
                continue
            for year, value in years.items():
                period = write_period(package, year)
                status, note = declared.get((package, place, name, period), ("ok", ""))
                shown = str(value) if status in ("ok", "unreliable") else ""
                rows.append([place, name, period, shown, status, note])
    return sorted(rows, key=lambda row: (row[1], row[2], row[0]))


def describe_delivery(description: bytes, relations: Mapping[str, object]) -> bytes:
    """The description of a released package as that of the delivery it comes from."""
    told = json.loads(description)
    told["atlas"] |= {"origin": "delivery", **relations}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def list_parts(parts: Iterable[Part], partition: str, spaces: Mapping[str, Space]) -> list[list[str]]:
    """Which part belongs to which space of one partition."""
    return [[one.code, code] for one in parts for code in one.spaces if spaces[code].partition == partition]


def weigh(parts: Iterable[Part], counts: Counts, old: Iterable[str], new: Iterable[str], year: int) -> list[list[str]]:
    """From ended to new spaces: the share of the people of *year* who live in the parts that both have, to a hundredth."""
    people, rows = counts["population"], []
    for before in old:
        shared = {
            after: sum(people[one.code][year] for one in parts if before in one.spaces and after in one.spaces)
            for after in new
        }
        known = [(after, number / people[before][year]) for after, number in shared.items() if number]
        weights = [round(share, 2) for _, share in known[:-1]]
        for (after, _), weight in zip(known, [*weights, round(1 - sum(weights), 2)], strict=True):
            rows.append([before, after, f"{weight:g}"])
    return rows


def write_csv(head: list[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table as every package has it."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return buffer.getvalue().encode()
