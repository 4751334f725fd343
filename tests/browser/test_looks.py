"""A trimmed page looks as with the whole style sheets: the same pages with both, point by point, in
every dress and state.
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import cache

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from bench.big import DECISION
from campaign.press.trim.sheet import Sheet
from campaign.press.trim.used import names_of_page
from tests.helpers.communes import ROOT
from tests.helpers.sites import Site, serve
from tests.helpers.styles import OURS
from tests.helpers.styles import whole as whole_sheets

PHONE, DESK, PAPER = (
    {"width": 360, "height": 800},
    {"width": 1280, "height": 800},
    {"width": 794, "height": 1123},
)
PARTS = 4  # of the longest test, so that several workers share it
DRESSES = {
    "phone": (PHONE, {}),
    "phone-dark": (PHONE, {"color_scheme": "dark"}),
    "desk": (DESK, {}),
    "desk-dark": (DESK, {"color_scheme": "dark"}),
    "paper": (PAPER, {"media": "print"}),
}


@cache
def our_names() -> set[str]:
    """Tags, classes, ids and attributes that our own style sheets ask for."""
    return Sheet.of("\n".join(file.read_text("utf-8") for file in OURS)).names


def whole(html: str) -> str:
    """A page of the frame, or a sheet to print, with the whole style sheet in place of what was
    left of it.
    """
    of_paper = ROOT / "templates" / "sheets" / "sheet.css"
    css = of_paper.read_text("utf-8") if '<main class="sheet' in html else whole_sheets()
    return re.sub(r"<style>[^<]*</style>(?=\s*</head>)", lambda _: f"<style>{css}</style>", html)


def source(site: Site, address: str) -> str:
    """The file behind an address, whatever stands after ? and #."""
    path = re.split(r"[?#]", address)[0]
    return site.files[path if path.endswith(".html") else f"{path}index.html"].decode()


def dressed(site: Site, address: str) -> frozenset[str]:
    """What of a page our style sheets ask for; of a sheet to print, which has its own, the kind
    that it is.
    """
    html = source(site, address)
    return frozenset(
        {f"{address.split('/')[1]} {address.split('/')[-2]}"}
        if '<main class="sheet' in html
        else names_of_page(html) & our_names()
    )


def telling(site: Site, shown: frozenset[str] = frozenset()) -> list[str]:
    """As few pages as between them have everything that any page of the site has to be dressed, but
    for what was `shown`.
    """
    left = {
        address: dressed(site, address) - shown for address in site.kinds if "/loa/" not in address
    }
    chosen: list[str] = []
    while any(left.values()):
        chosen.append(best := max(left, key=lambda address: len(left[address])))
        left = {address: names - left[best] for address, names in left.items()}
    return chosen


# Painted anew in another size, and the frame after that is on the screen.
_ZOOMED = (
    "zoom => { document.documentElement.style.zoom = zoom; return new Promise((done) =>"
    " requestAnimationFrame(() => requestAnimationFrame(done))); }"
)


class Pair:
    """Two pages of one browser: the first shows a site as it is, the second the same with something
    changed in its HTML.
    """

    def __init__(self, site: Site, browser: Browser, root: str):
        # Each in a window of its own: a page behind another is painted once a second.
        self.site, self.root, self.pages = (
            site,
            root,
            tuple(
                browser.new_context(
                    locale="vi-VN", reduced_motion="reduce", service_workers="block"
                ).new_page()
                for _ in range(2)
            ),
        )
        for page in self.pages:
            page.set_default_timeout(20_000)

    def close(self) -> None:
        for page in self.pages:
            page.context.close()

    def dress(self, size: dict, **media: str) -> None:
        for page in self.pages:
            page.set_viewport_size(size)
            page.emulate_media(**{"media": "screen", "color_scheme": "light", **media})

    def open(self, address: str, change: Callable[[str], str] = whole) -> None:
        changed = change(source(self.site, address))
        self.pages[1].unroute_all()
        answer = {"body": changed, "content_type": "text/html; charset=utf-8"}
        # What lies beside the page comes as it is.
        self.pages[1].route(
            f"{self.root}**",
            lambda route: (
                route.fulfill(**answer)
                if route.request.is_navigation_request()
                else route.continue_()
            ),
        )
        for page in self.pages:
            page.goto("about:blank")
            page.goto(self.root + address, wait_until="load")

    def both(self, act: Callable[[Page], object]) -> None:
        for page in self.pages:
            act(page)

    def differ(self, full_page: bool = True) -> tuple[int, int, int, int] | None:
        """Where the two look different for good, or nothing: the edge of a curve that was painted
        in two parts is smooth at the second look.
        """
        for again in range(3):
            for zoom in ("1.5", "")[: 2 * again]:
                self.both(lambda page, zoom=zoom: page.evaluate(_ZOOMED, zoom))
            shots = [
                page.screenshot(full_page=full_page, animations="disabled", caret="hide")
                for page in self.pages
            ]
            one, other = (Image.open(io.BytesIO(shot)).convert("RGB") for shot in shots)
            assert any(least < most for least, most in one.getextrema()), "the page is blank"
            where = (
                (0, 0, *other.size)
                if one.size != other.size
                else ImageChops.difference(one, other).getbbox()
            )
            if not where:
                return None
        return where


