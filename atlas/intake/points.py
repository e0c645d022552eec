"""Take over a table of places, one a row, with their coordinates; a place outside the declared frame is a problem."""

from __future__ import annotations

from atlas.intake.headers import tidy
from atlas.intake.keys import text_of
from atlas.intake.recipe import Points
from atlas.intake.sources import Raw, Sheet, Sources
from atlas.intake.tidy import write_csv
from atlas.model.problems import Problem, find_near


def read_points(points: Points, sources: Sources) -> tuple[bytes, list[Problem]]:
    """Read a table of places.

    Parameters
    ----------
    points : which columns become which; `within` is the frame, degrees: west, south, east, north (WGS 84).
    sources : the files at hand.

    Returns
    -------
    The table as CSV, sorted by its first column, and every problem found.
    """
    names = sources.find(points.file)
    if len(names) != 1:
        near = find_near(points.file, sources.names())
        values = {"pattern": points.file, "sources": sources.path.name}
        return b"", [Problem("intake-file-not-found", points.file, field="points", values=values, near=near)]
    sheet, problems = sources.read(names[0], "", points.encoding, ",")
    if sheet is None:
        return b"", problems
    header = [tidy(text_of(cell)) for cell in sheet.rows[0]]
    missing = [name for name in points.columns.values() if name not in header]
    if missing:
        return b"", [
            Problem("intake-column-not-found", sheet.file, 1, name, near=find_near(name, header)) for name in missing
        ]
    rows, problems = _take_over(points, sheet, header)
    return write_csv(list(points.columns), sorted(rows)), problems


def _take_over(points: Points, sheet: Sheet, header: list[str]) -> tuple[list[list[str]], list[Problem]]:
    rows: list[list[str]] = []
    problems: list[Problem] = []
    places = [header.index(name) for name in points.columns.values()]
    for line, cells in zip(sheet.lines[1:], sheet.rows[1:], strict=True):
        if not any(text_of(cell) for cell in cells):
            continue
        plain: list[Raw] = list(cells)
        if text_of(cells[header.index(points.key)]) in points.misplaced:
            plain[header.index(points.longitude)] = plain[header.index(points.latitude)] = None
        problems += _check_place(points, sheet, header, line, tuple(plain))
        rows.append([" ".join(text_of(plain[place]).split()) for place in places])
    return rows, problems


def _check_place(points: Points, sheet: Sheet, header: list[str], line: int, cells: tuple[Raw, ...]) -> list[Problem]:
    """Whether a place lies in the frame; a place without coordinates has none to be wrong."""
    west, south, east, north = points.within
    texts = [text_of(cells[header.index(name)]) for name in (points.longitude, points.latitude)]
    if not all(texts):
        return []
    try:
        longitude, latitude = map(float, texts)
    except ValueError:
        return [Problem("intake-mark-unknown", sheet.file, line, points.longitude, {"value": " ".join(texts)})]
    if west <= longitude <= east and south <= latitude <= north:
        return []
    return [
        Problem(
            "intake-point-outside", sheet.file, line, points.longitude, {"longitude": longitude, "latitude": latitude}
        )
    ]
