"""What a heading or a file name says against what the recipe says it is.

Official tables carry wrong labels: a column named 65+ that holds 67+, a file named 1998 that holds 1997, "euros" for
thousands. Such a contradiction is refused until the recipe declares it as a known defect.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from atlas.intake.headers import Header, tidy
from atlas.intake.recipe import Table, Value
from atlas.intake.sources import Sheet
from atlas.model.problems import Problem

# What a heading says about its unit, and the units of the atlas that this contradicts.
_UNIT_WORDS = (
    (r"je 1[. ]?000\b", {"percent", "per-100", "per-10000", "per-100000", "euro", "thousand-euro"}),
    (r"je 10[. ]?000\b", {"percent", "per-100", "per-1000", "per-100000"}),
    (r"je 100[. ]?000\b", {"percent", "per-100", "per-1000", "per-10000"}),
    (r"\bin %", {"per-1000", "per-10000", "per-100000", "persons", "cases", "things"}),
    (r"1[. ]?000 (?:€|Euro\b)", {"euro"}),
)


def find_contradictions(sheet: Sheet, table: Table, header: Header, units: dict[str, str]) -> list[Problem]:
    """Contradictions between labels of the file and the recipe, none where the recipe declares a defect.

    Parameters
    ----------
    units : unit of each variable of the package.
    """
    problems = _check_file_name(sheet, table)
    row = sheet.lines[table.header[-1] - 1]
    for value in table.values:
        place = header.index(value.column) if value.column else None
        text = value.column if place is None else header.texts[place]
        if value.says and tidy(value.says) not in text:
            values = {"expected": value.says, "value": text}
            problems.append(Problem("intake-heading-says-other", sheet.file, row, value.column, values))
        if not value.defect:
            problems += _check_heading(sheet, row, value, text, units.get(value.variable, ""))
    return problems


def _check_file_name(sheet: Sheet, table: Table) -> list[Problem]:
    """The year of a file's name against the one date of the table."""
    name = PurePath(sheet.file.split("/")[0]).stem
    years = re.findall(r"(?:19|20)[0-9]{2}", name)
    if table.defect or not table.period or not years or table.period[:4] in years:
        return []
    values = {"value": years[-1], "expected": table.period}
    return [Problem("intake-file-name-year", sheet.file, values=values)]


def _check_heading(sheet: Sheet, row: int, value: Value, text: str, unit: str) -> list[Problem]:
    problems = []
    said, meant = _ages(value.column), _ages(value.variable)
    if said and meant and not meant <= said:
        values = {"value": value.column, "expected": value.variable}
        problems.append(Problem("intake-label-contradicts", sheet.file, row, value.column, values))
    for pattern, others in _UNIT_WORDS:
        found = re.search(pattern, text)
        if found and unit in others:
            values = {"value": found.group(), "expected": unit}
            problems.append(Problem("intake-unit-contradicts", sheet.file, row, value.column, values))
    if re.search(r"\bin 1?00\b", text) and value.scale == 1:
        values = {"value": text, "expected": "scale"}
        problems.append(Problem("intake-unit-contradicts", sheet.file, row, value.column, values))
    return problems


def _ages(text: str) -> set[int]:
    """Numbers below 120 in a name, "bis unter 65" as 64: what an age group says.

    Examples
    --------
    >>> _ages("Erwerbsfähige Bevölkerung (15 bis unter 65 Jahre)") == {15, 64}
    True
    """
    plain = re.sub(r"bis unter ([0-9]+)", lambda match: f"bis {int(match.group(1)) - 1}", text)
    return {int(number) for number in re.findall(r"(?<![0-9.])[0-9]{1,3}(?![0-9.])", plain) if int(number) < 120}
