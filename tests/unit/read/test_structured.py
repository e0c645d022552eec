"""YAML against a shape: every mistake has its line."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from pydantic import Field

from atlas.model.problems import Problem
from atlas.read.structured import Entry, read_text, read_yaml
from builders import codes_of


class Part(Entry):
    name: str
    size: int = Field(ge=1)


class Whole(Entry):
    title: str
    kind: Literal["small", "large"]
    parts: list[Part] = Field(default=[], max_length=2)


def told(text: str, first_line: int = 1) -> list[Problem]:
    entry, problems = read_yaml(text, "file.yml", Whole, first_line)
    assert (entry is None) == bool(problems)
    return problems


def test_what_fits_is_an_entry() -> None:
    entry, problems = read_yaml("title: A\nkind: small\nparts: [{name: x, size: 1}]", "file.yml", Whole)
    assert problems == []
    assert entry is not None
    assert entry.parts[0].size == 1


def test_a_number_may_stand_where_a_text_belongs() -> None:
    assert told("title: 2024\nkind: small") == []


@pytest.mark.parametrize(
    ("text", "code", "row", "field"),
    [
        ("kind: small", "key-missing", 1, "title"),
        ("title: A\nkind: small\ntitel: B", "key-unknown", 3, "titel"),
        ("title: A\nkind: smal", "not-one-of", 2, "kind"),
        ("title: A\nkind: small\nparts:\n  - name: x\n    size: 0", "wrong-kind", 5, "parts.0.size"),
        ("title: A\nkind: small\nparts:\n  - size: 1", "key-missing", 4, "parts.0.name"),
        ("title: A\nkind: small\nparts:\n  - {name: x, size: 1, colour: red}", "key-unknown", 4, "parts.0.colour"),
        ("title: [A\nkind: small", "yaml-unreadable", 2, None),
        ("- title\n- kind", "yaml-not-a-mapping", 1, None),
        ("", "yaml-not-a-mapping", 1, None),
    ],
)
def test_a_mistake_has_code_line_and_field(text: str, code: str, row: int, field: str | None) -> None:
    (problem,) = told(text)
    assert (problem.code, problem.row, problem.field) == (code, row, field)


def test_what_was_meant_is_named() -> None:
    assert told("title: A\nkind: smal")[0].near == ("small",)
    assert told("title: A\nkind: small\npart: []")[0].near == ("parts",)


def test_lines_of_a_front_matter_are_counted_from_the_file() -> None:
    assert told("title: A\nkind: smal", first_line=2)[0].row == 3


@pytest.mark.parametrize(
    ("parts", "kind"),
    [("[{name: x, size: many}]", "int"), ("[{name: x, size: 0}]", "int"), ("x", "list"), ("[1]", "model"),
     ("[{name: a, size: 1}, {name: b, size: 1}, {name: c, size: 1}]", "list"), ("[{name: [], size: 1}]", "string")],
)  # fmt: skip
def test_what_was_expected_is_said_without_the_librarys_english(parts: str, kind: str) -> None:
    (problem,) = told(f"title: A\nkind: small\nparts: {parts}")
    assert (problem.code, problem.values["kind"], problem.values["detail"]) == ("wrong-kind", kind, "")


def test_all_mistakes_of_a_file_are_told() -> None:
    assert sorted(codes_of(told("kind: x\nextra: 1"))) == ["key-missing", "key-unknown", "not-one-of"]


def test_a_missing_file_and_another_encoding_are_told(tmp_path: Path) -> None:
    assert codes_of(read_text(tmp_path / "none.md", "none.md")[1]) == ["file-missing"]
    (tmp_path / "old.md").write_bytes("eins\nzwei\nfür\n".encode("cp1252"))
    (problem,) = read_text(tmp_path / "old.md", "old.md")[1]
    assert (problem.code, problem.row) == ("not-utf8", 3)


def test_a_mark_at_the_beginning_of_a_file_is_no_letter(tmp_path: Path) -> None:
    (tmp_path / "marked.yml").write_bytes(b"\xef\xbb\xbftitle: A")
    assert read_text(tmp_path / "marked.yml", "marked.yml")[0] == "title: A"
