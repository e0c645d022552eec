"""From official files and a recipe to the new contents of a package. Nothing is written here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from atlas.intake.checks import check_counts, check_unique, compare, find_new, run_checks
from atlas.intake.recipe import Recipe, Table
from atlas.intake.recipes import read_recipe
from atlas.intake.rows import Observation
from atlas.intake.sources import Sources
from atlas.intake.tables import read_table
from atlas.intake.tidy import describe_folder, read_csv, write_observations
from atlas.model.problems import Problem, find_near

RECIPE = "import.yml"
_UNREAD = {
    "intake-file-not-found",
    "intake-file-ambiguous",
    "intake-file-unreadable",
    "intake-sheet-not-found",
    "intake-sheet-ambiguous",
    "intake-header-moved",
    "intake-column-not-found",
}


def import_package(folder: Path, sources: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Import one package.

    Parameters
    ----------
    folder : the package, with ``import.yml``, ``variables.csv`` and ``datapackage.json``.
    sources : an official file, or a folder that holds the official files.

    Returns
    -------
    New contents by file name (``observations.csv``, ``datapackage.json`` and the tables of points), empty if there
    is any problem; and all problems, located by file and row.
    """
    recipe, problems = read_recipe(folder / RECIPE)
    if recipe is None:
        return {}, _place(problems, folder)
    variables, problems = _read_variables(folder)
    if problems:
        return {}, problems
    problems = _place(_check_variables(recipe, set(variables)), folder)
    observations, found = read_recipe_tables(
        recipe, Sources(sources), {key: row["unit"] for key, row in variables.items()}
    )
    problems += _place(found, folder)
    # Where a file is missing, every sum and every known figure would be missed as well: that would only hide the cause.
    if not any(one.code in _UNREAD for one in found):
        problems += _check_all(recipe, observations, variables, folder)
    files, found = _read_points(recipe, Sources(sources))
    problems += found
    if problems:
        return {}, problems
    files["observations.csv"] = write_observations(observations)
    return {**files, **describe_folder(folder, files)}, []


def read_recipe_tables(
    recipe: Recipe, sources: Sources, units: dict[str, str]
) -> tuple[list[Observation], list[Problem]]:
    """Read every table of a recipe; a second edition is held against the first and kept only where it goes on."""
    editions: dict[str, list[Observation]] = {"first": [], "extend": [], "compare": []}
    problems: list[Problem] = []
    for number, table in enumerate(recipe.tables):
        names, found = _find_files(table, sources, number)
        problems += found
        for name in names:
            sheet, found = sources.read(name, table.sheet, table.encoding, table.delimiter)
            problems += found
            if sheet is None:
                continue
            rows, found = read_table(sheet, table, recipe, units)
            problems += found
            editions[table.edition].extend(rows)
    problems += compare(editions["first"], editions["extend"] + editions["compare"])
    return editions["first"] + find_new(editions["first"], editions["extend"]), problems


def _find_files(table: Table, sources: Sources, number: int) -> tuple[list[str], list[Problem]]:
    """The one file a table is read from."""
    names = sources.find(table.file)
    if len(names) == 1 or (not names and table.optional):
        return names, []
    field = f"tables.{number}.file"
    if not names:
        values = {"pattern": table.file, "sources": sources.path.name}
        return [], [
            Problem(
                "intake-file-not-found", RECIPE, field=field, values=values, near=find_near(table.file, sources.names())
            )
        ]
    return [], [
        Problem("intake-file-ambiguous", RECIPE, field=field, values={"pattern": table.file, "files": ", ".join(names)})
    ]


def _read_variables(folder: Path) -> tuple[dict[str, dict[str, str]], list[Problem]]:
    name = f"{folder.name}/variables.csv"
    try:
        rows = read_csv((folder / "variables.csv").read_bytes())
    except (FileNotFoundError, UnicodeDecodeError):
        return {}, [Problem("intake-variables-missing", name, values={"folder": folder.name})]
    return {row["variable"]: row for row in rows}, []


def _check_variables(recipe: Recipe, known: set[str]) -> list[Problem]:
    """Every variable of the recipe is described in ``variables.csv``, and the other way round."""
    used = {value.variable for table in recipe.tables for value in table.values}
    problems = [
        Problem("intake-variable-undescribed", RECIPE, field=name, values={"value": name}, near=find_near(name, known))
        for name in sorted(used - known)
    ]
    problems += [
        Problem("intake-variable-unread", RECIPE, field=name, values={"value": name}) for name in sorted(known - used)
    ]
    return problems


def _check_all(
    recipe: Recipe, observations: Sequence[Observation], variables: dict[str, dict[str, str]], folder: Path
) -> list[Problem]:
    counted = {name for name, row in variables.items() if row["counts"] != "none"}
    problems = check_unique(observations) + check_counts(observations, counted)
    return problems + _place(run_checks(recipe.checks, observations, RECIPE), folder)


def _read_points(recipe: Recipe, sources: Sources) -> tuple[dict[str, bytes], list[Problem]]:
    from atlas.intake.points import read_points

    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for points in recipe.points:
        data, found = read_points(points, sources)
        files[f"{points.resource}.csv"] = data
        problems += found
    return files, problems


def _place(problems: Sequence[Problem], folder: Path) -> list[Problem]:
    """Problems of the recipe itself, named with the package they belong to."""
    return [replace(one, file=f"{folder.name}/{RECIPE}") if one.file == RECIPE else one for one in problems]
