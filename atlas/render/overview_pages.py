"""Pages that lead on: start, places, topics, indicators, data."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.model.areas import Level
from atlas.model.files import DOWNLOAD_ALL
from atlas.model.findings import CountyKind
from atlas.model.indicators import Indicator
from atlas.render.addresses import to_root
from atlas.render.area_pages import default_map
from atlas.render.book import Book
from atlas.render.compare_page import link_compare
from atlas.render.figures import draw_map
from atlas.render.pages import Page, set_trail
from atlas.render.rows import range_words

NEWEST_SHOWN = 5


def render_areas(book: Book) -> Page:
    """The list of all places."""
    say = book.wording.say
    count = str(len(book.areas(Level.MUNICIPALITY)))
    description = say("areas-description", count=count, name=book.county.name)
    page = Page(book.addresses.overview("areas"), say("areas-title"), description)
    set_trail(book, page, [(say("home"), book.addresses.home)])
    page.write(say("areas-lead"))
    page.place("list", area_list(book, page))
    place_compare(book, page)
    return page


def area_list(book: Book, page: Page) -> str:
    """Links to the county and to all municipalities."""
    places = (book.county, *book.areas(Level.MUNICIPALITY))
    entries = [
        {"href": book.link(page.address, book.addresses.area(one)), "name": one.name, "text": one.kind}
        for one in places
    ]
    return book.fragment("links", style="atlas-places", entries=entries)


def place_compare(book: Book, page: Page) -> None:
    """The way to the page on which municipalities stand side by side."""
    entry = {"href": link_compare(book, page.address), "name": book.wording.say("compare-invite"), "text": ""}
    page.place("compare", book.fragment("links", style="atlas-inline", entries=[entry]))


def render_indicators(book: Book) -> Page:
    """The list of all indicators by topic."""
    say = book.wording.say
    page = Page(book.addresses.overview("indicators"), say("indicators-title"), say("indicators-description"))
    set_trail(book, page, [(say("home"), book.addresses.home)])
    page.write(say("indicators-lead"))
    for topic in book.catalogue.topics:
        page.write(f"## {book.editorial.topics[topic].title}")
        page.place(f"topic-{topic}", _indicator_list(book, page, book.catalogue.of_topic(topic)))
    return page


def _indicator_list(book: Book, page: Page, indicators: Iterable[Indicator]) -> str:
    entries = [
        {
            "href": book.link(page.address, book.addresses.indicator(one.id)),
            "name": book.title(one.id),
            "text": f"{_newest(book, one)} · {_levels(book, one)}",
        }
        for one in indicators
    ]
    return book.fragment("links", style="atlas-indicators", entries=entries)


def _newest(book: Book, indicator: Indicator) -> str:
    periods = {key[1]: book.wording.period(book.findings.newest[key]) for key in _newest_keys(book, indicator)}
    below, county = periods.get(Level.MUNICIPALITY.value), periods.get(Level.COUNTY.value)
    if below and county and below != county:
        return book.wording.say("levels-dated", first=below, second=county)
    return next(iter(periods.values()), "–")


def _newest_keys(book: Book, indicator: Indicator) -> list[tuple[str, str]]:
    keys = [(indicator.id, level) for level in indicator.levels]
    return [key for key in keys if key in book.findings.newest]


def _levels(book: Book, indicator: Indicator) -> str:
    if Level.SPACE in indicator.levels:
        return book.wording.say("levels-space")
    if set(indicator.levels) >= {Level.MUNICIPALITY, Level.COUNTY}:
        return book.wording.say("levels-both")
    return book.wording.say(f"levels-{indicator.levels[0].value}")


def render_topics(book: Book) -> Page:
    """The list of all topics."""
    say = book.wording.say
    titles = [book.editorial.topics[topic].title for topic in book.catalogue.topics]
    description = say("topics-description", count=str(len(titles)), list=", ".join(titles))
    page = Page(book.addresses.overview("topics"), say("topics-title"), description)
    set_trail(book, page, [(say("home"), book.addresses.home)])
    page.write(say("topics-lead"))
    page.place("list", topic_list(book, page))
    return page


def topic_list(book: Book, page: Page) -> str:
    """Links to all topics, each with its lead."""
    entries = [
        {
            "href": book.link(page.address, book.addresses.topic(topic)),
            "name": book.editorial.topics[topic].title,
            "text": book.editorial.topics[topic].entries.get("lead", ""),
        }
        for topic in book.catalogue.topics
    ]
    return book.fragment("links", style="atlas-topics", entries=entries)


def render_topic(book: Book, topic: str) -> Page:
    """One topic: what it shows, its indicators, and what is missing."""
    say, prose = book.wording.say, book.editorial.topics[topic]
    page = Page(book.addresses.topic(topic), prose.title, prose.entries.get("lead", prose.title))
    set_trail(book, page, [(say("home"), book.addresses.home), (say("topics"), book.addresses.overview("topics"))])
    page.write(prose.entries.get("lead", ""), prose.body, f"## {say('topic-indicators')}")
    rows = [_topic_row(book, page, indicator) for indicator in book.catalogue.of_topic(topic)]
    page.place(
        "indicators",
        book.fragment(
            "topic_table",
            caption=say("topic-table-caption", topic=prose.title),
            county=book.county.name,
            position=say("column-range", peers=book.peers(Level.MUNICIPALITY)),
            rows=rows,
        ),
    )
    page.found_by = [book.short(indicator.id) for indicator in book.catalogue.of_topic(topic)]
    return page


def _topic_row(book: Book, page: Page, indicator: Indicator) -> dict[str, object]:
    municipal = book.findings.newest.get((indicator.id, Level.MUNICIPALITY.value))
    period = municipal or book.findings.newest.get((indicator.id, Level.COUNTY.value))
    county, kind = "", ""
    if period:
        first = book.areas(Level.MUNICIPALITY)[0].code
        position = book.findings.positions.get((indicator.id, period, first))
        found = book.findings.county.get((indicator.id, period))
        county, kind = book.county_words(indicator, found, position)
        if found and found.kind is CountyKind.NONE:
            kind = ""
    words = range_words(book, indicator)
    return {
        "id": indicator.id,
        "title": book.title(indicator.id),
        "link": book.link(page.address, book.addresses.indicator(indicator.id)),
        "date": book.wording.period(period) if period else "–",
        "county": county,
        "county_kind": kind,
        "strip": book.strip(indicator, municipal, Level.MUNICIPALITY).draw(None, words) if municipal else "",
        "words": words or book.prose(indicator.id).entries["question"],
    }


def place_home(book: Book, page: Page) -> None:
    """What stands on the start page below the county's own sentences."""
    say = book.wording.say
    page.write(f"## {say('home-map-title')}", say("home-map-text"))
    chosen = default_map(book, Level.MUNICIPALITY)
    places = area_list(book, page)
    if chosen and book.outlines(Level.MUNICIPALITY):
        picture = draw_map(book, page, chosen, Level.MUNICIPALITY, None, [], is_live=False)
        page.place("map", book.fragment("two_columns", wide=picture, narrow=places))
    else:
        page.place("places", places)
    place_compare(book, page)
    page.write(say("home-search"), f"## {say('home-topics-title')}")
    page.place("topics", topic_list(book, page))
    signs = {"name": say("signs-title"), "href": book.link(page.address, book.addresses.overview("signs"))}
    page.write(f"## {say('signs-title')}")
    page.place("signs", book.fragment("links", style="atlas-topics", entries=[{**signs, "text": say("home-signs")}]))
    page.write(f"## {say('home-newest-title')}")
    page.place("newest", _newest_list(book, page))
    page.write(f"## {say('home-downloads-title')}")
    data = book.link(page.address, book.addresses.prose("data"))
    links = [
        {"name": say("data-all-file"), "href": to_root(page.address) + DOWNLOAD_ALL, "text": ""},
        {"name": say("take-all"), "href": data, "text": ""},
    ]
    page.place("downloads", book.fragment("links", style="atlas-downloads", entries=links))


def _newest_list(book: Book, page: Page) -> str:
    data = book.link(page.address, book.addresses.prose("data"))
    newest = sorted(book.catalogue.sources.values(), key=lambda one: (one.reference_date, one.package), reverse=True)
    entries = [
        {
            "href": f"{data}#{source.package}",
            "name": source.title,
            "text": book.wording.say(
                "newest-line", title=source.publisher, reference=book.day(source.reference_date), version=source.version
            ),
        }
        for source in newest[:NEWEST_SHOWN]
    ]
    return book.fragment("links", style="atlas-newest", entries=entries)
