"""Maps of the pages: picture, legend and caption."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from atlas.model.areas import Area, is_of_spaces
from atlas.model.indicators import Indicator
from atlas.model.periods import Period
from atlas.model.release import NO_NUMBER, Status
from atlas.render.book import Book
from atlas.render.classes import area_class, class_labels, css_class
from atlas.render.maps import Colouring, draw_section
from atlas.render.outlines import Section, Window
from atlas.render.pages import Page


def draw_map(
    book: Book,
    page: Page,
    indicator: Indicator,
    level: str,
    this: Area | None,
    choices: list[dict[str, object]],
    is_live: bool = True,
    town: Area | None = None,
) -> str:
    """The map of one indicator in its newest period, as HTML.

    Parameters
    ----------
    level : whose areas are coloured.
    this : the place that is outlined, or None; without one the areas link to their pages.
    choices : indicators to choose from, by topic; empty for a map of this indicator alone.
    is_live : False for a map that only leads on, as on the start page.
    town : the municipality whose spaces alone are drawn, or None for all areas of the level.
    """
    period = book.findings.newest[indicator.id, level]
    say = book.wording.say
    code = this.code if this else ""
    areas = [area for area in book.areas(level, period) if town is None or area.parent == town.code]
    outlines = book.outlines_of(tuple(area.code for area in areas))
    section = outlines.section(code) if outlines else Section({}, Window(0, 0, 0))
    # Without links the areas look the same on the pages of all places.
    key = (indicator.id, level)
    if this and key not in book.looks:
        book.looks[key] = _colour(book, indicator, level, areas, None)
    look = book.looks[key] if this else _colour(book, indicator, level, areas, page.address)
    title, date = book.title(indicator.id), book.wording.period(period)
    label = say("map-label", level=book.layers.title(level), title=title, period=date)
    with_patterns, page.has_patterns = not page.has_patterns, True
    return book.fragment(
        "map",
        id=say("figure-map") if this else map_id(book, level),
        level=level,
        indicator=indicator.id,
        period=period.text,
        area=code,
        place=say("take-place", name=this.name, county=book.county.name) if this else "",
        choices=choices,
        with_patterns=with_patterns,
        svg=draw_section(section, look, label, code),
        boundaries=say("map-boundaries", source=book.attribution(level, town)),
        others=book.link(page.address, book.addresses.overview("indicators")),
        outline=_explain_outline(book, level, this, section) if town is None else "",
        **_describe_map(book, indicator, level, is_live),
    )


def map_id(book: Book, level: str) -> str:
    """By which a page's map of a level is found; that of the municipalities by the word alone."""
    return book.wording.say("figure-map") + (f"-{level}" if is_of_spaces(level) else "")


def _explain_outline(book: Book, level: str, this: Area | None, section: Section) -> str:
    """Which place is outlined, that a picture of its surroundings is no picture of all, and who has no outline."""
    words = [book.wording.say("map-this", name=this.name)] if this else []
    if this and section.is_part:
        words.append(book.wording.say("map-surroundings", name=this.name, peers=book.peers(level)))
    known = book.contents.boundaries.shapes
    lacking = [one for one in book.areas(level) if is_of_spaces(level) and one.code not in known]
    towns = dict.fromkeys(book.geography.areas[one.parent].name for one in lacking if one.parent)
    if towns:
        words.append(book.wording.say("map-without", names=book.wording.join(list(towns))))
    return " ".join(words)


def _describe_map(book: Book, indicator: Indicator, level: str, is_live: bool) -> dict[str, Any]:
    """What stands around a map, the same on the pages of all places."""
    key = (indicator.id, level, is_live)
    if key not in book.described:
        period = book.findings.newest[indicator.id, level]
        book.described[key] = {
            "periods": period_options(book, indicator, level) if is_live else [],
            "legend": build_legend(book, indicator, level, period),
            "caption": build_caption(book, indicator, period),
            "origin": name_sources(book, indicator, level, period),
        }
    return book.described[key]


def _colour(
    book: Book, indicator: Indicator, level: str, areas: Sequence[Area], page: str | None
) -> dict[str, Colouring]:
    """How areas of a level look in the newest period; with the address of a *page*, each leads to its own."""
    period = book.findings.newest[indicator.id, level]
    look = {}
    for area in areas:
        figure = book.release.figure(indicator.id, period, area.code)
        text = book.number(indicator, figure.value) if figure.value is not None else ""
        link = book.link(page, book.addresses.area(area)) if page is not None else ""
        words = f"{area.name}: {book.figure(indicator, figure)}"
        look[area.code] = Colouring(area_class(book, indicator, level, figure), text, words, link)
    return look


def period_options(book: Book, indicator: Indicator, level: str) -> list[dict[str, object]]:
    """Periods a map can show, newest first."""
    codes = tuple(area.code for area in book.geography.layers[level])
    newest = book.findings.newest[indicator.id, level]
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


def build_legend(book: Book, indicator: Indicator, level: str, period: Period) -> list[dict[str, str]]:
    """Classes in ascending order, then the kinds of no number that occur in this period."""
    entries = [
        {"classes": css_class(number), "text": text} for number, text in enumerate(class_labels(book, indicator, level))
    ]
    figures = [book.release.figure(indicator.id, period, area.code) for area in book.areas(level, period)]
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


def name_sources(book: Book, indicator: Indicator, level: str, *periods: Period) -> str:
    """Where the figures of some periods come from, as their publishers want to be named."""
    found = dict.fromkeys(
        one.attribution
        for period in periods
        for one in book.origins(indicator, period, [area.code for area in book.areas(level, period)])
    )
    return book.wording.say("map-source", source=book.wording.join(list(found)))
