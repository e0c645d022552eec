"""What the catalogue asks for, computed from what was delivered."""

from __future__ import annotations

import pytest

from atlas.compute.estimates import estimate, estimate_structure
from atlas.model.indicators import Catalogue, Counts
from atlas.model.release import Made, Status
from atlas.model.unreleased import Estimates, Tables
from builders import (
    COUNTY,
    TOWNS,
    a_catalogue,
    a_geography,
    a_source,
    a_variable,
    an_indicator,
    by_area,
    some_periods,
    some_tables,
)

(YEAR,) = some_periods("2024")
SHARE = an_indicator("share", numerator="register/part", denominator="register/whole", unit="percent")


def figures(catalogue: Catalogue, tables: Tables) -> Estimates:
    return estimate(catalogue, tables, a_geography())


def shares(parts: dict[tuple[str, str], object], wholes: dict[tuple[str, str], object]) -> Estimates:
    return figures(a_catalogue(SHARE), some_tables({"register/part": parts, "register/whole": wholes}))  # type: ignore[dict-item]


def test_a_count_is_taken_as_it_was_delivered() -> None:
    found = figures(a_catalogue(an_indicator()), some_tables({"register/population": by_area("2024", 5, 6, 7)}))
    one = found["population", YEAR, TOWNS[0]]
    assert (one.value, one.numerator, one.status, one.made) == (5, 5, Status.OK, Made.PUBLISHED)


def test_the_county_is_the_sum_of_its_municipalities() -> None:
    found = figures(a_catalogue(an_indicator()), some_tables({"register/population": by_area("2024", 5, 6, 7)}))
    assert (found["population", YEAR, COUNTY].value, found["population", YEAR, COUNTY].made) == (18, Made.SUM)


def test_the_countys_own_figure_goes_before_the_sum() -> None:
    cells = {**by_area("2024", 5, 6, 7), (COUNTY, "2024"): 20}
    found = figures(a_catalogue(an_indicator()), some_tables({"register/population": cells}))
    assert (found["population", YEAR, COUNTY].value, found["population", YEAR, COUNTY].made) == (20, Made.PUBLISHED)


def test_a_county_figure_without_a_number_gives_way_to_the_sum() -> None:
    cells = {**by_area("2024", 5, 6, 7), (COUNTY, "2024"): "unknown"}
    found = figures(a_catalogue(an_indicator()), some_tables({"register/population": cells}))
    assert found["population", YEAR, COUNTY].value == 18


def test_a_sum_keeps_a_note_that_stands_beside_every_part_and_no_other() -> None:
    rounded = by_area("2024", (5, "gerundet"), (10, "gerundet"), (15, "gerundet"))
    mixed = by_area("2023", (5, "gerundet"), 10, (15, "geschätzt"))
    found = figures(a_catalogue(an_indicator()), some_tables({"register/population": {**rounded, **mixed}}))
    notes = {period.text: one.note for (_, period, code), one in found.items() if code == COUNTY}
    assert notes == {"2024": "gerundet", "2023": ""}


@pytest.mark.parametrize("reason", ["suppressed", "not-delivered", "unknown"])
def test_a_sum_lacks_a_number_for_the_reason_of_its_part(reason: str) -> None:
    found = figures(a_catalogue(an_indicator()), some_tables({"register/population": by_area("2024", 5, reason, 7)}))
    one = found["population", YEAR, COUNTY]
    assert (one.value, one.numerator, one.status.value) == (None, None, reason)


def test_a_sum_lacks_a_number_where_a_part_has_no_entry() -> None:
    found = figures(a_catalogue(an_indicator()), some_tables({"register/population": by_area("2024", 5, 6)}))
    assert found["population", YEAR, COUNTY].status is Status.NOT_DELIVERED


def test_published_shares_are_never_added_up() -> None:
    catalogue = a_catalogue(an_indicator(measure="published"))
    found = figures(catalogue, some_tables({"register/population": by_area("2024", 5, 6, 7)}))
    assert ("population", YEAR, COUNTY) not in found


def test_a_share_keeps_the_counts_it_was_made_from() -> None:
    found = shares(by_area("2024", 5, 6, 7), by_area("2024", 50, 60, 70))
    one = found["share", YEAR, TOWNS[0]]
    assert (one.value, one.numerator, one.denominator, one.made) == (10, 5, 50, Made.COMPUTED)


def test_the_countys_share_is_the_sum_above_by_the_sum_below_and_no_mean() -> None:
    found = shares(by_area("2024", 5, 0, 0), by_area("2024", 10, 100, 140))
    assert found["share", YEAR, COUNTY].value == 2


def test_a_part_of_nobody_is_not_meaningful() -> None:
    assert shares(by_area("2024", 0), by_area("2024", 0))["share", YEAR, TOWNS[0]].status is Status.NOT_MEANINGFUL


@pytest.mark.parametrize(
    ("part", "whole", "status"),
    [("suppressed", 10, "suppressed"), (5, "not-collected", "not-collected"), ("unknown", "suppressed", "unknown")],
)
def test_a_share_lacks_a_number_for_the_reason_of_its_count(part: object, whole: object, status: str) -> None:
    one = shares({(TOWNS[0], "2024"): part}, {(TOWNS[0], "2024"): whole})["share", YEAR, TOWNS[0]]
    assert (one.value, one.status.value) == (None, status)


def test_a_missing_denominator_was_not_delivered() -> None:
    below = {(TOWNS[1], "2024"): 50}
    assert shares(by_area("2024", 5), below)["share", YEAR, TOWNS[0]].status is Status.NOT_DELIVERED


