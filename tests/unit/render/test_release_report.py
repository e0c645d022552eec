"""What the data-protection officer reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atlas.model.editions import Delivered, Found, Handled, Minimum, Names, Report
from atlas.model.protection import Form, Known, Rule, Rules
from atlas.protect.suppress import Proof
from atlas.render.cell_names import say_cell
from atlas.render.release_report import name_given_away, report_name, report_text
from atlas.render.wording import Wording
from builders import a_reference, some_periods

GERMAN, ENGLISH = Wording("de"), Wording("en")
CARE = Handled("care", 1234, 12, 34, 0.0567, {"within-gap": 5, "unproved": 1, "idle": 2}, 0.021, 7, 8)
SPACE = "09901001-01"
KEY = f"care/cases 2024-12-31 {SPACE}"
WHOLE = f"care/people 2024-12-31 {SPACE}"
NAME = f"Menschen mit Hilfe, 31.12.2024, Altstadt (`{KEY}`)"
NAMES = Names(
    {"care/cases": "Menschen mit Hilfe", "care/women": "Frauen", "care/people": "Menschen"},
    {SPACE: "Altstadt", "09901001-J1": "Bezirk"},
)
REST = Handled("rest", 10, 0, 0, 0.0, {}, 0.0, None)
REPORT = Report("2026.11", (CARE, REST), (), (), (), (), (), 2, 83.26, names=NAMES)
RULES = Rules(
    Rule(3, 100), {"care": Rule(5, 50, 0.85, 10)}, sources={"": " Gesetz\n", "care": "Vertrag mit dem Träger"}
)  # fmt: skip


def told(report: Report = REPORT, wording: Wording = GERMAN) -> str:
    """The report without signs that only set it."""
    return report_text(report, RULES, "Sozialatlas", wording).replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ")


def test_packages_are_told_with_all_their_numbers() -> None:
    text = told()
    assert "Ausgabe 2026.11 des Atlas „Sozialatlas“" in text
    assert "| care | 1.234 | 12 | 8 | 34 | 5,67 % | 7 |" in text
    assert "| rest | 10 | 0 | 0 | 0 | 0,00 % | – |" in text
    assert "| care | 1,234 | 12 | 8 | 34 | 5.67" in told(wording=ENGLISH)


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
        ("late", "in einer früheren Ausgabe gezeigt", "Nichts: Keine frühere Ausgabe"),
        ("insiders", "für alle anderen weit genug", "Nichts: Auch wer weiß"),
        ("revised", "eine frühere Ausgabe zeigte", "## Berichtigt\n\nNichts."),
    ],
)
def test_what_cannot_be_protected_is_named_and_nothing_is_said_to_be_nothing(field: str, row: str, none: str) -> None:
    assert none in told()
    text = told(replace(REPORT, **{field: (KEY,)}))
    row = f"- Menschen mit Hilfe, 31.12.2024, Altstadt (`{KEY}`): {row}"
    assert row in text
    assert none not in text


@pytest.mark.parametrize(
    ("found", "row"),
    [
        (Found(KEY, "", 2, 2), f"- {NAME}: aus früheren Ausgaben errechenbar (2)"),
        (
            Found(KEY, "", 1, 2),
            f"- {NAME}: nicht errechenbar, aber aus früheren Ausgaben zu weit einzugrenzen (1 bis 2)",
        ),
        (
            Found(KEY, WHOLE, 1, 1),
            f"- alle außer {NAME} in Menschen, 31.12.2024, Altstadt (`{WHOLE}`): aus früheren Ausgaben errechenbar (1)",
        ),
    ],
)
def test_what_the_attack_found_is_told_as_exact_or_as_a_range(found: Found, row: str) -> None:
    report = replace(REPORT, exposed=(KEY,), found=(found,))
    assert f"\n{row}\n" in told(report)
    said = name_given_away(report, GERMAN)
    assert {phrase for phrase, names in said.items() if names} == {
        "release-computed" if found.is_exact else "release-narrowed"
    }
    assert found.is_exact or said["release-narrowed"] == [f"{NAME} (1 bis 2)"]


def test_what_is_delivered_and_missing_is_told_by_variable_and_periods() -> None:
    cases = a_reference("care/cases")
    first, second, third = some_periods("2023-12-31", "2024-12-31", "2025-12-31")
    delivered = (
        Delivered(cases, first, 7),
        Delivered(cases, second, 6, (SPACE,)),
        Delivered(cases, third, 6, (SPACE,)),
    )
    text = told(replace(REPORT, delivered=delivered))
    assert "| Menschen mit Hilfe (care/cases) | 31.12.2023 | 7 |" in text
    assert "| Menschen mit Hilfe (care/cases) | 31.12.2024, 31.12.2025 | 6 |" in text
    assert "**2 Zeilen fehlen:**" in text
    assert f"- Menschen mit Hilfe (care/cases), 31.12.2024, 31.12.2025: je ein Gebiet: Altstadt ({SPACE})" in text
    assert "Es fehlt nichts" in told(replace(REPORT, delivered=delivered[:1]))


def test_sizes_of_spaces_and_what_is_known_are_told_beside_the_rules() -> None:
    minimums = (Minimum("Sozialräume", "09901001", 300, 5, 1), Minimum("Bezirke", "09901001", 100, 2, 0))
    text = told(replace(REPORT, minimums=minimums))
    assert (
        "- Sozialräume (09901001): Räume ab 300 Menschen. Einer der 5 Räume ist kleiner und trägt keine Zahl." in text
    )
    assert "- Bezirke (09901001): Räume ab 100 Menschen. Keiner der 2 Räume ist kleiner." in text
    assert "Keine Einteilung verlangt" in told()
    assert "ist nichts als schon bekannt eingetragen" in told()
    (day,) = some_periods("2024-12-31")
    known = (
        Known(a_reference("care/cases"), day, SPACE, Form.RATE, "4.5", 100, 3, source="Stadt, Bericht 2025"),
        Known(a_reference("another/cases"), day, SPACE, Form.COUNT, "4", 1, 4, source="Unbeteiligt"),
    )
    text = report_text(REPORT, replace(RULES, known=known), "Sozialatlas", GERMAN)
    assert (
        f"- {NAME}: als Anteil oder Rate je 100 veröffentlicht: 4.5 (data/known.csv, Zeile 3). Quelle: Stadt, Bericht 2025"
        in text
    )
    assert "Unbeteiligt" not in text


def test_the_report_says_which_release_it_is_of_and_can_be_signed() -> None:
    text = told(replace(REPORT, day="2026-11-22", certificate="abc", audited=4616))
    assert "Freigegeben am 22.11.2026." in text
    assert "(SHA-256): `abc`" in text
    assert "nennen 4.616 Zählungen" in text
    assert "| Datenschutz | | | |" in text


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (KEY, NAME),
        (f"{KEY} without women", f"{NAME}, ohne „Frauen“"),
        (f"{KEY} without 2023", f"{NAME}, ohne „2023“"),
        (f"{KEY} without something", f"{NAME}, ohne „something“"),
        (f"{KEY} without 09901001-J1", f"{NAME}, ohne „Bezirk“"),
        (f"{KEY} rest", f"{NAME}, davon keinem der Räume zugeordnet"),
        (f"{KEY} with over", f"{NAME}, doppelt Gezählte eingeschlossen"),
        (f"{KEY} over", f"{NAME}, davon in mehreren Räumen gezählt"),
        ("a/b 2024 1", "a/b, 2024, 1 (`a/b 2024 1`)"),
        ("a/b 2024 1.001", "a/b, 2024, 1.001 (`a/b 2024 1.001`)"),
        (
            f"a/b 2024 {SPACE}+09901001-J1",
            f"a/b, 2024, Überschneidung von Altstadt und Bezirk (`a/b 2024 {SPACE}+09901001-J1`)",
        ),
        (f"a/b 2024 {SPACE}-09901001-J1", f"a/b, 2024, Altstadt ohne Bezirk (`a/b 2024 {SPACE}-09901001-J1`)"),
    ],
)
def test_every_count_has_a_name_without_a_word_of_english(key: str, name: str) -> None:
    assert say_cell(key, NAMES, GERMAN) == name


def test_the_file_is_called_after_the_edition() -> None:
    assert report_name("2026.11", GERMAN) == "bericht-2026.11.md"
    assert report_name("2026.11", ENGLISH) == "report-2026.11.md"


def test_the_width_that_is_told_is_the_one_that_is_demanded() -> None:
    assert "gefordert sind mindestens 2." in told()
    assert "gefordert sind mindestens 5." in told(replace(REPORT, width=5))


def test_both_languages_tell_the_same_parts() -> None:
    german, english = told(), told(wording=ENGLISH)
    assert german.count("\n## ") == english.count("\n## ") == 10
    assert "Dauer dieses Laufs: 83,3 s." in german
    assert "Duration of this run: 83.3 s." in english
