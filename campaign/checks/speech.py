"""Rules of what is read aloud: nothing unread may reach the announcer."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date

from campaign.facts import Campaign, Facts, NewsPost
from campaign.facts.people import may_be_named
from campaign.facts.problems import Problem, problem, warning
from campaign.models import Decision, Written
from campaign.models.scalars import KeyPath
from campaign.models.walk import walk
from campaign.words.marks import typed
from campaign.words.spoken import Leftover, Voice, leftovers, read_aloud, syllables
from campaign.words.spoken.vocabulary import CAPITAL

TOO_LONG = 50  # syllables of a sentence that nobody can say in one breath


def _texts(fact: Written, *keys: str) -> Iterator[tuple[Written, KeyPath, str]]:
    for key in keys:
        for place, value in walk(getattr(fact, key, None), (key,)):
            if isinstance(value, str) and value:
                yield fact, place, typed(value)


Heard = tuple[Written, KeyPath, str]
Unread = tuple[Written, KeyPath, Leftover]


def _heard(campaign: Campaign, facts: Facts) -> Iterator[Heard]:
    """Every text of the campaign that a bulletin may read, whatever its day; people's names are
    left alone.
    """
    yield from _texts(campaign.phong_trao.don_vi, "ten", "dai_truyen_thanh")
    for target in campaign.chi_tieu.chi_tieu:
        yield from _texts(target, "ten_gon" if target.ten_gon else "ten", "dong_tu", "so_voi")
        if target.don_vi_tinh:
            # No unit is ever read without a figure: «2 con/hộ».
            yield target, ("don_vi_tinh",), f"2 {typed(target.don_vi_tinh)}"
    for report in campaign.so_lieu:
        for figure in report.so_lieu.values():
            yield from _texts(figure, "danh_gia", "ly_do", "giai_phap")
    for _, decision in campaign.khen_thuong:
        yield from _decision(decision)
    yield from _posts(campaign.tin_tuc)
    yield from _posts(post for post in facts.tin_tuc if post.head.phong_trao == campaign.ma)
    for _, bulletin in campaign.ban_tin:
        yield from _texts(bulletin, "them", "loi_da_duyet")
        for notice in bulletin.thong_bao:
            yield from _texts(notice, "viec", "thoi_gian", "dia_diem", "ghi_chu")


def _decision(decision: Decision) -> Iterator[Heard]:
    yield from _texts(decision, "co_quan", "trich_yeu", "loi_khen")
    if typed(decision.so) != decision.so:  # else only the figures of a number are read
        yield from _texts(decision, "so")
    if decision.huy_bo:
        yield from _texts(decision.huy_bo, "van_ban")
    for count in decision.theo_thon:
        yield from _texts(count, "thon")
    for person in decision.danh_sach:
        keys = ("chuc_vu", "don_vi", "thon", "thanh_tich")
        yield from _texts(person, *(["ten"] if person.loai == "tap_the" else []), *keys)
        if person.khac:
            yield from _texts(person.khac, "ten")


def _posts(posts: Iterable[NewsPost]) -> Iterator[Heard]:
    for post in posts:
        yield from _texts(post.head, "tieu_de", "loa" if post.head.loa else "tom_tat")


def _names(campaign: Campaign) -> Iterator[Heard]:
    """The names of people that may be said: left alone where they are said as they are written."""
    for _, decision in campaign.khen_thuong:
        for person in decision.danh_sach:
            if may_be_named(person):
                yield from _texts(person, "chu_ho" if person.loai == "ho" else "ten")


def _wrong_readings(facts: Facts) -> Iterator[Unread]:
    """What of the glossary's own readings can't be read."""
    for row in facts.viet_tat.viet_tat:
        if leftovers(row.doc):
            yield from ((row, ("doc",), left) for left in leftovers(read_aloud(row.doc)))


def reading_cannot_be_read(facts: Facts, today: date) -> Iterator[Problem]:
    """What the glossary says to read is words."""
    for row, keys, left in _wrong_readings(facts):
        yield problem(
            row,
            *keys,
            f"loa chưa đọc được «{left.token}» trong cách đọc này. Viết cách đọc đủ chữ.",
        )


def cannot_be_read_aloud(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A text that the loudspeaker reads has no sign, digit or abbreviation left that nobody taught
    it to say.
    """
    voice, wrong = facts.voice(campaign), {left.token for *_, left in _wrong_readings(facts)}
    yield from unread_at(
        (
            *_left(_heard(campaign, facts), voice, wrong),
            *_left_of_names(_names(campaign), voice),
        )
    )