@pytest.fixture(scope="module")
def pair(site: Site, commune_site: Site, browser: Browser) -> Iterator[Callable[[Site], Pair]]:
    with ExitStack() as stack:
        pairs = {
            id(one): stack.enter_context(
                closing(Pair(one, browser, stack.enter_context(serve(one.folder))))
            )
            for one in (site, commune_site)
        }
        yield lambda one: pairs[id(one)]


@pytest.fixture(scope="module")
def looked_at(site: Site, commune_site: Site) -> list[tuple[Site, str]]:
    """The telling pages of one site, and of the other what the first has nothing of."""
    first = telling(site)
    return [(site, address) for address in first] + [
        (commune_site, address)
        for address in telling(
            commune_site, frozenset().union(*(dressed(site, address) for address in first))
        )
    ]


# ── every component ──────────────────────────────────────────────────────────


@pytest.mark.parametrize("part", range(PARTS))
def test_a_page_looks_as_with_the_whole_style_sheet(looked_at, pair, part):
    different = {}
    for site, address in looked_at[part::PARTS]:
        two = pair(site)
        two.open(address)
        for dress, (size, media) in DRESSES.items():
            two.dress(size, **media)
            # The staff's forms are one page as long as forty phones; their first screens and what
            # IN_USE does to them will do.
            if where := two.differ(full_page="can-bo/" not in address):
                different[address, dress] = where
    assert different == {}


def test_every_block_of_the_style_sheets_is_on_a_page_that_is_looked_at(looked_at):
    shown = {name for site, address in looked_at for name in names_of_page(source(site, address))}
    scripts = " ".join(file.read_text("utf-8") for file in (ROOT / "docs" / "js").rglob("*.js"))
    assert {
        name for name in our_names() - shown if name.startswith(".") and name[1:] not in scripts
    } <= NOT_SHOWN


# What no page of the two sites has, though a commune may: a box of a year that was lost, the photo
# of somebody honoured, what stands behind fifty others, clauses below the fourth level, a running
# total that failed, a level of a range, one that is out of the plan.
NOT_SHOWN = {
    ".box--lost",
    ".recipient-photo",
    ".far",
    ".contents-5",
    ".contents-6",
    ".bar--bad",
    ".ruler--none",
    ".ruler-ambition",
}


@pytest.mark.parametrize(
    "rule",
    [
        ".filter{",
        ".bar-done{",
        ".top{",
        ".recipient-name{",
        "@media (min-width: 40rem){",
        "@media print{",
        "@media (prefers-color-scheme: dark){",
        "p{",
    ],
)
def test_a_rule_cut_too_many_would_be_noticed(site, pair, rule):
    two, other = pair(site), f"{rule[:-1]}.x{{" if rule[0] != "@" else "@media (width: 1px){"

    def differences() -> Iterator[object]:
        for size, media in (DRESSES["phone-dark"], DRESSES["desk"], DRESSES["paper"]):
            two.dress(size, **media)
            for address in ("minh-hoa/chi-tieu/", "minh-hoa/vinh-danh/"):
                two.open(address, lambda html: html.replace(rule, other))
                yield two.differ(full_page=False)

    assert any(differences())


# ── in use ───────────────────────────────────────────────────────────────────


def typed(words: str) -> Callable[[Page], object]:
    return lambda page: page.locator("form.filter [name=tim]").fill(words)


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")


def tab(times: int) -> Callable[[Page], object]:
    def act(page: Page) -> None:
        page.bring_to_front()
        for _ in range(times):
            page.keyboard.press("Tab")

    return act


