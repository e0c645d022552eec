"""Numbers and dates are written as Babel writes them."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from atlas.model.periods import parse_period
from atlas.model.rounding import round_shown
from atlas.render.wording import LOCALES, Wording

WORDS = {language: Wording(language) for language in ("de", "en")}


@pytest.mark.parametrize("language", ["de", "en"])
@given(value=st.floats(-1e9, 1e9), decimals=st.integers(0, 3))
def test_a_number_is_written_as_babel_writes_it(language: str, value: float, decimals: int) -> None:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    expected = format_decimal(round_shown(value, decimals), pattern, locale=LOCALES.get(language, language))
    assert WORDS[language].number(value, decimals) == expected.replace("-", "\u2212")


@pytest.mark.parametrize("language", ["de", "en"])
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_a_day_is_written_as_babel_writes_it(language: str, day: date) -> None:
    assert WORDS[language].period(parse_period(day.isoformat())) == format_date(
        day, "medium", locale=LOCALES.get(language, language)
    )


def test_german_and_english_write_the_same_number_in_their_own_way() -> None:
    assert (WORDS["de"].number(1234567.891, 2), WORDS["en"].number(1234567.891, 2)) == ("1.234.567,89", "1,234,567.89")
