"""Small values of the model for tests: everything a test does not speak of has a plain default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from atlas.model.areas import Area, Boundaries, Elsewhere, Geography, Level, Shape
from atlas.model.editorial import Editorial, Headline, Language, Prose, Settings
from atlas.model.indicators import (
    Break,
    Catalogue,
    Counts,
    Delivery,
    Direction,
    Indicator,
    Kind,
    Measure,
    Origin,
    Reading,
    Reference,
    Resource,
    Source,
    Variable,
)
from atlas.model.partitions import Crossing, Partition
from atlas.model.periods import Period, parse_period
from atlas.model.problems import Problem
from atlas.model.protection import Rule, Rules
from atlas.model.release import Figure, Made, Release, Status
from atlas.model.unreleased import Estimate, Observation, Point, Series, Tables

COUNTY = "09901"
"""No German county has this key."""
TOWNS = ("09901001", "09901002", "09901003")

_LEVELS = {2: Level.STATE, 5: Level.COUNTY, 8: Level.MUNICIPALITY}
_COUNTED = {Measure.SHARE: 100, Measure.RATE: 1000}

Cell = float | str | tuple[float | str, str]
"""A number, the name of a status, or either with a note."""


def an_area(
    code: str, name: str = "", level: Level | None = None, parent: str | None = None, kind: str = "Ort"
) -> Area:
    """An area whose level and parent follow from its code."""
    level = level or _LEVELS.get(len(code), Level.SPACE)
    above = {Level.COUNTY: None, Level.STATE: None, Level.MUNICIPALITY: code[:5], Level.SPACE: code[:8]}[level]
    name = name or f"Ort {code}"
    return Area(code, name, level, kind, parent if parent is not None else above, name.lower().replace(" ", "-"))


def a_geography(
    *codes: str,
    county: str = COUNTY,
    neighbours: Mapping[str, tuple[str, ...]] | None = None,
    elsewhere: Iterable[str] = (),
) -> Geography:
    """The county with the areas of these codes; three towns without any. *elsewhere* are codes of the state."""
    areas = [an_area(code) for code in sorted({county, *(codes or TOWNS)})]
    others = {code: Elsewhere(code, f"Ort {code}", f"Kreis {code[:5]}") for code in elsewhere}
    return Geography({area.code: area for area in areas}, county, neighbours or {}, others)


SPACES = ("09901001-01", "09901001-02", "09901001-03")


def a_space(
    code: str,
    partition: str = "",
    valid_from: str = "2020-01-01",
    valid_to: str = "",
    name: str = "",
    kind: str = "Raum",
) -> Area:
    """A space of a partition of its municipality: its social spaces, if nothing else is said."""
    return replace(
        an_area(code, name, kind=kind),
        partition=partition or f"{code[:8]}-sozialraeume",
        valid_from=valid_from,
        valid_to=valid_to,
    )


def a_partition(
    *spaces: str,
    id_: str = "",
    municipality: str = "",
    parts: Sequence[tuple[str, str]] = (),
    crossings: Sequence[tuple[str, str, float]] = (),
    title: str = "Sozialräume",
    minimum: int = 200,
) -> Partition:
    """A partition with these spaces; *parts* are (part, space) rows of its table, in their order."""
    town = municipality or spaces[0][:8]
    name = id_ or f"{town}-sozialraeume"
    held: dict[str, tuple[str, ...]] = {}
    for part, space in parts:
        held[space] = (*held.get(space, ()), part)
    return Partition(
        id=name,
        municipality=town,
        layer=name.partition("-")[2],
        title=title,
        reason="Weil es so ist.",
        decision="Rat",
        decided="2019-12-01",
        version="1.0.0",
        minimum=minimum,
        spaces=spaces,
        parts=held,
        crossings=tuple(Crossing(*one) for one in crossings),
        rows={one: row for row, one in enumerate(parts, start=2)},
        attribution=f"Stadt {town}",
        files=("spaces.csv",),
    )


def a_divided_geography(
    *spaces: Area, partitions: Sequence[Partition] = (), towns: Sequence[str] = TOWNS, county: str = COUNTY
) -> Geography:
    """The county whose municipalities have these spaces; partitions follow from them, if none are given."""
    areas = {code: an_area(code) for code in (county, *towns)} | {one.code: one for one in spaces}
    found = {one.id: one for one in partitions}
    for one in spaces:
        if one.partition not in found:
            own = [other.code for other in spaces if other.partition == one.partition]
            found[one.partition] = a_partition(*own, id_=one.partition, municipality=one.code[:8])
    return Geography(dict(sorted(areas.items())), county, {}, {}, found)


def a_square(code: str, x: float = 0, y: float = 0, size: float = 1, role: str = "", name: str = "") -> Shape:
    """A square with its lower left corner at (x, y)."""
    ring = ((x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y))
    return Shape(code, name or code, ((ring,),), role)


def some_boundaries(*shapes: Shape, context: Sequence[Shape] = ()) -> Boundaries:
    """Boundaries out of shapes."""
    return Boundaries({shape.code: shape for shape in shapes}, tuple(context), "Vermessung", b"{}")


def a_reference(text: str) -> Reference:
    """``package/variable`` as a reference."""
    package, _, variable = text.partition("/")
    return Reference(package, variable)


def _references(names: str | Iterable[str]) -> tuple[Reference, ...]:
    return tuple(a_reference(name) for name in ([names] if isinstance(names, str) else names) if name)


def a_variable(name: str = "population", unit: str = "persons", counts: str = "persons") -> Variable:
    """A variable of a package."""
    return Variable(name, name.capitalize(), unit, Counts(counts), f"Definition von {name}.", name.upper())


def a_source(
    package: str = "register",
    *variables: Variable | str,
    origin: str = "office",
    resources: tuple[Resource, ...] = (),
    **changes: str,
) -> Source:
    """A source with its variables; a name stands for a variable that counts persons."""
    made = [one if isinstance(one, Variable) else a_variable(one) for one in variables or ("population",)]
    words = {
        "title": package.capitalize(), "description": "Beschreibung.", "publisher": "Amt", "terms": "Frei.", "attribution": f"Amt, {package}",
        "address": "https://example.org/", "retrieved": "2026-11-20", "reference_date": "2024-12-31",
        "territorial_status": "31.12.2024", "version": "1.0.0", **changes,
    }  # fmt: skip
    return Source(
        package=package,
        origin=Origin(origin),
        licences=(("Lizenz", "https://example.org/licence"),),
        variables={one.id: one for one in made},
        resources=resources,
        **words,
    )


def an_indicator(
    name: str = "population",
    *,
    measure: str = "",
    numerator: str | Iterable[str] = "register/population",
    denominator: str | Iterable[str] = (),
    county: str | Iterable[str] = (),
    per: int = 0,
    unit: str = "persons",
    decimals: int = 0,
    levels: Sequence[str] = ("municipality", "county"),
    topic: str = "people",
    direction: str = "neutral",
    kind: str = "stock",
    relevance: int = 1,
    breaks: Mapping[str, str] | None = None,
    reading: str = "full-count",
) -> Indicator:
    """An indicator: a count without a denominator, a share with one."""
    chosen = Measure(measure or ("share" if denominator else "count"))
    return Indicator(
        id=name,
        topic=topic,
        measure=chosen,
        numerator=_references(numerator),
        denominator=_references(denominator),
        county=_references(county),
        per=per or _COUNTED.get(chosen, 1),
        unit=unit,
        decimals=decimals,
        levels=tuple(Level(one) for one in levels),
        direction=Direction(direction),
        kind=Kind(kind),
        relevance=relevance,
        breaks=tuple(Break(parse_period(start), reason) for start, reason in (breaks or {}).items()),
        reading=Reading(reading),
    )


def a_catalogue(
    *indicators: Indicator,
    sources: Iterable[Source] = (),
    topics: Sequence[str] = (),
    deliveries: Sequence[Delivery] = (),
) -> Catalogue:
    """A catalogue; without sources, each package of the indicators counts persons and is published by an office."""
    found = {one.package: one for one in sources}
    if not found:
        names: dict[str, list[str]] = {}
        for one in indicators:
            for reference in (*one.numerator, *one.denominator, *one.county):
                names.setdefault(reference.package, []).append(reference.variable)
        found = {package: a_source(package, *variables) for package, variables in names.items()}
    chosen = tuple(topics) or tuple(dict.fromkeys(one.topic for one in indicators))
    return Catalogue(chosen, {one.id: one for one in indicators}, found, tuple(deliveries))


def an_observation(cell: Cell, row: int = 2) -> Observation:
    """An observation: a number, a status, or either with a note."""
    content, note = cell if isinstance(cell, tuple) else (cell, "")
    if isinstance(content, str):
        return Observation(None, Status(content), note, row)
    return Observation(float(content), Status.UNRELIABLE if note == "unreliable" else Status.OK, note, row)


def some_tables(series: Mapping[str, Mapping[tuple[str, str], Cell]], points: Sequence[Point] = ()) -> Tables:
    """Tables by ``package/variable``, then by (area code, period); rows are counted from 2."""
    made = {
        a_reference(name): Series(
            {
                (code, parse_period(period)): an_observation(cell, row)
                for row, ((code, period), cell) in enumerate(cells.items(), start=2)
            }
        )
        for name, cells in series.items()
    }
    files = {reference.package: f"data/{reference.package}/observations.csv" for reference in made}
    return Tables(made, files, tuple(points))


def by_area(period: str, *cells: Cell, codes: Sequence[str] = TOWNS) -> dict[tuple[str, str], Cell]:
    """Cells of one period, for the towns in their order."""
    return {(code, period): cell for code, cell in zip(codes, cells, strict=False)}


def an_estimate(
    value: float | None = 10.0,
    *,
    status: str = "ok",
    numerator: float | None = None,
    denominator: float | None = None,
    counted: str = "persons",
    below: str = "persons",
    packages: tuple[str, ...] = ("register",),
    note: str = "",
    made: str = "computed",
) -> Estimate:
    """An estimate before the gate."""
    return Estimate(
        value, Status(status), note, Made(made), numerator, denominator, Counts(counted), Counts(below), packages
    )


def a_figure(content: float | str = 1.0, note: str = "", made: str = "published") -> Figure:
    """A released figure: a number, or the name of a status."""
    if isinstance(content, str):
        return Figure(None, Status(content), note, Made(made))
    return Figure(float(content), Status.OK, note, Made(made))


def a_share(numerator: float, denominator: float, per: int = 100) -> Figure:
    """A released figure that was computed from two counts, which may be shown."""
    return Figure(
        numerator / denominator * per if denominator else None,
        Status.OK if denominator else Status.NOT_MEANINGFUL,
        "",
        Made.COMPUTED,
        numerator,
        denominator,
    )


def a_release(
    figures: Mapping[tuple[str, str, str], float | str | Figure],
    structure: Mapping[tuple[str, str, str], float | str | Figure] | None = None,
) -> Release:
    """A release by (indicator, period, area code), and what the municipalities of the state are found alike by."""
    parts = (
        {
            (indicator, parse_period(period), code): one if isinstance(one, Figure) else a_figure(one)
            for (indicator, period, code), one in part.items()
        }
        for part in (figures, structure or {})
    )
    return Release(*parts)


def some_rules(minimum_count: int = 3, minimum_denominator: int = 100, **packages: tuple[int, int]) -> Rules:
    """Rules of protection; keywords name packages."""
    return Rules(Rule(minimum_count, minimum_denominator), {name: Rule(*pair) for name, pair in packages.items()})


def a_prose(name: str, body: str = "", *, part: str = "indicators", language: str = "de", **entries: str) -> Prose:
    """A text; an indicator's has all it needs."""
    needed = {"short": name, "question": f"Was ist {name}?", "statement": "Hier sind es {value}."}
    given = {"title": name.capitalize(), **(needed if part == "indicators" else {}), **entries}
    sections = (
        {"Definition": "Ein Satz.", "Lesart": "Ein Satz.", "Grenzen": "Ein Satz."} if part == "indicators" else {}
    )
    return Prose(f"content/{language}/{part}/{name}.md", given["title"], given, (), sections, body, 6)


