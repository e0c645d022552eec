"""What a delivery holds, and which rows one would expect beside those that are there: told, never a problem."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model.areas import Geography, Level
from atlas.model.editions import Delivered
from atlas.model.unreleased import Tables

_LEVELS = (Level.MUNICIPALITY, Level.SPACE)


def list_delivered(tables: Tables, geography: Geography) -> Iterator[Delivered]:
    """Every variable and period of the deliveries, in their order.

    Parameters
    ----------
    tables : deliveries, added up over areas.

    Notes
    -----
    Expected is every municipality, and every space that was one at the end of the period, of which any other variable
    or period of the same package has a row. A row may be missing for good reasons, and nobody but people can tell.
    """
    places: dict[str, set[str]] = {}
    for variable, series in tables.series.items():
        places.setdefault(variable.package, set()).update(code for code, _ in series)
    for variable, series in sorted(tables.series.items(), key=lambda one: (one[0].package, one[0].variable)):
        known = [geography.areas[code] for code in sorted(places[variable.package]) if code in geography.areas]
        expected = [area for area in known if area.level in _LEVELS]
        for period in sorted({period for _, period in series}, key=lambda one: (one.start, one.text)):
            there = {code for code, day in series if day == period and code in geography.areas}
            missing = (area.code for area in expected if area.is_valid(period) and area.code not in there)
            yield Delivered(variable, period, len(there), tuple(missing))
