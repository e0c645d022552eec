"""The corridor: the calls in order, readable aloud. Data walks down it once and never back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from atlas.check.addresses import check_addresses
from atlas.check.operator import check_operator
from atlas.compare.findings import compare
from atlas.compute.estimates import estimate, estimate_structure
from atlas.inputs import Inputs, Progress, read_inputs
from atlas.model.editorial import Settings
from atlas.model.files import Files, Site
from atlas.model.memory import FORGETFUL, Memory
from atlas.model.problems import Problem, ProblemsFound
from atlas.model.release import Release
from atlas.protect.certificate import exposed_for_ever
from atlas.protect.gate import find_small, protect
from atlas.read.files import read_assets

if TYPE_CHECKING:
    from atlas.render.book import Book


_COMPILED = "compiled"
"""Known to a memory once its process has compiled every page: from then on it need only compile what moved."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the closing lines say; *exposed* are keys of counts that can no longer be withheld."""

    pages: int
    figures: int
    changed: int
    seconds: float
    exposed: tuple[str, ...] = ()


def release(inputs: Inputs, memory: Memory = FORGETFUL) -> Release:
    """Compute everything and let through the gate what may be shown."""
    estimates = estimate(inputs.catalogue, inputs.tables, inputs.geography, memory)
    names = [one.indicator for one in inputs.settings.structure]
    structure = estimate_structure(names, inputs.catalogue, inputs.tables, inputs.geography, memory)
    small = find_small(inputs.tables, inputs.geography, inputs.rules)
    return protect(estimates, inputs.rules, inputs.catalogue.sources, structure, small)


def open_books(inputs: Inputs, released: Release, memory: Memory = FORGETFUL) -> list[Book]:
    """The contents in every language."""
    from atlas.render.book import Book, Contents

    settings = inputs.settings
    findings = compare(released, inputs.catalogue, inputs.geography, settings.structure, settings.pairs, memory)
    contents = Contents(
        inputs.settings, inputs.geography, inputs.boundaries, inputs.catalogue, inputs.editorials, released, findings,
        memory,
    )  # fmt: skip
    return [Book(contents, language.code) for language in inputs.settings.languages]


def render_sites(
    inputs: Inputs, released: Release, memory: Memory = FORGETFUL
) -> tuple[list[Site], Files, list[Problem]]:
    """Pages of every language, and the downloads."""
    from atlas.export.api import export_api
    from atlas.export.packages import export_packages
    from atlas.export.tables import Exporter
    from atlas.render.frame import PLOTLY, area_paths
    from atlas.render.live import build_specifications
    from atlas.render.site import render

    books = open_books(inputs, released, memory)
    sites: list[Site] = []
    problems: list[Problem] = []
    for book in books:
        site, more = render(book, [other for other in books if other is not book], PLOTLY)
        sites.append(site)
        problems += more
    first = inputs.editorials[inputs.settings.languages[0].code]
    exporter = Exporter(released, inputs.catalogue, inputs.geography, first, inputs.settings, books[0].findings, memory)
    exports = {
        **exporter.export(),
        **export_packages(inputs.packages, memory),
        **export_api(
            released,
            inputs.catalogue,
            inputs.geography,
            inputs.boundaries,
            area_paths(books[0]),
            build_specifications(),
        ),
    }
    return sites, exports, problems


def _load_libraries() -> None:
    """What later steps of a build need and takes a second to load.

    By name, for the corridor uses none of them: each is at home in one room, which imports it where it is used.
    """
    for name in ("mapclassify", "plotly.graph_objects", "jinja2", "mkdocs.commands.build"):
        import_module(name)


