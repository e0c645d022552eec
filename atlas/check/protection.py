"""What a public root refuses: in a public repository everything in ``data/`` is public."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from atlas.model.indicators import PROTECTED, Catalogue, Origin, Source
from atlas.model.keys import name_cell
from atlas.model.problems import Problem, find_near
from atlas.model.protection import Rules
from atlas.model.unreleased import Tables

_FILE = "data/protection.yml"


def check_rules(rules: Rules, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Rules for packages and variables that nobody has: a threshold under a wrong name protects nobody.

    Parameters
    ----------
    sources : of all packages, delivered or public.
    """
    for name in rules.packages:
        if name not in sources:
            near = find_near(name, sources)
            yield Problem("rule-of-nothing", _FILE, None, f"packages.{name}", {"value": name}, near)
    size = rules.size
    if size and (size.package not in sources or size.variable not in sources[size.package].variables):
        value = f"{size.package}/{size.variable}"
        yield Problem("rule-of-nothing", _FILE, None, "size", {"value": value})


def refuse_small_counts(
    tables: Tables, catalogue: Catalogue, rules: Rules, printed: Collection[str] = ()
) -> list[Problem]:
    """Counts of persons or cases that the rules forbid, unless an office or an earlier edition published them.

    Parameters
    ----------
    printed : keys of counts that earlier editions have printed; stricter rules do not make these unknown.

    Notes
    -----
    Such a count must not be mended here but withheld before it is written to ``data/``; the message names the
    place and not the number, because messages end up in public logs.
    """
    problems = []
    for reference, series in tables.series.items():
        source = catalogue.sources[reference.package]
        variable = source.variables[reference.variable]
        if source.origin is Origin.OFFICE or variable.counts not in PROTECTED:
            continue
        minimum = rules.strictest([reference.package]).minimum_count
        file = tables.files[reference.package]
        problems += [
            Problem("count-forbidden", file, observation.row, "value", {"minimum": minimum})
            for (code, period), observation in series.items()
            if observation.value is not None
            and 0 < observation.value < minimum
            and name_cell(reference, period, code) not in printed
        ]
    return problems
