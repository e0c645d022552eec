"""Maps of the pages: picture, legend and caption."""

from __future__ import annotations

from typing import Any

from atlas.model.areas import Area, Level
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import NO_NUMBER, Status
from atlas.render.book import Book
from atlas.render.classes import area_class, class_labels, css_class
from atlas.render.maps import Colouring, draw_section
from atlas.render.outlines import Section
from atlas.render.pages import Page


def draw_map(
    book: Book,
    page: Page,
    indicator: Indicator,
    level: Level,
    this: Area | None,
    choices: list[dict[str, object]],
    is_live: bool = True,
) -> str:
    """The map of one indicator in its newest period, as HTML.

    Parameters
    ----------
    level : whose areas are coloured.
    this : the place that is outlined, or None; without one the areas link to their pages.
    choices : indicators to choose from, by topic; empty for a map of this indicator alone.
    is_live : False for a map that only leads on, as on the start page.
    """
    period = book.findings.newest[indicator.id, level.value]
    say = book.wording.say
    code = this.code if this else ""
    section = book.outlines[level.value].section(code)
    # Without links the areas look the same on the pages of all places.
    key = (indicator.id, level.value)
    if this and key not in book.looks:
        book.looks[key] = _colour(book, indicator, level, None)
    look = book.looks[key] if this else _colour(book, indicator, level, page.address)
    title, date = book.title(indicator.id), book.wording.period(period)
    label = say("map-label", level=say(f"level-{level.value}-many"), title=title, period=date)
    return book.fragment(
        "map",
        id=say("figure-map"),
        level=level.value,
        indicator=indicator.id,
        period=period.text,
        area=code,
        place=say("take-place", name=this.name, county=book.county.name) if this else "",
        choices=choices,
        svg=draw_section(section, look, label, code),
        boundaries=say("map-boundaries", source=book.contents.boundaries.attribution),
        others=book.link(page.address, book.addresses.overview("indicators")),
        outline=_explain_outline(book, level, this, section) if this else "",
        **_describe_map(book, indicator, level, is_live),
    )


def _explain_outline(book: Book, level: Level, this: Area, section: Section) -> str:
    """Which place is outlined, and that a picture of its surroundings is no picture of all."""
    words = [book.wording.say("map-this", name=this.name)]
    if section.is_part:
        words.append(book.wording.say("map-surroundings", name=this.name, peers=book.peers(level)))
    return " ".join(words)


def _describe_map(book: Book, indicator: Indicator, level: Level, is_live: bool) -> dict[str, Any]:
    """What stands around a map, the same on the pages of all places."""
    key = (indicator.id, level.value, is_live)
    if key not in book.described:
        period = book.findings.newest[indicator.id, level.value]
        book.described[key] = {
            "periods": period_options(book, indicator, level) if is_live else [],
            "legend": build_legend(book, indicator, level, period),
            "caption": build_caption(book, indicator, period),
            "origin": name_sources(book, indicator, level, period),
        }
    return book.described[key]


def _colour(book: Book, indicator: Indicator, level: Level, page: str | None) -> dict[str, Colouring]:
    """How every area of a level looks in the newest period; with the address of a *page*, each leads to its own."""
    period = book.findings.newest[indicator.id, level.value]
    look = {}
    for area in book.areas(level):
        figure = book.release.figure(indicator.id, period, area.code)
        text = book.number(indicator, figure.value) if figure.value is not None else ""
        link = book.link(page, book.addresses.area(area)) if page is not None else ""
        words = f"{area.name}: {book.figure(indicator, figure)}"
        look[area.code] = Colouring(area_class(book, indicator, level, figure), text, words, link)
    return look


def period_options(book: Book, indicator: Indicator, level: Level) -> list[dict[str, object]]:
    """Periods a map can show, newest first."""
    codes = tuple(area.code for area in book.areas(level))
    newest = book.findings.newest[indicator.id, level.value]
    return [
        {"value": one.text, "text": book.wording.period(one), "selected": one == newest}
        for one in reversed(book.release.all_periods(indicator.id, codes))
    ]


def build_caption(book: Book, indicator: Indicator, period: Period) -> str:
    """Title, unit and date in one line."""
    unit = book.wording.say(f"unit-name-{indicator.unit}")
    return book.wording.say(
        "map-caption", title=f"{book.title(indicator.id)} ({unit})", period=book.when(indicator, period)
    )


def build_legend(book: Book, indicator: Indicator, level: Level, period: Period) -> list[dict[str, str]]:
    """Classes in ascending order, then the kinds of no number that occur in this period."""
    entries = [
        {"classes": css_class(number), "text": text} for number, text in enumerate(class_labels(book, indicator, level))
    ]
    figures = [book.release.figure(indicator.id, period, area.code) for area in book.areas(level)]
    occurring = {figure.status for figure in figures}
    return entries + [
        {"classes": f"none none-{status.value}", "text": explain_status(book, status)}
        for status in NO_NUMBER
        if status in occurring
    ]


def explain_status(book: Book, status: Status) -> str:
    """A kind of no number with its reason, as a legend says it."""
    say = book.wording.say
    return say("legend-none", word=say(f"status-{status.value}"), why=say(f"status-why-{status.value}"))


def name_sources(book: Book, indicator: Indicator, level: Level, *periods: Period) -> str:
    """Where the figures of some periods come from, as their publishers want to be named."""
    codes = [area.code for area in book.areas(level)]
    found = dict.fromkeys(one.attribution for period in periods for one in book.origins(indicator, period, codes))
    return book.wording.say("map-source", source=book.wording.join(list(found)))
