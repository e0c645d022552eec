"""The certificate: that exactly this release, beside exactly these editions and under these rules, passed the audit."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace

from atlas.model.cells import Seen
from atlas.model.editions import Ledger
from atlas.model.indicators import PROTECTED, Reference
from atlas.model.keys import may_be_told, name_cell, owner_of
from atlas.protect.audit import Disclosure, Standard, audit, narrowest
from atlas.protect.links import links_of
from atlas.protect.published import Published

FILE = "data/certificate.json"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was audited. Holds digests and numbers that anybody may see, and never which cells are primary.

    Attributes
    ----------
    edition : version of what was released.
    packages : names of the packages in it.
    release, tables, editions, rules : SHA-256 of everything the attacker was shown, of what is printed, of all earlier
        editions, and of the rules.
    cells, withheld : how many cells the attacker was shown, and how many of them were withheld.
    width : least distance between the smallest and the largest possible count of a withheld cell.
    exposed : keys of counts that can be computed whatever is withheld, because too much was printed before.
    revised : keys of counts that an earlier edition printed with another number.
    rounding : to what the counts of a variable are rounded, where they are, and the smallest count that is printed.
    unsure : keys of withheld counts that may be none for all that anybody knows; of the others a none would have been
        printed, whatever rules come later.
    links : sums, parts and shares that the counts stand in, see `atlas.protect.links`.
    """

    edition: str
    packages: tuple[str, ...]
    release: str
    tables: str
    editions: str
    rules: str
    cells: int
    withheld: int
    width: int
    exposed: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    rounding: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The text of the certificate's file, with a seal: it is written by this program, and by no hand."""
        entries = asdict(self)
        return json.dumps({**entries, "seal": _seal(entries)}, indent=2) + "\n"

    def differences(self, other: Certificate) -> tuple[str, ...]:
        """Names of the entries that differ; a certificate with any says nothing about the other release."""
        mine, others = asdict(self), asdict(other)
        return tuple(name for name in mine if mine[name] != others[name])


def certify(
    published: Published,
    packages: Collection[str],
    ledger: Ledger,
    edition: str,
    tables: Mapping[str, bytes],
    exposed: Collection[str] = (),
    revised: Collection[str] = (),
) -> Certificate:
    """The certificate of a release; `disclosures` must have found nothing.

    Parameters
    ----------
    published : what anybody can know.
    packages : names of those that were released.
    ledger : the earlier editions.
    edition : version of this release.
    tables : what is printed, see `tables_of`.
    exposed : keys of cells that no pattern could protect.
    revised : keys of cells that an earlier edition printed with another number.
    """
    names = tuple(sorted(packages))
    seen = published.seen(*names)
    files = {path: content for one in ledger.editions for path, content in one.files.items()}
    rules = published.rules
    rounding = {
        f"{name}/{one.id}": published.rule(Reference(name, one.id))
        for name in names
        for one in published.sources[name].variables.values()
        if one.counts in PROTECTED
    }
    return Certificate(
        edition,
        names,
        _digest(*_in_order(seen)),
        digest_files(tables),
        digest_files(files),
        _digest(rules.default, sorted(rules.packages.items()), rules.size, rules.known),
        sum(1 for key in seen.keys if may_be_told(key) and owner_of(key) in names),
        sum(1 for key in seen.withheld if owner_of(key) in names),
        Standard().width,
        tuple(sorted(exposed)),
        tuple(sorted(revised)),
        {name: (rule.rounding, rule.minimum_count) for name, rule in rounding.items() if rule.rounding > 1},
        tuple(sorted(key for key in seen.withheld if owner_of(key) in names and not seen.of(key).lower)),
        links_of(published.sources, published.catalogue, names),
    )


def tables_of(files: Mapping[str, bytes], edition: str) -> dict[str, bytes]:
    """Of the files of a root, or of all editions, those that an edition has printed, by their path in it."""
    place = f"{edition}/"
    short = {path.removeprefix("editions/"): content for path, content in files.items()}
    return {path: one for path, one in short.items() if path.startswith(place) and path.endswith(".csv")}


