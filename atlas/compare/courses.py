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
    segments: list[list[tuple[Period, float]]] = []
    number = -1
    for period, value in points:
        if value is None:
            continue
        passed = count_passed(period, breaks)
        if passed != number:
            segments.append([])
            number = passed
        segments[-1].append((period, round_shown(value, decimals)))
    if not segments or len(segments[-1]) < 2:
        return Course(tuple(Segment(tuple(one)) for one in segments), None, None)
    (since, first), (until, last) = segments[-1][0], segments[-1][-1]
    change = round_shown(last - first, decimals)
    return Course(tuple(Segment(tuple(one)) for one in segments), change, since, until)


def count_passed(period: Period, breaks: Sequence[Break]) -> int:
    """How many breaks lie at or before a period: figures compare only where this is the same."""
    return sum(period >= one.start for one in breaks)
