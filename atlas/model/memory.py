"""What a serving process remembers: a pure function asked about the same things again has answered already."""

from __future__ import annotations

import gc
from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Memory:
    """The last answers, each with the very objects it was made from.

    Nothing here decides what is right: an answer is given again only if everything it was made from *is* what it was
    made from before. Whoever asks must name all of that, and nothing that is made may be changed later.

    Parameters
    ----------
    keeps : False for a process that builds once; it makes everything and remembers nothing.
    """

    def __init__(self, *, keeps: bool = True) -> None:
        self.keeps = keeps
        self._last: dict[Hashable, tuple[Sequence[object], Any]] = {}

    def recall(self, name: Hashable, given: Sequence[object], make: Callable[[], T]) -> T:
        """The last answer of this *name* if it was *given* the same objects, else a new one."""
        known = self._last.get(name)
        if known and len(known[0]) == len(given) and all(map(_is_same, known[0], given)):
            return cast("T", known[1])
        answer = make()
        if self.keeps:
            self._last[name] = tuple(given), answer
        return answer

    def same(self, name: Hashable, value: T) -> T:
        """The object that was last seen under this *name* if it equals *value*: what is read anew is known again."""
        known = self._last.get(name)
        if known and known[1] == value:
            return cast("T", known[1])
        if self.keeps:
            self._last[name] = (), value
        return value

    def settle(self) -> None:
        """Between two builds: tell Python's collector of garbage that what is kept now will stay.

        It would look through a million objects in the middle of the next build, and find each of them in use.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def knows(self, name: Hashable) -> bool:
        """True if something is kept under this name."""
        return name in self._last


def _is_same(one: object, other: object) -> bool:
    return one is other


FORGETFUL = Memory(keeps=False)
"""For a first build, and for a published one."""
