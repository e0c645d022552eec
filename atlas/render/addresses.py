"""Addresses: fixed early, kept for ever. Links are relative, so that the site works below any path."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.model.areas import Area, Level
from atlas.model.editorial import Editorial
from atlas.render.wording import Wording

_PROSE = ("methods", "glossary", "imprint", "privacy", "accessibility", "contribute", "data")


class Addresses:
    """The address of every page of one language, without the language in front and with a slash at the end."""

    def __init__(self, wording: Wording, editorial: Editorial) -> None:
        self._words = {
            name: wording.say(f"address-{name}")
            for name in (*_PROSE, "areas", "county", "spaces", "indicators", "topics", "signs", "compare")
        }
        self._topics: Mapping[str, str] = {
            name: prose.entries.get("slug", name) for name, prose in editorial.topics.items()
        }
        self._areas: dict[str, str] = {}

    home = ""

    def area(self, area: Area) -> str:
        """The page of an area."""
        if area.level is Level.COUNTY:
            return f"{self._words['county']}/"
        folder = self._words["spaces" if area.level is Level.SPACE else "areas"]
        return f"{folder}/{area.code}-{area.slug}/"

    def area_topic(self, area: Area, topic: str) -> str:
        """The page of an area and a topic."""
        return f"{self.area(area)}{self._topics.get(topic, topic)}/"

    def indicator(self, name: str) -> str:
        """The page of an indicator."""
        return f"{self._words['indicators']}/{name}/"

    def topic(self, name: str) -> str:
        """The page of a topic."""
        return f"{self._words['topics']}/{self._topics.get(name, name)}/"

    def overview(self, name: str) -> str:
        """An overview (areas, indicators, topics, compare) or a page of prose of the engine's own list."""
        return f"{self._words[name]}/"

    def prose(self, name: str) -> str:
        """The page of a prose file: a known one by its word, any other by its name."""
        if name == "index":
            return ""
        return f"{self._words.get(name, name)}/"


def relative(start: str, target: str) -> str:
    """The link from the page at *start* to *target*, both below the same folder.

    Examples
    --------
    >>> relative("gemeinden/a/", "gemeinden/b/"), relative("", "daten/"), relative("a/", ""), relative("a/", "a/")
    ('../../gemeinden/b/', 'daten/', '../', './')
    """
    if start == target:
        return "./"
    return "../" * start.count("/") + target or "./"


def to_root(start: str) -> str:
    """The way from a page of a language up to the root of the site, above all languages.

    Examples
    --------
    >>> to_root("gemeinden/a/")
    '../../../'
    """
    return "../" * (start.count("/") + 1)
