"""The staff page's scripts and Python, asked the same: same numbers, same days, same words, same
statuses, same text read back.
"""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from campaign.checks.awards import PRIVATE
from campaign.facts.yaml_text import read_yaml
from campaign.kinds import Measurement
from campaign.models.reports import Figure
from campaign.outputs.forms import FORMS, describe, embedded
from campaign.progress import measure, track
from campaign.site.examine import examine
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
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY
from tests.helpers.forms import said_by_check, scripts, staff_data


@pytest.fixture(scope="module")
def js(browser) -> Iterator[Page]:
    with scripts(browser) as page:
        yield page


@pytest.fixture(scope="module")
def known() -> dict:
    return staff_data(DATA, "minh-hoa", DATA_TODAY)


# ── the description ──────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", FORMS)
def test_every_field_of_a_form_is_described_by_its_model(form):
    model = FORMS[form]
    for described, (key, info) in zip(
        describe(model).fields, model.model_fields.items(), strict=True
    ):
        assert (described.key, described.title, described.help) == (
            key,
            info.title,
            info.description or "",
        )
        assert described.required is info.is_required()


def test_limits_and_choices_come_from_the_model():
    figure = describe(Figure)
    assert figure["tu_so"].limits == {"ge": 0}
    assert figure["mau_so"].limits == {"gt": 0}
    assert figure["ket_qua"].choices == ("giữ", "mất", "đạt", "chưa đạt")
    assert describe(FORMS["quyet-dinh"])["danh_sach"].item.of("ca_nhan", "tre_em").required


# ── single values ────────────────────────────────────────────────────────────


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


def some(alphabet: str, many: int, longest: int) -> list[str]:
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


# ── text ─────────────────────────────────────────────────────────────────────


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


# ── whole files ──────────────────────────────────────────────────────────────

HEAD = {"ngay_chot": "10/10/2025", "nguon": "Báo cáo thử"}
PERSON = {"loai": "ca_nhan", "ten": "Nguyễn Văn Thử", "tre_em": "không"}
DECISION = {
    "trang_thai": "da_quyet_dinh",
    "so": "99/QĐ-UBND",
    "ngay_ky": "01/10/2025",
    "co_quan": "Chủ tịch Ủy ban nhân dân xã",
    "nguoi_ky": "Nguyễn Văn A",
    "chuc_vu_nguoi_ky": "Chủ tịch",
    "trich_yeu": "khen thưởng",
    "loai_khen": "dot_xuat",
    "hinh_thuc": "giay-khen",
    "danh_sach": [PERSON],
}
CORRECTION = {
    "ngay": "10/10/2025",
    "chi_tieu": "trong-rung",
    "ngay_chot": "2025-09-30",
    "gia_tri_cu": "22,4",
    "gia_tri_moi": "22,1",
    "ly_do": "Đo lại.",
    "nguon": "Biên bản",
}
POST = {"tieu_de": "Tin thử", "ngay": "10/10/2025", "chuyen_muc": "doi-song", "tom_tat": "Một câu."}


def report(**figures) -> dict:
    return {**HEAD, "so_lieu": figures}


def without(document: dict, *keys: str) -> dict:
    return {key: value for key, value in document.items() if key not in keys}