def recertify(published: Published, ledger: Ledger, old: Certificate) -> Certificate:
    """What the certificate of a root would have to be today: what was a none perhaps, and what linked it, stays so.

    Parameters
    ----------
    published : without what *old* calls corrected in `Published.printed`.
    ledger : all editions.
    """
    earlier = ledger.before(old.edition)
    revised = _revised(published, earlier, old)
    tables = tables_in(ledger, old.edition)
    new = certify(published, old.packages, earlier, old.edition, tables, old.exposed, revised)
    unsure, links = ({*mine, *others} for mine, others in ((new.unsure, old.unsure), (new.links, old.links)))
    return replace(new, unsure=tuple(sorted(unsure)), links=tuple(sorted(links)))


def disclosures(published: Published, packages: Collection[str]) -> Iterator[Disclosure]:
    """What anybody could find out about a withheld count: the audit of a release by published files alone."""
    seen = published.seen(*sorted(packages))
    least = {key: published.rule(_variable(key)).minimum_count for key in seen.keys}
    for minimum in sorted(set(least.values())):
        yield from (one for one in audit(seen, Standard(minimum=minimum)) if least[one.key] == minimum)


def find_widths(published: Published, packages: Collection[str]) -> dict[str, int | None]:
    """Of each package how far its narrowest withheld count can be told, see `atlas.protect.audit.narrowest`."""
    seen = published.seen(*sorted(packages))
    return {name: narrowest(seen, [key for key in seen.withheld if owner_of(key) == name]) for name in packages}


def _variable(key: str) -> Reference:
    """Whose count a cell holds, or was found from, as `atlas.model.keys.name_cell` names it first."""
    package, _, variable = key.partition(" ")[0].partition("/")
    return Reference(package, variable)


def read_certificate(text: str) -> Certificate:
    """The certificate in a file.

    Raises
    ------
    ValueError : if it is none, or if somebody has changed it.
    """
    try:
        entries = json.loads(text)
        if entries.pop("seal", "") != _seal(entries):
            raise ValueError("not a certificate of this program")
        lists = {name: tuple(entries[name]) for name in ("packages", "exposed", "revised", "unsure")}
        lists["links"] = tuple(entries.get("links", ()))  # those of older editions have none
        rounding = {name: (base, minimum) for name, (base, minimum) in entries["rounding"].items()}
        return Certificate(**{**entries, **lists, "rounding": rounding})
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("not a certificate") from error


def exposed_for_ever(ledger: Ledger) -> tuple[str, ...]:
    """Keys of counts that can no longer be withheld, as the certificate of the newest release names them."""
    return read_certificate(ledger.certificate).exposed if ledger.certificate else ()


def tables_in(ledger: Ledger, edition: str) -> dict[str, bytes]:
    """What an edition has printed, by its path in it."""
    return {path: one for each in ledger.editions for path, one in tables_of(each.files, edition).items()}


def _revised(published: Published, earlier: Ledger, certificate: Certificate) -> tuple[str, ...]:
    """Keys that can have been corrected: printed before, and not printed with the same number now, rounded as it was."""
    now = {
        name_cell(variable, period, code): known.value
        for variable, series in published.tables.series.items()
        if variable.package in certificate.packages
        for (code, period), known in series.items()
    }
    bases = {one: earlier.bases.get(one, (1, 1))[0] for one in earlier.printed}
    return tuple(
        one
        for one in certificate.revised
        if one in bases
        and (now.get(one) != earlier.printed[one] or published.rule(_variable(one)).rounding != bases[one])
    )


def _in_order(seen: Seen) -> tuple[object, ...]:
    """All that anybody knows, whatever order it was read in."""
    sums = sorted((seen.keys[one.whole], sorted(seen.keys[part] for part in one.parts)) for one in seen.equations)
    known = sorted(zip(seen.keys, seen.bounds, strict=True), key=lambda one: one[0])
    ratios = sorted((seen.keys[one.count], seen.keys[one.group], one.least, one.most, one.per) for one in seen.ratios)
    return known, sums, sorted(seen.withheld), ratios


def digest_files(files: Mapping[str, bytes]) -> str:
    """SHA-256 of files and of where they lie."""
    return _digest(*sorted((path, hashlib.sha256(content).hexdigest()) for path, content in files.items()))


def _seal(entries: Mapping[str, object]) -> str:
    return _digest(json.dumps(entries, sort_keys=True))


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
