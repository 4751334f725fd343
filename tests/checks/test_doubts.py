"""What is hard to believe is asked about once, with the likely number; what is usual never is."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.checks.doubts import figures, targets
from campaign.models.site import Cutoffs
from campaign.progress import Course
from campaign.words.measures import mistaken_for
from campaign.words.written import as_typed, parse_number
from tests.helpers.targets import FLOW, HERD, KEPT, SHARE, base, campaign

JANUARY, MARCH, JUNE = "2031-01-31", "2031-03-31", "2031-06-30"
MONEY = {"loai": "luy_ke", "muc_tieu": "13000", "don_vi_tinh": "triệu đồng"}
CROP = {"loai": "luy_ke", "muc_tieu": "1500", "don_vi_tinh": "tấn"}
YIELD = {"loai": "muc_tang", "muc_tieu": "5,2", "don_vi_tinh": "tấn/ha"}
ANIMALS = {"loai": "muc_tang", "muc_tieu": "33000", "don_vi_tinh": "con"}
RATE = {"loai": "muc_tang", "muc_tieu": "96", "don_vi_tinh": "%"}
CRIMES = {"loai": "tran", "muc_tieu": "38", "cong_don": "có", "don_vi_tinh": "vụ"}
DEBT = {"loai": "tran", "muc_tieu": "4000", "cong_don": "không", "don_vi_tinh": "triệu đồng"}


def asked(target: dict, reported: dict[str, object], corrections: tuple[dict, ...] = ()) -> list:
    """What is asked of the figures of one target, by the days of `reported`."""
    reports = [{"ngay_chot": day, "so_lieu": {"x": figure}} for day, figure in reported.items()]
    made = campaign([target], reports, corrections)
    course = Course(made, Cutoffs())
    return [p.message for rule in figures.COURSE_CHECKS for p in rule(course, date(2031, 12, 1))]


def asked_of_plan(target: dict) -> list[str]:
    made = campaign([target], [])
    return [p.message for rule in targets.CHECKS for p in rule(made, None, date(2031, 12, 1))]


# ── sizes ──


@pytest.mark.parametrize(
    ("target", "figure", "likely"),
    [
        (MONEY, "13503000000", "13503 triệu đồng"),
        (MONEY, "6750000", "6750 triệu đồng"),
        (MONEY, {"gia_tri": "6,5", "cung_ky": "6100"}, "6500 triệu đồng"),
        (CROP, "742000", "742 tấn"),
        (CROP, "9300", "930 tấn"),
        (YIELD, "51", "5,1 tấn/ha"),
        (YIELD, "5150", "5,15 tấn/ha"),
        (ANIMALS, "32,4", "32400 con"),
        (ANIMALS, "32400000", "32400 con"),
        (RATE, "0,943", "94,3%"),
        (CRIMES, "39000", "39 vụ"),
        (FLOW | base("1250") | {"don_vi_tinh": "tỷ đồng"}, "650000", "650 tỷ đồng"),
        (HERD | base("1240") | {"don_vi_tinh": "con"}, "1,24", "1240 con"),
        (KEPT | {"muc_tieu": "45", "don_vi_tinh": "ha"}, "450000", "45 ha"),
        (DEBT, "3900000", "3900 triệu đồng"),
    ],
)
def test_a_figure_in_another_unit_is_asked_about_with_the_likely_number(target, figure, likely):
    [said] = asked(target, {JUNE: figure})
    assert f" {likely}?" in said
    looked_at = figure if isinstance(figure, dict) else {"gia_tri": figure}
    assert asked(target, {JUNE: looked_at | {"da_xem_lai": "có"}}) == []
    assert asked(target, {JUNE: looked_at | {"gia_tri": likely.split("%")[0].split()[0]}}) == []


@pytest.mark.parametrize(
    ("target", "figure"),
    [
        (MONEY, {JANUARY: "13"}),
        (MONEY, {JANUARY: "0"}),
        (MONEY, {JANUARY: "13", MARCH: "2100", JUNE: "26000"}),
        (CROP, {JANUARY: "0,3", JUNE: "740"}),
        (CROP, {JUNE: {"gia_tri": "150", "cung_ky": "1300"}}),
        (CRIMES, {JANUARY: "1", JUNE: "39"}),
        (DEBT, {JUNE: "4"}),
        ({"loai": "luy_ke", "muc_tieu": "1", "don_vi_tinh": "mô hình"}, {JUNE: "25"}),
        (ANIMALS | base("30") | {"da_xem_lai": "có"}, {JUNE: "31"}),
        ({"loai": "muc_giam", "muc_tieu": "4", "don_vi_tinh": "%"}, {JUNE: "0,04"}),
        ({"loai": "tran", "muc_tieu": "0", "cong_don": "có", "don_vi_tinh": "vụ"}, {JUNE: "3"}),
        (SHARE, {JUNE: {"tu_so": "1", "mau_so": "900"}}),
    ],
)
def test_what_is_usual_is_not_asked_about(target, figure):
    assert asked(target, figure) == []


def test_a_doubted_figure_is_no_measure_and_one_looked_at_is():
    wrong, level = {"gia_tri": "32,5", "da_xem_lai": "có"}, ANIMALS
    assert len(asked(level, {MARCH: "32,5", JUNE: "32,6"})) == 2
    assert [m for m in asked(level, {MARCH: wrong, JUNE: "33"}) if "32,5" in m] == []
    assert asked(level, {MARCH: wrong, JUNE: "33"}) == []


def test_of_two_running_totals_the_earlier_may_be_the_wrong_one():
    [said] = asked(MONEY, {MARCH: "6,6", JUNE: "6750"})
    assert "có phải số trước là 6600 triệu đồng?" in said


def test_last_years_figure_is_asked_about_where_this_years_is_at_home():
    [said] = asked(MONEY, {JUNE: {"gia_tri": "6750", "cung_ky": "6100000000"}})
    assert said.startswith("x có cung_ky 6.100.000.000 triệu đồng") and "6100 triệu đồng?" in said


def test_a_correction_settles_the_figure_that_it_corrects():
    wrong = {MARCH: "6750000000"}
    right = {"ngay": "2031-05-01", "chi_tieu": "x", "ngay_chot": MARCH, "gia_tri_cu": "6750000000"}
    assert asked(MONEY, wrong, (right | {"gia_tri_moi": "6750"},)) == []
    [said] = asked(MONEY, wrong, (right | {"gia_tri_moi": "6750000"},))
    assert "6750 triệu đồng?" in said
    assert asked(MONEY, wrong, (right | {"gia_tri_moi": "6750000", "da_xem_lai": "có"},)) == []


UNITS = ["triệu đồng", "tỷ đồng", "tấn", "tạ/ha", "ha", "km", "con", "nghìn con", "m3/hộ", ""]


@settings(max_examples=300, deadline=None)
@given(
    unit=st.sampled_from(UNITS),
    level=st.booleans(),
    target=st.integers(1, 10**6),
    share=st.integers(1, 150),
    pick=st.integers(0, 5),
)
def test_whatever_is_proposed_is_accepted_as_it_is_written(unit, level, target, share, pick):
    sizes = mistaken_for(unit)
    value = Decimal(target) * share / 100 / sizes[pick % len(sizes)][1]
    kind = "muc_tang" if level else "luy_ke"
    plan = {"loai": kind, "muc_tieu": str(target), "don_vi_tinh": unit}
    for said in asked(plan, {JUNE: as_typed(value)}):
        if found := re.search(r"(?:tức|Có phải) ([0-9.,]+)[^0-9]*\?", said):
            assert parse_number(found[1]) is not None
            assert asked(plan, {JUNE: found[1]}) == []


# ── shares, signs, halves ──


@pytest.mark.parametrize(
    ("target", "figure"),
    [
        (RATE, "135,7"),
        (SHARE, {"tu_so": "971", "mau_so": "876"}),
        (SHARE, {"theo_thon": {"Thôn A": {"tu_so": "9", "mau_so": "8"}}}),
        (SHARE | {"don_vi_tinh": "%"}, "110,8"),
    ],
)
def test_more_than_all_is_asked_about_unless_the_target_says_that_it_may_be(target, figure):
    [said] = asked(target, {JUNE: figure})
    assert "qua_100: có" in said
    full = figure if isinstance(figure, dict) else {"gia_tri": figure}
    assert asked(target, {JUNE: full | {"da_xem_lai": "có"}}) == []
    assert asked(target | {"qua_100": "có"}, {JUNE: figure}) == []
    assert asked_of_plan(target | {"qua_100": "có", "muc_tieu": "105"}) == []
    assert len(asked_of_plan(target | {"don_vi_tinh": "%", "muc_tieu": "105"})) == 1


@pytest.mark.parametrize(
    ("target", "figure", "says"),
    [
        (RATE | {"ten": "Tốc độ tăng giá trị sản xuất", "muc_tieu": "11,5"}, "-3,8", None),
        (RATE | {"ten": "Giá trị sản xuất", "dong_tu": "Đã tăng"}, "-3,8", None),
        (RATE | {"ten": "Mức giảm hộ nghèo", "muc_tieu": "1,5"}, "-0,2", None),
        (RATE | {"ten": "Bảo hiểm y tế"}, "-94", "da_xem_lai"),
        (MONEY, "-5", "Xem lại con số."),
        (ANIMALS, "-3", "Xem lại con số."),
        (SHARE, "-3", "Xem lại con số."),
        (ANIMALS | {"ten": "Mức tăng đàn so với năm trước", "muc_tieu": "900"}, "-30", None),
    ],
)
def test_below_zero_is_data_where_something_may_fall(target, figure, says):
    found = asked(target, {JUNE: figure})
    assert bool(found) is bool(says)
    assert not says or says in found[0]


def test_a_rate_once_said_to_be_below_zero_is_not_asked_about_again():
    first = {"gia_tri": "-2", "da_xem_lai": "có"}
    assert asked(RATE | {"muc_tieu": "5"}, {MARCH: first, JUNE: "-3"}) == []


@pytest.mark.parametrize(
    ("unit", "figure", "likely"),
    [
        ("con", "31412,25", "31412 con"),
        ("hộ", "30003,5", "30004 hộ"),
        ("tấn", "30003,5", None),
        ("nghìn con", "30003,5", None),
        ("người/hộ", "30003,5", None),
    ],
)
def test_half_of_what_is_whole_is_asked_about(unit, figure, likely):
    found = asked(ANIMALS | {"don_vi_tinh": unit}, {JUNE: figure})
    assert bool(found) is bool(likely)
    assert not likely or f"Có phải {likely}?" in found[0]


# ── the plan ──


@pytest.mark.parametrize(
    ("target", "says"),
    [
        (YIELD | base("50"), "số gốc 50 tấn/ha, gấp khoảng 10 lần mục tiêu 5,2 tấn/ha"),
        (MONEY | base("11900000000"), "11900 triệu đồng?"),
        (MONEY | {"moc": ({"ngay": JUNE, "gia_tri": "6500000"},)}, "6500 triệu đồng?"),
        (YIELD | {"moc": ({"ngay": JUNE, "gia_tri": "50"},)}, "5 tấn/ha?"),
        ({"loai": "khoang", "muc_tieu": "8", "phan_dau": "16000"}, "Có phải 16?"),
        (ANIMALS | {"muc_tieu": "33000,5"}, "Có phải 33001 con?"),
    ],
)
def test_the_numbers_of_a_target_are_of_one_size(target, says):
    [said] = asked_of_plan(target)
    assert says in said
    assert asked_of_plan(target | {"da_xem_lai": "có"}) == []


@pytest.mark.parametrize(
    "target",
    [
        MONEY | {"moc": ({"ngay": JANUARY, "gia_tri": "13"},)},
        YIELD | base("4,6"),
        ANIMALS | base("0"),
        RATE | base("1,5") | {"muc_tieu": "60"},
        FLOW | base("1250"),
    ],
)
def test_a_usual_plan_is_not_asked_about(target):
    assert asked_of_plan(target) == []
