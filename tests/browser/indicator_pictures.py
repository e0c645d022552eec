"""Where the pictures of an indicator's page contradict its tables: points, intervals, funnel, lines, pairs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median
from typing import Any

from browser.agreement import judge_course, read_number, read_numbers, read_points
from browser.indicator_maps import judge_map, judge_steps, places_of
from browser.indicator_sentences import Page, Row, has_number, level_of, read_series, step_of, surely

Figure = dict[str, Any]
_RANGE = re.compile(r"([\u2212\d][\d.,]*)[^(]*\(((?:[^()]|\([^()]*\))*)\)")
"""A number and, in brackets, the places that have it; the name of a place may hold brackets itself."""
TENTH = 0.16
"""Half a tenth for the point and half a tenth for each end of its scale."""


class Axis:
    """From numbers to pixels, read off the marks of a scale."""

    def __init__(self, marks: Iterable[tuple[str, str]], is_upright: bool) -> None:
        ends = [(read_number(text), _place(path, is_upright)) for text, path in marks]
        self.marks = [(value, at) for value, at in ends if value is not None]
        (self.low, self.start), (self.high, self.end) = self.marks[0], self.marks[-1]

    @property
    def unit(self) -> float:
        """Pixels of one."""
        return abs(self.end - self.start) / (self.high - self.low) if self.high > self.low else 0.0

    def faults(self) -> list[str]:
        """Marks that bear another number than their place."""
        return [f"the mark {value} is elsewhere" for value, at in self.marks if self.is_off(at, value)]

    def is_off(self, at: float, value: float, slack: float = 0.0) -> bool:
        """True if a point does not stand at its number; *slack* is how far the number itself is rounded."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.0
        return abs(self.start + share * (self.end - self.start) - at) > TENTH + slack * self.unit


def _place(path: str, is_upright: bool) -> float:
    x, y = re.findall(r"[\d.]+", path)[:2]
    return float(y if is_upright else x)


def judge_pictures(page: Page) -> list[str]:
    """Faults of all pictures of a page."""
    by_level = {level_of(table, page): table["rows"] for table in page["tables"]}
    faults = []
    for figure in page["figures"]:
        rows = by_level[figure["same"].get("level", "")]
        if figure["kind"] in _OF_PAGES:
            found = _OF_PAGES[figure["kind"]](figure, page)
        else:
            found = _OF_TABLES[figure["kind"]](figure, rows)
        faults += [f"{figure['kind']}: {one}" for one in found]
    return faults


def _judge_dots(figure: Figure, rows: list[Row]) -> list[str]:
    """Every place with a number on its number, and nobody else."""
    axis = Axis(figure["below"], is_upright=False)
    known = {row["code"]: row for row in places_of(rows) if has_number(row)}
    faults = axis.faults()
    if {one["code"] for one in figure["circles"]} != known.keys():
        faults.append("other places than have a number")
    for dot in figure["circles"]:
        row = known.get(dot["code"])
        if row and (axis.is_off(dot["x"], _value(row)) or dot["title"] != f"{row['name']}: {row['value']}"):
            faults.append(f"{row['name']}: stands at another number")
    values = [_value(row) for row in known.values()]
    if figure["median"] and axis.is_off(_place(figure["median"], False), median(values), _half(known.values())):
        faults.append("the median stands elsewhere")
    told = _RANGE.findall(figure["label"].rpartition(": ")[2])
    if told and [read_number(one) for one, _ in told] != [min(values), max(values)]:
        faults.append("the words on the range say otherwise")
    for number, names in told:
        wrong = [row for row in known.values() if row["name"] in names and _value(row) != read_number(number)]
        faults += [f"{row['name']}: the words on the range say otherwise" for row in wrong]
    return faults


def _judge_intervals(figure: Figure, rows: list[Row]) -> list[str]:
    """Points and whiskers stand where the table says, filled is what it calls sure."""
    axis = Axis(figure["below"], is_upright=False)
    slack, county = _half(places_of(rows)), _county(rows)
    faults = axis.faults() + _judge_reference(figure, rows, axis, is_upright=False)
    if len(figure["circles"]) != sum(bool(row["interval"]) for row in places_of(rows)):
        faults.append("other places than have an interval")
    for dot, inner, outer in zip(figure["circles"], figure["inner"], figure["outer"], strict=True):
        row = _behind(dot, rows)
        if row is None or not has_number(row):
            faults.append(f"{dot['title']}: drawn as if it had a number")
            continue
        ends, bounds = _span(inner), _span(outer)
        wide = not bounds[0] - TENTH <= ends[0] <= ends[1] <= bounds[1] + TENTH
        told = read_numbers(row["interval"])
        if wide or any(axis.is_off(at, one, slack) for at, one in zip(ends, told, strict=True)):
            faults.append(f"{row['name']}: the whiskers show another interval")
        if axis.is_off(dot["x"], _value(row)):
            faults.append(f"{row['name']}: stands at another number")
        if dot["filled"] != (county is None or not figure["reference"] or surely(row) in ("über", "unter")):
            faults.append(f"{row['name']}: filled otherwise than the table says")
    return faults


