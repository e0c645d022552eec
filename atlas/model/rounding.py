"""How a number is rounded where it is shown. One rule for text, table, chart and map, so that they never disagree."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache


@lru_cache(maxsize=1 << 16)
def round_shown(value: float, decimals: int) -> float:
    """*value* as readers see it, half away from zero, without a negative zero.

    Examples
    --------
    >>> round_shown(2.345, 2), round_shown(-0.04, 1), round_shown(0.5, 0)
    (2.35, 0.0, 1.0)
    """
    shown = float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))
    return shown or 0.0
