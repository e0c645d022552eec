"""What pages say of the spaces of a municipality: who drew them, why so, what they were before, and where they lie."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.model.areas import Area, Level
from atlas.model.partitions import Crossing, Partition
from atlas.model.periods import parse_period
from atlas.model.release import Status
from atlas.render.book import Book
from atlas.render.maps import Colouring, draw_section
from atlas.render.pages import Page


def place_divisions(book: Book, page: Page, area: Area) -> None:
    """How a municipality divides itself, each division with its map; or that it has not delivered any yet."""
    say = book.wording.say
    if area.level is not Level.MUNICIPALITY:
        return
    page.write(f"## {say('spaces-heading', name=area.name)} {{ #{say('anchor-places')} }}")
    divisions = book.geography.divisions(area.code)
    if not divisions:
        _place_missing(book, page, area)
    for partition in divisions:
        page.write(f"### {partition.title}", partition.reason)
        page.write(say("partition-decided", decision=partition.decision, day=book.day(partition.decided)))
        _place_division(book, page, partition)


def _place_division(book: Book, page: Page, partition: Partition) -> None:
    """The spaces of a division: where they lie beside their names; a plain list has no map, and says so."""
    spaces = [book.geography.areas[code] for code in partition.spaces]
    now, former = [one for one in spaces if not one.has_ended], [one for one in spaces if one.has_ended]
    links = _list_links(book, page, now)
    if former:
        links += book.fragment("paragraph", text=book.wording.say("partition-former")) + _list_links(book, page, former)
    if picture := draw_spaces(book, page, partition, now):
        links = book.fragment("two_columns", wide=picture, narrow=links)
    else:
        page.write(book.wording.say("map-no-boundaries"))
    page.place(f"spaces-{partition.layer}", links)


def _place_missing(book: Book, page: Page, area: Area) -> None:
    """Absence is a state: it is said plainly, with the way to change it."""
    say, texts = book.wording.say, book.editorial.pages
    page.write(say("missing-spaces", name=area.name))
    if "contribute" in texts:
        anchor = say("anchor-deliver")
        href = book.link(page.address, book.addresses.prose("contribute"))
        href += f"#{anchor}" if f"#{anchor}" in texts["contribute"].body else ""
        entries = [{"name": say("deliver-spaces"), "href": href, "text": ""}]
        page.place("deliver", book.fragment("links", style="atlas-inline", entries=entries))


def _list_links(book: Book, page: Page, spaces: Iterable[Area]) -> str:
    entries = [
        {"name": f"{_suffix(one)} {one.name}", "href": book.link(page.address, book.addresses.area(one)), "text": ""}
        for one in spaces
    ]
    return book.fragment("links", style="atlas-places", entries=entries)


def _suffix(area: Area) -> str:
    """The end of a key, by which a space is found in a picture: its name would not fit there."""
    return area.code.rpartition("-")[2]


def draw_spaces(book: Book, page: Page, partition: Partition, spaces: list[Area], this: str = "") -> str:
    """Where some spaces lie that were valid together; empty without outlines.

    Parameters
    ----------
    this : code of the space that is outlined; without one each leads to its page.
    """
    say, town = book.wording.say, book.geography.areas[partition.municipality]
    outlines = book.outlines_of(tuple(one.code for one in spaces))
    if outlines is None:
        return ""
    links = {one.code: "" if this else book.link(page.address, book.addresses.area(one)) for one in spaces}
    look = {one.code: Colouring("plain", _suffix(one), one.name, links[one.code]) for one in spaces}
    words = {"title": partition.title, "name": town.name}
    outlined = [say("map-this", name=book.geography.areas[this].name)] if this else []
    return book.fragment(
        "partition_map",
        id=f"{say('anchor-places')}-{partition.layer}",
        svg=draw_section(outlines.section(this), look, say("partition-map-label", **words), this),
        caption=" ".join([say("partition-map-caption", **words), *outlined]),
        boundaries=say("map-boundaries", source=partition.attribution),
    )


def place_notices(book: Book, page: Page, area: Area) -> None:
    """What a reader must know before the figures of a space: that it has ended, began, or is too small."""
    say = book.wording.say
    if area.has_ended:
        page.write(f'<p class="atlas-caution">{say("space-ended", name=area.name, end=book.day(area.valid_to))}</p>')
    _place_crossings(book, page, "successors", {one.new: one for one in book.geography.successors(area.code)})
    before = {one.old: one for one in book.geography.predecessors(area.code)}
    if before:
        began = say("space-began", name=area.name, start=book.day(area.valid_from))
        page.write(f'<p class="atlas-caution">{began}</p>')
    _place_crossings(book, page, "predecessors", before)
    partition = book.geography.partitions.get(area.partition)
    if partition and _is_withheld(book, area):
        small = say("space-too-small", name=area.name, minimum=book.wording.number(partition.minimum, 0))
        page.write(f'<p class="atlas-caution">{small}</p>')


def _place_crossings(book: Book, page: Page, kind: str, others: dict[str, Crossing]) -> None:
    """Links to the spaces before or after, with the part that is handed on."""
    if not others:
        return
    say = book.wording.say
    entries = [
        {
            "name": (one := book.geography.areas[code]).name,
            "href": book.link(page.address, book.addresses.area(one)),
            "text": say(f"space-share-{kind}", share=book.wording.quantity(crossing.weight * 100, 0, "percent")),
        }
        for code, crossing in others.items()
    ]
    page.write(say(f"space-{kind}"))
    page.place(kind, book.fragment("links", style="atlas-inline", entries=entries))


def _is_withheld(book: Book, area: Area) -> bool:
    """True if all figures that a space has are withheld, and it is not known to be large enough.

    A large one of which a single figure is asked for may lack that for other reasons.
    """
    if area.code not in book.release.small:
        return False
    shown = ((one, book.shown(one, area)) for one in book.catalogue.indicators.values())
    found = [book.release.figure(one.id, period, area.code).status for one, period in shown if period is not None]
    return Status.SUPPRESSED in found and not any(status.has_number for status in found)


def place_partition(book: Book, page: Page, area: Area) -> None:
    """Which division a space belongs to, why it is drawn so, who decided and since when it holds."""
    say, partition = book.wording.say, book.geography.partitions.get(area.partition)
    if partition is None:
        return
    town = book.geography.areas[partition.municipality]
    home = f"{book.link(page.address, book.addresses.area(town))}#{say('anchor-places')}"
    data = f"{book.link(page.address, book.addresses.prose('data'))}#{partition.id}"
    since = {"start": book.day(area.valid_from), "end": book.day(area.valid_to)}
    facts = [
        (say("partition-term"), say("partition-of", title=partition.title, name=town.name), home),
        (say("partition-reason"), partition.reason, ""),
        (say("partition-decision"), f"{partition.decision}, {book.day(partition.decided)}", ""),
        (say("partition-valid"), say("partition-between" if area.has_ended else "partition-since", **since), ""),
        (say("partition-minimum"), say("partition-people", count=partition.minimum), ""),
        (say("partition-package"), say("partition-version", version=partition.version), data),
    ]
    page.write(f"## {say('partition-title')}")
    page.place("partition", book.fragment("facts", facts=facts))


def draw_former(book: Book, page: Page, area: Area) -> str:
    """Where an ended space lay, among those that were valid on its last day; empty without an outline of it.

    The map of today does not know it.
    """
    partition = book.geography.partitions.get(area.partition)
    if partition is None or area.code not in book.contents.boundaries.shapes:
        return ""
    peers = book.geography.peers(area.layer, parse_period(area.valid_to))
    return draw_spaces(book, page, partition, [one for one in peers if one.partition == partition.id], area.code)
