"""Without scripts, by keyboard alone, on paper."""

from __future__ import annotations

import re
import zlib

import pytest
from playwright.sync_api import expect

from tests.helpers.visits import PHONE, ROLL, TARGETS, cards

# ── without scripts, by keyboard ────────────────────────────────────────────────


def test_without_scripts_everything_is_there_but_the_filters(site, served, browser):
    context = browser.new_context(locale="vi-VN", viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    for address, entries in ((TARGETS, "article.target"), (ROLL, "li.recipient")):
        page.goto(served + address)
        expect(page.locator("form.filter")).to_have_count(1)
        expect(page.locator("form.filter")).to_be_hidden()
        assert page.locator(entries).count() == page.locator(f"{entries}:visible").count() > 20
    for address in (
        "",
        "minh-hoa/",
        "minh-hoa/ke-hoach/",
        "minh-hoa/tin-tuc/",
        "minh-hoa/chi-tieu/bao-hiem-y-te/",
        "cach-tinh/",
    ):
        page.goto(served + address)
        expect(page.locator("h1")).to_be_visible()
        expect(page.get_by_role("link", name="Chỉ tiêu", exact=True).first).to_be_visible()
        assert "undefined" not in page.inner_text("body")
    page.goto(f"{served}minh-hoa/")
    page.get_by_role("link", name="Vinh danh", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Vinh danh")
    context.close()


@pytest.mark.parametrize(
    "address", ["", "2024/ke-hoach/", TARGETS, "minh-hoa/chi-tieu/bao-hiem-y-te/"]
)
def test_the_first_stop_of_the_keyboard_skips_to_the_content(served, page, address):
    page.goto(served + address)
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    expect(first).to_have_text("Tới nội dung chính")
    expect(first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert not page.evaluate("!!document.activeElement.closest('header.top, nav.top-nav')")


def test_the_filters_can_be_worked_by_keyboard_alone(served, page):
    page.goto(served + TARGETS)
    page.locator("[name=trang-thai]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("lua")
    assert 0 < cards(page).count() < page.locator("article.target").count()
    page.keyboard.press("Enter")
    assert 0 < cards(page).count() < page.locator("article.target").count()


# ── on paper ────────────────────────────────────────────────────────────────────


def sheets(pdf: bytes) -> list[int]:
    """How many pieces of text each sheet of a PDF that Chromium wrote has."""
    objects = {
        int(number): body
        for number, body in re.findall(rb"(?s)(?<!\d)(\d+) 0 obj\b(.*?)endobj", pdf)
    }
    found = []
    for body in objects.values():
        if re.search(rb"/Type\s*/Page\b", body):
            contents = [
                objects[int(number)]
                for number in re.findall(
                    rb"(\d+) 0 R", re.search(rb"/Contents\s*(\[[^\]]*\]|\d+ 0 R)", body)[1]
                )
            ]
            drawn = b"".join(
                zlib.decompressobj().decompress(
                    re.search(rb"(?s)stream\r?\n(.*)endstream", content)[1]
                )
                for content in contents
            )
            found.append(len(re.findall(rb"\bT[jJ]\b", drawn)))
    return found


@pytest.mark.parametrize(
    "address",
    [
        "",
        "minh-hoa/",
        "2024/chi-tieu/",
        "2024/chi-tieu/bao-hiem-y-te/",
        "minh-hoa/chi-tieu/bao-hiem-y-te/",
        "2024/ke-hoach/",
        "minh-hoa/ke-hoach/",
        ROLL,
        "minh-hoa/vinh-danh/qd-83-2025/",
    ],
)
def test_no_sheet_is_printed_blank(served, page, address):
    page.goto(served + address)
    printed = sheets(page.pdf(format="A4"))
    assert printed
    assert all(printed), printed


def test_a_blank_sheet_would_be_noticed(page):
    page.set_content("<p>một</p><p style='break-before: page; break-after: page'></p><p>ba</p>")
    assert [bool(texts) for texts in sheets(page.pdf(format="A4"))] == [True, False, True]


def test_paper_shows_the_content_without_the_means_of_the_screen(served, page):
    page.goto(served + TARGETS)
    page.emulate_media(media="print")
    try:
        expect(page.locator("form.filter")).to_be_hidden()
        expect(page.locator(".top-nav")).to_be_hidden()
        expect(page.locator("h1")).to_be_visible()
        assert cards(page).count() == page.locator("article.target").count()
        assert page.get_by_text("MINH HỌA").first.is_visible()
    finally:
        page.emulate_media(media="screen")
