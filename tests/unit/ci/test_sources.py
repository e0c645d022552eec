"""The weekly report names every address of a package once and blames only those that are gone."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[3] / ".ci" / "sources.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sources", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sources"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        package = {
            "name": name,
            "sources": [{"title": "Amt", "path": "https://example.org/table"}],
            "licenses": [{"title": "frei", "path": f"https://example.org/{name}"}, {"title": "ohne"}],
        }
        (tmp_path / name).mkdir()
        (tmp_path / name / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return tmp_path


def test_every_address_is_asked_once(script: ModuleType, data: Path) -> None:
    assert script.list_addresses(data) == {
        "https://example.org/table": "one",
        "https://example.org/one": "one",
        "https://example.org/two": "two",
    }


@pytest.mark.parametrize(("answer", "is_gone"), [("200", False), ("403", False), ("404", True), ("no answer: x", True)])
def test_only_what_is_gone_is_blamed(script: ModuleType, data: Path, answer: str, is_gone: bool) -> None:
    text, gone = script.report(data, lambda _: answer)
    assert answer in text
    assert bool(gone) is is_gone
