"""What follows though nobody told it, and what a later edition must not forget: found by a fourth attack by hand."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from releasing import SPACES, TOWNS, deliver, next_edition, prepare, release
from towns import (
    COUNT,
    FIRST,
    NEW,
    OLD,
    PEOPLE,
    SECOND,
    THIRD,
    audit_root_of,
    prepare_towns,
    release_cases,
    set_rule,
    shown,
)

from atlas.editions import audit_root
from atlas.model.problems import ProblemsFound
from atlas.protect.certificate import read_certificate
from conftest import silent

POOL = "2024-2025"
Counts = dict[tuple[str, str, str], int]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root for counts of towns alone."""
    return prepare_towns(tmp_path / "root")


def of_towns(variable: str, period: str, *counts: int) -> Counts:
    """Counts of the first towns."""
    return {(variable, code, period): count for code, count in zip(TOWNS, counts, strict=False)}


def deliver_help(root: Path, counts: Counts, **changes: object) -> Path:
    """A delivery of another package, beside that of the first."""
    folder = deliver(root / "lieferungen", counts, **changes)
    shutil.move(folder / "care", folder / "help")
    description = folder / "help/datapackage.json"
    description.write_text(description.read_text("utf-8").replace('"name": "care"', '"name": "help"'), "utf-8")
    return folder


def codes_of_release(root: Path, counts: Counts) -> set[str]:
    """What is told of a delivery."""
    with pytest.raises(ProblemsFound) as found:
        release(root, deliver(root / "deliveries", counts))
    return {one.code for one in found.value.problems}


def test_a_raised_threshold_does_not_give_up_what_is_withheld(root: Path) -> None:
    """One to four is less than six and can be helped no more; that it is one must not follow from the new numbers."""
    release_cases(root, {OLD: (87, 4, 1)})
    next_edition(root)
    set_rule(root, minimum_count=6)
    report = release_cases(root, {OLD: (87, 4, 1), NEW: (90, 20, 20), POOL: (177, 24, 21)})
    assert report.exposed == (f"care/cases {OLD} {SECOND}", f"care/cases {OLD} {THIRD}")
    for code in (SECOND, THIRD):
        assert "suppressed" in {shown(root, code, NEW), shown(root, code, POOL)}
    audit_root_of(root)


def test_sums_hold_in_a_year_that_is_only_told_within_a_pool(root: Path) -> None:
    """102 in two years, 60 of them in the second: 42 in the first, and 40 of them are men."""
    counts = of_towns("cases", OLD, 200, 140, 60) | of_towns("cases", "2023-2024", 400, 280, 102)
    counts |= of_towns("women", "2023", 100, 70, 2) | of_towns("men", "2023", 100, 70, 40)
    folder = deliver(root / "deliveries", counts, sums=[{"whole": "cases", "parts": ["women", "men"]}])
    release(root, folder)
    printed = [shown(root, THIRD, "2023", variable) for variable in ("women", "men")]
    assert "suppressed" == printed[0] == printed[1]
    audit_root_of(root)


def test_a_year_that_is_only_told_within_a_pool_is_no_more_than_its_group(root: Path) -> None:
    people = of_towns("people", "2023", 1449, 101, 119) | of_towns("people", "2024", 468, 201, 160)
    cases = of_towns("cases", "2023-2024", 71, 106, 120) | of_towns("cases", "2024", 42, 5, 2)
    release(root, deliver(root / "deliveries", people | cases))
    assert [shown(root, code, "2024") for code in TOWNS].count("suppressed") >= 2
    audit_root_of(root)


@pytest.mark.parametrize("untold", ["part", "whole"])
def test_nobody_is_left_over_in_a_year_that_is_only_told_within_a_pool(root: Path, untold: str) -> None:
    """1,000 of 1,001 people in 2023."""
    if untold == "part":
        counts = of_towns("people", "2023", 6000, 2400, 1001)
        counts |= of_towns("cases", "2024", 200, 200, 200) | of_towns("cases", "2023-2024", 700, 700, 1200)
    else:
        counts = of_towns("people", "2024", 6000, 2400, 1000) | of_towns("people", "2023-2024", 12000, 4800, 2001)
        counts |= of_towns("cases", "2023", 200, 200, 1000)
    release(root, deliver(root / "deliveries", counts))
    periods = {"2024", "2023-2024"} if untold == "part" else {"2023"}
    assert "suppressed" in {shown(root, THIRD, one) for one in periods}
    audit_root_of(root)


