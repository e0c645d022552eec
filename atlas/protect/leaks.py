"""What a printed figure tells of the count behind it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from atlas.model.cells import Bounds
from atlas.model.protection import Form, Known


def behind_rate(shown: str, whole: int, per: int = 100, *, is_part: bool = True) -> Bounds:
    """Counts that a printed share or rate allows.

    Parameters
    ----------
    shown : as it is printed, with a decimal point and all its decimals; rounded half away from zero.
    whole : the count below the line, more than 0.
    per : 100 for per cent, 1000 for a rate per thousand.
    is_part : True for a share: the count is no larger than the whole.

    Examples
    --------
    >>> behind_rate("0.4", 480), behind_rate("0.1", 2500)
    (Bounds(lower=2, upper=2), Bounds(lower=2, upper=3))
    """
    return in_class(*rounded_from(shown), whole, per, is_part=is_part)


def rounded_from(shown: str) -> tuple[Fraction, Fraction]:
    """What was rounded to a printed number with decimals: from the first on, and below the second."""
    half = Fraction(1, 2 * 10 ** len(shown.partition(".")[2]))
    return Fraction(shown) - half, Fraction(shown) + half


def behind_rounding(shown: int, base: int) -> Bounds:
    """Counts that a count rounded to a multiple of *base* allows; ties may have gone either way.

    The base itself is printed for every smaller count, too: none is printed only where nobody was counted.

    Examples
    --------
    >>> behind_rounding(15, 5), behind_rounding(0, 10)
    (Bounds(lower=13, upper=17), Bounds(lower=0, upper=5))
    """
    return Bounds(1 if shown == base else max(0, shown - base // 2), shown + base // 2)


def behind_own(shown: int, base: int, minimum: int) -> Bounds:
    """Counts behind a number that this program has printed: ties go up, and smaller counts than *minimum* are withheld.

    Parameters
    ----------
    base : to what it was rounded; 1 leaves it as it is.

    Examples
    --------
    >>> behind_own(15, 5, 3), behind_own(10, 10, 3), behind_own(5, 5, 5), behind_own(7, 1, 3), behind_own(0, 5, 3)
    (Bounds(lower=13, upper=17), Bounds(lower=3, upper=14), Bounds(lower=5, upper=7), Bounds(lower=7, upper=7), Bounds(lower=0, upper=0))
    """
    if base == 1 or shown == 0:
        return Bounds(shown, shown)
    lower = 1 if shown == base else shown - base // 2
    return Bounds(minimum if lower < minimum <= shown else lower, shown + (base - 1) // 2)


def in_class(lower: Fraction, upper: Fraction, whole: int, per: int = 100, *, is_part: bool = True) -> Bounds:
    """Counts whose share or rate lies from *lower* on and below *upper*, as the class of a map says it.

    Examples
    --------
    >>> in_class(Fraction(5), Fraction(10), 40)
    Bounds(lower=2, upper=3)
    """
    most = math.ceil(upper * whole / per) - 1
    return Bounds(max(0, math.ceil(lower * whole / per)), min(whole, most) if is_part else most)


def both(one: Bounds, other: Bounds) -> Bounds:
    """What two leaks tell together.

    Examples
    --------
    >>> both(Bounds(1, None), Bounds(0, 7))
    Bounds(lower=1, upper=7)
    """
    tops = [top for top in (one.upper, other.upper) if top is not None]
    return Bounds(max(one.lower, other.lower), min(tops, default=None))


def round_to(count: int, base: int) -> int:
    """The multiple of *base* nearest to a count, the larger one of two; none only for none.

    Examples
    --------
    >>> round_to(12, 5), round_to(13, 5), round_to(5, 10)
    (10, 15, 10)
    """
    return max((2 * count + base) // (2 * base) * base, base if count else 0)


def read_known(known: Known, wholes: Sequence[int], groups: Sequence[int] = ()) -> Bounds:
    """What somebody else's figure tells of a count.

    Parameters
    ----------
    wholes : counts below the line of shares; a rate may be one of any of them, and without one it tells nothing.
    groups : the same of rates, which may count more than their group.
    """
    if known.form is Form.COUNT:
        return Bounds(int(known.shown), int(known.shown))
    if known.form is Form.ROUNDED:
        return behind_rounding(int(known.shown), known.base)
    below = [*((one, True) for one in wholes), *((one, False) for one in groups)]
    told = [
        behind_rate(known.shown, whole, known.base, is_part=is_part)
        if known.form is Form.RATE
        else in_class(*known.limits, whole, known.base, is_part=is_part)
        for whole, is_part in below
    ]
    tops = [one.upper for one in told if one.upper is not None]
    return Bounds(min((one.lower for one in told), default=0), max(tops, default=None))
