"""Files that pass through unread: packages for download, the logo, the list of addresses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from atlas.model.editorial import Settings
from atlas.model.indicators import Source
from atlas.model.partitions import Partition
from atlas.model.problems import Problem

ASSETS = Path(__file__).parent.parent.parent / "build" / "assets"
"""Where set-up puts the Plotly bundle (``make setup``)."""
_BUNDLE = ("plotly.js", "plotly.css", "plotly.LICENSE.txt")
DESCRIPTION = "datapackage.json"
_BESIDE = {DESCRIPTION, "README.md"}
RECIPE = "import.yml"
"""How a package was made from its source; it lies in its folder and is not published."""


def read_package_files(
    root: Path, sources: Mapping[str, Source], partitions: Mapping[str, Partition] | None = None
) -> dict[str, dict[str, bytes]]:
    """Contents of every package, by name and path; a partition's name is its id.

    Only what a description names is published: whatever else lies in a folder came there by accident.
    """
    folders = {name: root / "data" / name for name in sources}
    folders |= {name: root / one.folder for name, one in (partitions or {}).items()}
    return {
        name: {
            path.name: path.read_bytes()
            for path in sorted(folder.iterdir())
            if path.is_file() and path.name in name_described(folder) - {RECIPE}
        }
        for name, folder in folders.items()
    }


def name_described(folder: Path) -> frozenset[str]:
    """Names of the files that belong to a package: its description, README and recipe, and every table described.

    None if the description cannot be read or names no table, which is told elsewhere.
    """
    try:
        resources = json.loads((folder / DESCRIPTION).read_text("utf-8"))["resources"]
        return frozenset({*_BESIDE, RECIPE, *(str(one["path"]) for one in resources)} if resources else ())
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def read_assets() -> tuple[dict[str, bytes], list[Problem]]:
    """The Plotly bundle by its address on the site; a problem if set-up has not made it."""
    missing = [name for name in _BUNDLE if not (ASSETS / name).is_file()]
    if missing:
        return {}, [Problem("assets-missing", "build/assets", None, None, {"value": ", ".join(missing)})]
    return {f"assets/{name}": (ASSETS / name).read_bytes() for name in _BUNDLE}, []


def read_addresses(root: Path) -> tuple[str, ...]:
    """Addresses that were published, one a line."""
    path = root / "data/addresses.txt"
    return tuple(path.read_text("utf-8").split()) if path.is_file() else ()


def read_logo(root: Path, settings: Settings) -> bytes:
    """The operator's logo as SVG; nothing if there is none."""
    path = root / settings.logo
    return path.read_bytes() if settings.logo and path.is_file() else b""
