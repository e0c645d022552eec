"""Show the site on this machine and load it anew when it changes.

MkDocs' own development server, but with its script as a file: the pages' policy forbids scripts inside a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import _SCRIPT_TEMPLATE, LiveReloadServer, _timestamp

_SCRIPT = re.compile(r"/livereload/(?P<epoch>\d+)/(?P<page>\d+)\.js")
HOST = "127.0.0.1"


class SiteServer(LiveReloadServer):
    """Serves a finished site and calls *builder* when a watched folder changes."""

    def __init__(self, builder: Callable[[], None], site: Path, port: int) -> None:
        super().__init__(builder=builder, host=HOST, port=port, root=str(site), mount_path="/")

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        head, end, tail = content.rpartition(b"</body>")
        script = f'<script src="/livereload/{epoch}/{_timestamp()}.js"></script>'.encode()
        return head + script + end + tail

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        match = _SCRIPT.fullmatch(environ["PATH_INFO"])
        if match is None:
            answer: Iterable[bytes] | None = super()._serve_request(environ, start_response)
            return answer
        script = _SCRIPT_TEMPLATE.substitute(epoch=match["epoch"], request_id=match["page"])
        start_response("200 OK", [("Content-Type", "text/javascript")])
        return [script.encode()]


def serve(builder: Callable[[], None], site: Path, watched: Iterable[Path], port: int) -> None:
    """Serve until interrupted."""
    server = SiteServer(builder, site, port)
    for folder in watched:
        server.watch(str(folder))
    try:
        server.serve()
    finally:
        server.shutdown()
