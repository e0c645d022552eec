"""Worked examples of disclosure control, computed elsewhere; the figures are facts and stand here in full."""

from __future__ import annotations

import pytest

from atlas.model.cells import Bounds, Cell, Equation, Linked, Need, State
from atlas.protect.attacker import Attacker
from atlas.protect.audit import Standard
from atlas.protect.leaks import behind_rate
from atlas.protect.linking import atoms, cross
from atlas.protect.safeguard import attack
from atlas.protect.suppress import Effort, suppress

TABLE = {"A": (2, 18), "B": (19, 14), "C": (10, 12), "D": (14, 11)}


def test_the_cheapest_protection_of_a_small_table_is_found() -> None:
    def count(area: str, sex: str) -> int:
        rows = TABLE.values() if area == "all" else [TABLE[area]]
        return sum(sum(row) if sex == "both" else row["fm".index(sex)] for row in rows)

    def cell(place: tuple[str, ...]) -> Cell:
        value = count(*place)
        state = State.PRIMARY if place == ("A", "f") else State.OPEN
        return Cell("".join(place), value, state, value, Need() if state is State.PRIMARY else None)

    linked = cross([[("all", tuple(TABLE))], [("both", ("f", "m"))]], cell)
    pattern = suppress(linked, Effort(gap=0.0))
    assert pattern.withheld == {"Af", "Am", "Cf", "Cm"}
    assert (pattern.cost, list(attack(linked, pattern, Standard()))) == (42, [])


@pytest.mark.parametrize(("lower", "bounds"), [(1, Bounds(1, 1)), (0, Bounds(0, 2))])
def test_two_cells_of_a_sum_of_two(lower: int, bounds: Bounds) -> None:
    parts = [Cell(key, 1, State.PRIMARY, lower=lower) for key in ("a", "b")]
    seen = Linked((Cell("all", 2), *parts), (Equation(0, (1, 2)),)).seen({"a", "b"})
    assert Attacker(seen).bounds(1) == bounds


def test_overlapping_partitions_give_the_overlap_away() -> None:
    areas = {
        "P1": frozenset({"a1", "a2"}),
        "P2": frozenset({"a3", "a4"}),
        "Q1": frozenset({"a1"}),
        "Q2": frozenset({"a2", "a3", "a4"}),
    }
    parts = atoms(areas)
    counts = {"P1": 7, "P2": 16, "Q1": 5, "Q2": 18}
    latent = sorted({atom for own in parts.values() for atom in own})
    cells = [
        *(Cell(atom, None, State.LATENT, lower=0) for atom in latent),
        *(Cell(area, counts[area]) for area in areas),
    ]
    place = {cell.key: number for number, cell in enumerate(cells)}
    equations = tuple(Equation(place[area], tuple(place[atom] for atom in own)) for area, own in parts.items())
    attacker = Attacker(Linked(tuple(cells), equations).seen(()))
    assert attacker.bounds(place["a2"]) == Bounds(2, 2)


@pytest.mark.parametrize(
    ("whole", "shown", "bounds"),
    [(480, "1.5", Bounds(7, 7)), (480, "0.4", Bounds(2, 2)), (980, "0.2", Bounds(2, 2)), (2500, "0.1", Bounds(2, 3))],
)
def test_a_printed_rate_tells_its_numerator(whole: int, shown: str, bounds: Bounds) -> None:
    assert behind_rate(shown, whole) == bounds
