"""What the data-protection officer is told of a release, beside what the attack found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from atlas import write
from atlas.handover import HandedOver
from atlas.model.editions import Handled, Ledger, Minimum, Names, Row
from atlas.model.release import Status
from atlas.protect.plan import Counted


def describe(one: Counted, name: str, smallest: int | None) -> Handled:
    """What was done to the counts of one package, with the distance of the narrowest of them."""
    secondary = one.withheld - one.primary - one.earlier
    return Handled(name, one.cells, one.primary, secondary, one.lost, one.blocks, one.gap, smallest, one.earlier)


def find_opened(rows: Mapping[str, Iterable[Row]], before: Ledger) -> Iterator[str]:
    """Counts that were withheld until now: somebody must look whether a rule or a contribution was forgotten."""
    for row in (row for every in rows.values() for row in every if row.value is not None):
        old = before.rows.get(row.key)
        if old and old.status is Status.SUPPRESSED:
            yield row.key


def find_minimums(given: HandedOver) -> Iterator[Minimum]:
    """Partitions that demand a size of their spaces, where anything counts inhabitants."""
    for one in given.deliveries.geography.partitions.values():
        if one.minimum and given.deliveries.rules.size:
            small = len(given.deliveries.small.intersection(one.spaces))
            yield Minimum(one.title, one.municipality, one.minimum, len(one.spaces), small)


def name_all(given: HandedOver) -> Names:
    """Titles and names of everything that a key can speak of."""
    sources = {**given.public.sources, **given.deliveries.sources}
    titles = {f"{name}/{one.id}": one.title for name, source in sources.items() for one in source.variables.values()}
    return Names(titles, {area.code: area.name for area in given.deliveries.geography.areas.values()})


def keep_report(folder: Path, name: str, text: str) -> None:
    """The newest report under its name, the ones before it under numbers: what was signed is not written over."""
    content = text.encode()
    if (folder / name).is_file() and (folder / name).read_bytes() != content:
        write.put_aside(folder / name)
    write.keep_private(folder / name, content)
