"""Pages of the miniature: what they say agrees with the figures they were given."""

from __future__ import annotations

import json
import re

import pytest

from conftest import Made

TOWN, MILLS, MOOR = (
    "gemeinden/09901001-kleinstadt/",
    "gemeinden/09901002-grossmuehlen/",
    "gemeinden/09901003-oedfeld-moor/",
)


def fragment(made: Made, address: str, name: str, language: int = 0) -> str:
    return made.sites[language].fragments[address][name]


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


@pytest.mark.parametrize(
    ("address", "table", "words"),
    [
        (MOOR, "table-housing", "wird nicht erhoben"),
        (MOOR, "table-families", "noch nicht geliefert"),
        (MILLS, "table-housing", "(6,75 €/m²)"),
        ("raeume/09901001-03-nordhang/", "table-families", "nicht veröffentlicht"),
        ("raeume/09901001-04-hafen/", "table-families", "nicht sinnvoll"),
    ],
)
def test_a_kind_of_no_number_has_its_word_in_the_table(made: Made, address: str, table: str, words: str) -> None:
    assert words in text_of(fragment(made, address, table)).replace("\u00a0", " ")


def test_a_note_stands_beside_its_figure(made: Made) -> None:
    assert "weniger als 30 Inseraten" in fragment(made, MILLS, "table-housing")


def test_the_countys_own_figure_stands_beside_a_municipalitys_and_says_what_it_is(made: Made) -> None:
    text = text_of(fragment(made, TOWN, "table-housing")).replace("\u00a0", " ")
    assert "8,00 €/m² veröffentlicht" in text


def test_tables_have_a_caption_and_scopes(made: Made) -> None:
    for site in made.sites:
        for fragments in site.fragments.values():
            for html in fragments.values():
                for table in re.findall(r"<table.*?</table>", html, flags=re.DOTALL):
                    assert "<caption>" in table
                    assert table.count("<th ") == table.count("scope=")


def test_no_page_has_a_style_of_its_own(made: Made) -> None:
    """The policy of every page forbids it."""
    for site in made.sites:
        for fragments in site.fragments.values():
            for html in fragments.values():
                assert not re.search(r"\sstyle=|<style|\son\w+=", html)


def test_map_table_and_figure_say_the_same(made: Made) -> None:
    figure = json.loads(made.sites[0].figures["assets/figures/children-in-benefits.json"])
    newest = figure["labels"][-1]
    page = fragment(made, TOWN, "map").replace("\u00a0", " ")
    table = text_of(fragment(made, "indikatoren/children-in-benefits/", "values")).replace("\u00a0", " ")
    for label in newest:
        assert label.replace("\u00a0", " ") in page
        assert label.replace("\u00a0", " ") in table


def test_the_figure_of_a_place_without_a_number_is_null_and_has_its_kind(made: Made) -> None:
    figure = json.loads(made.sites[0].figures["assets/figures/rent.json"])
    assert figure["values"][-1][2] is None
    assert figure["classes"][-1][2] == -3


def test_a_partial_language_says_what_it_can_and_borrows_the_rest(made: Made) -> None:
    german, english = made.sites
    assert english.language == "en"
    assert len(german.addresses) == len(english.addresses)
    assert "en/municipalities/09901001-kleinstadt/" in english.addresses
    methods = english.markdown["methods.md"].decode()
    assert "not available in this language yet" in methods


def test_pages_of_both_languages_lead_to_each_other(made: Made) -> None:
    page = made.sites[1].markdown["municipalities/09901001-kleinstadt.md"].decode()
    assert f"../de/{TOWN}" in page


def test_an_unconfirmed_operator_is_not_invented(made: Made) -> None:
    imprint = made.sites[0].markdown["impressum.md"].decode()
    assert "Angabe des Betreibers fehlt" in imprint


def test_the_search_knows_places_and_synonyms_and_no_table_cells(made: Made) -> None:
    text = " ".join(f"{one.title} {one.text}" for one in made.sites[0].search)
    assert "Kinderarmut" in text
    assert "Großmühlen" in text
    assert "13,5" in fragment(made, TOWN, "table-families")
    assert "13,5" not in text
