"""Heads of decisions and places, as people type them."""

from __future__ import annotations

import pytest

from campaign.words.decisions import after_about, bare_number, counts_in, number_key
from campaign.words.names import addressed
from campaign.words.places import in_one_line


@pytest.mark.parametrize(
    "typed",
    [
        "7/QĐ-UBND",
        "07/QĐ–UBND",
        "007/QĐ—UBND",
        "7 / QĐ - UBND",
        "7/qđ-ubnd",
        "7/QD-UBND",
        "7/QÐ‑UBND",
        "7/QĐUBND",
        "Số 7/QĐ-UBND",
        "Quyết định số: 07/QĐ-UBND",
        "７/QĐ-UBND",
    ],
)
def test_one_number_has_one_key_however_it_is_typed(typed):
    assert number_key(typed) == number_key("7/QĐ-UBND")


@pytest.mark.parametrize(
    "other", ["70/QĐ-UBND", "7/QĐ-CTUBND", "7/2031/QĐ-UBND", "17/QĐ-UBND", "7/QĐ-ĐU"]
)
def test_another_number_has_another_key(other):
    assert number_key(other) != number_key("7/QĐ-UBND")


@pytest.mark.parametrize(
    ("subject", "counts"),
    [
        ("khen thưởng 14 cá nhân làm chè giỏi", {"ca_nhan": 14}),
        ("tặng Giấy khen cho 02 tập thể và 9 cá nhân", {"tap_the": 2, "ca_nhan": 9}),
        ("công nhận 2.310 hộ gia đình văn hóa", {"ho": 2310}),
        ("khen 31 học sinh, 4 đơn vị", {"ca_nhan": 31, "tap_the": 4}),
        ("khen thưởng 14 tập thể, cá nhân", {}),
        ("khen thưởng 14 tập thể và cá nhân", {}),
        ("khen thưởng tập thể, cá nhân", {}),
        ("khen thưởng việc giúp 20 hộ làm nhà", {}),
        ("khen thưởng 3 cá nhân đã cứu 2 học sinh", {"ca_nhan": 3}),
        ("khen thưởng 3 năm hộ sản xuất giỏi", {}),
        ("khen 5 cá nhân đợt 1 và 6 cá nhân đợt 2", {}),
    ],
)
def test_only_counts_that_a_subject_says_plainly_are_read(subject, counts):
    assert counts_in(subject) == counts


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Về việc khen thưởng người làm thử", "khen thưởng người làm thử"),
        ("V/v Tặng Giấy khen.", "tặng Giấy khen"),
        ("v/v: công nhận gia đình văn hóa", "công nhận gia đình văn hóa"),
        ("Khen thưởng đột xuất", "khen thưởng đột xuất"),
        ("Hội thi tiếng hát", "Hội thi tiếng hát"),
    ],
)
def test_a_subject_goes_on_after_about(typed, read):
    assert after_about(typed) == read


def test_a_number_goes_on_after_decision():
    assert bare_number("Quyết định số 7/QĐ-UBND") == bare_number("số: 7/QĐ-UBND") == "7/QĐ-UBND"


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (("Trưởng thôn", "Thôn Một", "Thôn Một"), "Trưởng thôn, Thôn Một"),
        (("", "thôn 01", "Thôn 1"), "thôn 01"),
        (("", "Chi hội Phụ nữ Thôn 1", "Thôn 1"), "Chi hội Phụ nữ Thôn 1"),
        (("", "Chi hội Phụ nữ Thôn 12", "Thôn 1"), "Chi hội Phụ nữ Thôn 12, Thôn 1"),
        (("", "Trường Mầm non xã Thử", "xã Thử"), "Trường Mầm non xã Thử"),
        (("", "Thôn Ba", "Thôn Ba, xã Thử"), "Thôn Ba, xã Thử"),
        (("Bí thư Chi bộ Nà Thử", "", "Bản Nà Thử"), "Bí thư Chi bộ Nà Thử"),
        (("Trưởng bản", "", "Bản Nà Thử"), "Trưởng bản, Bản Nà Thử"),
        (("", "", ""), ""),
    ],
)
def test_no_place_is_said_twice(parts, line):
    assert in_one_line(*parts) == line


def test_a_place_that_the_name_says_is_not_said_again():
    assert in_one_line("Thôn 2", after="Tổ thu Thôn 2") == ""
    assert in_one_line("Thôn 2", after="Tổ thu xã Thử") == "Thôn 2"


@pytest.mark.parametrize(
    ("typed", "called", "name"),
    [
        ("hộ ông Phạm Thử Năm", "ông", "Phạm Thử Năm"),
        ("Hộ gia đình bà Phạm Thử Năm", "bà", "Phạm Thử Năm"),
        ("Hộ ông (bà) Phạm Thử Năm", "", "Phạm Thử Năm"),
        ("ông/bà Phạm Thử Năm", "", "Phạm Thử Năm"),
        ("Đ/c Phạm Thử Năm", "đồng chí", "Phạm Thử Năm"),
        ("Ông Phạm Thử Năm", "ông", "Phạm Thử Năm"),
        ("Ông Ích Thử", "", "Ông Ích Thử"),
        ("Phạm Thử Năm", "", "Phạm Thử Năm"),
    ],
)
def test_what_a_list_writes_before_a_name_is_no_part_of_it(typed, called, name):
    assert addressed(typed) == (called, name)
