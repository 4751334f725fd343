"""What opens on a phone that lost its network, and what says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.helpers.network import (
    Network,
    lay_out,
    network,
    read,
)
from tests.helpers.offline import (
    BULLETIN,
    DECISION,
    HOME,
    NEVER_READ,
    NEWS,
    PLAN,
    SHEET,
    TARGET,
    TARGETS,
    banner,
)


def test_what_was_read_once_opens_again_whole_and_says_of_which_day_it_is(served, page):
    for address in (HOME, TARGETS, TARGET, PLAN, NEWS, DECISION):
        read(page, served.root + address)
        assert banner(page).count() == 0
    words = page.locator("main").inner_text()
    served.end()
    page.reload()
    assert page.locator("main").inner_text() == words
    expect(banner(page)).to_have_text("Không có mạng. Trang này là bản ngày 24/11/2026.")
    for address in (HOME, PLAN, NEWS, TARGET):
        page.goto(served.root + address)
        expect(banner(page)).to_contain_text("bản ngày 24/11/2026")
    page.goto(f"{served.root}{TARGETS}?tim=bao+hiem")
    expect(banner(page)).to_be_in_viewport(ratio=1)
    # Its style and its scripts are there too: the list is narrowed.
    assert page.locator("article.target:visible").count() < page.locator("article.target").count()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor")
        == "rgb(140, 29, 24)"
    )


def test_the_banner_hides_nothing_and_is_not_printed(served, page):
    read(page, served.root + HOME)
    served.end()
    page.reload()
    box = banner(page).bounding_box()
    assert box["y"] == 0 and box["width"] == 360
    assert page.locator(".illustration").bounding_box()["y"] >= box["height"]
    page.emulate_media(media="print")
    expect(banner(page)).to_be_hidden()


@pytest.mark.parametrize("address", [SHEET, BULLETIN])
def test_sheets_and_bulletins_open_again_with_the_day_on_which_the_phone_got_them(
    served, page, address
):
    # A sheet runs no script: it is kept by readers who came by another page.
    read(page, served.root + HOME)
    read(page, served.root + address)
    served.end()
    page.reload()
    day = page.evaluate("new Date().toLocaleDateString('vi')")
    expect(banner(page)).to_have_text(f"Không có mạng. Trang này là bản ngày {day}.")
    expect(page.locator("main")).to_contain_text("khen thưởng")


def test_a_page_never_read_gives_a_friendly_page_with_what_can_be_opened(site, served, page):
    read(page, served.root + PLAN)
    read(page, served.root + TARGET)
    served.end()
    page.goto(served.root + TARGETS)
    expect(page.locator("h1")).to_have_text(NEVER_READ)
    # The newest first, without the name of the site that ends every title.
    titles = [
        site.page(address).css("title")[0].text().rpartition(" – ")[0] for address in (TARGET, PLAN)
    ]
    assert page.locator("li a").all_inner_texts() == titles
    expect(page.locator("li").first).to_contain_text("bản ngày 24/11/2026")
    page.locator("li a").last.click()
    expect(page.locator("h1")).to_contain_text("Kế hoạch")
    expect(banner(page)).to_be_visible()


def test_when_the_network_is_back_the_page_offers_the_newest(served, folder, page):
    read(page, served.root + PLAN)
    port = int(served.root.rstrip("/").rpartition(":")[2])
    served.end()
    page.reload()
    expect(banner(page)).to_contain_text("Không có mạng")
    again = Network(folder, port=port)
    try:
        page.evaluate("dispatchEvent(new Event('online'))")
        page.get_by_role("link", name="Mở bản mới").click()
        expect(banner(page)).to_have_count(0)
    finally:
        again.end()


def test_it_works_under_a_path_of_its_own(published, tmp_path, page):
    lay_out(published, tmp_path / "site", "", "2024/ke-hoach/")
    with network(tmp_path / "site", "/xa/") as served:
        read(page, served.root)
        read(page, f"{served.root}2024/ke-hoach/")
        assert page.evaluate("navigator.serviceWorker.ready.then(r => r.scope)") == served.root
        # Another site of the same host keeps what is its own.
        page.evaluate(
            "Promise.all([new URL('/xb/giu-0', location).href, 'khac'].map(name =>"
            " caches.open(name)))"
        )
        served.end()
        page.goto(served.root)
        expect(banner(page)).to_contain_text("Không có mạng.")
        page.goto(f"{served.root}2024/chi-tieu/")
        expect(page.locator("h1")).to_have_text(NEVER_READ)
        page.get_by_role("link", name="Kế hoạch năm 2024").click()
        expect(page).to_have_url(f"{served.root}2024/ke-hoach/")
        expect(page.locator("h1")).to_contain_text("Kế hoạch")
