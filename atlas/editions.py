"""Making an edition: from confidential deliveries to a protected release, and the audit that anybody can repeat."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from atlas import write
from atlas.export.editions import export_certificate, export_edition
from atlas.handover import HandedOver, read_handed_over
from atlas.inputs import Progress, publish, read_inputs
from atlas.model.editions import Found, Report
from atlas.model.indicators import Origin
from atlas.model.keys import may_be_told, owner_of
from atlas.model.problems import Problem, ProblemsFound
from atlas.protect.attacker import ImpossibleError
from atlas.protect.audit import Disclosure
from atlas.protect.certificate import (
    Certificate,
    certify,
    disclosures,
    find_widths,
    read_certificate,
    recertify,
    tables_of,
)
from atlas.protect.deliveries import Deliveries
from atlas.protect.frame import Contradiction
from atlas.protect.plan import Plan, Tell, apply, as_tables, plan
from atlas.protect.published import OTHERS, Published
from atlas.protect.suppress import Effort
from atlas.read.deliveries import PROGRESS, read_progress, read_texts
from atlas.read.editions import CERTIFICATE
from atlas.render.release_report import report_name, report_text
from atlas.render.wording import Wording
from atlas.report import describe, find_minimums, find_opened, keep_report, name_all


def make_edition(
    root: Path, folder: Path, progress: Progress, tell: Tell, wording: Wording, *, again: bool = False
) -> tuple[Report, str]:
    """Protect the deliveries in *folder*, audit the result, and write it into ``data/`` and ``editions/``.

    Parameters
    ----------
    root : public; untouched unless everything is right.
    folder : confidential; what was found so far is kept in it, so that an interrupted run goes on there.
    tell : told which group of counts is being done, see `atlas.protect.plan.plan`.
    wording : of the report for the data-protection officer, which is written into *folder*.
    again : True if an edition of this version may be replaced: one that was never committed, so that nobody has seen it.

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
    given = read_handed_over(root, folder, progress, again=again)
    progress("protect")
    planned = _plan(given.deliveries, folder, tell)
    progress("audit")
    rows = apply(given.deliveries, planned.withheld)
    public = given.public
    released = replace(
        public, tables=as_tables(rows, public.tables), sources={**public.sources, **given.deliveries.sources}
    )
    names = _released(given)
    exposed = refuse(released, names, planned.exposed | planned.late)
    before, version = given.ledger.before(given.settings.edition), given.settings.edition
    origin = Origin.FICTIONAL if given.settings.fictional else Origin.RELEASE
    texts = {name: read_texts(folder, name) for name in given.deliveries.sources}
    files = export_edition(rows, texts, version, origin.value, given.spaces) | _carried(root, given, names)
    if not again:
        _refuse_thaw(root, version, files)
    certificate = certify(released, names, before, version, tables_of(files, version), exposed, given.revised)
    files |= export_certificate(version, certificate.to_json())
    widths = find_widths(released, names)
    handled = tuple(describe(planned.counted[name], name, widths[name]) for name in sorted(planned.counted))
    hidden = exposed - planned.late
    report = Report(
        version=given.settings.edition,
        packages=handled,
        late=tuple(sorted(planned.late)),
        exposed=tuple(sorted(hidden)),
        insiders=tuple(sorted(planned.exposed - exposed)),
        revised=given.revised,
        opened=tuple(find_opened(rows, before)),
        notes=tuple(sorted({row.note for every in rows.values() for row in every if row.note})),
        width=certificate.width,
        seconds=perf_counter() - start,
        found=tuple(_find_out(released, names, hidden)),
        delivered=given.delivered,
        minimums=tuple(find_minimums(given)),
        names=name_all(given),
        certificate=sha256(certificate.to_json().encode()).hexdigest(),
        audited=certificate.cells,
        day=date.today().isoformat(),  # noqa: DTZ011 - the day where the report is signed
    )
    name = report_name(report.version, wording)
    keep_report(folder, name, report_text(report, given.deliveries.rules, given.settings.title, wording))
    if again:
        write.empty(root / f"editions/{version}")
    write.add(root, files)
    write.remove(folder / PROGRESS)
    return report, name


