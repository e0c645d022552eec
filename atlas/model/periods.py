"""Periods: when a figure was true. One type that sorts and knows its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache


class PeriodKind(StrEnum):
    """How a period is written."""

    YEAR = "year"
    DATE = "date"
    SPAN = "span"
    SCHOOL_YEAR = "school-year"
    POOLED = "pooled"


_FORMS = {
    PeriodKind.YEAR: re.compile(r"(?P<start>\d{4})"),
    PeriodKind.DATE: re.compile(r"(?P<start>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"),
    PeriodKind.SPAN: re.compile(r"(?P<start>\d{4})/(?P<end>\d{4})"),
    PeriodKind.SCHOOL_YEAR: re.compile(r"(?P<start>\d{4})/(?P<short>\d\d)"),
    PeriodKind.POOLED: re.compile(r"(?P<start>\d{4})-(?P<end>\d{4})"),
}


_OUR_TIMES = (1800, 2199)
"""First and last year that a figure may be of; another one is a slip of the pen."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch or point of time. Sorts by its end, then by its start.

    Attributes
    ----------
    end, start : ISO dates; a year ends on its 31 December.
    text : as it stands in the data, e.g. ``2019/2024``.

    Examples
    --------
    >>> sorted([parse_period("2022"), parse_period("2021-12-31"), parse_period("2021/22")])[0].text
    '2021-12-31'
    """

    end: str
    start: str
    text: str
    kind: PeriodKind

    @property
    def position(self) -> float:
        """Place on a time axis in years: a reference date at its day, all else at the middle of the stretch."""
        if self.kind is PeriodKind.DATE:
            return _decimal_year(self.end)
        return (_decimal_year(self.start) + _decimal_year(self.end)) / 2

    @property
    def is_pool(self) -> bool:
        """True if it takes years together: of a count both forms say the same, all that were counted in these years."""
        return self.kind in (PeriodKind.POOLED, PeriodKind.SPAN)

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        """Of the text alone, from which all else follows: every figure is found by its period."""
        return hash(self.text)


@cache
def _decimal_year(iso: str) -> float:
    day = date.fromisoformat(iso)
    return day.year + (day.timetuple().tm_yday - 1) / 365.25


@cache
def parse_period(text: str) -> Period:
    """Read a period as the data write it.

    Raises
    ------
    ValueError
        If *text* is none of the five forms, is no day of the calendar or of our times, takes but one year together,
        or ends before it starts.
    """
    for kind, form in _FORMS.items():
        if match := form.fullmatch(text):
            return _build(kind, match, text)
    raise ValueError(text)


def _build(kind: PeriodKind, match: re.Match[str], text: str) -> Period:
    first = int(match["start"])
    if not _OUR_TIMES[0] <= first <= _OUR_TIMES[1]:
        raise ValueError(text)
    if kind is PeriodKind.DATE:
        day = date.fromisoformat(text).isoformat()
        return Period(day, day, text, kind)
    if kind is PeriodKind.SCHOOL_YEAR:
        if int(match["short"]) != (first + 1) % 100:
            raise ValueError(text)
        return Period(f"{first + 1:04}-07-31", f"{first:04}-08-01", text, kind)
    last = first if kind is PeriodKind.YEAR else int(match["end"])
    if last < first or (last == first) != (kind is PeriodKind.YEAR):
        raise ValueError(text)  # one year has one name: under a second one nobody would know it for the same
    return Period(f"{last:04}-12-31", f"{first:04}-01-01", text, kind)
