"""Pages of the miniature: what they say agrees with the figures they were given."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from atlas import pipeline
from atlas.compare import findings
from atlas.model.verdicts import Alike, Circle, Likeness, Nearness
from atlas.render import wording
from conftest import Made, make

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


def test_prose_that_a_language_lacks_is_borrowed_and_said_to_be(made: Made) -> None:
    german, english = made.sites
    assert english.language == "en"
    assert len(german.addresses) == len(english.addresses)
    assert "en/municipalities/09901001-kleinstadt/" in english.addresses
    methods = english.markdown["methods.md"].decode()
    assert "not available in this language yet" in methods
    assert "In Kleinstadt leben 9,200 Menschen" in methods
    children = english.markdown["indicators/children-in-benefits.md"].decode()
    assert "### How to read it\n\nZwanzig von hundert" in children


def sentences_of_the_engine(language: str) -> set[str]:
    """Phrases of at least three words in a row without a value among them."""
    folder = wording.PHRASES / language
    texts = re.findall(r"= (.+)", "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.ftl"))))
    pieces = {piece.strip(" .:;,()–") for text in texts for piece in re.split(r"\{[^{}]*\}", text)}
    return {piece for piece in pieces if len(piece.split()) >= 3}


@pytest.mark.parametrize(("page", "other"), [(0, "en"), (1, "de")], ids=["de", "en"])
def test_the_engine_says_nothing_in_another_language(made: Made, page: int, other: str) -> None:
    site = made.sites[page]
    texts = [html for parts in site.fragments.values() for html in parts.values()]
    text = "\n".join([*texts, *(content.decode() for content in site.markdown.values())])
    own = {one for one in sentences_of_the_engine(site.language) if one in text}
    assert len(own) > 60
    assert {one for one in sentences_of_the_engine(other) if one in text} == set()


@pytest.mark.parametrize(
    ("language", "anchors"),
    [
        (
            0,
            {
                "luecken",
                "nachbarn",
                "aehnlich",
                "vergleichen",
                "orte",
                "mitnehmen",
                "quelle-1",
                "quelle-2",
                "kartenbild",
            },
        ),
        (
            1,
            {
                "gaps",
                "neighbours",
                "similar-places",
                "compare",
                "places",
                "downloads",
                "source-1",
                "source-2",
                "map-figure",
            },
        ),
    ],
    ids=["de", "en"],
)
def test_places_within_a_page_are_named_in_its_language(made: Made, language: int, anchors: set[str]) -> None:
    address = (TOWN, "municipalities/09901001-kleinstadt/")[language]
    site = made.sites[language]
    ids = re.findall(r'\bid="([^"]+)"', "".join(site.fragments[address].values()))
    ids += re.findall(r"\{ #(\S+) \}", site.markdown[f"{address.rstrip('/')}.md"].decode())
    assert anchors <= set(ids)
    assert len(ids) == len(set(ids))
    other = {"gaps", "neighbours", "downloads"} if language == 0 else {"luecken", "nachbarn", "mitnehmen"}
    assert not other & set(ids)
    assert not [one for one in ids if one.startswith(("source-", "quelle-")[language])]


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


def likeness(made: Made, address: str) -> str:
    fragments = made.sites[0].fragments[address]
    html = fragments["below"] if "below" in fragments else fragments["aside"]
    _, _, block = html.partition('id="aehnlich"')
    return block.partition("<h2")[0]


def test_similar_places_are_named_in_words_with_what_they_were_compared_by(made: Made) -> None:
    text = text_of(likeness(made, TOWN)).replace(" :", ":")
    assert "Abbau, Kreis Übersee: sehr ähnlich" in text
    assert "Dünenort, Kreis Übersee: entfernt ähnlich (2 von 3 Merkmalen bekannt)" in text
    assert "Verglichen wurden 3 Merkmale: Bevölkerung (31.12.2024)" in text
    assert "Im Kreis" not in text  # three are too few
    assert "Fernsicht" not in text  # one of three traits is too little


def test_similar_places_of_the_county_are_linked_and_those_elsewhere_are_not(made: Made) -> None:
    assert re.findall(r'href="([^"]*)"', likeness(made, TOWN)) == ["../../methoden/"]
    town, mills = "09901001", "09901002"
    near = Circle(8, (Likeness(mills, 0.2, Nearness.CLOSE, 3, 3),))
    city = Circle(9, (Likeness("09903000", 0.9, Nearness.ALIKE, 3, 3),))
    again = rendered_with(made, {town: Alike(near, city)})
    block = likeness(again, TOWN)
    assert '09901002-grossmuehlen/">Großmühlen</a>: <span>sehr ähnlich</span>' in block
    assert "<li>Großstadt: <span>ähnlich</span></li>" in block
    assert likeness(again, MILLS) == ""


def test_a_place_like_nobody_has_no_such_block(made: Made) -> None:
    nobody = Circle(3, ())
    assert likeness(rendered_with(made, {"09901001": Alike(nobody, nobody)}), TOWN) == ""


def test_without_outlines_there_is_no_such_block(miniature: Path) -> None:
    for path in (miniature / "data/geography").glob("*.geojson"):
        path.unlink()
    methods = miniature / "content/de/methods.md"
    methods.write_text(methods.read_text("utf-8").replace('{{ map("rent") }}', ""), "utf-8")
    assert likeness(make(miniature), TOWN) == ""


def rendered_with(made: Made, alike: dict[str, Alike]) -> Made:
    """The miniature as if these places were alike."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(findings, "find_likeness", lambda *_: alike)
        sites, exports, _ = pipeline.render_sites(made.inputs, made.release)
    return Made(made.inputs, made.release, made.findings, sites, exports)


def test_places_elsewhere_stand_in_their_block_and_nowhere_else(made: Made) -> None:
    """Their committed packages are offered as they are; everything else the atlas makes knows them by the block alone."""
    names = re.compile(r"\b0990[23]\d{3}|" + "|".join(one.name for one in made.inputs.geography.elsewhere.values()))
    assert not {code for _, _, code in made.release.figures} & set(made.inputs.geography.elsewhere)
    for path, content in made.exports.items():
        assert path.startswith("daten/pakete/") or not names.search(content.decode()), path
    for site in made.sites:
        texts = {path: content.decode() for path, content in {**site.markdown, **site.figures}.items()}
        texts |= {f"search {one.address}": f"{one.title} {one.text}" for one in site.search}
        texts |= {
            f"{address}{name}": re.sub(r'<ul class="atlas-places">.*?</ul>', "", html, flags=re.DOTALL)
            for address, fragments in site.fragments.items()
            for name, html in fragments.items()
        }
        assert [path for path, text in texts.items() if names.search(text)] == []


def test_what_is_downloaded_and_counted_is_the_same_with_and_without_a_structure(made: Made, miniature: Path) -> None:
    (miniature / "data/geography/elsewhere.csv").unlink()
    settings = miniature / "data/atlas.yml"
    settings.write_text(settings.read_text("utf-8").partition("structure:")[0], "utf-8")
    without = make(miniature)
    assert without.exports == made.exports
    assert without.release.figures == made.release.figures
    assert without.release.structure == {}
    assert likeness(without, TOWN) == ""