CASES = {
    "nothing at all": ("bao-cao", {"so_lieu": {}}),
    "no source": ("bao-cao", without(report(**{"trong-rung": "23"}), "nguon")),
    "odd values": (
        "bao-cao",
        {
            **report(
                **{
                    "trong-rung": "1.250",
                    "kenh-muong": "bốn",
                    "chay-rung": "3 vụ",
                    "thu-gom-rac": "1,234.5",
                }
            ),
            "ngay_chot": "10/31/2025",
        },
    ),
    "odd values in long form": (
        "bao-cao",
        report(
            **{
                "trong-rung": {"gia_tri": "1.250", "ghi_chu": "x"},
                "nuoc-hop-ve-sinh": {"tu_so": "-1", "mau_so": "0"},
            }
        ),
    ),
    "odd values by village": (
        "bao-cao",
        report(
            **{
                "nuoc-hop-ve-sinh": {
                    "theo_thon": {
                        "Thôn 1": {"tu_so": "9", "mau_so": "8"},
                        "Thôn 2": {"tu_so": "một"},
                        "Thôn 3": {"mau_so": "4"},
                    }
                }
            }
        ),
    ),
    "two forms at once": (
        "bao-cao",
        report(**{"lua-dien-tich": {"gia_tri": "110", "chia_theo": {"Vụ xuân": "82"}}}),
    ),
    "half a share": ("bao-cao", report(**{"nuoc-hop-ve-sinh": {"tu_so": "5"}})),
    "part above whole": ("bao-cao", report(**{"nuoc-hop-ve-sinh": {"tu_so": "9", "mau_so": "8"}})),
    "out of bounds": (
        "bao-cao",
        report(
            **{
                "bao-hiem-y-te": "101",
                "suy-dinh-duong": "-1",
                "dan-trau-bo": "-2",
                "truong-chuan": "9",
                "ho-so-tre-han": {"gia_tri": "100,5", "ly_do": "x", "giai_phap": "y"},
            }
        ),
    ),
    "a total that fell": (
        "bao-cao",
        report(
            **{
                "trong-rung": "20",
                "duong-be-tong": {"gia_tri": "5", "giam_vi": "Đo lại"},
                "nong-thon-moi-nang-cao": ["giao-thong"],
            }
        ),
    ),
    "slow without a reason": (
        "bao-cao",
        report(
            **{
                "thu-gom-rac": "82",
                "chay-rung": {"gia_tri": "3", "ly_do": "Nắng nóng"},
                "y-te-xa": "mất",
            }
        ),
    ),
    "outside the campaign": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "10/10/2026"},
    ),
    "ahead of its day": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "20/10/2025", "ngay_dang": "19/10/2025"},
    ),
    "on a day that has a figure": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "30/9/2025"},
    ),
    "weights missing": ("bao-cao", report(**{"lua-nang-suat": {"chia_theo": {"Vụ xuân": "5"}}})),
    "weights named otherwise": (
        "bao-cao",
        report(
            **{
                "lua-nang-suat": {"chia_theo": {"Vụ xuân": "5"}},
                "lua-dien-tich": {"chia_theo": {"Xuân": "110"}},
            }
        ),
    ),
    "too long": (
        "bao-cao",
        {**report(**{"trong-rung": {"gia_tri": "23", "ghi_chu": "a" * 401}}), "nguon": "ă" * 401},
    ),
    "a decision of a number alone": ("quyet-dinh", {"so": "1"}),
    "a decision of nobody": ("quyet-dinh", without(DECISION, "danh_sach")),
    "age not said": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                without(PERSON, "tre_em"),
                {"loai": "ho", "chu_ho": "Trần Thị B"},
                {"loai": "tap_the"},
            ],
        },
    ),
    "a child called ông": (
        "quyet-dinh",
        {**DECISION, "danh_sach": [{**PERSON, "tre_em": "có", "danh_xung": "ông"}]},
    ),
    "no award": ("quyet-dinh", without(DECISION, "hinh_thuc")),
    "signed ahead": ("quyet-dinh", {**DECISION, "ngay_ky": "30/10/2025", "ngay_dang": "1/10/2025"}),
    "decided already": ("quyet-dinh", {**DECISION, "so": "83/qđ-ubnd", "ngay_ky": "1/9/2025"}),
    "named twice": ("quyet-dinh", {**DECISION, "danh_sach": [PERSON, PERSON]}),
    "private details": (
        "quyet-dinh",
        {
            **DECISION,
            "loi_khen": "Sinh năm 1980",
            "danh_sach": [
                {**PERSON, "thanh_tich": text}
                for text in (
                    "Gọi 0912 345 678",
                    "CCCD 012345678901",
                    "sn 1975",
                    "thuộc hộ nghèo",
                    "giúp hộ gia đình thuộc hộ nghèo",
                    "mắc bệnh hiểm nghèo",
                    "người dân tộc Tày",
                    "theo đạo",
                    "ở số nhà 5",
                    "ủng hộ 123456789 đồng",
                    "chăm sóc trẻ mồ côi",
                )
            ],
        },
    ),
    "children": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "tre_em": "có", "danh_xung": "em"},
                {**PERSON, "tre_em": "có"},
                {**PERSON, "ten": "Trần Thị Em", "tre_em": "có", "danh_xung": "bà"},
            ],
        },
    ),
    "an age that is neither": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "tre_em": "15"},
                {**PERSON, "tre_em": "chưa rõ"},
                {**PERSON, "tre_em": "Có ", "danh_xung": "em"},
            ],
        },
    ),
    "names alike but for marks and forms": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "ten": name}
                for name in (
                    "Trần Thị Hòa",
                    "Trần Thị Hoà",
                    "Tra\u0302\u0300n Thị Hòa",
                    "Trần  Thị\u200b Hòa",
                    "TRẦN THỊ HÒA",
                )
            ],
        },
    ),
    "private details in odd letters": (
        "quyet-dinh",
        {
            **DECISION,
            "trich_yeu": "khen ho\u0323\u0302 nghèo vượt khó",
            "danh_sach": [
                {**PERSON, "thanh_tich": text}
                for text in (
                    "SINH NĂM 1980",
                    "Sinh n\u0103m\u00a01980",
                    "sinh\u200b năm 1980",
                    "0912.345.678",
                    "CCCD: 🎉",
                    "Tày 🎉",
                )
            ],
        },
    ),
    "private details beside the deed": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "chuc_vu": "hộ nghèo", "don_vi": "số nhà 5"},
                {"loai": "tap_the", "ten": "Tổ 0912345678"},
            ],
        },
    ),
    "a village and an award that are not there": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "thon": "Thôn 99"},
                {**PERSON, "ten": "B", "hinh_thuc": "Giấy khen"},
            ],
        },
    ),
    "very long names": (
        "quyet-dinh",
        {
            **DECISION,
            "nguoi_ky": "Nguyễn " * 80,
            "danh_sach": [{**PERSON, "ten": "Ă" * 401, "thanh_tich": "🎉" * 401}],
        },
    ),
    "a household without its village": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {"loai": "ho", "chu_ho": " "},
                {"loai": "ca_nhan", "ten": "\u200b", "tre_em": "không"},
            ],
        },
    ),
    "numbers as people type them": (
        "bao-cao",
        {
            **report(
                **{
                    "trong-rung": "12,5%",
                    "kenh-muong": "−3",
                    "duong-be-tong": "1.250 km",
                    "dan-lon": "\u200b05 ",
                    "chay-rung": "🎉",
                    "dan-gia-cam": "1,250",
                }
            ),
            "ngay_chot": "31/2/2025",
        },
    ),
    "numbers below nothing": (
        "bao-cao",
        report(
            **{
                "kenh-muong": "−3",
                "duong-be-tong": " 5 ",
                "dan-lon": "05",
                "chay-rung": {"gia_tri": "-1", "cung_ky": "1.250"},
            }
        ),
    ),
    "a month thirteen": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "1/13/2025", "ngay_dang": "31/11/2025"},
    ),
    "counts without an award": (
        "quyet-dinh",
        {
            **without(DECISION, "hinh_thuc", "danh_sach"),
            "theo_thon": [
                {"thon": "Thôn 1", "so_ho": "0"},
                {"thon": "Thôn 2", "so_ho": "mười"},
                {"thon": "Thôn 3", "so_ho": "12"},
            ],
        },
    ),
    "counts alone": (
        "quyet-dinh",
        {
            **without(DECISION, "hinh_thuc", "danh_sach"),
            "theo_thon": [{"thon": "Thôn 3", "so_ho": "12"}],
        },
    ),
    "an odd scan": ("quyet-dinh", {**DECISION, "ban_scan": "bản chụp.pdf"}),
    "a correction of a source alone": ("dinh-chinh", {"nguon": "x"}),
    "an odd correction": ("dinh-chinh", {**CORRECTION, "gia_tri_moi": "1.250", "ngay": "ngày mai"}),
    "a correction before its figure": (
        "dinh-chinh",
        {**CORRECTION, "ngay": "1/9/2025", "gia_tri_moi": "-1"},
    ),
    "a correction ahead": ("dinh-chinh", {**CORRECTION, "ngay": "1/11/2025"}),
    "a correction out of bounds": (
        "dinh-chinh",
        {**CORRECTION, "chi_tieu": "bao-hiem-y-te", "gia_tri_cu": "94,3", "gia_tri_moi": "943"},
    ),
    "a post of a title alone": ("tin", {"tieu_de": "x"}),
    "a picture not described": ("tin", {**POST, "anh": "Ảnh đẹp.jpg"}),
    "a post of one sign": (
        "tin",
        {**POST, "tieu_de": "🎉", "ngay": "31/2/2025", "anh": "a b.jpg", "tom_tat": "ă" * 401},
    ),
    "a post ahead of its day": ("tin", {**POST, "ngay": "1/1/2026"}),
    "an approval of nobody": ("duyet", {"duyet": {}, "loi_da_duyet": ["Một câu."]}),
    "an approval without words": (
        "duyet",
        {"duyet": {"nguoi": "A", "ngay": "1/10/2025"}, "loi_da_duyet": []},
    ),
}
PATHS = {
    "bao-cao": "minh-hoa/so_lieu/2025-10-10.yml",
    "quyet-dinh": "minh-hoa/khen_thuong/qd-99-2025.yml",
    "dinh-chinh": "minh-hoa/dinh_chinh/2025-10-10-trong-rung.yml",
    "tin": "minh-hoa/tin_tuc/2025-10-tin-thu.md",
    "duyet": "minh-hoa/ban_tin/diem-tin.yml",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    return Path(shutil.copytree(DATA, tmp_path_factory.mktemp("forms") / "data"))


@pytest.mark.parametrize("case", CASES)
def test_a_file_is_refused_in_the_browser_with_the_words_of_the_check(
    js, known, copy, monkeypatch, case
):
    form, document = CASES[case]
    document = js.evaluate(
        "document => JSON.parse(JSON.stringify(document), (key, value) => (typeof value ==="
        " 'string' ? CanBo.clean(value) : value))",
        document,
    )  # as every form gives it
    theirs = js.evaluate(
        "([form, document, data]) => CanBo.problems(form, document, data).map((p) => p.message)",
        [form, document, known],
    )
    file = copy / PATHS[form]
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        js.evaluate(
            "([form, document]) => CanBo.text(form, document, { noi_dung: 'Nội dung.' })",
            [form, document],
        ),
        "utf-8",
    )
    try:
        monkeypatch.chdir(copy.parent)
        ours = said_by_check(Path("data"), PATHS[form], DATA_TODAY)
    finally:
        file.unlink()
    assert ours
    assert sorted(set(theirs)) == sorted(set(ours))


