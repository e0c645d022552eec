"""Whether the addresses that the data packages name still answer. A report for people, run once a week.

Prints a Markdown table and ends with 1 if an address is gone. A site that refuses robots is listed, not blamed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

DATA = Path(__file__).parent.parent / "data"
GONE = {404, 410}
HEADERS = {"User-Agent": "social-atlas-link-check/1.0"}
PATIENCE_SECONDS = 30


def list_addresses(data: Path) -> dict[str, str]:
    """Addresses of sources and terms, each with the package that names it first."""
    found: dict[str, str] = {}
    for path in sorted(data.glob("*/datapackage.json")):
        package = json.loads(path.read_text("utf-8"))
        for entry in [*package["sources"], *package["licenses"]]:
            if entry.get("path", "").startswith("https://"):
                found.setdefault(entry["path"], package["name"])
    return found


def ask(address: str) -> str:
    """What the server says: a status, or why there is none."""
    try:
        with urlopen(Request(address, headers=HEADERS), timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 -- https alone, see above
            return str(answer.status)
    except HTTPError as error:
        return str(error.code)
    except (URLError, TimeoutError, OSError) as error:
        return f"no answer: {getattr(error, 'reason', error)}"


def report(data: Path, ask: Callable[[str], str]) -> tuple[str, list[str]]:
    """A table of all addresses, and those that are gone."""
    answers = [(package, address, ask(address)) for address, package in list_addresses(data).items()]
    lines = ["| package | address | answer |", "| --- | --- | --- |"]
    lines += [f"| {package} | {address} | {answer} |" for package, address, answer in answers]
    gone = [address for _, address, answer in answers if answer in map(str, GONE) or answer.startswith("no answer")]
    return "\n".join(lines) + "\n", gone


def main() -> int:
    """Print the report."""
    text, gone = report(DATA, ask)
    print(text)
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
