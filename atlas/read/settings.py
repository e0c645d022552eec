"""``data/atlas.yml``: the settings of a root."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from atlas.model.editorial import Headline, Language, Pair, Scale, Settings, Trait
from atlas.model.problems import Problem
from atlas.read.structured import Entry, read_text, read_yaml

FILE = "data/atlas.yml"

OperatorKey = Literal[
    "name", "street", "postcode", "city", "email", "phone", "representative", "responsible", "host", "host_address",
    "server_logs", "accessibility_status", "accessibility_date", "accessibility_method", "accessibility_contact",
    "accessibility_form",
]  # fmt: skip


class _Language(Entry):
    code: str = Field(pattern=r"^[a-z]{2}(-[a-z]+)?$")
    label: str
    official: bool


class _Headline(Entry):
    indicator: str
    reason: str


class _Trait(_Headline):
    scale: Scale = Scale.LINEAR


class _Pair(_Headline):
    other: str


class _Atlas(Entry):
    title: str
    county: str = Field(pattern=r"^\d{5}$")
    edition: str
    address: str = Field(pattern=r"^(https?://.+/)?$")
    languages: list[_Language] = Field(min_length=1)
    headline: list[_Headline] = Field(max_length=6)
    lead: list[str]
    structure: list[_Trait] = Field(default_factory=list)
    operator: dict[OperatorKey, str]
    logo: str
    confirmed: bool
    fictional: bool
    redirects: dict[str, str]
    pairs: list[_Pair] = Field(default_factory=list)


def read_settings(root: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings, or None with every problem found in them."""
    text, problems = read_text(root / FILE, FILE)
    if problems:
        return None, problems
    entry, problems = read_yaml(text, FILE, _Atlas)
    if entry is None:
        return None, problems
    return (
        Settings(
            entry.title,
            entry.county,
            entry.edition,
            entry.address,
            tuple(Language(item.code, item.label, item.official) for item in entry.languages),
            tuple(Headline(item.indicator, item.reason) for item in entry.headline),
            tuple(entry.lead),
            tuple(Trait(item.indicator, item.reason, item.scale) for item in entry.structure),
            {str(key): text for key, text in entry.operator.items()},
            entry.logo,
            entry.confirmed,
            entry.fictional,
            dict(entry.redirects),
            tuple(Pair(item.indicator, item.other, item.reason) for item in entry.pairs),
        ),
        [],
    )
