"""Two figures of the same places side by side, as the settings name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from atlas.model.areas import Level
from atlas.model.editorial import Pair
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.overviews import Pairing
from atlas.model.periods import Period
from atlas.model.release import Release
from atlas.model.rounding import round_shown

FEWEST = 5
"""Fewer points show no pattern, and invite to see one."""

LEVEL = Level.MUNICIPALITY


def find_pairs(
    release: Release,
    catalogue: Catalogue,
    codes: Sequence[str],
    newest: Mapping[tuple[str, str], Period],
    pairs: Sequence[Pair],
) -> tuple[Pairing, ...]:
    """Each pair in the periods that are shown.

    Parameters
    ----------
    codes : of the municipalities.
    newest : the shown period by indicator and level.
    pairs : as the settings name them.

    Returns
    -------
    Without pairs of which one has no figures, or fewer than `FEWEST` places have both.
    """
    found = (_find(release, catalogue.indicators, codes, newest, one) for one in pairs)
    return tuple(one for one in found if one is not None and len(one.points) >= FEWEST)


def _find(
    release: Release,
    indicators: Mapping[str, Indicator],
    codes: Sequence[str],
    newest: Mapping[tuple[str, str], Period],
    pair: Pair,
) -> Pairing | None:
    when, then = newest.get((pair.indicator, LEVEL.value)), newest.get((pair.other, LEVEL.value))
    if when is None or then is None:
        return None
    points, missing = [], []
    for code in codes:
        one = release.figure(pair.indicator, when, code).value
        other = release.figure(pair.other, then, code).value
        if one is None or other is None:
            missing.append(code)
            continue
        first = round_shown(one, indicators[pair.indicator].decimals)
        points.append((code, first, round_shown(other, indicators[pair.other].decimals)))
    return Pairing(pair.indicator, pair.other, LEVEL, when, then, pair.reason, tuple(points), tuple(missing))
