"""A period knows its kind, sorts by its end, and refuses what is none."""

from __future__ import annotations

import pytest

from atlas.model.periods import PeriodKind, parse_period


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("2024", PeriodKind.YEAR, "2024-01-01", "2024-12-31"),
        ("2024-12-31", PeriodKind.DATE, "2024-12-31", "2024-12-31"),
        ("2019/2024", PeriodKind.SPAN, "2019-01-01", "2024-12-31"),
        ("2024/25", PeriodKind.SCHOOL_YEAR, "2024-08-01", "2025-07-31"),
        ("1999/00", PeriodKind.SCHOOL_YEAR, "1999-08-01", "2000-07-31"),
        ("2022-2024", PeriodKind.POOLED, "2022-01-01", "2024-12-31"),
    ],
)
def test_each_form_is_read_with_its_kind_and_its_ends(text: str, kind: PeriodKind, start: str, end: str) -> None:
    period = parse_period(text)
    assert (period.kind, period.start, period.end, str(period)) == (kind, start, end, text)


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-13-01", "2023-02-29", "2024/2019", "2024/26", "2024-2022", "31.12.2024", "2024 ", "２０２４-1"],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_period(text)


def test_a_leap_day_is_a_day() -> None:
    assert parse_period("2024-02-29").end == "2024-02-29"


def test_a_reference_date_lies_on_its_day_and_a_year_in_its_middle() -> None:
    assert parse_period("2024-01-01").position == 2024
    assert 2024.4 < parse_period("2024").position < 2024.6
    assert parse_period("2022-2024").position == pytest.approx(parse_period("2023").position, abs=0.01)
