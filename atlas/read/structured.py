"""YAML with line numbers, checked against a shape; every mistake becomes a located `Problem`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from atlas.model.problems import Problem, find_near

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Entry(BaseModel):
    """A shape of a YAML file: closed, frozen, nothing guessed."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


E = TypeVar("E", bound=Entry)


def read_yaml(text: str, file: str, shape: type[E], first_line: int = 1) -> tuple[E | None, list[Problem]]:
    """Read *text* as one *shape*.

    Parameters
    ----------
    first_line : line of the file on which *text* begins (front matter begins on line 2).

    Returns
    -------
    The entry, or None together with every problem found.
    """
    try:
        content = yaml.load(text, Loader=_Loader)  # noqa: S506 -- a safe loader, in C where there is one
    except yaml.YAMLError as error:
        return None, [_yaml_problem(error, file, first_line)]
    if not isinstance(content, dict):
        return None, [Problem("yaml-not-a-mapping", file, first_line)]
    try:
        return shape.model_validate(content), []
    except ValidationError as error:
        lines = _Lines(yaml.compose(text, Loader=_Loader), first_line)
        return None, [_problem(dict(detail), file, shape, lines) for detail in error.errors()]


def read_text(path: Path, file: str) -> tuple[str, list[Problem]]:
    """The text of a UTF-8 file, or a problem that names the first byte that is none."""
    try:
        return path.read_text(encoding="utf-8-sig"), []
    except FileNotFoundError:
        return "", [Problem("file-missing", file)]
    except UnicodeDecodeError as error:
        row = path.read_bytes()[: error.start].count(b"\n") + 1
        return "", [Problem("not-utf8", file, row)]


def _yaml_problem(error: yaml.YAMLError, file: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    row = first_line + mark.line if mark else first_line
    return Problem("yaml-unreadable", file, row, None, {"detail": str(getattr(error, "problem", "") or error)})


class _Lines:
    """Finds the line of a key in a composed YAML tree."""

    def __init__(self, node: yaml.Node | None, first_line: int) -> None:
        self.node, self.first_line = node, first_line

    def of(self, location: tuple[Any, ...]) -> int:
        node, line = self.node, self.first_line
        for part in location:
            child = self._child(node, part)
            if child is None:
                break
            key, node = child
            line = self.first_line + key.start_mark.line
        return line

    @staticmethod
    def _child(node: yaml.Node | None, part: Any) -> tuple[yaml.Node, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode):
            return next(((key, value) for key, value in node.value if key.value == str(part)), None)
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            return node.value[part], node.value[part]
        return None


def _problem(detail: dict[str, Any], file: str, shape: type[Entry], lines: _Lines) -> Problem:
    location = tuple(detail["loc"])
    row = lines.of(location[:-1] if detail["type"] == "missing" else location)
    return explain(detail, file, row, location, shape)


_KINDS = {
    "greater_than_equal": "int", "greater_than": "float", "less_than_equal": "float", "too_short": "list", "too_long": "list", "string_pattern_mismatch": "pattern",
}  # fmt: skip
"""What was expected where Pydantic's word does not begin with it."""


def explain(
    detail: dict[str, Any], file: str, row: int | None, location: tuple[Any, ...], shape: type[Entry]
) -> Problem:
    """One mistake that Pydantic found, without its English words."""
    name, kind, given = ".".join(str(part) for part in location), detail["type"], detail["input"]
    if kind == "missing":
        return Problem("key-missing", file, row, name)
    if kind == "extra_forbidden":
        fields = list(shape.model_fields) if len(detail["loc"]) == 1 else []
        return Problem("key-unknown", file, row, name, near=find_near(str(location[-1]), fields))
    if kind in ("enum", "literal_error"):
        known = [word.strip("' ") for word in str(detail["ctx"]["expected"]).replace(" or ", ", ").split(", ")]
        values: dict[str, str | int | float] = {"value": str(given), "known": ", ".join(known)}
        return Problem("not-one-of", file, row, name, values, find_near(str(given), known))
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    expected = _KINDS.get(kind, kind.partition("_")[0])
    return Problem("wrong-kind", file, row, name, {"value": str(given)[:80], "kind": expected, "detail": pattern})
