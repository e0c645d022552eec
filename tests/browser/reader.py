"""What the browser tests look with: sites on a loopback server, a reader cut off from the world, and what raises the alarm.

Every check is a function that returns complaints, so that a page broken on purpose can be held against the very
same function.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, Response, Route

ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-gpu",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # the cut, should the one in the page ever fail
]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 740}
PATIENCE_MS = 15_000
_TELL_VIOLATIONS = """
window.atlasViolations = [];
document.addEventListener("securitypolicyviolation",
  (event) => window.atlasViolations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
_STORED = """async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
EMPTY_SCRIPT = "empty.js"
"""No site has one; a page that is broken on purpose makes a service worker of it."""
Change = Callable[[str], str]


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".geojson": "application/geo+json"}

    def do_GET(self) -> None:
        if self.path != f"/{EMPTY_SCRIPT}":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the name is the library's
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """As a static host does: the site's own page for what is missing."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which *folder* can be read."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


@dataclass
class Log:
    """What a page did while it was read."""

    foreign: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)


class Reader:
    """One page in one window, with everything it asks for written down and nothing foreign answered."""

    def __init__(self, browser: Browser, home: str, change: Change | None = None, **options: Any) -> None:
        self.home, self.change, self.log = home, change, Log()
        self.context: BrowserContext = browser.new_context(**options)
        self.context.set_default_timeout(PATIENCE_MS)
        self.context.add_init_script(_TELL_VIOLATIONS)
        self.context.route(re.compile(f"^(?!{re.escape(home)})"), self._refuse)
        if change:
            self.context.route(re.compile(r"/(\?.*)?$"), self._alter)
        self.page: Page = self.context.new_page()
        self.page.on("request", self._note_request)
        self.page.on("response", self._note_response)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.log.console.append(str(error)))

    def open(self, address: str) -> Page:
        """Go to an address of the site, and on to where it leads."""
        self.page.goto(self.home + address)
        # A page that leads on may go at any moment: asking until the page stays outlives that.
        self.page.wait_for_function("() => !document.querySelector('meta[http-equiv=refresh]')")
        self.page.wait_for_load_state()
        return self.page

    def _refuse(self, route: Route) -> None:
        route.abort()

    def _alter(self, route: Route) -> None:
        if not route.request.url.startswith(self.home) or self.change is None:
            route.abort()
            return
        answer = route.fetch()
        route.fulfill(response=answer, body=self.change(answer.text()))

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.log.foreign.append(request.url)

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.log.failed.append(f"{response.status} {response.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.log.console.append(message.text)

    def complaints(self) -> list[str]:
        """Everything a page must not do: ask elsewhere, ask in vain, complain, break the policy, keep anything."""
        self.page.wait_for_load_state("networkidle")
        stored = {name: count for name, count in self.page.evaluate(_STORED).items() if count}
        violations = self.page.evaluate("() => window.atlasViolations")
        return [
            *(f"foreign: {one}" for one in self.log.foreign),
            *(f"failed: {one}" for one in self.log.failed),
            *(f"console: {one}" for one in self.log.console),
            *(f"policy: {one}" for one in violations),
            *(f"stored: {name}" for name in stored),
            *(f"cookie: {one['name']}" for one in self.context.cookies()),
        ]

    def close(self) -> None:
        """Close the window."""
        self.context.close()


def audit(page: Page, axe: str) -> list[str]:
    """What axe-core finds, with all its rules."""
    page.evaluate(axe)
    found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    return [
        f"axe {rule['id']}: {node['target']} {node['failureSummary']}".replace("\n", " ")
        for rule in found
        for node in rule["nodes"]
    ]


def overflow(page: Page) -> list[str]:
    """Elements that reach beyond the right edge, if the page can be scrolled sideways."""
    return page.evaluate(
        """() => {
          const root = document.scrollingElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const wide = [...document.querySelectorAll("body *")].filter((one) =>
            one.getBoundingClientRect().right > root.clientWidth + 1 && getComputedStyle(one).position !== "fixed");
          return [`page ${root.scrollWidth} in ${root.clientWidth}`,
            ...wide.slice(0, 5).map((one) => `${one.tagName}.${one.getAttribute("class")}`)];
        }"""
    )


def figures(page: Page) -> list[Locator]:
    """Every figure that can come to life."""
    return page.locator("figure[data-figure]").all()


def show(figure: Locator) -> None:
    """Choose the level of a map, if another one is seen."""
    if not figure.is_visible():
        figure.page.locator(f"input[value='{figure.get_attribute('id')}']").check()


def wake(figure: Locator) -> None:
    """Touch a figure and wait until it lives."""
    show(figure)
    figure.scroll_into_view_if_needed()
    figure.locator(".atlas-canvas").hover()
    figure.locator(".atlas-canvas.is-live .main-svg").first.wait_for()


def wake_all(page: Page) -> list[Locator]:
    """Touch every figure of a page."""
    found = figures(page)
    for figure in found:
        wake(figure)
    return found


def live_labels(figure: Locator) -> dict[str, str]:
    """What a living map says of each area, by name."""
    words = figure.locator(".atlas-live [role=link]").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('aria-label'))"
    )
    return dict(word.split(": ", 1) for word in words)


def table_labels(page: Page) -> dict[str, str]:
    """What the first table of an indicator's page says of each area, by name; the county's row is left out."""
    rows = (
        page.locator("table.atlas-values")
        .first.locator("tbody tr:not(.county-row)")
        .evaluate_all(
            "(all) => all.map((row) => [row.querySelector('th').textContent, row.querySelector('td.value').textContent])"
        )
    )
    return {name.strip(): label.strip() for name, label in rows}


def series(site: Path, language: str, indicator: str) -> dict[str, Any]:
    """The file from which a figure draws."""
    return json.loads((site / language / f"assets/figures/{indicator}.json").read_text("utf-8"))
