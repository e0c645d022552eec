"""Published figures of the county are found again from the counts of its municipalities."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atlas.compute.estimates import estimate
from atlas.inputs import Inputs, read_inputs
from atlas.model.indicators import Reference
from atlas.model.unreleased import Series, Tables
from conftest import ROOT

Pair = tuple[str, float, float]
VOTERS, ELIGIBLE = (Reference("landtagswahl", name) for name in ("voters", "eligible_voters"))
WOMEN, PEOPLE = (Reference("gv-isys", name) for name in ("population_female", "population"))
SHARE_OF_WOMEN = Reference("inkar-county", "share_female")
PEOPLE_2023 = 610_537
"""Inhabitants of the county on 31 December 2023 as the state's statistical office published them."""


@pytest.fixture(scope="module")
def atlas() -> Inputs:
    return read_inputs(ROOT, lambda _: None)


def add_up(atlas: Inputs, reference: Reference, period: str) -> float:
    """The sum over the 19 municipalities, of what was read from the files and of nothing the atlas computed."""
    codes = {area.code for area in atlas.geography.municipalities}
    found = {
        code: one.value
        for (code, when), one in atlas.tables.of(reference).items()
        if code in codes and when.text == period
    }
    assert found.keys() == codes
    return sum(value for value in found.values() if value is not None)


def published(atlas: Inputs, reference: Reference) -> dict[str, float]:
    """What an office published for the county, by period."""
    return {
        period.text: one.value
        for (code, period), one in atlas.tables.of(reference).items()
        if code == atlas.geography.county and one.value is not None
    }


def compare_counts(atlas: Inputs, reference: Reference) -> list[Pair]:
    return [(text, value, add_up(atlas, reference, text)) for text, value in published(atlas, reference).items()]


@pytest.mark.parametrize("reference", [VOTERS, ELIGIBLE], ids=["voters", "eligible voters"])
def test_votes_of_the_municipalities_add_up_to_what_was_published_for_the_county(
    atlas: Inputs, reference: Reference
) -> None:
    pairs = compare_counts(atlas, reference)
    assert len(pairs) == 8
    assert [one for one in pairs if one[1] != one[2]] == []


def test_a_vote_that_went_astray_is_found(atlas: Inputs) -> None:
    series = atlas.tables.of(VOTERS)
    cell = next(one for one in series if one[0] in {area.code for area in atlas.geography.municipalities})
    value = series[cell].value
    assert value is not None
    wrong = Series({**series, cell: replace(series[cell], value=value - 1)})
    tables = Tables({**atlas.tables.series, VOTERS: wrong}, atlas.tables.files)
    assert [one for one in compare_counts(replace(atlas, tables=tables), VOTERS) if one[1] != one[2]]


def test_the_county_has_as_many_inhabitants_as_its_municipalities(atlas: Inputs) -> None:
    assert add_up(atlas, PEOPLE, "2023-12-31") == PEOPLE_2023
    shown = estimate(atlas.catalogue, atlas.tables, atlas.geography)
    values = [one.value for (name, when, code), one in shown.items()
              if (name, when.text, code) == ("population", "2023-12-31", atlas.geography.county)]  # fmt: skip
    assert values == [PEOPLE_2023]


def test_the_share_of_women_is_that_of_the_municipalities_counts(atlas: Inputs) -> None:
    """Two sources that know nothing of each other: INKAR's share of the county, and the register of municipalities."""
    years = {period.text[:4] for _, period in atlas.tables.of(WOMEN)} & published(atlas, SHARE_OF_WOMEN).keys()
    found = {}
    for year in years:
        women, people = (add_up(atlas, one, f"{year}-12-31") for one in (WOMEN, PEOPLE))
        found[year] = abs(100 * women / people - published(atlas, SHARE_OF_WOMEN)[year])
    assert len(found) >= 5
    assert {year: off for year, off in found.items() if off > 0.005 + 1e-9} == {}
