"""Run MkDocs, one configuration a language, and put the compiled site together."""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from atlas.compile.fragments import exchange, fragment_file
from atlas.model.files import Files, Frame, SearchEntry, Site
from atlas.model.memory import FORGETFUL, Memory

ENGINE = Path(__file__).parent.parent
_MISSING = "404.html"
"""The theme's page for missing addresses: a static host looks for one at the root of the site alone."""
_NO_NEWS = "A 'dirty' build is being performed"
"""What MkDocs says whenever it compiles changed pages alone: we asked for it, and never publish the result."""
OWN_ASSETS = (
    "atlas.css",
    "atlas.js",
    *(f"atlas-{name}.js" for name in ("live", "map", "chart", "tone", "sort", "compare", "take", "levels")),
)


def build_sources(
    build: Path, root: Path, site: Site, frame: Frame, memory: Memory = FORGETFUL
) -> Iterator[tuple[str, bytes]]:
    """What MkDocs reads for one language, one path below *build* after the other: pages, fragments, configuration.

    The configuration names absolute folders, because the engine and the root may lie in different places.
    """
    language = frame.language
    for path, content in site.markdown.items():
        yield f"docs/{language}/{path}", content
    for name in OWN_ASSETS:
        yield f"docs/{language}/assets/{name}", (ENGINE / "assets" / name).read_bytes()
    if frame.logo:
        yield f"docs/{language}/assets/logo.svg", frame.logo
    for address, parts in site.fragments.items():
        path = f"fragments/{language}/{fragment_file(address)}"
        yield path, memory.recall(("fragments", path), (parts,), partial(_dump, parts))
    yield (
        f"mkdocs.{language}.yml",
        yaml.safe_dump(_configure(build, frame), allow_unicode=True, sort_keys=False).encode(),
    )
    yield "mkdocs.yml", (root / "mkdocs.yml").read_bytes()  # a copy, so that its changes are seen like all others


def _dump(parts: Mapping[str, str]) -> bytes:
    return json.dumps(parts, ensure_ascii=False).encode()


def touches_all(build: Path, changed: Sequence[str]) -> bool:
    """True if more than pages changed: a new frame, or a page that is gone, concerns all the others."""
    return any(path.startswith("mkdocs.") or not (build / path).is_file() for path in changed)


def exchange_fragments(build: Path, changed: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Compiled pages whose fragments changed while their text did not, by their path below the site: no work for MkDocs."""
    names = [path.removeprefix("fragments/").removesuffix(".json") for path in changed if path.startswith("fragments/")]
    for name in names:
        if f"docs/{name}.md" not in changed:
            page = f"{name.removesuffix('index')}/index.html".replace("//", "/")
            parts = json.loads((build / f"fragments/{name}.json").read_text("utf-8"))
            yield page, exchange((build / "staging" / page).read_text("utf-8"), parts).encode()


def _configure(build: Path, frame: Frame) -> dict[str, Any]:
    """The configuration of one language, on top of the root's own ``mkdocs.yml``."""
    extra: dict[str, Any] = {
        "navigation": [{"title": title, "href": href} for title, href in frame.navigation],
        "footer": [{"title": title, "href": href} for title, href in frame.footer],
        "operator": frame.operator,
        "edition": frame.edition,
        "draft": frame.draft,
        "fiction": frame.fiction,
        "search_label": frame.search_label,
        "homepage": "index.html",
    }
    theme: dict[str, Any] = {
        "name": "material",
        "language": frame.language.split("-")[0],
        "custom_dir": str(ENGINE / "theme"),
        "font": False,
    }
    if frame.logo:
        theme["logo"] = "assets/logo.svg"
    return {
        "INHERIT": "mkdocs.yml",
        "site_name": frame.site_name,
        "site_description": frame.description,
        "site_url": f"{frame.address}{frame.language}/" if frame.address else "",
        "docs_dir": f"docs/{frame.language}",
        "site_dir": f"staging/{frame.language}",
        "theme": theme,
        "extra": extra,
        "extra_css": ["assets/atlas.css"],
        "extra_javascript": ["assets/atlas.js"],
        "markdown_extensions": {"atlas.compile.fragments": {"folder": str(build / "fragments" / frame.language)}},
        "plugins": [],
    }


def run_mkdocs(build: Path, language: str, only_changed: bool, memory: Memory = FORGETFUL) -> list[str]:
    """Compile one language into ``staging/<language>``; returns MkDocs' warnings, which fail the build.

    Parameters
    ----------
    only_changed : compile pages whose source is newer than their result; for serving, never for publishing.
    memory : of a process that serves; the theme's templates are read again only if the frame has changed.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build as compile_pages
    from mkdocs.config import load_config

    collector = _Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    try:
        names = ("mkdocs.yml", f"mkdocs.{language}.yml")
        frame = memory.same(("configuration", language), [(build / name).read_bytes() for name in names])
        config = load_config(str(build / names[-1]))
        theme: Any = config.theme
        templates = memory.recall(("templates", language), (frame,), partial(_read_templates, theme))
        theme.get_env = lambda: templates
        theme.static_templates.discard(_MISSING)
        config.plugins.on_startup(command="build", dirty=only_changed)
        compile_pages(config, dirty=only_changed)
    finally:
        logger.removeHandler(collector)
    return collector.warnings


def _read_templates(theme: Any) -> Any:
    """The theme's templates, which name only files that MkDocs may copy: ten thousand icons it would look at in vain."""
    templates = theme.get_env()
    names = [name for name in templates.list_templates() if not name.startswith(".")]
    templates.loader.list_templates = lambda: names
    return templates


class _Collector(logging.Handler):
    """Keeps warnings, so that a warning fails the build as ``--strict`` would."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if not text.startswith(_NO_NEWS):
            self.warnings.append(text)


def build_extras(sites: Sequence[Site], exports: Files, pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """What MkDocs has no part in, by path below the site.

    Parameters
    ----------
    exports : downloads and the interface, by address.
    pages : pages above all languages (start, redirects), by address.
    """
    files = {**exports, **pages, ".nojekyll": b""}
    for site in sites:
        files |= {f"{site.language}/{path}": content for path, content in site.figures.items()}
        files[f"{site.language}/search/search_index.json"] = _build_index(site.search)
    return files


def drop_unused(staging: Path, language: str) -> None:
    """Remove the theme's own scripts, which the shell does not load."""
    shutil.rmtree(staging / language / "assets" / "javascripts", ignore_errors=True)


def _build_index(entries: Sequence[SearchEntry]) -> bytes:
    docs = [{"location": one.address, "title": one.title, "text": one.text} for one in entries]
    return json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":")).encode()
