"""Problems are values; near spellings are found."""

from __future__ import annotations

from atlas.model.problems import Problem, ProblemsFound, find_near


def test_near_spellings_come_best_first_and_at_most_three() -> None:
    assert find_near("rent", ["rental", "rents", "rent-x", "tent", "zebra"])[0] == "rents"
    assert len(find_near("rent", ["rental", "rents", "rent-x", "tent"])) == 3


def test_nothing_is_near_a_word_of_another_kind() -> None:
    assert find_near("xyz", ["population", "rent"]) == ()


def test_an_end_of_a_run_carries_all_problems() -> None:
    found = ProblemsFound([Problem("a", "x"), Problem("b", "y")])
    assert [one.code for one in found.problems] == ["a", "b"]
    assert str(found) == "2 problems"
