"""Numbers, dates and letters as they are typed and printed."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.words.written import (
    Unreadable,
    age,
    clean,
    date_long,
    date_short,
    fold,
    month_long,
    number,
    parse_date,
    parse_month,
    parse_number,
    percent,
    slug,
    with_unit,
)

# ── numbers as they are typed ──


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0", "0"),
        ("612", "612"),
        ("007", "7"),
        ("1.789,2", "1789.2"),
        ("1789,2", "1789.2"),
        ("1789.2", "1789.2"),
        ("1 789,2", "1789.2"),
        ("1\u00a0789,2", "1789.2"),
        ("1\u202f789", "1789"),
        ("1 789", "1789"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("12.345,678", "12345.678"),
        ("3,6", "3.6"),
        ("3.6", "3.6"),
        ("0,05", "0.05"),
        ("0.789", "0.789"),
        ("0,789", "0.789"),
        ("1,7890", "1.789"),
        ("1.7890", "1.789"),
        ("1234.567", "1234.567"),
        ("1234,567", "1234.567"),
        ("  612\n", "612"),
        ("-5", "-5"),
        ("−5,5", "-5.5"),
        ("- 5", "-5"),
        ("1" * 40, "1" * 40),
    ],
)
def test_a_number_is_read_as_an_officer_types_it(typed, meant):
    assert parse_number(typed) == Decimal(meant)


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("1.789", "là 1,789 hay 1789? Viết 1789 hoặc 1,7890."),
        ("1,789", "là 1,789 hay 1789? Viết 1789 hoặc 1,7890."),
        ("1.250", "là 1,25 hay 1250? Viết 1250 hoặc 1,25."),
        ("12.500", "là 12,5 hay 12500? Viết 12500 hoặc 12,5."),
        ("120.000", "là 120,0 hay 120000? Viết 120000 hoặc 120,0."),
        ("-1.250", "là -1,25 hay -1250? Viết -1250 hoặc -1,25."),
        ("1,789.2", "viết kiểu tiếng Anh. Viết 1789,2: dấu phẩy trước phần lẻ."),
        ("-1,789.2", "viết kiểu tiếng Anh. Viết -1789,2: dấu phẩy trước phần lẻ."),
        ("1,234,567", "viết kiểu tiếng Anh. Viết 1234567: dấu phẩy trước phần lẻ."),
        ("612 tấn", "chỉ ghi con số, bỏ «tấn». Viết 612."),
        ("3,6 tấn/ha", "chỉ ghi con số, bỏ «tấn/ha». Viết 3,6."),
        ("95%", "chỉ ghi con số, bỏ «%». Viết 95."),
        ("−2 vụ", "chỉ ghi con số, bỏ «vụ». Viết −2."),
        ("1" * 41, "dài quá 40 chữ số. Xem lại con số."),
        *(
            (typed, "không phải là số. Viết ví dụ 612 hoặc 1789,2.")
            for typed in (
                "",
                " ",
                "-",
                "chưa có",
                "khoảng 600",
                "1.789.20",
                "1..2",
                "1,2,3",
                "5,",
                ".5",
                "+5",
                "--5",
                "1.23.456",
                "1 78",
                "٣",
                "１２",
                "nan",
                "Infinity",
            )
        ),
    ],
)
def test_what_could_be_two_numbers_or_none_is_refused_with_what_to_type(typed, remedy):
    with pytest.raises(Unreadable) as refused:
        parse_number(typed)
    assert str(refused.value) == remedy


@pytest.mark.parametrize(
    "typed", ["1.789", "1,789", "1.250", "12.500", "120.000", "-1.250", "1.000"]
)
def test_both_remedies_of_a_doubtful_number_can_be_typed_and_are_its_two_readings(typed):
    with pytest.raises(Unreadable) as refused:
        parse_number(typed)
    large, small = str(refused.value).rsplit("Viết ", 1)[1].rstrip(".").split(" hoặc ")
    assert parse_number(large) == parse_number(small) * 1000
    assert parse_number(small) == Decimal(typed.replace(",", "."))


# ── numbers as they are printed ──


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("0.00", "0"),
        ("612", "612"),
        ("612.0", "612"),
        ("999", "999"),
        ("1000", "1.000"),
        ("1E+3", "1.000"),
        ("1789.2", "1.789,2"),
        ("1789.20", "1.789,2"),
        ("1234567.89", "1.234.567,89"),
        ("0.05", "0,05"),
        ("1E-5", "0,00001"),
        ("-5", "−5"),
        ("-1789.2", "−1.789,2"),
        ("12345678901234567890123456789012345", "12.345.678.901.234.567.890.123.456.789.012.345"),
    ],
)
def test_a_number_is_printed_with_points_for_thousands_and_a_comma_for_decimals(value, printed):
    assert number(Decimal(value)) == printed


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        ("1177.2", 1, "1.177,2"),
        ("5", 2, "5,00"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("0.125", 2, "0,13"),
        ("999.95", 1, "1.000,0"),
        ("-0.001", 2, "0,00"),
        ("-0.005", 2, "−0,01"),
        ("1" * 35, 1, number(Decimal("1" * 35)) + ",0"),
    ],
)
def test_asked_for_places_are_rounded_half_up_and_kept(value, places, printed):
    assert number(Decimal(value), places) == printed


@pytest.mark.parametrize(
    ("share", "printed"),
    [
        ("0", "0%"),
        ("0.0004", "0%"),
        ("0.53", "53%"),
        ("0.5309", "53,1%"),
        ("0.6856", "68,6%"),
        ("0.531", "53,1%"),
        ("0.9996", "99,9%"),
        ("0.9999999999999999999999999999", "99,9%"),
        ("0." + "9" * 40, "99,9%"),
        ("1", "100%"),
        ("1.0004", "100%"),
        ("1.0005", "100,1%"),
        ("1.061", "106,1%"),
        ("1.06149", "106,1%"),
        ("1.0615", "106,2%"),
        ("12.5", "1.250%"),
        ("-0.1", "−10%"),
        ("-0.0001", "0%"),
        ("1E+35", "10.000.000.000.000.000.000.000.000.000.000.000.000%"),
    ],
)
def test_a_share_is_rounded_half_up_but_never_to_all_of_it(share, printed):
    assert percent(Decimal(share)) == printed


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.decimals(-2, 2, allow_nan=False), st.integers(0, 3))
def test_less_than_all_is_never_printed_as_100_per_cent(share, places):
    shown = Decimal(
        percent(share, places).rstrip("%").replace(".", "").replace(",", ".").replace("−", "-")
    )
    assert (shown < 100) == (share < 1)
    assert abs(shown - share * 100) <= Decimal(1).scaleb(-places)


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("1789.2", "tấn", "1.789,2 tấn"),
        ("16", "%", "16%"),
        ("4.36", "tấn/ha", "4,36 tấn/ha"),
        ("0.5", "%/năm", "0,5%/năm"),
        ("3", "", "3"),
    ],
)
def test_a_space_stands_before_a_unit_and_none_before_per_cent(value, unit, printed):
    assert with_unit(Decimal(value), unit) == printed


def could_be_two_numbers(value: Decimal) -> bool:
    """The one exception: four to six digits and no decimals (1.789), or one to three digits and
    exactly three decimals (1,789).
    """
    size = abs(value)
    whole = size == size.to_integral_value()
    decimals = 0 if whole else -size.normalize().as_tuple().exponent
    return (whole and 1000 <= size <= 999_999) or (1 <= size < 1000 and decimals == 3)


numbers = st.one_of(
    st.integers(-(10**12), 10**12).map(Decimal),
    st.integers(-2_000_000, 2_000_000).map(Decimal),
    *(st.decimals(-10_000, 10_000, places=places) for places in (1, 2, 3, 4, 6)),
)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(numbers)
def test_what_is_printed_can_be_typed_again_unless_it_could_be_two_numbers(value):
    if could_be_two_numbers(value):
        with pytest.raises(Unreadable, match="hay"):
            parse_number(number(value))
    else:
        assert parse_number(number(value)) == value


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text("0123456789.,- −+_e\u00a0\t\n%tấn/٣１", max_size=14))
def test_whatever_is_typed_is_a_number_or_refused_in_words(typed):
    try:
        assert parse_number(typed).is_finite()
    except Unreadable as refused:
        assert str(refused).endswith(".")


# ── dates ──


@pytest.mark.parametrize(
    "typed",
    [
        "2024-06-05",
        "2024-6-5",
        "5/6/2024",
        "05/06/2024",
        "05/6/2024",
        "5-6-2024",
        "5.6.2024",
        " 5/6/2024 ",
    ],
)
def test_one_day_may_be_typed_in_several_ways(typed):
    assert parse_date(typed) == date(2024, 6, 5)


@pytest.mark.parametrize("typed", ["29/2/2024", "2032-02-29"])
def test_the_29th_of_february_is_a_day_of_leap_years(typed):
    assert (parse_date(typed).month, parse_date(typed).day) == (2, 29)


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("6/30/2024", "có tháng 30. Viết ngày trước, tháng sau: 30/6/2024."),
        ("2024-30-06", "có tháng 30. Viết ngày trước, tháng sau: 30/6/2024."),
        ("1/13/2024", "có tháng 13. Viết ngày trước, tháng sau: 13/1/2024."),
        *(
            (typed, "là ngày không có trong lịch. Xem lại ngày và tháng.")
            for typed in (
                "31/6/2024",
                "29/2/2023",
                "30/2/2024",
                "0/6/2024",
                "5/0/2024",
                "0/13/2024",
                "13/13/2024",
                "5/99/2024",
                "5/6/0000",
            )
        ),
        ("30/6/1924", "có năm 1924. Xem lại năm."),
        ("30/6/2204", "có năm 2204. Xem lại năm."),
        *(
            (typed, "không phải là ngày. Viết 30/6/2024 hoặc 2024-06-30.")
            for typed in (
                "",
                "hôm qua",
                "30/6",
                "6/2024",
                "30/6/24",
                "2024",
                "2024/06/30",
                "ngày 30 tháng 6 năm 2024",
                "30/6/20245",
                "30 /6/2024",
            )
        ),
    ],
)
def test_what_is_not_a_day_is_refused_with_what_to_type(typed, remedy):
    with pytest.raises(Unreadable) as refused:
        parse_date(typed)
    assert str(refused.value) == remedy


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.dates(date(1930, 1, 1), date(2200, 12, 31)))
def test_a_printed_day_can_be_typed_again(day):
    assert parse_date(date_short(day)) == parse_date(day.isoformat()) == day


@pytest.mark.parametrize("typed", ["2024-01", "2024-1", "01/2024", "1/2024", " 1/2024 "])
def test_a_month_may_be_typed_in_several_ways(typed):
    assert parse_month(typed) == (2024, 1)


@pytest.mark.parametrize(
    "typed", ["", "2024", "13/2024", "0/2024", "1/24", "2024-00", "tháng 1", "1/1/2024"]
)
def test_what_is_not_a_month_is_refused(typed):
    with pytest.raises(Unreadable, match=r"Viết 2024-01 hoặc 01/2024\."):
        parse_month(typed)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2024, 1, 1), "ngày 01 tháng 01 năm 2024", "01/01/2024"),
        (date(2024, 2, 9), "ngày 09 tháng 02 năm 2024", "09/02/2024"),
        (date(2024, 2, 10), "ngày 10 tháng 02 năm 2024", "10/02/2024"),
        (date(2024, 3, 5), "ngày 05 tháng 3 năm 2024", "05/3/2024"),
        (date(2024, 9, 5), "ngày 05 tháng 9 năm 2024", "05/9/2024"),
        (date(2024, 6, 30), "ngày 30 tháng 6 năm 2024", "30/6/2024"),
        (date(2024, 10, 1), "ngày 01 tháng 10 năm 2024", "01/10/2024"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024", "31/12/2024"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day, long, short):
    assert (date_long(day), date_short(day)) == (long, short)


@pytest.mark.parametrize(
    ("month", "printed"),
    [
        (1, "tháng 01 năm 2024"),
        (2, "tháng 02 năm 2024"),
        (3, "tháng 3 năm 2024"),
        (12, "tháng 12 năm 2024"),
    ],
)
def test_a_month_is_printed_by_the_same_rule(month, printed):
    assert month_long(2024, month) == printed


@pytest.mark.parametrize(
    ("then", "today", "said"),
    [
        ("2031-07-01", "2031-07-01", "hôm nay"),
        ("2031-06-30", "2031-07-01", "hôm qua"),
        ("2031-06-29", "2031-07-01", "2 ngày trước"),
        ("2031-06-01", "2031-07-01", "30 ngày trước"),
        ("2031-05-31", "2031-07-01", "1 tháng trước"),
        ("2031-01-31", "2031-03-03", "1 tháng trước"),
        ("2031-03-31", "2031-06-30", "2 tháng trước"),
        ("2031-03-30", "2031-06-30", "3 tháng trước"),
        ("2030-12-31", "2031-12-30", "11 tháng trước"),
        ("2030-12-31", "2031-12-31", "1 năm trước"),
        ("2030-12-31", "2032-01-30", "1 năm trước"),
        ("2030-12-31", "2032-01-31", "hơn 1 năm trước"),
        ("2028-02-29", "2031-02-28", "hơn 2 năm trước"),
        ("2028-02-29", "2031-03-01", "3 năm trước"),
        ("2031-07-02", "2031-07-01", "02/7/2031"),
    ],
)
def test_age_is_said_in_whole_days_months_and_years(then, today, said):
    assert age(date.fromisoformat(then), date.fromisoformat(today)) == said


# ── letters ──


@pytest.mark.parametrize(
    ("text", "folded", "address"),
    [
        ("Lúa, sản lượng", "lua, san luong", "lua-san-luong"),
        ("Đường về Nà Đon", "duong ve na don", "duong-ve-na-don"),
        (unicodedata.normalize("NFD", "Thuốc lá"), "thuoc la", "thuoc-la"),
        ("ĂN Ổ ỢT ỴT", "an o ot yt", "an-o-ot-yt"),
        ("  06/6 khu dân cư.  ", "  06/6 khu dan cu.  ", "06-6-khu-dan-cu"),
        ("Nghị quyết 08/2019/NQ-HĐND", "nghi quyet 08/2019/nq-hdnd", "nghi-quyet-08-2019-nq-hdnd"),
        ("—", "—", ""),
    ],
)
def test_marks_are_taken_off_for_searching_and_for_addresses(text, folded, address):
    assert (fold(text), slug(text)) == (folded, address)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nà \t Lạn\n", "Nà Lạn"),
        ("Nà\u00a0Lạn", "Nà Lạn"),
        (unicodedata.normalize("NFD", "Hoà Thuận"), "Hoà Thuận"),
        ("\ufeffNà Lạn", "Nà Lạn"),
        ("\u202eNà\u200f Lạn\u202c", "Nà Lạn"),
        ("\u2067Nà Lạn\u2069\u061c", "Nà Lạn"),
        ("Nà\u200b Lạn\u00ad", "Nà Lạn"),
        ("Nà\u2028Lạn", "Nà Lạn"),
        ("La\u200b\u0323n", "Lạn"),
        ("", ""),
    ],
)
def test_text_is_one_line_without_anything_unseen(typed, kept):
    assert clean(typed) == kept


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    st.text("aạoờĐ1 \u0323\u0301\u0309\u031b\u200b\u200f\u061c\u2028\u00a0\t\n\ufeff", max_size=12)
)
def test_cleaning_twice_changes_nothing_more(typed):
    once = clean(typed)
    assert clean(once) == once == unicodedata.normalize("NFC", once)
