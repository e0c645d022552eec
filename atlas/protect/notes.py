"""Whether a note tells a number: notes are published, and the number may be what is withheld elsewhere."""

from __future__ import annotations

import re

from atlas.model.periods import parse_period

_SCHOOL_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d/\d\d\b(?!/)")
_HARMLESS = re.compile(
    r"""
    §+\ ?\d+[a-z]?(?:\ [A-Z][A-Za-z]{0,3}\.?\ \d{1,2}[a-z]?\b)*  # a paragraph, and its parts by short names
    | \b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b                     # a day
    | (?<![\d.,/-])\d{1,2}\.\ (?=[^\W\d_])                    # an ordinal: of a day in a month, a half-year
    | \b(?:19|20)\d\d(?:-\d\d-\d\d)?\b                        # a year, a day
    """,
    re.VERBOSE,
)
"""Numbers that count nobody. Names of parts begin with a capital, lest a short word carry a count after a paragraph."""


def tells_number(note: str) -> bool:
    """True if there is a number in a note that is neither a day, a year or a school year nor a paragraph or an ordinal.

    Notes
    -----
    A number that ends a sentence looks like an ordinal, and is taken for one up to two digits; numbers in words are not
    found at all. The report of a release lists every note, for somebody to read.

    Examples
    --------
    >>> tells_number("§ 53 Abs. 2 Satz 1, 2023/24"), tells_number("2023/71"), tells_number("§ 53, 2")
    (False, True, True)
    """
    return re.search(r"\d", _HARMLESS.sub("", _SCHOOL_YEAR.sub(_without_school_year, note))) is not None


def _without_school_year(match: re.Match[str]) -> str:
    """Nothing in place of a year and the next one; what only looks like these stays."""
    try:
        parse_period(match[0])
    except ValueError:
        return match[0]
    return ""
