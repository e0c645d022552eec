"""Released figures: what the public may see. Everything that compares, ranks or draws is given these and no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from atlas.model.periods import Period


class Status(StrEnum):
    """Why a figure stands here, or why none does. The same in map, chart, table, sentence and download."""

    OK = "ok"
    UNRELIABLE = "unreliable"
    SUPPRESSED = "suppressed"
    NOT_DELIVERED = "not-delivered"
    NOT_COLLECTED = "not-collected"
    NOT_MEANINGFUL = "not-meaningful"
    UNKNOWN = "unknown"

    @property
    def has_number(self) -> bool:
        """True for the two kinds that carry a number."""
        return self in (Status.OK, Status.UNRELIABLE)


class Made(StrEnum):
    """How a figure came about.

    An office published it, the atlas divided or counted, it is a sum over areas, or it is estimated: taken over from
    the former spaces of a municipality by the weights of their succession.
    """

    PUBLISHED = "published"
    COMPUTED = "computed"
    SUM = "sum"
    ESTIMATED = "estimated"


NO_NUMBER = tuple(status for status in Status if not status.has_number)
"""The five kinds of "no number", in the order of the legend."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One released figure.

    Attributes
    ----------
    value : in the unit of the indicator; None exactly if *status* is a kind of no number.
    made : how it came about.
    numerator, denominator : only where both may be shown.
    packages : where the figure comes from; a series may change its source from one period to the next.
    """

    value: float | None
    status: Status
    note: str = ""
    made: Made = Made.PUBLISHED
    numerator: float | None = None
    denominator: float | None = None
    packages: tuple[str, ...] = ()


MISSING = Figure(None, Status.NOT_DELIVERED)
"""What stands where nothing was delivered."""


@dataclass(frozen=True)
class Release:
    """All released figures by (indicator, period, area code).

    Attributes
    ----------
    figures : of the areas with pages and of what they lie in: what is shown, counted and downloaded.
    structure : what the municipalities of the whole state are found alike by, one period an indicator. They passed
        the same gate and stand on no page and in no download.
    small : codes of spaces that have fewer people than their partition demands, or of which nothing is told for it.
    """

    figures: Mapping[tuple[str, Period, str], Figure]
    structure: Mapping[tuple[str, Period, str], Figure] = field(default_factory=dict)
    small: frozenset[str] = frozenset()

    def figure(self, indicator: str, period: Period, area_code: str) -> Figure:
        """The figure, or `MISSING` where nothing was delivered."""
        return self.figures.get((indicator, period, area_code), MISSING)

    def of(self, indicator: str) -> Mapping[tuple[str, Period, str], Figure]:
        """The figures of one indicator."""
        return self._parts.get(indicator, {})

    def periods(self, indicator: str, area_code: str) -> tuple[Period, ...]:
        """Periods for which this area has an entry, oldest first."""
        return self._periods.get((indicator, area_code), ())

    def all_periods(self, indicator: str, area_codes: tuple[str, ...]) -> tuple[Period, ...]:
        """Periods for which any of the areas has an entry, oldest first."""
        key = (indicator, area_codes)
        if key not in self._common:
            self._common[key] = tuple(
                sorted({period for code in area_codes for period in self.periods(indicator, code)})
            )
        return self._common[key]

    @cached_property
    def _parts(self) -> dict[str, dict[tuple[str, Period, str], Figure]]:
        parts: dict[str, dict[tuple[str, Period, str], Figure]] = {}
        for key, figure in self.figures.items():
            parts.setdefault(key[0], {})[key] = figure
        return parts

    @cached_property
    def _common(self) -> dict[tuple[str, tuple[str, ...]], tuple[Period, ...]]:
        return {}

    @cached_property
    def _periods(self) -> dict[tuple[str, str], tuple[Period, ...]]:
        keys = sorted((indicator, code, period) for indicator, period, code in self.figures)
        groups = groupby(keys, key=lambda key: key[:2])
        return {(indicator, code): tuple(key[2] for key in group) for (indicator, code), group in groups}
