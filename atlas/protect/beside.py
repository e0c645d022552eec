"""What stands beside a confidential count: the groups it is a part of, and what is a part of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from atlas.model.indicators import Reference
from atlas.model.keys import name_cell
from atlas.model.periods import Period
from atlas.model.release import Status
from atlas.model.unreleased import Observation
from atlas.protect.deliveries import Deliveries


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
    is_closed = code in given.small or any(
        key in withheld or one.status is Status.SUPPRESSED for key, one in (*known, *groups)
    )
    is_closed = is_closed or any(one.value is not None and 0 < one.value < least for _, one in groups)
    return [round(one.value) for key, one in known if one.value is not None and key not in withheld], is_closed


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
    """Key and count of what stands below each line."""
    found = (given.whole(one, period, code) or _rounded(given, one, period, code) for one in lines)
    return [(name_cell(reference, period, code), one) for reference, one in filter(None, found)]


def _rounded(
    given: Deliveries, references: tuple[Reference, ...], period: Period, code: str
) -> tuple[Reference, Observation] | None:
    """The last of *references* of which a rounded count is known."""
    rows = (given.rounded.get(one, {}).get((code, period)) for one in reversed(references))
    known = next((one for one in rows if one), None)
    return (known.variable, Observation(float(known.value or 0), known.status, known.note, 0)) if known else None
