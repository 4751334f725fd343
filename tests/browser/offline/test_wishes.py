"""One reader's own wish, and a phone with little room."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.helpers.network import (
    change,
    read,
    until,
)
from tests.helpers.offline import ABOUT, HOME, NEVER_READ, PLAN, TARGET, TARGETS, banner, copies

# ── one reader's own wish ───────────────────────────────────────────────────────


def test_a_reader_sees_what_is_kept_removes_it_and_begins_again(served, page):
    read(page, served.root + PLAN)
    read(page, served.root + ABOUT)
    page.reload()
    kept = page.locator(".offline-list a")
    expect(kept).to_have_count(2)
    expect(page.get_by_role("link", name="Kế hoạch năm 2025 (minh họa)")).to_be_visible()
    page.get_by_role("button", name="Xóa hết và thôi giữ trên máy này").click()
    expect(page.locator(".offline-said")).to_contain_text("Đã xóa.")
    expect(kept).to_have_count(0)
    page.goto(served.root + PLAN, wait_until="networkidle")
    assert (
        page.evaluate(
            "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(both =>"
            " both.flat().length)"
        )
        == 0
    )
    page.goto(served.root + ABOUT)
    page.get_by_role("button", name="Giữ lại từ nay").click()
    expect(page.get_by_role("button", name="Xóa hết và thôi giữ trên máy này")).to_be_visible()
    read(page, served.root + PLAN)
    served.end()
    page.reload()
    expect(banner(page)).to_be_visible()


def test_without_scripts_the_page_about_it_promises_nothing(served, browser):
    context = browser.new_context(locale="vi-VN", java_script_enabled=False)
    page = context.new_page()
    page.goto(served.root + ABOUT)
    expect(page.locator(".offline")).to_contain_text("không giữ trang được")
    assert page.locator(".offline button:visible").count() == 0
    context.close()


# ── a phone with little room ────────────────────────────────────────────────────


def test_only_the_pages_read_last_are_kept(served, folder, page):
    change(folder / "sw.js", "let pages = 60 *", "let pages = 2 *")
    for address in (HOME, PLAN, TARGET, TARGETS):
        read(page, served.root + address)
    until(
        page,
        "async (gone) => !(await Promise.all(gone.map(address =>"
        " caches.match(address)))).some(Boolean)",
        [served.root + HOME, served.root + PLAN],
    )
    assert {served.root + TARGET, served.root + TARGETS} <= copies(page).keys()


@pytest.mark.parametrize(
    "fault",
    [
        "Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError') };",
        "caches.open = async () => { throw new DOMException('', 'SecurityError') };",
    ],
)
def test_a_phone_without_room_shows_the_pages_all_the_same(served, folder, page, fault):
    change(folder / "sw.js", '"use strict";', f'"use strict"; {fault}')
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(served.root + PLAN)
    until(page, "() => navigator.serviceWorker.controller")
    for address in (TARGETS, PLAN):
        assert page.goto(served.root + address, wait_until="networkidle").status == 200
    assert errors == []
    served.end()
    page.goto(served.root + TARGETS)
    expect(page.locator("h1")).to_have_text(NEVER_READ)
    expect(page.locator("li")).to_have_text("Máy này chưa giữ trang nào.")
