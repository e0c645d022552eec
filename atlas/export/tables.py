"""Downloads: every released figure as CSV, whole, by place and by indicator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from functools import partial

from atlas.model.areas import Geography
from atlas.model.editorial import Editorial, Settings
from atlas.model.files import DOWNLOAD_ALL, download_area, download_indicator
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.memory import FORGETFUL, Memory
from atlas.model.periods import Period
from atlas.model.release import Figure, Release
from atlas.model.rounding import round_shown

COLUMNS = (
    "area_code", "area_name", "level", "indicator", "title", "period", "value", "unit", "status", "note",
    "numerator", "denominator", "made", "source", "terms", "edition",
)  # fmt: skip
"""Columns of every table; described in the README beside the whole."""


class Exporter:
    """Writes the figures of a release as rows."""

    def __init__(
        self,
        release: Release,
        catalogue: Catalogue,
        geography: Geography,
        editorial: Editorial,
        settings: Settings,
        memory: Memory = FORGETFUL,
    ) -> None:
        self.release, self.catalogue, self.geography = release, catalogue, geography
        self.editorial, self.settings, self.memory = editorial, settings, memory
        origins = [(one.package, one.attribution, one.licences) for one in catalogue.sources.values()]
        self._frame = (geography, editorial, settings, memory.same("origins", origins))

    def export(self) -> dict[str, bytes]:
        """All tables by their address, in UTF-8 with commas and decimal points."""
        head = write_csv(COLUMNS, [])
        by_area: dict[str, list[bytes]] = {area.code: [head] for area in self.geography.pages}
        by_indicator: dict[str, list[bytes]] = {name: [head] for name in self.catalogue.indicators}
        everything = [head]
        for indicator in self.catalogue.indicators.values():
            figures = self.memory.same(("exported", indicator.id), self.release.of(indicator.id))
            given, make = (*self._frame, indicator, figures), partial(self._write_rows, indicator)
            for code, rows in self.memory.recall(("rows", indicator.id), given, make).items():
                by_area[code].append(rows)
                by_indicator[indicator.id].append(rows)
                everything.append(rows)
        files = {DOWNLOAD_ALL: b"".join(everything)}
        files |= {download_area(code): b"".join(rows) for code, rows in by_area.items()}
        return files | {download_indicator(name): b"".join(rows) for name, rows in by_indicator.items()}

    def _write_rows(self, indicator: Indicator) -> dict[str, bytes]:
        """The rows of an indicator by place, in the order of the list of places, then of time."""
        title = self.editorial.indicators[indicator.id].title
        found = {}
        for area in self.geography.pages:
            head = (area.code, area.name, area.level.value, indicator.id, title)
            rows = []
            for period in self.release.periods(indicator.id, area.code):
                figure = self.release.figure(indicator.id, period, area.code)
                numbers = self._numbers(figure, indicator.decimals, indicator.unit, period)
                rows.append((*head, *numbers, *self._origin(figure), self.settings.edition))
            found[area.code] = _write_rows(rows)
        return found

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
