"""The fictional county: made by a program, the same each time, with every status once and nothing too small."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml
from shapely import Polygon, union_all

from atlas.model.areas import Level
from atlas.model.release import Status
from conftest import SHOWCASE, Made, copy_root, make

MADE_FILES = (
    "data/geography/boundaries.geojson", "data/geography/context.geojson", "data/residents/observations.csv",
    "data/support/observations.csv", "data/school/observations.csv",
)  # fmt: skip
OF_SPACES = 11
"""Indicators that reach down to the social spaces."""


@pytest.fixture(scope="module")
def showcase() -> Made:
    return make(SHOWCASE)


def test_running_the_generator_gives_the_committed_bytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SHOWCASE / "generate.py", tmp_path], check=True)
    made = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert sorted(made) == sorted(MADE_FILES)
    assert [name for name, content in made.items() if (SHOWCASE / name).read_bytes() != content] == []


def test_another_seed_gives_other_bytes(tmp_path: Path) -> None:
    other = copy_root(SHOWCASE, tmp_path / "other")
    text = (other / "generate.py").read_text("utf-8")
    (other / "generate.py").write_text(text.replace("SEED = 99001", "SEED = 7"), "utf-8")
    subprocess.run([sys.executable, other / "generate.py"], check=True)
    assert (other / MADE_FILES[2]).read_bytes() != (SHOWCASE / MADE_FILES[2]).read_bytes()


def test_it_has_five_municipalities_forty_spaces_and_fourteen_indicators(showcase: Made) -> None:
    levels = Counter(area.level for area in showcase.inputs.geography.pages)
    assert (levels[Level.MUNICIPALITY], levels[Level.SPACE]) == (5, 40)
    assert len(showcase.inputs.catalogue.indicators) == 14
    reaching = [one for one in showcase.inputs.catalogue.indicators.values() if Level.SPACE in one.levels]
    assert len(reaching) == OF_SPACES


def test_its_key_can_belong_to_no_county(showcase: Made) -> None:
    assert int(showcase.inputs.settings.county[:2]) > 16


def test_it_says_that_it_is_fictional(showcase: Made) -> None:
    assert showcase.inputs.settings.fictional
    assert {source.origin.value for source in showcase.inputs.catalogue.sources.values()} == {"fictional"}


def test_every_status_occurs(showcase: Made) -> None:
    found = {figure.status for figure in showcase.release.figures.values()}
    assert found == set(Status)


def test_five_years_are_there_and_one_series_breaks(showcase: Made) -> None:
    catalogue = showcase.inputs.catalogue
    for name in catalogue.indicators:
        periods = {period for one, period, _ in showcase.release.figures if one == name}
        assert len(periods) == 5, name
    assert [one.id for one in catalogue.indicators.values() if one.breaks] == ["foreign-inhabitants"]


def test_no_count_of_one_or_two_is_written_down() -> None:
    for path in SHOWCASE.glob("data/*/observations.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            values = [row["value"] for row in csv.DictReader(file)]
        assert not {"1", "2"} & set(values), path


def test_no_single_space_of_a_municipality_is_withheld_alone() -> None:
    hidden: Counter[tuple[str, str, str]] = Counter()
    for path in SHOWCASE.glob("data/*/observations.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["status"] == "suppressed" and "-" in row["area_code"]:
                    hidden[row["area_code"][:8], row["variable"], row["period"]] += 1
    assert hidden
    assert min(hidden.values()) >= 2


def test_spaces_tile_their_municipality_exactly(showcase: Made) -> None:
    shapes = showcase.inputs.boundaries.shapes
    outlines = {code: Polygon(shape.polygons[0][0]) for code, shape in shapes.items()}
    assert all(outline.is_valid for outline in outlines.values())
    for town in showcase.inputs.geography.municipalities:
        spaces = [outlines[one.code] for one in showcase.inputs.geography.children(town.code)]
        if spaces:
            assert union_all(spaces).symmetric_difference(outlines[town.code]).area == 0
            assert sum(space.area for space in spaces) == pytest.approx(outlines[town.code].area)


def test_municipalities_share_borders_and_not_ground(showcase: Made) -> None:
    geography = showcase.inputs.geography
    outlines = [
        Polygon(showcase.inputs.boundaries.shapes[town.code].polygons[0][0]) for town in geography.municipalities
    ]
    assert sum(one.area for one in outlines) == pytest.approx(union_all(outlines).area)
    assert all(geography.neighbours[town.code] for town in geography.municipalities)


@pytest.mark.parametrize("name", sorted(path.stem for path in (SHOWCASE / "data/indicators").glob("*.yml")))
def test_each_indicator_counts_persons_or_cases(name: str) -> None:
    entry = yaml.safe_load((SHOWCASE / f"data/indicators/{name}.yml").read_text("utf-8"))
    assert entry["measure"] in ("count", "share", "rate")


def test_every_text_of_an_indicator_says_that_it_is_invented() -> None:
    words = re.compile(r"erfunden|ausgedacht|nicht gibt|Zufall|aus Papier|als Muster|erlebt haben")
    for path in (SHOWCASE / "content/de/indicators").glob("*.md"):
        assert words.search(path.read_text("utf-8")), path
