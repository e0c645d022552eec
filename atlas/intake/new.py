"""The files of a new root for another county, from what this root already knows of the whole state.

Packages that cover the municipalities of the new county are copied as they are; packages that exist for the old
county alone are left out, and with them the indicators that no other package can fill. Nothing is invented: a county
in a state without figures is a problem that says which files are needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from atlas.intake.boundaries import import_boundaries
from atlas.intake.tidy import read_csv
from atlas.model.problems import Problem

GEOGRAPHY = "geography"
_KEPT_HEADLINES = 6
_IGNORED = b"# Confidential deliveries never belong in the repository.\n/deliveries/\n/lieferungen/\n/build/\n/site/\n"
"""What a new root keeps out of its repository."""


def make_root(county: str, root: Path, boundaries_source: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Make a new root.

    Parameters
    ----------
    county : five digits.
    root : the root to copy from, with ``data/``, ``content/`` and ``mkdocs.yml``.
    boundaries_source : the npm package of boundaries, as archive or folder.

    Returns
    -------
    Contents by path below the new root, empty if there is a problem; and the problems.
    """
    geography, problems = import_boundaries(root / "data" / GEOGRAPHY, boundaries_source, county)
    packages, variables = find_packages(root, county)
    if not packages:
        values = {"state": county[:2], "expected": ", ".join(sorted(_states(root)))}
        problems.append(Problem("intake-state-not-covered", "data", values=values))
    if problems:
        return {}, problems
    names = _rename(_county(root / "data" / GEOGRAPHY / "areas.csv"), _county_of(geography["areas.csv"]))
    indicators = _copy_indicators(root, variables)
    files = {f"data/{GEOGRAPHY}/{name}": data for name, data in geography.items()}
    files |= _copy_folder(root, f"data/{GEOGRAPHY}", {"README.md", "import.yml"})
    for package in packages:
        files |= _copy_folder(root, f"data/{package}")
    files |= {f"data/indicators/{name}.yml": data for name, data in indicators.items()}
    files |= _copy_settings(root, county, set(indicators), names)
    files |= _copy_plausibility(root, variables, set(indicators))
    files |= _copy_content(root, set(indicators), names)
    return files, []


def find_packages(root: Path, county: str) -> tuple[list[str], set[tuple[str, str]]]:
    """Packages with figures for municipalities of the county.

    Returns
    -------
    Their names, and the pairs of package and variable that have a figure for the county or a part of it.
    """
    packages: list[str] = []
    variables: set[tuple[str, str]] = set()
    for path in sorted((root / "data").glob("*/observations.csv")):
        rows = [row for row in read_csv(path.read_bytes()) if row["area_code"].startswith(county)]
        if any(len(row["area_code"]) >= 8 for row in rows):
            packages.append(path.parent.name)
            variables |= {(path.parent.name, row["variable"]) for row in rows if row["value"]}
    return packages, variables


def _states(root: Path) -> set[str]:
    """States whose counties have figures here: those with more than one county."""
    counties: set[str] = set()
    for path in (root / "data").glob("*/observations.csv"):
        counties |= {row["area_code"][:5] for row in read_csv(path.read_bytes()) if len(row["area_code"]) >= 5}
    states = [county[:2] for county in counties]
    return {state for state in states if states.count(state) > 1}


def _copy_folder(root: Path, folder: str, only: set[str] | None = None) -> dict[str, bytes]:
    paths = sorted(path for path in (root / folder).iterdir() if path.is_file())
    return {f"{folder}/{path.name}": path.read_bytes() for path in paths if only is None or path.name in only}


def _copy_indicators(root: Path, variables: set[tuple[str, str]]) -> dict[str, bytes]:
    """Indicators that the kept packages can still fill; references to packages left out are taken away."""
    import yaml

    kept: dict[str, bytes] = {}
    for path in sorted((root / "data" / "indicators").glob("*.yml")):
        text = path.read_bytes()
        entry: dict[str, Any] = yaml.safe_load(text)
        reduced = _reduce(entry, variables)
        if reduced is None:
            continue
        kept[path.stem] = text if reduced == entry else _dump(reduced)
    return kept


def _reduce(entry: Mapping[str, Any], variables: set[tuple[str, str]]) -> dict[str, Any] | None:
    """An indicator without the references that lead nowhere, or None if one of its own parts has none left."""
    reduced = dict(entry)
    for part in ("value", "numerator", "denominator", "county"):
        if part not in entry:
            continue
        listed = entry[part] if isinstance(entry[part], list) else [entry[part]]
        left = [one for one in listed if (one["package"], one["variable"]) in variables]
        if left == listed:
            continue
        if left:
            reduced[part] = left if len(left) > 1 else left[0]
        elif part == "county":
            del reduced[part]
        else:
            return None
    return reduced


