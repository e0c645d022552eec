"""All pages of one language, and what goes with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from atlas.model.areas import Level, level_of
from atlas.model.files import Site
from atlas.model.indicators import Indicator
from atlas.model.problems import Problem
from atlas.render.area_pages import render_area
from atlas.render.area_topic_pages import render_area_topic, topics_of
from atlas.render.book import Book
from atlas.render.compare_page import FILE as COMPARE
from atlas.render.compare_page import build_compare_json, render_compare
from atlas.render.figure_json import build_figure_json
from atlas.render.indicator_pages import render_indicator
from atlas.render.live import FIGURES, place_words
from atlas.render.overview_pages import render_areas, render_indicators, render_topic, render_topics
from atlas.render.pages import Page
from atlas.render.prose_pages import check_prose, render_prose
from atlas.render.signs_page import render_signs


def render(book: Book, others: Sequence[Book], plotly: str) -> tuple[Site, list[Problem]]:
    """Everything of one language.

    Parameters
    ----------
    book : the contents in this language.
    others : the other languages, for links between translations.
    plotly : address of the Plotly bundle, from the root of the site.

    Returns
    -------
    The site, and problems in the county's own pages.
    """
    pages, problems = _render_prose_pages(book)
    for page in pages.values():
        _add_words(book, page, plotly)
    for key, make in _plan(book).items():
        finish = partial(_finish, book, make, plotly)
        given = _find_marks(book, key)
        pages[key] = finish() if given is None else book.recall(("page", key), given, finish)
    site = Site(
        language=book.language,
        markdown={page.file: _write_markdown(book, key, page, others) for key, page in pages.items()},
        fragments={page.address: page.fragments for page in pages.values()},
        figures={**_figures(book), COMPARE: build_compare_json(book)},
        search=tuple(page.search_entry() for page in pages.values()),
        addresses=tuple(sorted(f"{book.language}/{page.address}" for page in pages.values())),
    )
    return site, problems


def _finish(book: Book, make: Callable[[], Page], plotly: str) -> Page:
    page = make()
    _add_words(book, page, plotly)
    return page


def _add_words(book: Book, page: Page, plotly: str) -> None:
    """What the script must know, on a page that has something for it to do."""
    if any("data-figure" in html or "data-compare" in html for html in page.fragments.values()):
        place_words(book, page, plotly)


def _find_marks(book: Book, key: str) -> list[object] | None:
    """What a page of one indicator or one topic is made from; None for one that may show any figure."""
    kind, _, name = key.partition(":")
    if kind == "indicator":
        return book.marks(book.catalogue.indicators[one] for one in sorted(book.settings.with_partners([name])))
    if kind in ("topic", "area-topic"):
        return book.marks(book.catalogue.of_topic(name.rpartition("/")[2]))
    return None


def _write_markdown(book: Book, key: str, page: Page, others: Sequence[Book]) -> bytes:
    return book.recall(("markdown", key), (page,), lambda: page.markdown(_alternates(key, page, others)))


def _plan(book: Book) -> dict[str, Callable[[], Page]]:
    """What makes each of the engine's own pages, by the page's key."""
    plan: dict[str, Callable[[], Page]] = {
        f"area:{area.code}": partial(render_area, book, area) for area in book.geography.pages
    }
    for area in book.geography.pages:
        for topic in topics_of(book, area):
            plan[f"area-topic:{area.code}/{topic}"] = partial(render_area_topic, book, area, topic)
    for indicator in book.catalogue.indicators.values():
        plan[f"indicator:{indicator.id}"] = partial(render_indicator, book, indicator)
    for topic in book.catalogue.topics:
        plan[f"topic:{topic}"] = partial(render_topic, book, topic)
    lists = {
        "areas": render_areas,
        "indicators": render_indicators,
        "topics": render_topics,
        "signs": render_signs,
        "compare": render_compare,
    }
    return plan | {name: partial(make, book) for name, make in lists.items()}


def find_problems(book: Book) -> list[Problem]:
    """What is wrong in the county's own pages, without rendering all the others."""
    return [problem for name, prose in book.editorial.pages.items() for problem in check_prose(book, name, prose)]


def list_addresses(book: Book) -> list[str]:
    """The address of every page, without rendering any."""
    keys = [*(f"prose:{name}" for name in book.editorial.pages), *_plan(book)]
    return sorted(f"{book.language}/{_address(book, key)}" for key in keys)


def _render_prose_pages(book: Book) -> tuple[dict[str, Page], list[Problem]]:
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for name, prose in book.editorial.pages.items():
        pages[f"prose:{name}"], more = render_prose(book, name, prose)
        problems += more
    return pages, problems


def _alternates(key: str, page: Page, others: Sequence[Book]) -> list[dict[str, str]]:
    """The same page in the other languages."""
    return [
        {"lang": other.language, "href": f"../{other.language}/{_address(other, key)}", "title": other.label}
        for other in others
    ]


def _address(book: Book, key: str) -> str:
    kind, _, name = key.partition(":")
    addresses = book.addresses
    makers = {
        "area": lambda: addresses.area(book.geography.areas[name]),
        "area-topic": lambda: _area_topic(book, name),
        "indicator": lambda: addresses.indicator(name),
        "topic": lambda: addresses.topic(name),
        "prose": lambda: addresses.prose(name),
    }
    return makers[kind]() if name else addresses.overview(kind)


def _area_topic(book: Book, name: str) -> str:
    code, _, topic = name.partition("/")
    return book.addresses.area_topic(book.geography.areas[code], topic)


def _figures(book: Book) -> dict[str, bytes]:
    """A file for each indicator and level whose areas an interactive figure can show."""
    course = {
        f"{FIGURES}{indicator.id}.county.json": _build_figure(book, indicator, Level.COUNTY)
        for indicator in book.catalogue.indicators.values()
        if Level.MUNICIPALITY not in indicator.levels
        and len(book.release.all_periods(indicator.id, (book.county.code,))) > 1
    }
    suffixes = {Level.MUNICIPALITY: ""} | {layer: f".{layer}" for layer in book.geography.layers_of_spaces}
    return course | {
        f"{FIGURES}{indicator.id}{suffix}.json": _build_figure(book, indicator, layer)
        for indicator in book.catalogue.indicators.values()
        for layer, suffix in suffixes.items()
        if level_of(layer) in indicator.levels and (indicator.id, layer) in book.findings.classes
    }


def _build_figure(book: Book, indicator: Indicator, level: str) -> bytes:
    make = partial(build_figure_json, book, indicator, level)
    return book.recall(("figure", indicator.id, level), book.marks([indicator]), make)
