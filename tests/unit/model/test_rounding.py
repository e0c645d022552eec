"""One rule of rounding for text, table, chart and map."""

from __future__ import annotations

import math

import pytest

from atlas.model.rounding import round_shown


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [(0.5, 0, 1), (1.5, 0, 2), (2.5, 0, 3), (-0.5, 0, -1), (0.25, 1, 0.3), (1.005, 2, 1.01), (12, 2, 12)],
)
def test_halves_are_rounded_away_from_zero_as_readers_do(value: float, decimals: int, shown: float) -> None:
    assert round_shown(value, decimals) == shown


def test_zero_has_no_sign() -> None:
    assert math.copysign(1, round_shown(-0.001, 1)) == 1
