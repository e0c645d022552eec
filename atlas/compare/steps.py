"""What moved between two periods: the change of every area, for a map that shows them all at once."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.compare.courses import count_passed
from atlas.compare.shown import Table
from atlas.compare.trends import find_change
from atlas.measures.classes import quantile_limits
from atlas.model.indicators import Indicator, Kind, Measure, Reading
from atlas.model.overviews import NoNoise, Steps
from atlas.model.periods import Period
from atlas.model.release import MISSING, Figure, Status
from atlas.model.rounding import round_shown
from atlas.model.verdicts import Change

FEWEST = 3
"""Fewer changes are read more easily in the table."""


def find_steps(
    indicator: Indicator, newest: Period, table: Table, figures: Mapping[Period, Mapping[str, Figure]]
) -> Steps | None:
    """The changes from the period before to the one that is shown.

    Parameters
    ----------
    newest : the period that is shown.
    table : values by period and area code.
    figures : the same as figures.

    Returns
    -------
    None for counts, whose changes are as large as the places are, for an index that is scaled anew each year, and
    where no earlier period of the same stretch has enough numbers, or nothing moved.

    Notes
    -----
    The period before, not the first of the stretch: it is the change that tables, sentences and early signs speak of.
    """
    if indicator.measure is Measure.COUNT or indicator.unit == "index":
        return None
    since = _find_before(indicator, newest, table)
    if since is None:
        return None
    before, after = figures[since], figures[newest]
    before = {code: before.get(code, MISSING) for code in after}  # a space that began since has nothing before
    found = {code: find_change([(since, before[code]), (newest, after[code])], indicator) for code in after}
    changes = {code: one for code, one in found.items() if one is not None}
    moved = [abs(one.difference) for one in changes.values() if one.difference]
    if len(changes) < FEWEST or not moved:
        return None
    missing = {code: _why_missing(before[code], after[code]) for code in after if code not in changes}
    limit = _find_limit(moved, indicator.decimals)
    return Steps(since, newest, changes, missing, limit, max(moved), _why_none(indicator, changes))


def _find_before(indicator: Indicator, newest: Period, table: Table) -> Period | None:
    """The latest earlier period without a break between, in which at least half of the areas have both numbers."""
    passed = count_passed(newest, indicator.breaks)
    now = {code for code, value in table[newest].items() if value is not None}
    for period in sorted((one for one in table if one < newest), reverse=True):
        both = sum(value is not None and code in now for code, value in table[period].items())
        if count_passed(period, indicator.breaks) == passed and both and 2 * both >= len(table[period]):
            return period
    return None


def _why_missing(before: Figure, after: Figure) -> Status:
    return before.status if after.status.has_number else after.status


def _find_limit(moved: list[float], decimals: int) -> float | None:
    """Where the larger half begins, the same on both sides of zero; None where all are equally large."""
    found = [round_shown(limit, decimals) for limit in quantile_limits(moved, 2)]
    return found[0] if found else None


def _why_none(indicator: Indicator, changes: Mapping[str, Change]) -> NoNoise | None:
    if any(one.limits is not None for one in changes.values()):
        return None
    if indicator.reading is Reading.NO_COUNT:
        return NoNoise.NO_COUNT
    if not indicator.is_computed:
        return NoNoise.PUBLISHED
    if indicator.reading is Reading.FULL_COUNT:
        return NoNoise.FULL_COUNT
    return NoNoise.STOCK if indicator.kind is not Kind.EVENTS else NoNoise.NO_COUNTS
