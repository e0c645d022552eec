"""What is handed over: confidential deliveries read, added up and checked against the public root they are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from atlas.check.contributions import check_contributions
from atlas.check.coverage import list_delivered
from atlas.check.partitions import check_partitions
from atlas.check.protection import check_rules
from atlas.check.redrawn import check_redrawn, mark_spaces
from atlas.check.totals import check_totals
from atlas.compute.sums import add_up, contributions
from atlas.inputs import Progress
from atlas.model.editions import Delivered, Ledger
from atlas.model.editorial import Settings
from atlas.model.keys import name_cell
from atlas.model.problems import Problem, ProblemsFound
from atlas.protect.consistency import find_contradictions, find_dropped, find_revisions
from atlas.protect.deliveries import Deliveries
from atlas.protect.links import find_forgotten
from atlas.protect.plan import carry, merge
from atlas.protect.published import Published
from atlas.protect.verify import check_ledger, find_left_out
from atlas.read.catalogue import read_catalogue
from atlas.read.deliveries import find_taken, is_safe, read_contributions, read_deliveries
from atlas.read.editions import read_ledger, refuse_older
from atlas.read.geography import read_boundaries, read_geography
from atlas.read.history import refuse_replacing
from atlas.read.packages import read_packages
from atlas.read.partitions import read_partitions
from atlas.read.protection import PRIVATE, read_known, read_rules
from atlas.read.settings import read_settings
from atlas.read.strays import find_strays


@dataclass(frozen=True)
class HandedOver:
    """Deliveries, and the public root they are for; *ledger* holds every edition, but one that is to be replaced."""

    deliveries: Deliveries
    public: Published
    settings: Settings
    ledger: Ledger
    revised: tuple[str, ...]
    spaces: Mapping[str, str]
    delivered: tuple[Delivered, ...] = ()


def read_handed_over(root: Path, folder: Path, progress: Progress, *, again: bool = False) -> HandedOver:
    """Everything a release is made from.

    Parameters
    ----------
    root : public.
    folder : confidential.
    again : True if an edition of the same version is to be replaced, as if it had never been: see `refuse_replacing`.

    Raises
    ------
    ProblemsFound
        With every problem of deliveries and root.
    """
    if not is_safe(folder, root):
        raise ProblemsFound([Problem("deliveries-unsafe", str(folder))])
    settings, problems = read_settings(root)
    rules, rule_problems = read_rules(root)
    if settings is None or rules is None:
        raise ProblemsFound([*problems, *rule_problems])
    sources, delivered, delivery_problems = read_deliveries(folder)
    shares, lines, share_problems = read_contributions(folder, sources)
    every, public, public_problems = read_packages(root, without=sources)
    catalogue, catalogue_problems = read_catalogue(root, {**every, **sources})
    divisions, partition_problems = read_partitions(root)
    boundaries, boundary_problems = read_boundaries(root, divisions)
    geography, area_problems = read_geography(root, settings.county, boundaries, divisions)
    ledger, ledger_problems = read_ledger(root)
    ledger_problems += check_ledger(ledger, settings.edition if again else "")
    ledger_problems += refuse_older(ledger, settings.edition)
    if again:
        ledger_problems += refuse_replacing(root, settings.edition)
        ledger_problems += find_left_out(ledger, settings.edition, every)
        ledger = ledger.before(settings.edition)
    problems += [
        *rule_problems, *delivery_problems, *share_problems, *public_problems, *catalogue_problems,
        *partition_problems, *boundary_problems, *area_problems, *ledger_problems, *find_strays(root),
        *check_totals(sources.values(), {**every, **sources}, ""), *check_partitions(geography),
        *find_taken(root, sources), *(check_rules(rules, {**every, **sources}) if not delivery_problems else ()),
    ]  # fmt: skip
    if problems:
        raise ProblemsFound(problems)
    problems = [*check_redrawn(geography, boundaries, ledger), *find_dropped(sources, ledger.rows)]
    if problems := [*problems, *find_forgotten(ledger.links, {**every, **sources}, catalogue)]:
        raise ProblemsFound(problems)
    private, known_problems = read_known(folder, PRIVATE)
    if known_problems:
        raise ProblemsFound(known_problems)
    progress("check")
    before = ledger.before(settings.edition)
    # What is delivered is summed before anything old is taken over: a sum must follow a part that was corrected.
    summed = add_up(delivered, geography)
    carried, apart = carry(summed, before, sources)
    tables = merge(public, add_up(carried, geography), sources)
    if problems := check_contributions(lines, tables, apart):
        raise ProblemsFound(problems)
    knowing = replace(rules, known=(*rules.known, *private))
    deliveries = Deliveries(
        tables, sources, catalogue, geography, knowing, before.printed, {}, apart, before.bases, before.counted
    )
    added = contributions(shares, tables, geography, deliveries.totals)
    told = {name_cell(one, period, code): add for (one, code, period), add in added.items()}
    deliveries = replace(deliveries, contributions=told)
    revised = _check(deliveries, before)
    printed = {key: count for key, count in before.printed.items() if key not in revised}
    return HandedOver(
        replace(deliveries, printed=printed),
        Published(public, every, catalogue, geography, rules, printed, before.bases, before.counted),
        settings,
        ledger,
        revised,
        mark_spaces(geography, boundaries),
        tuple(list_delivered(summed, geography)),
    )


def _check(deliveries: Deliveries, before: Ledger) -> tuple[str, ...]:
    """Keys of counts that were printed with another number; a note must say why, for readers will ask.

    A sum that nobody delivered has no row to write a note in: that of one of its parts is enough.
    """
    problems = find_contradictions(deliveries)
    revisions = find_revisions(deliveries, before.rows)
    noted = [(one.values["value"], one.values["period"]) for key, one in revisions.items() if key in deliveries.noted]
    problems += [
        one
        for key, one in revisions.items()
        if key not in deliveries.noted and (one.row or (one.values["value"], one.values["period"]) not in noted)
    ]
    if problems:
        raise ProblemsFound(problems)
    return tuple(sorted(revisions))