def told(js, known, case: str) -> list[tuple[str, str]]:
    """(the check's words, the form's) of each problem of a case."""
    form, document = CASES[case]
    return [
        tuple(pair)
        for pair in js.evaluate(
            "([form, document, data]) => CanBo.problems(form, document, data).map((p) =>"
            " [p.message, CanBo.plain(p, form, data)])",
            [form, document, known],
        )
    ]


@pytest.mark.parametrize("case", CASES)
def test_an_officer_is_told_without_the_name_of_a_key(js, known, case):
    for _, plain in told(js, known, case):
        said = re.sub(r"«[^»]*»|[\w-]+(?:/[\w.-]+)+", "", plain)
        assert not re.search(r"\b[a-z]+_[a-z_]+\b|khoá", said), plain
        assert not set(re.findall(r"[\w-]+", said)) & {
            target["ma"] for target in known["targets"]
        }, plain
        assert plain[0] == plain[0].upper()


PLAIN = {
    "odd values": [
        "«10/31/2025» có tháng 31. Viết ngày trước, tháng sau: 31/10/2025.",
        "«1.250» là 1,25 hay 1250? Viết 1250 hoặc 1,25.",
        "«bốn» không phải là số. Viết ví dụ 612 hoặc 1789,2.",
    ],
    "nothing at all": ["Còn trống. Điền ô này.", "Chưa có con số nào. Điền ít nhất một chỉ tiêu."],
    "part above whole": ["Có «Số đạt» 9 lớn hơn «Tổng số» 8. Xem lại hai số."],
    "a total that fell": [
        "Là số cộng dồn mà 20 thấp hơn 22,4 của ngày 30/9/2025. Sửa con số, hoặc ghi «Thấp hơn kỳ"
        " trước vì»: vì sao thấp hơn."
    ],
    "signed ahead": ["30/10/2025 còn ở phía trước. Xem lại ngày, hoặc để «Trạng thái»: «Dự kiến»."],
    "a child called ông": ["Trẻ em thì «Cách gọi khi đọc» là em."],
    "a decision of nobody": [
        "Chưa có ai. Ghi «Danh sách», hoặc «Số hộ theo thôn» nếu chỉ đăng số hộ của từng thôn."
    ],
    "slow without a reason": [
        "Đang «Không đạt» mà chưa có «Sẽ làm gì». Thêm để bà con hiểu vì sao và xã sẽ làm gì."
    ],
}


