"""Number, sentence, table and pictures of a figure agree on every page of a place and a topic, as Chromium shows them."""

from __future__ import annotations

from typing import Any

import pytest
from browser.agreement import NUMBER, PIXEL, POINT, judge_course, read_number, read_points
from browser.conftest import Places, Read

Fact = dict[str, Any]

_COLLECT = """() => [...document.querySelectorAll('article.atlas-fact')].map((fact) => {
  const text = (node) => (node ? node.textContent.trim() : '');
  const all = (where) => [...fact.querySelectorAll(where)];
  const circle = (where) => { const one = fact.querySelector(where + ' circle.this'); return one && [one.cx.baseVal.value, one.cy.baseVal.value]; };
  const axis = fact.querySelector('.fact-position path.axis');
  const median = fact.querySelector('.fact-position path.median');
  return {
    number: text(fact.querySelector('.number')),
    sentences: all('.atlas-fact-words > p').map(text),
    rows: all('tbody tr').map((row) => [text(row.children[0]), text(row.children[1])]),
    at: circle('.fact-position'),
    ends: all('.fact-position text').map(text),
    axis: axis && [axis.getBBox().x, axis.getBBox().x + axis.getBBox().width],
    median: median && median.getBBox().x,
    label: fact.querySelector('.fact-position')?.getAttribute('aria-label') || '',
    line: all('.fact-course path.own').map((path) => path.getAttribute('d')).join(''),
  };
})"""
UNSURE = "nicht sicher verschieden"


def find_faults(fact: Fact) -> list[str]:
    """Where the parts of one figure say different things."""
    value, faults = read_number(fact["number"]), []
    if value is None:
        return ["a place without a number is drawn"] if fact["at"] else []
    if not _is_said(fact["sentences"][2], value):
        faults.append("the first sentence says another number")
    if fact["at"]:
        faults += _judge_position(fact, value)
    claimed = [one for one in (*fact["sentences"], fact["label"]) if one.startswith("Lage: ")]
    if claimed and any(UNSURE in one for one in fact["sentences"]):
        faults.append("a position is claimed beside a difference that is not sure")
    points = read_points(fact["line"])
    known = [one for _, text in reversed(fact["rows"]) if (one := read_number(text)) is not None][: len(points)]
    if points:
        faults += judge_course(points, known)
        if value not in known[-1:]:
            faults.append("the line ends at another number")
    return faults


def _is_said(sentence: str, value: float) -> bool:
    """True if the sentence names the number, or, where it says so, the nearest whole one."""
    numbers = [read_number(one) for one in NUMBER.findall(sentence)]
    return any(one is not None and abs(one - value) <= (0.5 if "rund " in sentence.lower() else 0) for one in numbers)


def _judge_position(fact: Fact, value: float) -> list[str]:
    low, high = (read_number(one) for one in fact["ends"])
    left, right = fact["axis"]
    assert low is not None
    assert high is not None
    place = left + (value - low) / (high - low) * (right - left) if high > low else fact["at"][0]
    faults = [] if abs(place - fact["at"][0]) <= PIXEL else ["the point stands at another number"]
    if fact["median"] is not None:
        side = fact["at"][0] - fact["median"]
        if ("über dem Median" in fact["label"] and side < -PIXEL) or (
            "unter dem Median" in fact["label"] and side > PIXEL
        ):
            faults.append("the point stands on the other side of the median")
    return faults


def collect(read: Read, places: Places, site: str) -> dict[str, list[Fact]]:
    """The figures of every such page of a site."""
    home = places(site).folder
    addresses = sorted(
        f"{path.parent.relative_to(home).as_posix()}/"
        for path in home.glob("de/**/index.html")
        if 'class="atlas-fact"' in path.read_text("utf-8")
    )
    reader = read(site, addresses[0])
    found = {}
    for address in addresses:
        reader.page.goto(reader.home + address, wait_until="domcontentloaded")
        found[address] = reader.page.evaluate(_COLLECT)
    return found


@pytest.mark.parametrize(("site", "pages", "figures"), [("atlas", 160, 1300), ("showcase", 20, 80)])
def test_every_figure_says_the_same_in_number_sentence_table_and_picture(
    read: Read, places: Places, site: str, pages: int, figures: int
) -> None:
    found = collect(read, places, site)
    facts = [(address, fact) for address, every in found.items() for fact in every]
    assert len(found) >= pages
    assert len(facts) >= figures
    assert [(address, fact["number"], faults) for address, fact in facts if (faults := find_faults(fact))] == []
    _demand_alarms([fact for _, fact in facts])


def _demand_alarms(facts: list[Fact]) -> None:
    """Positive controls: a moved point, another number, a line upside down."""
    placed = [one for one in facts if one["at"] and len(set(one["ends"])) > 1]
    assert placed
    for fact in placed[:50]:
        left, right = fact["axis"]
        away = left if fact["at"][0] > (left + right) / 2 else right
        assert find_faults({**fact, "at": [away, 15]})
        assert find_faults({**fact, "sentences": [*fact["sentences"], f"{UNSURE} vom Wert.", "Lage: höchster Wert."]})
    lines = [
        one for one in facts if len(set(POINT.findall(one["line"]))) > 2 and len({row[1] for row in one["rows"]}) > 2
    ]
    assert lines
    for fact in lines[:50]:
        assert find_faults({**fact, "line": POINT.sub(lambda at: f"L{at[1]} {120 - float(at[2])}", fact["line"])})
        assert find_faults({**fact, "number": "123.456.789"})
