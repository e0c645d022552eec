"""Primary suppression: which counts must be withheld for their own sake, and how well.

Rules: ``data/protection.yml``. Levels of protection: the attacker knows that zeros are printed, so a withheld count is
1 at least; what must stay possible is the true count, one that may be shown, and a distance of 2.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from atlas.model.cells import Bounds, Cell, Need, State
from atlas.model.protection import Rule
from atlas.protect.leaks import behind_own

_SPREAD = 2


def need_of(
    count: int,
    rule: Rule,
    wholes: Sequence[int] = (),
    contributions: Sequence[int] = (),
    *,
    closed: bool = False,
    parts: Sequence[int] = (),
) -> Need | None:
    """How far a count must be protected; None if it may be shown.

    Parameters
    ----------
    count : persons or cases, 0 or more.
    rule : thresholds.
    wholes : counts below the line that are public: what this count is a part of.
    contributions : what schools, providers or the like add to the count, where that is known.
    closed : True if nothing of its area may be shown, or if what it is a part of is withheld.
    parts : counts that are a part of this one and public already, whatever is withheld now.

    Notes
    -----
    Withheld is 0 < n < minimum, so that a count of at least the minimum stays possible; the same for each complement;
    any count of a group that is too small, none included; and a count that its two largest contributors dominate. Of an
    empty group everybody knows that nobody belongs to a part of it.
    """
    rests = [rest for whole in wholes if 0 < (rest := whole - count) < rule.minimum_count]
    left = [rest for part in parts if 0 < (rest := count - part) < rule.minimum_count]
    up = max(rule.minimum_count - one for one in (count, *left, rule.minimum_count) if one > 0)
    down = max((rule.minimum_count - rest for rest in rests), default=0)
    if up or down:
        return Need(up, down, _SPREAD)
    is_small = 0 not in wholes and is_small_group(wholes, rule)
    is_withheld = closed or is_small or is_dominated(contributions, rule.dominance, count)
    return Need(1, 0, _SPREAD) if is_withheld else None


def is_small_group(wholes: Sequence[int], rule: Rule) -> bool:
    """True if one of the groups is too small for anything to be said of a part of it."""
    return min(wholes, default=rule.minimum_denominator) < rule.minimum_denominator


def is_dominated(contributions: Sequence[int], share: float, count: int) -> bool:
    """True if the two largest contributions make up more than *share* of *count* (dominance rule with n = 2).

    Of a larger area often only some of its parts tell their contributions; then these are less than the count.

    Examples
    --------
    >>> is_dominated([50, 45, 5], 0.9, 100), is_dominated([50, 30, 20], 0.9, 100), is_dominated([], 0.9, 100)
    (True, False, False)
    >>> is_dominated([50, 45, 5], 0.9, 1000)
    False
    """
    return sum(sorted(contributions)[-2:]) > share * count


def cell_of(
    key: str,
    count: int | None,
    rule: Rule,
    *,
    wholes: Sequence[int] = (),
    contributions: Sequence[int] = (),
    closed: bool = False,
    printed: bool = False,
    leaked: bool = False,
    counted: bool = False,
    parts: Sequence[int] = (),
    importance: float = 1.0,
) -> Cell:
    """A cell as the rules see it.

    Parameters
    ----------
    key : its name.
    count : persons or cases; None where a source withheld it from us.
    rule, wholes, contributions, closed, parts : as in `need_of`.
    printed : True if an earlier edition, or anybody else, has shown the count. If it should have been withheld, the
        cell keeps its need, so that it can be told what cannot be withheld any more.
    leaked : True if somebody knows the count whom it was not told to.
    counted : True if an earlier edition withheld it though it would have printed a none: it is one at least.
    importance : what a person of this count is worth to readers; totals more than crossings.

    Returns
    -------
    A cell whose weight grows with the logarithm of the count. A count, or a complement, just as large as the minimum
    has a need, too, should it be withheld: it must not look like a smaller one.
    """
    weight = importance * (1 + math.log1p(count or 0))
    whole = min((one for one in wholes if one >= (count or 0)), default=None)  # of offices that differ one may be less
    if count is None:
        lower = 0 if (closed or is_small_group(wholes, rule)) and not counted else 1
        return Cell(key, None, State.PRIMARY, weight, Need(1, 0, _SPREAD), lower, whole)
    need = need_of(count, rule, wholes, contributions, closed=closed, parts=parts)
    if printed:
        return Cell(key, count, State.PRINTED, weight, need)
    is_closed = (closed or is_small_group(wholes, rule)) and not (counted and count)
    is_full = whole == count
    lower = 0 if need and is_closed else 1
    upper = whole if whole is None or is_closed or is_full else whole - 1
    if need:
        return Cell(key, count, State.PRIMARY, weight, need, lower, upper, leaked)
    if is_full:
        return Cell(key, count, State.PRINTED, weight)
    is_edge = rule.minimum_count in (count, *(one - count for one in wholes))
    need = Need(0, 0, _SPREAD) if is_edge else None
    return Cell(key, count, State.OPEN, weight, need, lower, upper, leaked)


def latent_of(key: str, count: int | None, rule: Rule, lower: int = 0, upper: int | None = None) -> Cell:
    """A cell that nobody prints and somebody may compute: the overlap of two partitions, a complement.

    Parameters
    ----------
    key, count, rule : as in `cell_of`.
    lower, upper : what is known of it; printed zeros do not help the attacker here.
    """
    is_small = count is None or 0 < count < rule.minimum_count
    need = Need(0, 0, max(_SPREAD, rule.minimum_count - 1)) if is_small else None
    return Cell(key, count, State.LATENT, 0.0, need, lower, upper)


def beside_wholes(cell: Cell, wholes: Sequence[int], rule: Rule) -> Cell:
    """A latent cell with what it is a share of: it is no larger, and what is left must not be few.

    Parameters
    ----------
    wholes : counts below the line, exact.
    """
    upper = min(wholes) if cell.upper is None else min(cell.upper, *wholes)
    rests = [whole - cell.value for whole in wholes] if cell.value is not None else []
    is_small = any(0 < rest < rule.minimum_count for rest in rests)
    need = cell.need or (Need(0, 0, max(_SPREAD, rule.minimum_count - 1)) if is_small else None)
    return replace(cell, upper=upper, need=need)


def public_of(key: str, shown: int | None, base: int, minimum: int, *, counted: bool = False) -> Cell:
    """A cell of a package that is not being released now: it stays as it is, printed, rounded or withheld.

    Parameters
    ----------
    shown : what is printed; None if nothing is.
    base, minimum : to what it was rounded then, 1 if it was not, and the smallest count that was printed.
    counted : as in `cell_of`.
    """
    if shown is None:
        return Cell(key, None, State.LATENT, 0.0, Need(1, 0, _SPREAD), int(counted))
    bounds = behind_own(shown, base, minimum)
    if bounds.is_exact:
        return Cell(key, shown, State.PRINTED)
    return Cell(key, None, State.LATENT, 0.0, None, bounds.lower, bounds.upper)


def rounded_of(key: str, bounds: Bounds, rule: Rule) -> Cell:
    """A cell of which only the rounded number is known, here too: if it may be small, it stays in as much doubt.

    Parameters
    ----------
    bounds : what was printed leaves.
    """
    need = Need(0, 0, _SPREAD) if bounds.lower < rule.minimum_count else None
    return Cell(key, None, State.LATENT, 0.0, need, bounds.lower, bounds.upper)