@pytest.mark.parametrize("case", PLAIN)
def test_the_words_of_the_check_are_kept_where_they_are_plain(js, known, case):
    assert set(PLAIN[case]) <= {plain for _, plain in told(js, known, case)}


def test_the_patterns_of_private_details_find_the_same(js, known):
    bits = [
        "sinh năm 1980",
        "SN 1999",
        "0912345678",
        "+84912345678",
        "số nhà 12",
        "ngõ 5",
        "Hộ nghèo",
        "là hộ cận nghèo",
        "hoàn cảnh khó khăn",
        "bị bệnh",
        "khuyết tật",
        "HIV",
        "tín đồ",
        "Dân tộc Nùng",
        "123456789",
        "123456789 đồng",
        "CMND",
        "đạo đức",
        "phát sinh năm",
    ]
    texts = (
        bits + [f"{a} {b}" for a in bits for b in ("giúp", "ấy,", "Đ")] + [f"ă{a}ô" for a in bits]
    )
    theirs = js.evaluate(
        "([texts, patterns]) => texts.map(t => patterns.filter(([s, f]) => new RegExp(s,"
        " f).test(t)).map(p => p[2]))",
        [texts, known["private"]],
    )
    assert theirs == [[what for pattern, what in PRIVATE if pattern.search(text)] for text in texts]


