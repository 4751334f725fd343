"""What keeps the site's word when data changes: addresses that moved (chuyen_huong.yml), losses let
through after review (cho_phep.yml).
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from campaign.models.scalars import Day, Line, Written, refuse
from campaign.words.addresses import CampaignAddresses
from campaign.words.written import clean

_EXAMPLE = CampaignAddresses("2025").target("ngo")
_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*\Z")


def _address(value: object) -> str:
    text = clean(value) if isinstance(value, str) else value
    if not isinstance(text, str):
        raise refuse(f"cần một địa chỉ trên cùng dòng, ví dụ {_EXAMPLE}.")
    address = f"{text.strip('/')}/".removeprefix("/")
    if text.startswith("//") or not _ADDRESS.match(address) or len(address) > 200:
        raise refuse(
            f"«{text[:60]}» không phải địa chỉ trong trang này. Viết phần sau tên miền, chữ thường"
            f" không dấu, ví dụ {_EXAMPLE}."
        )
    return address


SiteAddress = Annotated[
    str,
    BeforeValidator(_address),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^/?(?:[a-z0-9]+(?:-[a-z0-9]+)*/?)*$",
            "examples": [_EXAMPLE],
        }
    ),
]


class Redirect(Written):
    """One address that moved; whoever comes to the old one is led on."""

    cu: SiteAddress = Field(title="Địa chỉ cũ", description=f"phần sau tên miền, ví dụ {_EXAMPLE}")
    moi: SiteAddress = Field(title="Địa chỉ mới", description="một trang đang có; / là trang chủ")


class Redirects(Written):
    """chuyen_huong.yml: addresses that moved."""

    chuyen_huong: tuple[Redirect, ...] = Field((), title="Các địa chỉ đã chuyển")


class LostThing(Written):
    """What the entry lets go: kind and code, as `campaign changes` prints them."""

    loai: Literal[
        "phong_trao",
        "bao_cao",
        "so_lieu",
        "dinh_chinh",
        "chi_tieu",
        "muc_tieu",
        "quyet_dinh",
        "nguoi_duoc_khen",
        "go_ten",
        "bai_tin",
        "dia_chi",
    ] = Field(title="Loại")
    ma: Line = Field(title="Mã", description="chép từ lời từ chối của lệnh changes")


class Permission(Written):
    """One loss let through after review.

    It counts in the change that brings it, once, and stays in the file.
    """

    ngay: Day = Field(title="Ngày cho phép")
    nguoi: Line = Field(title="Ai cho phép")
    gi: LostThing = Field(title="Cho phép mất gì")
    ly_do: Line = Field(title="Vì sao")


class Permissions(Written):
    """cho_phep.yml: losses let through after review."""

    cho_phep: tuple[Permission, ...] = Field((), title="Các lần cho phép")
