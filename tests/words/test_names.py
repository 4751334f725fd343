"""A name is found however somebody typed it, at its place, and nothing else is taken for one."""

from __future__ import annotations

import unicodedata

import pytest

from campaign.words.names import Names, without_form

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
    ("listed", "name"),
    [
        ("Hộ ông Nguyễn Thử Một", "Nguyễn Thử Một"),
        ("hộ gia đình bà Nguyễn Thử Một", "Nguyễn Thử Một"),
        ("Em Nguyễn Thử Một", "Nguyễn Thử Một"),
        ("Hồ Bá Thử", "Hồ Bá Thử"),  # a family name, not «hộ»
        ("Ông Thử", "Ông Thử"),  # «thử» alone would stand in every other sentence
        ("Nguyễn Thử Một", "Nguyễn Thử Một"),
    ],
)
def test_how_somebody_is_called_is_no_part_of_the_name(listed, name):
    assert without_form(listed) == name
