"""The gate: the only way from `Estimates` to a `Release`.

Primary suppression by the rules of ``data/protection.yml``. What an office published is kept as it was published.
Secondary suppression, which keeps a withheld count from being computed from its neighbours, has its own issue;
until then a root with confidential counts cannot be released (see `atlas.check.protection`).
"""

from __future__ import annotations

from collections.abc import Mapping

from atlas.model.areas import Geography
from atlas.model.indicators import PROTECTED, Origin, Source
from atlas.model.periods import Period
from atlas.model.protection import Rule, Rules
from atlas.model.release import Figure, Release, Status
from atlas.model.unreleased import Estimate, Estimates, Tables


def protect(
    estimates: Estimates,
    rules: Rules,
    sources: Mapping[str, Source],
    structure: Estimates | None = None,
    small: frozenset[str] = frozenset(),
) -> Release:
    """Release what the rules allow.

    Parameters
    ----------
    estimates : not yet protected.
    rules : thresholds by package; the strictest of all packages a figure draws on applies.
    sources : tell which packages were published by an office.
    structure : of municipalities of the whole state, for comparison only; the same rules apply.
    small : see `find_small`.

    Returns
    -------
    Every estimate as a figure; a forbidden one has the status ``suppressed`` and no number of any kind.
    """
    figures, others = (
        {key: _release(one, rules, sources) for key, one in part.items()} for part in (estimates, structure or {})
    )
    return Release(figures, others, small)


def find_small(tables: Tables, geography: Geography, rules: Rules) -> frozenset[str]:
    """Codes of spaces that are too small for their partition by the newest count, or whose count is withheld.

    Of a withheld one nobody shall learn whether it is small itself or hides one that is.
    """
    newest: dict[str, tuple[Period, float | None]] = {}
    for (code, period), known in tables.of(rules.size).items() if rules.size else ():
        told = known.value is not None or known.status is Status.SUPPRESSED
        if told and (code not in newest or newest[code][0] < period):
            newest[code] = period, known.value
    return frozenset(
        code
        for partition in geography.partitions.values()
        for code in partition.spaces
        if partition.minimum and code in newest and (newest[code][1] or 0) < partition.minimum
    )


def _release(one: Estimate, rules: Rules, sources: Mapping[str, Source]) -> Figure:
    own = [package for package in one.packages if package in sources and sources[package].origin is not Origin.OFFICE]
    if own and is_forbidden(one, rules.strictest(own)):
        return Figure(None, Status.SUPPRESSED, "", one.made, packages=one.packages)
    return Figure(one.value, one.status, one.note, one.made, one.numerator, one.denominator, one.packages)


def is_forbidden(one: Estimate, rule: Rule) -> bool:
    """True if the counts behind a figure are too small to be shown.

    Notes
    -----
    Forbidden are 0 < n < minimum for the count and for its complement, and a population below its minimum.
    Zeros are shown. Things (schools, dwellings) are not protected.
    """
    if one.numerator is not None and one.counted in PROTECTED:
        if 0 < one.numerator < rule.minimum_count:
            return True
        if one.denominator is not None and 0 < one.denominator - one.numerator < rule.minimum_count:
            return True
    return one.denominator is not None and one.below in PROTECTED and one.denominator < rule.minimum_denominator
