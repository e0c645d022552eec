"""Table, sentences and pictures of an indicator agree on every page, as Chromium shows them without a script."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path

import pytest
from browser.conftest import Places, Read
from browser.indicator_moves import MOVES, figures, rows
from browser.indicator_pictures import judge_pictures
from browser.indicator_sentences import Page, is_of_spaces, judge_tables, level_of

_COLLECT = (Path(__file__).parent / "indicator_reading.js").read_text("utf-8")
KINDS = ("map", "dots", "lines", "pair", "intervals", "funnel", "steps")
MOST = 5
"""Pages on which one thing is broken; a page more would tell nothing new."""
NOT_REAL = {"chance called sure", "another beginning of a trend", "another step untold"}
"""What the showcase alone has: yearly events below the county, and a place that lacks the period before."""
NOT_INVENTED = {"unusual called usual", "another step untold"}
"""What the showcase lacks: values without an interval beside usual ones; since its release no place lacks the period before."""


def find_faults(page: Page) -> list[str]:
    """Where the parts of one page say different things."""
    return judge_tables(page) + judge_pictures(page)


def collect(read: Read, places: Places, site: str) -> dict[str, Page]:
    """What stands on every page of an indicator; scripts are off, so that nothing changes while it is read."""
    home = places(site).folder
    addresses = sorted(
        f"{one.parent.relative_to(home).as_posix()}/" for one in home.glob("de/indikatoren/*/index.html")
    )
    reader = read(site, addresses[0], java_script_enabled=False)
    found = {}
    for address in addresses:
        reader.page.goto(reader.home + address)
        found[address] = _with_short_names(reader.page.evaluate(_COLLECT))
    return found


def _with_short_names(page: Page) -> Page:
    """A table names the municipality in brackets behind a space; a picture need not."""
    for table in page["tables"]:
        if is_of_spaces(level_of(table, page)):
            for row in table["rows"]:
                row["name"] = row["name"] if row["county"] else row["name"].rsplit(" (", 1)[0]
    return page


@pytest.mark.parametrize(
    ("site", "pages", "places_told", "least"),
    [
        ("atlas", 120, 1000, {"map": 60, "dots": 60, "lines": 30, "pair": 8, "steps": 4, "intervals": 1, "funnel": 1}),
        ("showcase", 13, 60, {"map": 13, "dots": 13, "lines": 13, "pair": 1, "steps": 10, "intervals": 9, "funnel": 8}),
    ],
)
def test_every_indicator_says_the_same_in_tables_sentences_and_pictures(
    read: Read, places: Places, site: str, pages: int, places_told: int, least: dict[str, int]
) -> None:
    found = collect(read, places, site)
    assert len(found) >= pages
    assert sum(len(rows(page)) for page in found.values()) >= places_told
    drawn = {kind: sum(bool(figures(page, kind)) for page in found.values()) for kind in KINDS}
    assert all(drawn[kind] >= number for kind, number in least.items()), drawn
    assert {address: faults for address, page in found.items() if (faults := find_faults(page))} == {}
    _demand_alarms(list(found.values()), without=NOT_REAL if site == "atlas" else NOT_INVENTED)


def _demand_alarms(found: list[Page], without: set[str]) -> None:
    """Positive controls: whatever is broken brings the complaint that names it, on every page that has it."""
    for name, (move, complaint) in MOVES.items():
        heard = []
        for page in found:
            broken = deepcopy(page)
            if len(heard) < MOST and move(broken):
                heard.append(any(re.search(complaint, one) for one in find_faults(broken)))
        assert all(heard), name
        assert heard or name in without, f"nothing to break: {name}"
