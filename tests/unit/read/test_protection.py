"""Rules with their sources, and what others have published: every line that cannot be read is told with its column."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.model.protection import Form, Known, Rule
from atlas.read.protection import read_rules
from builders import a_reference, codes_of, some_periods

(YEAR,) = some_periods("2024")
HEADER = "package,variable,area_code,period,form,shown,base,source\n"
RULES = """default: {minimum_count: 3, minimum_denominator: 100, source: Gesetz}
packages:
  care: {minimum_count: 5, minimum_denominator: 50, dominance: 0.85, rounding: 5, source: Vertrag}
size: {package: register, variable: population}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with rules alone."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/protection.yml").write_text(RULES, "utf-8")
    return tmp_path


def know(root: Path, *lines: str, header: str = HEADER) -> list[tuple[str, int | None, str | None]]:
    """What is told of lines of what others have published."""
    (root / "data/known.csv").write_text(header + "".join(f"{line}\n" for line in lines), "utf-8")
    _, problems = read_rules(root)
    assert {one.file for one in problems} <= {"data/known.csv"}
    return [(one.code, one.row, one.field) for one in problems]


def test_each_rule_has_its_thresholds_and_its_source(root: Path) -> None:
    rules, problems = read_rules(root)
    assert rules
    assert problems == []
    assert rules.default == Rule(3, 100, dominance=1.0, rounding=1)
    assert rules.packages == {"care": Rule(5, 50, dominance=0.85, rounding=5)}
    assert rules.size == a_reference("register/population")
    assert rules.sources == {"": "Gesetz", "care": "Vertrag"}
    assert rules.known == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("rounding: 5", "rounding: 3", "not-one-of"),
        ("dominance: 0.85", "dominance: 0", "wrong-kind"),
        ("dominance: 0.85", "dominance: 85", "wrong-kind"),
        ("minimum_denominator: 50", "minimum_denominator: 0", "wrong-kind"),
        (", source: Vertrag", "", "key-missing"),
        ("variable: population", "variabel: population", "key-missing"),
        ("default: {", "default: [{", "yaml-unreadable"),
    ],
)
def test_a_rule_that_protects_nobody_is_told_with_its_line(root: Path, old: str, new: str, code: str) -> None:
    (root / "data/protection.yml").write_text(RULES.replace(old, new), "utf-8")
    rules, problems = read_rules(root)
    assert rules is None
    assert code in codes_of(problems)
    assert all(one.file == "data/protection.yml" and one.row for one in problems)


def test_rules_that_are_not_there_are_told(tmp_path: Path) -> None:
    assert codes_of(read_rules(tmp_path)[1]) == ["file-missing"]


@pytest.mark.parametrize(
    ("form", "shown", "base"),
    [("count", "12", 1), ("rounded", "10", 5), ("rate", "0.4", 100), ("class", "0.5-10", 100)],
)
def test_what_others_have_published_is_read_with_its_line(root: Path, form: str, shown: str, base: int) -> None:
    assert know(root, f"care,cases,09901002,2024,{form}, {shown} ,{base},Amt") == []
    rules, _ = read_rules(root)
    assert rules
    assert rules.known == (
        Known(a_reference("care/cases"), YEAR, "09901002", Form(form), shown, base, 2, source="Amt"),
    )


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("care,cases,09901002,2024,count,12,1,", "source"),
        ("care,cases,09901002,2024,count,12,1", "source"),
        ("care,cases,09901002,gestern,count,12,1,Amt", "period"),
        ("care,cases,09901002,2024,share,12,1,Amt", "form"),
        ("care,cases,09901002,2024,count,1.5,1,Amt", "shown"),
        ("care,cases,09901002,2024,rounded,ca. 10,5,Amt", "shown"),
        ('care,cases,09901002,2024,rate,"0,4",100,Amt', "shown"),
        ("care,cases,09901002,2024,class,5,100,Amt", "shown"),
        ("care,cases,09901002,2024,class,10-5,100,Amt", "shown"),
        ("care,cases,09901002,2024,class,5-5.0,100,Amt", "shown"),
        (f"care,cases,09901002,2024,count,{'9' * 5000},1,Amt", "shown"),
        ("care,cases,09901002,2024,rounded,10,0,Amt", "base"),
        (f"care,cases,09901002,2024,rate,10,{'9' * 5000},Amt", "base"),
        ("care,cases,09901002,2024,rounded,10,fünf,Amt", "base"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_column(root: Path, line: str, field: str) -> None:
    assert know(root, "care,cases,09901002,2023,count,12,1,Amt", line) == [("known-unreadable", 3, field)]


def test_columns_that_are_missing_are_told_once(root: Path) -> None:
    assert know(root, "care,12", "care,13", header="package,shown\n") == [("known-columns", 1, None)]
    _, (problem,) = read_rules(root)
    assert problem.values == {"value": "variable, area_code, period, form, base, source"}


def test_a_file_in_another_encoding_is_told_and_an_empty_one_says_nothing(root: Path) -> None:
    (root / "data/known.csv").write_bytes((HEADER + "care,cases,09901002,2024,count,12,1,Behörde\n").encode("latin-1"))
    assert codes_of(read_rules(root)[1]) == ["not-utf8"]
    assert know(root, header="") == []
