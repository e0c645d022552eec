"""The data packages themselves: each file as it was checked, and the whole as one archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import partial

from atlas.model.files import Files, download_archive, download_package
from atlas.model.memory import FORGETFUL, Memory

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""Archives carry no time of their own: the same contents give the same bytes."""


def export_packages(packages: Mapping[str, Files], memory: Memory = FORGETFUL) -> dict[str, bytes]:
    """Files and archives by their address.

    Parameters
    ----------
    packages : contents by package and by path within it.
    memory : of a process that serves; a package is packed again only if it has changed.
    """
    files: dict[str, bytes] = {}
    for package, contents in packages.items():
        files |= {download_package(package, path): content for path, content in contents.items()}
        files[download_archive(package)] = memory.recall(
            ("archive", package), (contents,), partial(pack, package, contents)
        )
    return files


def pack(folder: str, contents: Files) -> bytes:
    """A ZIP archive with *contents* in one folder."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(contents):
            entry = zipfile.ZipInfo(f"{folder}/{path}", _FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, contents[path])
    return buffer.getvalue()