def _judge_funnel(figure: Figure, rows: list[Row]) -> list[str]:
    """Heights are values, filled is surely different, and only such a place is named."""
    up, across = Axis(figure["left"], is_upright=True), Axis(figure["below"], is_upright=False)
    faults = up.faults() + across.faults() + _judge_reference(figure, rows, up, is_upright=True)
    filled = set()
    for dot in figure["circles"]:
        row = _behind(dot, rows)
        if row is None or not has_number(row):
            faults.append(f"{dot['title']}: drawn as if it had a number")
            continue
        sure = surely(row)
        size = read_number(dot["title"].partition("bezogen auf ")[2])
        if up.is_off(dot["y"], _value(row)) or size is None or across.is_off(dot["x"], size, 0.5):
            faults.append(f"{row['name']}: stands at another number")
        said = "über" if "; über der" in dot["title"] else "unter" if "; unter der" in dot["title"] else ""
        if sure != "?" and (dot["filled"] != bool(sure) or said != sure):
            faults.append(f"{row['name']}: filled otherwise than the table says")
        if (dot["r"] > 5) != ("99,8" in dot["title"]):
            faults.append(f"{row['name']}: as large as another side")
        filled |= {row["name"]} if dot["filled"] else set()
    told = read_numbers(figure["caption"].rpartition("Außerhalb: ")[2])[0] if "Außerhalb" in figure["caption"] else 0
    faults += ["the caption counts otherwise"] if told != len(filled) else []
    return faults + [f"{name}: named, and not filled" for name in figure["names"] if name not in filled]


def _judge_reference(figure: Figure, rows: list[Row], axis: Axis, *, is_upright: bool) -> list[str]:
    """The county's line, and its number in the caption."""
    county = _county(rows)
    if not figure["reference"]:
        return []
    told = read_numbers(re.search(r"(?:Senkrechte|Mittlere) Linie: [^(]*\(([^)]*)\)", figure["caption"])[1])[0]
    if county is None or told != county:
        return ["the caption has another number of the county"]
    off = axis.is_off(_place(figure["reference"], is_upright), county, _half(rows))
    return ["the county's line stands elsewhere"] if off else []


def _judge_lines(figure: Figure, page: Page) -> list[str]:
    """Every line runs through the numbers of the table over time."""
    up, series, faults = Axis(figure["left"], is_upright=True), read_series(page), []
    faults += up.faults()
    paths: dict[str, str] = {}
    for name, path in figure["lines"]:
        paths[name] = paths.get(name, "") + path
    first = next(name for name in series if name)
    for name, path in paths.items():
        known = [one for one in series[name or first].values() if one is not None]
        found = read_points(path)
        if len(found) != len(known) or any(up.is_off(y, one) for (_, y), one in zip(found, known, strict=True)):
            faults.append(f"{name or first}: the line runs through other numbers")
        faults += [f"{name or first}: {one}" for one in judge_course(found, known)]
    return faults


def _judge_pair(figure: Figure, page: Page) -> list[str]:
    """Points stand at both numbers, which are those of the two tables."""
    up, across = Axis(figure["left"], is_upright=True), Axis(figure["below"], is_upright=False)
    tables = [one for one in page["time"] if one["caption"] in figure["label"] or "– und –" in one["caption"]]
    number = [one["same"] for one in page["figures"] if one["kind"] == "pair"].index(figure["same"])
    told = {row[0]: (read_number(row[1]), read_number(row[2])) for row in tables[number]["rows"]}
    own = {row["name"]: read_number(row["value"]) for row in page["tables"][0]["rows"] if has_number(row)}
    at = 0 if figure["same"]["title_1"] == page["title"] else 1
    faults = up.faults() + across.faults()
    names = []
    for dot in figure["circles"]:
        name = next((one for one in told if dot["title"].startswith(f"{one}: ")), "")
        names.append(name)
        if not name or up.is_off(dot["y"], told[name][0] or 0) or across.is_off(dot["x"], told[name][1] or 0):
            faults.append(f"{dot['title']}: stands at another number")
        elif told[name][at] != own.get(name):
            faults.append(f"{name}: another number than in the table of all values")
    return faults + (["other points than in its table"] if sorted(names) != sorted(told) else [])


def _value(row: Row) -> float:
    value = read_number(row["value"])
    assert value is not None
    return value


def _half(rows: Iterable[Row]) -> float:
    """Half of the last digit that is shown."""
    return max(step_of(row["value"]) for row in rows if has_number(row)) / 2


def _county(rows: list[Row]) -> float | None:
    return next((_value(row) for row in rows if row["county"] and row["name"].count("Median") == 0), None)


def _behind(dot: dict[str, Any], rows: list[Row]) -> Row | None:
    return next((row for row in places_of(rows) if dot["title"].startswith(f"{row['name']}: ")), None)


def _span(path: str) -> tuple[float, float]:
    x, _, end = re.findall(r"[\d.]+", path)
    return float(x), float(end)


_OF_TABLES = {"map": judge_map, "dots": _judge_dots, "intervals": _judge_intervals, "funnel": _judge_funnel}
_OF_PAGES = {"steps": judge_steps, "lines": _judge_lines, "pair": _judge_pair}
