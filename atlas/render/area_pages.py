"""Pages of places: municipality, county and social space follow one order of reading."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.model.areas import Area, Level
from atlas.model.findings import CountyKind, Position
from atlas.model.indicators import Catalogue, Delivery, Indicator, Measure
from atlas.model.files import download_area
from atlas.render.addresses import to_root
from atlas.render.book import Book
from atlas.render.figures import draw_map
from atlas.render.pages import Page, place_sources, set_trail
from atlas.render.rows import Row, build_row


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
    page = Page(book.addresses.area(area), area.name, say(key, name=area.name))
    page.found_by = (area.code, area.kind)
    page.has_contents = True
    rows = _build_rows(book, area, page.address)
    _place_head(book, page, area)
    _place_headline(book, page, rows, area)
    _place_map(book, page, area)
    used: set[str] = set()
    for topic in book.catalogue.topics:
        used |= _place_topic(book, page, area, topic, rows)
    place_sources(book, page, sorted(used))
    return page


def _build_rows(book: Book, area: Area, address: str) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for indicator in book.catalogue.indicators.values():
        if area.level in indicator.levels or area.level is Level.COUNTY:
            row = build_row(book, indicator, area, address)
            rows |= {indicator.id: row} if row else {}
    return rows


def _place_head(book: Book, page: Page, area: Area) -> None:
    say, link = book.wording.say, book.addresses
    steps = [(say("home"), link.home)]
    if area.level is not Level.COUNTY:
        steps += [(book.county.name, link.area(book.county)), (say("areas"), link.overview("areas"))]
    if area.level is Level.SPACE and area.parent:
        parent = book.geography.areas[area.parent]
        steps[-1] = (parent.name, link.area(parent))
    set_trail(book, page, steps)
    if area.level is Level.COUNTY:
        marks = say("marks-county", peers=book.peers(Level.MUNICIPALITY))
    else:
        others = len(book.areas(area.level)) - 1
        marks = say("marks-area", name=area.name, others=say(f"level-of-{area.level.value}", count=str(others)))
    place = say("place-key", kind=area.kind, code=area.code, edition=book.settings.edition)
    page.place("lead", book.fragment("lead", sentences=lead_sentences(book, area), place=place, marks=marks))


def lead_sentences(book: Book, area: Area) -> list[str]:
    """The place in sentences: one for each indicator of the lead that has a figure or a reason for none."""
    sentences = []
    for name in book.settings.lead:
        indicator = book.catalogue.indicators[name]
        period = book.findings.newest.get((name, area.level.value))
        if period is None:
            sentences += _median_sentence(book, indicator, area)
            continue
        figure = book.release.figure(name, period, area.code)
        if figure.value is None:
            status = book.wording.say(f"status-{figure.status.value}")
            sentences.append(book.wording.say("lead-missing", title=book.title(name), status=status))
            continue
        words = {"statement": state(book, indicator, figure.value).rstrip("."), "period": book.wording.period(period)}
        position = _lead_position(book, indicator, area, book.findings.positions.get((name, period, area.code)))
        phrase = "lead-compared" if position else "lead-plain"
        sentences.append(book.wording.say(phrase, **words, position=position))
    return sentences


def _median_sentence(book: Book, indicator: Indicator, area: Area) -> list[str]:
    """What stands for a county that has no figure of its own: the median of its municipalities, named as such."""
    period = book.findings.newest.get((indicator.id, Level.MUNICIPALITY.value))
    county = book.findings.county.get((indicator.id, period)) if period and area.level is Level.COUNTY else None
    if period is None or county is None or county.kind is not CountyKind.MEDIAN or county.figure.value is None:
        return []
    value, peers = book.quantity(indicator, county.figure.value), book.peers(Level.MUNICIPALITY)
    when = book.wording.period(period)
    return [book.wording.say("lead-median", title=book.title(indicator.id), value=value, peers=peers, period=when)]


def _lead_position(book: Book, indicator: Indicator, area: Area, position: Position | None) -> str:
    """Where the place lies, with the comparator named; empty for the county, which has no peers."""
    if area.level is Level.COUNTY or position is None or position.place is None or position.median is None:
        return ""
    peers = book.wording.say(f"level-of-{area.level.value}", count=str(position.counted))
    median = book.quantity(indicator, position.median)
    return book.wording.say(f"lead-{position.place.value}", peers=peers, median=median)


def state(book: Book, indicator: Indicator, value: float) -> str:
    """The indicator's own sentence with its number; people are counted whole, and "rund" says so."""
    text = book.number(indicator, value)
    whole = book.wording.number(value, 0)
    if indicator.unit in ("percent", "per-100") and value >= 1 and whole != text:
        text = book.wording.say("about", number=whole)
    sentence = book.prose(indicator.id).entries["statement"].replace("{value}", text)
    return sentence[0].upper() + sentence[1:]


