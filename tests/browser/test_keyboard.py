"""Everything can be reached by the keyboard alone, in the order in which it is read, and one always
sees where one is.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.access import enough, visit
from tests.helpers.browser import watch
from tests.helpers.scripts import script
from tests.helpers.sites import Site, serve


def walk(page: Page) -> list[str]:
    """Go through the page by Tab from its start, and say what was wrong on the way."""
    places = page.evaluate(script("keyboard"))
    page.evaluate("document.activeElement.blur()")
    for _ in range(places):
        page.keyboard.press("Tab")
    stops = page.evaluate("window.stops")
    missing = [] if len(stops) == places else [f"{places} places, {len(stops)} stops"]
    return [stop for stop in stops if stop][:5] + missing


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        locale="vi-VN",
        viewport={"width": 360, "height": 800},
        reduced_motion="reduce",
        service_workers="block",
    )
    yield watch(context).page
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_goes_through_every_kind_of_page_and_is_seen_there(
    site: Site, page: Page, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    wrong = []
    with serve(site.folder) as root:
        for address in enough(site)[0 if scheme == "light" else 1 :: 2]:
            visit(page, root, address, site)
            wrong += [f"{address}: {what}" for what in walk(page)]
    assert not wrong, "\n".join(wrong[:30])


@pytest.mark.parametrize("form", ["bao-cao", "quyet-dinh", "tin", "dinh-chinh", "duyet"])
def test_the_keyboard_goes_through_a_form_that_says_what_is_wrong(
    site: Site, page: Page, form: str
) -> None:
    with serve(site.folder) as root:
        page.goto(f"{root}minh-hoa/can-bo/#{form}", wait_until="load")
        if form == "quyet-dinh":
            page.click("[data-add=danh_sach]")
        page.click(f"#{form} [type=submit]")
        assert page.locator(f"#{form} .staff-errors").is_visible()
        # From the start of the page again, with the errors as they stand.
        page.evaluate(
            "document.body.tabIndex = -1; document.body.focus();"
            " document.body.removeAttribute('tabindex'); scrollTo(0, 0)"
        )
        assert walk(page) == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("<a href='#' style='outline: 0'>a</a>", "no outline"),
        ("<a href='#' style='outline: 3px solid #ddd'>a</a>", "outline rgb"),
        (
            (
                "<a href='#' style='outline: 3px solid'>a</a><a href='#' tabindex=2 style='outline:"
                " 3px solid'>b</a>"
            ),
            "comes as number",
        ),
        (
            (
                "<a href='#' style='outline: 3px solid'>a</a><div style='position: fixed; inset:"
                " 0'>b</div>"
            ),
            "covered by",
        ),
        (
            (
                "<input onblur='this.focus()' style='outline: 3px solid'><input style='outline: 3px"
                " solid'>"
            ),
            "comes as number",
        ),
    ],
)
def test_a_fault_of_each_sort_would_be_noticed(page: Page, fault: str, said: str) -> None:
    page.set_content(
        f"<!doctype html><html lang=vi><body style='background: white; color: black'>{fault}"
    )
    assert said in "\n".join(walk(page))
