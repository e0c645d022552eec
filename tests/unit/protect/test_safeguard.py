"""Where suppressor and audit meet: nothing leaves unaudited, what is done is not done again."""

from __future__ import annotations

import pytest

from atlas.model.cells import Cell, Equation, Linked, Need, Pattern, Proof, State
from atlas.model.protection import Rule, Rules
from atlas.protect import safeguard as guarding
from atlas.protect.audit import Standard, audit
from atlas.protect.blocks import digest
from atlas.protect.linking import cross
from atlas.protect.primary import cell_of
from atlas.protect.safeguard import safeguard, too_late, withhold_all
from atlas.protect.suppress import Effort

PARTS = (Cell("a", 2, State.PRIMARY, need=Need()), Cell("b", 9), Cell("c", 10))
LINKED = Linked((Cell("all", 21), *PARTS), (Equation(0, (1, 2, 3)),))
STANDARD = Standard()
RULES = Rules(Rule(3, 100), {})


def patterns(linked: Linked, **more: dict[str, Pattern]) -> list[Pattern]:
    return [pattern for _, pattern in safeguard(linked, STANDARD, Effort(), **more)]


def test_a_block_is_protected_and_its_progress_told() -> None:
    told: list[tuple[object, ...]] = []
    ((name, pattern),) = safeguard(LINKED, STANDARD, Effort(), tell=lambda *what: told.append(what))
    assert (name, len(pattern.withheld), pattern.exposed) == (digest(LINKED), 2, frozenset())
    assert told[0] == (1, 1, None)
    assert all(one[:2] == (1, 1) for one in told)


def test_what_was_done_before_an_interruption_is_not_done_again() -> None:
    kept = Pattern(frozenset({"a", "c"}))
    assert patterns(LINKED, done={digest(LINKED): kept}) == [kept]


def test_a_pattern_that_fails_the_audit_is_replaced_by_withholding_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "suppress", lambda *given: Pattern(frozenset({"a"})))
    (pattern,) = patterns(LINKED)
    assert (pattern.withheld, pattern.proof, pattern.exposed) == (
        {"all", "a", "b", "c"},
        Proof.WITHHELD_ALL,
        frozenset(),
    )


def test_what_even_then_can_be_computed_is_named() -> None:
    (pattern,) = patterns(
        Linked((Cell("all", 12, State.PRINTED), PARTS[0], Cell("b", 10, State.PRINTED)), (Equation(0, (1, 2)),))
    )
    assert pattern.exposed == {"a"}


def test_a_need_that_is_not_met_in_full_is_no_exposure_if_the_audit_is_content() -> None:
    cells = (Cell("all", 12, State.PRINTED), Cell("a", 2, State.PRIMARY, need=Need(60, 0, 2)), PARTS[1])
    (pattern,) = patterns(Linked((*cells, Cell("c", 1, State.PRIMARY)), (Equation(0, (1, 2, 3)),)))
    assert pattern.exposed == frozenset()


def test_latent_and_printed_cells_are_not_withheld() -> None:
    cells = (Cell("all", 21, State.PRINTED), Cell("a", 2, State.LATENT, need=Need()), *PARTS[1:])
    assert withhold_all(Linked(cells, LINKED.equations)).withheld == {"b", "c"}


def test_small_counts_that_are_printed_already_are_named() -> None:
    cells = (
        Cell("old", 2, State.PRINTED, need=Need()),
        Cell("new", 2, State.PRIMARY, need=Need()),
        Cell("c", 9, State.PRINTED),
    )
    assert too_late(Linked(cells, ())) == {"old"}


YEARS = ("2020", "2021", "2022", "2023")
POOLS = [("2020-2022", YEARS[:3]), ("2021-2023", YEARS[1:])]
COUNTS = {"2020": 2, "2021": 6, "2022": 7, "2023": 4, "2020-2022": 15, "2021-2023": 17}


def years(*printed: str) -> Linked:
    """One area: four years and two pools, some of which an earlier edition has printed."""
    return cross([POOLS], lambda place: cell_of(place[0], COUNTS[place[0]], Rule(3, 0), printed=place[0] in printed))


def test_a_new_pool_is_withheld_where_it_would_give_an_old_year_away() -> None:
    (pattern,) = patterns(years("2021", "2022"))
    assert pattern.withheld == {"2020", "2020-2022"}
    assert pattern.exposed == frozenset()


def test_what_earlier_editions_give_away_already_is_named() -> None:
    (pattern,) = patterns(years("2021", "2022", "2020-2022"))
    assert pattern.exposed == {"2020"}


def test_without_the_earlier_edition_less_would_be_seen_and_the_audit_needs_it() -> None:
    """The control: the same release, attacked with and without what was printed before."""
    release = years().seen({"2020", "2021", "2023"})
    both = years("2021").seen({"2020", "2021", "2023"})
    assert list(audit(release, STANDARD)) == []
    assert {one.key for one in audit(both, STANDARD)} == {"2020", "2021", "2023"}
