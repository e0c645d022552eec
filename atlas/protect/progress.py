"""What an interrupted release has found so far, one pattern a line, so that it need not be found again."""

from __future__ import annotations

import json

from atlas.model.cells import Pattern, Proof


def to_line(digest: str, pattern: Pattern) -> str:
    """One pattern with the digest of its block."""
    return json.dumps([
        digest, sorted(pattern.withheld), sorted(pattern.exposed), pattern.cost, pattern.bound, pattern.proof.value,
    ]) + "\n"  # fmt: skip


def from_lines(text: str) -> dict[str, Pattern]:
    """Patterns by digest; a line that was cut off, or damaged, is forgotten: what it said is found again."""
    found = {}
    for line in text.splitlines():
        try:
            digest, withheld, exposed, cost, bound, proof = json.loads(line)
            found[digest] = Pattern(frozenset(withheld), frozenset(exposed), cost, bound, Proof(proof))
        except (ValueError, TypeError):
            continue
    return found
