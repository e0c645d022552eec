"""A withheld count leaves no trace: not in a page, a figure, a table, an interface or an archive."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas import pipeline
from atlas.compare.findings import compare
from atlas.model.indicators import Origin, Reference
from atlas.model.periods import parse_period
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series, Tables
from builders import some_rules
from conftest import Made

PRIMES = (10007, 20011, 30011, 40009, 50021, 60013, 70001, 80021, 90001, 99991)
"""Five digits and no other number of the miniature: found anywhere, it can only be the withheld count."""
COUNT = Reference("register", "children_in_benefits")
(YEAR,) = (parse_period("2024-12-31"),)
PLACES = ("09901001", "09901002", "09901001-01", "09901001-05")


def with_count(made: Made, place: str, count: int, minimum: int) -> pipeline.Inputs:
    """The miniature with a count that the rules forbid, given only to what may know it."""
    series = dict(made.inputs.tables.series)
    delivered = {("09901003", YEAR): Observation(30.0, Status.OK, "", 2)}
    exact = {(place, YEAR): Observation(float(count), Status.OK, f"genau {count}", 2)}
    series[COUNT] = Series({**series[COUNT], **delivered, **exact})
    whole = Reference("register", "children")
    series[whole] = Series({**series[whole], (place, YEAR): Observation(900_000.0, Status.OK, "", 2)})
    tables = Tables(series, made.inputs.tables.files, made.inputs.tables.points)
    return replace(made.inputs, tables=tables, rules=some_rules(minimum, 100))


def everything(inputs: pipeline.Inputs) -> Iterator[tuple[str, str]]:
    """Every text that leaves the corridor, archives opened."""
    sites, exports, problems = pipeline.render_sites(inputs, pipeline.release(inputs))
    assert not problems
    for site in sites:
        yield from ((f"{site.language}/{path}", content.decode()) for path, content in site.markdown.items())
        yield from ((f"{site.language}/{path}", content.decode()) for path, content in site.figures.items())
        for address, fragments in site.fragments.items():
            yield from ((f"{site.language}/{address}{name}", html) for name, html in fragments.items())
        yield from ((f"{site.language}/search/{one.address}", f"{one.title} {one.text}") for one in site.search)
    for path, content in exports.items():
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield from ((f"{path}/{name}", archive.read(name).decode()) for name in archive.namelist())
        else:
            yield path, content.decode()


def traces(inputs: pipeline.Inputs, count: int) -> list[str]:
    """Where a number stands, however it is grouped."""
    digits = str(count)
    written = re.compile(rf"(?<!\d){digits[:-3]}[.,\s\u00a0\u202f]?{digits[-3:]}(?!\d)")
    return [path for path, text in everything(inputs) if written.search(text)]


@settings(max_examples=8)
@given(prime=st.sampled_from(PRIMES), place=st.sampled_from(PLACES))
def test_a_withheld_count_occurs_nowhere_in_what_is_released(made: Made, prime: int, place: str) -> None:
    inputs = with_count(made, place, prime, minimum=100_000)
    figure = pipeline.release(inputs).figure("children-in-benefits", YEAR, place)
    assert (figure.status, figure.value, figure.numerator, figure.denominator) == (Status.SUPPRESSED, None, None, None)
    assert traces(inputs, prime) == []


def test_the_same_count_is_found_when_it_may_be_shown(made: Made) -> None:
    """The control: the search would find the number if the gate let it through."""
    found = traces(with_count(made, "09901002", 10007, minimum=3), 10007)
    assert any(path.startswith("daten/") for path in found)


def test_a_count_of_an_office_is_not_withheld(made: Made) -> None:
    inputs = with_count(made, "09901002", 10007, minimum=100_000)
    sources = dict(inputs.catalogue.sources)
    sources["register"] = replace(sources["register"], origin=Origin.OFFICE)
    shown = replace(inputs, catalogue=replace(inputs.catalogue, sources=sources))
    assert traces(shown, 10007)


@pytest.mark.parametrize("place", PLACES[:2])
def test_a_county_sum_with_a_withheld_part_is_withheld_too(made: Made, place: str) -> None:
    withheld = pipeline.release(with_count(made, place, 10007, minimum=100_000))
    shown = pipeline.release(with_count(made, place, 10007, minimum=3))
    assert withheld.figure("children-in-benefits", YEAR, "09901").value is None
    assert shown.figure("children-in-benefits", YEAR, "09901").value is not None


def test_nobody_is_found_alike_by_a_withheld_count(made: Made) -> None:
    """Likeness is found on released figures: whatever a withheld count is, the same places are as near."""
    place = "09901002"

    def near(count: int, minimum: int) -> object:
        inputs = with_count(made, place, count, minimum)
        released = pipeline.release(inputs)
        assert released.structure["children-in-benefits", YEAR, place].status.has_number == (minimum < count)
        return compare(released, inputs.catalogue, inputs.geography, inputs.settings.structure).likeness

    assert near(10007, 100_000) == near(99991, 100_000)
    assert near(10007, 3) != near(99991, 3)


def test_no_suppressed_figure_of_any_release_has_a_number(made: Made) -> None:
    for figure in made.release.figures.values():
        if not figure.status.has_number:
            assert (figure.value, figure.numerator, figure.denominator) == (None, None, None)
