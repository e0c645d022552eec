"""Where the words of an indicator's tables contradict its numbers: comparison, position, change, course and trend."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import Any

from browser.agreement import judge_course, read_number, read_numbers, read_points

Page = dict[str, Any]
Row = dict[str, Any]
Series = dict[str, list[float | None]]
SURE = re.compile(r"(nicht )?sicher (über|unter|verschieden) (?:dem|vom) Wert (des Kreises|für [^(]+)[^(]*\(([^)]*)\)")
USUAL = re.compile(r"(im|über dem|unter dem) üblichen Bereich der [^(]*\(([^)]*) bis ([^)]*)\)")
TREND = re.compile(r"(?:von|vom) (.+?) bis (?:zum )?(.+?) (gesichert gestiegen|gesichert gesunken|nicht gesichert)")
TINY = 1e-9


def step_of(text: str) -> float:
    """The last digit of a number as it is written: 0.1 for 8,8."""
    written = re.search(r"\d[\d.]*(?:,(\d+))?", text)
    return 10.0 ** -len((written and written[1]) or "")


def level_of(table: dict[str, Any], page: Page) -> str:
    """Whose rows a table has."""
    levels = [one["same"]["level"] for one in page["figures"] if one["kind"] in ("dots", "lines")]
    _, below, layer = table["id"].partition("-")
    return layer if below else levels[0] if levels else ""


def is_of_spaces(level: str) -> bool:
    """True for a layer of spaces: social spaces, youth-welfare districts."""
    return level not in ("municipality", "county", "state", "")


def has_number(row: Row) -> bool:
    """True if the row shows one."""
    return not row["none"]


def name_of(row: Row) -> str:
    """The county's row says in brackets what kind of figure it is."""
    return row["name"].rsplit(" (", 1)[0] if row["county"] and "(" in row["name"] else row["name"]


def surely(row: Row) -> str:
    """What a row says of its place and the county: "über", "unter", "" if it is not sure, "?" if it says nothing."""
    found = [one for one in SURE.finditer(row["words"]) if one[3].startswith("des Kreises")]
    return "?" if not found else "" if found[0][1] else found[0][2]


def judge_tables(page: Page) -> list[str]:
    """Faults of all tables of a page."""
    series = read_series(page)
    faults = []
    for table in page["tables"]:
        of = series if not is_of_spaces(level_of(table, page)) or len(page["tables"]) == 1 else {}
        shown = find_period(table["caption"], list(of.get("", ())), ", ")
        county = next((read_number(row["value"]) for row in table["rows"] if row["county"]), None)
        places = [row for row in table["rows"] if not row["county"]]
        known = [value for row in places if has_number(row) and (value := read_number(row["value"])) is not None]
        for row in table["rows"]:
            found = _judge_row(row, county, known) + (_judge_course(row, of, shown) if of else [])
            faults += [f"{row['name']}: {one}" for one in found]
    return faults


def read_series(page: Page) -> dict[str, dict[str, float | None]]:
    """Numbers by name and period, oldest first; under "" the periods themselves. Empty without a table over time."""
    found = [one for one in page["time"] if "alle Zeiträume" in one["caption"]]
    if not found:
        return {}
    heads = found[0]["heads"][::-1]
    series = {row[0]: dict(zip(heads, map(read_cell, row[:0:-1]), strict=True)) for row in found[0]["rows"]}
    return {"": dict.fromkeys(heads), **series}


def read_cell(text: str) -> float | None:
    """A number, or None where a word stands."""
    return None if re.match(r"[^\d(\u2212]", text) and not text.startswith("Stufe") else read_number(text)


def find_period(text: str, periods: list[str], before: str) -> str:
    """The period that a text names after some words; the longest, for "2020" begins many."""
    found = [one for one in periods if re.search(rf"{before}{re.escape(one)}(?![\d/])", text)]
    return max(found, key=len, default="")


def _judge_row(row: Row, county: float | None, known: list[float]) -> list[str]:
    value = read_number(row["value"])
    strip = row["strip"]
    if not has_number(row):
        drawn = [name for name in ("interval", "change", "noise", "course") if row[name]] + (
            strip["at"] if strip else []
        )
        said = SURE.search(row["words"]) or USUAL.search(row["words"]) or "Median" in row["words"]
        return ["shown as if it had a number"] * bool(drawn) + ["compared without a number"] * bool(said)
    assert value is not None
    faults = _judge_words(row, value, county, known) + _judge_change(row, step_of(row["value"]))
    low, *high = read_numbers(row["interval"]) or [value]
    if high and not low <= value <= high[0]:
        faults.append("the value lies outside its interval")
    if strip:
        faults += _judge_strip(strip, value, known)
    return faults


