"""In a term of years, a number of each year is asked about when it is typed as the term's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from campaign.checks.indicators import yearly_by_its_words
from campaign.models.scalars import Month
from tests.helpers.targets import base, campaign

LIMIT = {"loai": "tran", "muc_tieu": "5", "cong_don": "có", "don_vi_tinh": "vụ"}
FOREST = {"loai": "luy_ke", "muc_tieu": "30", "don_vi_tinh": "ha"}
POOR = {
    "loai": "giam",
    "giam_so": "1",
    "so_voi": "năm 2030",
    "cong_don": "không",
    "don_vi_tinh": "%",
} | base("8")
REVENUE = {
    "loai": "tang_truong",
    "tang": "8",
    "so_voi": "năm 2030",
    "cong_don": "có",
    "don_vi_tinh": "triệu đồng",
} | base("900")


def asked(target: dict, words: str, years: int = 5) -> list[str]:
    made = campaign([target | {"nguyen_van": words}], [])
    period = made.phong_trao.thoi_gian.model_copy(
        update={"bat_dau": Month(nam=2031, thang=1), "ket_thuc": date(2030 + years, 12, 31)}
    )
    head = made.phong_trao.model_copy(update={"thoi_gian": period})
    longer = replace(made, phong_trao=head)
    return [p.message for p in yearly_by_its_words(longer, None, date(2031, 12, 1))]


@pytest.mark.parametrize(
    ("target", "words", "remedy"),
    [
        (LIMIT, "Mỗi năm không quá 5 vụ tai nạn.", "cong_don: không"),
        (LIMIT, "Tai nạn không quá 5 vụ/năm.", "cong_don: không"),
        (FOREST, "Trồng rừng hằng năm đạt 30 ha.", "tung_nam: có"),
        (FOREST, "Trồng 30 ha rừng mỗi năm.", "tung_nam: có"),
        (POOR, "Hộ nghèo giảm bình quân 1%/năm.", "tung_nam: có"),
        (POOR, "Bình quân năm giảm 1% hộ nghèo.", "tung_nam: có"),
        (REVENUE, "Thu ngân sách tăng bình quân hàng năm trên 8%.", "cong_don: không"),
    ],
)
def test_a_number_of_each_year_is_asked_about(target: dict, words: str, remedy: str) -> None:
    [said] = asked(target, words)
    assert remedy in said and "5 năm" in said
    assert asked(target, words, years=1) == []
    assert asked(target | {"da_xem_lai": "có"}, words) == []


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (LIMIT, "Cả giai đoạn không quá 5 vụ."),
        (LIMIT, "Mỗi năm học không quá 5 vụ."),
        (LIMIT, "Mỗi năm mở 15 lớp; cả giai đoạn không quá 5 vụ."),
        (FOREST | {"muc_tieu": "150"}, "Mỗi năm trồng 30 ha, cả giai đoạn 150 ha."),
        (FOREST | {"tung_nam": "có"}, "Trồng 30 ha rừng mỗi năm."),
        (POOR | {"giam_so": "5"}, "Hộ nghèo giảm 1%/năm, cả giai đoạn giảm 5%."),
        (POOR | {"tung_nam": "có"}, "Hộ nghèo giảm bình quân 1%/năm."),
        (LIMIT | {"cong_don": "không"}, "Mỗi năm không quá 5 vụ tai nạn."),
    ],
)
def test_a_number_of_the_term_is_not(target: dict, words: str) -> None:
    assert asked(target, words) == []
