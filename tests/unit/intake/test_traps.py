"""Every trap of real official tables is read right, stopped with a located message, or declared in the recipe.

Each case of the table names the trap, a small file that holds it, the recipe's words, and what must come of it: the
figure that is read, or the problem with its row and field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

HEAD = ["key", "name", "figure"]
TOWN = "05382060"
SIEGBURG = "Siegburg, Stadt"


@dataclass(frozen=True)
class Trap:
    """One trap: the file, the recipe's words, and the outcome."""

    name: str
    cells: Any
    words: Mapping[str, Any] = field(default_factory=dict)
    reads: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    stops: tuple[str, int | None, str | None] | None = None


def rows(*data: list[Any], head: list[Any] | None = None) -> list[list[Any]]:
    return [head or HEAD, *data]


def one(figure: Any, key: Any = TOWN, name: str = SIEGBURG) -> list[list[Any]]:
    return rows([key, name, figure])


def key(*forms: str, columns: tuple[str, ...] = ("key",), **words: str) -> dict[str, Any]:
    return {"columns": list(columns), "forms": list(forms), **words}


def marks(text: str, meaning: Any) -> dict[str, Any]:
    return {"marks": {text: meaning}}


COUNTY = [[f"0538200{number}" if number < 10 else f"053820{number}", "Ort", 16.9] for number in range(4, 64, 4)]
SPLIT = ["type", "Land", "RB", "Kreis", "Gem", "name", "figure"]
PEOPLE = {"unit": "persons", "counts": "persons"}

KEYS = [
    Trap("six digits without the state", one(5, "382060"), {"key": key("without-state", state="05")}, {TOWN: ("5", "ok")}),
    Trap("seven-digit integer", one(5, 5382060), {"key": key("ags-number")}, {TOWN: ("5", "ok")}),
    Trap("seven-digit integer, undeclared", one(5, 5382060), {}, stops=("key-unreadable", 2, "key")),
    Trap(
        "key with spaces on a total row",
        rows(["05 000 000", "Nordrhein-Westfalen", 54.9], ["05382060", SIEGBURG, 54.1]),
        {"key": key("spaced", "ags"), "level": "by-length"},
        {"05": ("54.9", "ok"), TOWN: ("54.1", "ok")},
    ),
    Trap("association without its zero", one(5, 53820060), {"key": key("association-number")}, {TOWN: ("5", "ok")}),
    Trap("text among numbers", rows([TOWN, SIEGBURG, 1], [5382076, "Windeck", 2]), {"key": key("ags", "ags-number")},
         {TOWN: ("1", "ok"), "05382076": ("2", "ok")}),
    Trap("association read as municipality", one(5, 53820060), {"key": key("ags-number")}, stops=("key-unreadable", 2, "key")),
    Trap(
        "key split over columns, record types 50 and 60 of one name",
        rows([50, "05", "3", "82", None, SIEGBURG, None], ["60", "05", 3, 82, "060", SIEGBURG, 7], head=SPLIT),
        {"key": key("split", columns=("Land", "RB", "Kreis", "Gem")), "rows": {"type": ["60"]}},
        {TOWN: ("7", "ok")},
    ),
    Trap("nine digits", one(5, "053820060"), {"key": key("association")}, {TOWN: ("5", "ok")}),
    Trap("twelve digits", one(5, "053820060060"), {"key": key("ars")}, {TOWN: ("5", "ok")}),
    Trap(
        "state, county and municipality in one column, names indented",
        rows(["05", "Land", 3], ["053", "  Bezirk", 4], ["05382", "    Rhein-Sieg-Kreis", 5], [TOWN, f"      {SIEGBURG}", 6]),
        {"level": "by-length", "key": key("ags", skip="05[0-9]"), "name": "name", "anchors": {TOWN: "Siegburg"}},
        {"05": ("3", "ok"), "05382": ("5", "ok"), TOWN: ("6", "ok")},
    ),
    Trap("administrative region undeclared", rows(["053", "Bezirk", 4]), {"level": "by-length"}, stops=("key-unreadable", 2, "key")),
    Trap("county written with eight digits", one(5, 5382000, "Kreis"), {"level": "county", "key": key("ags-number")},
         {"05382": ("5", "ok")}),
    Trap("county among municipalities", one(5, "05382"), {}, stops=("key-unreadable", 2, "key")),
]  # fmt: skip

