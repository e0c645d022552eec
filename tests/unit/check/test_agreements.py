"""Figures that must agree, and rules that could never alarm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from atlas.check.agreements import check_agreements
from atlas.model.indicators import Indicator, Reference
from atlas.model.plausibility import Agreement, Limit, Plausibility, Ratio, Sum, Total
from atlas.model.problems import Problem
from builders import TOWNS, Cell, a_catalogue, a_reference, a_source, an_indicator, by_area, codes_of, some_tables

NAMES = ("whole", "men", "women", "population", "share")


def told(
    series: Mapping[str, Mapping[tuple[str, str], Cell]],
    declared: Plausibility | None = None,
    indicators: Sequence[Indicator] = (),
) -> list[Problem]:
    catalogue = a_catalogue(*indicators, sources=[a_source("register", *NAMES)], topics=["people"])
    return check_agreements(some_tables(series), catalogue, declared or Plausibility())


def row(*cells: Cell, period: str = "2024") -> dict[tuple[str, str], Cell]:
    return by_area(period, *cells)


def names(*variables: str) -> tuple[Reference, ...]:
    return tuple(a_reference(f"register/{one}") for one in variables)


SUM = Plausibility(
    sums=(Sum(a_reference("register/whole"), (a_reference("register/men"), a_reference("register/women")), 1),)
)


@pytest.mark.parametrize(("whole", "codes"), [(10, []), (11, []), (12, ["sum-differs"]), (8, ["sum-differs"])])
def test_parts_add_up_to_the_whole_within_the_tolerance(whole: float, codes: list[str]) -> None:
    series = {"register/whole": row(whole), "register/men": row(4), "register/women": row(6)}
    assert codes_of(told(series, SUM)) == codes


@pytest.mark.parametrize("women", [{(TOWNS[1], "2024"): 6}, row("suppressed", 6)])
def test_a_sum_with_a_missing_part_is_not_judged(women: dict[tuple[str, str], Cell]) -> None:
    assert told({"register/whole": row(99, 10), "register/men": row(4, 4), "register/women": women}, SUM) == []


RATIO = Plausibility(
    ratios=(
        Ratio(a_reference("register/share"), a_reference("register/men"), a_reference("register/whole"), 100, 0.05),
    )
)


@pytest.mark.parametrize(("share", "codes"), [(40, []), (40.04, []), (80, ["share-differs"])])
def test_counts_give_the_published_share(share: float, codes: list[str]) -> None:
    series = {"register/whole": row(10), "register/men": row(4), "register/share": row(share)}
    assert codes_of(told(series, RATIO)) == codes


@pytest.mark.parametrize(("part", "whole"), [("suppressed", 10), (0, 0), (4, "unknown")])
def test_a_share_without_counts_is_not_judged(part: Cell, whole: Cell) -> None:
    assert told({"register/whole": row(whole), "register/men": row(part), "register/share": row(70)}, RATIO) == []


def test_a_difference_is_told_at_the_row_of_the_count() -> None:
    series = {"register/whole": row(10, 10), "register/men": row(4, 8), "register/share": row(40, 40)}
    (problem,) = told(series, RATIO)
    assert (problem.row, problem.values["value"], problem.values["expected"]) == (3, "8", "80")


AGREEMENT = Plausibility(agreements=(Agreement(a_reference("register/men"), a_reference("register/women"), 0.5),))


@pytest.mark.parametrize(("other", "codes"), [(4, []), (4.5, []), (5, ["sources-differ"]), ("unknown", [])])
def test_two_sources_agree_within_the_tolerance(other: Cell, codes: list[str]) -> None:
    assert codes_of(told({"register/men": row(4), "register/women": row(other)}, AGREEMENT)) == codes


SHARE = an_indicator("share", numerator="register/men", denominator="register/whole")


@pytest.mark.parametrize(("part", "codes"), [(10, []), (11, ["part-above-whole"]), ("unknown", [])])
def test_a_part_is_never_larger_than_its_whole(part: Cell, codes: list[str]) -> None:
    assert codes_of(told({"register/men": row(part), "register/whole": row(10)}, indicators=[SHARE])) == codes


def test_a_rate_may_exceed_its_denominator() -> None:
    rate = an_indicator("rate", measure="rate", numerator="register/men", denominator="register/whole")
    assert told({"register/men": row(11), "register/whole": row(10)}, indicators=[rate]) == []


def test_a_part_without_a_whole_is_not_judged() -> None:
    assert told({"register/men": row(11), "register/whole": {}}, indicators=[SHARE]) == []


TOTAL = Plausibility(totals=(Total(names("men", "women"), 100, 0.1),))


@pytest.mark.parametrize(
    ("men", "codes"), [(48, []), (48.1, []), (47.9, []), (48.2, ["total-differs"]), (4.8, ["total-differs"])]
)
def test_parts_add_up_to_a_hundred_within_the_tolerance(men: float, codes: list[str]) -> None:
    assert codes_of(told({"register/men": row(men), "register/women": row(52)}, TOTAL)) == codes


def test_a_total_names_all_its_parts() -> None:
    (problem,) = told({"register/men": row(40, 84), "register/women": row(60, 52)}, TOTAL)
    assert (problem.row, problem.values["variable"]) == (3, "men + women")
    assert (problem.values["value"], problem.values["expected"]) == ("136", "100")


@pytest.mark.parametrize("women", ["suppressed", 60])
def test_a_total_with_a_missing_part_is_not_judged(women: Cell) -> None:
    assert told({"register/men": row("suppressed" if women == 60 else 40), "register/women": row(women)}, TOTAL) == []


LIMIT = Plausibility(limits=(Limit(*names("men", "whole")),))


@pytest.mark.parametrize(
    ("part", "whole", "codes"),
    [(9, 10, []), (10, 10, []), (11, 10, ["part-above-whole"]), (11, "unknown", []), ("unknown", 10, [])],
)
def test_a_declared_part_is_at_most_its_whole(part: Cell, whole: Cell, codes: list[str]) -> None:
    assert codes_of(told({"register/men": row(part), "register/whole": row(whole)}, LIMIT)) == codes


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        ("2022", "2022-05-15", ["sources-differ"]),
        ("2022-05-15", "2022", ["sources-differ"]),
        ("2022", "2023-05-15", ["rule-idle"]),
        ("2022-12-31", "2022-05-15", ["rule-idle"]),
        ("2022-2024", "2022", ["rule-idle"]),
    ],
)
def test_a_day_is_compared_with_its_year_and_with_nothing_else(one: str, other: str, codes: list[str]) -> None:
    series = {"register/men": row(4, period=one), "register/women": row(9, period=other)}
    assert codes_of(told(series, AGREEMENT)) == codes


def test_a_year_with_two_days_is_compared_with_neither() -> None:
    women = {**row(9, period="2022-05-15"), **row(9, period="2022-12-31")}
    assert codes_of(told({"register/men": row(4, period="2022"), "register/women": women}, AGREEMENT)) == ["rule-idle"]


def test_the_same_period_goes_before_the_same_year() -> None:
    women = {**row(9, period="2022-05-15"), **row(4, period="2022")}
    assert told({"register/men": row(4, period="2022"), "register/women": women}, AGREEMENT) == []


@pytest.mark.parametrize(
    ("declared", "kind"),
    [(SUM, "sums"), (TOTAL, "totals"), (RATIO, "ratios"), (AGREEMENT, "agreements"), (LIMIT, "limits")],
)
def test_a_rule_whose_figures_never_meet_is_told_with_what_was_perhaps_meant(declared: Plausibility, kind: str) -> None:
    (problem,) = told({"register/mens": row(4)}, declared)
    assert (problem.code, problem.file, problem.field) == ("rule-idle", "data/plausibility.yml", kind)
    assert "register/men" in str(problem.values["value"])
    assert "register/mens" in problem.near


def test_a_rule_whose_figures_are_all_withheld_is_not_idle() -> None:
    assert told({"register/men": row("suppressed"), "register/women": row("suppressed")}, AGREEMENT) == []


def test_large_numbers_are_told_in_full() -> None:
    series = {"register/whole": row(1234567), "register/men": row(1), "register/women": row(2)}
    assert told(series, SUM)[0].values["value"] == "1234567"
