"""The comment on a change of data tells every change once, and nothing in it can be more than text."""

from __future__ import annotations

import csv
import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[3] / ".ci" / "data_changes.py"
COLUMNS = ("area_code", "area_name", "indicator", "title", "period", "value", "unit", "status", "source", "terms")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("data_changes", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["data_changes"] = module
    spec.loader.exec_module(module)
    return module


def a_row(**parts: str) -> dict[str, str]:
    row = {
        "area_code": "05382068", "area_name": "Troisdorf", "indicator": "rent", "title": "Miete", "period": "2022",
        "value": "7.1", "unit": "euro-per-m2", "status": "ok", "source": "Amt", "terms": "frei",
    }  # fmt: skip
    return row | parts


def a_release(*rows: dict[str, str]) -> dict[tuple[str, str, str], dict[str, str]]:
    return {(row["indicator"], row["area_code"], row["period"]): row for row in rows}


CASES: dict[str, tuple[list[dict[str, str]], list[dict[str, str]], dict[str, list[tuple[str, ...]]]]] = {
    "nothing": ([a_row()], [a_row()], {}),
    "edited": ([a_row()], [a_row(value="7.3")], {
        "edited": [("Miete", "Troisdorf", "2022", "7.1 euro-per-m2", "7.3 euro-per-m2")],
    }),
    "new period": ([a_row()], [a_row(), a_row(period="2023"), a_row(period="2023", area_code="05382060")], {
        "new_periods": [("Miete", "2023", "2")],
    }),
    "value in a known period": ([a_row()], [a_row(), a_row(area_code="05382060", area_name="Siegburg")], {
        "added": [("Miete", "Siegburg", "2022", "7.1 euro-per-m2")],
    }),
    "removed": ([a_row(), a_row(area_code="05382060", area_name="Siegburg")], [a_row()], {
        "removed": [("Miete", "Siegburg", "2022", "7.1 euro-per-m2")],
    }),
    "newly suppressed": ([a_row()], [a_row(value="", status="suppressed")], {
        "newly_withheld": [("Miete", "Troisdorf", "2022", "7.1 euro-per-m2")],
    }),
    "other status": ([a_row()], [a_row(status="unreliable")], {
        "other_status": [("Miete", "Troisdorf", "2022", "ok", "unreliable")],
    }),
    "new indicator": ([a_row()], [a_row(), a_row(indicator="age", title="Alter")], {
        "new_indicators": [("Alter", "age", "1")],
    }),
    "indicator gone": ([a_row(), a_row(indicator="age", title="Alter")], [a_row()], {
        "removed_indicators": [("Alter", "age", "1")],
    }),
    "terms": ([a_row()], [a_row(terms="nicht frei")], {
        "sources": [("Miete", "frei", "nicht frei")],
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_kind_of_change_is_told_once(script: ModuleType, name: str) -> None:
    before, after, expected = CASES[name]
    changes = script.compare(a_release(*before), a_release(*after))
    told = {part: list(getattr(changes, part)) for part in script.Changes.__slots__ if getattr(changes, part)}
    assert expected == told


def test_suppressed_value_does_not_stand_beside_its_old_one_as_an_edit(script: ModuleType) -> None:
    changes = script.compare(a_release(a_row()), a_release(a_row(value="", status="suppressed")))
    assert not changes.edited


def phrases(script: ModuleType) -> dict[str, Any]:
    return tomllib.loads(script.PHRASES.read_text("utf-8"))


def test_equal_releases_are_told_in_one_sentence(script: ModuleType) -> None:
    words = phrases(script)
    text = script.tell(script.compare({}, {}), words)
    assert words["words"]["nothing"] in text
    assert "|" not in text


def test_every_part_has_a_title_and_as_many_columns_as_cells(script: ModuleType) -> None:
    words = phrases(script)
    for name in script.Changes.__slots__:
        rows = next(rows for *_, expected in CASES.values() for part, rows in expected.items() if part == name)
        assert len(rows[0]) == len(words[name]["columns"].split(" | ")), name


def test_text_from_a_pull_request_stays_text(script: ModuleType) -> None:
    evil = "<b>|[x](https://example.org) @everyone `"
    text = script.tell(script.compare(a_release(a_row()), a_release(a_row(value="9", area_name=evil))), phrases(script))
    for sign in ("<b>", "[x]", "://", "@", "`"):
        assert sign not in text


def test_long_lists_are_counted_not_shown(script: ModuleType) -> None:
    before = [a_row(area_code=f"{number:08}") for number in range(script.SHOWN + 3)]
    after = [row | {"value": "1"} for row in before]
    text = script.tell(script.compare(a_release(*before), a_release(*after)), phrases(script))
    assert phrases(script)["words"]["more"].format(count=3) in text
    assert text.count("Troisdorf") == script.SHOWN


def test_comment_never_exceeds_what_is_taken(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "LONGEST", 200)
    text = script.tell(script.compare(a_release(a_row()), a_release(a_row(value="9"))), phrases(script))
    assert phrases(script)["words"]["cut"] in text


def test_command_reads_two_files_and_takes_a_missing_base_as_empty(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "head.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerow(a_row())
    assert script.main([str(tmp_path / "none.csv"), str(tmp_path / "head.csv")]) == 0
    assert "Miete" in capsys.readouterr().out
    assert script.main([]) == 2
