"""What links counts to others, whether a row tells it or not, and whether it is named again: found by a fifth attack."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from releasing import SPACES, TOWNS, Counts, deliver, list_addresses, next_edition, prepare, release
from towns import (
    COUNT,
    FIRST,
    NEW,
    OLD,
    SECOND,
    THIRD,
    TWO_SOURCES,
    audit_root_of,
    of_towns,
    prepare_towns,
    refused,
    rename,
    set_rule,
    shown,
    withheld,
)

from atlas.editions import audit_root
from atlas.model.problems import ProblemsFound
from conftest import silent

COUNTY = "09901"
SEXES = {"sums": [{"whole": "cases", "parts": ["women", "men"]}]}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root for counts of towns alone, with an indicator that is a count."""
    made = prepare_towns(tmp_path / "root")
    (made / "data/indicators/care.yml").write_text(COUNT, "utf-8")
    return made


def of_sexes(period: str = OLD) -> Counts:
    """62 in the third town, 60 of them women."""
    counts = of_towns("cases", period, 300, 220, 62) | of_towns("women", period, 200, 140, 60)
    return counts | of_towns("men", period, 100, 80, 2)


def test_a_whole_that_nobody_told_follows_from_its_parts(root: Path) -> None:
    """Women and men are as many as young and old: the two old ones follow, though of all together there is no row."""
    counts = of_towns("women", OLD, 200, 140, 60) | of_towns("men", OLD, 100, 80, 42)
    counts |= of_towns("young", OLD, 150, 100, 100) | of_towns("old", OLD, 150, 120, 2)
    sums = [{"whole": "cases", "parts": ["women", "men"]}, {"whole": "cases", "parts": ["young", "old"]}]
    (root / "data/indicators/care.yml").write_text(COUNT.replace("cases", "women"), "utf-8")
    release(root, deliver(root / "deliveries", counts, sums=sums))
    assert len(withheld(root, "women", "men", "young", "old")) > 1
    audit_root_of(root)


@pytest.mark.parametrize("men", [1, 2])
def test_a_part_without_any_row_is_at_most_what_the_others_leave(root: Path, men: int) -> None:
    counts = of_towns("cases", OLD, 300, 220, 60 + men) | of_towns("women", OLD, 200, 140, 60)
    counts |= of_towns("men", OLD, 100, 80, men)
    sums = [{"whole": "cases", "parts": ["women", "men", "divers"]}]
    folder = deliver(root / "deliveries", {**counts, ("divers", COUNTY, NEW): 0}, sums=sums)
    release(root, folder)
    assert len(withheld(root, "cases", "women", "men")) > 1
    audit_root_of(root)


def test_a_sum_within_a_sum_need_not_be_told(root: Path) -> None:
    counts = of_towns("cases", OLD, 350, 250, 72) | of_towns("women", OLD, 200, 140, 60)
    counts |= of_towns("men", OLD, 100, 80, 2) | of_towns("children", OLD, 50, 30, 10)
    sums = [{"whole": "cases", "parts": ["adults", "children"]}, {"whole": "adults", "parts": ["women", "men"]}]
    release(root, deliver(root / "deliveries", {**counts, ("adults", COUNTY, NEW): 900}, sums=sums))
    assert len(withheld(root, "cases", "women", "men", "children")) > 1
    audit_root_of(root)


def test_the_county_may_follow_from_another_sum_than_that_of_its_towns(root: Path) -> None:
    counts = {**of_towns("cases", OLD, 300, 220), ("cases", THIRD, OLD): "suppressed"}
    counts |= {("women", COUNTY, OLD): 400, ("men", COUNTY, OLD): 122}
    release(root, deliver(root / "deliveries", counts, **SEXES))
    assert "suppressed" in (shown(root, FIRST, OLD), shown(root, SECOND, OLD))
    audit_root_of(root)


def test_a_group_that_follows_from_its_parts_leaves_nobody_alone(tmp_path: Path) -> None:
    """1,003 people follow, 1,002 of them are cases."""
    root = prepare_towns(tmp_path / "root")
    counts = of_towns("w", OLD, 2000, 1400, 500) | of_towns("m", OLD, 1900, 1300, 503)
    counts |= of_towns("cases", OLD, 300, 220, 1002)
    release(root, deliver(root / "deliveries", counts, sums=[{"whole": "people", "parts": ["w", "m"]}]))
    assert withheld(root, "w", "m", "cases")
    audit_root_of(root)


