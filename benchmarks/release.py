"""From deliveries to an audited release: 158 spaces, 14 indicators, five years; seconds of each step."""

from __future__ import annotations

import argparse
from statistics import median
from time import perf_counter

import numpy as np
from measure import Budget, report

from atlas.compute.sums import add_up
from atlas.model.areas import Area, Geography, Level
from atlas.model.indicators import (
    Catalogue,
    Counts,
    Direction,
    Indicator,
    Kind,
    Measure,
    Origin,
    Reference,
    Source,
    Variable,
)
from atlas.model.partitions import Partition
from atlas.model.periods import parse_period
from atlas.model.protection import Rule, Rules
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series, Tables
from atlas.protect.audit import narrowest
from atlas.protect.certificate import disclosures
from atlas.protect.deliveries import Deliveries
from atlas.protect.plan import apply, as_tables, plan
from atlas.protect.published import Published
from atlas.protect.suppress import Effort

COUNTY = "09901"
YEARS = tuple(parse_period(str(year)) for year in range(2020, 2025))
SPACES = 158
TOWNS = tuple(f"{COUNTY}{number:03}" for number in range(1, 20))
CASES = tuple(f"cases_{number:02}" for number in range(14))


def some_deliveries(seed: int) -> Deliveries:
    """A county of 19 municipalities with 158 spaces; how many cases an indicator has ranges from few to many."""
    random = np.random.default_rng(seed)
    geography = _geography()
    spaces = [space for one in geography.partitions.values() for space in one.spaces]
    people = np.rint(random.lognormal(7.8, 0.8, len(spaces)))
    series = {Reference("residents", "people"): _series(spaces, np.outer(people, np.ones(len(YEARS))))}
    for name, chance in zip(CASES, np.geomspace(0.001, 0.08, len(CASES)), strict=True):
        counts = random.binomial(people.astype(int)[:, None], chance, (len(spaces), len(YEARS)))
        series[Reference("support", name)] = _series(spaces, counts.astype(float))
    sources = {name: _source(name, variables) for name, variables in (("residents", ("people",)), ("support", CASES))}
    return Deliveries(
        add_up(Tables(series, {}), geography), sources, _catalogue(sources), geography, Rules(Rule(3, 100), {})
    )  # fmt: skip


def _series(spaces: list[str], counts: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Series:
    return Series({
        (space, year): Observation(float(counts[row, column]), Status.OK, "", 2)
        for row, space in enumerate(spaces)
        for column, year in enumerate(YEARS)
    })  # fmt: skip


def _geography() -> Geography:
    areas = {COUNTY: Area(COUNTY, "Kreis", Level.COUNTY, "", None, "kreis")}
    partitions = {}
    for number, town in enumerate(TOWNS):
        areas[town] = Area(town, town, Level.MUNICIPALITY, "", COUNTY, town)
        own = tuple(f"{town}-{one:02}" for one in range(1, SPACES // len(TOWNS) + (number < SPACES % len(TOWNS)) + 1))
        name = f"{town}-raeume"
        areas |= {code: Area(code, code, Level.SPACE, "", town, code, name) for code in own}
        partitions[name] = Partition(name, town, "raeume", "Räume", "", "", "", "1", 0, own)
    return Geography(areas, COUNTY, {}, {}, partitions)


def _source(name: str, variables: tuple[str, ...]) -> Source:
    made = {one: Variable(one, one, "persons", Counts.PERSONS, "", one) for one in variables}
    return Source(name, name, "", "", Origin.DELIVERY, (), "", "", "", "", "", "", "1", made, ())


def _catalogue(sources: dict[str, Source]) -> Catalogue:
    below = (Reference("residents", "people"),)
    shares = {
        name: Indicator(
            name, "people", Measure.SHARE, (Reference("support", name),), below, (), 100, "percent", 1,
            (Level.SPACE, Level.MUNICIPALITY), Direction.NEUTRAL, Kind.STOCK, 1, (),
        )
        for name in CASES
    }  # fmt: skip
    return Catalogue(("people",), shares, sources, ())


def measure(seed: int) -> tuple[float, float, int]:
    """Seconds of protection and of the audit of what was published, and what the audit found."""
    given = some_deliveries(seed)
    start = perf_counter()
    planned = plan(given, Effort(), "", lambda _: None, lambda *_: None)
    protected = perf_counter()
    tables = as_tables(apply(given, planned.withheld), Tables({}, {}))
    known = Published(tables, given.sources, given.catalogue, given.geography, given.rules)
    found = len(list(disclosures(known, known.sources)))
    seen = known.seen(*known.sources)
    smallest = narrowest(seen, seen.withheld)
    audited = perf_counter()
    support = planned.counted["support"]
    print(
        f"  seed {seed}: {support.cells} counts, {support.primary} primary, {support.withheld} withheld"
        f" ({support.lost:.2%} of all people counted); {protected - start:.1f} s + audit {audited - protected:.1f} s;"
        f" narrowest {smallest}, found {found}, exposed {len(planned.exposed)}",
        flush=True,
    )
    return protected - start, audited - protected, found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="*", default=list(range(1, 11)))
    measured = [measure(seed) for seed in parser.parse_args().seeds]
    seconds = [one + other for one, other, _ in measured]
    report(
        "from deliveries to an audited release",
        [Budget("worst seed", max(seconds), 600, "s"), Budget("median seed", median(seconds), 600, "s")],
    )
    print(f"  counts an attacker can find out, must be none: {sum(found for *_, found in measured)}", flush=True)
