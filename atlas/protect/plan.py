"""The plan of a release: what is withheld of all deliveries, found generation by generation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from atlas.model.cells import Cell, Pattern, State
from atlas.model.editions import Ledger, Row
from atlas.model.indicators import PROTECTED, Reference
from atlas.model.keys import name_cell, owner_of
from atlas.model.periods import Period
from atlas.model.release import Status
from atlas.model.unreleased import Observation, Series, Tables
from atlas.protect.audit import Standard
from atlas.protect.deliveries import Deliveries
from atlas.protect.frame import Contradiction
from atlas.protect.leaks import round_to
from atlas.protect.linked import link
from atlas.protect.linked_sums import OVER, REST
from atlas.protect.progress import from_lines, to_line
from atlas.protect.safeguard import safeguard, too_late
from atlas.protect.suppress import Effort

Tell = Callable[[str, int, int, float | None], None]


@dataclass(frozen=True, slots=True)
class Counted:
    """What was done to the counts of one package: the numbers behind `atlas.model.editions.Handled`.

    *earlier* are withheld because they were before, *primary* for a count that is known here.
    """

    cells: int
    primary: int
    earlier: int
    withheld: int
    lost: float
    blocks: Mapping[str, int]
    gap: float


@dataclass(frozen=True)
class Plan:
    """What is withheld.

    Attributes
    ----------
    withheld : keys of cells.
    late : keys of cells that the rules would withhold and that are printed already.
    exposed : keys of cells that no pattern can protect.
    counted : numbers by package.
    """

    withheld: frozenset[str]
    late: frozenset[str]
    exposed: frozenset[str]
    counted: Mapping[str, Counted]


def plan(
    deliveries: Deliveries,
    effort: Effort,
    done: str,
    keep: Callable[[str], None],
    tell: Tell,
) -> Plan:
    """Find out what must be withheld.

    Parameters
    ----------
    effort : when to stop with a block of linked cells.
    done : what an interrupted run has kept.
    keep : given each pattern as soon as it is found, as a line of text.
    tell : told of which package, and at which of all stages, which group of cells is being done, of how
        many, and what is possibly withheld too much so far.

    Raises
    ------
    Contradiction : with the name of a package, if no counts fit its sums; `atlas.protect.consistency` tells beforehand
        which known ones do not hold.
    """
    known = from_lines(done)
    withheld: set[str] = set()
    late: set[str] = set()
    exposed: set[str] = set()
    below: dict[str, int] = {}
    cells: dict[str, list[Cell]] = {}
    patterns: dict[str, list[Pattern]] = {}
    generations = list(deliveries.generations())
    for stage, variables in enumerate(generations, start=1):
        names = sorted({one.package for one in variables})
        package = " + ".join(names)
        of_all = f"{package} ({stage}/{len(generations)})"
        linked = link(deliveries, variables, withheld, below)
        below |= {one.key: one.value for one in linked.cells if one.state is State.LATENT and one.value is not None}
        for name in names:
            cells.setdefault(name, []).extend(cell for cell in linked.cells if owner_of(cell.key) == name)
        late |= too_late(linked)
        withheld |= {key for key in too_late(linked) if key not in deliveries.printed}
        standard = Standard(minimum=max(deliveries.rule(one).minimum_count for one in variables))
        try:
            for digest, pattern in safeguard(linked, standard, effort, known, partial(tell, of_all)):
                if digest not in known:
                    keep(to_line(digest, pattern))
                withheld |= pattern.withheld
                exposed |= pattern.exposed
                for name in {owner_of(key) for key in pattern.withheld} & set(names) or names[:1]:
                    patterns.setdefault(name, []).append(pattern)
        except Contradiction as error:
            raise Contradiction(package) from error
    counted = {package: _count(every, patterns.get(package, [])) for package, every in cells.items()}
    return Plan(frozenset(withheld), frozenset(late), frozenset(exposed), counted)


def _count(cells: list[Cell], patterns: list[Pattern]) -> Counted:
    shown = [cell for cell in cells if cell.state is not State.LATENT and not cell.key.endswith((REST, OVER))]
    shown_keys = {cell.key for cell in shown}
    withheld = {key for pattern in patterns for key in pattern.withheld} & shown_keys
    everything = sum(cell.value or 0 for cell in shown)
    lost = sum(cell.value or 0 for cell in shown if cell.key in withheld)
    primary = [cell for cell in shown if cell.state is State.PRIMARY]
    return Counted(
        len(shown),
        sum(cell.value is not None for cell in primary),
        sum(cell.value is None for cell in primary),
        len(withheld),
        lost / everything if everything else 0.0,
        dict(Counter(pattern.proof.value for pattern in patterns)),
        max((pattern.gap for pattern in patterns), default=0.0),
    )


def as_tables(rows: Mapping[str, Iterable[Row]], public: Tables) -> Tables:
    """Released rows in the place of whatever their packages held before: all tables that anybody can read."""
    fresh: dict[Reference, Series] = {}
    for row in (row for every in rows.values() for row in every):
        value = None if row.value is None else float(row.value)
        fresh.setdefault(row.variable, Series())[row.area_code, row.period] = Observation(
            value, row.status, row.note, 0
        )
    return merge(public, Tables(fresh, {}), rows)


def merge(public: Tables, delivered: Tables, packages: Collection[str]) -> Tables:
    """Public tables with those of *packages* in the place of what they held before."""
    others = {one: series for one, series in public.series.items() if one.package not in packages}
    return Tables({**others, **delivered.series}, {**public.files, **delivered.files})


def carry(
    tables: Tables, ledger: Ledger, packages: Collection[str]
) -> tuple[Tables, dict[Reference, dict[tuple[str, Period], Row]]]:
    """Deliveries with everything an earlier edition knew and they do not bring again: nothing published disappears.

    Returns
    -------
    The tables; and, apart from them, counts of which only the rounded number is known: no sum may be made of these.
    """
    found = {reference: Series(series) for reference, series in tables.series.items()}
    apart: dict[Reference, dict[tuple[str, Period], Row]] = {}
    for row in ledger.rows.values():
        place = row.area_code, row.period
        told = tables.of(row.variable).get(place)
        is_told = told is not None and (
            told.status.has_number or (told.status is Status.SUPPRESSED and row.value is None)
        )
        if row.variable.package not in packages or is_told:
            continue  # who delivers nothing, or withholds it from us, has not taken back what was told
        if row.value and row.base > 1:
            apart.setdefault(row.variable, {})[place] = row
            found.get(row.variable, Series()).pop(place, None)
        else:
            value = None if row.value is None else float(row.value)
            found.setdefault(row.variable, Series())[place] = Observation(value, row.status, row.note, 0)
    return Tables(found, tables.files, tables.points), apart


def apply(deliveries: Deliveries, withheld: frozenset[str]) -> dict[str, tuple[Row, ...]]:
    """The rows that may be published, by package, sorted as all packages are.

    Notes
    -----
    What is withheld carries no number and no note: a note might tell it. Where a source demands it, counts are rounded;
    what is withheld was chosen for exact ones, so that rounding only adds doubt. Smallest units are never published.
    """
    return {
        name: tuple(sorted(_rows(deliveries, name, withheld), key=_order)) for name in sorted(deliveries.sources)
    }  # fmt: skip


def _order(row: Row) -> tuple[str, str, str]:
    return row.variable.variable, row.period.text, row.area_code


def _rows(deliveries: Deliveries, name: str, withheld: frozenset[str]) -> list[Row]:
    rows = []
    for reference, series in deliveries.tables.series.items():
        if reference.package != name:
            continue
        is_protected = deliveries.sources[name].variables[reference.variable].counts in PROTECTED
        base = deliveries.rule(reference).rounding if is_protected else 1
        for (code, period), known in series.items():
            if code not in deliveries.geography.areas:
                continue
            key = name_cell(reference, period, code)
            if key in withheld or known.status is Status.SUPPRESSED:
                rows.append(Row(reference, period, code, None, Status.SUPPRESSED))
            else:
                value = None if known.value is None else round(known.value)
                shown = deliveries.printed.get(key, value if value is None else round_to(value, base))
                rows.append(Row(reference, period, code, shown, known.status, known.note))
    apart = (every for reference, every in deliveries.rounded.items() if reference.package == name)
    return rows + [row for every in apart for row in every.values()]
