"""What follows over several steps, by sums, parts, areas, years, sources and rates: found by a sixth attack."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from releasing import SPACES, Counts, deliver, next_edition, prepare, release
from towns import (
    COUNT,
    FIRST,
    NEW,
    OLD,
    SECOND,
    THIRD,
    audit_root_of,
    of_towns,
    prepare_towns,
    refused,
    rename,
    set_rule,
    shown,
    withheld,
)

COUNTY, POOL = "09901", "2023-2024"
PEOPLE = of_towns("people", OLD, 6000, 2400, 1000)
MEN = {"sums": [{"whole": "cases", "parts": ["men", "amt/women"]}]}
OURS = "{package: care, variable: people}"
TWO_BELOW = f"[{{package: amt, variable: people}}, {OURS}]"
YOUNG = "numerator: {package: amt, variable: young}"
TWO_ABOVE = "[{package: bmt, variable: women}, {package: amt, variable: women}]"


@pytest.fixture
def shares(tmp_path: Path) -> Path:
    """A root for counts of towns alone, with an indicator that is a share."""
    return prepare_towns(tmp_path / "root")


@pytest.fixture
def root(shares: Path) -> Path:
    """The same with an indicator that is a count."""
    (shares / "data/indicators/care.yml").write_text(COUNT, "utf-8")
    return shares


def edit(path: Path, old: str, new: str) -> None:
    """Exchange a text that stands there once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def office(root: Path, name: str, counts: Counts, **changes: object) -> None:
    """Lay down what an office has published."""
    rename(deliver(root / "data", counts), name, origin="office", **changes)


def test_a_package_with_sums_need_not_be_delivered_again(root: Path) -> None:
    counts = (
        of_towns("cases", OLD, 300, 220, 62) | of_towns("women", OLD, 200, 140, 31) | of_towns("men", OLD, 100, 80, 31)
    )
    release(root, deliver(root / "deliveries", counts, sums=[{"whole": "cases", "parts": ["women", "men"]}]))
    next_edition(root)
    folder = rename(deliver(root / "deliveries", of_towns("pupils", OLD, 30, 20, 40)), "school")
    release(root, folder)
    audit_root_of(root)


def test_two_offices_that_tell_one_figure_complete_a_sum(root: Path) -> None:
    """The women of the third town stand in another office's table: 62 less 60 are two men."""
    edit(root / "data/indicators/care.yml", "{package: care, variable: cases}", TWO_ABOVE)
    office(root, "amt", of_towns("women", OLD, 200, 140))
    office(root, "bmt", {("women", THIRD, OLD): 60})
    counts = of_towns("cases", OLD, 300, 220, 62) | of_towns("men", OLD, 100, 80, 2)
    release(root, deliver(root / "deliveries", counts, **MEN))
    assert withheld(root, "cases", "men") == ["cases", "men"]
    audit_root_of(root)


def test_a_sum_of_an_office_completes_one_of_ours(root: Path) -> None:
    parts = of_towns("young", OLD, 100, 70, 20) | of_towns("old", OLD, 100, 70, 40)
    office(root, "amt", parts | of_towns("women", OLD, 200, 140), sums=[{"whole": "women", "parts": ["young", "old"]}])
    counts = of_towns("cases", OLD, 300, 220, 62) | of_towns("men", OLD, 100, 80, 2)
    release(root, deliver(root / "deliveries", counts, **MEN))
    assert withheld(root, "cases", "men") == ["cases", "men"]


def test_what_an_office_rounds_is_no_contradiction(root: Path) -> None:
    """Young and old are not all women, neither in a town nor in the county, and the county is not all towns."""
    parts = of_towns("young", OLD, 100, 70, 20) | of_towns("old", OLD, 100, 70, 60)
    county = {("young", COUNTY, OLD): 180, ("old", COUNTY, OLD): 231}
    women = of_towns("women", OLD, 200, 140, 70) | {("women", COUNTY, OLD): 410}
    office(root, "amt", parts | county | women, sums=[{"whole": "women", "parts": ["young", "old"]}])
    counts = of_towns("cases", OLD, 300, 220, 72) | of_towns("men", OLD, 100, 80, 2)
    release(root, deliver(root / "deliveries", counts, **MEN))
    audit_root_of(root)


