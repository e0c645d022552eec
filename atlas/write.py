"""Bring a folder to a wanted state: write what changed, remove what is stale, touch nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable, Iterator
from itertools import count
from pathlib import Path

from atlas.model.files import Files

_PRIVATE = 0o600


def write(folder: Path, files: Iterable[tuple[str, bytes]], keep: tuple[str, ...] = ()) -> list[str]:
    """Make *folder* hold exactly *files*.

    Parameters
    ----------
    files : path and content, one after the other, so that not all need to be in memory.
    keep : names at the top of the folder that are left alone.

    Returns
    -------
    Paths that were written or removed. A file with the same bytes is not touched, so that whoever watches the
    folder sees only what moved.
    """
    wanted: set[str] = set()
    changed = []
    for path, content in files:
        wanted.add(path)
        if _bring(folder / path, content):
            changed.append(path)
    return changed + _remove_others(folder, wanted, keep)


def add(folder: Path, files: Files) -> list[str]:
    """Write what differs from what *folder* holds, remove nothing; returns the paths written."""
    return [path for path, content in files.items() if _bring(folder / path, content)]


def append(path: Path, line: str) -> None:
    """Add a line to a file, so that what is done is kept whatever happens next."""
    with path.open("a", encoding="utf-8") as file:
        file.write(line)


def keep_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE), "wb") as file:
        path.chmod(_PRIVATE)  # one that was there keeps its mode
        file.write(content)


def put_aside(path: Path) -> Path:
    """Give a file the first number that is free (``name-2.md``, ``name-3.md`` …), to make room for a newer one."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    free = next(one for one in numbered if not one.exists())
    path.chmod(_PRIVATE)
    return path.rename(free)


def remove(path: Path) -> None:
    """Remove a file, if it is there."""
    path.unlink(missing_ok=True)


def _bring(target: Path, content: bytes, *, is_read: bool = False) -> bool:
    """Write a file unless it holds these bytes; returns whether it was written.

    Parameters
    ----------
    is_read : somebody may be reading it: at any time it is the old file or the new one, never a part.
    """
    if target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    written = target.with_name(f".{target.name}.new") if is_read else target
    written.write_bytes(content)
    if is_read:
        written.replace(target)
    return True


def empty(folder: Path) -> None:
    """Remove a folder and all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def mirror(source: Path, target: Path) -> list[str]:
    """Make *target* hold what *source* holds, one file after the other; returns what moved.

    A file written here gets the time of its source, so that the next time it need not be read to be known.
    """
    wanted = sorted(_list(source))
    changed = [path for path in wanted if _copy(source / path, target / path)]
    return changed + _remove_others(target, set(wanted))


def _copy(source: Path, target: Path) -> bool:
    there, here = source.stat(), target.stat() if target.is_file() else None
    if here and (here.st_size, here.st_mtime_ns) == (there.st_size, there.st_mtime_ns):
        return False
    if not _bring(target, source.read_bytes(), is_read=True):
        return False
    os.utime(target, ns=(there.st_atime_ns, there.st_mtime_ns))
    return True


def _remove_others(folder: Path, wanted: Container[str], keep: tuple[str, ...] = ()) -> list[str]:
    """Remove every file that is not wanted, and folders that are then empty."""
    stale = sorted(path for path in _list(folder) if path not in wanted and path.split("/")[0] not in keep)
    for path in stale:
        (folder / path).unlink()
    if stale:
        _remove_empty(folder)
    return stale


def _list(folder: Path) -> Iterator[str]:
    """Every file below a folder, with forward slashes."""
    for place, _, names in os.walk(folder):
        prefix = f"{Path(place).relative_to(folder).as_posix()}/".removeprefix("./")
        yield from (f"{prefix}{name}" for name in names)


def _remove_empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
