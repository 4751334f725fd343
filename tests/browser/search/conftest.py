"""Both sites, and a phone to search them on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.browser import Watched, watch
from tests.helpers.searching import PHONE
from tests.helpers.sites import Site, serve


@pytest.fixture(scope="module")
def addresses(site: Site, commune_site: Site) -> Iterator[dict[str, str]]:
    """Both sites, the first below a path of its own."""
    with serve(site.folder, under="/xa/trang/") as one, serve(commune_site.folder) as other:
        yield {"site": one, "commune": other}


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport=PHONE, locale="vi-VN", service_workers="block")
    yield watch(context)
    context.close()


@pytest.fixture
def page(visitor: Watched) -> Iterator[Page]:
    """A phone whose page must leave no complaint."""
    visitor.page.set_viewport_size(PHONE)
    visitor.take()
    yield visitor.page
    assert visitor.take() == []
