"""What the benchmarks make: a county that builds, and tables that show what protection must not forget."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from atlas.protect.suppress import Effort
from conftest import ROOT


def test_the_made_county_has_no_problem_and_about_the_pages_asked_for(tmp_path: Path) -> None:
    root = tmp_path / "county"
    command = [sys.executable, ROOT / "benchmarks/synthetic.py", "--only", root, "80", "6"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    addresses = (root / "data/addresses.txt").read_text("utf-8").split()
    assert 76 <= len(addresses) <= 80


def test_a_pattern_that_forgets_printed_zeros_gives_counts_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """METHODS 4.3 at its full size, 1,470 cells with 90 counts of 1 and 2: 18 to 37 of them there, a tenth or more here."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # as the script does for itself, and for nobody after it
    told = importlib.import_module("protect").forget_zeros(2, Effort(gap=0.3))
    primaries, exact = (
        int(found[1]) for found in (re.search(r"(\d+) primary", told), re.search(r"'exact': (\d+)", told))
    )
    assert primaries == 90
    assert exact >= 9
