"""All benchmarks, one after the other; never fails for a missed budget, for shared machines are noisy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ALL = ("build", "serve", "page_weight", "lighthouse", "synthetic")

if __name__ == "__main__":
    for name in sys.argv[1:] or ALL:
        print(f"== {name}", flush=True)
        subprocess.run([sys.executable, HERE / f"{name}.py"], check=True)
