"""The key of a count: the same in patterns, editions, reports and messages."""

from __future__ import annotations

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
