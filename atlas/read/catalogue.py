"""The catalogue: topics, indicators and what is still to be delivered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from atlas.model.areas import Level
from atlas.model.indicators import (
    Break,
    Catalogue,
    Delivery,
    Direction,
    Indicator,
    Kind,
    Measure,
    Reading,
    Reference,
    Source,
)
from atlas.model.periods import Period, parse_period
from atlas.model.problems import Problem
from atlas.read.structured import Entry, read_text, read_yaml

INDICATORS = "data/indicators"
TOPICS = "data/topics.yml"
DELIVERIES = "data/delivery.yml"


class _Reference(Entry):
    package: str
    variable: str


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


_References = Annotated[list[_Reference], BeforeValidator(_as_list)]


def _as_period(value: object) -> Period:
    try:
        return parse_period(str(value))
    except ValueError as error:
        raise PydanticCustomError("period", "no period") from error


_Period = Annotated[Period, BeforeValidator(_as_period)]


class _Break(Entry):
    start: _Period = Field(alias="from")
    reason: str


class _Indicator(Entry):
    topic: str
    measure: Measure
    value: _References = []
    numerator: _References = []
    denominator: _References = []
    county: _References = []
    per: int = Field(default=1, ge=1)
    unit: str
    decimals: int = Field(ge=0, le=4)
    levels: list[Level] = Field(min_length=1)
    direction: Direction
    kind: Kind
    relevance: int = Field(ge=1)
    breaks: list[_Break] = []
    reading: Reading = Reading.FULL_COUNT


class _Topic(Entry):
    id: str


class _Topics(Entry):
    topics: list[_Topic] = Field(min_length=1)


class _Delivery(Entry):
    id: str
    topic: str
    title: str
    origin: str = Field(alias="from")
    level: Level
    provides: Literal["", "spaces"] = ""


class _Deliveries(Entry):
    deliveries: list[_Delivery]


def read_catalogue(root: Path, sources: Mapping[str, Source]) -> tuple[Catalogue, list[Problem]]:
    """Topics in their order, indicators by topic and relevance, deliveries that are missing."""
    topics, problems = _read_topics(root)
    found: list[Indicator] = []
    paths = sorted((root / INDICATORS).glob("*.yml"))
    for path in paths:
        indicator, more = _read_indicator(path)
        problems += more
        found += [indicator] if indicator else []
    order = {topic: place for place, topic in enumerate(topics)}
    found.sort(key=lambda one: (order.get(one.topic, len(order)), one.relevance, one.id))
    deliveries, more = _read_deliveries(root)
    named = frozenset(path.stem for path in paths)
    return Catalogue(topics, {one.id: one for one in found}, dict(sources), deliveries, named), problems + more


def _read_topics(root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    text, problems = read_text(root / TOPICS, TOPICS)
    if problems:
        return (), problems
    entry, problems = read_yaml(text, TOPICS, _Topics)
    return tuple(topic.id for topic in entry.topics) if entry else (), problems


def _read_deliveries(root: Path) -> tuple[tuple[Delivery, ...], list[Problem]]:
    if not (root / DELIVERIES).exists():
        return (), []
    text, problems = read_text(root / DELIVERIES, DELIVERIES)
    entry, more = read_yaml(text, DELIVERIES, _Deliveries)
    items = entry.deliveries if entry else []
    found = (Delivery(one.id, one.topic, one.title, one.origin, one.provides == "spaces") for one in items)
    return tuple(found), problems + more


def _read_indicator(path: Path) -> tuple[Indicator | None, list[Problem]]:
    file = f"{INDICATORS}/{path.name}"
    text, problems = read_text(path, file)
    if problems:
        return None, problems
    entry, problems = read_yaml(text, file, _Indicator)
    if entry is None:
        return None, problems
    problems = _check_shape(entry, file)
    return _build(path.stem, entry), problems


def _check_shape(entry: _Indicator, file: str) -> list[Problem]:
    """A measure that divides needs both counts; any other measure needs its values and nothing below the line."""
    divides = entry.measure in (Measure.SHARE, Measure.RATE, Measure.RATIO)
    needed = {"numerator": divides, "denominator": divides, "value": not divides}
    problems = []
    for key, is_needed in needed.items():
        given = bool(getattr(entry, key))
        if given != is_needed:
            code = "measure-needs-key" if is_needed else "measure-forbids-key"
            problems.append(Problem(code, file, None, key, {"measure": entry.measure.value}))
    if entry.reading is Reading.PROCESS and not divides:
        problems.append(Problem("reading-needs-counts", file, None, "reading", {"measure": entry.measure.value}))
    if entry.reading is Reading.NO_COUNT and entry.measure is Measure.COUNT:
        problems.append(Problem("reading-forbids-count", file, None, "reading", {"measure": entry.measure.value}))
    return problems


def _build(name: str, entry: _Indicator) -> Indicator:
    def references(items: list[_Reference]) -> tuple[Reference, ...]:
        return tuple(Reference(item.package, item.variable) for item in items)

    return Indicator(
        id=name,
        topic=entry.topic,
        measure=entry.measure,
        numerator=references(entry.numerator or entry.value),
        denominator=references(entry.denominator),
        county=references(entry.county),
        per=entry.per,
        unit=entry.unit,
        decimals=entry.decimals,
        levels=tuple(entry.levels),
        direction=entry.direction,
        kind=entry.kind,
        relevance=entry.relevance,
        breaks=tuple(Break(item.start, item.reason) for item in entry.breaks),
        reading=entry.reading,
    )