def _judge_words(row: Row, value: float, county: float | None, known: list[float]) -> list[str]:
    """Comparisons of a row with the numbers they name, and with those of the other rows."""
    faults = []
    low, *high = read_numbers(row["interval"]) or [value]
    for is_not, side, whom, text in SURE.findall(row["words"]):
        other = read_number(text)
        assert other is not None
        if whom.startswith("des Kreises") and other != county:
            faults.append("compared with another number of the county")
        if not high:
            faults.append("called sure without an interval")
        elif {"über": low > other, "unter": high[0] < other, "verschieden": low <= other <= high[0]}[side] is False:
            faults.append("the words say more or less than the interval")
        if (side == "verschieden") != bool(is_not):
            faults.append("the words cannot be read")
    for where, first, last in USUAL.findall(row["words"]):
        least, most = read_number(first), read_number(last)
        assert least is not None
        assert most is not None
        if where != ("über dem" if value > most else "unter dem" if value < least else "im"):
            faults.append("the words put the value into another range")
    texts = [row["words"]] + ([row["strip"]["label"]] if row["strip"] else [])
    return faults + [fault for text in texts for fault in _judge_position(text, value, known, step_of(row["value"]))]


def _judge_position(text: str, value: float, known: list[float], step: float) -> list[str]:
    """Words of position: highest, above the median, and which number the median is said to be."""
    if "Median der" not in text:
        return []
    faults = []
    middle = read_numbers(text.partition("Median der")[2])[1]  # after how many there are
    if abs(middle - median(known)) > 0.5 * step + TINY:
        faults.append("another median is named")
    said = {
        "über dem Median": value > middle,
        "unter dem Median": value < middle,
        "entspricht dem Median": value == middle,
        "höchster": value == max(known),
        "niedrigster": value == min(known),
    }
    if [1 for words, holds in said.items() if words in text and not holds]:
        faults.append("the words put the value into another place")
    return faults


def _judge_strip(strip: dict[str, Any], value: float, known: list[float]) -> list[str]:
    left, right = (float(one) for one in re.findall(r"[\d.]+(?= 7H)|(?<=H)[\d.]+", strip["axis"]))
    low, high = min(known), max(known)
    place = left + (value - low) / (high - low) * (right - left) if high > low else (left + right) / 2
    if not strip["at"] or abs(strip["at"][0] - place) > 0.2:
        return ["the strip shows another number"]
    middle = float(strip["median"][1:].split()[0]) if strip["median"] else place
    wrong = ("über dem" in strip["label"] and place < middle - 0.2) or (
        "unter dem" in strip["label"] and place > middle + 0.2
    )
    return ["the strip lies on the other side of the median"] if wrong else []


def _judge_change(row: Row, step: float) -> list[str]:
    """The step from the period before with what is said of its noise."""
    if not row["change"]:
        return ["noise of no change"] if row["noise"] else []
    change = read_number(row["change"])
    assert change is not None
    faults = ["a rise without its sign"] if (change > 0) != row["change"].startswith("+") else []
    if "gesichert" in row["noise"]:
        low, high = read_numbers(row["noise"].partition("(")[2])
        if not low - step <= change <= high + step:
            faults.append("the change lies outside its interval")
        if ("nicht gesichert" in row["noise"]) != (low <= 0 <= high):
            faults.append("the noise is called otherwise than its interval")
    return faults


def _judge_course(row: Row, series: dict[str, dict[str, float | None]], shown: str) -> list[str]:
    """Change, course, small line and trend against the table over time."""
    own = series.get(name_of(row))
    if own is None:
        return []
    value = read_number(row["value"]) if has_number(row) else None
    faults = [] if own.get(shown) == value else ["the table over time has another number"]
    periods = list(own)
    until = [own[one] for one in periods[: periods.index(shown) + 1]] if shown in own else []
    if row["change"] and value is not None:
        before = own.get(find_period(row["since"], periods, "Seit (?:dem )?"))
        if before is None or abs(value - before - (read_number(row["change"]) or 0)) > TINY:
            faults.append("the change is not that of the table over time")
    if row["course"] and value is not None:
        faults += _judge_said(row["course"], own, value)
    if row["spark"]:
        points, known = read_points(row["spark"]), [one for one in until if one is not None]
        faults += [f"small line: {one}" for one in judge_course(points, known, 0.2)]
    return faults + _judge_trend(row["trend"], own)


def _judge_said(text: str, own: dict[str, float | None], value: float) -> list[str]:
    """Since when and by how much a course rose or fell."""
    since = find_period(text, list(own), "seit (?:dem )?")
    before = own.get(since)
    if before is None:
        return ["the course begins where there is no number"]
    if "keine gesicherte" in text:
        return []
    sign = 1 if "gestiegen" in text else -1 if "gesunken" in text else 0
    size = read_number(text.partition(" um ")[2]) or 0.0
    return ["the course is not that of the table over time"] if abs(before + sign * size - value) > TINY else []


def _judge_trend(text: str, own: dict[str, float | None]) -> list[str]:
    """A verdict on a trend: from when to when, by how many points, and which way."""
    found = TREND.search(text)
    if not found:
        return []
    periods = list(own)
    if found[1] not in periods or found[2] not in periods:
        return ["the trend begins or ends nowhere"]
    known = [v for one in periods[periods.index(found[1]) : periods.index(found[2]) + 1] if (v := own[one]) is not None]
    told = read_number(text.rpartition("(")[2])
    faults = [] if told == len(known) else ["the trend has other points"]
    rising = sum(after - before for before, after in pairwise(known))
    if ("gestiegen" in found[3] and rising <= 0) or ("gesunken" in found[3] and rising >= 0):
        faults.append("the trend goes the other way")
    return faults
