"""Lighthouse, as a telephone: medians of five runs on a municipality's page and the home page."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from browser import ARGUMENTS, TROISDORF, find_browser, served
from measure import ROOT, Budget, report

HERE = Path(__file__).parent
LIGHTHOUSE = HERE / "node_modules/lighthouse/cli/index.js"
PAGES = {"home": "de/", "municipality": TROISDORF}
RUNS = 5


def main() -> bool:
    """Run Lighthouse on both pages."""
    if not LIGHTHOUSE.is_file():
        subprocess.run([ROOT / ".ci/with-node", "npm", "--prefix", HERE, "ci", "--silent"], check=True)
    budgets = []
    with served() as address:
        for name, page in PAGES.items():
            found = [run(address + page) for _ in range(RUNS)]
            for one in found:
                print(f"  {name}: {one}", flush=True)
            for what, allowed in (("performance", 0.95), ("accessibility", 1.0)):
                budgets.append(
                    Budget(
                        f"{name}: {what}, median of {RUNS}",
                        median(one[what] for one in found),
                        allowed,
                        "",
                        at_least=True,
                    )
                )
    return report("lighthouse, mobile", budgets)


def run(address: str) -> dict[str, float]:
    """Scores and times of one run."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "report.json"
        command = [
            ROOT / ".ci/with-node", "node", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={answer}",
            "--only-categories=performance,accessibility", f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}",
        ]  # fmt: skip
        environment = {**os.environ, "CHROME_PATH": find_browser(), "LIGHTHOUSE_TELEMETRY": "0"}
        subprocess.run(command, check=True, cwd=ROOT, env=environment)
        found = json.loads(answer.read_text("utf-8"))
    scores = {name: one["score"] for name, one in found["categories"].items()}
    audits = {
        "fcp": "first-contentful-paint",
        "lcp": "largest-contentful-paint",
        "tbt": "total-blocking-time",
        "cls": "cumulative-layout-shift",
    }
    return scores | {short: round(found["audits"][name]["numericValue"], 3) for short, name in audits.items()}


if __name__ == "__main__":
    main()
