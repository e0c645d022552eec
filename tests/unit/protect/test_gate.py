"""The gate: what the rules forbid leaves no number of any kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atlas.model.release import Figure, Status
from atlas.model.unreleased import Estimate
from atlas.protect.gate import find_small, is_forbidden, protect
from builders import (
    a_geography,
    a_partition,
    a_reference,
    a_source,
    an_estimate,
    some_periods,
    some_rules,
    some_tables,
)

(YEAR,) = some_periods("2024")
RULES = some_rules(3, 100)
KEY = ("share", YEAR, "09901001")


def gate(one: Estimate, origin: str = "release") -> Figure:
    return protect({KEY: one}, RULES, {"register": a_source(origin=origin)}).figures[KEY]


@pytest.mark.parametrize(
    ("above", "below", "forbidden"),
    [
        (1, 500, True), (2, 500, True), (3, 500, False), (0, 500, False),
        (498, 500, True), (499, 500, True), (497, 500, False), (500, 500, False),
        (10, 99, True), (10, 100, False), (0, 99, True),
    ],
)  # fmt: skip
def test_small_counts_small_complements_and_small_groups_are_forbidden(above: int, below: int, forbidden: bool) -> None:
    assert is_forbidden(an_estimate(numerator=above, denominator=below), RULES.default) == forbidden


@pytest.mark.parametrize("count", [1, 2])
def test_a_bare_count_below_the_minimum_is_forbidden(count: int) -> None:
    assert is_forbidden(an_estimate(numerator=count), RULES.default)


def test_a_published_value_without_counts_is_not_forbidden() -> None:
    assert not is_forbidden(an_estimate(2.0), RULES.default)


@pytest.mark.parametrize("kind", ["things", "none"])
def test_things_are_not_protected(kind: str) -> None:
    assert not is_forbidden(an_estimate(numerator=1, denominator=2, counted=kind, below=kind), RULES.default)


def test_cases_are_protected_like_persons() -> None:
    assert is_forbidden(an_estimate(numerator=1, counted="cases"), RULES.default)


def test_a_small_group_of_persons_is_protected_even_below_things() -> None:
    assert is_forbidden(an_estimate(numerator=1, denominator=50, counted="things", below="persons"), RULES.default)


def test_a_forbidden_figure_is_suppressed_and_has_no_number_of_any_kind() -> None:
    figure = gate(an_estimate(2.0, numerator=2, denominator=100, note="zwei Kinder"))
    assert figure.status is Status.SUPPRESSED
    assert (figure.value, figure.numerator, figure.denominator, figure.note) == (None, None, None, "")


def test_what_is_allowed_passes_with_its_counts() -> None:
    figure = gate(an_estimate(5.0, numerator=5, denominator=100))
    assert (figure.value, figure.numerator, figure.denominator) == (5, 5, 100)


def test_what_an_office_published_is_kept_as_it_was_published() -> None:
    assert gate(an_estimate(1.0, numerator=1, denominator=100), origin="office").value == 1


def test_fiction_is_protected_like_a_release() -> None:
    assert gate(an_estimate(1.0, numerator=1, denominator=100), origin="fictional").status is Status.SUPPRESSED


def test_one_package_of_our_own_is_enough_to_protect_a_figure() -> None:
    sources = {"register": a_source(), "ours": a_source("ours", origin="release")}
    one = an_estimate(1.0, numerator=1, denominator=100, packages=("register", "ours"))
    assert protect({KEY: one}, RULES, sources).figures[KEY].value is None


def test_a_stricter_rule_of_a_package_is_kept() -> None:
    rules = some_rules(3, 100, ours=(10, 100))
    one = an_estimate(9.0, numerator=9, denominator=100, packages=("ours",))
    assert protect({KEY: one}, rules, {"ours": a_source("ours", origin="release")}).figures[KEY].value is None


def test_a_reason_for_no_number_passes_the_gate() -> None:
    assert gate(an_estimate(None, status="not-meaningful")).status is Status.NOT_MEANINGFUL


def test_what_places_are_compared_by_passes_the_same_gate_and_is_kept_apart() -> None:
    other = ("share", YEAR, "09902001")
    small, large = (an_estimate(9.0, numerator=count, denominator=100) for count in (1, 50))
    released = protect({KEY: large}, RULES, {"register": a_source(origin="release")}, {KEY: large, other: small})
    assert (released.figures.keys(), released.structure.keys()) == ({KEY}, {KEY, other})
    assert released.structure[other] == Figure(None, Status.SUPPRESSED, "", small.made, packages=("register",))
    assert released.structure[KEY].value == 9


def test_a_space_is_small_by_its_newest_count_or_if_that_is_withheld() -> None:
    spaces = tuple(f"09901001-0{number}" for number in range(1, 6))
    counts = {
        (spaces[0], "2023"): 100, (spaces[0], "2024"): 250, (spaces[1], "2023"): 250, (spaces[1], "2024"): 150,
        (spaces[2], "2024"): "suppressed", (spaces[3], "2024"): "not-delivered",
    }  # fmt: skip
    tables = some_tables({"residents/population": counts})
    partition = a_partition(*spaces, minimum=200)
    geography = replace(a_geography("09901001", *spaces), partitions={partition.id: partition})
    rules = replace(RULES, size=a_reference("residents/population"))
    assert find_small(tables, geography, rules) == {spaces[1], spaces[2]}
    assert find_small(tables, geography, RULES) == frozenset()
