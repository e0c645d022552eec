"""A contributor's mistake as a value: where it is, what is wrong, how to mend it.

A `Problem` is for mistakes in data, content and arguments. Everything else is a bug and may crash.
The words live in ``atlas/phrases/<language>/*.ftl`` under ``problem-<code>``.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as with_default


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake that a contributor can mend.

    Attributes
    ----------
    code : kebab-case id of the message.
    file : path relative to the root of the atlas, or a name the contributor gave.
    row : line of the file as an editor counts it (1 is the first line), or None.
    field : column, key or heading, or None.
    values : what the message inserts (``value``, ``expected`` …).
    near : spellings that were probably meant, best first.
    """

    code: str
    file: str
    row: int | None = None
    field: str | None = None
    values: Mapping[str, str | int | float] = with_default(default_factory=dict)
    near: tuple[str, ...] = ()


class ProblemsFound(Exception):
    """Ends a run that cannot go on; carries every problem found so far."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


def find_near(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Known spellings close to *word*, best first, at most three.

    Examples
    --------
    >>> find_near("hosing", ["housing", "health", "work"])
    ('housing',)
    """
    return tuple(difflib.get_close_matches(word, sorted(set(known)), n=3, cutoff=0.6))
