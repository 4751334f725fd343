"""What each query finds: the table, marks, what a result shows."""

from __future__ import annotations

import csv
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from campaign.words.written import fold
from tests.helpers.communes import TESTS
from tests.helpers.scripts import script
from tests.helpers.searching import ask, field, said, titles
from tests.outputs.test_search import everybody

with (TESTS / "browser" / "search" / "queries.tsv").open(encoding="utf-8", newline="") as file:
    QUERIES = [
        (row["site"], row["query"], row["first"])
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]


def found(page: Page, root: str) -> list[str]:
    return [
        link.removeprefix(root)
        for link in titles(page).evaluate_all("links => links.map(link => link.href)")
    ]


# ── the table ───────────────────────────────────────────────────────────────────


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


# ── marks ───────────────────────────────────────────────────────────────────────


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


# ── what a result shows ─────────────────────────────────────────────────────────


def test_a_result_says_what_it_is_of_which_year_and_how_it_stands(addresses, page):
    page.goto(f"{addresses['site']}tim-kiem/")
    ask(page, "bao hiem y te")
    first, invented = (
        page.locator("li.found").first,
        page.locator("li.found", has_text="MINH HỌA").first,
    )
    expect(first.locator(".found-kind")).to_have_text("Chỉ tiêu · năm 2024")
    expect(first.locator(".status")).to_have_text("Chưa biết")
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
