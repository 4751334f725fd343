"""Sheets as files: one form in HTML and PDF, and how they print."""

from __future__ import annotations

import base64
import re

import pytest
from playwright.sync_api import Page

from campaign.outputs.sheets import Sheet, paper
from tests.helpers.browser import sticking_out
from tests.helpers.html import text_of
from tests.helpers.sheets import (
    FONTS,
    SHORT,
    THREE_LINES,
    by_address,
    decision,
    every_pdf,
    page_of,
    people,
    read,
    site_of,
    texts,
    whole,
)

# ── what the files are ──────────────────────────────────────────────────────────


def test_fonts_are_our_own_embedded_and_cut_to_what_is_used(illustrated):
    for name, pdf in every_pdf(illustrated):
        for page in read(pdf):
            for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values()):
                assert re.fullmatch("/[A-Z]{6}[+]Tinos(-Bold|-Italic)?", font["/BaseFont"]), name
                assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_the_same_contents_give_the_same_bytes(illustrated):
    once = dict(every_pdf(illustrated))
    paper._compiled.cache_clear()
    assert dict(every_pdf(illustrated)) == once
    assert not [
        name for name, pdf in once.items() if b"CreationDate" in pdf or b"CreateDate" in pdf
    ]


HOSTILE = [
    '#panic("x") #7*7',
    "$x^2$ *đậm* _nghiêng_ `mã`",
    "\\u{41} ] ) } [ ( {",
    "= Đầu đề @nhan <nhan>",
    "#import sys: inputs",
    "/* ẩn */ // ẩn",
    "</script><script>alert(1)</script>",
    "<b onclick=x>&amp;</b> {{ 7*7 }} {% raise %}",
    "\"'}]",
    "- - -- --- ... ~",
]


def test_signs_of_typst_and_html_are_printed_as_they_are(facts):
    listed = [
        {
            "loai": "ca_nhan",
            "ten": f"Ông {sign}",
            "tre_em": "không",
            "don_vi": f"Nơi {sign}",
            "thanh_tich": f"Việc {sign}",
            "khac": {"ten": sign, "co_quan": sign},
        }
        for sign in HOSTILE
    ]
    made = by_address(
        site_of(
            facts,
            decision(
                listed,
                trich_yeu=HOSTILE[0],
                so=HOSTILE[4],
                co_quan=HOSTILE[5],
                theo_thon=[{"thon": sign, "so_ho": 1} for sign in HOSTILE],
            ),
        )
    )
    for form in ("niem-yet", "thong-bao"):
        sheet = made[f"2031/vinh-danh/qd-0/{form}/"]
        page = page_of(sheet)
        assert {node.tag for node in page.css("*")} & {"script", "i"} == set() and not page.css(
            '[onclick="x"]'
        )
        pressed, read_back = re.sub(r"\s", "", whole(sheet)), text_of(page)
        for sign in HOSTILE:
            for word in ("Ông", "Nơi", "Việc"):
                assert re.sub(r"\s", "", f"{word} {sign}") in pressed, (form, word, sign)
                assert f"{word} {sign}" in read_back, (form, word, sign)


# ── in a browser ────────────────────────────────────────────────────────────────


def own_fonts() -> str:
    """The PDFs' own letters for the page: what fits on a sheet of paper shall not depend on the
    machine's.
    """
    kinds = {"Regular": "", "Bold": "font-weight:700;", "Italic": "font-style:italic;"}
    files = {
        kind: base64.b64encode((FONTS / f"Tinos-{kind}.ttf").read_bytes()).decode()
        for kind in kinds
    }
    return "".join(
        f"@font-face{{font-family:Tinos;{kinds[kind]}src:url(data:font/ttf;base64,{content})}}"
        for kind, content in files.items()
    )


def printed(page: Page, sheet: Sheet) -> list[str]:
    """What stands on each page of paper, without white space, which Chromium's own text layer
    scatters.
    """
    page.set_content(sheet.html)
    page.add_style_tag(content=own_fonts())
    page.evaluate(
        "Promise.all(['', 'bold ', 'italic '].map((kind) => document.fonts.load(kind + '13pt"
        " Tinos')))"
    )
    return [
        re.sub(r"\s", "", paper_page.extract_text())
        for paper_page in read(page.pdf(prefer_css_page_size=True))
    ]


def test_the_page_prints_with_no_blank_sheet_of_paper_and_repeated_heads(board, shown):
    for count, deed, least, most in [
        (1, SHORT, 1, 1),
        (3, THREE_LINES, 1, 1),
        (24, SHORT, 2, 2),
        (24, THREE_LINES, 3, 3),
        (300, SHORT, 13, 16),
    ]:
        listed = people(count, deed)
        pages = printed(shown, board(listed))
        assert least <= len(pages) <= most, (count, len(pages))
        for i, text in enumerate(pages, 1):
            assert f"Trang{i}/{len(pages)}" in text
            assert "TẶNGGIẤYKHEN" in text and (count < 4 or "STTHọvàtên" in text)
        names = "".join(pages)
        assert all(names.count(re.sub(r"\s", "", person["ten"])) >= 1 for person in listed)
        assert "khôngthaythếvănbảngốc" in pages[-1]


def test_every_sheet_of_the_illustration_prints_as_its_pdf_does(illustrated, shown):
    for address, sheet in illustrated.items():
        pages = printed(shown, sheet)
        assert abs(len(pages) - len(texts(sheet))) <= 1, address
        for text in pages:
            bare = re.sub(r"MINHHỌA|ĐÃHỦYBỎ|DỰTHẢO|Trang\d+/\d+", "", text)
            assert "MINHHỌA" in text and len(bare) > 60, (address, text)


def test_no_sheet_is_wider_than_a_phone(illustrated, board, shown):
    long = board(
        [
            {
                "loai": "ca_nhan",
                "ten": "Nguyễn" * 30,
                "tre_em": "không",
                "thon": "Thôn" * 30,
                "thanh_tich": "Việc" * 50,
            }
        ]
        * 4
    )
    for sheet in (*illustrated.values(), long):
        shown.set_content(sheet.html)
        assert not sticking_out(shown), sheet.address


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_the_code_is_drawn_as_large_as_phones_need_it(board, shown, medium, width):
    shown.set_viewport_size({"width": width, "height": 800})
    shown.emulate_media(media=medium)
    shown.set_content(board(people(3)).html)
    for drawn in (".qr svg", ".qr path"):
        box = shown.locator(drawn).bounding_box()
        assert box and min(box["width"], box["height"]) > 80, (drawn, box)  # px, over 2 cm
