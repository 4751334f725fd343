"""What the tests of access share: pages enough to meet everything that a site shows, each opened as
a visitor meets it.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

from tests.helpers.html import Node
from tests.helpers.scripts import script
from tests.helpers.sites import Site

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def axe_script() -> str:
    """axe as a package brings it; Playwright runs it inside the page, past any content policy."""
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


_REFRESH = re.compile(r'<meta http-equiv="refresh"[^>]*>')


def names(page: Node) -> set[tuple[str, str]]:
    """Every element with each of its classes, and each role and input that it is."""
    return {
        (node.tag, name)
        for node in page.css("*")
        for name in (
            *((node.attributes.get("class") or "").split() or [""]),
            node.attributes.get("role") or "",
            node.attributes.get("type") or "",
        )
    }


def enough(site: Site) -> list[str]:
    """The addresses of a few pages that together hold every sort of element of the site."""
    met: set[tuple[str, str]] = set()
    few = []
    for address, page in zip(site.addresses, site.pages.values(), strict=True):
        if not names(page) <= met:
            few.append(address)
            met |= names(page)
    return few


def visit(page: Page, root: str, address: str, site: Site) -> None:
    """Open a page with everything on it unfolded.

    One that leads on at once is shown without that.
    """
    path = address if address.endswith(".html") else f"{address}index.html"
    if b'http-equiv="refresh"' in site.files[path]:
        page.goto("about:blank")
        page.set_content(_REFRESH.sub("", site.files[path].decode()))
    else:
        page.goto(root + address, wait_until="domcontentloaded")
    page.evaluate(
        "document.querySelectorAll('details').forEach(details => { details.open = true; })"
    )


def axe(page: Page) -> list[str]:
    """What axe finds on the page as it stands."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_script())
    return page.evaluate(script("axe"), TAGS)
