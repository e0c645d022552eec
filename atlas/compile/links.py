"""Every internal link, source and anchor of the compiled site must resolve, and nothing may be fetched from elsewhere."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from atlas.model.problems import Problem

_TAG = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)\b(?P<attributes>[^<>]*)>")
_WORTH_READING = re.compile(r'\s(?:id|href|src|data-index|action|http-equiv)="')
_ATTRIBUTE = re.compile(r'\s(?P<name>id|href|src|data-index|action|http-equiv|content)="(?P<value>[^"]*)"')
_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?(?P<address>[^'\")]+)|@import\s+['\"](?P<sheet>[^'\"]+)")
_FETCHED = {"link", "script", "img", "source", "iframe", "object", "embed", "video", "audio", "image", "use"}
"""Elements whose address the browser fetches by itself; an ``<a>`` is followed by the reader alone."""


@dataclass(frozen=True, slots=True)
class _Link:
    tag: str
    address: str


@dataclass(frozen=True, slots=True)
class _Found:
    """What one page offers to links, and the links it holds, each once."""

    ids: Mapping[str, int]
    links: tuple[_Link, ...]


_seen: dict[str, tuple[int, _Found]] = {}
"""Pages already read by this process, with the time of their last change: ``--serve`` reads again what changed."""


def check_links(site: Path) -> list[Problem]:
    """Problems of all pages and style sheets below *site*.

    Notes
    -----
    MkDocs checks links in Markdown, not those in fragments or templates; this checks what readers get.
    """
    files = dict(_list(site))
    pages = {name: _read(files[name]) for name in sorted(files) if name.endswith(".html")}
    problems = [
        Problem("id-twice", name, None, None, {"value": one})
        for name, page in pages.items()
        for one, count in page.ids.items()
        if count > 1
    ]
    for name, page in pages.items():
        for link in page.links:
            code = _judge(name, link, files, pages)
            if code:
                problems.append(Problem(code, name, None, None, {"value": link.address}))
    return problems + _check_styles(site)


def _list(site: Path) -> Iterator[tuple[str, Path]]:
    """Every file with its path below the site, with forward slashes."""
    for place, _, names in os.walk(site):
        prefix = f"{Path(place).relative_to(site).as_posix()}/".removeprefix("./")
        yield from ((f"{prefix}{name}", Path(place, name)) for name in names)


def _read(path: Path) -> _Found:
    changed, key = path.stat().st_mtime_ns, str(path)
    seen = _seen.get(key)
    if seen is None or seen[0] != changed:
        text = path.read_text("utf-8")
        tags = list(_find_tags(text))
        ids = Counter(unescape(found["id"]) for _, found, _ in tags if "id" in found)
        _seen[key] = seen = (changed, _Found(ids, tuple(dict.fromkeys(_find_links(tags)))))
    return seen[1]


def _find_tags(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Name, attributes worth reading, and all attributes of every element that has one of them.

    Most elements are shapes of figures; looking for the attributes first passes over them quickly.
    """
    end = 0
    for place in _WORTH_READING.finditer(text):
        if place.start() < end:
            continue
        tag = _TAG.match(text, text.rfind("<", 0, place.start()))
        if tag and tag.end() > place.start():
            end = tag.end()
            yield (
                tag["tag"].lower(),
                {one["name"]: one["value"] for one in _ATTRIBUTE.finditer(tag["attributes"])},
                tag["attributes"],
            )


def _find_links(tags: Iterable[tuple[str, dict[str, str], str]]) -> Iterator[_Link]:
    for name, found, attributes in tags:
        for attribute in ("href", "src", "data-index", "action"):
            if attribute in found and not (name == "link" and "canonical" in attributes):
                yield _Link(name, unescape(found[attribute]))
        if found.get("http-equiv", "").lower() == "refresh":
            yield _Link("a", unescape(found["content"]).partition("url=")[2])


def _judge(page: str, link: _Link, files: Container[str], pages: Mapping[str, _Found]) -> str:
    """The code of what is wrong with a link, or nothing."""
    parts = urlsplit(link.address)
    if parts.scheme in ("data", "mailto", "tel"):
        return ""
    if parts.scheme or parts.netloc:
        is_own_translation = link.tag == "link" and parts.path.endswith("/")
        return "link-foreign" if link.tag in _FETCHED and not is_own_translation else ""
    if parts.path.startswith("/"):
        return "" if page.endswith("404.html") else "link-absolute"
    target = _resolve(page, unquote(parts.path))
    if target is None or target not in files:
        return "link-broken"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        return "link-anchor"
    return ""


def _resolve(page: str, path: str) -> str | None:
    """Path of the file a relative link leads to; None if it leaves the site."""
    if not path:
        return page
    steps = page.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    is_folder = path.endswith("/") or path.rsplit("/", maxsplit=1)[-1] in (".", "..")
    return "/".join([*steps, "index.html"] if is_folder else steps)


def _check_styles(site: Path) -> list[Problem]:
    problems = []
    for path in sorted(site.rglob("*.css")):
        name = path.relative_to(site).as_posix()
        for match in _CSS_ADDRESS.finditer(path.read_text("utf-8")):
            address = match["address"] or match["sheet"]
            if address.startswith(("http:", "https:", "//")):
                problems.append(Problem("link-foreign", name, None, None, {"value": address}))
    return problems
