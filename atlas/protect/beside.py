"""What stands beside a confidential count: the groups it is a part of, and what is a part of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from atlas.model.editions import Row
from atlas.model.indicators import Reference
from atlas.model.keys import name_cell
from atlas.model.periods import Period
from atlas.model.release import Status
from atlas.model.unreleased import Observation
from atlas.protect.deliveries import Deliveries
from atlas.protect.hierarchy import find_pools
from atlas.protect.leaks import behind_own


def wholes_of(
    given: Deliveries, withheld: Collection[str], variable: Reference, period: Period, code: str
) -> tuple[list[int], bool]:
    """The printed counts below the line, and whether a count must be withheld because of its area or of one of them.

    Parameters
    ----------
    withheld : keys of what is withheld of earlier generations.
    """
    known = _told(given, given.wholes[variable], period, code)
    groups = _told(given, given.groups[variable], period, code)
    least = given.rule(variable).minimum_denominator
    is_closed = (
        code in given.small
        or _is_too_near(given, variable, period, code)
        or any(key in withheld or one.status is Status.SUPPRESSED for key, one in (*known, *groups))
    )
    is_closed = is_closed or _may_be_dominated(given, variable, period, code)
    is_closed = is_closed or any(one.value is not None and 0 < one.value < least for _, one in groups)
    return [round(one.value) for key, one in known if one.value is not None and key not in withheld], is_closed


def groups_of(
    given: Deliveries, withheld: Collection[str], variable: Reference, period: Period, code: str
) -> list[int]:
    """The printed counts that a count is divided by in rates; parameters as in `wholes_of`."""
    known = _told(given, given.groups.get(variable, ()), period, code)
    return [round(one.value) for key, one in known if one.value and key not in withheld]


def printed_parts(given: Deliveries, variable: Reference, period: Period, code: str) -> list[int]:
    """Counts of what is a share of this one, as far as they are public whatever is withheld now."""
    found = []
    for part in given.parts.get(variable, ()):
        key, told = name_cell(part, period, code), given.tables.of(part).get((code, period))
        if key in given.printed:
            found.append(given.printed[key])
        elif told and told.value is not None and part.package not in given.sources:
            found.append(round(told.value))
    return found


def _told(
    given: Deliveries, lines: Sequence[tuple[Reference, ...]], period: Period, code: str
) -> list[tuple[str, Observation]]:
    """Key and count of all that stands below some lines; of a rounded count the most that it can be."""
    exact = dict(given.told(lines, period, code))
    for row in _rounded(given, lines, period, code):
        most = float(behind_own(row.value or 0, row.base, row.minimum).upper or 0)
        exact[row.variable] = Observation(most, row.status, row.note, 0)
    return [(name_cell(reference, period, code), one) for reference, one in exact.items()]


def _rounded(given: Deliveries, lines: Sequence[tuple[Reference, ...]], period: Period, code: str) -> list[Row]:
    """Rows of what stands below some lines and is known as rounded only."""
    exact = dict(given.told(lines, period, code))
    rows = (given.rounded.get(one, {}).get((code, period)) for line in lines for one in line if one not in exact)
    return [one for one in rows if one]


def _may_be_dominated(given: Deliveries, variable: Reference, period: Period, code: str) -> bool:
    """True for a pool with a year that was withheld before and whose contributors are no longer known."""
    told = given.tables.of(variable)
    if given.rule(variable).dominance == 1:
        return False
    years = dict(find_pools([period, *given.periods_of(variable).get(code, ())])).get(period, [])
    carried = (told[code, year] for year in years if (code, year) in told)
    return any(one.status is Status.SUPPRESSED and one.row == 0 for one in carried)


def _is_too_near(given: Deliveries, variable: Reference, period: Period, code: str) -> bool:
    """True if a group of which only the rounded number is known may be too small, or leave too few others."""
    rule, told = given.rule(variable), given.tables.of(variable).get((code, period))
    count = told.value if told and told.value is not None else 0
    for lines, leaves_others in ((given.wholes[variable], True), (given.groups[variable], False)):
        for row in _rounded(given, lines, period, code):
            group = behind_own(row.value or 0, row.base, row.minimum)
            if group.lower < rule.minimum_denominator:
                return True
            nearest = max(group.lower, count + 1)
            if leaves_others and nearest <= (group.upper or 0) and nearest - count < rule.minimum_count:
                return True
    return False
