"""The map of changes: what moved between the period before and the one that is shown."""

from __future__ import annotations

from atlas.model.areas import Area
from atlas.model.indicators import Indicator
from atlas.model.overviews import Steps
from atlas.model.release import NO_NUMBER
from atlas.render.book import Book
from atlas.render.figures import explain_status, name_sources
from atlas.render.maps import Colouring, draw_section
from atlas.render.still import HEAD, TAIL, Cell, Data, frame_still, plain, same_of
from atlas.render.verdict_words import signed_words

CLASSES = {-2: "step-fell-far", -1: "step-fell", 0: "step-same", 1: "step-rose", 2: "step-rose-far"}
UNSURE = "step-unsure"


def draw_steps(book: Book, indicator: Indicator, level: str) -> str:
    """The map of one indicator; empty without outlines, or where no two periods can be compared."""
    steps = book.findings.overviews.steps.get((indicator.id, level))
    outlines = book.outlines(level, steps.until) if steps else None
    if steps is None or outlines is None:
        return ""
    say, title = book.wording.say, book.title(indicator.id)
    when = {"since": book.wording.period(steps.since), "until": book.wording.period(steps.until)}
    between = book.wording.between(steps.since, steps.until)
    look = {area.code: _look(book, indicator, steps, area) for area in book.areas(level, steps.until)}
    label = say("steps-label", level=book.layers.title(level), title=title, between=between)
    unsure = {code for code, one in steps.changes.items() if one.limits is not None and not one.is_sure}
    svg = draw_section(outlines.coarse, look, label, hatched=unsure)
    captions = [say("steps-caption", title=title, **when)]
    captions += [say(f"steps-{steps.why.value}")] if steps.why else []
    others = _name_others(book, indicator, steps, level)
    captions += [say("steps-others", names=book.wording.join(others))] if others else []
    boundaries = say("map-boundaries", source=book.attribution(level))
    unit = book.wording.say(f"unit-name-{indicator.unit}")
    return frame_still(
        book,
        "steps",
        key=f"{indicator.id}-{level}-{plain(steps.since)}-{plain(steps.until)}",
        title=say("steps-picture", title=f"{title} ({unit})", between=between),
        svg=svg,
        caption=" ".join(captions),
        origin=f"{name_sources(book, indicator, level, steps.since, steps.until)} {boundaries}",
        data=_data(book, indicator, level, steps),
        legend=_legend(book, indicator, steps, has_unsure=bool(unsure)),
    )


def _look(book: Book, indicator: Indicator, steps: Steps, area: Area) -> Colouring:
    change = steps.changes.get(area.code)
    if change is None:
        status = steps.missing[area.code]
        words = f"{area.name}: {book.wording.say(f'status-{status.value}')}"
        if book.release.figure(indicator.id, steps.until, area.code).status.has_number:  # the older one is missing
            words = f"{words} ({book.wording.period(steps.since)})"
        return Colouring(f"none none-{status.value}", "", words)
    words = f"{area.name}: {signed_words(book, indicator, change.difference)}"
    if change.limits is not None and not change.is_sure:
        words = f"{words}, {book.wording.say('change-mark-unsure')}"
    text = signed_words(book, indicator, change.difference, with_unit=False)
    return Colouring(CLASSES[steps.of(change.difference)], text, words)


def _name_others(book: Book, indicator: Indicator, steps: Steps, level: str) -> list[str]:
    """Places whose last step, as table and sentences tell it, begins with another period than that of the map."""
    found = (
        (area.name, book.findings.changes.get((indicator.id, area.code))) for area in book.areas(level, steps.until)
    )
    return [name for name, one in found if one and one.until == steps.until and one.since != steps.since]


def _legend(book: Book, indicator: Indicator, steps: Steps, *, has_unsure: bool) -> list[dict[str, str]]:
    """Classes that occur, from the largest fall to the largest rise; what is not sure; kinds of no number."""
    say = book.wording.say
    limit = "" if steps.limit is None else book.change(indicator, steps.limit)
    occurring = sorted({steps.of(one.difference) for one in steps.changes.values()})
    parts = "" if steps.limit is None else "-near"
    entries = [
        {
            "classes": CLASSES[number],
            "text": say(f"{CLASSES[number]}{parts if abs(number) == 1 else ''}", limit=limit),
        }
        for number in occurring
    ]
    entries += [{"classes": UNSURE, "text": say(UNSURE)}] if has_unsure else []
    return entries + [
        {"classes": f"none none-{status.value}", "text": explain_status(book, status)}
        for status in NO_NUMBER
        if status in steps.missing.values()
    ]


def _data(book: Book, indicator: Indicator, level: str, steps: Steps) -> Data:
    rows: list[list[Cell]] = []
    for area in book.areas(level, steps.until):
        one = steps.changes.get(area.code)
        if one is None:
            rows.append([area.code, area.name, *[None] * 6, steps.missing[area.code].value])
            continue
        ends = (one.limits.lower, one.limits.upper) if one.limits else (None, None)
        shown = [None if end is None else book.round(indicator, end) for end in ends]
        sure = "" if one.limits is None else "sure" if one.is_sure else "unsure"
        rows.append([area.code, area.name, one.before, one.after, one.difference, *shown, sure, "ok"])
    codes = list(steps.changes)
    sources = dict.fromkeys(
        one.attribution for period in (steps.until, steps.since) for one in book.origins(indicator, period, codes)
    )
    same = same_of(book, indicator, level, steps.until, "; ".join(sources))
    columns = (*HEAD, "since", "value_before", "value", "change", "lower_95", "upper_95", "verdict", "status", *TAIL)
    return Data(columns, {**same, "since": steps.since.text}, rows)
