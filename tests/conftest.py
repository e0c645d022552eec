"""What all tests share: the miniature, a copy of it to change, the door in this process and in its own, ``--accept``."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from typer.testing import CliRunner

from atlas import pipeline
from atlas.compare.findings import compare
from atlas.model.files import Files, Site
from atlas.model.findings import Findings
from atlas.model.release import Release
from atlas.read import files as read_files

ROOT = Path(__file__).parent.parent
MINIATURE = ROOT / "tests/miniature"
SHOWCASE = ROOT / "examples/musterkreis"

hypothesis_settings.register_profile("default", deadline=None, max_examples=100, derandomize="CI" in os.environ)
hypothesis_settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--accept``: what is found becomes what is expected, to be read in the difference of the commit."""
    parser.addoption("--accept", action="store_true", help="rewrite expected texts of tests/golden and tests/broken")


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """True if expected texts shall be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session", autouse=True)
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A stand-in for the Plotly bundle, so that tests in this process need no set-up of the machine."""
    folder = tmp_path_factory.mktemp("bundle")
    for name in read_files._BUNDLE:
        (folder / name).write_bytes(f"/* {name} */".encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read_files, "ASSETS", folder)
        yield folder


def silent(_step: str) -> None:
    """Progress that nobody hears."""


@dataclass(frozen=True, repr=False)  # a failing property would print all of it, and hide its reason
class Made:
    """The miniature on its way down the corridor."""

    inputs: pipeline.Inputs
    release: Release
    findings: Findings
    sites: Sequence[Site]
    exports: Files


@pytest.fixture(scope="session")
def made() -> Made:
    """The miniature, read, released and rendered once for all tests that only look."""
    return make(MINIATURE)


def make(root: Path) -> Made:
    """Everything of a root up to the compiler."""
    inputs = pipeline.read_inputs(root, silent)
    released = pipeline.release(inputs)
    sites, exports, problems = pipeline.render_sites(inputs, released)
    assert not problems
    findings = compare(released, inputs.catalogue, inputs.geography)
    return Made(inputs, released, findings, sites, exports)


@pytest.fixture
def miniature(tmp_path: Path) -> Path:
    """A copy of the miniature to change."""
    return copy_root(MINIATURE, tmp_path / "miniature")


def copy_root(source: Path, target: Path) -> Path:
    """A copy of a root without what was built from it."""
    return Path(shutil.copytree(source, target, ignore=shutil.ignore_patterns("build", "site")))


@dataclass(frozen=True)
class Answer:
    """What the door said: its exit code, what it printed for people, and what for machines."""

    code: int
    text: str
    output: str
    steps: tuple[str, ...]


Door = Callable[..., Answer]
COMMANDS = frozenset({"addresses", "audit", "release"})
"""Commands that are told the root themselves."""


@pytest.fixture
def door() -> Door:
    """Run ``build.py`` in this process; paths of the root are cut from what it says."""
    import build

    def run(*arguments: str | Path, root: Path | None = None) -> Answer:
        words, place = [str(one) for one in arguments], ["--root", str(root)] if root else []
        words = [*place, *words] if COMMANDS.isdisjoint(words) else [*words, *place]
        result = CliRunner().invoke(build.app, words)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        lines = result.stderr.splitlines()
        steps = tuple(line.strip(" …") for line in lines if line.endswith(" …"))
        text = "\n".join(line for line in lines if not line.endswith(" …"))
        return Answer(result.exit_code, text.replace(str(root), "ROOT"), result.stdout, steps)

    return run


def run(*arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """``python build.py`` with these arguments, as a process of its own."""
    words = [sys.executable, str(ROOT / "build.py"), *map(str, arguments)]
    clean = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80", "NO_COLOR": "1"}
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, encoding="utf-8", env=clean, check=False)


def contents(folder: Path) -> dict[str, str]:
    """A hash of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
