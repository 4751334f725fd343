"""Sheets for the board: what is printed on them, on how many pages, and what never is."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from campaign.facts import Facts, load
from campaign.models import Decision
from campaign.outputs.sheets import Sheet, paper, sheets
from campaign.view import SiteView, view_site
from campaign.words.written import fold
from tests.helpers.browser import sticking_out
from tests.helpers.communes import DATA, DATA_TODAY, ROOT, TODAY
from tests.helpers.sites import Node, read_html

FONTS = ROOT / "campaign" / "outputs" / "sheets" / "fonts"
ADDRESS = "https://vi-du.example/xa/"
FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLES = [
    "Văn",
    "Thị",
    "Thị Thanh",
    "Đức Minh",
    "Thị Ngọc Phương",
    "Tôn Nữ Thùy Hoài",
    "Phúc Bảo Minh Châu Hoàng",
]
GIVEN = (
    "An Bình Châu Duyên Đạt Giang Hương Khánh Linh Nghĩa Phượng Quỳnh Sửu Thuỷ Uyên Vượng Yến"
).split()
SHORT = "Hiến đất làm đường."
THREE_LINES = (
    "Vận động bà con góp ngày công, giữ sạch đường làng ngõ xóm suốt cả năm, được thôn tín nhiệm và"
    " noi theo."
)


# ── making sheets ────────────────────────────────────────────────────────────


def people(count: int, deed: str = SHORT, **more: Any) -> list[dict]:
    """Adults with different names of three to seven syllables."""
    names = (
        f"{family} {middle} {given}" for given in GIVEN for middle in MIDDLES for family in FAMILIES
    )
    return [
        {
            "loai": "ca_nhan",
            "ten": name,
            "tre_em": "không",
            "thon": f"Thôn {i % 8 + 1}",
            "thanh_tich": deed,
            **more,
        }
        for i, name in zip(range(count), names, strict=False)
    ]


def decision(danh_sach: list[dict], **more: Any) -> Decision:
    head = {
        "trang_thai": "da_quyet_dinh",
        "so": "15/QĐ-UBND",
        "ngay_ky": "02/9/2031",
        "co_quan": "Chủ tịch Ủy ban nhân dân xã Thử Nghiệm",
        "nguoi_ky": "Phạm Thử Một",
        "chuc_vu_nguoi_ky": "Chủ tịch",
        "trich_yeu": "khen thưởng thành tích năm 2031",
        "loai_khen": "phong_trao",
        "hinh_thuc": "giay-khen",
    }
    return Decision.model_validate(head | {"danh_sach": danh_sach} | more)


def site_of(facts: Facts, *decisions: Decision) -> SiteView:
    """The commune's site with these decisions, called qd-0, qd-1 and so on, and no others."""
    campaign = replace(
        facts.current, khen_thuong=tuple((f"qd-{i}", d) for i, d in enumerate(decisions))
    )
    return view_site(replace(facts, phong_trao=(campaign,)), TODAY)


def by_address(site: SiteView, address: str | None = ADDRESS) -> dict[str, Sheet]:
    return {sheet.address: sheet for sheet in sheets(site, address)}


@pytest.fixture
def board(facts):
    """The board's sheet of one decision."""

    def _board(danh_sach: list[dict], address: str | None = ADDRESS, **more: Any) -> Sheet:
        return by_address(site_of(facts, decision(danh_sach, **more)), address)[
            "2031/vinh-danh/qd-0/niem-yet/"
        ]

    return _board


@pytest.fixture(scope="module")
def illustrated() -> dict[str, Sheet]:
    """Sheets of the invented commune that shows a full year."""
    facts, _ = load(DATA)
    return {
        address: sheet
        for address, sheet in by_address(view_site(facts, DATA_TODAY)).items()
        if sheet.campaign.illustration
    }


# ── reading sheets ───────────────────────────────────────────────────────────


@lru_cache(maxsize=64)
def read(pdf: bytes) -> tuple[PageObject, ...]:
    return tuple(PdfReader(io.BytesIO(pdf)).pages)


def texts(sheet: Sheet, paper: str = "a4") -> list[str]:
    """The text of each page as it reads, lines joined."""
    return [" ".join(page.extract_text().split()) for page in read(sheet.pdfs[f"{paper}.pdf"]())]


def whole(sheet: Sheet, paper: str = "a4") -> str:
    return " ".join(texts(sheet, paper))


