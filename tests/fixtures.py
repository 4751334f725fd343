"""Sites and a browser for the tests, each made once a session and only when asked for. A pytest plugin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import launch
from tests.site import COMMUNE, COMMUNE_TODAY, DATA, TODAY, Site, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Build a site that must build; what it said on the way is kept."""

    def _built(data: Path, today: str, root: str = "/", **how: str) -> Site:
        out = tmp_path_factory.mktemp("site")
        process = build(data, out, today, **how)
        said = process.stdout + process.stderr
        assert process.returncode == 0, said[-3000:]
        return Site(out, said, root)

    return _built


@pytest.fixture(scope="session")
def site(built) -> Site:
    """The real data folder with its illustration, seen on one day."""
    return built(DATA, TODAY, PYTHONHASHSEED="1")


@pytest.fixture(scope="session")
def published(built) -> Site:
    """The same as it goes to the public, under a path of its own."""
    return built(DATA, TODAY, "/xa/", CAMPAIGN_PUBLISH="1", SITE_URL="https://vi-du.example/xa/")


@pytest.fixture(scope="session")
def commune_site(built) -> Site:
    """The invented commune of tests/xa-thu."""
    return built(COMMUNE, COMMUNE_TODAY)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()
