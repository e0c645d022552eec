"""Small pictures inside tables: where a place lies among its peers, and how its figure went."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from atlas.model.findings import Course
from atlas.render.paths import draw_breaks, draw_line, find_breaks, place_points
from atlas.render.scales import Scale, pixel

WIDTH, HEIGHT, MARGIN = 160, 14, 5
SPARK_WIDTH, SPARK_HEIGHT, SPARK_MARGIN = 90, 22, 3


class Strip:
    """The peers of one indicator and period on a line; drawn once, shared by all their pages."""

    def __init__(self, values: Iterable[float], median: float | None) -> None:
        known = sorted(values)
        self._scale = Scale(known[0], known[-1], MARGIN, WIDTH - MARGIN) if known else Scale(0, 0, 0, WIDTH)
        dots = "".join(
            f"M{first} 7h{length}" for first, length in _find_runs({round(self._scale.at(one)) for one in known})
        )
        axis = f'<path class="axis" d="M{MARGIN} 7H{WIDTH - MARGIN}"/>'
        mark = f'<path class="median" d="M{pixel(self._scale.at(median))} 1v12"/>' if median is not None else ""
        self._others = f'{axis}<path class="others" d="{dots}"/>{mark}'

    def draw(self, value: float | None, label: str) -> str:
        """The strip with this place on it; *label* says the same in words."""
        this = f'<circle class="this" cx="{pixel(self._scale.at(value))}" cy="7" r="4.5"/>' if value is not None else ""
        return (
            f'<svg class="strip" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(label)}">'
            f"{self._others}{this}</svg>"
        )


def _find_runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """First pixel and length of each run of neighbours: dots that touch are one line, so a thousand peers stay light.

    Examples
    --------
    >>> _find_runs({5, 7, 8, 9})
    [(5, 0), (7, 2)]
    """
    runs: list[tuple[int, int]] = []
    for place in sorted(places):
        if runs and place == sum(runs[-1]) + 1:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 0))
    return runs


def draw_spark(course: Course, label: str) -> str:
    """A time line the size of a word; empty below two points. Breaks of the series are gaps with a dashed mark."""
    points = [point for segment in course.segments for point in segment.points]
    if len(points) < 2:
        return ""
    values = [value for _, value in points]
    across = Scale(points[0][0].position, points[-1][0].position, SPARK_MARGIN, SPARK_WIDTH - SPARK_MARGIN)
    up = Scale(min(values), max(values), SPARK_HEIGHT - SPARK_MARGIN, SPARK_MARGIN)
    place = place_points(across, up)
    marks = draw_breaks(find_breaks(course), across, 1, SPARK_HEIGHT - 1)
    lines = draw_line([run for segment in course.segments for run in segment.runs], place)
    x, y = place(points[-1])
    end = f'<circle class="this" cx="{pixel(x)}" cy="{pixel(y)}" r="2.5"/>'
    return (
        f'<svg class="spark" viewBox="0 0 {SPARK_WIDTH} {SPARK_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f"{marks}{lines}{end}</svg>"
    )