# ── the status that a figure gives ───────────────────────────────────────────


@pytest.mark.parametrize(
    ("folder", "ma", "today"),
    [
        (DATA, "minh-hoa", DATA_TODAY),
        (DATA, "2024", date(2024, 8, 22)),
        (DATA, "2024", date(2025, 2, 1)),
        (COMMUNE, "2031", TODAY),
        (COMMUNE, "2031", date(2032, 1, 15)),
    ],
)
def test_the_preview_gives_the_status_that_the_page_will_give(js, folder, ma, today):
    facts, _ = examine(folder, today)
    campaign = next(c for c in facts.phong_trao if c.ma == ma)
    seen, series, data = campaign.today(today), measure(campaign), staff_data(folder, ma, today)
    report = examine(COMMUNE, TODAY)[0].current.so_lieu[0]
    asked, expected = [], []
    for target in data["targets"]:
        indicator = campaign.indicators[target["ma"]]
        goal, start = (Decimal(target[key] or "0") for key in ("target", "start"))
        values = {
            Decimal(0),
            Decimal(1),
            Decimal(100),
            goal,
            start,
            *(start + (goal - start) * Decimal(n) / 20 for n in range(25)),
            goal + Decimal("0.1"),
            goal * Decimal("1.1"),
            Decimal(target["ambition"] or 3),
        }
        for day in (
            campaign.phong_trao.thoi_gian.first + timedelta(days=n)
            for n in (0, 45, 90, 179, 272, 363)
        ):
            if day > seen or day > campaign.phong_trao.thoi_gian.last:
                continue
            for provisional, last in ((False, False), (True, False), (False, True)):
                for value in values:
                    earlier = tuple(m for m in series[indicator.ma] if m.day < day)
                    said = report.model_copy(update={"ngay_chot": day, "cuoi_ky": last})
                    now = Measurement(day=day, value=value, report=said, provisional=provisional)
                    expected.append(
                        track(
                            replace(campaign, so_lieu=()),
                            indicator,
                            {indicator.ma: (*earlier, now)},
                            seen,
                            facts.trang.nguong,
                        ).status.ma
                    )
                    asked.append(
                        [
                            target["ma"],
                            f"{value:f}",
                            day.isoformat(),
                            {"provisional": provisional, "last": last},
                        ]
                    )
    given_ = js.evaluate(
        "([asked, data]) => asked.map(([ma, value, day, how]) => CanBo.status(data.targets.find((t)"
        " => t.ma === ma), CanBo.Q.of(value), day, how, data))",
        [asked, data],
    )
    assert asked
    assert [(a, e, g) for a, e, g in zip(asked, expected, given_, strict=True) if e != g] == []