def every_pdf(made: dict[str, Sheet]) -> Iterator[tuple[str, bytes]]:
    for address, sheet in made.items():
        yield from ((f"{address}{name}", make()) for name, make in sheet.pdfs.items())


def page_of(sheet: Sheet) -> Node:
    return read_html(sheet.html)


# ── which there are ──────────────────────────────────────────────────────────


def test_each_campaign_has_its_progress_and_each_decision_its_board_and_its_notice(facts):
    made = by_address(view_site(facts, TODAY))
    assert set(made) == {"2030/chi-tieu/niem-yet/", "2031/chi-tieu/niem-yet/"} | {
        f"2031/vinh-danh/{ma}/{form}/"
        for ma, _ in facts.current.khen_thuong
        for form in ("niem-yet", "thong-bao")
    }
    for address, sheet in made.items():
        assert set(sheet.pdfs) == ({"a4.pdf"} if "thong-bao" in address else {"a4.pdf", "a3.pdf"})


def test_pages_are_light_stand_alone_and_kept_out_of_search(illustrated):
    for address, sheet in illustrated.items():
        page = page_of(sheet)
        assert page.all("html")[0].attributes["lang"] == "vi"
        assert page.all("meta", name="robots")[0].attributes["content"] == "noindex"
        assert not [
            node.tag
            for node in page
            if node.tag in {"script", "img", "iframe"} or "style" in node.attributes
        ], address
        assert {node.attributes["href"] for node in page.all("nav")[0].all("a")} >= {
            "../",
            *sheet.pdfs,
        }
        assert len(sheet.html) < 60_000


def test_pdfs_are_on_the_paper_that_their_names_say(illustrated):
    sizes = {"a4": (210, 297), "a3": (297, 420)}
    for name, pdf in every_pdf(illustrated):
        for page in read(pdf):
            assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == list(
                sizes[name[-6:-4]]
            )


# ── lists ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("count", "deed", "a4", "a3"),
    [
        (1, SHORT, 1, 1),
        (3, THREE_LINES, 1, 1),
        (24, SHORT, 2, 2),
        (24, THREE_LINES, 3, 2),
        (300, SHORT, 12, 12),
        (300, THREE_LINES, 24, 22),
    ],
)
def test_a_list_runs_over_as_many_pages_as_it_needs(board, count, deed, a4, a3):
    sheet = board(people(count, deed))
    assert (len(texts(sheet, "a4")), len(texts(sheet, "a3"))) == (a4, a3)


@pytest.mark.parametrize("size", ["a4", "a3"])
@pytest.mark.parametrize("count", [1, 24, 300])
def test_every_name_is_there_once_and_in_the_order_of_the_decision(board, count, size):
    listed = people(count, THREE_LINES)
    said, at = whole(board(listed), size), 0
    for person in listed:
        assert said.count(f" {person['ten']} ") == 1
        at = said.index(f" {person['ten']} ", at)
    assert said.count(THREE_LINES) == count


@pytest.mark.parametrize("size", ["a4", "a3"])
def test_heads_decision_and_page_number_stand_on_every_page(board, size):
    pages = texts(board(people(300)), size)
    for i, text in enumerate(pages, 1):
        assert "STT Họ và tên Đơn vị, thôn Thành tích" in text
        assert "TẶNG GIẤY KHEN 300 cá nhân" in text
        assert ("(tiếp theo)" in text) is (i > 1)
        assert text.endswith(f"Quyết định số 15/QĐ-UBND Trang {i}/{len(pages)}")


def test_a_row_is_never_broken_between_pages(board):
    for text in texts(board(people(300, THREE_LINES))):
        assert (
            text.count(THREE_LINES) == text.count("Vận động bà con") == text.count("và noi theo.")
        )


def test_awards_come_from_high_to_low_then_collectives_people_households(board):
    said = whole(
        board(
            [
                {"loai": "ho", "chu_ho": "Phạm Thử Năm", "danh_xung": "bà", "thon": "Thôn Ba"},
                *people(4),
                {"loai": "tap_the", "ten": "Tổ thu Thôn Hai"},
                {
                    "loai": "ca_nhan",
                    "ten": "Phạm Thử Sáu",
                    "tre_em": "không",
                    "chuc_vu": "Trưởng thôn",
                    "thon": "Thôn Một",
                    "hinh_thuc": "lao-dong-tien-tien",
                },
            ]
        )
    )
    order = [
        "TẶNG DANH HIỆU LAO ĐỘNG TIÊN TIẾN 01 cá nhân",
        "1 Phạm Thử Sáu Trưởng thôn, Thôn Một",
        "TẶNG GIẤY KHEN 01 tập thể",
        "1 Tổ thu Thôn Hai",
        "TẶNG GIẤY KHEN 04 cá nhân",
        "4 ",
        "TẶNG GIẤY KHEN 01 hộ gia đình",
        "Hộ bà Phạm Thử Năm",
    ]
    assert [said.index(words) for words in order] == sorted(said.index(words) for words in order)


