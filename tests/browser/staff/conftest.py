"""The staff page as an officer has it on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from campaign.site.examine import errors, examine
from tests.helpers.browser import Watched, watch
from tests.helpers.communes import DATA_TODAY
from tests.helpers.sites import Site, serve
from tests.helpers.staff import lay_out


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The same, for files that a form made."""
    return lay_out(tmp_path_factory.mktemp("staff") / "data")


@pytest.fixture(scope="module")
def staffed(built) -> Site:
    return built("staffed", lay_out, DATA_TODAY)


@pytest.fixture(scope="module")
def root(staffed) -> Iterator[str]:
    with serve(staffed.folder) as address:
        yield address


@pytest.fixture
def visitor(browser) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched = watch(context)
    yield watched
    assert watched.take() == []
    context.close()


@pytest.fixture
def page(visitor) -> Page:
    return visitor.page


@pytest.fixture
def fits(accept, folder) -> Callable[[str, str, str], None]:
    """Whether a text is the document of that name, and the data with it at `path` has no error."""

    def _fits(name: str, path: str, text: str) -> None:
        accept(f"forms/{name}", text)
        file = folder / path
        before = file.read_bytes() if file.exists() else None
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
        try:
            _, problems = examine(folder, DATA_TODAY)
            assert [str(p) for p in errors(problems)] == []
        finally:
            file.write_bytes(before) if before else file.unlink()

    return _fits
