"""One map for every level, and the switch between them."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.model.areas import Area, Level
from atlas.render.book import Book
from atlas.render.figures import map_id


def join_levels(book: Book, maps: Mapping[str, str]) -> str:
    """The maps of a page behind one switch: the first is seen, each other one at a press, with no script needed.

    Parameters
    ----------
    maps : HTML by level; a single one needs no switch, and none gives an empty text.
    """
    if len(maps) < 2:
        return "".join(maps.values())
    levels = [
        {"id": map_id(book, level), "title": book.layers.title(level), "map": html} for level, html in maps.items()
    ]
    return book.fragment("levels", levels=levels)


def layers_below(book: Book, area: Area) -> list[str]:
    """The layers of spaces whose outlines a map of the county or of one municipality can show."""
    if area.level is Level.SPACE:
        return []
    town = area if area.level is Level.MUNICIPALITY else None
    drawn = book.contents.boundaries.shapes
    return [
        layer
        for layer in book.geography.layers_of_spaces
        if any(one.code in drawn and (town is None or one.parent == town.code) for one in book.areas(layer))
    ]
