"""For any text at all."""

import re
from collections.abc import Callable
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaign.words.spoken import Voice, leftovers, number_in_words, read_aloud, syllables

Read = Callable[[str], str]
PIECES = (
    "ngày |tháng |năm |năm học |từ |đến |thứ |mục |quý |lần thứ |số |Số: |giai đoạn |điện thoại"
    " |UBND|TT |CT, |NQ-HĐND|QĐ|XVII|IV|I|đ|ha|km²|m2|%|‰|°C|h|g|giờ |phút|/|-| -"
    " |–|—|.|,|:|;|(|)|[|]|[[|]]|[[a|b]]|+|−|=|<|>|≥|±|~|&|*|“|”|'|’|\n|\r\n|0|00|05|1|2|12|30|31"
    "|2024|1.500|1,5|0912 345 678|17h00|\u00a0|\u2028|\ue000|\ue001|x|@|http://|.vn|Km|²|½|thôn "
)
MIXED = st.lists(st.sampled_from(PIECES.split("|")) | st.text(max_size=3), max_size=25).map("".join)
ANY = settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
EVERY_CHARACTER = st.text(st.characters(codec=None, exclude_categories=()))


def line_ends(text: str) -> list[str]:
    return re.findall("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", text)


@ANY
@given(MIXED | EVERY_CHARACTER)
def test_any_text_is_read_without_an_error_and_line_for_line(voice: Voice, text: str) -> None:
    spoken = read_aloud(text, voice)
    assert line_ends(spoken) == line_ends(text)
    for leftover in leftovers(spoken):
        assert spoken.startswith(leftover.token, leftover.position)
        assert leftover.text == spoken.splitlines()[leftover.line - 1]
    assert syllables(spoken) >= 0


@ANY
@given(MIXED)
def test_no_figure_is_left_where_only_known_signs_stand(voice: Voice, text: str) -> None:
    allowed = re.sub(r"@|http://|\.vn|\[\[|\]\]|[²½]", "", re.sub(r"[^\x20-\x7eÀ-ỹ]", "", text))
    assert not re.search("[0-9]", read_aloud(allowed, voice))


@ANY
@given(st.integers(0, 10**12))
def test_a_number_typed_with_points_is_read_as_the_number(n: int) -> None:
    assert read_aloud(f"{n:,} hộ".replace(",", ".")) == f"{number_in_words(n)} hộ"


@ANY
@given(st.decimals(Decimal("0"), Decimal("99999"), places=2))
def test_a_decimal_typed_with_a_comma_is_read_as_the_number(value: Decimal) -> None:
    typed = f"{value:,f}".translate(str.maketrans(",.", ".,"))
    assert read_aloud(f"đạt {typed} tấn") == f"đạt {number_in_words(value)} tấn"


def test_a_line_of_any_length_is_read_in_good_time(voice: Voice) -> None:
    for piece in (
        "1",
        "1-",
        "1.",
        "1,",
        "a-",
        " ",
        "-",
        "(",
        "[[",
        "ngày 1, ",
        "7h-",
        "TT ",
        "II, ",
    ):
        read_aloud(piece * 3000, voice)
