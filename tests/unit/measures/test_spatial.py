"""Moran's I at its edges."""

from __future__ import annotations

import sys
import warnings

import numpy as np
import pytest

from atlas.measures.spatial import local_moran, moran

CHAIN = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]]
VALUES = [1.0, 2, 3, 7, 8, 9]


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "esda", None)
    with pytest.raises(ImportError, match="extra 'spatial'"):
        moran(VALUES, CHAIN)


@pytest.mark.parametrize(
    ("values", "neighbours"),
    [([1.0, 2, 3], [[1], [0, 2], [1]]), ([5.0] * 6, CHAIN), (VALUES, [[]] * 6)],
    ids=["three areas", "equal values", "no neighbours"],
)
def test_where_nothing_can_be_said_there_is_no_result(values: list[float], neighbours: list[list[int]]) -> None:
    assert moran(values, neighbours) is None
    assert local_moran(values, neighbours) is None


def test_an_area_without_neighbours_has_no_local_result() -> None:
    pytest.importorskip("esda")
    neighbours = [[1], [0, 2], [1], [4], [3], []]
    areas = local_moran(VALUES, neighbours)
    assert areas is not None
    assert [area is None for area in areas] == [False] * 5 + [True]
    assert moran(VALUES, neighbours) is not None


def test_sides_are_named_for_the_area_and_for_its_neighbours() -> None:
    pytest.importorskip("esda")
    areas = local_moran([1.0, 9, 1, 1, 9, 9], [[1], [0, 2], [3], [2], [5], [4]])
    assert areas is not None
    sides = [(area.is_high, area.is_among_high) for area in areas if area]
    assert sides[:3] == [(False, True), (True, False), (False, False)]
    assert sides[4] == (True, True)


def test_nothing_outside_is_changed_and_the_same_comes_out_again() -> None:
    pytest.importorskip("esda")
    np.random.seed(7)  # noqa: NPY002 -- the common generator, which must not move
    expected = np.random.RandomState(7).random()
    filters = list(warnings.filters)
    first = moran(VALUES, CHAIN), local_moran(VALUES, CHAIN)
    assert filters == list(warnings.filters)
    assert expected == np.random.random()  # noqa: NPY002 -- the same
    assert first == (moran(VALUES, CHAIN), local_moran(VALUES, CHAIN))


def test_values_without_fitting_neighbours_are_refused() -> None:
    with pytest.raises(ValueError, match="one list"):
        moran(VALUES, CHAIN[:3])
