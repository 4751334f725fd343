"""Single values and words: the staff page's scripts and Python read them alike."""

from __future__ import annotations

import json
import random
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.facts.yaml_text import read_yaml
from campaign.outputs.forms import embedded
from campaign.words import marks
from campaign.words.amounts import Wanted, advice
from campaign.words.written import (
    Unreadable,
    clean,
    date_short,
    fold,
    number,
    parse_date,
    parse_number,
    slug,
)

# ── single values ───────────────────────────────────────────────────────────────


def outcome(parse, text: str) -> str:
    try:
        return str(parse(text))
    except Unreadable as error:
        return f"! {error}"


NUMBERS = [
    "612",
    "1789,2",
    "1.789,2",
    "1789.2",
    "1.789",
    "1,789",
    "1.250",
    "1,250",
    "1 789",
    "1 789,25",
    "1\u00a0789",
    "1.789.000",
    "1,789.2",
    "1,789,000",
    "1,789,000.5",
    "-5",
    "− 5",
    "-1.250",
    "0,125",
    "0.125",
    "007",
    "10.100",
    "2,100",
    "",
    " ",
    "-",
    ",5",
    "5,",
    "1.2.3",
    "1,2,3",
    "612 tấn",
    "82ha",
    "94,2%",
    "94,2 %",
    "-3 độ",
    "hơn bốn trăm",
    "1e5",
    "٣",
    "５",
    "NaN",
    "Infinity",
    "9" * 40,
    "9" * 41,
    "1" + ".000" * 9,
    "12.34,5",
    "1..5",
    "1 2",
    "12 345 678",
    " 5 ",
    "5\t",
    "1.789,",
    "100.000",
    "100,000",
    "1.000",
    "12,5%",
    "−3",
    "05",
    "05,0",
    "1 250",
    "1.250 tấn",
    "1\u2009250",
    "\u200b5",
    "5\ufeff",
    "1,\u200b5",
    "+5",
    "5 000,5",
    "½",
    "①",
    "1/2",
    "5-6",
    "khoảng 5",
    "5...",
    "🎉",
    "5🎉",
    "0" * 41,
    "1.250.00",
    "1'250",
    "12:30",
]


DAYS = [
    "30/6/2025",
    "2025-06-30",
    "30-6-2025",
    "30.6.2025",
    "06/30/2025",
    "6/30/2025",
    "31/6/2025",
    "29/2/2024",
    "29/2/2025",
    "29/2/2100",
    "0/1/2025",
    "1/0/2025",
    "1/13/2025",
    "13/13/2025",
    "32/1/2025",
    "2025-13-01",
    "2025-1-1",
    "30/6/25",
    "30/6",
    "hôm nay",
    "",
    "1/1/1929",
    "1/1/1930",
    "31/12/2200",
    "1/1/2201",
    "0000-01-01",
    " 30/6/2025 ",
    "30/06/2025 ",
    "12/31/2025",
    "2025-31-12",
    "1/ 6/2025",
    "1/6/2025.",
    "01.06.2025",
    "1-6-2025",
    "１/6/2025",
    "1/6/２０２５",
    "1/6/2025\u200b",
    "ngày 1/6/2025",
    "1 tháng 6 năm 2025",
    "1/6/02025",
    "20250601",
    "1//6/2025",
    "🎉",
]


def some(alphabet: str | list[str], many: int, longest: int) -> list[str]:
    dice = random.Random(4)
    return [
        "".join(dice.choice(alphabet) for _ in range(dice.randint(1, longest))) for _ in range(many)
    ]


def test_numbers_are_read_and_refused_with_the_same_words(js):
    texts = NUMBERS + some("0123456789.,- \u00a0−", 3000, 9) + some("012.,", 2000, 8)
    ours = [outcome(lambda text: f"{parse_number(text):f}", text) for text in texts]
    theirs = js.evaluate(
        "texts => texts.map(t => { try { return CanBo.digits(CanBo.parseNumber(t)) } catch (e) {"
        " return '! ' + e.message } })",
        texts,
    )

    def same(one: str, other: str) -> bool:
        return one == other or (
            not one.startswith("!") and not other.startswith("!") and Decimal(one) == Decimal(other)
        )

    assert [(t, a, b) for t, a, b in zip(texts, ours, theirs, strict=True) if not same(a, b)] == []


AMOUNTS = [
    *NUMBERS,
    "7,3 nghìn",
    "7,3 nghìn con",
    "3 vạn con",
    "2,4 tỷ",
    "2 tỷ 150 triệu đồng",
    "2 tỷ 150",
    "4.318 triệu",
    "21.640.000.000đ",
    "45 triệu/người",
    "6 tấn 3 tạ",
    "800 m2",
    "41’275",
    "41'275 con",
    "61,5/60 ha",
    "87/91",
    "310-340",
    "310 – 340 con",
    "từ 310 đến 340",
    "hơn 6.000",
    "> 93",
    "≥ 93%",
    "93% trở lên",
    "gần 2,5 nghìn con",
    "đạt 93 phần trăm",
    "19 hộ",
    "19 con (ước)",
    "97,4%",
    "15/7/2025",
    "1.2.3 con",
    "(8)",
    "8*",
    "4O7",
    "1,5k con",
    "1.200 con/1.500 con",
    "12 người/6 tháng",
    "khoảng 1.200-1.300 con",
    "1 tỷ rưỡi",
    "3 1000con",
    "3 1.000con",
    "3 (1000con)",
    "41 1.000.000đ",
    "3 nghìncon",
]
WANTED = [
    Wanted(),
    Wanted(unit="đồng"),
    *(
        Wanted(unit=unit, note="ghi_chu")
        for unit in (
            "con",
            "nghìn con",
            "1000con",
            "ha",
            "tấn",
            "%",
            "triệu đồng",
            "triệu đồng/người/năm",
        )
    ),
    Wanted(unit="%", note="ghi_chu", is_counted=True),
]


