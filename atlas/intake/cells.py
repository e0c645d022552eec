"""Read one cell: a number as published, or the status that says why there is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from atlas.intake.keys import text_of
from atlas.intake.recipe import Mark, Numbers, Status
from atlas.intake.sources import Raw

# Published figures here have at most four decimals; more is the dust of binary arithmetic and must be rounded by
# the recipe, not by chance.
_MOST_DECIMALS = 5
# Numbers that offices write for "no number"; undeclared they are refused, not read.
_SENTINELS = {Decimal(-99), Decimal(-999), Decimal(-9999), Decimal(-99999)}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7}


class CellUnreadable(ValueError):
    """A cell that the recipe does not explain; `reason` is the code of the problem."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its status, or a status alone; `value` is None exactly if there is no number."""

    value: Decimal | None
    status: Status
    note: str = ""
    is_left_out: bool = False


def read_cell(
    cell: Raw, marks: Mapping[str, Status | Mark], numbers: Numbers, scale: float = 1, places: int | None = None
) -> Figure:
    """Read a cell.

    Parameters
    ----------
    cell : as the file holds it.
    marks : meaning of cells that are no numbers; a key between slashes is a pattern, ``""`` the empty cell.
    numbers : how numbers are written where they are text.
    scale : factor to the unit of the variable, as 100 for "in hundreds".
    places : decimals to round to (half to even), or None to keep the number as published.

    Raises
    ------
    CellUnreadable
        ``intake-cell-empty``, ``intake-number-as-text``, ``intake-mark-unknown``, ``intake-number-unrounded`` or ``intake-number-not-finite``.

    Examples
    --------
    >>> read_cell("7,205", {}, Numbers(decimal=","))
    Figure(value=Decimal('7.205'), status='ok', note='', is_left_out=False)
    """
    text = text_of(cell)
    mark = find_mark(text, marks)
    if mark is not None:
        value = None if mark.value is None else Decimal(str(mark.value))
        status: Status = mark.status or ("ok" if value is not None else "unknown")
        return Figure(value, status, mark.note.replace("{text}", text), bool(mark.leave_out))
    if text == "":
        raise CellUnreadable("intake-cell-empty")
    value = _read_number(cell, text, numbers)
    if not value.is_finite():
        raise CellUnreadable("intake-number-not-finite")
    if value in _SENTINELS:
        raise CellUnreadable("intake-mark-unknown")
    value *= Decimal(str(scale))
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    elif -int(value.normalize().as_tuple().exponent) > _MOST_DECIMALS:
        raise CellUnreadable("intake-number-unrounded")
    return Figure(value, "ok")


def find_mark(text: str, marks: Mapping[str, Status | Mark]) -> Mark | None:
    """The declared meaning of a text, exact texts before patterns."""
    found = marks.get(text)
    if found is None:
        patterns = (key for key in marks if len(key) > 1 and key[0] == key[-1] == "/")
        found = next((marks[key] for key in patterns if re.fullmatch(key[1:-1], text)), None)
    return Mark(status=found) if isinstance(found, str) else found


def _read_number(cell: Raw, text: str, numbers: Numbers) -> Decimal:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return Decimal(repr(cell))
    if numbers.roman and text in _ROMAN:
        return Decimal(_ROMAN[text])
    return _read_text(text, numbers)


def _read_text(text: str, numbers: Numbers) -> Decimal:
    """A number held as text; how it is written must be declared."""
    plain = text.removesuffix(numbers.suffix).strip() if numbers.suffix else text
    if numbers.thousands:
        grouped = rf"-?[0-9]{{1,3}}(?:{re.escape(numbers.thousands)}[0-9]{{3}})*(?:[.,][0-9]+)?"
        plain = plain.replace(numbers.thousands, "") if re.fullmatch(grouped, plain) else plain
    sign = numbers.decimal or "."
    if numbers.decimal is not None and re.fullmatch(rf"-?[0-9]+(?:{re.escape(sign)}[0-9]+)?", plain):
        try:
            return Decimal(plain.replace(sign, "."))
        except InvalidOperation as error:  # pragma: no cover - the pattern admits digits only
            raise CellUnreadable("intake-mark-unknown") from error
    looks_like_number = re.fullmatch(r"-?[0-9][0-9 .,]*%?", text)
    raise CellUnreadable("intake-number-as-text" if looks_like_number else "intake-mark-unknown")


def write_number(value: Decimal) -> str:
    """A number as text with a decimal point, without superfluous zeros.

    Examples
    --------
    >>> write_number(Decimal("7.60")), write_number(Decimal("4.167E+4"))
    ('7.6', '41670')
    """
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
