"""What can't be read aloud: the staff page's script tells it before anything is sent, in the words
of the check, and never of what the loudspeaker's reader can read.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.facts import load
from campaign.words.spoken import leftovers, read_aloud
from tests.helpers.communes import DATA

# Text → what nobody can read of it, told in the browser as here.
TOLD = {
    "🎉 Mừng Thôn 4 đón chuẩn": ["🎉"],
    "Mừng Tết ❤️🌸 cùng bà con": ["❤🌸"],
    "Ra quân ngày 5/9 ✨": ["✨"],
    "Họp Ban Chỉ đạo PTXKN": ["PTXKN"],
    "PTXKN họp phiên đầu": ["PTXKN"],
    "Tổ CSSKBM, tổ PTXKN ra mắt": ["CSSKBM", "PTXKN"],
    "Họp bàn việc của BQLDA và PTXKN": ["BQLDA", "PTXKN"],
    "Bà con xem ở www.vi-du.vn/tin nhé": ["www.vi-du.vn/tin"],
    "Góp ý về xa@vi-du.vn.": ["xa@vi-du.vn"],
    "Giải thưởng 500 $ và © của xã": ["$", "©"],
    "Gặp mặt cán bộ/công chức": ["/"],
    "Họp [[PTXKN|hát]": ["PTXKN", "[[", "|"],
    "Đội TNXKPCX ra quân": ["TNXKPCX"],
    "Tặng bà con Kđb": ["Kđb"],
    "Họp [[PTXKN|tổ hát dân ca]] chiều nay": [],
    "UBND xã họp với HĐND, BCĐ xây dựng NTM": [],
    "Thực hiện Kế hoạch số 83/KH-UBND ngày 05/9/2025": [],
    "Quyết định 12/2025/QĐ-UBND có hiệu lực": [],
    "Thu 4,36 tấn/ha, 12 kg/người, 5 km đường, 3 ha rừng": [],
    "Đạt 95,5% (tăng 2,1 điểm)": [],
    "Khóa XV, quý III, mục II.1": [],
    "THÔNG BÁO HỌP DÂN": [],
    "BS CKI Hà Văn D, ThS. Lê Thị B": [],
    "CN Hà Văn D": [],
    "Cô H'Hen Niê và anh Y Khanh": [],
    "Lớp 5A, lớp A": [],
    "“Bốn không, một có” – mô hình hay": [],
    "8h30 ngày 05/10": [],
}


@pytest.fixture(scope="module")
def told_here():
    """What the reader leaves of a text, with what to do about it."""
    facts, problems = load(DATA)
    assert facts, problems
    voice = facts.voice(facts.current)

    def told_here(text: str) -> dict[str, str]:
        return {left.token: left.remedy for left in leftovers(read_aloud(text, voice))}

    return told_here


@pytest.fixture(scope="module")
def told_there(js, known):
    """What the script tells of each text."""
    js.evaluate("aloud => { window.aloud = aloud }", known["aloud"])

    def told_there(texts: list[str]) -> list[dict[str, str]]:
        found = js.evaluate("texts => texts.map((text) => CanBo.unread(text, aloud))", texts)
        return [{left["token"]: left["remedy"] for left in told} for told in found]

    return told_there


@pytest.mark.parametrize("text", TOLD)
def test_the_reader_knows_the_table(told_here, text: str) -> None:
    assert sorted(told_here(text)) == sorted(TOLD[text])


def test_the_script_tells_the_same_of_the_table_in_the_same_words(told_there, told_here) -> None:
    theirs = told_there(list(TOLD))
    assert theirs == [told_here(text) for text in TOLD]


WORDS = st.sampled_from(
    """xã thôn Thôn bà con UBND HĐND NTM TT y tế số 5 12,5 83/QĐ-UBND 05/9/2025 % ha kg tấn/ha
    12kg/người (tổ) “Xuân” – : ; III XV MTTQ TH PTXKN 🎉 www.a.vn a@b.vn $ @ [[A|a]] [[B ]] và/hoặc
    anh/chị ThS. BS CKII TS CN Hà Văn KHU PHỐ ĐẸP BAN H'Mông CK CA xã/phường hộ/xã 8h30 A B1 /
    Ia Kđb ½ ≥ + 3,5 HP km đường QL1B TM. đ/c 500.000đ VNĐ""".split()
)


@settings(max_examples=600)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=7).map(" ".join), min_size=1, max_size=8))
def test_the_script_never_tells_of_what_can_be_read(
    told_there, told_here, texts: list[str]
) -> None:
    theirs = told_there(texts)
    assert [
        (text, told)
        for text, told in zip(texts, theirs, strict=True)
        if not told.items() <= told_here(text).items()
    ] == []


PLAIN = st.sampled_from("xã thôn họp bàn việc làng mừng bà con hôm nay UBND HĐND NTM".split())
UNREAD = st.sampled_from(["🎉", "☀️", "🇻🇳", "PTXKN", "GTNĐX", "BĐHKN", "@", "www.vi-du.vn"])


@settings(max_examples=200)
@given(st.lists(PLAIN | UNREAD, min_size=1, max_size=8).map(" ".join))
def test_drawings_abbreviations_and_addresses_among_words_are_all_told(
    told_there, told_here, text: str
) -> None:
    assert told_there([text]) == [told_here(text)]


def test_what_to_do_about_an_abbreviation_needs_no_other_file(known) -> None:
    assert known["aloud"]["remedies"]["word"].startswith("Viết đủ chữ, hoặc viết [[{0}|")
