"""What links the counts of a release to others: what one edition was protected with, no later one may forget.

A sum that is no longer named holds all the same: whoever has the earlier edition goes on adding up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from atlas.model.indicators import PROTECTED, Catalogue, Counts, Measure, Reference, Source, Total
from atlas.model.problems import Problem

_SIGNS = {"sum": " = ", "within": " within ", "share": " of ", "counts": " counts "}
_FILES = {
    "sum": "{}/datapackage.json",
    "within": "{}/datapackage.json",
    "share": "data/indicators",
    "counts": "{}/variables.csv",
}


def list_links(sources: Mapping[str, Source], catalogue: Catalogue) -> Iterator[str]:
    """Every sum, part, share and kind of count of some packages, each in one line.

    Examples
    --------
    ``care/cases = care/men + care/women``, ``care/long within care/cases``, ``care/cases of residents/people``,
    ``care/cases counts cases``
    """
    for name, source in sources.items():
        for total in source.totals:
            yield _sum_of(total)
        for part, whole in source.within.items():
            yield _name(Reference(name, part)) + _SIGNS["within"] + _name(whole)
        for variable in source.variables.values():
            if variable.counts is not Counts.NONE:
                yield _name(Reference(name, variable.id)) + _SIGNS["counts"] + variable.counts.value
    for indicator in catalogue.indicators.values():
        for one, other in indicator.same:
            yield _sum_of(Total(one, (other,)))
        if indicator.measure is Measure.SHARE:
            yield from (
                _name(one) + _SIGNS["share"] + _name(below)
                for one in indicator.numerator
                for below in indicator.denominator
            )


def links_of(sources: Mapping[str, Source], catalogue: Catalogue, packages: Collection[str]) -> tuple[str, ...]:
    """Those links that the counts of *packages* stand in, in order."""
    every = set(list_links(sources, catalogue))
    return tuple(
        sorted(one for one in every if not {each.partition("/")[0] for each in _members(one)}.isdisjoint(packages))
    )


def find_forgotten(
    before: Collection[str], sources: Mapping[str, Source], catalogue: Catalogue, folder: str = ""
) -> Iterator[Problem]:
    """Links of earlier editions that are no longer told.

    A share may become a part that its package names, also of what a sum of one part says is the same: then an indicator
    can leave the atlas. Things may turn out to be persons or cases, which are protected.

    Parameters
    ----------
    before : links of all editions.
    sources : all packages, those of the delivery with them.
    folder : where the packages lie, as messages name it.
    """
    now = set(list_links(sources, catalogue))
    for one in sorted(set(before) - now):
        kind, sign = next((kind, sign) for kind, sign in _SIGNS.items() if sign in one)
        first, _, rest = one.partition(sign)
        same = {rest, *(other for pair in now for other in _same_as(rest, pair))}
        if kind == "share" and any(first + _SIGNS["within"] + other in now for other in same):
            continue
        package, _, variable = first.partition("/")
        if kind == "counts" and package in sources:
            described = sources[package].variables.get(variable)
            if described is None or described.counts in PROTECTED:
                continue  # of what is dropped `find_dropped` tells
        values: dict[str, str | int | float] = {"value": first, "other": rest, "kind": kind}
        yield Problem("link-forgotten", _FILES[kind].format(folder + package), values=values)


def _sum_of(total: Total) -> str:
    """A sum of one part says the same of both: two sources of one figure."""
    whole, parts = _name(total.whole), sorted(map(_name, total.parts))
    whole, *parts = (whole, *parts) if len(parts) > 1 else sorted((whole, *parts))
    return whole + _SIGNS["sum"] + " + ".join(parts)


def _same_as(name: str, link: str) -> list[str]:
    """The other one, if a link says that a variable and another one are one count."""
    pair = link.split(_SIGNS["sum"])
    return [one for one in pair if one != name] if len(pair) == 2 and name in pair and " + " not in link else []


def _members(link: str) -> list[str]:
    """The variables in a link, by package and name."""
    return [one for one in link.split(" ") if "/" in one]


def _name(one: Reference) -> str:
    return f"{one.package}/{one.variable}"
