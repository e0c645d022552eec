"""What the tests of agreement break on purpose, one thing at a time, to hear the alarm."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from browser.indicator_sentences import Page, has_number, is_of_spaces

Break = Callable[[Page], bool]
"""Changes one thing in what was read; False if the page has nothing of the kind."""


def figures(page: Page, kind: str) -> list[dict[str, Any]]:
    """The pictures of one kind on a page."""
    return [one for one in page["figures"] if one["kind"] == kind]


def rows(page: Page, most: int = 9) -> list[dict[str, Any]]:
    """Rows of all places with a number, in so many tables of a page."""
    shown = [row for table in page["tables"][:most] for row in table["rows"]]
    return [row for row in shown if has_number(row) and not row["county"]]


def _edit(where: str, field: str, change: Callable[[Any], Any]) -> Break:
    """Break a field of the first picture of a kind that a change really changes."""

    def apply(page: Page) -> bool:
        kind, _, part = where.partition(".")
        for figure in figures(page, kind):
            for one in figure[part] if part else [figure]:
                old, one[field] = one[field], change(one[field])
                if one[field] != old:
                    return True
        return False

    return apply


def _say(field: str, pattern: str, words: str, tables: int = 9) -> Break:
    """Break what a row says; in the first table alone what another one of the page must deny."""

    def apply(page: Page) -> bool:
        for row in rows(page, tables):
            old, row[field] = row[field], re.sub(pattern, words, row[field], count=1)
            if row[field] != old:
                return True
        return False

    return apply


def _hide(kind: str) -> Break:
    """Take a number out of the table: the picture that still draws it draws a place without a number."""

    def apply(page: Page) -> bool:
        known = rows(page, 1)
        if known:
            known[0] |= {"value": "nicht veröffentlicht", "none": "none-suppressed", "change": "", "since": ""}
        return bool(known) and any(not is_of_spaces(one["same"].get("level", "")) for one in figures(page, kind))

    return apply


def _recolour(kind: str) -> Break:
    """Give the first coloured area of a map the colour of another class."""

    def apply(page: Page) -> bool:
        for figure in figures(page, kind):
            colours = [one["colour"] for one in figure["legend"] if not re.search("none|unsure", one["classes"])]
            for area in figure["areas"]:
                if area["fill"] in colours and len(colours) > 1:
                    area["fill"] = next(one for one in colours if one != area["fill"])
                    return True
        return False

    return apply


def _rename(page: Page) -> bool:
    """Give every colour of a map the same class."""
    for figure in figures(page, "map"):
        figure["legend"] = [one | {"text": "0 bis unter 0"} for one in figure["legend"]]
    return bool(figures(page, "map"))


def _colour_nothing(page: Page) -> bool:
    """Give a place without a number a colour."""
    for figure in figures(page, "map"):
        for area in figure["areas"]:
            if "url(" in area["fill"]:
                area["fill"] = figure["legend"][0]["colour"]
                return True
    return False


def _hatch(page: Page) -> bool:
    """Take the stripes away, or draw them where there are none."""
    for figure in figures(page, "steps"):
        drawn = [one for one in figure["areas"] if "url(" not in one["fill"]]
        figure["hatched"] = figure["hatched"][1:] or [[drawn[0]["d"], 'url("#step-unsure")']]
    return bool(figures(page, "steps"))


def _turn_lines(page: Page) -> bool:
    """Move a line of the picture by a mark of its scale."""
    for figure in figures(page, "lines"):
        name, path = figure["lines"][0]
        figure["lines"][0] = [name, re.sub(r"M([\d.]+) ([\d.]+)", lambda at: f"M{at[1]} {float(at[2]) + 9:.1f}", path)]
        return True
    return False


def _print(kind: str) -> Break:
    """Print another number into a map."""

    def apply(page: Page) -> bool:
        for figure in figures(page, kind):
            if figure["values"]:
                figure["values"][0][1] = "123.456"
                return True
        return False

    return apply


def _widen(page: Page) -> bool:
    """Draw a longer whisker."""
    for figure in figures(page, "intervals"):
        figure["inner"][0] = re.sub(r"H([\d.]+)", lambda at: f"H{float(at[1]) + 9:.1f}", figure["inner"][0])
    return bool(figures(page, "intervals"))


def _move_strip(page: Page) -> bool:
    """Move the point of a strip."""
    for row in rows(page):
        if row["strip"]:
            row["strip"]["at"] = [row["strip"]["at"][0] + 3]
            return True
    return False


MOVES: dict[str, tuple[Break, str]] = {
    "no number in a row": (_hide("dots"), "shown as if it had a number"),
    "no number behind a colour": (_hide("map"), "map: .*as if it had a number"),
    "no number behind a dot": (_hide("dots"), "dots: other places"),
    "no number behind a line": (_hide("lines"), "table over time has another number"),
    "no number behind whiskers": (_hide("intervals"), "intervals: .*as if it had a number"),
    "no number in a funnel": (_hide("funnel"), "funnel: .*as if it had a number"),
    "no number behind a change": (_hide("steps"), "steps: .*as if it had changed"),
    "no number behind a pair": (_hide("pair"), "pair: .*another number than"),
    "another number in the table": (_say("value", r"\d", "777", 1), "another number|otherwise"),
    "another interval in the table": (_say("interval", r"\d[\d.,]*", "0"), "whiskers|lies outside|more or less"),
    "surely above": (_say("words", "sicher über", "sicher unter"), "more or less than the interval"),
    "unsure called sure": (
        _say("words", "nicht sicher verschieden vom", "sicher über dem"),
        "more or less than the interval",
    ),
    "another county": (_say("words", r"insgesamt \(\d", "insgesamt (9"), "another number of the county"),
    "unusual called usual": (_say("words", "(über|unter) dem üblichen", "im üblichen"), "another range"),
    "above the median called below": (_say("words", "über dem Median", "unter dem Median"), "another place"),
    "a fall without its minus": (_say("change", "\u2212", "+", 1), "is not that of the table over time"),
    "another size of a step": (_say("change", r"\d", "7777", 1), "is not that of the table over time"),
    "chance called sure": (_say("noise", "nicht gesichert", "gesichert"), "otherwise than its interval|hatched"),
    "a fall called a rise": (_say("course", "gesunken", "gestiegen"), "the course is not that"),
    "another size of a course": (_say("course", r"um \d", "um 777"), "the course is not that"),
    "another beginning of a trend": (_say("trend", r"\(\d+ Zeit", "(77 Zeit"), "the trend has other points"),
    "a small line upside down": (_say("spark", r"(L[\d.]+) [\d.]+", r"\1 999"), "small line"),
    "a moved strip": (_move_strip, "the strip shows"),
    "another colour": (_recolour("map"), "the colour stands for another class"),
    "a colour for no number": (_colour_nothing, "as if it had a number"),
    "another number in the map": (_print("map"), "another number is printed"),
    "another class in the legend": (_rename, "another class"),
    "a moved dot": (_edit("dots.circles", "x", lambda x: x + 2), "dots: .*another number"),
    "a moved median": (_edit("dots", "median", lambda path: "M1 102V0"), "the median stands"),
    "other words on the range": (
        _edit("dots", "label", lambda text: re.sub(r"(: von \D*)", r"\g<1>7", text)),
        "range say",
    ),
    "a moved point of an interval": (_edit("intervals.circles", "x", lambda x: x + 2), "intervals: .*another number"),
    "a longer whisker": (_widen, "whiskers"),
    "a filled point": (_edit("intervals.circles", "filled", lambda one: not one), "filled otherwise"),
    "another county in a caption": (
        _edit("intervals", "caption", lambda text: re.sub(r"(Linie: [^(]*\()\d", r"\g<1>9", text)),
        "number of the county",
    ),
    "a moved point of a funnel": (_edit("funnel.circles", "y", lambda y: y + 2), "funnel: .*another number"),
    "a filled point of a funnel": (_edit("funnel.circles", "filled", lambda one: not one), "filled otherwise"),
    "a large point of a funnel": (_edit("funnel.circles", "r", lambda r: 11.5 - r), "as large as"),
    "a change of the other colour": (_recolour("steps"), "the colour stands for another change"),
    "another change in the map": (_print("steps"), "another change is printed"),
    "other stripes": (_hatch, "hatched otherwise"),
    "another step untold": (
        _edit("steps", "caption", lambda text: text.partition("In der Tabelle beginnt")[0]),
        "stands in the table alone",
    ),
    "a moved line": (_turn_lines, "runs through other numbers"),
    "a point of a pair beside itself": (_edit("pair.circles", "x", lambda x: x + 2), "pair: .*another number"),
    "a point of a pair above itself": (_edit("pair.circles", "y", lambda y: y - 2), "pair: .*another number"),
}
"""What is broken, and which complaint that must bring."""
