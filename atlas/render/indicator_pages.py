"""Pages of indicators: question, map, all values, course, meaning, source."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.model.areas import Area, Level
from atlas.model.files import download_indicator
from atlas.model.findings import CountyKind
from atlas.model.indicators import Indicator, Reference
from atlas.model.periods import Period
from atlas.render.addresses import to_root
from atlas.render.book import Book
from atlas.render.chart_figures import draw_dots_figure, draw_lines_figure
from atlas.render.figures import draw_map
from atlas.render.pages import Page, place_sources, set_trail
from atlas.render.rows import course_label, course_words, position_words
from atlas.render.strips import draw_spark


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One area in the table of all values."""

    code: str
    name: str
    link: str
    value: str
    none: str
    strip: str
    spark: str
    words: str
    sort: str
    is_county: bool


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
    _place_values(book, page, indicator, level)
    _place_meaning(book, page, indicator)
    place_sources(book, page, [source.package for source in book.sources_of(indicator)])
    return page


def _main_level(book: Book, indicator: Indicator) -> Level:
    """The finest level with classes: municipality, or space in a county that has some; else the county."""
    for level in (Level.MUNICIPALITY, Level.SPACE):
        if (indicator.id, level.value) in book.findings.newest and level in indicator.levels:
            return level
    return Level.COUNTY


def _place_pictures(book: Book, page: Page, indicator: Indicator, level: Level) -> None:
    say = book.wording.say
    if level is Level.COUNTY:
        page.write(say("indicator-county-only", county=book.county.name))
    elif level.value in book.outlines:
        page.write(f"## {say('map-title')}")
        page.place("map", draw_map(book, page, indicator, level, None, []))
    if level is not Level.COUNTY and (dots := draw_dots_figure(book, indicator, level)):
        page.write(f"## {say('indicator-dots-title', peers=book.peers(level))}")
        page.place("dots", dots)
    if lines := draw_lines_figure(book, indicator, level):
        page.write(f"## {say('indicator-lines-title')}")
        page.place("lines", lines)
        page.place("time-table", _time_table(book, indicator, level))
    elif newest := book.findings.newest.get((indicator.id, level.value)):
        page.write(say("indicator-one-period", period=book.wording.period(newest)))


def _time_table(book: Book, indicator: Indicator, level: Level) -> str:
    """Every value behind the time lines, newest period first; a gap says its word."""
    areas = book.areas(level)
    if level is not Level.COUNTY and indicator.is_computed:
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
        caption=book.wording.say(
            "time-table-caption", title=book.title(indicator.id), unit=book.wording.say(f"unit-name-{indicator.unit}")
        ),
        column=book.wording.say(f"level-{level.value}"),
        periods=[book.wording.period(period) for period in periods],
        rows=rows,
    )


def _place_values(book: Book, page: Page, indicator: Indicator, level: Level) -> None:
    say = book.wording.say
    period = book.findings.newest.get((indicator.id, level.value))
    if period is None:
        return
    rows = _county_rows(book, page, indicator, period) if level is not Level.COUNTY else []
    rows += [_value_row(book, page, indicator, period, area) for area in book.areas(level)]
    page.write(f"## {say('indicator-table-title')}")
    page.place(
        "values",
        book.fragment(
            "values_table",
            id=say("figure-values"),
            caption=say("indicator-table-caption", title=book.title(indicator.id), period=book.when(indicator, period)),
            column=say(f"level-{level.value}"),
            unit=say(f"unit-name-{indicator.unit}"),
            position=say("column-position", peers=book.peers(level)) if level is not Level.COUNTY else "",
            rows=rows,
        ),
    )
    href = to_root(page.address) + download_indicator(indicator.id)
    links = [{"name": say("take-indicator"), "href": href, "text": ""}]
    page.place("downloads", book.fragment("links", style="atlas-downloads", entries=links))
    _place_notes(book, page, indicator, level)


