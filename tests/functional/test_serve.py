"""``--serve`` as people use it: the site on this machine, new after every change, the last good one after a mistake."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from conftest import MINIATURE, ROOT, copy_root

PATIENCE = 60
"""Seconds after which something is taken to be broken; a change is seen within a few."""
PAGE = "de/indikatoren/rent/"


@dataclass(frozen=True)
class Server:
    """A running ``build.py --serve``."""

    root: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    def told(self) -> str:
        """All it has printed so far."""
        return self.log.read_text("utf-8")

    def page(self, address: str = PAGE) -> str:
        """A page as a browser gets it; empty as long as nobody answers."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=PATIENCE) as answer:
                return str(answer.read(), "utf-8")
        except OSError:
            return ""

    def wait_for(self, seen: Callable[[], bool]) -> None:
        """Return as soon as something is seen."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert self.process.poll() is None, self.told()
            assert time.monotonic() < end, self.told()
            time.sleep(0.1)


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """The miniature, served by the command until the test ends."""
    root, log, port = copy_root(MINIATURE, tmp_path / "root"), tmp_path / "told.txt", free_port()
    words = [sys.executable, str(ROOT / "build.py"), "--root", str(root), "--serve", "--port", str(port)]
    clean = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    with (
        log.open("wb") as told,
        subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=told, env=clean) as process,
    ):
        one = Server(root, port, process, log)
        try:
            one.wait_for(lambda: "8,90" in one.page())
            yield one
        finally:
            process.kill()


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_a_change_is_shown_and_a_mistake_is_told_while_the_last_good_page_stays(server: Server) -> None:
    assert f"http://127.0.0.1:{server.port}/" in server.told()
    assert "9,35" not in server.page()
    replace(server.root / "data/survey/observations.csv", "09901001,rent,2023,8.9,", "09901001,rent,2023,9.35,")
    server.wait_for(lambda: "9,35" in server.page())
    good = server.page("api/v1/indicators/rent.json")
    assert "9.35" in good

    replace(server.root / "data/indicators/rent.yml", "topic: housing", "topic: [housing")
    server.wait_for(lambda: "Ein Problem gefunden." in server.told())
    assert "data/indicators/rent.yml, Zeile" in server.told()
    assert "die letzte gute Fassung bleibt" in server.told()
    assert "9,35" in server.page()
    assert server.page("api/v1/indicators/rent.json") == good

    built = server.told().count("Fertig:")
    replace(server.root / "data/indicators/rent.yml", "topic: [housing", "topic: housing")
    server.wait_for(lambda: server.told().count("Fertig:") > built)
    assert "9,35" in server.page()
    assert "Traceback" not in server.told()


def test_a_taken_port_is_told_before_anything_is_built(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        command = [sys.executable, str(ROOT / "build.py"), "--root", str(root), "--serve", "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 1
    assert f"Anschluss {port}" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()