def build(
    root: Path, out: Path, work: Path, progress: Progress, *, publish: bool = False, memory: Memory = FORGETFUL
) -> Summary:
    """Check, generate, compile; the finished site replaces the last good one.

    Parameters
    ----------
    root : holds ``data/``, ``content/`` and ``mkdocs.yml``.
    out : where the site goes.
    work : where what is generated goes on its way.
    publish : ask for everything a public site must have.
    memory : of a process that serves: what it built last is made again only where it moved.

    Raises
    ------
    ProblemsFound
        With every problem; *out* is then untouched.
    """
    start = perf_counter()
    inputs = read_inputs(root, progress, memory, _load_libraries)
    assets, problems = read_assets()
    if problems:
        raise ProblemsFound(problems)
    if publish and (problems := check_operator(inputs.settings)):
        raise ProblemsFound(problems)
    progress("generate")
    released = release(inputs, memory)
    sites, exports, problems = render_sites(inputs, released, memory)
    present = [address for site in sites for address in site.addresses]
    problems += check_addresses(inputs.addresses, present, inputs.settings.redirects)
    if problems:
        raise ProblemsFound(problems)
    progress("compile")
    moved = _write_sources(root, work, inputs, sites, memory)
    sites = [site.without_sources() for site in sites]  # they are on disk now, and MkDocs needs the memory
    changed = _compile(out, work, inputs.settings, sites, {**exports, **assets}, moved, memory)
    exposed = exposed_for_ever(inputs.ledger)
    return Summary(len(present), len(released.figures), len(changed), perf_counter() - start, exposed)


def _write_sources(root: Path, work: Path, inputs: Inputs, sites: list[Site], memory: Memory) -> list[str]:
    """What MkDocs reads; returns what moved."""
    from atlas import write
    from atlas.compile.site import build_sources
    from atlas.render.frame import build_frame

    sources = (
        build_sources(
            work,
            root,
            site,
            build_frame(inputs.settings, inputs.editorials[site.language], site.language, inputs.logo),
            memory,
        )
        for site in sites
    )
    return write.write(work, chain.from_iterable(sources), keep=("staging", "assets"))


def _compile(
    out: Path, work: Path, settings: Settings, sites: list[Site], files: Files, moved: list[str], memory: Memory
) -> list[str]:
    from atlas import write
    from atlas.compile.links import check_links
    from atlas.compile.site import build_extras, drop_unused, exchange_fragments, run_mkdocs, touches_all
    from atlas.render.frame import build_root_pages

    staging = work / "staging"
    partly = memory.knows(_COMPILED) and not touches_all(work, moved)
    if partly:
        write.add(staging, dict(exchange_fragments(work, moved)))
    else:
        write.empty(staging)
    problems: list[Problem] = []
    for site in sites:
        warnings = run_mkdocs(work, site.language, partly, memory)
        problems += [Problem("compiler-warning", "mkdocs.yml", values={"detail": text}) for text in warnings]
        drop_unused(staging, site.language)
    memory.same(_COMPILED, value=True)
    write.add(staging, build_extras(sites, files, build_root_pages(settings)))
    problems += check_links(staging, memory)
    if problems:
        raise ProblemsFound(problems)
    return write.mirror(staging, out)


def serve(
    root: Path,
    out: Path,
    work: Path,
    port: int,
    progress: Progress,
    built: Callable[[Summary], None],
    failed: Callable[[Sequence[Problem]], None],
) -> None:
    """Build, show on this machine, and build again whenever data or content change.

    Parameters
    ----------
    built, failed : told of every build; after a failed one the last good site stays on show.
    """
    from atlas.compile.server import serve as show

    memory = Memory()

    def again() -> None:
        try:
            built(build(root, out, work, progress, memory=memory))
        except ProblemsFound as found:
            failed(found.problems)
        memory.settle()

    again()
    show(again, out, [root / "data", root / "content", root / "mkdocs.yml"], port)


def check_root(root: Path, progress: Progress) -> None:
    """Read and check everything, write nothing.

    Raises
    ------
    ProblemsFound
        With every problem of data, content and pages.
    """
    from atlas.render.site import find_problems, list_addresses

    inputs = read_inputs(root, progress)
    books = open_books(inputs, release(inputs))
    problems = [problem for book in books for problem in find_problems(book)]
    present = [address for book in books for address in list_addresses(book)]
    problems += check_addresses(inputs.addresses, present, inputs.settings.redirects)
    if problems:
        raise ProblemsFound(problems)