# ── pasted tables ────────────────────────────────────────────────────────────


def test_three_hundred_recipients_arrive_in_order(js, known):
    rows = [("Loại", "Tên", "Chức vụ", "Đơn vị", "Thôn", "Thành tích", "Hình thức")]
    for i in range(300):
        kind = ("Cá nhân", "tập thể", "Hộ gia đình")[i % 3]
        rows.append(
            (
                kind,
                f"Nguyễn Văn {i}",
                "Trưởng thôn",
                "Chi bộ",
                f"{i % 8 + 1}" if i % 2 else f"thôn {i % 8 + 1}",
                f"Việc tốt thứ {i}",
                "Giấy khen",
            )
        )
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data)",
        ["\r\n".join("\t".join(row) for row in rows), known],
    )
    assert found["unknown"] == []
    assert [one.get("ten") or one.get("chu_ho") for one in found["people"]] == [
        f"Nguyễn Văn {i}" for i in range(300)
    ]
    assert {one["hinh_thuc"] for one in found["people"]} == {"giay-khen"}
    assert [one["thon"] for one in found["people"]] == [f"Thôn {i % 8 + 1}" for i in range(300)]


ROLL = [
    ["DANH SÁCH KHEN THƯỞNG"],
    [
        "STT",
        "Họ và tên",
        "Nam/Nữ",
        "Ngày sinh",
        "Chức vụ",
        "",
        "Thôn",
        "Nội dung thành tích",
        "Có/Không",
        "Danh hiệu, hình thức",
    ],
    ["I", "TẬP THỂ"],
    ["1", "Chi hội Phụ nữ", "", "", "", "", "3", "Giữ sạch đường", "x", "giay khen"],
    ["II", "Cá nhân"],
    [
        "1",
        "Ông Nguyễn Văn A",
        "Nam",
        "1/1/1970",
        "Trưởng thôn",
        "",
        "Thôn 4",
        '"Trồng rừng,\ngiữ ""rừng"""',
        "Có",
        "Giấy khen",
    ],
    ["2", "Đ/c Lê Thị B", "Nữ", "", "", "", "", "", "Không", "Cúp vàng"],
    ["III", "Hộ gia đình"],
    ["1", "Hộ bà Hà Thị C", "", "", "", "", "thôn 1", "", "", ""],
    [""] * 10,
    [""] * 10,
]


