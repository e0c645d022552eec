"""Words in double braces on the county's pages: each must be known and name something that exists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from atlas.model.editorial import Editorial, Prose
from atlas.model.problems import Problem, find_near

_CALL = re.compile(r"\{\{-?\s*(?P<word>[\w-]+)\s*\((?P<arguments>[^)]*)\)\s*-?\}\}")
_NAME = re.compile(r"""["'](?P<name>[^"']*)["']""")


def check_pages(
    editorial: Editorial, words: Mapping[str, tuple[str, Collection[str]]], areas: Collection[str]
) -> list[Problem]:
    """Unknown words, and ids that do not exist, in every page of one language.

    Parameters
    ----------
    words : for each word of the vocabulary the code of the problem and the ids it may name.
    areas : codes of areas that a second id may name.
    """
    pages = [*editorial.pages.values(), *editorial.topics.values()]
    return [
        problem
        for prose in pages
        if prose.file not in editorial.borrowed
        for problem in _check_page(prose, words, areas)
    ]


def _check_page(
    prose: Prose, words: Mapping[str, tuple[str, Collection[str]]], areas: Collection[str]
) -> Iterator[Problem]:
    for row, line in enumerate(prose.body.split("\n"), start=prose.first_line):
        for call in _CALL.finditer(line):
            word = call["word"]
            if word not in words:
                known = ", ".join(sorted(words))
                yield Problem(
                    "page-word", prose.file, row, None, {"value": word, "known": known}, find_near(word, words)
                )
                continue
            names = [match["name"] for match in _NAME.finditer(call["arguments"])]
            code, ids = words[word]
            for name, one_code, known_ids in zip(names, (code, "area-unknown"), (ids, areas), strict=False):
                if name not in known_ids:
                    yield Problem(one_code, prose.file, row, None, {"value": name}, find_near(name, known_ids))