def test_a_part_of_a_count_that_was_printed_before_leaves_not_two_people(root: Path) -> None:
    indicator = root / "data/indicators/care.yml"
    indicator.write_text(COUNT.replace("variable: cases", "variable: total"), "utf-8")
    release(root, deliver(root / "deliveries", of_towns("total", OLD, *PEOPLE.values())))
    shutil.move(root / "deliveries/care", root / "deliveries/total")
    next_edition(root)
    indicator.write_text(COUNT.replace("package: care", "package: help"), "utf-8")
    folder = deliver_help(root, of_towns("cases", OLD, 87, 40, 1798), within={"cases": "care/total"})
    release(root, folder)
    assert "1798" not in (root / "data/help/observations.csv").read_text("utf-8")
    audit_root_of(root)


def test_a_none_that_would_have_been_printed_stays_impossible_whatever_rules_come_later(root: Path) -> None:
    people = dict(zip(TOWNS, (200, 6000, 2400), strict=True))
    release_cases(root, {OLD: (1, 2, 0)}, people)
    assert shown(root, THIRD, OLD) == "0"
    certificate = json.loads((root / "data/certificate.json").read_text("utf-8"))
    assert certificate["unsure"] == []
    next_edition(root)
    set_rule(root, minimum_denominator=300)
    release(root, deliver(root / "deliveries", {("cases", "09901", OLD): 3, ("cases", SECOND, OLD): 2}))
    assert shown(root, "09901", OLD) == "suppressed"
    audit_root_of(root)


@pytest.mark.parametrize("measure", ["share", "rate"])
def test_a_published_rate_is_read_whether_it_is_a_share_or_not(root: Path, measure: str) -> None:
    indicator = root / "data/indicators/care.yml"
    text = indicator.read_text("utf-8").replace("measure: share", f"measure: {measure}")
    indicator.write_text(
        text.replace("unit: percent", "unit: percent" if measure == "share" else "unit: per-100"), "utf-8"
    )
    line = f"care,cases,{SECOND},{OLD},rate,1.67,100,anderswo\n"
    (root / "data/known.csv").write_text("package,variable,area_code,period,form,shown,base,source\n" + line, "utf-8")
    release_cases(root, {OLD: (87, 40, 2)})
    assert "suppressed" == shown(root, FIRST, OLD) == shown(root, THIRD, OLD)
    audit_root_of(root)


@pytest.mark.parametrize("place", ["data", "deliveries"])
def test_a_leak_of_a_count_that_was_printed_rounded_is_read(root: Path, place: str) -> None:
    set_rule(root, rounding=10)
    release_cases(root, {OLD: (403, 400, 44)})
    next_edition(root)
    set_rule(root)
    (root / place).mkdir(exist_ok=True)
    line = f"care,cases,{THIRD},{OLD},count,44,1,anderswo\n"
    (root / place / "known.csv").write_text(
        "package,variable,area_code,period,form,shown,base,source\n" + line, "utf-8"
    )
    release_cases(root, {NEW: (410, 400, 2), POOL: (813, 800, 46)})
    assert "suppressed" == shown(root, THIRD, NEW) == shown(root, THIRD, POOL)
    audit_root_of(root)


@pytest.mark.parametrize(("form", "value"), [("rate", "0.1"), ("class", "0.05-0.15"), ("class", "0.1-0.2")])
def test_a_private_leak_of_a_rate_is_one_who_knows_the_count(root: Path, form: str, value: str) -> None:
    folder = root / "deliveries"
    folder.mkdir()
    line = f"care,cases,{THIRD},{OLD},{form},{value},100,Panne\n"
    (folder / "known.csv").write_text("package,variable,area_code,period,form,shown,base,source\n" + line, "utf-8")
    report = release_cases(root, {OLD: (87, 40, 2)})
    assert report.exposed == ()
    assert [shown(root, code, OLD) for code in TOWNS].count("suppressed") == 2
    audit_root_of(root)


def test_the_certificate_of_an_edition_is_not_changed_by_hand(root: Path) -> None:
    """It says to what was rounded: whoever says so of exact numbers makes ranges of them."""
    release_cases(root, {OLD: (403, 400, 44)})
    path = root / "editions/2026.11/certificate.json"
    found = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**found, "rounding": {"care/cases": [10, 3]}}, indent=2) + "\n", "utf-8")
    assert codes_of_release(root, of_towns("cases", NEW, 410, 400, 2)) == {"edition-altered", "certificate-unreadable"}
    sealed = replace(
        read_certificate((root / "data/certificate.json").read_text("utf-8")), rounding={"care/cases": (10, 3)}
    )
    path.write_text(sealed.to_json(), "utf-8")
    with pytest.raises(ProblemsFound) as told:
        audit_root(root, silent, renew=True)
    assert {one.code for one in told.value.problems} == {"edition-altered"}
    next_edition(root)
    counts = of_towns("cases", NEW, 410, 400, 2) | of_towns("cases", POOL, 813, 800, 46)
    assert codes_of_release(root, counts) == {"edition-altered"}


