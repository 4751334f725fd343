"""What is printed on sheets for the board: which there are, their lists, the way to the page."""

from __future__ import annotations

import re

import pytest

from campaign.view import view_site
from tests.helpers.codes import dark_modules, drawn_modules
from tests.helpers.communes import TODAY
from tests.helpers.html import text_of
from tests.helpers.sheets import (
    SHORT,
    THREE_LINES,
    by_address,
    every_pdf,
    page_of,
    people,
    read,
    texts,
    whole,
)

# ── which there are ─────────────────────────────────────────────────────────────


def test_each_campaign_has_its_progress_and_each_decision_its_board_and_its_notice(facts):
    made = by_address(view_site(facts, TODAY))
    assert set(made) == {"2030/chi-tieu/niem-yet/", "2031/chi-tieu/niem-yet/"} | {
        f"2031/vinh-danh/{ma}/{form}/"
        for ma, _ in facts.current.khen_thuong
        for form in ("niem-yet", "thong-bao")
    }
    for address, sheet in made.items():
        assert set(sheet.pdfs) == ({"a4.pdf"} if "thong-bao" in address else {"a4.pdf", "a3.pdf"})


def test_pages_are_light_stand_alone_and_kept_out_of_search(illustrated):
    for address, sheet in illustrated.items():
        page = page_of(sheet)
        assert page.css("html")[0].attributes["lang"] == "vi"
        assert page.css('meta[name="robots"]')[0].attributes["content"] == "noindex"
        assert not [
            node.tag
            for node in page.css("*")
            if node.tag in {"script", "img", "iframe"} or "style" in node.attributes
        ], address
        assert {node.attributes["href"] for node in page.css("nav")[0].css("a")} >= {
            "../",
            *sheet.pdfs,
        }
        assert len(sheet.html) < 60_000


def test_pdfs_are_on_the_paper_that_their_names_say(illustrated):
    sizes = {"a4": (210, 297), "a3": (297, 420)}
    for name, pdf in every_pdf(illustrated):
        for page in read(pdf):
            assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == list(
                sizes[name[-6:-4]]
            )


# ── lists ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("count", "deed", "a4", "a3"),
    [
        (1, SHORT, 1, 1),
        (3, THREE_LINES, 1, 1),
        (24, SHORT, 2, 2),
        (24, THREE_LINES, 3, 2),
        (300, SHORT, 12, 12),
        (300, THREE_LINES, 24, 22),
    ],
)
def test_a_list_runs_over_as_many_pages_as_it_needs(board, count, deed, a4, a3):
    sheet = board(people(count, deed))
    assert (len(texts(sheet, "a4")), len(texts(sheet, "a3"))) == (a4, a3)


@pytest.mark.parametrize("size", ["a4", "a3"])
@pytest.mark.parametrize("count", [1, 24, 300])
def test_every_name_is_there_once_and_in_the_order_of_the_decision(board, count, size):
    listed = people(count, THREE_LINES)
    said, at = whole(board(listed), size), 0
    for person in listed:
        assert said.count(f" {person['ten']} ") == 1
        at = said.index(f" {person['ten']} ", at)
    assert said.count(THREE_LINES) == count


@pytest.mark.parametrize("size", ["a4", "a3"])
def test_heads_decision_and_page_number_stand_on_every_page(board, size):
    pages = texts(board(people(300)), size)
    for i, text in enumerate(pages, 1):
        assert "STT Họ và tên Đơn vị, thôn Thành tích" in text
        assert "TẶNG GIẤY KHEN 300 cá nhân" in text
        assert ("(tiếp theo)" in text) is (i > 1)
        assert text.endswith(f"Quyết định số 15/QĐ-UBND Trang {i}/{len(pages)}")


def test_a_row_is_never_broken_between_pages(board):
    for text in texts(board(people(300, THREE_LINES))):
        assert (
            text.count(THREE_LINES) == text.count("Vận động bà con") == text.count("và noi theo.")
        )


