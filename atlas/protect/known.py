"""Whether what others are said to have published fits what was delivered."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model.keys import name_cell
from atlas.model.problems import Problem
from atlas.model.protection import Form, Known
from atlas.model.unreleased import Observation
from atlas.protect.beside import groups_of, wholes_of
from atlas.protect.deliveries import Deliveries
from atlas.protect.leaks import read_known


def find_misread(given: Deliveries) -> Iterator[Problem]:
    """What others are said to have published of no count of ours, of another number than was delivered, or of no group.

    A wrong entry does harm: an attacker is believed to know it, and what is printed elsewhere is not withheld here.
    """
    for one in given.rules.known:
        place = one.area_code, one.period
        count = given.tables.of(one.variable).get(place)
        is_rounded = place in given.rounded.get(one.variable, {})
        if count is None and not is_rounded:
            key = name_cell(one.variable, one.period, one.area_code)
            yield Problem("known-of-nothing", one.file, one.row, None, {"value": key})
        elif one.variable in given.protected:
            yield from _compare(given, one, count)


def _compare(given: Deliveries, one: Known, count: Observation | None) -> Iterator[Problem]:
    wholes, _ = wholes_of(given, (), one.variable, one.period, one.area_code)
    groups = groups_of(given, (), one.variable, one.period, one.area_code)
    if one.form in (Form.RATE, Form.CLASS) and not wholes and not groups:
        yield Problem("known-without-group", one.file, one.row, "form")
        return
    bounds = read_known(one, wholes, groups)
    value = count.value if count else None
    if value is not None and not bounds.lower <= value <= (value if bounds.upper is None else bounds.upper):
        yield Problem("known-contradicts", one.file, one.row, "shown")
