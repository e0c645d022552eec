"""A release as files: the same table for everybody and for the ledger, and nothing that is confidential."""

from __future__ import annotations

import json

import pytest

from atlas.export.editions import describe, export_certificate, export_edition, write_observations
from atlas.model.editions import Row
from atlas.model.release import Status
from builders import a_reference, some_periods
from conftest import ROOT

(YEAR,) = some_periods("2024")
CASES = a_reference("care/cases")
ROWS = (
    Row(CASES, YEAR, "09901002", 40, Status.OK, 'mit "Anführung", Komma'),
    Row(CASES, YEAR, "09901003", None, Status.SUPPRESSED),
)
DELIVERED = {
    "name": "care",
    "title": "Hilfe für Ältere",
    "resources": [
        {"name": "observations", "path": "observations.csv", "hash": "sha256:1", "bytes": 12},
        {"name": "contributions", "path": "contributions.csv"},
    ],
    "atlas": {"origin": "delivery", "publisher": "Amt"},
}
TEXTS = {"care": {"datapackage.json": json.dumps(DELIVERED).encode(), "README.md": b"# Hilfe\n"}}


def test_a_table_has_a_line_for_each_row_and_no_number_where_there_is_none() -> None:
    assert write_observations(ROWS).decode().splitlines() == [
        "area_code,variable,period,value,status,note",
        '09901002,cases,2024,40,ok,"mit ""Anführung"", Komma"',
        "09901003,cases,2024,,suppressed,",
    ]


def test_a_release_is_written_twice_for_everybody_and_for_ever() -> None:
    files = export_edition({"care": ROWS}, TEXTS, "2026.11", "release", {"09901001-01": "abc"})
    files |= export_certificate("2026.11", "{}\n")
    assert sorted(files) == [
        "data/care/README.md", "data/care/datapackage.json", "data/care/observations.csv", "data/certificate.json",
        "editions/2026.11/care/observations.csv", "editions/2026.11/certificate.json", "editions/2026.11/spaces.csv",
    ]  # fmt: skip
    table = write_observations(ROWS)
    assert files["data/care/observations.csv"] == files["editions/2026.11/care/observations.csv"] == table
    assert files["data/certificate.json"] == files["editions/2026.11/certificate.json"] == b"{}\n"
    assert files["editions/2026.11/spaces.csv"] == b"area_code,mark\n09901001-01,abc\n"
    assert files["data/care/README.md"] == b"# Hilfe\n"


def test_a_public_description_names_who_answers_and_neither_contributors_nor_old_digests() -> None:
    told = json.loads(describe(TEXTS["care"]["datapackage.json"], "fictional"))
    assert told["atlas"] == {"origin": "fictional", "publisher": "Amt"}
    assert told["resources"] == [{"name": "observations", "path": "observations.csv"}]
    assert told["title"] == "Hilfe für Ältere"


def test_a_public_description_says_nothing_that_was_not_foreseen() -> None:
    field = {"name": "value", "type": "number", "constraints": {"required": False, "maximum": 41}, "stats": {"max": 41}}
    observations = {
        "name": "observations", "path": "observations.csv", "stats": {"sha256": "1", "bytes": 12}, "rows": 3,
        "data": [["09901003", 2]], "schema": {"fields": [field], "primaryKey": ["area_code"], "sha256": "1"},
        "dialect": {"delimiter": ","},
    }  # fmt: skip
    delivered = {
        **DELIVERED, "resources": [observations], "stats": {"sha256": "1"}, "digest": "1", "keywords": ["Hilfe"],
        "sources": [{"title": "Amt", "path": "https://example.org", "hash": "1"}, "sha256:1"],
        "licenses": "sha256:1",
    }  # fmt: skip
    assert json.loads(describe(json.dumps(delivered).encode(), "release")) == {
        "name": "care",
        "title": "Hilfe für Ältere",
        "resources": [
            {
                "name": "observations",
                "path": "observations.csv",
                "schema": {
                    "fields": [{"name": "value", "type": "number", "constraints": {"required": False}}],
                    "primaryKey": ["area_code"],
                },
                "dialect": {"delimiter": ","},
            }
        ],
        "atlas": {"origin": "release", "publisher": "Amt"},
        "keywords": ["Hilfe"],
        "sources": [{"title": "Amt", "path": "https://example.org"}],
    }


@pytest.mark.parametrize(("listed", "is_kept"), [(["ok", "per-1000"], True), ([40, 2], False), (["40", "2"], False)])
def test_a_list_of_what_may_occur_holds_words_and_no_numbers(listed: list[object], is_kept: bool) -> None:
    field = {"name": "value", "constraints": {"enum": listed}}
    schema = {"fields": [field], "missingValues": ["", *listed]}
    delivered = {**DELIVERED, "resources": [{"name": "observations", "path": "observations.csv", "schema": schema}]}
    told = json.loads(describe(json.dumps(delivered).encode(), "release"))["resources"][0]["schema"]
    assert told["fields"][0]["constraints"] == ({"enum": listed} if is_kept else {})
    assert told.get("missingValues") == (["", *listed] if is_kept else None)


def test_the_descriptions_of_the_showcase_are_as_a_release_writes_them() -> None:
    paths = sorted((ROOT / "examples/musterkreis/editions").glob("*/*/"))
    for name in {path.name for path in paths}:
        text = (ROOT / f"examples/musterkreis/data/{name}/datapackage.json").read_bytes()
        assert describe(text, json.loads(text)["atlas"]["origin"]) == text


def test_a_description_keeps_its_umlauts() -> None:
    assert "für Ältere".encode() in describe(TEXTS["care"]["datapackage.json"], "release")
