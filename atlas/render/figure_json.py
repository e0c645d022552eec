"""The file by which a figure comes to life and can be taken away: values, and all that is said of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from atlas.model.findings import CountyKind
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure, Status
from atlas.render.book import Book
from atlas.render.classes import class_labels, class_of
from atlas.render.figures import build_caption, name_sources


def build_figure_json(book: Book, indicator: Indicator, level: str) -> bytes:
    """What an interactive figure needs, already in words: the script formats nothing, so it cannot disagree.

    Notes
    -----
    Areas are all of a layer, in the order of ``areas.json``; one that was not valid in a period has no class in it.
    """
    areas = book.geography.layers[level]
    codes = tuple(area.code for area in areas)
    periods = book.release.all_periods(indicator.id, codes)
    rows = [[book.release.figure(indicator.id, period, code) for code in codes] for period in periods]
    content: dict[str, Any] = {
        "id": indicator.id,
        "title": book.title(indicator.id),
        "unit": book.wording.say(f"unit-name-{indicator.unit}"),
        "unit_id": indicator.unit,
        "level": level,
        "captions": [build_caption(book, indicator, period) for period in periods],
        "sources": [name_sources(book, indicator, level, period) for period in periods],
        "origins": ["; ".join(one.attribution for one in book.origins(indicator, period, codes)) for period in periods],
        "periods": [period.text for period in periods],
        "period_labels": [book.wording.period(period) for period in periods],
        "values": [[_shown(book, indicator, figure) for figure in row] for row in rows],
        "labels": [[book.figure(indicator, figure) for figure in row] for row in rows],
        "numbers": [[book.number(indicator, f.value) if f.value is not None else "" for f in row] for row in rows],
        "classes": [
            [
                class_of(book, indicator, level, figure) if area.is_valid(period) else None
                for area, figure in zip(areas, row, strict=True)
            ]
            for period, row in zip(periods, rows, strict=True)
        ],
        "unreliable": [[n for n, figure in enumerate(row) if figure.status is Status.UNRELIABLE] for row in rows],
        "class_labels": class_labels(book, indicator, level),
        "breaks": _first_after(indicator, periods),
        **_references(book, indicator, level, periods),
        "href": book.addresses.indicator(indicator.id),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _first_after(indicator: Indicator, periods: tuple[Period, ...]) -> list[str]:
    """The first period shown after each break."""
    found = (next((period for period in periods if period >= one.start), None) for one in indicator.breaks)
    return [period.text for period in found if period and period != periods[0]]


def _shown(book: Book, indicator: Indicator, figure: Figure) -> float | None:
    return None if figure.value is None else book.round(indicator, figure.value)


def _references(book: Book, indicator: Indicator, level: str, periods: tuple[Period, ...]) -> Mapping[str, list[Any]]:
    county = [book.findings.county.get((indicator.id, period)) for period in periods]
    firsts = [next(iter(book.areas(level, period)), None) for period in periods]
    positions = [
        book.findings.positions.get((indicator.id, period, first.code)) if first else None
        for period, first in zip(periods, firsts, strict=True)
    ]
    medians = [one.median if one else None for one in positions]
    own = [one.figure.value if one and one.kind not in (CountyKind.MEDIAN, CountyKind.NONE) else None for one in county]

    def write(values: list[float | None]) -> dict[str, list[Any]]:
        return {
            "values": [None if value is None else book.round(indicator, value) for value in values],
            "labels": ["" if value is None else book.quantity(indicator, value) for value in values],
        }

    median, ours = write(medians), write(own)
    return {
        "median": median["values"],
        "median_labels": median["labels"],
        "county": ours["values"],
        "county_labels": ours["labels"],
    }
