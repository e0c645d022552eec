"""Classes of a map: their numbers, their CSS classes and their words."""

from __future__ import annotations

from itertools import pairwise

from atlas.model.indicators import Indicator
from atlas.model.release import NO_NUMBER, Figure
from atlas.render.book import Book


def area_class(book: Book, indicator: Indicator, level: str, figure: Figure) -> str:
    """CSS classes of an area on the map: its class, or its kind of no number."""
    return css_class(class_of(book, indicator, level, figure))


def class_of(book: Book, indicator: Indicator, level: str, figure: Figure) -> int:
    """Number of the class, 0 the lowest; -1 to -5 for the kinds of no number, in the order of the legend."""
    if figure.value is None:
        return -1 - NO_NUMBER.index(figure.status)
    return book.findings.classes[indicator.id, level].of(book.round(indicator, figure.value))


def class_labels(book: Book, indicator: Indicator, level: str) -> list[str]:
    """The limits of every class in words."""
    classes = book.findings.classes.get((indicator.id, level))
    if classes is None:
        return []
    pairs = list(pairwise(classes.limits))
    return [_write_range(book, indicator, *pair, is_last=number == len(pairs)) for number, pair in enumerate(pairs, 1)]


def _write_range(book: Book, indicator: Indicator, low: float, high: float, *, is_last: bool) -> str:
    """A class in words: its lower limit belongs to it, its upper one to the next class, but for the last."""
    smallest_step = 10**-indicator.decimals
    if low == high or (not is_last and book.round(indicator, high - smallest_step) == low):
        return book.number(indicator, low)
    phrase = "range-closed" if is_last else "range"
    return book.wording.say(phrase, low=book.number(indicator, low), high=book.number(indicator, high))


def css_class(number: int) -> str:
    """CSS classes of a class number.

    Examples
    --------
    >>> css_class(2), css_class(-1)
    ('class-2', 'none none-suppressed')
    """
    return f"class-{number}" if number >= 0 else f"none none-{NO_NUMBER[-1 - number].value}"
