"""What a package says of its own variables."""

from __future__ import annotations

from dataclasses import replace

from atlas.check.totals import check_totals
from atlas.model.indicators import Total
from builders import a_reference, a_source

CASES, WOMEN, MEN = (a_reference(f"support/{name}") for name in ("cases", "women", "men"))
SOURCE = a_source("support", "cases", "women", "men")


def test_sums_and_parts_name_variables_of_the_package() -> None:
    right = replace(SOURCE, totals=(Total(CASES, (WOMEN, MEN)),), within={"women": CASES})
    assert check_totals([right], {"support": right}) == []
    wrong = replace(
        SOURCE,
        totals=(Total(CASES, (a_reference("support/woman"), MEN)),),
        within={"women": a_reference("support/all"), "girls": CASES},
    )
    first, *others = check_totals([wrong], {"support": wrong})
    assert (first.file, first.field, first.values, first.near) == (
        "data/support/datapackage.json", "atlas.sums", {"value": "woman"}, ("women",),
    )  # fmt: skip
    assert [(one.field, one.values) for one in others] == [
        ("atlas.within", {"value": "all"}),
        ("atlas.within", {"value": "girls"}),
    ]


def test_variables_of_other_packages_are_named_with_theirs() -> None:
    other = a_source("school", "boys")
    named = replace(SOURCE, totals=(Total(CASES, (WOMEN, a_reference("school/boys"))),))
    assert check_totals([named], {"support": named, "school": other}) == []
    (problem,) = check_totals([named], {"support": named})
    assert (problem.field, problem.values) == ("atlas.sums", {"value": "school/boys"})
