"""Every internal link, source and anchor of the compiled site must resolve, and nothing may be fetched from elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from atlas.model.problems import Problem

_TAG = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)\b(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(r'\b(?P<name>id|href|src|data-index|action|http-equiv|content)="(?P<value>[^"]*)"')
_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?(?P<address>[^'\")]+)|@import\s+['\"](?P<sheet>[^'\"]+)")
_FETCHED = {"link", "script", "img", "source", "iframe", "object", "embed", "video", "audio", "image", "use"}
"""Elements whose address the browser fetches by itself; an ``<a>`` is followed by the reader alone."""


@dataclass(frozen=True, slots=True)
class _Link:
    tag: str
    address: str


def check_links(site: Path) -> list[Problem]:
    """Problems of all pages and style sheets below *site*.

    Notes
    -----
    MkDocs checks links in Markdown, not those in fragments or templates; this checks what readers get.
    """
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    ids = {name: Counter(_find_ids(text)) for name, text in pages.items()}
    anchors = {name: set(found) for name, found in ids.items()}
    problems = [
        Problem("id-twice", name, None, None, {"value": one})
        for name, found in ids.items()
        for one, count in found.items()
        if count > 1
    ]
    for name, text in pages.items():
        for link in dict.fromkeys(_find_links(text)):
            code = _judge(site, name, link, anchors)
            if code:
                problems.append(Problem(code, name, None, None, {"value": link.address}))
    return problems + _check_styles(site)


def _find_ids(text: str) -> Iterator[str]:
    for tag in _TAG.finditer(text):
        for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
            if attribute["name"] == "id":
                yield unescape(attribute["value"])


def _find_links(text: str) -> Iterator[_Link]:
    for tag in _TAG.finditer(text):
        found = {one["name"]: unescape(one["value"]) for one in _ATTRIBUTE.finditer(tag["attributes"])}
        name = tag["tag"].lower()
        for attribute in ("href", "src", "data-index", "action"):
            if attribute in found and not (name == "link" and "canonical" in tag["attributes"]):
                yield _Link(name, found[attribute])
        if found.get("http-equiv", "").lower() == "refresh":
            yield _Link("a", found["content"].partition("url=")[2])


def _judge(site: Path, page: str, link: _Link, anchors: Mapping[str, set[str]]) -> str:
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
    if target is None or not (site / target).is_file():
        return "link-broken"
    if parts.fragment and target in anchors and unquote(parts.fragment) not in anchors[target]:
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
