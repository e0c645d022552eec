"""The words of an import recipe (``import.yml``): what a person must say before a file is read.

A recipe is a list of *tables*. Each names one sheet of one official file, where its header stands, which forms its
keys have, which columns become which variables and what every mark that is not a number means. What a recipe does
not say is never guessed: an unknown word in it, like a column that is not found, is a problem.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal["ok", "unreliable", "suppressed", "not-delivered", "not-collected", "not-meaningful", "unknown"]
KeyForm = Literal["ags", "ags-number", "without-state", "association", "association-number", "ars", "spaced", "split"]
Level = Literal["municipality", "county", "by-length"]


class _Strict(BaseModel):
    """Refuses words it does not know, so that a misspelt option is an error and not a silent default."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Mark(_Strict):
    """What a cell that holds no number means: a status, a number (``-`` for none), or no row at all, with a reason."""

    status: Status | None = None
    value: float | None = None
    note: str = ""
    leave_out: str = ""


class Numbers(_Strict):
    """How numbers are written where the file holds them as text."""

    decimal: Literal[".", ","] | None = None
    thousands: str = ""
    suffix: str = ""
    roman: bool = False


class Key(_Strict):
    """Where the key of an area stands and which forms it may have; `state` completes keys that leave it out."""

    columns: list[str] = Field(min_length=1)
    forms: list[KeyForm] = Field(min_length=1)
    state: str = ""
    skip: str = ""


class Count(_Strict):
    """Makes one figure an area out of many rows: how many, or the sum of a column."""

    sum: str = ""
    where: dict[str, list[str]] = Field(default_factory=dict)
    at_least: dict[str, float] = Field(default_factory=dict)
    filled: list[str] = Field(default_factory=list)


class Value(_Strict):
    """One variable: the column (or, with a period in it, the columns) it is read from, and what to do with it."""

    variable: str
    column: str = ""
    columns: str = ""
    count: Count | None = None
    period: str = ""
    says: str = ""
    round: int | None = None
    scale: float = 1
    marks: dict[str, Status | Mark] = Field(default_factory=dict)
    note: str = ""
    defect: str = ""
    constant: bool = False
    zeros: bool = True
    min: float | None = None
    max: float | None = None


class Long(_Strict):
    """Columns of a table with one figure a row: its name, value, period, and what says how sound it is."""

    name: str
    value: str
    period: str = ""
    status: str = ""
    statuses: dict[str, Status] = Field(default_factory=dict)


class Cell(_Strict):
    """A cell outside the data that must hold a text, as ``A1`` the date of the figures."""

    cell: str = Field(pattern=r"^[A-Z]+[0-9]+$")
    contains: str


class Table(_Strict):
    """One sheet of one file and how it is read.

    A second `edition` of the same figures is only compared with the first, or extends it by what the first lacks; in
    both cases the two must agree wherever they overlap.
    """

    file: str
    sheet: str = ""
    optional: bool = False
    edition: Literal["first", "compare", "extend"] = "first"
    encoding: str = ""
    delimiter: str = ","
    header: list[int] = Field(min_length=1)
    header_code: str = ""
    first_row: int = 0
    level: Level = "municipality"
    key: Key
    name: str = ""
    anchors: dict[str, str] = Field(default_factory=dict)
    rows: dict[str, list[str]] = Field(default_factory=dict)
    until: str = ""
    period: str = ""
    period_column: str = ""
    period_rows: list[str] = Field(default_factory=list)
    numbers: Numbers = Numbers()
    marks: dict[str, Status | Mark] = Field(default_factory=dict)
    long: Long | None = None
    values: list[Value] = Field(min_length=1)
    leave_out: dict[str, str] = Field(default_factory=dict)
    leave_out_rest: str = ""
    expect: list[Cell] = Field(default_factory=list)
    total: dict[str, tuple[float, float]] = Field(default_factory=dict)
    defect: str = ""


class SumOfParts(_Strict):
    """A total equals the sum of its parts, in every area and period."""

    kind: Literal["parts"]
    total: str
    parts: list[str]
    tolerance: float = 0


class SumOfAreas(_Strict):
    """A county or the state equals the sum of its municipalities."""

    kind: Literal["areas"]
    variables: list[str]
    tolerance: float = 0


class ShareOfCounts(_Strict):
    """A published share agrees with the counts beside it; finds counts that were doubled."""

    kind: Literal["share"]
    share: str
    numerator: str
    denominator: str
    per: float = 100
    tolerance: float


class Known(_Strict):
    """A figure known from elsewhere, as the population of one town."""

    kind: Literal["known"]
    area: str
    variable: str
    period: str
    value: float


class Yearly(_Strict):
    """A series has every year from the first to the last but the gaps declared here."""

    kind: Literal["yearly"]
    variables: list[str]
    gaps: list[str] = Field(default_factory=list)


class Repeated(_Strict):
    """No more than `share` of the municipalities of a county hold the same value; finds gaps filled from the county."""

    kind: Literal["repeated"]
    variables: list[str]
    share: float = 0.4


class Covered(_Strict):
    """So many areas at least have a row in every period."""

    kind: Literal["covered"]
    variables: list[str]
    prefix: str
    areas: int


Check = Annotated[
    SumOfParts | SumOfAreas | ShareOfCounts | Known | Yearly | Repeated | Covered, Field(discriminator="kind")
]


class Points(_Strict):
    """A second table of places, one a row, taken over column by column.

    `misplaced` names places (by the column `key`) whose coordinates are known to be wrong, with the reason: they are
    kept without coordinates.
    """

    resource: str
    file: str
    encoding: str = "utf-8"
    columns: dict[str, str]
    area: str
    longitude: str
    latitude: str
    key: str
    misplaced: dict[str, str] = Field(default_factory=dict)
    within: tuple[float, float, float, float]


class LeftOut(_Strict):
    """Something the publisher offers that is not taken over, and why."""

    what: str
    reason: str


class Recipe(_Strict):
    """The whole recipe of one package."""

    recipe: Literal[1]
    keep: str = Field(pattern=r"^[0-9]{2,8}$")
    marks: dict[str, Status | Mark] = Field(default_factory=dict)
    layouts: dict[str, dict[str, Any]] = Field(default_factory=dict)
    tables: list[Table] = Field(min_length=1)
    checks: list[Check] = Field(default_factory=list)
    points: list[Points] = Field(default_factory=list)
    left_out: list[LeftOut] = Field(default_factory=list)
