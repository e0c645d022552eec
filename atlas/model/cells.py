"""Cells of linked tables: what disclosure control withholds, and what is known of them outside.

Two papers of the same tables. `Linked` is confidential: true counts, and which of them must be protected. `Seen` is
what anybody has: printed numbers, known bounds, sums that hold. The suppressor is given the first, the audit the
second; they share these nouns and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class State(StrEnum):
    """What may become of a cell.

    ``open`` may be printed or withheld; ``primary`` must be withheld; ``printed`` is out already, or has to be;
    ``latent`` is never printed (the overlap of two partitions, a complement, a count known only as rounded).
    """

    OPEN = "open"
    PRIMARY = "primary"
    PRINTED = "printed"
    LATENT = "latent"


@dataclass(frozen=True, slots=True)
class Need:
    """How far an attacker must stay from a count (persons or cases, 0 or more).

    Attributes
    ----------
    up : the largest possible value is at least the true one plus this (UPL).
    down : the smallest possible value is at most the true one minus this (LPL).
    spread : between smallest and largest lies at least this (SPL).
    """

    up: int = 1
    down: int = 0
    spread: int = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One count of persons or cases.

    Attributes
    ----------
    key : names the cell in patterns and messages; unique.
    value : the true count; None where a source withheld it from us too.
    state : what may become of it.
    weight : what is lost with it, more than 0; not read for cells that are known or never printed.
    need : how far it must be protected; None if it need not.
    lower, upper : what is known of it though it is not printed. Where zeros are always printed, *lower* is 1; a
        printed rate, class or rounded count narrows both.
    leaked : True if somebody knows the count though it is not printed: a single respondent of its own.
    """

    key: str
    value: int | None
    state: State = State.OPEN
    weight: float = 1.0
    need: Need | None = None
    lower: int = 1
    upper: int | None = None
    leaked: bool = False

    @property
    def is_fixed(self) -> bool:
        """True if everybody knows the value whatever is decided: printed, or a zero where zeros are printed."""
        if self.state is State.PRINTED:
            return True
        return self.state is State.OPEN and self.value is not None and self.value < self.lower


@dataclass(frozen=True, slots=True)
class Equation:
    """``cells[whole]`` is the sum of ``cells[part]`` over *parts*."""

    whole: int
    parts: tuple[int, ...]

    @property
    def members(self) -> tuple[tuple[int, int], ...]:
        """Positions with their signs: the whole with -1, every part with 1."""
        return ((self.whole, -1), *((part, 1) for part in self.parts))


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is known of one count: at least *lower*, at most *upper* (None: nothing above is known)."""

    lower: int
    upper: int | None

    @property
    def is_exact(self) -> bool:
        """True if the count is known."""
        return self.lower == self.upper

    def contains(self, other: Bounds) -> bool:
        """True if whoever knows these knows no more than whoever knows the *other* ones."""
        is_open = self.upper is None or (other.upper is not None and other.upper <= self.upper)
        return self.lower <= other.lower and is_open


@dataclass(frozen=True, slots=True)
class Ratio:
    """What somebody else's rate says of a count and its group, neither of which need be printed.

    ``least * group <= per * count < most * group``, all of them whole numbers.
    """

    count: int
    group: int
    least: int
    most: int
    per: int


@dataclass(frozen=True)
class Seen:
    """What anybody can know of linked tables.

    Attributes
    ----------
    keys : of the cells, in the order in which equations count them.
    bounds : of each cell, in the same order; a printed one is exact.
    equations : sums that hold.
    withheld : keys of the cells that would be printed if they were not withheld (so no latent ones).
    ratios : of counts whose group is not printed either.
    """

    keys: tuple[str, ...]
    bounds: tuple[Bounds, ...]
    equations: tuple[Equation, ...]
    withheld: frozenset[str]
    ratios: tuple[Ratio, ...] = ()

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Positions by key."""
        return {key: position for position, key in enumerate(self.keys)}

    def of(self, key: str) -> Bounds:
        """What is known of a cell by itself."""
        return self.bounds[self.position[key]]


@dataclass(frozen=True)
class Linked:
    """Cells with everything that links them. Confidential.

    Attributes
    ----------
    cells : with true values.
    equations : every sum that holds between them, in whatever table, edition or partition it can be read.
    """

    cells: tuple[Cell, ...]
    equations: tuple[Equation, ...]

    @cached_property
    def respondents(self) -> Mapping[str, str]:
        """Withheld or latent cells that count one person, with a name for that person, who knows it.

        A whole and a part that both count one person count the same one; it is named after its first cell. Whoever
        knows what leaked, all of it, is one more such person.
        """
        alone = {
            place: place
            for place, cell in enumerate(self.cells)
            if cell.value == 1 and cell.state in (State.PRIMARY, State.LATENT)
        }
        for equation in self.equations:
            same = [alone[part] for part in equation.parts if part in alone]
            if equation.whole in alone and same:
                new, old = sorted((alone[equation.whole], same[0]))
                alone = {place: new if one == old else one for place, one in alone.items()}
        named = {self.cells[place].key: self.cells[one].key for place, one in alone.items()}
        return named | {cell.key: "" for cell in self.cells if cell.leaked}

    def contradictions(self) -> Iterator[Equation]:
        """Equations of known values that do not hold; nothing can be protected where the sums are wrong."""
        for equation in self.equations:
            values = [(self.cells[position].value, sign) for position, sign in equation.members]
            known = [value * sign for value, sign in values if value is not None]
            if len(known) == len(values) and sum(known) != 0:
                yield equation

    def seen(self, withheld: Collection[str]) -> Seen:
        """What anybody knows once all cells but latent ones and *withheld* are printed.

        Raises
        ------
        ValueError : if a cell would be printed whose value nobody here knows.
        """
        return Seen(
            tuple(cell.key for cell in self.cells),
            tuple(_bounds(cell, cell.key in withheld) for cell in self.cells),
            self.equations,
            frozenset(cell.key for cell in self.cells if cell.key in withheld and cell.state is not State.LATENT),
        )


def _bounds(cell: Cell, withheld: bool) -> Bounds:
    if cell.state is State.LATENT or (withheld and not cell.is_fixed):
        return Bounds(cell.lower, cell.upper)
    if cell.value is None:
        raise ValueError(f"{cell.key} cannot be printed: its value is not known")
    return Bounds(cell.value, cell.value)


class Proof(StrEnum):
    """How good a pattern is known to be.

    ``idle``: nothing had to be added; ``within-gap``: proved to cost hardly more than the cheapest; ``unproved``: safe,
    but time ran out before the proof; ``withheld-all``: no pattern was found, so the whole block is withheld.
    """

    IDLE = "idle"
    WITHIN_GAP = "within-gap"
    UNPROVED = "unproved"
    WITHHELD_ALL = "withheld-all"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is withheld of one block of linked cells.

    Attributes
    ----------
    withheld : keys of withheld cells, primary and secondary; nothing public may tell them apart.
    exposed : keys of cells that no pattern can protect any more, because too much was printed before.
    cost, bound : sum of the weights of withheld cells, primary ones too, and the least that any pattern costs.
    proof : what is known of the difference.
    """

    withheld: frozenset[str]
    exposed: frozenset[str] = frozenset()
    cost: float = 0.0
    bound: float = 0.0
    proof: Proof = Proof.IDLE

    @property
    def gap(self) -> float:
        """What is possibly lost too much, as a part of the cost: 0 to 1."""
        return (self.cost - self.bound) / self.cost if self.cost > self.bound else 0.0
