"""All findings of a release."""

from __future__ import annotations

from dataclasses import replace

from atlas.compare.findings import compare
from atlas.model.findings import CountyKind, Findings
from atlas.model.indicators import Break, Indicator
from atlas.model.release import Figure
from builders import COUNTY, TOWNS, a_catalogue, a_figure, a_geography, a_release, a_share, an_indicator, some_periods

OLD, YEAR = some_periods("2023", "2024")
RENT = an_indicator("rent", measure="published", decimals=1)


def findings(figures: dict[tuple[str, str], float | str | Figure], indicator: Indicator = RENT) -> Findings:
    release = a_release({(indicator.id, period, code): value for (code, period), value in figures.items()})
    return compare(release, a_catalogue(indicator), a_geography())


def row(period: str, *values: float | str) -> dict[tuple[str, str], float | str | Figure]:
    return {(code, period): value for code, value in zip(TOWNS, values, strict=False)}


def test_the_newest_period_is_the_last_with_numbers_for_half_of_the_areas() -> None:
    found = findings({**row("2023", 1, 2, 3), **row("2024", 4, 5, "not-delivered")})
    assert found.newest["rent", "municipality"] == YEAR


def test_a_delivery_that_has_just_begun_does_not_replace_a_complete_table() -> None:
    found = findings({**row("2023", 1, 2, 3), **row("2024", 4, "not-delivered", "not-delivered")})
    assert found.newest["rent", "municipality"] == OLD


def test_where_no_period_is_half_full_the_fullest_counts_and_of_equals_the_newest() -> None:
    found = findings({**row("2023", 1, "unknown", "unknown"), **row("2024", 4, "unknown", "unknown")})
    assert found.newest["rent", "municipality"] == YEAR


def test_without_figures_there_is_no_newest_period() -> None:
    found = findings({})
    assert found.newest == {}
    assert found.classes == {}
    assert found.courses["rent", TOWNS[0]].segments == ()


def test_a_level_without_any_number_has_a_period_and_no_classes() -> None:
    found = findings(row("2024", "unknown", "unknown", "unknown"))
    assert found.newest["rent", "municipality"] == YEAR
    assert ("rent", "municipality") not in found.classes


def test_the_countys_published_figure_comes_first() -> None:
    found = findings({**row("2024", 1, 2, 3), (COUNTY, "2024"): 9})
    assert (found.county["rent", YEAR].kind, found.county["rent", YEAR].figure.value) == (CountyKind.PUBLISHED, 9)


def test_a_sum_is_called_a_sum() -> None:
    found = findings({**row("2024", 1, 2, 3), (COUNTY, "2024"): a_figure(6, made="sum")})
    assert found.county["rent", YEAR].kind is CountyKind.SUM


def test_without_either_the_median_stands_in_and_is_named_so() -> None:
    found = findings(row("2024", 1, 2, 9))
    assert (found.county["rent", YEAR].kind, found.county["rent", YEAR].figure.value) == (CountyKind.MEDIAN, 2)


def test_two_numbers_are_too_few_for_a_median() -> None:
    assert findings(row("2024", 1, 2)).county["rent", YEAR].kind is CountyKind.NONE


def test_a_sum_that_lacks_a_part_is_not_replaced_by_a_median() -> None:
    found = findings({**row("2024", 1, 2, 3), (COUNTY, "2024"): a_figure("suppressed", made="sum")})
    assert found.county["rent", YEAR].kind is CountyKind.NONE


def test_a_county_indicator_has_no_median_of_municipalities() -> None:
    indicator = an_indicator("rent", measure="published", levels=["county"])
    found = findings({**row("2024", 1, 2, 3), (COUNTY, "2024"): "unknown"}, indicator)
    assert found.county["rent", YEAR].kind is CountyKind.NONE


def test_a_census_day_of_the_same_year_is_no_figure_of_the_year() -> None:
    found = findings({**row("2024", 1, 2, 3), (COUNTY, "2024-05-15"): 9})
    county = found.county["rent", YEAR]
    assert (county.kind, county.figure.value) == (CountyKind.MEDIAN, 2)


def test_classes_are_held_constant_over_all_periods() -> None:
    found = findings({**row("2023", 1, 2, 3), **row("2024", 10, 20, 30)})
    assert (found.classes["rent", "municipality"].limits[0], found.classes["rent", "municipality"].limits[-1]) == (
        1,
        30,
    )


def test_values_before_a_break_widen_the_classes_but_do_not_part_them() -> None:
    found = findings(
        {**row("2023", 100, 200, 300), **row("2024", 1, 2, 3)}, indicator=replace(RENT, breaks=(Break(YEAR, "census"),))
    )
    assert found.classes["rent", "municipality"].limits == (1, 2, 3, 300)


def test_positions_are_found_for_every_period() -> None:
    found = findings({**row("2023", 1, 2, 3), **row("2024", 3, 2, 1)})
    places = [found.positions["rent", period, TOWNS[0]].place for period in (OLD, YEAR)]
    assert [one.value if one else "" for one in places] == ["lowest", "highest"]


def test_a_course_ends_with_the_period_that_is_shown_while_its_line_goes_on() -> None:
    figures = {**row("2022", 1, 2, 3), **row("2023", 2, 2, 3), **row("2024", 9, "not-delivered", "not-delivered")}
    found = findings(figures)
    course = found.courses["rent", TOWNS[0]]
    assert (course.change, course.until) == (1, OLD)
    assert [period.text for part in found.lines["rent", TOWNS[0]].segments for period, _ in part.points][-1] == "2024"


def test_figures_of_a_process_carry_intervals_and_are_held_against_county_and_state() -> None:
    indicator = an_indicator("share", denominator="register/children", decimals=1, unit="percent", reading="process")
    areas = {TOWNS[0]: a_share(90, 100), TOWNS[1]: a_share(5, 100), TOWNS[2]: a_figure("suppressed")}
    figures = {(code, "2024"): one for code, one in {**areas, COUNTY: a_share(95, 200), "09": a_share(50, 100)}.items()}
    release = a_release({("share", period, code): one for (code, period), one in figures.items()})
    geography = a_geography("09", *TOWNS)
    county = replace(geography.areas[COUNTY], parent="09")
    geography = replace(geography, areas={**geography.areas, COUNTY: county})
    found = compare(release, a_catalogue(indicator), geography)
    told = {
        code: [(one.comparator.value, one.verdict.value) for one in found.comparisons.get(("share", code), ())]
        for code in (*TOWNS, COUNTY)
    }
    assert told == {
        TOWNS[0]: [("county", "higher"), ("state", "higher")],
        TOWNS[1]: [("county", "lower"), ("state", "lower")],
        TOWNS[2]: [],
        COUNTY: [("state", "unsure")],
    }
    assert ("share", YEAR, TOWNS[2]) not in found.intervals


def test_a_figure_without_an_interval_says_why() -> None:
    found = findings(row("2024", 1, 2, 3))
    assert found.without["rent", YEAR, TOWNS[0]].value == "published"
    assert found.changes == {}


def test_a_step_is_kept_for_every_area_that_has_one() -> None:
    found = findings({**row("2023", 1, 2, 3), **row("2024", 2, 2, 3)})
    assert found.changes["rent", TOWNS[0]].difference == 1
    assert found.watch["municipality"].ranged == 0
