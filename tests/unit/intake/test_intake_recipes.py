"""What is wrong with a recipe is said at once, with the word meant; the committed recipes are sound."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas.intake.recipes import make_recipe, read_recipe

REPOSITORY = Path(__file__).parents[3]
RECIPES = sorted(path for path in (REPOSITORY / "data").glob("*/import.yml") if path.parent.name != "geography")
TABLE = {
    "file": "a.csv",
    "header": [1],
    "key": {"columns": ["k"], "forms": ["ags"]},
    "values": [{"variable": "v", "column": "v"}],
}


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.parent.name)
def test_committed_recipe_is_sound(path: Path) -> None:
    recipe, problems = read_recipe(path)
    assert problems == []
    assert recipe is not None


def test_every_package_says_where_its_file_comes_from() -> None:
    for path in RECIPES:
        text = (path.parent / "README.md").read_text(encoding="utf-8")
        assert "https://" in text
        assert f"import data/{path.parent.name}" in text


def test_unknown_word_is_answered_with_the_word_meant() -> None:
    recipe, problems = make_recipe({"recipe": 1, "keep": "05", "tables": [{**TABLE, "heder": [1]}]}, "import.yml")
    assert recipe is None
    assert [(found.code, found.field, found.near[0]) for found in problems] == [
        ("intake-recipe-word-unknown", "tables.0.heder", "header")
    ]


def test_all_mistakes_of_a_recipe_are_said_at_once() -> None:
    table = {**TABLE, "key": {"columns": ["k"], "forms": ["agz"]}, "level": "town"}
    _, problems = make_recipe({"recipe": 1, "tables": [table]}, "import.yml")
    assert {found.field for found in problems} == {"keep", "tables.0.key.forms.0", "tables.0.level"}


def test_unknown_layout_is_answered_with_near_ones() -> None:
    raw = {"recipe": 1, "keep": "05", "layouts": {"release-2026": {}}, "tables": [{**TABLE, "layout": "release-2025"}]}
    _, problems = make_recipe(raw, "import.yml")
    assert problems[0].code == "intake-recipe-layout-unknown"
    assert problems[0].near == ("release-2026",)


@pytest.mark.parametrize(
    ("content", "code", "row"),
    [
        (None, "intake-recipe-missing", None),
        (b"recipe: [1\nkeep: x: y", "intake-recipe-unreadable", 2),
        (b"- a", "intake-recipe-unreadable", None),
        ("keep: für".encode("cp1252"), "intake-recipe-unreadable", None),
    ],
    ids=["missing", "no YAML", "a list", "not UTF-8"],
)
def test_unreadable_recipe_is_a_problem_and_no_traceback(
    content: bytes | None, code: str, row: int | None, tmp_path: Path
) -> None:
    path = tmp_path / "import.yml"
    if content is not None:
        path.write_bytes(content)
    recipe, problems = read_recipe(path)
    assert recipe is None
    assert [(found.code, found.row) for found in problems] == [(code, row)]


def test_missing_file_and_missing_sheet_are_named_with_near_matches(import_table: Callable[..., Any]) -> None:
    cells = [["key", "name", "figure"], ["05382060", "Siegburg", 5]]
    imported = import_table(cells, sheet="Dateb")
    assert imported.codes == ["sheet-not-found"]
    assert imported.problems[0].near == ("Daten",)


def test_file_that_is_not_there_is_named_with_near_matches(import_recipe: Callable[..., Any]) -> None:
    recipe = {"recipe": 1, "keep": "05", "tables": [TABLE]}
    imported = import_recipe(recipe, {"ab.csv": b"k,v\n"}, {"v": ("percent", "none")})
    assert imported.codes == ["file-not-found"]
    assert imported.problems[0].near == ("ab.csv",)
    assert imported.problems[0].file == "package/import.yml"


def test_broken_workbook_is_a_problem_and_no_traceback(import_recipe: Callable[..., Any]) -> None:
    recipe = {"recipe": 1, "keep": "05", "tables": [{**TABLE, "file": "a.xlsx"}]}
    imported = import_recipe(recipe, {"a.xlsx": b"no workbook"}, {"v": ("percent", "none")})
    assert imported.codes == ["file-unreadable"]


def test_missing_column_is_answered_with_the_column_meant(import_table: Callable[..., Any]) -> None:
    imported = import_table([["key", "name", "figur"], ["05382060", "Siegburg", 5]])
    assert [(found.code, found.row, found.field, found.near) for found in imported.problems] == [
        ("intake-column-not-found", 1, "figure", ("figur",))
    ]


def test_column_that_nobody_declared_is_a_problem(import_table: Callable[..., Any]) -> None:
    cells = [["key", "figure", "Neues"], ["05382060", 5, 6]]
    imported = import_table(cells, leave_out_rest="")
    assert [(found.code, found.field) for found in imported.problems] == [("intake-column-undeclared", "Neues")]


def test_variable_without_description_and_description_without_use_are_problems(
    import_recipe: Callable[..., Any],
) -> None:
    recipe = {
        "recipe": 1,
        "keep": "05",
        "tables": [{**TABLE, "encoding": "utf-8", "numbers": {"decimal": "."}, "period": "2024"}],
    }
    imported = import_recipe(recipe, {"a.csv": b"k,v\n05382060,5\n"}, {"w": ("percent", "none")})
    assert imported.codes == ["variable-undescribed", "variable-unread"]


def test_two_rows_for_one_area_are_a_problem(import_table: Callable[..., Any]) -> None:
    cells = [["key", "figure"], ["05382060", 5], ["05382060", 6]]
    assert import_table(cells).codes == ["figure-twice"]


def test_rows_are_sorted_and_numbers_written_plainly(import_table: Callable[..., Any]) -> None:
    imported = import_table([["key", "figure"], ["05382076", 5.50], ["05382060", 416700.0]])
    assert imported.files["observations.csv"].decode() == (
        "area_code,variable,period,value,status,note\n05382060,figure,2024,416700,ok,\n05382076,figure,2024,5.5,ok,\n"
    )


def test_every_problem_has_words_in_both_languages() -> None:
    sources = (REPOSITORY / "atlas" / "intake").glob("*.py")
    codes = {code for path in sources for code in re.findall(r'"(intake-[a-z-]+)"', path.read_text(encoding="utf-8"))}
    assert len(codes) > 40
    for language in ("de", "en"):
        text = (REPOSITORY / "atlas" / "phrases" / language / "intake.ftl").read_text(encoding="utf-8")
        told = set(
            re.findall(r"^problem-(intake-[a-z-]+) = .+\n    \.expected = .+\n    \.mend = .+$", text, re.MULTILINE)
        )
        assert codes == told
