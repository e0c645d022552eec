"""The suppressor: every need is met, nothing is withheld in vain, and time and contradictions are survived."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from atlas.model.cells import Cell, Equation, Linked, Need, Proof, State
from atlas.model.protection import Rule
from atlas.protect import cuts as cutting
from atlas.protect import moves as moving
from atlas.protect import suppress as suppressing
from atlas.protect.audit import Standard, Verdict
from atlas.protect.blocks import blocks
from atlas.protect.cuts import broken_cuts, no_good, row_cuts
from atlas.protect.frame import Contradiction, Demand, demands, frame
from atlas.protect.linking import cross
from atlas.protect.master import Choice, solve
from atlas.protect.mending import Workshop
from atlas.protect.moves import Moves
from atlas.protect.primary import cell_of
from atlas.protect.safeguard import attack
from atlas.protect.suppress import Effort, suppress

SUM = (Equation(0, (1, 2)),)
RULE = Rule(3, 0)
NEED = Need(1, 0, 2)
ROUGH = Effort(gap=0.15)


def hidden(key: str, value: int | None, need: Need | None = NEED, **more: int) -> Cell:
    return Cell(key, value, State.PRIMARY, need=need, **more)


def crossing(seed: int, *, areas: int = 5, ages: int = 4, mean: float = 6) -> Linked:
    """A table of areas, ages and sexes with many small counts."""
    counts = np.random.default_rng(seed).poisson(mean, (areas, ages, 2))
    counts = np.concatenate([counts.sum(axis=0, keepdims=True), counts])
    counts = np.concatenate([counts.sum(axis=1, keepdims=True), counts], axis=1)
    counts = np.concatenate([counts.sum(axis=2, keepdims=True), counts], axis=2)
    sums = [[("0", tuple(map(str, range(1, size))))] for size in counts.shape]
    return cross(sums, lambda place: cell_of("|".join(place), int(counts[tuple(map(int, place))]), RULE))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_three_way_table_passes_the_audit_within_the_gap(seed: int) -> None:
    (block,) = blocks(crossing(seed))
    told: list[str] = []
    pattern = suppress(block, Effort(), told.append)
    assert pattern.proof is Proof.WITHIN_GAP
    assert pattern.gap <= 0.03
    assert told
    assert list(attack(block, pattern, Standard())) == []
    assert pattern == suppress(block, Effort())


def test_a_three_way_pattern_made_for_an_attacker_who_does_not_know_of_printed_zeros_is_broken() -> None:
    """METHODS 4.3: protected against whoever thinks that a withheld count may be 0, and printed beside all zeros."""
    linked = crossing(2, areas=3, mean=2)
    unaware = [replace(cell, lower=0, need=cell.need and Need(1, 1, 2)) for cell in linked.cells]
    printed = [cell if cell.value else replace(cell, state=State.PRINTED) for cell in unaware]
    (block,) = blocks(replace(linked, cells=tuple(printed)))
    pattern = suppress(block, ROUGH)
    assert list(attack(block, pattern, Standard())) == []
    verdicts = [one.verdict for one in attack(linked, pattern, Standard())]
    assert verdicts.count(Verdict.EXACT) >= 3
    assert list(attack(linked, suppress(linked, ROUGH), Standard())) == []


def test_no_secondary_cell_is_withheld_in_vain() -> None:
    (block,) = blocks(crossing(4))
    pattern = suppress(block, Effort())
    for cell in block.cells:
        if cell.key in pattern.withheld and cell.state is State.OPEN:
            assert list(attack(block, replace(pattern, withheld=pattern.withheld - {cell.key}), Standard()))


def test_where_the_primary_cells_protect_each_other_nothing_is_added() -> None:
    block = Linked((Cell("all", 9, State.PRINTED), hidden("a", 2), hidden("b", 7)), SUM)
    pattern = suppress(block, Effort())
    assert (pattern.withheld, pattern.proof, pattern.gap) == ({"a", "b"}, Proof.IDLE, 0)


def test_without_time_everything_is_withheld() -> None:
    (block,) = blocks(crossing(1))
    pattern = suppress(block, Effort(seconds=0))
    assert pattern.proof is Proof.WITHHELD_ALL
    assert pattern.withheld == {cell.key for cell in block.cells if not cell.is_fixed}


@pytest.mark.parametrize("programs", [5, 6, 7, 8])
def test_a_safe_pattern_without_proof_is_taken_when_time_is_up(programs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = blocks(crossing(1, areas=4, ages=4, mean=3))
    found: list[Choice] = []

    def a_few(*given: object) -> Choice:
        found.append(solve(*given) if len(found) < programs else Choice(None, 0.0))  # type: ignore[arg-type]
        return found[-1]

    monkeypatch.setattr(suppressing, "solve", a_few)
    pattern = suppress(block, Effort(gap=0.0))
    assert pattern.proof is Proof.UNPROVED
    assert list(attack(block, pattern, Standard())) == []


def test_the_cheapest_pattern_of_all_is_found_if_nothing_else_will_do() -> None:
    (block,) = blocks(crossing(1, areas=4, ages=4, mean=3))
    pattern = suppress(block, Effort(gap=0.0))
    assert pattern.proof is Proof.WITHIN_GAP
    assert pattern.gap < 1e-6


def test_a_search_in_smaller_steps_ends_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = blocks(crossing(1, areas=3, ages=3, mean=3))
    monkeypatch.setattr(suppressing, "_ROOT_ROUNDS", 1)
    monkeypatch.setattr(suppressing, "_COMBINATIONS", 1)
    pattern = suppress(block, Effort())
    assert pattern.proof is Proof.WITHIN_GAP
    assert list(attack(block, pattern, Standard())) == []


def test_programs_without_a_solution_stop_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = blocks(crossing(1))
    monkeypatch.setattr(moving, "milp", lambda *given, **more: SimpleNamespace(x=None))
    pattern = suppress(block, Effort())
    primary = {cell.key for cell in block.cells if cell.state is State.PRIMARY}
    assert pattern.exposed == primary <= pattern.withheld


def test_what_was_printed_before_stays_printed_and_what_it_gives_away_is_named() -> None:
    cells = (Cell("all", 9, State.PRINTED), hidden("a", 2), Cell("b", 7, State.PRINTED))
    pattern = suppress(Linked(cells, SUM), Effort())
    assert pattern.exposed == {"a"}
    assert pattern.withheld == {"a"}


def test_a_count_that_nobody_knows_is_protected_like_any_other() -> None:
    (block,) = blocks(
        Linked((Cell("all", 9), hidden("a", None), Cell("b", 3), Cell("c", 4)), (Equation(0, (1, 2, 3)),))
    )
    pattern = suppress(block, Effort())
    assert len(pattern.withheld) == 2
    assert list(attack(block, pattern, Standard())) == []


@pytest.mark.parametrize("values", [(9, 2, 8), (9, None, 12)])
def test_sums_that_do_not_hold_are_no_ground_to_protect_on(values: tuple[int, int | None, int]) -> None:
    whole, part, other = values
    with pytest.raises(Contradiction):
        suppress(Linked((Cell("all", whole), hidden("a", part, upper=50), Cell("b", other)), SUM), Effort())


def test_a_person_alone_is_not_what_protects_another() -> None:
    parts = tuple(hidden(key, 1, Need(2, 0, 2)) for key in ("a", "b"))
    block = Linked(
        (Cell("all", 12, State.PRINTED), *parts, Cell("c", 4), Cell("d", 6, weight=2)), (Equation(0, (1, 2, 3, 4)),)
    )
    assert suppress(block, Effort()).withheld == {"a", "b", "c"}


def test_a_cell_that_must_be_able_to_fall_is_protected_downwards() -> None:
    cells = (Cell("all", 900, State.PRINTED), hidden("a", 498, Need(0, 1, 2), upper=499), Cell("b", 2), Cell("c", 400))
    pattern = suppress(Linked(cells, (Equation(0, (1, 2, 3)),)), Effort())
    assert len(pattern.withheld) == 2


def test_a_cell_that_asks_for_protection_only_once_withheld_asks_for_nothing_before() -> None:
    parts = (hidden("a", 2), Cell("b", 3, weight=1, need=Need(0, 0, 2)), Cell("c", 4, weight=3))
    free = Linked((Cell("all", 9, State.PRINTED), *parts), (Equation(0, (1, 2, 3)),))
    assert suppress(free, Effort()).withheld == {"a", "b"}
    tight = replace(free, cells=(free.cells[0], parts[0], replace(parts[1], lower=3), parts[2]))
    assert suppress(tight, Effort()).withheld == {"a", "c"}


def test_thresholds_above_a_byte_ask_for_moves_as_long() -> None:
    """The whole may stay printed only as long as the parts can trade as many as the threshold asks for."""
    cells = (Cell("all", 1700), hidden("a", 200, Need(800, 0, 2)), hidden("b", 700, Need(300, 0, 2)), Cell("c", 800))
    pattern = suppress(Linked(cells, (Equation(0, (1, 2, 3)),)), Effort())
    assert (pattern.withheld, pattern.exposed) == ({"a", "b", "c"}, frozenset())
    large = replace(cells[1], need=Need(9000, 0, 2))
    beyond = suppress(Linked((cells[0], large, *cells[2:]), (Equation(0, (1, 2, 3)),)), Effort())
    assert (beyond.withheld, beyond.exposed) == ({"all", "a", "b"}, frozenset())


def a_frame() -> Linked:
    return Linked(
        (Cell("all", 12), hidden("a", 2), Cell("b", 3, need=Need(0, 0, 2)), Cell("c", 7)), (Equation(0, (1, 2, 3)),)
    )


def test_a_pattern_without_a_broken_cut_is_barred_by_itself() -> None:
    made = frame(a_frame())
    alone, open_cell = Demand(1, True, True, 2), Demand(2, True, True, 2)
    barred = np.array([False, True, True, False])
    cut = no_good(made, alone, barred)
    assert (cut.cells.tolist(), cut.least) == ([0, 3], 1)
    cut = no_good(made, open_cell, barred)
    assert (cut.cells.tolist(), cut.coefficients.tolist(), cut.least) == ([0, 3, 2], [1, 1, -1], 0)


def test_a_pattern_that_meets_a_demand_breaks_no_cut() -> None:
    made = frame(a_frame())
    (first, *_) = demands(made)
    assert broken_cuts(made, first, np.ones(4)) == []
    assert broken_cuts(made, first, np.array([0.0, 1, 0, 0]))


def test_cuts_of_single_equations_hold_for_every_safe_pattern() -> None:
    made = frame(a_frame())
    shop = Workshop(made, demands(made))
    for bits in range(8):
        chosen = np.array([bool(bits & 1), True, bool(bits & 2), bool(bits & 4)])
        cuts = [cut for cut in row_cuts(made, shop.demands) if cut.least > 0]
        kept = all(cut.coefficients @ chosen[cut.cells] >= cut.least for cut in cuts)
        assert kept or shop.unmet(chosen)


def test_where_nothing_helps_there_is_no_cheapest_move() -> None:
    made = frame(Linked((Cell("all", 9, State.PRINTED), hidden("a", 2), Cell("b", 7, State.PRINTED)), SUM))
    nothing = np.array([True])
    assert Moves(made).cheapest(Demand(0, True, True, 2), nothing) is None
    assert Workshop(made, []).mend(nothing, [Demand(0, True, False, 1)]).all()


def test_a_move_and_its_reverse_are_known_together() -> None:
    made = frame(Linked((Cell("all", 20, State.PRINTED), hidden("a", 9), hidden("b", 11)), SUM))
    moves = Moves(made)
    moves.add(np.array([1, -1], dtype=np.int8))
    assert moves.unmet([Demand(0, True, True, 2)], np.array([True, True])) == []


def test_many_moves_are_remembered() -> None:
    made = frame(
        Linked((Cell("all", 99), *(hidden(str(n), 9) for n in range(11))), (Equation(0, tuple(range(1, 12))),))
    )
    moves = Moves(made)
    for first in range(1, 12):
        for second in range(first):
            move = np.zeros(12, dtype=np.int8)
            move[first], move[second] = 1, 1 if second == 0 else -1
            moves.add(move)
    assert len(moves._known) == 133


@pytest.mark.parametrize(
    ("demand", "plans"),
    [
        (Demand(0, True, True, 2), [(1, -1), (2,), (-2,)]),
        (Demand(0, True, False, 2), [(2,)]),
        (Demand(0, False, True, 2), [(-2,)]),
        (Demand(1, True, True, 2), [(-2,)]),
        (Demand(0, True, True, 3), [(1, -2)]),
        (Demand(1, True, False, 2), []),
    ],
)
def test_a_demand_is_met_by_rising_and_falling_or_by_either(demand: Demand, plans: list[tuple[int, ...]]) -> None:
    made = frame(Linked((Cell("all", 20, State.PRINTED), hidden("a", 9), hidden("b", 11, upper=11)), SUM))
    assert list(Moves(made)._plans(demand)) == plans


def test_what_is_not_needed_is_printed_again() -> None:
    made = frame(a_frame())
    shop = Workshop(made, demands(made))
    assert shop.clean(np.ones(4, dtype=bool), []).sum() == 2


def test_a_cut_is_sought_further_away_if_there_is_none_near(monkeypatch: pytest.MonkeyPatch) -> None:
    made = frame(a_frame())
    (first, *_) = demands(made)
    monkeypatch.setattr(cutting, "NEAR", 1)
    assert broken_cuts(made, first, np.ones(4)) == []
