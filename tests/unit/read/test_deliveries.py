"""Deliveries are read where they lie, and are noticed where they must not lie."""

from __future__ import annotations

from pathlib import Path

import pytest
from releasing import deliver, one_small_town

from atlas.read.deliveries import is_safe, read_contributions, read_deliveries, read_progress, read_texts
from atlas.read.strays import find_strays
from builders import a_reference, codes_of, some_periods
from conftest import contents

(DAY,) = some_periods("2024-12-31")
HEADER = "area_code,variable,period,contributor,value\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A delivery."""
    return deliver(tmp_path / "deliveries", one_small_town())


def test_a_delivery_is_read_like_a_package_and_not_copied(folder: Path) -> None:
    before = contents(folder)
    sources, tables, problems = read_deliveries(folder)
    assert problems == []
    assert list(sources) == ["care"]
    assert tables.files == {"care": "care/observations.csv"}
    one = tables.series[a_reference("care/cases")]["09901003", DAY]
    assert (one.value, one.row) == (2, 46)
    assert contents(folder) == before


def test_no_delivery_and_one_that_is_no_delivery_are_told(folder: Path, tmp_path: Path) -> None:
    sources, tables, (problem,) = read_deliveries(tmp_path / "nowhere")
    assert (problem.code, problem.file) == ("deliveries-missing", str(tmp_path / "nowhere"))
    assert (sources, tables.series) == ({}, {})
    deliver(folder, one_small_town(), origin="office")
    (problem,) = read_deliveries(folder)[2]
    assert (problem.code, problem.file, problem.values) == (
        "delivery-origin", "care/datapackage.json", {"value": "office"},
    )  # fmt: skip


def test_what_each_contributor_adds_is_read_by_cell(folder: Path) -> None:
    lines = "09901003,cases,2024-12-31,A,1\n09901003,cases,2024-12-31,B,1\n"
    (folder / "care/contributions.csv").write_text(HEADER + lines, "utf-8")
    sources, _, _ = read_deliveries(folder)
    found, lines, problems = read_contributions(folder, sources)
    assert problems == []
    assert lines == {(a_reference("care/cases"), "09901003", DAY): {"A": 2, "B": 3}}
    assert found == {(a_reference("care/cases"), "09901003", DAY): {"A": 1, "B": 1}}
    assert read_contributions(folder, {}) == ({}, {}, [])


@pytest.mark.parametrize(
    "line",
    [
        "09901003,cases,gestern,A,1",
        "09901003,cases,2024-12-31,A,eins",
        "09901003,cases,2024-12-31,A",
        "09901003",
        "09901003,cases,2024-12-31,A,-1",
        "09901003,cases,2024-12-31, ,1",
    ],
)
def test_a_line_about_a_contributor_that_cannot_be_read_is_told(folder: Path, line: str) -> None:
    (folder / "care/contributions.csv").write_text(f"{HEADER}{line}\n", "utf-8")
    sources, _, _ = read_deliveries(folder)
    found, lines, (problem,) = read_contributions(folder, sources)
    assert (problem.code, problem.file, problem.row) == ("contribution-unreadable", "care/contributions.csv", 2)
    assert found == lines == {}


def test_a_contributor_stands_once_beside_a_count(folder: Path) -> None:
    lines = ("09901003,cases,2024-12-31,A,1", "09901002,cases,2024-12-31,A,1", "09901003,cases,2024-12-31,A ,2")
    (folder / "care/contributions.csv").write_text(HEADER + "\n".join(lines), "utf-8")
    (problem,) = read_contributions(folder, ["care"])[2]
    assert (problem.code, problem.file, problem.row, problem.field, problem.values) == (
        "contribution-twice", "care/contributions.csv", 4, "contributor", {"first": 2},
    )  # fmt: skip


def test_contributions_in_another_encoding_are_told(folder: Path) -> None:
    (folder / "care/contributions.csv").write_bytes(f"{HEADER}09901003,cases,2024-12-31,Träger,1\n".encode("latin-1"))
    sources, _, _ = read_deliveries(folder)
    assert codes_of(read_contributions(folder, sources)[2]) == ["not-utf8"]


def test_of_a_package_only_what_holds_no_figure_is_passed_on(folder: Path) -> None:
    (folder / "care/contributions.csv").write_text(HEADER, "utf-8")
    assert sorted(read_texts(folder, "care")) == ["README.md", "datapackage.json", "variables.csv"]
    (folder / "care/README.md").unlink()
    assert sorted(read_texts(folder, "care")) == ["datapackage.json", "variables.csv"]


def test_what_an_interrupted_release_left_is_found(folder: Path) -> None:
    assert read_progress(folder) == ""
    (folder / ".fortschritt.jsonl").write_text("[]\n", "utf-8")
    assert read_progress(folder) == "[]\n"


@pytest.mark.parametrize(
    ("place", "is_stray"),
    [("data", True), ("content/deliveries", True), ("data/build", True), ("deliveries", False), ("lieferungen/2026", False),
     ("build", False), ("examples/other/deliveries", False), ("examples/other/data", True), ("examples/deliveries", True)],
)  # fmt: skip
def test_a_delivery_is_noticed_wherever_it_could_be_committed(miniature: Path, place: str, is_stray: bool) -> None:
    (miniature / "examples/other/data").mkdir(parents=True)
    (miniature / "examples/other/data/atlas.yml").write_text("", "utf-8")
    assert list(find_strays(miniature)) == []
    deliver(miniature / place, one_small_town())
    found = [(one.code, one.file) for one in find_strays(miniature)]
    assert found == ([("delivery-in-repository", f"{place}/care/datapackage.json")] if is_stray else [])


@pytest.mark.parametrize(
    ("place", "is_it"),
    [("root/deliveries", True), ("root/lieferungen/2026", True), ("root/build", True), ("elsewhere", True),
     ("root", False), ("root/abgabe", False), ("root/data", False), ("root/content/deliveries", False), ("root/deliveries/../data", False)],
)  # fmt: skip
def test_only_folders_that_cannot_be_committed_are_safe(tmp_path: Path, place: str, is_it: bool) -> None:
    assert is_safe(tmp_path / place, tmp_path / "root") == is_it


def test_a_link_does_not_make_a_folder_safe(tmp_path: Path) -> None:
    (tmp_path / "root/data").mkdir(parents=True)
    (tmp_path / "elsewhere").symlink_to(tmp_path / "root/data")
    assert not is_safe(tmp_path / "elsewhere", tmp_path / "root")


def test_a_folder_of_another_repository_is_not_safe(tmp_path: Path) -> None:
    assert is_safe(tmp_path / "other/abgabe", tmp_path / "root")
    (tmp_path / "other/.git").mkdir(parents=True)
    assert not is_safe(tmp_path / "other/abgabe", tmp_path / "root")


def test_a_package_that_only_speaks_of_deliveries_is_none(miniature: Path) -> None:
    path = miniature / "data/register/datapackage.json"
    path.write_text(path.read_text("utf-8").replace('"Erfundenes Einwohnerregister"', '"delivery"'), "utf-8")
    assert list(find_strays(miniature)) == []
