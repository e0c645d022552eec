"""From a sheet and a table of the recipe to located observations.

Rows outside the wanted state are not interpreted beyond their key; everything of the wanted state is, and a cell
that the recipe does not explain is a problem with its row and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from atlas.intake.cells import CellUnreadable, Figure, read_cell
from atlas.intake.headers import Header
from atlas.intake.keys import KeyUnreadable, read_key, text_of
from atlas.intake.recipe import Mark, Recipe, Status, Table, Value
from atlas.intake.sources import Raw, Sheet
from atlas.model.problems import Problem

# Reference date, year, span, school year, pooled years: the five kinds of period of the atlas.
PERIOD = re.compile(r"\d{4}|\d{4}-\d{2}-\d{2}|\d{4}/\d{4}|\d{4}/\d{2}|\d{4}-\d{4}")
_MOST_ALIKE = 20


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure and where it was read. `value` is None exactly if the status is a kind of no number."""

    area_code: str
    variable: str
    period: str
    value: Decimal | None
    status: Status
    note: str
    file: str
    row: int
    column: str


@dataclass(slots=True)
class Reading:
    """One sheet being read: what it is, and the problems on the way."""

    sheet: Sheet
    table: Table
    header: Header
    recipe: Recipe
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: str, row: int, name: str, **values: str | float) -> None:
        """Note a problem in this sheet; of one code in one column only the first twenty are kept."""
        alike = sum(problem.code == code and problem.field == name for problem in self.problems)
        if alike < _MOST_ALIKE:
            self.problems.append(Problem(code, self.sheet.file, row, name or None, values))

    def cell(self, row: tuple[Raw, ...], name: str) -> Raw:
        """Cell of a named column; short rows end in empty cells."""
        place = self.header.index(name)
        return row[place] if place is not None and place < len(row) else None


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A row with its area and, where the table says so, its period."""

    line: int
    cells: tuple[Raw, ...]
    area_code: str
    period: str


def iterate_rows(reading: Reading) -> Iterator[AreaRow]:
    """Rows of areas, all states, in the order of the file; footers, filters and blocks of periods applied."""
    table = reading.table
    period, ended = table.period, not table.until
    for line, cells in _data_rows(reading):
        first = next((text_of(cell) for cell in cells if cell is not None), "")
        if table.until and re.match(table.until, first):
            ended = True
            break
        if not first or not _passes(reading, cells):
            continue
        block = _period_row(reading, line, cells, first)
        if block is not None:
            period = block
            continue
        code = _area_of(reading, line, cells)
        if code and period is not None:
            yield AreaRow(line, cells, code, _period_of(reading, line, cells, period))
    if not ended:
        reading.report("intake-end-not-found", len(reading.sheet.rows), "", expected=table.until)


def _data_rows(reading: Reading) -> Iterator[tuple[int, tuple[Raw, ...]]]:
    start = reading.header.first_row - 1
    yield from zip(reading.sheet.lines[start:], reading.sheet.rows[start:], strict=True)


def _passes(reading: Reading, cells: tuple[Raw, ...]) -> bool:
    """Whether a row is one of those the recipe wants (as record type 60)."""
    return all(text_of(reading.cell(cells, name)) in wanted for name, wanted in reading.table.rows.items())


def _period_row(reading: Reading, line: int, cells: tuple[Raw, ...], first: str) -> str | None:
    """The date of a row that opens a block (an election), or None for any other row."""
    if not reading.table.period_rows or any(cell is not None for cell in cells[1:]):
        return None
    found = re.fullmatch(r"(\d{2})\.(\d{2})\.(\d{4})", first)
    if not found:
        return None
    period = "-".join(reversed(found.groups()))
    if period not in reading.table.period_rows:
        reading.report(
            "intake-period-undeclared", line, "", value=period, expected=", ".join(reading.table.period_rows)
        )
    return period


def _period_of(reading: Reading, line: int, cells: tuple[Raw, ...], period: str) -> str:
    if not reading.table.period_column:
        return period
    text = text_of(reading.cell(cells, reading.table.period_column))
    if not PERIOD.fullmatch(text):
        reading.report("intake-period-unreadable", line, reading.table.period_column, value=text)
    return text


def _area_of(reading: Reading, line: int, cells: tuple[Raw, ...]) -> str:
    """Code of the row's area; an empty text if the row is skipped or its key cannot be read."""
    table = reading.table
    parts = [reading.cell(cells, name) for name in table.key.columns]
    if table.key.skip and re.fullmatch(table.key.skip, text_of(parts[0])):
        return ""
    try:
        return read_key(parts, table.key, table.level)
    except KeyUnreadable as error:
        value = " ".join(text_of(part) for part in parts)
        if _may_be_ours(value, reading.recipe.keep) or error.reason == "intake-key-ambiguous":
            reading.report(error.reason, line, table.key.columns[0], value=value, expected=", ".join(table.key.forms))
        return ""


def _may_be_ours(value: str, keep: str) -> bool:
    """Whether an unreadable key could belong to the wanted state. Associations elsewhere have no municipality's key."""
    digits = value.replace(" ", "")
    other_state = re.fullmatch(r"[0-9]{7,12}", digits) and not digits.lstrip("0").startswith(keep.lstrip("0"))
    return not other_state


def read_figure(reading: Reading, row: AreaRow, value: Value, name: str, cell: Raw) -> Figure | None:
    """One cell of one variable as a figure, or None with a problem noted."""
    marks: Mapping[str, Status | Mark] = {**reading.recipe.marks, **reading.table.marks, **value.marks}
    try:
        figure = read_cell(cell, marks, reading.table.numbers, value.scale, value.round)
    except CellUnreadable as error:
        reading.report(error.reason, row.line, name, value=text_of(cell))
        return None
    number = figure.value
    if number is not None:
        low, high = value.min, value.max
        if (low is not None and number < Decimal(str(low))) or (high is not None and number > Decimal(str(high))):
            reading.report(
                "intake-value-outside", row.line, name, value=float(number), low=_bound(low), high=_bound(high)
            )
        if number == 0 and not value.zeros:
            reading.report("intake-zero-unexplained", row.line, name)
    return figure


def _bound(limit: float | None) -> str:
    return "…" if limit is None else f"{limit:g}"
