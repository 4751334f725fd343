"""One first visit by a cheap phone, and what the browser says of it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

SLOWER = 4  # times slower than this machine
PHONE = {
    "viewport": {"width": 360, "height": 800},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}

_WATCH = """
window.seen = {lcp: 0, shift: 0, tasks: []};
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.lcp = e.startTime; }).observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value; }).observe({type: "layout-shift", buffered: true});
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.tasks.push([e.startTime, e.duration]); }).observe({type: "longtask", buffered: true});
"""
_READ = """() => {
  const first = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  return {
    first, largest: seen.lcp, shift: seen.shift,
    blocking: seen.tasks.filter(([start, length]) => start + length > first).reduce((sum, [, length]) => sum + length - 50, 0),
    icon: document.querySelector("link[rel~=icon]")?.href ?? "",
    before: performance.getEntriesByType("resource").filter((r) => r.startTime < first).map((r) => r.name),
    protocol: performance.getEntriesByType("navigation")[0].nextHopProtocol,
  };
}"""


@dataclass(frozen=True)
class Visit:
    """Times in milliseconds; `before` counts requests begun before the first paint, `requests` all
    that came unasked; the icon of the tab counts in neither.
    """

    kilobytes: float
    requests: int
    before: int
    first: float
    largest: float
    blocking: float
    shift: float


def visit(browser: Browser, address: str) -> Visit:
    context = browser.new_context(**PHONE, locale="vi-VN", service_workers="block")
    try:
        page = context.new_page()
        page.set_default_timeout(60_000)
        devtools = context.new_cdp_session(page)
        sent: list[float] = []
        asked: list[str] = []
        devtools.on(
            "Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"])
        )
        devtools.on(
            "Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"])
        )
        devtools.send("Network.enable")
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(_WATCH)
        page.goto(address, wait_until="load")
        page.wait_for_load_state("networkidle")
        page.wait_for_function(
            "performance.getEntriesByName('first-contentful-paint').length && seen.lcp"
        )
        read = page.evaluate(_READ)
        if read["protocol"] != "h2":
            raise RuntimeError(f"{address} came over {read['protocol']}")
        asked, before = (
            [url for url in urls if url != read["icon"] and not url.endswith("/favicon.ico")]
            for urls in (asked, read["before"])
        )
        return Visit(
            sum(sent) / 1000,
            len(asked),
            1 + len(before),
            read["first"],
            read["largest"],
            read["blocking"],
            read["shift"],
        )
    finally:
        context.close()
