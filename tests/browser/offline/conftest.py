"""A phone, and a part of the site on a server that can end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.helpers.network import (
    Hesitant,
    Network,
    change,
    hesitating,
    lay_out,
    network,
)
from tests.helpers.offline import ADDRESSES
from tests.helpers.sites import Site


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Path:
    """A part of the site that the test may change."""
    return lay_out(site, tmp_path / "site", *ADDRESSES)


@pytest.fixture
def served(folder: Path) -> Iterator[Network]:
    with network(folder) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader whose phone keeps nothing yet."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def host(folder: Path) -> Iterator[Hesitant]:
    """Readers there wait a moment, not seconds."""
    change(folder / "sw.js", "setTimeout(late, 4000)", "setTimeout(late, 20)")
    with hesitating(folder) as hesitant:
        yield hesitant