@pytest.mark.parametrize("rounding", [1, 5, 10])
def test_things_are_printed_as_they_are_and_hide_nobody(root: Path, rounding: int) -> None:
    set_rule(root, rounding=rounding)
    counts = (
        of_towns("cases", OLD, 200, 140, 2) | of_towns("free", OLD, 10, 8, 20) | of_towns("places", OLD, 210, 148, 22)
    )
    folder = deliver(root / "deliveries", counts, sums=[{"whole": "places", "parts": ["cases", "free"]}])
    variables = folder / "care/variables.csv"
    text = variables.read_text("utf-8")
    for name in ("free", "places"):
        text = text.replace(f"{name},Erfunden {name},persons,persons", f"{name},Erfunden {name},persons,things")
    variables.write_text(text, "utf-8")
    assert refused(root, folder) == [("audit-failed", f"care/cases none {OLD} {THIRD} exact")]


@pytest.mark.parametrize(
    ("changes", "forgotten"),
    [
        (SEXES, "care/cases care/men + care/women sum"),
        ({"within": {"women": "cases"}}, "care/women care/cases within"),
    ],
)
def test_what_an_edition_was_protected_with_is_named_by_every_later_one(
    root: Path, changes: dict[str, object], forgotten: str
) -> None:
    release(root, deliver(root / "deliveries", of_sexes(), **changes))
    next_edition(root)
    assert refused(root, deliver(root / "deliveries", of_sexes(NEW))) == [("link-forgotten", forgotten)]
    release(root, deliver(root / "deliveries", of_sexes(NEW), **changes))
    audit_root_of(root)


def test_a_share_stays_or_becomes_a_part(tmp_path: Path) -> None:
    """999 of 1,000 are no longer withheld once nothing says that they are a part."""
    root = prepare_towns(tmp_path / "root")
    counts = of_towns("people", OLD, 3000, 2000, 1000) | of_towns("cases", OLD, 300, 220, 999)
    release(root, deliver(root / "deliveries", counts))
    assert withheld(root, "cases") == ["cases"]
    next_edition(root)
    (root / "data/indicators/care.yml").write_text(COUNT, "utf-8")
    forgotten = [("link-forgotten", "care/cases care/people share")]
    assert refused(root, deliver(root / "deliveries", counts)) == forgotten
    release(root, deliver(root / "deliveries", counts, within={"cases": "people"}))
    assert withheld(root, "cases") == ["cases"]
    audit_root_of(root)


def test_who_was_counted_stays_a_person(root: Path) -> None:
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 300, 40, 2)))
    next_edition(root)
    folder = deliver(root / "deliveries", of_towns("cases", NEW, 30, 4, 20))
    variables = folder / "care/variables.csv"
    variables.write_text(variables.read_text("utf-8").replace("Hilfe,persons,persons", "Hilfe,persons,things"), "utf-8")
    assert refused(root, folder) == [("link-forgotten", "care/cases persons counts")]


def test_a_released_package_does_not_disappear(root: Path) -> None:
    (root / "data/indicators/care.yml").write_text(
        COUNT.replace("{package: care, variable: cases}", "{package: help, variable: women}"), "utf-8"
    )
    parts = of_towns("women", OLD, 200, 140, 60) | of_towns("men", OLD, 100, 80, 2)
    folder = rename(deliver(root / "deliveries", parts), "help")
    deliver(
        folder, of_towns("cases", OLD, 300, 220, 62), sums=[{"whole": "cases", "parts": ["help/women", "help/men"]}]
    )
    release(root, folder)
    next_edition(root)
    for place in (root / "data/care", folder / "care"):
        shutil.rmtree(place)
    assert ("link-forgotten", "care/cases help/men + help/women sum") in refused(root, folder)


def test_a_renewed_certificate_still_knows_that_a_none_would_have_been_printed(root: Path) -> None:
    """Two towns hold three people: that each has one or two at least must not be forgotten with the share of a small town."""
    people = dict(zip((("people", code, OLD) for code in TOWNS), (60, 6000, 2400), strict=True))
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 1, 2, 0) | people))
    list_addresses(root)
    prepared = prepare(root.parent / "other") / "data/indicators/care.yml"
    share = prepared.read_text("utf-8").replace("[space, municipality,", "[municipality,")
    (root / "data/indicators/care.yml").write_text(share, "utf-8")
    assert audit_root(root, silent, renew=True).unsure == ()
    next_edition(root)
    release(root, deliver(root / "deliveries", {("cases", COUNTY, OLD): 3, ("cases", SECOND, OLD): 2}))
    assert shown(root, COUNTY, OLD) == "suppressed"
    audit_root_of(root)


