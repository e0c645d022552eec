"""Every word the engine says exists, is used, and says the same in both languages."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, NumberLiteral, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor

from conftest import ROOT

PHRASES = ROOT / "atlas/phrases"
PLACES = {"at-row", "at-field", "expected", "mend", "near"}
"""Phrases around every problem, which are none themselves."""


class _Variables(Visitor):
    """What a phrase depends on: its variables, those it chooses by, and numbers that have words of their own."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 -- the name is Fluent's
        assert isinstance(node.selector, VariableReference)
        keys = [one.key for one in node.variants]
        self.found |= {f"by {node.selector.id.name}"}
        self.found |= {f"by {node.selector.id.name} {one.value}" for one in keys if isinstance(one, NumberLiteral)}
        self.generic_visit(node)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 -- the name is Fluent's
        self.found.add(node.id.name)


def read_phrases(folder: Path) -> dict[str, set[str]]:
    """What every phrase and every attribute depends on, by ``phrase`` and ``phrase.attribute``."""
    phrases: dict[str, set[str]] = {}
    for path in sorted(folder.glob("*.ftl")):
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


def words_of(folder: Path) -> dict[str, list[str]]:
    """The words of every phrase, without what stands in braces."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.ftl")):
        for name, text in re.findall(r"^([\w-]+) = (.*(?:\n +.*)*)", path.read_text("utf-8"), re.MULTILINE):
            found[name] = re.findall(r"[^\W\d]{2,}", re.sub(r"\{[^{}]*\}", "", text))
    return found


def differ(one: dict[str, set[str]], other: dict[str, set[str]]) -> set[str]:
    """Phrases that only one of two languages has, or that depend on different things."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


GERMAN = read_phrases(PHRASES / "de")
ENGLISH = read_phrases(PHRASES / "en")


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


def test_english_says_all_that_german_says_with_the_same_values() -> None:
    assert len(GERMAN) > 900
    assert differ(GERMAN, ENGLISH) == set()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("map-title = Map\n", "", {"map-title"}),
        ("map-source = Source: { $source }.", "map-source = Source: { $origin }.", {"map-source"}),
        ("map-source = Source: { $source }.", "map-source = Source.", {"map-source"}),
        ("moved = ", "moved-on = ", {"moved", "moved-on"}),
        ("    [one] { $rows } row\n   *[other] { $rows } rows", "   *[1] { $rows } row", {"data-rows"}),
    ],
    ids=["taken-out", "other-variable", "no-variable", "renamed", "chosen-otherwise"],
)
def test_a_phrase_that_english_lacks_or_says_otherwise_is_told(
    tmp_path: Path, old: str, new: str, told: set[str]
) -> None:
    folder = shutil.copytree(PHRASES / "en", tmp_path / "en")
    text = (folder / "pages.ftl").read_text("utf-8")
    assert text.count(old) == 1
    (folder / "pages.ftl").write_text(text.replace(old, new), "utf-8")
    assert differ(GERMAN, read_phrases(folder)) == told


def test_english_says_it_in_english() -> None:
    """No phrase was copied from German as it is, but for names, addresses of two languages and bare figures."""
    german, english = (words_of(PHRASES / one) for one in ("de", "en"))
    assert {name for name, words in german.items() if len(words) > 2 and words == english[name]} == set()
