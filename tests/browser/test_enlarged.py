"""Large letters, wide spacing, a window of 320 dots, colours of the reader's own: nothing is lost,
nothing lies on anything else.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.access import enough, visit
from tests.helpers.browser import sticking_out, watch
from tests.helpers.fonts import FAMILIES
from tests.helpers.scripts import script
from tests.helpers.sites import Site, serve

# WCAG 1.4.12, word for word; and letters of twice the size that the reader's browser has (1.4.4).
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em"
    " !important } p { margin-bottom: 2em !important }"
)
LARGE = "html { font-size: 200% !important }"
# 1280 × 1024 dots at 400 %, and the two screens with large letters and with wide spacing.
SIZES = (
    ("on a phone", 360, 800, ""),
    ("at 400%", 320, 256, ""),
    ("large on a phone", 360, 800, LARGE),
    ("large at a desk", 1280, 800, LARGE),
    ("spaced on a phone", 360, 800, SPACING),
)


@pytest.fixture(params=FAMILIES)
def page_in(request: pytest.FixtureRequest, browser_with) -> Iterator[Page]:
    """A page in each of the families that phones have."""
    with a_page(browser_with(request.param)) as page:
        yield page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with a_page(browser) as page:
        yield page


@contextmanager
def a_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", reduced_motion="reduce", service_workers="block")
    yield watch(context).page
    context.close()


def lost(page: Page) -> list[str]:
    return [f"too wide {what}" for what in sticking_out(page)] + page.evaluate(script("lost"))


def seen(page: Page) -> Iterator[str]:
    """What is lost on the page in each size."""
    for name, width, height, style in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        # What is far out of sight is laid out when the reader comes near; here the reader is
        # everywhere at once.
        added = page.add_style_tag(content="* { content-visibility: visible !important }" + style)
        yield from (f"{name}: {what}" for what in lost(page))
        added.evaluate("style => style.remove()")


def test_nothing_is_lost_on_any_kind_of_page_however_large_it_is_shown(
    site: Site, page_in: Page
) -> None:
    wrong = []
    with serve(site.folder) as root:
        for address in enough(site):
            visit(page_in, root, address, site)
            wrong += [f"{address} {what}" for what in seen(page_in)]
    assert not wrong, "\n".join(wrong[:40])


@pytest.mark.parametrize("form", ["bao-cao", "quyet-dinh", "tin"])
def test_nothing_is_lost_on_a_form_that_says_what_is_wrong(
    site: Site, page: Page, form: str
) -> None:
    with serve(site.folder) as root:
        page.goto(f"{root}minh-hoa/can-bo/#{form}", wait_until="load")
        if form == "quyet-dinh":
            page.click("[data-add=danh_sach]")
        page.click(f"#{form} [type=submit]")
        assert list(seen(page)) == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("<p style='height: 20px; overflow: hidden'>một<br>hai<br>ba", "cut off below"),
        (
            "<p style='width: 60px; overflow: hidden; white-space: nowrap'>một hai ba bốn năm",
            "cut off at the side",
        ),
        ("<p>một hai ba<p style='margin-top: -2em'>bốn năm sáu", "lies on"),
        ("<p style='width: 500px'>a", "too wide"),
        ("<p style='width: 40px; overflow-wrap: anywhere'>nghiêng", "broken in «nghiêng»"),
    ],
)
def test_a_loss_of_each_sort_would_be_noticed(page: Page, fault: str, said: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.set_content(f"<!doctype html><html lang=vi>{fault}")
    assert said in "\n".join(lost(page))


# ── colours of the reader's own, no motion ───────────────────────────────────

# What must stand out (its fill or stroke, or its border) from what: each is a part of a picture or
# the edge of a control.
MEANT = {
    ".bar-done": ("fill", ".bar-way", "fill"),
    ".bar-way": ("stroke", "", ""),
    ".bar-mark": ("stroke", ".bar-halo", "stroke"),
    ".bar-tick": ("stroke", ".bar-way", "fill"),
    ".ruler-now": ("stroke", "", ""),
    ".ruler-target": ("stroke", "", ""),
    ".ruler-line": ("stroke", "", ""),
    ".ruler-base": ("stroke", "", ""),
    ".line-way": ("stroke", "", ""),
    ".line-target": ("stroke", "", ""),
    ".box": ("borderTopColor", "", ""),
    "input:not([type=checkbox], [type=hidden])": ("borderTopColor", "", ""),
    "select": ("borderTopColor", "", ""),
    "textarea": ("borderTopColor", "", ""),
    "button": ("borderTopColor", "", ""),
    ".share rect": ("fill", "", ""),
    ".share--none": ("stroke", "", ""),
}


COLOURINGS = list(itertools.product(("light", "dark"), ("none", "active")))


def test_bars_marks_boxes_and_fields_stand_out_in_every_colouring(
    site: Site, browser: Browser
) -> None:
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    page, pale = context.new_page(), []
    met: dict[tuple[str, str], set[str]] = {colouring: set() for colouring in COLOURINGS}
    with serve(site.folder) as root:
        for address in enough(site):
            visit(page, root, address, site)
            # The forms of the staff page show themselves one at a time.
            page.evaluate(
                "document.querySelectorAll('.staff').forEach(form => { form.hidden = false; })"
            )
            for scheme, forced in COLOURINGS:
                page.emulate_media(color_scheme=scheme, forced_colors=forced)
                found, there = page.evaluate(script("pale"), MEANT)
                pale += [f"{address} in {scheme}, forced {forced}: {what}" for what in found]
                met[scheme, forced] |= set(there)
    context.close()
    assert not pale, "\n".join(pale[:20])
    assert met == {colouring: set(MEANT) for colouring in COLOURINGS}


def test_nothing_moves_for_a_reader_who_wants_no_motion(site: Site, page: Page) -> None:
    with serve(site.folder) as root:
        for address in enough(site):
            visit(page, root, address, site)
            assert page.evaluate(script("moving")) == [], address
    page.set_content("<p style='transition: all 1s'>a")
    assert page.evaluate(script("moving"))
