"""The audit: an attacker who knows every sum and every number that was ever printed.

Given nothing but what anybody can know (`atlas.model.cells.Seen`), it looks for cells whose count can be computed or
narrowed down too far. It shares no line with the suppressor, so that a mistake made there is found here. Every answer
"wide enough" rests on whole counts that fit everything known and lie far enough apart, checked by adding them up; every
answer "too narrow" on programs over whole numbers, because bounds of fractions are too wide in tables of three or
more dimensions and would hide a disclosure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from atlas.model.cells import Bounds, Seen
from atlas.protect.attacker import Attacker
from atlas.protect.network import parts


class Verdict(StrEnum):
    """Why a cell is not protected: its count is known, is narrowed down too far, or a single respondent can tell it."""

    EXACT = "exact"
    NARROW = "narrow"
    INSIDER = "insider"


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A cell that an attacker learns too much about."""

    key: str
    bounds: Bounds
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Standard:
    """What counts as too narrow.

    Attributes
    ----------
    width : least distance between the smallest and the largest possible count of a withheld cell.
    minimum : smallest count that may be shown; what is surely as large, or surely none, does no harm.
    """

    width: int = 2
    minimum: int = 3

    def judge(self, bounds: Bounds, *, strict: bool, withheld: bool) -> Verdict | None:
        """What is wrong with an interval.

        Parameters
        ----------
        bounds : of a count.
        strict : True if the cell must be protected whatever its count is.
        withheld : True if it would be printed were it not withheld; such a cell must never be computable, unless it is
            none: where a whole is none, everybody knows the same of its parts.
        """
        if bounds.upper is None or (not strict and bounds.upper == 0):
            return None
        if not strict and bounds.lower >= self.minimum:
            return Verdict.EXACT if withheld and bounds.is_exact else None
        if bounds.is_exact:
            return Verdict.EXACT
        inside = bounds.lower >= 1 and bounds.upper < self.minimum
        return Verdict.NARROW if inside or bounds.upper - bounds.lower < self.width else None


def audit(
    seen: Seen,
    standard: Standard,
    strict: Mapping[str, int] | None = None,
    insiders: Mapping[str, tuple[str, int]] | None = None,
) -> Iterator[Disclosure]:
    """Every cell that is not protected.

    Parameters
    ----------
    seen : all that anybody can know. Nothing else is needed: whoever has the editions can repeat this audit.
    standard : what counts as too narrow.
    strict : keys of cells that must be protected whatever their count is, with the width asked of each. Only whoever
        holds the confidential counts knows them; they make the audit stricter.
    insiders : keys of cells that somebody knows, with a name for that person and the count: who is alone in one knows
        that it is 1. A strict cell must not be exact even for one of these, who knows all own cells.

    Yields
    ------
    Disclosures; of each cell one at most from outside and one at most by an insider.
    """
    strict, insiders = strict or {}, insiders or {}
    for key, bounds in zip(seen.keys, seen.bounds, strict=True):
        if bounds.is_exact and (key in strict or (key in seen.withheld and bounds.lower > 0)):
            yield Disclosure(key, bounds, Verdict.EXACT)
    for part in parts(seen):
        attacker = Attacker(part)
        attacker.explore()
        for position in attacker.unknown:
            key = part.keys[position]
            width = max(standard.width, strict.get(key, 0))
            one = Standard(width, standard.minimum)
            if _is_wide(attacker, position, one):
                continue
            bounds = attacker.bounds(position)
            verdict = one.judge(bounds, strict=key in strict, withheld=key in part.withheld)
            if verdict:
                yield Disclosure(key, bounds, verdict)
        yield from _insider_attacks(attacker, strict, insiders)


def narrowest(seen: Seen, keys: Collection[str]) -> int | None:
    """Distance between the smallest and the largest possible count of the narrowest withheld cell; None without any.

    Parameters
    ----------
    keys : of the cells that are asked about; the others only help the attacker.
    """
    least: int | None = None
    asked = set(keys) & seen.withheld
    for part in parts(seen):
        if asked.isdisjoint(part.keys):
            continue
        attacker = Attacker(part)
        attacker.explore()
        for width, position in sorted(
            (_width(attacker.witnessed(one)), one) for one in attacker.unknown if part.keys[one] in asked
        ):
            if least is not None and width >= least:
                break
            exact = _width(attacker.bounds(position))
            least = exact if least is None else min(least, exact)
    return least


def _width(bounds: Bounds) -> int:
    return (bounds.upper or 0) - bounds.lower


def _is_wide(attacker: Attacker, position: int, standard: Standard) -> bool:
    """True if counts that are known to fit already lie far enough apart; then no program need be solved."""
    bounds = attacker.witnessed(position)
    return not bounds.is_exact and standard.judge(bounds, strict=True, withheld=True) is None


def _insider_attacks(
    attacker: Attacker, strict: Mapping[str, int], insiders: Mapping[str, tuple[str, int]]
) -> Iterator[Disclosure]:
    """Strict cells of others that a single respondent can compute, knowing the own ones."""
    keys = attacker.seen.keys
    own: dict[str, dict[int, int]] = {}
    for place in attacker.unknown:
        if keys[place] in insiders:
            name, count = insiders[keys[place]]
            own.setdefault(name, {})[place] = count
    told: set[int] = set()
    for known in own.values():
        targets = [one for one in attacker.unknown if keys[one] in strict and one not in known and one not in told]
        for target in attacker.constant(targets, known):
            bounds = attacker.bounds(target, known)
            if bounds.is_exact and not attacker.bounds(target).is_exact:
                told.add(target)
                yield Disclosure(keys[target], bounds, Verdict.INSIDER)
