"""Sentence, table and number of a figure agree on every page of a place and a topic, in both roots.

The verdicts are found again from the downloads alone, by statsmodels: a second implementation that shares no code.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import confint_poisson

from conftest import ROOT, SHOWCASE, Made, make

_TAGS = re.compile(r"<[^>]+>")
_COUNTY = re.compile(
    r"(?P<verdict>sicher über|sicher unter|nicht sicher verschieden vom) (?:dem )?Wert des Kreises insgesamt \((?P<value>[^)]*)\)"
)
_PEERS = re.compile(
    r"(?P<verdict>im|über dem|unter dem) üblichen Bereich der [^(]*\((?P<lower>[^()]*) bis (?P<upper>[^()]*)\)"
)
SURELY_ABOVE, SURELY_BELOW, NOT_SURE = "sicher über", "sicher unter", "nicht sicher verschieden vom"
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
        code = re.search(r"/(\d{8}(?:-[0-9A-Z]{2,3})?)-", address)
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
    area = made.inputs.geography.areas[code]
    newest = made.findings.newest[indicator, area.layer]
    own = [one for one in made.release.periods(indicator, code) if area.is_valid(one)]
    return (newest if area.is_valid(newest) else own[-1]).text


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


def second_interval(measure: str, count: float, whole: float) -> tuple[float, float]:
    """95 per cent as a share of the whole, by code that is not the atlas's: statsmodels, and Byar from his formula."""
    if measure == "share":
        lower, upper = proportion_confint(count, whole, 0.05, "wilson")
        return float(lower), float(upper)
    if count < 10:
        lower, upper = confint_poisson(count, 1, method="exact-c", alpha=0.05)
        return float(lower) / whole, float(upper) / whole
    ends = ((count, -1.959964), (count + 1, 1.959964))
    lower, upper = (x * (1 - 1 / (9 * x) + z / (3 * x**0.5)) ** 3 for x, z in ends)
    return lower / whole, upper / whole


def wrong_verdicts(found: Found, told: Iterable[tuple[str, str, str]]) -> tuple[Counter[str], list[object]]:
    """How often each verdict on the county is told, and where another implementation finds another one."""
    made, rows = found
    seen: Counter[str] = Counter()
    wrong: list[object] = []
    for code, indicator, html in told:
        match = _COUNTY.search(text_of(html))
        if not match:
            continue
        one = made.inputs.catalogue.indicators[indicator]
        row = rows[code, indicator, shown_period(made, indicator, code)]
        limits = second_interval(one.measure.value, float(row["numerator"]), float(row["denominator"]))
        lower, upper = (round(limit * one.per + 1e-12, one.decimals) for limit in limits)
        county = number(match["value"])
        expected = SURELY_ABOVE if lower > county else SURELY_BELOW if upper < county else NOT_SURE
        seen[match["verdict"]] += 1
        if match["verdict"] != expected:
            wrong.append((code, indicator, match["verdict"], lower, upper, county))
    return seen, wrong


def test_what_is_said_to_be_sure_is_sure_by_another_implementation(found: Found) -> None:
    seen, wrong = wrong_verdicts(found, facts(found[0]))
    assert wrong == []
    assert seen[NOT_SURE] > 0
    assert seen[SURELY_ABOVE] + seen[SURELY_BELOW] > 5


def test_a_verdict_that_is_turned_round_is_found(found: Found) -> None:
    turned = {SURELY_ABOVE: SURELY_BELOW, SURELY_BELOW: SURELY_ABOVE}
    told = [
        (code, indicator, re.sub("|".join(turned), lambda match: turned[match[0]], html))
        for code, indicator, html in facts(found[0])
    ]
    seen, wrong = wrong_verdicts(found, told)
    assert len(wrong) == seen[SURELY_ABOVE] + seen[SURELY_BELOW] > 0


def wrong_ranges(found: Found, told: Iterable[tuple[str, str, str]]) -> tuple[int, list[object]]:
    """How many figures are held against the usual range of their peers, and which do not lie where the words say."""
    made, rows = found
    seen, wrong = 0, []
    for code, indicator, html in told:
        match = _PEERS.search(text_of(html))
        if match:
            value = float(rows[code, indicator, shown_period(made, indicator, code)]["value"])
            lower, upper = number(match["lower"]), number(match["upper"])
            expected = "unter dem" if value < lower else "über dem" if value > upper else "im"
            seen += 1
            if match["verdict"] != expected:
                wrong.append((code, indicator, value, lower, upper))
    return seen, wrong


def test_a_figure_is_usual_exactly_if_it_lies_in_the_range_beside_the_word(found: Found) -> None:
    seen, wrong = wrong_ranges(found, facts(found[0]))
    assert wrong == []
    # Five towns have no usual range; in the showcase it is the social spaces that are held against one.
    assert seen > 100


def test_a_figure_said_to_be_usual_that_is_not_is_found(found: Found) -> None:
    made, _ = found
    told = [
        (code, indicator, html.replace("im üblichen Bereich", "über dem üblichen Bereich"))
        for code, indicator, html in facts(made)
    ]
    seen, wrong = wrong_ranges(found, told)
    assert len(wrong) > seen / 2 or made.inputs.settings.fictional


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


_CHANGED = re.compile(r"seit (?:dem )?\S+ um \S+ .*(?:gestiegen|gesunken)")


def unsure_rises(made: Made) -> list[object]:
    """Rows that say a figure rose or fell, where chance alone may have made all of its change."""
    pages = {
        match[1]: "".join(parts.values())
        for address, parts in made.sites[0].fragments.items()
        if (match := re.search(r"/(\d{8}(?:-\w+)?)-[^/]*/$", address))
    }
    return [
        (code, indicator)
        for (indicator, code), course in made.findings.courses.items()
        if course.is_unsure
        for row in re.findall(rf'<tr[^>]*id="{indicator}".*?</tr>', pages.get(code, ""), re.DOTALL)
        if _CHANGED.search(text_of(row))
    ]


def test_a_change_that_chance_may_have_made_is_called_neither_a_rise_nor_a_fall(found: Found) -> None:
    made, _ = found
    unsure = [one for one in made.findings.courses.values() if one.is_unsure]
    assert unsure or not made.inputs.settings.fictional
    assert unsure_rises(made) == []
    surer = {key: replace(one, is_unsure=not one.is_unsure) for key, one in made.findings.courses.items()}
    turned = replace(made, findings=replace(made.findings, courses=surer))
    assert unsure_rises(turned), "what is said to rise is found, were it unsure"