def test_two_sources_of_one_figure_tell_one_count(root: Path) -> None:
    """An office tells the county's 342; the towns are delivered, and the source itself withholds the third."""
    rename(deliver(root / "data", {("cases", COUNTY, OLD): 342}), "amt", origin="office")
    (root / "data/indicators/care.yml").write_text(TWO_SOURCES, "utf-8")
    counts = {**of_towns("cases", OLD, 300, 40), ("cases", THIRD, OLD): "suppressed"}
    release(root, deliver(root / "deliveries", counts))
    assert "suppressed" in (shown(root, FIRST, OLD), shown(root, SECOND, OLD))


@pytest.mark.parametrize("status", ["not-delivered", "suppressed"])
def test_a_number_once_printed_outlasts_a_row_that_has_none(root: Path, status: str) -> None:
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 300, 200, 40)))
    next_edition(root)
    counts = {**of_towns("cases", NEW, 300, 200, 50), ("cases", THIRD, OLD): status}
    release(root, deliver(root / "deliveries", counts))
    assert shown(root, THIRD, OLD) == "40"
    audit_root_of(root)


def test_a_count_once_withheld_stays_one_where_it_is_not_delivered_again(root: Path) -> None:
    """Three and three, less than the minimum of six: the county's six would tell that neither is more than five."""
    set_rule(root, minimum_count=6)
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 0, 3, 3)))
    next_edition(root)
    counts = {**of_towns("cases", OLD, 0, 3), ("cases", THIRD, OLD): "not-delivered", ("cases", COUNTY, OLD): 6}
    release(root, deliver(root / "deliveries", counts))
    assert shown(root, COUNTY, OLD) == "suppressed"


def test_a_sum_is_told_under_one_name_of_its_period(root: Path) -> None:
    counts = of_towns("cases", "2024", 300, 220, 62) | of_towns("women", OLD, 200, 140, 60)
    folder = deliver(root / "deliveries", counts, within={"women": "cases"})
    assert {code for code, _ in refused(root, folder)} == {"period-named-twice"}


def divide_again(root: Path) -> None:
    """Another partition of the first town, with the borders of the first one and other keys."""
    place = root / "data/partitions/09901001-bezirke"
    shutil.copytree(root / "data/partitions/09901001-sozialraeume", place)
    for path in place.iterdir():
        text = path.read_text("utf-8").replace(f"{FIRST}-0", f"{FIRST}-B")
        path.write_text(text.replace(f"{FIRST}-sozialraeume", f"{FIRST}-bezirke"), "utf-8")
    path = place / "datapackage.json"
    description = json.loads(path.read_text("utf-8"))
    for resource in description["resources"]:
        resource.pop("hash", None)
        resource.pop("bytes", None)
    path.write_text(json.dumps(description), "utf-8")


def test_partitions_of_two_deliveries_are_linked_by_units_too(tmp_path: Path) -> None:
    """A sum over packages, one counted in districts and one in spaces: without units nobody could tell what overlaps."""
    root = prepare(tmp_path / "root")
    (root / "data/indicators/care.yml").write_text(COUNT.replace("[municipality", "[space, municipality"), "utf-8")
    counts = dict(zip((("cases", code, OLD) for code in SPACES), (2, 40, 87, 50, 60), strict=True))
    counts |= dict.fromkeys((("people", code, OLD) for code in SPACES), 3000)
    release(root, deliver(root / "deliveries", counts))
    divide_again(root)
    next_edition(root)
    counts = {("total", f"{FIRST}-B1", OLD): 32, ("men", f"{FIRST}-B1", OLD): 30}
    sums = [{"whole": "total", "parts": ["men", "care/cases"]}]
    folder = rename(deliver(root / "lieferungen", counts, sums=sums), "help")
    assert [code for code, _ in refused(root, folder)] == ["partitions-unlinked"]


def test_what_is_shown_for_the_first_time_is_named_to_the_officer(root: Path) -> None:
    """Two towns held less than three; told anew, both have more, and the county as many as before."""
    release(root, deliver(root / "deliveries", of_towns("cases", OLD, 300, 40, 2)))
    assert shown(root, SECOND, OLD) == "suppressed"
    next_edition(root)
    report = release(root, deliver(root / "deliveries", of_towns("cases", OLD, 300, 12, 30)))
    assert report.opened == (f"care/cases {OLD} {SECOND}", f"care/cases {OLD} {THIRD}")
    text = (root / "deliveries/bericht-2027.11.md").read_text("utf-8")
    assert text.count("bisher zurückgehalten, jetzt gezeigt") == 2


