"""The first stretch of the corridor: read everything of a root, check it, stop with every problem."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from atlas.check.areas import check_geography, check_observations
from atlas.check.pages import check_pages
from atlas.check.partitions import check_partitions, find_untimely
from atlas.check.plausibility import check_plausibility
from atlas.check.protection import refuse_small_counts
from atlas.check.redrawn import check_redrawn
from atlas.check.references import check_catalogue, check_prose, check_settings
from atlas.check.sentences import check_sentences
from atlas.check.spaces import check_sums
from atlas.check.tiling import check_tiling
from atlas.check.totals import check_totals
from atlas.model.areas import Boundaries, Geography
from atlas.model.editions import NOTHING_RELEASED, Ledger
from atlas.model.editorial import Editorial, Settings
from atlas.model.files import Files
from atlas.model.indicators import Catalogue
from atlas.model.memory import FORGETFUL, Memory
from atlas.model.plausibility import Plausibility
from atlas.model.problems import Problem, ProblemsFound
from atlas.model.protection import Rules
from atlas.model.unreleased import Tables
from atlas.protect.published import Published
from atlas.protect.verify import check_certificate, is_renewable
from atlas.read.catalogue import read_catalogue
from atlas.read.editions import read_ledger
from atlas.read.editorial import read_editorial
from atlas.read.files import read_addresses, read_logo, read_package_files
from atlas.read.geography import read_boundaries, read_geography
from atlas.read.packages import find_packages, read_packages
from atlas.read.partitions import find_partitions, read_partitions
from atlas.read.plausibility import read_plausibility
from atlas.read.points import read_points
from atlas.read.protection import read_rules
from atlas.read.settings import read_settings
from atlas.read.strays import find_strays

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
    ledger: Ledger = NOTHING_RELEASED


def read_inputs(
    root: Path,
    progress: Progress,
    memory: Memory = FORGETFUL,
    meanwhile: Callable[[], None] = lambda: None,
    *,
    renewing: bool = False,
) -> Inputs:
    """Read and check everything of a root.

    Parameters
    ----------
    meanwhile : what this process does while others validate large packages.
    memory : of a process that serves; what is as it was is the same object again, and not checked again.
    renewing : True if the certificate is about to be made anew, so that it need not hold yet.

    Raises
    ------
    ProblemsFound
        With every problem of every file.
    """
    progress("read")
    settings, problems = read_settings(root)
    sources, tables, more = read_packages(root, meanwhile)
    catalogue, catalogue_problems = read_catalogue(root, sources)
    divisions, partition_problems = read_partitions(root)
    boundaries, boundary_problems = read_boundaries(root, divisions)
    points, point_problems = read_points(root, sources.values())
    rules, rule_problems = read_rules(root)
    plausibility, plausibility_problems = read_plausibility(root)
    problems += [
        *more, *catalogue_problems, *partition_problems, *boundary_problems, *point_problems, *rule_problems,
        *plausibility_problems,
    ]  # fmt: skip
    if settings is None or rules is None:
        raise ProblemsFound(problems)
    geography, area_problems = read_geography(root, settings.county, boundaries, divisions)
    ledger, ledger_problems = read_ledger(root)
    editorials, prose_problems = _read_editorials(root, settings)
    problems += [*area_problems, *prose_problems, *ledger_problems, *find_strays(root)]
    inputs = Inputs(
        settings, geography, boundaries, catalogue, editorials, Tables(tables.series, tables.files, points), rules,
        plausibility, read_addresses(root), read_logo(root, settings),
        read_package_files(root, sources, geography.partitions), ledger,
    )  # fmt: skip
    inputs = _recognise(inputs, memory)
    progress("check")
    unread = (find_packages(root) - set(sources)) | _find_unread(root, geography, partition_problems)
    problems += check(inputs, unread, memory)
    problems = [one for one in problems if not (renewing and is_renewable(one))]
    if problems:
        raise ProblemsFound(problems)
    return inputs


def _find_unread(root: Path, geography: Geography, problems: Sequence[Problem]) -> set[str]:
    """Partitions of which not everything could be read."""
    every = find_partitions(root)
    return {name for name in every if any(f"/{name}/" in one.file for one in problems)} | every - set(
        geography.partitions
    )


def _recognise(inputs: Inputs, memory: Memory) -> Inputs:
    """The same, with the objects of the last time wherever they are equal."""
    names = ("settings", "geography", "boundaries", "editorials", "rules", "plausibility")
    known = {name: memory.same(name, getattr(inputs, name)) for name in names}
    catalogue = replace(
        inputs.catalogue,
        indicators={id_: memory.same(("indicator", id_), one) for id_, one in inputs.catalogue.indicators.items()},
    )
    packages = {name: memory.same(("package", name), files) for name, files in inputs.packages.items()}
    return replace(inputs, **known, catalogue=catalogue, packages=packages)


def _read_editorials(root: Path, settings: Settings) -> tuple[dict[str, Editorial], list[Problem]]:
    editorials: dict[str, Editorial] = {}
    problems: list[Problem] = []
    first: Editorial | None = None
    for language in settings.languages:
        editorials[language.code], more = read_editorial(root, language.code, first)
        first = first or editorials[language.code]
        problems += more
    return editorials, problems


def check(inputs: Inputs, unread: set[str], memory: Memory = FORGETFUL) -> list[Problem]:
    """All rules between sources, in one run.

    Parameters
    ----------
    unread : packages whose own problems are already told; what draws on them is not told again.

    Notes
    -----
    Rules that need figures run only where the names of the catalogue are right, so that one mistake is told once.
    """
    from atlas.render.prose_pages import OPERATOR_ENTRIES, WORDS
    from atlas.render.wording import Wording, find_units

    catalogue, geography, tables = inputs.catalogue, inputs.geography, inputs.tables
    problems = check_catalogue(catalogue, find_units(), unread)
    names_are_right = not problems and not unread and geography.county in geography.areas
    problems += check_settings(inputs.settings, catalogue)
    problems += check_geography(geography, inputs.boundaries)
    spaces, outlines = _check_spaces(inputs, unread)
    problems += [*spaces, *outlines]
    ids = {
        "indicator": {*catalogue.indicators, *catalogue.named},
        "package": {*catalogue.sources, *unread},
        "operator-entry": OPERATOR_ENTRIES,
    }
    words = {word: (f"{kind}-unknown", ids[kind]) for word, kind in WORDS.items()}
    for language in inputs.settings.languages:
        wording = Wording(language.code)
        sections = {name: wording.say(f"section-{name}") for name in ("definition", "reading", "limits")}
        editorial = inputs.editorials[language.code]
        problems += check_prose(catalogue, editorial, sections, language.official)
        problems += check_sentences(editorial)
        problems += check_pages(editorial, words, geography.areas)
    printed = inputs.ledger.before(inputs.settings.edition).printed
    refused = refuse_small_counts(tables, catalogue, inputs.rules, printed)
    problems += refused
    problems += check_totals(catalogue.sources.values(), catalogue.sources)
    if names_are_right:
        problems += check_observations(tables, catalogue, geography)
        if not (spaces or refused):  # it would tell small counts
            problems += check_sums(tables, catalogue, geography, inputs.rules)
        problems += check_plausibility(tables, catalogue, inputs.boundaries, inputs.plausibility, memory)
        problems += _check_release(inputs)
    return problems


def _check_spaces(inputs: Inputs, unread: set[str]) -> tuple[list[Problem], list[Problem]]:
    """Tables and outlines of every partition by itself: a mistake of one hides no other's, but what follows from it."""
    geography, boundaries = inputs.geography, inputs.boundaries
    if geography.county not in geography.areas:
        return [], []
    problems = check_partitions(geography, inputs.addresses, inputs.settings.redirects, unread)
    late = find_untimely(problems)
    every = geography.partitions.items()
    timely = {id_: one for id_, one in every if one.folder not in late and one.municipality not in late}
    whole = {id_: one for id_, one in every if id_ not in unread}
    outlines = check_tiling(replace(geography, partitions=timely), boundaries)
    return problems, [*outlines, *check_redrawn(replace(geography, partitions=whole), boundaries, inputs.ledger)]


def publish(inputs: Inputs, edition: str, revised: Collection[str] = ()) -> Published:
    """What anybody can know of a root whose release is *edition*: its tables, and what was printed before.

    That this release itself would have printed a none is known, too, whatever indicators or rules have come since.
    """
    before = inputs.ledger.before(edition)
    printed = {key: count for key, count in before.printed.items() if key not in revised}
    return Published(
        inputs.tables, inputs.catalogue.sources, inputs.catalogue, inputs.geography, inputs.rules, printed,
        before.bases, inputs.ledger.counted,
    )  # fmt: skip


def _check_release(inputs: Inputs) -> list[Problem]:
    """That what was released is what was audited."""
    return check_certificate(publish(inputs, ""), inputs.ledger, inputs.packages)