ERROR = f"key,name,figure\n{TOWN},Siegburg,#VALUE!\n".encode()

MARKS = [
    Trap("-9999 as a number", one(-9999), {"value": marks("-9999", "unknown")}, {TOWN: ("", "unknown")}),
    Trap("-9999, undeclared", one(-9999), {}, stops=("mark-unknown", 2, "figure")),
    Trap("#VALUE! as text", ERROR, {"encoding": "utf-8", "value": marks("#VALUE!", "unknown")}, {TOWN: ("", "unknown")}),
    Trap("#VALUE! as text, undeclared", ERROR, {"encoding": "utf-8"}, stops=("mark-unknown", 2, "figure")),
    Trap("#VALUE! of a spreadsheet arrives empty", one("#VALUE!"), {"value": marks("", "unknown")}, {TOWN: ("", "unknown")}),
    Trap("#VALUE! of a spreadsheet, undeclared", one("#VALUE!"), {}, stops=("cell-empty", 2, "figure")),
    Trap("footer row", rows([TOWN, SIEGBURG, 5], ["Ende der Tabelle.", None, None]), {"until": "Ende der Tabelle"},
         {TOWN: ("5", "ok")}),
    Trap("footer row, undeclared", rows([TOWN, SIEGBURG, 5], ["Ende der Tabelle.", None, None]), {},
         stops=("key-unreadable", 3, "key")),
    Trap("footer missing: the file is cut off", one(5), {"until": "Ende der Tabelle"}, stops=("end-not-found", 2, None)),
    Trap("x: blocked, as a party that did not exist", one("x"), {"value": marks("x", "not-meaningful")},
         {TOWN: ("", "not-meaningful")}),
    Trap("dash: exactly none", one("-"), {"value": marks("-", {"value": 0})}, {TOWN: ("0", "ok")}),
    Trap("dash that can only mean unknown", one("-"), {"value": marks("-", "unknown")}, {TOWN: ("", "unknown")}),
    Trap("dash, undeclared", one("-"), {}, stops=("mark-unknown", 2, "figure")),
    Trap("zero that can only mean unknown", one(0), {"value": {"zeros": False}}, stops=("zero-unexplained", 2, "figure")),
    Trap("zero declared as a gap", one(0), {"value": {"zeros": False, **marks("0", "unknown")}}, {TOWN: ("", "unknown")}),
    Trap("dash for zero or set to zero", one("-"), {"value": marks("-", {"status": "unknown", "note": "0 oder gesperrt"})},
         {TOWN: ("", "unknown")}),
    Trap("long dash", one("—"), {}, stops=("mark-unknown", 2, "figure")),
    Trap("capital X is not x", one("X"), {"value": marks("x", "not-meaningful")}, stops=("mark-unknown", 2, "figure")),
    Trap("space for thousands", one("76 503"), {"numbers": {"decimal": ",", "thousands": " "}}, {TOWN: ("76503", "ok")}),
    Trap("space for thousands, undeclared", one("76 503"), {}, stops=("number-as-text", 2, "figure")),
    Trap("per cent sign", one("61,4%"), {"numbers": {"decimal": ",", "suffix": "%"}}, {TOWN: ("61.4", "ok")}),
    Trap("per cent sign, undeclared", one("61,4%"), {}, stops=("number-as-text", 2, "figure")),
    Trap("class text", one("8,50 bis unter 10,00"),
         {"value": marks("/.*bis unter.*/", {"status": "unknown", "note": "Klasse: {text}"})}, {TOWN: ("", "unknown")}),
    Trap("class text, undeclared", one("8,50 bis unter 10,00"), {}, stops=("mark-unknown", 2, "figure")),
    Trap("blank is not a zero", one(None), {}, stops=("cell-empty", 2, "figure")),
    Trap("blank declared", one(None), {"value": marks("", "not-delivered")}, {TOWN: ("", "not-delivered")}),
]  # fmt: skip