def _left(heard: Iterable[Heard], voice: Voice, wrong: Container[str] = ()) -> Iterator[Unread]:
    """All but what comes from the glossary, whose `wrong` readings are told there."""
    for fact, keys, text in heard:
        for left in leftovers(read_aloud(text, voice)):
            if left.token in text or left.token not in wrong:
                yield fact, keys, left


def _left_of_names(names: Iterable[Heard], voice: Voice) -> Iterator[Unread]:
    """The words of a name are as they are, unless the reader knew some of them: an abbreviation
    beside those, or before the name as a title is, is one that it didn't know.
    """
    for fact, keys, name in names:
        spoken = read_aloud(name, voice)
        changed = _letters(spoken) != _letters(name)
        titles = _TITLES.match(name)
        for left in leftovers(spoken):
            word = re.fullmatch(r"(?:[^\W\d_]|['’])+", left.token)
            if changed or not word or (titles and left.token in titles[0]):
                yield fact, keys, left


# Capitals before a name in small letters: «BS XYZ Hà Văn D».
_TITLES = re.compile(rf"(?:{CAPITAL}{{2,}}[\s.,/–-]*)+(?={CAPITAL}(?!{CAPITAL})\w)")


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def unread_at(found: Iterable[Unread]) -> Iterator[Problem]:
    """One error for what can't be read of a file, however often it stands there: at the first
    place, with the lines of the others.
    """
    alike: dict[tuple[str, str], list[Unread]] = {}
    for fact, keys, left in found:
        alike.setdefault((fact.source.path, left.token), []).append((fact, keys, left))
    for places in alike.values():
        fact, keys, left = min(places, key=lambda place: place[0].source.place(*place[1]))
        _, *others = sorted({fact.source.place(*keys)[0] for fact, keys, _ in places})
        also = f" Cũng sửa ở dòng {', '.join(map(str, others))}." if others else ""
        yield problem(fact, *keys, f"loa chưa đọc được «{left.token}». {left.remedy}{also}")


def too_long_for_a_breath(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A sentence that is read aloud can be said in one breath."""
    yield from _too_long(_heard(campaign, facts), facts.voice(campaign))


def _too_long(heard: Iterable[Heard], voice: Voice) -> Iterator[Problem]:
    for fact, keys, text in heard:
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


def post_cannot_be_read_aloud(facts: Facts, today: date) -> Iterator[Problem]:
    """The same of a post that belongs to no campaign: its page is read aloud too."""
    posts = [post for post in facts.tin_tuc if not post.head.phong_trao]
    voice = facts.voice(facts.current)
    yield from unread_at(_left(_posts(posts), voice))
    yield from _too_long(_posts(posts), voice)


def award_cannot_be_read_aloud(facts: Facts, today: date) -> Iterator[Problem]:
    """The same of the name of an award that somebody has got."""
    decisions = [decision for c in facts.phong_trao for _, decision in c.khen_thuong]
    given = {
        person.hinh_thuc or decision.hinh_thuc
        for decision in decisions
        for person in decision.danh_sach
    }
    awards = [award for award in facts.award_names.khen_thuong if award.ma in given]
    names = (name for award in awards for name in _texts(award, "ten"))
    yield from unread_at(_left(names, facts.voice(facts.current)))


CHECKS = (cannot_be_read_aloud, too_long_for_a_breath)
SITE_CHECKS = (
    reading_cannot_be_read,
    post_cannot_be_read_aloud,
    award_cannot_be_read_aloud,
)
