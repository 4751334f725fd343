"""Vietnamese order: letters, then tones, syllable by syllable; people by given name, family name,
middle names.
"""

from __future__ import annotations

import random
import unicodedata
from itertools import pairwise

import pytest

from campaign.words.written import name_key, text_key


def shuffled(items: list[str]) -> list[list[str]]:
    """The same items backwards and in a few fixed disorders."""
    return [items[::-1], *(random.Random(seed).sample(items, len(items)) for seed in range(5))]


# Each list stands in its right order; every neighbour is strictly smaller.
WORDS = {
    "tones: ngang huyền hỏi ngã sắc nặng": ["ma", "mà", "mả", "mã", "má", "mạ"],
    "tones on a marked letter": ["ô", "ồ", "ổ", "ỗ", "ố", "ộ"],
    "letters with marks follow those without": [
        "a",
        "ă",
        "â",
        "b",
        "c",
        "d",
        "đ",
        "e",
        "ê",
        "g",
        "h",
        "i",
        "o",
        "ô",
        "ơ",
        "p",
        "u",
        "ư",
        "v",
        "x",
        "y",
    ],
    "foreign letters at their Latin places": [
        "đ",
        "e",
        "ê",
        "f",
        "g",
        "i",
        "j",
        "k",
        "v",
        "w",
        "x",
        "y",
        "z",
    ],
    "a letter weighs more than a tone": [
        "ta",
        "tạ",
        "tai",
        "tại",
        "tam",
        "tăm",
        "tắm",
        "tâm",
        "tấm",
    ],
    "đ is a letter of its own": ["da", "dạ", "dư", "dy", "đa", "đá", "đê", "e"],
    "the shorter syllable first": ["an", "ang", "anh", "ánh", "ăn", "ân"],
    "the first syllable decides, tone and all": ["Hoa Ban", "Hòa An", "Hòa Bình", "Hoàng An"],
    "a shorter text first": ["Cốc", "Cốc Pài", "Cốc Pài Trên", "Cốc Phung"],
    "villages": [
        "Bản Nhàn",
        "Cốc Xả",
        "Đà Vỹ",
        "Đông Hòa",
        "Đống Đa",
        "Nà Lạn",
        "Nà Lạng",
        "Nà Mèo",
        "Nà Ngạn",
        "Nà Ngần",
        "Nặm Cáp",
    ],
    "case and punctuation weigh nothing": ["an", "Ba", "«Bà»", "bả", "Cá"],
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_words_stand_in_vietnamese_order(words):
    assert all(text_key(first) < text_key(second) for first, second in pairwise(words))
    assert all(sorted(mixed, key=text_key) == words for mixed in shuffled(words))


NAMES = {
    "the given name decides": [
        "Vũ Văn An",
        "Trần Thị Ân",
        "Hoàng Văn Bình",
        "Bế Thị Dung",
        "Ân Văn Đức",
        "An Văn Xuân",
    ],
    "tones of given names": [
        "Nông Thị Hoa",
        "Bế Thị Hòa",
        "Bế Thị Hỏa",
        "Bế Thị Hoá",
        "An Thị Hoạ",
        "An Thị Hoàn",
    ],
    "then the family name": [
        "Bế Văn Bình",
        "Dương Văn Bình",
        "Đàm Văn Bình",
        "Hoàng Văn Bình",
        "Hoàng Văn Bính",
    ],
    "then the middle names": [
        "Nông Bình",
        "Nông Đức Bình",
        "Nông Thị Bình",
        "Nông Thị Thu Bình",
        "Nông Văn Bình",
    ],
    "a family name weighs more than any middle name": [
        "Lê Y Hoa",
        "Lục A Hoa",
        "Lương A Hoa",
        "Ma Văn Hoa",
    ],
    "given, then family, then middle": [
        "Triệu Văn An",
        "Đinh Thị Bình",
        "Hoàng A Bình",
        "Hoàng Thị Bình",
        "Hoàng Thị Thu Bình",
        "Lý Văn Bình",
        "Bế Văn Đạt",
        "Phùng Mùi Pết",
    ],
    "one word is a given name": ["Páo", "Giàng Páo", "Giàng A Páo"],
}


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES.keys())
def test_people_stand_by_given_family_and_middle_name(names):
    assert all(name_key(first) < name_key(second) for first, second in pairwise(names))
    assert all(sorted(mixed, key=name_key) == names for mixed in shuffled(names))


SAME = [
    ("hoà", "hòa"),
    ("Thuý", "Thúy"),
    ("Uỷ ban", "Ủy ban"),
    ("khoẻ", "khỏe"),
    ("ĐỨC", "đức"),
    ("Nà Lạn", "  Nà   Lạn "),
    ("Nguyễn Thị Ước", unicodedata.normalize("NFD", "Nguyễn Thị Ước")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
@pytest.mark.parametrize("key", [text_key, name_key])
def test_two_spellings_of_one_word_sort_alike(key, one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("mùa", "mua"), ("Đa", "Da"), ("tâm", "tam"), ("Quý", "Quí"), ("Nà Lạn", "Nàlạn")],
)
@pytest.mark.parametrize("key", [text_key, name_key])
def test_different_words_never_sort_alike(key, one, other):
    assert key(one) != key(other)


@pytest.mark.parametrize(
    "order",
    [["Vi Thị Hoà", "Vi Thị Hòa", "VI THỊ HOÀ"], ["VI THỊ HOÀ", "Vi Thị Hòa", "Vi Thị Hoà"]],
)
def test_names_that_sort_alike_keep_the_order_of_the_decision(order):
    assert sorted(["Vi Thị Thu", *order], key=name_key) == [*order, "Vi Thị Thu"]


@pytest.mark.parametrize(
    "odd", ["", " ", "…", "123", "A.", "O'Brien", "Nguyễn-Văn", "李明", "🙂", "ß", "\u0301"]
)
def test_anything_can_be_sorted_beside_a_name(odd):
    for key in (text_key, name_key):
        assert sorted([odd, "Vi Thị Hoà", "An", odd], key=key)
