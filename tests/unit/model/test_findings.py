"""Classes of a map: a value on an inner limit belongs to the class above it."""

from __future__ import annotations

import pytest

from atlas.model.findings import Classes


@pytest.mark.parametrize(("value", "number"), [(0, 0), (9.9, 0), (10, 1), (19, 1), (20, 2), (30, 2), (99, 2), (-5, 0)])
def test_a_value_lies_in_the_class_of_its_limits(value: float, number: int) -> None:
    assert Classes((0, 10, 20, 30)).of(value) == number


def test_a_single_class_takes_everything() -> None:
    assert Classes((4, 4)).of(4) == 0