CSV = f"key,name,figure\n{TOWN},Siegburg,5\n05382024,Königswinter,6\n"
TEXT = {"numbers": {"decimal": "."}, "name": "name", "anchors": {"05382024": "Königswinter"}}

NUMBERS = [
    Trap("decimal comma as text", one("7,205269"), {"numbers": {"decimal": ","}, "value": {"round": 3}}, {TOWN: ("7.205", "ok")}),
    Trap("decimal comma, undeclared", one("7,205269"), {}, stops=("number-as-text", 2, "figure")),
    Trap("in hundreds", rows([TOWN, SIEGBURG, 416.7], head=["key", "name", "Bevölkerung in 100"]),
         {**PEOPLE, "value": {"column": "Bevölkerung in 100", "scale": 100}}, {TOWN: ("41670", "ok")}),
    Trap("in hundreds, undeclared", rows([TOWN, SIEGBURG, 416], head=["key", "name", "Bevölkerung in 100"]),
         {**PEOPLE, "value": {"column": "Bevölkerung in 100"}}, stops=("unit-contradicts", 1, "Bevölkerung in 100")),
    Trap("rounded to 5: said in the note", one(260), {**PEOPLE, "value": {"note": "auf 5 gerundet"}}, {TOWN: ("260", "ok")}),
    Trap("Roman numeral", one("IV"), {"numbers": {"decimal": ".", "roman": True}}, {TOWN: ("4", "ok")}),
    Trap("Arabic numeral in the same table", one("4"), {"numbers": {"decimal": ".", "roman": True}}, {TOWN: ("4", "ok")}),
    Trap("Roman numeral, undeclared", one("IV"), {}, stops=("mark-unknown", 2, "figure")),
    Trap("binary dust", one(66.39999999999999), {"value": {"round": 2}}, {TOWN: ("66.4", "ok")}),
    Trap("binary dust, undeclared", one(66.39999999999999), {}, stops=("number-unrounded", 2, "figure")),
    Trap("cp850", CSV.encode("cp850"), {"encoding": "cp850", **TEXT}, {"05382024": ("6", "ok")}),
    Trap("Latin-1", CSV.encode("latin-1"), {"encoding": "cp1252", **TEXT}, {"05382024": ("6", "ok")}),
    Trap("encoding undeclared", CSV.encode("cp1252"), TEXT, stops=("encoding-undeclared", None, None)),
    Trap("cp1252 declared as UTF-8", CSV.encode("cp1252"), {"encoding": "utf-8", **TEXT}, stops=("encoding-wrong", 3, None)),
    Trap("cp850 declared as cp1252", CSV.encode("cp850"), {"encoding": "cp1252", **TEXT}, stops=("letters-broken", 3, None)),
    Trap("UTF-8 declared as Latin-1", CSV.encode("utf-8"), {"encoding": "latin-1", **TEXT}, stops=("letters-broken", 3, None)),
]  # fmt: skip

NAMES = [
    Trap(f"{name}: a name is never a key", one(5, name=name), {"name": "name", "anchors": {TOWN: name[:4]}}, {TOWN: ("5", "ok")})
    for name in ("Siegburg, Stadt", "Bornheim, Rheinl", "Bergisch-Gladbach, Stadt", "Rheinisch-Bergischen Kreis")
] + [
    Trap("names shifted against keys", one(5, name="Troisdorf"), {"name": "name", "anchors": {TOWN: "Siegburg"}},
         stops=("name-unexpected", 2, "name")),
]  # fmt: skip


def counts_and_share(factor: int) -> dict[str, Any]:
    figures = rows([TOWN, SIEGBURG, 4.4, 1877 * factor, 42445], head=["key", "name", "share", "some", "all"])
    named = [{"variable": name, "column": name, "period": "2024"} for name in ("share", "some", "all")]
    check = {"kind": "share", "share": "share", "numerator": "some", "denominator": "all", "tolerance": 0.1}
    return {"cells": figures, "words": {"values": named, "checks": [check]}}


def two_years(*years: int) -> dict[str, Any]:
    head = ["key", "name", *(f"Quote {year}" for year in years)]
    figures = rows([TOWN, SIEGBURG, *range(len(years))], head=head)
    return {"cells": figures, "words": {"values": [{"variable": "figure", "columns": r"Quote (?P<period>\d{4})"}]}}


