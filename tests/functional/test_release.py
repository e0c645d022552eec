"""Releasing as people do it: what the command says, what it writes, and what it leaves alone."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from releasing import (
    YEARS,
    deliver,
    list_addresses,
    next_edition,
    observations,
    one_small_town,
    prepare,
    sign,
    some_counts,
    write_by_hand,
)

from atlas import write
from atlas.protect.certificate import read_certificate
from conftest import Answer, Door, contents

Counts = Mapping[tuple[str, str, str], int]
OPEN = some_counts(**{"-01": 11})
"""Nothing of this must be withheld."""
SMALL, PARTNER = "09901003", "09901002"
"""A town of which too little is counted, and the one that must be withheld with it."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with deliveries that nobody has released yet."""
    made = prepare(tmp_path / "root")
    deliver(made / "deliveries", one_small_town())
    return made


@pytest.fixture
def release(door: Door) -> Door:
    """Release the deliveries of a root, or of another folder."""

    def run(root: Path, folder: Path | None = None, language: str = "de", *options: str) -> Answer:
        place = folder or root / "deliveries"
        return door("--language", language, "release", "--deliveries", place, *options, root=root)

    return run


def public(root: Path) -> dict[str, str]:
    """All of a root that can be committed."""
    return {path: one for path, one in contents(root).items() if path.split("/")[0] not in ("deliveries", "build")}


def a_year_later(counts: Counts, **cases: int) -> dict[tuple[str, str, str], int]:
    """The same with one more year, which is like the last one but for these cases of towns."""
    newest = {(variable, code, "2025-12-31"): n for (variable, code, year), n in counts.items() if year == YEARS[-1]}
    changed = {("cases", code, "2025-12-31"): n for code, n in cases.items()}
    return {**counts, **newest, **changed}


def only_the_last(counts: Counts) -> dict[tuple[str, str, str], int]:
    """What a delivery of the newest year alone holds."""
    return {key: count for key, count in a_year_later(counts).items() if key[2] > "2024"}


def round_counts(root: Path) -> None:
    """Demand that counts are rounded to five."""
    own = "packages:\n  care: {minimum_count: 3, minimum_denominator: 100, rounding: 5, source: erfunden}\n"
    edit(root / "data/protection.yml", "packages: {}\n", own)


def edit(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("language", "name", "title", "said"),
    [
        ("de", "bericht-2026.11.md", "# Bericht an die Datenschutz", "Freigegeben als Ausgabe 2026.11: 54 Zählungen"),
        (
            "en",
            "report-2026.11.md",
            "# Report to the data protection officer",
            "Released as edition 2026.11: 54 counts",
        ),
    ],
)
def test_a_release_writes_package_edition_certificate_and_a_report_beside_the_deliveries(
    root: Path, release: Door, door: Door, language: str, name: str, title: str, said: str
) -> None:
    before = public(root)
    answer = release(root, language=language)
    assert answer.code == 0, answer.text
    assert said in answer.text
    written = {
        "data/certificate.json", "data/care/README.md", "data/care/datapackage.json", "data/care/observations.csv",
        "data/care/variables.csv", "editions/2026.11/care/observations.csv", "editions/2026.11/certificate.json", "editions/2026.11/spaces.csv",
    }  # fmt: skip
    after = public(root)
    assert {path for path, one in after.items() if before.get(path) != one} == written
    assert before.keys() <= after.keys()
    assert after["data/care/observations.csv"] == after["editions/2026.11/care/observations.csv"]
    assert (root / "deliveries" / name).read_text("utf-8").startswith(title)
    assert sorted(path.name for path in (root / "deliveries").iterdir()) == sorted(["care", name])
    list_addresses(root)
    assert door("--check", root=root).code == 0


def test_a_small_count_is_withheld_with_one_that_would_give_it_away(root: Path, release: Door) -> None:
    assert release(root).code == 0
    found = observations(root)
    withheld = {key for key, value in found.items() if value == "suppressed"}
    assert withheld == {("cases", code, year) for code in (SMALL, PARTNER) for year in YEARS}
    delivered = one_small_town()
    assert {key: found[key] for key in delivered.keys() - withheld} == {
        key: str(count) for key, count in delivered.items() if key not in withheld
    }


def test_the_same_release_again_moves_nothing(root: Path, release: Door) -> None:
    release(root)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.csv")}
    first = public(root)
    assert release(root).code == 0
    assert public(root) == first
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.csv")} == before