def test_awards_come_from_high_to_low_then_collectives_people_households(board):
    said = whole(
        board(
            [
                {"loai": "ho", "chu_ho": "Phạm Thử Năm", "danh_xung": "bà", "thon": "Thôn Ba"},
                *people(4),
                {"loai": "tap_the", "ten": "Tổ thu Thôn Hai"},
                {
                    "loai": "ca_nhan",
                    "ten": "Phạm Thử Sáu",
                    "tre_em": "không",
                    "chuc_vu": "Trưởng thôn",
                    "thon": "Thôn Một",
                    "hinh_thuc": "lao-dong-tien-tien",
                },
            ]
        )
    )
    order = [
        "TẶNG DANH HIỆU LAO ĐỘNG TIÊN TIẾN 01 cá nhân",
        "1 Phạm Thử Sáu Trưởng thôn, Thôn Một",
        "TẶNG GIẤY KHEN 01 tập thể",
        "1 Tổ thu Thôn Hai",
        "TẶNG GIẤY KHEN 04 cá nhân",
        "4 ",
        "TẶNG GIẤY KHEN 01 hộ gia đình",
        "Hộ bà Phạm Thử Năm",
    ]
    assert [said.index(words) for words in order] == sorted(said.index(words) for words in order)


def test_columns_that_nobody_fills_are_left_out(board):
    sheet = board(
        [{"loai": "ca_nhan", "ten": f"Phạm Thử Số {i}", "tre_em": "không"} for i in range(9)]
    )
    assert "STT Họ và tên 1 Phạm Thử Số 0 2 " in whole(sheet)
    assert "Thành tích" not in text_of(page_of(sheet))


def test_money_is_printed_only_where_the_decision_lets_it_show(board):
    listed = people(9, so_tien="300000")
    assert "đồng" not in whole(board(listed)) + board(listed).html
    shown = board(listed, hien_tien="có")
    assert (
        whole(shown).count("Tiền thưởng: 300.000 đồng")
        == text_of(page_of(shown)).count("Tiền thưởng: 300.000 đồng")
        == 9
    )


def test_households_too_many_to_name_are_counted_per_village(board):
    sheet = board(
        [],
        hinh_thuc="gia-dinh-van-hoa",
        theo_thon=[{"thon": f"Thôn {i}", "so_ho": 100 + i} for i in range(1, 14)],
    )
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert "1.391 hộ gia đình, đếm theo thôn" in said
        assert (
            re.search("Thôn 13 113 hộ", said)
            and "Danh sách từng hộ niêm yết tại nhà văn hóa thôn." in said
        )


def test_decision_source_and_standing_are_said(board):
    sheet = board(people(9))
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert (
            "Theo Quyết định số 15/QĐ-UBND ngày 02 tháng 9 năm 2031 của Chủ tịch Ủy ban nhân dân xã"
            " Thử Nghiệm về việc khen thưởng thành tích năm 2031." in said
        )
        assert "Bản đăng tải phục vụ niêm yết, không thay thế văn bản gốc." in said


# ── the way to the page ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("address", ["https://vi-du.example/xa/", "https://vi-du.example/xa"])
def test_the_code_leads_to_the_decision_and_the_address_is_printed_with_it(board, address):
    sheet = board(people(9), address)
    target = "https://vi-du.example/xa/2031/vinh-danh/qd-0/"
    assert f" {target} " in whole(sheet)  # in one piece: it can be copied
    code = page_of(sheet).css(".qr")[0]
    assert code.attributes["aria-label"] == f"Mã QR dẫn tới {target}"
    assert set(code.attributes) == {"class", "role", "aria-label"}
    assert [set(node.attributes) for node in code.css("svg")] == [{"viewBox"}]
    [path] = code.css("path")
    assert set(path.attributes) == {"stroke", "d"}
    assert drawn_modules(path.attributes["d"]) == dark_modules(target)


def test_without_an_address_of_the_site_there_is_no_code_but_the_way_is_said(board):
    sheet = board(people(9), None)
    assert not page_of(sheet).css(".qr")
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert "2031/vinh-danh/qd-0/" in said and "Quét mã" not in said and "http" not in said