def _copy_settings(root: Path, county: str, indicators: set[str], names: Mapping[str, str]) -> dict[str, bytes]:
    """``atlas.yml`` without operator and address: the new county's own; topics and deliveries as they are."""
    import yaml

    files = {}
    for name in ("topics.yml", "delivery.yml", "protection.yml"):
        path = root / "data" / name
        if path.exists():
            files[f"data/{name}"] = path.read_bytes()
    path = root / "data" / "atlas.yml"
    if path.exists():
        settings: dict[str, Any] = yaml.safe_load(_replace(path.read_text(encoding="utf-8"), names))
        headline = [one for one in settings["headline"] if one["indicator"] in indicators][:_KEPT_HEADLINES]
        lead = [one for one in settings["lead"] if one in indicators]
        if "structure" in settings:
            settings["structure"] = [one for one in settings["structure"] if one["indicator"] in indicators]
        if "pairs" in settings:
            settings["pairs"] = [
                one for one in settings["pairs"] if {one["indicator"], one["other"]} <= set(indicators)
            ]
        unknown = {"operator": {}, "address": "", "logo": "", "confirmed": False, "redirects": {}}
        settings |= {"county": county, "headline": headline, "lead": lead, **unknown}
        files["data/atlas.yml"] = _dump(settings)
    path = root / "mkdocs.yml"
    if path.exists():
        files["mkdocs.yml"] = _replace(path.read_text(encoding="utf-8"), names).encode()
    files[".gitignore"] = _IGNORED
    return files


def _copy_plausibility(root: Path, variables: set[tuple[str, str]], indicators: set[str]) -> dict[str, bytes]:
    """The rules between tables that still have all their sides, and what was accepted of what is still there."""
    import yaml

    path = root / "data" / "plausibility.yml"
    if not path.exists():
        return {}
    known = {f"{package}/{variable}" for package, variable in variables} | indicators
    rules: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    needs: dict[str, Callable[[Mapping[str, Any]], set[str]]] = {
        "sums": lambda rule: {rule["whole"], *rule["parts"]},
        "totals": lambda rule: set(rule["parts"]),
        "ratios": lambda rule: {rule["share"], rule["numerator"], rule["denominator"]},
        "agreements": lambda rule: {rule["one"], rule["other"]},
        "limits": lambda rule: {rule["part"], rule["whole"]},
        "accepted": lambda rule: {rule["subject"]},
    }
    for kind, subjects in needs.items():
        rules[kind] = [rule for rule in rules.get(kind) or [] if subjects(rule) <= known]
    return {"data/plausibility.yml": _dump(rules)}


def _copy_content(root: Path, indicators: set[str], names: Mapping[str, str]) -> dict[str, bytes]:
    """Texts of the kept indicators and of the site; the county's name is exchanged in the texts of the site."""
    files = {}
    for path in sorted((root / "content").rglob("*")):
        if not path.is_file():
            continue
        place = path.relative_to(root)
        if place.parts[2:3] == ("indicators",):
            if path.stem in indicators:
                files[place.as_posix()] = path.read_bytes()
        elif path.suffix in {".md", ".yml"}:
            files[place.as_posix()] = _replace(path.read_text(encoding="utf-8"), names).encode()
        else:
            files[place.as_posix()] = path.read_bytes()
    return files


def _county(path: Path) -> tuple[str, str]:
    return _county_of(path.read_bytes())


def _county_of(areas: bytes) -> tuple[str, str]:
    """Name and kind of the county in ``areas.csv``."""
    row = next(row for row in read_csv(areas) if row["level"] == "county")
    return row["name"], row["kind"]


def inflect(name: str, kind: str) -> tuple[str, str]:
    """A county's name in the nominative and the genitive.

    Examples
    --------
    >>> inflect("Rhein-Sieg-Kreis", "Kreis")
    ('Rhein-Sieg-Kreis', 'Rhein-Sieg-Kreises')
    >>> inflect("Rheinisch-Bergischer Kreis", "Kreis")
    ('Rheinisch-Bergischer Kreis', 'Rheinisch-Bergischen Kreises')
    >>> inflect("Euskirchen", "Kreis")
    ('Kreis Euskirchen', 'Kreises Euskirchen')
    >>> inflect("Rhein-Kreis Neuss", "Kreis")
    ('Rhein-Kreis Neuss', 'Rhein-Kreises Neuss')
    >>> inflect("Städteregion Aachen", "Kreis")
    ('Städteregion Aachen', 'Städteregion Aachen')
    """
    words = name.split(" ")
    place = next((number for number, word in enumerate(words) if word.lower().endswith(kind.lower())), None)
    if place is not None:
        before = [word[:-2] + "en" if word.endswith("er") else word for word in words[:place]]
        return name, " ".join([*before, f"{words[place]}es", *words[place + 1 :]])
    if any(word.lower().endswith("region") for word in words):
        return name, name  # feminine, and a kind of its own
    return f"{kind} {name}", f"{kind}es {name}"


def _rename(old: tuple[str, str], new: tuple[str, str]) -> dict[str, str]:
    """What to exchange, longest first: the genitive holds the nominative."""
    pairs = dict(zip(inflect(*old), inflect(*new), strict=True))
    return dict(sorted(pairs.items(), key=lambda pair: -len(pair[0])))


def _replace(text: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def _dump(value: object) -> bytes:
    import yaml

    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)
    return text.encode()