def with_check(words: dict[str, Any], **check: Any) -> dict[str, Any]:
    return {**words, "words": {**words["words"], "checks": [check]}}


DECEMBER = [["Gemeinden am 31.12.1997"], HEAD, [TOWN, SIEGBURG, 36823]]
ELECTIONS = [
    HEAD,
    ["13.05.2012", None, None],
    [TOWN, SIEGBURG, 17202],
    ["14.05.2017", None, None],
    [TOWN, SIEGBURG, 19923],
]
LONG = ["key", "name", "Indikatorkürzel: figure\n\nErklärung im Jahr 2024"]
MOVED = [["Titel"], ["zur Übersicht"], [None], LONG, [TOWN, SIEGBURG, 5]]
CODE = {"header_code": r"Indikatorkürzel:\s*(\S+)"}
PLACES = f"key,name,figure,lon,lat\n{TOWN},Schule,260,7.07,51.21\n".encode()
POINTS: dict[str, Any] = {
    "resource": "places", "file": "file.csv", "key": "name", "area": "key", "longitude": "lon", "latitude": "lat",
    "within": [6.85, 50.55, 7.8, 50.95], "columns": {"name": "name", "longitude": "lon", "latitude": "lat"},
}  # fmt: skip
AGES = rows([TOWN, SIEGBURG, 8000], head=["key", "name", "Alter 65+"])
BAND = rows([TOWN, SIEGBURG, 7.2], head=["key", "name", "Age_6_18"])
THOUSANDS = rows([TOWN, SIEGBURG, 31.2], head=["key", "name", "BIP in 1.000 €"])
PERMILLE = rows([TOWN, SIEGBURG, 4.4], head=["key", "name", "Arbeitslose je 1000"])
GERMANY = rows([TOWN, SIEGBURG, 39000], ["09162000", "München", 1348335], head=HEAD)


def about(variable: str, column: str, **words: Any) -> dict[str, Any]:
    return {"values": [{"variable": variable, "column": column, "period": "2024", **words}]}


