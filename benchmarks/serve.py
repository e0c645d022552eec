"""After one changed number: seconds until the files of the site are new, in a process that serves already."""

from __future__ import annotations

import json
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path
from statistics import median
from time import perf_counter

from measure import ROOT, Budget, report

PACKAGES = ("inkar-2025", "deutschlandatlas", "inkar-series")
"""A small package, a middle one, and the largest."""
RUNS = 3


def main() -> bool:
    """Change a number of each package a few times and rebuild as --serve does."""
    from atlas import pipeline
    from atlas.model.memory import Memory

    budgets = []
    with tempfile.TemporaryDirectory() as folder:
        root, out, work = Path(folder) / "root", Path(folder) / "site", Path(folder) / "build"
        for name in ("data", "content"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
        memory = Memory()
        pipeline.build(root, out, work, lambda _: None, memory=memory)
        memory.settle()
        for package in PACKAGES:
            seconds = []
            for _ in range(RUNS):
                change_a_number(root / "data" / package)
                start = perf_counter()
                summary = pipeline.build(root, out, work, lambda _: None, memory=memory)
                seconds.append(perf_counter() - start)
                memory.settle()
                assert summary.changed, "the changed number must reach the site"
            print(
                f"  {package}: {summary.changed} files new; {', '.join(f'{one:.2f}' for one in seconds)} s", flush=True
            )
            budgets.append(Budget(f"one number of {package}, median of {RUNS}", median(seconds), 2, "s"))
    return report("serve", budgets)


def change_a_number(package: Path) -> None:
    """Make the newest number of a municipality of the county a little larger; the description keeps its hash right."""
    path = package / "observations.csv"
    lines = path.read_text("utf-8").splitlines()
    for number in range(len(lines) - 1, 0, -1):
        cells = lines[number].split(",")
        if cells[0] == "05382068" and cells[3]:
            cells[3] = f"{float(cells[3]) * 1.001 + 0.01:.4f}"
            lines[number] = ",".join(cells)
            break
    path.write_text("\n".join(lines) + "\n", "utf-8")
    described = package / "datapackage.json"
    description = json.loads(described.read_text("utf-8"))
    content = path.read_bytes()
    for resource in description["resources"]:
        if resource["path"] == path.name and "hash" in resource:
            resource |= {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}
    described.write_text(json.dumps(description, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
