"""Searching in use: only when asked, by keyboard, without scripts, without a network."""

from __future__ import annotations

import json
import re
import shutil
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import sticking_out, watch
from tests.helpers.searching import DESK, NEEDED, PHONE, ask, field, said, titles
from tests.helpers.sites import serve

# ── only when asked, and kept ───────────────────────────────────────────────────


@pytest.mark.parametrize("address", ["", "2024/chi-tieu/", "2024/ke-hoach/", "tim-kiem/"])
def test_nothing_is_fetched_before_the_reader_reaches_for_the_field(addresses, page, address):
    asked_for = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.goto(addresses["site"] + address, wait_until="networkidle")
    assert [url for url in asked_for if NEEDED.search(url)] == []
    if address == "tim-kiem/":
        field(page).focus()
        page.wait_for_load_state("networkidle")
        expect(said(page)).to_have_text("")
        assert len([url for url in asked_for if NEEDED.search(url)]) == 4
        ask(page, "lua")
        page.wait_for_load_state("networkidle")
        assert len([url for url in asked_for if NEEDED.search(url)]) == 4


def test_the_question_stays_in_the_address_through_reload_and_back(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "trồng rừng")
    assert page.url.endswith("?q=" + quote("trồng rừng"))
    before = titles(page).all_inner_texts()
    page.reload()
    expect(field(page)).to_have_value("trồng rừng")
    expect(titles(page)).to_have_text(before)
    titles(page).first.click()
    expect(page.locator("h1")).to_contain_text("trồng rừng")
    page.go_back()
    expect(titles(page)).to_have_text(before)
    field(page).fill("")
    expect(page.locator(".search-all")).to_be_visible()
    assert "?" not in page.url


def test_every_page_leads_to_the_search_with_what_was_typed(addresses, page):
    page.set_viewport_size(DESK)
    page.goto(f"{addresses['site']}minh-hoa/chi-tieu/bao-hiem-y-te/")
    page.get_by_role("searchbox", name="Tìm trên trang").fill("loa")
    page.keyboard.press("Enter")
    expect(titles(page).first).to_have_text("Bản tin truyền thanh năm 2024")
    page.set_viewport_size(PHONE)
    page.goto(f"{addresses['site']}2024/chi-tieu/")
    page.get_by_role("button", name="Tìm").click()
    expect(field(page)).to_be_visible()
    expect(page.locator(".search-all")).to_be_visible()


@pytest.mark.parametrize("name", ["", "Phong trào thi đua yêu nước của xã Thử Nghiệm"])
def test_the_head_of_a_page_still_fits_a_phone(addresses, page, name):
    page.goto(f"{addresses['site']}2024/")
    page.evaluate(
        "name => { if (name) document.querySelector('.brand span').textContent = name; }", name
    )
    tops = page.locator(".top-nav a").evaluate_all(
        "links => [...new Set(links.map(link => Math.round(link.getBoundingClientRect().top)))]"
    )
    assert len(tops) == 1
    brand, button = (
        page.locator(".brand").bounding_box(),
        page.locator(".top-search button").bounding_box(),
    )
    assert (
        abs(brand["y"] + brand["height"] / 2 - button["y"] - button["height"] / 2) < 4
        and button["height"] >= 24
    )
    for query in ("", "?q=xa", "?q=qwxz", "?q=" + "dai" * 60):
        page.goto(f"{addresses['site']}tim-kiem/{query}", wait_until="networkidle")
        assert sticking_out(page) == []


# ── by keyboard, without scripts, without a network ─────────────────────────────


def test_results_are_walked_by_keyboard_alone(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "lua")
    focused = "document.activeElement.textContent || document.activeElement.name"
    first, second = titles(page).nth(0).inner_text(), titles(page).nth(1).inner_text()
    walked = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "Enter", "Escape"):
        page.keyboard.press(key)
        walked.append(page.evaluate(focused))
    assert walked == [first, second, first, "q", first, "q"]
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")
    assert titles(page).count() == 0
    ask(page, "go ten")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Báo chỗ sai, yêu cầu gỡ tên")


def test_what_was_found_is_announced(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "suy dinh duong")
    expect(page.get_by_role("status")).to_have_text(
        re.compile("^[0-9]+ kết quả cho “suy dinh duong”.$")
    )
    assert int(page.get_by_role("status").inner_text().split()[0]) == titles(page).count()


