"""Marks for reading aloud: what is printed, what is said, which are not whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.words.marks import MARK, Marked, fault, halves, marked, parts, printed, spoken, typed
from campaign.words.names import Names
from campaign.words.written import fold, name_key, slug, text_key

TEXT = "Xóm [[3A|ba a]] có [[06/6|cả sáu]] tổ"


def test_a_text_is_printed_by_itself_and_keeps_what_is_said() -> None:
    text = marked(TEXT)
    assert text == "Xóm 3A có 06/6 tổ" == printed(TEXT)
    assert typed(text) == TEXT
    assert halves(text) == halves(TEXT) == ("Xóm 3A có 06/6 tổ", "Xóm ba a có cả sáu tổ")
    assert f"{text}." == "Xóm 3A có 06/6 tổ."


def test_a_text_without_marks_is_left_alone() -> None:
    for text in ("", "Xóm 3A", "[x] và ]]", "a | b", "[[một nửa"):
        assert marked(text) is text
        assert (printed(text), spoken(text), halves(text)) == (text, text, (text,))
        assert not isinstance(marked(text), Marked)


def test_a_marked_text_can_be_put_together_again_from_its_parts() -> None:
    assert parts(marked(TEXT)) == ["Xóm ", ["3A", "ba a"], " có ", ["06/6", "cả sáu"], " tổ"]


@given(st.lists(st.sampled_from(["[[", "]]", "|", "[", "]", "a", " ", "b.", "06/6"]), max_size=14))
def test_what_is_whole_leaves_no_sign_of_a_mark(pieces: list[str]) -> None:
    text = "".join(pieces)
    if fault(text) is None:
        assert not MARK.search(printed(text)) and not MARK.search(spoken(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("khu [[06/6|cả sáu", "mở [[ mà không đóng"),
        ("khu [[06/6", "mở [[ mà không đóng"),
        ("khu [[06/6|cả sáu]", "mở [[ mà không đóng"),
        ("khu [[06/6\n|cả sáu]]", "mở [[ mà không đóng"),
        ("khu 06/6|cả sáu]] vui", "đóng ]] mà không mở"),
        ("khu [06/6|cả sáu]] vui", "đóng ]] mà không mở"),
        ("khu [06/6|cả sáu] vui", "Viết [[06/6|cả sáu]]"),
        ("gọi [[đường dây nóng]]", "Viết [[đường dây nóng|cách đọc]]"),
        ("[[]]", "chưa ghi cách đọc"),
        ("[[|cả sáu]]", "Viết cả hai nửa: [[chữ viết|cả sáu]]"),
        ("[[ | ]]", "để trống chữ viết"),
        ("[[06/6|]]", "Viết cả hai nửa: [[06/6|cách đọc]]"),
        ("[[06/6| ]]", "để trống cách đọc"),
        ("[[06|6|cả sáu]]", "hai dấu gạch đứng"),
        ("[[xã [[06/6|cả sáu]]|xã]]", "nằm trong [["),
        ("[[3A|ba a]] và [[06/6]]", "«[[06/6]]» chưa ghi cách đọc"),
    ],
)
def test_a_mark_that_is_not_whole_is_named_with_what_to_type(text: str, wrong: str) -> None:
    found = fault(text)
    assert found and wrong in found[1]
    assert text[found[0] :].strip().startswith(found[1][1:4])


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "[[3A|ba a]][[06/6|cả sáu]]",
        "[ [3A|",
        "danh sách [1], [2]",
        "a|b",
        "| [x](y) | [z](w) |",
        "| 1 | ]] |",
        "[[1]](https://vi-du.example/)",
        "[[xem thêm](https://vi-du.example/)]",
        "![[[3A|ba a]]](anh.jpg)",
        "![[anh.jpg]]",
    ],
)
def test_what_is_whole_or_no_mark_at_all_is_left_alone(text: str) -> None:
    assert fault(text) is None


def test_names_search_and_order_go_by_what_is_printed() -> None:
    assert fold("[[Xóm 3A|xóm ba a]]") == "xom 3a"
    assert slug("[[Xóm 3A|xóm ba a]]") == "xom-3a"
    assert text_key("[[Xóm 3A|xóm ba a]]") == text_key("Xóm 3A")
    assert name_key("Vi [[H'Lên|hơ lên]]") == name_key("Vi H'Lên")


def test_a_name_is_found_whichever_half_it_stands_in() -> None:
    hidden = Names(["Vi Thị Xoan"])
    for text in ("Vi [[Thị|thị]] Xoan", "[[Trưởng xóm|Vi Thị Xoan]]", "[[Vi Thị Xoan|trưởng xóm]]"):
        assert hidden.stand_in(text) and hidden.stand_in(marked(text)), text
    assert hidden.taken_out("Bà Vi [[Thị|thị]] Xoan hiến đất") == "Bà … hiến đất"
