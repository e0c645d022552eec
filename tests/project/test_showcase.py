"""The fictional county: made by a program, the same each time, with every status once and nothing too small."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml
from shapely import Polygon, union_all

from atlas.editions import make_edition
from atlas.model.areas import Level
from atlas.model.release import Made as Made_
from atlas.model.release import Status
from atlas.render.wording import Wording
from builders import some_periods
from conftest import ROOT, SHOWCASE, Made, contents, copy_root, make, silent

MADE_FILES = (
    "data/geography/boundaries.geojson", "data/geography/context.geojson",
    "data/partitions/99001001-sozialraeume/boundaries.geojson", "data/partitions/99001001-sozialraeume/parts.csv",
    "data/partitions/99001001-jugendhilfebezirke/boundaries.geojson",
    "data/partitions/99001001-jugendhilfebezirke/parts.csv",
    "data/partitions/99001002-sozialraeume/boundaries.geojson", "data/partitions/99001002-sozialraeume/parts.csv",
    "data/partitions/99001002-sozialraeume/crosswalk.csv", "data/partitions/99001003-sozialraeume/boundaries.geojson",
)  # fmt: skip
PACKAGES = ("residents", "school", "support")
DELIVERED = tuple(
    f"deliveries/{package}/{name}"
    for package in PACKAGES
    for name in ("README.md", "datapackage.json", "observations.csv", "variables.csv")
)
OF_SPACES = 11
"""Indicators that reach down to the social spaces."""


@pytest.fixture(scope="module")
def showcase() -> Made:
    return make(SHOWCASE)


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the generator makes, in a folder of its own."""
    folder = tmp_path_factory.mktemp("delivered")
    subprocess.run([sys.executable, SHOWCASE / "generate.py", folder], check=True)
    return folder


def test_running_the_generator_gives_the_committed_bytes(delivered: Path) -> None:
    made = {one.relative_to(delivered).as_posix(): one.read_bytes() for one in delivered.rglob("*") if one.is_file()}
    assert sorted(made) == sorted((*MADE_FILES, *DELIVERED))
    assert [name for name in MADE_FILES if (SHOWCASE / name).read_bytes() != made[name]] == []


def test_releasing_what_is_delivered_gives_the_committed_release(delivered: Path, tmp_path: Path) -> None:
    root = copy_root(SHOWCASE, tmp_path / "root")
    released = [root / "data/certificate.json", *(root / f"data/{name}/observations.csv" for name in PACKAGES)]
    for path in released:
        path.unlink()
    shutil.rmtree(root / "editions")
    report, _ = make_edition(root, delivered / "deliveries", silent, lambda *_: None, Wording("de"))
    assert (report.late, report.exposed, report.insiders, report.revised) == ((), (), (), ())
    for part in ("data", "editions"):
        assert contents(root / part) == contents(SHOWCASE / part)


def test_no_delivery_lies_where_it_would_be_committed() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    assert tracked
    assert [name for name in tracked if "/deliveries/" in f"/{name}" or "/lieferungen/" in f"/{name}"] == []
    ignored = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    assert subprocess.run(ignored, cwd=ROOT, check=True, capture_output=True, text=True).stdout == ""


def test_another_seed_gives_other_bytes(tmp_path: Path) -> None:
    other = copy_root(SHOWCASE, tmp_path / "other")
    text = (other / "generate.py").read_text("utf-8")
    (other / "generate.py").write_text(text.replace("SEED = 99001", "SEED = 7"), "utf-8")
    subprocess.run([sys.executable, other / "generate.py"], check=True)
    table = "deliveries/support/observations.csv"
    subprocess.run([sys.executable, SHOWCASE / "generate.py", tmp_path / "same"], check=True)
    assert (other / table).read_bytes() != (tmp_path / "same" / table).read_bytes()


def test_it_has_five_municipalities_forty_spaces_four_districts_and_fourteen_indicators(showcase: Made) -> None:
    layers = Counter(area.layer for area in showcase.inputs.geography.pages if not area.has_ended)
    assert layers == {Level.COUNTY: 1, Level.MUNICIPALITY: 5, "sozialraeume": 40, "jugendhilfebezirke": 4}
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


def test_spaces_tile_their_municipality_exactly(showcase: Made) -> None:
    shapes = showcase.inputs.boundaries.shapes
    outlines = {code: Polygon(shape.polygons[0][0]) for code, shape in shapes.items()}
    assert all(outline.is_valid for outline in outlines.values())
    geography, drawn = showcase.inputs.geography, 0
    for partition in geography.partitions.values():
        for period in some_periods("2022-12-31", "2023-12-31"):
            valid = [code for code in partition.spaces if geography.areas[code].is_valid(period)]
            spaces = [outlines[code] for code in valid if code in outlines]
            town = outlines[partition.municipality]
            if spaces:
                drawn += 1
                assert union_all(spaces).symmetric_difference(town).area == 0
                assert sum(space.area for space in spaces) == pytest.approx(town.area)
    assert drawn == 2 * 4  # one municipality of the five partitions has delivered a plain list


def test_partitions_of_a_municipality_overlap_and_share_their_parts(showcase: Made) -> None:
    partitions = showcase.inputs.geography.partitions
    social, youth = (partitions[f"99001001-{layer}"].parts for layer in ("sozialraeume", "jugendhilfebezirke"))
    assert {one for parts in social.values() for one in parts} == {one for parts in youth.values() for one in parts}
    cut = [code for code, parts in social.items() if sum(not set(parts).isdisjoint(one) for one in youth.values()) > 1]
    assert len(cut) >= 3


def test_the_true_counts_of_parts_spaces_and_municipalities_add_up() -> None:
    """In a process of its own: the program has modules whose names it does not share with the atlas."""
    script = (
        "import generate as g; from invention.places import read_spaces; c = g.invent_counts(); s = read_spaces()\n"
        "for name, places in c.items():\n"
        "  for town in ('99001001', '99001002', '99001003', '99001004'):\n"
        "    for year in range(2020, 2025):\n"
        "      for partition in {one.partition for one in s.values() if one.code.startswith(town)}:\n"
        "        own = [one.code for one in s.values() if one.partition == partition and one.is_valid(year)]\n"
        "        assert sum(places[code][year] for code in own) == places[town][year], (name, partition, year)\n"
        "      parts = [code for code in places if code.startswith(town + '.')]\n"
        "      assert not parts or sum(places[code][year] for code in parts) == places[town][year], (name, year)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=SHOWCASE)


def test_a_space_below_the_minimum_is_there_and_carries_no_figure(showcase: Made) -> None:
    small = [one for (_, _, code), one in showcase.release.figures.items() if code == "99001004-07"]
    assert small
    assert {one.status for one in small} == {Status.SUPPRESSED}


def test_a_new_space_has_estimates_before_its_first_year_and_its_own_counts_after(showcase: Made) -> None:
    found = {
        period.text: one.made
        for (name, period, code), one in showcase.release.figures.items()
        if (name, code) == ("population", "99001002-12")
    }
    assert [made for _, made in sorted(found.items())] == [Made_.ESTIMATED] * 3 + [Made_.PUBLISHED] * 2


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
