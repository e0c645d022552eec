"""Pictures of one figure: where it lies with its range of uncertainty, and how it went beside the county."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from atlas.model.findings import Course
from atlas.model.periods import Period
from atlas.model.verdicts import Limits
from atlas.render.paths import draw_breaks, draw_line, find_breaks, place_points
from atlas.render.scales import Scale, pixel

WIDTH, SIDE = 360, 10
POSITION_HEIGHT, COURSE_HEIGHT = 58, 120
TOP, BOTTOM = 12, 22

Write = Callable[[float], str]


def draw_position(
    values: Sequence[float],
    value: float | None,
    median: float | None,
    interval: Limits | None,
    usual: Limits | None,
    write: Write,
    label: str,
) -> str:
    """All peers on a line, this place among them, with its interval or the usual range of the peers.

    Parameters
    ----------
    values : of all peers with a number, as shown.
    interval : of this place; reaches below the line.
    usual : a band behind the line, cut at the ends of the scale.
    write : writes a number of the scale.
    """
    ends = [*values, *((interval.lower, interval.upper) if interval else ())]
    low, high = min(ends), max(ends)
    across = Scale(low, high, SIDE, WIDTH - SIDE)
    band = ""
    if usual is not None:
        start, end = across.at(max(usual.lower, low)), across.at(min(usual.upper, high))
        band = f'<path class="usual" d="M{pixel(start)} 4H{pixel(end)}V26H{pixel(start)}z"/>' if end > start else ""
    places = sorted({round(across.at(one)) for one in values})
    dots = "".join(f"M{place} 15h0" for place in places)
    mark = f'<path class="median" d="M{pixel(across.at(median))} 6v18"/>' if median is not None else ""
    whisker = ""
    if interval is not None:
        left, right = pixel(across.at(interval.lower)), pixel(across.at(interval.upper))
        whisker = f'<path class="interval" d="M{left} 28v8M{left} 32H{right}M{right} 28v8"/>'
    this = f'<circle class="this" cx="{pixel(across.at(value))}" cy="15" r="6"/>' if value is not None else ""
    return (
        f'<svg class="fact-position" viewBox="0 0 {WIDTH} {POSITION_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f'{band}<path class="axis" d="M{SIDE} 15H{WIDTH - SIDE}"/><path class="others" d="{dots}"/>{mark}{whisker}{this}'
        f'<text x="{SIDE}" y="52">{escape(write(low))}</text>'
        f'<text class="end" x="{WIDTH - SIDE}" y="52">{escape(write(high))}</text></svg>'
    )


def draw_course(
    course: Course,
    reference: Course | None,
    intervals: Mapping[Period, Limits],
    write: Write,
    name: Callable[[Period], str],
    label: str,
) -> str:
    """A place over time, the county behind it; breaks are gaps with a dashed mark. Empty below two points.

    Parameters
    ----------
    reference : the county's course, where it is of the same kind; only what falls into the same years is drawn.
    intervals : of single points.
    name : writes a period.
    """
    points = [point for segment in course.segments for point in segment.points]
    if len(points) < 2:
        return ""
    first, last = points[0][0], points[-1][0]
    others = [run for segment in reference.segments for run in segment.runs] if reference else []
    behind = [[point for point in run if first.position <= point[0].position <= last.position] for run in others]
    ends = [value for _, value in points] + [value for part in behind for _, value in part]
    ends += [end for limits in intervals.values() for end in (limits.lower, limits.upper)]
    across = Scale(first.position, last.position, SIDE, WIDTH - SIDE)
    up = Scale(min(ends), max(ends), COURSE_HEIGHT - BOTTOM, TOP + 8)

    place = place_points(across, up)
    county = draw_line(behind, place, "reference")
    own = draw_line([run for segment in course.segments for run in segment.runs], place, "own")
    bars = "".join(
        f'<path class="interval" d="M{pixel(across.at(period.position))} {pixel(up.at(one.lower))}V{pixel(up.at(one.upper))}"/>'
        for period, one in intervals.items()
    )
    marks = draw_breaks(find_breaks(course), across, TOP, COURSE_HEIGHT - BOTTOM)
    x, y = place(points[-1])
    return (
        f'<svg class="fact-course" viewBox="0 0 {WIDTH} {COURSE_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f'<path class="axis" d="M{SIDE} {COURSE_HEIGHT - BOTTOM}H{WIDTH - SIDE}"/>{marks}{county}{bars}{own}'
        f'<circle class="this" cx="{pixel(x)}" cy="{pixel(y)}" r="4.5"/>'
        f'<text x="{SIDE}" y="{COURSE_HEIGHT - 6}">{escape(name(first))}</text>'
        f'<text class="end" x="{WIDTH - SIDE}" y="{COURSE_HEIGHT - 6}">{escape(name(last))}</text>'
        f'<text x="{SIDE}" y="10">{escape(write(max(ends)))}</text></svg>'
    )
