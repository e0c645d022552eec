"""Protecting and auditing block by block: nothing leaves here that the audit has not seen.

Suppressor and audit know nothing of each other; this is where they meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from atlas.model.cells import Cell, Linked, Pattern, Proof, State
from atlas.protect.audit import Disclosure, Standard, audit
from atlas.protect.blocks import blocks, digest
from atlas.protect.suppress import Effort, suppress

Tell = Callable[[int, int, float | None], None]


def safeguard(
    linked: Linked,
    standard: Standard,
    effort: Effort,
    done: Mapping[str, Pattern] | None = None,
    tell: Tell = lambda number, of, gap: None,  # noqa: ARG005 -- named as they are told
) -> Iterator[tuple[str, Pattern]]:
    """Audited patterns, block by block.

    Parameters
    ----------
    linked : all cells that hang together in any way.
    standard : what the audit calls too narrow.
    effort : when to stop with a block.
    done : patterns found earlier, by digest; a block that is the same as then is not done again. Whoever keeps what is
        yielded may be interrupted at any time and go on later.
    tell : told which block is being done, of how many, and after each round what is possibly withheld too much so far.

    Yields
    ------
    The digest of each block and its pattern. Where no pattern passes the audit, all of the block is withheld; what even
    then can be computed is named as exposed.

    Raises
    ------
    Contradiction : if the sums of a block do not hold.
    """
    every = list(blocks(linked))
    for number, block in enumerate(every, start=1):
        name = digest(block)
        known = (done or {}).get(name)
        if known is None:
            tell(number, len(every), None)
            known = _protect(block, standard, effort, partial(tell, number, len(every)))
        yield name, known


def _protect(block: Linked, standard: Standard, effort: Effort, tell: Callable[[float], None]) -> Pattern:
    pattern = suppress(block, effort, tell)
    if not pattern.exposed and not any(attack(block, pattern, standard)):
        return pattern
    everything = withhold_all(block)
    exposed = frozenset(one.key for one in attack(block, everything, standard))
    pattern = replace(pattern, exposed=exposed)
    return replace(everything, exposed=exposed) if any(attack(block, pattern, standard)) else pattern


def withhold_all(block: Linked) -> Pattern:
    """The safe way out: every cell of a block that can still be withheld."""
    cells = [cell for cell in block.cells if not cell.is_fixed and cell.state is not State.LATENT]
    cost = sum(cell.weight for cell in cells)
    return Pattern(frozenset(cell.key for cell in cells), cost=cost, proof=Proof.WITHHELD_ALL)


def attack(linked: Linked, pattern: Pattern, standard: Standard) -> Iterator[Disclosure]:
    """The audit with all that is confidential: which cells must be protected, and who is alone in one.

    Cells that no pattern can protect are left out; the pattern names them.
    """
    strict = {cell.key: cell.need.spread for cell in linked.cells if cell.need and _is_strict(cell)}
    counts = {cell.key: cell.value or 0 for cell in linked.cells}
    insiders = {key: (name, counts[key]) for key, name in linked.respondents.items()}
    found = audit(linked.seen(pattern.withheld), standard, strict, insiders)
    return (one for one in found if one.key not in pattern.exposed)


def _is_strict(cell: Cell) -> bool:
    return cell.state in (State.PRIMARY, State.LATENT)


def too_late(linked: Linked) -> frozenset[str]:
    """Keys of cells that the rules would withhold and that are printed already."""
    return frozenset(cell.key for cell in linked.cells if cell.need and cell.state is State.PRINTED)
