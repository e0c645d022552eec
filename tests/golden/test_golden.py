"""The miniature's whole output before it is compiled, text by text; ``pytest --accept`` rewrites what is expected.

Text is compared byte for byte, archives by what is in them. A change of words, numbers or order shows as a difference
in the commit that makes it.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from conftest import MINIATURE, Made, make

EXPECTED = Path(__file__).parent / "expected"


def unpack(content: bytes) -> str:
    """Names and sizes of an archive; the files themselves are compared where they lie open."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(f"{one.filename} {one.file_size} {one.CRC:08x}\n" for one in archive.infolist())


def lay_out(made: Made) -> dict[str, str]:
    """Everything that is rendered and exported, as readable text by path."""
    found: dict[str, str] = {}
    for site in made.sites:
        folder = f"pages/{site.language}"
        found |= {f"{folder}/{path}": content.decode() for path, content in site.markdown.items()}
        for address, fragments in site.fragments.items():
            name = address.rstrip("/") or "index"
            parts = (f"<!-- {key} -->\n{html.strip()}\n" for key, html in fragments.items())
            found[f"{folder}/{name}.fragments.html"] = "\n".join(parts)
        found |= {f"figures/{site.language}/{path}": spread(content) for path, content in site.figures.items()}
        search = "".join(f"{one.address}\n  {one.title}\n  {one.text}\n" for one in site.search)
        found[f"search/{site.language}.txt"] = search
    for path, content in made.exports.items():
        if path.startswith("daten/pakete/") and not path.endswith(".zip"):
            continue  # the committed files themselves, see below
        found[f"exports/{path}"] = unpack(content) if path.endswith(".zip") else spread(content)
    return found


def spread(content: bytes) -> str:
    """JSON with a line for each entry of its outermost level, so that a difference is small; any other text as it is."""
    try:
        entries = json.loads(content)
    except ValueError:
        return content.decode()
    if not isinstance(entries, dict):
        return content.decode()
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


@pytest.fixture(scope="module")
def found(made: Made) -> Mapping[str, str]:
    return lay_out(made)


def test_every_text_of_the_miniature_is_as_expected(found: Mapping[str, str], accept: bool) -> None:
    if accept:
        _rewrite(found)
    expected = {
        path.relative_to(EXPECTED).as_posix(): path.read_text("utf-8") for path in EXPECTED.rglob("*") if path.is_file()
    }
    assert sorted(found) == sorted(expected)
    differing = [path for path, text in found.items() if expected[path] != text]
    for path in differing[:1]:
        assert found[path] == expected[path], path
    assert differing == []


def _rewrite(found: Mapping[str, str]) -> None:
    for path in EXPECTED.rglob("*"):
        if path.is_file() and path.relative_to(EXPECTED).as_posix() not in found:
            path.unlink()
    for name, text in found.items():
        (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / name).write_text(text, "utf-8", newline="\n")


def test_the_same_input_gives_the_same_bytes(made: Made) -> None:
    again = make(MINIATURE)
    assert again.exports == made.exports
    for one, other in zip(made.sites, again.sites, strict=True):
        assert (one.markdown, one.fragments, one.figures) == (other.markdown, other.fragments, other.figures)


def test_downloads_of_packages_are_the_committed_files(made: Made) -> None:
    for path, content in made.exports.items():
        if path.startswith("daten/pakete/") and not path.endswith(".zip"):
            name = path.removeprefix("daten/pakete/")
            folder = "data/partitions" if name[0].isdigit() else "data"
            assert content == (MINIATURE / folder / name).read_bytes()


def test_archives_hold_the_open_files(made: Made) -> None:
    for path, content in made.exports.items():
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                for name in archive.namelist():
                    assert archive.read(name) == made.exports[f"daten/pakete/{name}"]


def test_a_changed_number_changes_what_is_expected(miniature: Path, found: Mapping[str, str]) -> None:
    path = miniature / "data/survey/observations.csv"
    path.write_text(path.read_text("utf-8").replace("rent,2023,8.9,", "rent,2023,9.1,"), "utf-8")
    changed = lay_out(make(miniature))
    assert {one for one in found if found[one] != changed[one]} >= {
        "exports/daten/alle-werte.csv", "figures/de/assets/figures/rent.json",
        "pages/de/gemeinden/09901001-kleinstadt.fragments.html", "exports/api/v1/indicators/rent.json",
    }  # fmt: skip