def has_progress(folder: Path) -> bool:
    """True if an interrupted run has left something that the next one goes on from."""
    return bool(read_progress(folder))


def _plan(deliveries: Deliveries, folder: Path, tell: Tell) -> Plan:
    """What must be withheld; whatever is found is kept at once."""
    try:
        return plan(deliveries, Effort(), read_progress(folder), partial(write.append, folder / PROGRESS), tell)
    except Contradiction as error:
        problem = Problem("sums-impossible", f"{error}/observations.csv", values={"value": str(error)})
        raise ProblemsFound([problem]) from error


def _released(given: HandedOver) -> tuple[str, ...]:
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
    Keys of those of them that the attack found out: no closer than it would have if nothing were printed now.

    Raises
    ------
    ProblemsFound
        With every other count that could be found out.
    """
    found = {one.key: one for one in find_disclosures(published, packages)}
    allowed = {key for key in found if not may_be_told(key) or key in exposed or owner_of(key) not in packages}
    if allowed:  # who opens a count by hand and calls it exposed is not believed, and old prints cannot be helped
        bare = {one.key: one for one in find_disclosures(published.bare(packages), packages)}
        allowed = {key for key in allowed if key in bare and found[key].bounds.contains(bare[key].bounds)}
    problems = [_name(one) for key, one in found.items() if key not in allowed]
    if problems:
        raise ProblemsFound(problems)
    return frozenset(key.partition(OTHERS)[0] for key in found)


def _name(one: Disclosure) -> Problem:
    """What can be found out, and of whom: those who are counted, or all others of a group."""
    key, _, whole = one.key.partition(OTHERS)
    variable, period, place = key.split(" ", 2)
    group = whole.partition(" ")[0] or "none"
    values = {"value": variable, "whole": group, "period": period, "place": place, "kind": one.verdict.value}
    return Problem("audit-failed", CERTIFICATE, values=dict(values))


def find_disclosures(published: Published, packages: Collection[str]) -> list[Disclosure]:
    """What anybody could find out.

    Raises
    ------
    ProblemsFound
        If no counts at all fit what was published.
    """
    try:
        return list(disclosures(published, packages))
    except ImpossibleError as error:
        values = {"value": ", ".join(sorted(packages))}
        raise ProblemsFound([Problem("sums-impossible", CERTIFICATE, values=dict(values))]) from error


def _carried(root: Path, given: HandedOver, names: Collection[str]) -> dict[str, bytes]:
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
        if path.startswith(place) and path.endswith(".csv")  # what was printed; a certificate may be made anew
        if (root / path).is_file() and (root / path).read_bytes() != content
    ]
    if changed:
        raise ProblemsFound([Problem("edition-frozen", path, values={"value": version}) for path in changed])


def _find_out(published: Published, packages: Collection[str], exposed: Collection[str]) -> Iterator[Found]:
    """What exactly anybody learns of counts that no pattern protects; `refuse` has named them."""
    for one in find_disclosures(published, packages) if exposed else ():
        key, _, whole = one.key.partition(OTHERS)
        if key in exposed and one.bounds.upper is not None:
            yield Found(key, whole, one.bounds.lower, one.bounds.upper)


def audit_root(root: Path, progress: Progress, *, renew: bool = False) -> Certificate:
    """Check a root, and attack its release with nothing but what anybody has.

    Parameters
    ----------
    renew : True if the certificate is to be written anew once the attack has failed: because areas, indicators or this
        program have changed since, though nothing that was printed.

    Raises
    ------
    ProblemsFound
        With every problem of the root, and every count that could be found out.
    """
    inputs = read_inputs(root, progress, renewing=renew)
    if not inputs.ledger.certificate:
        raise ProblemsFound([Problem("certificate-none", CERTIFICATE)])
    progress("audit")
    certificate = read_certificate(inputs.ledger.certificate)
    published = publish(inputs, certificate.edition, certificate.revised)
    refuse(published, certificate.packages, certificate.exposed)
    if not renew:
        return certificate
    new = recertify(published, inputs.ledger, certificate)
    write.add(root, export_certificate(new.edition, new.to_json()))
    return new
