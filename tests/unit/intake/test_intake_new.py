"""A new root takes over what covers the new county, and leaves out what exists for the old one alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import atlas.intake.new as room
from atlas.intake.new import make_root
from atlas.model.problems import Problem

HEAD = "area_code,variable,period,value,status,note\n"
NEW_AREAS = (
    b"area_code,name,level,parent,kind,valid_from\n05378,Rheinisch-Bergischer Kreis,county,05,Kreis,2009-01-01\n"
)
OLD_AREAS = b"area_code,name,level,parent,kind,valid_from\n05382,Rhein-Sieg-Kreis,county,05,Kreis,2009-01-01\n"
FILES = {
    "data/geography/areas.csv": OLD_AREAS.decode(),
    "data/geography/import.yml": "recipe: boundaries-1\n",
    "data/geography/README.md": "# Grenzen\n",
    "data/statewide/observations.csv": f"{HEAD}05378004,people,2024,7,ok,\n05378004,empty,2024,,unknown,\n05382060,people,2024,8,ok,\n",
    "data/statewide/datapackage.json": "{}\n",
    "data/local/observations.csv": f"{HEAD}05382060,people,2024,8,ok,\n",
    "data/topics.yml": "topics: [{id: a}]\n",
    "data/atlas.yml": yaml.safe_dump(
        {
            "title": "Sozialatlas Rhein-Sieg-Kreis",
            "county": "05382",
            "address": "https://example.org/",
            "headline": [{"indicator": "kept", "reason": "r"}, {"indicator": "lost", "reason": "r"}],
            "lead": ["lost", "kept"],
            "structure": [{"indicator": "lost", "reason": "r"}, {"indicator": "kept", "reason": "r", "scale": "log"}],
            "operator": {"name": "Kreis"},
            "confirmed": True,
        }
    ),
    "data/indicators/kept.yml": "value: {package: statewide, variable: people}\n",
    "data/indicators/lost.yml": "value: {package: local, variable: people}\n",
    "data/indicators/unfilled.yml": "value: {package: statewide, variable: empty}\n",
    "data/indicators/reduced.yml": (
        "value: [{package: local, variable: people}, {package: statewide, variable: people}]\n"
        "county: {package: local, variable: people}\n"
    ),
    "content/de/index.md": "Gemeinden des Rhein-Sieg-Kreises: der Rhein-Sieg-Kreis\n",
    "content/de/indicators/kept.md": "kept\n",
    "content/de/indicators/lost.md": "lost\n",
    "content/de/mark.png": "binary",
    "data/plausibility.yml": yaml.safe_dump(
        {
            "sums": [{"whole": "statewide/people", "parts": ["statewide/people"], "tolerance": 0}],
            "totals": [{"parts": ["statewide/people", "local/people"], "total": 100, "tolerance": 0}],
            "ratios": [{"share": "local/share", "numerator": "statewide/people", "denominator": "statewide/people"}],
            "agreements": [{"one": "statewide/people", "other": "local/people", "tolerance": 0}],
            "limits": [{"part": part, "whole": "statewide/people"} for part in ("local/people", "statewide/people")],
            "accepted": [{"rule": "jump", "subject": "kept"}, {"rule": "jump", "subject": "lost"}],
        }
    ),
    "mkdocs.yml": "site_name: Sozialatlas Rhein-Sieg-Kreis\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def boundaries(folder: Path, source: Path, county: str) -> tuple[dict[str, bytes], list[Problem]]:
        return {"areas.csv": NEW_AREAS, "boundaries.geojson": b"{}"}, []

    monkeypatch.setattr(room, "import_boundaries", boundaries)
    return tmp_path


def test_packages_and_indicators_of_the_new_county_are_kept(root: Path) -> None:
    files, problems = make_root("05378", root, root)
    assert problems == []
    assert "data/statewide/datapackage.json" in files
    assert not any(name.startswith("data/local/") for name in files)
    indicators = {name for name in files if name.startswith("data/indicators/")}
    assert indicators == {"data/indicators/kept.yml", "data/indicators/reduced.yml"}
    assert files["data/indicators/kept.yml"].decode() == FILES["data/indicators/kept.yml"]
    assert yaml.safe_load(files["data/indicators/reduced.yml"]) == {
        "value": {"package": "statewide", "variable": "people"}
    }
    assert "content/de/indicators/lost.md" not in files
    assert files["data/geography/areas.csv"] == NEW_AREAS
    assert files["data/geography/import.yml"] == b"recipe: boundaries-1\n"


def test_operator_and_address_are_not_taken_over(root: Path) -> None:
    files, _ = make_root("05378", root, root)
    settings = yaml.safe_load(files["data/atlas.yml"])
    assert settings["county"] == "05378"
    assert settings["operator"] == {}
    assert settings["address"] == ""
    assert settings["confirmed"] is False
    assert settings["headline"] == [{"indicator": "kept", "reason": "r"}]
    assert settings["lead"] == ["kept"]
    assert settings["structure"] == [{"indicator": "kept", "reason": "r", "scale": "log"}]
    assert settings["title"] == "Sozialatlas Rheinisch-Bergischer Kreis"


def test_rules_between_tables_are_kept_where_all_their_sides_are(root: Path) -> None:
    files, _ = make_root("05378", root, root)
    assert yaml.safe_load(files["data/plausibility.yml"]) == {
        "sums": [{"whole": "statewide/people", "parts": ["statewide/people"], "tolerance": 0}],
        "totals": [],
        "ratios": [],
        "agreements": [],
        "limits": [{"part": "statewide/people", "whole": "statewide/people"}],
        "accepted": [{"rule": "jump", "subject": "kept"}],
    }
    (root / "data/plausibility.yml").unlink()
    assert "data/plausibility.yml" not in make_root("05378", root, root)[0]


def test_texts_name_the_new_county_in_the_right_case(root: Path) -> None:
    files, _ = make_root("05378", root, root)
    expected = "Gemeinden des Rheinisch-Bergischen Kreises: der Rheinisch-Bergischer Kreis\n"
    assert files["content/de/index.md"].decode() == expected
    assert files["content/de/mark.png"] == b"binary"
    assert files["mkdocs.yml"].decode() == "site_name: Sozialatlas Rheinisch-Bergischer Kreis\n"


def test_county_of_another_state_is_told_which_states_are_here(root: Path) -> None:
    files, problems = make_root("07131", root, root)
    assert files == {}
    assert [(found.code, found.values) for found in problems] == [
        ("intake-state-not-covered", {"state": "07", "expected": "05"})
    ]


def test_indicator_divided_by_what_is_left_out_is_left_out(root: Path) -> None:
    path = root / "data/indicators/rate.yml"
    path.write_text(
        "numerator: {package: statewide, variable: people}\ndenominator: {package: local, variable: people}\n"
    )
    files, _ = make_root("05378", root, root)
    assert "data/indicators/rate.yml" not in files