def an_editorial(
    indicators: Iterable[Prose] = (),
    topics: Iterable[Prose] = (),
    pages: Iterable[Prose] = (),
    breaks: Mapping[str, str] | None = None,
    borrowed: Iterable[str] = (),
    language: str = "de",
) -> Editorial:
    """The prose of a language, each text under the name of its file."""

    def named(texts: Iterable[Prose]) -> dict[str, Prose]:
        return {one.file.rpartition("/")[2].removesuffix(".md"): one for one in texts}

    return Editorial(language, named(indicators), named(topics), named(pages), breaks or {}, frozenset(borrowed))


def some_settings(**changes: Any) -> Settings:
    """Settings of a draft in one language."""
    entries: dict[str, Any] = {
        "title": "Atlas", "county": COUNTY, "edition": "2026.11", "address": "",
        "languages": (Language("de", "Deutsch", True),), "headline": (), "lead": (), "structure": (), "operator": {}, "logo": "",
        "confirmed": False, "fictional": True, "redirects": {}, **changes,
    }  # fmt: skip
    entries["headline"] = tuple(
        one if isinstance(one, Headline) else Headline(one, "weil") for one in entries["headline"]
    )
    return Settings(**entries)


def some_periods(*texts: str) -> list[Period]:
    """Periods as the data write them."""
    return [parse_period(text) for text in texts]


def codes_of(problems: Iterable[Problem]) -> list[str]:
    """The codes of problems, in their order."""
    return [problem.code for problem in problems]
