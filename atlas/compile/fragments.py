"""A Markdown extension: figures and tables are put in after Markdown has run.

A paragraph ``{{ fragment("address", "name") }}`` becomes the HTML kept under that name in the folder of fragments.
Markdown never sees the HTML, which makes a page of tables ten times faster to compile, and any compiler built on
Python-Markdown can use it. Each fragment stands between two comments, so that while the atlas is served it can be
exchanged in a compiled page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

_ENCLOSED = re.compile(r"<!-- fragment (?P<name>[\w-]+) -->.*?<!-- end -->", re.DOTALL)
_PLACE = re.compile(r'<p>\{\{ fragment\("(?P<address>[^"]*)", "(?P<name>[^"]*)"\) \}\}</p>')


class FragmentExtension(Extension):
    """Option ``folder``: where the fragments lie, one JSON file a page."""

    def __init__(self, **options: Any) -> None:
        self.config = {"folder": ["", "folder of the fragments"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the name is Markdown's
        """Register after every other postprocessor, so that nothing reads the fragments again."""
        md.postprocessors.register(_FragmentPostprocessor(Path(self.getConfig("folder"))), "fragments", -10)


class _FragmentPostprocessor(Postprocessor):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def run(self, text: str) -> str:
        return _narrow(_PLACE.sub(lambda match: _enclose(match["name"], self._read(match["address"])), text))

    def _read(self, address: str) -> dict[str, str]:
        path = self.folder / fragment_file(address)
        return _load(path, path.stat().st_mtime_ns)


def _enclose(name: str, parts: Mapping[str, str]) -> str:
    return f"<!-- fragment {name} -->{parts[name]}<!-- end -->"


def exchange(page: str, parts: Mapping[str, str]) -> str:
    """A compiled page with other fragments of the same names: what the compiler would make of the same text.

    Examples
    --------
    >>> exchange("<p>a</p><!-- fragment map -->old<!-- end -->", {"map": "new"})
    '<p>a</p><!-- fragment map -->new<!-- end -->'
    """
    return _ENCLOSED.sub(lambda match: _narrow(_enclose(match["name"], parts)), page)


def _narrow(text: str) -> str:
    """The same HTML with a reference for every letter beyond Latin 1.

    MkDocs keeps the contents of all pages until the last is written, and one dash makes a page of letters take two
    bytes for each of them.
    """
    return text.encode("latin-1", "xmlcharrefreplace").decode("latin-1")


@lru_cache(maxsize=4)
def _load(path: Path, _changed: int) -> dict[str, str]:
    content: dict[str, str] = json.loads(path.read_text("utf-8"))
    return content


def fragment_file(address: str) -> str:
    """File that keeps the fragments of the page at *address*.

    Examples
    --------
    >>> fragment_file("gemeinden/a/"), fragment_file("")
    ('gemeinden/a.json', 'index.json')
    """
    return f"{address.rstrip('/') or 'index'}.json"


def makeExtension(**options: Any) -> FragmentExtension:  # noqa: N802 -- the name is Markdown's
    """Entry point for Python-Markdown."""
    return FragmentExtension(**options)
