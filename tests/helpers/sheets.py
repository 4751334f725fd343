"""Sheets made for the tests, and read back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from pypdf import PageObject, PdfReader

from campaign.facts import Facts
from campaign.models import Decision
from campaign.outputs.sheets import Sheet, sheets
from campaign.view import SiteView, view_site
from tests.helpers.communes import ROOT, TODAY
from tests.helpers.html import Node, read_html

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


# ── making sheets ───────────────────────────────────────────────────────────────


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


# ── reading sheets ──────────────────────────────────────────────────────────────


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
