"""An officer's work is kept on the phone, and leaves it only as a file."""

from __future__ import annotations

import base64
import re

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import watch
from tests.helpers.html import text_of
from tests.helpers.scripts import script
from tests.helpers.sites import serve
from tests.helpers.staff import REPOSITORY, made, open_form, put


def test_work_kept_from_another_day_says_so_and_a_second_tab_warns(page, root):
    open_form(page, root, "dinh-chinh")
    expect(page.locator("#dinh-chinh .staff-kept")).to_be_hidden()
    put(page, "dinh-chinh", "chi_tieu", "bao-hiem-y-te")
    put(page, "dinh-chinh", "ngay_chot", "2025-06-30")
    expect(page.locator("#dinh-chinh .staff-saved")).to_have_text("Đã giữ trên máy này.")
    second = page.context.new_page()
    open_form(second, root, "dinh-chinh")
    expect(second.locator("#dinh-chinh .staff-kept")).to_contain_text(
        "Dưới đây là những gì đã điền trên máy này ngày"
    )
    expect(second.locator("#dinh-chinh [name=gia_tri_cu]")).to_have_value("93,6")
    put(second, "dinh-chinh", "nguon", "Công văn")
    expect(page.locator("#dinh-chinh .staff-kept")).to_contain_text("đang được điền ở một thẻ khác")
    second.close()
    page.go_back()
    page.go_forward()
    expect(page.locator("#dinh-chinh [name=nguon]")).to_have_value("Công văn")


@pytest.mark.parametrize(
    "clipboard",
    ["undefined", "{ writeText: () => new Promise(() => {}) }"],
    ids=["none", "one that never answers"],
)
def test_the_text_is_copied_without_a_clipboard_that_answers(browser, root, clipboard):
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    page = watch(context).page
    page.add_init_script(
        f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }});"
        " document.addEventListener('copy', () => { window.copied = String(getSelection()) })"
    )
    open_form(page, root, "dinh-chinh")
    for name, value in {
        "chi_tieu": "bao-hiem-y-te",
        "ngay_chot": "2025-06-30",
        "gia_tri_moi": "93,5",
        "ngay": "14/10/2025",
        "nguon": "Công văn",
        "ly_do": "Nhầm.",
    }.items():
        put(page, "dinh-chinh", name, value)
    _, text, href = made(page, "dinh-chinh")
    page.locator("#dinh-chinh [data-copy]").click()
    expect(page.locator("#dinh-chinh .staff-copied")).to_have_text("Đã chép.")
    assert page.evaluate("window.copied").strip() == text.strip()
    # Whoever is sent away by a too long address gets an empty page to paste into.
    assert (
        page.locator("#dinh-chinh .staff-empty a").get_attribute("href")
        == href.partition("&value=")[0]
    )
    context.close()


def test_a_picture_is_made_small_and_named_before_it_is_sent(page, root, tmp_path):
    open_form(page, root, "tin")
    put(page, "tin", "tieu_de", "Gặt lúa ở Thôn 4")
    large = page.evaluate(script("large-picture"))
    photo = tmp_path / "Ảnh đẹp (1).PNG"
    photo.write_bytes(base64.b64decode(large))
    page.locator("#tin .several summary").first.click()
    page.set_input_files("[data-picture]", photo)
    save = page.locator("#tin [data-picture] ~ .staff-buttons [download]")
    expect(save).to_be_visible()
    with page.expect_download() as saved:
        save.click()
    assert (
        saved.value.suggested_filename
        == "gat-lua-o-thon-4.jpg"
        == page.locator("#tin [name=anh]").input_value()
    )
    assert page.evaluate(
        "async url => { const i = new Image(); i.src = url; await i.decode(); return"
        " [i.naturalWidth, i.naturalHeight] }",
        save.get_attribute("href"),
    ) == [1280, 640]
    assert (
        page.locator("#tin .staff-buttons a[download]").first.inner_text()
        == "Tải ảnh đã thu nhỏ về máy"
    )
    assert (
        page.locator("#tin .field-help a").first.get_attribute("href")
        == f"{REPOSITORY}/upload/main/minh-hoa/tin_tuc/hinh"
    )


def test_unfinished_work_survives_a_reload_and_can_be_cleared(page, root):
    open_form(page, root, "quyet-dinh")
    put(page, "quyet-dinh", "so", "90/QĐ-UBND")
    for i in range(2):
        page.locator("[data-add=danh_sach]").click()
        put(page, "quyet-dinh", f"danh_sach/{i}/ten", f"Người {i}")
    page.locator("#quyet-dinh [data-remove]").first.click()
    page.reload()
    expect(page.locator("#quyet-dinh [name=so]")).to_have_value("90/QĐ-UBND")
    assert page.locator("#quyet-dinh [data-rows] [name$='/ten']").evaluate_all(
        "all => all.map(i => i.value)"
    ) == ["Người 1"]
    page.locator("#quyet-dinh .staff-kept [data-clear]").click()
    page.locator("#quyet-dinh .staff-kept [data-clear]").click()
    expect(page.locator("#quyet-dinh [name=so]")).to_have_value("")
    page.reload()
    expect(page.locator("#quyet-dinh [name=so]")).to_have_value("")
    assert page.locator("#quyet-dinh [data-rows] [name$='/ten']").count() == 0


def test_without_a_repository_the_file_is_copied_or_saved(site, browser):
    assert not [
        path
        for path, page in site.pages.items()
        for a in page.css("a")
        if text_of(a) == "Sửa trang này"
    ]
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    page = context.new_page()
    with serve(site.folder) as root:
        open_form(page, root, "tin")
        for name, value in {
            "tieu_de": "Tin",
            "chuyen_muc": "doi-song",
            "tom_tat": "Một câu.",
            "noi_dung": "Chữ.",
        }.items():
            put(page, "tin", name, value)
        page.locator("#tin [type=submit]").click()
        expect(page.locator("#tin [data-github]")).to_be_hidden()
        expect(page.locator("#tin .staff-path")).to_have_text(
            re.compile("^data/minh-hoa/tin_tuc/2025-10-tin.md$")
        )
        expect(page.locator("#tin .staff-steps")).to_contain_text("gửi cho người giữ kho")
    context.close()
