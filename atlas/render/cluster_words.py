"""What is said of like beside like; it stands on no page, for it needs more than a build installs."""

from __future__ import annotations

from atlas.measures.spatial import PERMUTATIONS
from atlas.model.indicators import Indicator
from atlas.model.overviews import Clusters, Surrounded
from atlas.render.book import Book


def cluster_words(book: Book, indicator: Indicator, found: Clusters | None) -> list[str]:
    """Lines for whoever asked, in the language of the book."""
    say, number = book.wording.say, book.wording.number
    if found is None:
        return [say("clusters-none", title=book.title(indicator.id))]
    names = {area.code: area.name for area in book.geography.pages}
    lines = [
        say(
            "clusters-what",
            title=book.title(indicator.id),
            period=book.when(indicator, found.period),
            counted=str(found.counted),
        ),
        say(
            "clusters-statistic",
            statistic=number(found.statistic, 2),
            expected=number(found.expected, 2),
            probability=book.wording.quantity(100 * found.probability, 1, "percent"),
        ),
        say(f"clusters-{'not-sure' if not found.is_sure else 'alike' if found.are_alike else 'unlike'}"),
    ]
    lines += [
        say(f"clusters-{kind.value}", names=book.wording.join([names[code] for code in found.places[kind]]))
        for kind in Surrounded
        if kind in found.places
    ]
    if not found.places:
        lines.append(say("clusters-no-place"))
    if found.missing:
        lines.append(say("clusters-missing", names=book.wording.join([names[code] for code in found.missing])))
    return [*lines, say("clusters-how", permutations=number(PERMUTATIONS, 0))]
