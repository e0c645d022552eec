"""Rules for what a package says of its own variables: which are sums of others, which are parts of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atlas.model.indicators import Source
from atlas.model.problems import Problem, find_near


def check_totals(sources: Iterable[Source], folder: str = "data/") -> list[Problem]:
    """Sums and parts name variables of the package.

    Parameters
    ----------
    folder : where the packages lie, as messages name it.
    """
    return [
        Problem(
            "total-unknown", f"{folder}{source.package}/datapackage.json", None, field, {"value": name},
            find_near(name, source.variables),
        )
        for source in sources
        for field, name in _named(source)
        if name not in source.variables
    ]  # fmt: skip


def _named(source: Source) -> Iterator[tuple[str, str]]:
    for total in source.totals:
        yield from (("atlas.sums", name) for name in (total.whole, *total.parts))
    for part, whole in source.within.items():
        yield from (("atlas.within", name) for name in (part, whole))
