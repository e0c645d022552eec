"""What changes for the readers: the released figures of two builds, compared.

``python .ci/data_changes.py BASE.csv HEAD.csv`` prints Markdown for a comment. Both files are ``daten/alle-werte.csv``
of a built site; a missing base is an empty one. Standard library only: this runs on its own beside a pull request,
whose files it must treat as text from strangers.
"""

from __future__ import annotations

import csv
import html
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PHRASES = Path(__file__).with_name("data_changes.de.toml")
SHOWN = 40
"""Rows of one table in the comment; the rest is counted."""
LONGEST = 60_000
"""Characters; GitHub takes 65,536 in a comment."""

Key = tuple[str, str, str]
Row = Mapping[str, str]
Table = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two releases, each as rows of cells."""

    new_indicators: Table
    removed_indicators: Table
    new_periods: Table
    edited: Table
    newly_withheld: Table
    other_status: Table
    added: Table
    removed: Table
    sources: Table

    def is_empty(self) -> bool:
        """Whether both releases say the same."""
        return not any(getattr(self, name) for name in self.__slots__)


def read_release(path: Path) -> dict[Key, Row]:
    """Rows by indicator, place and period; empty if there is no such file."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["indicator"], row["area_code"], row["period"]): row for row in csv.DictReader(file)}


def compare(base: Mapping[Key, Row], head: Mapping[Key, Row]) -> Changes:
    """Say what a reader of *base* would find changed in *head*.

    A figure is told once: with its indicator or its period if those are new or gone, else by itself.
    """
    before, after = _titles(base), _titles(head)
    old_periods, new_periods = _periods(base), _periods(head)
    both = [key for key in head if key in base]
    gone = [key for key in base if key not in head and key[0] in after]
    come = [key for key in head if key not in base and key[0] in before]
    moved = [key for key in both if head[key]["status"] != base[key]["status"]]
    withheld = [key for key in moved if head[key]["status"] == "suppressed"]
    return Changes(
        new_indicators=_count(head, [key for key in head if key[0] not in before], after),
        removed_indicators=_count(base, [key for key in base if key[0] not in after], before),
        new_periods=_count_periods(new_periods - old_periods, come, after),
        edited=[
            (*_place(head[key]), _shown(base[key]), _shown(head[key]))
            for key in both
            if base[key]["value"] and head[key]["value"] and base[key]["value"] != head[key]["value"]
        ],
        newly_withheld=[(*_place(head[key]), _shown(base[key])) for key in withheld],
        other_status=[
            (*_place(head[key]), base[key]["status"], head[key]["status"]) for key in moved if key not in set(withheld)
        ],
        added=[(*_place(head[key]), _shown(head[key])) for key in come if (key[0], key[2]) in old_periods],
        removed=[(*_place(base[key]), _shown(base[key])) for key in gone],
        sources=_changed_sources(base, head),
    )


def _titles(release: Mapping[Key, Row]) -> dict[str, str]:
    return {row["indicator"]: row["title"] for row in release.values()}


def _periods(release: Mapping[Key, Row]) -> set[tuple[str, str]]:
    return {(indicator, period) for indicator, _, period in release}


def _count(release: Mapping[Key, Row], keys: Iterable[Key], titles: Mapping[str, str]) -> Table:
    counts = Counter(release[key]["indicator"] for key in keys)
    return [(titles[name], name, str(count)) for name, count in counts.items()]


def _count_periods(periods: set[tuple[str, str]], keys: Iterable[Key], titles: Mapping[str, str]) -> Table:
    counts = Counter((indicator, period) for indicator, _, period in keys if (indicator, period) in periods)
    return [(titles[name], period, str(count)) for (name, period), count in counts.items()]


def _place(row: Row) -> tuple[str, str, str]:
    return row["title"], row["area_name"], row["period"]


def _shown(row: Row) -> str:
    return f"{row['value']} {row['unit']}" if row["value"] else row["status"]


def _changed_sources(base: Mapping[Key, Row], head: Mapping[Key, Row]) -> Table:
    before = {row["indicator"]: row for row in base.values()}
    after = {row["indicator"]: row for row in head.values()}
    return [
        (after[name]["title"], before[name][field], after[name][field])
        for name in after
        if name in before
        for field in ("title", "unit", "source", "terms")
        if before[name][field] != after[name][field]
    ]


def tell(changes: Changes, phrases: Mapping[str, Mapping[str, str]]) -> str:
    """Write *changes* as Markdown."""
    words = phrases["words"]
    if changes.is_empty():
        return f"### {words['title']}\n\n{words['nothing']}\n"
    parts = [f"### {words['title']}", words["lead"]]
    for name in Changes.__slots__:
        rows = getattr(changes, name)
        if rows:
            phrase = phrases[name]
            parts += [f"#### {phrase['title']} ({len(rows)})", _tell_table(phrase["columns"].split(" | "), rows)]
        if len(rows) > SHOWN:
            parts.append(words["more"].format(count=len(rows) - SHOWN))
    text = "\n\n".join(parts) + "\n"
    if len(text) <= LONGEST:
        return text
    kept = text[:LONGEST].rpartition("\n")[0]
    return f"{kept}\n\n{words['cut']}\n"


def _tell_table(columns: Sequence[str], rows: Table) -> str:
    lines = [columns, ["---"] * len(columns), *([_escape(cell) for cell in row] for row in rows[:SHOWN])]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _escape(cell: str) -> str:
    """Make a cell plain text: no markup, link, mention or break of the table can come out of it."""
    text = html.escape(" ".join(cell.split())[:200], quote=False)
    return "".join(f"&#{ord(sign)};" if sign in "\\`*_{}[]()#+!|~@:" else sign for sign in text)


def main(arguments: Sequence[str]) -> int:
    """Print the comment; 2 if the arguments are wrong."""
    if len(arguments) != len(("base", "head")):
        print("Usage: data_changes.py BASE.csv HEAD.csv", file=sys.stderr)
        return 2
    base, head = (read_release(Path(argument)) for argument in arguments)
    print(tell(compare(base, head), tomllib.loads(PHRASES.read_text("utf-8"))), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
