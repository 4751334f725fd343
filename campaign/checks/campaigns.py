"""Rules of a campaign among the others of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem
from campaign.models.plan import Years
from campaign.words.addresses import RESERVED
from campaign.words.written import slug


def frozen_but_real(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Only an illustration stands still on a day of its own."""
    head = campaign.phong_trao
    if head.xem_tai_ngay and not head.minh_hoa:
        yield problem(
            head, "xem_tai_ngay", "chỉ phong trào minh họa mới dừng ở một ngày. Xóa dòng này."
        )


def years_differ(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """«2021-2025» are the years in which the campaign begins and ends."""
    head = campaign.phong_trao
    first, last = head.thoi_gian.first.year, head.thoi_gian.last.year
    if isinstance(head.nam, Years) and (head.nam, head.nam.last) != (first, last):
        yield problem(
            head,
            "nam",
            f"nam ghi {head.nam}-{head.nam.last} mà thoi_gian từ {first} đến {last}. Viết nam:"
            f" {first if first == last else f'{first}-{last}'}, hoặc sửa thoi_gian.",
        )


def address_is_taken(facts: Facts, today: date) -> Iterator[Problem]:
    """A campaign's folder is the first part of its address and must not hide another page."""
    for campaign in facts.phong_trao:
        if campaign.ma in RESERVED or slug(campaign.ma) != campaign.ma:
            yield problem(
                campaign.phong_trao,
                "ten",
                f"thư mục «{campaign.ma}» không dùng làm địa chỉ được. Đổi tên thư mục, ví dụ"
                f" {campaign.phong_trao.nam}.",
            )


def draft_comes_first(facts: Facts, today: date) -> Iterator[Problem]:
    """The campaign that the home page speaks of is decided."""
    if facts.current.phong_trao.du_thao:
        yield problem(
            facts.current.phong_trao,
            "du_thao",
            "phong trào hiện tại còn là dự thảo. Chốt xong thì xóa dòng du_thao; chưa chốt thì để"
            " phong_trao_hien_tai trong trang.yml là phong trào trước.",
        )


CHECKS = (frozen_but_real, years_differ)
SITE_CHECKS = (address_is_taken, draft_comes_first)