def test_a_delivery_that_contradicts_an_office_it_adds_to_is_told(root: Path) -> None:
    office(root, "amt", of_towns("women", OLD, 200, 140, 61))
    counts = of_towns("cases", OLD, 300, 220, 72) | of_towns("men", OLD, 100, 80, 12)
    assert {code for code, _ in refused(root, deliver(root / "deliveries", counts, **MEN))} == {"sum-wrong"}


def test_sources_below_the_line_tell_one_count_too(shares: Path) -> None:
    """An office tells the people of the county, and the source of ours withholds one of three towns."""
    edit(shares / "data/indicators/care.yml", OURS, TWO_BELOW)
    office(shares, "amt", {("people", COUNTY, OLD): 10202})
    counts = of_towns("people", OLD, 6000, 4200) | {("people", THIRD, OLD): "suppressed"}
    release(shares, deliver(shares / "deliveries", counts | of_towns("cases", OLD, 300, 220, 40)))
    assert "suppressed" in (shown(shares, FIRST, OLD, "people"), shown(shares, SECOND, OLD, "people"))


def test_sources_below_the_line_do_not_tell_a_place_twice(shares: Path) -> None:
    edit(shares / "data/indicators/care.yml", OURS, TWO_BELOW)
    office(shares, "amt", {("people", FIRST, OLD): 6010})
    folder = deliver(shares / "deliveries", PEOPLE | of_towns("cases", OLD, 300, 220, 40))
    assert refused(shares, folder) == [("count-told-twice", f"care amt/people {OLD} {FIRST}")]


def test_each_source_below_the_line_leaves_others(shares: Path) -> None:
    """999 of 1,000 by the one source; that the other one counts 1,010 is no reason to print it."""
    office(shares, "amt", of_towns("people", OLD, 6000, 2400, 1000))
    office(shares, "bmt", of_towns("people", OLD, 6010, 2410, 1010))
    edit(
        shares / "data/indicators/care.yml",
        OURS,
        "[{package: amt, variable: people}, {package: bmt, variable: people}]",
    )
    release(shares, deliver(shares / "deliveries", of_towns("cases", OLD, 300, 220, 999)))
    assert withheld(shares, "cases") == ["cases"]
    audit_root_of(shares)


@pytest.mark.parametrize("counts", ["persons", "none"])
def test_a_share_of_ours_that_an_office_counts_is_no_larger_than_the_whole(shares: Path, counts: str) -> None:
    """Of 42 people in two towns 40 and 2 stand in an office's list: there are no others. Whatever it calls them."""
    edit(shares / "data/indicators/care.yml", "numerator: {package: care,", "numerator: {package: amt,")
    office(shares, "amt", of_towns("cases", OLD, 300, 40, 2))
    edit(shares / "data/amt/variables.csv", "cases,Menschen mit Hilfe,persons,persons", f"cases,Hilfe,persons,{counts}")
    release(shares, deliver(shares / "deliveries", of_towns("people", OLD, 6000, 40, 2)))
    assert [shown(shares, code, OLD, "people") for code in (FIRST, THIRD)] == ["suppressed"] * 2
    audit_root_of(shares)


