"""What a resident does with the search field."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

PHONE, DESK = {"width": 360, "height": 800}, {"width": 1280, "height": 800}


NEEDED = re.compile(
    r"chi-muc\.json|js/tim-kiem/(?:match|rank|page)\.js"
)  # what is fetched once the reader asks


def field(page: Page):
    return page.get_by_role("searchbox", name="Muốn tìm gì?")


def titles(page: Page):
    return page.locator(".found-title")


def said(page: Page):
    return page.locator(".search-said")


def ask(page: Page, query: str) -> None:
    """Type a query and wait until the page has said something of it."""
    field(page).fill("")
    field(page).fill(query)
    expect(said(page)).to_contain_text(f"“{query.strip()}”" if query else "")
