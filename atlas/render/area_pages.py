"""Pages of places: municipality, county and social space follow one order of reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from atlas.model.areas import Area, Level, is_of_spaces, level_of
from atlas.model.indicators import Indicator, Measure
from atlas.render.area_topic_pages import topics_of
from atlas.render.aside import build_aside
from atlas.render.book import Book
from atlas.render.figures import draw_map
from atlas.render.lead import lead_sentences
from atlas.render.level_maps import join_levels, layers_below
from atlas.render.pages import Page, place_sources, set_trail
from atlas.render.rows import Row, recall_row
from atlas.render.space_pages import draw_former, place_divisions, place_notices, place_partition


@dataclass(frozen=True, slots=True)
class Card:
    """One headline figure."""

    row: Row
    short: str
    note: str
    picture: str


def render_area(book: Book, area: Area) -> Page:
    """The page of one area."""
    say = book.wording.say
    key = "county-description" if area.level is Level.COUNTY else "place-description"
    topics = ", ".join(book.editorial.topics[topic].title for topic in book.catalogue.topics)
    page = Page(book.addresses.area(area), area.name, say(key, name=area.name, topics=topics))
    town = (book.geography.areas[area.parent].name,) if area.level is Level.SPACE and area.parent else ()
    page.found_by = (area.code, area.kind, *town, *lead_sentences(book, area))
    page.has_contents = True
    rows = _build_rows(book, area, page.address)
    _place_head(book, page, area)
    place_notices(book, page, area)
    _place_headline(book, page, rows, area)
    _place_map(book, page, area)
    place_divisions(book, page, area)
    place_partition(book, page, area)
    used: set[str] = set()
    for topic in book.catalogue.topics:
        used |= _place_topic(book, page, area, topic, rows)
    place_sources(book, page, sorted(used))
    return page


def _build_rows(book: Book, area: Area, address: str) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for indicator in book.catalogue.indicators.values():
        if area.level in indicator.levels or area.level is Level.COUNTY:
            row = recall_row(book, indicator, area, address)
            rows |= {indicator.id: row} if row else {}
    return rows


def _place_head(book: Book, page: Page, area: Area) -> None:
    say, link = book.wording.say, book.addresses
    steps = [(say("home"), link.home)]
    if area.level is not Level.COUNTY:
        steps += [(book.county.name, link.area(book.county)), (say("areas"), link.overview("areas"))]
    if area.level is Level.SPACE and area.parent:
        parent = book.geography.areas[area.parent]
        steps.append((parent.name, link.area(parent)))
    set_trail(book, page, steps)
    if area.level is Level.COUNTY:
        marks = say("marks-county", peers=book.peers(Level.MUNICIPALITY))
    else:
        others = len(book.areas(area.layer)) - 1
        peers = book.layers.counted(area.layer, others)
        marks = say("marks-area", name=area.name, count=others, others=peers, peers=book.peers(area.layer))
    place = say("place-key", kind=area.kind, code=area.code, edition=book.settings.edition)
    page.place("lead", book.fragment("lead", sentences=lead_sentences(book, area), place=place, marks=marks))


def _place_headline(book: Book, page: Page, rows: dict[str, Row], area: Area) -> None:
    cards = []
    for item in book.settings.headline:
        row = rows.get(item.indicator)
        if row is None:
            continue
        is_count = book.catalogue.indicators[item.indicator].measure is Measure.COUNT
        picture = row.spark if is_count and row.spark else row.strip
        cards.append(Card(row, book.short(item.indicator), _card_note(book, item.indicator, row, area), picture))
    if any(not card.row.none for card in cards):  # six times no number is none
        page.write(f"## {book.wording.say('headline-title')}")
        page.place("headline", book.fragment("headline", cards=cards))


def _card_note(book: Book, name: str, row: Row, area: Area) -> str:
    say = book.wording.say
    if row.none:
        return row.why
    if area.level is Level.COUNTY:
        return say("headline-note", period=row.date, comparison=row.county_kind) if row.county_kind else row.date
    period = book.shown(book.catalogue.indicators[name], area)
    position = book.findings.positions.get((name, period, area.code)) if period else None
    if position is None or position.median is None:
        return row.date
    peers = book.layers.counted(area.layer, position.counted)
    median = book.quantity(book.catalogue.indicators[name], position.median)
    comparison = say("comparison-median", peers=peers, value=median)
    return say("headline-note", period=row.date, comparison=comparison)


def map_choices(book: Book, level: str, chosen: str) -> list[dict[str, object]]:
    """What a map can show, by topic."""
    groups: list[dict[str, object]] = []
    for topic in book.catalogue.topics:
        options = [
            {
                "value": one.id,
                "text": book.short(one.id),
                "selected": one.id == chosen,
            }
            for one in book.catalogue.of_topic(topic, level_of(level))
            if (one.id, level) in book.findings.classes
        ]
        if options:
            groups.append({"label": book.editorial.topics[topic].title, "options": options})
    return groups


def _place_map(book: Book, page: Page, area: Area) -> None:
    beside, below = build_aside(book, page, area)
    wide = draw_former(book, page, area) if area.has_ended else _draw_level(book, page, area)
    if not wide:
        page.write(book.wording.say("map-no-boundaries"))
        page.place("aside", book.fragment("aside", blocks=[*beside, *below]))
        return
    page.write(f"## {book.wording.say('map-title')}")
    narrow = book.fragment("aside", blocks=beside)
    page.place("map", book.fragment("two_columns", wide=wide, narrow=narrow))
    if below:
        page.place("below", book.fragment("abreast", blocks=below))


def _draw_level(book: Book, page: Page, area: Area) -> str:
    """The map of all places of a layer, with this one outlined, and those of its spaces; empty where none can be drawn."""
    level = Level.MUNICIPALITY if area.level is Level.COUNTY else area.layer
    chosen = default_map(book, level)
    maps = {}
    if chosen is not None and _is_drawn(book, area, level):
        this = None if area.level is Level.COUNTY else area
        maps[level] = draw_map(book, page, chosen, level, this, map_choices(book, level, chosen.id))
    town = area if area.level is Level.MUNICIPALITY else None
    for layer in layers_below(book, area):
        one = chosen if chosen and (chosen.id, layer) in book.findings.classes else default_map(book, layer)
        if one is not None:
            maps[layer] = draw_map(book, page, one, layer, None, map_choices(book, layer, one.id), town=town)
    return join_levels(book, maps)


def _is_drawn(book: Book, area: Area, level: str) -> bool:
    """True if a map of the layer can show this place; those of one municipality may have outlines and others none."""
    return book.outlines(level) is not None and (
        not is_of_spaces(level) or area.code in book.contents.boundaries.shapes
    )


def default_map(book: Book, level: str) -> Indicator | None:
    """What a map shows at first: the last indicator of the lead, else the first that can be drawn."""
    names = [*reversed(book.settings.lead), *book.catalogue.indicators]
    found = (name for name in names if (name, level) in book.findings.classes)
    name = next(found, None)
    return book.catalogue.indicators[name] if name else None


def _place_topic(book: Book, page: Page, area: Area, topic: str, rows: dict[str, Row]) -> set[str]:
    """The tables of one topic; returns the packages they draw on."""
    say, title = book.wording.say, book.editorial.topics[topic].title
    own = [one for one in book.catalogue.of_topic(topic) if one.id in rows]
    missing = book.catalogue.missing(topic, has_spaces=book.geography.has_spaces(area.code))
    deliveries = list(missing) if area.level is Level.MUNICIPALITY else []
    county_only = _county_only(book, area, topic, page.address)
    if not own and not deliveries and not county_only:
        return set()
    page.write(f"## {title}")
    peers = Level.MUNICIPALITY if area.level is Level.COUNTY else area.layer
    position = "column-range" if area.level is Level.COUNTY else "column-position"
    shown = [rows[one.id] for one in own]
    draw = partial(
        book.fragment,
        "table",
        caption=say("table-caption", topic=title, name=area.name),
        here=area.name,
        rows=shown,
        deliveries=deliveries,
        with_county=area.level is not Level.COUNTY,
        position=say(position, peers=book.peers(peers)),
    )
    page.place(f"table-{topic}", book.recall(("table", area.code, topic), shown, draw))
    if own and topic in topics_of(book, area):
        full = {"name": say("area-topic-more", topic=title, name=area.name), "text": ""}
        full["href"] = book.link(page.address, book.addresses.area_topic(area, topic))
        page.place(f"full-{topic}", book.fragment("links", style="atlas-inline", entries=[full]))
    if county_only:
        _place_county_only(book, page, area, topic, title, [row for _, row in county_only])
    used = [*own, *(indicator for indicator, _ in county_only)]
    return {name for indicator in used for name in indicator.packages if name in book.catalogue.sources}


def _place_county_only(book: Book, page: Page, area: Area, topic: str, title: str, rows: list[Row]) -> None:
    say = book.wording.say
    page.write(f"### {say('county-only-title')}", say("county-only-text", county=book.county.name, name=area.name))
    caption = say("table-county-caption", topic=title)
    draw = partial(book.fragment, "county_table", caption=caption, county=book.county.name, rows=rows)
    page.place(f"county-{topic}", book.recall(("county-table", area.code, topic), rows, draw))


def _county_only(book: Book, area: Area, topic: str, address: str) -> list[tuple[Indicator, Row]]:
    """Figures that exist for the county alone, shown as the county's."""
    if area.level is not Level.MUNICIPALITY:
        return []
    found = []
    for indicator in book.catalogue.of_topic(topic, Level.COUNTY):
        if Level.MUNICIPALITY in indicator.levels:
            continue
        row = recall_row(book, indicator, book.county, address)
        found += [(indicator, row)] if row else []
    return found