def _value_row(book: Book, page: Page, indicator: Indicator, period: Period, area: Area) -> ValueRow:
    figure = book.release.figure(indicator.id, period, area.code)
    words = position_words(book, indicator, book.findings.positions.get((indicator.id, period, area.code)))
    course = book.findings.courses[indicator.id, area.code]
    texts = [words if area.level is not Level.COUNTY else "", course_words(book, indicator, course, period)]
    if not figure.status.has_number:
        texts = [book.wording.say(f"status-why-{figure.status.value}"), figure.note]
    value = None if figure.value is None else book.round(indicator, figure.value)
    strip = book.strip(indicator, period, area.level).draw(value, book.wording.say("position-strip", words=words))
    return ValueRow(
        code=area.code,
        name=area.name,
        link=book.link(page.address, book.addresses.area(area)) + f"#{indicator.id}",
        value=book.figure(indicator, figure),
        none="" if figure.status.has_number else figure.status.value,
        strip=strip if area.level is not Level.COUNTY else "–",
        spark=draw_spark(course, course_label(book, indicator, course)),
        words=_join_words(texts),
        sort="" if figure.value is None else repr(book.round(indicator, figure.value)),
        is_county=area.level is Level.COUNTY,
    )


def _join_words(texts: list[str]) -> str:
    """Sentences follow each other, parts of one are parted by a semicolon."""
    joined = ""
    for text in texts:
        if text:
            joined += (" " if joined.endswith(".") else "; " if joined else "") + text
    return joined


def _county_rows(book: Book, page: Page, indicator: Indicator, period: Period) -> list[ValueRow]:
    """The county's figure of the same period, with what kind it is in its name."""
    county = book.findings.county.get((indicator.id, period))
    if county is None or county.kind is CountyKind.NONE or county.figure.value is None:
        return []
    first = book.areas(Level.MUNICIPALITY)[0].code
    position = book.findings.positions.get((indicator.id, period, first))
    value, kind = book.county_words(indicator, county, position)
    name = book.wording.say("indicator-county-row", county=book.county.name, kind=kind)
    link = book.link(page.address, book.addresses.area(book.county)) + f"#{indicator.id}"
    own = county.kind is not CountyKind.MEDIAN
    course = book.findings.courses[indicator.id, book.county.code]
    return [
        ValueRow(
            code=book.county.code,
            name=name,
            link=link if own else "",
            value=value,
            none="",
            strip="–",
            spark=draw_spark(course, course_label(book, indicator, course)) if own else "",
            words=course_words(book, indicator, course, period) if own else "",
            sort=repr(book.round(indicator, county.figure.value)),
            is_county=True,
        )
    ]


def _place_notes(book: Book, page: Page, indicator: Indicator, level: Level) -> None:
    """Notes of single values, newest first, each place and date named; the same note once."""
    notes: dict[str, list[str]] = {}
    for area in book.areas(level):
        for period in book.release.periods(indicator.id, area.code):
            note = book.release.figure(indicator.id, period, area.code).note
            if note:
                notes.setdefault(note, []).append(f"{area.name} ({book.wording.period(period)})")
    if not notes:
        return
    page.write(f"### {book.wording.say('indicator-notes-title')}")
    everywhere = len(book.areas(level))
    for note, places in notes.items():
        shown = book.wording.join(places) if len(places) < everywhere else book.peers(level)
        page.write(f"- {shown}: {note}")


def _place_meaning(book: Book, page: Page, indicator: Indicator) -> None:
    say, prose = book.wording.say, book.prose(indicator.id)
    page.write(f"## {say('indicator-what-title')}")
    for section in ("definition", "reading", "limits"):
        title = say(f"section-{section}")
        if title in prose.sections:
            page.write(f"### {title}", prose.sections[title])
    facts = [say("unit-line", unit=say(f"unit-name-{indicator.unit}")), _measure_words(book, indicator)]
    facts.append(say(f"direction-{indicator.direction.value}"))
    page.write("\n".join(f"- {fact}" for fact in facts))
    if indicator.breaks:
        page.write(f"### {say('indicator-breaks-title')}")
        for one in indicator.breaks:
            reason = book.editorial.breaks[one.reason]
            page.write("- " + say("indicator-break", period=book.wording.period(one.start), reason=reason))


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
