"""Where like lies beside like: Moran's I of the social spaces, and of each of them."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.measures.spatial import LocalMoran, local_moran, moran
from atlas.model.areas import Geography, Level
from atlas.model.indicators import Indicator
from atlas.model.overviews import Clusters, Surrounded
from atlas.model.periods import Period
from atlas.model.release import Release
from atlas.model.rounding import round_shown

FEWEST = 30
"""Among fewer areas only the clearest patterns are found: nothing found would be taken for nothing there."""
SURE = 0.05


def find_clusters(
    release: Release,
    indicator: Indicator,
    geography: Geography,
    newest: Mapping[tuple[str, str], Period],
    layer: str = Level.SPACE,
) -> Clusters | None:
    """Whether neighbouring social spaces are alike, in the shown period and in numbers as they are shown.

    Parameters
    ----------
    newest : the shown period by indicator and layer.
    layer : whose spaces are looked at: a quarter is no neighbour of a youth-welfare district.

    Returns
    -------
    None below `FEWEST` spaces with a number, if all numbers are equal, or if no outlines tell who is whose neighbour.

    Raises
    ------
    ImportError
        Where the extra ``spatial`` is not installed.
    """
    period = newest.get((indicator.id, layer))
    codes = [area.code for area in geography.peers(layer, period)]
    figures = {code: release.figure(indicator.id, period, code).value for code in codes} if period else {}
    known = {code: round_shown(one, indicator.decimals) for code, one in figures.items() if one is not None}
    if period is None or len(known) < FEWEST:
        return None
    places = {code: place for place, code in enumerate(known)}
    near = [[places[one] for one in geography.neighbours.get(code, ()) if one in places] for code in known]
    values = list(known.values())
    whole, parts = moran(values, near), local_moran(values, near)
    if whole is None or parts is None:
        return None
    return Clusters(
        period=period,
        statistic=whole.statistic,
        expected=whole.expected,
        probability=whole.probability,
        is_sure=whole.probability < SURE,
        places=_sort(dict(zip(known, parts, strict=True))),
        counted=len(known),
        missing=tuple(code for code in codes if code not in known),
    )


def _sort(parts: Mapping[str, LocalMoran | None]) -> dict[Surrounded, tuple[str, ...]]:
    found: dict[Surrounded, tuple[str, ...]] = {}
    for code, one in parts.items():
        if one is not None and one.adjusted < SURE:
            kind = _KINDS[one.is_high, one.is_among_high]
            found[kind] = (*found.get(kind, ()), code)
    return found


_KINDS = {
    (True, True): Surrounded.HIGH_AMONG_HIGH,
    (False, False): Surrounded.LOW_AMONG_LOW,
    (True, False): Surrounded.HIGH_AMONG_LOW,
    (False, True): Surrounded.LOW_AMONG_HIGH,
}
