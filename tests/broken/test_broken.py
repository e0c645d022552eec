"""Every mistake a contributor can make is told in full: one folder a mistake, with the very message.

``change.yml`` says what is done to a copy of the miniature (or of another root), which codes must be told, and states
the fact; ``expected.txt`` holds what the command prints. ``pytest --accept`` rewrites both the codes and the message.

Mistakes around a release say with ``deliveries`` where in the root confidential counts are laid, with ``released: true``
that they were released before the change, and with ``signed: true`` that the change was certified. ``ROOT`` in arguments
stands for the root.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import releasing
import yaml

from atlas.model.problems import Problem
from conftest import MINIATURE, ROOT, Answer, Door, copy_root

HERE = Path(__file__).parent
MISTAKES = sorted(path.parent.name for path in HERE.glob("*/change.yml"))
NOT_BY_CONTRIBUTORS = {
    "assets-missing": "the set-up of a machine (tests/unit/read/test_files.py)",
    "boundaries-unavailable": "a machine without network (tests/unit/intake)",
    "edition-committed": "what Git remembers (tests/functional/test_release.py)",
    "edition-history-unknown": "what Git remembers (tests/functional/test_release.py)",
    "folder-not-empty": "an argument of the command (tests/functional)",
    "root-missing": "an argument of the command (tests/functional)",
    "extra-missing": "what is installed (tests/functional)",
    "partitions-unlinked": "a second partition of one municipality (tests/unit/protect/test_consistency.py)",
    "replaced-left-out": "an argument of the command (tests/functional/test_release.py)",
    "port-taken": "an argument of the command (tests/functional)",
}
"""Codes that no change of a root can cause, and where they are tested instead."""


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """The problems that the door has told."""
    import build

    found: list[Problem] = []
    tell = build.Voice.tell

    def remember(self: build.Voice, problems: Sequence[Problem]) -> None:
        found.extend(problems)
        tell(self, problems)

    monkeypatch.setattr(build.Voice, "tell", remember)
    return found


def change(root: Path, one: dict[str, Any]) -> None:
    """Carry out one change; what it looks for must be there."""
    path = root / one["file"]
    if one.get("delete"):
        path.unlink()
    elif "write" in one:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one["write"].encode(one.get("encoding", "utf-8")))
    elif "append" in one:
        path.write_text(path.read_text("utf-8") + one["append"], "utf-8")
    elif "pattern" in one:
        text, count = re.subn(one["pattern"], one["replace"], path.read_text("utf-8"), flags=re.MULTILINE)
        assert count, f"{one['pattern']} occurs nowhere"
        path.write_text(text, "utf-8")
    else:
        text = path.read_text("utf-8")
        assert text.count(one["find"]) == 1 or one.get("all"), f"{one['find']} occurs {text.count(one['find'])} times"
        path.write_text(text.replace(one["find"], one["replace"]), "utf-8")


def lay_out(target: Path, mistake: dict[str, Any]) -> Path:
    """The root in which a mistake is made."""
    if "deliveries" not in mistake:
        return copy_root(ROOT / mistake["root"] if "root" in mistake else MINIATURE, target)
    root = releasing.prepare(target)
    folder = releasing.deliver(root / mistake["deliveries"], releasing.one_small_town())
    if mistake.get("released"):
        releasing.release(root, folder)
    return root


@pytest.fixture
def make_mistake(tmp_path: Path, door: Door) -> Callable[[str], tuple[Answer, dict[str, Any], Path]]:
    """Carry out a mistake in a copy and ask the door."""

    def run(name: str) -> tuple[Answer, dict[str, Any], Path]:
        mistake = yaml.safe_load((HERE / name / "change.yml").read_text("utf-8"))
        root = lay_out(tmp_path / "root", mistake)
        for one in mistake["changes"]:
            change(root, one)
        if mistake.get("signed"):
            releasing.sign(root)
        words = [word.replace("ROOT", str(root)) for word in mistake.get("arguments", ["--check"])]
        return door(*words, root=root), mistake, root

    return run


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place_what_was_expected_and_how_to_mend_it(
    name: str, make_mistake: Callable[[str], tuple[Answer, dict[str, Any], Path]], told: list[Problem], accept: bool
) -> None:
    answer, mistake, root = make_mistake(name)
    expected = HERE / name / "expected.txt"
    codes = sorted({problem.code for problem in told})
    if accept:
        expected.write_text(answer.text + "\n", "utf-8")
        if codes != mistake["codes"]:
            _write_codes(HERE / name / "change.yml", codes)
    assert answer.code == 1
    assert codes == (codes if accept else mistake["codes"])
    assert answer.text + "\n" == expected.read_text("utf-8")
    assert not (root / "site").exists()


def _write_codes(path: Path, codes: list[str]) -> None:
    text = re.sub(r"^codes:(?: \[\])?\n(?:- .*\n)*", "", path.read_text("utf-8"), flags=re.MULTILINE)
    head, mark, tail = text.partition("changes:")
    path.write_text(head + "codes:\n" + "".join(f"- {code}\n" for code in codes) + mark + tail, "utf-8")


def test_no_message_shows_a_traceback_or_an_english_sentence() -> None:
    for name in MISTAKES:
        text = (HERE / name / "expected.txt").read_text("utf-8")
        assert "Traceback" not in text
        assert text.count("Erwartet:") == text.count("Beheben:") >= 1, name


def test_every_code_that_a_contributor_can_cause_has_a_mistake() -> None:
    caused = {
        code for name in MISTAKES for code in yaml.safe_load((HERE / name / "change.yml").read_text("utf-8"))["codes"]
    }
    known = {code for words in _words() for code in re.findall(r"^problem-([a-z0-9-]+) =", words, re.MULTILINE)}
    known -= {"at-row", "at-field", "expected", "mend", "near"}
    assert known - caused - set(NOT_BY_CONTRIBUTORS) == set()
    assert caused & set(NOT_BY_CONTRIBUTORS) == set()


def _words() -> Iterator[str]:
    """All messages but those about an official file, which no change of a root can cause (tests/unit/intake)."""
    return ((ROOT / f"atlas/phrases/de/{name}.ftl").read_text("utf-8") for name in ("problems", "release"))


def test_the_untouched_miniature_has_no_problem(door: Door, miniature: Path) -> None:
    answer = door("--check", root=miniature)
    assert answer.code == 0, answer.text


def test_five_mistakes_are_told_in_one_run_and_the_last_good_site_stays(
    miniature: Path, door: Door, told: list[Problem]
) -> None:
    assert door(root=miniature).code == 0
    before = {path: path.stat().st_mtime_ns for path in sorted((miniature / "site").rglob("*"))}
    for one in yaml.safe_load((HERE / "five-mistakes-at-once/change.yml").read_text("utf-8"))["changes"]:
        change(miniature, one)
    answer = door(root=miniature)
    assert answer.code == 1
    assert len({problem.file for problem in told}) == len(told) == 5
    assert {path: path.stat().st_mtime_ns for path in sorted((miniature / "site").rglob("*"))} == before
    assert answer.steps == ("Lesen", "Prüfen")
