"""Words, numbers and dates in one language. Every word the engine says comes from ``atlas/phrases/<language>/``."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol
from fluent.runtime import FluentBundle, FluentResource

from atlas.model.periods import Period, PeriodKind
from atlas.model.problems import Problem
from atlas.model.rounding import round_shown

PHRASES = Path(__file__).parent.parent / "phrases"
FIRST_LANGUAGE = "de"
LOCALES = {"en": "en_GB"}
"""How numbers and dates are written, where a language alone does not say it."""
_MINUS = "\u2212"
_HOLE = "\ue000"
"""A character that no text contains: it holds the place of a number while a phrase is resolved once for all."""


class Wording:
    """The voice of the atlas in one language.

    Phrases that a partial language lacks are taken from the first one.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundles = [_load(code) for code in dict.fromkeys((language, FIRST_LANGUAGE))]
        self._locale = LOCALES.get(language, language)
        self._decimal, self._group = get_decimal_symbol(self._locale), get_group_symbol(self._locale)
        self._units: dict[tuple[str, bool], str] = {}
        self._periods: dict[Period, str] = {}
        # The same words and numbers stand on many pages; typed, because 1 and 1.0 may read differently.
        self._resolve = lru_cache(1 << 14, typed=True)(self._find)
        self.number = lru_cache(1 << 16)(self._write)

    def say(self, phrase: str, **values: str | float) -> str:
        """The phrase with its *values*; ``phrase.attribute`` names an attribute.

        Raises
        ------
        KeyError
            If no language has the phrase: a bug, found by the tests.
        """
        return self._resolve(phrase, *values.items())

    def has(self, phrase: str) -> bool:
        """True if some language has the phrase."""
        return any(bundle.has_message(phrase) for bundle in self._bundles)

    def _find(self, phrase: str, *values: tuple[str, str | float]) -> str:
        name, _, attribute = phrase.partition(".")
        for bundle in self._bundles:
            if not bundle.has_message(name):
                continue
            message = bundle.get_message(name)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(pattern, dict(values))
            if errors:
                raise KeyError(f"{phrase}: {errors[0]}")
            return str(text)
        raise KeyError(phrase)

    def _write(self, value: float, decimals: int) -> str:
        """*value* rounded and written as the language writes it, with a true minus sign."""
        text = f"{round_shown(value, decimals):,.{decimals}f}"
        text = text.replace(",", _HOLE).replace(".", self._decimal).replace(_HOLE, self._group)
        return text.replace("-", _MINUS)

    def quantity(self, value: float, decimals: int, unit: str) -> str:
        """A number with its unit, as it stands in a cell: one year and 1.0 years, and a minus sign before a euro sign."""
        number = self.number(value, decimals)
        is_one = number.removeprefix(_MINUS) == "1"
        if (unit, is_one) not in self._units:
            self._units[unit, is_one] = self.say(f"unit-{unit}", number=_HOLE, count=1 if is_one else 2)
        text = self._units[unit, is_one]
        if number.startswith(_MINUS) and text.startswith("€"):
            return _MINUS + text.replace(_HOLE, number.removeprefix(_MINUS))
        return text.replace(_HOLE, number)

    def period(self, period: Period) -> str:
        """A period as readers write it."""
        if period not in self._periods:
            self._periods[period] = self._say_period(period)
        return self._periods[period]

    def after(self, period: Period) -> str:
        """A period behind "since" or "compared with", as the language writes it there: in German a day has an article."""
        return self.say("period-after-day" if _is_day(period) else "period-after", period=self._within(period))

    def between(self, first: Period, last: Period) -> str:
        """From one period to another, as a part of a sentence."""
        start = self.say("period-from-day" if _is_day(first) else "period-from", period=self._within(first))
        phrase = "period-until-day" if _is_day(last) else "period-until"
        return self.say(phrase, start=start, period=self._within(last))

    def span(self, first: Period, last: Period) -> str:
        """From one period to another, as a part of a title."""
        return self.say("period-span", start=self._within(first), end=self._within(last))

    def _within(self, period: Period) -> str:
        """A period within words of another stretch: its own first and last year are held by a dash, not by a word."""
        if period.is_pool:
            return self.say("period-within", start=period.start[:4], end=period.end[:4])
        return self.period(period)

    def _say_period(self, period: Period) -> str:
        if period.kind is PeriodKind.DATE:
            return format_date(date.fromisoformat(period.text), "medium", locale=self._locale)
        if period.is_pool:
            return self.say("period-span", start=period.start[:4], end=period.end[:4])
        return period.text

    def join(self, items: list[str]) -> str:
        """An enumeration in words: a, b und c."""
        if len(items) < 2:
            return "".join(items)
        return self.say("list-and", first=", ".join(items[:-1]), last=items[-1])


def _is_day(period: Period) -> bool:
    return period.kind is PeriodKind.DATE


def find_units() -> set[str]:
    """Units that the engine has words for."""
    found = re.findall(r"^unit-([\w-]+) =", (PHRASES / FIRST_LANGUAGE / "pages.ftl").read_text("utf-8"), re.MULTILINE)
    return {unit for unit in found if f"name-{unit}" in found}


@cache
def _load(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((PHRASES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle


def tell(problem: Problem, wording: Wording) -> str:
    """A problem in words: where, what is wrong, what was expected, how to mend it, what was perhaps meant."""
    place = [problem.file]
    place += [wording.say("problem-at-row", row=str(problem.row))] if problem.row else []
    place += [wording.say("problem-at-field", field=problem.field)] if problem.field else []
    values = {"field": problem.field or "", "file": problem.file, **problem.values}
    phrase = f"problem-{problem.code}"
    lines = [", ".join(place), "  " + wording.say(phrase, **values)]
    lines.append("  " + wording.say("problem-expected", text=wording.say(f"{phrase}.expected", **values)))
    lines.append("  " + wording.say("problem-mend", text=wording.say(f"{phrase}.mend", **values)))
    if problem.near:
        lines.append("  " + wording.say("problem-near", words=", ".join(problem.near)))
    return "\n".join(lines)
