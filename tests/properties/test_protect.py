"""Whatever the hierarchy and however partitions overlap: no attack recovers what is withheld."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.model.cells import Cell, Equation, Linked, Pattern, State
from atlas.model.protection import Rule
from atlas.protect.audit import Standard, audit
from atlas.protect.linking import atoms, cross
from atlas.protect.primary import cell_of, latent_of
from atlas.protect.safeguard import attack, safeguard
from atlas.protect.suppress import Effort
from attacks import MOST, possible, shrunk, solved

RULE = Rule(3, 0)
STANDARD = Standard()
COUNTS = st.one_of(st.integers(0, 4), st.integers(0, 12))


@st.composite
def trees(draw: st.DrawFn) -> Linked:
    """A county, its municipalities with their spaces, by sex or not."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=2, max_size=3))
    towns = [(f"t{number}", tuple(f"t{number}-{space}" for space in range(size))) for number, size in enumerate(sizes)]
    areas = [("county", tuple(town for town, _ in towns)), *towns]
    sexes = draw(st.sampled_from([("f", "m"), ("all",)]))
    leaves = {(space, sex): draw(COUNTS) for _, spaces in towns for space in spaces for sex in sexes}
    within = {
        "county": [space for _, spaces in towns for space in spaces],
        **{town: list(spaces) for town, spaces in towns},
    }

    def count(place: tuple[str, ...]) -> int:
        area, sex = place
        kinds = sexes if sex == "both" else (sex,)
        return sum(leaves[space, kind] for space in within.get(area, [area]) for kind in kinds)

    return cross([areas, [("both", sexes)]], lambda place: cell_of("|".join(place), count(place), RULE))


@st.composite
def overlaps(draw: st.DrawFn) -> Linked:
    """Two partitions of the same units, their sum, and all their atoms, which nobody prints."""
    units = {f"u{number}": draw(COUNTS) for number in range(draw(st.integers(3, 6)))}
    areas: dict[str, frozenset[str]] = {}
    for name in ("p", "q"):
        labels = [draw(st.integers(0, 2)) for _ in units]
        for label in set(labels):
            areas[f"{name}{label}"] = frozenset(unit for unit, own in zip(units, labels, strict=True) if own == label)
    areas["all"] = frozenset(units)
    parts = atoms(areas)
    members = {
        first: [u for u in units if all((u in a) == (first in a) for a in areas.values())] for first in parts["all"]
    }
    sums = {first: sum(units[unit] for unit in same) for first, same in members.items()}
    latent = [latent_of(first, count, RULE) for first, count in sums.items()]
    printed = [cell_of(area, sum(units[unit] for unit in within), RULE) for area, within in areas.items()]
    place = {cell.key: number for number, cell in enumerate([*latent, *printed])}
    equations = tuple(Equation(place[area], tuple(place[atom] for atom in parts[area])) for area in areas)
    cells = (*latent, *printed)
    return Linked(cells, equations)


def protected(linked: Linked) -> Pattern:
    patterns = [pattern for _, pattern in safeguard(linked, STANDARD, Effort())]
    return Pattern(
        frozenset().union(*(one.withheld for one in patterns)), frozenset().union(*(one.exposed for one in patterns))
    )


def check_no_attack_succeeds(linked: Linked) -> None:
    pattern = protected(linked)
    seen = linked.seen(pattern.withheld)
    hidden = {cell.key for cell in linked.cells if cell.need and cell.state in (State.PRIMARY, State.LATENT)}
    hidden -= pattern.exposed
    assert not hidden & solved(seen)
    drawn = shrunk(seen, [(one.lower, MOST if one.upper is None else one.upper) for one in seen.bounds])
    assert drawn is not None
    for key in hidden:
        smallest, largest = possible(seen, key)
        assert largest - smallest >= 2, key
        assert drawn[seen.position[key]][1] - drawn[seen.position[key]][0] >= 2
    assert list(attack(linked, pattern, STANDARD)) == []
    known = {one.key for one in audit(seen, STANDARD)}
    assert known <= pattern.exposed


@settings(max_examples=30, deadline=None)
@given(trees())
def test_no_attack_recovers_a_count_from_a_hierarchy(linked: Linked) -> None:
    check_no_attack_succeeds(linked)


@settings(max_examples=30, deadline=None)
@given(overlaps())
def test_no_attack_recovers_a_count_from_overlapping_partitions(linked: Linked) -> None:
    check_no_attack_succeeds(linked)


@settings(max_examples=20, deadline=None)
@given(trees(), st.randoms(use_true_random=False))
def test_the_audit_bounds_are_those_of_trying_everything(linked: Linked, random: object) -> None:
    """The control of the audit: whatever is withheld, well or badly, it finds just what trying all tables finds."""
    primary = [cell.key for cell in linked.cells if cell.state is State.PRIMARY]
    opened = [cell.key for cell in linked.cells if cell.state is State.OPEN and not cell.is_fixed]
    withheld = {*primary, *(key for key in opened if random.random() < 0.4)}  # type: ignore[attr-defined]
    seen = linked.seen(withheld)
    found = {one.key: [one.bounds.lower, one.bounds.upper] for one in audit(seen, STANDARD, dict.fromkeys(primary, 2))}
    for key in primary:
        smallest, largest = possible(seen, key)
        assert (key in found) == (largest - smallest < 2)
        if key in found:
            assert found[key] == [smallest, largest]


def test_the_attacks_alarm_when_nothing_is_done() -> None:
    """The control: withheld for its own sake alone, a count follows from its sum."""
    cells = (Cell("all", 12), Cell("a", 2, State.PRIMARY), Cell("b", 10))
    seen = Linked(cells, (Equation(0, (1, 2)),)).seen({"a"})
    assert solved(seen) == {"a"}
    assert possible(seen, "a") == [2, 2]
    assert [one.key for one in audit(seen, STANDARD)] == ["a"]


@pytest.mark.parametrize("others", [("b",), ("b", "c")])
def test_opening_what_protects_is_found(others: tuple[str, ...]) -> None:
    cells = (Cell("all", 20), Cell("a", 1, State.PRIMARY), Cell("b", 9), Cell("c", 10))
    linked = Linked(cells, (Equation(0, (1, 2, 3)),))
    assert list(audit(linked.seen({"a", *others}), STANDARD)) == []
    assert [one.key for one in audit(linked.seen({"a"}), STANDARD)] == ["a"]
