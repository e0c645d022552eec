"""Every word the engine says exists, is used, and says the same in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from conftest import ROOT

PHRASES = ROOT / "atlas/phrases"
COMPLETE = ("problems", "door", "intake")
"""Files that must be complete in every language: they speak to contributors."""
PLACES = {"at-row", "at-field", "expected", "mend", "near"}
"""Phrases around every problem, which are none themselves."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 -- the name is Fluent's
        self.found.add(node.id.name)


def read_phrases(language: str, *files: str) -> dict[str, set[str]]:
    """Names of the variables of every phrase and every attribute, by ``phrase`` and ``phrase.attribute``."""
    phrases: dict[str, set[str]] = {}
    for path in sorted((PHRASES / language).glob("*.ftl")):
        if files and path.stem not in files:
            continue
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert type(entry).__name__ != "Junk", f"{path}: {entry.content}"
            if isinstance(entry, Message):
                parts = {
                    entry.id.name: entry.value,
                    **{f"{entry.id.name}.{one.id.name}": one.value for one in entry.attributes},
                }
                for name, pattern in parts.items():
                    assert name not in phrases, f"{path}: {name} stands twice"
                    variables = _Variables()
                    variables.visit(pattern)
                    phrases[name] = variables.found
    return phrases


def sources() -> Iterator[tuple[Path, ast.Module]]:
    """Every Python file of the engine."""
    for path in [ROOT / "build.py", *sorted((ROOT / "atlas").rglob("*.py"))]:
        yield path, ast.parse(path.read_text("utf-8"))


def templates() -> str:
    """Every template of the engine in one text."""
    return "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "atlas/templates").rglob("*.j2")))


def pattern_of(node: ast.JoinedStr) -> str:
    """An f-string as a regular expression, with anything in its holes."""
    parts = (re.escape(str(one.value)) if isinstance(one, ast.Constant) else "[a-z0-9_-]+" for one in node.values)
    return "".join(parts)


def texts(node: ast.expr) -> Iterator[str]:
    """What an expression may be, as regular expressions."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.escape(node.value)
    elif isinstance(node, ast.JoinedStr):
        yield pattern_of(node)
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def first_arguments(*names: str) -> Iterator[str]:
    """First arguments of every call of these functions, as regular expressions."""
    for _, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in names:
                    yield from texts(node.args[0])


def anywhere() -> set[str]:
    """Every string of the code as a regular expression, docstrings left out."""
    found: set[str] = set()
    for _, tree in sources():
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                found.add(pattern_of(node))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                found.add(re.escape(node.value))
    return found


GERMAN = read_phrases("de")
ENGLISH = read_phrases("en")


def test_every_phrase_that_is_said_exists() -> None:
    said = set(first_arguments("say")) | {re.escape(one) for one in re.findall(r"say\('([^']+)'", templates())}
    missing = {one for one in said if not any(re.fullmatch(one, phrase) for phrase in GERMAN)}
    assert len(said) > 100
    assert missing == set()


def test_every_problem_that_is_told_has_words() -> None:
    told = set(first_arguments("Problem"))
    missing = {one for one in told if not any(re.fullmatch(f"problem-{one}", phrase) for phrase in GERMAN)}
    assert len(told) > 50
    assert missing == set()


@pytest.mark.parametrize("phrases", [GERMAN, ENGLISH], ids=["de", "en"])
def test_every_problem_says_what_is_wrong_what_was_expected_and_how_to_mend_it(phrases: dict[str, set[str]]) -> None:
    problems = {one for one in phrases if one.startswith("problem-") and "." not in one} - {
        f"problem-{p}" for p in PLACES
    }
    assert {one for one in problems if f"{one}.expected" not in phrases or f"{one}.mend" not in phrases} == set()


def test_no_phrase_is_unused() -> None:
    used = anywhere() | {re.escape(one) for one in re.findall(r"'([^']+)'", templates())}
    patterns = [re.compile(one) for one in used if "[a-z0-9_-]+" in one and not one.startswith("[")]
    words = {one.replace("\\", "") for one in used}
    unused = set()
    for phrase in (one for one in GERMAN if "." not in one):
        names = {phrase, phrase.removeprefix("problem-"), phrase.removeprefix("problem-frictionless-")}
        names |= {phrase.removeprefix(f"{start}-") for start in ("address", "unit-name", "unit-change")}
        if not names & words and not any(one.fullmatch(name) for one in patterns for name in names):
            unused.add(phrase)
    assert unused == set()


@pytest.mark.parametrize("file", COMPLETE)
def test_messages_to_contributors_are_complete_in_both_languages(file: str) -> None:
    assert read_phrases("en", file) == read_phrases("de", file)


def test_what_english_says_german_says_with_the_same_numbers() -> None:
    assert set(ENGLISH) - set(GERMAN) == set()
    assert {name: found for name, found in ENGLISH.items() if found - GERMAN[name]} == {}


def test_english_pages_are_partial_and_prove_the_way() -> None:
    english, german = read_phrases("en", "pages"), read_phrases("de", "pages")
    assert 80 < len(english) < len(german)
