"""What the benchmarks share: a build in a process of its own, and budgets beside what was measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

_BUILD = """
import json, resource, sys
from pathlib import Path
from time import perf_counter
start = perf_counter()
from atlas import pipeline
steps = []
summary = pipeline.build(*map(Path, sys.argv[1:4]), lambda step: steps.append((step, perf_counter() - start)))
end = perf_counter() - start
peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
used = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps({"steps": steps, "end": end, "pages": summary.pages, "used": used, "peaks": peaks}))
"""


@dataclass(frozen=True)
class Run:
    """One build: seconds by phase, seconds of work of all processes together, and the largest process in MB."""

    pages: int
    seconds: float
    used: float
    generate: float
    compile: float
    peak_mb: float
    phases: str


def build_apart(root: Path, out: Path, work: Path) -> Run:
    """Build a root in a fresh process.

    The seconds are those from the start of the interpreter's work to the finished site, without the start of Python
    itself. Memory is that of the largest process; the helpers that validate packages live before the peak.
    """
    command = [sys.executable, "-c", _BUILD, str(root), str(out), str(work)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr[-3000:])
    found = json.loads(done.stdout.splitlines()[-1])
    begun = dict(found["steps"])
    unit = 1024**2 if sys.platform == "darwin" else 1024
    names = [*begun, "end"]
    times = [*begun.values(), found["end"]]
    lengths = {name: after - before for name, before, after in zip(names, times, times[1:], strict=False)}
    return Run(
        pages=found["pages"],
        seconds=found["end"],
        used=found["used"],
        generate=begun["compile"],
        compile=found["end"] - begun["compile"],
        peak_mb=max(found["peaks"]) / unit,
        phases=", ".join(f"{name} {seconds:.1f}" for name, seconds in lengths.items()),
    )


@dataclass(frozen=True)
class Budget:
    """A measured figure and what it may be; *at_least* turns the direction round."""

    name: str
    measured: float
    allowed: float
    unit: str
    at_least: bool = False

    @property
    def is_kept(self) -> bool:
        """True if the figure is within its budget."""
        return self.measured >= self.allowed if self.at_least else self.measured <= self.allowed


def report(title: str, budgets: Sequence[Budget]) -> bool:
    """Print budgets beside figures; True if all are kept."""
    load = os.getloadavg()[0]
    print(f"\n{title}  ({os.cpu_count()} cores, load {load:.1f})")
    for one in budgets:
        ratio = one.allowed / one.measured if one.at_least and one.measured else one.measured / one.allowed
        verdict = "kept  " if one.is_kept else "MISSED"
        print(f"  {verdict} {one.measured:8.2f} of {one.allowed:g} {one.unit:3} ({ratio:4.2f})  {one.name}")
    print(flush=True)
    return all(one.is_kept for one in budgets)