def test_columns_that_nobody_fills_are_left_out(board):
    sheet = board(
        [{"loai": "ca_nhan", "ten": f"Phạm Thử Số {i}", "tre_em": "không"} for i in range(9)]
    )
    assert "STT Họ và tên 1 Phạm Thử Số 0 2 " in whole(sheet)
    assert "Thành tích" not in page_of(sheet).text


def test_money_is_printed_only_where_the_decision_lets_it_show(board):
    listed = people(9, so_tien="300000")
    assert "đồng" not in whole(board(listed)) + board(listed).html
    shown = board(listed, hien_tien="có")
    assert (
        whole(shown).count("Tiền thưởng: 300.000 đồng")
        == page_of(shown).text.count("Tiền thưởng: 300.000 đồng")
        == 9
    )


def test_households_too_many_to_name_are_counted_per_village(board):
    sheet = board(
        [],
        hinh_thuc="gia-dinh-van-hoa",
        theo_thon=[{"thon": f"Thôn {i}", "so_ho": 100 + i} for i in range(1, 14)],
    )
    for said in (whole(sheet), page_of(sheet).text):
        assert "1.391 hộ gia đình, đếm theo thôn" in said
        assert (
            re.search("Thôn 13 113 hộ", said)
            and "Danh sách từng hộ niêm yết tại nhà văn hóa thôn." in said
        )


def test_decision_source_and_standing_are_said(board):
    sheet = board(people(9))
    for said in (whole(sheet), page_of(sheet).text):
        assert (
            "Theo Quyết định số 15/QĐ-UBND ngày 02 tháng 9 năm 2031 của Chủ tịch Ủy ban nhân dân xã"
            " Thử Nghiệm về việc khen thưởng thành tích năm 2031." in said
        )
        assert "Bản đăng tải phục vụ niêm yết, không thay thế văn bản gốc." in said


# ── the way to the page ──────────────────────────────────────────────────────


@pytest.mark.parametrize("address", ["https://vi-du.example/xa/", "https://vi-du.example/xa"])
def test_the_code_leads_to_the_decision_and_the_address_is_printed_with_it(board, address):
    sheet = board(people(9), address)
    target = "https://vi-du.example/xa/2031/vinh-danh/qd-0/"
    assert f" {target} " in whole(sheet)  # in one piece: it can be copied
    code = page_of(sheet).all("svg", "qr")[0]
    assert code.attributes["aria-label"] == f"Mã QR dẫn tới {target}"
    assert set(code.attributes) == {"class", "viewbox", "shape-rendering", "role", "aria-label"}
    assert [set(node.attributes) for node in code] == [{"d"}]


def test_without_an_address_of_the_site_there_is_no_code_but_the_way_is_said(board):
    sheet = board(people(9), None)
    assert not page_of(sheet).all("svg", "qr")
    for said in (whole(sheet), page_of(sheet).text):
        assert "2031/vinh-danh/qd-0/" in said and "Quét mã" not in said and "http" not in said


# ── people ───────────────────────────────────────────────────────────────────


def test_hidden_children_and_withdrawn_people_are_on_no_sheet(illustrated):
    said = fold(
        " ".join(
            [
                *(whole(s, name[:2]) for s in illustrated.values() for name in s.pdfs),
                *(s.html for s in illustrated.values()),
            ]
        )
    )
    for hidden in ("Vi Văn QX", "Phùng Văn XZ"):
        assert fold(hidden) not in said
    school = illustrated["minh-hoa/vinh-danh/qd-62-2025/niem-yet/"]
    for said in (whole(school), whole(school, "a3"), page_of(school).text):
        assert "01 học sinh" in said and "Lương Thị KX" in said


def test_a_list_whose_people_all_withdrew_says_so_and_names_nobody(board):
    sheet = board(people(2, go_ten={"ngay": "10/9/2031"}))
    for said in (whole(sheet), page_of(sheet).text):
        assert "Hiện không có tên nào được đăng." in said and "Nguyễn Văn An" not in said


