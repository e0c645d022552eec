"""Partitions: how a municipality divides itself. It owns them, may have several that overlap, or none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Crossing:
    """How much of the counts of an ended space is taken over by a new one.

    Attributes
    ----------
    old, new : codes of spaces.
    weight : part of the old space's counts, above 0 and at most 1; the weights of an old space sum to one.
    """

    old: str
    new: str
    weight: float


@dataclass(frozen=True, slots=True)
class Partition:
    """One division of one municipality, in one version.

    Attributes
    ----------
    id : name of its folder, ``99001001-sozialraeume``.
    municipality : key of the municipality that owns it.
    layer : what divisions of different municipalities have in common, ``sozialraeume``: spaces are compared within it.
    title : what its spaces are called, in the plural.
    reason : why it is drawn so.
    decision, decided : who decided on it, and when (a day).
    version : of the package.
    minimum : inhabitants a space must have for its figures to be shown.
    spaces : codes of its areas, ended ones too, in the order of its list.
    parts : of each space the smallest units it consists of (``99001001.017``), if they are told; units of the same
        name are the same in every partition of the municipality.
    crossings : from ended spaces to those that took their place, in the order of their table.
    rows : line of ``parts.csv`` by (part, space), to tell mistakes.
    description, attribution, licences : of the package, as it wants to be named; licences are (title, address) pairs.
    files : names of the package's files for download.
    """

    id: str
    municipality: str
    layer: str
    title: str
    reason: str
    decision: str
    decided: str
    version: str
    minimum: int
    spaces: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    crossings: tuple[Crossing, ...] = ()
    rows: Mapping[tuple[str, str], int] = field(default_factory=dict)
    description: str = ""
    attribution: str = ""
    licences: tuple[tuple[str, str], ...] = ()
    files: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """Where the package lies, below the root of an atlas."""
        return f"data/partitions/{self.id}"


def mark_of(valid_from: str, parts: Iterable[str], outline: object) -> str:
    """A short mark of what a key stands for: since when, of which parts, within which border. Another space has another.

    Parameters
    ----------
    parts : its smallest units; none where they are not told.
    outline : corner points of the border; None for a space of a plain list.

    Notes
    -----
    Without parts or border it is the mark of a space of which these are not told *yet*: `atlas.check.redrawn` finds it
    again when they are.

    Examples
    --------
    >>> mark_of("2020-01-01", ["b", "a"], None) == mark_of("2020-01-01", ["a", "b"], None)
    True
    """
    return hashlib.sha256(repr((valid_from, sorted(parts), outline)).encode()).hexdigest()[:16]
