"""One page for each place and topic: every figure told in full, so that a search engine can find it."""

from __future__ import annotations

from functools import partial

from atlas.model.areas import Area, Level
from atlas.model.indicators import Indicator
from atlas.render.book import MOST_PEERS, Book
from atlas.render.facts import Fact, build_fact
from atlas.render.pages import Page, place_sources, set_trail


def render_area_topic(book: Book, area: Area, topic: str) -> Page:
    """The page of one area and topic."""
    say, title = book.wording.say, book.editorial.topics[topic].title
    facts = _build_facts(book, area, topic, book.addresses.area_topic(area, topic))
    page = Page(
        book.addresses.area_topic(area, topic),
        say("area-topic-title", topic=title, name=area.name),
        say("area-topic-description", topic=title, name=area.name),
    )
    page.found_by = (area.code, *(book.short(indicator.id) for indicator, _ in facts))
    page.has_contents = True
    _place_trail(book, page, area)
    page.write(say("area-topic-contents", count=len(facts), topic=title))
    if area.level is not Level.COUNTY:
        page.write(
            f'<p class="atlas-place">{say("area-topic-marks", name=area.name, peers=book.peers(area.layer))}</p>'
        )
    for indicator, fact in facts:
        page.write(f"## {book.title(indicator.id)} {{ #{indicator.id} }}")
        draw = partial(book.fragment, "fact", fact=fact)
        page.place(f"fact-{indicator.id}", book.recall(("fact-text", indicator.id, area.code), [fact], draw))
    _place_unknown(book, page, area, topic)
    _place_links(book, page, area, topic)
    used = {one.package for indicator, _ in facts for one in book.sources_of(indicator)}
    place_sources(book, page, sorted(used))
    return page


def topics_of(book: Book, area: Area) -> list[str]:
    """Topics of which there are figures for an area; of a space only those of which it has a number itself."""
    if area.level is not Level.SPACE:
        return book.topics(area.level)
    return [topic for topic in book.topics(area.layer) if _has_number(book, area, topic)]


def _has_number(book: Book, area: Area, topic: str) -> bool:
    """True if a space has a number of the topic in any period: what was printed once stays, and so does its page."""
    known = book.release.periods
    return any(
        book.release.figure(one.id, period, area.code).status.has_number
        for one in book.catalogue.of_topic(topic)
        for period in known(one.id, area.code)
    )


def _build_facts(book: Book, area: Area, topic: str, address: str) -> list[tuple[Indicator, Fact]]:
    found = []
    for one in book.catalogue.of_topic(topic):
        make = partial(build_fact, book, one, area, address)
        if fact := book.recall(("fact", one.id, area.code), book.marks([one]), make):
            found.append((one, fact))
    return found


def _place_trail(book: Book, page: Page, area: Area) -> None:
    say, link = book.wording.say, book.addresses
    steps = [(say("home"), link.home), (book.county.name, link.area(book.county))]
    if area.level is not Level.COUNTY:
        steps.append((say("areas"), link.overview("areas")))
        if area.level is Level.SPACE and area.parent:
            parent = book.geography.areas[area.parent]
            steps.append((parent.name, link.area(parent)))
        steps.append((area.name, link.area(area)))
    set_trail(book, page, steps)


def _place_unknown(book: Book, page: Page, area: Area, topic: str) -> None:
    """What has not been delivered, and what is known of the county alone."""
    say = book.wording.say
    if area.level is not Level.MUNICIPALITY:
        return
    entries = [
        {"href": "", "name": one.title, "text": say("delivery-words", origin=one.origin)}
        for one in book.catalogue.missing(topic, has_spaces=book.geography.has_spaces(area.code))
    ]
    target = book.link(page.address, book.addresses.area_topic(book.county, topic))
    entries += [
        {"href": f"{target}#{one.id}", "name": book.title(one.id), "text": say("fact-county-only")}
        for one in book.catalogue.of_topic(topic, Level.COUNTY)
        if Level.MUNICIPALITY not in one.levels
    ]
    if entries:
        page.write(f"## {say('area-topic-unknown')}")
        page.place("unknown", book.fragment("links", style="atlas-indicators", entries=entries))


def _place_links(book: Book, page: Page, area: Area, topic: str) -> None:
    say = book.wording.say
    others = [
        {
            "href": book.link(page.address, book.addresses.area_topic(area, other)),
            "name": book.editorial.topics[other].title,
            "text": "",
        }
        for other in topics_of(book, area)
        if other != topic
    ]
    if others:
        page.write(f"## {say('area-topic-others')}")
        page.place("others", book.fragment("links", style="atlas-inline", entries=others))
    peers = [
        {"href": book.link(page.address, book.addresses.area_topic(one, topic)), "name": one.name, "text": ""}
        for one in _find_peers(book, area)
        if topic in topics_of(book, one)
    ]
    page.write(f"## {say('area-topic-peers')}")
    page.place("peers", book.fragment("links", style="atlas-inline", entries=peers))


def _find_peers(book: Book, area: Area) -> list[Area]:
    """The county and all other municipalities; where these are many, those that border on this one.

    Of a space: its municipality, and the others of its partition.
    """
    if area.level is Level.SPACE and area.parent:
        parent = book.geography.areas[area.parent]
        beside = [one for one in book.geography.children(area.parent) if one.partition == area.partition]
        return [parent, *(one for one in beside if one.code != area.code and not one.has_ended)]
    areas = book.areas(Level.MUNICIPALITY)
    if len(areas) > MOST_PEERS:
        areas = tuple(book.geography.areas[code] for code in book.geography.neighbours.get(area.code, ()))
    return [one for one in (book.county, *areas) if one.code != area.code]
