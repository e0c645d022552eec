"""What is said of a position among peers: never beside its denial, of those that have a number, and of when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from atlas import pipeline
from atlas.model.areas import Area, Level
from atlas.model.findings import CountyKind
from atlas.model.verdicts import Comparator, Comparison, Verdict
from atlas.render.book import Book
from atlas.render.facts import Fact, build_fact
from atlas.render.lead import lead_sentences
from atlas.render.pages import Page
from atlas.render.signs_page import render_signs
from conftest import Made

CHILDREN, RENT = "children-in-benefits", "rent"
UNSURE_LINE = "Lage der gezählten Werte, den Zufall nicht eingerechnet: "


@pytest.fixture
def book(made: Made) -> Book:
    return pipeline.open_books(made.inputs, made.release)[0]


def place(book: Book, number: int) -> Area:
    """A municipality by its place in the list; the last one has no number of either indicator."""
    return book.areas(Level.MUNICIPALITY)[number]


def fact(book: Book, indicator: str, area: Area) -> Fact:
    found = build_fact(book, book.catalogue.indicators[indicator], area, "x/")
    assert found is not None
    return found


@pytest.mark.parametrize(("verdict", "is_sure"), [(Verdict.UNSURE, False), (Verdict.HIGHER, True)])
def test_a_position_beside_an_unsure_difference_is_said_to_be_one_among_counts(
    book: Book, verdict: Verdict, is_sure: bool
) -> None:
    area = place(book, 0)
    comparisons: Mapping[Any, Any] = {("population", area.code): (Comparison(Comparator.COUNTY, verdict, 1.0),)}
    book.findings = replace(book.findings, comparisons=comparisons)
    told = fact(book, "population", area)
    lines = [one for one in told.sentences if one.startswith("Lage")]
    assert len(lines) == 1
    assert lines[0].startswith("Lage: " if is_sure else UNSURE_LINE)
    (label,) = re.findall(r'class="fact-position"[^>]*aria-label="([^"]*)"', told.position)
    assert label == lines[0].removesuffix(".")


def test_a_picture_to_take_away_names_the_period_of_each_of_its_parts(book: Book) -> None:
    def title(indicator: str, area: Area) -> str:
        taken = fact(book, indicator, area).taken
        assert taken is not None
        return taken.title.rpartition("), ")[2]

    assert title(RENT, place(book, 0)) == "Lage 2023, Verlauf 2021 bis 2023"
    assert title(RENT, place(book, 2)) == "2023", "no course: the position alone"
    assert title(CHILDREN, book.county) == "31.12.2022 bis 31.12.2023", "no position, and no number of 2024"


def test_a_line_and_a_table_count_those_that_have_a_number(made: Made) -> None:
    pages = {path: content.decode() for path, content in made.sites[0].markdown.items()}
    assert "## Alle 3 Gemeinden auf einer Linie" in pages["indikatoren/population.md"]
    assert "## 2 von 3 Gemeinden auf einer Linie" in pages[f"indikatoren/{CHILDREN}.md"]
    table = made.sites[0].fragments[f"indikatoren/{CHILDREN}/"]["values"]
    assert '<th scope="col">Lage (2 Gemeinden)</th>' in table


def test_the_median_that_stands_for_a_county_says_of_how_many_it_is(book: Book) -> None:
    book.settings = replace(book.settings, lead=(RENT,))
    newest = {key: period for key, period in book.findings.newest.items() if key != (RENT, Level.COUNTY.value)}
    key = (RENT, newest[RENT, Level.MUNICIPALITY.value])
    county = {**book.findings.county, key: replace(book.findings.county[key], kind=CountyKind.MEDIAN)}
    book.findings = replace(book.findings, newest=newest, county=county)
    (sentence,) = lead_sentences(book, book.county)
    assert "im Median der 2 Gemeinden mit einer Zahl (2023)" in sentence


def test_marks_of_whole_pages_promise_a_number_for_nobody(made: Made) -> None:
    for site, words in zip(made.sites, ("soweit sie eine Zahl haben", "as far as they have a number"), strict=True):
        texts = [
            *(one.decode() for one in site.markdown.values()),
            *(one["lead"] for one in site.fragments.values() if "lead" in one),
        ]
        marks = [one for text in texts for one in re.findall(r"[^.>]*(?:Median aller|median of all)[^.<]*", text)]
        assert len(marks) > 10
        assert [one for one in marks if words not in one] == []


def test_early_signs_name_the_levels_they_are_of(book: Book) -> None:
    def told(page: Page) -> tuple[str, str]:
        return page.description, " ".join(page.lines)

    description, body = told(render_signs(book))
    assert "der Gemeinden und Sozialräume im Kleiner Kreis" in description
    assert "Zahlen der 3 Gemeinden und 5 Sozialräume, die" in body
    towns = {level: one for level, one in book.findings.watch.items() if level == Level.MUNICIPALITY.value}
    book.findings = replace(book.findings, watch=towns)
    description, body = told(render_signs(book))
    assert "der Gemeinden im Kleiner Kreis" in description
    assert "Sozialr" not in description + body
