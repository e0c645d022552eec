"""Downloads: every released figure as a row."""

from __future__ import annotations

import csv
import io

from atlas.export.tables import COLUMNS, Exporter, write_csv
from atlas.model.release import Figure, Made, Status
from builders import (
    TOWNS,
    a_catalogue,
    a_geography,
    a_prose,
    a_release,
    a_source,
    an_editorial,
    an_indicator,
    some_settings,
)


def tables(**figures: Figure) -> dict[str, bytes]:
    release = a_release({("population", period.replace("_", ""), TOWNS[0]): one for period, one in figures.items()})
    catalogue = a_catalogue(an_indicator(decimals=1), sources=[a_source()])
    return Exporter(release, catalogue, a_geography(), an_editorial([a_prose("population")]), some_settings()).export()


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


NUMBER = Figure(2.345, Status.OK, "Hinweis", Made.COMPUTED, 5, 213, ("register",))
HIDDEN = Figure(None, Status.SUPPRESSED, "", Made.COMPUTED)


def test_a_row_has_value_status_counts_source_terms_and_edition() -> None:
    (row,) = rows(tables(_2024=NUMBER)["daten/alle-werte.csv"])
    assert tuple(row) == COLUMNS
    assert (row["value"], row["status"], row["numerator"], row["denominator"]) == ("2.3", "ok", "5", "213")
    assert (row["source"], row["terms"], row["edition"], row["made"]) == (
        "Amt, register",
        "Lizenz",
        "2026.11",
        "computed",
    )


def test_a_figure_without_a_number_has_a_status_and_empty_cells() -> None:
    (row,) = rows(tables(_2024=HIDDEN)["daten/alle-werte.csv"])
    assert (row["value"], row["status"], row["numerator"], row["denominator"]) == ("", "suppressed", "", "")


def test_the_whole_by_place_and_by_indicator_hold_the_same_rows() -> None:
    found = tables(_2023=NUMBER, _2024=HIDDEN)
    whole = found["daten/alle-werte.csv"]
    assert whole == found[f"daten/orte/{TOWNS[0]}.csv"] == found["daten/indikatoren/population.csv"]
    assert rows(found[f"daten/orte/{TOWNS[1]}.csv"]) == []


def test_keys_keep_their_leading_zero_and_text_is_utf_8() -> None:
    assert write_csv(["a"], [("05382",), ("Ödfeld, Moor",)]) == 'a\n05382\n"Ödfeld, Moor"\n'.encode()


def test_a_count_is_written_whole() -> None:
    million = Figure(1234567.0, Status.OK, "", Made.PUBLISHED, 1234567.0)
    (row,) = rows(tables(_2024=million)["daten/alle-werte.csv"])
    assert row["numerator"] == "1234567"
