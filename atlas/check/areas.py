"""Rules between figures, areas and outlines."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model.areas import Boundaries, Geography, Level
from atlas.model.indicators import Catalogue, Measure
from atlas.model.problems import Problem, find_near
from atlas.model.unreleased import Tables

_PARENT = {Level.SPACE: Level.MUNICIPALITY, Level.MUNICIPALITY: Level.COUNTY, Level.COUNTY: Level.STATE}
AREAS = "data/geography/areas.csv"
_SHAPES = "data/geography/boundaries.geojson"


def check_geography(geography: Geography, boundaries: Boundaries) -> list[Problem]:
    """Areas form a tree, and areas and outlines name the same places."""
    problems = []
    for area in geography.areas.values():
        parent = geography.areas.get(area.parent) if area.parent else None
        expected = _PARENT.get(area.level)
        if area.partition:
            continue  # it lies where its partition says
        if expected and (parent is None or parent.level is not expected) and expected is not Level.STATE:
            near = find_near(area.parent or "", geography.areas)
            values: dict[str, str | int | float] = {"value": area.code, "parent": area.parent or ""}
            problems.append(Problem("parent-wrong", AREAS, None, "parent", values, near))
    return problems + list(_check_outlines(geography, boundaries))


def _check_outlines(geography: Geography, boundaries: Boundaries) -> Iterator[Problem]:
    if not boundaries.shapes:
        return
    drawn = {geography.areas[code].level for code in boundaries.shapes if code in geography.areas}
    for area in geography.areas.values():
        if area.level in drawn - {Level.SPACE} and area.code not in boundaries.shapes:
            yield Problem("outline-missing", _SHAPES, None, "area_code", {"value": area.code, "name": area.name})
    for code in boundaries.shapes:
        if code not in geography.areas:
            yield Problem(
                "outline-orphan", _SHAPES, None, "area_code", {"value": code}, find_near(code, geography.areas)
            )


def check_observations(tables: Tables, catalogue: Catalogue, geography: Geography) -> list[Problem]:
    """Keys of this county are known, and what the catalogue promises for a level is there."""
    problems = []
    for reference, series in tables.series.items():
        file = tables.files[reference.package]
        strange = {code for code in series.periods if code.startswith(geography.county)} - geography.areas.keys()
        for (code, _), observation in series.items() if strange else ():
            if code in strange:
                near = find_near(code, geography.areas)
                problems.append(Problem("area-unknown", file, observation.row, "area_code", {"value": code}, near))
    return problems + list(_check_promises(tables, catalogue, geography))


def _check_promises(tables: Tables, catalogue: Catalogue, geography: Geography) -> Iterator[Problem]:
    """A level is promised only where some area of it has an entry."""
    for indicator in catalogue.indicators.values():
        for level in indicator.levels:
            references = (*indicator.numerator, *(indicator.county if level is Level.COUNTY else ()))
            codes = [area.code for area in geography.pages if area.level is level]
            if level is Level.COUNTY and indicator.measure is not Measure.PUBLISHED:
                continue  # counts are added up
            if not any(code in tables.of(reference).periods for reference in references for code in codes):
                file = f"data/indicators/{indicator.id}.yml"
                yield Problem("level-without-figures", file, None, "levels", {"value": level.value})
