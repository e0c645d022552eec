"""Moran's I held against a board of nine fields, worked out on paper, and against esda's own permutations."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from statsmodels.stats.multitest import multipletests

from atlas.measures.spatial import local_moran, moran

BOARD = [
    [other for other in range(9) if abs(one // 3 - other // 3) + abs(one % 3 - other % 3) == 1] for one in range(9)
]
RISING = [1.0, 2, 3, 4, 5, 6, 7, 8, 9]
SIDE = 8
FIELDS = [
    [other for other in range(SIDE**2) if abs(one // SIDE - other // SIDE) + abs(one % SIDE - other % SIDE) == 1]
    for one in range(SIDE**2)
]
# A slope with noise over 64 fields: high at one end, low at the other, mixed between.
SLOPE = [float(field // SIDE + noise) for field, noise in enumerate(np.random.default_rng(5).normal(0, 4, SIDE**2))]


def test_a_rising_board_by_hand() -> None:
    # z = -4 ... 4, each times the mean of its neighbours: 33 1/3 in all; sum of squares 60; 33 1/3 / 60 = 5/9
    found = moran(RISING, BOARD)
    assert found is not None
    assert (found.statistic, found.expected) == pytest.approx((0.5555555556, -0.125), abs=1e-9)


def test_local_statistics_add_up_to_the_global_one() -> None:
    found, areas = moran(RISING, BOARD), local_moran(RISING, BOARD)
    assert found is not None
    assert areas is not None
    assert sum(area.statistic for area in areas if area) / 8 == pytest.approx(found.statistic, abs=1e-12)


def test_probabilities_agree_with_those_of_esda() -> None:
    esda, weights = pytest.importorskip("esda"), pytest.importorskip("libpysal.weights")
    w = weights.W(dict(enumerate(FIELDS)))
    found, areas = moran(SLOPE, FIELDS), local_moran(SLOPE, FIELDS)
    assert found is not None
    assert areas is not None
    assert found.probability == pytest.approx(esda.Moran(SLOPE, w, permutations=0).p_rand, abs=0.02)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it will look at both sides some day
        theirs = esda.Moran_Local(SLOPE, w, permutations=9999, seed=1)
    ours = np.array([area.probability for area in areas if area])
    assert np.abs(ours - np.minimum(1, 2 * theirs.p_sim)).max() < 0.03
    adjusted = [area.adjusted for area in areas if area]
    assert adjusted == pytest.approx(multipletests(ours, method="fdr_bh")[1].tolist(), abs=1e-12)
