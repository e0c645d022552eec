"""Where an area lies among its peers: words, never a rank."""

from __future__ import annotations

import pytest

from atlas.compare.positions import find_positions
from atlas.model.findings import Place


def places(*values: float | None, decimals: int = 0) -> list[str]:
    found = find_positions({str(number): value for number, value in enumerate(values)}, decimals)
    return [one.place.value if one.place else "" for one in found.values()]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((1, 2, 3), ["lowest", "middle", "highest"]),
        ((1, 1, 3), ["shared-lowest", "shared-lowest", "highest"]),
        ((1, 3, 3), ["lowest", "shared-highest", "shared-highest"]),
        ((1, 2, 3, 4, 5), ["lowest", "below", "middle", "above", "highest"]),
        ((4, 4, 4), ["equal", "equal", "equal"]),
        ((1, 2, None), ["alone", "alone", ""]),
        ((None, None, None), ["", "", ""]),
    ],
)
def test_each_area_has_its_word(values: tuple[float | None, ...], words: list[str]) -> None:
    assert places(*values) == words


def test_values_that_look_equal_are_equal() -> None:
    assert places(1.01, 1.04, 5, decimals=1)[:2] == [Place.SHARED_LOWEST, Place.SHARED_LOWEST]


def test_the_median_is_that_of_all_numbers_and_gaps_are_counted_apart() -> None:
    one = find_positions({"a": 1, "b": 2, "c": 9, "d": None}, 0)["d"]
    assert (one.median, one.counted, one.peers, one.place) == (2, 3, 4, None)


def test_two_numbers_have_no_median() -> None:
    assert find_positions({"a": 1, "b": 2}, 0)["a"].median is None
