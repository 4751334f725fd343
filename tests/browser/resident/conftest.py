"""The real site on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.browser import Watched, watch
from tests.helpers.sites import Site, serve
from tests.helpers.visits import PHONE


@pytest.fixture(scope="session")
def served(site: Site) -> Iterator[str]:
    with serve(site.folder) as root:
        yield root


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Watched]:
    """One page on a phone, reused; every complaint of it is kept."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    yield watch(context)
    context.close()


@pytest.fixture
def page(visitor: Watched) -> Iterator[Page]:
    """The same page at a phone's size; what a test did must leave no complaint."""
    visitor.page.set_viewport_size(PHONE)
    visitor.take()
    yield visitor.page
    assert visitor.take() == []
