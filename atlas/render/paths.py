"""Time lines as paths, wherever they are drawn: small, large or beside the county. A break is a gap with a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from atlas.model.findings import Course
from atlas.model.periods import Period
from atlas.render.scales import Scale, pixel

Point = tuple[Period, float]
Place = Callable[[Point], tuple[float, float]]
"""Where a point lies, in pixels."""


def place_points(across: Scale, up: Scale) -> Place:
    """The place of a point whose period lies on one scale and whose value on the other."""
    return lambda point: (across.at(point[0].position), up.at(point[1]))


def draw_line(segments: Iterable[Sequence[Point]], place: Place, kind: str = "", words: str = "") -> str:
    """One line for all stretches of a series; nothing joins them.

    Parameters
    ----------
    segments : stretches without a break, oldest first; empty ones are left out.
    kind : what the style sheet knows the line by.
    words : behind the line, as its title.

    Returns
    -------
    A path for what has a course, and one for points that stand alone: they are drawn as dots, for a line through one
    point would be nothing.
    """
    known = [segment for segment in segments if segment]
    lines = "".join("M" + "L".join(_write(place(point)) for point in one) for one in known if len(one) > 1)
    dots = "".join(f"M{_write(place(one[0]))}h0" for one in known if len(one) == 1)
    return _path("line", kind, lines, words) + _path("lone", kind, dots, words)


def _path(name: str, kind: str, d: str, words: str) -> str:
    if not d:
        return ""
    classes = f"{name} {kind}" if kind else name
    end = f"><title>{escape(words)}</title></path>" if words else "/>"
    return f'<path class="{classes}" d="{d}"{end}'


def _write(place: tuple[float, float]) -> str:
    return f"{pixel(place[0])} {pixel(place[1])}"


def draw_breaks(years: Iterable[float], across: Scale, top: float, floor: float) -> str:
    """A dashed mark at each break of a series.

    Parameters
    ----------
    years : decimal years, see `find_breaks`.
    top, floor : ends of the marks in pixels.
    """
    return "".join(f'<path class="break" d="M{pixel(across.at(year))} {pixel(top)}V{pixel(floor)}"/>' for year in years)


def find_breaks(course: Course) -> list[float]:
    """Midway between the last point before a break and the first one after it, in decimal years."""
    ends = zip(course.segments, course.segments[1:], strict=False)
    return [(before.points[-1][0].position + after.points[0][0].position) / 2 for before, after in ends]