def test_what_to_type_for_more_than_a_number_is_said_in_the_same_words(js, known):
    pairs = [(typed, wanted) for typed in AMOUNTS for wanted in WANTED]
    ours = [found.message if (found := advice(*pair)) else "" for pair in pairs]
    theirs = js.evaluate(
        "([pairs, measures]) => pairs.map(([typed, wanted]) => CanBo.advice(typed, wanted,"
        " measures))",
        [
            [
                [typed, {"unit": one.unit, "note": one.note, "counted": one.is_counted}]
                for typed, one in pairs
            ],
            known["measures"],
        ],
    )
    assert [(pair, a, b) for pair, a, b in zip(pairs, ours, theirs, strict=True) if a != b] == []


def test_days_are_read_and_refused_with_the_same_words(js):
    texts = (
        DAYS
        + some("0123/-.", 2000, 10)
        + [
            f"{d}/{m}/{y}"
            for y in (1999, 2000, 2024)
            for m in range(14)
            for d in (0, 1, 28, 29, 30, 31, 32)
        ]
    )
    theirs = js.evaluate(
        "texts => texts.map(t => { try { return CanBo.parseDate(t) } catch (e) { return '! ' +"
        " e.message } })",
        texts,
    )
    assert [
        (t, a, b)
        for t, a, b in zip(texts, (outcome(parse_date, t) for t in texts), theirs, strict=True)
        if a != b
    ] == []


def test_marks_for_reading_aloud_are_taken_and_refused_with_the_same_words(js):
    texts = some(["[[", "]]", "[", "]", "|", "a", " ", "b c", "](", "!", "\n", "😀"], 4000, 12)
    theirs = js.evaluate(
        "texts => texts.map(t => [CanBo.markFault(t), CanBo.printed(t), CanBo.halves(t)])", texts
    )
    ours = [
        [(marks.fault(text) or (0, ""))[1], marks.printed(text), list(marks.halves(text))]
        for text in texts
    ]
    assert [row for row in zip(texts, ours, theirs, strict=True) if row[1] != row[2]] == []


def test_numbers_and_days_are_printed_alike(js):
    values = [
        Decimal(text)
        for text in ("0", "-0.5", "1789.2", "1234567.089", "100", "-1000", "0.001", "12.50")
    ]
    assert js.evaluate(
        "texts => texts.map(t => CanBo.number(CanBo.Q.of(t)))", [str(v) for v in values]
    ) == [number(v) for v in values]
    days = [date(2025, m, d) for m in range(1, 13) for d in (1, 9, 10, 28)]
    assert js.evaluate("days => days.map(CanBo.dateShort)", [d.isoformat() for d in days]) == [
        date_short(d) for d in days
    ]


def test_names_are_folded_alike(js):
    texts = [
        "Lúa, sản lượng",
        "ĐƯỜNG bê-tông",
        "hoà Hòa",
        "  a  b ",
        "H'Mông",
        "İSTANBUL"[1:],
        "15/QĐ-UBND",
    ]
    assert js.evaluate("texts => texts.map(CanBo.slug)", texts) == [slug(t) for t in texts]
    assert js.evaluate("texts => texts.map(CanBo.fold)", texts) == [fold(t) for t in texts]


# ── text ────────────────────────────────────────────────────────────────────────


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs",)), max_size=40), min_size=1, max_size=5
    ),
    st.sampled_from(
        [
            "",
            "- ",
            ": ",
            " #",
            "'",
            '"',
            "\\",
            "{",
            "[a, b]",
            "---",
            "? ",
            "|",
            "> ",
            "%",
            "@",
            "!x",
            "&a",
            "*a",
            "no",
            "~",
            "null",
            "1:2",
            "=",
            "<<",
        ]
    ),
)
def test_any_text_reads_back_as_it_was_written(js, texts, sign):
    texts = [text + sign for text in texts] + [sign + texts[0], texts[0] + sign + texts[0]]
    plain = js.evaluate("texts => texts.map(CanBo.clean)", texts)
    document = {
        "mot": plain[0],
        "hai": plain,
        "ba": [{"ten": text, "viec": text} for text in plain],
        "bon": {f"k{i}": {"ten": text} for i, text in enumerate(plain)},
    }
    written = js.evaluate(
        "document => CanBo.yaml(document)", {**document, "mot": texts[0], "hai": texts}
    )
    tree = read_yaml(written, "thu.yml")
    assert (tree.problems, tree.value) == ([], document), written


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
@settings(max_examples=200, deadline=None)
def test_text_is_cleaned_alike(js, text):
    assert js.evaluate("text => CanBo.clean(text)", text) == clean(
        text.replace("\ufffe", "").replace("\uffff", "")
    )


def test_data_in_the_page_cannot_end_its_element():
    hostile = {"a": "</script><!-- <script>\u2028&amp;\x85"}
    assert not set(embedded(hostile)) & set("<>&\u2028\x85")
    assert json.loads(embedded(hostile)) == hostile
