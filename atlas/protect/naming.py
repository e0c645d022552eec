"""Whether each count has one name: where it has two, or one that says too little, nobody could protect it.

Messages name files, rows and areas, and never a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.indicators import Reference
from atlas.model.periods import PeriodKind
from atlas.model.problems import Problem
from atlas.protect.deliveries import Deliveries
from atlas.protect.hierarchy import find_pools

_Values = dict[str, str | int | float]


def find_ambiguous(given: Deliveries) -> Iterator[Problem]:
    """Every count of a delivery that stands under two names, or whose period does not say which years it holds."""
    yield from _pooled_school_years(given)
    yield from _pooled_days(given)
    yield from _named_twice(given)
    yield from _told_twice(given)
    yield from _told_elsewhere(given)


def _pooled_school_years(given: Deliveries) -> Iterator[Problem]:
    """Pools beside school years: which school years they hold is not said, so that no sum could be protected."""
    for variable in given.protected:
        for code, periods in given.periods_of(variable).items():
            if any(one.kind is PeriodKind.SCHOOL_YEAR for one in periods):
                for pool, _ in find_pools(periods):
                    told = given.tables.of(variable).get((code, pool))
                    values: _Values = {"value": pool.text}
                    yield Problem(
                        "pool-of-school-years",
                        _file_of(given, variable),
                        (told.row if told else 0) or None,
                        "period",
                        values,
                    )


def _pooled_days(given: Deliveries) -> Iterator[Problem]:
    """Pools of a year of which two days are told, here or in what hangs together with it: nobody says which one it holds."""
    for variable in given.protected:
        periods = {
            one for each in given.linked_with(variable) for found in given.periods_of(each).values() for one in found
        }
        days = sorted(one.text for one in periods if one.kind is PeriodKind.DATE)
        twice = {one[:4]: one for one, other in pairwise(days) if one[:4] == other[:4]}
        for pool, years in find_pools(one for found in given.periods_of(variable).values() for one in found):
            held = [twice[year.end[:4]] for year in years if year.end[:4] in twice]
            rows = [one.row for (_, period), one in given.tables.of(variable).items() if period == pool and one.row]
            if held and rows:
                values: _Values = {"value": pool.text, "period": held[0]}
                yield Problem("pool-of-days", _file_of(given, variable), rows[0], "period", values)


def _named_twice(given: Deliveries) -> Iterator[Problem]:
    """A year beside days of the same year, here, in a part or below the line: nobody could say whom both count."""
    for variable in given.protected:
        told = given.tables.of(variable)
        sums = [{total.whole, *total.parts} for total in given.totals] + [set(pair) for pair in given.within.items()]
        lines = (*given.wholes[variable], *given.groups[variable])
        together = {variable}.union(*lines, *(members for members in sums if variable in members))
        found = {period for one in together for periods in given.periods_of(one).values() for period in periods}
        years = {one.text for one in found if one.kind is PeriodKind.YEAR}
        days = {one.text: one.text[:4] for one in found if one.kind is PeriodKind.DATE and one.text[:4] in years}
        names = days | {year: year for year in days.values()}
        for (_, period), one in told.items():
            if one.row and period.text in names:
                year = names[period.text]
                values: _Values = {"value": year, "period": max(day for day, other in days.items() if other == year)}
                yield Problem("period-named-twice", _file_of(given, variable), one.row, "period", values)
                break


def _told_twice(given: Deliveries) -> Iterator[Problem]:
    """The same figure from two packages, of one area in one period: each tells what the other withholds."""
    for indicator in given.catalogue.indicators.values():
        for variable, other in indicator.same:
            one, two = (variable, other) if variable in given.protected else (other, variable)
            told = given.tables.of(one)
            places = [place for place in told if place in given.tables.of(two)] if one in given.protected else []
            if places:
                code, period = places[0]
                other_name = f"{two.package}/{two.variable}"
                values: _Values = {"value": indicator.id, "other": other_name, "period": period.text, "place": code}
                yield Problem(
                    "count-told-twice", _file_of(given, one), told[places[0]].row or None, "area_code", values
                )


def _told_elsewhere(given: Deliveries) -> Iterator[Problem]:
    """The county's value of a protected figure from another column: it would be a sum that nothing accounts for."""
    for indicator in given.catalogue.indicators.values():
        if indicator.county and not set(indicator.numerator).isdisjoint(given.protected):
            file = f"data/indicators/{indicator.id}.yml"
            yield Problem("county-of-protected", file, None, "county", {"value": indicator.id})


def _file_of(given: Deliveries, variable: Reference) -> str:
    return given.tables.files[variable.package]
