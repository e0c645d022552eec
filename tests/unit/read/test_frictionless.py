"""What Frictionless finds is told in our words."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas.read.frictionless import validate_package
from atlas.render.wording import Wording, tell
from conftest import MINIATURE

PLACES = 2


@pytest.fixture
def validate(tmp_path: Path) -> Callable[..., list[tuple[str, str | None, int | None]]]:
    """Validate the survey of the miniature with a changed description or table."""

    def run(change: Callable[[dict[str, Any]], object] | None = None, places: str | None = None) -> list[Any]:
        folder = tmp_path / "survey"
        shutil.copytree(MINIATURE / "data/survey", folder)
        description = json.loads((folder / "datapackage.json").read_text("utf-8"))
        if change:
            change(description)
        (folder / "datapackage.json").write_text(json.dumps(description), "utf-8")
        if places is not None:
            (folder / "places.csv").write_text(places, "utf-8")
        problems = validate_package(folder, tmp_path)
        return [(one.code.removeprefix("frictionless-"), one.field, one.row) for one in problems]

    return run


Validate = Callable[..., list[tuple[str, str | None, int | None]]]


def test_a_sound_package_has_no_problem(validate: Validate) -> None:
    assert validate() == []


def test_a_column_of_the_wrong_kind_in_a_description_is_a_mistake_of_its_schema(validate: Validate) -> None:
    def change(description: dict[str, Any]) -> None:
        description["resources"][PLACES]["schema"]["fields"][0]["type"] = "numbr"

    assert validate(change) == [("schema-error", None, None)]


def test_a_blank_line_is_told_once(validate: Validate) -> None:
    assert validate(places="name,area_code,latitude,longitude\nA,09901001,,\n\nB,09901002,,\n") == [
        ("blank-row", None, 3)
    ]


def test_a_kind_of_error_without_words_keeps_its_note(validate: Validate) -> None:
    assert validate(lambda description: description["resources"][PLACES].update(format="xyz")) == [
        ("other", None, None)
    ]


def test_a_file_outside_of_the_package_is_refused(validate: Validate) -> None:
    def change(description: dict[str, Any]) -> None:
        description["resources"][PLACES]["path"] = "../places.csv"

    assert validate(change) == [("resource-error", None, None)]


@pytest.mark.parametrize(
    ("constraints", "said"),
    [
        ({"required": True}, ("required", "True")),
        ({"pattern": "[A-Z]{2}"}, ("pattern", "[A-Z]{2}")),
        ({"enum": ["X", "Y"]}, ("enum", "X, Y")),
        ({"minLength": 2}, ("minLength", "2")),
    ],
)
def test_the_rule_that_a_value_breaks_is_named(
    tmp_path: Path, constraints: dict[str, Any], said: tuple[str, str]
) -> None:
    folder = tmp_path / "survey"
    shutil.copytree(MINIATURE / "data/survey", folder)
    description = json.loads((folder / "datapackage.json").read_text("utf-8"))
    description["resources"][PLACES]["schema"]["fields"][0]["constraints"] = constraints
    (folder / "datapackage.json").write_text(json.dumps(description), "utf-8")
    name = "" if "required" in constraints else "a"
    (folder / "places.csv").write_text(f"name,area_code,latitude,longitude\n{name},09901001,,\n", "utf-8")
    (problem,) = validate_package(folder, tmp_path)
    assert (problem.values["rule"], problem.values["limit"]) == said
    for language in ("de", "en"):
        assert said[1] in tell(problem, Wording(language)) or said[0] == "required"


def test_a_file_that_is_described_and_gone_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "survey"
    shutil.copytree(MINIATURE / "data/survey", folder)
    (folder / "places.csv").unlink()
    (problem,) = validate_package(folder, tmp_path)
    assert (problem.code, problem.file, problem.values) == (
        "file-described-missing",
        "survey/datapackage.json",
        {"value": "places.csv"},
    )
