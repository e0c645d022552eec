"""Attacks on withheld counts that share nothing with suppressor or audit: slow, simple, and for small tables only."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from atlas.model.cells import Seen

Box = list[tuple[int, int]]
MOST = 400
"""A top for counts of which none is known: well above every sum of the tables of the tests."""


def solved(seen: Seen) -> set[str]:
    """Cells that follow from the sums alone, by elimination (Gauss and Jordan)."""
    unknown = [place for place, bounds in enumerate(seen.bounds) if not bounds.is_exact]
    rows = []
    for equation in seen.equations:
        signs = dict(equation.members)
        rows.append([Fraction(signs.get(place, 0)) for place in unknown])
    done = 0
    for column in range(len(unknown)):
        pivot = next((row for row in range(done, len(rows)) if rows[row][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [value / rows[done][column] for value in rows[done]]
        for row in range(len(rows)):
            if row != done and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [one - factor * other for one, other in zip(rows[row], rows[done], strict=True)]
        done += 1
    alone = [[column for column, value in enumerate(row) if value] for row in rows]
    return {seen.keys[unknown[columns[0]]] for columns in alone if len(columns) == 1}


def shrunk(seen: Seen, box: Box) -> Box | None:
    """Bounds drawn together by every sum again and again; None if nothing fits."""
    box = list(box)
    before = None
    while before != box:
        before = list(box)
        for equation in seen.equations:
            spans = {
                place: (box[place] if sign > 0 else (-box[place][1], -box[place][0]))
                for place, sign in equation.members
            }
            low, high = sum(span[0] for span in spans.values()), sum(span[1] for span in spans.values())
            for place, sign in equation.members:
                least, most = spans[place][1] - high, spans[place][0] - low
                if sign < 0:
                    least, most = -most, -least
                box[place] = (max(box[place][0], least), min(box[place][1], most))
                if box[place][0] > box[place][1]:
                    return None
    return box


def possible(seen: Seen, key: str, most: int = MOST) -> list[int]:
    """Smallest and largest count of a cell that fit everything known, by trying all; unknown tops are cut at *most*."""
    start = shrunk(seen, [(one.lower, most if one.upper is None else one.upper) for one in seen.bounds])
    assert start is not None
    place = seen.position[key]
    low, high = start[place]
    smallest = next(value for value in range(low, high + 1) if _fits(seen, start, place, value))
    largest = next(value for value in range(high, low - 1, -1) if _fits(seen, start, place, value))
    return [smallest, largest]


def _fits(seen: Seen, box: Box, place: int, value: int) -> bool:
    narrowed = shrunk(seen, [*box[:place], (value, value), *box[place + 1 :]])
    return narrowed is not None and next(_tables(seen, narrowed), None) is not None


def _tables(seen: Seen, box: Box) -> Iterator[Box]:
    free = [place for place, (low, high) in enumerate(box) if low < high]
    if not free:
        yield box
        return
    place = min(free, key=lambda one: box[one][1] - box[one][0])
    for value in range(box[place][0], box[place][1] + 1):
        narrowed = shrunk(seen, [*box[:place], (value, value), *box[place + 1 :]])
        if narrowed is not None:
            yield from _tables(seen, narrowed)
