"""The whole real build, cold, in fresh processes: seconds of each step, milliseconds a page, memory."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from measure import ROOT, Budget, build_apart, report

RUNS = 5


def main() -> bool:
    """Build the real atlas several times and hold the medians against the budgets."""
    runs = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            run = build_apart(ROOT, Path(folder) / "site", Path(folder) / "build")
        runs.append(run)
        print(
            f"  {run.pages} pages  {run.seconds:.2f} s  {run.peak_mb:.0f} MB  ({run.phases}; work {run.used:.1f})",
            flush=True,
        )
    pages = runs[0].pages
    compiling = median(run.compile for run in runs)
    print(f"  compiling: {1000 * compiling / pages:.1f} ms a page")
    return report(
        f"build, {pages} pages, median of {RUNS}",
        [
            Budget("check and generate", median(run.generate for run in runs), 6, "s"),
            Budget("compile (3 s and 10 ms a page)", compiling, 3 + pages / 100, "s"),
        ],
    )


if __name__ == "__main__":
    main()
