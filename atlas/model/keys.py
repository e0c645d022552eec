"""The key of a count: the same in patterns, editions, reports and messages."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.model.indicators import Reference
from atlas.model.periods import Period


def name_cell(variable: Reference, period: Period, area_code: str) -> str:
    """The key of a count in patterns, reports and messages.

    Examples
    --------
    >>> from atlas.model.periods import parse_period
    >>> name_cell(Reference("support", "unemployed"), parse_period("2024"), "99001001-07")
    'support/unemployed 2024 99001001-07'
    """
    return f"{variable.package}/{variable.variable} {period} {area_code}"


def owner_of(key: str) -> str:
    """The package of a cell.

    Examples
    --------
    >>> owner_of("support/unemployed 2024 99001001-07")
    'support'
    """
    return key.partition("/")[0]


def may_be_told(key: str) -> bool:
    """True for the count of an area, which a table may hold; not for an overlap or for what is left of one.

    Examples
    --------
    >>> may_be_told("a/b 2024 09"), may_be_told("a/b 2024 09-1+09-2"), may_be_told("a/b 2024 09 rest")
    (True, False, False)
    """
    return key.count(" ") == 2 and "+" not in key


def cells_of(variable: Reference, keys: Iterable[str]) -> list[str]:
    """Of *keys* those of counts of a variable, told or not, and none of what is left of one.

    Examples
    --------
    >>> cells_of(Reference("a", "b"), ["a/b 2024 09", "a/b 2024 09 rest", "a/bc 2024 09"])
    ['a/b 2024 09']
    """
    head = f"{variable.package}/{variable.variable} "
    return [key for key in keys if key.startswith(head) and key.count(" ") == head.count(" ") + 1]


def of_other(variable: Reference, key: str) -> str:
    """The key of another variable's count of the same area and period.

    Examples
    --------
    >>> of_other(Reference("c", "d"), "a/b 2024 09")
    'c/d 2024 09'
    """
    return f"{variable.package}/{variable.variable} {key.partition(' ')[2]}"
