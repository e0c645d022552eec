"""Pages of indicators: question, map, all values, course, meaning, source."""

from __future__ import annotations

from atlas.model.areas import Level, is_of_spaces
from atlas.model.files import download_indicator
from atlas.model.indicators import Indicator, Reference
from atlas.render.addresses import to_root
from atlas.render.book import Book
from atlas.render.chart_figures import draw_dots_figure, draw_lines_figure
from atlas.render.figures import draw_map
from atlas.render.level_maps import join_levels
from atlas.render.notes import Notes
from atlas.render.pages import Page, place_sources, set_trail
from atlas.render.pair_figures import place_pairs
from atlas.render.spread_figures import draw_funnel_figure, draw_intervals_figure
from atlas.render.steps_map import draw_steps
from atlas.render.values import build_values
from atlas.render.wording import Wording


def render_indicator(book: Book, indicator: Indicator) -> Page:
    """The page of one indicator."""
    say, prose = book.wording.say, book.prose(indicator.id)
    page = Page(book.addresses.indicator(indicator.id), prose.title, prose.entries["question"])
    page.found_by = (book.short(indicator.id), *prose.synonyms)
    topic = book.editorial.topics[indicator.topic].title
    steps = [
        (say("home"), book.addresses.home),
        (say("indicators"), book.addresses.overview("indicators")),
        (topic, book.addresses.topic(indicator.topic)),
    ]
    set_trail(book, page, steps)
    page.write(f"**{prose.entries['question']}**")
    if caution := prose.entries.get("caution"):
        page.write(f'<p class="atlas-caution">{caution}</p>')
    level = _main_level(book, indicator)
    _place_pictures(book, page, indicator, level)
    notes = Notes(book, indicator, level)
    _place_values(book, page, indicator, level, notes)
    told = len(notes)
    for layer in [one for one in layers_shown(book, indicator) if one != level]:
        more = Notes(book, indicator, layer, told + 1)
        _place_spaces(book, page, indicator, layer, more)
        told += len(more)
    partners = place_pairs(book, page, indicator)
    _place_meaning(book, page, indicator)
    place_sources(book, page, {source.package for one in (indicator, *partners) for source in book.sources_of(one)})
    return page


def _main_level(book: Book, indicator: Indicator) -> str:
    """The finest level with classes: municipality, or space in a county that has some; else the county."""
    if (indicator.id, Level.MUNICIPALITY) in book.findings.newest and Level.MUNICIPALITY in indicator.levels:
        return Level.MUNICIPALITY
    return next(iter(layers_shown(book, indicator)), Level.COUNTY)


def layers_shown(book: Book, indicator: Indicator) -> list[str]:
    """The layers of spaces of which there are figures, those with most spaces first."""
    known, layers = book.findings.newest, book.geography.layers_of_spaces
    return [layer for layer in layers if (indicator.id, layer) in known and Level.SPACE in indicator.levels]


def _place_pictures(book: Book, page: Page, indicator: Indicator, level: str) -> None:
    say = book.wording.say
    if level == Level.COUNTY:
        page.write(say("indicator-county-only", county=book.county.name))
    else:
        levels = dict.fromkeys((level, *layers_shown(book, indicator)))
        drawn = [one for one in levels if book.outlines(one, book.findings.newest[indicator.id, one])]
        maps = {one: draw_map(book, page, indicator, one, None, []) for one in drawn}
        if maps:
            page.write(f"## {say('map-title')}")
            page.place("map", join_levels(book, maps))
            _link_layers(book, page, indicator, level)
    if level != Level.COUNTY and (dots := draw_dots_figure(book, indicator, level)):
        page.write(f"## {_dots_title(book, indicator, level)}")
        page.place("dots", dots)
    _place_spread(book, page, indicator, level)
    if lines := draw_lines_figure(book, indicator, level):
        page.write(f"## {say('indicator-lines-title')}")
        page.place("lines", lines)
        page.place("time-table", _time_table(book, indicator, level))
    elif newest := book.findings.newest.get((indicator.id, level)):
        page.write(say("indicator-one-period", period=book.wording.period(newest)))
    if steps := draw_steps(book, indicator, level):
        page.write(f"## {say('steps-title')}")
        page.place("steps", steps)


def _dots_title(book: Book, indicator: Indicator, level: str) -> str:
    """Who lies on the line: all of them, or how many of them."""
    period = book.findings.newest[indicator.id, level]
    all_of_them, counted = len(book.areas(level, period)), len(book.values(indicator, period, level))
    if counted == all_of_them:
        return book.wording.say("indicator-dots-title", peers=book.peers(level, period))
    peers = book.layers.among(level, all_of_them)
    return book.wording.say("indicator-dots-title-partial", counted=book.wording.number(counted, 0), peers=peers)


