"""What stands around the pages: names, navigation, notices, and the pages above all languages."""

from __future__ import annotations

from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from atlas.model.editorial import Editorial, Settings
from atlas.model.files import Frame
from atlas.render.addresses import Addresses
from atlas.render.book import Book
from atlas.render.wording import Wording

PLOTLY = "assets/plotly.js"
"""Address of the bundle from the root of the site; its bytes are locked in ``atlas/assets/plotly.lock``."""
_NAVIGATION = ("areas", "topics", "indicators", "data", "methods")
_FOOTER = ("contribute", "glossary", "imprint", "privacy", "accessibility")
_PAGES = Environment(loader=PackageLoader("atlas", "templates/pages"), autoescape=True, undefined=StrictUndefined)


def build_frame(settings: Settings, editorial: Editorial, language: str, logo: bytes) -> Frame:
    """The frame of one language; a page that the county has not written is not linked."""
    wording = Wording(language)
    addresses = Addresses(wording, editorial)
    overviews = {"areas", "topics", "indicators"}
    return Frame(
        language=language,
        site_name=settings.title,
        description=editorial.pages["index"].entries.get("description", settings.title),
        address=settings.address,
        navigation=[
            (wording.say(name), addresses.overview(name))
            for name in _NAVIGATION
            if name in overviews or name in editorial.pages
        ],
        footer=[(editorial.pages[name].title, addresses.prose(name)) for name in _FOOTER if name in editorial.pages],
        operator=settings.operator.get("name", "") if settings.confirmed else "",
        edition=wording.say("edition", edition=settings.edition),
        draft="" if settings.confirmed else wording.say("draft-banner"),
        fiction=wording.say("fiction-banner") if settings.fictional else "",
        search_label=wording.say("search-placeholder"),
        logo=logo,
    )


def build_root_pages(settings: Settings) -> dict[str, bytes]:
    """The start above all languages, and a page for every address that has moved."""
    first = settings.languages[0].code
    pages = {"index.html": _redirect(f"{first}/", first), "404.html": _not_found(settings, first)}
    for old, new in settings.redirects.items():
        up = "../" * old.count("/")
        pages[f"{old}index.html"] = _redirect(f"{up}{new}", new.split("/")[0])
    return pages


def _not_found(settings: Settings, language: str) -> bytes:
    """The page for an address that does not exist. It may be shown at any depth, so its links begin at the root."""
    wording = Wording(language)
    return (
        _PAGES.get_template("not_found.html.j2")
        .render(
            language=language,
            base=urlsplit(settings.address).path or "/",
            title=wording.say("not-found-title"),
            text=wording.say("not-found-text"),
            name=settings.title,
        )
        .encode()
    )


def _redirect(target: str, language: str) -> bytes:
    text = Wording(language).say("moved")
    return _PAGES.get_template("redirect.html.j2").render(target=target, language=language, text=text).encode()


def area_paths(book: Book) -> dict[str, str]:
    """Address of each area's page from the root of the site, by code."""
    return {area.code: f"{book.language}/{book.addresses.area(area)}" for area in book.geography.pages}
