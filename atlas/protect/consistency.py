"""Whether deliveries agree with themselves and with what was released: nothing can be protected in sums that are wrong.

Messages name files, rows and areas, and never a number: they end up in mails and logs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from atlas.model.areas import Area, Geography
from atlas.model.cells import Linked
from atlas.model.editions import Row
from atlas.model.indicators import Origin, Reference, Source
from atlas.model.keys import name_cell
from atlas.model.partitions import Partition
from atlas.model.periods import Period
from atlas.model.problems import Problem
from atlas.model.unreleased import Observation
from atlas.protect.deliveries import Deliveries
from atlas.protect.known import find_misread
from atlas.protect.leaks import round_to
from atlas.protect.linked import link
from atlas.protect.naming import find_ambiguous
from atlas.protect.notes import tells_number

_RULES = "data/protection.yml"
_Values = dict[str, str | int | float]


def find_contradictions(given: Deliveries) -> list[Problem]:
    """Every count that cannot be right.

    That is: no count at all, not whole, more than what it is a part of, less than what its contributors add to it, not
    what others have published of it; and, where all of these are right, a sum that does not hold. A note that tells a
    number is no better.
    """
    problems = list(_strange(given))
    problems += _telling(given)
    problems += _not_whole(given)
    problems += _above_whole(given)
    problems += _below_contributions(given)
    problems += find_misread(given)
    problems += find_ambiguous(given)
    problems += _not_linked(given)
    return problems or list(_wrong_sums(given))


def _strange(given: Deliveries) -> Iterator[Problem]:
    units = {unit for one in given.geography.partitions.values() for parts in one.parts.values() for unit in parts}
    for variable, series in _delivered(given):
        counts = given.sources[variable.package].variables[variable.variable].counts
        if counts.value == "none":
            file = f"{variable.package}/variables.csv"
            yield Problem("delivery-not-a-count", file, None, "counts", {"value": variable.variable})
        for (code, period), one in series:
            area = given.geography.areas.get(code)
            if area is None and code not in units:
                yield Problem("area-unknown", _file(given, variable), one.row, "area_code", {"value": code})
            elif area is not None and not _exists(area, period):
                values: _Values = {"value": code, "period": period.text}
                yield Problem("space-not-valid", _file(given, variable), one.row, "period", values)


def _exists(area: Area, period: Period) -> bool:
    """True if an area was drawn so at the end of a period; of pooled years, in all of them."""
    return area.is_valid(period) and (not period.is_pool or area.valid_from <= period.start)


def _not_whole(given: Deliveries) -> Iterator[Problem]:
    for variable, series in _delivered(given):
        for _, one in series:
            if one.value is not None and (one.value < 0 or one.value != round(one.value)):
                yield Problem("count-not-whole", _file(given, variable), one.row, "value")


def _telling(given: Deliveries) -> Iterator[Problem]:
    """Notes with a number in them: they are published, and the number may be what is withheld elsewhere."""
    protected = set(given.protected)
    for variable, series in _delivered(given):
        for _, one in series:
            if variable in protected and tells_number(one.note):
                yield Problem("note-with-number", _file(given, variable), one.row, "note")


def _below_contributions(given: Deliveries) -> Iterator[Problem]:
    for variable in given.protected:
        for (code, period), one in given.tables.of(variable).items():
            added = given.contributions.get(name_cell(variable, period, code), ())
            if added and one.value is not None and sum(added) > one.value:
                values: _Values = {"value": variable.variable, "period": period.text, "place": code}
                yield Problem("count-below-contributions", _file(given, variable), one.row or None, "value", values)


def _above_whole(given: Deliveries) -> Iterator[Problem]:
    for variable in given.protected:
        within = [(given.within[variable],)] if variable in given.within else []
        for (code, period), one in given.tables.of(variable).items():
            for line in (*given.wholes[variable], *within):
                name, whole = ([*given.told([line], period, code)] or [(variable, one)])[-1]  # the one that is shown
                if one.value is not None and whole.value is not None and one.value > whole.value:
                    values: _Values = {
                        "value": variable.variable, "whole": name.variable, "period": period.text, "place": code,
                    }  # fmt: skip
                    yield Problem("count-above-whole", _file(given, variable), one.row or None, "value", values)


def _not_linked(given: Deliveries) -> Iterator[Problem]:
    """Partitions of one municipality overlap; only units that all of them tell say how. And a minimum needs its measure."""
    counted: dict[str, set[Period]] = {}
    for variable in (*given.protected, *_released_beside(given)):
        for code, period in given.tables.of(variable):
            counted.setdefault(code, set()).add(period)
    used = [one for one in given.geography.partitions.values() if not counted.keys().isdisjoint(one.spaces)]
    if given.rules.size is None and any(one.minimum for one in used):
        yield Problem("size-missing", _RULES, None, "size", {"value": next(one.id for one in used if one.minimum)})
    for one, other in combinations(used, 2):
        if one.municipality == other.municipality and not _share_units(given.geography, one, other, counted):
            yield Problem(
                "partitions-unlinked", f"{other.folder}/parts.csv", values={"value": other.id, "other": one.id}
            )


def _released_beside(given: Deliveries) -> set[Reference]:
    """Variables of earlier releases that a sum or a line links to what is delivered: their spaces overlap with these, too."""
    lines = (*given.wholes.values(), *given.groups.values())
    below = {one for every in lines for references in every for one in references}
    every = {**given.catalogue.sources, **given.sources}
    beside = below.union(given.neighbours(given.protected)) - set(given.protected)
    return {one for one in beside if one.package in every and every[one.package].origin is not Origin.OFFICE}


def _share_units(
    geography: Geography, one: Partition, other: Partition, counted: Mapping[str, Collection[Period]]
) -> bool:
    """True if both tell the units of every space counted while the other was, and they are the same units."""
    for period in _find_common(geography, one, other, counted):
        valid = [[space for space in part.spaces if geography.areas[space].is_valid(period)] for part in (one, other)]
        for part, spaces in zip((one, other), valid, strict=True):
            if any(space not in part.parts for space in spaces if period in counted.get(space, ())):
                return False
        ours, theirs = (
            {unit for space in spaces for unit in part.parts.get(space, ())}
            for part, spaces in zip((one, other), valid, strict=True)
        )
        if ours != theirs:
            return False
    return True


def _find_common(
    geography: Geography, one: Partition, other: Partition, counted: Mapping[str, Collection[Period]]
) -> set[Period]:
    """Periods in which both partitions existed and one was counted, while the other was counted in a part of them.

    A partition that ended before the other began is counted with it in no period: no unit could ever link these.
    """
    ours, theirs = ({when for space in part.spaces for when in counted.get(space, ())} for part in (one, other))
    overlapping = [
        {first, second}
        for first in ours
        for second in theirs
        if first.start <= second.end and second.start <= first.end
    ]
    return {
        period
        for period in set().union(*overlapping)
        if all(any(geography.areas[space].is_valid(period) for space in part.spaces) for part in (one, other))
    }


def _wrong_sums(given: Deliveries) -> Iterator[Problem]:
    places = {
        name_cell(variable, period, code): (variable, period, code)
        for variable in given.protected
        for code, period in given.tables.of(variable)
    }
    for variables in given.generations():
        linked = link(given, variables, ())
        for keys in _contradictions(linked):
            told = [places[key] for key in keys if key in places]  # what nobody delivered has no place to be told at
            yield from [_tell_sum(given, *told[0], told[1:])] if told else []


def _contradictions(linked: Linked) -> Iterator[list[str]]:
    for equation in linked.contradictions():
        yield [linked.cells[position].key for position, _ in equation.members]
    for equation in linked.equations:
        whole, *parts = (linked.cells[position] for position, _ in equation.members)
        known = [part.value for part in parts if part.value is not None]
        if whole.value is not None and len(known) < len(parts) and sum(known) > whole.value:
            yield [whole.key, *(part.key for part in parts)]


def _tell_sum(
    given: Deliveries, variable: Reference, period: Period, code: str, parts: list[tuple[Reference, Period, str]]
) -> Problem:
    kind, named = "areas", [one[2] for one in parts]
    if any(one[0] != variable for one in parts):
        kind, named = "variables", [one[0].variable for one in parts]
    elif any(one[1] != period for one in parts):
        kind, named = "years", [one[1].text for one in parts]
    row = given.tables.of(variable)[code, period].row
    values: _Values = {
        "value": variable.variable, "period": period.text, "place": code, "kind": kind, "parts": ", ".join(named),
    }  # fmt: skip
    return Problem("sum-wrong", _file(given, variable), row or None, "value", values)


def find_dropped(sources: Mapping[str, Source], rows: Mapping[str, Row]) -> Iterator[Problem]:
    """Variables that an edition holds counts of and that a delivery no longer describes.

    Parameters
    ----------
    sources : of the delivered packages, by name.
    rows : last printed of each cell.
    """
    released = {row.variable: None for row in rows.values() if row.variable.package in sources}
    for one in released:
        if one.variable not in sources[one.package].variables:
            yield Problem("variable-dropped", f"{one.package}/variables.csv", None, "variable", {"value": one.variable})


def find_revisions(given: Deliveries, rows: Mapping[str, Row]) -> dict[str, Problem]:
    """Counts that an earlier edition printed with another number, by the key of their cell.

    Parameters
    ----------
    rows : last printed of each cell.
    """
    found = {}
    for variable in given.protected:
        for (code, period), one in given.tables.of(variable).items():
            key = name_cell(variable, period, code)
            row = rows.get(key)
            if row and row.value is not None and one.value is not None and row.value not in _shown(one.value, row.base):
                values: _Values = {"value": variable.variable, "period": period.text, "place": code}
                found[key] = Problem("count-revised", _file(given, variable), one.row or None, "value", values)
    return found


def _shown(value: float, base: int) -> tuple[int, int]:
    return round(value), round_to(round(value), base)


def _delivered(given: Deliveries) -> Iterator[tuple[Reference, list[tuple[tuple[str, Period], Observation]]]]:
    """What stands in a delivered file, not what was added up."""
    for variable, series in given.tables.series.items():
        if variable.package in given.sources:
            yield variable, [(place, one) for place, one in series.items() if one.row]


def _file(given: Deliveries, variable: Reference) -> str:
    return given.tables.files[variable.package]
