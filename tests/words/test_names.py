"""A name is found however somebody typed it, at its place, and nothing else is taken for one."""

from __future__ import annotations

import unicodedata

import pytest

from campaign.words.names import Names, ways_to_call

PEOPLE = Names({"Phạm Thử Hai", "Phạm Thử Hai Mươi", "Văn Hòa"})


@pytest.mark.parametrize(
    "typed",
    [
        "Phạm Thử Hai",
        "phạm thử hai",
        "PHẠM THỬ HAI",
        "Pham Thu Hai",
        "Phạm  Thử\nHai",
        "Phạm-Thử-Hai",
        "Phạm **Thử** Hai",
        "_Phạm Thử Hai_",
        "Phạm Th\u00adử H\u200bai",
        unicodedata.normalize("NFD", "Phạm Thử Hai"),
    ],
)
def test_a_name_is_found_however_it_is_typed(typed):
    text = f"Bà {typed}, Thôn 4"
    [found] = PEOPLE.found_in(text)
    assert found.name == "pham thu hai"
    assert text[: found.start].strip(" _") == "Bà" and text[found.end :].strip("_") == ", Thôn 4"


@pytest.mark.parametrize(
    "text", ["", "Phạm Thử", "Phạm Thử Ba", "Phạm Thử Haivâng", "xPhạm Thử Hai"]
)
def test_what_only_looks_like_a_name_is_none(text):
    assert not list(PEOPLE.found_in(text)) and not PEOPLE.stand_in(text)


def test_the_longest_name_is_the_one_that_stands_there():
    assert [f.name for f in PEOPLE.found_in("Phạm Thử Hai Mươi và Phạm Thử Hai")] == [
        "pham thu hai muoi",
        "pham thu hai",
    ]


def test_a_name_may_run_from_one_text_into_the_next():
    assert PEOPLE.stand_in("Bà Phạm Thử", "Hai nói") and not PEOPLE.stand_in("Bà Phạm", "Hai nói")


def test_with_capitals_a_word_of_every_day_is_no_name():
    sure = Names(PEOPLE, capitals=True)
    assert sure.taken_out("Ông Văn Hòa giữ nếp văn hóa") == "Ông … giữ nếp văn hóa"
    assert PEOPLE.taken_out("Ông Văn Hòa giữ nếp văn hóa") == "Ông … giữ nếp …"


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("Hộ ông Nguyễn Thử Một", "khen Nguyễn Thử Một"),
        ("hộ gia đình bà Nguyễn Thử Một", "khen Nguyễn Thử Một"),
        ("Em Nguyễn Thử Một", "khen Nguyễn Thử Một"),
        ("Ông Thử Bình", "khen Ông Thử Bình"),  # «Ông» may be the family name
        ("Hồ Bá Thử", "khen Hồ Bá Thử"),
        ("Hộ ông Hoa", "khen ông Hoa"),
        ("Hộ Hoa", "khen chị Hoa"),
        ("Ông Thử", "gia đình Thử"),
        ("Nguyễn Thử Một", "Nguyễn Thử Một1, Thôn 4"),
        ("Nguyễn Thử Một", "Nguyễn Thử Một2031"),
    ],
)
def test_somebody_is_found_by_every_way_to_be_called(listed, text):
    assert Names(ways_to_call(listed)).stand_in(text)


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("Hồ Bá Thử", "khen Thử Bình"),  # a family name, not «hộ»
        ("Hộ ông Hoa", "gia đình văn hóa"),
        ("Ông Thử", "thử giống lúa mới"),
        ("Tổ Thử Thôn 4", "Tổ Thử Thôn 9"),
    ],
)
def test_a_word_of_every_day_is_no_way_to_be_called(listed, text):
    assert not Names(ways_to_call(listed)).stand_in(text)
