"""The period that is shown: the newest that most areas have a number for."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.model.periods import Period

Table = Mapping[Period, Mapping[str, float | None]]
"""Values by period, then by area code; None where there is no number."""


def find_newest(table: Table) -> Period | None:
    """The newest period in which at least half of the areas have a number; without one, that with most numbers.

    A delivery that has just begun would otherwise replace a complete table by a column of gaps.
    """
    known = {period: sum(value is not None for value in values.values()) for period, values in table.items()}
    if not known:
        return None
    filled = [period for period, count in known.items() if count and 2 * count >= len(table[period])]
    return max(filled) if filled else max(known, key=lambda period: (known[period], period))
