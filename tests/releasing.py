"""A root with confidential deliveries, made anew for each test: no such thing may lie in the repository."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path

from atlas.editions import make_edition
from atlas.model.editions import Report
from atlas.protect.certificate import read_certificate, recertify
from atlas.protect.published import Published
from atlas.read.catalogue import read_catalogue
from atlas.read.editions import read_ledger
from atlas.read.geography import read_boundaries, read_geography
from atlas.read.packages import read_packages
from atlas.read.partitions import read_partitions
from atlas.read.protection import read_rules
from atlas.read.settings import read_settings
from atlas.render.wording import Wording
from atlas.upkeep import write_addresses
from conftest import MINIATURE, copy_root, silent

TOWNS = ("09901001", "09901002", "09901003")
SPACES = tuple(f"09901001-{number:02}" for number in range(1, 6))
YEARS = ("2022-12-31", "2023-12-31", "2024-12-31")
PEOPLE = {"09901001": 6000, "09901002": 2400, "09901003": 1800, **dict.fromkeys(SPACES, 1200)}
CASES = {
    SPACES[0]: 1, SPACES[1]: 14, SPACES[2]: 9, SPACES[3]: 22, SPACES[4]: 31, "09901002": 40, "09901003": 17,
}  # fmt: skip
"""Cases of the smallest places, the same in all years; one of them is a single person's."""

Counts = Mapping[tuple[str, str, str], int | str]
"""By variable, area and period: a number, or why there is none."""

_INDICATOR = """topic: families
measure: share
numerator: {package: care, variable: cases}
denominator: {package: care, variable: people}
per: 100
unit: percent
decimals: 1
levels: [space, municipality, county]
direction: more-is-burden
kind: stock
reading: process
relevance: 2
"""
_PROSE = """---
title: Menschen mit Hilfe zu Hause
short: Hilfe zu Hause
question: Wie viele Menschen bekommen Hilfe zu Hause?
statement: "Von 100 Menschen bekommen {value} Hilfe zu Hause."
---

## Definition

Menschen mit Hilfe zu Hause am 31. Dezember, geteilt durch alle Menschen mit Hauptwohnung.

## Lesart

Zwei von hundert heißt: einer von fünfzig.

## Grenzen

Hilfe, die niemand beantragt, ist nicht enthalten.
"""
_VARIABLES = """variable,title,unit,counts,definition,code
people,Menschen,persons,persons,Menschen mit Hauptwohnung.,M
cases,Menschen mit Hilfe,persons,persons,Menschen mit Hilfe zu Hause.,H
"""


def some_counts(**cases: int) -> dict[tuple[str, str, str], int]:
    """Everything that is delivered; keywords give other cases, by the end of an area's code."""
    changed = {
        code: next((cases[end] for end in cases if code.endswith(end.strip("_"))), CASES[code]) for code in CASES
    }
    changed["09901001"] = sum(changed[code] for code in SPACES)
    return {
        **{("people", code, year): count for code, count in PEOPLE.items() for year in YEARS},
        **{("cases", code, year): count for code, count in changed.items() for year in YEARS},
    }


def one_small_town() -> dict[tuple[str, str, str], int]:
    """All spaces may be shown, and one of three towns may not: another one must be withheld with it."""
    return some_counts(**{"-01": 11, "003": 2})


def prepare(target: Path) -> Path:
    """A copy of the miniature that asks for what will be delivered."""
    root = copy_root(MINIATURE, target)
    (root / "data/indicators/care.yml").write_text(_INDICATOR, "utf-8")
    (root / "content/de/indicators/care.md").write_text(_PROSE, "utf-8")
    rules = root / "data/protection.yml"
    rules.write_text(rules.read_text("utf-8") + "size: {package: care, variable: people}\n", "utf-8")
    return root


def deliver(folder: Path, counts: Counts, **changes: object) -> Path:
    """Write a delivery; *changes* go into the atlas block of its description."""
    package = folder / "care"
    package.mkdir(parents=True, exist_ok=True)
    description = json.loads((MINIATURE / "data/register/datapackage.json").read_text("utf-8"))
    description |= {"name": "care", "title": "Erfundene Hilfe zu Hause", "description": "Alle Zahlen sind erfunden."}
    description["atlas"] |= {"origin": "delivery", **changes}
    for resource in description["resources"]:
        resource.pop("hash", None)
        resource.pop("bytes", None)
    (package / "datapackage.json").write_text(json.dumps(description, ensure_ascii=False, indent=2), "utf-8")
    others = sorted({variable for variable, _, _ in counts} - {"people", "cases"})
    lines = "".join(f"{one},Erfunden {one},persons,persons,Erfundene Menschen.,{one}\n" for one in others)
    (package / "variables.csv").write_text(_VARIABLES + lines, "utf-8")
    (package / "README.md").write_text("# Hilfe zu Hause\n\nErfunden.\n", "utf-8")
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["area_code", "variable", "period", "value", "status", "note"])
    for (variable, code, period), count in counts.items():
        told = ("", count) if isinstance(count, str) else (count, "ok")
        writer.writerow([code, variable, period, *told, ""])
    (package / "observations.csv").write_text(buffer.getvalue(), "utf-8")
    return folder


def release(root: Path, folder: Path) -> Report:
    """Release in this process, without a word."""
    report, _ = make_edition(root, folder, silent, lambda *_: None, Wording("de"))
    return report


def list_addresses(root: Path) -> None:
    """Write down the addresses that a release has brought, as its author would."""
    write_addresses(root, silent)


def sign(root: Path) -> None:
    """Certify whatever lies in a root, as nobody should: the new certificate says that it passed the audit."""
    path = root / "data/certificate.json"
    old = read_certificate(path.read_text("utf-8"))
    tables = read_packages(root)
    settings, rules = read_settings(root)[0], read_rules(root)[0]
    assert settings
    assert rules
    divisions, _ = read_partitions(root)
    geography, _ = read_geography(root, settings.county, read_boundaries(root, divisions)[0], divisions)
    every = read_ledger(root)[0]
    catalogue, _ = read_catalogue(root, tables[0])
    before = every.before(old.edition)
    known = Published(tables[1], tables[0], catalogue, geography, rules, before.printed, before.bases, every.counted)
    text = recertify(known, every, old).to_json()
    for place in (path, root / f"editions/{old.edition}/certificate.json"):
        place.write_text(text, "utf-8")


def next_edition(root: Path, version: str = "2027.11") -> None:
    """Let the next release be another edition."""
    settings = root / "data/atlas.yml"
    text, count = re.subn('^edition: ".*"$', f'edition: "{version}"', settings.read_text("utf-8"), flags=re.MULTILINE)
    assert count == 1
    settings.write_text(text, "utf-8")


def write_by_hand(root: Path, variable: str, code: str, period: str, value: int) -> None:
    """Print a count in a released package and in its edition."""
    edition = read_certificate((root / "data/certificate.json").read_text("utf-8")).edition
    for place in (root / "data/care/observations.csv", root / f"editions/{edition}/care/observations.csv"):
        text = place.read_text("utf-8")
        row = f"{code},{variable},{period},,suppressed,\n"
        assert text.count(row) == 1
        place.write_text(text.replace(row, f"{code},{variable},{period},{value},ok,\n"), "utf-8")


def observations(root: Path) -> dict[tuple[str, str, str], str]:
    """What was released: values and, where there is none, the status."""
    with (root / "data/care/observations.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["variable"], row["area_code"], row["period"]): row["value"] or row["status"]
            for row in csv.DictReader(file)
        }
