"""Packages: numbers exactly where the status says there is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.model.release import Status
from atlas.read.packages import read_packages
from builders import a_reference, codes_of, some_periods

(YEAR,) = some_periods("2023")


def change(root: Path, old: str, new: str, file: str = "observations.csv") -> None:
    path = root / "data/survey" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_sources_tables_and_files_are_read(miniature: Path) -> None:
    sources, tables, problems = read_packages(miniature)
    assert problems == []
    assert sorted(sources) == ["register", "survey"]
    assert tables.files["survey"] == "data/survey/observations.csv"
    assert sources["survey"].resources[0].rows == 24


def test_a_status_stands_with_its_note_and_its_row(miniature: Path) -> None:
    _, tables, _ = read_packages(miniature)
    one = tables.series[a_reference("survey/rent")]["09901003", YEAR]
    assert (one.value, one.status, one.row) == (None, Status.NOT_COLLECTED, 16)
    assert one.note.startswith("Laut Quelle")


@pytest.mark.parametrize(
    ("new", "code"),
    [("rent,2023,,ok,", "value-missing"), ("rent,2023,8.9,unknown,", "value-beside-status"),
     ("rent,2023,NaN,ok,", "value-not-plain"), ("rent,2023,-INF,ok,", "value-not-plain")],
)  # fmt: skip
def test_a_number_stands_exactly_where_the_status_promises_one(miniature: Path, new: str, code: str) -> None:
    change(miniature, "rent,2023,8.9,ok,", new)
    _, _, problems = read_packages(miniature)
    assert [(one.code, one.row) for one in problems] == [(code, 14)]


@pytest.mark.parametrize("text", ["1_000", "１２"])
def test_signs_that_python_would_read_as_numbers_are_refused(miniature: Path, text: str) -> None:
    change(miniature, "rent,2023,8.9,ok,", f"rent,2023,{text},ok,")
    assert read_packages(miniature)[2]


def test_what_has_not_changed_is_not_validated_again(miniature: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_packages(miniature)
    monkeypatch.setattr("atlas.read.packages.validate_package", lambda *_: pytest.fail("validated again"))
    assert len(read_packages(miniature)[0]) == 2


def test_a_changed_byte_is_validated_again(miniature: Path) -> None:
    read_packages(miniature)
    change(miniature, "rent,2023,8.9,ok,", "rent,2023,8.91,ok,")
    _, tables, _ = read_packages(miniature)
    assert tables.series[a_reference("survey/rent")]["09901001", YEAR].value == 8.91


@pytest.mark.parametrize("key", ["publisher", "attribution", "terms", "reference_date", "territorial_status"])
def test_without_a_source_there_is_no_table(miniature: Path, key: str) -> None:
    change(miniature, f'"{key}"', f'"x_{key}"', "datapackage.json")
    sources, _, problems = read_packages(miniature)
    assert "survey" not in sources
    assert set(codes_of(problems)) == {"key-missing", "key-unknown"}
