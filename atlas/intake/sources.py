"""Find official files at hand and read their sheets as raw cells, with the row an editor would show.

Nothing is interpreted here but the encoding of text files. A spreadsheet's error cell (``#VALUE!``) arrives as an
empty cell, because the reader (python-calamine) drops it; so an empty cell is never taken for a number further on.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import TypeAlias

from atlas.model.problems import Problem, find_near

Raw: TypeAlias = str | int | float | bool | None

_SHEETS = {".xlsx", ".xls", ".xlsm", ".ods"}
# Letters of a wrong encoding: a mark of replacement, C1 controls, UTF-8 read as Latin-1, or cp850 read as cp1252
# (where ö becomes a closing quote inside a word).
_BROKEN = re.compile(r"\ufffd|[\x80-\x9f]|Ã[\u0080-\u00bf]|(?<=[a-zA-Z])[„”™](?=[a-z])")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Raw cells of one sheet.

    Attributes
    ----------
    file : ``file.xlsx`` or ``file.xlsx/Sheet``, as problems name it.
    rows : cells, row by row, the first row of the sheet first.
    lines : for each row the number an editor shows, counted from 1.
    """

    file: str
    rows: tuple[tuple[Raw, ...], ...]
    lines: tuple[int, ...]


@dataclass(slots=True)
class Sources:
    """The files at hand: one file, or the files of a folder. Sheets once read are kept."""

    path: Path
    _kept: dict[tuple[str, str], tuple[Sheet | None, list[Problem]]] = field(default_factory=dict)

    def names(self) -> list[str]:
        """Names of the files at hand, in order."""
        if self.path.is_dir():
            return sorted(entry.name for entry in self.path.iterdir() if entry.is_file())
        return [self.path.name] if self.path.exists() else []

    def find(self, pattern: str) -> list[str]:
        """Names that fit *pattern* (``*`` and ``?`` stand for anything)."""
        return [name for name in self.names() if fnmatch(name, pattern)]

    def locate(self, name: str) -> Path:
        """Path of a file by its name."""
        return self.path / name if self.path.is_dir() else self.path

    def read(self, name: str, sheet: str, encoding: str, delimiter: str) -> tuple[Sheet | None, list[Problem]]:
        """Read one sheet (or one text file)."""
        if (name, sheet) not in self._kept:
            path = self.locate(name)
            is_workbook = path.suffix.lower() in _SHEETS
            self._kept[name, sheet] = (
                read_workbook(path, sheet) if is_workbook else read_text(path, encoding, delimiter)
            )
        return self._kept[name, sheet]


def read_workbook(path: Path, sheet: str) -> tuple[Sheet | None, list[Problem]]:
    """Read one sheet of a workbook; *sheet* may hold ``*``, and may be empty if there is only one sheet."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_path(path)
        names = workbook.sheet_names
        fits = [name for name in names if fnmatch(name, sheet or "*")]
        if len(fits) != 1:
            code = "intake-sheet-not-found" if not fits else "intake-sheet-ambiguous"
            values = {"sheet": sheet or "*", "sheets": ", ".join(fits or names)}
            return None, [Problem(code, path.name, values=values, near=find_near(sheet, names))]
        cells = workbook.get_sheet_by_name(fits[0]).to_python(skip_empty_area=False)
    except (CalamineError, OSError) as error:
        return None, [Problem("intake-file-unreadable", path.name, values={"reason": type(error).__name__})]
    rows = tuple(tuple(_plain(cell) for cell in row) for row in cells)
    return Sheet(f"{path.name}/{fits[0]}", rows, tuple(range(1, len(rows) + 1))), []


def read_text(path: Path, encoding: str, delimiter: str) -> tuple[Sheet | None, list[Problem]]:
    """Read a delimited text file; its encoding must be declared and must fit."""
    if not encoding:
        return None, [Problem("intake-encoding-undeclared", path.name)]
    try:
        text = path.read_bytes().decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        return None, [Problem("intake-encoding-wrong", path.name, row, values={"encoding": encoding})]
    except LookupError:
        return None, [Problem("intake-encoding-unknown", path.name, values={"encoding": encoding})]
    return split_text(text, path.name, delimiter, encoding)


def split_text(text: str, name: str, delimiter: str, encoding: str) -> tuple[Sheet | None, list[Problem]]:
    """Split text into cells; letters of a wrong encoding are a problem, the first of each file is named."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[Raw, ...]] = []
    lines: list[int] = []
    start = 1
    for row in reader:
        rows.append(tuple(row))
        lines.append(start)
        start = reader.line_num + 1
    broken = _find_broken(zip(lines, rows, strict=True))
    if broken:
        row_number, word = broken
        return None, [Problem("intake-letters-broken", name, row_number, values={"value": word, "encoding": encoding})]
    return Sheet(name, tuple(rows), tuple(lines)), []


def _find_broken(rows: Iterable[tuple[int, tuple[Raw, ...]]]) -> tuple[int, str] | None:
    for line, row in rows:
        for cell in row:
            if isinstance(cell, str) and _BROKEN.search(cell):
                return line, cell.strip()[:40]
    return None


def _plain(cell: object) -> Raw:
    """A cell as one of the few kinds we read; dates become ISO text."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, (str, bool, int, float)):
        return cell
    return str(cell)
