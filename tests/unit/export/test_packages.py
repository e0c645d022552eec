"""Packages for download: the files as they were checked, and one archive."""

from __future__ import annotations

import io
import zipfile

from atlas.export.packages import export_packages, pack

FILES = {"b.csv": b"2\n", "a.json": b"{}"}


def test_a_package_is_exported_file_by_file_and_whole() -> None:
    assert sorted(export_packages({"register": FILES})) == [
        "daten/pakete/register.zip", "daten/pakete/register/a.json", "daten/pakete/register/b.csv",
    ]  # fmt: skip


def test_an_archive_holds_one_folder_with_the_files() -> None:
    with zipfile.ZipFile(io.BytesIO(pack("register", FILES))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"register/{name}": content for name, content in FILES.items()
        }


def test_an_archive_carries_no_time_of_its_own() -> None:
    assert pack("register", FILES) == pack("register", dict(reversed(FILES.items())))
