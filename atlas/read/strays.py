"""Files that lie where they would be published: deliveries, what belongs to them, and tables nobody described."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from atlas.model.indicators import Origin
from atlas.model.problems import Problem
from atlas.read.deliveries import CONTRIBUTIONS, PROGRESS, SAFE_PLACES
from atlas.read.files import DESCRIPTION, name_described

_DELIVERY = re.compile(rf'"origin"\s*:\s*"{Origin.DELIVERY.value}"')
_BESIDE_DELIVERIES = re.compile(
    rf"{re.escape(CONTRIBUTIONS)}|{re.escape(PROGRESS)}|(bericht|report)-\d{{4}}\.\d\d(-\d+)?\.md"
)
_TABLE = "observations.csv"
_OUTSIDE = SAFE_PLACES | {"site", "node_modules"}
_EDITIONS = "editions"
"""Holds tables without descriptions; the certificate knows each of them."""


def find_strays(root: Path) -> Iterator[Problem]:
    """Whatever could be committed and published by accident, anywhere in the root but in folders that are ignored."""
    for place, folders, names in os.walk(root):
        here = Path(place)
        outside = {*_OUTSIDE, _EDITIONS} if (here / "data/atlas.yml").is_file() else ()  # at the top of each root
        folders[:] = sorted(one for one in folders if one not in outside and not one.startswith("."))
        file = here.relative_to(root)
        yield from (
            Problem("delivery-in-repository", (file / name).as_posix())
            for name in sorted(names)
            if _BESIDE_DELIVERIES.fullmatch(name) or (name == DESCRIPTION and _is_delivery(here / name))
        )
        if DESCRIPTION in names:
            yield from _find_undescribed(root, here)
        elif _TABLE in names and not (here.parent / DESCRIPTION).is_file():
            yield Problem("file-not-described", (file / _TABLE).as_posix(), values={"value": _TABLE})


def _is_delivery(path: Path) -> bool:
    return bool(_DELIVERY.search(path.read_text("utf-8", errors="replace")))


def _find_undescribed(root: Path, package: Path) -> Iterator[Problem]:
    """Files in the folder of a package, or below it, that its description does not name."""
    described = name_described(package)
    for path in _files_of(package):
        name = path.relative_to(package).as_posix()
        if described and name not in described and not _BESIDE_DELIVERIES.fullmatch(path.name):
            yield Problem("file-not-described", path.relative_to(root).as_posix(), values={"value": name})


def _files_of(package: Path) -> Iterable[Path]:
    """Files of a package; what begins with a dot is kept by an editor or a file system."""
    every = (path.relative_to(package) for path in sorted(package.rglob("*")) if path.is_file())
    return [package / path for path in every if not any(part.startswith(".") for part in path.parts)]
