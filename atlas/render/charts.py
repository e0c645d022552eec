"""Charts as pictures: all areas on one line, and time lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from atlas.model.findings import Course
from atlas.model.periods import Period
from atlas.render.axes import tick_below, tick_left
from atlas.render.paths import draw_breaks, draw_line, place_points
from atlas.render.scales import Scale, find_ticks, pixel

WIDTH = 720
DOTS_HEIGHT, RADIUS = 130, 6
LINES_HEIGHT = 300
LEFT, RIGHT, TOP, BOTTOM = 60, 16, 16, 34


def draw_dots(
    values: Mapping[str, tuple[float, str]], median: float | None, write: Callable[[float], str], label: str
) -> str:
    """Every area as a dot above a scale; dots that would overlap are stacked.

    Parameters
    ----------
    values : number and words by area code.
    median : marked by a line, or None.
    write : writes a number of the scale.
    """
    numbers = [number for number, _ in values.values()]
    ticks = find_ticks(min(numbers), max(numbers), about=6)
    across = Scale(min(ticks[0], min(numbers)), max(ticks[-1], max(numbers)), RADIUS + 14, WIDTH - RADIUS - 14)
    floor = DOTS_HEIGHT - BOTTOM
    stacks: dict[int, int] = {}
    dots = []
    for code, (number, words) in sorted(values.items(), key=lambda item: item[1][0]):
        x = across.at(number)
        column = round(x / (2 * RADIUS))
        level = stacks[column] = stacks.get(column, -1) + 1
        y = floor - RADIUS - 3 - level * (2 * RADIUS + 1)
        dots.append(
            f'<circle class="dot" data-area="{code}" cx="{pixel(x)}" cy="{pixel(y)}" r="{RADIUS}">'
            f"<title>{escape(words)}</title></circle>"
        )
    highest = max(stacks.values(), default=0) + 1
    height = DOTS_HEIGHT if highest <= 6 else DOTS_HEIGHT + (highest - 6) * (2 * RADIUS + 1)
    mark = f'<path class="median" d="M{pixel(across.at(median))} {floor + 6}V0"/>' if median is not None else ""
    scale = "".join(tick_below(across.at(tick), floor, write(tick)) for tick in ticks)
    return (
        f'<svg class="dots" viewBox="0 {DOTS_HEIGHT - height} {WIDTH} {height}" role="img" aria-label="{escape(label)}">'
        f'<path class="axis" d="M0 {floor}H{WIDTH}"/>{scale}{mark}{"".join(dots)}</svg>'
    )


def draw_lines(
    others: Sequence[tuple[str, Course]],
    reference: Course | None,
    breaks: Sequence[float],
    write: Callable[[float], str],
    label: str,
) -> str:
    """Time lines of all areas, with one reference line drawn strongly; a break is a gap.

    Parameters
    ----------
    others : (words, course) of every area.
    reference : the county's course or the median's, or None.
    breaks : where the series break, as decimal years; each is marked.
    """
    courses = [course for _, course in others] + ([reference] if reference else [])
    points = [point for course in courses for segment in course.segments for point in segment.points]
    ticks = find_ticks(min(value for _, value in points), max(value for _, value in points))
    years = [period.position for period, _ in points]
    across = Scale(min(years), max(years), LEFT, WIDTH - RIGHT)
    up = Scale(ticks[0], ticks[-1], LINES_HEIGHT - BOTTOM, TOP)
    grid = "".join(tick_left(up.at(tick), write(tick), LEFT, WIDTH - RIGHT) for tick in ticks)
    below = "".join(
        tick_below(across.at(year), LINES_HEIGHT - BOTTOM, str(year)) for year in _whole_years(min(years), max(years))
    )
    marks = draw_breaks((year for year in breaks if min(years) < year < max(years)), across, TOP, LINES_HEIGHT - BOTTOM)
    place = place_points(across, up)
    thin = "".join(draw_line(_segments(course), place, "other", words) for words, course in others)
    thick = draw_line(_segments(reference), place, "reference") if reference else ""
    return (
        f'<svg class="lines" viewBox="0 0 {WIDTH} {LINES_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f"{grid}{below}{marks}{thin}{thick}</svg>"
    )


def _segments(course: Course) -> list[tuple[tuple[Period, float], ...]]:
    return [run for segment in course.segments for run in segment.runs]


def _whole_years(first: float, last: float) -> list[int]:
    step = next(step for step in (1, 2, 5, 10, 20) if (last - first) / step <= 9)
    start = -(-int(first) // step) * step
    return [year for year in range(start, int(last) + 1, step) if year >= first]
