"""The made county of the benchmarks is one that builds: its model, the miniature, goes on changing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import ROOT


def test_the_made_county_has_no_problem_and_about_the_pages_asked_for(tmp_path: Path) -> None:
    root = tmp_path / "county"
    command = [sys.executable, ROOT / "benchmarks/synthetic.py", "--only", root, "80", "6"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    addresses = (root / "data/addresses.txt").read_text("utf-8").split()
    assert 76 <= len(addresses) <= 80
