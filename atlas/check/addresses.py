"""Addresses are kept for ever: one that was published still leads somewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from atlas.model.problems import Problem, find_near

FILE = "data/addresses.txt"
NAMED = 3
"""So many new addresses are named, enough to see what they belong to; one command lists them all."""


def check_addresses(
    published: Collection[str], present: Collection[str], redirects: Mapping[str, str]
) -> list[Problem]:
    """Published addresses that would disappear, new ones that are not written down, redirects that lead nowhere.

    Parameters
    ----------
    published : the committed list.
    present : addresses of this build.
    redirects : old address to new one.

    Notes
    -----
    New addresses are one problem, for one command mends them all; each that disappears needs a redirect of its own.
    """
    problems = []
    known = set(present)
    for row, address in enumerate(published, start=1):
        if address not in known and address not in redirects:
            near = find_near(address, known)
            problems.append(Problem("address-gone", FILE, row, None, {"value": address}, near))
    new = sorted(known - set(published))
    if new:
        named = ", ".join(new[:NAMED])
        values: dict[str, str | int | float] = {
            "number": len(new), "value": named, "rest": max(0, len(new) - NAMED),
        }  # fmt: skip
        problems.append(Problem("address-new", FILE, None, None, values))
    for old, target in redirects.items():
        if target not in known:
            near = find_near(target, known)
            problems.append(
                Problem("redirect-astray", "data/atlas.yml", None, "redirects", {"value": target, "old": old}, near)
            )
    return problems