def test_no_report_is_written_over_and_only_its_owner_reads_it(root: Path, release: Door) -> None:
    release(root)
    folder = root / "deliveries"
    first = (folder / "bericht-2026.11.md").read_text("utf-8")
    digest = hashlib.sha256((root / "data/certificate.json").read_bytes()).hexdigest()
    assert f"(SHA-256): `{digest}`" in first
    for place in ("Ort", "Stadt"):
        (folder / "bericht-2026.11.md").write_text(f"{first}{place}, gezeichnet\n", "utf-8")
        assert release(root).code == 0
    assert (folder / "bericht-2026.11-2.md").read_text("utf-8").endswith("Ort, gezeichnet\n")
    assert (folder / "bericht-2026.11-3.md").read_text("utf-8").endswith("Stadt, gezeichnet\n")
    reports = sorted(folder.glob("bericht-*.md"))
    assert [one.name for one in reports] == ["bericht-2026.11-2.md", "bericht-2026.11-3.md", "bericht-2026.11.md"]
    assert {one.stat().st_mode & 0o777 for one in reports} == {0o600}


def test_rows_that_others_have_are_missed(root: Path, release: Door) -> None:
    counts = {key: n for key, n in some_counts().items() if key != ("cases", "09901001-02", YEARS[-1])}
    deliver(root / "deliveries", {key: n for key, n in counts.items() if key != ("cases", "09901001", YEARS[-1])})
    answer = release(root)
    assert answer.code == 0, answer.text
    assert "2 Zeilen fehlen, die andere Merkmale oder Zeiträume desselben Pakets haben" in answer.text
    report = (root / "deliveries/bericht-2026.11.md").read_text("utf-8")
    assert re.search(
        r"^- Menschen mit Hilfe \(care/cases\), 31\.12\.2024: je 2 Gebiete: .+ \(09901001\), .+ \(09901001-02\)$",
        report,
        re.MULTILINE,
    )


def test_what_was_withheld_and_is_not_delivered_again_is_not_called_small(root: Path, release: Door) -> None:
    release(root)
    next_edition(root)
    deliver(root / "deliveries", only_the_last(one_small_town()))
    assert release(root).code == 0
    assert "| care | 72 | 2 | 4 | 2 |" in (root / "deliveries/bericht-2027.11.md").read_text("utf-8")


def test_an_edition_is_frozen_until_the_next_one_is_named(root: Path, release: Door, door: Door) -> None:
    release(root)
    first = public(root)
    deliver(root / "deliveries", a_year_later(one_small_town()))
    refused = release(root)
    assert (refused.code, public(root)) == (1, first)
    assert "Die Ausgabe 2026.11 gibt es schon" in refused.text
    next_edition(root)
    assert release(root).code == 0
    after = public(root)
    frozen = {path: one for path, one in first.items() if path.startswith("editions/")}
    assert {path: after[path] for path in frozen} == frozen
    assert after["editions/2027.11/care/observations.csv"] == after["data/care/observations.csv"]
    assert observations(root)["cases", "09901001", "2025-12-31"] == "87"
    assert door("audit", root=root).code == 0


def git(root: Path, *words: str) -> None:
    """Run Git in a root, whoever sits at this machine."""
    who = ("-c", "user.name=Amt", "-c", "user.email=amt@example.org")
    subprocess.run(["git", "-C", root, *who, *words], check=True, capture_output=True)


def replace_edition(root: Path, release: Door) -> Answer:
    """Correct a count and release the same edition again."""
    deliver(root / "deliveries", one_small_town() | {("cases", PARTNER, YEARS[-1]): 41})
    return release(root, None, "de", "--replace")


def test_an_edition_that_nobody_has_seen_is_replaced_as_if_it_had_never_been(
    root: Path, release: Door, door: Door, tmp_path: Path
) -> None:
    git(root, "init", "--quiet")
    deliver(root / "deliveries", OPEN)
    assert release(root).code == 0
    stale = root / "editions/2026.11/gone/observations.csv"
    stale.parent.mkdir()
    stale.write_bytes((root / "data/care/observations.csv").read_bytes())
    answer = replace_edition(root, release)
    assert answer.code == 0, answer.text
    once = prepare(tmp_path / "once")
    deliver(once / "deliveries", one_small_town() | {("cases", PARTNER, YEARS[-1]): 41})
    assert release(once).code == 0
    assert {path: one for path, one in public(root).items() if not path.startswith(".git/")} == public(once)
    assert door("audit", root=root).code == 0


