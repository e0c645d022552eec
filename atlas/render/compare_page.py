"""The page on which municipalities stand side by side, and the JSON from which it is filled."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from atlas.model.areas import Area, Level
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import NO_NUMBER, Figure, Status
from atlas.render.book import Book
from atlas.render.figures import explain_status
from atlas.render.pages import Page, place_sources, set_trail

FEWEST, MOST = 2, 5
FILE = "assets/compare.json"
"""Address of the JSON below the language's folder."""
_GAP = "#"
"""Where the script puts the names of the chosen places into a phrase."""


def link_compare(book: Book, start: str, areas: Sequence[Area] = ()) -> str:
    """The link to the page, with places chosen already."""
    link = book.link(start, book.addresses.overview("compare"))
    codes = ",".join(area.code for area in areas)
    return f"{link}?{book.wording.say('query-areas')}={codes}" if codes else link


def render_compare(book: Book) -> Page:
    """Two to five municipalities to choose; without a script a table of all with the figures that come first."""
    say = book.wording.say
    page = Page(book.addresses.overview("compare"), say("compare-title"), say("compare-description"))
    set_trail(book, page, [(say("home"), book.addresses.home), (say("areas"), book.addresses.overview("areas"))])
    page.found_by = say("compare-synonyms").split()
    page.write(say("compare-lead"))
    indicators = _first_indicators(book)
    page.place(
        "compare",
        book.fragment(
            "compare",
            file=f"{book.language}/{FILE}",
            fewest=FEWEST,
            most=MOST,
            gap=_GAP,
            areas=book.areas(Level.MUNICIPALITY),
            topics=[
                (_topic_name(book, topic), book.editorial.topics[topic].title)
                for topic in book.catalogue.topics
                if _of_topic(book, topic)
            ],
            heads=[(book.short(one.id), book.wording.period(_shown(book, one))) for one in indicators],
            rows=[_overview_row(book, page, area, indicators) for area in book.areas(Level.MUNICIPALITY)],
            county=_county_row(book, page, indicators),
            links=[
                (book.title(one.id), book.link(page.address, book.addresses.indicator(one.id))) for one in indicators
            ],
            all_indicators=book.link(page.address, book.addresses.overview("indicators")),
        ),
    )
    shown = [one for topic in book.catalogue.topics for one in _of_topic(book, topic)]
    place_sources(book, page, sorted({source.package for one in shown for source in _sources(book, one)}))
    return page


def _first_indicators(book: Book) -> list[Indicator]:
    """The figures of headline and lead that municipalities have."""
    names = dict.fromkeys([*(item.indicator for item in book.settings.headline), *book.settings.lead])
    return [
        book.catalogue.indicators[name] for name in names if (name, Level.MUNICIPALITY.value) in book.findings.newest
    ]


def _of_topic(book: Book, topic: str) -> list[Indicator]:
    return [
        one
        for one in book.catalogue.of_topic(topic, Level.MUNICIPALITY)
        if (one.id, Level.MUNICIPALITY.value) in book.findings.newest
    ]


def _topic_name(book: Book, topic: str) -> str:
    """How the topic is called in an address."""
    return book.addresses.topic(topic).rstrip("/").rpartition("/")[2]


def _shown(book: Book, indicator: Indicator) -> Period:
    return book.findings.newest[indicator.id, Level.MUNICIPALITY.value]


def _figures(book: Book, indicator: Indicator) -> list[Figure]:
    period = _shown(book, indicator)
    return [book.release.figure(indicator.id, period, area.code) for area in book.areas(Level.MUNICIPALITY)]


def _county(book: Book, indicator: Indicator) -> tuple[str, str]:
    """The county's figure of the same period, and what kind it is."""
    period = _shown(book, indicator)
    position = book.findings.positions.get((indicator.id, period, book.areas(Level.MUNICIPALITY)[0].code))
    return book.county_words(indicator, book.findings.county.get((indicator.id, period)), position)


def _sources(book: Book, indicator: Indicator) -> list[Any]:
    codes = [area.code for area in book.areas(Level.MUNICIPALITY)]
    return book.origins(indicator, _shown(book, indicator), codes)


def _overview_row(book: Book, page: Page, area: Area, indicators: Sequence[Indicator]) -> dict[str, object]:
    figures = [book.release.figure(one.id, _shown(book, one), area.code) for one in indicators]
    cells = [
        (book.figure(one, figure), "" if figure.status.has_number else figure.status.value)
        for one, figure in zip(indicators, figures, strict=True)
    ]
    return {"name": area.name, "link": book.link(page.address, book.addresses.area(area)), "cells": cells}


def _county_row(book: Book, page: Page, indicators: Sequence[Indicator]) -> dict[str, object]:
    link = book.link(page.address, book.addresses.area(book.county))
    return {"name": book.county.name, "link": link, "cells": [_county(book, one) for one in indicators]}


def build_compare_json(book: Book) -> bytes:
    """Every indicator of the municipalities in the period the pages show, already in words."""
    say = book.wording.say
    kinds = [Status.UNRELIABLE, *NO_NUMBER]
    shown = [one for topic in book.catalogue.topics for one in _of_topic(book, topic)]
    occurring = {figure.status for one in shown for figure in _figures(book, one)}
    content = {
        "areas": [
            {"code": area.code, "name": area.name, "path": f"{book.language}/{book.addresses.area(area)}"}
            for area in book.areas(Level.MUNICIPALITY)
        ],
        "words": {
            **{name: say(f"column-{name}") for name in ("indicator", "date", "county", "source")},
            "number": say("source-number", number=_GAP),
            "anchor": say("anchor-source", number=_GAP),
        },
        "kinds": {
            kind.value: say("compare-unreliable", why=say("status-why-unreliable"))
            if kind.has_number
            else explain_status(book, kind)
            for kind in kinds
            if kind in occurring
        },
        "topics": [_build_topic(book, topic) for topic in book.catalogue.topics if _of_topic(book, topic)],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _build_topic(book: Book, topic: str) -> dict[str, Any]:
    title = book.editorial.topics[topic].title
    return {
        "id": _topic_name(book, topic),
        "title": title,
        "caption": book.wording.say("table-caption", topic=title, name=_GAP),
        "rows": [_build_row(book, one) for one in _of_topic(book, topic)],
    }


def _build_row(book: Book, indicator: Indicator) -> dict[str, Any]:
    """One indicator: a text for each place in the order of the list, and the kinds of those that are not plain numbers."""
    figures = _figures(book, indicator)
    kinds = {number: figure.status.value for number, figure in enumerate(figures) if figure.status is not Status.OK}
    return {
        "id": indicator.id,
        "title": book.title(indicator.id),
        "path": f"{book.language}/{book.addresses.indicator(indicator.id)}",
        "date": book.when(indicator, _shown(book, indicator)),
        "values": [book.figure(indicator, figure) for figure in figures],
        **({"kinds": kinds} if kinds else {}),
        "notes": _build_notes(book, indicator, figures),
        "county": _county(book, indicator),
        "sources": [book.source_number(one.package) for one in _sources(book, indicator)],
    }


def _build_notes(book: Book, indicator: Indicator, figures: Sequence[Figure]) -> list[tuple[str, list[int]]]:
    """What must be known of single figures, as the pages of the places say it: each text with the places it is about."""
    caution = book.prose(indicator.id).entries.get("caution", "")
    found: dict[str, list[int]] = {}
    for number, figure in enumerate(figures):
        if text := figure.note or caution:
            found.setdefault(text, []).append(number)
    return list(found.items())