def _place_headline(book: Book, page: Page, rows: dict[str, Row], area: Area) -> None:
    cards = []
    for item in book.settings.headline:
        row = rows.get(item.indicator)
        if row is None:
            continue
        is_count = book.catalogue.indicators[item.indicator].measure is Measure.COUNT
        picture = row.spark if is_count and row.spark else row.strip
        cards.append(Card(row, book.short(item.indicator), _card_note(book, item.indicator, row, area), picture))
    if cards:
        page.write(f"## {book.wording.say('headline-title')}")
        page.place("headline", book.fragment("headline", cards=cards))


def _card_note(book: Book, name: str, row: Row, area: Area) -> str:
    say = book.wording.say
    if row.none:
        return row.why
    if area.level is Level.COUNTY:
        return say("headline-note", period=row.date, comparison=row.county_kind) if row.county_kind else row.date
    period = book.findings.newest[name, area.level.value]
    position = book.findings.positions.get((name, period, area.code))
    if position is None or position.median is None:
        return row.date
    peers = say(f"level-of-{area.level.value}", count=str(position.counted))
    median = book.quantity(book.catalogue.indicators[name], position.median)
    comparison = say("comparison-median", peers=peers, value=median)
    return say("headline-note", period=row.date, comparison=comparison)


def map_choices(book: Book, level: Level, chosen: str) -> list[dict[str, object]]:
    """What a map can show, by topic."""
    groups: list[dict[str, object]] = []
    for topic in book.catalogue.topics:
        options = [
            {
                "value": one.id,
                "text": book.short(one.id),
                "selected": one.id == chosen,
            }
            for one in book.catalogue.of_topic(topic, level)
            if (one.id, level.value) in book.findings.classes
        ]
        if options:
            groups.append({"label": book.editorial.topics[topic].title, "options": options})
    return groups


def _place_map(book: Book, page: Page, area: Area) -> None:
    level = Level.MUNICIPALITY if area.level is Level.COUNTY else area.level
    chosen = default_map(book, level)
    narrow = book.fragment("aside", blocks=_aside(book, page, area))
    if chosen is None or level.value not in book.maps:
        page.write(book.wording.say("map-no-boundaries"))
        page.place("aside", narrow)
        return
    page.write(f"## {book.wording.say('map-title')}")
    this = None if area.level is Level.COUNTY else area
    wide = draw_map(book, page, chosen, level, this, map_choices(book, level, chosen.id))
    page.place("map", book.fragment("two_columns", wide=wide, narrow=narrow))


def default_map(book: Book, level: Level) -> Indicator | None:
    """What a map shows at first: the last indicator of the lead, else the first that can be drawn."""
    names = [*reversed(book.settings.lead), *book.catalogue.indicators]
    found = (name for name in names if (name, level.value) in book.findings.classes)
    name = next(found, None)
    return book.catalogue.indicators[name] if name else None


def _aside(book: Book, page: Page, area: Area) -> list[dict[str, object]]:
    return [
        *_missing_block(book, page, area),
        *_neighbours_block(book, page, area),
        *_spaces_block(book, page, area),
        _take_block(book, page, area),
    ]


def _missing_block(book: Book, page: Page, area: Area) -> list[dict[str, object]]:
    say = book.wording.say
    if area.level is not Level.MUNICIPALITY or not book.catalogue.deliveries:
        return []
    paragraphs = [say("missing-text"), *_missing_topics(book), say("missing-county")]
    links = []
    if not book.geography.children(area.code):
        paragraphs.append(say("missing-spaces", name=area.name))
        target = book.link(page.address, book.addresses.prose("contribute"))
        links = [(book.editorial.pages["contribute"].title, target)] if "contribute" in book.editorial.pages else []
    return [_block("luecken", say("missing-title"), paragraphs, links, "atlas-list")]


