"""Nothing unread reaches the announcer; everything sayable does."""

from collections.abc import Callable

import pytest

from campaign.words.spoken import leftovers, read_aloud, syllables
from tests.words.spoken.cases import abbreviations

Read = Callable[[str], str]


@pytest.mark.parametrize(
    ("spoken", "tokens"),
    [
        ("còn 5 hộ", ["5"]),
        ("ngày 5/6 và 1.789,2", ["5/6", "1.789,2"]),
        ("QABC xã", ["QABC"]),
        ("công tác TKXX", ["TKXX"]),
        ("giải BAN nhé", ["BAN"]),
        ("tăng % nhiều", ["%"]),
        ("diện tích m²", ["m²"]),
        ("nửa ½", ["½"]),
        ("nặng hai kg", ["kg"]),
        ("ThS Hùng", ["ThS"]),
        ("xem https://xa.gov.vn/a?b=1, nhé", ["https://xa.gov.vn/a?b=1"]),
        ("thư xa@tanlap.gov.vn.", ["xa@tanlap.gov.vn"]),
        ("[[dở dang", ["[["]),
        ("cán bộ/công chức", ["/"]),
        ("vui ☺☺ quá", ["☺☺"]),
        ("mừng 🎉🌸 và ☎", ["🎉🌸", "☎"]),
        ("cờ 🇻🇳", ["🇻🇳"]),
        ("❶ Việc", ["❶"]),
        ("中文 lạ", ["中文"]),
        ("٣ hộ", ["٣"]),
    ],
)
def test_what_nobody_can_say_is_found(spoken: str, tokens: list[str]) -> None:
    assert [leftover.token for leftover in leftovers(spoken)] == tokens


@pytest.mark.parametrize(
    "spoken",
    [
        "Nguyễn Văn A và Trần Thị B.",
        "KẾ HOẠCH",
        "CHƯA DUYỆT – KHÔNG PHÁT",
        "BAN CHẤP HÀNH ĐẢNG BỘ XÃ",
        "giải NHẤT toàn xã",
        "ông NGUYỄN VĂN AN",
        "ông LY A SU, tỉnh ĐẮK LẮK",
        "kinh tế - xã hội; Độc lập – Tự do…",
        "người H'Mông, H’Mông",
        "Facebook, Zalo, YouTube",
        "lớp năm A",
        "",
    ],
)
def test_what_can_be_said_is_let_through(spoken: str) -> None:
    assert leftovers(spoken) == ()


def test_a_leftover_says_where_what_and_what_to_type() -> None:
    text = "Dòng đầu.\nHọp BQX lúc 9 giờ."
    first, second = leftovers(text)
    assert (first.token, first.line, first.column, first.text) == (
        "BQX",
        2,
        5,
        "Họp BQX lúc 9 giờ.",
    )
    assert text[first.position :].startswith("BQX")
    assert text[second.position :].startswith("9")
    assert "viet: BQX" in first.remedy and "[[BQX|" in first.remedy
    assert "[[9|" in second.remedy
    assert str(first).startswith("dòng 2, chữ thứ 5: «BQX»")


def test_the_remedy_works_when_it_is_typed(read: Read) -> None:
    assert leftovers(read("Họp [[BQX|ban quản xã]] nhé")) == ()


def test_a_row_of_the_glossary_has_its_keys_and_no_other() -> None:
    # A comma without quotation marks cuts a reading in two; the second half becomes a key.
    assert all(set(row) <= {"viet", "doc", "ngu_canh"} for row in abbreviations())
    assert all(isinstance(row["viet"], str) and row["doc"].strip() for row in abbreviations())


def test_no_abbreviation_has_two_readings_for_the_same_place() -> None:
    everywhere = [row["viet"] for row in abbreviations() if not row.get("ngu_canh")]
    assert len(everywhere) == len(set(everywhere))


def test_every_reading_of_the_glossary_can_be_said() -> None:
    readings = {row["viet"]: leftovers(row["doc"]) for row in abbreviations()}
    assert {viet: left for viet, left in readings.items() if left} == {}


@pytest.mark.parametrize(
    "text",
    ["các thôn/tổ dân phố", "mã XQZ", "I/II", "xem www.tanlap.vn", "[[06/6]]"],
)
def test_the_reader_leaves_what_it_would_have_to_guess(read: Read, text: str) -> None:
    assert leftovers(read(text)) != ()


def test_syllables_are_the_tokens_that_are_said() -> None:
    assert syllables("kinh tế - xã hội, năm héc-ta.\n– Hết") == 7
    assert syllables(read_aloud("2.024")) == 7
    assert syllables("") == 0
