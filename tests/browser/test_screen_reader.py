"""What a screen reader gets to say, written out so that a person can read it: see
tests/expected/doc-man-hinh.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.helpers.access import axe
from tests.helpers.communes import TODAY
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.html import text_of
from tests.helpers.sites import Site, serve
from tests.helpers.validator import findings

# A page with all around it, and what others have between: each sort of bar, a table shown as cards,
# a list of people, a text to read aloud.
READ = {
    "tong-quan": ("2031/", "body"),
    "cac-chi-tieu": ("2031/chi-tieu/", "main"),
    "chi-tieu-co-thanh": ("2031/chi-tieu/bao-hiem-y-te/", "main"),
    "chi-tieu-phai-giu": ("2031/chi-tieu/tram-y-te/", "main"),
    "quyet-dinh": ("2031/vinh-danh/qd-31-2031/", "main"),
    "ban-tin-de-doc": ("2031/loa/tinh-hinh-2031-09-30/", "body"),
    "to-niem-yet": ("2031/chi-tieu/niem-yet/", "main"),
}


@pytest.fixture(scope="module")
def read(commune_site: Site, browser: Browser) -> dict[str, str]:
    """Each page of READ as a phone's screen reader gets it from the browser."""
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    page = context.new_page()
    said = {}
    with serve(commune_site.folder) as root:
        for name, (address, part) in READ.items():
            assert page.goto(root + address, wait_until="load").ok, address
            said[name] = f"{page.title()}\n\n{page.locator(part).aria_snapshot()}\n"
    context.close()
    return said


@pytest.mark.parametrize("name", READ)
def test_a_screen_reader_says(read, accept, name):
    accept(f"doc-man-hinh/{name}.txt", read[name])


def test_a_table_shown_as_cards_is_still_a_table_with_heads(read):
    for name, head in (("chi-tieu-co-thanh", "Nguồn"), ("to-niem-yet", "Trạng thái")):
        assert (
            "- table" in read[name]
            and "- rowheader " in read[name]
            and f'- columnheader "{head}"' in read[name]
        ), read[name]


def test_every_bar_is_read_as_one_sentence_and_once(any_site):
    heard = 0
    for path, page in any_site.pages.items():
        for node in (node for css in ("bar", "ruler", "boxes") for node in page.css(f".{css}")):
            said = node.attributes.get("aria-label", "")
            if node.attributes.get("aria-hidden") == "true":
                assert not said and text_of(page.css(".one-sentence")[0]), path
            else:
                assert (
                    node.attributes.get("role") == "img"
                    and said[0].isupper()
                    and said.endswith(".")
                    and said not in text_of(page)
                ), (path, said)
            heard += 1
    assert heard > 20 or not any("minh-hoa" in path or "2031" in path for path in any_site.pages)


def test_a_status_has_a_word_beside_its_colour(any_site):
    statuses = [
        (path, node)
        for path, page in any_site.pages.items()
        for node in page.css(".status") + page.css("a.count")
    ]
    assert statuses
    assert not [path for path, node in statuses if not text_of(node).strip("0123456789 ")]


# ── what neither commune has ─────────────────────────────────────────────────

MOVED = "chuyen_huong:\n  - {cu: nam-cu, moi: 2031/chi-tieu}\n"
BULLETIN = """tieng_khac:
  - ngon_ngu: Tày
    ma: tyz
    loi: [Slướng bản nả.]
"""


@pytest.fixture(scope="module")
def more(built) -> Site:
    """The invented commune with a page that moved and a bulletin that is read in a second tongue as
    well.
    """

    def lay(folder: Path) -> None:
        data = lay_out_commune(folder)
        (data / "chuyen_huong.yml").write_text(MOVED, "utf-8")
        (data / "2031" / "ban_tin").mkdir(exist_ok=True)
        (data / "2031" / "ban_tin" / "tinh-hinh.yml").write_text(BULLETIN, "utf-8")

    return built("more", lay, TODAY)


def test_what_is_said_in_another_tongue_is_marked_as_that(more):
    parts = more.page("2031/loa/tinh-hinh/").css('[lang="tyz"]')
    assert ["Slướng bản nả." in text_of(node) for node in parts] == [True]
    assert parts[0].css("h2")[0].attributes["lang"] == "vi"


def test_neither_axe_nor_the_html_validator_finds_anything_on_those(more, browser):
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    page = context.new_page()
    moved = more.files["nam-cu/index.html"].decode()
    # Without its order to go on at once, under which nobody could look at it.
    page.set_content(
        "".join(
            line for line in moved.splitlines(keepends=True) if 'http-equiv="refresh"' not in line
        )
    )
    assert page.locator("h1").inner_text() == "Trang đã chuyển"
    assert axe(page) == []
    with serve(more.folder) as root:
        assert page.goto(f"{root}2031/loa/tinh-hinh/").ok
        assert axe(page) == []
    context.close()
    assert findings(more.folder) == []
