"""Invent the figures and outlines of the Musterkreis: ``python examples/musterkreis/generate.py [FOLDER]``.

Reads what is written by hand: ``data/geography/areas.csv`` and ``data/partitions/*/spaces.csv`` (places), and
``declared.csv`` (cells whose status is told and not computed). Writes outlines, parts, the crosswalk of a changed border,
and below ``deliveries/``, which the repository ignores, three packages with every count of every place and part. From
these ``python build.py release`` makes what is public: the tables in ``data/``, ``editions/`` and the certificate. The
same seed gives the same bytes: only ``numpy.random.RandomState`` is used, whose streams NumPy has promised never to
change. What is true of every place tells `invent_counts`.

Key 99001: the keys of German states run from 01 to 16, so no county can ever have it. The outlines lie in the open
North Sea.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from invention.counts import Counts, count_all
from invention.hexagons import Ground, Land, draw
from invention.land import AROUND, BEGUN, CHANGED, ENDED, PLAIN, Part, lay_out
from invention.places import (
    COUNTY,
    HERE,
    SOCIAL,
    read_county,
    read_spaces,
    read_table,
    read_towns,
)
from invention.tables import RELATIONS, describe_delivery, list_parts, list_rows, weigh, write_csv

SEED = 99001
OBSERVATIONS = ["area_code", "variable", "period", "value", "status", "note"]


def invent() -> tuple[Land, list[Part], Counts, Ground]:
    """Ground, parts, true counts and where corners lie, always in this order: each takes from one stream of chance."""
    random = np.random.RandomState(SEED)
    spaces = read_spaces()
    land, parts = lay_out(random, spaces)
    counts = count_all(random, read_towns(), spaces, parts)
    return land, parts, counts, Ground(random, [one for code in (COUNTY, *AROUND) for one in land[code]])


def invent_counts() -> Counts:
    """The true counts of every municipality, space and part, by variable, place and year; nothing is withheld."""
    return invent()[2]


def generate() -> dict[str, bytes]:
    """All files that are made, by their path below this folder."""
    land, parts, counts, ground = invent()
    return {
        **_draw_all(land, ground),
        **_describe_parts(parts, counts),
        **_deliver(counts),
    }


def _draw_all(land: Land, ground: Ground) -> dict[str, bytes]:
    around = {code: {"name": name, "role": "neighbour"} for code, name in AROUND.items()}
    names = {COUNTY: {"name": read_county(), "role": "county"}, **around}
    files = {
        "data/geography/boundaries.geojson": draw(ground, land, {code: {} for code in read_towns()}),
        "data/geography/context.geojson": draw(ground, land, names),
    }
    for partition in _partitions():
        if not partition.startswith(PLAIN):
            own = {one.code: {} for one in read_spaces().values() if one.partition == partition}
            files[f"data/partitions/{partition}/boundaries.geojson"] = draw(ground, land, own)
    return files


def _partitions() -> Iterable[str]:
    return dict.fromkeys(one.partition for one in read_spaces().values())


def _describe_parts(parts: list[Part], counts: Counts) -> dict[str, bytes]:
    files = {}
    for partition in _partitions():
        if rows := list_parts(parts, partition, read_spaces()):
            files[f"data/partitions/{partition}/parts.csv"] = write_csv(["part", "area_code"], rows)
    year = int(read_spaces()[ENDED[0]].valid_to[:4])
    rows = weigh(parts, counts, ENDED, BEGUN, year)
    return {**files, f"data/partitions/{CHANGED}-{SOCIAL}/crosswalk.csv": write_csv(["old", "new", "weight"], rows)}


def _deliver(counts: Counts) -> dict[str, bytes]:
    """Confidential packages: the words of those that were released, and all counts."""
    declared = {
        (row["package"], row["area_code"], row["variable"], row["period"]): (row["status"], row["note"])
        for row in read_table(HERE / "declared.csv")
    }
    files = {}
    for package, relations in RELATIONS.items():
        words, place = HERE / "data" / package, f"deliveries/{package}"
        for name in ("variables.csv", "README.md"):
            files[f"{place}/{name}"] = (words / name).read_bytes()
        description = (words / "datapackage.json").read_bytes()
        files[f"{place}/datapackage.json"] = describe_delivery(description, relations)
        files[f"{place}/observations.csv"] = write_csv(OBSERVATIONS, list_rows(package, counts, declared))
    return files


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for path, content in generate().items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)
