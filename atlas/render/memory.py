"""What a serving process rendered last: pages that a changed number cannot touch are kept."""

from __future__ import annotations

from dataclasses import replace

from atlas.model.indicators import Catalogue
from atlas.render.book import Book, Contents
from atlas.render.pages import Page


class Memory:
    """The pages of the last time, by language, and what they were made from."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[Contents, dict[str, Page]]] = {}

    @property
    def holds_pages(self) -> bool:
        """True once something was rendered."""
        return bool(self._last)

    def recall(self, book: Book) -> dict[str, Page]:
        """Pages that are still right, by their key; none if more than figures changed."""
        if book.language not in self._last:
            return {}
        before, pages = self._last[book.language]
        if _frame(before) != _frame(book.contents):
            return {}
        changed = book.settings.with_partners(_changed(before, book.contents))
        topics = {book.catalogue.indicators[name].topic for name in changed}
        return {key: page for key, page in pages.items() if not _is_touched(key, changed, topics)}

    def keep(self, book: Book, pages: dict[str, Page]) -> None:
        """Remember the pages of a language."""
        self._last[book.language] = (book.contents, pages)


def _frame(contents: Contents) -> tuple[object, ...]:
    """Everything but the figures and the sizes of the files they come from, which stand on pages never kept."""
    return (
        contents.settings, contents.geography, contents.boundaries, contents.editorials, _without_files(contents.catalogue),
    )  # fmt: skip


def _without_files(catalogue: Catalogue) -> Catalogue:
    sources = {name: replace(source, resources=()) for name, source in catalogue.sources.items()}
    return replace(catalogue, sources=sources)


def _changed(before: Contents, after: Contents) -> set[str]:
    """Indicators of which a figure is another one, is new, or is gone."""
    old, new = before.release.figures, after.release.figures
    return {key[0] for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


def _is_touched(key: str, changed: set[str], topics: set[str]) -> bool:
    """True for a page that may show a changed figure; only pages of one indicator or one topic are surely free of it."""
    kind, _, name = key.partition(":")
    if kind == "indicator":
        return name in changed
    if kind in ("topic", "area-topic"):
        return name.rpartition("/")[2] in topics
    return True
