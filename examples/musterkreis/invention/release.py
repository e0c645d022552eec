"""The packages as they would leave a protected office: small counts withheld, and what would betray them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from invention.counts import COUNTS, Counts
from invention.land import Part
from invention.places import YEARS, Space

MINIMUM = 3


def withhold(
    name: str, counts: Counts, spaces: Mapping[str, Space], minimums: Mapping[str, int]
) -> set[tuple[str, int]]:
    """Cells without a number: too small, too near to the whole, of too small a space, or needed to hide another one."""
    hidden: set[tuple[str, int]] = set()
    whole = COUNTS[name][1] if name in COUNTS else None
    for place, years in counts[name].items():
        least = minimums[spaces[place].partition] if place in spaces else 0
        for year, value in years.items():
            rest = counts[whole][place][year] - value if whole else 0
            small = counts["population"][place][year] < least
            if small or 0 < value < MINIMUM or 0 < rest < MINIMUM:
                hidden.add((place, year))
    for partition in sorted(minimums):
        for year in YEARS:
            own = [one.code for one in spaces.values() if one.partition == partition and one.is_valid(year)]
            if sum((place, year) in hidden for place in own) == 1:
                open_ones = [one for one in own if (one, year) not in hidden and counts[name][one][year]]
                hidden.add((min(open_ones, key=lambda one: (counts[name][one][year], one)), year))
    return hidden


def write_period(package: str, year: int) -> str:
    """A reference date, or the school year that begins in this year."""
    return f"{year}/{(year + 1) % 100:02}" if package == "school" else f"{year}-12-31"


def list_rows(
    package: str,
    counts: Counts,
    spaces: Mapping[str, Space],
    minimums: Mapping[str, int],
    declared: Mapping[tuple[str, ...], tuple[str, str]],
) -> list[list[str]]:
    """Rows of a package's observations, sorted as all packages are."""
    rows = []
    for name in counts:
        home, smallest = (COUNTS[name][0], COUNTS[name][5]) if name in COUNTS else ("residents", "space")
        if home != package:
            continue
        hidden = withhold(name, counts, spaces, minimums)
        for place, years in counts[name].items():
            if "." in place or ("-" in place and smallest == "municipality"):
                continue
            for year, value in years.items():
                period = write_period(package, year)
                status = "suppressed" if (place, year) in hidden else "ok"
                status, note = declared.get((package, place, name, period), (status, ""))
                shown = str(value) if status in ("ok", "unreliable") else ""
                rows.append([place, name, period, shown, status, note])
    return sorted(rows, key=lambda row: (row[1], row[2], row[0]))


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
