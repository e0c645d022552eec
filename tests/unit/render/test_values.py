"""The table of an indicator's page: what it says once, what it says of a single row, and what it leaves out."""

from __future__ import annotations

import re

import pytest

from atlas import pipeline
from atlas.model.areas import Level
from atlas.model.periods import parse_period
from atlas.model.verdicts import Change, Limits
from atlas.render.book import Book
from atlas.render.notes import Notes
from atlas.render.values import _note_change, join_words
from conftest import Made

RENT, CHILDREN = "indikatoren/rent/", "indikatoren/children-in-benefits/"


@pytest.fixture(scope="module")
def book(made: Made) -> Book:
    return pipeline.open_books(made.inputs, made.release)[0]


def cells(made: Made, address: str, name: str, kind: str) -> dict[str, str]:
    """What one column says of each area, by its name."""
    html = made.sites[0].fragments[address][name]
    found = {}
    for row in re.findall(r"<tr.*?</tr>", html.partition("<tbody>")[2], re.DOTALL):
        (head,) = re.findall(r"<th[^>]*>(.*?)</th>", row)
        cell = re.findall(rf'<td class="{kind}"[^>]*>(.*?)</td>', row)
        found[re.sub("<[^>]*>", "", head)] = re.sub("<[^>]*>", "", "".join(cell)).replace("\u00a0", " ")
    return found


def test_a_change_that_begins_earlier_than_its_column_says_so(book: Book) -> None:
    rent = book.catalogue.indicators["rent"]
    old, new, now = (parse_period(one) for one in ("2021", "2022", "2023"))
    change = Change(old, now, 7.0, 8.0, 1.0)
    assert _note_change(book, rent, change, old) == ""
    assert _note_change(book, rent, change, new) == "seit 2021"
    unsure = Change(old, now, 7.0, 8.0, 1.0, Limits(-0.5, 2.5))
    assert _note_change(book, rent, unsure, new) == "seit 2021, nicht gesichert (−0,50 bis 2,50)"
    sure = Change(old, now, 7.0, 8.0, 1.0, Limits(0.5, 1.5))
    assert _note_change(book, rent, sure, old) == "gesichert (0,50 bis 1,50)"


def test_a_row_points_at_its_note_and_a_row_without_a_number_tells_it(made: Made) -> None:
    words = cells(made, RENT, "values", "words")
    assert words["Großmühlen"].endswith("Hinweis 2")
    assert "Hinweis" not in words["Kleinstadt"]
    assert "nicht befragt" in words["Ödfeld (Moor)"]
    assert "Hinweis" not in words["Ödfeld (Moor)"]
    assert '<li id="hinweis-2">' in made.sites[0].fragments[RENT]["notes-municipality"]


def test_a_note_on_everything_singles_nothing_out(book: Book) -> None:
    rent = book.catalogue.indicators["rent"]
    notes = Notes(book, rent, Level.MUNICIPALITY, first=5)
    noted = book.release.figure("rent", parse_period("2023"), "09901002")
    assert len(notes) == 4
    assert notes.number(noted) == 6
    notes._places[noted.note] = ["x"] * 3
    assert notes.number(noted) == 0


def test_why_there_is_no_interval_is_told_once(made: Made) -> None:
    html = made.sites[0].fragments[RENT]["values"]
    assert html.count("Ohne Unsicherheitsbereich") == 1
    assert "95-%-Bereich" not in html


def test_intervals_have_a_column_where_there_are_any_and_spaces_a_table(made: Made) -> None:
    intervals = cells(made, CHILDREN, "values", "interval")
    assert re.fullmatch(r"[\d,]+ bis [\d,]+", intervals["Kleinstadt"])
    assert intervals["Ödfeld (Moor)"] == ""
    assert set(cells(made, CHILDREN, "values-sozialraeume", "value")) >= {"Altstadt", "Hafen"}


def test_a_row_without_a_change_has_no_label_for_it(made: Made) -> None:
    assert 'data-label=":"' not in made.sites[0].fragments[RENT]["values"]


def test_no_page_ranks(made: Made) -> None:
    for site in made.sites:
        for fragments in site.fragments.values():
            assert not any(re.search(r"\bRang\b|\branks?\b", html) for html in fragments.values())


def test_sentences_follow_each_other_and_phrases_are_parted() -> None:
    assert join_words(["", "eins", "zwei.", "Drei."]) == "eins; zwei. Drei."
