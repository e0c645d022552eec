"""A small county with confidential deliveries: partitions that overlap, a plain list of spaces, sums and parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from atlas.compute.sums import add_up
from atlas.model.areas import Geography
from atlas.model.cells import Seen
from atlas.model.editions import Row
from atlas.model.indicators import Catalogue, Source, Total
from atlas.model.partitions import Partition
from atlas.protect.deliveries import Deliveries
from atlas.protect.plan import Plan, apply, as_tables, plan
from atlas.protect.published import Published
from atlas.protect.suppress import Effort
from builders import a_catalogue, a_geography, a_reference, a_source, a_variable, an_indicator, some_rules, some_tables

TOWNS = ("09901001", "09901002")
SPACES = ("09901001-01", "09901001-02", "09901001-03")
DISTRICTS = ("09901001-J1", "09901001-J2")
LIST = ("09901002-01", "09901002-02", "09901002-03")
UNITS = tuple(f"09901001.{number:03}" for number in range(1, 7))
LEAVES = (*UNITS, *LIST)
YEARS = ("2023", "2024")


def a_partition(
    name: str, *spaces: str, parts: Mapping[str, Sequence[str]] | None = None, minimum: int = 0
) -> Partition:
    """A partition of the municipality whose key begins its name."""
    town, _, layer = name.partition("-")
    cut = {space: tuple(units) for space, units in (parts or {}).items()}
    return Partition(
        name, town, layer, layer.capitalize(), "Grund.", "Rat", "2020-01-01", "1.0.0", minimum, spaces, cut
    )  # fmt: skip


def a_county(minimum: int = 0) -> Geography:
    """Two towns: the first with social spaces and districts cut across them, the second with a list."""
    spaces = dict(zip(SPACES, (UNITS[:2], UNITS[2:4], UNITS[4:]), strict=True))
    districts = dict(zip(DISTRICTS, (UNITS[:3], UNITS[3:]), strict=True))
    partitions = (
        a_partition("09901001-spaces", *SPACES, parts=spaces, minimum=minimum),
        a_partition("09901001-districts", *DISTRICTS, parts=districts),
        a_partition("09901002-spaces", *LIST, minimum=minimum),
    )
    geography = a_geography(*TOWNS, *SPACES, *DISTRICTS, *LIST)
    areas = {
        code: replace(area, partition=next((one.id for one in partitions if code in one.spaces), ""))
        for code, area in geography.areas.items()
    }
    return replace(geography, areas=areas, partitions={one.id: one for one in partitions})


SUM = Total(a_reference("support/cases"), (a_reference("support/women"), a_reference("support/men")))


def some_sources() -> dict[str, Source]:
    """Inhabitants; and cases of women and men, whose sum is told as well."""
    cases = ("cases", "women", "men")
    support = a_source("support", *(a_variable(name, counts="cases") for name in cases), origin="delivery")
    return {
        "residents": a_source("residents", "population", origin="delivery"),
        "support": replace(support, totals=(SUM,)),
    }


def a_catalogue_of(sources: Mapping[str, Source]) -> Catalogue:
    """Each kind of case as a share of all inhabitants."""
    shares = (
        an_indicator(name, numerator=f"support/{name}", denominator="residents/population")
        for name in ("cases", "women")
    )
    return a_catalogue(*shares, an_indicator(numerator="residents/population"), sources=sources.values())


def deliver(
    people: Sequence[int], women: Sequence[Sequence[int]], men: Sequence[Sequence[int]], **changes: object
) -> Deliveries:
    """Deliveries counted in `LEAVES`: inhabitants, the same in all years, and cases by year.

    Parameters
    ----------
    changes : other fields of the deliveries.
    """
    cells: dict[str, dict[tuple[str, str], float | str | tuple[float | str, str]]] = {
        f"{name}": {} for name in ("residents/population", "support/cases", "support/women", "support/men")
    }
    for year, ours, theirs in zip(YEARS, women, men, strict=True):
        for place, people_here, one, other in zip(LEAVES, people, ours, theirs, strict=True):
            cells["residents/population"][place, year] = people_here
            cells["support/women"][place, year] = one
            cells["support/men"][place, year] = other
            cells["support/cases"][place, year] = one + other
    geography, sources = a_county(), some_sources()
    given = Deliveries(
        add_up(some_tables(cells), geography), sources, a_catalogue_of(sources), geography, some_rules(3, 100)
    )  # fmt: skip
    return replace(given, **changes)  # type: ignore[arg-type]


def released(given: Deliveries, effort: Effort | None = None) -> tuple[Plan, dict[str, tuple[Row, ...]], Published]:
    """What is withheld, what is released, and what anybody can then know."""
    planned = plan(given, effort or Effort(), "", lambda _: None, lambda *_: None)
    rows = apply(given, planned.withheld)
    tables = as_tables(rows, some_tables({}))
    known = Published(tables, given.sources, given.catalogue, given.geography, given.rules, given.printed)
    return planned, rows, known


def shown(rows: Mapping[str, Sequence[Row]]) -> dict[str, int | None]:
    """Printed counts by the key of their cell."""
    return {row.key: row.value for every in rows.values() for row in every}


def all_seen(known: Published) -> list[Seen]:
    """What anybody knows of each package."""
    return [known.seen(name) for name in sorted(known.sources)]
