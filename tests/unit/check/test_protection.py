"""A public root refuses counts that the rules forbid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest

from atlas.check.protection import check_rules, refuse_small_counts
from atlas.model.problems import Problem
from atlas.model.protection import Rule
from builders import (
    TOWNS,
    a_catalogue,
    a_reference,
    a_source,
    a_variable,
    an_indicator,
    by_area,
    some_rules,
    some_tables,
)


def refused(
    count: float | str, origin: str = "release", counts: str = "persons", printed: Collection[str] = ()
) -> list[Problem]:
    source = a_source("register", a_variable(counts=counts), origin=origin)
    tables = some_tables({"register/population": by_area("2024", 50, count, 70, codes=TOWNS)})
    return refuse_small_counts(tables, a_catalogue(an_indicator(), sources=[source]), some_rules(3, 100), printed)


@pytest.mark.parametrize(("count", "is_refused"), [(0, False), (1, True), (2, True), (2.5, True), (3, False)])
def test_a_count_between_zero_and_the_minimum_is_refused(count: float, is_refused: bool) -> None:
    assert bool(refused(count)) == is_refused


def test_the_message_names_the_place_and_never_the_number() -> None:
    (problem,) = refused(2)
    assert (problem.code, problem.file, problem.row) == ("count-forbidden", "data/register/observations.csv", 3)
    assert problem.values == {"minimum": 3}


@pytest.mark.parametrize(
    ("package", "size", "fields"),
    [
        ("register", "register/population", []),
        ("regster", None, ["packages.regster"]),
        ("register", "register/people", ["size"]),
        ("register", "other/population", ["size"]),
    ],
)
def test_rules_for_what_nobody_has_are_told(package: str, size: str | None, fields: list[str]) -> None:
    rules = replace(some_rules(3, 100), packages={package: Rule(5, 100)}, size=a_reference(size) if size else None)
    problems = list(check_rules(rules, {"register": a_source()}))
    assert [(one.code, one.file, one.field) for one in problems] == [
        ("rule-of-nothing", "data/protection.yml", field) for field in fields
    ]


def test_a_rule_is_told_with_the_package_that_was_meant() -> None:
    rules = replace(some_rules(3, 100), packages={"regster": Rule(5, 100)})
    (problem,) = check_rules(rules, {"register": a_source()})
    assert (problem.values, problem.near) == ({"value": "regster"}, ("register",))


def test_a_withheld_count_is_not_refused() -> None:
    assert refused("suppressed") == []


def test_what_an_office_published_is_not_refused() -> None:
    assert refused(1, origin="office") == []


def test_what_an_earlier_edition_printed_is_not_refused() -> None:
    assert refused(1, printed={f"register/population 2024 {TOWNS[1]}"}) == []
    assert refused(1, printed={f"register/population 2023 {TOWNS[1]}"})


def test_fiction_is_refused_like_a_release() -> None:
    assert refused(1, origin="fictional")


@pytest.mark.parametrize(
    ("counts", "is_refused"), [("persons", True), ("cases", True), ("things", False), ("none", False)]
)
def test_only_persons_and_cases_are_protected(counts: str, is_refused: bool) -> None:
    assert bool(refused(1, counts=counts)) == is_refused
