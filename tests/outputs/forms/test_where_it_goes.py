"""Where a file goes: its name, and the page of GitHub that has it."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


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
