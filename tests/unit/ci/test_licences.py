"""REUSE.toml says of every figure what its package says: no table is called open by a rule that fits by accident."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PACKAGES = sorted(
    path.parent for pattern in ("data/*", "examples/*/data/*") for path in ROOT.glob(f"{pattern}/datapackage.json")
)
SPDX = {"dl-de-by-2.0": "DL-DE-BY-2.0", "CC-BY-4.0": "CC-BY-4.0", "CC0-1.0": "CC0-1.0"}
"""Open licences a package may name; what has no name here is no open licence."""


def find_licence(path: str) -> str:
    """The licence of a file: the last annotation that fits."""
    found = ""
    for entry in tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]:
        globs = [entry["path"]] if isinstance(entry["path"], str) else entry["path"]
        if any(re.fullmatch(as_pattern(glob), path) for glob in globs):
            found = entry["SPDX-License-Identifier"]
    return found


def as_pattern(glob: str) -> str:
    return re.escape(glob).replace(r"\*\*", ".*").replace(r"\*", "[^/]*")


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_tables_of_a_package_have_the_licence_of_the_package(package: Path) -> None:
    licence = json.loads((package / "datapackage.json").read_text("utf-8"))["licenses"][0]
    tables = [path for path in package.iterdir() if path.suffix in {".csv", ".geojson"}]
    assert tables
    for table in tables:
        found = find_licence(table.relative_to(ROOT).as_posix())
        if "name" in licence:
            assert SPDX[licence["name"]] == found, table
        else:
            assert found.startswith("LicenseRef-"), table


def test_a_package_that_nobody_entered_would_be_noticed() -> None:
    assert find_licence("data/new-source/observations.csv") == "CC-BY-4.0"
    assert find_licence("data/hebesaetze/observations.csv") == "DL-DE-BY-2.0"
