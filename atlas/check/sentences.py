"""Each text states a fact of its own: no two texts share a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas.model.editorial import Editorial, Prose
from atlas.model.problems import Problem

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„\"])")
_SHORTEST = 20
"""Characters; below that a sentence is a phrase that may well recur."""


def check_sentences(editorial: Editorial) -> list[Problem]:
    """Sentences that stand in two texts of indicators or topics of one language."""
    seen: dict[str, str] = {}
    problems = []
    for prose in (*editorial.indicators.values(), *editorial.topics.values()):
        if prose.file in editorial.borrowed:
            continue
        for row, sentence in _find_sentences(prose):
            key = re.sub(r"\W+", " ", sentence).strip().lower()
            if len(key) < _SHORTEST:
                continue
            first = seen.setdefault(key, prose.file)
            if first != prose.file:
                problems.append(Problem("sentence-twice", prose.file, row, None, {"value": sentence, "other": first}))
    return problems


def _find_sentences(prose: Prose) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(prose.body.split("\n"), start=prose.first_line):
        if line and not line.startswith("#"):
            for sentence in _END.split(line):
                yield number, sentence.strip()
    for key in ("question", "statement", "caution", "lead"):
        if text := prose.entries.get(key):
            yield 2, text
