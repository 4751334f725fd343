"""Searching as a resident does: on a phone, without marks, by keyboard, on a thin network, without
scripts. The table of queries is queries.tsv beside this file.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from campaign.words.written import fold
from tests.helpers.browser import Watched, sticking_out, watch
from tests.helpers.communes import ROOT
from tests.helpers.scripts import script
from tests.helpers.sites import Site, serve
from tests.outputs.test_search import everybody

PHONE, DESK = {"width": 360, "height": 800}, {"width": 1280, "height": 800}
with (ROOT / "tests" / "browser" / "queries.tsv").open(encoding="utf-8", newline="") as file:
    QUERIES = [
        (row["site"], row["query"], row["first"])
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
NEEDED = re.compile(
    r"chi-muc\.json|js/tim-kiem/(?:match|rank|page)\.js"
)  # what is fetched once the reader asks


@pytest.fixture(scope="module")
def addresses(site: Site, commune_site: Site) -> Iterator[dict[str, str]]:
    """Both sites, the first below a path of its own."""
    with serve(site.folder, under="/xa/trang/") as one, serve(commune_site.folder) as other:
        yield {"site": one, "commune": other}


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport=PHONE, locale="vi-VN", service_workers="block")
    yield watch(context)
    context.close()


@pytest.fixture
def page(visitor: Watched) -> Iterator[Page]:
    """A phone whose page must leave no complaint."""
    visitor.page.set_viewport_size(PHONE)
    visitor.take()
    yield visitor.page
    assert visitor.take() == []


def field(page: Page):
    return page.get_by_role("searchbox", name="Muốn tìm gì?")


def titles(page: Page):
    return page.locator(".found-title")


def said(page: Page):
    return page.locator(".search-said")


def ask(page: Page, query: str) -> None:
    """Type a query and wait until the page has said something of it."""
    field(page).fill("")
    field(page).fill(query)
    expect(said(page)).to_contain_text(f"“{query.strip()}”" if query else "")


def found(page: Page, root: str) -> list[str]:
    return [
        link.removeprefix(root)
        for link in titles(page).evaluate_all("links => links.map(link => link.href)")
    ]


# ── the table ────────────────────────────────────────────────────────────────


def test_the_table_is_long_enough_and_asks_both_sites():
    assert len({query for _, query, _ in QUERIES}) >= 40
    assert {site for site, _, _ in QUERIES} == {"site", "commune"}


@pytest.mark.parametrize("where", ["site", "commune"])
def test_each_query_of_the_table_finds_its_page_first(addresses, page, where):
    root, wrong = addresses[where], []
    page.goto(f"{root}tim-kiem/")
    for _, query, first in (row for row in QUERIES if row[0] == where):
        field(page).fill(query)
        expect(said(page)).to_contain_text(re.compile("kết quả|Không"))
        there = found(page, root)
        # «lua-» stands for any of the targets of rice.
        if not there or not (
            there[0].startswith(first) if first.endswith("-") else there[0] == first
        ):
            wrong.append(f"{query}: {first} expected, {there[:3]} found; {said(page).inner_text()}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("where", ["site", "commune"])
def test_nobody_is_found_by_name_but_the_way_to_the_roll_is_shown(addresses, page, where):
    page.goto(f"{addresses[where]}tim-kiem/")
    names = everybody()
    ask(page, fold(names[0]))
    assert titles(page).count() == 0
    expect(page.locator(".search-people")).to_contain_text("ở đó có ô tìm tên")
    expect(page.locator(".search-people a").first).to_have_attribute(
        "href", re.compile(r"/vinh-danh/\?tim=")
    )
    assert page.evaluate(script("found-by"), [*names, *map(fold, names)]) == []
    # What is known to be there is found the same way.
    assert page.evaluate(script("found-by"), ["bao hiem y te"])


def test_from_a_name_the_roll_takes_over_with_what_was_typed(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "to thi ae")
    page.get_by_role("link", name="Vinh danh năm 2025").click()
    expect(page.locator("li.recipient:visible")).to_have_count(1)


# ── marks ────────────────────────────────────────────────────────────────────

# Words that differ by their marks alone, in an index of a commune that has all of them.
MADE = {
    "format": 1,
    "kinds": ["Chỉ tiêu", "Tin"],
    "campaigns": [
        ["năm 2031", 0, "2031/vinh-danh/", 1],
        ["năm 2030", 0, "2030/vinh-danh/", 1],
        ["năm 2029", 1, "2029/vinh-danh/", 1],
    ],
    "statuses": [["Chậm", "slow"]],
    "also": [["TU", "Tỉnh ủy"], ["BHYT", "bảo hiểm y tế"]],
    "found": [
        [0, 0, "lua/", "Sản lượng lúa"],
        [0, 0, "lua-to-tam/", "Lụa tơ tằm"],
        [0, 0, "lua-than/", "Lửa than"],
        [1, 0, "dong-dang/", "Đường lên Đồng Đăng"],
        [
            1,
            0,
            "dong-dang-le/",
            "Động viên mọi người",
            "",
            "Việc đáng làm của cả thôn, đồng lòng thì xong.",
        ],
        [1, 0, "hoa-binh/", "Xóm Hoà Bình"],
        [1, 0, "tu-xa/", "Họp từ xa"],
        [1, 0, "tinh-uy/", "Nghị quyết của Tỉnh ủy"],
        [1, 1, "lua-cu/", "Sản lượng lúa"],
        [0, 2, "lua-bia/", "Lúa"],
        [0, 0, "bhyt/", "Người có thẻ BHYT", "", "", "70%", 0],
    ],
}


@pytest.fixture(scope="module")
def asked(site, browser):
    """Ask the script itself, of an index made for it: first addresses and how they were found."""
    page = browser.new_page()
    for name in ("match", "rank"):
        page.add_script_tag(content=(site.folder / f"js/tim-kiem/{name}.js").read_text("utf-8"))
    page.evaluate("index => { window.known = window.timKiem.read(index); }", MADE)
    yield lambda query: page.evaluate(
        "q => { const a = window.timKiem.search(window.known, q); return [a.how, a.results.map(r =>"
        " r.document.address)]; }",
        query,
    )
    page.close()


@pytest.mark.parametrize(
    ("query", "how", "found"),
    [
        ("lúa", "exact", ["lua/", "lua-cu/", "lua-bia/"]),
        ("lụa", "exact", ["lua-to-tam/"]),
        ("LỬA", "exact", ["lua-than/"]),
        ("lua", "exact", ["lua-than/", "lua-to-tam/", "lua/", "lua-cu/", "lua-bia/"]),
        ("lựa", "unmarked", ["lua-than/", "lua-to-tam/", "lua/", "lua-cu/", "lua-bia/"]),
        ("san luong lúa", "exact", ["lua/", "lua-cu/"]),
        ("dong dang", "exact", ["dong-dang/"]),
        ("Đồng Đăng", "exact", ["dong-dang/"]),
        ("đồn", "exact", ["dong-dang/", "dong-dang-le/"]),
        ("hòa bình", "exact", ["hoa-binh/"]),
        ("hoà bình", "exact", ["hoa-binh/"]),
        ("hoa binh", "exact", ["hoa-binh/"]),
        ("tu", "exact", ["tu-xa/"]),
        ("TU", "exact", ["tinh-uy/", "tu-xa/"]),
        ("bao hiem y te", "exact", ["bhyt/"]),
        ("bhyt", "exact", ["bhyt/"]),
        ("dong dnag", "slip", ["dong-dang/"]),
        ("dongdang", "slip", ["dong-dang/"]),
        ("baohiem yte", "slip", ["bhyt/"]),
        ("dongqwxz", "none", []),
        ("202583", "none", []),
        ("qwxz", "none", []),
        ("", "none", []),
        ("l", "none", []),
        ("?!/", "none", []),
        ("nguyen thi lua", "none", []),
    ],
)
def test_marks_that_are_typed_count_and_those_that_are_not_do_not(asked, query, how, found):
    assert asked(query) == [how, found]


def test_scripts_and_program_fold_alike(site, browser):
    texts = ["Đường ĐÊ", "hoà hòa", "Nguyễn Thị Ưng", "ẤẦẨẪẬ ữ ợ", "e\u0301 đ", "83/QĐ-UBND"]
    page = browser.new_page()
    page.add_script_tag(content=(site.folder / "js/tim-kiem/match.js").read_text("utf-8"))
    assert page.evaluate("texts => texts.map(window.timKiem.fold)", texts) == [
        fold(text) for text in texts
    ]
    page.close()


def test_marks_that_nothing_has_are_let_go_and_that_is_said(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/?q={quote('lụa')}")
    expect(said(page)).to_contain_text("Không trang nào có đúng dấu như “lụa”")
    expect(titles(page).first).to_contain_text("lúa")


# ── what a result shows ──────────────────────────────────────────────────────


def test_a_result_says_what_it_is_of_which_year_and_how_it_stands(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "bao hiem y te")
    first, invented = (
        page.locator("li.found").first,
        page.locator("li.found", has_text="MINH HỌA").first,
    )
    expect(first.locator(".found-kind")).to_have_text("Chỉ tiêu · năm 2024")
    expect(first.locator(".status")).to_have_text("Chưa có số liệu")
    expect(first.locator(".found-side")).to_contain_text("Mục tiêu: 100%")
    expect(first.locator("mark")).to_have_text("bảo hiểm y tế")
    expect(invented.locator(".found-kind")).to_contain_text("năm 2025")
    # The illustration comes after everything that is real, under a heading of its own.
    marks = page.locator("li.found").evaluate_all(
        "items => items.map(item => item.textContent.includes('MINH HỌA'))"
    )
    assert marks == sorted(marks) and True in marks and False in marks
    expect(page.locator(".found-invented")).to_contain_text("đều bịa")


def test_a_clause_leads_to_its_place_and_shows_where_the_words_stand(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "du lich cong dong")
    expect(page.locator("li.found").first.locator(".found-text mark")).to_have_text(
        "du lịch cộng đồng"
    )
    titles(page).first.click()
    expect(page).to_have_url(f"{addresses['site']}2024/ke-hoach/#iii-3-4")
    expect(page.locator("#iii-3-4")).to_be_in_viewport()


def test_more_results_come_when_asked_for(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "xa")
    total = int(said(page).inner_text().split()[0])
    lists = page.locator(".found-list")
    before = titles(page).count()
    assert before < total
    for _ in range(20):
        if not page.get_by_role("button", name="Xem thêm").count():
            break
        page.get_by_role("button", name="Xem thêm").first.click()
    assert titles(page).count() == total
    assert lists.count() == 2


# ── only when asked, and kept ────────────────────────────────────────────────


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


# ── by keyboard, without scripts, without a network ──────────────────────────


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
