"""Spaces are compared within their layer and with those that were valid in the period, never beyond."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.compare.findings import compare
from atlas.compare.intervals import find_interval
from atlas.compare.trends import end_at_estimates
from atlas.model.areas import Geography
from atlas.model.findings import Findings
from atlas.model.periods import parse_period
from atlas.model.release import Figure, Made, Status
from atlas.model.verdicts import WhyNone
from builders import (
    a_catalogue,
    a_divided_geography,
    a_partition,
    a_release,
    a_share,
    a_space,
    an_indicator,
    some_periods,
)

QUARTERS = ("09901001-01", "09901001-02", "09901001-03")
DISTRICTS = ("09901001-J1", "09901001-J2", "09901001-J3")
OLD, NEW = "09901001-04", "09901001-05"
EARLY, LATE = some_periods("2022-12-31", "2023-12-31")


def geography() -> Geography:
    """Three quarters and three districts over the same ground, and a quarter that another one followed in 2023."""
    spaces = [
        *(a_space(code) for code in QUARTERS),
        *(a_space(code, "09901001-jugendhilfebezirke") for code in DISTRICTS),
        a_space(OLD, valid_to="2022-12-31"),
        a_space(NEW, valid_from="2023-01-01"),
    ]
    partition = a_partition(*QUARTERS, OLD, NEW, crossings=[(OLD, NEW, 1.0)])
    return a_divided_geography(*spaces, partitions=[partition])


def find(figures: Mapping[tuple[str, str], Figure | float]) -> Findings:
    """Findings of one share."""
    indicator = an_indicator(
        "jobless", numerator="register/jobless", denominator="register/people", reading="process", decimals=1
    )
    keyed = {("jobless", period, code): one for (period, code), one in figures.items()}
    return compare(a_release(keyed), a_catalogue(indicator), geography())


def an_estimate(value: float) -> Figure:
    """A figure that was taken over from a former space."""
    return Figure(value, Status.UNRELIABLE, "", Made.ESTIMATED, value * 10, 1000.0)


def everything() -> dict[tuple[str, str], Figure | float]:
    """All spaces in both years, those that were not valid too."""
    found: dict[tuple[str, str], Figure | float] = {}
    for year in ("2022-12-31", "2023-12-31"):
        found |= {(year, code): a_share(10 + n, 100) for n, code in enumerate((*QUARTERS, OLD))}
        found |= {(year, code): a_share(800 + n, 1000) for n, code in enumerate(DISTRICTS)}
    del found["2023-12-31", OLD]
    return {**found, ("2022-12-31", NEW): an_estimate(13), ("2023-12-31", NEW): a_share(13, 100)}


def test_positions_are_found_within_a_layer() -> None:
    positions = find(everything()).positions
    assert (positions["jobless", LATE, QUARTERS[0]].counted, positions["jobless", LATE, DISTRICTS[0]].counted) == (4, 3)
    assert positions["jobless", LATE, DISTRICTS[1]].median == 80.1


def test_peers_are_those_that_were_valid_at_the_end_of_the_period() -> None:
    positions = find(everything()).positions
    assert ("jobless", EARLY, OLD) in positions
    assert ("jobless", EARLY, NEW) not in positions, "an estimate is no peer of what was counted"
    assert ("jobless", LATE, OLD) not in positions
    assert ("jobless", LATE, NEW) in positions


def test_each_layer_has_classes_ranks_and_early_signs_of_its_own() -> None:
    found = find(everything())
    assert {layer for _, layer in found.classes} == {"sozialraeume", "jugendhilfebezirke"}
    assert found.classes["jobless", "jugendhilfebezirke"].limits[0] == 80.0
    assert found.classes["jobless", "sozialraeume"].limits[-1] < 20
    assert set(found.overviews.ranks["jobless", "jugendhilfebezirke"]) == set(DISTRICTS)
    assert {"sozialraeume", "jugendhilfebezirke"} <= set(found.watch)


def test_the_shown_period_is_found_for_each_layer() -> None:
    figures = {key: one for key, one in everything().items() if key[0] == "2022-12-31" or key[1] in QUARTERS}
    newest = find(figures).newest
    assert (newest["jobless", "sozialraeume"], newest["jobless", "jugendhilfebezirke"]) == (LATE, EARLY)


def test_a_layer_in_which_nobody_was_valid_yet_has_no_shown_period() -> None:
    found = find({("2019-12-31", code): a_share(10, 100) for code in QUARTERS})
    assert ("jobless", "sozialraeume") not in found.newest
    assert ("jobless", "sozialraeume") not in found.classes


def test_a_series_breaks_where_the_estimates_end() -> None:
    found = find(everything())
    assert [len(one.points) for one in found.courses["jobless", NEW].segments] == [1, 1]
    assert found.courses["jobless", NEW].change is None
    assert ("jobless", NEW) not in found.changes
    assert ("jobless", QUARTERS[0]) in found.changes


def test_a_series_without_estimates_is_left_as_it_is() -> None:
    indicator = an_indicator()
    counted = [(period, a_share(1, 10)) for period in (EARLY, LATE)]
    assert end_at_estimates(indicator, counted) is indicator


def test_a_series_of_estimates_alone_has_nothing_to_break_from() -> None:
    indicator = an_indicator()
    assert end_at_estimates(indicator, [(EARLY, an_estimate(1)), (LATE, an_estimate(2))]) is indicator


def test_the_break_lies_at_the_first_own_figure() -> None:
    broken = end_at_estimates(an_indicator(), [(EARLY, an_estimate(1)), (LATE, a_share(1, 10))])
    assert [one.start for one in broken.breaks] == [LATE]


def test_an_estimate_has_no_interval() -> None:
    indicator = an_indicator("jobless", numerator="r/a", denominator="r/b", reading="process")
    assert find_interval(indicator, an_estimate(10)) is WhyNone.ESTIMATED


def test_a_space_that_began_since_has_no_step() -> None:
    steps = find(everything()).overviews.steps["jobless", "sozialraeume"]
    assert steps is None or NEW not in steps.changes
    moved = {
        **everything(),
        ("2023-12-31", QUARTERS[0]): a_share(15, 100),
        ("2023-12-31", QUARTERS[1]): a_share(16, 100),
    }
    steps = find(moved).overviews.steps["jobless", "sozialraeume"]
    assert steps is not None
    assert (set(steps.changes), steps.missing) == (set(QUARTERS), {NEW: Status.NOT_DELIVERED})


def test_a_school_year_is_counted_in_the_borders_of_its_last_day() -> None:
    assert geography().areas[NEW].is_valid(parse_period("2022/23"))
    assert not geography().areas[OLD].is_valid(parse_period("2022/23"))
