"""Two figures of the same places in one picture, each place named, and a table behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from atlas.model.indicators import Indicator
from atlas.model.overviews import Pairing
from atlas.render.axes import tick_below, tick_left
from atlas.render.book import Book
from atlas.render.chart_figures import write_tick
from atlas.render.figures import build_caption
from atlas.render.labels import Dot, draw_labels, place_labels
from atlas.render.pages import Page
from atlas.render.scales import Scale, find_ticks, pixel
from atlas.render.still import Cell, Data, attribute, frame_still

WIDTH, HEIGHT = 720, 460
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 44, 68

Write = Callable[[float], str]


def draw_pair(points: Sequence[tuple[float, float, str, str]], names: tuple[str, str], write: Write, label: str) -> str:
    """A point for each place.

    Parameters
    ----------
    points : value to the right, value upwards, name, and the words behind the point.
    names : of the scale to the right and of the one upwards.
    write : writes a number of either scale.
    """
    rights, ups = find_ticks(*_ends([one[0] for one in points])), find_ticks(*_ends([one[1] for one in points]))
    floor = HEIGHT - BOTTOM
    across = Scale(rights[0], rights[-1], LEFT + 10, WIDTH - RIGHT - 20)
    up = Scale(ups[0], ups[-1], floor, TOP)
    grid = "".join(tick_left(up.at(tick), write(tick), LEFT, WIDTH - RIGHT) for tick in ups)
    below = "".join(tick_below(across.at(tick), floor, write(tick)) for tick in rights)
    dots = [Dot(across.at(x), up.at(y), name) for x, y, name, _ in points]
    # Whoever lies far out is looked for first.
    middle = ((LEFT + WIDTH) / 2, (TOP + floor) / 2)
    order = sorted(dots, key=lambda one: (-abs(one.x - middle[0]) - abs(one.y - middle[1]), one.name))
    labels = place_labels(dots, order, (LEFT, TOP - 12, WIDTH, floor))
    drawn = "".join(
        f'<circle class="sure" cx="{pixel(dot.x)}" cy="{pixel(dot.y)}" r="5"><title>{escape(words)}</title></circle>'
        for dot, (_, _, _, words) in zip(dots, points, strict=True)
    )
    scales = (
        f'<text class="axis-name" x="0" y="20">{escape(names[1])} ↑</text>'
        f'<text class="axis-name" x="{WIDTH - RIGHT}" y="{HEIGHT - 12}" text-anchor="end">{escape(names[0])} →</text>'
    )
    return (
        f'<svg class="pair" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(label)}">'
        f"{grid}{below}{scales}{drawn}{draw_labels(labels)}</svg>"
    )


def _ends(values: Sequence[float]) -> tuple[float, float]:
    return min(values), max(values)


def place_pairs(book: Book, page: Page, indicator: Indicator) -> list[Indicator]:
    """Every pair of which an indicator is one, each drawn once for the pages of both; returns the other ones."""
    pairs = [one for one in book.findings.overviews.pairs if indicator.id in (one.first, one.second)]
    if not pairs:
        return []
    say = book.wording.say
    page.write(f"## {say('pairs-title')}", say("pairs-text"))
    for number, pair in enumerate(pairs, start=1):
        partner = pair.second if pair.first == indicator.id else pair.first
        link = book.link(page.address, book.addresses.indicator(partner))
        page.write(f"### {say('pairs-heading', first=book.short(indicator.id), second=book.short(partner))}")
        # The reason stands in the settings, in the first language alone.
        reason = pair.reason if book.language == book.settings.languages[0].code else ""
        entry = {"href": link, "name": book.title(partner), "text": reason}
        page.place(f"pair-{number}-why", book.fragment("links", style="atlas-indicators", entries=[entry]))
        key = (pair.first, pair.second)
        if key not in book.pairs:
            book.pairs[key] = (_frame(book, pair), _table(book, pair))
        picture, table = book.pairs[key]
        page.place(f"pair-{number}", picture)
        page.place(f"pair-{number}-table", table)
    names = [pair.second if pair.first == indicator.id else pair.first for pair in pairs]
    return [book.catalogue.indicators[name] for name in names]


def _both(book: Book, pair: Pairing) -> tuple[Indicator, Indicator]:
    return book.catalogue.indicators[pair.first], book.catalogue.indicators[pair.second]


def _frame(book: Book, pair: Pairing) -> str:
    say, (first, second) = book.wording.say, _both(book, pair)
    places = book.geography.areas
    points = [
        (
            other,
            one,
            places[code].name,
            say(
                "pair-dot",
                name=places[code].name,
                first=book.quantity(first, one),
                second=book.quantity(second, other),
            ),
        )
        for code, one, other in pair.points
    ]
    names = {"first": book.title(first.id), "second": book.title(second.id)}
    svg = draw_pair(
        points,
        (_name(book, second), _name(book, first)),
        lambda value: write_tick(book, value),
        say("pair-label", **names),
    )
    captions = [build_caption(book, first, pair.first_period), build_caption(book, second, pair.second_period)]
    captions.append(say("pair-caption"))
    if pair.missing:
        without = book.wording.join([places[code].name for code in pair.missing])
        captions.append(say("figure-without", names=without))
    return frame_still(
        book,
        "pair",
        key=f"{pair.first}-{pair.second}",
        title=say("pair-title", **names),
        svg=svg,
        caption=" ".join(captions),
        origin=say("map-source", source=_sources(book, pair)),
        data=_data(book, pair),
    )


def _name(book: Book, indicator: Indicator) -> str:
    return f"{book.short(indicator.id)} ({book.wording.say(f'unit-name-{indicator.unit}')})"


def _sources(book: Book, pair: Pairing) -> str:
    """Of both, each once."""
    first, second = _both(book, pair)
    codes = [code for code, _, _ in pair.points]
    found = (*book.origins(first, pair.first_period, codes), *book.origins(second, pair.second_period, codes))
    return book.wording.join(list(dict.fromkeys(one.attribution for one in found)))


def _data(book: Book, pair: Pairing) -> Data:
    first, second = _both(book, pair)
    codes = [code for code, _, _ in pair.points]
    same = {"level": pair.level, "edition": book.settings.edition}
    for number, one, period in (("1", first, pair.first_period), ("2", second, pair.second_period)):
        same |= {
            f"indicator_{number}": one.id,
            f"title_{number}": book.title(one.id),
            f"period_{number}": period.text,
            f"unit_{number}": one.unit,
            f"source_{number}": attribute(book, one, period, codes),
        }
    told = [f"{name}_{number}" for number in ("1", "2") for name in ("indicator", "title", "period", "value", "unit")]
    columns = ("area_code", "area_name", "level", *told, "source_1", "source_2", "edition")
    rows: list[list[Cell]] = [[code, book.geography.areas[code].name, one, other] for code, one, other in pair.points]
    return Data(columns, same, rows)


def _table(book: Book, pair: Pairing) -> str:
    say, (first, second) = book.wording.say, _both(book, pair)
    rows = [
        {
            "name": book.geography.areas[code].name,
            "cells": [book.quantity(first, one), book.quantity(second, other)],
        }
        for code, one, other in pair.points
    ]
    heads = [
        f"{book.short(one.id)}, {book.wording.period(period)}"
        for one, period in ((first, pair.first_period), (second, pair.second_period))
    ]
    return book.fragment(
        "time_table",
        summary=say("pair-table"),
        caption=say("pair-title", first=book.title(first.id), second=book.title(second.id)),
        column=book.layers.one(pair.level),
        periods=heads,
        rows=rows,
    )
