"""Attacks on several editions and years that were found by hand: each would once have given a count away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from releasing import TOWNS, deliver, list_addresses, next_edition, observations, prepare, release
from towns import (
    COUNT,
    FIRST,
    NEW,
    OLD,
    PEOPLE,
    SECOND,
    THIRD,
    audit_root_of,
    prepare_towns,
    release_cases,
    set_rule,
    shown,
)

from atlas.editions import audit_root
from atlas.model.editions import Report
from atlas.model.problems import ProblemsFound
from conftest import silent


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root for counts of towns alone."""
    return prepare_towns(tmp_path / "root")


@pytest.mark.parametrize("pool", ["2024/2025", "2024-2025"])
def test_a_span_of_years_is_a_sum_of_years(root: Path, pool: str) -> None:
    release_cases(root, {OLD: (90, 40, 40), NEW: (87, 40, 2), pool: (177, 80, 42)})
    printed = [shown(root, THIRD, period) for period in (OLD, NEW, pool)]
    assert printed[1] == "suppressed"
    assert printed.count("suppressed") >= 2
    audit_root_of(root)


def test_the_years_beside_a_pool_within_a_pool_are_protected(root: Path) -> None:
    pools = {"2021-2024": (400, 200, 42), "2022-2023": (200, 100, 40)}
    release_cases(root, pools)
    assert "suppressed" in {shown(root, THIRD, pool) for pool in pools}
    audit_root_of(root)


@pytest.mark.parametrize(
    ("base", "minimum", "before", "now"), [(5, 5, 5, 1), (10, 10, 10, 1), (10, 10, 40, 1), (5, 5, 43, 2)]
)
def test_a_pool_of_a_rounded_year_leaves_the_new_year_in_doubt(
    root: Path, base: int, minimum: int, before: int, now: int
) -> None:
    set_rule(root, minimum_count=minimum, rounding=base)
    release_cases(root, {OLD: (403, 400, before)})
    next_edition(root)
    pool = "2024-2025"
    release_cases(root, {NEW: (410, 400, now), pool: (813, 800, before + now)})
    assert shown(root, THIRD, NEW) == "suppressed"
    audit_root_of(root)


def test_what_was_printed_before_rounding_began_is_exact_for_ever(root: Path) -> None:
    release_cases(root, {OLD: (403, 400, 40)})
    next_edition(root)
    set_rule(root, rounding=5)
    release_cases(root, {NEW: (410, 400, 2), "2024-2025": (813, 800, 42)})
    assert (shown(root, THIRD, OLD), shown(root, FIRST, OLD)) == ("40", "403")
    assert "suppressed" == shown(root, THIRD, NEW) == shown(root, THIRD, "2024-2025")
    audit_root_of(root)


def test_rounding_may_end(root: Path) -> None:
    set_rule(root, rounding=5)
    release_cases(root, {OLD: (402, 401, 42)})
    next_edition(root)
    set_rule(root)
    release_cases(root, {OLD: (402, 401, 42), NEW: (410, 403, 42), "2024-2025": (812, 804, 84)})
    assert (shown(root, THIRD, OLD), shown(root, THIRD, NEW)) == ("40", "42")
    audit_root_of(root)


def tell(folder: Path, form: str, value: str) -> None:
    """Write down what somebody else has published, or what leaked, of the cases of the third town."""
    folder.mkdir(exist_ok=True)
    line = f"care,cases,{THIRD},{OLD},{form},{value},{1 if form == 'count' else 100},anderswo\n"
    (folder / "known.csv").write_text(f"package,variable,area_code,period,form,shown,base,source\n{line}", "utf-8")


def test_a_leak_that_is_kept_private_protects_the_others_and_is_told_nobody(root: Path) -> None:
    tell(root / "deliveries", "count", "2")
    release_cases(root, {OLD: (87, 40, 2)})
    assert shown(root, THIRD, OLD) == "suppressed"
    assert [shown(root, code, OLD) for code in (FIRST, SECOND)].count("suppressed") >= 1
    assert exposed(root) == []
    audit_root_of(root)


