"""Downloads: every released figure as a row."""

from __future__ import annotations

import csv
import io

from atlas.compare.findings import compare
from atlas.export.tables import COLUMNS, RANK_COLUMNS, Exporter, write_csv
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.release import Figure, Made, Release, Status
from builders import (
    TOWNS,
    a_catalogue,
    a_geography,
    a_prose,
    a_release,
    a_share,
    a_source,
    an_editorial,
    an_indicator,
    some_settings,
)


def tables(**figures: Figure) -> dict[str, bytes]:
    release = a_release({("population", period.replace("_", ""), TOWNS[0]): one for period, one in figures.items()})
    catalogue = a_catalogue(an_indicator(decimals=1), sources=[a_source()])
    return export(release, catalogue)


def export(release: Release, catalogue: Catalogue) -> dict[str, bytes]:
    geography, editorial = a_geography(), an_editorial([a_prose(name) for name in catalogue.indicators])
    found = compare(release, catalogue, geography)
    return Exporter(release, catalogue, geography, editorial, some_settings(), found).export()


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
    assert whole == found[f"daten/orte/{TOWNS[0]}.csv"]
    by_indicator = rows(found["daten/indikatoren/population.csv"])
    assert [{name: row[name] for name in COLUMNS} for row in by_indicator] == rows(whole)
    assert tuple(by_indicator[0]) == (*COLUMNS, *RANK_COLUMNS)
    assert rows(found[f"daten/orte/{TOWNS[1]}.csv"]) == []


def test_keys_keep_their_leading_zero_and_text_is_utf_8() -> None:
    assert write_csv(["a"], [("05382",), ("Ödfeld, Moor",)]) == 'a\n05382\n"Ödfeld, Moor"\n'.encode()


def test_a_count_is_written_whole() -> None:
    million = Figure(1234567.0, Status.OK, "", Made.PUBLISHED, 1234567.0)
    (row,) = rows(tables(_2024=million)["daten/alle-werte.csv"])
    assert row["numerator"] == "1234567"


def ranks_of(indicator: Indicator, *figures: Figure) -> list[tuple[str, ...]]:
    """Cells of the ranks in the download of an indicator, town by town, the older period first."""
    cells = {(indicator.id, "2024", town): one for town, one in zip(TOWNS, figures, strict=True)}
    cells |= {(indicator.id, "2023", town): Figure(1.0, Status.OK, packages=("register",)) for town in TOWNS}
    found = rows(export(a_release(cells), a_catalogue(indicator))[f"daten/indikatoren/{indicator.id}.csv"])
    return [tuple(row[name] for name in RANK_COLUMNS) for row in found]


def test_the_shown_period_of_an_indicator_has_ranks_and_no_other() -> None:
    values = [Figure(value, Status.OK, packages=("register",)) for value in (7.0, 3.0, 7.0)]
    older = ("", "", "", "")
    assert ranks_of(an_indicator(decimals=1), *values) == [
        older, ("2", "", "", "3"), older, ("1", "", "", "3"), older, ("2", "", "", "3"),
    ]  # fmt: skip


def test_a_rank_out_of_counts_has_its_interval_and_no_number_has_no_rank() -> None:
    share = an_indicator("share", denominator="register/children", reading="process")
    found = ranks_of(share, a_share(10, 1000), HIDDEN, a_share(500, 1000))
    assert found[1::2] == [("1", "1", "1", "2"), ("", "", "", ""), ("2", "2", "2", "2")]
