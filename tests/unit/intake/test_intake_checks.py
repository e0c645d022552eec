"""What a recipe expects of its own figures, and what is told where it is not so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from atlas.intake.tidy import update_description

NAMES = ("whole", "one", "two")
SUM = {"kind": "parts", "total": "whole", "parts": ["one", "two"]}


def people(*rows: Sequence[Any]) -> dict[str, Any]:
    values = [{"variable": name, "column": name, "period": "2024"} for name in NAMES]
    return {"cells": [["key", *NAMES], *rows], "values": values, "unit": "persons", "counts": "persons"}


@pytest.mark.parametrize(("whole", "codes"), [(5, []), (6, ["parts-differ"])])
def test_whole_is_the_sum_of_its_parts(whole: int, codes: list[str], import_table: Callable[..., Any]) -> None:
    assert import_table(**people(["05382060", whole, 2, 3]), checks=[SUM]).codes == codes


@pytest.mark.parametrize(("county", "codes"), [(5, []), (6, ["areas-differ"])])
def test_county_is_the_sum_of_its_municipalities(
    county: int, codes: list[str], import_table: Callable[..., Any]
) -> None:
    table = people(["05382", county, 0, 0], ["05382060", 2, 0, 0], ["05382076", 3, 0, 0])
    check = {"kind": "areas", "variables": ["whole"]}
    imported = import_table(**table, level="by-length", checks=[check])
    assert imported.codes == codes
    assert [found.row for found in imported.problems] == [2] * len(codes)


def test_too_few_municipalities_are_told(import_table: Callable[..., Any]) -> None:
    check = {"kind": "covered", "variables": ["whole"], "prefix": "05382", "areas": 19}
    imported = import_table(**people(["05382060", 2, 0, 0]), checks=[check])
    assert imported.codes == ["areas-missing"]
    assert imported.problems[0].values["value"] == 1


def test_known_figure_that_is_not_there_is_told(import_table: Callable[..., Any]) -> None:
    check = {"kind": "known", "area": "05382076", "variable": "whole", "period": "2024", "value": 2}
    assert import_table(**people(["05382060", 2, 0, 0]), checks=[check]).codes == ["known-missing"]


def test_check_without_figures_to_compare_is_silent(import_table: Callable[..., Any]) -> None:
    share = {"kind": "share", "share": "whole", "numerator": "one", "denominator": "two", "tolerance": 1}
    repeated = {"kind": "repeated", "variables": ["whole"]}
    assert import_table(**people(["05382060", 2, 0, 0]), checks=[share, repeated]).problems == []


def test_key_that_two_forms_read_differently_is_no_choice(import_table: Callable[..., Any]) -> None:
    key = {"columns": ["key"], "forms": ["ags", "association-number"]}
    imported = import_table([["key", "figure"], ["10020000", 1], ["05382060", 1]], key=key, keep="05")
    assert imported.codes == ["key-ambiguous"]
    assert imported.problems[0].row == 2


def test_remark_that_the_recipe_does_not_know_is_told(import_table: Callable[..., Any]) -> None:
    long = {"name": "what", "value": "value", "period": "year", "status": "remark", "statuses": {"good": "ok"}}
    head = ["key", "what", "value", "year", "remark"]
    imported = import_table([head, ["05382060", "figure", 1, "2024", "bad"]], long=long)
    assert [(found.code, found.field, found.row) for found in imported.problems] == [
        ("intake-status-unknown", "remark", 2)
    ]


def test_figure_that_the_file_lacks_is_told(import_table: Callable[..., Any]) -> None:
    long = {"name": "what", "value": "value"}
    values = [{"variable": name, "period": "2024"} for name in ("one", "two")]
    imported = import_table([["key", "what", "value"], ["05382060", "one", 1]], long=long, values=values)
    assert [(found.code, found.values["value"]) for found in imported.problems] == [("intake-figure-missing", "two")]


def test_period_in_a_column_must_be_one(import_table: Callable[..., Any]) -> None:
    cells = [["key", "year", "figure"], ["05382060", "im Mai", 1]]
    imported = import_table(cells, period_column="year", value={"period": ""})
    assert imported.codes[0] == "period-unreadable"
    assert imported.problems[0].row == 2


def test_file_without_rows_of_the_state_is_told(import_table: Callable[..., Any]) -> None:
    assert import_table([["key", "figure"], ["09162000", 1]]).codes == ["no-rows"]


def test_header_beyond_the_end_and_column_named_twice_are_told(import_table: Callable[..., Any]) -> None:
    assert import_table([["key", "figure"]], header=[5]).codes == ["header-missing"]


def test_column_named_twice_is_told(import_table: Callable[..., Any]) -> None:
    assert import_table([["key", "figure", "figure"], ["05382060", 1, 2]]).codes == ["column-twice"]


def test_several_sheets_or_files_that_fit_are_told(import_recipe: Callable[..., Any]) -> None:
    value = {"variable": "v", "column": "v", "period": "2024"}
    table = {"file": "*.xlsx", "header": [1], "key": {"columns": ["k"], "forms": ["ags"]}, "values": [value]}
    sheet = [["k", "v"], ["05382060", 1]]
    recipe = {"recipe": 1, "keep": "05", "tables": [{**table, "file": "a.xlsx"}, table]}
    files = {"a.xlsx": {"One": sheet, "Two": sheet}, "b.xlsx": {"One": sheet}}
    assert import_recipe(recipe, files, {"v": ("percent", "none")}).codes == ["sheet-ambiguous", "file-ambiguous"]


def test_cell_may_be_left_out_with_a_reason(import_table: Callable[..., Any]) -> None:
    marks = {"": {"leave_out": "No figure in this year."}}
    imported = import_table([["key", "figure"], ["05382060", None], ["05382076", 1]], marks=marks)
    assert list(imported.rows) == [("05382076", "figure", "2024")]


def test_sum_with_a_missing_part_is_missing(import_table: Callable[..., Any]) -> None:
    cells = [["key", "pupils"], ["05382060", 5], ["05382060", "."], ["05382076", 7]]
    value = {"column": "", "count": {"sum": "pupils"}, "marks": {".": "unknown"}}
    imported = import_table(cells, value=value)
    assert imported.value("05382060") == ("", "unknown")
    assert imported.value("05382076") == ("7", "ok")


def test_description_carries_size_and_hash_of_the_new_tables() -> None:
    description = {"name": "p", "resources": [{"path": "observations.csv"}, {"path": "other.csv"}]}
    updated = json.loads(update_description(description, {"observations.csv": b"abc"}))
    digest = hashlib.sha256(b"abc").hexdigest()
    assert updated["resources"] == [
        {"path": "observations.csv", "bytes": 3, "hash": f"sha256:{digest}"},
        {"path": "other.csv"},
    ]


POINTS = {
    "resource": "places",
    "file": "file.csv",
    "key": "name",
    "area": "key",
    "longitude": "lon",
    "latitude": "lat",
    "within": [6.85, 50.55, 7.8, 50.95],
    "columns": {"name": "name", "longitude": "lon", "latitude": "lat"},
}


@pytest.mark.parametrize(
    ("place", "changed", "codes"),
    [
        ("7.07,50.8", {}, []),
        (",", {}, []),
        ("7.07,north", {}, ["mark-unknown"]),
        ("7.07,50.8", {"columns": {"name": "nme"}}, ["column-not-found"]),
        ("7.07,50.8", {"file": "other.csv"}, ["file-not-found"]),
        ("7.07,50.8", {"encoding": "nonsense"}, ["encoding-unknown"]),
    ],
    ids=["inside", "no place", "no number", "column missing", "file missing", "encoding unknown"],
)
def test_places_are_taken_over_or_told(
    place: str, changed: dict[str, Any], codes: list[str], import_table: Callable[..., Any]
) -> None:
    text = f"key,name,figure,lon,lat\n05382060,School,260,{place}\n\n".encode()
    words = {"encoding": "utf-8", "numbers": {"decimal": "."}, "points": [{**POINTS, **changed}]}
    imported = import_table(text, **words)
    assert imported.codes == codes
    if not codes:
        assert imported.files["places.csv"].decode().splitlines() == ["name,longitude,latitude", f"School,{place}"]


def test_unknown_encoding_is_told(import_table: Callable[..., Any]) -> None:
    assert import_table(b"key,figure\n", encoding="utf-88").codes == ["encoding-unknown"]


def test_package_without_described_variables_is_told(tmp_path: Any) -> None:
    from atlas.intake.packages import import_package

    recipe = "recipe: 1\nkeep: '05'\ntables:\n  - file: a.csv\n    header: [1]\n"
    recipe += "    key: {columns: [k], forms: [ags]}\n    values: [{variable: v, column: v}]\n"
    (tmp_path / "import.yml").write_text(recipe, encoding="utf-8")
    files, problems = import_package(tmp_path, tmp_path)
    assert files == {}
    assert [found.code for found in problems] == ["intake-variables-missing"]
    (tmp_path / "import.yml").unlink()
    assert [found.code for found in import_package(tmp_path, tmp_path)[1]] == ["intake-recipe-missing"]


def test_import_writes_size_and_hash_of_what_it_read_into_the_description(tmp_path: Any) -> None:
    from atlas.intake.tidy import describe_folder

    described = {"name": "p", "resources": [{"path": "observations.csv"}, {"path": "variables.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    (tmp_path / "variables.csv").write_text("variable\n", encoding="utf-8")
    made = json.loads(describe_folder(tmp_path, {"observations.csv": b"abc"})["datapackage.json"])
    assert [set(resource) for resource in made["resources"]] == [{"path", "bytes", "hash"}, {"path"}]
