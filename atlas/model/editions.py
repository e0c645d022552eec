"""Editions: released counts as they stand in a package, once and for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from atlas.model.indicators import Reference
from atlas.model.keys import name_cell
from atlas.model.periods import Period
from atlas.model.release import Status


@dataclass(frozen=True, slots=True)
class Row:
    """One released observation; *value* is a whole number exactly if *status* has a number.

    *base* is to what it was rounded when it was first printed, 1 if it was not; *minimum* the smallest count that was
    printed then.
    """

    variable: Reference
    period: Period
    area_code: str
    value: int | None
    status: Status
    note: str = ""
    base: int = 1
    minimum: int = 1

    @property
    def key(self) -> str:
        """Of its cell."""
        return name_cell(self.variable, self.period, self.area_code)


@dataclass(frozen=True)
class Edition:
    """What was once released.

    Attributes
    ----------
    version : its name, ``2026.11``.
    rows : observations by package.
    spaces : a mark of every space by its code, see `atlas.model.partitions.mark_of`.
    files : everything in its folder, by path below ``editions/``.
    revised : keys of counts that it corrected.
    unsure : keys of counts that it withheld and that may be none; None if its certificate does not tell.
    links : sums, parts and shares that its counts stand in.
    """

    version: str
    rows: Mapping[str, tuple[Row, ...]]
    files: Mapping[str, bytes]
    spaces: Mapping[str, str] = field(default_factory=dict)
    revised: frozenset[str] = frozenset()
    unsure: frozenset[str] | None = None
    links: frozenset[str] = frozenset()

    @cached_property
    def counted(self) -> frozenset[str]:
        """Keys of withheld counts of one at least: a none would have been printed."""
        withheld = {row.key for rows in self.rows.values() for row in rows if row.status is Status.SUPPRESSED}
        return frozenset() if self.unsure is None else frozenset(withheld - self.unsure)


@dataclass(frozen=True)
class Ledger:
    """Everything that was ever released, oldest first, and the text of the certificate of what is released now."""

    editions: tuple[Edition, ...] = ()
    certificate: str = ""

    def before(self, version: str) -> Ledger:
        """The editions that are not *version*."""
        return Ledger(tuple(one for one in self.editions if one.version != version), self.certificate)

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """The last known row of each cell, by its key; a number once printed is never forgotten.

        A number that is carried from edition to edition stays rounded as it was when it was first printed. One that was
        corrected was not true: the newest row holds, also where that is withheld or rounded to the same number as the
        wrong one. What is said beside a number is the newest.
        """
        found: dict[str, Row] = {}
        for edition in self.editions:
            for row in (row for rows in edition.rows.values() for row in rows):
                before = found.get(row.key)
                is_corrected = row.key in edition.revised
                if before is None or before.value is None or row.value not in (None, before.value) or is_corrected:
                    found[row.key] = row
                elif row.value == before.value:
                    found[row.key] = replace(row, base=before.base, minimum=before.minimum)
        return found

    @cached_property
    def printed(self) -> Mapping[str, int]:
        """Counts that were printed, by the key of their cell."""
        return {key: row.value for key, row in self.rows.items() if row.value is not None}

    @cached_property
    def counted(self) -> frozenset[str]:
        """Keys of counts that some edition withheld though it would have printed a none, whatever the rules say now."""
        return frozenset().union(*(one.counted for one in self.editions))

    @cached_property
    def links(self) -> frozenset[str]:
        """Everything that links a count of any edition to others."""
        return frozenset().union(*(one.links for one in self.editions))

    @cached_property
    def bases(self) -> Mapping[str, tuple[int, int]]:
        """To what counts were rounded and the smallest one that was printed, by the key of their cell, if they were."""
        return {
            key: (row.base, row.minimum) for key, row in self.rows.items() if row.value is not None and row.base > 1
        }


NOTHING_RELEASED = Ledger()
"""Of a root that has released nothing yet."""


@dataclass(frozen=True, slots=True)
class Handled:
    """How one package was protected; numbers for the data-protection officer, who keeps them with the deliveries.

    Attributes
    ----------
    package : its name.
    cells, primary, secondary : how many counts could be printed, must be withheld, and are withheld with them.
    earlier : how many counts were withheld before and were not delivered again, so that nobody knows how small they are.
    lost : part of all persons or cases in these counts that is withheld, 0 to 1.
    blocks : how many groups of linked counts had to be protected, by how good the solution is known to be.
    gap : what was possibly withheld too much, at most, 0 to 1.
    smallest : distance between the smallest and the largest possible count of the narrowest withheld cell; None if
        nothing is withheld or nothing bounds it.
    """

    package: str
    cells: int
    primary: int
    secondary: int
    lost: float
    blocks: Mapping[str, int]
    gap: float
    smallest: int | None
    earlier: int = 0

    @property
    def withheld(self) -> int:
        """How many counts carry no number."""
        return self.primary + self.secondary + self.earlier


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was delivered of a variable in a period: how many areas have a row, and which lack one.

    *missing* are codes of municipalities and spaces of that time of which another row of the same package speaks.
    """

    variable: Reference
    period: Period
    areas: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Minimum:
    """A partition with a smallest size of its spaces, and how many of them are below it."""

    title: str
    municipality: str
    size: int
    spaces: int
    small: int


@dataclass(frozen=True, slots=True)
class Found:
    """What the attack found out of a count that no pattern protects: it lies between *lower* and *upper*.

    *whole* is the key of what the count is a part of, if only the others in it were found; else empty.
    """

    key: str
    whole: str
    lower: int
    upper: int

    @property
    def is_exact(self) -> bool:
        """True if it can be computed."""
        return self.lower == self.upper


@dataclass(frozen=True, slots=True)
class Names:
    """How readers know what keys speak of: titles of variables by package and id, names of areas by code."""

    variables: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """What the data-protection officer is told of a release. Confidential.

    Attributes
    ----------
    version : of the edition.
    packages : how each was protected.
    late : keys of counts that the rules would withhold and an earlier edition has printed.
    exposed : keys of counts that can be computed whatever is withheld now.
    insiders : keys of counts that somebody could compute who is the only one counted in another cell, and knows it.
    revised : keys of counts that an earlier edition printed with another number; the proof does not cover these.
    opened : keys of counts that are printed now and were withheld before.
    notes : what is said beside released numbers, each text once; somebody must read them.
    width : least distance between the smallest and the largest possible count that the audit demands.
    seconds : this run took; an interrupted one before it is not counted.
    found : what the attack found out of the counts in *exposed*.
    delivered : by variable and period, in their order.
    minimums : sizes that spaces must have.
    names : of what the keys speak of.
    certificate : SHA-256 of its file.
    audited : how many counts the attacker was shown.
    day : of this run.
    """

    version: str
    packages: tuple[Handled, ...]
    late: tuple[str, ...]
    exposed: tuple[str, ...]
    insiders: tuple[str, ...]
    revised: tuple[str, ...]
    notes: tuple[str, ...]
    width: int
    seconds: float
    found: tuple[Found, ...] = ()
    delivered: tuple[Delivered, ...] = ()
    minimums: tuple[Minimum, ...] = ()
    names: Names = Names()
    opened: tuple[str, ...] = ()
    certificate: str = ""
    audited: int = 0
    day: str = ""

    @property
    def missing(self) -> int:
        """How many rows were to be expected and are not there."""
        return sum(len(one.missing) for one in self.delivered)