def test_a_cancelled_award_says_across_every_page_that_it_is_to_come_down(board):
    cancelled = {
        "trang_thai": "huy_bo",
        "huy_bo": {
            "van_ban": "Quyết định số 40/QĐ-UBND",
            "ngay": "10/9/2031",
            "ly_do": "Hồ sơ chưa đủ",
        },
    }
    sheet = board(people(60), **cancelled)
    for text in texts(sheet):
        assert "ĐÃ HỦY BỎ" in text
    for said in (whole(sheet), page_of(sheet).text):
        assert (
            "đã bị hủy bỏ bằng Quyết định số 40/QĐ-UBND ngày 10 tháng 9 năm 2031. Hồ sơ chưa đủ."
            " Phải gỡ bảng này xuống, không niêm yết nữa." in said
        )


@pytest.mark.parametrize("size", ["a4", "a3"])
def test_an_illustration_says_so_on_every_page(illustrated, size):
    for address, sheet in illustrated.items():
        if f"{size}.pdf" in sheet.pdfs:
            assert all("MINH HỌA" in text for text in texts(sheet, size)), address
        assert "MINH HỌA" in page_of(sheet).all("p", "banner")[0].text


def test_a_real_campaign_never_says_it_is_an_illustration(facts):
    for sheet in by_address(view_site(facts, TODAY)).values():
        assert "MINH HỌA" not in whole(sheet) + sheet.html


# ── the other forms ──────────────────────────────────────────────────────────


def test_progress_lists_every_target_with_its_figure_and_its_status(illustrated):
    sheet = illustrated["minh-hoa/chi-tieu/niem-yet/"]
    assert len(sheet.campaign.targets) == 28
    for said in (whole(sheet), whole(sheet, "a3"), page_of(sheet).text):
        assert "Số liệu đến ngày 30/9/2025" in said
        for target in sheet.campaign.targets:
            assert said.count(f"{target.name} ") == 1
            label = "Mục tiêu: " if "Mục tiêu: " in said else ""
            asked = target.asked[:1].upper() + target.asked[1:]
            assert f"{target.name} {label}{asked}"[:60] in said
        for status in {t.status.word for t in sheet.campaign.targets}:
            assert status in said
    for text in texts(sheet):
        assert "Chỉ tiêu Mục tiêu Đã đạt Phần đã làm Trạng thái" in text


def test_progress_of_a_campaign_without_figures_doesnt_pass_for_zero(facts):
    sheet = by_address(view_site(facts, TODAY))["2030/chi-tieu/niem-yet/"]
    for said in (whole(sheet), page_of(sheet).text):
        assert "Chưa có báo cáo nào" in said and "0%" not in said


@pytest.mark.parametrize(("count", "attached"), [(1, False), (24, True)])
def test_a_notice_is_a_draft_without_number_day_and_signature(facts, count, attached):
    sheet = by_address(site_of(facts, decision(people(count))))["2031/vinh-danh/qd-0/thong-bao/"]
    assert all("DỰ THẢO" in text for text in texts(sheet))
    for said in (whole(sheet), page_of(sheet).text):
        assert (
            "cộng hòa xã hội chủ nghĩa việt nam" in said.lower()
            and "Độc lập - Tự do - Hạnh phúc" in said
        )
        assert "Số: ……/TB-" in said and "ngày …… tháng …… năm ………" in said
        assert "Phạm Thử Một" not in said  # who signed the decision signs no draft
        assert ("Kèm theo Thông báo số ……" in said) is attached
        assert said.count(people(1)[0]["ten"]) == 1


def test_the_notice_of_a_cancelled_decision_tells_of_that_and_names_nobody(illustrated):
    sheet = illustrated["minh-hoa/vinh-danh/qd-49-2025/thong-bao/"]
    for said in (whole(sheet), page_of(sheet).text):
        assert (
            "không còn giá trị" in said and "gỡ bảng vinh danh" in said and "Lý Văn Q" not in said
        )


# ── what the files are ───────────────────────────────────────────────────────


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
        assert {node.tag for node in page} & {"script", "i"} == set() and not page.all(onclick="x")
        pressed, read_back = re.sub(r"\s", "", whole(sheet)), page.text
        for sign in HOSTILE:
            for word in ("Ông", "Nơi", "Việc"):
                assert re.sub(r"\s", "", f"{word} {sign}") in pressed, (form, word, sign)
                assert f"{word} {sign}" in read_back, (form, word, sign)


# ── in a browser ─────────────────────────────────────────────────────────────


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


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 800}, locale="vi-VN")
    yield page
    page.close()


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
