"""Packages of partitions: what is read from them, and what is told of those that cannot be read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from atlas.model.areas import Level
from atlas.read.partitions import Division, find_partitions, read_partitions
from builders import codes_of

NAME = "09901001-sozialraeume"


def folder(root: Path) -> Path:
    """The one partition of the miniature."""
    return root / "data/partitions" / NAME


def describe(root: Path, **changes: object) -> None:
    """Change what the package says of itself; entries of its own block are written there."""
    path = folder(root) / "datapackage.json"
    content = json.loads(path.read_text("utf-8"))
    for key, value in changes.items():
        (content["atlas"] if key in content["atlas"] else content)[key] = value
    path.write_text(json.dumps(content), "utf-8")


def add_table(root: Path, name: str, text: str) -> None:
    """Add a table, described with columns that are text."""
    path = folder(root) / "datapackage.json"
    content = json.loads(path.read_text("utf-8"))
    fields = [{"name": one, "type": "string"} for one in text.partition("\n")[0].split(",")]
    content["resources"].append({"name": name, "path": f"{name}.csv", "format": "csv", "schema": {"fields": fields}})
    path.write_text(json.dumps(content), "utf-8")
    (folder(root) / f"{name}.csv").write_text(text, "utf-8")


def only(root: Path) -> Division:
    """The one partition of a root without problems."""
    divisions, problems = read_partitions(root)
    assert problems == []
    (division,) = divisions
    return division


def test_a_root_without_partitions_is_a_normal_state(miniature: Path) -> None:
    shutil.rmtree(miniature / "data/partitions")
    assert read_partitions(miniature) == ([], [])
    assert find_partitions(miniature) == set()


def test_a_partition_says_what_it_is_and_its_spaces_are_areas(miniature: Path) -> None:
    division = only(miniature)
    partition, area = division.partition, division.areas["09901001-05"]
    assert (partition.id, partition.municipality, partition.layer, partition.minimum) == (
        NAME, "09901001", "sozialraeume", 200,
    )  # fmt: skip
    assert partition.spaces == tuple(f"09901001-0{n}" for n in range(1, 6))
    assert (area.level, area.parent, area.partition, area.slug) == (Level.SPACE, "09901001", NAME, "neue-siedlung")
    assert (area.valid_from, area.valid_to, area.layer) == ("2020-01-01", "", "sozialraeume")
    assert set(division.shapes) == set(partition.spaces)


def test_a_plain_list_has_no_outlines_and_no_problem(miniature: Path) -> None:
    (folder(miniature) / "boundaries.geojson").unlink()
    content = json.loads((folder(miniature) / "datapackage.json").read_text("utf-8"))
    describe(miniature, resources=[one for one in content["resources"] if one["name"] != "boundaries"])
    assert only(miniature).shapes == {}


def test_parts_and_succession_are_read_in_the_order_of_their_tables(miniature: Path) -> None:
    add_table(miniature, "parts", "part,area_code\n09901001.002,09901001-01\n09901001.001,09901001-01\n")
    add_table(miniature, "crosswalk", "old,new,weight\n09901001-01,09901001-02,0.25\n09901001-01,09901001-03,0.75\n")
    partition = only(miniature).partition
    assert partition.parts == {"09901001-01": ("09901001.002", "09901001.001")}
    assert partition.rows == {("09901001.002", "09901001-01"): 2, ("09901001.001", "09901001-01"): 3}
    assert [(one.new, one.weight) for one in partition.crossings] == [("09901001-02", 0.25), ("09901001-03", 0.75)]
    assert set(partition.files) >= {"spaces.csv", "parts.csv", "crosswalk.csv"}


@pytest.mark.parametrize("weight", ["0", "-0.5", "1.01", "nan", "half"])
def test_a_weight_is_a_share(miniature: Path, weight: str) -> None:
    add_table(miniature, "crosswalk", f"old,new,weight\n09901001-01,09901001-02,1\n09901001-02,09901001-03,{weight}\n")
    divisions, problems = read_partitions(miniature)
    assert [one.partition.crossings for one in divisions] == [()]
    assert [(one.code, one.row, one.field) for one in problems] == [("weight-wrong", 3, "weight")]


def test_a_table_that_cannot_be_read_hides_none_of_the_others(miniature: Path) -> None:
    add_table(miniature, "parts", "part,area_code\n09901001.001,09901001-01\n,,\n")
    add_table(miniature, "crosswalk", "old,new,weight\n09901001-01,09901001-02,1\n")
    (folder(miniature) / "boundaries.geojson").write_text("{}", "utf-8")
    (division,), problems = read_partitions(miniature)
    assert {one.file.rpartition("/")[2] for one in problems} == {"parts.csv", "boundaries.geojson"}
    assert (division.partition.parts, division.shapes, len(division.partition.crossings)) == ({}, {}, 1)
    (folder(miniature) / "spaces.csv").write_text("area_code,name,kind,valid_from\n", "utf-8")
    assert read_partitions(miniature)[0] == []


def test_a_column_is_missed_once(miniature: Path) -> None:
    add_table(miniature, "crosswalk", "old,new,wieght\n09901001-01,09901001-02,1\n")
    divisions, problems = read_partitions(miniature)
    assert (divisions, codes_of(problems)) == ([], ["partition-columns"])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"municipality": "09901002"}, "partition-name"),
        ({"municipality": "9901001"}, "partition-name"),
        ({"name": "other"}, "package-name"),
        ({"minimum": -1}, "wrong-kind"),
        ({"decided": "2020"}, "wrong-kind"),
        ({"licenses": []}, "key-missing"),
    ],
)
def test_what_a_package_says_of_itself_is_checked(miniature: Path, change: dict[str, object], code: str) -> None:
    describe(miniature, **change)
    divisions, problems = read_partitions(miniature)
    assert divisions == []
    assert code in codes_of(problems)


def test_no_layer_is_called_like_a_level(miniature: Path) -> None:
    folder(miniature).rename(miniature / "data/partitions/09901001-county")
    assert "partition-name" in codes_of(read_partitions(miniature)[1])


def test_a_description_that_is_no_json_is_told_with_its_line(miniature: Path) -> None:
    path = folder(miniature) / "datapackage.json"
    path.write_text('{\n"name": 1,,\n}', "utf-8")
    assert [(one.code, one.row) for one in read_partitions(miniature)[1]] == [("json-unreadable", 2)]
    path.write_text("[]", "utf-8")
    assert codes_of(read_partitions(miniature)[1]) == ["json-not-an-object"]
    path.unlink()
    assert codes_of(read_partitions(miniature)[1]) == ["file-missing"]


def test_outlines_that_are_no_geojson_are_told(miniature: Path) -> None:
    (folder(miniature) / "boundaries.geojson").write_text("{}", "utf-8")
    assert codes_of(read_partitions(miniature)[1]) == ["geojson-unreadable"]


def test_a_package_that_has_changed_is_read_again(miniature: Path) -> None:
    assert only(miniature).areas["09901001-01"].name == "Altstadt"
    path = folder(miniature) / "spaces.csv"
    path.write_text(path.read_text("utf-8").replace("Altstadt", "Alte Stadt"), "utf-8")
    assert only(miniature).areas["09901001-01"].name == "Alte Stadt"
