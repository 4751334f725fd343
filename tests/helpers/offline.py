"""Pages to read without a network, and what a phone keeps of them."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.helpers.scripts import script

HOME, TARGETS, TARGET = "minh-hoa/", "minh-hoa/chi-tieu/", "minh-hoa/chi-tieu/bao-hiem-y-te/"


PLAN, NEWS, DECISION = "minh-hoa/ke-hoach/", "minh-hoa/tin-tuc/", "minh-hoa/vinh-danh/qd-83-2025/"


STAFF, GUIDE, ABOUT = "can-bo/", "can-bo/huong-dan/", "ngoai-tuyen/"


SHEET, BULLETIN = f"{DECISION}niem-yet/", "minh-hoa/loa/khen-thuong-qd-83-2025/"


ADDRESSES = (HOME, TARGETS, TARGET, PLAN, NEWS, DECISION, SHEET, BULLETIN, STAFF, GUIDE, ABOUT)


NEVER_READ = "Chưa mở trang này khi có mạng"


def copies(page: Page) -> dict[str, str]:
    """Address → text of all that the phone keeps."""
    return {address: text for address, text, *_ in page.evaluate(script("copies"))}


def banner(page: Page):
    return page.locator(".kept[role=status]")
