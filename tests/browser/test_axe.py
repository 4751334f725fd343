"""axe finds nothing: on every page, on phones and at a desk, light and dark, with errors shown and
buttons pressed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.access import axe, enough, visit
from tests.helpers.browser import watch
from tests.helpers.scripts import script
from tests.helpers.shots import STEPS
from tests.helpers.sites import Site, serve

LOOKS = list(itertools.product(("light", "dark"), (360, 1280)))
STAFF = "minh-hoa/can-bo/"
Look = tuple[str, int]


def put_on(page: Page, look: Look) -> None:
    scheme, width = look
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", service_workers="block")
    yield watch(context).page
    context.close()


# ── every page ───────────────────────────────────────────────────────────────


def rounds(site: Site, every_look: bool) -> list[tuple[str, list[Look]]]:
    """Every page in one look, taken in turn; and in all four those few that hold every sort of
    element, or all pages.
    """
    everywhere = set(site.addresses if every_look else enough(site))
    return [
        (address, LOOKS if address in everywhere else [LOOKS[turn % 4]])
        for turn, address in enumerate(site.addresses)
    ]


def findings(site: Site, page: Page, rounds: list[tuple[str, list[Look]]]) -> list[str]:
    """What axe finds on some of the pages."""
    found = []
    with serve(site.folder) as root:
        for address, looks in rounds:
            visit(page, root, address, site)
            for look in looks:
                put_on(page, look)
                found += [f"{address} {look}: {finding}" for finding in axe(page)]
    return found


# In parts, so that several workers share them.
PARTS = [("site", part, 5) for part in range(5)] + [("commune_site", part, 3) for part in range(3)]


@pytest.mark.parametrize(("which", "part", "parts"), PARTS)
def test_axe_finds_nothing_on_any_page(request, page, which, part, parts):
    site = request.getfixturevalue(which)
    todo = rounds(site, request.config.getoption("--every-look"))
    assert len(todo) > 50 and sum(len(looks) for _, looks in todo) > 100
    found = findings(site, page, todo[part::parts])
    assert not found, f"{len(found)} findings\n" + "\n".join(found[:20])


@pytest.mark.parametrize(
    ("said", "html"),
    [
        ("color-contrast", "<p style='color: #999; background: #fff'>nhạt"),
        (
            "target-size",
            (
                "<p><button style='width: 9px; height: 9px; padding: 0'>a</button><button"
                " style='width: 9px; height: 9px; padding: 0'>b</button>"
            ),
        ),
        ("label", "<input>"),
        ("heading-order", "<h3>a</h3>"),
        ("region", "</main><p>a"),
    ],
)
def test_a_fault_of_each_sort_would_be_noticed(page, said, html):
    page.set_content(f"<!doctype html><html lang=vi><title>a</title><main><h1>a</h1>{html}")
    assert [finding.split(":")[0] for finding in axe(page)][:1] == [said]


# ── what pages become ────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def served(site: Site) -> Iterator[str]:
    with serve(site.folder) as root:
        yield root


@pytest.mark.parametrize("step", STEPS, ids=[step[0].removesuffix(".png") for step in STEPS])
def test_axe_finds_nothing_while_an_officer_fills_a_form(served, page, step):
    _, form, act, *_ = step
    page.goto(f"{served}{STAFF}{'#' if form else ''}{form}", wait_until="load")
    act(page)
    for look in LOOKS:
        put_on(page, look)
        assert axe(page) == []


@pytest.mark.parametrize("form", ["bao-cao", "quyet-dinh", "tin", "dinh-chinh", "duyet"])
def test_axe_finds_nothing_on_a_form_that_says_what_is_wrong(served, page, form):
    page.goto(f"{served}{STAFF}#{form}", wait_until="load")
    if form == "quyet-dinh":
        page.click("[data-add=danh_sach]")
        page.click("[data-add=danh_sach]")
    page.click(f"#{form} [type=submit]")
    assert page.locator(f"#{form} [aria-invalid=true]").count()
    for look in LOOKS:
        put_on(page, look)
        assert axe(page) == []


def test_axe_finds_nothing_whichever_button_was_pressed(site, served, page):
    pressed, found = set(), []
    page.set_viewport_size({"width": 360, "height": 800})
    for address in enough(site):
        visit(page, served, address, site)
        for name in page.evaluate(script("buttons")):
            if name not in pressed:
                pressed.add(name)
                visit(page, served, address, site)
                page.get_by_role("button", name=name, exact=True).first.click()
                found += [f"{address}, {name} pressed: {finding}" for finding in axe(page)]
    assert len(pressed) >= 5
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("address", ["minh-hoa/chi-tieu/?tim=qwxz", "minh-hoa/vinh-danh/?tim=qwxz"])
def test_axe_finds_nothing_on_a_list_where_nothing_was_found(served, page, address):
    page.goto(served + address, wait_until="load")
    for look in LOOKS:
        put_on(page, look)
        assert axe(page) == []
