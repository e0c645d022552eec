"""A made county of any size, and how time and memory grow with its pages.

``python benchmarks/synthetic.py`` builds counties of 250, 500 and 1,000 pages, each in a fresh process.
``python benchmarks/synthetic.py --only DIR PAGES INDICATORS`` just writes one, to be looked at or profiled.

Everything comes from the miniature of the tests: its settings, its prose pages, its descriptions of packages. Made
are the municipalities (a grid), the indicators (counts and shares, five years) and one text for each.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

import yaml
from measure import ROOT, Budget, Run, build_apart, report

MINIATURE = ROOT / "tests/miniature"
PERIODS = [f"{year}-12-31" for year in range(2020, 2025)]
PACKAGES = 4
TOPICS = ("population", "families", "housing")
SIZES = (250, 500, 1000)
MANY, FEW = 60, 14
"""Indicators a municipality and a social space have."""
PLACE_PAGES = 1 + len(TOPICS)
"""A place has a page of its own and one for each topic."""
OTHER_PAGES = len(TOPICS) + 5 + PLACE_PAGES + 5
"""Topics, five lists, the county, and the five prose pages of the miniature."""


def write_root(root: Path, pages: int, indicators: int = MANY) -> None:
    """Write a county whose site has *pages* pages."""
    codes = [f"09901{number:03}" for number in range(1, (pages - indicators - OTHER_PAGES) // PLACE_PAGES + 1)]
    if len(codes) > 999:
        raise SystemExit("a key has three digits for municipalities")
    shutil.copytree(MINIATURE / "content/de", root / "content/de", ignore=shutil.ignore_patterns("indicators"))
    for page in (root / "content/de").glob("*.md"):  # the miniature's own figures stand in its prose
        lines = page.read_text("utf-8").splitlines()
        page.write_text("\n".join(line for line in lines if "{{" not in line) + "\n", "utf-8")
    shutil.copy(MINIATURE / "mkdocs.yml", root / "mkdocs.yml")
    data = root / "data"
    data.mkdir()
    _write_settings(data)
    _write_geography(data / "geography", codes)
    for number in range(PACKAGES):
        _write_package(data / f"made-{number}", range(number, indicators, PACKAGES), codes)
    for number in range(indicators):
        _write_indicator(root, number)
    subprocess.run([sys.executable, ROOT / "build.py", "addresses", "--root", root], check=True, capture_output=True)


def _write_settings(data: Path) -> None:
    settings = yaml.safe_load((MINIATURE / "data/atlas.yml").read_text("utf-8"))
    headline = [{"indicator": f"made-{number}", "reason": "made"} for number in range(6)]
    settings |= {"languages": settings["languages"][:1], "redirects": {}, "logo": "", "headline": headline}
    settings["lead"] = ["made-0", "made-1", "made-2"]
    settings["structure"] = headline[:3]
    settings["pairs"] = [{"indicator": "made-0", "other": "made-3", "reason": "made"}]
    (data / "atlas.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    for name in ("topics.yml", "protection.yml"):
        shutil.copy(MINIATURE / "data" / name, data / name)
    (data / "plausibility.yml").write_text("sums: []\nratios: []\nagreements: []\naccepted: []\n", "utf-8")


def _write_geography(folder: Path, codes: list[str]) -> None:
    rows = [("09901", "Kleiner Kreis", "county", "", "Kreis", "2020-01-01")]
    rows += [(code, f"Ort {code[5:]}", "municipality", "09901", "Gemeinde", "2020-01-01") for code in codes]
    across = round(len(codes) ** 0.5)
    features = []
    for place, code in enumerate(codes):
        west, south = 7 + place % across * 0.02, 54 + place // across * 0.01
        features.append(_feature(code, _outline(west, south, 0.02, 0.01), {"area_code": code}))
    county = _feature(
        "09901", _outline(7, 54, 0.4, 0.4), {"area_code": "09901", "name": "Kleiner Kreis", "role": "county"}
    )
    _write_described(
        folder,
        MINIATURE / "data/geography",
        {
            "areas.csv": _table(("area_code", "name", "level", "parent", "kind", "valid_from"), rows),
            "boundaries.geojson": _collection(features),
            "context.geojson": _collection([county]),
        },
    )


def _outline(west: float, south: float, width: float, height: float) -> list[list[float]]:
    """A rectangle with five points a side, about as many as a simplified municipality has."""
    steps = [step / 5 for step in range(5)]
    ring = [[west + step * width, south] for step in steps]
    ring += [[west + width, south + step * height] for step in steps]
    ring += [[west + width - step * width, south + height] for step in steps]
    ring += [[west, south + height - step * height] for step in steps]
    return [[round(x, 5), round(y, 5)] for x, y in [*ring, ring[0]]]


def _feature(code: str, ring: list[list[float]], properties: dict[str, str]) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": code,
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _collection(features: list[dict[str, object]]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _write_package(folder: Path, numbers: range, codes: list[str]) -> None:
    mine = [f"made_{number}" for number in numbers]
    variables = [(name, name, "persons", "persons", f"{name} counts.", name) for name in ("population", *mine)]
    rows = [
        (code, name, period, str(_value(code, name, year)), "ok", "")
        for name in sorted(("population", *mine))
        for year, period in enumerate(PERIODS)
        for code in codes
    ]
    _write_described(
        folder,
        MINIATURE / "data/register",
        {
            "observations.csv": _table(("area_code", "variable", "period", "value", "status", "note"), rows),
            "variables.csv": _table(("variable", "title", "unit", "counts", "definition", "code"), variables),
        },
    )


def _value(code: str, name: str, year: int) -> int:
    """The same for the same name everywhere; it grows a little from year to year."""
    chance = int.from_bytes(sha256(f"{code}{name}".encode()).digest()[:4], "big")
    if name == "population":
        return 5000 + int.from_bytes(sha256(code.encode()).digest()[:2], "big") + 20 * year
    return 200 + chance % 3000 + year


def _write_described(folder: Path, model: Path, files: dict[str, bytes]) -> None:
    """A package with the description of *model*, under its own name and with right sizes and hashes."""
    folder.mkdir()
    description = json.loads((model / "datapackage.json").read_text("utf-8"))
    description["name"] = folder.name
    description["resources"] = [one for one in description["resources"] if one["path"] in files]
    for resource in description["resources"]:
        content = files[resource["path"]]
        if "hash" in resource:
            resource |= {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}
    (folder / "datapackage.json").write_text(json.dumps(description, ensure_ascii=False, indent=2) + "\n", "utf-8")
    shutil.copy(model / "README.md", folder / "README.md")
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerows([head, *rows])
    return buffer.getvalue().encode()


def _write_indicator(root: Path, number: int) -> None:
    package, is_share = f"made-{number % PACKAGES}", number % 3 > 0
    count = {"package": package, "variable": f"made_{number}"}
    how: dict[str, object] = {"measure": "count", "value": count, "unit": "persons", "decimals": 0}
    if is_share:
        population = {"package": package, "variable": "population"}
        how = {
            "measure": "share",
            "numerator": count,
            "denominator": population,
            "per": 100,
            "unit": "percent",
            "decimals": 1,
        }
    entry = {
        "topic": TOPICS[number % len(TOPICS)], **how, "levels": ["municipality", "county"],
        "direction": "neutral", "kind": "stock", "relevance": number // len(TOPICS) + 1,
    }  # fmt: skip
    head = {
        "title": f"Made indicator {number}", "short": f"Made {number}", "question": f"How much of {number} is there?",
        "statement": f"Of {number} there is {{value}}.", "synonyms": [f"m{number}"],
    }  # fmt: skip
    body = [
        f"## Definition\n\nIndicator {number} is made by a script.",
        f"## Lesart\n\nMore of {number} means nothing.",
        f"## Grenzen\n\nNobody has ever counted {number}.",
    ]
    indicators, prose = root / "data/indicators", root / "content/de/indicators"
    for folder in (indicators, prose):
        folder.mkdir(exist_ok=True)
    (indicators / f"made-{number}.yml").write_text(yaml.safe_dump(entry, sort_keys=False), "utf-8")
    text = yaml.safe_dump(head, sort_keys=False, allow_unicode=True)
    (prose / f"made-{number}.md").write_text(f"---\n{text}---\n\n" + "\n\n".join(body) + "\n", "utf-8")


def main() -> bool:
    """Build each size in a fresh process and hold the largest against its budget."""
    budgets = []
    for indicators in (FEW, MANY):
        runs = [_run(pages, indicators) for pages in SIZES]
        growth = (runs[-1].seconds / runs[0].seconds) / (runs[-1].pages / runs[0].pages)
        name = f"{runs[-1].pages} pages, {indicators} indicators each"
        budgets += [
            Budget(f"{name}: whole build", runs[-1].seconds, 20, "s"),
            Budget(f"{name}: peak memory", runs[-1].peak_mb, 450, "MB"),
            Budget(f"{name}: time against pages, from {runs[0].pages} pages on (1 is linear)", growth, 1.15, ""),
        ]
    return report("synthetic", budgets)


def _run(pages: int, indicators: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "county"
        write_root(root, pages, indicators)
        run = build_apart(root, Path(folder) / "site", Path(folder) / "build")
        megabytes = sum(path.stat().st_size for path in (Path(folder) / "site").rglob("*") if path.is_file()) / 1e6
    print(
        f"  {run.pages:5} pages  {indicators:3} indicators  {run.seconds:6.1f} s  {1000 * run.seconds / run.pages:5.1f} ms a page"
        f"  {run.peak_mb:5.0f} MB  site {megabytes:4.0f} MB  ({run.phases}; work {run.used:.1f})",
        flush=True,
    )
    return run


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", nargs=3, metavar=("DIR", "PAGES", "INDICATORS"))
    arguments = parser.parse_args()
    if arguments.only:
        target = Path(arguments.only[0])
        target.mkdir(parents=True)
        write_root(target, int(arguments.only[1]), int(arguments.only[2]))
    else:
        main()
