"""``data/plausibility.yml``: figures that must agree, and oddities that were looked at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from atlas.model.indicators import Reference
from atlas.model.plausibility import Accepted, Agreement, Plausibility, Ratio, Sum
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


class _Accepted(Entry):
    rule: Literal["constant", "jump", "point"]
    subject: str
    period: str = ""
    reason: str


class _Plausibility(Entry):
    sums: list[_Sum] = []
    ratios: list[_Ratio] = []
    agreements: list[_Agreement] = []
    accepted: list[_Accepted] = []


def read_plausibility(root: Path) -> tuple[Plausibility, list[Problem]]:
    """The declarations; none if the root has no such file."""
    if not (root / FILE).exists():
        return Plausibility(), []
    text, problems = read_text(root / FILE, FILE)
    entry, more = read_yaml(text, FILE, _Plausibility)
    if entry is None:
        return Plausibility(), problems + more
    return (
        Plausibility(
            tuple(Sum(_name(one.whole), tuple(map(_name, one.parts)), one.tolerance) for one in entry.sums),
            tuple(
                Ratio(_name(one.share), _name(one.numerator), _name(one.denominator), one.per, one.tolerance)
                for one in entry.ratios
            ),
            tuple(Agreement(_name(one.one), _name(one.other), one.tolerance) for one in entry.agreements),
            tuple(Accepted(one.rule, one.subject, one.period, one.reason) for one in entry.accepted),
        ),
        problems,
    )


def _name(text: str) -> Reference:
    package, _, variable = text.partition("/")
    return Reference(package, variable)
