"""Sheets of the invented commune, of the illustration, and a page to show them on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from campaign.facts import load
from campaign.outputs.sheets import Sheet
from campaign.view import view_site
from tests.helpers.communes import DATA, DATA_TODAY
from tests.helpers.sheets import ADDRESS, by_address, decision, site_of

# ── making sheets ───────────────────────────────────────────────────────────────


@pytest.fixture
def board(facts):
    """The board's sheet of one decision."""

    def _board(danh_sach: list[dict], address: str | None = ADDRESS, **more: Any) -> Sheet:
        return by_address(site_of(facts, decision(danh_sach, **more)), address)[
            "2031/vinh-danh/qd-0/niem-yet/"
        ]

    return _board


@pytest.fixture(scope="module")
def illustrated() -> dict[str, Sheet]:
    """Sheets of the invented commune that shows a full year."""
    facts, _ = load(DATA)
    return {
        address: sheet
        for address, sheet in by_address(view_site(facts, DATA_TODAY)).items()
        if sheet.campaign.illustration
    }


# ── in a browser ────────────────────────────────────────────────────────────────


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 800}, locale="vi-VN")
    yield page
    page.close()
