"""What schools or providers add must be added to something: a line about no count protects nobody."""

from __future__ import annotations

from collections.abc import Container, Mapping

from atlas.model.indicators import Reference
from atlas.model.keys import name_cell
from atlas.model.periods import Period
from atlas.model.problems import Problem
from atlas.model.unreleased import Contributions, Tables


def check_contributions(
    lines: Contributions, tables: Tables, rounded: Mapping[Reference, Container[tuple[str, Period]]]
) -> list[Problem]:
    """Contributions to counts that there are not.

    Parameters
    ----------
    lines : where each contribution stands, as `atlas.read.deliveries.read_contributions` gives them.
    tables : what was delivered, added up over areas, and what was released before.
    rounded : counts of earlier editions of which only the rounded number is known.
    """
    return [
        Problem("contribution-of-nothing", file, line, None, {"value": name_cell(variable, period, code)})
        for (variable, code, period), told in lines.items()
        if (code, period) not in tables.of(variable) and (code, period) not in rounded.get(variable, ())
        for file, line in ((f"{variable.package}/contributions.csv", line) for line in told.values())
    ]
