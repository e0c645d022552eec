"""Secondary suppression and its audit on made-up tables: seconds, what is lost, and what an attacker finds."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

os.environ.setdefault("OMP_NUM_THREADS", "1")

from measure import Budget, report
from protect_cases import crossed, simple, unaware, yearly

from atlas.model.cells import Linked, State
from atlas.protect.audit import Standard, Verdict, audit
from atlas.protect.blocks import blocks
from atlas.protect.safeguard import attack
from atlas.protect.suppress import Effort, suppress

STANDARD = Standard()


@dataclass
class Result:
    """One instance: seconds and seconds of work of suppression, seconds of audit, what is lost, what an attacker finds."""

    cells: int = 0
    primaries: int = 0
    seconds: float = 0.0
    work: float = 0.0
    audit: float = 0.0
    gap: float = 0.0
    withheld: int = 0
    lost: int = 0
    thumb: int = 0
    thumb_lost: int = 0
    value: int = 0
    exact: int = 0
    narrow: int = 0
    public: int = 0
    exposed: int = 0


def measure(tables: Sequence[Linked], effort: Effort) -> Result:
    """Protect and attack all tables of an instance."""
    result = Result()
    for table in tables:
        start, worked = perf_counter(), process_time()
        patterns = [(block, suppress(block, effort)) for block in blocks(table)]
        result.seconds += perf_counter() - start
        result.work += process_time() - worked
        start = perf_counter()
        verdicts = [one.verdict for block, pattern in patterns for one in attack(block, pattern, STANDARD)]
        result.audit += perf_counter() - start
        result.exact += sum(verdict is not Verdict.NARROW for verdict in verdicts)
        result.narrow += sum(verdict is Verdict.NARROW for verdict in verdicts)
        result.public += sum(1 for block, pattern in patterns for _ in audit(block.seen(pattern.withheld), STANDARD))
        result.exposed += sum(len(pattern.exposed) for _, pattern in patterns)
        result.gap = max([result.gap, *(pattern.gap for _, pattern in patterns)])
        result.cells += len(table.cells)
        result.primaries += sum(cell.state is State.PRIMARY for cell in table.cells)
        value = {cell.key: cell.value or 0 for cell in table.cells}
        withheld, thumb = {key for _, pattern in patterns for key in pattern.withheld}, simple(table)
        result.value += sum(value.values())
        result.withheld, result.lost = result.withheld + len(withheld), result.lost + sum(map(value.get, withheld))
        result.thumb, result.thumb_lost = result.thumb + len(thumb), result.thumb_lost + sum(map(value.get, thumb))
    return result


def forget_zeros(seed: int, effort: Effort) -> str:
    """What an attacker who knows that zeros are printed finds in a pattern that was made without knowing it."""
    table = crossed(seed, 3, 90)
    patterns = [suppress(block, effort) for block in blocks(unaware(table))]
    withheld = frozenset(key for pattern in patterns for key in pattern.withheld)
    found = Counter(
        one.verdict.value
        for block in blocks(table)
        for one in audit(block.seen(withheld.intersection(cell.key for cell in block.cells)), STANDARD)
    )
    primaries = sum(cell.state is State.PRIMARY for cell in table.cells)
    return f"seed {seed}: {primaries} primary, {len(withheld)} withheld; found {dict(sorted(found.items()))}"


def show(seed: int, one: Result) -> None:
    """Print what was measured."""
    print(
        f"  seed {seed:2}: {one.cells} cells, {one.primaries} primary; {one.seconds:6.1f} s ({one.work:.1f} s of work) + audit {one.audit:5.1f} s,"
        f" gap {one.gap:.1%}; withheld {one.withheld / one.cells:.1%} of cells, {one.lost / one.value:.2%} of value"
        f" (rule of thumb {one.thumb / one.cells:.1%}, {one.thumb_lost / one.value:.2%});"
        f" exact {one.exact}, too narrow {one.narrow}, without secrets {one.public}, exposed {one.exposed}",
        flush=True,
    )


CASES = {
    "flat": ("490 cells by age", 5.0, lambda seed: [crossed(seed, 2, 25)]),
    "three-way": ("1,470 cells by age and sex", 120.0, lambda seed: [crossed(seed, 3, 90)]),
    "years": ("158 spaces, 14 indicators, 5 years", 600.0, lambda seed: yearly(seed, pooled=False)),
    "pooled": ("the same with pools of three years", 600.0, lambda seed: yearly(seed, pooled=True)),
}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", default=list(CASES), help=", ".join(CASES))
    parser.add_argument(
        "--forget-zeros", action="store_true", help="a pattern made with lower bound 0 beside printed zeros"
    )
    parser.add_argument("--seeds", type=int, nargs="*", default=list(range(1, 11)))
    chosen = parser.parse_args()
    for seed in chosen.seeds if chosen.forget_zeros else ():
        print(forget_zeros(seed, Effort()), flush=True)
    for name in () if chosen.forget_zeros else chosen.cases:
        title, allowed, make = CASES[name]
        print(f"\n{title}")
        results = []
        for seed in chosen.seeds:
            results.append(measure(make(seed), Effort()))
            show(seed, results[-1])
        seconds = [one.seconds for one in results]
        budgets = [
            Budget("suppression, worst seed", max(seconds), allowed, "s"),
            Budget("suppression, median seed", median(seconds), allowed, "s"),
            Budget("work of the processor, worst seed", max(one.work for one in results), allowed, "s"),
            Budget("work of the processor, median seed", median(one.work for one in results), allowed, "s"),
            Budget("largest gap", 100 * max(one.gap for one in results), 3, "%"),
        ]
        report(title, budgets)
        found = {"computed": sum(one.exact for one in results), "narrowed down": sum(one.narrow for one in results)}
        print(f"  counts an attacker can find out, must be none: {found}", flush=True)
