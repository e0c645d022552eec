"""``new`` makes a root for another county out of the packages of this one, without a network, and the root builds.

The figures are the real ones of the whole state; the outlines are made here, for the official ones are no part of this
repository: eight rectangles in a row, under the keys and names of a real county. So fetching the official package and
its true outlines are not tested here (tests/unit/intake), nor is a county of another state, which ``new`` refuses.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tarfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT, contents, run

COUNTY = "05378"
TOWNS = {
    "05378004": "Bergisch Gladbach", "05378008": "Burscheid", "05378012": "Kürten", "05378016": "Leichlingen",
    "05378020": "Odenthal", "05378024": "Overath", "05378028": "Rösrath", "05378032": "Wermelskirchen",
}  # fmt: skip
WIDTH = 0.1


def rectangle(code: str, name: str, kind: str, west: float, south: float, wide: int = 1) -> dict[str, Any]:
    """An area as the package of boundaries has it, with a corner wherever one of its parts may end."""
    steps = [round(west + WIDTH * step, 9) for step in range(wide + 1)]
    north = round(south + WIDTH, 9)
    ring = [*([x, north] for x in steps), *([x, south] for x in reversed(steps)), [steps[0], north]]
    properties = {"AGS": code, "GEN": name, "BEZ": kind, "GF": 4, "WSK": "2009/01/01"}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


@pytest.fixture(scope="module")
def boundaries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive that ``npm pack`` leaves, with one county and a neighbour."""
    end = 7 + WIDTH * len(TOWNS)
    layers = {
        "laender": [rectangle("05", "Nordrhein-Westfalen", "Land", 7, 51, len(TOWNS) + 1)],
        "kreise": [
            rectangle(COUNTY, "Rheinisch-Bergischer Kreis", "Kreis", 7, 51, len(TOWNS)),
            rectangle("05374", "Oberbergischer Kreis", "Kreis", end, 51),
        ],
        "gemeinden": [
            rectangle(code, name, "Gemeinde", 7 + WIDTH * place, 51) for place, (code, name) in enumerate(TOWNS.items())
        ],
    }
    archive = tmp_path_factory.mktemp("npm") / "boundaries.tgz"
    with tarfile.open(archive, "w:gz") as packed:
        for name, features in layers.items():
            raw = json.dumps(features).encode()
            member = tarfile.TarInfo(f"package/{name}.geo.json")
            member.size = len(raw)
            packed.addfile(member, io.BytesIO(raw))
    return archive


@pytest.fixture(scope="module")
def root(boundaries: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The new root, made once by the command."""
    folder = tmp_path_factory.mktemp("new") / "atlas"
    done = run("new", folder, "--county", COUNTY, "--boundaries", boundaries)
    assert done.returncode == 0, done.stderr
    assert "Grenzen holen" not in done.stderr
    assert f"mit {len(contents(folder))} Dateien" in done.stderr
    return folder


def figures(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def test_the_new_root_holds_what_covers_the_state_and_nothing_that_is_the_old_county_s_alone(root: Path) -> None:
    packages = {path.parent.name for path in (root / "data").glob("*/observations.csv")}
    assert packages == {"deutschlandatlas", "gisd", "gv-isys", "inkar-series", "landtagswahl"}
    for package in packages:
        name = f"data/{package}/observations.csv"
        assert (root / name).read_bytes() == (ROOT / name).read_bytes()
    areas = {row["area_code"]: row["name"] for row in figures(root / "data/geography/areas.csv")}
    assert areas == {"05": "Nordrhein-Westfalen", COUNTY: "Rheinisch-Bergischer Kreis", **TOWNS}
    kept = {path.stem for path in (root / "data/indicators").glob("*.yml")}
    assert {path.stem for path in (root / "content/de/indicators").glob("*.md")} == kept
    assert 50 < len(kept) < len(list((ROOT / "data/indicators").glob("*.yml")))


def test_nothing_a_reader_sees_names_the_old_county_or_its_operator(root: Path) -> None:
    settings = yaml.safe_load((root / "data/atlas.yml").read_text("utf-8"))
    assert (settings["operator"], settings["address"], settings["confirmed"]) == ({}, "", False)
    for path in [root / "mkdocs.yml", *(root / "data").glob("*.*"), *(root / "content").rglob("*.*")]:
        found = re.findall(rb"Rhein-Sieg|05382|Troisdorf|Siegburg", path.read_bytes())
        assert not found, path


def test_the_new_root_builds_and_shows_what_the_offices_published(root: Path) -> None:
    done = run("--root", root)
    assert done.returncode == 0, done.stderr
    assert " 0 Probleme" in done.stderr
    pages = {path.parent.name[:8] for path in (root / "site/de/gemeinden").glob("*/index.html")}
    assert pages == set(TOWNS)
    everything = figures(root / "site/daten/alle-werte.csv")
    assert {row["area_code"] for row in everything} == {COUNTY, *TOWNS}
    expected = latest_population(figures(root / "data/gv-isys/observations.csv"), "variable")
    assert set(TOWNS) <= set(expected)
    assert latest_population(everything, "indicator") == {COUNTY: sum(expected[code] for code in TOWNS), **expected}


def latest_population(rows: list[dict[str, str]], column: str) -> dict[str, float]:
    """The newest figures of the county and its municipalities."""
    mine = [row for row in rows if row[column] == "population" and row["area_code"] in {COUNTY, *TOWNS}]
    newest = max(row["period"] for row in mine)
    return {row["area_code"]: float(row["value"]) for row in mine if row["period"] == newest}