def test_without_scripts_the_page_is_the_way_to_everything(addresses, browser):
    context = browser.new_context(locale="vi-VN", viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{addresses['site']}2024/")
    page.get_by_role("button", name="Tìm").click()
    expect(page.locator("h1")).to_have_text("Tìm trên trang")
    assert page.url.startswith(f"{addresses['site']}tim-kiem/")
    for name in ("Các trang", "Chỉ tiêu", "Kế hoạch, từng mục", "Tin mới"):
        expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()
    assert page.locator(".search-all a:visible").count() > 80
    page.get_by_role("link", name="III.3.4").click()
    expect(page).to_have_url(f"{addresses['site']}2024/ke-hoach/#iii-3-4")
    context.close()


@pytest.mark.parametrize(
    "lost",
    [
        "**/chi-muc.json*",
        "**/js/tim-kiem/match.js*",
        "**/js/tim-kiem/rank.js*",
        "**/js/tim-kiem/page.js*",
    ],
)
def test_without_a_network_the_page_says_so_and_tries_again(addresses, browser, lost):
    context = browser.new_context(locale="vi-VN", viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.goto(f"{addresses['site']}tim-kiem/")
    page.route(lost, lambda route: route.abort())
    field(page).fill("lua")
    expect(said(page)).to_contain_text("Chưa tải được danh mục để tìm")
    expect(page.locator(".search-all")).to_be_visible()
    page.get_by_role("button", name="Thử lại").click()
    expect(said(page)).to_contain_text("Chưa tải được danh mục để tìm")
    page.unroute(lost)
    page.get_by_role("button", name="Thử lại").click()
    expect(titles(page).first).to_contain_text("lúa")
    context.close()


def test_an_index_of_another_form_asks_to_load_the_page_again(site, browser, tmp_path):
    folder = shutil.copytree(site.folder, tmp_path / "site")
    index = json.loads((folder / "tim-kiem/chi-muc.json").read_text("utf-8"))
    (folder / "tim-kiem/chi-muc.json").write_text(json.dumps(index | {"format": 999}), "utf-8")
    page = browser.new_page()
    with serve(folder) as root:
        page.goto(f"{root}tim-kiem/?q=lua")
        expect(said(page)).to_contain_text("Trang đã có bản mới")
        # What the host has by now: a page and an index that fit each other.
        (folder / "tim-kiem/chi-muc.json").write_text(json.dumps(index), "utf-8")
        html = folder / "tim-kiem/index.html"
        html.write_text(re.sub(r"\?v=[0-9a-f]+", "?v=newer", html.read_text("utf-8")), "utf-8")
        page.get_by_role("button", name="Tải lại trang").click()
        expect(titles(page).first).to_contain_text("lúa")
        page.close()


def test_markup_in_the_index_and_in_the_question_stays_text(site, browser, tmp_path):
    folder = shutil.copytree(site.folder, tmp_path / "site")
    index = json.loads((folder / "tim-kiem/chi-muc.json").read_text("utf-8"))
    hostile = (
        "<img src=x onerror=window.__hacked=1> <script>window.__hacked=2</script> lúa \"'&amp;"
    )
    index["found"] = [
        [
            row[0],
            row[1],
            row[2],
            f"{hostile} {row[3]}",
            hostile,
            f"{hostile} {row[5] if len(row) > 5 else ''}",
            hostile,
        ]
        for row in index["found"]
    ]
    (folder / "tim-kiem/chi-muc.json").write_text(json.dumps(index), "utf-8")
    context = browser.new_context(locale="vi-VN", viewport=PHONE, service_workers="block")
    watched = watch(context)
    with serve(folder) as root:
        watched.open(f"{root}tim-kiem/?q=lua")
        expect(titles(watched.page).first).to_contain_text("<img src=x onerror=window.__hacked=1>")
        typed = "<svg onload=window.__hacked=3>"
        field(watched.page).fill(typed)
        expect(said(watched.page)).to_contain_text(typed)
        assert (
            watched.page.locator(
                ".search-results img, .search-results script, .search-said svg"
            ).count()
            == 0
        )
        assert watched.page.evaluate("'__hacked' in window") is False
        assert watched.take() == []
    context.close()
