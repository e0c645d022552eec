from __future__ import annotations

import pytest

from atlas.model.cells import Bounds, Cell, Equation, Linked, Pattern, State

SUM = (Equation(0, (1, 2)),)


def some(*states: State, values: tuple[int | None, ...] = (5, 1, 4)) -> Linked:
    return Linked(
        tuple(Cell(f"c{place}", value, state) for place, (value, state) in enumerate(zip(values, states, strict=True))),
        SUM,
    )


def test_a_withheld_cell_is_seen_as_bounds_and_a_printed_one_as_it_is() -> None:
    seen = some(State.OPEN, State.PRIMARY, State.OPEN).seen({"c1", "c2"})
    assert seen.bounds == (Bounds(5, 5), Bounds(1, None), Bounds(1, None))
    assert seen.withheld == {"c1", "c2"}
    assert seen.position["c2"] == 2


def test_a_latent_cell_is_never_printed_and_never_called_withheld() -> None:
    seen = some(State.OPEN, State.LATENT, State.OPEN).seen({"c1"})
    assert seen.bounds[1] == Bounds(1, None)
    assert seen.withheld == frozenset()


def test_what_is_printed_cannot_be_withheld() -> None:
    assert some(State.PRINTED, State.OPEN, State.OPEN).seen({"c0"}).bounds[0].is_exact


def test_a_count_that_nobody_here_knows_cannot_be_printed() -> None:
    with pytest.raises(ValueError, match="c1 cannot be printed"):
        some(State.OPEN, State.OPEN, State.OPEN, values=(5, None, 4)).seen(())


@pytest.mark.parametrize(
    ("state", "value", "fixed"),
    [
        (State.PRINTED, 5, True), (State.OPEN, 0, True), (State.OPEN, 1, False),
        (State.OPEN, None, False), (State.PRIMARY, 0, False), (State.LATENT, 0, False),
    ],
)  # fmt: skip
def test_printed_counts_and_printed_zeros_are_fixed(state: State, value: int | None, fixed: bool) -> None:
    assert Cell("c", value, state).is_fixed == fixed


@pytest.mark.parametrize(("values", "wrong"), [((5, 1, 4), 0), ((6, 1, 4), 1), ((6, None, 4), 0)])
def test_sums_that_do_not_hold_are_named(values: tuple[int | None, ...], wrong: int) -> None:
    assert len(list(some(State.OPEN, State.OPEN, State.OPEN, values=values).contradictions())) == wrong


def test_one_person_in_a_part_and_in_its_whole_is_the_same_person() -> None:
    cells = tuple(Cell(key, value, State.PRIMARY) for key, value in (("all", 1), ("a", 1), ("b", 0), ("other", 1)))
    assert Linked(cells, SUM).respondents == {"all": "all", "a": "all", "other": "other"}


def test_two_persons_of_a_whole_are_two() -> None:
    cells = tuple(Cell(key, value, State.PRIMARY) for key, value in (("all", 2), ("a", 1), ("b", 1)))
    assert Linked(cells, SUM).respondents == {"a": "a", "b": "b"}


def test_a_gap_is_a_part_of_the_cost_and_never_negative() -> None:
    assert Pattern(frozenset(), cost=100, bound=97).gap == pytest.approx(0.03)
    assert Pattern(frozenset(), cost=100, bound=101).gap == 0
