"""Counts of former spaces, handed on by weights."""

from __future__ import annotations

from dataclasses import replace

from atlas.compute.estimates import estimate
from atlas.compute.succession import Former, take_over
from atlas.model.areas import Geography
from atlas.model.periods import parse_period
from atlas.model.release import Made, Status
from atlas.model.unreleased import Estimates
from builders import (
    Cell,
    a_catalogue,
    a_divided_geography,
    a_partition,
    a_source,
    a_space,
    a_variable,
    an_indicator,
    some_periods,
    some_tables,
)

FIRST, SECOND, NEW, REST = "09901001-01", "09901001-02", "09901001-03", "09901001-04"
EARLY, LATE = some_periods("2022-12-31", "2023-12-31")


def geography() -> Geography:
    """Two spaces ended with 2022; the new one took over six tenths of the first and all of the second."""
    spaces = [
        *(a_space(code, valid_to="2022-12-31") for code in (FIRST, SECOND)),
        *(a_space(code, valid_from="2023-01-01") for code in (NEW, REST)),
    ]
    crossings = [(FIRST, NEW, 0.6), (FIRST, REST, 0.4), (SECOND, NEW, 1.0)]
    partition = a_partition(FIRST, SECOND, NEW, REST, crossings=crossings)
    return a_divided_geography(*spaces, partitions=[partition])


COUNTS: dict[tuple[str, str], Cell] = {
    (FIRST, "2022-12-31"): 100,
    (SECOND, "2022-12-31"): 50,
    (NEW, "2023-12-31"): 112,
}
BELOW: dict[tuple[str, str], Cell] = {
    (FIRST, "2022-12-31"): 1000,
    (SECOND, "2022-12-31"): 400,
    (NEW, "2023-12-31"): 1010,
}


def share(counts: dict[tuple[str, str], Cell] = COUNTS, below: dict[tuple[str, str], Cell] = BELOW) -> Estimates:
    """Estimates of a share."""
    indicator = an_indicator("jobless", numerator="register/jobless", denominator="register/people")
    tables = some_tables({"register/jobless": counts, "register/people": below})
    return estimate(a_catalogue(indicator), tables, geography())


def test_nothing_is_taken_over_from_nobody() -> None:
    assert take_over([]) == {}


def test_numbers_are_weighted_sums_of_both_lines() -> None:
    former = [Former(0.6, {EARLY: (100.0, 1000.0)}), Former(1.0, {EARLY: (50.0, 400.0)})]
    assert take_over(former) == {EARLY: (110.0, 1000.0)}


def test_only_periods_that_all_former_spaces_have_are_taken_over() -> None:
    assert take_over([Former(1.0, {EARLY: (1.0, 2.0)}), Former(1.0, {LATE: (1.0, 2.0)})]) == {}


def test_a_share_is_made_of_taken_over_counts_and_never_of_shares() -> None:
    one = share()["jobless", EARLY, NEW]
    assert (one.numerator, one.denominator, one.value) == (110.0, 1000.0, 11.0)
    assert (one.status, one.made, one.packages) == (Status.UNRELIABLE, Made.ESTIMATED, ("register",))


def test_a_space_with_one_predecessor_takes_its_part() -> None:
    one = share()["jobless", EARLY, REST]
    assert (one.numerator, one.denominator, one.value) == (40.0, 400.0, 10.0)


def test_its_own_count_is_kept() -> None:
    found = share()
    assert (found["jobless", LATE, NEW].made, found["jobless", LATE, NEW].numerator) == (Made.COMPUTED, 112)
    recounted = share({**COUNTS, (NEW, "2022-12-31"): 108}, {**BELOW, (NEW, "2022-12-31"): 990})
    assert (recounted["jobless", EARLY, NEW].made, recounted["jobless", EARLY, NEW].numerator) == (Made.COMPUTED, 108)


def test_a_withheld_count_of_a_predecessor_leaves_the_new_one_without_any() -> None:
    assert ("jobless", EARLY, NEW) not in share({**COUNTS, (SECOND, "2022-12-31"): "suppressed"})
    assert ("jobless", EARLY, NEW) not in share(below={**BELOW, (FIRST, "2022-12-31"): "suppressed"})


def test_what_an_ended_space_is_said_to_have_later_is_not_handed_on() -> None:
    late = {(FIRST, "2023-12-31"): 90.0, (SECOND, "2023-12-31"): 60.0}
    found = share({**COUNTS, **late}, {**BELOW, (FIRST, "2023-12-31"): 900, (SECOND, "2023-12-31"): 450})
    assert ("jobless", LATE, REST) not in found


def test_counts_alone_are_taken_over_too() -> None:
    indicator = an_indicator("people", numerator="register/people")
    found = estimate(a_catalogue(indicator), some_tables({"register/people": BELOW}), geography())
    one = found["people", EARLY, NEW]
    assert (one.value, one.numerator, one.denominator) == (1000.0, 1000.0, None)


def test_published_values_and_what_counts_nothing_are_not_taken_over() -> None:
    published = an_indicator("people", measure="published", numerator="register/people")
    tables = some_tables({"register/people": BELOW})
    assert ("people", EARLY, NEW) not in estimate(a_catalogue(published), tables, geography())
    nothing = a_catalogue(
        an_indicator("people", numerator="register/people"),
        sources=[a_source("register", a_variable("people", counts="none"))],
    )
    assert ("people", EARLY, NEW) not in estimate(nothing, tables, geography())


def test_a_share_of_something_that_is_not_counted_is_not_taken_over() -> None:
    indicator = an_indicator("density", numerator="register/jobless", denominator="register/people")
    variables = [a_variable("jobless"), a_variable("people", counts="none")]
    catalogue = a_catalogue(indicator, sources=[a_source("register", *variables)])
    tables = some_tables({"register/jobless": COUNTS, "register/people": BELOW})
    assert ("density", EARLY, NEW) not in estimate(catalogue, tables, geography())


def test_without_a_succession_nothing_is_estimated() -> None:
    plain = replace(geography(), partitions={})
    indicator = an_indicator("people", numerator="register/people")
    found = estimate(a_catalogue(indicator), some_tables({"register/people": BELOW}), plain)
    assert parse_period("2022-12-31") not in {period for _, period, code in found if code == NEW}
