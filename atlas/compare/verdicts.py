"""Higher, lower, not surely different; and where no interval exists, whether a figure is usual among its peers.

All verdicts are found on the values as they are shown, so that no reader can find a sentence that the numbers beside
it contradict.
"""

from __future__ import annotations

from collections.abc import Iterable

from atlas.measures.distances import robust_range
from atlas.model.findings import CountyFigure, CountyKind
from atlas.model.indicators import Indicator, Measure
from atlas.model.release import Figure
from atlas.model.rounding import round_shown
from atlas.model.verdicts import Comparator, Comparison, Limits, Verdict

_PERCENT = 100.0


def compare_figure(
    indicator: Indicator,
    value: float | None,
    interval: Limits | None,
    county: CountyFigure | None,
    state: Figure | None,
    usual: Limits | None,
    counted: int,
) -> tuple[Comparison, ...]:
    """A figure against everything it can be held against.

    Parameters
    ----------
    value : as released; None if there is no number, and then nothing is compared.
    interval : of the figure; without one, the peers alone say whether it is usual.
    county, state : of the same period; a median is no figure of the county.
    usual : the usual range of the peers.
    counted : how many of them have a number.
    """
    if value is None:
        return ()
    if interval is None:
        return () if usual is None else (_place_among(round_shown(value, indicator.decimals), usual, counted),)
    own = county.figure if county and county.kind in (CountyKind.PUBLISHED, CountyKind.SUM) else None
    found = [(Comparator.COUNTY, own), (Comparator.STATE, state)]
    return tuple(
        Comparison(comparator, hold_against(interval, figure.value, indicator.decimals), _shown(figure, indicator))
        for comparator, figure in found
        if figure is not None and figure.value is not None
    )


def _shown(figure: Figure, indicator: Indicator) -> float | None:
    return None if figure.value is None else round_shown(figure.value, indicator.decimals)


def hold_against(interval: Limits, benchmark: float, decimals: int) -> Verdict:
    """An interval that lies on one side of a benchmark as a whole says so; any other says nothing sure.

    Notes
    -----
    The benchmark is taken as a fixed value, as Public Health England does for its profiles.
    """
    lower, upper = round_shown(interval.lower, decimals), round_shown(interval.upper, decimals)
    value = round_shown(benchmark, decimals)
    return Verdict.HIGHER if lower > value else Verdict.LOWER if upper < value else Verdict.UNSURE


def _place_among(value: float, usual: Limits, counted: int) -> Comparison:
    verdict = (
        Verdict.BELOW_USUAL if value < usual.lower else Verdict.ABOVE_USUAL if value > usual.upper else Verdict.USUAL
    )
    return Comparison(Comparator.PEERS, verdict, usual=usual, counted=counted)


def find_usual(values: Iterable[float | None], indicator: Indicator) -> Limits | None:
    """The usual range of some peers, on the values as they are shown; None where they are too few or all alike.

    Notes
    -----
    A count has none: it grows with the size of a place, and a large town is nothing unusual. Nor have shares that are
    spread over all there is: where anything is usual, that is no news.
    """
    if indicator.measure is Measure.COUNT:
        return None
    decimals = indicator.decimals
    shown = [round_shown(value, decimals) for value in values if value is not None]
    found = robust_range(shown)
    if found is None:
        return None
    lower, upper = round_shown(found.lower, decimals), round_shown(found.upper, decimals)
    if min(shown) < 0:
        return Limits(lower, upper)
    whole = _find_whole(shown, indicator)
    lower = max(lower, 0.0)  # what cannot fall below nothing is not usual there either
    if whole is None or upper < whole:
        return Limits(lower, upper)
    return Limits(lower, whole) if lower else None


def _find_whole(shown: Iterable[float], indicator: Indicator) -> float | None:
    """All there is, where figures are shares of it; None for a change or a ratio, which may be larger."""
    if indicator.measure is Measure.SHARE:
        return float(indicator.per)
    return _PERCENT if indicator.unit == "percent" and max(shown) <= _PERCENT else None