IN_USE = {
    "filter used": ("minh-hoa/chi-tieu/", typed("lua")),
    "filter in vain": ("minh-hoa/chi-tieu/", typed("qwxz")),
    "people found": ("minh-hoa/vinh-danh/", typed("nguyen")),
    "chosen by the address": ("minh-hoa/chi-tieu/?trang-thai=cham", None),
    "led to a target": ("minh-hoa/chi-tieu/#bao-hiem-y-te", None),
    "led to a clause": ("minh-hoa/ke-hoach/#muc-II", None),
    "folds open": ("minh-hoa/", unfold),
    "folds of a decision open": ("minh-hoa/vinh-danh/qd-83-2025/", unfold),
    "a message copied": (
        "minh-hoa/",
        lambda page: (
            unfold(page),
            page.locator(".message [data-copy]").click(),
            page.locator(".message [role=status]:not(:empty)").wait_for(),
        ),
    ),
    "searched": ("tim-kiem/?q=bao+hiem", lambda page: page.locator(".found").last.wait_for()),
    "searched for a name": (
        "tim-kiem/?q=nguyen+van+qwxz",
        lambda page: page.locator(".search-people").wait_for(),
    ),
    "searched with a slip": (
        "tim-kiem/?q=bao+hiiem",
        lambda page: page.locator(".found").last.wait_for(),
    ),
    "skip link": ("minh-hoa/", tab(1)),
    "focus in the menu": ("minh-hoa/", tab(4)),
    "focus in the filter": (
        "minh-hoa/chi-tieu/",
        lambda page: (page.bring_to_front(), page.locator("[name=tim]").focus()),
    ),
    "under the pointer": ("minh-hoa/", lambda page: page.locator("ul.counts a").first.hover()),
    "a form sent empty": (
        "can-bo/#bao-cao",
        lambda page: (
            page.locator("#bao-cao [type=submit]").click(),
            page.locator("#bao-cao [aria-invalid]").first.wait_for(),
        ),
    ),
}


@pytest.mark.parametrize("state", IN_USE)
def test_a_page_in_use_looks_as_with_the_whole_style_sheet(site, pair, state):
    address, act = IN_USE[state]
    two = pair(site)
    for dress in ("phone", "desk-dark"):
        size, media = DRESSES[dress]
        two.dress(size, **media)
        two.open(address)
        if act:
            two.both(act)
        assert two.differ(full_page=False) is None, dress


# ── on a slow link ───────────────────────────────────────────────────────────

FLIGHT = 13_000


def first_flight(html: str) -> str:
    """What a browser has of a page when the first 13 kB of it have come."""
    return (
        zlib.decompressobj(31)
        .decompress(gzip.compress(html.encode(), 9)[:FLIGHT])
        .decode(errors="ignore")
    )


def first_screen_differs(
    two: Pair, address: str, change: Callable[[str], str] = first_flight
) -> tuple[int, int, int, int] | None:
    two.dress(PHONE)
    two.open(address, change)
    # The buttons that a script at the end shows come later, into room that was kept for them; and
    # dashes are spaced by the height of the whole.
    two.both(
        lambda page: page.add_style_tag(
            content=".page-tools { visibility: hidden } .page--illustration { border-style: solid }"
        )
    )
    return two.differ(full_page=False)


@pytest.mark.parametrize(
    "address", ["2024/ke-hoach/", "minh-hoa/ke-hoach/", "minh-hoa/vinh-danh/", "2024/chi-tieu/"]
)
def test_the_first_screen_of_a_long_page_comes_with_the_first_packets(site, pair, address):
    assert first_screen_differs(pair(site), address) is None


@pytest.mark.parametrize("address", ["minh-hoa/chi-tieu/", f"minh-hoa/vinh-danh/{DECISION}/"])
def test_even_of_300_targets_and_of_500_people_the_first_screen_does(large, browser, address):
    assert len(gzip.compress(source(large, address).encode(), 9)) > FLIGHT
    with serve(large.folder) as root, closing(Pair(large, browser, root)) as two:
        assert first_screen_differs(two, address) is None


def test_a_first_screen_that_comes_too_late_would_be_noticed(site, pair):
    assert first_screen_differs(
        pair(site), "2024/ke-hoach/", lambda html: html[: html.index("<main>") + 300]
    )
