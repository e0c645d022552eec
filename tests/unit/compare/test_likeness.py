"""Which municipalities are alike. The references are worked out by hand.

Eight towns with the values 0 to 7 have the mean 3.5 and the standard deviation √5.25 = 2.2913: one step is 0.4364 of it,
two are 0.8729, three 1.3093.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from atlas.compare.findings import compare
from atlas.compare.likeness import find_likeness, find_periods
from atlas.model.editorial import Scale, Trait
from atlas.model.release import Release
from atlas.model.verdicts import Alike, Circle, Nearness
from builders import COUNTY, a_catalogue, a_geography, a_release, an_indicator, some_periods

TOWNS = tuple(f"{COUNTY}{number:03}" for number in range(1, 9))
OTHERS = tuple(f"09902{number:03}" for number in range(1, 9))
STEP = 1 / 5.25**0.5
SIZE, RENT, AGE = Trait("size", "weil"), Trait("rent", "weil"), Trait("age", "weil")
CATALOGUE = a_catalogue(
    *(an_indicator(name, measure="published", decimals=1, relevance=rank) for rank, name in enumerate(("size", "rent", "age")))
)  # fmt: skip

Value = float | str


def release(codes: Sequence[str], **traits: Sequence[Value]) -> Release:
    return a_release(
        {},
        {
            (name, "2024", code): value
            for name, row in traits.items()
            for code, value in zip(codes, row, strict=True)
            if value != ""
        },
    )


def alike(released: Release, *traits: Trait, elsewhere: Sequence[str] = ()) -> dict[str, Alike]:
    return find_likeness(released, CATALOGUE, a_geography(*TOWNS, elsewhere=elsewhere), traits)


def told(circle: Circle) -> list[tuple[str, float]]:
    return [(one.area_code, pytest.approx(one.distance)) for one in circle.nearest]


def test_three_of_the_county_are_nearest_in_standard_deviations_and_in_words() -> None:
    found = alike(release(TOWNS, size=range(8)), SIZE)[TOWNS[0]]
    assert [(TOWNS[1], STEP), (TOWNS[2], 2 * STEP), (TOWNS[3], 3 * STEP)] == told(found.within)
    assert [one.nearness for one in found.within.nearest] == [Nearness.CLOSE, Nearness.ALIKE, Nearness.DISTANT]
    assert (found.within.counted, found.beyond) == (8, Circle(8, ()))


def test_each_trait_counts_alike_whatever_its_unit() -> None:
    """One step apart in one of two traits: √(0.4364² / 2) a trait; in both: 0.4364, as in one trait alone."""
    sizes, rents = (0, 1, 2, 3, 4, 5, 6, 7), (0, 0, 2000, 3000, 4000, 5000, 6000, 7000)
    found = alike(release(TOWNS, size=sizes, rent=[1000 * one for one in range(8)]), SIZE, RENT)
    assert told(found[TOWNS[0]].within)[0] == (TOWNS[1], STEP)
    deviation = (sum((one - 3375) ** 2 for one in rents) / 8) ** 0.5
    uneven = alike(release(TOWNS, size=sizes, rent=rents), SIZE, RENT)[TOWNS[1]].within
    apart = ((STEP**2 + (2000 / deviation) ** 2) / 2) ** 0.5
    assert told(uneven)[:2] == [(TOWNS[0], (STEP**2 / 2) ** 0.5), (TOWNS[2], apart)]


def test_on_a_logarithm_twice_as_large_is_one_step_at_any_size() -> None:
    found = alike(release(TOWNS, size=[100 * 2**one for one in range(8)]), Trait("size", "weil", Scale.LOG))
    assert told(found[TOWNS[7]].within) == [(TOWNS[6], STEP), (TOWNS[5], 2 * STEP), (TOWNS[4], 3 * STEP)]
    assert told(found[TOWNS[0]].within)[0] == (TOWNS[1], STEP)


def test_zero_has_no_logarithm_and_no_likeness() -> None:
    nine = (*TOWNS, f"{COUNTY}009")
    released = release(nine, size=[*(2**one for one in range(8)), 0])
    found = find_likeness(released, CATALOGUE, a_geography(*nine), [Trait("size", "weil", Scale.LOG)])
    assert found[nine[8]].within.nearest == ()
    assert (found[nine[0]].within.counted, nine[8] in dict(told(found[nine[7]].within))) == (8, False)


def test_values_are_compared_as_they_are_shown() -> None:
    shown = alike(release(TOWNS, size=range(8)), SIZE)
    assert alike(release(TOWNS, size=[one + 0.04 for one in range(8)]), SIZE) == shown


def test_five_of_the_state_are_named_and_none_of_the_county_again() -> None:
    """Sixteen values 0 to 15: the standard deviation is √21.25."""
    found = alike(release([*TOWNS, *OTHERS], size=range(16)), SIZE, elsewhere=OTHERS)[TOWNS[7]]
    assert told(found.beyond) == [(code, (step + 1) / 21.25**0.5) for step, code in enumerate(OTHERS[:5])]
    assert found.beyond.counted == 16
    assert told(found.within)[0] == (TOWNS[6], STEP)


def test_among_seven_nobody_is_called_alike_but_the_state_may_be_large_enough() -> None:
    codes = (*TOWNS[:7], *OTHERS)
    geography = a_geography(*TOWNS[:7], elsewhere=OTHERS)
    found = find_likeness(release(codes, size=range(15)), CATALOGUE, geography, [SIZE])
    assert {(one.within.counted, one.within.nearest) for one in found.values()} == {(7, ())}
    assert all(len(one.beyond.nearest) == 5 for one in found.values())


def test_a_place_that_is_named_without_figures_is_not_compared() -> None:
    found = alike(release([*TOWNS, *OTHERS[:3]], size=range(11)), SIZE, elsewhere=OTHERS)[TOWNS[0]]
    assert (found.beyond.counted, [code for code, _ in told(found.beyond)]) == (11, list(OTHERS[:3]))


def test_a_gap_stands_for_as_much_difference_as_is_known() -> None:
    """Of the second town two of three traits are known and one step off: as near as if all three were."""
    rows = {"size": range(8), "rent": range(8), "age": [0, "unknown", *range(2, 8)]}
    nearest = alike(release(TOWNS, **rows), SIZE, RENT, AGE)[TOWNS[0]].within.nearest[0]
    assert (nearest.area_code, nearest.common, nearest.traits) == (TOWNS[1], 2, 3)
    assert nearest.distance == pytest.approx(STEP)


def test_with_fewer_than_half_of_the_traits_a_place_is_like_nobody() -> None:
    nine = (*TOWNS, f"{COUNTY}009")
    rows = {"size": range(9), "rent": [*range(8), "suppressed"], "age": [*range(8), ""]}
    geography = a_geography(*nine)
    found = find_likeness(release(nine, **rows), CATALOGUE, geography, [SIZE, RENT, AGE])
    assert found[nine[8]].within == Circle(8, ())
    assert nine[8] not in dict(told(found[nine[7]].within))


def test_without_a_structure_nobody_is_alike() -> None:
    assert alike(release(TOWNS, size=range(8))) == {}
    assert alike(release(TOWNS), SIZE) == {}


def test_an_indicator_without_figures_is_no_trait() -> None:
    released = release(TOWNS, size=range(8))
    assert find_periods(released, [RENT, SIZE]) == {"size": some_periods("2024")[0]}
    assert alike(released, RENT, SIZE) == alike(released, SIZE)


def test_findings_tell_who_is_alike_and_by_what() -> None:
    found = compare(release(TOWNS, size=range(8)), CATALOGUE, a_geography(*TOWNS), [SIZE])
    assert (set(found.likeness), found.traits) == (set(TOWNS), {"size": some_periods("2024")[0]})
