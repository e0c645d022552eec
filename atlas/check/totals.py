"""Rules for what a package says of variables: which are sums of others, which are parts of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from atlas.model.indicators import Reference, Source
from atlas.model.problems import Problem, find_near


def check_totals(sources: Iterable[Source], known: Mapping[str, Source], folder: str = "data/") -> list[Problem]:
    """Sums and parts name variables that there are.

    Parameters
    ----------
    known : all packages by name, *sources* among them.
    folder : where the packages lie, as messages name it.
    """
    return [
        Problem(
            "total-unknown", f"{folder}{source.package}/datapackage.json", None, field, {"value": written},
            find_near(written, source.variables),
        )
        for source in sources
        for field, one, written in _named(source)
        if one.package not in known or one.variable not in known[one.package].variables
    ]  # fmt: skip


def _named(source: Source) -> Iterator[tuple[str, Reference, str]]:
    """Where each variable is named, which it is, and how it is written."""
    for total in source.totals:
        yield from (("atlas.sums", one, _write(one, source)) for one in (total.whole, *total.parts))
    for part, whole in source.within.items():
        yield "atlas.within", Reference(source.package, part), part
        yield "atlas.within", whole, _write(whole, source)


def _write(one: Reference, source: Source) -> str:
    return one.variable if one.package == source.package else f"{one.package}/{one.variable}"
