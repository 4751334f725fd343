"""Sites and a browser for the tests, each made when it is first asked for.

A pytest plugin. A site is built once for all workers of a run: the first that asks builds it, the
others wait for it.
"""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from bench.big import enlarge
from tests.helpers.browser import launch
from tests.helpers.communes import ADDRESS, COMMUNE, DATA, DATA_TODAY, TODAY, WARD, WARD_TODAY
from tests.helpers.fonts import USUAL
from tests.helpers.sites import Site, build

Lay = Callable[[Path], object]  # lays out a data folder at the path that it is given


@pytest.fixture(scope="session")
def once(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Callable[[str, Lay], Path]:
    """A folder by its name, filled by the first worker of the run that asks for it."""
    mine = tmp_path_factory.getbasetemp()
    shared = (mine.parent if hasattr(request.config, "workerinput") else mine) / "once"
    shared.mkdir(exist_ok=True)

    def _once(name: str, fill: Lay) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return _once


@pytest.fixture(scope="session")
def built(once: Callable[[str, Lay], Path]) -> Callable[..., Site]:
    """Build a site that must build, by its name; what it said on the way is kept.

    `data` is a data folder, or what lays one out; `how` goes to `build`.
    """
    known: dict[str, Site] = {}

    def _built(name: str, data: Path | Lay, today: date, root: str = "/", **how: str) -> Site:
        def fill(folder: Path) -> None:
            if not isinstance(data, Path):
                data(folder / "data")
            where = data if isinstance(data, Path) else folder / "data"
            process = build(where, folder / "site", today, **how)
            said = process.stdout + process.stderr
            assert process.returncode == 0, said[-3000:]
            (folder / "said").write_text(said, "utf-8")

        if name not in known:
            folder = once(name, fill)
            known[name] = Site(folder / "site", (folder / "said").read_text("utf-8"), root)
        return known[name]

    return _built


def lay_out_commune(folder: Path) -> Path:
    """A copy of the invented commune, to be changed before it is built."""
    return Path(shutil.copytree(COMMUNE, folder))


@pytest.fixture(scope="session")
def site(built) -> Site:
    """The real data folder with its illustration, seen on one day."""
    return built("site", DATA, DATA_TODAY, PYTHONHASHSEED="1")


@pytest.fixture(scope="session")
def site_again(built) -> Site:
    """The same, built by another process."""
    return built("site_again", DATA, DATA_TODAY, PYTHONHASHSEED="2")


@pytest.fixture(scope="session")
def published(built) -> Site:
    """The same as it goes to the public, under a path of its own."""
    how = {"CAMPAIGN_PUBLISH": "1", "SITE_URL": ADDRESS}
    return built("published", DATA, DATA_TODAY, "/xa/", **how)


@pytest.fixture(scope="session")
def commune_site(built) -> Site:
    """The invented commune of tests/xa-thu."""
    return built("commune_site", COMMUNE, TODAY)


@pytest.fixture(scope="session")
def ward_site(built) -> Site:
    """The invented ward of tests/phuong-thu, with its pictures of shared links."""
    return built("ward_site", WARD, WARD_TODAY)


@pytest.fixture(scope="session")
def known(built) -> Site:
    """The invented commune on a site that knows its address."""
    return built("known", COMMUNE, TODAY, SITE_URL=ADDRESS)


@pytest.fixture(scope="session")
def large(built) -> Site:
    """The illustration with 300 targets and a decision that honours 500 people."""
    return built("large", lambda folder: enlarge(DATA, folder), DATA_TODAY)


@pytest.fixture(params=["site", "published", "commune_site", "ward_site"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """Each of the sites in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def browser_with() -> Iterator[Callable[[str], Browser]]:
    """A browser that has one family of FAMILIES for its text."""
    with sync_playwright() as playwright:
        running: dict[str, Browser] = {}

        def _browser_with(family: str) -> Browser:
            if family not in running:
                running[family] = launch(playwright, family=family)
            return running[family]

        yield _browser_with
        for one in running.values():
            one.close()


@pytest.fixture(scope="session")
def browser(browser_with: Callable[[str], Browser]) -> Browser:
    return browser_with(USUAL)
