"""What a change claims follows from its interval, never from the step alone."""

from __future__ import annotations

import pytest

from atlas.model.periods import parse_period
from atlas.model.verdicts import Change, Limits


def _change(after: float, limits: Limits | None) -> Change:
    return Change(parse_period("2023"), parse_period("2024"), 10.0, after, after - 10.0, limits)


@pytest.mark.parametrize(
    ("after", "limits", "sure"),
    [
        (12.0, Limits(0.5, 3.5), True),
        (8.0, Limits(-3.5, -0.5), True),
        (12.0, Limits(-0.5, 4.5), False),
        (12.0, None, False),
        (10.0, Limits(0.1, 0.2), False),
        (8.0, Limits(0.1, 0.2), False),
    ],
    ids=["rise", "fall", "zero within", "no interval", "no shown step", "step against its interval"],
)
def test_a_step_is_sure_only_if_all_of_its_interval_goes_its_way(
    after: float, limits: Limits | None, sure: bool
) -> None:
    assert _change(after, limits).is_sure is sure
