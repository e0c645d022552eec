"""Downloads: every released figure as CSV, whole, by place and by indicator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from functools import partial

from atlas.model.areas import Area, Geography
from atlas.model.editorial import Editorial, Settings
from atlas.model.files import DOWNLOAD_ALL, download_area, download_indicator
from atlas.model.findings import Findings
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.memory import FORGETFUL, Memory
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
        memory: Memory = FORGETFUL,
    ) -> None:
        self.release, self.catalogue, self.geography = release, catalogue, geography
        self.editorial, self.settings, self.findings, self.memory = editorial, settings, findings, memory
        origins = [(one.package, one.attribution, one.licences) for one in catalogue.sources.values()]
        self._frame = (geography, editorial, settings, memory.same("origins", origins))

    def export(self) -> dict[str, bytes]:
        """All tables by their address, in UTF-8 with commas and decimal points."""
        head = write_csv(COLUMNS, [])
        files: dict[str, bytes] = {}
        by_area: dict[str, list[bytes]] = {area.code: [head] for area in self.geography.pages}
        everything = [head]
        for indicator in self.catalogue.indicators.values():
            given, make = (*self._frame, indicator, self.findings.marks[indicator.id]), partial(self._write, indicator)
            rows, ranked = self.memory.recall(("rows", indicator.id), given, make)
            files[download_indicator(indicator.id)] = ranked
            for code, part in rows.items():
                by_area[code].append(part)
                everything.append(part)
        files |= {download_area(code): b"".join(rows) for code, rows in by_area.items()}
        return {DOWNLOAD_ALL: b"".join(everything), **files}

    def _write(self, indicator: Indicator) -> tuple[dict[str, bytes], bytes]:
        """The rows of an indicator by place, and its own table, in the order of places, then of time."""
        title = self.editorial.indicators[indicator.id].title
        found, ranked = {}, []
        for area in self.geography.pages:
            head = (area.code, area.name, area.layer, indicator.id, title)
            rows = []
            for period in self.release.periods(indicator.id, area.code):
                figure = self.release.figure(indicator.id, period, area.code)
                numbers = self._numbers(figure, indicator.decimals, indicator.unit, period)
                rows.append((*head, *numbers, *self._origin(figure), self.settings.edition))
                ranked.append((*rows[-1], *self._rank(indicator.id, area, period)))
            found[area.code] = _write_rows(rows)
        return found, write_csv((*COLUMNS, *RANK_COLUMNS), ranked)

    def _rank(self, indicator: str, area: Area, period: Period) -> tuple[str, ...]:
        """Cells of `RANK_COLUMNS`; empty in every period but the shown one, and without a number."""
        key = (indicator, area.layer)
        if self.findings.newest.get(key) != period or key not in self.findings.overviews.ranks:
            return ("",) * len(RANK_COLUMNS)
        found = self.findings.overviews.ranks[key].get(area.code)
        if found is None:
            return ("",) * len(RANK_COLUMNS)
        limits = ("" if limit is None else str(limit) for limit in (found.lower, found.upper))
        return (str(found.rank), *limits, str(found.counted))

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
    return _write_rows([columns, *rows])


def _write_rows(rows: Iterable[Iterable[str]]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue().encode()
