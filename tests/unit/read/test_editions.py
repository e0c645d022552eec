"""Editions and the certificate, as they lie on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.model.release import Status
from atlas.read.editions import read_ledger
from builders import a_reference, some_periods

HEADER = "area_code,variable,period,value,status,note\n"
(YEAR,) = some_periods("2024")


def lay(root: Path, version: str, *lines: str, package: str = "care") -> None:
    """Write a table of an edition."""
    path = root / "editions" / version / package / "observations.csv"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + "".join(f"{line}\n" for line in lines), "utf-8")


def test_a_root_that_released_nothing_has_an_empty_ledger(tmp_path: Path) -> None:
    ledger, problems = read_ledger(tmp_path)
    assert (ledger.editions, ledger.certificate, problems) == ((), "", [])


def test_editions_are_read_oldest_first_with_all_their_files(tmp_path: Path) -> None:
    lay(tmp_path, "2027.11", "09901002,cases,2024,,suppressed,")
    lay(tmp_path, "2026.11", "09901002,cases,2024,40,ok,Stand Mai")
    (tmp_path / "editions/2026.11/certificate.json").write_text("{}", "utf-8")
    (tmp_path / "editions/README.md").write_text("no edition", "utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/certificate.json").write_text('{"edition": "2027.11"}', "utf-8")
    ledger, problems = read_ledger(tmp_path)
    assert problems == []
    assert ledger.certificate == '{"edition": "2027.11"}'
    first, second = ledger.editions
    assert sorted(first.files) == ["2026.11/care/observations.csv", "2026.11/certificate.json"]
    assert (first.version, second.version) == ("2026.11", "2027.11")
    (row,) = first.rows["care"]
    assert (row.variable, row.period, row.area_code) == (a_reference("care/cases"), YEAR, "09901002")
    assert (row.value, row.status, row.note) == (40, Status.OK, "Stand Mai")
    (row,) = second.rows["care"]
    assert (row.value, row.status, row.note) == (None, Status.SUPPRESSED, "")


@pytest.mark.parametrize(
    "line",
    ["09901002,cases,2024,viele,ok,", "09901002,cases,2024,4.5,ok,", "09901002,cases,gestern,4,ok,", "09901002,cases,2024,4,gut,", "09901002,cases"],
)  # fmt: skip
def test_a_line_that_was_changed_by_hand_is_told_and_the_others_are_read(tmp_path: Path, line: str) -> None:
    lay(tmp_path, "2026.11", line, "09901003,cases,2024,17,ok,")
    ledger, problems = read_ledger(tmp_path)
    assert [(one.code, one.file, one.row) for one in problems] == [
        ("edition-unreadable", "editions/2026.11/care/observations.csv", 2)
    ]
    assert [row.area_code for row in ledger.editions[0].rows["care"]] == ["09901003"]


def test_a_number_that_was_printed_once_is_known_for_ever(tmp_path: Path) -> None:
    lay(tmp_path, "2026.11", "09901002,cases,2024,40,ok,", "09901003,cases,2024,,suppressed,")
    lay(tmp_path, "2027.11", "09901002,cases,2024,,suppressed,", "09901003,cases,2024,17,ok,")
    ledger, _ = read_ledger(tmp_path)
    assert ledger.printed == {"care/cases 2024 09901002": 40, "care/cases 2024 09901003": 17}
    assert ledger.before("2027.11").printed == {"care/cases 2024 09901002": 40}
