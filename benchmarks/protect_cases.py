"""Made-up tables that need protection: the same seed gives the same ones, and no number in them was ever counted."""

from __future__ import annotations

from dataclasses import replace

import measure  # noqa: F401 -- finds the atlas, whoever imports this first
import numpy as np
from numpy.typing import NDArray

from atlas.model.cells import Linked, Need, State
from atlas.model.protection import Rule
from atlas.protect.linking import Sums, cross
from atlas.protect.primary import cell_of

RULE = Rule(3, 100)
_MUNICIPALITIES = 19
_AGES = np.array([0.15, 0.2, 0.4, 0.25])
_SEXES = np.array([0.5, 0.5])
_POOLS = (
    ("2020-2022", ("2020", "2021", "2022")),
    ("2021-2023", ("2021", "2022", "2023")),
    ("2022-2024", ("2022", "2023", "2024")),
)


def crossed(seed: int, dimensions: int, primaries: int) -> Linked:
    """A county of 98 areas, by age (490 cells) and sex (1,470), with about as many counts of 1 and 2 as asked for."""
    random = np.random.default_rng(seed)
    areas, spaces = _county(random, 78)
    mean = random.lognormal(0, 0.8, len(spaces))
    for shares in (_AGES, _SEXES)[: dimensions - 1]:
        mean = np.multiply.outer(mean, shares * random.uniform(0.7, 1.3, len(shares)))
    sums = [areas, _all_of("age", 4), _all_of("sex", 2)][:dimensions]
    tables = [
        _table(sums, spaces, np.random.default_rng(seed + 1000).poisson(mean * scale))
        for scale in np.geomspace(5, 400, 60)
    ]
    table = min(tables, key=lambda one: abs(sum(0 < count < 3 for count in one.values()) - primaries))
    return _made(sums, table)


def yearly(seed: int, *, pooled: bool) -> list[Linked]:
    """158 spaces in 19 municipalities, 14 indicators of very different size, five years; with pools of three years or not."""
    random = np.random.default_rng(seed)
    areas, spaces = _county(random, 158)
    size = random.lognormal(0, 0.8, len(spaces))
    years = tuple(str(year) for year in range(2020, 2025))
    found = []
    for scale in np.geomspace(8, 300, 14):
        every = _table([areas, (("all", years),)], spaces, random.poisson(np.outer(size * scale, np.ones(len(years)))))
        if pooled:
            for pool, within in _POOLS:
                every |= {(area, pool): sum(every[area, year] for year in within) for area, _ in list(every)}
            found.append(_made([areas, _POOLS], every))
        else:
            tables = ({(area,): count for (area, period), count in every.items() if period == year} for year in years)
            found += [_made([areas], table) for table in tables]
    return found


def _made(sums: list[Sums], table: dict[tuple[str, ...], int]) -> Linked:
    return cross(sums, lambda place: cell_of("|".join(place), table[place], RULE))


def unaware(linked: Linked) -> Linked:
    """The same table for an attacker who thinks that a withheld count may be 0, though every 0 is printed beside it."""
    cells = (replace(cell, lower=0, need=cell.need and Need(1, 1, 2)) for cell in linked.cells)
    return replace(linked, cells=tuple(cell if cell.value else replace(cell, state=State.PRINTED) for cell in cells))


def simple(linked: Linked) -> frozenset[str]:
    """The rule of thumb: wherever something of a sum is withheld, withhold all its parts but the largest."""
    cells = linked.cells
    withheld = {place for place, cell in enumerate(cells) if cell.state is State.PRIMARY}
    before = -1
    while before != len(withheld):
        before = len(withheld)
        for equation in linked.equations:
            if withheld.intersection((equation.whole, *equation.parts)):
                parts = sorted(equation.parts, key=lambda place: cells[place].value or 0)
                withheld.update(place for place in parts[:-1] if not cells[place].is_fixed)
    return frozenset(cells[place].key for place in withheld)


def _county(random: np.random.Generator, spaces: int) -> tuple[Sums, list[str]]:
    """Sums of areas, and the names of the spaces."""
    parts = np.full(_MUNICIPALITIES, spaces // _MUNICIPALITIES)
    least, most = (2, 6) if spaces < 100 else (2, 16)
    parts[: spaces % _MUNICIPALITIES] += 1
    for _ in range(40):
        one, other = random.integers(_MUNICIPALITIES, size=2)
        if one != other and parts[one] > least and parts[other] < most:
            parts[one] -= 1
            parts[other] += 1
    names = [f"m{number:02d}" for number in range(_MUNICIPALITIES)]
    within = [tuple(f"{name}-{space:02d}" for space in range(count)) for name, count in zip(names, parts, strict=True)]
    sums = (("county", tuple(names)), *zip(names, within, strict=True))
    return sums, [space for part in within for space in part]


def _all_of(name: str, parts: int) -> Sums:
    return ((f"{name}s", tuple(f"{name}{number}" for number in range(parts))),)


def _table(sums: list[Sums], spaces: list[str], leaves: NDArray[np.int64]) -> dict[tuple[str, ...], int]:
    """All counts of a table, added up from those of its smallest cells."""
    names = [spaces, *(list(one[0][1]) for one in sums[1:])]
    table = {
        tuple(name[at] for name, at in zip(names, index, strict=True)): int(count)
        for index, count in np.ndenumerate(leaves)
    }
    for axis, one in enumerate(sums):
        for whole, parts in reversed(one):
            rests = {(*place[:axis], *place[axis + 1 :]) for place in table if place[axis] == parts[0]}
            for rest in rests:
                table[*rest[:axis], whole, *rest[axis:]] = sum(
                    table[*rest[:axis], part, *rest[axis:]] for part in parts
                )
    return table
