"""The staff page's scripts, without their page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.helpers.communes import DATA, DATA_TODAY
from tests.helpers.forms import scripts, staff_data


@pytest.fixture(scope="module")
def js(browser) -> Iterator[Page]:
    with scripts(browser) as page:
        yield page


@pytest.fixture(scope="module")
def known() -> dict:
    return staff_data(DATA, "minh-hoa", DATA_TODAY)
