"""What holds for every table: sums with a missing part are missing, and roll-up is additive."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from atlas.compute.estimates import estimate
from atlas.measures.arithmetic import add, divide
from builders import COUNTY, TOWNS, a_catalogue, a_geography, an_indicator, by_area, some_periods, some_tables

(YEAR,) = some_periods("2024")
COUNTS = st.integers(0, 10**6)
MAYBE = st.one_of(
    COUNTS, st.sampled_from(["suppressed", "not-delivered", "not-collected", "not-meaningful", "unknown"])
)
SHARE = an_indicator("share", numerator="register/part", denominator="register/whole", unit="percent")


@given(st.lists(st.one_of(st.none(), st.integers(-(10**9), 10**9))))
def test_a_sum_with_a_missing_part_is_missing_and_any_other_is_the_sum(parts: list[int | None]) -> None:
    expected = None if not parts or None in parts else sum(part for part in parts if part is not None)
    assert add(parts) == expected


@given(st.tuples(MAYBE, MAYBE, MAYBE))
def test_the_county_has_a_number_exactly_if_all_parts_have_one(cells: tuple[int | str, ...]) -> None:
    found = estimate(
        a_catalogue(an_indicator()), some_tables({"register/population": by_area("2024", *cells)}), a_geography()
    )
    county = found["population", YEAR, COUNTY]
    if all(isinstance(cell, int) for cell in cells):
        assert county.value == sum(cell for cell in cells if isinstance(cell, int))
    else:
        assert (county.value, county.numerator, county.denominator) == (None, None, None)
        assert county.status.value in cells


@given(st.lists(st.tuples(COUNTS, st.integers(1, 10**6)), min_size=3, max_size=3))
def test_roll_up_is_additive_above_and_below_the_line(pairs: list[tuple[int, int]]) -> None:
    tables = some_tables(
        {
            "register/part": by_area("2024", *(above for above, _ in pairs)),
            "register/whole": by_area("2024", *(below for _, below in pairs)),
        }
    )
    found = estimate(a_catalogue(SHARE), tables, a_geography())
    county, parts = found["share", YEAR, COUNTY], [found["share", YEAR, code] for code in TOWNS]
    assert county.numerator == sum(part.numerator or 0 for part in parts)
    assert county.denominator == sum(part.denominator or 0 for part in parts)
    values = [part.value or 0 for part in parts]
    assert county.value is not None
    assert min(values) <= county.value * (1 + 1e-12)
    assert county.value <= max(values) * (1 + 1e-12)


@given(COUNTS, st.integers(1, 10**6), st.sampled_from([1, 100, 1000, 100000]))
def test_a_share_times_its_denominator_is_its_numerator(above: int, below: int, per: int) -> None:
    value = divide(above, below, per)
    assert value is not None
    assert math.isclose(value * below / per, above, rel_tol=1e-12)
