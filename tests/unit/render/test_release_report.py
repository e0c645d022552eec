"""What the data-protection officer reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atlas.model.editions import Handled, Report
from atlas.model.protection import Rule, Rules
from atlas.protect.suppress import Proof
from atlas.render.release_report import report_name, report_text
from atlas.render.wording import Wording

GERMAN, ENGLISH = Wording("de"), Wording("en")
CARE = Handled("care", 1234, 12, 34, 0.0567, {"within-gap": 5, "unproved": 1, "idle": 2}, 0.021, 7)
REST = Handled("rest", 10, 0, 0, 0.0, {}, 0.0, None)
REPORT = Report("2026.11", (CARE, REST), (), (), (), (), (), 2, 83.26)
RULES = Rules(
    Rule(3, 100), {"care": Rule(5, 50, 0.85, 10)}, sources={"": " Gesetz\n", "care": "Vertrag mit dem Träger"}
)  # fmt: skip


def told(report: Report = REPORT, wording: Wording = GERMAN) -> str:
    """The report without signs that only set it."""
    return report_text(report, RULES, "Sozialatlas", wording).replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ")


def test_packages_are_told_with_all_their_numbers() -> None:
    text = told()
    assert "Ausgabe 2026.11 des Atlas „Sozialatlas“" in text
    assert "| care | 1.234 | 12 | 34 | 5,67 % | 7 |" in text
    assert "| rest | 10 | 0 | 0 | 0,00 % | – |" in text
    assert "| care | 1,234 | 12 | 34 | 5.67" in told(wording=ENGLISH)


def test_how_good_a_solution_is_is_told_by_groups() -> None:
    assert (
        "- care: 8 Gruppen zusammenhängender Zählungen zu schützen. Bewiesen höchstens 2,1 % zu viel zurückgehalten: 5; "
        "sicher, aber ohne diesen Beweis: 1; nichts hinzuzufügen: 2; ganz zurückgehalten: 0." in told()
    )


@pytest.mark.parametrize("proof", list(Proof))
def test_every_kind_of_solution_is_counted(proof: Proof) -> None:
    one = replace(CARE, blocks={proof.value: 7})
    (line,) = (line for line in told(replace(REPORT, packages=(one,))).splitlines() if line.startswith("- care: 7"))
    assert line.count(": 7") == 2


def test_every_text_that_is_published_is_told() -> None:
    assert "## Was als Text veröffentlicht wird" in told()
    assert "\nKeine Anmerkungen.\n" in told()
    assert "\n- „Nachgemeldet“\n- „Ohne Anschrift“\n" in told(replace(REPORT, notes=("Nachgemeldet", "Ohne Anschrift")))


def test_rules_are_told_with_their_sources() -> None:
    text = told()
    assert (
        "- care: mindestens 5 Menschen oder Fälle, Gruppen ab 50, gerundet auf 10, "
        "zwei Beitragende zusammen höchstens 85 %. Quelle: Vertrag mit dem Träger\n" in text
    )
    assert (
        "- alle anderen: mindestens 3 Menschen oder Fälle, Gruppen ab 100, ungerundet, "
        "keine Regel gegen Vorherrschaft. Quelle: Gesetz\n" in text
    )


@pytest.mark.parametrize(
    ("field", "row", "none"),
    [
        ("late", "- a/b 2024 1: in einer früheren Ausgabe gezeigt", "Nichts: Keine frühere Ausgabe"),
        ("exposed", "- a/b 2024 1: aus früheren Ausgaben errechenbar", "Nichts: Keine frühere Ausgabe"),
        ("insiders", "- a/b 2024 1: für alle anderen weit genug", "Nichts: Auch wer weiß"),
        ("revised", "- a/b 2024 1: eine frühere Ausgabe zeigte", "## Berichtigt\n\nNichts."),
    ],
)
def test_what_cannot_be_protected_is_named_and_nothing_is_said_to_be_nothing(field: str, row: str, none: str) -> None:
    assert none in told()
    text = told(replace(REPORT, **{field: ("a/b 2024 1",)}))
    assert row in text
    assert none not in text


def test_the_file_is_called_after_the_edition() -> None:
    assert report_name("2026.11", GERMAN) == "bericht-2026.11.md"
    assert report_name("2026.11", ENGLISH) == "report-2026.11.md"


def test_the_width_that_is_told_is_the_one_that_is_demanded() -> None:
    assert "gefordert sind mindestens 2." in told()
    assert "gefordert sind mindestens 5." in told(replace(REPORT, width=5))


def test_both_languages_tell_the_same_parts() -> None:
    german, english = told(), told(wording=ENGLISH)
    assert german.count("\n## ") == english.count("\n## ") == 7
    assert german.endswith("Dauer: 83,3 s.\n")
    assert english.endswith("Duration: 83.3 s.\n")
