"""Where the maps of an indicator's page contradict its tables: values in their classes, and changes with their noise."""

from __future__ import annotations

import re
from typing import Any

from browser.agreement import read_number, read_numbers
from browser.indicator_sentences import Page, Row, find_period, has_number, is_of_spaces, level_of, read_series

Figure = dict[str, Any]
_URL = re.compile(r"#(none-[a-z-]+)")


def places_of(rows: list[Row]) -> list[Row]:
    """Rows of a table without the county's."""
    return [row for row in rows if not row["county"]]


def judge_map(figure: Figure, rows: list[Row]) -> list[str]:
    """Colour, words and printed number of every area."""
    drawn, told = _codes(figure["areas"]), _codes(places_of(rows))
    below = is_of_spaces(figure["same"].get("level", ""))  # a space of a plain list has no outline
    faults = ["other places than in the table"] if (not drawn <= told if below else drawn != told) else []
    printed = dict(figure["values"])
    by_code = {row["code"]: row for row in rows}
    for area in figure["areas"]:
        row = by_code.get(area["code"])
        if row is None:
            continue
        if area["title"] != f"{row['name']}: {row['value']}":
            faults.append(f"{row['name']}: the words behind it say otherwise")
        faults += [f"{row['name']}: {one}" for one in _judge_area(area, row, printed.get(area["code"], ""), figure)]
    return faults


def _judge_area(area: dict[str, str], row: Row, printed: str, figure: Figure) -> list[str]:
    if not has_number(row):
        kinds = _URL.findall(area["fill"])
        known = [entry for entry in figure["legend"] if row["none"] in entry["classes"].split()]
        wrong = kinds != [row["none"]] or printed or len(known) != 1
        return ["drawn as if it had a number, or for another reason"] if wrong else []
    value = read_number(row["value"])
    assert value is not None
    faults = ["another number is printed"] if printed and read_number(printed) != value else []
    entries = [
        one["text"] for one in figure["legend"] if one["colour"] == area["fill"] and "step-unsure" not in one["classes"]
    ]
    if len(entries) != 1:
        return [*faults, "a colour without an entry of the legend"]
    low, *high = read_numbers(entries[0])
    top = high[0] if high else low
    lies = low <= value < top if "bis unter" in entries[0] else low <= value <= top
    return faults if lies else [*faults, "the colour stands for another class"]


def judge_steps(figure: Figure, page: Page) -> list[str]:
    """Sign, size, hatching and printed number of every change; the map says where the table speaks of another step."""
    rows = next(one["rows"] for one in page["tables"] if level_of(one, page) == figure["same"]["level"])
    faults = ["other places than in the table"] if _codes(figure["areas"]) != _codes(places_of(rows)) else []
    by_code, printed, series = {row["code"]: row for row in rows}, dict(figure["values"]), read_series(page)
    hatched = {path for path, fill in figure["hatched"] if "#step-unsure" in fill}
    since = figure["caption"].partition("vom Stand davor (")[2].partition(")")[0]
    for area in figure["areas"]:
        row = by_code.get(area["code"])
        if row is None:
            continue
        text, begins = printed.get(area["code"], ""), find_period(row["since"], list(series[""]), "Seit (?:dem )?")
        if begins == since:
            found = _judge_step(area, row, text, figure)
            if (area["d"] in hatched) != ("nicht gesichert" in row["noise"]):
                found.append("hatched otherwise than the table says")
        else:
            is_known = has_number(row) and series[row["name"]][since] is not None
            found = [] if is_known else _judge_no_step(area, row, text)
            if begins and row["name"] not in figure["caption"]:
                found.append("its change since another period stands in the table alone")
        faults += [f"{row['name']}: {one}" for one in found]
    return faults


def _judge_step(area: dict[str, str], row: Row, printed: str, figure: Figure) -> list[str]:
    change = read_number(row["change"])
    assert change is not None
    faults = ["another change is printed"] if printed and read_number(printed) != change else []
    if read_number(area["title"].rpartition(": ")[2]) != change:
        faults.append("the words behind it say otherwise")
    entries = [
        one["text"] for one in figure["legend"] if one["colour"] == area["fill"] and "step-unsure" not in one["classes"]
    ]
    if len(entries) != 1:
        return [*faults, "a colour without an entry of the legend"]
    entry, limit = entries[0], read_number(entries[0])
    sign = 1 if "gestiegen" in entry else -1 if "gesunken" in entry else 0
    size = limit is None or (abs(change) < limit if "weniger als" in entry else abs(change) >= limit)
    lies = size and sign == (change > 0) - (change < 0)
    return faults if lies else [*faults, "the colour stands for another change"]


def _judge_no_step(area: dict[str, str], row: Row, printed: str) -> list[str]:
    """A place without a number in one of both periods."""
    kinds = _URL.findall(area["fill"])
    faults = (
        ["drawn as if it had changed"] if printed or not kinds or re.search(r": [+\u2212]?\d", area["title"]) else []
    )
    return faults + (["no number for another reason"] if not has_number(row) and kinds != [row["none"]] else [])


def _codes(entries: list[dict[str, Any]]) -> set[str]:
    return {one["code"] for one in entries}
