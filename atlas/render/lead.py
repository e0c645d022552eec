"""The place in sentences: what leads an area page, the comparator named each time."""

from __future__ import annotations

from atlas.model.areas import Area, Level
from atlas.model.findings import CountyKind, Position
from atlas.model.indicators import Indicator
from atlas.render.book import Book

_COUNTED_IN = {"percent": 100, "per-100": 100, "per-1000": 1000}
"""Units in which a sentence speaks of so many people out of a round number of them."""


def lead_sentences(book: Book, area: Area) -> list[str]:
    """The place in sentences: one for each indicator of the lead that has a figure or a reason for none."""
    sentences = []
    for name in book.settings.lead:
        indicator = book.catalogue.indicators[name]
        period = book.shown(indicator, area)
        if period is None:
            sentences += _median_sentence(book, indicator, area)
            continue
        figure = book.release.figure(name, period, area.code)
        if figure.value is None:
            status = book.wording.say(f"status-{figure.status.value}")
            sentences.append(book.wording.say("lead-missing", title=book.title(name), status=status))
            continue
        words = {"statement": state(book, indicator, figure.value).rstrip("."), "period": book.when(indicator, period)}
        position = _lead_position(book, indicator, area, book.findings.positions.get((name, period, area.code)))
        phrase = "lead-compared" if position else "lead-plain"
        sentences.append(book.wording.say(phrase, **words, position=position))
    return sentences


def _median_sentence(book: Book, indicator: Indicator, area: Area) -> list[str]:
    """What stands for a county that has no figure of its own: the median of its municipalities, named as such."""
    period = book.findings.newest.get((indicator.id, Level.MUNICIPALITY.value))
    county = book.findings.county.get((indicator.id, period)) if period and area.level is Level.COUNTY else None
    if period is None or county is None or county.kind is not CountyKind.MEDIAN or county.figure.value is None:
        return []
    counted, all_of_them = len(book.values(indicator, period, Level.MUNICIPALITY)), book.areas(Level.MUNICIPALITY)
    peers = _count_peers(book, Level.MUNICIPALITY, counted, len(all_of_them))
    value = book.quantity(indicator, county.figure.value)
    when = book.when(indicator, period)
    return [book.wording.say("lead-median", title=book.title(indicator.id), value=value, peers=peers, period=when)]


def _lead_position(book: Book, indicator: Indicator, area: Area, position: Position | None) -> str:
    """Where the place lies, with the comparator named; empty for the county, which has no peers."""
    if area.level is Level.COUNTY or position is None or position.place is None or position.median is None:
        return ""
    peers = _count_peers(book, area.layer, position.counted, position.peers)
    median = book.quantity(indicator, position.median)
    return book.wording.say(f"lead-{position.place.value}", peers=peers, median=median)


def _count_peers(book: Book, layer: str, counted: int, peers: int) -> str:
    """How many places a median is of; where some have no number, that it is of the others."""
    text = book.layers.counted(layer, counted)
    return text if counted == peers else book.wording.say("lead-partial", peers=text)


def state(book: Book, indicator: Indicator, value: float) -> str:
    """The indicator's own sentence with its number; people are counted whole, and "rund" says so.

    Nobody is rounded away: below one and above all but one the number keeps its decimals. The sentence follows the
    number as it is shown, so that nobody reads "rund 15" beside 15,5.
    """
    value = book.round(indicator, value)
    text = book.number(indicator, value)
    whole = book.wording.number(value, 0)
    base = _COUNTED_IN.get(indicator.unit)
    if base and 1 <= value <= base - 1 and whole != text:
        text = book.wording.say("about", number=whole)
    sentence = book.prose(indicator.id).entries["statement"].replace("{value}", text)
    return sentence[0].upper() + sentence[1:]
