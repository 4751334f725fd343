"""Numbers against a rule of another make: words put together from tables, and read back."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.words.spoken import Voice, number_in_words
from campaign.words.spoken.numbers import integer_in_words

UNIT = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
NAM = Voice(region="nam")


def formal(n: int) -> str:
    """Three digits, each with its place said, then worn down as the tongue does."""
    a, b, c = (UNIT[int(digit)] for digit in f"{n:03}")
    said = f"{a} trăm {b} mươi {c}"
    for worn, into in (
        (r" không mươi không$", ""),
        (r" không mươi", " linh"),
        (r" mươi không$", " mươi"),
        (r" mươi một$", " mươi mốt"),
        (r" mươi bốn$", " mươi tư"),
        (r" mươi năm$", " mươi lăm"),
        (r" một mươi mốt$", " mười một"),
        (r" một mươi tư$", " mười bốn"),
        (r" một mươi", " mười"),
    ):
        said = re.sub(worn, into, said)
    return said


def alone(n: int) -> str:
    return re.sub(r"^không trăm (linh )?", "", formal(n)) if n else "không"


def parsed(words: str) -> int:
    """Back from words; every word has one meaning, so two numbers can't share a reading."""
    total = part = 0
    digit: int | None = None
    value = {word: n for n, word in enumerate(UNIT)} | {"mốt": 1, "tư": 4, "lăm": 5, "mười": 10}
    for word in words.split():
        if word in value:
            part, digit = part + value[word], value[word]
        elif word in ("mươi", "trăm"):
            part += digit * ((10 if word == "mươi" else 100) - 1)
        elif word in ("nghìn", "triệu"):
            total, part = total + part * {"nghìn": 10**3, "triệu": 10**6}[word], 0
        elif word == "tỷ":
            total, part = (total + part) * 10**9, 0
        else:
            assert word == "linh", word
    return total + part


def test_every_number_below_a_million_is_read_by_the_rule_and_none_alike() -> None:
    heads = [alone(n) for n in range(1000)]
    tails = ["", *(f" {formal(n)}" for n in range(1, 1000))]
    expected = heads + [f"{head} nghìn{tail}" for head in heads[1:] for tail in tails]
    spoken = [integer_in_words(n) for n in range(10**6)]
    assert spoken == expected
    assert len(set(spoken)) == 10**6


@given(st.integers(0, 10**15))
def test_large_numbers_can_be_told_back(n: int) -> None:
    assert parsed(number_in_words(n)) == n


@given(st.integers(0, 15), st.integers(0, 15), st.integers(1, 9), st.integers(1, 999))
def test_numbers_with_empty_groups_can_be_told_back(big: int, small: int, a: int, b: int) -> None:
    n = a * 10**big + b * 10**small
    assert parsed(number_in_words(n)) == n


@given(st.integers(-(10**15), 10**15), st.integers(-(10**15), 10**15))
def test_two_integers_are_never_read_alike(one: int, other: int) -> None:
    assert (number_in_words(one) == number_in_words(other)) == (one == other)


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        (Decimal("0.05"), "không phẩy không năm"),
        (Decimal("4.36"), "bốn phẩy ba mươi sáu"),
        (Decimal("1.205"), "một phẩy hai trăm linh năm"),
        (Decimal("3.1416"), "ba phẩy một bốn một sáu"),
        (Decimal("1789.2"), "một nghìn bảy trăm tám mươi chín phẩy hai"),
        (Decimal("-0.5"), "âm không phẩy năm"),
        (Decimal("1E+3"), "một nghìn"),
        (Decimal("1.50"), "một phẩy năm mươi"),
        (-5, "âm năm"),
        (10**15, "một triệu tỷ"),
        (10**18, "một tỷ tỷ"),
        (3_000_500_000, "ba tỷ không trăm triệu năm trăm nghìn"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
    ],
)
def test_decimals_signs_and_great_numbers(value: Decimal | int, spoken: str) -> None:
    assert number_in_words(value) == spoken


def test_the_south_says_le_and_ngan() -> None:
    assert number_in_words(1005, NAM) == "một ngàn không trăm lẻ năm"
    assert (
        number_in_words(Decimal("2104.105"), NAM) == "hai ngàn một trăm lẻ bốn phẩy một trăm lẻ năm"
    )


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_number_is_refused(value: Decimal) -> None:
    with pytest.raises(ValueError, match="không phải là một con số"):
        number_in_words(value)
