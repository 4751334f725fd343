"""The digest, notices, what staff add by hand, and other languages of the place."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from campaign.models.bulletin import BulletinFile, Notice, OtherLanguage
from campaign.outputs.bulletin import bulletins, unread
from campaign.outputs.bulletin.forms import plain_text, reading_page
from campaign.words.written import number
from tests.helpers.bulletins import SITE, campaigns, invented, lines, spoken, told
from tests.helpers.html import read_html, text_of

# ── digest, notices, additions, other languages ─────────────────────────────────


@pytest.mark.parametrize("ma", ["minh-hoa", "2030"])
def test_a_week_without_news_says_so_and_is_short(ma: str) -> None:
    bulletin = told(campaigns()[ma], "diem-tin")
    assert [line.spoken for line in lines(bulletin, "news")] == [
        "Tuần qua không có số liệu, quyết định khen thưởng hay tin mới."
    ]
    assert bulletin.syllables < 100


@pytest.mark.parametrize("ma", ["minh-hoa", "2031"])
def test_a_digest_tells_what_came_out_in_its_seven_days_and_nothing_else(ma: str) -> None:
    campaign = campaigns()[ma]
    for bulletin in (b for b in bulletins(campaign) if b.kind == "Điểm tin"):
        within = lambda day, last=bulletin.day: 0 <= (last - day).days < 7  # noqa: E731
        said = "\n".join(line.written for line in lines(bulletin, "news"))
        reports = {number(Decimal(r.day.day)) for r in campaign.reports if within(r.published)}
        assert len(re.findall("công bố số liệu chốt đến ngày", said)) == len(reports), bulletin.ma
        for decision in campaign.honours.decisions:
            assert (decision.subject in said) is within(decision.published), (
                bulletin.ma,
                decision.head.ma,
            )
        for post in campaign.own_posts:
            first = re.split(r"(?<=[.!?])\s", post.spoken or post.summary)[0].strip(" .")
            assert (first in said) is within(post.day), (bulletin.ma, post.ma)


def test_a_post_is_read_in_the_editors_own_words_where_there_are_some() -> None:
    own, summed = 0, 0
    for post in campaigns()["minh-hoa"].own_posts:
        said = " ".join(
            line.written for line in lines(told(campaigns()["minh-hoa"], f"tin-{post.ma}"), "news")
        )
        assert said.endswith((post.spoken or post.summary).strip(" .") + ".")
        own, summed = own + bool(post.spoken), summed + (not post.spoken)
    assert own
    assert summed


NOTES = BulletinFile(
    bien_tap="Phạm Thử Tám",
    nguoi_doc="Phạm Thử Chín",
    them=("Mong bà con cùng theo dõi. Ai cần hỏi thì gặp trưởng thôn.",),
    thong_bao=(
        Notice(
            viec="Họp thôn bàn việc làm đường",
            thoi_gian="8 giờ ngày 05/10/2031",
            dia_diem="Nhà văn hóa Thôn Một",
            ghi_chu="Mỗi nhà một người. Nhớ mang theo sổ.",
        ),
    ),
    tieng_khac=(
        OtherLanguage(
            ngon_ngu="Tày", ma="tyz", loi=("Chào bà con, nẩy lẻ bản tin.", "Hết bản tin.")
        ),
    ),
)


def test_a_notice_comes_first_and_says_time_and_place_twice() -> None:
    bulletin = told(invented(ban_tin=(("tin-2031-01-phat-dong", NOTES),)), "tin-2031-01-phat-dong")
    when = "Thời gian: tám giờ ngày mùng năm tháng mười năm hai nghìn không trăm ba mươi mốt."
    where = "Địa điểm: Nhà văn hóa Thôn Một."
    notice = [
        "Thông báo.",
        "Họp thôn bàn việc làm đường.",
        when,
        where,
        "Xin nhắc lại.",
        when,
        where,
        "Mỗi nhà một người.",
        "Nhớ mang theo sổ.",
    ]
    said = [line.spoken for line in lines(bulletin, "title", "news")]
    assert said[: len(notice)] == notice
    assert said[-3:] == [
        "Thông tin thêm.",
        "Mong bà con cùng theo dõi.",
        "Ai cần hỏi thì gặp trưởng thôn.",
    ]
    assert len(lines(bulletin, "headline")) == 4
    assert bulletin.staff == "Biên tập: Phạm Thử Tám. Duyệt: chưa duyệt. Người đọc: Phạm Thử Chín."
    assert unread(bulletin) == ()


def test_the_other_language_of_the_place_stands_beside_the_vietnamese() -> None:
    bulletin = told(invented(ban_tin=(("diem-tin", NOTES),)), "diem-tin")
    page = read_html(reading_page(bulletin, SITE))
    (section,) = page.css('section[lang="tyz"]')
    assert [text_of(node) for node in section.css("p")] == list(NOTES.tieng_khac[0].loi)
    assert text_of(section.css('h2[lang="vi"]')[0]) == "Tiếng Tày"
    assert plain_text(bulletin).splitlines()[-4:-1] == ["[Tiếng Tày]", *NOTES.tieng_khac[0].loi]
    assert "nẩy" not in spoken(bulletin)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Xã tặng bánh, kẹo, v.v. đến các em nhỏ", ["Xã tặng bánh, kẹo, v.v. đến các em nhỏ."]),
        (
            "Một. Đến nay đã xong! Ồ, hay lắm? Vâng… Hết",
            ["Một.", "Đến nay đã xong!", "Ồ, hay lắm?", "Vâng…", "Hết."],
        ),
        ("xã nói “Làm thật”. “Đo thật” nữa.", ["Xã nói Làm thật.", "Đo thật nữa."]),
    ],
)
def test_what_people_wrote_is_cut_where_their_sentences_end(text: str, said: list[str]) -> None:
    bulletin = told(invented(ban_tin=(("diem-tin", BulletinFile(them=(text,))),)), "diem-tin")
    assert [line.written for line in lines(bulletin, "news")][-len(said) :] == said


# ── documents ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("ma", "document"),
    [
        ("tinh-hinh-2025-09-30", "tinh-hinh"),
        ("khen-thuong-qd-83-2025", "khen-thuong"),
        ("diem-tin-2025-09-21", "diem-tin"),
        ("diem-tin", "khong-co-gi-moi"),
    ],
)
def test_a_bulletin_is_the_document_that_was_accepted(ma: str, document: str, accept) -> None:
    """To accept what the program says now: `pytest --accept`, then read the files."""
    accept(
        f"loa/{document}.txt",
        plain_text(told(campaigns()["minh-hoa"], ma)),
    )
