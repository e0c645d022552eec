"""Pages the county writes: Markdown with a closed vocabulary for numbers, figures and the operator's entries.

Words in double braces: ``value(indicator, area)``, ``map(indicator)``, ``table(indicator)``, ``trend(indicator)``,
``source(package)`` and ``operator(entry)``. A word that is not known, or an id that does not exist, is a located problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from atlas.model.areas import Level
from atlas.model.editorial import Prose
from atlas.model.indicators import Indicator
from atlas.model.problems import Problem, find_near
from atlas.render.book import Book
from atlas.render.chart_figures import draw_dots_figure, draw_lines_figure
from atlas.render.figures import draw_map
from atlas.render.overview_pages import place_home
from atlas.render.package_lists import place_packages
from atlas.render.pages import Page, set_trail, source_text

OPERATOR_PAGES = ("imprint", "privacy", "accessibility")
"""Pages that live from the operator's entries and say so while these are not confirmed."""

WORDS = {
    "value": "indicator", "map": "indicator", "table": "indicator", "trend": "indicator",
    "source": "package", "operator": "operator-entry",
}  # fmt: skip
"""The vocabulary, and what the first id behind each word names."""
OPERATOR_ENTRIES = (
    "name", "street", "postcode", "city", "email", "phone", "representative", "responsible", "host", "host_address",
    "server_logs", "accessibility_status", "accessibility_date", "accessibility_method", "accessibility_contact",
    "accessibility_form",
)  # fmt: skip
_CALL = re.compile(r"\{\{\s*(?P<name>\w+)")


class _Unknown(Exception):
    """An id that does not exist, met while a page is filled in."""

    def __init__(self, code: str, value: str, known: Iterable[str]) -> None:
        super().__init__(value)
        self.code, self.value, self.near = code, value, find_near(value, known)


def check_prose(book: Book, name: str, prose: Prose) -> list[Problem]:
    """What is wrong in one page from ``content/``; what is borrowed from another language is told there."""
    if prose.file in book.editorial.borrowed:
        return []
    return fill(book, Page(book.addresses.prose(name), prose.title, ""), prose)[1]


def render_prose(book: Book, name: str, prose: Prose) -> tuple[Page, list[Problem]]:
    """One page from ``content/``, and what is wrong in it."""
    page = Page(book.addresses.prose(name), prose.title, prose.entries.get("description", prose.title))
    page.found_by = prose.synonyms
    if name != "index":
        set_trail(book, page, [(book.wording.say("home"), book.addresses.home)])
    if prose.file in book.editorial.borrowed:
        page.write(f'<p class="atlas-caution">{book.wording.say("borrowed-notice")}</p>')
    if name in OPERATOR_PAGES and not book.settings.confirmed:
        page.write(f'<p class="atlas-caution">{book.wording.say("operator-missing-notice")}</p>')
    body, problems = fill(book, page, prose)
    page.write(body)
    if prose.file in book.editorial.borrowed:
        problems = []  # told in the language the text is written in
    if name == "index":
        place_home(book, page)
    if name == "data":
        place_packages(book, page)
    return page, problems


def fill(book: Book, page: Page, prose: Prose) -> tuple[str, list[Problem]]:
    """The body with its words in braces carried out, line by line, so that every mistake has its line."""
    words = _Vocabulary(book, page).words()
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    lines, problems = [], []
    for number, line in enumerate(prose.body.split("\n"), start=prose.first_line):
        if "{{" not in line and "{%" not in line:
            lines.append(line)
            continue
        try:
            lines.append(environment.from_string(line).render(**words))
        except _Unknown as error:
            problems.append(Problem(error.code, prose.file, number, None, {"value": error.value}, error.near))
        except TemplateSyntaxError as error:
            problems.append(Problem("page-syntax", prose.file, number, None, {"detail": error.message or ""}))
        except (TemplateError, TypeError) as error:
            problems.append(_tell_call(error, line, prose.file, number, words))
    return "\n".join(lines), problems


def _tell_call(error: Exception, line: str, file: str, number: int, words: dict[str, Callable[..., str]]) -> Problem:
    match = _CALL.search(line)
    name = match["name"] if match else line.strip()
    if name not in words:
        known = ", ".join(sorted(words))
        return Problem("page-word", file, number, None, {"value": name, "known": known}, find_near(name, words))
    return Problem("page-call", file, number, None, {"value": name})


class _Vocabulary:
    """The words a page may use."""

    def __init__(self, book: Book, page: Page) -> None:
        self.book, self.page = book, page

    def words(self) -> dict[str, Callable[..., str]]:
        return {
            "value": self.value,
            "map": self.map,
            "table": self.table,
            "trend": self.trend,
            "source": self.source,
            "operator": self.operator,
        }

    def value(self, indicator: str, area_code: str = "") -> str:
        """The newest figure of a place with its unit, or the word for why there is none."""
        one = self._indicator(indicator)
        code = area_code or self.book.county.code
        if code not in self.book.geography.areas:
            raise _Unknown("area-unknown", code, self.book.geography.areas)
        level = self.book.geography.areas[code].level
        period = self.book.findings.newest.get((one.id, level))
        if period is None:
            return self.book.wording.say("status-not-delivered")
        return self.book.figure(one, self.book.release.figure(one.id, period, code))

    def map(self, indicator: str) -> str:
        one = self._drawn(indicator, needs_outlines=True)
        return self.page.embed(f"map-{one.id}", draw_map(self.book, self.page, one, Level.MUNICIPALITY, None, []))

    def table(self, indicator: str) -> str:
        one = self._drawn(indicator)
        return self.page.embed(f"dots-{one.id}", draw_dots_figure(self.book, one, Level.MUNICIPALITY))

    def trend(self, indicator: str) -> str:
        one = self._drawn(indicator)
        return self.page.embed(f"lines-{one.id}", draw_lines_figure(self.book, one, Level.MUNICIPALITY))

    def _drawn(self, name: str, *, needs_outlines: bool = False) -> Indicator:
        """An indicator the municipalities have entries of, be they all withheld, and outlines where it goes on a map."""
        one, level = self._indicator(name), Level.MUNICIPALITY
        if (one.id, level) not in self.book.findings.newest or (needs_outlines and not self.book.outlines(level)):
            raise _Unknown("page-nothing-to-draw", name, [])
        return one

    def source(self, package: str) -> str:
        sources = self.book.catalogue.sources
        if package not in sources:
            raise _Unknown("package-unknown", package, sources)
        return source_text(self.book, sources[package])

    def operator(self, entry: str) -> str:
        """An entry of the operator; while it is missing, the words that say so."""
        say = self.book.wording.say
        if entry not in OPERATOR_ENTRIES:
            raise _Unknown("operator-entry-unknown", entry, OPERATOR_ENTRIES)
        text = self.book.settings.operator.get(entry, "") if self.book.settings.confirmed else ""
        return text or say("operator-missing", key=say(f"operator-key-{entry}"))

    def _indicator(self, name: str) -> Indicator:
        indicators = self.book.catalogue.indicators
        if name not in indicators:
            raise _Unknown("indicator-unknown", name, indicators)
        return indicators[name]