def test_an_office_s_share_of_what_nobody_tells_is_no_larger_than_what_that_is_a_part_of(shares: Path) -> None:
    """41 young ones among the women of the second town, so at least 41 cases of 42 in two towns."""
    edit(shares / "data/indicators/care.yml", "numerator: {package: care, variable: cases}", YOUNG)
    edit(shares / "data/indicators/care.yml", OURS, "{package: amt, variable: women}")
    office(
        shares, "amt", of_towns("young", OLD, 100, 41) | {("women", FIRST, OLD): 200}, within={"women": "care/cases"}
    )
    release(shares, deliver(shares / "deliveries", of_towns("cases", OLD, 300, 41, 1)))
    assert withheld(shares, "cases", code=FIRST) == ["cases"]
    audit_root_of(shares)


@pytest.mark.parametrize(
    ("office_people", "period"),
    [((10200, 6000, 4000, 190), "2023-12-31"), ((10210, 6000, 4210, None), OLD), ((8420, 6000, 2400, 0), "2023-12-31")],
)
def test_an_office_that_rounds_continues_a_series_of_ours(
    shares: Path, office_people: tuple[int | None, ...], period: str
) -> None:
    """Its county is not the sum of its towns: nothing follows from that, and nothing is wrong with ours."""
    edit(shares / "data/indicators/care.yml", OURS, TWO_BELOW)
    places = zip((COUNTY, FIRST, SECOND, THIRD), office_people, strict=True)
    told = {
        ("people", code, period): n for code, n in places if n is not None and not (period == OLD and code != COUNTY)
    }
    office(shares, "amt", told)
    ours = of_towns("people", OLD, 6000, 4203) | {("people", THIRD, OLD): "suppressed" if period == OLD else 1800}
    release(shares, deliver(shares / "deliveries", ours | of_towns("cases", OLD, 300, 220, 40)))
    audit_root_of(shares)


def test_offices_that_differ_say_nothing_of_each_other(shares: Path) -> None:
    """Two sources above the line, and a rate of the figure that everybody knows."""
    both = "[{package: amt, variable: people}, {package: bmt, variable: people}]"
    edit(shares / "data/indicators/care.yml", OURS, both)
    office(shares, "amt", of_towns("people", OLD, 6002, 4203, 300))
    office(shares, "bmt", of_towns("people", OLD, 6000, 4200, 320))
    tell(shares, {FIRST: "5.0"})
    release(shares, deliver(shares / "deliveries", of_towns("cases", OLD, 300, 220, 31)))
    audit_root_of(shares)


def test_what_an_office_withholds_and_rounds_ends_no_release(root: Path) -> None:
    """By its own sum ten are left in the third town, and twelve of them are ours."""
    everybody: Counts = {("all", COUNTY, OLD): 10200, ("all", THIRD, OLD): "suppressed"}
    office(root, "amt", everybody | of_towns("all", OLD, 6000, 4190))
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 200, 120, 12), within={"cases": "amt/all"}))
    audit_root_of(root)


def test_an_indicator_may_name_a_package_that_is_not_there_yet(shares: Path) -> None:
    edit(shares / "data/indicators/care.yml", OURS, f"[{{package: later, variable: people}}, {OURS}]")
    release(shares, deliver(shares / "deliveries", PEOPLE | of_towns("cases", OLD, 300, 220, 40)))


def test_parts_in_two_spaces_are_no_more_than_the_whole_of_their_town(tmp_path: Path) -> None:
    """20 long ones in one space and 21 others in the other: at least 41 of the 42 in two towns."""
    root = prepare(tmp_path / "root")
    (root / "data/indicators/care.yml").write_text(COUNT, "utf-8")
    parts = {("long", SPACES[0], OLD): 20, ("other", SPACES[1], OLD): 21}
    people = dict.fromkeys((("people", code, OLD) for code in SPACES), 3000)
    counts = of_towns("cases", OLD, 41, 300, 1) | parts | people
    release(root, deliver(root / "deliveries", counts, within={"long": "cases", "other": "cases"}))
    assert "suppressed" in [shown(root, SECOND, OLD), *(shown(root, code, OLD, one) for one, code, _ in parts)]
    audit_root_of(root)


