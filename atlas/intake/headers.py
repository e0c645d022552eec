"""Find the columns a recipe names in the header of a sheet, and say so when the header is not what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from atlas.intake.keys import text_of
from atlas.intake.recipe import Table
from atlas.intake.sources import Raw, Sheet
from atlas.model.problems import Problem, find_near

# A header that moved is looked for in so many rows, to say where it now stands; it is not read from there.
_LOOK_AHEAD = 15


@dataclass(frozen=True, slots=True)
class Header:
    """Names of the columns, where each stands, and the full text of each heading."""

    names: tuple[str, ...]
    texts: tuple[str, ...]
    first_row: int

    def index(self, name: str) -> int | None:
        """Place of a column by its name, or None."""
        plain = tidy(name)
        return self.names.index(plain) if plain in self.names else None


def tidy(text: str) -> str:
    r"""A heading without line breaks, hyphenation at line ends and double spaces.

    Examples
    --------
    >>> tidy("Post-\nleitzahl  km2 ")
    'Post-leitzahl km2'
    """
    return re.sub(r"\s+", " ", re.sub(r"-\n", "-", text)).strip()


def read_header(sheet: Sheet, table: Table) -> tuple[Header | None, list[Problem]]:
    """Read the header rows of *table*; several rows are joined by `` / ``, upper cells reaching to the right.

    Returns
    -------
    The header (None if it cannot be used) and the problems: rows that do not exist, columns not found with near
    matches, a header that stands elsewhere, a column named twice.
    """
    header, missing = _try_rows(sheet, table, table.header)
    if header is None:
        return None, [
            Problem("intake-header-missing", sheet.file, values={"rows": len(sheet.rows), "header": table.header[0]})
        ]
    if missing:
        return None, _explain_missing(sheet, table, header, missing)
    twice = [name for name in _wanted(table) if header.names.count(tidy(name)) > 1]
    row = sheet.lines[table.header[0] - 1]
    return header, [Problem("intake-column-twice", sheet.file, row, name) for name in twice]


def _try_rows(sheet: Sheet, table: Table, rows: Sequence[int]) -> tuple[Header | None, list[str]]:
    if max(rows) > len(sheet.rows):
        return None, []
    texts = join_rows([sheet.rows[row - 1] for row in rows])
    names = tuple(_name_of(text, table.header_code) or nameless(place) for place, text in enumerate(texts))
    header = Header(names, texts, table.first_row or max(rows) + 1)
    return header, [name for name in _wanted(table) if header.index(name) is None]


def join_rows(rows: Sequence[Sequence[Raw]]) -> tuple[str, ...]:
    """Join header rows; a cell of an upper row counts for the empty cells to its right (merged cells)."""
    width = max(len(row) for row in rows)
    columns: list[list[str]] = [[] for _ in range(width)]
    for number, row in enumerate(rows):
        last = ""
        for place in range(width):
            text = tidy(text_of(row[place])) if place < len(row) else ""
            reaches = number < len(rows) - 1 and not text
            last = last if reaches else text
            if last:
                columns[place].append(last)
    return tuple(" / ".join(dict.fromkeys(parts)) for parts in columns)


def _name_of(text: str, pattern: str) -> str:
    if not pattern:
        return text
    found = re.search(pattern, text)
    return found.group(1) if found else text


def nameless(place: int) -> str:
    """What a recipe calls a column without a heading: its letters, as a spreadsheet shows them.

    Examples
    --------
    >>> nameless(1), nameless(27)
    ('[B]', '[AB]')
    """
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"[{letters}]"


def _wanted(table: Table) -> list[str]:
    """Names of all columns a table needs."""
    names = [*table.key.columns, *table.rows, table.name, table.period_column]
    if table.long:  # its values are named in the cells of a column, not in the heading
        names += [table.long.name, table.long.value, table.long.period, table.long.status]
    else:
        names += [*table.leave_out, *(value.column for value in table.values)]
    for value in table.values:
        if value.count:
            names += [value.count.sum, *value.count.where, *value.count.at_least, *value.count.filled]
    return list(dict.fromkeys(name for name in names if name))


def _explain_missing(sheet: Sheet, table: Table, header: Header, missing: Sequence[str]) -> list[Problem]:
    """One problem if the whole header moved, else one for each missing column."""
    row = sheet.lines[table.header[0] - 1]
    for shift in range(1 - table.header[0], _LOOK_AHEAD):
        rows = [number + shift for number in table.header]
        other, still = _try_rows(sheet, table, rows) if shift and min(rows) > 0 else (None, [])
        if other is not None and not still:
            return [Problem("intake-header-moved", sheet.file, sheet.lines[rows[0] - 1], values={"expected": row})]
    return [
        Problem("intake-column-not-found", sheet.file, row, name, near=find_near(tidy(name), header.names))
        for name in missing
    ]


def find_undeclared(sheet: Sheet, table: Table, header: Header) -> list[Problem]:
    """Columns that the recipe neither reads nor leaves out with a reason."""
    if table.leave_out_rest or table.long:
        return []
    patterns = [value.columns for value in table.values if value.columns]
    known = {tidy(name) for name in _wanted(table)}
    row = sheet.lines[table.header[0] - 1]
    return [
        Problem("intake-column-undeclared", sheet.file, row, name)
        for name in header.names
        if not name.startswith("[")
        and name not in known
        and not any(re.fullmatch(pattern, name) for pattern in patterns)
    ]


def columns_with_period(header: Header, pattern: str) -> Mapping[int, str]:
    """Columns whose heading fits *pattern*, with the period found in it (group ``period``)."""
    fits = ((place, re.fullmatch(pattern, name)) for place, name in enumerate(header.names))
    return {place: match.group("period") for place, match in fits if match}
