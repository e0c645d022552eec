from __future__ import annotations

import pytest

from atlas.model.cells import Need, State
from atlas.model.protection import Rule
from atlas.protect.primary import cell_of, latent_of, need_of

RULE = Rule(3, 100, 0.9)


@pytest.mark.parametrize(
    ("count", "whole", "need"),
    [
        (0, 500, None), (1, 500, Need(2, 0, 2)), (2, 500, Need(1, 0, 2)), (3, 500, None), (497, 500, None),
        (498, 500, Need(0, 1, 2)), (499, 500, Need(0, 2, 2)), (500, 500, None), (0, 99, Need(1, 0, 2)), (30, 99, Need(1, 0, 2)),
        (2, None, Need(1, 0, 2)), (30, None, None), (0, 0, None),
    ],
)  # fmt: skip
def test_small_counts_small_rests_and_small_groups_need_protection(
    count: int, whole: int | None, need: Need | None
) -> None:
    assert need_of(count, RULE, () if whole is None else (whole,)) == need


def test_a_dominated_count_needs_protection() -> None:
    assert need_of(100, RULE, (), [60, 35, 5]) == Need(1, 0, 2)
    assert need_of(1000, RULE, (), [60, 35, 5]) is None, "of the other 900 nothing is told"


def test_an_open_count_at_the_minimum_must_not_look_smaller_once_it_is_withheld() -> None:
    assert cell_of("c", 3, RULE).need == Need(0, 0, 2)
    assert cell_of("c", 4, RULE).need is None
    assert cell_of("c", 397, RULE, wholes=[400]).need == Need(0, 0, 2)
    assert cell_of("c", 396, RULE, wholes=[400]).need is None


def test_a_count_withheld_from_us_is_primary_with_unknown_value() -> None:
    cell = cell_of("c", None, RULE, wholes=[200])
    assert (cell.value, cell.state, cell.upper) == (None, State.PRIMARY, 200)


def test_a_small_count_that_is_printed_already_keeps_its_need() -> None:
    cell = cell_of("c", 2, RULE, printed=True)
    assert (cell.state, cell.need) == (State.PRINTED, Need(1, 0, 2))


def test_where_zeros_are_printed_a_withheld_count_is_one_at_least() -> None:
    assert (cell_of("c", 2, RULE, wholes=[200]).lower, cell_of("c", 2, RULE, wholes=[200]).upper) == (1, 199)


def test_in_a_small_group_zeros_are_withheld_so_that_nothing_follows() -> None:
    cell = cell_of("c", 0, RULE, wholes=[50])
    assert (cell.state, cell.lower, cell.upper) == (State.PRIMARY, 0, 50)


def test_of_an_empty_group_none_is_printed() -> None:
    assert cell_of("c", 0, RULE, wholes=[0]).state is State.PRINTED
    assert cell_of("c", 0, RULE, wholes=[0], closed=True).state is State.PRIMARY


def test_everybody_of_a_group_is_printed_like_nobody() -> None:
    assert cell_of("c", 500, RULE, wholes=[500]).state is State.PRINTED


def test_larger_counts_weigh_more_and_important_ones_too() -> None:
    assert (
        cell_of("c", 10, RULE).weight < cell_of("c", 1000, RULE).weight < cell_of("c", 1000, RULE, importance=2).weight
    )


@pytest.mark.parametrize(("count", "need"), [(0, None), (2, Need(0, 0, 2)), (3, None), (None, Need(0, 0, 2))])
def test_what_nobody_prints_needs_protection_if_it_is_small(count: int | None, need: Need | None) -> None:
    cell = latent_of("c", count, RULE)
    assert (cell.state, cell.need, cell.lower) == (State.LATENT, need, 0)
