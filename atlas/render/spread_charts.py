"""Charts of uncertainty: every area with its intervals, and every area by its size in a funnel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from atlas.model.overviews import Funnel, FunnelStep, Side
from atlas.model.verdicts import Limits
from atlas.render.axes import tick_below, tick_left
from atlas.render.labels import Dot, draw_labels, place_labels
from atlas.render.scales import Scale, find_ticks, pixel

WIDTH = 720
NAMES, ROW, HEAD, FOOT = 272, 28, 36, 34
FUNNEL_HEIGHT = 400
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 22, 34
SMALL, LARGE = 4.5, 7
"""Half the width of a point in a funnel, within 99.8 per cent and beyond. Filled is sure, empty is not, everywhere."""

Write = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """One area: its value as shown, what chance leaves open, and whether it surely differs from the county."""

    name: str
    value: float
    inner: Limits
    outer: Limits
    is_sure: bool
    words: str


def draw_intervals(
    rows: Sequence[IntervalRow], middle: float | None, middle_words: str, write: Write, label: str
) -> str:
    """Areas one below the other in the order given, each a dot with two whiskers.

    Parameters
    ----------
    middle : the county's value, a line from top to bottom, or None.
    middle_words : what stands on that line.
    write : writes a number of the scale.
    """
    ends = [end for row in rows for end in (row.outer.lower, row.outer.upper)]
    ticks = find_ticks(min(ends), max(ends), about=5)
    across = Scale(ticks[0], ticks[-1], NAMES + 12, WIDTH - RIGHT - 8)
    floor = HEAD + ROW * len(rows)
    grid = "".join(f'<path class="grid" d="M{pixel(across.at(one))} {HEAD - 6}V{floor}"/>' for one in ticks)
    below = "".join(tick_below(across.at(tick), floor, write(tick)) for tick in ticks)
    line = ""
    if middle is not None:
        x = across.at(middle)
        anchor = "middle" if NAMES + 130 < x < WIDTH - 130 else "end" if x > WIDTH / 2 else "start"
        line = (
            f'<path class="reference" d="M{pixel(x)} {HEAD - 6}V{floor}"/>'
            f'<text class="reference" x="{pixel(x)}" y="{HEAD - 13}" text-anchor="{anchor}">{escape(middle_words)}</text>'
        )
    drawn = "".join(_draw_row(row, across, HEAD + ROW * (number + 0.5)) for number, row in enumerate(rows))
    return (
        f'<svg class="intervals" viewBox="0 0 {WIDTH} {floor + FOOT}" role="img" aria-label="{escape(label)}">'
        f"{grid}{below}{line}{drawn}</svg>"
    )


def _draw_row(row: IntervalRow, across: Scale, y: float) -> str:
    def bar(limits: Limits) -> str:
        return f"M{pixel(across.at(limits.lower))} {pixel(y)}H{pixel(across.at(limits.upper))}"

    kind = "sure" if row.is_sure else "unsure"
    return (
        f'<text class="row" x="{NAMES}" y="{pixel(y + 5)}">{escape(row.name)}</text>'
        f'<path class="outer" d="{bar(row.outer)}"/><path class="inner" d="{bar(row.inner)}"/>'
        f'<circle class="{kind}" cx="{pixel(across.at(row.value))}" cy="{pixel(y)}" r="5">'
        f"<title>{escape(row.words)}</title></circle>"
    )


def draw_funnel(
    funnel: Funnel, names: Mapping[str, str], words: Mapping[str, str], write: Write, size: Write, label: str
) -> str:
    """Areas by size and value; those beyond the limits carry their names.

    Parameters
    ----------
    names, words : by area code: the name, and what stands behind a dot.
    write, size : write numbers of the upright and of the level scale.
    """
    sizes = [one.size for one in funnel.areas]
    values = [one.value for one in funnel.areas]
    ends = [end for one in funnel.steps for end in (one.outer.lower, one.outer.upper)]
    level, upright = find_ticks(min(sizes), max(sizes)), find_ticks(min(*values, *ends), max(*values, *ends))
    floor = FUNNEL_HEIGHT - BOTTOM
    across = Scale(level[0], level[-1], LEFT + 10, WIDTH - RIGHT - 30)
    up = Scale(upright[0], upright[-1], floor, TOP)
    grid = "".join(tick_left(up.at(tick), write(tick), LEFT, WIDTH - RIGHT) for tick in upright)
    below = "".join(tick_below(across.at(tick), floor, size(tick)) for tick in level)
    dots = {one.area_code: Dot(across.at(one.size), up.at(one.value), names[one.area_code]) for one in funnel.areas}
    beyond = [one for one in funnel.areas if one.side is not Side.WITHIN]
    beyond.sort(key=lambda one: (one.side in (Side.ABOVE, Side.BELOW), one.area_code))
    labels = place_labels(
        list(dots.values()), [dots[one.area_code] for one in beyond], (LEFT, TOP, WIDTH - RIGHT, floor)
    )
    drawn = "".join(
        f'<circle class="{"unsure" if one.side is Side.WITHIN else "sure"}" cx="{pixel(dot.x)}" cy="{pixel(dot.y)}"'
        f' r="{LARGE if one.side in _FAR else SMALL}">'
        f"<title>{escape(words[one.area_code])}</title></circle>"
        for one in funnel.areas
        for dot in [dots[one.area_code]]
    )
    middle = f'<path class="reference" d="M{LEFT} {pixel(up.at(funnel.middle))}H{WIDTH - RIGHT}"/>'
    curves = _draw_curves(funnel.steps, across, up)
    return (
        f'<svg class="funnel" viewBox="0 0 {WIDTH} {FUNNEL_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f"{grid}{below}{curves}{middle}{drawn}{draw_labels(labels)}</svg>"
    )


_FAR = (Side.FAR_ABOVE, Side.FAR_BELOW)


def _draw_curves(steps: Sequence[FunnelStep], across: Scale, up: Scale) -> str:
    def curve(kind: str, ends: list[float]) -> str:
        places = (f"{pixel(across.at(one.size))} {pixel(up.at(end))}" for one, end in zip(steps, ends, strict=True))
        return f'<path class="{kind}" d="M{"L".join(places)}"/>'

    return (
        curve("limit far", [one.outer.lower for one in steps])
        + curve("limit far", [one.outer.upper for one in steps])
        + curve("limit", [one.inner.lower for one in steps])
        + curve("limit", [one.inner.upper for one in steps])
    )
