"""Figures that stay as they are drawn, to take away: complete outside the page, with the numbers of the tables."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from browser.conftest import Places, Read
from browser.reader import DESK, PHONE
from browser.test_take import SVG, UNEMPLOYED, colours, faults, rows_of, sticking_out, take
from playwright.sync_api import Locator, Page, expect

WORK = "de/gemeinden/05382068-troisdorf/arbeit/"
LANGUAGE = "de/indikatoren/language-support/"
TITLE = "Arbeitslose je 1.000 Menschen von 15 bis unter 65 Jahren (je 1.000), 2021"
EDITION = "Sozialatlas Rhein-Sieg-Kreis · Ausgabe 2026.11"


def still_of(page: Page, kind: str) -> Locator:
    return page.locator(f"figure[data-figure-still={kind}]").first


CASES = [
    ("atlas", UNEMPLOYED, "intervals", "unemployed-share-municipality-2021-bereiche",
     [TITLE, "Rhein-Sieg-Kreis: 48,3 je 1.000", "Neunkirchen-Seelscheid", "Kräftiger Strich", "BBSR", "Entwurf:", EDITION]),
    ("atlas", UNEMPLOYED, "funnel", "unemployed-share-municipality-2021-trichter",
     [TITLE, "Troisdorf", "Einwohner von 15 bis unter 65 Jahren", "BBSR", EDITION]),
    ("atlas", UNEMPLOYED, "steps", "unemployed-share-municipality-2020-2021-veraenderung",
     ["Veränderung von 2020 bis 2021", "+3,4", "um 0,8 je 1.000 oder mehr gesunken", "Bonn", "Grenzen: © GeoBasis-DE / BKG", EDITION]),
    ("atlas", UNEMPLOYED, "pair", "child-poverty-unemployed-share-paar",
     ["Kinder unter 15 Jahren", "Arbeitslosenanteil (je 1.000) →", "Siegburg", "kein Beleg für eine Ursache", "Ausgabe 2025", EDITION]),
    ("atlas", WORK, "fact", "unemployed-share-05382068-2021-einzelwert",
     ["Arbeitslose je 1.000", "Lage 2021, Verlauf 2001 bis 2021", "Troisdorf · Rhein-Sieg-Kreis", "Farbige Linie: dieser Ort", "Graues Band", "BBSR", EDITION]),
    ("atlas", "de/kreis/wohnen/", "fact", "asking-rent-05382-2022-einzelwert",
     ["Euro je Quadratmeter", "2010 bis 2022", "Rhein-Sieg-Kreis", "Farbige Linie", EDITION]),
    ("showcase", LANGUAGE, "steps", "language-support-municipality-2023-24-2024-25-veraenderung",
     ["schraffiert: keine gesicherte Veränderung", "Erfunden:"]),
]  # fmt: skip


@pytest.mark.parametrize(("site", "address", "kind", "name", "words"), CASES, ids=[case[3] for case in CASES])
def test_a_still_picture_says_what_it_shows_and_needs_no_page(
    read: Read, site: str, address: str, kind: str, name: str, words: list[str]
) -> None:
    reader = read(site, address)
    figure = reader.page.locator(f"figure[data-figure-still={kind}][data-file='{name}']")
    suggested, content = take(figure, "svg")
    assert suggested == f"{name}.svg"
    assert faults(content, [*words, *figure.locator(".atlas-legend li").all_text_contents()]) == []
    assert sticking_out(reader.page, content) == []
    assert reader.complaints() == []


def test_what_is_not_sure_is_hatched_in_the_picture_too(read: Read) -> None:
    content = take(still_of(read("showcase", LANGUAGE).page, "steps"), "svg")[1].decode()
    assert 'id="step-unsure"' in content
    assert 'fill="url(#step-unsure)"' in content
    assert faults(content.replace('id="step-unsure"', 'id="other"').encode(), []) != []


@pytest.mark.parametrize("kind", ["intervals", "funnel", "steps", "pair"])
def test_a_still_picture_is_the_same_in_the_dark_and_on_a_telephone(read: Read, kind: str) -> None:
    light = take(still_of(read("atlas", UNEMPLOYED, viewport=DESK, color_scheme="light").page, kind), "svg")
    assert take(still_of(read("atlas", UNEMPLOYED, viewport=PHONE, color_scheme="dark").page, kind), "svg") == light


@pytest.mark.parametrize(
    ("address", "kind"), [(UNEMPLOYED, one) for one in ("intervals", "funnel", "steps", "pair")] + [(WORK, "fact")]
)
def test_a_still_picture_in_pixels_is_not_empty(read: Read, address: str, kind: str) -> None:
    reader = read("atlas", address)
    name, content = take(still_of(reader.page, kind), "png")
    assert name.endswith(".png")
    assert colours(reader.page, content) > 5
    assert reader.complaints() == []


def number(text: str) -> float:
    return float(re.sub(r"[^\d,−-]", "", text.split("\u00a0", maxsplit=1)[0]).replace(",", ".").replace("−", "-"))


def cells(page: Page, kind: str) -> dict[str, str]:
    """What one column of the table says of each municipality."""
    rows = page.locator("table.atlas-values").first.locator("tbody tr:not(.county-row)")
    return dict(
        rows.evaluate_all(
            f"(all) => all.map((row) => [row.querySelector('th').textContent.trim(), row.querySelector('td.{kind}').textContent.trim()])"
        )
    )


def test_the_intervals_to_take_away_are_those_of_the_table(read: Read) -> None:
    page = read("atlas", UNEMPLOYED).page
    rows = rows_of(take(still_of(page, "intervals"), "data")[1])
    values, limits = cells(page, "value"), cells(page, "interval")
    assert len(rows) == len(values) == 19
    for row in rows:
        assert float(row["value"]) == number(values[row["area_name"]])
        assert [float(row["lower_95"]), float(row["upper_95"])] == [
            number(one) for one in limits[row["area_name"]].split(" bis ")
        ]
        assert float(row["lower_998"]) < float(row["lower_95"]) < float(row["upper_95"]) < float(row["upper_998"])
        assert (row["level"], row["period"], row["unit"], row["edition"]) == (
            "municipality",
            "2021",
            "per-1000",
            "2026.11",
        )


def test_the_changes_to_take_away_are_those_of_the_table(read: Read) -> None:
    for site, address in (("atlas", UNEMPLOYED), ("showcase", LANGUAGE)):
        page = read(site, address).page
        changes = cells(page, "change")
        rows = rows_of(take(still_of(page, "steps"), "data")[1])
        assert len(rows) == len(changes) > 3
        for row in rows:
            text = changes[row["area_name"]]
            assert float(row["change"]) == number(re.split(r"[a-zA-Z]", text)[0])
            assert row["verdict"] == ("unsure" if "nicht gesichert" in text else "sure" if "gesichert" in text else "")
            assert float(row["value"]) - float(row["value_before"]) == pytest.approx(float(row["change"]), abs=1e-9)


def test_the_funnel_and_the_pair_carry_their_numbers(read: Read, places: Places) -> None:
    page = read("atlas", UNEMPLOYED).page
    published = {
        (row["area_code"], row["period"]): row
        for row in rows_of((places("atlas").folder / "daten/indikatoren/unemployed-share.csv").read_bytes())
    }
    funnel = rows_of(take(still_of(page, "funnel"), "data")[1])
    for row in funnel:
        other = published[row["area_code"], "2021"]
        assert [float(row[name]) for name in ("value", "denominator")] == [
            float(other["value"]),
            float(other["denominator"]),
        ]
    pair = rows_of(take(still_of(page, "pair"), "data")[1])
    assert len(funnel) == len(pair) == 19
    assert {float(row["value_2"]) for row in pair} == {float(row["value"]) for row in funnel}
    assert {row["indicator_1"] for row in pair} == {"child-poverty"}


def test_a_fact_carries_its_own_course_and_its_peers(read: Read, places: Places) -> None:
    published = {
        (row["area_code"], row["period"]): row
        for row in rows_of((places("atlas").folder / "daten/indikatoren/unemployed-share.csv").read_bytes())
    }
    rows = rows_of(take(still_of(read("atlas", WORK).page, "fact"), "data")[1])
    own = [row for row in rows if row["area_code"] == "05382068"]
    assert (len(own), len(rows)) == (21, 21 + 18)
    for row in rows:
        assert float(row["value"]) == float(published[row["area_code"], row["period"]]["value"])
    assert all(float(row["lower_95"]) <= float(row["value"]) <= float(row["upper_95"]) for row in own)
    assert float(own[-1]["county_value"]) == float(published["05382", "2021"]["value"])


def test_each_fact_with_a_picture_is_offered_once(read: Read) -> None:
    page = read("atlas", WORK).page
    figures = page.locator("figure[data-figure-still=fact]")
    assert figures.count() > 5
    expect(page.locator(".atlas-take")).to_have_count(figures.count())
    files = figures.evaluate_all("(all) => all.map((one) => one.dataset.file)")
    assert len(set(files)) == len(files)


def test_a_small_picture_keeps_both_of_its_parts(read: Read) -> None:
    root = ET.fromstring(take(still_of(read("atlas", WORK).page, "fact"), "svg")[1])
    assert len(root.findall(f"{SVG}svg")) == 2
