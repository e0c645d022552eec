"""Findings made when they are first asked for."""

from __future__ import annotations

import pytest

from atlas.compare.ondemand import OnDemand


def test_a_value_is_made_once_and_only_if_asked_for() -> None:
    made: list[str] = []

    def make() -> int:
        made.append("a")
        return 1

    found = OnDemand({"a": make, "b": make})
    assert ("a" in found, "c" in found, list(found), len(found), made) == (True, False, ["a", "b"], 2, [])
    assert (found["a"], found["a"], made) == (1, 1, ["a"])
    with pytest.raises(KeyError):
        found["c"]
