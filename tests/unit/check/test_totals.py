"""What a package says of its own variables."""

from __future__ import annotations

from dataclasses import replace

from atlas.check.totals import check_totals
from atlas.model.indicators import Total
from builders import a_source


def test_sums_and_parts_name_variables_of_the_package() -> None:
    source = a_source("support", "cases", "women", "men")
    right = replace(source, totals=(Total("cases", ("women", "men")),), within={"women": "cases"})
    assert check_totals([right]) == []
    wrong = replace(source, totals=(Total("cases", ("woman", "men")),), within={"women": "all"})
    first, second = check_totals([wrong])
    assert (first.file, first.field, first.values, first.near) == (
        "data/support/datapackage.json", "atlas.sums", {"value": "woman"}, ("women",),
    )  # fmt: skip
    assert (second.field, second.values) == ("atlas.within", {"value": "all"})