def test_whoever_knows_a_leak_computes_no_other_small_count(root: Path) -> None:
    """Two small towns of three protect each other from everybody but from whoever knows one of them."""
    tell(root / "deliveries", "count", "2")
    release_cases(root, {OLD: (87, 2, 2)})
    assert [shown(root, code, OLD) for code in (*TOWNS, "09901")].count("suppressed") >= 3


@pytest.mark.parametrize(("form", "value"), [("rate", "0.1"), ("class", "0.05-0.15")])
def test_what_everybody_can_read_elsewhere_is_named_and_ends_no_release(root: Path, form: str, value: str) -> None:
    tell(root / "data", form, value)
    report = release_cases(root, {OLD: (87, 40, 2)})
    assert report.exposed == (f"care/cases {OLD} {THIRD}",)
    assert [(one.key, one.is_exact) for one in report.found] == [(f"care/cases {OLD} {THIRD}", False)]
    audit_root_of(root)


def test_nobody_is_left_over_beside_a_part_and_a_whole_that_are_both_printed(root: Path) -> None:
    """The part was printed in an edition of its own; the whole comes later, and would tell of two people."""
    indicator = root / "data/indicators/care.yml"
    share = indicator.read_text("utf-8")
    indicator.write_text(COUNT, "utf-8")
    counts = {("cases", code, OLD): n for code, n in zip(TOWNS, (87, 40, 1798), strict=True)}
    release(root, deliver(root / "deliveries", counts))
    assert shown(root, THIRD, OLD) == "1798"
    next_edition(root)
    indicator.write_text(share, "utf-8")
    release(root, deliver(root / "deliveries", {("people", code, OLD): n for code, n in PEOPLE.items()}))
    assert shown(root, THIRD, OLD, "people") == "suppressed"
    audit_root_of(root)


def test_a_new_share_of_what_is_printed_is_not_signed_if_it_leaves_two_people(root: Path) -> None:
    indicator = root / "data/indicators/care.yml"
    share = indicator.read_text("utf-8")
    indicator.write_text(COUNT, "utf-8")
    release_cases(root, {OLD: (87, 40, 1798)})
    list_addresses(root)
    indicator.write_text(share, "utf-8")
    with pytest.raises(ProblemsFound) as found:
        audit_root(root, silent, renew=True)
    assert [(one.code, " ".join(map(str, one.values.values()))) for one in found.value.problems] == [
        ("audit-failed", f"care/cases care/people {OLD} {THIRD} exact")
    ]


def test_zeros_of_a_space_that_was_too_small_end_no_later_release(tmp_path: Path) -> None:
    root = prepare(tmp_path / "root")
    from releasing import SPACES, some_counts

    old = some_counts(**{f"-{n:02}": 0 for n in range(1, 6)})
    small = {key: 60 for key in old if key[:2] == ("people", SPACES[0])}
    town = {key: 4860 for key in old if key[:2] == ("people", FIRST)}
    release(root, deliver(root / "deliveries", {**old, **small, **town}))
    next_edition(root)
    last = {key: n for key, n in {**old, **small, **town}.items() if key[2] == OLD}
    release(root, deliver(root / "deliveries", {(name, code, NEW): n for (name, code, _), n in last.items()}))
    assert observations(root)["cases", SPACES[0], NEW] == "suppressed"
    audit_root_of(root)


def exposed(root: Path) -> list[str]:
    """What the public certificate calls exposed."""
    found: list[str] = json.loads((root / "data/certificate.json").read_text("utf-8"))["exposed"]
    return found


def test_a_raised_threshold_tells_nobody_which_rounded_count_it_withholds(root: Path) -> None:
    set_rule(root, rounding=5)
    release_cases(root, {OLD: (403, 400, 3)})
    next_edition(root)
    set_rule(root, rounding=5, minimum_count=4)
    report = release_cases(root, {OLD: (403, 400, 3)})
    assert (report.late, exposed(root)) == ((f"care/cases {OLD} {THIRD}",), [])
    audit_root_of(root)


