"""The report of a release for the data-protection officer: Markdown, kept with the deliveries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atlas.model.editions import Delivered, Found, Handled, Report
from atlas.model.keys import name_cell
from atlas.model.periods import parse_period
from atlas.model.protection import Rule, Rules
from atlas.render.cell_names import say_cell
from atlas.render.wording import Wording


def report_text(report: Report, rules: Rules, title: str, wording: Wording) -> str:
    """The whole report.

    Parameters
    ----------
    rules : with everything known about our counts, whether that is public or not.
    title : of the atlas.
    """
    lines = [wording.say("report-title"), *_head(report, title, wording)]
    for part in (_delivered, _counts, _solutions, _past, _notes):
        lines += part(report, wording)
    lines += [wording.say("report-rules"), "\n".join(_rules(rules, wording)), *_minimums(report, wording)]
    lines += [*_known(report, rules, wording), *_end(report, wording)]
    return "\n\n".join(lines) + "\n"


def report_name(version: str, wording: Wording) -> str:
    """The name of the file."""
    return wording.say("report-file", version=version)


def _head(report: Report, title: str, wording: Wording) -> Iterator[str]:
    yield wording.say("report-what", version=report.version, title=title)
    day = wording.period(parse_period(report.day)) if report.day else ""
    yield wording.say("report-when", day=day, digest=report.certificate)


def _delivered(report: Report, wording: Wording) -> Iterator[str]:
    """What came, and what one would expect beside it: first of all somebody must see that half a town is missing."""
    yield wording.say("report-delivered")
    rows: dict[tuple[str, int], list[str]] = {}
    for one in report.delivered:
        rows.setdefault((_variable(one, report), one.areas), []).append(wording.period(one.period))
    lines = [
        wording.say("report-delivered-row", variable=name, periods=", ".join(periods), areas=wording.number(areas, 0))
        for (name, areas), periods in rows.items()
    ]
    yield "\n".join([wording.say("report-delivered-head"), "|---|---|---:|", *lines])
    yield wording.say("report-missing", count=report.missing, number=wording.number(report.missing, 0))
    if report.missing:
        yield "\n".join(_missing(report, wording))


def _missing(report: Report, wording: Wording) -> Iterator[str]:
    """Variables with the periods that lack the same areas."""
    places: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in (one for one in report.delivered if one.missing):
        places.setdefault((_variable(one, report), one.missing), []).append(wording.period(one.period))
    for (name, codes), periods in places.items():
        named = [f"{report.names.areas.get(code, code)} ({code})" for code in codes]
        yield wording.say(
            "report-missing-row", variable=name, periods=", ".join(periods), count=len(codes), places=", ".join(named)
        )


def _variable(one: Delivered, report: Report) -> str:
    key = f"{one.variable.package}/{one.variable.variable}"
    return f"{report.names.variables.get(key, key)} ({key})"


def name_given_away(report: Report, wording: Wording) -> dict[str, list[str]]:
    """What the command line says of counts that cannot be protected: names by phrase."""
    exact = [_found(one, report, wording) for one in report.found if one.is_exact]
    narrow = [
        wording.say("release-range", name=_found(one, report, wording), lower=one.lower, upper=one.upper)
        for one in report.found
        if not one.is_exact
    ]
    late = [say_cell(key, report.names, wording) for key in report.late]
    return {"release-late": late, "release-computed": exact, "release-narrowed": narrow}


def _counts(report: Report, wording: Wording) -> Iterator[str]:
    yield wording.say("report-counts")
    rows = (_count_row(one, wording) for one in report.packages)
    yield "\n".join([wording.say("report-counts-head"), "|---|---:|---:|---:|---:|---:|---:|", *rows])
    yield wording.say("report-counts-how", width=str(report.width))
    yield wording.say("report-counts-audited", audited=wording.number(report.audited, 0))


def _count_row(one: Handled, wording: Wording) -> str:
    number = wording.number
    return wording.say(
        "report-counts-row",
        package=one.package,
        cells=number(one.cells, 0),
        primary=number(one.primary, 0),
        earlier=number(one.earlier, 0),
        secondary=number(one.secondary, 0),
        lost=wording.quantity(100 * one.lost, 2, "percent"),
        smallest=wording.say("report-no-smallest") if one.smallest is None else number(one.smallest, 0),
    )


def _solutions(report: Report, wording: Wording) -> Iterator[str]:
    yield wording.say("report-solutions")
    yield "\n".join(_solution(one, wording) for one in report.packages)
    yield wording.say("report-solutions-how")


def _solution(one: Handled, wording: Wording) -> str:
    kinds = {"proved": "within-gap", "unproved": "unproved", "idle": "idle", "all": "withheld-all"}
    counts = {name: wording.number(one.blocks.get(kind, 0), 0) for name, kind in kinds.items()}
    blocks = wording.number(sum(one.blocks.values()), 0)
    gap = wording.quantity(100 * one.gap, 1, "percent")
    return wording.say("report-solutions-row", package=one.package, blocks=blocks, gap=gap, **counts)


def _past(report: Report, wording: Wording) -> Iterator[str]:
    """What cannot be protected any more, and what was corrected."""
    yield wording.say("report-late")
    rows = [*_name_all("late", report.late, report, wording), *_exposed(report, wording)]
    yield "\n".join(rows or [wording.say("report-late-none")])
    for part, keys in (("insiders", report.insiders), ("revised", report.revised), ("opened", report.opened)):
        yield wording.say(f"report-{part}")
        rows = _name_all(part, keys, report, wording)
        yield "\n".join(rows or [wording.say(f"report-{part}-none")])


def _name_all(part: str, keys: Iterable[str], report: Report, wording: Wording) -> list[str]:
    return [wording.say(f"report-{part}-row", name=say_cell(key, report.names, wording)) for key in keys]


def _exposed(report: Report, wording: Wording) -> Iterator[str]:
    """What the attack found of each: that it can be computed, or only how far it can be narrowed down."""
    for one in report.found:
        phrase = "report-exposed-row" if one.is_exact else "report-narrowed-row"
        limits = {"lower": wording.number(one.lower, 0), "upper": wording.number(one.upper, 0)}
        yield wording.say(phrase, name=_found(one, report, wording), **limits)


def _found(one: Found, report: Report, wording: Wording) -> str:
    """The count that was found, or all others in what it is a part of."""
    cell = say_cell(one.key, report.names, wording)
    return (
        wording.say("cell-others", cell=cell, whole=say_cell(one.whole, report.names, wording)) if one.whole else cell
    )


def _notes(report: Report, wording: Wording) -> Iterator[str]:
    """Words that are published as they were delivered."""
    yield wording.say("report-notes")
    yield wording.say("report-notes-how")
    rows = [wording.say("report-notes-row", note=note) for note in report.notes]
    yield "\n".join(rows or [wording.say("report-notes-none")])


def _rules(rules: Rules, wording: Wording) -> Iterator[str]:
    for name, rule in rules.packages.items():
        yield _rule(name, rule, rules.sources.get(name, ""), wording)
    yield _rule(wording.say("report-rule-default"), rules.default, rules.sources.get("", ""), wording)


def _minimums(report: Report, wording: Wording) -> Iterator[str]:
    """Sizes below which a space carries no number."""
    rows = [
        wording.say(
            "report-minimum",
            title=one.title,
            place=report.names.areas.get(one.municipality, one.municipality),
            size=wording.number(one.size, 0),
            spaces=str(one.spaces),
            small=one.small,
        )
        for one in report.minimums
    ]
    yield "\n".join(rows or [wording.say("report-minimum-none")])


def _known(report: Report, rules: Rules, wording: Wording) -> Iterator[str]:
    """What others have published, or is known otherwise: the protection reckons with it."""
    packages = {one.package for one in report.packages}
    rows = [
        wording.say(
            "report-known-row",
            name=say_cell(name_cell(one.variable, one.period, one.area_code), report.names, wording),
            form=one.form.value,
            shown=one.shown,
            base=str(one.base),
            place=one.file,
            row=str(one.row),
            source=one.source,
        )
        for one in rules.known
        if one.variable.package in packages
    ]
    yield "\n".join([wording.say("report-known"), "", *rows] if rows else [wording.say("report-known-none")])


def _end(report: Report, wording: Wording) -> Iterator[str]:
    yield wording.say("report-time", seconds=wording.number(report.seconds, 1))
    yield wording.say("report-sign")
    yield "\n".join(
        [wording.say("report-sign-head"), "|---|---|---|---|", *wording.say("report-sign-rows").splitlines()]
    )


def _rule(name: str, rule: Rule, source: str, wording: Wording) -> str:
    dominance = wording.say("report-dominance-none")
    if rule.dominance < 1:
        dominance = wording.say("report-dominance", share=wording.quantity(100 * rule.dominance, 0, "percent"))
    return wording.say(
        "report-rule",
        package=name,
        count=str(rule.minimum_count),
        denominator=str(rule.minimum_denominator),
        rounding=rule.rounding,
        dominance=dominance,
        source=source.strip(),
    )
