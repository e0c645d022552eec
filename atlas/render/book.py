"""What every page of one language draws on, and how a figure is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined

from atlas.model.areas import Area, Boundaries, Geography, Level
from atlas.model.editorial import Editorial, Prose, Settings
from atlas.model.findings import CountyFigure, CountyKind, Findings, Position
from atlas.model.indicators import Catalogue, Indicator, Source
from atlas.model.memory import FORGETFUL, Memory
from atlas.model.periods import Period, parse_period
from atlas.model.release import Figure, Made, Release
from atlas.model.rounding import round_shown
from atlas.render.addresses import Addresses, relative
from atlas.render.layers import Layers
from atlas.render.maps import Colouring
from atlas.render.outlines import Outlines
from atlas.render.strips import Strip
from atlas.render.wording import Wording

T = TypeVar("T")
MOST_PEERS = 60
"""The page of a place holds links to and data of as many others at most: in a large county these grow with its square."""
_FRAGMENTS = Environment(
    loader=PackageLoader("atlas", "templates/fragments"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Contents:
    """Everything the pages are made from."""

    settings: Settings
    geography: Geography
    boundaries: Boundaries
    catalogue: Catalogue
    editorials: Mapping[str, Editorial]
    release: Release
    findings: Findings
    memory: Memory = FORGETFUL

    @cached_property
    def frame(self) -> object:
        """Everything but the figures, and the sizes of the files they come from: one object while nothing of it changes."""
        sources = {name: replace(one, resources=()) for name, one in self.catalogue.sources.items()}
        catalogue = replace(self.catalogue, sources=sources)
        parts = (self.settings, self.geography, self.boundaries, self.editorials, catalogue)
        return self.memory.same("frame", parts)


class Book:
    """The contents as one language tells them."""

    def __init__(self, contents: Contents, language: str) -> None:
        self.contents = contents
        self.language = language
        self.settings, self.geography = contents.settings, contents.geography
        self.catalogue, self.release, self.findings = contents.catalogue, contents.release, contents.findings
        self.editorial = contents.editorials[language]
        self.wording = Wording(language)
        self.addresses = Addresses(self.wording, self.editorial)
        self.layers = Layers(self.wording, self.geography)
        self.label = next(one.label for one in self.settings.languages if one.code == language)
        self.county = self.geography.areas[self.geography.county]
        self._topics: dict[str, list[str]] = {}
        self._values: dict[tuple[str, Period, str], list[float]] = {}
        self._outlines: dict[tuple[str, ...], Outlines | None] = {}
        self.looks: dict[tuple[str, str], dict[str, Colouring]] = {}
        self.described: dict[tuple[str, str, bool], dict[str, Any]] = {}
        self.pairs: dict[tuple[str, str], tuple[str, str]] = {}
        self._strips: dict[tuple[str, Period, str], Strip] = {}
        self._sources = {package: number for number, package in enumerate(self.catalogue.sources, start=1)}

    def outlines(self, layer: str, period: Period | None = None) -> Outlines | None:
        """The outlines of a layer as it was drawn at the end of a period; today without one. None if there are none."""
        return self.outlines_of(tuple(area.code for area in self.areas(layer, period)))

    def outlines_of(self, codes: tuple[str, ...]) -> Outlines | None:
        """The outlines of these areas, prepared once; None if none of them has one."""
        if codes not in self._outlines:
            boundaries = self.contents.boundaries
            known = not boundaries.shapes.keys().isdisjoint(codes)
            self._outlines[codes] = Outlines(boundaries, codes) if known else None
        return self._outlines[codes]

    def areas(self, layer: str, period: Period | None = None) -> tuple[Area, ...]:
        """Areas of one layer with pages that were valid at the end of a period; those of today without one."""
        return self.geography.peers(layer, period)

    def attribution(self, layer: str, town: Area | None = None) -> str:
        """How those who drew a layer, or one municipality's part of it, want to be named."""
        own = (one for one in self.geography.partitions_of(layer) if town is None or one.municipality == town.code)
        found = dict.fromkeys(one.attribution for one in own)
        return self.wording.join(list(found)) if found else self.contents.boundaries.attribution

    def place(self, area: Area) -> str:
        """The name of an area in a list of its layer: with its municipality, where several have drawn such spaces."""
        if area.parent is None or len(self.geography.partitions_of(area.layer)) < 2:
            return area.name
        return self.wording.say("space-place", name=area.name, town=self.geography.areas[area.parent].name)

    def shown(self, indicator: Indicator, area: Area) -> Period | None:
        """The period of an area that a page shows: that of its layer; of a space that has ended, its own last one."""
        newest = self.findings.newest.get((indicator.id, area.layer))
        if newest is None or area.is_valid(newest):
            return newest
        own = [one for one in self.release.periods(indicator.id, area.code) if area.is_valid(one)]
        return own[-1] if own else None

    def note(self, figure: Figure) -> str:
        """What must be known of a figure: the note of its source, or that it is estimated from former spaces."""
        return figure.note or (self.wording.say("note-estimated") if figure.made is Made.ESTIMATED else "")

    def topics(self, level: str) -> list[str]:
        """Topics of which there are figures at a level."""
        if level not in self._topics:
            known = {name for name, where in self.findings.newest if where == level}
            self._topics[level] = [
                topic
                for topic in self.catalogue.topics
                if any(one.id in known for one in self.catalogue.of_topic(topic))
            ]
        return self._topics[level]

    def fragment(self, template: str, **context: object) -> str:
        """HTML of one fragment; ``say`` and ``book`` are at hand in every template."""
        return _FRAGMENTS.get_template(f"{template}.html.j2").render(say=self.wording.say, book=self, **context)

    def recall(self, name: tuple[str, ...], given: Iterable[object], make: Callable[[], T]) -> T:
        """What was made under this name from the same things, while nothing but figures changed; else made anew."""
        return self.contents.memory.recall((self.language, *name), (self.contents.frame, *given), make)

    def marks(self, indicators: Iterable[Indicator]) -> list[object]:
        """What to hand to `recall` for all that is shown of some indicators."""
        return [self.findings.marks[one.id] for one in indicators]

    def prose(self, indicator: str) -> Prose:
        """The prose of an indicator."""
        return self.editorial.indicators[indicator]

    def title(self, indicator: str) -> str:
        """The full title of an indicator."""
        return self.prose(indicator).title

    def short(self, indicator: str) -> str:
        """The title for narrow places."""
        return self.prose(indicator).entries.get("short") or self.title(indicator)

    def source_number(self, package: str) -> int:
        """The number by which a page refers to a source; the same on every page."""
        return self._sources[package]

    def sources_of(self, indicator: Indicator) -> list[Source]:
        """Sources of an indicator, each once."""
        return [self.catalogue.sources[name] for name in indicator.packages if name in self.catalogue.sources]

    def origins(self, indicator: Indicator, period: Period, codes: Iterable[str]) -> list[Source]:
        """Sources of the figures of some areas in one period: a series may change its source."""
        found = (self.release.figure(indicator.id, period, code).packages for code in codes)
        names = dict.fromkeys(name for packages in found for name in packages)
        return [self.catalogue.sources[name] for name in names] or self.sources_of(indicator)

    def when(self, indicator: Indicator, period: Period) -> str:
        """The period, and what must be known of it where the source leaves it open."""
        note = self.prose(indicator.id).entries.get("period_note")
        text = self.wording.period(period)
        return self.wording.say("period-noted", period=text, note=note) if note else text

    def quantity(self, indicator: Indicator, value: float) -> str:
        """A number of this indicator with its unit."""
        return self.wording.quantity(value, indicator.decimals, indicator.unit)

    def change(self, indicator: Indicator, value: float) -> str:
        """A difference of two figures: shares differ by percentage points, not by per cent."""
        unit = f"change-{indicator.unit}" if self.wording.has(f"unit-change-{indicator.unit}") else indicator.unit
        return self.wording.quantity(value, indicator.decimals, unit)

    def number(self, indicator: Indicator, value: float) -> str:
        """A number of this indicator without its unit."""
        return self.wording.number(value, indicator.decimals)

    def figure(self, indicator: Indicator, figure: Figure) -> str:
        """A figure as text: the number with its unit, or the word for why there is none."""
        if figure.value is None:
            return self.wording.say(f"status-{figure.status.value}")
        text = self.quantity(indicator, figure.value)
        return text if figure.status.value == "ok" else f"({text})"

    def day(self, text: str) -> str:
        """A day of a source's description as readers write it; any other text as it stands."""
        try:
            return self.wording.period(parse_period(text))
        except ValueError:
            return text

    def peers(self, level: str, period: Period | None = None) -> str:
        """How many areas of a layer there are, in words: 19 Gemeinden."""
        return self.layers.counted(level, len(self.areas(level, period)))

    def county_words(
        self, indicator: Indicator, county: CountyFigure | None, position: Position | None
    ) -> tuple[str, str]:
        """The county's figure beside another one of the same period, and what kind it is."""
        if county is None or county.kind is CountyKind.NONE or county.figure.value is None:
            return "", ""
        say = self.wording.say
        counted = str(position.counted) if position else ""
        name = county.kind.value
        if indicator.is_computed and county.kind is CountyKind.SUM:
            name = "computed"
        elif county.figure.made is Made.COMPUTED:
            name = "counted"
        kind = say(f"county-kind-{name}", peers=self.peers(Level.MUNICIPALITY), counted=counted)
        return self.quantity(indicator, county.figure.value), kind

    def strip(self, indicator: Indicator, period: Period, level: str) -> Strip:
        """The strip of an indicator and period, drawn once for all pages."""
        key = (indicator.id, period, level)
        if key not in self._strips:
            position = self.findings.positions.get((indicator.id, period, self.areas(level, period)[0].code))
            values = self.values(indicator, period, level)
            self._strips[key] = Strip(values, position.median if position else None)
        return self._strips[key]

    def values(self, indicator: Indicator, period: Period, level: str) -> list[float]:
        """The numbers of all areas of a level that have one, as they are shown."""
        key = (indicator.id, period, level)
        if key not in self._values:
            figures = (self.release.figure(indicator.id, period, area.code) for area in self.areas(level, period))
            self._values[key] = [self.round(indicator, one.value) for one in figures if one.value is not None]
        return self._values[key]

    def round(self, indicator: Indicator, value: float) -> float:
        """A value as it is shown."""
        return round_shown(value, indicator.decimals)

    def link(self, start: str, target: str) -> str:
        """The link between two pages of this language."""
        return relative(start, target)
