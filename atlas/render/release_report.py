"""The report of a release for the data-protection officer: Markdown, kept with the deliveries."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model.editions import Handled, Report
from atlas.model.protection import Rule, Rules
from atlas.render.wording import Wording


def report_text(report: Report, rules: Rules, title: str, wording: Wording) -> str:
    """The whole report.

    Parameters
    ----------
    title : of the atlas.
    """
    parts = (_counts, _solutions, _past, _notes)
    lines = [wording.say("report-title"), wording.say("report-what", version=report.version, title=title)]
    for part in parts:
        lines += part(report, wording)
    lines += [wording.say("report-rules"), "\n".join(_rules(rules, wording))]
    lines.append(wording.say("report-time", seconds=wording.number(report.seconds, 1)))
    return "\n\n".join(lines) + "\n"


def report_name(version: str, wording: Wording) -> str:
    """The name of the file."""
    return wording.say("report-file", version=version)


def _counts(report: Report, wording: Wording) -> Iterator[str]:
    yield wording.say("report-counts")
    rows = (_count_row(one, wording) for one in report.packages)
    yield "\n".join([wording.say("report-counts-head"), "|---|---:|---:|---:|---:|---:|", *rows])
    yield wording.say("report-counts-how", width=str(report.width))


def _count_row(one: Handled, wording: Wording) -> str:
    number = wording.number
    return wording.say(
        "report-counts-row",
        package=one.package,
        cells=number(one.cells, 0),
        primary=number(one.primary, 0),
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
    rows = [wording.say("report-late-row", name=name) for name in report.late]
    rows += [wording.say("report-exposed-row", name=name) for name in report.exposed]
    yield "\n".join(rows or [wording.say("report-late-none")])
    yield wording.say("report-insiders")
    rows = [wording.say("report-insiders-row", name=name) for name in report.insiders]
    yield "\n".join(rows or [wording.say("report-insiders-none")])
    yield wording.say("report-revised")
    rows = [wording.say("report-revised-row", name=name) for name in report.revised]
    yield "\n".join(rows or [wording.say("report-revised-none")])


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
