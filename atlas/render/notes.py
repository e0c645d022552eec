"""Notes on single values: told once below the table, and pointed at from where they belong."""

from __future__ import annotations

from atlas.model.indicators import Indicator
from atlas.model.release import Figure
from atlas.render.book import Book
from atlas.render.pages import Page


class Notes:
    """The notes on the figures of one indicator and level, in the order in which they are met.

    Parameters
    ----------
    first : number of the first one; a second table of a page counts on.
    """

    def __init__(self, book: Book, indicator: Indicator, level: str, first: int = 1) -> None:
        self._book = book
        self._areas = book.areas(level)
        self._level = level
        self._places: dict[str, list[str]] = {}
        for area in self._areas:
            for period in book.release.periods(indicator.id, area.code):
                if note := book.note(book.release.figure(indicator.id, period, area.code)):
                    self._places.setdefault(note, []).append(f"{area.name} ({book.wording.period(period)})")
        self._numbers = {note: number for number, note in enumerate(self._places, start=first)}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)

    def number(self, figure: Figure) -> int:
        """Number of the note on a figure; 0 without one, and for a note on everything, which singles nothing out."""
        note = self._book.note(figure)
        if len(self._places.get(note, ())) >= len(self._areas):
            return 0
        return self._numbers.get(note, 0)

    def place(self, page: Page) -> None:
        """The list of all notes, each with the places and dates it is about."""
        if not self._places:
            return
        book, everywhere = self._book, len(self._areas)
        entries = [
            (
                self._numbers[note],
                book.wording.join(places) if len(places) < everywhere else book.peers(self._level),
                note,
            )
            for note, places in self._places.items()
        ]
        page.write(f"### {book.wording.say('indicator-notes-title')}")
        page.place(f"notes-{self._level}", book.fragment("notes", entries=entries))
