"""Whether like lies beside like, on a row of spaces of which each touches the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from atlas.compare.clusters import FEWEST, find_clusters
from atlas.model.areas import Geography
from atlas.model.overviews import Clusters, Surrounded
from atlas.model.periods import parse_period
from builders import a_geography, a_release, an_indicator

TOWN = "09901001"
SPACES = tuple(f"{TOWN}-{number:02}" for number in range(1, 41))
YEAR = parse_period("2024")
RENT = an_indicator("rent", measure="published", decimals=1)


def a_row(reach: int = 1) -> Geography:
    """Each space has that many neighbours to either side."""
    near = {
        code: tuple(other for other in SPACES[max(place - reach, 0) : place + reach + 1] if other != code)
        for place, code in enumerate(SPACES)
    }
    return replace(a_geography(TOWN, *SPACES), neighbours=near)


def find(values: Sequence[float | str], geography: Geography | None = None) -> Clusters | None:
    released = a_release({("rent", "2024", code): one for code, one in zip(SPACES, values, strict=False)})
    return find_clusters(released, RENT, geography or a_row(), {("rent", "space"): YEAR})


def test_a_rise_from_one_end_to_the_other_is_like_beside_like() -> None:
    found = find([float(one) for one in range(40)], a_row(reach=4))
    assert found is not None
    assert found.is_sure
    assert found.are_alike
    assert found.statistic > 0.8
    assert found.expected == pytest.approx(-1 / 39)
    assert SPACES[1] in found.places[Surrounded.LOW_AMONG_LOW]
    assert SPACES[-2] in found.places[Surrounded.HIGH_AMONG_HIGH]


def test_high_and_low_in_turn_is_unlike_beside_unlike() -> None:
    found = find([float(one % 2) for one in range(40)])
    assert found is not None
    assert found.is_sure
    assert not found.are_alike
    assert set(found.places) <= {Surrounded.HIGH_AMONG_LOW, Surrounded.LOW_AMONG_HIGH}


def test_a_space_without_a_number_is_nobodys_neighbour_and_is_named() -> None:
    found = find(["suppressed", *(float(one * 7 % 39) for one in range(39))])
    assert found is not None
    assert (found.counted, found.missing) == (39, (SPACES[0],))
    assert not any(SPACES[0] in codes for codes in found.places.values())


@pytest.mark.parametrize(
    "values",
    [[float(one) for one in range(FEWEST - 1)], [1.0] * 40, []],
    ids=["too few", "all equal", "no figures"],
)
def test_nothing_is_said_where_nothing_can_be_found(values: list[float]) -> None:
    assert find(values) is None


def test_without_outlines_nobody_knows_who_is_whose_neighbour() -> None:
    assert find([float(one) for one in range(40)], a_geography(TOWN, *SPACES)) is None


def test_without_a_shown_period_there_is_nothing_to_test() -> None:
    assert find_clusters(a_release({}), RENT, a_row(), {}) is None
