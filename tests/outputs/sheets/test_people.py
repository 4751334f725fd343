"""Whom a sheet names, and whom it never does; drafts of notices."""

from __future__ import annotations

import pytest

from campaign.view import view_site
from campaign.words.written import fold
from tests.helpers.communes import TODAY
from tests.helpers.html import text_of
from tests.helpers.sheets import by_address, decision, page_of, people, site_of, texts, whole

# ── people ──────────────────────────────────────────────────────────────────────


def test_hidden_children_and_withdrawn_people_are_on_no_sheet(illustrated):
    said = fold(
        " ".join(
            [
                *(whole(s, name[:2]) for s in illustrated.values() for name in s.pdfs),
                *(s.html for s in illustrated.values()),
            ]
        )
    )
    for hidden in ("Vi Văn QX", "Phùng Văn XZ"):
        assert fold(hidden) not in said
    school = illustrated["minh-hoa/vinh-danh/qd-62-2025/niem-yet/"]
    for said in (whole(school), whole(school, "a3"), text_of(page_of(school))):
        assert "01 học sinh" in said and "Lương Thị KX" in said


def test_a_list_whose_people_all_withdrew_says_so_and_names_nobody(board):
    sheet = board(people(2, go_ten={"ngay": "10/9/2031"}))
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert "Hiện không có tên nào được đăng." in said and "Nguyễn Văn An" not in said


def test_a_cancelled_award_says_across_every_page_that_it_is_to_come_down(board):
    cancelled = {
        "trang_thai": "huy_bo",
        "huy_bo": {
            "van_ban": "Quyết định số 40/QĐ-UBND",
            "ngay": "10/9/2031",
            "ly_do": "Hồ sơ chưa đủ",
        },
    }
    sheet = board(people(60), **cancelled)
    for text in texts(sheet):
        assert "ĐÃ HỦY BỎ" in text
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert (
            "đã bị hủy bỏ bằng Quyết định số 40/QĐ-UBND ngày 10 tháng 9 năm 2031. Hồ sơ chưa đủ."
            " Phải gỡ bảng này xuống, không niêm yết nữa." in said
        )


@pytest.mark.parametrize("size", ["a4", "a3"])
def test_an_illustration_says_so_on_every_page(illustrated, size):
    for address, sheet in illustrated.items():
        if f"{size}.pdf" in sheet.pdfs:
            assert all("MINH HỌA" in text for text in texts(sheet, size)), address
        assert "MINH HỌA" in text_of(page_of(sheet).css("p.banner")[0])


def test_a_real_campaign_never_says_it_is_an_illustration(facts):
    for sheet in by_address(view_site(facts, TODAY)).values():
        assert "MINH HỌA" not in whole(sheet) + sheet.html


# ── the other forms ─────────────────────────────────────────────────────────────


def test_progress_lists_every_target_with_its_figure_and_its_status(illustrated):
    sheet = illustrated["minh-hoa/chi-tieu/niem-yet/"]
    assert len(sheet.campaign.targets) == 28
    for said in (whole(sheet), whole(sheet, "a3"), text_of(page_of(sheet))):
        assert "Số liệu đến ngày 30/9/2025" in said
        for target in sheet.campaign.targets:
            assert said.count(f"{target.name} ") == 1
            label = "Mục tiêu: " if "Mục tiêu: " in said else ""
            asked = target.asked[:1].upper() + target.asked[1:]
            assert f"{target.name} {label}{asked}"[:60] in said
        for status in {t.status for t in sheet.campaign.targets}:
            assert f"{status.family.word} {status.finer}".strip() in said
    for text in texts(sheet):
        assert "Chỉ tiêu Mục tiêu Số liệu Đến đâu Trạng thái" in text


def test_progress_of_a_campaign_without_figures_doesnt_pass_for_zero(facts):
    sheet = by_address(view_site(facts, TODAY))["2030/chi-tieu/niem-yet/"]
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert "Chưa có báo cáo nào" in said and "0%" not in said


@pytest.mark.parametrize(("count", "attached"), [(1, False), (24, True)])
def test_a_notice_is_a_draft_without_number_day_and_signature(facts, count, attached):
    sheet = by_address(site_of(facts, decision(people(count))))["2031/vinh-danh/qd-0/thong-bao/"]
    assert all("DỰ THẢO" in text for text in texts(sheet))
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert (
            "cộng hòa xã hội chủ nghĩa việt nam" in said.lower()
            and "Độc lập - Tự do - Hạnh phúc" in said
        )
        assert "Số: ……/TB-" in said and "ngày …… tháng …… năm ………" in said
        assert "Phạm Thử Một" not in said  # who signed the decision signs no draft
        assert ("Kèm theo Thông báo số ……" in said) is attached
        assert said.count(people(1)[0]["ten"]) == 1


def test_the_notice_of_a_cancelled_decision_tells_of_that_and_names_nobody(illustrated):
    sheet = illustrated["minh-hoa/vinh-danh/qd-49-2025/thong-bao/"]
    for said in (whole(sheet), text_of(page_of(sheet))):
        assert (
            "không còn giá trị" in said and "gỡ bảng vinh danh" in said and "Lý Văn Q" not in said
        )
