"""Words that somebody approved stay, until they name who must not be named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from campaign.facts import Campaign
from campaign.models.bulletin import Approval, BulletinFile
from campaign.outputs.bulletin import Bulletin, bulletins
from tests.helpers.bulletins import (
    ILLUSTRATION,
    NOT_APPROVED,
    campaigns,
    every_bulletin,
    fact,
    forms,
    invented,
    lines,
    page_text,
    seen,
    spoken,
    told,
)
from tests.helpers.communes import COMMUNE, DATA

APPROVAL = Approval(nguoi="Phạm Thử Một", chuc_vu="Chủ tịch", ngay=date(2031, 10, 1))


def approved(folder: Path, ma: str, bulletin: str, *words: str, **changes: object) -> Bulletin:
    kept = words or tuple(line.spoken for line in lines(told(campaigns()[ma], bulletin)))
    return told(
        seen(
            folder,
            ma,
            ban_tin=((bulletin, BulletinFile(duyet=APPROVAL, loi_da_duyet=kept)),),
            **changes,
        ),
        bulletin,
    )


@every_bulletin
def test_a_bulletin_approved_as_it_stands_keeps_its_words_and_has_not_moved_on(
    bulletin: Bulletin,
) -> None:
    ma = bulletin.campaign.ma
    signed = approved(DATA if ma == "minh-hoa" else COMMUNE, ma, bulletin.ma)
    assert spoken(signed) == spoken(bulletin)
    assert (signed.approved, signed.moved_on, signed.broken_approval) == (APPROVAL, False, False)
    for form, text in forms(signed).items():
        assert NOT_APPROVED not in text, form
        assert (ILLUSTRATION in text) is bulletin.campaign.illustration, form
    assert "Duyệt: Chủ tịch Phạm Thử Một." in page_text(signed)
    assert "thay đổi sau ngày duyệt" not in page_text(signed)


def with_other_figures(campaign: Campaign) -> tuple:
    """The last report with one figure more in each number that was typed alone."""
    *earlier, last = campaign.so_lieu
    figures = {
        ma: f.model_copy(update={"gia_tri": f.gia_tri + 1}) if isinstance(f.gia_tri, Decimal) else f
        for ma, f in last.so_lieu.items()
    }
    return (*earlier, last.model_copy(update={"so_lieu": figures}))


@pytest.mark.parametrize("ma", ["bao-cao-2031-09-30", "tinh-hinh-2031-09-30", "diem-tin"])
def test_approved_words_stay_when_the_figures_move_on_and_the_page_says_so(ma: str) -> None:
    before = told(campaigns()["2031"], ma)
    reports = with_other_figures(fact(COMMUNE, "2031"))
    assert spoken(told(invented(so_lieu=reports), ma)) != spoken(before)
    signed = approved(COMMUNE, "2031", ma, so_lieu=reports)
    assert spoken(signed) == spoken(before)
    assert signed.approved
    assert signed.moved_on
    assert (
        "Số liệu trên trang đã thay đổi sau ngày duyệt. Lời dưới đây giữ nguyên như đã duyệt."
        in page_text(signed)
    )


def test_an_approved_situation_stays_where_it_is_when_a_newer_report_comes() -> None:
    earlier = fact(COMMUNE, "2031").so_lieu[:-1]
    ma = f"tinh-hinh-{earlier[-1].ngay_chot.isoformat()}"
    words = tuple(line.spoken for line in lines(told(invented(so_lieu=tuple(earlier)), ma)))
    signed = approved(COMMUNE, "2031", ma, *words)
    assert spoken(signed).splitlines() == list(words)
    assert signed.approved
    assert signed.moved_on
    assert ma not in {b.ma for b in bulletins(campaigns()["2031"])}


def test_words_approved_before_the_first_report_stay_too() -> None:
    words = ("Đây là Đài Truyền thanh xã Thử Nghiệm.", "Kế hoạch có mười hai chỉ tiêu.")
    assert spoken(approved(COMMUNE, "2031", "tinh-hinh", *words)).splitlines() == list(words)


@pytest.mark.parametrize("name", ["Phạm Thử Ba", "PHẠM THỬ BA", "Pham Thu Ba", "phạm thử  ba"])
def test_approved_words_that_name_who_must_not_be_named_are_not_used_and_the_page_says_so(
    name: str,
) -> None:
    broken = approved(
        COMMUNE,
        "2031",
        "diem-tin",
        "Đây là Đài Truyền thanh.",
        f"Giấy khen cho em {name}, học sinh.",
    )
    assert broken.broken_approval
    assert broken.approved is None
    assert spoken(broken) == spoken(told(campaigns()["2031"], "diem-tin"))
    assert "Lời đã duyệt có tên một người nay đã gỡ, nên không dùng nữa." in page_text(broken)
    for form, text in forms(broken).items():
        assert NOT_APPROVED in text, form
        assert name not in text, form


def test_a_name_that_only_begins_alike_may_be_read() -> None:
    assert not approved(
        COMMUNE, "2031", "diem-tin", "Giấy khen cho ông Phạm Thử Bảy."
    ).broken_approval
