"""What leaves the corridor: files by path, and pages with the fragments they asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

Files = Mapping[str, bytes]
"""Contents by path, relative to the folder they belong in, with forward slashes."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What the search knows of a page: never its tables."""

    address: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Site:
    """Everything rendered for one language.

    Attributes
    ----------
    language : its code, the first part of every address.
    markdown : sources for the compiler, by path below ``docs/``.
    fragments : HTML by page address and name, put in after Markdown has run.
    figures : JSON behind the interactive figures, by path below the language's folder.
    search : one entry a page.
    addresses : address of every page, with the language in front.
    """

    language: str
    markdown: Files
    fragments: Mapping[str, Mapping[str, str]]
    figures: Files
    search: tuple[SearchEntry, ...]
    addresses: tuple[str, ...]

    def without_sources(self) -> Site:
        """The same once the compiler's sources are written: what remains is small."""
        return replace(self, markdown={}, fragments={})


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page of a language: names, links and notices, final.

    ``navigation`` and ``footer`` are (title, address) pairs.
    """

    language: str
    site_name: str
    description: str
    address: str
    navigation: Sequence[tuple[str, str]]
    footer: Sequence[tuple[str, str]]
    operator: str
    edition: str
    draft: str
    fiction: str
    search_label: str
    logo: bytes


DOWNLOAD_ALL = "daten/alle-werte.csv"
"""All released figures in one table."""


def download_area(code: str) -> str:
    """Address of all figures of one place."""
    return f"daten/orte/{code}.csv"


def download_indicator(name: str) -> str:
    """Address of all figures of one indicator."""
    return f"daten/indikatoren/{name}.csv"


def download_package(package: str, path: str) -> str:
    """Address of one file of a package."""
    return f"daten/pakete/{package}/{path}"


def download_archive(package: str) -> str:
    """Address of a whole package."""
    return f"daten/pakete/{package}.zip"
