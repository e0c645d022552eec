"""Bring a written key into the one form of the atlas: ``05``, ``05382`` or ``05382060``, always text.

A key fits only the forms that its recipe accepts. Where two accepted forms read it differently, it is a problem and
not a choice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from atlas.intake.recipe import Key, Level
from atlas.intake.sources import Raw

# Official municipality key: 2 state, 1 administrative region, 2 county, 3 municipality (Destatis, GV-ISys).
_SPLIT_WIDTHS = (2, 1, 2, 3)
_STATES = {f"{number:02d}" for number in range(1, 17)}


class KeyUnreadable(ValueError):
    """A key fits no accepted form, or fits two that disagree; `reason` is the code of the problem."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def text_of(cell: Raw) -> str:
    """A cell as the text a person would type: ``5382060.0`` is ``5382060``, an empty cell is ``""``.

    Examples
    --------
    >>> text_of(5382060.0), text_of("  Siegburg "), text_of(None)
    ('5382060', 'Siegburg', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def read_key(cells: Sequence[Raw], key: Key, level: Level) -> str:
    """Read the code of an area.

    Parameters
    ----------
    cells : the cells of the key's columns, one, or one for each part of a split key.
    key : the accepted forms.
    level : what the row is; with ``by-length`` the key itself says it.

    Returns
    -------
    2, 5 or 8 digits.

    Raises
    ------
    KeyUnreadable
        With ``intake-key-unreadable`` if no form fits, ``intake-key-ambiguous`` if forms disagree.

    Examples
    --------
    >>> read_key([53820060.0], Key(columns=["VBG"], forms=["association-number"]), "municipality")
    '05382060'
    """
    texts = [text_of(cell) for cell in cells]
    found = {code for form in key.forms if (code := _read_form(texts, form, key.state))}
    fitted = {code for code in (_fit_level(code, level) for code in found) if code}
    if not fitted:
        raise KeyUnreadable("intake-key-unreadable")
    if len(fitted) > 1:
        raise KeyUnreadable("intake-key-ambiguous")
    return fitted.pop()


def _read_form(texts: Sequence[str], form: str, state: str) -> str:
    """The key read in one form as 2, 5 or 8 digits, or an empty text."""
    if form == "split":
        return _known_state(_join(texts))
    text = texts[0]
    if form == "spaced":
        return _known_state(_shorten(text.replace(" ", ""))) if " " in text else ""
    if form == "without-state":
        return _known_state(state + text) if re.fullmatch(r"[0-9]{6}", text) else ""
    if not re.fullmatch(r"[0-9]+", text):
        return ""
    return _known_state(_read_digits(text, form))


def _read_digits(text: str, form: str) -> str:
    if form == "ags":
        return text if len(text) in (2, 5, 8) else ""
    if form == "ags-number":
        return text.zfill(8) if len(text) in (7, 8) else ""
    # An association of municipalities has 9 digits. Its sixth is 0 where it is a single municipality, as always in
    # North Rhine-Westphalia; any other association has no municipality's key.
    if form in ("association", "association-number"):
        full = text.zfill(9) if form == "association-number" else text
        return full[:5] + full[6:] if len(full) == 9 and full[5] == "0" and len(text) >= 8 else ""
    return text[:5] + text[9:] if form == "ars" and len(text) == 12 else ""


def _join(texts: Sequence[str]) -> str:
    """Join the parts of a split key: state, region, county, municipality; missing parts may only be the last."""
    parts = [text for text in texts if text]
    if texts[: len(parts)] != parts or not all(re.fullmatch(r"[0-9]+", part) for part in parts):
        return ""
    return "".join(part.zfill(width) for part, width in zip(parts, _SPLIT_WIDTHS, strict=False))


def _shorten(digits: str) -> str:
    """``05000000`` on a row of totals is the state ``05``, ``05382000`` stays: it may be a town that is a county."""
    return digits[:2] if len(digits) == 8 and digits[2:] == "000000" else digits


def _known_state(code: str) -> str:
    return code if code[:2] in _STATES and len(code) in (2, 5, 8) else ""


def _fit_level(code: str, level: Level) -> str:
    """A county is written ``05382000`` in tables of counties; there, and only there, the zeros are dropped."""
    if level == "by-length":
        return code
    if level == "municipality":
        return code if len(code) == 8 else ""
    if len(code) == 8 and code.endswith("000"):
        return code[:5]
    return code if len(code) == 5 else ""
