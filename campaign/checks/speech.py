"""Rules of what is read aloud: nothing unread may reach the announcer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem, warning
from campaign.models import Written
from campaign.models.scalars import KeyPath
from campaign.models.walk import walk
from campaign.words.marks import typed
from campaign.words.spoken import Voice, leftovers, read_aloud, syllables

TOO_LONG = 50  # syllables of a sentence that nobody can say in one breath


def _texts(fact: Written, *keys: str) -> Iterator[tuple[Written, KeyPath, str]]:
    for key in keys:
        for place, value in walk(getattr(fact, key, None), (key,)):
            if isinstance(value, str) and value:
                yield fact, place, typed(value)


def _heard(campaign: Campaign, facts: Facts) -> Iterator[tuple[Written, KeyPath, str]]:
    """Every text of the campaign that a bulletin may read; people's names are left alone."""
    yield from _texts(campaign.phong_trao.don_vi, "ten", "dai_truyen_thanh")
    for target in campaign.chi_tieu.chi_tieu:
        yield from _texts(target, "ten_gon" if target.ten_gon else "ten", "dong_tu", "so_voi")
        if target.don_vi_tinh:
            # No unit is ever read without a figure: «2 con/hộ».
            yield target, ("don_vi_tinh",), f"2 {typed(target.don_vi_tinh)}"
    for report in campaign.so_lieu:
        for figure in report.so_lieu.values():
            yield from _texts(figure, "ly_do", "giai_phap")
    for _, decision in campaign.khen_thuong:
        yield from _texts(decision, "co_quan", "trich_yeu", "loi_khen")
        for person in decision.danh_sach:
            yield from _texts(
                person,
                *(["ten"] if person.loai == "tap_the" else []),
                "chuc_vu",
                "don_vi",
                "thon",
                "thanh_tich",
            )
    posts = [
        *campaign.tin_tuc,
        *(post for post in facts.tin_tuc if post.head.phong_trao == campaign.ma),
    ]
    for post in posts:
        yield from _texts(post.head, "tieu_de", "loa" if post.head.loa else "tom_tat")
    for _, bulletin in campaign.ban_tin:
        yield from _texts(bulletin, "them", "loi_da_duyet")
        for notice in bulletin.thong_bao:
            yield from _texts(notice, "viec", "thoi_gian", "dia_diem", "ghi_chu")


def cannot_be_read_aloud(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A text that the loudspeaker reads has no sign, digit or abbreviation left that nobody taught
    it to say.
    """
    voice: Voice = facts.voice(campaign)
    seen: set[tuple[str, str]] = set()
    for fact, keys, text in _heard(campaign, facts):
        for left in leftovers(read_aloud(text, voice)):
            if (fact.source.path, left.token) not in seen:
                seen.add((fact.source.path, left.token))
                yield problem(fact, *keys, f"loa chưa đọc được «{left.token}». {left.remedy}")


def too_long_for_a_breath(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A sentence that is read aloud can be said in one breath."""
    voice: Voice = facts.voice(campaign)
    for fact, keys, text in _heard(campaign, facts):
        longest = max(
            (
                syllables(sentence)
                for sentence in re.split(r"(?<=[.!?…])\s", read_aloud(text, voice))
            ),
            default=0,
        )
        if longest > TOO_LONG:
            yield warning(
                fact,
                *keys,
                f"có câu dài {longest} tiếng khi đọc trên loa. Tách thành hai, ba câu ngắn, mỗi câu"
                " một ý.",
            )


CHECKS = (cannot_be_read_aloud, too_long_for_a_breath)