def test_an_edition_is_not_replaced_by_a_part_of_what_it_brought(root: Path, release: Door) -> None:
    """The counts of the first delivery lie in data/ and would be printed with the second one."""
    git(root, "init", "--quiet")
    other = root / "deliveries/respite"
    shutil.copytree(root / "deliveries/care", other)
    edit(other / "datapackage.json", '"name": "care"', '"name": "respite"')
    assert release(root).code == 0
    shutil.rmtree(other)
    refused = replace_edition(root, release)
    assert refused.code == 1
    assert "ist auch das Paket respite neu, und es ist nicht noch einmal geliefert" in refused.text
    shutil.rmtree(root / "data/respite")
    assert replace_edition(root, release).code == 0
    assert not (root / "editions/2026.11/respite").exists()


@pytest.mark.parametrize("places", [["editions"], ["data/certificate.json"]])
def test_an_edition_that_was_committed_is_not_replaced_though_it_is_gone_since(
    root: Path, release: Door, places: list[str]
) -> None:
    git(root, "init", "--quiet")
    release(root)
    git(root, "add", *places)
    git(root, "commit", "--quiet", "-m", "Freigabe")
    git(root, "rm", "-r", "--quiet", "--cached", *places)
    git(root, "commit", "--quiet", "-m", "Zurück")
    before = (root / "editions/2026.11/care/observations.csv").read_bytes()
    answer = replace_edition(root, release)
    assert answer.code == 1
    assert "Die Ausgabe 2026.11 ist schon in das Verzeichnis (Git) aufgenommen" in answer.text
    assert (root / "editions/2026.11/care/observations.csv").read_bytes() == before


def test_an_edition_that_is_staged_is_not_replaced_and_can_be_taken_back(root: Path, release: Door) -> None:
    git(root, "init", "--quiet")
    release(root)
    git(root, "add", "editions")
    assert "oder dafür vorgemerkt" in replace_edition(root, release).text
    git(root, "rm", "-r", "--quiet", "--cached", "editions/2026.11")
    assert replace_edition(root, release).code == 0


