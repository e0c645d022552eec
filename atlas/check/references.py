"""Rules between the catalogue, the packages, the prose and the settings: every name that is used must exist."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from atlas.model.areas import Level
from atlas.model.editorial import Editorial, Pair, Settings
from atlas.model.indicators import Catalogue, Indicator, Reference
from atlas.model.problems import Problem, find_near

_NEEDED = ("short", "question", "statement")
_SHORT_AT_MOST = 32


def check_catalogue(catalogue: Catalogue, units: Collection[str], unread: Collection[str] = ()) -> list[Problem]:
    """Topics, packages, variables and units of every indicator.

    Parameters
    ----------
    units : units the engine has words for.
    unread : packages that exist and could not be read; their own problems are told elsewhere.
    """
    problems: list[Problem] = []
    ranks: dict[tuple[str, int], str] = {}
    for indicator in catalogue.indicators.values():
        file = f"data/indicators/{indicator.id}.yml"
        problems += _check_name(indicator.topic, catalogue.topics, "topic-unknown", file, "topic")
        problems += _check_name(indicator.unit, units, "unit-unknown", file, "unit")
        problems += _check_variables(indicator, catalogue, unread, file)
        taken = ranks.setdefault((indicator.topic, indicator.relevance), indicator.id)
        if taken != indicator.id:
            values: dict[str, str | int | float] = {"value": indicator.relevance, "other": taken}
            problems.append(Problem("relevance-twice", file, None, "relevance", values))
    return problems


def _check_variables(
    indicator: Indicator, catalogue: Catalogue, unread: Collection[str], file: str
) -> Iterator[Problem]:
    for key in ("numerator", "denominator", "county"):
        references: tuple[Reference, ...] = getattr(indicator, key)
        for reference in references:
            source = catalogue.sources.get(reference.package)
            if source is None and reference.package not in unread:
                yield from _check_name(reference.package, catalogue.sources, "package-unknown", file, key)
            elif source:
                yield from _check_name(reference.variable, source.variables, "variable-unknown", file, key)


def _check_name(value: str, known: Collection[str], code: str, file: str, field: str) -> list[Problem]:
    if value in known:
        return []
    return [Problem(code, file, None, field, {"value": value}, find_near(value, known))]


def check_settings(settings: Settings, catalogue: Catalogue) -> list[Problem]:
    """Headline, lead, structure and pairs name indicators that exist, the last two such as tell of municipalities."""
    file = "data/atlas.yml"
    names = [("headline", item.indicator) for item in settings.headline] + [("lead", name) for name in settings.lead]
    names += [("structure", item.indicator) for item in settings.structure]
    names += [("pairs", name) for item in settings.pairs for name in (item.indicator, item.other)]
    problems = [
        problem
        for field, name in names
        for problem in _check_name(name, _names(catalogue), "indicator-unknown", file, field)
    ]
    municipal = {one.id for one in catalogue.indicators.values() if Level.MUNICIPALITY in one.levels}
    for item in settings.structure:
        if item.indicator in catalogue.indicators:
            problems += _check_name(item.indicator, municipal, "structure-without-municipalities", file, "structure")
    return [*problems, *_check_pairs(settings.pairs, catalogue, municipal, file)]


def _check_pairs(
    pairs: Iterable[Pair], catalogue: Catalogue, municipal: Collection[str], file: str
) -> Iterator[Problem]:
    seen: set[frozenset[str]] = set()
    for item in pairs:
        names = frozenset((item.indicator, item.other))
        if len(names) == 1:
            yield Problem("pair-of-one", file, None, "pairs", {"value": item.indicator})
        elif names in seen:
            yield Problem("pair-twice", file, None, "pairs", {"value": item.indicator, "other": item.other})
        seen.add(names)
        for name in sorted(names & catalogue.indicators.keys()):
            yield from _check_name(name, municipal, "pair-without-municipalities", file, "pairs")


def _names(catalogue: Catalogue) -> set[str]:
    """Ids of all indicators; a file that could not be read has told its own problems."""
    return {*catalogue.indicators, *catalogue.named}


def check_prose(
    catalogue: Catalogue, editorial: Editorial, sections: Mapping[str, str], is_official: bool
) -> list[Problem]:
    """Every indicator and topic has its text, and every text its indicator.

    Parameters
    ----------
    sections : headings of an indicator's sections in this language, by their name in the engine.
    is_official : only an official language must be complete.
    """
    problems: list[Problem] = []
    folder = f"content/{editorial.language}"
    for part, ids in (("indicators", _names(catalogue)), ("topics", set(catalogue.topics))):
        written = {name for name, prose in getattr(editorial, part).items() if prose.file not in editorial.borrowed}
        if is_official:
            problems += [Problem("prose-missing", f"{folder}/{part}/{name}.md") for name in sorted(ids - written)]
        for name in sorted(written - ids):
            problems.append(Problem("prose-orphan", f"{folder}/{part}/{name}.md", near=find_near(name, ids)))
    for name, prose in editorial.indicators.items():
        if name not in catalogue.indicators or prose.file in editorial.borrowed:
            continue
        problems += [Problem("key-missing", prose.file, 2, key) for key in _NEEDED if key not in prose.entries]
        if len(prose.entries.get("short", "")) > _SHORT_AT_MOST:
            problems.append(Problem("short-too-long", prose.file, 2, "short", {"value": prose.entries["short"]}))
        if "{value}" not in prose.entries.get("statement", "{value}"):
            problems.append(Problem("statement-without-value", prose.file, 2, "statement"))
        problems += _check_sections(prose.file, prose.sections, sections)
    problems += _check_breaks(catalogue, editorial)
    return problems


def _check_sections(file: str, found: Mapping[str, str], known: Mapping[str, str]) -> Iterator[Problem]:
    for title in found:
        if title not in known.values():
            yield Problem(
                "section-unknown",
                file,
                None,
                title,
                {"known": ", ".join(known.values())},
                find_near(title, known.values()),
            )
    for title in known.values():
        if not found.get(title):
            yield Problem("section-missing", file, None, title)


def _check_breaks(catalogue: Catalogue, editorial: Editorial) -> Iterator[Problem]:
    for indicator in catalogue.indicators.values():
        for one in indicator.breaks:
            if one.reason not in editorial.breaks:
                file = f"data/indicators/{indicator.id}.yml"
                near = find_near(one.reason, editorial.breaks)
                yield Problem("break-unknown", file, None, "breaks", {"value": one.reason}, near)