def test_a_roll_is_read_by_its_headings_and_sections(js, known):
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data, 'ca_nhan')",
        ["\r\n".join("\t".join(row) for row in ROLL) + "\r\n", known],
    )
    assert found["unused"] == ["STT", "Nam/Nữ", "Ngày sinh", "Có/Không"]
    assert found["unknown"] == ["Đ/c Lê Thị B: hình thức «Cúp vàng»"]
    assert [{key: value for key, value in one.items() if value} for one in found["people"]] == [
        {
            "loai": "tap_the",
            "ten": "Chi hội Phụ nữ",
            "thon": "Thôn 3",
            "thanh_tich": "Giữ sạch đường",
            "hinh_thuc": "giay-khen",
        },
        {
            "loai": "ca_nhan",
            "ten": "Nguyễn Văn A",
            "danh_xung": "ông",
            "chuc_vu": "Trưởng thôn",
            "thon": "Thôn 4",
            "thanh_tich": 'Trồng rừng, giữ "rừng"',
            "hinh_thuc": "giay-khen",
        },
        {"loai": "ca_nhan", "ten": "Lê Thị B", "danh_xung": "đồng chí"},
        {"loai": "ho", "chu_ho": "Hà Thị C", "danh_xung": "bà", "thon": "Thôn 1"},
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nguyễn Văn A\nLê Thị B\n\n", ["Nguyễn Văn A", "Lê Thị B"]),
        ("1\tNguyễn Văn A\n2\tLê Thị B", ["Nguyễn Văn A", "Lê Thị B"]),
        ("\tcá nhân\tNguyễn Văn A\t\t\tThôn 1", ["Nguyễn Văn A"]),
        ("Nguyễn Văn A\tTrưởng thôn\tThôn 1", []),
    ],
)
def test_a_list_without_headings_is_read_only_where_it_is_certain(js, known, text, names):
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data, 'ca_nhan')", [text, known]
    )
    assert [one["ten"] for one in found["people"]] == names
    assert bool(found["unknown"]) is not bool(names)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        (
            (
                "Chỉ tiêu\tĐơn vị\tKế hoạch\tThực hiện\tSo kế hoạch\n1. Diện tích rừng trồng mới"
                " (ha):\tha\t20\t23\t115%\n"
            ),
            {"so_lieu/trong-rung/gia_tri": "23"},
        ),
        (
            "1\ttrong-rung\t23 ha\n2\tbao-hiem-y-te\t94,6%\n",
            {"so_lieu/trong-rung/gia_tri": "23", "so_lieu/bao-hiem-y-te/gia_tri": "94,6"},
        ),
        ("trong-rung\t23 km\n", {"so_lieu/trong-rung/gia_tri": "23 km"}),
        ("trong-rung\tha\t20\t23\n", {}),
        ("Chỉ tiêu\tThực hiện 2024\tThực hiện 2025\ntrong-rung\t20\t23", {}),
        ("y-te-xa\tCó\ntiep-can-phap-luat\tĐạt\n", {"so_lieu/tiep-can-phap-luat/ket_qua": "đạt"}),
        ("trong-rung\t\t\n", {}),
    ],
)
def test_a_plan_is_never_taken_for_a_result(js, known, text, typed):
    assert (
        js.evaluate("([text, data]) => CanBo.pasted.figures(text, data).typed", [text, known])
        == typed
    )


# ── where the file goes ──────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def lead(known) -> dict:
    """What of the data an address on GitHub needs."""
    return {key: known[key] for key in ("repository", "branch", "home", "taken")}


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
@settings(max_examples=100, deadline=None)
def test_githubs_address_gives_back_every_letter_or_leaves_the_text_out(js, lead, text):
    text = f"{text}\ntên: Đặng & # + % ? = / \\ 🎉\n"
    found = js.evaluate(
        "([text, data]) => CanBo.github('minh-hoa/so_lieu/2025-10-10.yml', text, data)",
        [text, lead],
    )
    asked = parse_qs(urlsplit(found["href"]).query, keep_blank_values=True)
    assert found["href"].isascii()
    assert asked == (
        {"filename": ["data/minh-hoa/so_lieu/2025-10-10.yml"]}
        | ({"value": [text]} if found["filled"] else {})
    )