CONTENT = [
    Trap("counts doubled, shares right", **counts_and_share(2), stops=("share-differs", 2, "some")),
    Trap("counts and shares agree", **counts_and_share(1)),
    Trap("65+ that holds 67+", AGES, about("population_67_plus", "Alter 65+"), stops=("label-contradicts", 1, "Alter 65+")),
    Trap("65+ that holds 67+, declared", AGES, about("population_67_plus", "Alter 65+", defect="holds 67 and older")),
    Trap("6 to 18 that holds 18 to 24", BAND, about("share_18_24", "Age_6_18"), stops=("label-contradicts", 1, "Age_6_18")),
    Trap("share of 100 everywhere", rows(*([one[0], "Ort", 100] for one in COUNTY)), {}, stops=("column-constant", 2, "figure")),
    Trap("share of about 100", one(99.8), {"value": {"max": 95}}, stops=("value-outside", 2, "figure")),
    Trap("file name is not its year", DECEMBER, {"file": "31121998_GV.xlsx", "header": [2], "period": "1997-12-31",
         "value": {"period": ""}}, stops=("file-name-year", None, None)),
    Trap("file name is not its year, declared", DECEMBER, {"file": "31121998_GV.xlsx", "header": [2], "period": "1997-12-31",
         "value": {"period": ""}, "defect": "holds 1997", "expect": [{"cell": "A1", "contains": "31.12.1997"}]}),
    Trap("title names another date", DECEMBER, {"header": [2], "expect": [{"cell": "A1", "contains": "31.12.1998"}]},
         stops=("cell-says-other", 1, "A1")),
    Trap("two elections in one file", ELECTIONS, {"period_rows": ["2012-05-13"], "value": {"period": ""}, **PEOPLE},
         stops=("period-undeclared", 4, None)),
    Trap("header in row 4 instead of 1", MOVED, CODE, stops=("header-moved", 4, None)),
    Trap("code inside a long text", MOVED, {**CODE, "header": [4]}, {TOWN: ("5", "ok")}),
    Trap("heading names another year", MOVED, {**CODE, "header": [4], "value": {"says": "im Jahr 2023"}},
         stops=("heading-says-other", 4, "figure")),
    Trap("point far away", PLACES, {"encoding": "utf-8", "numbers": {"decimal": "."}, "points": [POINTS]},
         stops=("point-outside", 2, "lon")),
    Trap("point far away, declared", PLACES, {"encoding": "utf-8", "numbers": {"decimal": "."},
         "points": [{**POINTS, "misplaced": {"Schule": "64 km away"}}]}, {TOWN: ("260", "ok")}),
    Trap("euros for thousands, heading", THOUSANDS, {**about("gdp", "BIP in 1.000 €"), "unit": "euro"},
         stops=("unit-contradicts", 1, "BIP in 1.000 €")),
    Trap("euros for thousands, size", one(31.2), {"unit": "euro", "value": {"min": 5000}}, stops=("value-outside", 2, "figure")),
    Trap("another census base", [["Bevölkerung auf Grundlage des Zensus 2011"], HEAD, [TOWN, SIEGBURG, 42025]],
         {"header": [2], "expect": [{"cell": "A1", "contains": "Zensus 2022"}]}, stops=("cell-says-other", 1, "A1")),
    Trap("gaps filled with the county's value", rows(*COUNTY[:6], *([one[0], "Ort", 11 + place] for place, one in enumerate(COUNTY[6:]))),
         {"checks": [{"kind": "repeated", "variables": ["figure"], "share": 0.3}]}, stops=("value-repeated", 2, "figure")),
    Trap("gaps filled with zero", rows([TOWN, SIEGBURG, 0]), {"value": {"zeros": False}}, stops=("zero-unexplained", 2, "figure")),
    Trap("je 1000 that holds per cent", PERMILLE, about("figure", "Arbeitslose je 1000"),
         stops=("unit-contradicts", 1, "Arbeitslose je 1000")),
    Trap("census 2011 in a file of 2022", GERMANY, {"total": {"figure": [1_400_000, 1_500_000]}, **PEOPLE},
         stops=("total-outside", 2, "figure")),
    Trap("population column that holds area", one(23.66), PEOPLE, stops=("count-not-whole", 2, "figure")),
    Trap("school counts above the ministry's", one(10), {"unit": "things", "counts": "things",
         "checks": [{"kind": "known", "area": TOWN, "variable": "figure", "period": "2024", "value": 7}]},
         stops=("known-differs", 2, "figure")),
    Trap("series without 2020 to 2022", **with_check(two_years(2019, 2023), kind="yearly", variables=["figure"]),
         stops=("gap-undeclared", None, "figure")),
    Trap("series without 2020 to 2022, declared",
         **with_check(two_years(2019, 2023), kind="yearly", variables=["figure"], gaps=["2020", "2021", "2022"])),
]  # fmt: skip


@pytest.mark.parametrize("trap", KEYS + MARKS + NUMBERS + NAMES + CONTENT, ids=lambda trap: trap.name)
def test_a_trap_is_read_right_or_stopped_where_it_stands(trap: Trap, import_table: Callable[..., Any]) -> None:
    imported = import_table(trap.cells, **trap.words)
    if trap.stops is None:
        assert imported.problems == []
        for area, expected in trap.reads.items():
            period = next(place[2] for place in imported.rows if place[0] == area)
            assert imported.value(area, "figure", period) == expected
        return
    code, row, name = trap.stops
    assert [(found.code, found.row, found.field) for found in imported.problems][:1] == [(f"intake-{code}", row, name)]
    assert imported.files == {}
    assert imported.problems[0].file


def test_notes_say_what_a_mark_or_a_rounding_means(import_table: Callable[..., Any]) -> None:
    meaning = {"status": "unknown", "note": "Klasse: {text}"}
    imported = import_table(
        one("8,50 bis unter 10,00"), value={"marks": {"/.*bis unter.*/": meaning}, "note": "gerundet"}
    )
    assert imported.rows[TOWN, "figure", "2024"]["note"] == "Klasse: 8,50 bis unter 10,00; gerundet"