def _time_table(book: Book, indicator: Indicator, level: str) -> str:
    """Every value behind the time lines, newest period first; a gap says its word."""
    areas = book.areas(level)
    if level != Level.COUNTY and indicator.is_computed:
        areas = (book.county, *areas)
    periods = book.release.all_periods(indicator.id, tuple(area.code for area in book.areas(level)))[::-1]
    rows = [
        {
            "name": area.name,
            "cells": [
                book.number(indicator, figure.value) if figure.value is not None else book.figure(indicator, figure)
                for period in periods
                for figure in [book.release.figure(indicator.id, period, area.code)]
            ],
        }
        for area in areas
    ]
    return book.fragment(
        "time_table",
        summary=book.wording.say("time-table-title"),
        caption=book.wording.say(
            "time-table-caption", title=book.title(indicator.id), unit=book.wording.say(f"unit-name-{indicator.unit}")
        ),
        column=book.layers.one(level),
        periods=[book.wording.period(period) for period in periods],
        rows=rows,
    )


def _place_values(book: Book, page: Page, indicator: Indicator, level: str, notes: Notes) -> None:
    table = build_values(book, page, indicator, level, notes)
    if not table:
        return
    page.write(f"## {book.wording.say('indicator-table-title')}")
    page.place("values", table)
    href = to_root(page.address) + download_indicator(indicator.id)
    links = [{"name": book.wording.say("take-indicator"), "href": href, "text": ""}]
    page.place("downloads", book.fragment("links", style="atlas-downloads", entries=links))
    notes.place(page)


def _link_layers(book: Book, page: Page, indicator: Indicator, level: str) -> None:
    """The way from the map to the values of the spaces, which stand below."""
    others = [one for one in layers_shown(book, indicator) if one != level]
    links = [{"name": book.layers.title(one), "href": f"#{one}", "text": ""} for one in others]
    if links:
        page.write(book.wording.say("map-levels"))
        page.place("map-levels", book.fragment("links", style="atlas-inline", entries=links))


def _place_spaces(book: Book, page: Page, indicator: Indicator, level: str, notes: Notes) -> None:
    """The same of one layer of spaces, where the page is about municipalities and some have delivered theirs."""
    say = book.wording.say
    table = build_values(book, page, indicator, level, notes)
    page.write(f"## {book.layers.title(level)} {{ #{level} }}")
    _place_spread(book, page, indicator, level)
    page.place(f"values-{level}", table)
    if (indicator.id, level) in book.findings.overviews.smoothed:
        page.write(f'<p class="atlas-place">{say("smoothed-text")}</p>')
    notes.place(page)


def _place_spread(book: Book, page: Page, indicator: Indicator, level: str) -> None:
    """How sure the figures of a level are, where that can be said."""
    if intervals := draw_intervals_figure(book, indicator, level):
        if not is_of_spaces(level):
            page.write(f"## {book.wording.say('indicator-intervals-title')}")
        page.place(f"intervals-{level}", intervals)
    if funnel := draw_funnel_figure(book, indicator, level):
        page.place(f"funnel-{level}", funnel)


def _place_meaning(book: Book, page: Page, indicator: Indicator) -> None:
    say, prose = book.wording.say, book.prose(indicator.id)
    is_borrowed = prose.file in book.editorial.borrowed
    heading = Wording(book.settings.languages[0].code).say if is_borrowed else say  # as the prose itself names it
    page.write(f"## {say('indicator-what-title')}")
    for section in ("definition", "reading", "limits"):
        text = prose.sections.get(heading(f"section-{section}"))
        if text is not None:
            page.write(f"### {say(f'section-{section}')}", text)
    facts = [say("unit-line", unit=say(f"unit-name-{indicator.unit}")), _measure_words(book, indicator)]
    facts.append(say(f"direction-{indicator.direction.value}"))
    page.write("\n".join(f"- {fact}" for fact in facts))
    if indicator.breaks:
        page.write(f"### {say('indicator-breaks-title')}")
        for one in indicator.breaks:
            reason = book.editorial.breaks[one.reason]
            page.write("- " + say("indicator-break", period=book.wording.after(one.start), reason=reason))


def _measure_words(book: Book, indicator: Indicator) -> str:
    above = _variable_titles(book, indicator.numerator)
    below = _variable_titles(book, indicator.denominator)
    return book.wording.say(
        f"measure-{indicator.measure.value}",
        numerator=above,
        denominator=below,
        per=book.wording.number(indicator.per, 0),
    )


def _variable_titles(book: Book, references: tuple[Reference, ...]) -> str:
    titles = [book.catalogue.sources[one.package].variables[one.variable].title for one in references]
    return book.wording.join(list(dict.fromkeys(titles)))