def test_a_lowered_threshold_does_not_forget_what_was_printed_under_the_old_one(root: Path) -> None:
    set_rule(root, rounding=5, minimum_count=5)
    release_cases(root, {OLD: (403, 400, 5)})
    next_edition(root)
    set_rule(root)
    release_cases(root, {NEW: (403, 400, 2), "2024-2025": (806, 800, 7)})
    assert "suppressed" == shown(root, THIRD, NEW) == shown(root, THIRD, "2024-2025")
    audit_root_of(root)


def test_a_raised_threshold_does_not_contradict_what_was_printed_before(root: Path) -> None:
    set_rule(root, rounding=5)
    release_cases(root, {OLD: (400, 400, 3)})
    next_edition(root)
    set_rule(root, rounding=5, minimum_count=5)
    release_cases(root, {NEW: (400, 400, 38), "2024-2025": (800, 800, 41)})
    audit_root_of(root)


def test_a_group_of_which_only_the_rounded_number_is_known_is_a_range(root: Path) -> None:
    set_rule(root, rounding=5)
    people = {**PEOPLE, THIRD: 1802}
    release(root, deliver(root / "deliveries", {("people", code, OLD): n for code, n in people.items()}))
    next_edition(root)
    set_rule(root)
    counts = {("cases", code, OLD): n for code, n in zip(TOWNS, (500, 500, 1801), strict=True)}
    release(root, deliver(root / "deliveries", counts))
    assert shown(root, THIRD, OLD) == "suppressed"
    audit_root_of(root)


def test_a_count_that_was_corrected_to_a_small_one_does_not_come_back(root: Path) -> None:
    release_cases(root, {OLD: (87, 40, 40)})
    for version, cases in (("2027.11", {OLD: (87, 40, 2)}), ("2028.11", {NEW: (87, 40, 40)})):
        next_edition(root, version)
        counts = {
            ("cases", code, period): n for period, every in cases.items() for code, n in zip(TOWNS, every, strict=True)
        }
        folder = deliver(root / "deliveries", counts)
        table = folder / "care/observations.csv"
        table.write_text(
            table.read_text("utf-8").replace(f"{THIRD},cases,{OLD},2,ok,", f"{THIRD},cases,{OLD},2,ok,Berichtigt"),
            "utf-8",
        )
        release(root, folder)
        assert shown(root, THIRD, OLD) == "suppressed"
    audit_root_of(root)


@pytest.mark.parametrize("whole", [260, 180])
def test_a_difference_that_a_note_states_holds_though_parts_are_withheld_later(root: Path, whole: int) -> None:
    def with_note(period: str, every: tuple[int, ...], county: int) -> Path:
        counts = {("cases", code, period): n for code, n in zip((*TOWNS, "09901"), (*every, county), strict=True)}
        counts |= {("people", code, period): n for code, n in PEOPLE.items()}
        folder = deliver(root / "deliveries", counts)
        table = folder / "care/observations.csv"
        row = f"09901,cases,{period},{county},ok,"
        table.write_text(table.read_text("utf-8").replace(row, row + "Ohne Anschrift oder doppelt"), "utf-8")
        return folder

    release(root, with_note(OLD, (200, 38, 2), whole))
    next_edition(root)
    release(root, with_note(NEW, (200, 50, 50), 300))
    audit_root_of(root)


def test_a_pool_and_a_year_with_notes_say_nothing_wrong_of_the_year_between(root: Path) -> None:
    counts = {
        ("cases", code, period): n
        for period, every in (("2024", (200, 150, 100, 470)), ("2023-2024", (400, 300, 200, 960)))
        for code, n in zip((*TOWNS, "09901"), every, strict=True)
    }
    folder = deliver(root / "deliveries", counts)
    table = folder / "care/observations.csv"
    lines = table.read_text("utf-8").splitlines()
    table.write_text(
        "\n".join(f"{one}Ohne Anschrift" if one.startswith("09901,") else one for one in lines) + "\n", "utf-8"
    )
    release(root, folder)
    audit_root_of(root)


