"""How a figure went over time: segments between breaks, and the change within the newest one."""

from __future__ import annotations

from collections.abc import Sequence

from atlas.model.findings import Course, Segment
from atlas.model.indicators import Break
from atlas.model.periods import Period
from atlas.model.rounding import round_shown


def follow(points: Sequence[tuple[Period, float | None]], breaks: Sequence[Break], decimals: int) -> Course:
    """Cut a series at its breaks and describe its newest stretch.

    Parameters
    ----------
    points : (period, value) pairs, oldest first; None where there is no number.
    breaks : each ends every comparison with what lies before it.
    decimals : lines and changes are those of the shown values, so that they agree with what stands in the table.

    Returns
    -------
    Segments of shown values with at least one number each; the change from the first to the last point of the newest segment.
    """
    stretches: list[list[tuple[Period, float | None]]] = []
    number = -1
    for period, value in points:
        passed = count_passed(period, breaks)
        if passed != number:
            stretches.append([])
            number = passed
        stretches[-1].append((period, value))
    segments = tuple(segment for one in stretches if (segment := _join(one, decimals)).points)
    if not segments or len(segments[-1].points) < 2:
        return Course(segments, None, None)
    (since, first), (until, last) = segments[-1].points[0], segments[-1].points[-1]
    return Course(segments, round_shown(last - first, decimals), since, until)


def _join(stretch: Sequence[tuple[Period, float | None]], decimals: int) -> Segment:
    points: list[tuple[Period, float]] = []
    gaps: list[int] = []
    is_missing = False
    for period, value in stretch:
        if value is None:
            is_missing = True
            continue
        if is_missing and points:
            gaps.append(len(points))
        points.append((period, round_shown(value, decimals)))
        is_missing = False
    return Segment(tuple(points), tuple(gaps))


def count_passed(period: Period, breaks: Sequence[Break]) -> int:
    """How many breaks lie at or before a period: figures compare only where this is the same."""
    return sum(period >= one.start for one in breaks)
