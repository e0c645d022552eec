"""A memory gives an answer again only where it is given the very same things."""

from __future__ import annotations

import gc

from atlas.model.memory import FORGETFUL, Memory


def test_the_same_objects_get_the_same_answer_without_being_asked_again() -> None:
    memory, given, asked = Memory(), ([1], "a"), []
    for _ in range(2):
        assert memory.recall("name", given, lambda: asked.append(1) or len(asked)) == 1
    assert asked == [1]


def test_an_equal_object_that_is_another_one_is_asked_about_again() -> None:
    memory, answers = Memory(), iter((1, 2))
    assert memory.recall("name", ([1],), lambda: next(answers)) == 1
    assert memory.recall("name", ([1],), lambda: next(answers)) == 2


def test_fewer_objects_or_another_name_are_another_question() -> None:
    memory, thing = Memory(), object()
    assert memory.recall("name", (thing, thing), lambda: 1) == 1
    assert memory.recall("name", (thing,), lambda: 2) == 2
    assert memory.recall("other", (thing,), lambda: 3) == 3


def test_what_is_read_anew_is_known_again_if_it_is_equal() -> None:
    memory, first = Memory(), [1]
    assert memory.same("name", first) is first
    assert memory.same("name", [1]) is first
    assert memory.same("name", [2]) == [2]
    assert memory.knows("name")


def test_a_forgetful_memory_makes_everything_and_keeps_nothing() -> None:
    answers, thing = iter((1, 2)), object()
    assert FORGETFUL.recall("name", (thing,), lambda: next(answers)) == 1
    assert FORGETFUL.recall("name", (thing,), lambda: next(answers)) == 2
    assert FORGETFUL.same("name", [1]) == [1]
    assert not FORGETFUL.knows("name")


def test_a_settled_memory_is_passed_over_by_the_collector_of_garbage() -> None:
    memory = Memory()
    memory.same("name", [[] for _ in range(1000)])
    memory.settle()
    try:
        assert gc.get_freeze_count() >= 1000
    finally:
        gc.unfreeze()