def test_wrong_nested_pools_are_told(root: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        release_cases(
            root,
            {"2021-2024": (400, 400, 100), "2022-2023": (200, 200, 40), "2021": (100, 100, 30), "2024": (100, 100, 31)},
        )
    assert {one.code for one in found.value.problems} == {"sum-wrong"}


def test_a_pool_of_a_year_whose_contributors_are_forgotten_is_withheld(root: Path) -> None:
    def one_provider(period: str) -> None:
        (root / "deliveries/care").mkdir(parents=True, exist_ok=True)
        (root / "deliveries/care/contributions.csv").write_text(
            f"area_code,variable,period,contributor,value\n{THIRD},cases,{period},Haus am See,39\n", "utf-8"
        )

    set_rule(root, dominance=0.9)
    one_provider(OLD)
    release_cases(root, {OLD: (403, 400, 40)})
    next_edition(root)
    one_provider(NEW)
    release_cases(root, {NEW: (403, 400, 40), "2024-2025": (806, 800, 80)})
    assert {shown(root, THIRD, period) for period in (OLD, NEW, "2024-2025")} == {"suppressed"}
    audit_root_of(root)


def deliver_help(root: Path, **counts: tuple[int, int, int]) -> Report:
    """A second package, whose total is the cases of the first one and others."""
    first = root / "deliveries/care"
    second = root / "lieferungen/help"
    second.mkdir(parents=True)
    text = json.loads((first / "datapackage.json").read_text("utf-8"))
    text["name"] = "help"
    text["atlas"]["sums"] = [{"whole": "total", "parts": ["care/cases", "other"]}]
    (second / "datapackage.json").write_text(json.dumps(text), "utf-8")
    (second / "README.md").write_text("# Hilfe\n\nErfunden.\n", "utf-8")
    rows = "".join(f"{name},Menschen,persons,persons,Menschen.,X\n" for name in counts)
    (second / "variables.csv").write_text(f"variable,title,unit,counts,definition,code\n{rows}", "utf-8")
    lines = [
        f"{code},{name},{OLD},{n},ok,\n" for name, every in counts.items() for code, n in zip(TOWNS, every, strict=True)
    ]
    head = "area_code,variable,period,value,status,note\n"
    (second / "observations.csv").write_text(head + "".join(lines), "utf-8")
    return release(root, root / "lieferungen")


def test_a_new_package_with_a_sum_to_an_old_one_gives_nothing_of_that_away(root: Path) -> None:
    release_cases(root, {OLD: (87, 40, 2)})
    assert "suppressed" == shown(root, SECOND, OLD) == shown(root, THIRD, OLD)
    next_edition(root)
    deliver_help(root, total=(187, 140, 102), other=(100, 100, 100))
    table = (root / "data/help/observations.csv").read_text("utf-8")
    for code in (SECOND, THIRD):
        assert any(f"{code},{name},{OLD},,suppressed" in table for name in ("total", "other"))
    assert exposed(root) == []


def test_a_group_that_was_rounded_up_to_the_least_size_is_still_too_small(root: Path) -> None:
    set_rule(root, rounding=5)
    people = {**PEOPLE, THIRD: 98}
    release(root, deliver(root / "deliveries", {("people", code, OLD): n for code, n in people.items()}))
    assert shown(root, THIRD, OLD, "people") == "100"
    next_edition(root)
    counts = {("cases", code, OLD): n for code, n in zip(TOWNS, (500, 500, 20), strict=True)}
    release(root, deliver(root / "deliveries", counts))
    assert shown(root, THIRD, OLD) == "suppressed"
    audit_root_of(root)
