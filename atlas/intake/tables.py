"""Read one table of a recipe: wide columns, columns with a period in their heading, long rows, or counted rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from atlas.intake.headers import columns_with_period, find_undeclared, read_header
from atlas.intake.keys import text_of
from atlas.intake.labels import find_contradictions
from atlas.intake.recipe import Count, Long, Recipe, Status, Table, Value
from atlas.intake.rows import PERIOD, AreaRow, Observation, Reading, iterate_rows, read_figure
from atlas.intake.sources import Sheet
from atlas.model.problems import Problem, find_near


def read_table(
    sheet: Sheet, table: Table, recipe: Recipe, units: dict[str, str]
) -> tuple[list[Observation], list[Problem]]:
    """Read one sheet.

    Parameters
    ----------
    sheet : raw cells.
    table : how to read them.
    recipe : gives the state to keep and the marks common to all tables.
    units : unit of each variable of the package.

    Returns
    -------
    Observations of the areas to keep, in the order of the file, and every problem found.
    """
    problems = _check_cells(sheet, table)
    header, found = read_header(sheet, table)
    problems += found
    if header is None:
        return [], problems
    problems += find_undeclared(sheet, table, header)
    problems += find_contradictions(sheet, table, header, units)
    reading = Reading(sheet, table, header, recipe)
    rows = list(iterate_rows(reading))
    kept = [row for row in rows if row.area_code.startswith(recipe.keep)]
    if not kept:
        reading.report("intake-no-rows", header.first_row, "", keep=recipe.keep)
    _check_totals(reading, rows)
    _check_anchors(reading, kept)
    observations = list(_observe(reading, kept))
    return observations, problems + reading.problems


def _observe(reading: Reading, rows: Sequence[AreaRow]) -> Iterable[Observation]:
    if reading.table.long:
        yield from _read_long(reading, reading.table.long, rows)
        return
    for value in reading.table.values:
        if value.count:
            yield from _count_rows(reading, rows, value, value.count)
        elif value.columns:
            yield from _read_series(reading, rows, value)
        else:
            yield from _read_column(reading, rows, value)


def _make(reading: Reading, row: AreaRow, value: Value, period: str, place: int) -> Observation | None:
    name = reading.header.names[place]
    cell = row.cells[place] if place < len(row.cells) else None
    figure = read_figure(reading, row, value, name, cell)
    if figure is None or figure.is_left_out:
        return None
    note = "; ".join(filter(None, (figure.note, value.note)))
    return Observation(
        row.area_code, value.variable, period, figure.value, figure.status, note, reading.sheet.file, row.line, name
    )


def _read_column(reading: Reading, rows: Sequence[AreaRow], value: Value) -> Iterable[Observation]:
    place = reading.header.index(value.column)
    if place is None:  # pragma: no cover - read_header has refused it
        return
    made = [_make(reading, row, value, value.period or row.period, place) for row in rows]
    observations = [observation for observation in made if observation]
    _check_periods(reading, {observation.period for observation in observations}, value.column)
    _check_varies(reading, value, value.column, observations)
    yield from observations


def _read_series(reading: Reading, rows: Sequence[AreaRow], value: Value) -> Iterable[Observation]:
    """Columns with the period in their heading."""
    places = columns_with_period(reading.header, value.columns)
    if not places:
        row = reading.sheet.lines[reading.table.header[0] - 1]
        near = find_near(value.columns, filter(None, reading.header.names))
        reading.problems.append(Problem("intake-column-not-found", reading.sheet.file, row, value.columns, near=near))
    _check_periods(reading, set(places.values()), value.columns)
    for place, period in places.items():
        made = [_make(reading, row, value, period, place) for row in rows]
        observations = [observation for observation in made if observation]
        _check_varies(reading, value, reading.header.names[place], observations)
        yield from observations


def _read_long(reading: Reading, long: Long, rows: Sequence[AreaRow]) -> Iterable[Observation]:
    """One figure a row; its name must be a declared value or be left out with a reason."""
    by_name = {value.column or value.variable: value for value in reading.table.values}
    place = reading.header.index(long.value)
    for row in rows:
        name = text_of(reading.cell(row.cells, long.name))
        if name in reading.table.leave_out or place is None:
            continue
        if name not in by_name:
            near = find_near(name, by_name)
            reading.problems.append(
                Problem("intake-figure-undeclared", reading.sheet.file, row.line, long.name, {"value": name}, near)
            )
            continue
        period = text_of(reading.cell(row.cells, long.period)) if long.period else ""
        made = _make(reading, row, by_name[name], by_name[name].period or period or row.period, place)
        if made:
            yield _with_status(reading, long, row, made)
    missing = set(by_name) - {text_of(reading.cell(row.cells, long.name)) for row in rows}
    for name in sorted(missing):
        reading.report("intake-figure-missing", reading.header.first_row, long.name, value=name)


def _with_status(reading: Reading, long: Long, row: AreaRow, made: Observation) -> Observation:
    if not long.status:
        return made
    text = text_of(reading.cell(row.cells, long.status))
    if text not in long.statuses:
        reading.report("intake-status-unknown", row.line, long.status, value=text, expected=", ".join(long.statuses))
        return made
    return replace(made, status=long.statuses[text])


def _count_rows(reading: Reading, rows: Sequence[AreaRow], value: Value, count: Count) -> Iterable[Observation]:
    """How many rows of an area fulfil the conditions, or the sum of a column over them.

    Every area with any row gets a figure, zero included. A sum with a missing part is missing.
    """
    totals: dict[str, Decimal | None] = defaultdict(Decimal)
    first: dict[str, AreaRow] = {}
    for row in rows:
        first.setdefault(row.area_code, row)
        totals[row.area_code] = totals[row.area_code]
        if not _fulfils(reading, row, count):
            continue
        part: Decimal | None = Decimal(1)
        if count.sum:
            figure = read_figure(reading, row, value, count.sum, reading.cell(row.cells, count.sum))
            part = figure.value if figure else None
        before = totals[row.area_code]
        totals[row.area_code] = None if part is None or before is None else before + part
    for code, total in totals.items():
        row = first[code]
        status: Status = "ok" if total is not None else "unknown"
        yield Observation(
            code, value.variable, value.period, total, status, value.note, reading.sheet.file, row.line, count.sum
        )


def _fulfils(reading: Reading, row: AreaRow, count: Count) -> bool:
    texts = {name: text_of(reading.cell(row.cells, name)) for name in (*count.where, *count.filled, *count.at_least)}
    if any(texts[name] not in wanted for name, wanted in count.where.items()):
        return False
    if any(not texts[name] for name in count.filled):
        return False
    return all(texts[name] and float(texts[name]) >= least for name, least in count.at_least.items())


def _check_cells(sheet: Sheet, table: Table) -> list[Problem]:
    """Cells outside the data that must hold a text, as the date in the title."""
    problems = []
    for expectation in table.expect:
        letters = expectation.cell.rstrip("0123456789")
        row = int(expectation.cell[len(letters) :])
        column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters))) - 1
        cells = sheet.rows[row - 1] if row <= len(sheet.rows) else ()
        text = " ".join(text_of(cells[column] if column < len(cells) else None).split())
        if " ".join(expectation.contains.split()) not in text:
            values = {"value": text[:120], "expected": expectation.contains}
            problems.append(Problem("intake-cell-says-other", sheet.file, row, expectation.cell, values))
    return problems


def _check_periods(reading: Reading, periods: Iterable[str], name: str) -> None:
    row = reading.sheet.lines[reading.table.header[0] - 1]
    for period in sorted(set(periods)):
        if not PERIOD.fullmatch(period):
            reading.report("intake-period-unreadable", row, name, value=period)


def _check_varies(reading: Reading, value: Value, name: str, observations: Sequence[Observation]) -> None:
    """A column with one and the same number for all areas is no measurement, unless declared to be."""
    numbers = [observation.value for observation in observations if observation.value is not None]
    if len(numbers) >= 10 and len(set(numbers)) == 1 and not value.constant:
        reading.report("intake-column-constant", observations[0].row, name, value=float(numbers[0]), areas=len(numbers))


def _check_totals(reading: Reading, rows: Sequence[AreaRow]) -> None:
    """Sums over all rows of the file, as the population of Germany that tells one census from another."""
    for name, (low, high) in reading.table.total.items():
        place = reading.header.index(name)
        cells = [row.cells[place] for row in rows if place is not None and place < len(row.cells)]
        total = sum(map(_as_number, cells))
        if not low <= total <= high:
            reading.report(
                "intake-total-outside",
                reading.header.first_row,
                name,
                value=total,
                low=f"{low:.0f}",
                high=f"{high:.0f}",
            )


def _as_number(cell: object) -> float:
    """A cell for a rough sum over a whole country: what is no number counts nothing."""
    if isinstance(cell, (int, float)):
        return float(cell)
    return float(cell) if isinstance(cell, str) and cell.replace(".", "", 1).isdigit() else 0.0


def _check_anchors(reading: Reading, rows: Sequence[AreaRow]) -> None:
    """Names of a few areas, which a shifted key or a wrong encoding would miss."""
    if not reading.table.name:
        return
    names = {row.area_code: (row.line, text_of(reading.cell(row.cells, reading.table.name))) for row in rows}
    for code, start in reading.table.anchors.items():
        if code.startswith(reading.recipe.keep):
            line, name = names.get(code, (reading.header.first_row, ""))
            if not name.startswith(start):
                reading.report(
                    "intake-name-unexpected", line, reading.table.name, value=name, expected=start, area=code
                )
