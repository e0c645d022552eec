"""Boundaries of one county and what lies around it, from VG250: simplified together, so that shared borders stay shared.

Everything is simplified as one coverage in metres (EPSG:25832) and written in degrees (WGS 84) with a fixed number of
decimals, rings after the right-hand rule of RFC 7946. An area that shares a border before shares the very same
corner points after.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from atlas.intake.areas_source import Outline, read_areas
from atlas.intake.tidy import describe_folder, write_csv
from atlas.model.problems import Problem, find_near

if TYPE_CHECKING:
    from geopandas import GeoSeries
    from shapely.geometry.base import BaseGeometry

AREA_COLUMNS = ("area_code", "name", "level", "parent", "kind", "valid_from")
ELSEWHERE_COLUMNS = ("area_code", "name", "county")
_METRES, _DEGREES = 25832, 4326
# A neighbour is enclosed if most of its own border is the county's, as Bonn's.
_ENCLOSED_SHARE = 0.5


class BoundariesRecipe(BaseModel):
    """``data/geography/import.yml``: how coarse the boundaries are. Lengths in metres."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    recipe: str = Field(pattern="^boundaries-1$")
    tolerance: float = Field(gt=0)
    state_tolerance: float = Field(gt=0)
    margin: float = Field(gt=0)
    decimals: int = Field(ge=3, le=7)


def import_boundaries(folder: Path, source: Path, county: str) -> tuple[dict[str, bytes], list[Problem]]:
    """Make the geography of one county.

    Parameters
    ----------
    folder : holds ``import.yml``, the recipe for boundaries.
    source : the npm package as archive or folder.
    county : five digits.

    Returns
    -------
    ``boundaries.geojson``, ``context.geojson``, ``areas.csv`` and ``elsewhere.csv`` (and the description, if there
    is one) as bytes by name, empty if there is a problem.
    """
    recipe, problems = _read_recipe(folder)
    if recipe is None:
        return {}, problems
    layers, problems = read_areas(source)
    if problems:
        return {}, problems
    counties = layers["kreise"]
    if county not in counties:
        near = find_near(county, counties)
        return {}, [Problem("intake-county-unknown", source.name, values={"county": county}, near=near)]
    municipalities = {code: area for code, area in sorted(layers["gemeinden"].items()) if code[:5] == county}
    if len(municipalities) < 2:
        return {}, [Problem("intake-county-without-municipalities", source.name, values={"county": county})]
    state = layers["laender"][county[:2]]
    shapes, neighbours = _simplify(municipalities, counties, county, recipe)
    files = {
        "boundaries.geojson": _write_boundaries(shapes, municipalities, recipe.decimals),
        "context.geojson": _write_context(shapes, neighbours, counties[county], state, recipe),
        "areas.csv": _write_areas(state, counties[county], municipalities),
        "elsewhere.csv": _write_elsewhere(layers["gemeinden"], counties, county),
    }
    return {**files, **describe_folder(folder, files)}, []


def _read_recipe(folder: Path) -> tuple[BoundariesRecipe | None, list[Problem]]:
    import yaml
    from pydantic import ValidationError

    name = f"{folder.name}/import.yml"
    try:
        raw = yaml.safe_load((folder / "import.yml").read_text(encoding="utf-8"))
        return BoundariesRecipe.model_validate(raw), []
    except FileNotFoundError:
        return None, [Problem("intake-recipe-missing", name, values={"folder": folder.name})]
    except yaml.YAMLError as error:
        return None, [Problem("intake-recipe-unreadable", name, values={"reason": str(error)[:80]})]
    except ValidationError as error:
        return None, [
            Problem(
                "intake-recipe-value-wrong",
                name,
                field=".".join(map(str, detail["loc"])),
                values={"value": str(detail["input"])[:80], "reason": detail["msg"]},
            )
            for detail in error.errors()
        ]


def _shape(area: Outline) -> BaseGeometry:
    """One area as a geometry, in degrees."""
    from shapely import union_all
    from shapely.geometry import shape

    return union_all([shape(dict(part)) for part in area.parts])


def _simplify(
    municipalities: Mapping[str, Outline], counties: Mapping[str, Outline], county: str, recipe: BoundariesRecipe
) -> tuple[GeoSeries, dict[str, tuple[Outline, str]]]:
    """Simplify the county's municipalities and the touching counties as one coverage, in metres.

    Returns
    -------
    Shapes by code (municipalities, then neighbours cut to the margin), and the neighbours with their role.
    """
    import geopandas
    from shapely.geometry import box

    around = geopandas.GeoSeries({code: _shape(area) for code, area in counties.items()}, crs=_DEGREES)
    around = around[around.intersects(around[county].buffer(0.05))].to_crs(_METRES)
    outline = around[county]
    shared = around.drop(county).boundary.intersection(outline.buffer(1)).length
    near = shared[shared > recipe.tolerance].index
    inner = geopandas.GeoSeries({code: _shape(area) for code, area in municipalities.items()}, crs=_DEGREES)
    whole = geopandas.GeoSeries({**inner.to_crs(_METRES), **around[near]}, crs=_METRES)
    simple = whole.simplify_coverage(recipe.tolerance)
    frame = box(*simple[list(municipalities)].total_bounds).buffer(recipe.margin, join_style="mitre")
    simple[near] = simple[near].intersection(frame)
    roles = {code: "enclosed" if shared[code] / around[code].length > _ENCLOSED_SHARE else "neighbour" for code in near}
    return simple, {code: (counties[code], role) for code, role in sorted(roles.items())}


