"""--serve compiles what moved, and everything where the frame moved."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas import pipeline
from atlas.model.memory import Memory

Rebuild = Callable[[], pipeline.Summary]
PAGE = "de/indikatoren/rent/index.html"


@pytest.fixture
def rebuild(miniature: Path, tmp_path: Path) -> Rebuild:
    """Build again as --serve does, after one whole build."""

    memory = Memory()

    def build() -> pipeline.Summary:
        return pipeline.build(miniature, tmp_path / "site", tmp_path / "work", lambda _: None, memory=memory)

    build()
    return build


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_nothing_moves_when_nothing_changed(rebuild: Rebuild) -> None:
    assert rebuild().changed == 0


def test_one_changed_text_moves_its_page_and_what_names_it(rebuild: Rebuild, miniature: Path, tmp_path: Path) -> None:
    before = (tmp_path / "site/de/methoden/index.html").stat().st_mtime_ns
    replace(miniature / "content/de/indicators/rent.md", "## Lesart\n\n", "## Lesart\n\nGanz neu. ")
    assert 0 < rebuild().changed < 10
    assert "Ganz neu." in (tmp_path / "site" / PAGE).read_text("utf-8")
    assert (tmp_path / "site/de/methoden/index.html").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("file", "old", "new", "seen"),
    [
        ("data/atlas.yml", "Kleiner Atlas", "Neuer Atlas", "Neuer Atlas"),
        ("mkdocs.yml", "img-src 'self' data:", "img-src 'none'", "img-src 'none'"),
    ],
)
def test_a_changed_frame_reaches_every_page(
    rebuild: Rebuild, miniature: Path, tmp_path: Path, file: str, old: str, new: str, seen: str
) -> None:
    replace(miniature / file, old, new)
    rebuild()
    pages = [
        path
        for path in (tmp_path / "site").glob("*/**/index.html")
        if 'http-equiv="refresh"' not in path.read_text("utf-8")
    ]
    assert len(pages) > 40
    assert all(seen in path.read_text("utf-8") for path in pages)


def test_a_page_that_is_gone_is_gone_from_the_site(rebuild: Rebuild, miniature: Path, tmp_path: Path) -> None:
    (miniature / "content/en/imprint.md").unlink(missing_ok=True)
    for page in ("contribute", "imprint"):
        (miniature / f"content/de/{page}.md").unlink(missing_ok=True)
    addresses = miniature / "data/addresses.txt"
    addresses.write_text(
        "".join(
            f"{one}\n"
            for one in addresses.read_text("utf-8").split()
            if "mitmachen" not in one and "contribute" not in one and "impr" not in one
        ),
        "utf-8",
    )
    rebuild()
    assert not (tmp_path / "site/de/mitmachen/index.html").exists()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/register/observations.csv", "09901001,children_in_benefits,2024-12-31,", None),
        ("data/survey/observations.csv", "09901001,rent,2023,", None),
        ("data/indicators/rent.yml", "decimals: 2", "decimals: 1"),
        ("content/de/indicators/rent.md", "## Lesart\n\n", "## Lesart\n\nGanz neu. "),
    ],
)
def test_what_is_kept_is_what_would_be_made_again(
    rebuild: Rebuild, miniature: Path, tmp_path: Path, file: str, old: str, new: str | None
) -> None:
    path = miniature / file
    if new is None:
        line = next(one for one in path.read_text("utf-8").splitlines() if one.startswith(old))
        number = line.split(",")[3]
        replace(path, line, line.replace(f",{number},", f",{float(number) + 1:g},", 1))
        forget_hash(path)
    else:
        replace(path, old, new)
    assert rebuild().changed > 0
    pipeline.build(miniature, tmp_path / "fresh", tmp_path / "other", lambda _: None)
    assert contents(tmp_path / "site") == contents(tmp_path / "fresh")


def forget_hash(table: Path) -> None:
    """Take size and hash of a changed table out of its description, as someone who edits by hand must."""
    path = table.parent / "datapackage.json"
    description = json.loads(path.read_text("utf-8"))
    for resource in description["resources"]:
        resource.pop("hash", None)
        resource.pop("bytes", None)
    path.write_text(json.dumps(description, ensure_ascii=False, indent=2), "utf-8")
