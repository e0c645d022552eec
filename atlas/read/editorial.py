"""Prose in ``content/<language>/``: Markdown files with a front matter."""

from __future__ import annotations

import re
from pathlib import Path

from atlas.model.editorial import Editorial, Prose
from atlas.model.problems import Problem
from atlas.read.structured import Entry, read_text, read_yaml

_FENCE = re.compile(r"\A---\n(?P<front>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
_PARTS = {"indicators": "indicators", "topics": "topics", "pages": ""}
_HEADING = re.compile(r"^## +(?P<title>.+?) *$", re.MULTILINE)


class _Front(Entry):
    title: str
    short: str = ""
    question: str = ""
    statement: str = ""
    caution: str = ""
    period_note: str = ""
    slug: str = ""
    lead: str = ""
    description: str = ""
    synonyms: list[str] = []


class _Breaks(Entry):
    breaks: dict[str, str]


def read_editorial(root: Path, language: str, fallback: Editorial | None) -> tuple[Editorial, list[Problem]]:
    """All prose of one language; what is missing is borrowed from *fallback* and named in ``borrowed``."""
    parts: dict[str, dict[str, Prose]] = {}
    borrowed: set[str] = set()
    problems: list[Problem] = []
    for part, subfolder in _PARTS.items():
        own, more = _read_folder(root, f"content/{language}/{subfolder}")
        older: dict[str, Prose] = dict(getattr(fallback, part)) if fallback else {}
        parts[part] = {**older, **own}
        borrowed |= {prose.file for name, prose in older.items() if name not in own}
        problems += more
    breaks, more = _read_breaks(root, f"content/{language}/breaks.yml")
    breaks = {**(fallback.breaks if fallback else {}), **breaks}
    return Editorial(
        language, parts["indicators"], parts["topics"], parts["pages"], breaks, frozenset(borrowed)
    ), problems + more


def _read_folder(root: Path, folder: str) -> tuple[dict[str, Prose], list[Problem]]:
    found: dict[str, Prose] = {}
    problems: list[Problem] = []
    for path in sorted((root / folder).glob("*.md")):
        prose, more = _read_prose(path, path.relative_to(root).as_posix())
        problems += more
        if prose:
            found[path.stem] = prose
    return found, problems


def _read_breaks(root: Path, file: str) -> tuple[dict[str, str], list[Problem]]:
    if not (root / file).exists():
        return {}, []
    text, problems = read_text(root / file, file)
    entry, more = read_yaml(text, file, _Breaks)
    return (dict(entry.breaks) if entry else {}), problems + more


def _read_prose(path: Path, file: str) -> tuple[Prose | None, list[Problem]]:
    text, problems = read_text(path, file)
    if problems:
        return None, problems
    match = _FENCE.match(text.replace("\r\n", "\n"))
    if match is None:
        return None, [Problem("front-matter-missing", file, 1)]
    front, problems = read_yaml(match["front"], file, _Front, first_line=2)
    if front is None:
        return None, problems
    entries = {key: value for key, value in front.model_dump().items() if isinstance(value, str) and value}
    body = match["body"].strip()
    first_line = text[: match.start("body")].count("\n") + 1
    synonyms = tuple(front.synonyms)
    return Prose(file, front.title, entries, synonyms, _split_sections(body), body, first_line), []


def _split_sections(body: str) -> dict[str, str]:
    pieces = _HEADING.split(body)
    return {title.strip(): text.strip() for title, text in zip(pieces[1::2], pieces[2::2], strict=True)}
