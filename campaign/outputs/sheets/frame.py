"""What stands around the matter of every sheet.

Its words are found here once, for the page and for the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.press.qr import qr
from campaign.view import CampaignView


@dataclass(frozen=True)
class Link:
    """The page on which a sheet's reader finds more.

    `qr` is the code to scan, empty without an address of the site.
    """

    address: str
    says: str
    qr: str


@dataclass(frozen=True, kw_only=True)
class Frame:
    """`marks` go across each page, `warning` stands before everything else, `running` at the foot
    of each page.
    """

    title: str
    place: str
    campaign: str
    theme: str
    illustration: str
    marks: tuple[str, ...]
    warning: str
    running: str
    closing: str
    link: Link | None


def frame(
    campaign: CampaignView,
    title: str,
    running: str,
    link: Link | None,
    closing: str,
    marks: tuple[str, ...] = (),
    warning: str = "",
) -> Frame:
    """The frame of a sheet of `campaign`; one of an illustration says so, across each page and
    above everything.
    """
    illustration = (
        f"Tờ này chỉ để giới thiệu: tên người, tên {campaign.called.village} và con số đều không có"
        " thật."
        if campaign.illustration
        else ""
    )
    marks = (*marks, "MINH HỌA") if campaign.illustration else marks
    return Frame(
        title=title,
        place=capital(campaign.place),
        campaign=campaign.head.ten,
        theme=campaign.head.chu_de,
        illustration=illustration,
        marks=marks,
        warning=warning,
        running=running,
        closing=closing,
        link=link,
    )


def link(page: str, address: str | None, purpose: str) -> Link:
    """The way to `page`, which is `purpose` («để xem …»); `address` is the site's own on the
    web.
    """
    if address is None:
        return Link(page, f"Mở trang thông tin của phong trào, vào mục ghi dưới đây {purpose}", "")
    absolute = f"{address.rstrip('/')}/{page}"
    return Link(absolute, f"Quét mã bằng điện thoại {purpose}", qr(absolute))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
