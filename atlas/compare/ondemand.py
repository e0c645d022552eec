"""Findings made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class OnDemand(Mapping[K, V]):
    """A mapping whose keys are known and whose values are made once, when someone asks.

    Whoever only checks draws no map, and need not load the library that parts its classes.
    """

    def __init__(self, makers: Mapping[K, Callable[[], V]]) -> None:
        self._makers = makers
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._makers

    def __iter__(self) -> Iterator[K]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def join(parts: Iterable[Mapping[K, V]]) -> dict[K, V]:
    """One mapping out of several whose keys differ."""
    joined: dict[K, V] = {}
    for part in parts:
        joined |= part
    return joined
