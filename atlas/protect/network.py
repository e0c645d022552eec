"""How unknown cells hang together, as the attacker sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from atlas.model.cells import Equation, Seen


def is_network(seen: Seen) -> bool:
    """True if the equations between unknown cells form a network, where bounds of fractions are those of whole numbers.

    Notes
    -----
    Each unknown cell stands in two equations at most, and the equations can be parted in two so that a cell stands
    with equal signs in different parts and with opposite signs in the same one (I. Heller and C. B. Tompkins, 1956).
    Hierarchies and flat tables are of this kind; a ratio is not.
    """
    if seen.ratios:
        return False
    standing: dict[int, list[tuple[int, int]]] = {}
    for row, equation in enumerate(seen.equations):
        for place, sign in equation.members:
            if not seen.bounds[place].is_exact:
                standing.setdefault(place, []).append((row, sign))
    links: dict[int, list[tuple[int, int]]] = {}
    for rows in standing.values():
        if len(rows) > 2:
            return False
        if len(rows) == 2:
            (one, first), (other, second) = rows
            links.setdefault(one, []).append((other, -first * second))
            links.setdefault(other, []).append((one, -first * second))
    return _has_two_sides(links)


def _has_two_sides(links: dict[int, list[tuple[int, int]]]) -> bool:
    """True if every row can be given a side, 1 or -1, so that linked rows are on the same (1) or on different ones."""
    side: dict[int, int] = {}
    for start in links:
        ahead = [] if start in side else [start]
        side.setdefault(start, 1)
        while ahead:
            row = ahead.pop()
            fresh = [(other, side[row] * same) for other, same in links[row] if other not in side]
            side |= dict(fresh)
            ahead += [other for other, _ in fresh]
    return all(side[other] == side[row] * same for row, linked in links.items() for other, same in linked)


def parts(seen: Seen) -> Iterator[Seen]:
    """What is attacked apart: unknown cells that no equation links tell nothing of each other."""
    chosen: dict[int, int] = {}
    rows: dict[int, list[int]] = {}
    named = [[place for place, _ in one.members] for one in seen.equations]
    named += [[one.count, one.group] for one in seen.ratios]
    unknown = [[place for place in row if not seen.bounds[place].is_exact] for row in named]
    for row, places in enumerate(unknown):
        for place in places:
            rows.setdefault(place, []).append(row)
    for first, bounds in enumerate(seen.bounds):
        if bounds.is_exact or first in chosen:
            continue
        ahead, own = [first], {first}
        mine: set[int] = set()
        while ahead:
            for row in rows.get(ahead.pop(), []):
                mine.add(row)
                fresh = set(unknown[row]) - own
                own |= fresh
                ahead += fresh
        chosen |= dict.fromkeys(own, first)
        yield _part(seen, own, sorted(mine))


def _part(seen: Seen, own: set[int], rows: list[int]) -> Seen:
    equations = [seen.equations[row] for row in rows if row < len(seen.equations)]
    ratios = [seen.ratios[row - len(seen.equations)] for row in rows if row >= len(seen.equations)]
    named = {place for one in equations for place, _ in one.members}
    places = sorted(own.union(named, *((one.count, one.group) for one in ratios)))
    moved = {old: new for new, old in enumerate(places)}
    keys = tuple(seen.keys[place] for place in places)
    return Seen(
        keys,
        tuple(seen.bounds[place] for place in places),
        tuple(Equation(moved[one.whole], tuple(moved[part] for part in one.parts)) for one in equations),
        seen.withheld.intersection(keys),
        tuple(replace(one, count=moved[one.count], group=moved[one.group]) for one in ratios),
    )
