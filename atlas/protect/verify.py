"""That what lies in ``data/`` is what was audited, and that no edition was changed or lost since."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from atlas.model.editions import Ledger
from atlas.model.indicators import Origin, Source
from atlas.model.problems import Problem
from atlas.protect.certificate import FILE, Certificate, digest_files, read_certificate, recertify, tables_in
from atlas.protect.links import find_forgotten
from atlas.protect.published import Published

_RENEWABLE = frozenset({"release", "cells", "withheld", "width", "unsure", "links"})


def check_certificate(published: Published, ledger: Ledger, files: Mapping[str, Mapping[str, bytes]]) -> list[Problem]:
    """That what lies in ``data/`` is what was audited, beside all editions that it was audited with.

    Parameters
    ----------
    ledger : all editions, with the text of the certificate.
    files : of the packages, by name and path.
    """
    released = _released(published.sources, ledger)
    if not ledger.certificate:
        return [Problem("certificate-missing", FILE, values={"value": ", ".join(released)})] if released else []
    try:
        certificate = read_certificate(ledger.certificate)
    except ValueError:
        return [Problem("certificate-unreadable", FILE)]
    gone = [name for name in certificate.packages if name not in published.sources]
    if gone:
        return [Problem("certificate-changed", FILE, None, "packages")]
    problems = [
        Problem("certificate-lacks", f"data/{one}/datapackage.json", None, "atlas.origin", {"value": one})
        for one in released
        if one not in certificate.packages
    ]
    earlier = ledger.before(certificate.edition)
    printed = {key: count for key, count in earlier.printed.items() if key not in certificate.revised}
    known = replace(published, printed=printed, bases=earlier.bases)
    changed = certificate.differences(recertify(known, ledger, certificate))
    altered = list(_altered(ledger, certificate, files))
    same = {"cells", "withheld"} if "release" in changed else set()  # how many cells is a part of what they are
    same |= {"tables"} if altered else set()  # told below, and where
    problems += [Problem("certificate-changed", FILE, None, name) for name in changed if name not in same]
    forgotten = find_forgotten(certificate.links, published.sources, published.catalogue, "data/")
    return [*problems, *altered, *_check_copy(ledger, certificate), *forgotten]


def check_ledger(ledger: Ledger, replaced: str = "") -> list[Problem]:
    """That the editions are those of the last release: what was printed once must not be forgotten by the next one.

    Parameters
    ----------
    replaced : version of an edition that is to be forgotten, whatever it holds; those before it are not.

    Notes
    -----
    The certificate in ``data/`` is made anew if it was lost; what was rounded and what links counts stands in that of
    each edition, too.
    """
    problems = [*_unreadable(ledger.before(replaced))]
    try:
        certificate = read_certificate(ledger.certificate)
    except ValueError:
        return problems
    earlier = ledger.before(certificate.edition)
    files = {path: content for one in earlier.editions for path, content in one.files.items()}
    if digest_files(files) != certificate.editions:
        problems.append(Problem("certificate-changed", FILE, None, "editions"))
    if certificate.edition == replaced:
        return problems
    if digest_files(tables_in(ledger, certificate.edition)) != certificate.tables:
        problems.append(Problem("certificate-changed", FILE, None, "tables"))
    return problems + _check_copy(ledger, certificate)


def find_left_out(ledger: Ledger, replaced: str, left: Collection[str]) -> Iterator[Problem]:
    """Packages of an edition to be replaced that were new in it and that lie in ``data/`` as they were.

    Parameters
    ----------
    ledger : all editions.
    left : names of packages that are not delivered again.
    """
    old = next((one for one in ledger.editions if one.version == replaced), None)
    earlier = ledger.before(replaced).editions
    for name in old.rows if old else ():
        place = f"{{}}/{name}/observations.csv".format
        before = next((one.files[place(one.version)] for one in reversed(earlier) if name in one.rows), None)
        if old and name in left and old.files[place(replaced)] != before:
            values: dict[str, str | int | float] = {"value": replaced, "other": name}
            yield Problem("replaced-left-out", f"editions/{place(replaced)}", values=values)


def is_renewable(problem: Problem) -> bool:
    """True if a new audit without deliveries can mend it: what was printed is the same, and what links it is not.

    That happens when areas or indicators are added to, and when a newer version of this program knows more sums.
    """
    return problem.code == "certificate-changed" and problem.field in _RENEWABLE


def _unreadable(ledger: Ledger) -> Iterator[Problem]:
    """Editions without their certificate."""
    for one in ledger.editions:
        path = f"{one.version}/certificate.json"
        try:
            read_certificate(one.files.get(path, b"").decode("utf-8", "replace"))
        except ValueError:
            yield Problem("certificate-unreadable", f"editions/{path}")


def _check_copy(ledger: Ledger, certificate: Certificate) -> list[Problem]:
    """An edition keeps the certificate that lies in ``data/``: the next release reads there what was rounded."""
    path = f"{certificate.edition}/certificate.json"
    frozen = next((one.files.get(path) for one in ledger.editions if one.version == certificate.edition), None)
    is_same = frozen == ledger.certificate.encode()
    return [] if is_same else [Problem("edition-altered", FILE, values={"path": f"editions/{path}"})]


def _released(sources: Mapping[str, Source], ledger: Ledger) -> list[str]:
    """Packages that say so or stand in an edition; what is released of a fictional atlas stays fictional."""
    editions = {name for one in ledger.editions for name in one.rows}
    return [name for name, one in sorted(sources.items()) if one.origin is Origin.RELEASE or name in editions]


def _altered(ledger: Ledger, certificate: Certificate, files: Mapping[str, Mapping[str, bytes]]) -> Iterator[Problem]:
    """Tables that are not those of the edition they belong to."""
    frozen = next((one.files for one in ledger.editions if one.version == certificate.edition), {})
    for name in certificate.packages:
        path = f"{certificate.edition}/{name}/observations.csv"
        if frozen.get(path) != files[name]["observations.csv"]:
            yield Problem("edition-altered", f"data/{name}/observations.csv", values={"path": f"editions/{path}"})
