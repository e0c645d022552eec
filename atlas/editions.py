"""Making an edition: from confidential deliveries to a protected release, and the audit that anybody can repeat."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import perf_counter

from atlas import write
from atlas.check.partitions import check_partitions
from atlas.check.protection import check_rules
from atlas.check.totals import check_totals
from atlas.compute.sums import add_up, contributions
from atlas.export.editions import export_edition
from atlas.inputs import Progress, publish, read_inputs
from atlas.model.editions import Handled, Ledger, Report
from atlas.model.editorial import Settings
from atlas.model.indicators import Origin
from atlas.model.keys import name_cell
from atlas.model.problems import Problem, ProblemsFound
from atlas.protect.audit import narrowest
from atlas.protect.certificate import Certificate, certify, disclosures, read_certificate
from atlas.protect.consistency import find_contradictions, find_revisions
from atlas.protect.deliveries import Deliveries
from atlas.protect.plan import Plan, Tell, apply, as_tables, carry, merge, plan
from atlas.protect.published import Published
from atlas.protect.suppress import Effort
from atlas.read.catalogue import read_catalogue
from atlas.read.deliveries import (
    PROGRESS,
    find_strays,
    is_safe,
    read_contributions,
    read_deliveries,
    read_progress,
    read_texts,
)
from atlas.read.editions import CERTIFICATE, read_ledger
from atlas.read.geography import read_boundaries, read_geography
from atlas.read.packages import read_packages
from atlas.read.partitions import read_partitions
from atlas.read.protection import read_rules
from atlas.read.settings import read_settings
from atlas.render.release_report import report_name, report_text
from atlas.render.wording import Wording


@dataclass(frozen=True)
class _Given:
    """Deliveries, and the public root they are for; *ledger* holds every edition, one of this version included."""

    deliveries: Deliveries
    public: Published
    settings: Settings
    ledger: Ledger
    revised: tuple[str, ...]


def make_edition(root: Path, folder: Path, progress: Progress, tell: Tell, wording: Wording) -> tuple[Report, str]:
    """Protect the deliveries in *folder*, audit the result, and write it into ``data/`` and ``editions/``.

    Parameters
    ----------
    root : public; untouched unless everything is right.
    folder : confidential; what was found so far is kept in it, so that an interrupted run goes on there.
    tell : told which group of counts is being done, see `atlas.protect.plan.plan`.
    wording : of the report for the data-protection officer, which is written into *folder*.

    Returns
    -------
    What was done, and the name of that file.

    Raises
    ------
    ProblemsFound
        With every problem of deliveries and root, or with what the audit found.
    """
    start = perf_counter()
    progress("read")
    given = _read(root, folder, progress)
    progress("protect")
    planned = _plan(given.deliveries, folder, tell)
    progress("audit")
    rows = apply(given.deliveries, planned.withheld)
    public = given.public
    released = replace(
        public, tables=as_tables(rows, public.tables), sources={**public.sources, **given.deliveries.sources}
    )
    names = _released(given)
    exposed = refuse(released, names, planned.exposed | planned.late) | planned.late
    before = given.ledger.before(given.settings.edition)
    certificate = certify(released, names, before, given.settings.edition, exposed)
    origin = Origin.FICTIONAL if given.settings.fictional else Origin.RELEASE
    texts = {name: read_texts(folder, name) for name in given.deliveries.sources}
    files = export_edition(rows, texts, given.settings.edition, origin.value, certificate.to_json())
    files |= _carried(root, given, names)
    _refuse_thaw(root, given.settings.edition, files)
    handled = tuple(_describe(planned, released, name) for name in sorted(planned.counted))
    report = Report(
        version=given.settings.edition,
        packages=handled,
        late=tuple(sorted(planned.late)),
        exposed=tuple(sorted(exposed - planned.late)),
        insiders=tuple(sorted(planned.exposed - exposed)),
        revised=given.revised,
        seconds=perf_counter() - start,
    )
    name = report_name(report.version, wording)
    write.add(folder, {name: report_text(report, public.rules, given.settings.title, wording).encode()})
    write.add(root, files)
    write.remove(folder / PROGRESS)
    return report, name


def _read(root: Path, folder: Path, progress: Progress) -> _Given:
    if not is_safe(folder, root):
        raise ProblemsFound([Problem("deliveries-unsafe", str(folder))])
    settings, problems = read_settings(root)
    rules, rule_problems = read_rules(root)
    if settings is None or rules is None:
        raise ProblemsFound([*problems, *rule_problems])
    sources, delivered, delivery_problems = read_deliveries(folder)
    shares, share_problems = read_contributions(folder, sources)
    every, public, public_problems = read_packages(root, without=sources)
    catalogue, catalogue_problems = read_catalogue(root, {**every, **sources})
    divisions, partition_problems = read_partitions(root)
    boundaries, boundary_problems = read_boundaries(root, divisions)
    geography, area_problems = read_geography(root, settings.county, boundaries, divisions)
    ledger, ledger_problems = read_ledger(root)
    problems += [
        *rule_problems, *delivery_problems, *share_problems, *public_problems, *catalogue_problems,
        *partition_problems, *boundary_problems, *area_problems, *ledger_problems, *find_strays(root),
        *check_totals(sources.values(), ""), *check_partitions(geography),
        *(check_rules(rules, {**every, **sources}) if not delivery_problems else ()),
    ]  # fmt: skip
    if problems:
        raise ProblemsFound(problems)
    progress("check")
    before = ledger.before(settings.edition)
    # What is delivered is summed before anything old is taken over: a sum must follow a part that was corrected.
    tables = add_up(carry(add_up(delivered, geography), before, sources), geography)
    told = {name_cell(one, period, code): add for (one, code, period), add in contributions(shares, geography).items()}
    deliveries = Deliveries(
        merge(public, tables, sources), sources, catalogue, geography, rules, before.printed, told
    )  # fmt: skip
    revised = _check(deliveries, before)
    printed = {key: count for key, count in before.printed.items() if key not in revised}
    return _Given(
        replace(deliveries, printed=printed),
        Published(public, every, catalogue, geography, rules, printed),
        settings,
        ledger,
        revised,
    )


def _check(deliveries: Deliveries, before: Ledger) -> tuple[str, ...]:
    """Keys of counts that were printed with another number; a note must say why, for readers will ask.

    A sum that nobody delivered has no row to write a note in: that of one of its parts is enough.
    """
    problems = find_contradictions(deliveries)
    revisions = find_revisions(deliveries, before.rows)
    noted = [(one.values["value"], one.values["period"]) for key, one in revisions.items() if key in deliveries.noted]
    problems += [
        one
        for key, one in revisions.items()
        if key not in deliveries.noted and (one.row or (one.values["value"], one.values["period"]) not in noted)
    ]
    if problems:
        raise ProblemsFound(problems)
    return tuple(sorted(revisions))


def _plan(deliveries: Deliveries, folder: Path, tell: Tell) -> Plan:
    """What must be withheld; whatever is found is kept at once."""
    return plan(deliveries, Effort(), read_progress(folder), partial(write.append, folder / PROGRESS), tell)


def _released(given: _Given) -> tuple[str, ...]:
    """Packages of this release: what is delivered now, and what was ever released and lies there still.

    The editions tell it and not the certificate, so that a certificate that was lost is made anew with all it held for.
    """
    before = {name for one in given.ledger.editions for name in one.rows if name in given.public.sources}
    return tuple(sorted({*given.deliveries.sources, *before}))


def refuse(published: Published, packages: Collection[str], exposed: Collection[str]) -> frozenset[str]:
    """Attack a release with nothing but what anybody has.

    Parameters
    ----------
    exposed : keys of counts that no pattern can protect.

    Returns
    -------
    Keys of those of them that the attack found out.

    Raises
    ------
    ProblemsFound
        With every other count that could be found out.
    """
    found = list(disclosures(published, packages))
    problems = [
        Problem("audit-failed", CERTIFICATE, values={"value": one.key, "kind": one.verdict.value})
        for one in found
        if one.key not in exposed
    ]
    if problems:
        raise ProblemsFound(problems)
    return frozenset(one.key for one in found)


def _carried(root: Path, given: _Given, names: Collection[str]) -> dict[str, bytes]:
    """Tables of packages that were released before and not delivered now, for the new edition."""
    others = [name for name in names if name not in given.deliveries.sources]
    path = f"editions/{given.settings.edition}/{{}}/observations.csv"
    return {path.format(name): (root / f"data/{name}/observations.csv").read_bytes() for name in others}


def _refuse_thaw(root: Path, version: str, files: Mapping[str, bytes]) -> None:
    """An edition is frozen: the same again does no harm, anything else needs a new version."""
    place = f"editions/{version}/"
    changed = [
        path
        for path, content in files.items()
        if path.startswith(place) and (root / path).is_file() and (root / path).read_bytes() != content
    ]
    tables = [path for path in changed if path.endswith(".csv")]  # a certificate differs with every table
    if changed:
        raise ProblemsFound([Problem("edition-frozen", path, values={"value": version}) for path in tables or changed])


def _describe(planned: Plan, released: Published, name: str) -> Handled:
    one = planned.counted[name]
    secondary = one.withheld - one.primary
    smallest = narrowest(released.seen(name)) if one.withheld else None
    return Handled(name, one.cells, one.primary, secondary, one.lost, one.blocks, one.gap, smallest)


def audit_root(root: Path, progress: Progress) -> Certificate:
    """Check a root, and attack its release with nothing but what anybody has.

    Raises
    ------
    ProblemsFound
        With every problem of the root, and every count that could be found out.
    """
    inputs = read_inputs(root, progress)
    if not inputs.ledger.certificate:
        raise ProblemsFound([Problem("certificate-none", CERTIFICATE)])
    progress("audit")
    certificate = read_certificate(inputs.ledger.certificate)
    refuse(publish(inputs, certificate.edition), certificate.packages, certificate.exposed)
    return certificate
