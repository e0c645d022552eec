"""The certificate: that exactly this release, beside exactly these editions and under these rules, passed the audit."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from atlas.model.cells import Seen
from atlas.model.protection import Rules
from atlas.protect.audit import Standard


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was audited. Holds digests and numbers that anybody may see, and never which cells are primary.

    Attributes
    ----------
    release, editions, rules : SHA-256 of what was released, of all earlier editions, and of the rules.
    cells, withheld : how many cells the attacker was shown, and how many of them were withheld.
    width, minimum : the standard of the audit.
    """

    release: str
    editions: str
    rules: str
    cells: int
    withheld: int
    width: int
    minimum: int

    def to_json(self) -> str:
        """The text of the certificate's file."""
        return json.dumps(asdict(self), indent=2) + "\n"

    def differences(self, other: Certificate) -> tuple[str, ...]:
        """Names of the entries that differ; a certificate with any says nothing about the other release."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name) != getattr(other, one.name))


def certify(seen: Seen, standard: Standard, rules: Rules, editions: Mapping[str, bytes]) -> Certificate:
    """The certificate of a release that passed the audit; `atlas.protect.audit` must have found nothing.

    Parameters
    ----------
    seen : what the audit was given.
    standard : what it called too narrow.
    rules : of protection.
    editions : files of all earlier editions by path.
    """
    return Certificate(
        release=_digest(repr((seen.keys, seen.bounds, seen.equations, sorted(seen.withheld)))),
        editions=_digest(repr(sorted((path, hashlib.sha256(data).hexdigest()) for path, data in editions.items()))),
        rules=_digest(repr((rules.default, sorted(rules.packages.items())))),
        cells=len(seen.keys),
        withheld=len(seen.withheld),
        width=standard.width,
        minimum=standard.minimum,
    )


def read_certificate(text: str) -> Certificate:
    """The certificate in a file.

    Raises
    ------
    ValueError : if it is none.
    """
    try:
        return Certificate(**json.loads(text))
    except TypeError as error:
        raise ValueError("not a certificate") from error


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
