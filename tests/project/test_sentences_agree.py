"""Sentence, table and number of a figure agree on every page of a place and a topic, in both roots.

The verdicts are found again from the downloads alone, by statsmodels: a second implementation that shares no code.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from statsmodels.stats.proportion import proportion_confint

from conftest import ROOT, SHOWCASE, Made, make

_TAGS = re.compile(r"<[^>]+>")
_COUNTY = re.compile(
    r"(?P<verdict>sicher über|sicher unter|nicht sicher verschieden vom) (?:dem )?Wert des Kreises insgesamt \((?P<value>[^)]*)\)"
)
_PEERS = re.compile(
    r"(?P<verdict>im|über dem|unter dem) üblichen Bereich der [^(]*\((?P<lower>[^()]*) bis (?P<upper>[^()]*)\)"
)
Row = dict[str, str]
Found = tuple[Made, dict[tuple[str, str, str], Row]]


@pytest.fixture(scope="module", params=[ROOT, SHOWCASE], ids=["atlas", "showcase"])
def found(request: pytest.FixtureRequest) -> Found:
    """A root on its way, and the newest row of its one big download that each figure is shown from."""
    one = make(Path(request.param))
    table = csv.DictReader(io.StringIO(one.exports["daten/alle-werte.csv"].decode("utf-8-sig")))
    return one, {(row["area_code"], row["indicator"], row["period"]): row for row in table}


def facts(made: Made) -> Iterator[tuple[str, str, str]]:
    """Area code, indicator and HTML of every figure told in full, in the first language."""
    for address, parts in made.sites[0].fragments.items():
        code = re.search(r"/(\d{8})-", address)
        for name, html in parts.items():
            if name.startswith("fact-"):
                yield code[1] if code else made.inputs.settings.county, name.removeprefix("fact-"), html


def text_of(html: str) -> str:
    return unescape(_TAGS.sub(" ", html))


def number(text: str) -> float:
    """A number as the German pages write it."""
    digits = re.search(r"[\u2212-]?[\d.]+(?:,\d+)?", text)
    assert digits, text
    return float(digits[0].replace(".", "").replace(",", ".").replace("\u2212", "-"))


def shown_period(made: Made, indicator: str, code: str) -> str:
    level = made.inputs.geography.areas[code].level.value
    return made.findings.newest[indicator, level].text


def test_every_figure_told_in_full_is_that_of_the_download(found: Found) -> None:
    made, rows = found
    told = 0
    for code, indicator, html in facts(made):
        row = rows.get((code, indicator, shown_period(made, indicator, code)))
        big = text_of(html.partition('<p class="number">')[2].partition("</p>")[0]).strip()
        if row is None or not row["value"]:
            assert not re.search(r"\d", big), (code, indicator, big)
            assert "Das ist" not in html, "a missing value is never compared"
        else:
            assert number(big.strip("()")) == float(row["value"]), (code, indicator)
            told += 1
    assert told > 50


def test_what_is_said_to_be_sure_is_sure_by_another_implementation(found: Found) -> None:
    made, rows = found
    seen = {"sicher über": 0, "sicher unter": 0, "nicht sicher verschieden vom": 0}
    for code, indicator, html in facts(made):
        match = _COUNTY.search(text_of(html))
        one = made.inputs.catalogue.indicators[indicator]
        if not match:
            continue
        row = rows[code, indicator, shown_period(made, indicator, code)]
        seen[match["verdict"]] += 1
        if one.measure.value != "share":
            continue
        limits = proportion_confint(float(row["numerator"]), float(row["denominator"]), 0.05, "wilson")
        lower, upper = (round(limit * one.per + 1e-12, one.decimals) for limit in limits)
        county = number(match["value"])
        expected = (
            "sicher über" if lower > county else "sicher unter" if upper < county else "nicht sicher verschieden vom"
        )
        assert match["verdict"] == expected, (code, indicator, lower, upper, county)
    assert sum(seen.values()) > 15
    assert all(seen.values()) or made.inputs.settings.county == "99001"


def test_a_figure_is_usual_exactly_if_it_lies_in_the_range_beside_the_word(found: Found) -> None:
    made, rows = found
    seen = 0
    for code, indicator, html in facts(made):
        match = _PEERS.search(text_of(html))
        if match:
            value = float(rows[code, indicator, shown_period(made, indicator, code)]["value"])
            lower, upper = number(match["lower"]), number(match["upper"])
            expected = "unter dem" if value < lower else "über dem" if value > upper else "im"
            assert match["verdict"] == expected, (code, indicator, value, lower, upper)
            seen += 1
    assert seen > 100 or made.inputs.settings.county == "99001"


def test_only_declared_counts_carry_an_interval(found: Found) -> None:
    made, _ = found
    for code, indicator, html in facts(made):
        has_range = "95-%-Bereich:" in html
        if has_range:
            assert made.inputs.catalogue.indicators[indicator].reading.value == "process", (code, indicator)
        elif 'class="atlas-none' not in html:
            assert "Ohne Unsicherheitsbereich:" in html, (code, indicator)


def test_no_sentence_judges_in_words_that_the_atlas_does_not_use(found: Found) -> None:
    made, _ = found
    for code, indicator, html in facts(made):
        words = text_of(html).lower()
        for one in ("leider", "brennpunkt", " schlecht", "besorgnis", "rang "):
            assert one not in words, (code, indicator, one)
