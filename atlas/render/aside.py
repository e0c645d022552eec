"""What stands beside and below the map of an area page: what is missing, neighbours, similar places, downloads."""

from __future__ import annotations

from atlas.model.areas import Area, Level
from atlas.model.files import download_area
from atlas.model.verdicts import Circle, Likeness
from atlas.render.addresses import to_root
from atlas.render.book import Book
from atlas.render.compare_page import MOST, link_compare
from atlas.render.pages import Page

Block = dict[str, object]


def build_aside(book: Book, page: Page, area: Area) -> tuple[list[Block], list[Block]]:
    """Blocks beside the map and blocks below it, in the order of reading.

    Of a municipality there is more to say than a map is high; beside it stands what belongs to it.
    """
    beside = [*_missing_block(book, area), *_neighbours_block(book, page, area)]
    below = [
        *_likeness_block(book, page, area),
        *_compare_block(book, page, area),
        *_places_block(book, page, area),
        _take_block(book, page, area),
    ]
    return (beside, below) if area.level is Level.MUNICIPALITY else ([*beside, *below], [])


def _missing_block(book: Book, area: Area) -> list[Block]:
    say = book.wording.say
    topics = _missing_topics(book, area) if area.level is Level.MUNICIPALITY else []
    if not topics:
        return []
    block = _block(say("anchor-gaps"), say("missing-title"), [say("missing-county")], [], "atlas-list")
    return [{**block, "intro": say("missing-text"), "terms": topics}]


def _missing_topics(book: Book, area: Area) -> list[tuple[str, str]]:
    """What is missing, topic by topic."""
    lines: list[tuple[str, str]] = []
    has_spaces = book.geography.has_spaces(area.code)
    for topic in book.catalogue.topics:
        titles = [one.title for one in book.catalogue.missing(topic, has_spaces=has_spaces)]
        if titles:
            lines.append((book.editorial.topics[topic].title, ", ".join(titles)))
    return lines


def _neighbours_block(book: Book, page: Page, area: Area) -> list[Block]:
    codes = book.geography.neighbours.get(area.code, ())
    others = [book.geography.areas[code] for code in codes if area.level is not Level.COUNTY]
    if not others:
        return []
    say = book.wording.say
    links = [(one.name, book.link(page.address, book.addresses.area(one))) for one in others]
    return [_block(say("anchor-neighbours"), say("neighbours-title"), [], links, "atlas-inline")]


def _compare_block(book: Book, page: Page, area: Area) -> list[Block]:
    """The way to this place beside others: alone, to add to, and with its neighbours if they fit."""
    say = book.wording.say
    if area.level is not Level.MUNICIPALITY:
        return []
    links = [(say("compare-with", name=area.name), link_compare(book, page.address, [area]))]
    near = [book.geography.areas[code] for code in book.geography.neighbours.get(area.code, ())]
    if 0 < len(near) < MOST:
        links.append((say("compare-neighbours"), link_compare(book, page.address, [area, *near])))
    return [_block(say("anchor-compare"), say("compare"), [], links, "atlas-inline")]


def _likeness_block(book: Book, page: Page, area: Area) -> list[Block]:
    """The municipalities most like this one, in words, and what they were compared by."""
    say, alike = book.wording.say, book.findings.likeness.get(area.code)
    if alike is None or not book.outlines(area.layer):
        return []
    circles: list[tuple[str, Circle]] = [("within", alike.within), ("beyond", alike.beyond)]
    groups = [
        (
            say(f"likeness-{name}", peers=say("level-of-municipality", count=circle.counted)),
            [_name_alike(book, page, one) for one in circle.nearest],
        )
        for name, circle in circles
        if circle.nearest
    ]
    if not groups:
        return []
    traits = [
        say("likeness-trait", name=book.short(name), period=book.wording.period(period))
        for name, period in book.findings.traits.items()
    ]
    methods = book.link(page.address, book.addresses.prose("methods"))
    links = [(say("likeness-methods"), methods)] if "methods" in book.editorial.pages else []
    terms = [(say("likeness-traits", count=len(traits)), book.wording.join(traits))]
    block = _block(say("anchor-likeness"), say("likeness-title"), [], links, "atlas-inline")
    return [{**block, "intro": say("likeness-text"), "groups": groups, "terms": terms}]


def _name_alike(book: Book, page: Page, one: Likeness) -> tuple[str, str, str]:
    """A similar place: its name, the link to its page if it has one, and how near it is."""
    say, area = book.wording.say, book.geography.areas.get(one.area_code)
    words = say(f"likeness-{one.nearness.value}")
    if one.common < one.traits:
        words = say("likeness-partial", words=words, common=str(one.common), traits=str(one.traits))
    if area:
        return area.name, book.link(page.address, book.addresses.area(area)), words
    place = book.geography.elsewhere[one.area_code]
    return say("likeness-place", name=place.name, county=place.county) if place.county else place.name, "", words


def _places_block(book: Book, page: Page, area: Area) -> list[Block]:
    below = book.geography.children(area.code) if area.level is Level.COUNTY else ()
    if not below:
        return []
    links = [(one.name, book.link(page.address, book.addresses.area(one))) for one in below]
    return [_block(book.wording.say("anchor-places"), book.wording.say("areas"), [], links, "atlas-inline")]


def _take_block(book: Book, page: Page, area: Area) -> Block:
    say = book.wording.say
    links = [
        (say("take-csv"), to_root(page.address) + download_area(area.code)),
        (say("take-all"), book.link(page.address, book.addresses.prose("data"))),
    ]
    return _block(say("anchor-take"), say("take-title"), [], links, "atlas-downloads")


def _block(name: str, title: str, paragraphs: list[str], links: list[tuple[str, str]], style: str) -> Block:
    return {
        "intro": "",
        "terms": [],
        "groups": [],
        "id": name,
        "title": title,
        "paragraphs": paragraphs,
        "links": links,
        "style": style,
    }
