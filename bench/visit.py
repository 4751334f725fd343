"""One first visit by a cheap phone, and what the browser says of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

SLOWER = 4  # times slower than this machine
PHONE = {
    "viewport": {"width": 360, "height": 800},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}


def _script(name: str) -> str:
    """What a page is told to note, or asked for: visit-<name>.js beside this file."""
    return Path(__file__).with_name(f"visit-{name}.js").read_text("utf-8")


@dataclass(frozen=True, kw_only=True)
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
        page.add_init_script(_script("watch"))
        page.goto(address, wait_until="load")
        page.wait_for_load_state("networkidle")
        page.wait_for_function(
            "performance.getEntriesByName('first-contentful-paint').length && seen.lcp"
        )
        read = page.evaluate(_script("read"))
        if read["protocol"] != "h2":
            raise RuntimeError(f"{address} came over {read['protocol']}")
        asked, before = (
            [url for url in urls if url != read["icon"] and not url.endswith("/favicon.ico")]
            for urls in (asked, read["before"])
        )
        return Visit(
            kilobytes=sum(sent) / 1000,
            requests=len(asked),
            before=1 + len(before),
            first=read["first"],
            largest=read["largest"],
            blocking=read["blocking"],
            shift=read["shift"],
        )
    finally:
        context.close()
