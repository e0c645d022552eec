"""What a recipe expects of the figures it has read, across columns, areas and years of one package.

Rules between packages are at home in ``atlas.check``; here stands what a recipe knows about its own source.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from atlas.intake.recipe import (
    Check,
    Covered,
    Known,
    Repeated,
    ShareOfCounts,
    SumOfAreas,
    SumOfParts,
    Yearly,
)
from atlas.intake.rows import Observation
from atlas.model.problems import Problem

Place: TypeAlias = tuple[str, str, str]
Values: TypeAlias = dict[str, str | int | float]
_MOST_ALIKE = 20


def check_unique(observations: Iterable[Observation]) -> list[Problem]:
    """One figure for each area, variable and period; a second one is a problem, whatever it says."""
    first: dict[Place, Observation] = {}
    problems = []
    for one in observations:
        place = (one.area_code, one.variable, one.period)
        before = first.setdefault(place, one)
        if before is not one:
            values: Values = {"area": one.area_code, "variable": one.variable, "period": one.period, "row": before.row}
            problems.append(Problem("intake-figure-twice", one.file, one.row, one.column or None, values))
    return problems[:_MOST_ALIKE]


def check_counts(observations: Iterable[Observation], counted: set[str]) -> list[Problem]:
    """A count of persons, cases or things is whole and not negative."""
    wrong = (
        one
        for one in observations
        if one.variable in counted and one.value is not None and (one.value < 0 or one.value % 1 != 0)
    )
    return [
        Problem("intake-count-not-whole", one.file, one.row, one.column or None, {"value": float(one.value or 0)})
        for one in wrong
    ][:_MOST_ALIKE]


def compare(observations: Iterable[Observation], others: Iterable[Observation]) -> list[Problem]:
    """A second edition agrees with the first in every cell that both have."""
    known = {(one.area_code, one.variable, one.period): one for one in observations}
    problems = []
    for other in others:
        one = known.get((other.area_code, other.variable, other.period))
        if one is not None and one.value != other.value:
            values = {"value": _show(other.value), "expected": _show(one.value), "file": one.file, "period": one.period}
            problems.append(Problem("intake-editions-differ", other.file, other.row, other.column or None, values))
    return problems[:_MOST_ALIKE]


def find_new(observations: Iterable[Observation], others: Iterable[Observation]) -> list[Observation]:
    """What a second edition has beyond the first."""
    known = {(one.area_code, one.variable, one.period) for one in observations}
    return [other for other in others if (other.area_code, other.variable, other.period) not in known]


def run_checks(checks: Sequence[Check], observations: Sequence[Observation], name: str) -> list[Problem]:
    """Run the checks of a recipe.

    Parameters
    ----------
    checks : as the recipe lists them.
    observations : everything read.
    name : name of the recipe's file, for problems that have no row.
    """
    by_place = {(one.area_code, one.variable, one.period): one for one in observations}
    problems: list[Problem] = []
    for check in checks:
        match check:
            case SumOfParts():
                found = _check_parts(check, by_place)
            case SumOfAreas():
                found = _check_areas(check, observations, by_place)
            case ShareOfCounts():
                found = _check_share(check, by_place)
            case Known():
                found = _check_known(check, by_place, name)
            case Yearly():
                found = _check_yearly(check, observations, name)
            case Repeated():
                found = _check_repeated(check, observations)
            case Covered():
                found = _check_covered(check, observations, name)
        problems += found[:_MOST_ALIKE]
    return problems


def _value(by_place: Mapping[Place, Observation], area: str, variable: str, period: str) -> Decimal | None:
    found = by_place.get((area, variable, period))
    return found.value if found else None


def _check_parts(check: SumOfParts, by_place: Mapping[Place, Observation]) -> list[Problem]:
    problems = []
    for (area, variable, period), one in by_place.items():
        if variable != check.total or one.value is None:
            continue
        parts = [_value(by_place, area, part, period) for part in check.parts]
        known = [part for part in parts if part is not None]
        if len(known) == len(parts) and abs(sum(known) - one.value) > Decimal(str(check.tolerance)):
            values = {
                "area": area,
                "period": period,
                "value": _show(one.value),
                "expected": _show(sum(known, Decimal())),
            }
            problems.append(Problem("intake-parts-differ", one.file, one.row, variable, values))
    return problems


def _check_areas(
    check: SumOfAreas, observations: Sequence[Observation], by_place: Mapping[Place, Observation]
) -> list[Problem]:
    sums: dict[Place, Decimal] = defaultdict(Decimal)
    for one in observations:
        if one.variable in check.variables and len(one.area_code) == 8 and one.value is not None:
            sums[one.area_code[:5], one.variable, one.period] += one.value
    problems = []
    for place, total in sums.items():
        whole = by_place.get(place)
        if whole is None or whole.value is None:
            continue
        if abs(whole.value - total) > Decimal(str(check.tolerance)):
            values = {"area": place[0], "period": place[2], "value": _show(whole.value), "expected": _show(total)}
            problems.append(Problem("intake-areas-differ", whole.file, whole.row, whole.variable, values))
    return problems


def _check_share(check: ShareOfCounts, by_place: Mapping[Place, Observation]) -> list[Problem]:
    problems = []
    for (area, variable, period), one in by_place.items():
        if variable != check.share or one.value is None:
            continue
        above = _value(by_place, area, check.numerator, period)
        below = _value(by_place, area, check.denominator, period)
        if above is None or not below:
            continue
        share = above / below * Decimal(str(check.per))
        if abs(share - one.value) > Decimal(str(check.tolerance)):
            values = {"area": area, "period": period, "value": _show(one.value), "expected": f"{share:.2f}"}
            problems.append(Problem("intake-share-differs", one.file, one.row, check.numerator, values))
    return problems


def _check_known(check: Known, by_place: Mapping[Place, Observation], name: str) -> list[Problem]:
    found = by_place.get((check.area, check.variable, check.period))
    if found is not None and found.value == Decimal(str(check.value)):
        return []
    values: Values = {"area": check.area, "period": check.period, "expected": check.value}
    if found is None:
        return [Problem("intake-known-missing", name, field=check.variable, values=values)]
    return [
        Problem("intake-known-differs", found.file, found.row, check.variable, {**values, "value": _show(found.value)})
    ]


def _check_yearly(check: Yearly, observations: Sequence[Observation], name: str) -> list[Problem]:
    problems = []
    for variable in check.variables:
        years = sorted({int(one.period[:4]) for one in observations if one.variable == variable})
        gaps = [str(year) for year in range(years[0], years[-1]) if year not in years] if years else []
        undeclared = [gap for gap in gaps if gap not in check.gaps]
        if undeclared:
            problems.append(
                Problem("intake-gap-undeclared", name, field=variable, values={"value": ", ".join(undeclared)})
            )
    return problems


def _check_repeated(check: Repeated, observations: Sequence[Observation]) -> list[Problem]:
    groups: dict[Place, list[Observation]] = defaultdict(list)
    for one in observations:
        if one.variable in check.variables and len(one.area_code) == 8 and one.value is not None:
            groups[one.area_code[:5], one.variable, one.period].append(one)
    problems = []
    for (county, variable, period), members in groups.items():
        (value, times), *_ = Counter(member.value for member in members).most_common(1)
        if len(members) >= 5 and times / len(members) > check.share:
            first = next(member for member in members if member.value == value)
            values: Values = {"area": county, "period": period, "value": _show(value)}
            values |= {"times": times, "areas": len(members)}
            problems.append(Problem("intake-value-repeated", first.file, first.row, variable, values))
    return problems


def _check_covered(check: Covered, observations: Sequence[Observation], name: str) -> list[Problem]:
    areas: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in observations:
        if one.variable in check.variables and one.area_code.startswith(check.prefix) and len(one.area_code) == 8:
            areas[one.variable, one.period].add(one.area_code)
    return [
        Problem(
            "intake-areas-missing",
            name,
            field=variable,
            values={"period": period, "value": len(found), "expected": check.areas, "prefix": check.prefix},
        )
        for (variable, period), found in sorted(areas.items())
        if len(found) < check.areas
    ]


def _show(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
