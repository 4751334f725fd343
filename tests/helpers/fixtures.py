"""Sites and a browser for the tests, each made once a session and only when asked for.

A pytest plugin.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from bench.big import enlarge
from tests.helpers.browser import launch
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY
from tests.helpers.sites import Site, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Build a site that must build; what it said on the way is kept.

    Several may be built at once.
    """
    making = threading.Lock()

    def _built(data: Path, today: date, root: str = "/", **how: str) -> Site:
        with making:
            out = tmp_path_factory.mktemp("site")
        process = build(data, out, today, **how)
        said = process.stdout + process.stderr
        assert process.returncode == 0, said[-3000:]
        return Site(out, said, root)

    return _built


VARIANTS = {
    "site": ((DATA, DATA_TODAY), {"PYTHONHASHSEED": "1"}),
    "site_again": ((DATA, DATA_TODAY), {"PYTHONHASHSEED": "2"}),
    "published": (
        (DATA, DATA_TODAY, "/xa/"),
        {"CAMPAIGN_PUBLISH": "1", "SITE_URL": "https://vi-du.example/xa/"},
    ),
    "commune_site": ((COMMUNE, TODAY), {}),
}


@pytest.fixture(scope="session")
def variant(built, request: pytest.FixtureRequest) -> Iterator[Callable[[str], Site]]:
    """The sites that this run asks for, all begun at the first question: a build keeps one
    processor busy.
    """
    wanted = {name for item in request.session.items for name in item.fixturenames}
    with ThreadPoolExecutor(os.cpu_count()) as several:
        begun = {
            name: several.submit(built, *where, **how)
            for name, (where, how) in VARIANTS.items()
            if name in wanted or ("any_site" in wanted and name != "site_again")
        }
        yield lambda name: begun[name].result()


@pytest.fixture(scope="session")
def site(variant) -> Site:
    """The real data folder with its illustration, seen on one day."""
    return variant("site")


@pytest.fixture(scope="session")
def site_again(variant) -> Site:
    """The same, built by another process."""
    return variant("site_again")


@pytest.fixture(scope="session")
def published(variant) -> Site:
    """The same as it goes to the public, under a path of its own."""
    return variant("published")


@pytest.fixture(scope="session")
def commune_site(variant) -> Site:
    """The invented commune of tests/xa-thu."""
    return variant("commune_site")


@pytest.fixture(scope="session")
def large(built, tmp_path_factory) -> Site:
    """The illustration with 300 targets and a decision that honours 500 people."""
    return built(enlarge(DATA, tmp_path_factory.mktemp("large") / "data"), DATA_TODAY)


@pytest.fixture(params=["site", "published", "commune_site"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """Each of the sites in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()
