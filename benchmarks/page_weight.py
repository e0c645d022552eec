"""What a municipality's page weighs before anyone touches it, and how soon its map lives on a slow telephone."""

from __future__ import annotations

from statistics import median

from browser import ARGUMENTS, TROISDORF, find_browser, served
from measure import Budget, report
from playwright.sync_api import Browser, sync_playwright

RUNS, SLOWER = 5, 4


def main() -> bool:
    """Weigh the first view, then touch the map."""
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        sizes = weigh(browser, address + TROISDORF)
        seconds = [touch(browser, address + TROISDORF) for _ in range(RUNS)]
        browser.close()
    for name, size in sorted(sizes.items(), key=lambda item: -item[1]):
        print(f"  {size / 1024:6.1f} KB  {name.removeprefix(address)}")
    print(f"  touched: {', '.join(f'{one:.2f}' for one in seconds)} s")
    return report(
        "page weight",
        [
            Budget(
                f"first view of {TROISDORF}, compressed, {len(sizes)} requests", sum(sizes.values()) / 1024, 120, "KB"
            ),
            Budget(f"map painted after the first touch, CPU / {SLOWER}, median of {RUNS}", median(seconds), 1.5, "s"),
        ],
    )


def weigh(browser: Browser, address: str) -> dict[str, int]:
    """Bytes on the wire of every answer, heads included, by address."""
    page = browser.new_page(viewport={"width": 375, "height": 740})
    session = page.context.new_cdp_session(page)
    names: dict[str, str] = {}
    sizes: dict[str, int] = {}
    session.on("Network.responseReceived", lambda event: names.update({event["requestId"]: event["response"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.update({names[event["requestId"]]: int(event["encodedDataLength"])}),
    )
    session.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    page.close()
    return sizes


def touch(browser: Browser, address: str) -> float:
    """Seconds from the first touch of the map to its first painted frame, nothing cached."""
    page = browser.new_page()
    page.goto(address, wait_until="networkidle")
    page.locator("figure[data-figure=map]").scroll_into_view_if_needed()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    milliseconds: float = page.evaluate(
        """() => new Promise((resolve) => {
          const figure = document.querySelector("figure[data-figure=map]");
          const start = performance.now();
          const painted = () => figure.querySelector(".is-live .choroplethlocation");
          new MutationObserver((_, observer) => {
            if (!painted()) return;
            observer.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
          }).observe(figure, { subtree: true, childList: true, attributes: true });
          figure.dispatchEvent(new PointerEvent("pointerenter"));
        })"""
    )
    page.context.close()
    return milliseconds / 1000


if __name__ == "__main__":
    main()