def _write_boundaries(shapes: GeoSeries, municipalities: Iterable[str], decimals: int) -> bytes:
    codes = list(municipalities)
    plain = shapes[codes].to_crs(_DEGREES)
    return write_features([_feature(code, plain[code], {"area_code": code}, decimals) for code in codes])


def _write_context(
    shapes: GeoSeries,
    neighbours: Mapping[str, tuple[Outline, str]],
    county: Outline,
    state: Outline,
    recipe: BoundariesRecipe,
) -> bytes:
    """Outline of the county (exactly the union of its municipalities), of the state (coarse), and the neighbours."""
    import geopandas

    inner = shapes[[code for code in shapes.index if code[:5] == county.code and len(code) == 8]]
    coarse = (
        geopandas.GeoSeries([_shape(state)], crs=_DEGREES).to_crs(_METRES).simplify_coverage(recipe.state_tolerance)
    )
    outlines = {county.code: inner.union_all(), state.code: coarse.iloc[0]}
    outlines |= {code: shapes[code] for code in neighbours}
    roles = {county.code: (county, "county"), state.code: (state, "state"), **neighbours}
    plain = geopandas.GeoSeries(outlines, crs=_METRES).to_crs(_DEGREES)
    return write_features(
        [
            _feature(code, plain[code], {"area_code": code, "name": area.name, "role": role}, recipe.decimals)
            for code, (area, role) in roles.items()
        ]
    )


def _feature(code: str, shape: BaseGeometry, properties: Mapping[str, str], decimals: int) -> dict[str, Any]:
    """One feature after RFC 7946: the code as id, outer rings counter-clockwise, coordinates rounded."""
    from shapely.geometry import MultiPolygon, Polygon, mapping
    from shapely.geometry.polygon import orient

    parts = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
    polygons = [orient(part, sign=1.0) for part in parts if isinstance(part, Polygon) and not part.is_empty]
    whole = polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
    geometry = mapping(whole)
    coordinates = _round(geometry["coordinates"], decimals)
    return {
        "type": "Feature",
        "id": code,
        "properties": dict(properties),
        "geometry": {"type": geometry["type"], "coordinates": coordinates},
    }


def _round(coordinates: Any, decimals: int) -> Any:
    """Round nested coordinates; corners that fall together are kept once."""
    if isinstance(coordinates[0], float):
        return [round(number, decimals) for number in coordinates]
    rounded = [_round(part, decimals) for part in coordinates]
    is_ring = isinstance(rounded[0][0], float)
    return [part for place, part in enumerate(rounded) if not is_ring or place == 0 or part != rounded[place - 1]]


def write_features(features: Iterable[Mapping[str, Any]]) -> bytes:
    """A collection with one feature a line, so that a change of one border is a change of few lines."""
    import json

    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    return ('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n").encode()


def _write_areas(state: Outline, county: Outline, municipalities: Mapping[str, Outline]) -> bytes:
    rows = [
        (state.code, state.name, "state", "", state.kind, state.valid_from),
        (county.code, county.name, "county", state.code, county.kind, county.valid_from),
    ]
    rows += [
        (code, area.name, "municipality", county.code, area.kind, area.valid_from)
        for code, area in municipalities.items()
    ]
    return write_csv(AREA_COLUMNS, rows)


def _write_elsewhere(municipalities: Mapping[str, Outline], counties: Mapping[str, Outline], county: str) -> bytes:
    """The municipalities of the state outside the county, each with the county it lies in; names only, no outlines."""
    others = {
        code: area for code, area in sorted(municipalities.items()) if code[:2] == county[:2] and code[:5] != county
    }
    parts = Counter(code[:5] for code in others)
    rows = [
        (code, area.name, name_county(counties[code[:5]]) if parts[code[:5]] > 1 else "")
        for code, area in others.items()
    ]
    return write_csv(ELSEWHERE_COLUMNS, rows)


def name_county(county: Outline) -> str:
    """A county as it is called: VG250 leaves out its kind, but where it is a part of the name.

    Examples
    --------
    >>> [name_county(Outline("", name, "Kreis", "", ())) for name in ("Euskirchen", "Rhein-Kreis Neuss", "Region Aachen")]
    ['Kreis Euskirchen', 'Rhein-Kreis Neuss', 'Region Aachen']
    """
    return county.name if re.search("kreis|region", county.name, re.IGNORECASE) else f"{county.kind} {county.name}"
