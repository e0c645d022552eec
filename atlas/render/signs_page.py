"""Early signs: which figures moved beyond their noise or left the usual range, and why; of social spaces as well."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.model.areas import Level, is_of_spaces
from atlas.model.verdicts import Cause, Sign, Watch
from atlas.render.book import Book
from atlas.render.pages import Page, place_sources, set_trail
from atlas.render.verdict_words import limits_words


def render_signs(book: Book) -> Page:
    """The page of early signs: by topic, each with its reason, and how many chance alone would bring."""
    say = book.wording.say
    towns = book.findings.watch.get(Level.MUNICIPALITY)
    known = book.findings.watch
    below = {layer: known[layer] for layer in book.geography.layers_of_spaces if layer in known}
    levels = [Level.MUNICIPALITY.value, *below]
    many = book.wording.join([book.layers.title(one) for one in levels])
    description = say("signs-description", levels=many, name=book.county.name)
    page = Page(book.addresses.overview("signs"), say("signs-title"), description)
    set_trail(book, page, [(say("home"), book.addresses.home)])
    if towns is None:
        page.write(say("signs-none"))
    else:
        page.write(say("signs-lead", peers=book.wording.join([book.peers(one) for one in levels])))
        _place_level(book, page, towns, Level.MUNICIPALITY)
    for layer, watch in below.items():
        page.write(f"## {say('signs-spaces-title', title=book.layers.title(layer))}")
        page.write(say("signs-spaces-lead", peers=book.peers(layer)))
        _place_level(book, page, watch, layer)
    found = [*([towns] if towns else []), *below.values()]
    _place_sources(book, page, [sign for one in found for sign in one.signs])
    return page


def _place_level(book: Book, page: Page, watch: Watch, level: str) -> None:
    """What was looked at among the areas of a level, and what was found; spaces stand below a heading of their own."""
    heading, name = ("###", f"signs-{level}") if is_of_spaces(level) else ("##", "signs")
    page.write("\n".join(f"- {line}" for line in _chance(book, watch, level)))
    for topic in book.catalogue.topics:
        entries = [
            _entry(book, page, one, level)
            for one in watch.signs
            if book.catalogue.indicators[one.indicator].topic == topic
        ]
        if entries:
            page.write(f"{heading} {book.editorial.topics[topic].title}")
            page.place(f"{name}-{topic}", book.fragment("links", style="atlas-indicators", entries=entries))
    if not watch.signs:
        page.write(book.wording.say("signs-none"))


def _place_sources(book: Book, page: Page, signs: Iterable[Sign]) -> None:
    used = {name for one in signs for name in book.catalogue.indicators[one.indicator].packages}
    if used:
        place_sources(book, page, sorted(used & book.catalogue.sources.keys()))


def _chance(book: Book, watch: Watch, level: str) -> list[str]:
    """What was looked at, what was found, and what chance alone would have shown."""
    say, noise = book.wording.say, (Cause.ROSE, Cause.FELL)
    found = sum(one.cause in noise for one in watch.signs)
    return [
        say("signs-tested", tested=watch.tested, found=found, expected=_expected(book, watch.expected_tested)),
        say(
            "signs-ranged",
            ranged=watch.ranged,
            peers=book.peers(level),
            found=len(watch.signs) - found,
            expected=_expected(book, watch.expected_ranged),
        ),
    ]


def _expected(book: Book, number: float) -> str:
    """A number of signs; what rounds to nothing is not nothing."""
    if number < 0.05:
        return book.wording.say("signs-hardly")
    return book.wording.say("signs-about", number=book.wording.number(number, 1))


def _entry(book: Book, page: Page, sign: Sign, level: str) -> dict[str, str]:
    indicator = book.catalogue.indicators[sign.indicator]
    area = book.geography.areas[sign.area_code]
    change = sign.change
    limits = limits_words(book, indicator, sign.usual) if sign.usual else {}
    reason = book.wording.say(
        f"sign-{sign.cause.value}",
        before=book.quantity(indicator, change.before),
        after=book.quantity(indicator, change.after),
        since=book.wording.period(change.since),
        until=book.wording.period(change.until),
        peers=book.layers.counted(level, len(book.values(indicator, change.until, level))),
        **limits,
    )
    href = f"{book.link(page.address, book.addresses.area_topic(area, indicator.topic))}#{indicator.id}"
    return {
        "href": href,
        "name": f"{book.place(area)}: {book.title(indicator.id)}",
        "text": reason,
    }
