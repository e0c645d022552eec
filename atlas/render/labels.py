"""Names beside dots, placed so that none covers another: greedy, first come, first served."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from atlas.render.scales import pixel

DESK, PHONE = 13.5, 23.0
"""Height of letters in units of the picture, as the style sheet sets them: wide, and shrunk to a telephone."""

BREADTH = 0.58
"""Mean breadth of a letter by its height; rather too broad than too narrow."""

GAP = 4

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a chart with the name it may carry; *radius* keeps letters off it."""

    x: float
    y: float
    name: str
    radius: float = 5


@dataclass(frozen=True, slots=True)
class Label:
    """A placed name. One that is *tight* has room only where letters are small."""

    x: float
    y: float
    anchor: str
    name: str
    is_tight: bool


def place_labels(dots: Sequence[Dot], named: Iterable[Dot], edge: Box) -> list[Label]:
    """Names where they cover no dot, no other name and no edge; a name that finds no place is left to the table.

    Parameters
    ----------
    dots : all of the chart.
    named : those that should carry their name, the most important first.
    edge : of the chart in pixels.
    """
    wanted = list(named)
    taken = [(one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius) for one in dots]
    wide = _place(wanted, taken, edge, PHONE)
    boxes = taken + [_box(dot, anchor, DESK) for dot, anchor in wide.items()]
    tight = _place([dot for dot in wanted if dot not in wide], boxes, edge, DESK)
    return [_label(dot, anchor, is_tight=False) for dot, anchor in wide.items()] + [
        _label(dot, anchor, is_tight=True) for dot, anchor in tight.items()
    ]


def _place(wanted: Iterable[Dot], taken: Sequence[Box], edge: Box, size: float) -> dict[Dot, str]:
    found: dict[Dot, str] = {}
    boxes = list(taken)
    for dot in wanted:
        for anchor in ("start", "end", "above", "below"):
            box = _box(dot, anchor, size)
            if _is_within(box, edge) and not any(_meet(box, other) for other in boxes):
                found[dot] = anchor
                boxes.append(box)
                break
    return found


def _box(dot: Dot, anchor: str, size: float) -> Box:
    """What a name covers, a little less than its letters are high: they seldom reach all the way."""
    width, off = len(dot.name) * size * BREADTH, dot.radius + GAP
    if anchor in ("above", "below"):
        top = dot.y - off - size if anchor == "above" else dot.y + off
        return (dot.x - width / 2, top, dot.x + width / 2, top + size)
    left = dot.x + off if anchor == "start" else dot.x - off - width
    return (left, dot.y - size / 2, left + width, dot.y + size / 2)


def _is_within(box: Box, edge: Box) -> bool:
    return box[0] >= edge[0] and box[1] >= edge[1] and box[2] <= edge[2] and box[3] <= edge[3]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _label(dot: Dot, anchor: str, *, is_tight: bool) -> Label:
    off = dot.radius + GAP
    if anchor == "above":
        return Label(dot.x, dot.y - off, "middle", dot.name, is_tight)
    if anchor == "below":
        return Label(dot.x, dot.y + off + (DESK if is_tight else PHONE) * 0.8, "middle", dot.name, is_tight)
    return Label(dot.x + (off if anchor == "start" else -off), dot.y + DESK / 3, anchor, dot.name, is_tight)


def draw_labels(labels: Iterable[Label]) -> str:
    """The names as SVG."""
    return "".join(
        f'<text class="place{" tight" if one.is_tight else ""}" x="{pixel(one.x)}" y="{pixel(one.y)}"'
        f' text-anchor="{one.anchor}">{escape(one.name)}</text>'
        for one in labels
    )
