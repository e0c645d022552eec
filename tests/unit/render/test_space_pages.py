"""Pages of spaces and of the municipalities that drew them, in the showcase, which has every case."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from atlas.render.layers import Layers
from atlas.render.wording import Wording
from builders import a_divided_geography, a_space
from conftest import MINIATURE, SHOWCASE, Made, copy_root, make

TOWN = "gemeinden/99001001-musterstadt/"
CHANGED = "gemeinden/99001002-beispielhausen/"
PLAIN = "gemeinden/99001004-probeheim/"
WITHOUT = "gemeinden/99001005-nirgendorf/"
ENDED = "raeume/99001002-07-siedlung-am-wald/"
BEGUN = "raeume/99001002-12-wiesental/"
SMALL = "raeume/99001004-07-moorrand/"


@pytest.fixture(scope="module")
def showcase() -> Made:
    return make(SHOWCASE)


def text(made: Made, address: str) -> str:
    """Markdown and fragments of a page."""
    site = made.sites[0]
    return site.markdown[f"{address.rstrip('/')}.md"].decode() + "".join(site.fragments[address].values())


def links(html: str) -> list[str]:
    """Where some HTML leads to."""
    return re.findall(r'href="([^"]+)"', html)


def test_a_municipality_shows_each_of_its_divisions_with_a_map(showcase: Made) -> None:
    fragments = showcase.sites[0].fragments[TOWN]
    social, youth = fragments["spaces-sozialraeume"], fragments["spaces-jugendhilfebezirke"]
    assert (social.count("data-area=") // 2, youth.count('class="area plain"')) == (15, 4)
    assert "../../raeume/99001001-J1-bezirk-nord/" in links(youth)
    assert "Jugendhilfeausschuss der Stadt Musterstadt, 03.09.2019" in text(showcase, TOWN)


def test_former_spaces_stand_apart_from_those_of_today(showcase: Made) -> None:
    html = showcase.sites[0].fragments[CHANGED]["spaces-sozialraeume"]
    now, _, former = html.partition("Frühere Räume:")
    assert "../../raeume/99001002-12-wiesental/" in links(now)
    assert links(former) == [f"../../{ENDED}", "../../raeume/99001002-09-wiesengrund/"]


def test_a_plain_list_has_links_and_no_map(showcase: Made) -> None:
    page = text(showcase, PLAIN)
    assert "Für diese Orte liegen keine Grenzen vor" in page
    assert "<svg" not in showcase.sites[0].fragments[PLAIN]["spaces-sozialraeume"]
    assert f"../../{SMALL}" in links(showcase.sites[0].fragments[PLAIN]["spaces-sozialraeume"])


def test_a_municipality_without_spaces_says_so_and_how_to_deliver_them(showcase: Made, made: Made) -> None:
    assert "hat noch keine Sozialräume geliefert" in text(showcase, WITHOUT)
    assert links(showcase.sites[0].fragments[WITHOUT]["deliver"]) == ["../../mitmachen/"]
    assert "hat noch keine Sozialräume geliefert" in text(made, "gemeinden/09901002-grossmuehlen/")


def test_an_ended_space_names_its_successors_and_shows_its_last_figures(showcase: Made) -> None:
    page = text(showcase, ENDED)
    assert "war bis zum 31.12.2022 ein Raum dieser Gliederung" in page
    assert links(showcase.sites[0].fragments[ENDED]["successors"]) == [
        "../../raeume/99001002-11-waldsiedlung/",
        f"../../{BEGUN}",
    ]
    assert "31.12.2022" in showcase.sites[0].fragments[ENDED]["headline"]
    assert "31.12.2024" not in showcase.sites[0].fragments[ENDED]["headline"]
    assert 'class="this"' in showcase.sites[0].fragments[ENDED]["map"]


def test_a_new_space_names_its_predecessors_and_marks_what_is_estimated(showcase: Made) -> None:
    assert "gibt es in diesen Grenzen seit 01.01.2023" in text(showcase, BEGUN)
    assert "(100\u00a0% davon)" in showcase.sites[0].fragments[BEGUN]["predecessors"]
    fact = showcase.sites[0].fragments[f"{BEGUN}arbeit/"]["fact-unemployed"]
    assert "Die Werte bis 31.12.2022 sind aus den früheren Räumen geschätzt" in fact
    assert len(re.findall(r"\(\d,\d\u00a0%\)", fact)) >= 3, "estimates stand in brackets"


def test_a_space_says_who_drew_it_and_why(showcase: Made) -> None:
    facts = showcase.sites[0].fragments[BEGUN]["partition"]
    for word in ("Umgehungsstraße", "Rat der Stadt Beispielhausen, 22.11.2022", "seit 01.01.2023", "200 Menschen"):
        assert word in facts
    assert "../../daten/#99001002-sozialraeume" in links(facts)


def test_a_space_below_the_minimum_is_there_without_a_figure(showcase: Made) -> None:
    page = text(showcase, SMALL)
    assert "Sechs Zahlen zuerst" not in page
    assert "Sechs Zahlen zuerst" in text(showcase, BEGUN)
    assert "mindestens 200 Menschen leben" in page
    assert not [one for one in showcase.sites[0].fragments if one.startswith(SMALL) and one != SMALL]
    assert "Mindestgröße" in page


def test_a_space_withheld_for_its_own_sake_is_not_told_from_one_that_hides_it(showcase: Made) -> None:
    pages = showcase.sites[0].markdown.items()
    assert (
        [path for path, page in pages if "stehen hier keine Zahlen" in page.decode()]
        == [
            "raeume/99001003-07-holzacker.md",
            "raeume/99001004-03-duenenfeld.md",  # its figures would betray those of the small one
            f"{SMALL[:-1]}.md",
        ]
    )


def test_spaces_are_not_called_missing_where_they_are_delivered(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    entry = "  - {id: spaces, topic: families, title: Sozialräume, from: Rat, level: municipality, provides: spaces}\n"
    path = root / "data/delivery.yml"
    path.write_text(path.read_text("utf-8") + entry, "utf-8")
    made = make(root)
    missing = {
        address: [one for one in fragments.values() if "<dd>Plätze in der Kindertagesbetreuung" in one]
        for address, fragments in made.sites[0].fragments.items()
        if address.startswith("gemeinden/") and address.count("/") == 2
    }
    told = {address: "Kindertagesbetreuung, Sozialräume" in "".join(found) for address, found in missing.items()}
    assert sum(told.values()) == len(told) - 1
    assert not told["gemeinden/09901001-kleinstadt/"]


def test_a_large_space_with_one_withheld_figure_is_not_called_small(showcase: Made) -> None:
    assert "99001004-03" in showcase.release.small, "its count is withheld, as that of the small one"
    assert "99001001-01" not in showcase.release.small


def maps_of(html: str) -> dict[str, str]:
    """The maps of a switch by what its buttons say."""
    assert html.count("atlas-patterns") == 1, "what all maps share stands once"
    parts = re.split(r"<label><input [^>]*>([^<]*)</label>", html)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_map_of_an_indicator_switches_between_all_levels(showcase: Made) -> None:
    fragments = showcase.sites[0].fragments["indikatoren/unemployed/"]
    assert links(fragments["map-levels"]) == ["#sozialraeume", "#jugendhilfebezirke"]
    maps = maps_of(fragments["map"])
    drawn = {title: html.count('class="area') for title, html in maps.items()}
    assert drawn == {"Gemeinden": 5, "Sozialräume": 33, "Jugendhilfebezirke": 4}
    assert 'id="kartenbild-jugendhilfebezirke"' in maps["Jugendhilfebezirke"]
    assert "Räume in Probeheim" in maps["Sozialräume"], "who has no outlines is named"


def test_the_map_of_a_municipality_switches_to_its_own_spaces(showcase: Made) -> None:
    html = {
        address.split("-")[-1].rstrip("/"): fragments["map"]
        for address, fragments in showcase.sites[0].fragments.items()
        if address.startswith("gemeinden/") and address.count("/") == 2
    }
    maps = maps_of(html["musterstadt"])
    drawn = {title: re.findall(r'data-area="([^"]*)" d=', text) for title, text in maps.items()}
    assert {title: len(codes) for title, codes in drawn.items()} == {
        "Gemeinden": 5,
        "Sozialräume": 15,
        "Jugendhilfebezirke": 4,
    }
    assert all(code.startswith("99001001-") for title in list(drawn)[1:] for code in drawn[title])
    assert "Beispielhausen (erfundene" not in maps["Sozialräume"], "only those who drew these outlines are named"
    assert list(maps_of(html["beispielhausen"])) == ["Gemeinden", "Sozialräume"]
    assert "atlas-levels" not in html["probeheim"], "a plain list has no map"
    assert "atlas-levels" not in html["nirgendorf"]


def test_no_id_stands_twice_on_a_page_of_a_divided_municipality(showcase: Made) -> None:
    fragments = showcase.sites[0].fragments["gemeinden/99001001-musterstadt/"]
    found = re.findall(r'<figure [^>]*id="([^"]*)"', "".join(fragments.values()))
    assert len(found) == len(set(found)) == 5


def test_a_small_space_with_an_outline_is_drawn_and_carries_no_figure(showcase: Made) -> None:
    site = showcase.sites[0]
    maps = maps_of(site.fragments["gemeinden/99001003-erfundingen/"]["map"])
    classes = re.search(r'class="area ([^"]*)" data-area="99001003-07"', maps["Sozialräume"])
    assert classes
    assert classes[1] == "none none-suppressed"
    assert "stehen hier keine Zahlen" in site.markdown["raeume/99001003-07-holzacker.md"].decode()
    small = showcase.release.small
    shown = [figure for (_, _, code), figure in showcase.release.figures.items() if code == "99001003-07"]
    assert "99001003-07" in small
    assert shown
    assert not any(figure.status.has_number for figure in shown)


def test_a_map_of_spaces_shows_those_of_the_period(showcase: Made) -> None:
    codes = [one["code"] for one in json.loads(showcase.exports["api/v1/areas.json"])["layers"]["sozialraeume"]]
    figure = json.loads(showcase.sites[0].figures["assets/figures/unemployed.sozialraeume.json"])
    drawn = {
        period: {code for code, kind in zip(codes, row, strict=True) if kind is not None}
        for period, row in zip(figure["periods"], figure["classes"], strict=True)
    }
    assert drawn["2022-12-31"] - drawn["2023-12-31"] == {"99001002-07", "99001002-09"}
    assert drawn["2023-12-31"] - drawn["2022-12-31"] == {"99001002-11", "99001002-12"}


def test_the_data_page_lists_every_partition_with_its_files(showcase: Made) -> None:
    html = showcase.sites[0].fragments["daten/"]["files-99001002-sozialraeume"]
    assert [one.rpartition("/")[2] for one in links(html)] == [
        "spaces.csv", "boundaries.geojson", "parts.csv", "crosswalk.csv", "99001002-sozialraeume.zip",
    ]  # fmt: skip
    assert "daten/pakete/99001002-sozialraeume/crosswalk.csv" in showcase.exports


def test_a_list_of_spaces_of_several_municipalities_names_them(showcase: Made) -> None:
    fragments = showcase.sites[0].fragments["indikatoren/unemployed/"]
    assert ">Marktviertel (Musterstadt)</a>" in fragments["values-sozialraeume"]
    assert ">Bezirk Nord</a>" in fragments["values-jugendhilfebezirke"], "only one municipality has districts"


def test_a_layer_is_called_what_its_municipality_calls_it() -> None:
    spaces = [
        a_space("09901001-01", "09901001-kieze", kind="Kiez"),
        a_space("09901001-02", "09901001-kieze", kind="Kiez"),
    ]
    layers = Layers(Wording("de"), a_divided_geography(*spaces, a_space("09901002-01")))
    # builders name every partition alike
    assert (layers.title("kieze"), layers.one("kieze")) == ("Sozialräume", "Kiez")
    assert (layers.counted("kieze", 1), layers.counted("kieze", 2)) == ("1 Kiez", "2 Sozialräume")
    assert layers.among("kieze", 2) == "2 Räumen (Sozialräume)"
    assert layers.among("sozialraeume", 2) == "2 Sozialräumen"
    assert layers.counted("municipality", 1) == "1 Gemeinde"
