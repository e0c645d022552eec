"""The audit: what an attacker can compute is found, and nothing else."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from atlas.model.cells import Bounds, Cell, Equation, Linked, Need, Seen, State
from atlas.protect.attacker import Attacker, ImpossibleError
from atlas.protect.audit import Disclosure, Standard, Verdict, audit
from atlas.protect.linking import cross
from atlas.protect.network import is_network, parts

STANDARD = Standard()
SUM = (Equation(0, (1, 2)),)


def seen(*bounds: tuple[int, int | None], equations: tuple[Equation, ...] = SUM, withheld: str = "12") -> Seen:
    keys = tuple(str(place) for place in range(len(bounds)))
    return Seen(keys, tuple(Bounds(*one) for one in bounds), equations, frozenset(withheld))


@pytest.mark.parametrize(
    ("bounds", "strict", "withheld", "verdict"),
    [
        (Bounds(1, None), True, True, None),
        (Bounds(1, 1), False, True, Verdict.EXACT),
        (Bounds(7, 7), False, True, Verdict.EXACT),
        (Bounds(7, 7), False, False, None),
        (Bounds(7, 8), False, True, None),
        (Bounds(7, 8), True, True, Verdict.NARROW),
        (Bounds(2, 3), False, True, Verdict.NARROW),
        (Bounds(1, 3), True, True, None),
        (Bounds(0, 0), False, False, None),
        (Bounds(0, 1), False, False, Verdict.NARROW),
        (Bounds(0, 2), False, False, None),
    ],
)
def test_an_interval_is_judged(bounds: Bounds, strict: bool, withheld: bool, verdict: Verdict | None) -> None:
    assert STANDARD.judge(bounds, strict=strict, withheld=withheld) is verdict


def test_an_interval_of_small_counts_alone_is_too_narrow_however_wide() -> None:
    assert Standard(2, 5).judge(Bounds(1, 4), strict=False, withheld=True) is Verdict.NARROW


def test_a_difference_is_found() -> None:
    assert list(audit(seen((12, 12), (1, None), (10, 10), withheld="1"), STANDARD)) == [
        Disclosure("1", Bounds(2, 2), Verdict.EXACT)
    ]


def test_two_cells_of_a_sum_of_two_are_known_where_zeros_are_printed() -> None:
    assert [one.bounds for one in audit(seen((2, 2), (1, None), (1, None)), STANDARD)] == [Bounds(1, 1), Bounds(1, 1)]


def test_the_same_cells_are_not_known_where_zeros_may_be_withheld() -> None:
    assert list(audit(seen((2, 2), (0, None), (0, None)), STANDARD)) == []


def test_a_sum_of_three_leaves_too_little_room() -> None:
    assert [one.verdict for one in audit(seen((3, 3), (1, None), (1, None)), STANDARD)] == [Verdict.NARROW] * 2


def test_what_a_rate_or_class_tells_is_used() -> None:
    assert list(audit(seen((20, 20), (1, None), (1, None)), STANDARD)) == []
    assert len(list(audit(seen((20, 20), (2, 3), (1, None)), STANDARD))) == 1


def test_a_withheld_count_that_its_printed_rate_tells_is_known() -> None:
    assert [one.key for one in audit(seen((20, 20), (2, 2), (18, 18), withheld="1"), STANDARD)] == ["1"]


def test_a_strict_cell_may_be_asked_to_be_wider() -> None:
    wide = seen((9, 9), (1, None), (5, None))
    assert list(audit(wide, STANDARD, {"1": 3})) == []
    assert [one.key for one in audit(wide, STANDARD, {"1": 4})] == ["1"]


def test_a_person_alone_in_a_cell_computes_the_other_one() -> None:
    pair = seen((9, 9), (1, None), (1, None))
    assert list(audit(pair, STANDARD, {"2": 2})) == []
    assert list(audit(pair, STANDARD, {"2": 2}, {"1": ("1", 1)})) == [Disclosure("2", Bounds(8, 8), Verdict.INSIDER)]


def test_whoever_knows_a_larger_count_computes_the_other_one_too() -> None:
    pair = seen((9, 9), (1, None), (1, None))
    assert list(audit(pair, STANDARD, {"2": 2}, {"1": ("leak", 4)})) == [Disclosure("2", Bounds(5, 5), Verdict.INSIDER)]


def test_a_third_cell_keeps_that_person_in_doubt() -> None:
    three = seen((9, 9), (1, None), (1, None), (1, None), equations=(Equation(0, (1, 2, 3)),), withheld="123")
    assert list(audit(three, STANDARD, {"2": 2, "3": 2}, {"1": ("1", 1)})) == []


def test_a_person_alone_in_whole_and_part_learns_nothing_from_it() -> None:
    chain = seen((9, 9), (1, None), (1, None), (1, None), equations=(*SUM, Equation(1, (3,))), withheld="123")
    assert list(audit(chain, STANDARD, {"1": 2, "3": 2}, {"1": ("p", 1), "3": ("p", 1)})) == []


def test_each_cell_is_told_once_whoever_can_compute_it() -> None:
    cells = seen((9, 9), (1, None), (1, None), (1, None), equations=(*SUM, Equation(3, (1,))), withheld="123")
    found = [one.key for one in audit(cells, STANDARD, {"2": 2}, {"1": ("p", 1), "3": ("q", 1)})]
    assert found == ["2"]


def test_contradicting_numbers_are_told() -> None:
    with pytest.raises(ImpossibleError):
        list(audit(seen((2, 2), (5, None), (1, None)), STANDARD))


def test_hierarchies_and_flat_tables_are_networks_and_three_ways_are_not() -> None:
    two, three = [("all", ("a", "b"))], [("both", ("f", "m", "x"))]
    tree = [("all", ("t", "u")), ("t", ("t1", "t2")), ("u", ("u1", "u2"))]

    def hidden(*dimensions: list[tuple[str, tuple[str, ...]]]) -> Seen:
        linked = cross(dimensions, lambda place: Cell("|".join(place), 5, State.PRIMARY))
        return linked.seen({cell.key for cell in linked.cells})

    assert is_network(hidden(tree))
    assert is_network(hidden(two, three))
    assert not is_network(hidden(two, three, two))


def test_a_circle_of_sums_with_unequal_signs_is_no_network() -> None:
    circle = (Equation(0, (1,)), Equation(1, (2,)), Equation(3, (0, 2)))
    assert not is_network(seen((1, None), (1, None), (1, None), (9, 9), equations=circle))


def test_unlinked_cells_are_attacked_apart() -> None:
    pieces = seen((9, 9), (1, None), (1, None), (1, None), (8, 8), equations=(*SUM, Equation(4, (3,))))
    assert [part.keys for part in parts(pieces)] == [("0", "1", "2"), ("3", "4")]


def test_bounds_of_whole_numbers_are_found_where_those_of_fractions_are_too_wide() -> None:
    """Three sums of pairs: fractions allow 0.5 each, whole numbers allow nothing between."""
    odd = (Equation(3, (0, 1)), Equation(4, (1, 2)), Equation(5, (0, 2, 6)))
    table = seen((0, None), (0, None), (0, None), (1, 1), (1, 1), (1, 1), (0, 0), equations=odd, withheld="012")
    with pytest.raises(ImpossibleError):
        Attacker(next(parts(table))).bounds(0)


def test_an_attacker_keeps_only_tables_that_fit() -> None:
    attacker = Attacker(seen((9, 9), (1, None), (1, None)))
    assert attacker.witnessed(1) == Bounds(0, 0)
    attacker.explore()
    assert 1 <= attacker.witnessed(1).lower <= 8
    assert not attacker._fits(np.array([9, 9]))


def test_a_pattern_made_for_an_attacker_who_does_not_know_of_printed_zeros_is_broken() -> None:
    """The lesson of METHODS 4.3: such a pattern passes its own audit and fails that of a reader who knows."""
    cells = tuple(Cell(key, value, State.PRIMARY, need=Need(1, 1, 2), lower=0) for key, value in (("a", 1), ("b", 1)))
    naive = Linked((Cell("all", 2, State.PRINTED), *cells), SUM)
    assert list(audit(naive.seen({"a", "b"}), STANDARD)) == []
    aware = Linked(tuple(Cell(cell.key, cell.value, cell.state) for cell in naive.cells), SUM)
    assert [one.verdict for one in audit(aware.seen({"a", "b"}), STANDARD)] == [Verdict.EXACT] * 2


def test_a_table_that_does_not_fit_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scipy.optimize.milp", lambda *given, **more: SimpleNamespace(x=np.array([5.0, 5.0]), fun=1.0))
    attacker = Attacker(seen((9, 9), (1, None), (1, None)))
    attacker.explore()
    assert attacker.witnessed(1) == Bounds(0, 0)


def test_a_count_of_which_nothing_is_known_may_be_larger_than_every_printed_one() -> None:
    """The control of a roof that once was too low: a county of many towns with one large printed space each."""
    keys = (
        ["county"] + [f"town {town}" for town in range(30)] + [f"{part} {town}" for town in range(30) for part in "ab"]
    )
    place = {key: number for number, key in enumerate(keys)}
    bounds = [Bounds(900, 900) if key.startswith("a ") else Bounds(1, None) for key in keys]
    equations = [Equation(0, tuple(place[f"town {town}"] for town in range(30)))]
    equations += [Equation(place[f"town {town}"], (place[f"a {town}"], place[f"b {town}"])) for town in range(30)]
    seen = Seen(tuple(keys), tuple(bounds), tuple(equations), frozenset(key for key in keys if key[0] != "a"))
    assert list(audit(seen, Standard())) == []
