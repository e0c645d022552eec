"""``data/plausibility.yml``: figures that must agree, and oddities that were looked at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from atlas.model.indicators import Reference
from atlas.model.plausibility import Accepted, Agreement, Limit, Plausibility, Ratio, Sum, Total
from atlas.model.problems import Problem
from atlas.read.structured import Entry, read_text, read_yaml

FILE = "data/plausibility.yml"


def _split(text: str) -> str:
    if text.count("/") != 1:
        raise PydanticCustomError("reference", "no reference")
    return text


_Name = Annotated[str, AfterValidator(_split)]
_Tolerance = Annotated[float, Field(ge=0)]


class _Sum(Entry):
    whole: _Name
    parts: list[_Name] = Field(min_length=2)
    tolerance: _Tolerance


class _Total(Entry):
    parts: list[_Name] = Field(min_length=2)
    total: float
    tolerance: _Tolerance


class _Ratio(Entry):
    share: _Name
    numerator: _Name
    denominator: _Name
    per: float
    tolerance: _Tolerance


class _Agreement(Entry):
    one: _Name
    other: _Name
    tolerance: _Tolerance


class _Limit(Entry):
    part: _Name
    whole: _Name


class _Accepted(Entry):
    rule: Literal["constant", "jump", "point"]
    subject: str
    period: str = ""
    reason: str


class _Plausibility(Entry):
    sums: list[_Sum] = []
    totals: list[_Total] = []
    ratios: list[_Ratio] = []
    agreements: list[_Agreement] = []
    limits: list[_Limit] = []
    accepted: list[_Accepted] = []


def read_plausibility(root: Path) -> tuple[Plausibility, list[Problem]]:
    """The declarations; none if the root has no such file."""
    if not (root / FILE).exists():
        return Plausibility(), []
    text, problems = read_text(root / FILE, FILE)
    entry, more = read_yaml(text, FILE, _Plausibility)
    if entry is None:
        return Plausibility(), problems + more
    declared = Plausibility(
        sums=tuple(Sum(_name(one.whole), _names(one.parts), one.tolerance) for one in entry.sums),
        totals=tuple(Total(_names(one.parts), one.total, one.tolerance) for one in entry.totals),
        ratios=tuple(
            Ratio(_name(one.share), _name(one.numerator), _name(one.denominator), one.per, one.tolerance)
            for one in entry.ratios
        ),
        agreements=tuple(Agreement(_name(one.one), _name(one.other), one.tolerance) for one in entry.agreements),
        limits=tuple(Limit(_name(one.part), _name(one.whole)) for one in entry.limits),
        accepted=tuple(Accepted(one.rule, one.subject, one.period, one.reason) for one in entry.accepted),
    )
    return declared, problems


def _names(texts: list[str]) -> tuple[Reference, ...]:
    return tuple(map(_name, texts))


def _name(text: str) -> Reference:
    package, _, variable = text.partition("/")
    return Reference(package, variable)
