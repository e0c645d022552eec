"""What the repository remembers of an edition: one that was committed once may have been read by anybody."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from atlas.model.problems import Problem
from atlas.read.editions import CERTIFICATE, FOLDER


def refuse_replacing(root: Path, version: str) -> Iterator[Problem]:
    """A problem unless Git shows that nothing of an edition was ever committed, on any branch.

    Notes
    -----
    Where there is no repository, or only a part of its history, nobody can know; nor of a folder that it ignores.
    """
    place = f"{FOLDER}/{version}"
    if not _remembers(root, place):
        yield Problem("edition-history-unknown", place, values={"value": version})
        return
    kept = _ask(root, "ls-files", "--", place)
    told = _ask(root, "log", "--all", "--oneline", "--", place)
    certified = _ask(root, "log", "--all", "--oneline", f'-S"edition": "{version}"', "--", CERTIFICATE)
    if kept != "" or told != "" or certified != "":
        yield Problem("edition-committed", place, values={"value": version})


def _remembers(root: Path, place: str) -> bool:
    """True in a repository with all of its history, if it does not ignore *place*."""
    is_whole = _ask(root, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository") == "true\nfalse"
    return is_whole and not _ask(root, "check-ignore", f"{place}/certificate.json")


def _ask(root: Path, *words: str) -> str | None:
    """What Git answers; None if it does not, or cannot be found."""
    command = ["git", "-C", str(root), *words]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- a fixed command
    except OSError:
        return None
    is_answered = answer.returncode == 0 or (words[0] == "check-ignore" and answer.returncode == 1)
    return answer.stdout.strip() if is_answered else None