def _missing_topics(book: Book) -> list[str]:
    """What is missing, topic by topic."""
    lines = []
    for topic in book.catalogue.topics:
        titles = [one.title for one in _deliveries(book.catalogue, topic)]
        if titles:
            title = book.editorial.topics[topic].title
            lines.append(book.wording.say("missing-topic", topic=title, list=", ".join(titles)))
    return lines


def _neighbours_block(book: Book, page: Page, area: Area) -> list[dict[str, object]]:
    codes = book.geography.neighbours.get(area.code, ())
    others = [book.geography.areas[code] for code in codes if area.level is not Level.COUNTY]
    if not others:
        return []
    links = [(one.name, book.link(page.address, book.addresses.area(one))) for one in others]
    return [_block("nachbarn", book.wording.say("neighbours-title"), [], links, "atlas-inline")]


def _spaces_block(book: Book, page: Page, area: Area) -> list[dict[str, object]]:
    below = book.geography.children(area.code) if area.level is not Level.SPACE else ()
    if not below:
        return []
    name = "areas" if area.level is Level.COUNTY else "spaces-title"
    links = [(one.name, book.link(page.address, book.addresses.area(one))) for one in below]
    return [_block("orte", book.wording.say(name), [], links, "atlas-inline")]


def _take_block(book: Book, page: Page, area: Area) -> dict[str, object]:
    links = [
        (book.wording.say("take-csv"), to_root(page.address) + download_area(area.code)),
        (book.wording.say("take-all"), book.link(page.address, book.addresses.prose("data"))),
    ]
    return _block("mitnehmen", book.wording.say("take-title"), [], links, "atlas-downloads")


def _block(
    name: str, title: str, paragraphs: list[str], links: list[tuple[str, str]], style: str
) -> dict[str, object]:
    return {"id": name, "title": title, "paragraphs": paragraphs, "links": links, "style": style}


def _place_topic(book: Book, page: Page, area: Area, topic: str, rows: dict[str, Row]) -> set[str]:
    """The tables of one topic; returns the packages they draw on."""
    say, title = book.wording.say, book.editorial.topics[topic].title
    own = [one for one in book.catalogue.of_topic(topic) if one.id in rows]
    deliveries = _deliveries(book.catalogue, topic) if area.level is Level.MUNICIPALITY else []
    county_only = _county_only(book, area, topic, page.address)
    if not own and not deliveries and not county_only:
        return set()
    page.write(f"## {title}")
    peers = Level.MUNICIPALITY if area.level is Level.COUNTY else area.level
    position = "column-range" if area.level is Level.COUNTY else "column-position"
    page.place(
        f"table-{topic}",
        book.fragment(
            "table",
            caption=say("table-caption", topic=title, name=area.name),
            here=area.name,
            rows=[rows[one.id] for one in own],
            deliveries=deliveries,
            with_county=area.level is not Level.COUNTY,
            position=say(position, peers=book.peers(peers)),
        ),
    )
    if county_only:
        _place_county_only(book, page, area, topic, title, [row for _, row in county_only])
    used = [*own, *(indicator for indicator, _ in county_only)]
    return {name for indicator in used for name in indicator.packages if name in book.catalogue.sources}


def _place_county_only(book: Book, page: Page, area: Area, topic: str, title: str, rows: list[Row]) -> None:
    say = book.wording.say
    page.write(f"### {say('county-only-title')}", say("county-only-text", county=book.county.name, name=area.name))
    caption = say("table-county-caption", topic=title)
    page.place(
        f"county-{topic}", book.fragment("county_table", caption=caption, county=book.county.name, rows=rows)
    )


def _deliveries(catalogue: Catalogue, topic: str) -> list[Delivery]:
    return [one for one in catalogue.deliveries if one.topic == topic]


def _county_only(book: Book, area: Area, topic: str, address: str) -> list[tuple[Indicator, Row]]:
    """Figures that exist for the county alone, shown as the county's."""
    if area.level is not Level.MUNICIPALITY:
        return []
    found = []
    for indicator in book.catalogue.of_topic(topic, Level.COUNTY):
        if Level.MUNICIPALITY in indicator.levels:
            continue
        row = build_row(book, indicator, book.county, address)
        found += [(indicator, row)] if row else []
    return found
