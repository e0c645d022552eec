"""Each layout of an official file, as the committed recipes describe it, reads a small file of that layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

DATA = Path(__file__).parents[3] / "data"
Imported = Any
Importer = Callable[..., Imported]


def recipe_of(package: str, *, tables: Callable[[Mapping[str, Any]], bool]) -> dict[str, Any]:
    """The committed recipe of a package with some of its tables and without checks of the whole state."""
    recipe: dict[str, Any] = yaml.safe_load((DATA / package / "import.yml").read_text(encoding="utf-8"))
    return {**recipe, "tables": [table for table in recipe["tables"] if tables(table)], "checks": []}


def variables_of(recipe: Mapping[str, Any], unit: str = "percent", counts: str = "none") -> dict[str, tuple[str, str]]:
    layouts = recipe.get("layouts", {})
    tables = [{**layouts.get(table.get("layout"), {}), **table} for table in recipe["tables"]]
    return {value["variable"]: (unit, counts) for table in tables for value in table["values"]}


TITLE = ["Deutschlandatlas_GEM1224_b: 5 Indikatoren auf Gemeindeebene"]
ATLAS_2026 = [
    TITLE,
    ["zur Inhaltsübersicht"],
    TITLE,
    [
        "GKZ1224",
        "Gemeindename",
        "Indikatorkürzel: bev_dicht\n\nEinwohner/-innen je km² im Jahr 2024",
        "Indikatorkürzel: bev_entw \n\nEntwicklung zwischen 2019 und 2024 pro Jahr in %",
        "Indikatorkürzel: p_nelade\n\nMittlere Pkw-Fahrzeit im Jahr 2024",
        "Indikatorkürzel: p_selade\n\nMittlere Pkw-Fahrzeit im Jahr 2024",
        "Indikatorkürzel: p_apo\n\nMittlere Pkw-Fahrzeit im Jahr 2024 in Minuten",
    ],
    [1001000, "Flensburg, Stadt", 1697.97, 0.75, 2.44, 3.51, -9999],
    [5382060, "Siegburg, Stadt", 1793.96, 0.34, 3.77, 5.45, 2.7],
    [5382076, "Windeck", 182.38, 0.64, 5.06, 8.089999999999998, -9999],
    ["Ende der Tabelle."],
]


def test_deutschlandatlas_of_2026_has_codes_in_long_headings_in_row_4(import_recipe: Importer) -> None:
    recipe = recipe_of(
        "deutschlandatlas", tables=lambda table: table["sheet"].endswith("GEM1224") and "VB" not in table["sheet"]
    )
    files = {"deutschlandatlas_2026-04-22.xlsx": {"Deutschlandatlas_GEM1224": ATLAS_2026}}
    imported = import_recipe(recipe, files, variables_of(recipe))
    assert imported.problems == []
    assert imported.value("05382060", "bev_entw", "2019/2024") == ("0.34", "ok")
    assert imported.value("05382076", "p_selade", "2024") == ("8.09", "ok")
    assert imported.value("05382076", "p_apo", "2024") == ("", "unknown")
    assert {area for area, _, _ in imported.rows} == {"05382060", "05382076"}


def test_a_new_year_in_a_heading_of_the_deutschlandatlas_stops_the_import(import_recipe: Importer) -> None:
    recipe = recipe_of("deutschlandatlas", tables=lambda table: table["sheet"] == "Deutschlandatlas_GEM1224")
    heading = [str(cell).replace("im Jahr 2024", "im Jahr 2026") for cell in ATLAS_2026[3]]
    files = {
        "deutschlandatlas_2026-04-22.xlsx": {"Deutschlandatlas_GEM1224": [*ATLAS_2026[:3], heading, *ATLAS_2026[4:]]}
    }
    imported = import_recipe(recipe, files, variables_of(recipe))
    assert imported.codes == ["heading-says-other"] * 4
    assert {problem.row for problem in imported.problems} == {4}


def test_deutschlandatlas_of_2024_has_bare_codes_in_row_1(import_recipe: Importer) -> None:
    recipe = recipe_of("deutschlandatlas", tables=lambda table: False)
    table = {
        "layout": "release-2024",
        "sheet": "Deutschlandatlas_VBGEM1222",
        "key": {"columns": ["VBG1222"], "forms": ["association-number"]},
        "name": "Gemeindeverbandsname",
        "anchors": {"05382060": "Siegburg"},
        "values": [{"variable": "pendel", "column": "pendel", "period": "2022", "round": 2}],
    }
    sheet = [
        ["VBG1222", "Gemeindeverbandsname", "pendel"],
        [10010000, "Flensburg, Stadt", 11.42],
        [53820060, "Siegburg, Stadt", 17.34],
    ]
    files = {"deutschlandatlas_2024-12-12.xlsx": {"Deutschlandatlas_VBGEM1222": sheet}}
    imported = import_recipe({**recipe, "tables": [table]}, files, {"pendel": ("kilometres", "none")})
    assert imported.problems == []
    assert imported.value("05382060", "pendel", "2022") == ("17.34", "ok")


def test_county_sheet_of_the_deutschlandatlas_keeps_classes_as_notes(import_recipe: Importer) -> None:
    recipe = recipe_of("deutschlandatlas", tables=lambda table: table["sheet"] == "Deutschlandatlas_KRS1221")
    sheet = [
        *ATLAS_2026[:3],
        ["KRS1221", "Kreisname", "Indikatorkürzel: preis_baul\n\nBaulandpreise im Jahr 2022 in € je m²"],
        [5314000, "Bonn, Stadt", "500 und mehr"],
        [5382000, "Rhein-Sieg-Kreis", "200 bis unter 300"],
        ["Ende der Tabelle."],
    ]
    files = {"deutschlandatlas_2026-04-22.xlsx": {"Deutschlandatlas_KRS1221": sheet}}
    imported = import_recipe(recipe, files, {"preis_baul": ("euro-per-m2", "none")})
    assert imported.problems == []
    assert imported.value("05382", "preis_baul", "2022") == ("", "unknown")
    assert "200 bis unter 300" in imported.rows["05382", "preis_baul", "2022"]["note"]


OLD = [
    ["Gemeinden in Deutschland nach Fläche und Bevölkerung am 31.12.1983"],
    [None],
    [
        "Satz-art",
        "Gemeindeschlüssel",
        None,
        None,
        None,
        "Gemeindename",
        "Stadtrechte\nx=ja",
        "Verband",
        None,
        "Fläche km2  ",
        "Bevölkerung",
    ],
    [
        None,
        "Land",
        "RB",
        "Kreis",
        "Gemeinde",
        None,
        None,
        "Schlüssel",
        "Name",
        None,
        "insgesamt",
        "männlich",
        "weiblich",
        "je km2",
    ],
    [None, "Gebietsstand am 31.12.1983", *[None] * 7, "am 31.12.1983"],
    [None],
    [10, "05", None, None, None, "Nordrhein-Westfalen"],
    [40, "05", "3", "82", None, "Rhein-Sieg-Kreis"],
    [60, "05", "3", "82", "060", "Siegburg, Stadt", "x", None, None, 23.47, 34598, 16524, 18074, 1474],
    [60, "05", "3", "82", "076", "Windeck", None, None, None, 107.2, 17000, 8000, 9000, 159],
]
NEW = [
    ["Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am 31.12.2023 (Jahr)"],
    [None],
    [
        "Satz-art",
        "Text-kenn-zeichen",
        "Amtlicher Regionalschlüssel (ARS)",
        *[None] * 4,
        "Gemeindename",
        "Fläche km2 1)",
        "Bevölkerung2)",
    ],
    [None, None, "Land", "RB", "Kreis", "VB", "Gem", None, None, "insgesamt", "männlich", "weiblich", "je km2"],
    [None, None, "Gebietsstand am 31.12.2023 (Jahr)", *[None] * 5, "31.12.2023 (Jahr)"],
    [None],
    ["50", "50", "05", "3", "82", "0060", None, "Siegburg, Stadt"],
    ["60", "63", "05", "3", "82", "0060", "060", "Siegburg, Stadt", 23.66, 42025, 20669, 21356, 1776],
    ["60", "63", "05", "3", "82", "0076", "076", "Windeck", 107.22, 19000, 9000, 10000, 177],
    ["Quelle: Gemeindeverzeichnis-Informationssytem GV-ISys"],
    ["     Statistisches Bundesamt (Destatis), 2024"],
]


@pytest.mark.parametrize(
    ("file", "sheet", "cells", "period", "population"),
    [
        ("31121983_Auszug_GV.xlsx", "Gemeindedaten", OLD, "1983-12-31", "34598"),
        ("31122023_Auszug_GV.xlsx", "Onlineprodukt_Gemeinden31122023", NEW, "2023-12-31", "42025"),
    ],
    ids=["four columns of key", "five columns of key"],
)
def test_municipal_register_splits_its_key(
    file: str, sheet: str, cells: list[Any], period: str, population: str, import_recipe: Importer
) -> None:
    recipe = recipe_of("gv-isys", tables=lambda table: table["file"] == file)
    imported = import_recipe(recipe, {file: {"Inhalt": [["x"]], sheet: cells}}, variables_of(recipe))
    assert imported.problems == []
    assert imported.value("05382060", "population", period) == (population, "ok")
    assert len(imported.rows) == 8


def test_quarterly_register_that_repeats_a_year_is_compared_and_not_added(import_recipe: Importer) -> None:
    recipe = recipe_of("gv-isys", tables=lambda table: "2023" in table["file"] or "2024" in table["file"])
    repeated = [*NEW[:4], [*NEW[4], "am 31.12.2023 (Jahr)"], *NEW[5:]]
    changed = [
        *repeated[:7],
        ["60", "63", "05", "3", "82", "0060", "060", "Siegburg, Stadt", 23.66, 42026, 20669, 21357],
        *repeated[8:],
    ]
    files = {
        "31122023_Auszug_GV.xlsx": {"Onlineprodukt_Gemeinden31122023": NEW},
        "AuszugGV4QAktuell_2024.xlsx": {"Onlineprodukt_Gemeinden31122024": changed},
    }
    imported = import_recipe(recipe, files, variables_of(recipe))
    assert imported.codes == ["editions-differ", "editions-differ"]
    assert imported.problems[0].row == 8


ELECTION = [
    ["Landtagswahl: Wahlberechtigte, Wähler, gültige\nZweitstimmen nach Parteien (alle)"],
    ["Allgemeine Landeswahlstatistik"],
    ["Gemeinden", None, "Wahlberechtigte", "Wähler", "Zweitstimmen"],
    [None, None, None, None, "Parteien LW (alle)"],
    [None, None, None, None, "Insgesamt", "CDU", "AfD"],
    [None, None, "Anzahl", "Anzahl", "Anzahl", "Anzahl", "Anzahl"],
    ["09.05.2010"],
    ["05", "Nordrhein-Westfalen", 13267052, 7870412, 7760546, 2681700, "x"],
    ["053", "  Köln, Regierungsbezirk", 3000000, 2000000, 1900000, 900000, "x"],
    ["05354", "    Aachen, Kreis", "-", "-", "-", "-", "x"],
    ["05382", "    Rhein-Sieg-Kreis", 443292, 269389, 265597, 102332, "x"],
    ["05382060", "      Siegburg, Stadt", 29680, 16785, 16572, 6339, "x"],
    ["______________"],
    ["© IT.NRW, Düsseldorf, 2025."],
]


def test_election_table_has_a_hierarchy_in_one_column(import_recipe: Importer) -> None:
    recipe = recipe_of("landtagswahl", tables=lambda table: "2010" in table["file"])
    files = {"LTW_2010_Wahlbeteiligung.xlsx": {"14311-02i": ELECTION}}
    imported = import_recipe(
        recipe, files, {"eligible_voters": ("persons", "persons"), "voters": ("persons", "persons")}
    )
    assert imported.problems == []
    assert {area for area, _, _ in imported.rows} == {"05", "05382", "05382060"}
    assert imported.value("05382060", "voters", "2010-05-09") == ("16785", "ok")


EXPORT = [
    ["Kennziffer", "Raumeinheit", "Aggregat", "Arbeitslose", "Arbeitslose"],
    [None, None, None, "2020", "2021"],
    ["01001000", "Flensburg, Stadt", "Gemeinden", 5000, 4900],
    ["05382060", "Siegburg, Stadt", "Gemeinden", 1901, 1877],
    ["05382076", "Windeck", "Gemeinden", 700, 713],
]


def test_inkar_export_has_the_name_and_the_year_in_two_heading_rows(import_recipe: Importer) -> None:
    recipe = recipe_of("inkar-series", tables=lambda table: "arbeitslose" in table["file"])
    files = {"inkar_2024_arbeitslose.xlsx": {"Daten": EXPORT, "Metadaten": [["Dokumentation"]]}}
    imported = import_recipe(recipe, files, {"unemployed": ("persons", "persons")})
    assert imported.problems == []
    assert imported.value("05382060", "unemployed", "2021") == ("1877", "ok")
    assert len(imported.rows) == 4


TAX = [
    ["Kennziffer", "Raumeinheit", "Aggregat", "Einkommensteuer"],
    [None, None, None, "2019"],
    ["053820060", "Siegburg, Stadt", "Gemeindeverbände", 450.5],
    ["053820076", "Windeck", "Gemeindeverbände", 400],
]


def tax_text(siegburg: str) -> bytes:
    lines = [
        "gemeindeve22;gemeindeve22name;q_einkst_bev19;q_einkst_bev20",
        "Gebietskennziffer;Name;Einkommensteuer 2019;Einkommensteuer 2020",
    ]
    lines += [f"053820060;Siegburg, Stadt;{siegburg};460,25", "053820076;Windeck;400;410,5", "010030000;Lübeck;300;310"]
    return "\r\n".join(lines).encode("cp1252")


@pytest.mark.parametrize(("siegburg", "codes"), [("450,5", []), ("451", ["editions-differ"])], ids=["agree", "differ"])
def test_second_edition_goes_on_where_the_first_ends_and_must_agree(
    siegburg: str, codes: list[str], import_recipe: Importer
) -> None:
    recipe = recipe_of("inkar-series", tables=lambda table: "einkommensteuer" in table["file"])
    files = {"inkar_2024_einkommensteuer.xlsx": {"Daten": TAX}, "iris_einkommensteuer_2022.csv": tax_text(siegburg)}
    imported = import_recipe(recipe, files, {"income_tax_per_inhabitant": ("euro", "none")})
    assert imported.codes == codes
    if not codes:
        assert imported.value("05382060", "income_tax_per_inhabitant", "2020") == ("460.25", "ok")
        assert len(imported.rows) == 4


def test_deprivation_index_has_one_row_an_area_and_year(import_recipe: Importer) -> None:
    recipe = recipe_of("gisd", tables=lambda table: True)
    text = 'gvb_id,gvb_name,year,gisd_score\n053820060,"Siegburg, Stadt",2020,0.40377999999999997\n053820076,Windeck,2020,1\n'
    imported = import_recipe(
        recipe, {"gisd_2025_nrw_gemeindeverband.csv": text.encode()}, {"gisd_score": ("index", "none")}
    )
    assert imported.problems == []
    assert imported.value("05382060", "gisd_score", "2020") == ("0.40378", "ok")


def test_wide_table_tells_a_gap_from_a_zero(import_recipe: Importer) -> None:
    recipe = recipe_of("hebesaetze", tables=lambda table: True)
    head = "ags,name,grundsteuer_b_2024,grundsteuer_b_2025,grundsteuer_a_2025,gewerbesteuer_2025,grundsteuer_b_2022,grundsteuer_a_2022,gewerbesteuer_2022,pop_2024_12_31"
    text = (
        f"{head}\n05382060,Siegburg,790,,278,,790,260,515,42445\n05382076,Windeck,750,960,338,550,715,490,480,562996\n"
    )
    imported = import_recipe(recipe, {"hebesaetze.csv": text.encode()}, variables_of(recipe, "multiplier"))
    assert imported.problems == []
    assert imported.value("05382060", "property_tax_b", "2025-06-30") == ("", "not-delivered")
    assert imported.value("05382060", "property_tax_b", "2024-12-31") == ("790", "ok")


def test_long_table_refuses_a_figure_that_the_recipe_does_not_name(import_recipe: Importer) -> None:
    recipe = recipe_of("zensus-2022", tables=lambda table: "age" in table["file"] and "edition" not in table)
    lines = ["ags,name,indicator,period,value,unit,source"]
    for key, name in (("05382060", "Siegburg"), ("05382076", "Windeck")):
        lines += [
            f"{key},{name},zensus22_{what},2022-05-15,1000.0,Personen,Zensus" for what in ("60_66", "67plus", "67pluss")
        ]
    files = {"zensus_2022_age_counts.csv": "\n".join(lines).encode()}
    imported = import_recipe(recipe, files, variables_of(recipe, "persons", "persons"))
    assert imported.codes == ["figure-undeclared", "figure-undeclared"]
    assert imported.problems[0].near[0] == "zensus22_67plus"
    assert imported.problems[0].row == 4


def test_schools_are_counted_and_a_misplaced_one_loses_its_place(import_recipe: Importer) -> None:
    recipe = recipe_of("schools", tables=lambda table: True)
    head = "schulnummer,name,schulform,rechtsstatus,ags,gemeinde,schueler_2024_25_gerundet5,sozialindex_2024_25,sozialindex_2025_26,lat_official,lon_official"
    lines = [
        head,
        "115990,Zehnthof,Grundschule,Öffentlich,05382060,Siegburg,260,5,4,51.208,7.07",
        "115991,Nord,Gymnasium,Privat,05382060,Siegburg,700,,,50.79,7.2",
        "115992,Süd,Grundschule,Öffentlich,05382076,Windeck,100,2,6,50.8,7.5",
    ]
    imported = import_recipe(
        recipe, {"schools_2024_25.csv": "\n".join(lines).encode()}, variables_of(recipe, "things", "things")
    )
    assert imported.problems == []
    expected = {
        "schools_total": "2",
        "schools_primary": "1",
        "schools_special": "0",
        "pupils": "960",
        "schools_with_social_index": "1",
    }
    assert {name: imported.value("05382060", name, "2024/25")[0] for name in expected} == expected
    assert imported.value("05382076", "schools_social_index_5_plus", "2025/26") == ("1", "ok")
    assert imported.files["schools.csv"].decode().splitlines()[1].endswith(",5,4,,")
