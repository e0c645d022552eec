"""Keys, days, parts and succession of spaces."""

from __future__ import annotations

import pytest

from atlas.check.partitions import check_partitions, overlap
from builders import TOWNS, a_divided_geography, a_partition, a_space, codes_of

OLD, NEW, OTHER = "09901001-01", "09901001-02", "09901001-03"


def changed(weight: float = 1.0, end: str = "2022-12-31", start: str = "2023-01-01") -> list[str]:
    """Codes of what is told of one space that takes over another one."""
    spaces = [a_space(OLD, valid_to=end), a_space(NEW, valid_from=start)]
    partition = a_partition(OLD, NEW, crossings=[(OLD, NEW, weight)])
    return codes_of(check_partitions(a_divided_geography(*spaces, partitions=[partition])))


def test_a_county_without_partitions_has_nothing_to_check() -> None:
    assert check_partitions(a_divided_geography()) == []


def test_a_partition_that_is_right_is_not_told() -> None:
    geography = a_divided_geography(a_space(OLD), a_space(NEW), a_space("09901001-J1", "09901001-jugendhilfebezirke"))
    assert check_partitions(geography, ["de/raeume/09901001-01-altstadt/", "de/methoden/"]) == []


def test_a_published_space_may_end_but_not_vanish() -> None:
    published = [
        "de/",
        "de/raeume/09901001-09-hafen/",
        "de/raeume/09901001-09-hafen/wohnen/",
        "en/areas/09901001-09-hafen/",
    ]
    (problem,) = check_partitions(a_divided_geography(a_space(OLD, valid_to="2022-12-31")), published)
    assert (problem.code, problem.file, problem.row) == ("space-gone", "data/addresses.txt", 2)
    assert problem.near[0] == OLD


def test_a_space_that_moved_on_purpose_is_not_missed() -> None:
    gone = "de/raeume/09901001-09-hafen/"
    assert check_partitions(a_divided_geography(), [gone], {gone: "de/raeume/09901001-01-altstadt/"}) == []


def test_a_partition_belongs_to_a_municipality_of_the_county() -> None:
    geography = a_divided_geography(a_space("09901009-01"))
    (problem,) = check_partitions(geography)
    assert (problem.code, problem.field) == ("partition-of-nobody", "atlas.municipality")
    assert problem.file == "data/partitions/09901009-sozialraeume/datapackage.json"


@pytest.mark.parametrize("code", ["09901002-01", "09901001-1", "09901001-0001", "09901001-a1"])
def test_a_space_bears_the_key_of_its_municipality(code: str) -> None:
    space = a_space(code, "09901001-sozialraeume")
    partition = a_partition(code, municipality=TOWNS[0])
    problems = check_partitions(a_divided_geography(space, partitions=[partition]))
    assert [(one.code, one.row, one.field) for one in problems] == [("space-key", 2, "area_code")]


def test_a_space_ends_on_its_first_day_at_the_earliest() -> None:
    one_day = a_space(OLD, valid_from="2020-01-01", valid_to="2020-01-01")
    assert check_partitions(a_divided_geography(one_day)) == []
    none = a_space(OLD, valid_from="2020-01-01", valid_to="2019-12-31")
    assert codes_of(check_partitions(a_divided_geography(none))) == ["space-ends-first"]


def test_a_part_bears_the_key_of_its_municipality() -> None:
    partition = a_partition(OLD, parts=[("09901001.001", OLD), ("09901002.001", OLD), ("09901001-002", OLD)])
    problems = check_partitions(a_divided_geography(a_space(OLD), partitions=[partition]))
    assert [(one.code, one.row) for one in problems] == [("part-key", 3), ("part-key", 4)]


def test_a_part_belongs_to_a_space_of_its_package() -> None:
    partition = a_partition(OLD, parts=[("09901001.001", "09901001-09")])
    problems = check_partitions(a_divided_geography(a_space(OLD), partitions=[partition]))
    assert [(one.code, one.row, one.field) for one in problems] == [("space-unknown", 2, "area_code")]


def test_a_part_belongs_to_one_space_at_a_time_and_to_others_before() -> None:
    parts = [("09901001.001", OLD), ("09901001.001", NEW), ("09901001.001", OTHER)]
    spaces = [a_space(OLD, valid_to="2022-12-31"), a_space(NEW, valid_from="2023-01-01"), a_space(OTHER)]
    partition = a_partition(OLD, NEW, OTHER, parts=parts)
    problems = check_partitions(a_divided_geography(*spaces, partitions=[partition]))
    assert [(one.code, one.row, one.values["one"]) for one in problems] == [
        ("part-twice", 4, OLD),
        ("part-twice", 4, NEW),
    ]


def test_the_same_part_may_belong_to_spaces_of_two_partitions() -> None:
    district = "09901001-J1"
    partitions = [
        a_partition(OLD, parts=[("09901001.001", OLD)]),
        a_partition(district, id_="09901001-jugendhilfebezirke", parts=[("09901001.001", district)]),
    ]
    spaces = [a_space(OLD), a_space(district, "09901001-jugendhilfebezirke")]
    assert check_partitions(a_divided_geography(*spaces, partitions=partitions)) == []


def test_days_that_touch_do_not_overlap() -> None:
    old, new = a_space(OLD, valid_to="2022-12-31"), a_space(NEW, valid_from="2023-01-01")
    assert not overlap(old, new)
    assert not overlap(new, old)
    assert overlap(old, a_space(NEW, valid_from="2022-12-31"))


def test_weights_of_an_old_space_sum_to_one() -> None:
    assert changed() == []
    assert changed(weight=0.9) == ["weights-differ"]


def test_thirds_with_six_decimals_are_one() -> None:
    spaces = [a_space(OLD, valid_to="2022-12-31"), *(a_space(f"09901001-1{n}", valid_from="2023-01-01") for n in "123")]
    crossings = [
        (OLD, f"09901001-1{n}", weight) for n, weight in zip("123", (0.333333, 0.333333, 0.333334), strict=True)
    ]
    partition = a_partition(*(one.code for one in spaces), crossings=crossings)
    assert check_partitions(a_divided_geography(*spaces, partitions=[partition])) == []


def test_an_old_space_has_ended_and_a_new_one_begins_after() -> None:
    assert changed(end="") == ["space-not-ended"]
    assert changed(start="2022-12-31") == ["space-too-early"]


@pytest.mark.parametrize(("old", "new", "field"), [("09901001-09", NEW, "old"), (OLD, "09901001-09", "new")])
def test_both_ends_of_a_succession_are_in_the_list(old: str, new: str, field: str) -> None:
    spaces = [a_space(OLD, valid_to="2022-12-31"), a_space(NEW, valid_from="2023-01-01")]
    partition = a_partition(OLD, NEW, crossings=[(old, new, 1.0)])
    problems = check_partitions(a_divided_geography(*spaces, partitions=[partition]))
    assert [(one.code, one.row, one.field) for one in problems] == [("space-unknown", 2, field)]
