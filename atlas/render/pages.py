"""A page while it is written: small Markdown, and the fragments it asks for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from atlas.model.files import SearchEntry
from atlas.model.indicators import Source
from atlas.render.book import Book

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The same text five times as fast, where PyYAML was built with libyaml."""


@dataclass
class Page:
    """One page of the site.

    Attributes
    ----------
    address : without the language, with a slash at its end; empty for the start page.
    lines : Markdown; a figure or table is one line that names its fragment.
    fragments : HTML by name.
    has_contents : True for a long page that begins with a list of its sections.
    has_patterns : True once a map has brought the patterns that all maps of the page share.
    trail : title and address of the pages above this one; the last step is the page itself.
    found_by : words besides title and description by which the search finds the page.
    """

    address: str
    title: str
    description: str
    lines: list[str] = field(default_factory=list)
    fragments: dict[str, str] = field(default_factory=dict)
    found_by: Sequence[str] = ()
    trail: list[dict[str, str]] = field(default_factory=list)
    has_contents: bool = False
    has_patterns: bool = False

    def write(self, *lines: str) -> None:
        """Add Markdown, with a blank line after each."""
        for line in lines:
            self.lines += [line, ""]

    def place(self, name: str, html: str) -> None:
        """Add a figure or table."""
        self.write(self.embed(name, html))

    def embed(self, name: str, html: str) -> str:
        """Keep *html* as a fragment and return the line that stands for it."""
        self.fragments[name] = html
        return f'{{{{ fragment("{self.address}", "{name}") }}}}'

    @property
    def file(self) -> str:
        """Path of the Markdown file below the language's folder."""
        return f"{self.address.rstrip('/') or 'index'}.md"

    def markdown(self, alternates: Sequence[Mapping[str, str]]) -> bytes:
        """The file as the compiler reads it."""
        front: dict[str, object] = {"title": self.title, "description": self.description}
        if self.trail:
            front["breadcrumb"] = self.trail
        if self.has_contents:
            front["toc"] = True
        if alternates:
            front["alternates"] = [dict(one) for one in alternates]
        head = yaml.dump(front, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1000)
        return f"---\n{head}---\n\n# {self.title}\n\n{chr(10).join(self.lines)}".encode()

    def search_entry(self) -> SearchEntry:
        """What the search knows of this page."""
        return SearchEntry(self.address, self.title, " ".join((self.description, *self.found_by)))


def source_text(book: Book, source: Source) -> str:
    """Publisher, title, dates and terms of a source in one line."""
    return book.wording.say(
        "source-line",
        publisher=source.publisher,
        title=source.title,
        reference=book.day(source.reference_date),
        retrieved=book.day(source.retrieved),
        terms=source.terms,
    )


def place_sources(book: Book, page: Page, packages: Collection[str]) -> None:
    """The numbered list of sources at the end of a page."""
    data = book.link(page.address, book.addresses.prose("data"))
    listed = [
        {
            "number": book.source_number(name),
            "text": source_text(book, book.catalogue.sources[name]),
            "name": book.wording.say("source-licence"),
            "link": f"{data}#{name}",
        }
        for name in sorted(packages, key=book.source_number)
    ]
    page.write(f"## {book.wording.say('sources-title')}")
    page.place("sources", book.fragment("sources", sources=listed))


def set_trail(book: Book, page: Page, steps: Sequence[tuple[str, str]]) -> None:
    """Where am I: the way from the start to this page."""
    page.trail = [{"title": name, "href": address} for name, address in steps] + [{"title": page.title}]
