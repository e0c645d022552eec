"""Classes of a map."""

from __future__ import annotations

from atlas.compare.classes import classify


def test_many_values_give_five_classes_of_the_same_size() -> None:
    classes = classify(range(100), 1)
    sizes = [sum(classes.of(value) == number for value in range(100)) for number in range(5)]
    assert sizes == [20, 20, 20, 20, 20]


def test_few_different_values_have_a_class_each() -> None:
    classes = classify([1, 1, 2, 3], 0)
    assert [classes.of(value) for value in (1, 2, 3)] == [0, 1, 2]


def test_one_value_is_one_class() -> None:
    classes = classify([7, 7, 7], 0)
    assert classes.limits == (7, 7)


def test_repeated_values_leave_fewer_classes() -> None:
    classes = classify([0] * 90 + [1, 2, 3, 4, 5], 0)
    assert len(classes.limits) - 1 < 5


def test_limits_are_rounded_as_the_values_are_shown() -> None:
    classes = classify([1.04, 1.06, 2.04, 3.07, 4.01, 5.5, 6.66], 1)
    assert all(round(limit, 1) == limit for limit in classes.limits)
