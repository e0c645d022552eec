"""What links variables to each other, as anybody can read it from packages and indicators: the audit's view.

Written apart from the suppressor's (`atlas.protect.deliveries`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from atlas.model.indicators import Counts, Measure, Reference, Total
from atlas.model.protection import Form
from atlas.protect.told import Root

Step = tuple[Reference, Reference]
"""A part, and what it is a part of."""
RATES = (Form.RATE, Form.CLASS)


def totals_of(root: Root) -> list[Total]:
    """Sums that packages name; and all sources of one figure, above the line or below it, tell the same count."""
    totals = [total for source in root.sources.values() for total in source.totals]
    for figure in root.catalogue.indicators.values():
        totals += [Total(one[0], (other,)) for one in (figure.numerator, figure.denominator) for other in one[1:]]
    return totals


def linked_to(root: Root, totals: Iterable[Total], variables: Collection[Reference]) -> list[Reference]:
    """Variables of other packages that are linked to some of these, however many lie between.

    That is by sums and parts, by somebody else's rate, and where an office counts a part of what nobody can read.
    """
    members = [{total.whole, *total.parts} for total in totals] + [set(step) for step in _within(root)]
    rates = {one.variable for one in root.rules.known if one.form in RATES}
    shares = [one for one in root.catalogue.indicators.values() if one.denominator]
    members += [{count, *one.denominator} for one in shares for count in rates.intersection(one.numerator)]
    counted = ((count, group) for one in shares for count in one.numerator for group in one.denominator)
    members += [{*pair} for pair in counted if pair[0].package not in root.ours and _is_hidden(root, *pair)]
    found, before = set(variables), -1
    while before != len(found):
        before = len(found)
        found = found.union(*(one for one in members if not one.isdisjoint(found)))
    others = (one for one in found - set(variables) if _counts_people(root, one))
    return sorted(others, key=lambda one: (one.package, one.variable))


def steps_of(root: Root, totals: Iterable[Total], *, shares: bool) -> set[Step]:
    """Parts by sums and by what packages say, and by *shares*, with all that they are a part of."""
    pairs = {(part, total.whole) for total in totals for part in total.parts} | _within(root)
    for figure in root.catalogue.indicators.values():
        if shares and figure.measure is Measure.SHARE:
            pairs |= {(one, other) for one in figure.numerator for other in figure.denominator}
    size = 0
    while size < len(pairs):
        size = len(pairs)
        pairs |= {(low, top) for low, middle in pairs for other, top in pairs if other == middle}
    return pairs


def between(steps: Collection[Step]) -> list[tuple[Reference, Reference, Reference]]:
    """A part, what it is a part of, and what this is a part of."""
    every = ((low, middle, top) for low, middle in steps for other, top in steps if other == middle)
    return sorted((one for one in every if len(set(one)) > 2), key=str)


def _counts_people(root: Root, one: Reference) -> bool:
    """True for what counts anything: an average is no part of a sum."""
    described = root.sources[one.package].variables.get(one.variable) if one.package in root.sources else None
    if described is None or described.counts is not Counts.NONE:
        return described is not None
    return all(float(known.value or 0).is_integer() for known in root.tables.of(one).values())


def _is_hidden(root: Root, count: Reference, group: Reference) -> bool:
    """True if a count is told somewhere, and not what it is a part of."""
    told = root.tables.of(group)
    return any(place not in told or told[place].value is None for place in root.tables.of(count))


def _within(root: Root) -> set[Step]:
    every = root.sources.items()
    return {(Reference(name, one), other) for name, source in every for one, other in source.within.items()}
