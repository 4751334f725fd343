"""What to type where more than a number was typed: never a number of another size."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.words.amounts import Wanted, advice
from campaign.words.measures import factor_between
from campaign.words.written import as_typed, parse_number


def said(typed: str, wanted: Wanted) -> str:
    found = advice(typed, wanted)
    return found.message if found else ""


def proposed(message: str) -> list[Decimal]:
    answers = re.findall(r"[Vv]iết (?:tu_so: )?([−-]?[0-9,]*[0-9](?: hoặc [0-9,]*[0-9])*)", message)
    return [parse_number(one) for answer in answers for one in answer.split(" hoặc ")]


@pytest.mark.parametrize(
    ("typed", "unit", "numbers"),
    [
        ("7,3 nghìn con", "con", "7300"),
        ("7,3 nghìn", "con", "7300"),
        ("7,3 nghìn con", "nghìn con", "7.3"),
        ("7.300 con", "nghìn con", "7.3 0.0073"),
        ("3 vạn con", "con", "30000"),
        ("41’275", "con", "41275"),
        ("41'275 con", "con", "41275"),
        ("4.318 triệu", "triệu đồng", "4318 4.318"),
        ("2,4 tỷ", "triệu đồng", "2400"),
        ("2 tỷ 150 triệu", "triệu đồng", "2150"),
        ("2 tỷ, 150 triệu đồng", "triệu đồng", "2150"),
        ("21.640.000.000đ", "triệu đồng", "21640"),
        ("650 nghìn đồng", "triệu đồng", "0.65"),
        ("9 tr", "triệu đồng", "9"),
        ("45 triệu/người", "triệu đồng/người/năm", "45"),
        ("6 tấn 3 tạ", "tấn", "6.3"),
        ("6 tạ", "tấn", "0.6"),
        ("800 m2", "ha", "0.08"),
        ("612 tấn", "tấn", "612"),
        ("93 phần trăm", "%", "93"),
        ("93%", "%/năm", "93"),
        ("61,5/60ha", "ha", "61.5"),
        ("87/91", "con", "87"),
        ("310-340", "con", "310 340 310"),
        ("từ 310 đến 340 con", "con", "310 340 310"),
        ("hơn 6.000", "con", "6000 6"),
        ("gần 2,5 nghìn con", "con", "2500"),
        ("> 93", "%", "93"),
        ("93% trở lên", "%", "93"),
        ("khoảng 17", "con", "17"),
        ("19 hộ", "con", "19"),
        ("(8)", "con", "8"),
        ("8*", "con", "8"),
        ("7,3 nghìn con", "", "7300"),
        ("97,4%", "ha", ""),
        ("21 tỷ", "ha", ""),
        ("2 tỷ 150", "triệu đồng", ""),
        ("5 triệu đồng/người", "triệu đồng", ""),
        ("87/91", "%", ""),
        ("15/7/2025", "con", ""),
        ("bốn con", "con", ""),
        ("4O7", "con", ""),
        ("1,5k con", "con", "1500"),
        ("1.230 con/1.500 con", "con", "1230 1.23"),
        ("khoảng 1.230-1.310 con", "con", "1230 1.23 1310 1.31 1230 1.23"),
        ("1 tỷ rưỡi", "triệu đồng", ""),
    ],
)
def test_the_number_that_is_proposed_is_the_one_that_was_typed(
    typed: str, unit: str, numbers: str
) -> None:
    assert proposed(said(typed, Wanted(unit=unit))) == [Decimal(one) for one in numbers.split()]


@pytest.mark.parametrize(
    ("typed", "wanted", "message"),
    [
        (
            "hơn 6.050",
            Wanted(unit="con", note="ghi_chu"),
            "chưa phải con số đúng. Viết số đúng tính bằng con; chưa có số đúng thì viết 6050 hoặc"
            " 6,05, còn «hơn 6.050» thì ghi ở ghi_chu.",
        ),
        (
            "trên 40 ha",
            Wanted(unit="ha", is_target=True, signs=(">", ">=")),
            'chỉ ghi con số. Viết 40, còn «trên» ghi ở dòng so_sanh: ">".',
        ),
        (
            "dưới 40",
            Wanted(unit="ha", is_target=True, signs=(">", ">=")),
            "chỉ ghi con số. Viết 40; lời «dưới» đã có trong nguyen_van.",
        ),
        (
            "05/11",
            Wanted(unit="thôn", is_target=True),
            "là hai số. Viết 5 nếu đó là mục tiêu; số sau đã có trong nguyen_van.",
        ),
        (
            "230/250",
            Wanted(unit="%", is_counted=True),
            "là hai số. Viết tu_so: 230 và mau_so: 250.",
        ),
        (
            "97,4%",
            Wanted(unit="ha"),
            "ghi theo «%», còn ở đây tính bằng ha. Viết con số tính bằng ha.",
        ),
    ],
)
def test_what_does_not_fit_in_a_number_is_told_where_it_goes(
    typed: str, wanted: Wanted, message: str
) -> None:
    assert said(typed, wanted) == message


UNITS = ("con", "nghìn con", "kg", "tạ", "tấn", "m2", "ha", "đồng", "triệu đồng", "tỷ đồng", "%")


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.decimals(0, 99_999, places=2),
    st.sampled_from(UNITS),
    st.sampled_from(UNITS),
    st.sampled_from(["", "hơn ", "khoảng ", "đạt ", "> "]),
)
def test_a_unit_is_turned_into_the_wanted_one_or_no_number_is_proposed(
    value: Decimal, written: str, wanted: str, before: str
) -> None:
    message = said(f"{before}{as_typed(value)} {written}", Wanted(unit=wanted))
    factor = factor_between(written, wanted)
    assert proposed(message) == ([] if factor is None else [value * factor])
