"""``/api/v1``: the same figures as JSON, without a language, at addresses that stay."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from atlas.model.areas import Area, Boundaries, Geography, Level, Shape
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.periods import Period
from atlas.model.release import Figure, Release
from atlas.model.rounding import round_shown

FOLDER = "api/v1"


def export_api(
    release: Release,
    catalogue: Catalogue,
    geography: Geography,
    boundaries: Boundaries,
    paths: Mapping[str, str],
    specifications: bytes,
) -> dict[str, bytes]:
    """All files of the interface.

    Parameters
    ----------
    paths : address of each area's page in the first language, by code.
    specifications : Plotly specifications of the interactive figures.
    """
    lists = {
        name: [_area(area, paths) for area in geography.pages if area.level is level]
        for name, level in (("areas", Level.MUNICIPALITY), ("spaces", Level.SPACE))
    }
    layers = {layer: [_area(area, paths) for area in geography.layers[layer]] for layer in geography.layers_of_spaces}
    files = {
        f"{FOLDER}/areas.json": _dump({**lists, "layers": layers}),
        f"{FOLDER}/figures.json": specifications,
        f"{FOLDER}/indicators.json": _dump({"indicators": [_describe(one) for one in catalogue.indicators.values()]}),
    }
    if boundaries.shapes:
        files[f"{FOLDER}/boundaries.geojson"] = boundaries.geojson
        files[f"{FOLDER}/context.geojson"] = _dump({"type": "FeatureCollection", "features": _features(boundaries)})
    for indicator in catalogue.indicators.values():
        files[f"{FOLDER}/indicators/{indicator.id}.json"] = _dump(_values(release, indicator, geography))
    return files


def _area(area: Area, paths: Mapping[str, str]) -> dict[str, str]:
    return {"code": area.code, "name": area.name, "path": paths[area.code]}


def _describe(indicator: Indicator) -> dict[str, Any]:
    return {
        "id": indicator.id,
        "topic": indicator.topic,
        "measure": indicator.measure.value,
        "unit": indicator.unit,
        "direction": indicator.direction.value,
        "levels": [level.value for level in indicator.levels],
        "packages": list(indicator.packages),
    }


def _values(release: Release, indicator: Indicator, geography: Geography) -> dict[str, Any]:
    rows = [
        _row(area.code, period, release.figure(indicator.id, period, area.code), indicator.decimals)
        for area in geography.pages
        for period in release.periods(indicator.id, area.code)
    ]
    return {**_describe(indicator), "columns": ["area_code", "period", "value", "status"], "rows": rows}


def _row(code: str, period: Period, figure: Figure, decimals: int) -> list[Any]:
    value = None if figure.value is None else round_shown(figure.value, decimals)
    return [code, period.text, value, figure.status.value]


def _features(boundaries: Boundaries) -> list[dict[str, Any]]:
    return [_feature(shape) for shape in boundaries.context if shape.role == "enclosed"]


def _feature(shape: Shape) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": shape.code,
        "properties": {"area_code": shape.code, "name": shape.name, "role": shape.role},
        "geometry": {"type": "MultiPolygon", "coordinates": shape.polygons},
    }


def _dump(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