def test_a_period_without_any_denominator_makes_no_share() -> None:
    assert ("share", YEAR, TOWNS[0]) not in shares(by_area("2024", 5), {})


def test_a_figure_names_the_package_of_its_own_period() -> None:
    found = shares(by_area("2024", 5), by_area("2024", 50))["share", YEAR, TOWNS[0]]
    assert found.packages


def test_doubt_about_a_count_is_doubt_about_its_share() -> None:
    doubtful = by_area("2024", (5.0, "unreliable"))
    assert shares(doubtful, by_area("2024", 50))["share", YEAR, TOWNS[0]].status is Status.UNRELIABLE


def test_the_note_of_either_count_stays_with_the_share() -> None:
    assert shares(by_area("2024", 5), by_area("2024", (50.0, "geschätzt")))["share", YEAR, TOWNS[0]].note == "geschätzt"


def test_the_county_may_have_its_own_published_variable() -> None:
    indicator = an_indicator("rent", measure="published", numerator="a/rent", county="b/rent")
    tables = some_tables({"a/rent": by_area("2024", 5), "b/rent": {(COUNTY, "2024"): 8}})
    found = figures(a_catalogue(indicator), tables)
    assert found["rent", YEAR, COUNTY].value == 8
    assert ("rent", YEAR, TOWNS[1]) not in found


def test_a_published_county_share_goes_before_the_counts() -> None:
    indicator = an_indicator("share", numerator="a/part", denominator="a/whole", county="b/share")
    tables = some_tables(
        {"a/part": by_area("2024", 1, 1, 1), "a/whole": by_area("2024", 9, 9, 9), "b/share": {(COUNTY, "2024"): 12}}
    )
    one = figures(a_catalogue(indicator), tables)["share", YEAR, COUNTY]
    assert (one.value, one.numerator, one.denominator) == (12, None, None)


def test_a_later_series_continues_an_older_one() -> None:
    indicator = an_indicator(numerator=["old/population", "new/population"])
    tables = some_tables(
        {"old/population": {(TOWNS[0], "2023"): 1, (TOWNS[0], "2024"): 2}, "new/population": by_area("2024", 3)}
    )
    found = figures(a_catalogue(indicator), tables)
    values = {period.text: one.value for (_, period, code), one in found.items() if code == TOWNS[0]}
    assert values == {"2023": 1, "2024": 3}


def test_a_county_without_municipalities_has_no_sum() -> None:
    found = estimate(a_catalogue(an_indicator()), some_tables({"register/population": {}}), a_geography(COUNTY))
    assert found == {}


def test_persons_go_before_things_in_what_is_counted() -> None:
    sources = [a_source("register", a_variable("a", counts="things"), a_variable("b", counts="persons"))]
    catalogue = a_catalogue(an_indicator(numerator=["register/a", "register/b"]), sources=sources)
    found = figures(catalogue, some_tables({"register/a": by_area("2024", 5)}))
    assert found["population", YEAR, TOWNS[0]].counted is Counts.PERSONS


def test_what_is_not_described_counts_nothing() -> None:
    catalogue = a_catalogue(an_indicator(numerator=["elsewhere/a", "register/b"]), sources=[a_source("register", "c")])
    found = figures(catalogue, some_tables({"register/b": by_area("2024", 5)}))
    assert found["population", YEAR, TOWNS[0]].counted is Counts.NONE


ELSEWHERE = ("09902001", "09902002", "09902003")


def structure(cells: dict[tuple[str, str], object]) -> Estimates:
    catalogue = a_catalogue(an_indicator(), an_indicator("rent", measure="published", relevance=2))
    tables = some_tables({"register/population": cells})  # type: ignore[dict-item]
    return estimate_structure(["population"], catalogue, tables, a_geography(elsewhere=ELSEWHERE))


def test_structure_is_one_figure_of_every_municipality_of_the_state_and_of_no_other_place() -> None:
    cells = {**by_area("2023", 1, 2, 3, 4, 5, 6, codes=(*TOWNS, *ELSEWHERE)), ("09903001", "2023"): 7.0}
    assert {key: one.value for key, one in structure(cells).items()} == {
        ("population", *some_periods("2023"), code): number for number, code in enumerate((*TOWNS, *ELSEWHERE), start=1)
    }


def test_towns_that_are_ahead_of_the_state_wait_for_it() -> None:
    cells = {**by_area("2023", 1, 2, 3, 4, 5, 6, 7, codes=(*TOWNS, *ELSEWHERE)), **by_area("2024", 8, 9)}
    assert {period.text for _, period, _ in structure(cells)} == {"2023"}


def test_a_period_counts_when_half_of_those_with_any_entry_have_a_number() -> None:
    cells = {**by_area("2023", 1, 2, 3, 4, codes=(*TOWNS, *ELSEWHERE)), **by_area("2024", 8, "unknown", 9)}
    assert {period.text for _, period, _ in structure(cells)} == {"2024"}


def test_without_a_period_that_is_half_full_there_is_nothing_to_compare() -> None:
    assert structure(by_area("2024", 1, "unknown", "unknown")) == {}
    assert structure({}) == {}


def test_figures_elsewhere_are_no_estimates_of_the_atlas() -> None:
    tables = some_tables({"register/population": by_area("2024", 1, 2, 3, 4, 5, 6, codes=(*TOWNS, *ELSEWHERE))})
    found = estimate(a_catalogue(an_indicator()), tables, a_geography(elsewhere=ELSEWHERE))
    assert {code for _, _, code in found} == {*TOWNS, COUNTY}
    assert found["population", YEAR, COUNTY].value == 6
