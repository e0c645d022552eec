"""Figures that stay as they are drawn: picture, legend, caption, and their data to take away."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.render.book import Book

Cell = str | float | None


@dataclass(frozen=True, slots=True)
class Data:
    """The data behind a figure: what is the same in every row is told once.

    Attributes
    ----------
    columns : of the table to take away, in their order; those in *same* are filled from there.
    same : by column.
    rows : cells of the other columns, in their order.
    """

    columns: Sequence[str]
    same: Mapping[str, str]
    rows: Iterable[Sequence[Cell]]

    def write(self) -> str:
        """As JSON that may stand in a page: "<" is escaped, so that no text can end its element."""
        content = {"columns": self.columns, "same": self.same, "rows": list(self.rows)}
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


HEAD = ("area_code", "area_name", "level", "indicator", "title", "period")
TAIL = ("unit", "source", "edition")
"""What every table of the site begins and ends with."""


def same_of(book: Book, indicator: Indicator, level: str, period: Period | None, source: str) -> dict[str, str]:
    """What is the same in every row of one indicator; without a *period* each row has its own."""
    found = {
        "level": level,
        "indicator": indicator.id,
        "title": book.title(indicator.id),
        "unit": indicator.unit,
        "source": source,
        "edition": book.settings.edition,
    }
    return found | ({"period": period.text} if period else {})


def attribute(book: Book, indicator: Indicator, period: Period, codes: Iterable[str]) -> str:
    """Sources of some figures as their publishers want to be named, for a cell."""
    return "; ".join(one.attribution for one in book.origins(indicator, period, codes))


def title_of(book: Book, indicator: Indicator, period: Period) -> str:
    """What a picture shows, in which unit, and of when."""
    unit = book.wording.say(f"unit-name-{indicator.unit}")
    return f"{book.title(indicator.id)} ({unit}), {book.wording.period(period)}"


def plain(period: Period) -> str:
    """A period as it may stand in the name of a file."""
    return period.text.replace("/", "-")


def frame_still(
    book: Book, kind: str, *, key: str, title: str, svg: str, caption: str, origin: str, data: Data, **more: Any
) -> str:
    """The figure as HTML.

    Parameters
    ----------
    kind : what the style sheet and the names of files know it by.
    key : what tells it from others of its kind, in ids and names of files.
    title : what the picture is called when it is taken away: what, of when.
    origin : its sources in a sentence; the page names them at its end, a picture that is taken away in itself.
    more : ``legend``, a list of classes and texts.
    """
    return book.fragment(
        "still",
        kind=kind,
        id=f"{book.wording.say(f'take-name-{kind}')}-{key}",
        file=f"{key}-{book.wording.say(f'take-name-{kind}')}",
        title=title,
        svg=svg,
        caption=caption,
        origin=origin,
        data=data.write(),
        legend=more.get("legend", []),
    )
