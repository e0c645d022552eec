"""Every internal link, source and anchor of the compiled site must resolve, and nothing may be fetched from elsewhere."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from atlas.model.memory import FORGETFUL, Memory
from atlas.model.problems import Problem

_TAG = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)\b(?P<attributes>[^<>]*)>")
_WORTH_READING = re.compile(r' (?:id|href|src|data-index|action|http-equiv)="')
_ATTRIBUTE = re.compile(r' (?P<name>id|href|src|data-index|action|http-equiv|content)="(?P<value>[^"]*)"')
_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?(?P<address>[^'\")]+)|@import\s+['\"](?P<sheet>[^'\"]+)")
_LEADING = {"href", "src", "data-index", "action"}
_FETCHED = {"link", "script", "img", "source", "iframe", "object", "embed", "video", "audio", "image", "use"}
"""Elements whose address the browser fetches by itself; an ``<a>`` is followed by the reader alone."""


@dataclass(frozen=True, slots=True)
class _Link:
    tag: str
    address: str


_Target = tuple[str, str]
"""A file of the site and an anchor in it; without an anchor the file alone."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What one page offers to links, where its own lead, each once, and what is wrong with it whatever the others hold.

    ``offered`` are the page itself and its anchors; ``wanted`` has the address as it stands in the page.
    """

    offered: frozenset[_Target]
    wanted: Mapping[_Target, str]
    problems: tuple[Problem, ...]


def check_links(site: Path, memory: Memory = FORGETFUL) -> list[Problem]:
    """Problems of all pages and style sheets below *site*.

    Parameters
    ----------
    memory : of a process that serves; a page is read again only if it has changed.

    Notes
    -----
    MkDocs checks links in Markdown, not those in fragments or templates; this checks what readers get.
    """
    files = _list(site)
    pages: list[tuple[str, _Found]] = []
    problems: list[Problem] = []
    offered: set[_Target] = {(name, "") for name in files}
    for name in sorted(files):
        if name.endswith(".html"):
            changed = memory.same(("changed", name), files[name].stat().st_mtime_ns)
            found = memory.recall(("links", name), (changed,), partial(_read, files[name].path, name))
            pages.append((name, found))
            offered |= found.offered
            problems += found.problems
        elif name.endswith(".css"):
            problems += _check_style(files[name].path, name)
    for name, found in pages:
        for target in found.wanted.keys() - offered:
            file_is_there = (target[0], "") in offered
            # An anchor of a picture or a data file is nobody's business here.
            if not (file_is_there and not target[0].endswith(".html")):
                code = "link-anchor" if file_is_there else "link-broken"
                problems.append(Problem(code, name, None, None, {"value": found.wanted[target]}))
    return sorted(problems, key=_place)


def _place(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.code, str(problem.values["value"])


def _list(site: Path) -> dict[str, os.DirEntry[str]]:
    """Every file by its path below the site, with forward slashes."""
    found: dict[str, os.DirEntry[str]] = {}
    folders = [(str(site), "")]
    while folders:
        folder, prefix = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    found[f"{prefix}{entry.name}"] = entry
    return found


def _read(path: str, name: str) -> _Found:
    """What links need to know of one page."""
    text = Path(path).read_text("utf-8")
    for blank in "\n\r\t\f":  # any may part attributes, but to look for one kind takes a third of the time
        text = text.replace(blank, " ")
    tags = list(_find_tags(text))
    ids = Counter(unescape(found["id"]) for _, found, _ in tags if "id" in found)
    problems = [Problem("id-twice", name, None, None, {"value": one}) for one, count in ids.items() if count > 1]
    wanted: dict[_Target, str] = {}
    for link in dict.fromkeys(_find_links(tags)):
        code, target = _judge(name, link)
        if code:
            problems.append(Problem(code, name, None, None, {"value": link.address}))
        elif target:
            wanted[target] = link.address
    return _Found(frozenset((name, one) for one in ids), wanted, tuple(problems))


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
        for attribute in _LEADING & found.keys():
            if not (name == "link" and "canonical" in attributes):
                yield _Link(name, unescape(found[attribute]))
        if found.get("http-equiv", "").lower() == "refresh":
            yield _Link("a", unescape(found["content"]).partition("url=")[2])


def _judge(page: str, link: _Link) -> tuple[str, _Target | None]:
    """The code of what is wrong with a link wherever it leads, or what must be there for it."""
    parts = urlsplit(link.address)
    if parts.scheme in ("data", "mailto", "tel"):
        return "", None
    if parts.scheme or parts.netloc:
        is_own_translation = link.tag == "link" and parts.path.endswith("/")
        return "link-foreign" if link.tag in _FETCHED and not is_own_translation else "", None
    if parts.path.startswith("/"):
        return "" if page.endswith("404.html") else "link-absolute", None
    target = _resolve(page, unquote(parts.path))
    return ("link-broken", None) if target is None else ("", (target, unquote(parts.fragment)))


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


def _check_style(path: str, name: str) -> list[Problem]:
    addresses = [one["address"] or one["sheet"] for one in _CSS_ADDRESS.finditer(Path(path).read_text("utf-8"))]
    return [
        Problem("link-foreign", name, None, None, {"value": address})
        for address in addresses
        if address.startswith(("http:", "https:", "//"))
    ]