def test_an_edition_that_was_lost_ends_the_next_release(root: Path) -> None:
    release_cases(root, {OLD: (403, 400, 2)})
    shutil.rmtree(root / "editions/2026.11")
    next_edition(root)
    assert codes_of_release(root, of_towns("cases", NEW, 410, 400, 40)) == {"certificate-changed", "edition-altered"}


def test_a_count_has_one_name(root: Path) -> None:
    release_cases(root, {OLD: (87, 40, 2)})
    next_edition(root)
    assert codes_of_release(root, of_towns("cases", "2024", 87, 40)) == {"period-named-twice"}
    for day in ("2025-06-30", "2025-12-31"):
        both = of_towns("cases", "2025", 87, 40) | of_towns("cases", day, 87, 40)
        assert codes_of_release(root, both | of_towns("cases", "2025-12-30", 87, 40)) == {"period-named-twice"}
    for period in ("2024-2024", "2024/2024", "0001-9999"):
        assert codes_of_release(root, of_towns("cases", period, 87, 40)) == {"period-unreadable"}


def test_a_figure_comes_from_one_package_in_one_year(root: Path) -> None:
    release_cases(root, {OLD: (87, 40, 2)})
    next_edition(root)
    indicator = root / "data/indicators/care.yml"
    one = "{package: care, variable: cases}"
    indicator.write_text(
        indicator.read_text("utf-8").replace(one, f"[{one}, {{package: help, variable: cases}}]"), "utf-8"
    )
    folder = deliver_help(root, of_towns("cases", OLD, 87, 40))
    with pytest.raises(ProblemsFound) as found:
        release(root, folder)
    (problem,) = found.value.problems
    assert (problem.code, problem.row, problem.values["other"]) == ("count-told-twice", 2, "care/cases")
    table = folder / "help/observations.csv"
    table.write_text(table.read_text("utf-8").replace(OLD, NEW), "utf-8")
    release(root, folder)
    assert f"{SECOND},cases,{NEW},40,ok," in (root / "data/help/observations.csv").read_text("utf-8")


def test_the_county_of_a_protected_figure_is_not_taken_from_elsewhere(root: Path) -> None:
    indicator = root / "data/indicators/care.yml"
    county = "county: {package: survey, variable: rent_county}\n"
    indicator.write_text(indicator.read_text("utf-8") + county, "utf-8")
    assert codes_of_release(root, of_towns("cases", OLD, 87, 40, 2)) == {"county-of-protected"}


def test_a_variable_that_was_released_is_described_for_ever(root: Path) -> None:
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 87, 40, 20) | of_towns("women", OLD, 50, 20, 10)))
    next_edition(root)
    assert codes_of_release(root, of_towns("cases", NEW, 87, 40, 20)) == {"variable-dropped"}


def test_the_tenth_edition_of_a_year_is_younger_than_the_ninth(root: Path) -> None:
    for version, count in (("2026.9", 40), ("2026.10", 45)):
        next_edition(root, version)
        folder = deliver(root / "deliveries", of_towns("cases", OLD, 87, count, 20))
        table = folder / "care/observations.csv"
        row = f"{SECOND},cases,{OLD},{count},ok,"
        table.write_text(table.read_text("utf-8").replace(row, row + "Berichtigt"), "utf-8")
        release(root, folder)
    next_edition(root)
    release_cases(root, {NEW: (87, 40, 20)})
    assert shown(root, SECOND, OLD) == "45"


@pytest.fixture
def spaces(tmp_path: Path) -> Path:
    """A root that has released counts of spaces."""
    root = prepare(tmp_path / "spaces")
    counts = {("people", code, OLD): 3000 for code in SPACES} | of_towns("people", OLD, 15000, 9000, 9000)
    counts |= {("cases", code, OLD): n for code, n in zip(SPACES, (2, 40, 87, 50, 60), strict=True)}
    release(root, deliver(root / "deliveries", counts))
    next_edition(root)
    return root


def test_a_space_does_not_end_before_what_was_counted_in_it(spaces: Path) -> None:
    table = spaces / "data/partitions/09901001-sozialraeume/spaces.csv"
    text = table.read_text("utf-8")
    table.write_text(
        "\n".join(f"{one}2023-12-31" if one.endswith(",") else one for one in text.splitlines()) + "\n", "utf-8"
    )
    assert codes_of_release(spaces, of_towns("cases", OLD, 239)) >= {"space-ended-too-early"}


def test_a_space_that_was_counted_does_not_vanish(spaces: Path) -> None:
    shutil.rmtree(spaces / "data/partitions/09901001-sozialraeume")
    for path in spaces.glob("data/*/observations.csv"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(one for one in lines if not one.startswith("09901001-")), "utf-8")
    shutil.rmtree(spaces / "deliveries")
    assert codes_of_release(spaces, of_towns("cases", NEW, 239)) >= {"space-of-edition-gone"}
