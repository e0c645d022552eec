"""Chromium with the network cut, and the sites it reads: the real atlas, the miniature, the showcase if it is there."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from browser.reader import ARGUMENTS, Reader, served
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent.parent
ROOTS = {"atlas": ROOT, "miniature": ROOT / "tests/miniature", "showcase": ROOT / "examples/musterkreis"}
AXE = ROOT / "node_modules/axe-core/axe.min.js"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_BANNER = """
************************************************************************
*  NO BROWSER: the browser tests DO NOT RUN.                           *
*  Nothing of what a reader sees is proven. Install Chromium or Chrome, *
*  or name one in ATLAS_BROWSER.                                       *
************************************************************************"""
_BUILD = """
import sys
from pathlib import Path
from atlas import pipeline
root, out, work = map(Path, sys.argv[1:])
pipeline.build(root, out, work, lambda step: None)
"""


def find_browser() -> str | None:
    """Path of a Chromium."""
    asked = os.environ.get("ATLAS_BROWSER")
    return shutil.which(asked) if asked else next(filter(None, map(shutil.which, _NAMES)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    executable = find_browser()
    if executable is None:
        print(_BANNER, file=sys.__stderr__)
        if os.environ.get("CI"):
            pytest.fail("no browser, and CI is set")
        pytest.skip("NO BROWSER: nothing of what a reader sees is proven")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility checker, as ``npm ci`` installs it."""
    assert AXE.is_file(), "axe-core is missing: make setup-dev"
    return AXE.read_text("utf-8")


@dataclass(frozen=True)
class Place:
    """A built site: its folder and the address under which it is served."""

    folder: Path
    address: str


Places = Callable[[str], Place]


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    """Sites by name, each built on first use, once for all workers."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    open_servers, found = [], {}

    def get(name: str) -> Place:
        if not ROOTS[name].is_dir():
            pytest.skip(f"{ROOTS[name]} is not there")  # whoever runs an own county may have removed the showcase
        if name not in found:
            folder = shared / f"browser-{name}"
            with (shared / f"browser-{name}.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if not folder.is_dir():
                    work = shared / f"browser-{name}-work"
                    command = [sys.executable, "-c", _BUILD, str(ROOTS[name]), str(work / "site"), str(work / "build")]
                    subprocess.run(command, cwd=ROOT, check=True)
                    (work / "site").rename(folder)
            server = served(folder)
            found[name] = Place(folder, server.__enter__())
            open_servers.append(server)
        return found[name]

    yield get
    for server in open_servers:
        server.__exit__(None, None, None)


Read = Callable[..., Reader]


@pytest.fixture
def read(browser: Browser, places: Places) -> Iterator[Read]:
    """``read("atlas", "de/", ...)`` opens an address of a site; every window is closed at the end of the test."""
    readers = []

    def open_page(site: str, address: str, **options: Any) -> Reader:
        reader = Reader(browser, places(site).address, **options)
        readers.append(reader)
        reader.open(address)
        return reader

    yield open_page
    for reader in readers:
        reader.close()
