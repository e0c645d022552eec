"""Read a recipe from disk and say everything that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from atlas.intake.recipe import Recipe
from atlas.model.problems import Problem, find_near


def read_recipe(path: Path) -> tuple[Recipe | None, list[Problem]]:
    """Read ``import.yml``.

    Parameters
    ----------
    path : the file.

    Returns
    -------
    The recipe, or None if it cannot be used; and every problem found.
    """
    import yaml

    name = path.name
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None, [Problem("intake-recipe-missing", name, values={"folder": path.parent.name})]
    except UnicodeDecodeError as error:
        return None, [Problem("intake-recipe-unreadable", name, values={"reason": str(error.reason)})]
    try:
        raw = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        row = mark.line + 1 if mark else None
        return None, [
            Problem("intake-recipe-unreadable", name, row, values={"reason": str(getattr(error, "problem", error))})
        ]
    return make_recipe(raw, name)


def make_recipe(raw: object, name: str) -> tuple[Recipe | None, list[Problem]]:
    """Turn what YAML read into a recipe; layouts are laid under the tables that name them."""
    from pydantic import ValidationError

    if not isinstance(raw, Mapping):
        return None, [Problem("intake-recipe-unreadable", name, values={"reason": "no mapping"})]
    laid, problems = _lay_layouts(raw, name)
    if problems:
        return None, problems
    try:
        return Recipe.model_validate(laid), []
    except ValidationError as error:
        return None, [_as_problem(dict(detail), name) for detail in error.errors()]


def _lay_layouts(raw: Mapping[str, Any], name: str) -> tuple[dict[str, Any], list[Problem]]:
    """Merge ``layouts.<name>`` under each table with ``layout: <name>``; the table's own words win."""
    layouts = raw.get("layouts") or {}
    tables, problems = [], []
    for number, table in enumerate(raw.get("tables") or []):
        if not isinstance(table, Mapping) or "layout" not in table:
            tables.append(table)
            continue
        layout = table["layout"]
        if layout not in layouts:
            problems.append(
                Problem(
                    "intake-recipe-layout-unknown",
                    name,
                    field=f"tables.{number}.layout",
                    values={"layout": str(layout)},
                    near=find_near(str(layout), map(str, layouts)),
                )
            )
            continue
        own = {key: value for key, value in table.items() if key != "layout"}
        tables.append({**layouts[layout], **own})
    return {**raw, "tables": tables}, problems


def _as_problem(detail: Mapping[str, Any], name: str) -> Problem:
    """One complaint of the schema as a problem with its place."""
    path = [str(part) for part in detail["loc"]]
    field = ".".join(path)
    if detail["type"] == "extra_forbidden":
        return Problem(
            "intake-recipe-word-unknown",
            name,
            field=field,
            values={"word": path[-1]},
            near=find_near(path[-1], _words()),
        )
    if detail["type"] == "missing":
        return Problem("intake-recipe-word-missing", name, field=field, values={"word": path[-1]})
    return Problem(
        "intake-recipe-value-wrong",
        name,
        field=field,
        values={"value": str(detail.get("input")), "reason": detail["msg"]},
    )


def _words() -> set[str]:
    """Every word a recipe may use, for near matches."""
    from pydantic import BaseModel

    import atlas.intake.recipe as room

    models = [thing for thing in vars(room).values() if isinstance(thing, type) and issubclass(thing, BaseModel)]
    return {word for model in models for word in model.model_fields} | {"layout"}
