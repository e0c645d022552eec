"""Downloads: every released figure as CSV, whole, by place and by indicator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from atlas.model.areas import Area, Geography
from atlas.model.editorial import Editorial, Settings
from atlas.model.files import DOWNLOAD_ALL, download_area, download_indicator
from atlas.model.findings import Findings
from atlas.model.indicators import Catalogue
from atlas.model.periods import Period
from atlas.model.release import Figure, Release
from atlas.model.rounding import round_shown

COLUMNS = (
    "area_code", "area_name", "level", "indicator", "title", "period", "value", "unit", "status", "note",
    "numerator", "denominator", "made", "source", "terms", "edition",
)  # fmt: skip
"""Columns of every table; the data page of a root describes them."""

RANK_COLUMNS = ("rank", "rank_lower", "rank_upper", "ranked")
"""More columns of the table of one indicator, filled in its shown period: the rank among the areas of the same level
(1 is the lowest value), between which ranks it may lie by chance (95 per cent), and how many areas have one."""


class Exporter:
    """Writes the figures of a release as rows."""

    def __init__(
        self,
        release: Release,
        catalogue: Catalogue,
        geography: Geography,
        editorial: Editorial,
        settings: Settings,
        findings: Findings,
    ) -> None:
        self.release, self.catalogue, self.geography = release, catalogue, geography
        self.editorial, self.settings, self.findings = editorial, settings, findings

    def export(self) -> dict[str, bytes]:
        """All tables by their address, in UTF-8 with commas and decimal points."""
        by_area: dict[str, list[tuple[str, ...]]] = {area.code: [] for area in self.geography.pages}
        by_indicator: dict[str, list[tuple[str, ...]]] = {name: [] for name in self.catalogue.indicators}
        everything = []
        for name, area, period, row in self._rows():
            by_area[area.code].append(row)
            by_indicator[name].append((*row, *self._rank(name, area, period)))
            everything.append(row)
        files = {DOWNLOAD_ALL: write_csv(COLUMNS, everything)}
        files |= {download_area(code): write_csv(COLUMNS, rows) for code, rows in by_area.items()}
        columns = (*COLUMNS, *RANK_COLUMNS)
        return files | {download_indicator(name): write_csv(columns, rows) for name, rows in by_indicator.items()}

    def _rank(self, indicator: str, area: Area, period: Period) -> tuple[str, ...]:
        """Cells of `RANK_COLUMNS`; empty in every period but the shown one, and without a number."""
        key = (indicator, area.level.value)
        if self.findings.newest.get(key) != period or key not in self.findings.overviews.ranks:
            return ("",) * len(RANK_COLUMNS)
        found = self.findings.overviews.ranks[key].get(area.code)
        if found is None:
            return ("",) * len(RANK_COLUMNS)
        limits = ("" if limit is None else str(limit) for limit in (found.lower, found.upper))
        return (str(found.rank), *limits, str(found.counted))

    def _rows(self) -> Iterator[tuple[str, Area, Period, tuple[str, ...]]]:
        """Rows in the order of the catalogue, then of places, then of time."""
        for indicator in self.catalogue.indicators.values():
            title = self.editorial.indicators[indicator.id].title
            for area in self.geography.pages:
                head = (area.code, area.name, area.level.value, indicator.id, title)
                for period in self.release.periods(indicator.id, area.code):
                    figure = self.release.figure(indicator.id, period, area.code)
                    numbers = self._numbers(figure, indicator.decimals, indicator.unit, period)
                    yield indicator.id, area, period, (*head, *numbers, *self._origin(figure), self.settings.edition)

    def _origin(self, figure: Figure) -> tuple[str, str]:
        """Attribution and terms of this very figure."""
        sources = [self.catalogue.sources[name] for name in figure.packages]
        terms = dict.fromkeys(title for one in sources for title, _ in one.licences)
        return "; ".join(one.attribution for one in sources), "; ".join(terms)

    @staticmethod
    def _numbers(figure: Figure, decimals: int, unit: str, period: Period) -> tuple[str, ...]:
        value = "" if figure.value is None else f"{round_shown(figure.value, decimals):.{decimals}f}"
        counts = ("" if count is None else f"{count:.15g}" for count in (figure.numerator, figure.denominator))
        return (period.text, value, unit, figure.status.value, figure.note, *counts, figure.made.value)


def write_csv(columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> bytes:
    """A table as CSV in UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue().encode()
