"""A Chromium and a compressing loopback server for the benchmarks that look at the finished site."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from measure import ROOT

SITE = ROOT / "site"
TROISDORF = "de/gemeinden/05382068-troisdorf/"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-gpu",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> str:
    """Path of a Chromium."""
    found = shutil.which(os.environ.get("ATLAS_BROWSER", "")) or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        raise SystemExit("no browser: name one in ATLAS_BROWSER")
    return found


@cache
def _compress(path: str, _changed: int) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 9, mtime=0)


class _Compressing(SimpleHTTPRequestHandler):
    """Serves text compressed, as static hosts do."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".geojson": "application/geo+json"}

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the name is the library's
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        is_text = path.suffix in (".html", ".css", ".js", ".json", ".geojson", ".svg", ".csv", ".xml", ".txt")
        content = _compress(str(path), path.stat().st_mtime_ns) if is_text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def served(folder: Path = SITE) -> Iterator[str]:
    """The address under which *folder* can be read."""
    if not (folder / "index.html").is_file():
        raise SystemExit("build the site first: make site")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
