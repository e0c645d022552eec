"""What the county writes: settings, prose and the operator's entries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site. Only an official one must be complete; the rest fall back to the first, visibly."""

    code: str
    label: str
    official: bool


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline figure and the reason why it is one."""

    indicator: str
    reason: str


class Scale(StrEnum):
    """How values are compared: by their difference, or by their ratio (the difference of their logarithms)."""

    LINEAR = "linear"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Trait:
    """An indicator of structure that municipalities are found alike by, and the reason why it is one."""

    indicator: str
    reason: str
    scale: Scale = Scale.LINEAR


@dataclass(frozen=True, slots=True)
class Pair:
    """Two indicators worth seeing together, and the reason why."""

    indicator: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settings:
    """``data/atlas.yml``: which county, who answers for it, what leads.

    Attributes
    ----------
    operator : closed vocabulary of entries (name, street …); empty strings are missing entries.
    confirmed : True once the operator has signed for the entries; until then the site is a draft.
    fictional : True for a showcase whose places and figures are invented.
    """

    title: str
    county: str
    edition: str
    address: str
    languages: tuple[Language, ...]
    headline: tuple[Headline, ...]
    lead: tuple[str, ...]
    structure: tuple[Trait, ...]
    operator: Mapping[str, str]
    logo: str
    confirmed: bool
    fictional: bool
    redirects: Mapping[str, str]
    pairs: tuple[Pair, ...] = ()

    def with_partners(self, indicators: Collection[str]) -> set[str]:
        """*indicators* and those that are shown together with one of them: a page of theirs shows both."""
        found = {(one.indicator, one.other) for one in self.pairs}
        return {*indicators, *(name for pair in found if not set(pair).isdisjoint(indicators) for name in pair)}


@dataclass(frozen=True, slots=True)
class Prose:
    """One Markdown file: its front matter as text, its sections by heading, its body and where it stands."""

    file: str
    title: str
    entries: Mapping[str, str]
    synonyms: tuple[str, ...]
    sections: Mapping[str, str]
    body: str
    first_line: int


@dataclass(frozen=True, slots=True)
class Editorial:
    """All prose of one language.

    Attributes
    ----------
    indicators, topics, pages : by id.
    breaks : one sentence for each reason of a break.
    borrowed : files that are missing in this language and were taken from the first one.
    """

    language: str
    indicators: Mapping[str, Prose]
    topics: Mapping[str, Prose]
    pages: Mapping[str, Prose]
    breaks: Mapping[str, str]
    borrowed: frozenset[str]