@pytest.mark.parametrize("letter", ["a", "ế", "🎉", "%", "\n"])
def test_an_address_is_measured_as_it_is_sent(js, lead, letter):
    for many in range(0, 8000, 250):
        found = js.evaluate(
            "([text, data]) => CanBo.github('minh-hoa/so_lieu/2025-10-10.yml', text, data)",
            [letter * many, lead],
        )
        assert len(found["href"].encode()) <= 7500
        assert found["filled"] is (
            len(
                "https://github.com/example/xa/new/main/"
                "?filename=data%2Fminh-hoa%2Fso_lieu%2F2025-10-10.yml"
                f"&value={quote(letter * many, safe='')}"
            )
            <= 7500
        )


@pytest.mark.parametrize(
    ("form", "document", "path"),
    [
        ("tin", {"tieu_de": "🎉🎉", "ngay": "9/10/2025"}, "minh-hoa/tin_tuc/2025-10-tin.md"),
        (
            "tin",
            {"tieu_de": "Ngày hội Đại đoàn kết: đường hoa 🎉 & cờ hoa, " * 5, "ngay": "9/10/2025"},
            "minh-hoa/tin_tuc/2025-10-ngay-hoi-dai-doan-ket-duong-hoa-co-hoa-ngay-hoi-dai-doan-ket.md",
        ),
        (
            "quyet-dinh",
            {"so": "90/QĐ-UBND", "ngay_ky": "9/10/2025"},
            "minh-hoa/khen_thuong/qd-90-2025.yml",
        ),
        ("quyet-dinh", {"so": "…", "ngay_ky": "9/10/2025"}, "minh-hoa/khen_thuong/qd-moi-2025.yml"),
        (
            "quyet-dinh",
            {"so": "83/QĐ-ĐU", "ngay_ky": "9/10/2025"},
            "minh-hoa/khen_thuong/qd-83-2025-2.yml",
        ),
        ("bao-cao", {"ngay_chot": "30/9/2025"}, "minh-hoa/so_lieu/2025-09-30-2.yml"),
    ],
)
def test_a_new_file_has_a_name_of_its_own(js, known, form, document, path):
    assert (
        js.evaluate(
            "([form, document, data]) => CanBo.path(form, document, {}, data)",
            [form, document, known],
        )
        == path
    )


def test_a_decisions_number_is_written_once(js, known):
    for so in ("90/QĐ-UBND", "Số 90/QĐ-UBND", "Quyết định số: 90/QĐ-UBND", "SỐ 90/QĐ-UBND"):
        assert (
            js.evaluate(
                "([so, data]) => CanBo.document('quyet-dinh', { so }, data).so", [so, known]
            )
            == "90/QĐ-UBND"
        )


def test_a_cell_may_hold_quotes_and_line_breaks(js):
    assert js.evaluate("text => CanBo.table(text)", 'a\t"b ""c""\nd"\t\n\t\ne\tf') == [
        ["a", 'b "c" d', ""],
        ["e", "f"],
    ]


def test_figures_are_pasted_by_name_by_id_and_without_marks(js, known):
    text = (
        "trong-rung\t23\nDAN TRAU BO\t1300\nNước hợp vệ sinh\t94/96\nLúa, sản lượng gì"
        " đó\t5\ny-te-xa\tGiữ\n"
    )
    names = {t["ma"]: t["short"] for t in known["targets"]}
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.figures(text, data)",
        [text.replace("DAN TRAU BO", names["dan-trau-bo"].upper()), known],
    )
    assert found == {
        "typed": {
            "so_lieu/trong-rung/gia_tri": "23",
            "so_lieu/dan-trau-bo/gia_tri": "1300",
            "so_lieu/nuoc-hop-ve-sinh/tu_so": "94",
            "so_lieu/nuoc-hop-ve-sinh/mau_so": "96",
            "so_lieu/y-te-xa/ket_qua": "giữ",
        },
        "unknown": ["Lúa, sản lượng gì đó"],
        "unused": [],
        "filled": 4,
    }