@pytest.mark.parametrize("reason", ["no repository", "ignored", "no Git", "only a part of the history"])
def test_an_edition_is_not_replaced_where_nobody_knows_what_was_committed(
    root: Path, release: Door, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if reason != "no repository":
        git(root, "init", "--quiet")
    if reason == "ignored":
        (root / ".gitignore").write_text("editions/\n", "utf-8")
    if reason == "only a part of the history":
        git(root, "commit", "--quiet", "--allow-empty", "-m", "eins")
        git(root, "commit", "--quiet", "--allow-empty", "-m", "zwei")
        git(tmp_path, "clone", "--quiet", "--depth", "1", root.as_uri(), "part")
        shutil.rmtree(root / ".git")
        shutil.move(tmp_path / "part/.git", root / ".git")
    release(root)
    if reason == "no Git":
        monkeypatch.setenv("PATH", str(tmp_path))
    answer = replace_edition(root, release)
    assert answer.code == 1
    assert "lässt sich hier nicht feststellen" in answer.text


def test_what_was_printed_once_stays_printed_and_is_named(root: Path, release: Door, door: Door) -> None:
    deliver(root / "deliveries", OPEN)
    assert release(root).code == 0
    before = observations(root)
    assert "suppressed" not in before.values()
    next_edition(root)
    edit(root / "data/protection.yml", "minimum_count: 3", "minimum_count: 18")
    deliver(root / "deliveries", a_year_later(OPEN))
    answer = release(root)
    assert answer.code == 0, answer.text
    assert "können nicht mehr zurückgehalten werden" in answer.text
    late = f"care/cases 2024-12-31 {SMALL}"
    assert late in answer.text
    report = (root / "deliveries/bericht-2027.11.md").read_text("utf-8")
    assert re.search(
        rf"^- Menschen mit Hilfe, .*\(`{late}`\): in einer früheren Ausgabe gezeigt$", report, re.MULTILINE
    )
    after = observations(root)
    assert {key: after[key] for key in before} == before
    assert after["cases", SMALL, "2025-12-31"] == "suppressed"
    assert door("audit", root=root).code == 0


def test_what_is_not_delivered_again_does_not_disappear(root: Path, release: Door, door: Door) -> None:
    release(root)
    before = observations(root)
    next_edition(root)
    deliver(root / "deliveries", only_the_last(one_small_town()))
    assert release(root).code == 0
    after = observations(root)
    assert {key: after[key] for key in before} == before
    assert ("people", "09901", "2025-12-31") in after
    list_addresses(root)
    assert door("--check", root=root).code == 0


def test_rounded_counts_of_earlier_years_stay_and_enter_no_sum(root: Path, release: Door, door: Door) -> None:
    """Of what was printed rounded and is not delivered again nobody knows the count, so that nothing can be added up."""
    round_counts(root)
    assert release(root).code == 0
    before = observations(root)
    assert before["cases", "09901001", "2024-12-31"] == "85"
    next_edition(root)
    deliver(root / "deliveries", only_the_last(one_small_town()))
    answer = release(root)
    assert answer.code == 0, answer.text
    after = observations(root)
    assert {key: after[key] for key in before} == before
    assert after["cases", "09901001", "2025-12-31"] == "85"
    assert after["cases", SMALL, "2025-12-31"] == "suppressed"
    assert door("audit", root=root).code == 0


def test_a_pool_of_a_rounded_year_and_a_new_one_gives_neither_away(root: Path, release: Door, door: Door) -> None:
    round_counts(root)
    assert release(root).code == 0
    next_edition(root)
    newest = only_the_last(one_small_town())
    towns = {("cases", code, "2024-2025"): 2 * count for (name, code, _), count in newest.items() if name == "cases"}
    deliver(root / "deliveries", newest | towns)
    answer = release(root)
    assert answer.code == 0, answer.text
    assert observations(root)["cases", "09901001", "2024-2025"] == "175"
    assert door("audit", root=root).code == 0


def test_a_number_that_was_corrected_takes_its_sum_along_and_is_reported(root: Path, release: Door) -> None:
    deliver(root / "deliveries", OPEN)
    release(root)
    next_edition(root)
    edit(
        root / "deliveries/care/observations.csv",
        f"{SMALL},cases,2024-12-31,17,ok,",
        f"{SMALL},cases,2024-12-31,19,ok,Nachgemeldet",
    )
    answer = release(root)
    assert answer.code == 0, answer.text
    found = observations(root)
    assert (found["cases", SMALL, "2024-12-31"], found["cases", "09901", "2024-12-31"]) == ("19", "146")
    report = (root / "deliveries/bericht-2027.11.md").read_text("utf-8")
    assert report.count("eine frühere Ausgabe zeigte eine andere Zahl") == 2


def test_an_interrupted_release_keeps_what_it_found_and_goes_on(
    root: Path, release: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, append = public(root), write.append

    def append_and_stop(path: Path, line: str) -> None:
        append(path, line)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(write, "append", append_and_stop)
        answer = release(root)
    assert (answer.code, public(root)) == (130, before)
    assert "Unterbrochen." in answer.text
    progress = root / "deliveries/.fortschritt.jsonl"
    assert len(progress.read_text("utf-8").splitlines()) == 1
    assert "care (2/2): Gruppe 1 von 3" in answer.text
    again = release(root)
    assert again.code == 0
    assert "care (2/2): Gruppe 1 von 3" not in again.text
    assert "care (2/2): Gruppe 2 von 3" in again.text
    assert not progress.exists()
    at_once = prepare(tmp_path / "other")
    release(at_once, deliver(at_once / "deliveries", one_small_town()))
    assert public(root) == public(at_once)


def test_a_release_that_is_interrupted_at_once_promises_nothing(
    root: Path, release: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(path: Path, line: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(write, "append", stop)
    answer = release(root)
    assert (answer.code, "bevor etwas gefunden war" in answer.text) == (130, True)


def test_all_mistakes_that_can_be_read_together_are_told_at_once_and_the_root_stays_as_it_was(
    root: Path, release: Door
) -> None:
    header = "package,variable,area_code,period,form,shown,base,source\n"
    (root / "data/known.csv").write_text(f"{header}care,cases,{SMALL},2024,prozent,4,1,Amt\n", "utf-8")
    edit(
        root / "deliveries/care/datapackage.json",
        '"origin": "delivery"', '"origin": "office", "within": {"cases": "poeple"}',
    )  # fmt: skip
    (root / "deliveries/care/contributions.csv").write_text("area_code,contributor\n09901002,A\n", "utf-8")
    before = contents(root)
    answer = release(root)
    assert (answer.code, contents(root)) == (1, before)
    for told in ("data/known.csv, Zeile 2, Feld form", "care/datapackage.json, Feld atlas.origin",
                 "care/contributions.csv, Zeile 2", "Gemeint vielleicht: people"):  # fmt: skip
        assert told in answer.text
    assert "4 Probleme gefunden." in answer.text


def test_all_numbers_that_cannot_be_right_are_told_at_once(root: Path, release: Door) -> None:
    table = root / "deliveries/care/observations.csv"
    edit(table, f"{PARTNER},cases,2024-12-31,40,", f"{PARTNER},cases,2024-12-31,2401,")
    edit(table, f"{PARTNER},cases,2023-12-31,40,", f"{PARTNER},cases,2023-12-31,4.5,")
    edit(table, f"{SMALL},cases,2023-12-31,2,", "09901009,cases,2023-12-31,2,")
    before = contents(root)
    answer = release(root)
    assert (answer.code, contents(root)) == (1, before)
    assert [line for line in answer.text.splitlines() if line.startswith("care/")] == [
        f"care/observations.csv, Zeile {row}, Feld {field}" for row, field in ((42, "value"), (43, "value"), (45, "area_code"))
    ]  # fmt: skip


def test_the_audit_passes_what_was_released_and_nothing_that_was_opened(root: Path, release: Door, door: Door) -> None:
    release(root)
    passed = door("audit", root=root)
    assert passed.code == 0
    assert "keine von 6 zurückgehaltenen Zählungen errechnen (54 Zählungen geprüft" in passed.text
    write_by_hand(root, "cases", PARTNER, "2024-12-31", 40)
    changed = door("audit", root=root)
    assert changed.code == 1
    assert "hat sich geändert, wofür das Zeugnis gilt" in changed.text
    sign(root)
    list_addresses(root)
    assert door("--check", root=root).code == 0  # no build can notice: the certificate holds
    failed = door("audit", root=root)
    assert failed.code == 1
    assert f"Die zurückgehaltene Zählung „care/cases“ (2024-12-31, {SMALL}) lässt sich errechnen." in failed.text
    assert "2023-12-31" not in failed.text


def test_a_certificate_of_an_older_program_is_renewed_without_deliveries(root: Path, release: Door, door: Door) -> None:
    assert release(root).code == 0
    list_addresses(root)
    before = public(root)
    shutil.rmtree(root / "deliveries")
    for place in ("data/certificate.json", "editions/2026.11/certificate.json"):
        old = replace(read_certificate((root / place).read_text("utf-8")), release="0" * 64, width=1)
        (root / place).write_text(old.to_json(), "utf-8")
    for arguments in (["--check"], ["audit"]):
        answer = door(*arguments, root=root)
        assert answer.code == 1
        assert "python build.py audit --renew" in answer.text
    renewed = door("audit", "--renew", root=root)
    assert renewed.code == 0, renewed.text
    assert "Das Zeugnis der Ausgabe 2026.11 ist erneuert." in renewed.text
    assert public(root) == before
    assert door("--check", root=root).code == 0


def test_no_certificate_is_renewed_for_what_was_printed_by_hand(root: Path, release: Door, door: Door) -> None:
    release(root)
    list_addresses(root)
    write_by_hand(root, "cases", PARTNER, "2024-12-31", 40)
    before = public(root)
    answer = door("audit", "--renew", root=root)
    assert answer.code == 1
    assert "data/certificate.json, Feld tables" in answer.text
    assert public(root) == before


def test_rules_are_not_changed_by_renewing(root: Path, release: Door, door: Door) -> None:
    release(root)
    edit(root / "data/protection.yml", "minimum_count: 3", "minimum_count: 2")
    before = public(root)
    answer = door("audit", "--renew", root=root)
    assert answer.code == 1
    assert "data/certificate.json, Feld rules" in answer.text
    assert public(root) == before


def test_a_certificate_that_was_lost_is_made_anew_with_all_it_held_for(root: Path, release: Door, door: Door) -> None:
    other = root / "deliveries/respite"
    shutil.copytree(root / "deliveries/care", other)
    edit(other / "datapackage.json", '"name": "care"', '"name": "respite"')
    assert release(root).code == 0
    before = public(root)
    shutil.rmtree(other)
    for content in (None, "{"):
        (root / "data/certificate.json").unlink()
        if content:
            (root / "data/certificate.json").write_text(content, "utf-8")
        assert door("--check", root=root).code == 1
        assert release(root).code == 0
        assert public(root) == before
    assert json.loads((root / "data/certificate.json").read_text("utf-8"))["packages"] == ["care", "respite"]


def test_nothing_public_tells_whose_count_was_too_small(root: Path, release: Door, tmp_path: Path) -> None:
    """Who is small and who is withheld to protect them may change places: not a byte does."""
    assert release(root).code == 0
    turned = prepare(tmp_path / "turned")
    counts = some_counts(**{"-01": 11, "003": 40})
    counts |= {("cases", PARTNER, year): 2 for year in YEARS}
    assert release(turned, deliver(turned / "deliveries", counts)).code == 0
    assert public(root) == public(turned)
    rows = csv.DictReader(io.StringIO((root / "data/care/observations.csv").read_text("utf-8")))
    small = {code: [] for code in (SMALL, PARTNER)}
    for row in rows:
        if row["variable"] == "cases" and row["area_code"] in small:
            small[row.pop("area_code")].append(row)
    assert small[SMALL] == small[PARTNER]
