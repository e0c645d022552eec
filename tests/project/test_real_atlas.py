"""The real data and content: no problems, and figures that agree with what the offices published."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest

from atlas import pipeline
from atlas.check.agreements import check_agreements
from atlas.model.areas import Level
from atlas.model.indicators import Origin, Reading
from atlas.model.periods import parse_period
from atlas.model.plausibility import Plausibility
from atlas.model.release import Status
from atlas.model.unreleased import Series, Tables
from conftest import ROOT, silent

TROISDORF, SIEGBURG, WINDECK = "05382068", "05382060", "05382076"
COUNTY = "05382"


@pytest.fixture(scope="module")
def atlas() -> pipeline.Inputs:
    """The real root, read and checked once; a problem of it fails every test of this file."""
    return pipeline.read_inputs(ROOT, silent)


@pytest.fixture(scope="module")
def figures(atlas: pipeline.Inputs) -> Mapping[tuple[str, str, str], float | None]:
    """Released values by indicator, period and area code."""
    released = pipeline.release(atlas)
    return {(name, period.text, code): one.value for (name, period, code), one in released.figures.items()}


def observed(package: str, variable: str, period: str) -> dict[str, float]:
    """Numbers of one variable and period, as committed."""
    with (ROOT / f"data/{package}/observations.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["area_code"]: float(row["value"])
            for row in csv.DictReader(file)
            if (row["variable"], row["period"]) == (variable, period) and row["value"]
        }


def test_the_command_finds_no_problem_in_data_content_and_pages() -> None:
    words = [sys.executable, str(ROOT / "build.py"), "--check"]
    done = subprocess.run(
        words, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "0 Probleme" in done.stderr


def test_the_county_has_nineteen_municipalities(atlas: pipeline.Inputs) -> None:
    towns = atlas.geography.municipalities
    assert len(towns) == 19
    assert all(town.code in atlas.boundaries.shapes for town in towns)
    assert all(atlas.geography.neighbours[town.code] for town in towns)


def test_six_headline_figures_have_a_reason_each_and_children_are_among_them(atlas: pipeline.Inputs) -> None:
    headline = atlas.settings.headline
    assert len({one.indicator for one in headline}) == 6
    assert all(len(one.reason) > 20 for one in headline)
    assert len({one.reason for one in headline}) == 6
    assert any(atlas.catalogue.indicators[one.indicator].topic == "families" for one in headline)


def test_what_is_measured_in_minutes_or_money_is_never_called_a_count(atlas: pipeline.Inputs) -> None:
    no_counts = [
        "minutes",
        "metres",
        "kilometres",
        "euro",
        "thousand-euro",
        "euro-per-m2",
        "m2",
        "years",
        "index",
        "multiplier",
        "grade",
    ]
    wrong = [
        one.id
        for one in atlas.catalogue.indicators.values()
        if one.unit in no_counts and one.reading is not Reading.NO_COUNT
    ]
    assert wrong == []
    assert set(no_counts) <= {one.unit for one in atlas.catalogue.indicators.values()}


def test_families_come_first(atlas: pipeline.Inputs) -> None:
    assert atlas.catalogue.topics[0] == "families"
    assert len(atlas.catalogue.topics) == 8


@pytest.mark.parametrize(
    ("indicator", "area", "value"),
    [("population", COUNTY, 605_441), ("population", TROISDORF, 75_901), ("population", SIEGBURG, 42_445)],
)
def test_the_population_at_the_end_of_2024_is_the_published_one(
    figures: Mapping[tuple[str, str, str], float | None], indicator: str, area: str, value: float
) -> None:
    assert figures[indicator, "2024-12-31", area] == value


@pytest.mark.parametrize(("area", "value"), [(SIEGBURG, 1_877), (TROISDORF, 3_092), (WINDECK, 713)])
def test_unemployed_of_2021_are_the_published_ones(area: str, value: float) -> None:
    assert observed("inkar-series", "unemployed", "2021")[area] == value


@pytest.mark.parametrize("value", [16.87, 15.31, 13.46])
def test_child_poverty_is_the_published_one(atlas: pipeline.Inputs, value: float) -> None:
    (reference,) = atlas.catalogue.indicators["child-poverty"].numerator
    towns = {town.code for town in atlas.geography.municipalities}
    values = [one.value for (code, _), one in atlas.tables.series[reference].items() if code in towns]
    assert any(one is not None and round(one, 2) == value for one in values)


def test_the_census_of_2022_counted_600286_people() -> None:
    counted = observed("zensus-2022", "population", "2022-05-15")
    assert sum(value for code, value in counted.items() if len(code) == 8) == 600_286


def test_the_older_census_base_counted_more_and_the_series_says_that_it_breaks(atlas: pipeline.Inputs) -> None:
    older = observed("gv-isys", "population", "2023-12-31")
    assert sum(older[town.code] for town in atlas.geography.municipalities) == 610_537
    assert any(one.reason == "census-2022" for one in atlas.catalogue.indicators["population"].breaks)


@pytest.mark.parametrize("period", ["2021"])
def test_unemployed_of_the_county_are_the_sum_of_its_municipalities(
    atlas: pipeline.Inputs, figures: Mapping[tuple[str, str, str], float | None], period: str
) -> None:
    parts = [figures["unemployed", period, town.code] for town in atlas.geography.municipalities]
    assert figures["unemployed", period, COUNTY] == sum(part for part in parts if part is not None)
    assert None not in parts


def test_a_share_of_the_county_is_no_mean_of_shares(
    atlas: pipeline.Inputs, figures: Mapping[tuple[str, str, str], float | None]
) -> None:
    unemployed = observed("inkar-series", "unemployed", "2021")
    people = observed("inkar-series", "population_15_64", "2021")
    towns = [town.code for town in atlas.geography.municipalities]
    expected = sum(unemployed[code] for code in towns) / sum(people[code] for code in towns) * 1000
    assert figures["unemployed-share", "2021", COUNTY] == pytest.approx(expected)


def test_municipalities_that_reported_no_property_tax_have_not_delivered(atlas: pipeline.Inputs) -> None:
    released = pipeline.release(atlas)
    (name,) = [
        one.id
        for one in atlas.catalogue.indicators.values()
        if any((ref.package, ref.variable) == ("hebesaetze", "property_tax_b") for ref in one.numerator)
    ]
    period = parse_period("2025-06-30")
    found = [released.figure(name, period, town.code).status for town in atlas.geography.municipalities]
    assert found.count(Status.NOT_DELIVERED) == 4


def test_no_licence_is_open_unless_the_source_opened_it() -> None:
    """Terms that only permit the use with the source named have no open id."""
    for package in ("deutschlandatlas", "gv-isys"):
        description = json.loads((ROOT / f"data/{package}/datapackage.json").read_text("utf-8"))
        assert all("name" not in licence for licence in description["licenses"]), package


def test_every_package_is_an_offices_and_none_is_invented(atlas: pipeline.Inputs) -> None:
    assert not atlas.settings.fictional
    assert {one.origin for one in atlas.catalogue.sources.values()} == {Origin.OFFICE}


def test_figures_of_the_county_alone_are_not_promised_for_municipalities(atlas: pipeline.Inputs) -> None:
    released = pipeline.release(atlas)
    towns = {town.code for town in atlas.geography.municipalities}
    known = {(name, code in towns) for (name, _, code), one in released.figures.items() if one.value is not None}
    for indicator in atlas.catalogue.indicators.values():
        if Level.MUNICIPALITY in indicator.levels:
            assert (indicator.id, True) in known, indicator.id


def test_all_municipalities_of_the_state_have_all_traits_they_are_compared_by(atlas: pipeline.Inputs) -> None:
    structure = pipeline.release(atlas).structure
    codes = {area.code for area in atlas.geography.municipalities} | set(atlas.geography.elsewhere)
    assert len(codes) == 396
    traits = [one.indicator for one in atlas.settings.structure]
    assert 5 <= len(set(traits)) == len(traits) <= 7
    for trait in traits:
        found = {code: one for (name, _, code), one in structure.items() if name == trait}
        assert set(found) == codes, trait
        assert all(one.value is not None for one in found.values()), trait


def test_what_is_missing_names_where_it_could_come_from(atlas: pipeline.Inputs) -> None:
    assert len(atlas.catalogue.deliveries) > 10
    for delivery in atlas.catalogue.deliveries:
        assert delivery.origin
        assert delivery.topic in atlas.catalogue.topics


def test_every_declared_rule_finds_a_wrong_figure_in_the_real_data(atlas: pipeline.Inputs) -> None:
    declared = atlas.plausibility
    rules = [
        *(("sums", "sum-differs", one, one.whole) for one in declared.sums),
        *(("totals", "total-differs", one, one.parts[0]) for one in declared.totals),
        *(("ratios", "share-differs", one, one.share) for one in declared.ratios),
        *(("agreements", "sources-differ", one, one.one) for one in declared.agreements),
        *(("limits", "part-above-whole", one, one.part) for one in declared.limits),
    ]
    series = atlas.tables.series
    assert len(rules) >= 12
    for kind, code, rule, subject in rules:
        alone = replace(Plausibility(), **{kind: (rule,)})
        assert check_agreements(atlas.tables, atlas.catalogue, alone) == []
        wrong = Series(
            {cell: replace(one, value=one.value and one.value * 10) for cell, one in series[subject].items()}
        )
        told = check_agreements(Tables({**series, subject: wrong}, atlas.tables.files), atlas.catalogue, alone)
        assert code in {problem.code for problem in told}, rule


def test_every_address_is_listed_once_and_in_order() -> None:
    listed = (ROOT / "data/addresses.txt").read_text("utf-8").splitlines()
    assert listed == sorted(set(listed))
    assert "de/gemeinden/05382068-troisdorf/" in listed
    depths = Counter(one.count("/") for one in listed if one.startswith("de/gemeinden/0"))
    assert depths == {3: 19, 4: 19 * 8}, "a page for each municipality, and one for each of its eight topics"


def test_no_official_file_lies_in_the_repository() -> None:
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("no repository here")  # an unpacked archive has no list of what is committed
    assert [name for name in done.stdout.splitlines() if name.endswith((".xls", ".xlsx", ".pdf"))] == []
