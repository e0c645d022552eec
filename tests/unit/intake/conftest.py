"""Small official files made by the tests, and packages to read them into.

Old ``.xls`` files are stood in for by ``.xlsx`` of the same content: both are read by the same reader
(python-calamine), and nothing here can write the old format.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import Workbook

from atlas.intake.packages import import_package
from atlas.intake.tidy import read_csv, write_csv
from atlas.model.problems import Problem

Cells = Sequence[Sequence[Any]]


@dataclass
class Imported:
    """What an import yields, by area, variable and period."""

    files: dict[str, bytes]
    problems: list[Problem]
    rows: dict[tuple[str, str, str], dict[str, str]] = field(default_factory=dict)

    def value(self, area: str, variable: str = "figure", period: str = "2024") -> tuple[str, str]:
        row = self.rows[area, variable, period]
        return row["value"], row["status"]

    @property
    def codes(self) -> list[str]:
        return [problem.code.removeprefix("intake-") for problem in self.problems]


def write_workbook(path: Path, sheets: Mapping[str, Cells]) -> Path:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)
    return path


Importer = Callable[..., Imported]


@pytest.fixture
def import_recipe(tmp_path: Path) -> Importer:
    """Import with a recipe given as a mapping; `files` maps names to sheets (workbooks) or bytes (text)."""

    def run(
        recipe: Mapping[str, Any],
        files: Mapping[str, Mapping[str, Cells] | bytes],
        variables: Mapping[str, tuple[str, str]],
    ) -> Imported:
        folder, sources = tmp_path / "package", tmp_path / "sources"
        folder.mkdir()
        sources.mkdir()
        (folder / "import.yml").write_text(
            yaml.safe_dump(dict(recipe), allow_unicode=True, sort_keys=False), encoding="utf-8"
        )
        columns = ("variable", "title", "unit", "counts", "definition", "code")
        described = [(name, name, unit, counts, name, name) for name, (unit, counts) in variables.items()]
        (folder / "variables.csv").write_bytes(write_csv(columns, described))
        for name, content in files.items():
            if isinstance(content, bytes):
                (sources / name).write_bytes(content)
            else:
                write_workbook(sources / name, content)
        made, problems = import_package(folder, sources)
        rows = read_csv(made["observations.csv"]) if "observations.csv" in made else []
        by_place = {(row["area_code"], row["variable"], row["period"]): row for row in rows}
        return Imported(made, problems, by_place)

    return run


@pytest.fixture
def import_table(import_recipe: Importer) -> Importer:
    """Import one sheet with the columns ``key``, ``name``, ``figure``; any word of the recipe may be changed."""

    def run(
        cells: Cells | bytes,
        *,
        file: str = "",
        value: Mapping[str, Any] | None = None,
        values: Sequence[Mapping[str, Any]] = (),
        unit: str = "percent",
        counts: str = "none",
        keep: str = "05",
        checks: Sequence[Mapping[str, Any]] = (),
        points: Sequence[Mapping[str, Any]] = (),
        **table: Any,
    ) -> Imported:
        name = file or ("file.csv" if isinstance(cells, bytes) else "file.xlsx")
        figure = {"variable": "figure", "column": "figure", "period": "2024", **(value or {})}
        listed = [dict(one) for one in values] or [figure]
        whole = {"file": name, "header": [1], "key": {"columns": ["key"], "forms": ["ags"]}, "values": listed, **table}
        whole.setdefault("leave_out_rest", "Not needed here.")
        recipe = {"recipe": 1, "keep": keep, "tables": [whole], "checks": list(checks), "points": list(points)}
        variables = {str(one["variable"]): (unit, counts) for one in listed}
        return import_recipe(recipe, {name: cells if isinstance(cells, bytes) else {"Daten": cells}}, variables)

    return run