def change_package(root: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change by hand what the released package says of itself."""
    path = root / "data/care/datapackage.json"
    description = json.loads(path.read_text("utf-8"))
    change(description["atlas"])
    for resource in description["resources"]:
        resource.pop("hash", None)
        resource.pop("bytes", None)
    path.write_text(json.dumps(description, ensure_ascii=False, indent=2), "utf-8")


def test_no_certificate_is_renewed_where_a_link_is_gone(root: Path) -> None:
    """Renewed without the sum, no attack would use it ever after; and things would be attacked no more."""
    release(root, deliver(root / "deliveries", of_sexes(), **SEXES))
    list_addresses(root)
    change_package(root, lambda atlas: atlas.pop("sums"))
    variables = root / "data/care/variables.csv"
    variables.write_text(variables.read_text("utf-8").replace("Hilfe,persons,persons", "Hilfe,persons,things"), "utf-8")
    before = (root / "data/certificate.json").read_bytes()
    with pytest.raises(ProblemsFound) as found:
        audit_root(root, silent, renew=True)
    assert {(one.code, one.file) for one in found.value.problems} == {
        ("link-forgotten", "data/care/datapackage.json"), ("link-forgotten", "data/care/variables.csv"),
    }  # fmt: skip
    assert (root / "data/certificate.json").read_bytes() == before


@pytest.mark.parametrize("text", ['{"links": []}', "{", None])
def test_no_release_forgets_with_its_certificate_what_was_linked(root: Path, text: str | None) -> None:
    release(root, deliver(root / "deliveries", of_sexes(), **SEXES))
    for place in (root / "data/certificate.json", root / "editions/2026.11/certificate.json"):
        changed = (
            None
            if text is None
            else json.dumps({**json.loads(place.read_text()), "links": []})
            if ":" in text
            else text
        )
        place.unlink()
        if changed is not None:
            place.write_text(changed, "utf-8")
    next_edition(root)
    counts = of_towns("cases", NEW, 30, 40, 50) | {("women", THIRD, OLD): 60, ("women", SECOND, OLD): 140}
    assert refused(root, deliver(root / "deliveries", counts)) == [("certificate-unreadable", "")]


def test_things_may_turn_out_to_be_persons(root: Path) -> None:
    folder = deliver(root / "deliveries", of_towns("cases", OLD, 300, 220, 62))
    variables = folder / "care/variables.csv"
    variables.write_text(variables.read_text("utf-8").replace("Hilfe,persons,persons", "Hilfe,persons,things"), "utf-8")
    release(root, folder)
    next_edition(root)
    release(root, deliver(folder, of_towns("cases", NEW, 70, 80, 2)))
    assert withheld(root, "cases", period=NEW) == ["cases"]


def test_two_sources_may_become_a_sum_of_one_part(root: Path) -> None:
    """The indicator shows one of them only; that both tell one count stays known."""
    rename(deliver(root / "data", {("cases", COUNTY, "2023-12-31"): 342}), "amt", origin="office")
    (root / "data/indicators/care.yml").write_text(TWO_SOURCES, "utf-8")
    counts = of_towns("cases", OLD, 300, 40, 20)
    release(root, deliver(root / "deliveries", counts))
    next_edition(root)
    (root / "data/indicators/care.yml").write_text(COUNT, "utf-8")
    assert refused(root, deliver(root / "deliveries", counts)) == [("link-forgotten", "amt/cases care/cases sum")]
    release(root, deliver(root / "deliveries", counts, sums=[{"whole": "amt/cases", "parts": ["cases"]}]))
    audit_root_of(root)


def test_a_share_of_two_sources_stays_a_part_of_both(tmp_path: Path) -> None:
    root = prepare_towns(tmp_path / "root")
    rename(deliver(root / "data", {("people", COUNTY, "2023-12-31"): 9000}), "amt", origin="office")
    path = root / "data/indicators/care.yml"
    below = "{package: care, variable: people}"
    path.write_text(path.read_text("utf-8").replace(below, f"[{{package: amt, variable: people}}, {below}]"), "utf-8")
    counts = of_towns("people", OLD, 3000, 2000, 1000) | of_towns("cases", OLD, 300, 220, 40)
    release(root, deliver(root / "deliveries", counts))
    next_edition(root)
    path.write_text(COUNT, "utf-8")
    forgotten = [text for code, text in refused(root, deliver(root / "deliveries", counts)) if code == "link-forgotten"]
    assert forgotten == ["amt/people care/people sum", "care/cases amt/people share", "care/cases care/people share"]
    same = [{"whole": "people", "parts": ["amt/people"]}]
    release(root, deliver(root / "deliveries", counts, within={"cases": "people"}, sums=same))