def test_shares_in_two_spaces_of_a_town_whose_people_are_withheld_are_refused(tmp_path: Path) -> None:
    """70 and 71 of its people, of 142 in two towns. Whoever told the people of the spaces could be helped."""
    root = prepare(tmp_path / "root")
    other = (root / "data/indicators/care.yml").read_text("utf-8")
    (root / "data/indicators/other.yml").write_text(other.replace("variable: cases", "variable: other"), "utf-8")
    counts = of_towns("people", OLD, 141, 3000, 1) | {("cases", SPACES[0], OLD): 70, ("other", SPACES[1], OLD): 71}
    counts |= {("cases", code, OLD): 0 for code in SPACES[2:]} | {("other", code, OLD): 0 for code in SPACES[2:]}
    problems = refused(root, deliver(root / "deliveries", counts))
    assert {code for code, _ in problems} == {"audit-failed"}


RATE_100, RATE_40 = "100.0", "40.0"


def tell(root: Path, rates: dict[str, str]) -> None:
    """What a newspaper has printed of some towns."""
    with (root / "data/known.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["package", "variable", "area_code", "period", "form", "shown", "base", "source"])
        lines.writerows(["care", "cases", code, OLD, "rate", shown, 100, "erfunden"] for code, shown in rates.items())


@pytest.mark.parametrize(
    ("rates", "found"), [({SECOND: RATE_100, THIRD: RATE_40}, {SECOND, THIRD}), ({THIRD: RATE_40}, set())]
)
def test_rates_of_groups_that_are_withheld_link_two_unknown_counts(
    shares: Path, rates: dict[str, str], found: set[str]
) -> None:
    """Of 102 people in two towns 42 are cases, all of the one town and 40 % of the other: 2 of 2, and 40 of 100."""
    tell(shares, rates)
    folder = deliver(shares / "deliveries", of_towns("people", OLD, 3000, 2, 100) | of_towns("cases", OLD, 300, 2, 40))
    if not found:
        release(shares, folder)
        audit_root_of(shares)
        return
    problems = refused(shares, folder)
    assert {code for code, _ in problems} == {"audit-failed"}
    assert {text.split()[3] for _, text in problems} == found


def test_a_year_that_one_town_tells_within_a_pool_is_named_as_the_others_name_it(root: Path) -> None:
    """The third town had 53 less 9 cases in 2024, of 90 in the county, and the first one 44."""
    counts: Counts = {
        ("cases", COUNTY, OLD): 90, ("cases", FIRST, OLD): 44, ("cases", SECOND, OLD): 2,
        ("cases", THIRD, "2023-12-31"): 9, ("cases", THIRD, POOL): 53,
    }  # fmt: skip
    release(root, deliver(root / "deliveries", counts))
    assert shown(root, SECOND, OLD) == "suppressed"
    assert "suppressed" in (
        shown(root, FIRST, OLD), shown(root, COUNTY, OLD), shown(root, THIRD, POOL), shown(root, THIRD, "2023-12-31"),
    )  # fmt: skip
    audit_root_of(root)


def test_a_pool_that_follows_from_other_pools_and_years_is_protected(root: Path) -> None:
    """102 in the county, 60 and twice 20 in two towns: two in the third."""
    counts: Counts = {
        ("cases", COUNTY, POOL): 102, ("cases", FIRST, POOL): 60, ("cases", SECOND, "2023"): 20,
        ("cases", SECOND, "2024"): 20,
    }  # fmt: skip
    release(root, deliver(root / "deliveries", counts))
    assert "suppressed" in [shown(root, code, period) for _, code, period in counts]
    audit_root_of(root)


def test_a_date_has_one_name_above_the_line_and_below(shares: Path) -> None:
    counts = of_towns("cases", OLD, 300, 220, 999) | of_towns("people", "2024", 6000, 2400, 1000)
    assert {code for code, _ in refused(shares, deliver(shares / "deliveries", counts))} == {"period-named-twice"}


@pytest.mark.parametrize(
    "links",
    [
        {"sums": [{"whole": "cases", "parts": ["y", "o"]}, {"whole": "y", "parts": ["a", "c"]}]},
        {"within": {"c": "y", "y": "cases"}},
        {"sums": [{"whole": "cases", "parts": ["y", "o"]}], "within": {"c": "y"}},
    ],
)
def test_a_part_of_a_part_is_no_larger_than_the_whole(root: Path, links: dict[str, object]) -> None:
    """Of 42 cases in two towns 41 are long ones of the second: the third has one. No row tells what lies between."""
    counts = of_towns("cases", OLD, 300, 41, 1) | of_towns("c", OLD, 100, 41, 0)
    folder = deliver(root / "deliveries", counts, **links)
    variables = folder / "care/variables.csv"
    others = "".join(f"{one},Erfunden {one},persons,persons,Erfundene Menschen.,{one}\n" for one in "yoa")
    variables.write_text(variables.read_text("utf-8") + others, "utf-8")
    release(root, folder)
    assert shown(root, FIRST, OLD) == "suppressed"
    audit_root_of(root)


def test_spaces_of_a_town_that_is_not_told_are_no_more_than_the_whole(tmp_path: Path) -> None:
    """41 women in four spaces: so many cases has the town, of 42 in two towns."""
    root = prepare(tmp_path / "root")
    (root / "data/indicators/care.yml").write_text(COUNT, "utf-8")
    women = dict(zip((("women", code, OLD) for code in SPACES), (10, 10, 10, 11), strict=False))
    people = dict.fromkeys((("people", code, OLD) for code in SPACES), 3000)
    counts = of_towns("cases", OLD, 41, 300, 1) | women | people
    release(root, deliver(root / "deliveries", counts, within={"women": "cases"}))
    assert "suppressed" in [shown(root, SECOND, OLD), *(shown(root, code, OLD, "women") for code in SPACES[:4])]
    audit_root_of(root)


def test_two_parts_of_one_whole_may_have_one_name(root: Path) -> None:
    counts = of_towns("cases", OLD, 300, 220, 62) | of_towns("long", OLD, 100, 80, 20)
    folder = rename(
        deliver(root / "deliveries", of_towns("long", OLD, 90, 70, 31), within={"long": "care/cases"}), "help"
    )
    release(root, deliver(folder, counts, within={"long": "cases"}))
    audit_root_of(root)


@pytest.mark.parametrize(("first", "then", "corrected"), [(1, 5, 41), (5, 10, 44)])
def test_a_corrected_count_may_round_to_the_number_that_was_printed(
    root: Path, first: int, then: int, corrected: int
) -> None:
    set_rule(root, rounding=first)
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 300, 200, 40)))
    next_edition(root)
    set_rule(root, rounding=then)
    folder = deliver(root / "deliveries", of_towns("cases", OLD, 300, 200, corrected))
    edit(
        folder / "care/observations.csv",
        f"{THIRD},cases,{OLD},{corrected},ok,",
        f"{THIRD},cases,{OLD},{corrected},ok,Nachgemeldet",
    )
    release(root, folder)
    assert shown(root, THIRD, OLD) == "40"
    audit_root_of(root)
    next_edition(root, "2028.11")
    counts = of_towns("cases", NEW, 300, 200, 50) | {("cases", COUNTY, OLD): 500 + corrected}
    release(root, deliver(root / "deliveries", counts))
    audit_root_of(root)


def test_a_rounded_number_outlasts_its_source_that_withholds_it_now(root: Path) -> None:
    set_rule(root, rounding=5)
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 300, 200, 41)))
    next_edition(root)
    counts = of_towns("cases", NEW, 300, 40, 20) | {("cases", THIRD, OLD): "suppressed"}
    release(root, deliver(root / "deliveries", counts))
    assert shown(root, THIRD, OLD) == "40"
    audit_root_of(root)
