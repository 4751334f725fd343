"""Every bulletin of the illustration and of the invented commune: its shape, its length, its
figures, its marks, and whom it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from campaign.facts import Campaign
from campaign.models.bulletin import Approval, BulletinFile, Notice, OtherLanguage
from campaign.outputs.bulletin import Bulletin, Line, bulletins, compose, drafts, unread
from campaign.outputs.bulletin.forms import plain_text, reading_page, terminal
from campaign.view import CampaignView, IndicatorView, view_site
from campaign.words.spoken import leftovers, read_aloud
from campaign.words.written import number
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY
from tests.helpers.each import each
from tests.helpers.sites import read_html
from tests.helpers.views import facts_of

SITE = "Trang thi đua"
NOT_APPROVED, ILLUSTRATION = "CHƯA DUYỆT – KHÔNG PHÁT", "MINH HỌA – KHÔNG PHÁT"
LIST_SENTENCE = (
    "Danh sách đầy đủ được niêm yết tại nhà văn hóa thôn và trên trang thông tin của xã."
)


# ── campaigns, as they are and changed ───────────────────────────────────────


def seen(folder: Path, ma: str, **changes: object) -> CampaignView:
    """One campaign as seen on its day, with fields of its facts changed."""
    facts, today = facts_of(folder), TODAY if folder == COMMUNE else DATA_TODAY
    alone = replace(
        facts,
        trang=facts.trang.model_copy(update={"phong_trao_hien_tai": ma}),
        phong_trao=(replace(fact(folder, ma), **changes),),
    )
    return view_site(alone, today).current


def fact(folder: Path, ma: str) -> Campaign:
    return next(c for c in facts_of(folder).phong_trao if c.ma == ma)


def illustration(**changes: object) -> CampaignView:
    return seen(DATA, "minh-hoa", **changes)


def invented(**changes: object) -> CampaignView:
    return seen(COMMUNE, "2031", **changes)


def told(campaign: CampaignView, ma: str) -> Bulletin:
    return compose(
        next(draft for draft in drafts(campaign) if draft.ma == ma), campaign, campaign.voice
    )


def read_at(folder: Path, ma: str, **loa: object) -> CampaignView:
    """The campaign with other settings of its loudspeaker."""
    head = fact(folder, ma).phong_trao
    return seen(
        folder, ma, phong_trao=head.model_copy(update={"loa": head.loa.model_copy(update=loa)})
    )


def with_decision(
    ma: str, folder: Path = COMMUNE, campaign: str = "2031", **changes: object
) -> CampaignView:
    decisions = tuple(
        (key, d.model_copy(update=changes) if key == ma else d)
        for key, d in fact(folder, campaign).khen_thuong
    )
    return seen(folder, campaign, khen_thuong=decisions)


@cache
def campaigns() -> dict[str, CampaignView]:
    return {"minh-hoa": illustration(), "2031": invented(), "2030": seen(COMMUNE, "2030")}


@cache
def all_bulletins() -> dict[str, Bulletin]:
    return {f"{ma}-{b.ma}": b for ma, view in campaigns().items() for b in bulletins(view)}


every_bulletin = each(all_bulletins)


def lines(bulletin: Bulletin, *roles: str) -> list[Line]:
    return [
        line for part in bulletin.parts for line in part.lines if not roles or line.role in roles
    ]


def spoken(bulletin: Bulletin, *roles: str) -> str:
    return "\n".join(line.spoken for line in lines(bulletin, *roles))


def page_text(bulletin: Bulletin) -> str:
    return read_html(reading_page(bulletin, SITE)).text


def forms(bulletin: Bulletin) -> dict[str, str]:
    return {
        "page": page_text(bulletin),
        "text": plain_text(bulletin),
        "terminal": terminal(bulletin),
    }


# ── words and length ─────────────────────────────────────────────────────────


def typed_by_staff(campaign: CampaignView) -> set[str]:
    """Texts that people wrote and the bulletin only repeats."""
    texts = (
        {d.subject for d in campaign.honours.decisions}
        | {d.praise for d in campaign.honours.decisions}
        | {d.cancelled_by for d in campaign.honours.decisions}
    )
    texts |= {r.deed for d in campaign.honours.decisions for r in d.recipients}
    texts |= {
        text
        for t in (*campaign.targets, *(t for r in campaign.reports for t in r.targets))
        for text in (t.reason, t.remedy)
    }
    texts |= {text for p in campaign.own_posts for text in (p.title, p.summary, p.spoken)}
    return {
        sentence.strip(" .")
        for text in texts
        for sentence in re.split(r"(?<=[.!?])\s", text)
        if sentence
    }


def words(text: str) -> int:
    return sum(any(letter.isalpha() for letter in token) for token in text.split())


@every_bulletin
def test_nothing_in_a_bulletin_is_left_unread(bulletin: Bulletin) -> None:
    assert unread(bulletin) == ()
    assert not re.search(r"[\d%/&@#*+=<>«»“”\"()\[\]]", spoken(bulletin))


@every_bulletin
def test_a_sentence_of_the_program_has_thirty_syllables_at_most_and_one_of_the_staff_fifty(
    bulletin: Bulletin,
) -> None:
    typed = typed_by_staff(bulletin.campaign)
    for line in lines(bulletin):
        own = not any(text in line.written or text[1:] in line.written for text in typed)
        assert words(line.spoken) <= (30 if own else 50), line.spoken


@every_bulletin
def test_a_line_is_one_sentence(bulletin: Bulletin) -> None:
    for line in lines(bulletin):
        assert re.search(r"[.!?…:]$", line.spoken), line.spoken
        assert not re.search(r"[.!?…]\s", line.spoken), line.spoken
        assert line.spoken[0].isupper()


@every_bulletin
def test_a_list_that_is_announced_is_read(bulletin: Bulletin) -> None:
    told = lines(bulletin, "news", "title", "closing")
    for line, following in pairwise(told):
        if line.spoken.endswith(":"):
            assert following.role == "news"
            assert not following.spoken.endswith(":"), line.spoken


@every_bulletin
def test_length_follows_from_the_syllables_and_the_rate(bulletin: Bulletin) -> None:
    rate = bulletin.campaign.head.loa.toc_do
    for part in bulletin.parts:
        assert part.syllables == sum(words(line.spoken) for line in part.lines)
        assert part.seconds == int(
            (Decimal(part.syllables) * 60 / rate).quantize(Decimal(1), ROUND_HALF_UP)
        )
    minutes, seconds = divmod(sum(part.seconds for part in bulletin.parts), 60)
    assert bulletin.length == (
        f"{minutes} phút {seconds:02} giây" if minutes else f"{seconds} giây"
    )


# ── shape ────────────────────────────────────────────────────────────────────


@every_bulletin
def test_a_bulletin_opens_with_the_station_and_the_day_and_closes_with_a_greeting(
    bulletin: Bulletin,
) -> None:
    for part in bulletin.parts:
        opening = [line.spoken for line in part.lines if line.role == "opening"]
        station = bulletin.campaign.head.don_vi.dai_truyen_thanh
        named = station or f"bản tin truyền thanh của {bulletin.campaign.owner}"
        assert opening[0] == f"Đây là {named}."
        assert (
            "Đây là bản tin minh họa, tên người và số liệu đều không có thật." in opening
        ) is bulletin.campaign.illustration
        assert opening[-2] == "Kính chào bà con và các đồng chí."
        assert opening[-1].startswith(f"Bản tin {read_aloud(bulletin.day_long)}")
        assert [line.role for line in part.lines[-2:]] == ["closing", "closing"]
        assert part.lines[-1].spoken == "Xin kính chào bà con và các đồng chí."


@each(campaigns)
def test_headlines_are_read_for_three_items_and_more(campaign: CampaignView) -> None:
    for draft, bulletin in zip(drafts(campaign), bulletins(campaign), strict=True):
        headlines, titles = lines(bulletin, "headline"), lines(bulletin, "title")
        assert len(titles) == (len(draft.items) if len(draft.items) > 1 else 0)
        assert len(headlines) == (len(draft.items) + 1 if len(draft.items) >= 3 else 0)
        for headline, title in zip(headlines[1:], titles, strict=False):
            assert headline.spoken.casefold().endswith(title.spoken.casefold())


def test_some_bulletin_has_headlines_and_some_has_none() -> None:
    assert {bool(lines(b, "headline")) for b in bulletins(campaigns()["minh-hoa"])} == {True, False}


@every_bulletin
def test_what_is_not_approved_and_what_is_invented_says_so_on_every_form(
    bulletin: Bulletin,
) -> None:
    for form, text in forms(bulletin).items():
        assert NOT_APPROVED in text, form
        assert (ILLUSTRATION in text) is bulletin.campaign.illustration, form
    assert "Duyệt: chưa duyệt." in bulletin.staff
    assert bulletin.staff in page_text(bulletin)
    assert NOT_APPROVED not in spoken(bulletin)


@every_bulletin
def test_the_page_and_the_plain_text_say_every_word_and_the_page_every_figure(
    bulletin: Bulletin,
) -> None:
    assert [
        line for line in plain_text(bulletin).splitlines() if not line.startswith("[")
    ] == spoken(bulletin).splitlines()
    page = read_html(reading_page(bulletin, SITE))
    shown = page.all("p", "line")
    assert [
        re.sub(r" /+", "", node.text.replace("\N{NO-BREAK SPACE}", " ").split("  ")[0]).strip()
        for node in shown
        if not node.all("small")
    ] == [line.spoken for line in lines(bulletin) if not line.figures]
    assert [node.all("small")[0].text for node in shown if node.all("small")] == [
        line.figures for line in lines(bulletin) if line.figures
    ]
    for line in lines(bulletin):
        assert all(
            figure in line.figures for figure in re.findall(r"\d+(?:[.,]\d+)*", line.written)
        ), line


# ── figures ──────────────────────────────────────────────────────────────────

DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}


def integer(said: list[str]) -> int:
    total = group = pending = 0
    for word in said:
        if word in DIGITS:
            group, pending = group + pending, DIGITS[word]
        elif word == "mười":
            group, pending = group + pending, 10
        elif word == "mươi":
            group, pending = group + pending * 10, 0
        elif word == "trăm":
            group, pending = group + pending * 100, 0
        elif word in SCALES:
            total, group, pending = total + (group + pending) * SCALES[word], 0, 0
        else:
            assert word in {"linh", "lẻ"}, word
    return total + group + pending


def numbers_said(text: str) -> Iterator[Decimal]:
    """Numbers in words, in the order they are said; a unit that is a scale too («triệu đồng») is
    part of the number.
    """
    known = {*DIGITS, *SCALES, "mười", "mươi", "trăm", "linh", "lẻ", "phẩy"}
    run: list[str] = []
    for word in [*re.findall(r"[\w-]+", text.lower().replace("phần trăm", "%")), ""]:
        if word in known:
            run.append(word)
        elif run:
            yield number_of(run)
            run = []


def number_of(run: list[str]) -> Decimal:
    if "phẩy" not in run:
        return Decimal(integer(run))
    at = run.index("phẩy")
    whole, fraction = run[:at], run[at + 1 :]
    scale = 1
    while fraction[-1] in SCALES:
        scale *= SCALES[fraction.pop()]
    zeros = 0
    while len(fraction) > 1 and fraction[0] == "không":
        zeros, fraction = zeros + 1, fraction[1:]
    return Decimal(f"{integer(whole)}.{'0' * zeros}{integer(fraction)}") * scale


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("bốn phẩy chín mươi lăm", "4.95"),
        ("năm phẩy không năm", "5.05"),
        ("không phẩy không không bảy", "0.007"),
        ("một nghìn không trăm mười lăm phẩy năm triệu", "1015500000"),
        ("ba mươi hai nghìn bốn trăm năm mươi", "32450"),
        ("bốn trăm linh tám", "408"),
        ("hai ngàn lẻ năm", "2005"),
        ("mười bốn", "14"),
        ("không", "0"),
        ("hai mươi mốt", "21"),
        ("mười", "10"),
    ],
)
def test_the_tests_own_ear_understands_numbers(said: str, figure: str) -> None:
    assert list(numbers_said(f"có {said} con")) == [Decimal(figure)]


def printed_number(text: str) -> Decimal:
    """The number at the start of a text as the page prints it; «1.015,5 triệu đồng» is as many
    dong.
    """
    digits = Decimal(re.match(r"[\d.,]*\d", text)[0].replace(".", "").replace(",", "."))
    return digits * (
        1_000_000
        if re.match(r"[\d.,]+ triệu", text)
        else 1_000_000_000
        if re.match(r"[\d.,]+ tỷ", text)
        else 1
    )


AS_WORDS = {
    "Đạt": "đã đạt",
    "Chưa đạt": "chưa đạt",
    "Giữ được": "giữ được chuẩn",
    "Không giữ được": "không giữ được chuẩn",
}


def sentence_of(target: IndicatorView, bulletin: Bulletin) -> str | None:
    """What the bulletin says after the target's name where it tells its figure."""
    starts = [
        f"{target.short}:",
        *([f"{target.short} {target.verb[:1].lower()}{target.verb[1:]} "] if target.verb else []),
    ]
    for line in lines(bulletin, "news"):
        for start in starts:
            if line.written.casefold().startswith(start.casefold()):
                name = read_aloud(start, bulletin.campaign.voice).rstrip()
                assert line.spoken.casefold().startswith(name.casefold()), line.spoken
                return line.spoken[len(name) :]
    return None


def targets_told() -> Iterator[tuple[Bulletin, IndicatorView, bool]]:
    """Bulletin, target as it stood for that bulletin, whether it must be told."""
    for campaign in campaigns().values():
        ready = {b.ma: b for b in bulletins(campaign)}
        for report in campaign.reports:
            yield from (
                (ready[f"bao-cao-{report.day.isoformat()}"], target, True)
                for target in report.targets
            )
        if campaign.reports:
            situation = ready[f"tinh-hinh-{campaign.reports[-1].day.isoformat()}"]
            urgent = {t.ma for t in campaign.attention}
            yield from (
                (situation, t, t.ma in urgent or t.status.ma in {"dat", "vuot"})
                for t in campaign.targets
            )


def test_the_figure_aloud_is_the_figure_of_the_page() -> None:
    told = [(b, t, sentence_of(t, b), must) for b, t, must in targets_told()]
    assert [(b.ma, t.ma) for b, t, said, must in told if must and not said] == []
    checked = 0
    for bulletin, target, said, _ in told:
        if said is None:
            continue
        if target.value in AS_WORDS:
            assert said == f" {AS_WORDS[target.value]}.", (bulletin.ma, target.ma)
        else:
            assert next(numbers_said(said)) == printed_number(target.value), (
                bulletin.ma,
                said,
                target.value,
            )
            assert ("số tạm tính" in said) is target.provisional
            checked += 1
    assert checked > 100


def test_a_target_that_needs_effort_says_its_target_and_its_share_as_the_page_does() -> None:
    for ma in ("minh-hoa", "2031"):
        campaign = campaigns()[ma]
        situation = next(b for b in bulletins(campaign) if b.kind == "Tình hình")
        news = [line.spoken for line in lines(situation, "news")]
        for target in campaign.attention:
            at = next(
                i
                for i, line in enumerate(lines(situation, "news"))
                if line.written.startswith(target.short) and "trước đây" not in line.written
            )
            asked = next(line for line in news[at:] if line.startswith("Mục tiêu là "))
            assert list(numbers_said(asked))[-1] == printed_number(
                re.search(r"\d.*", target.asked)[0]
            )
            if target.percent:
                share = next(line for line in news[at:] if line.startswith("Như vậy đã "))
                assert next(numbers_said(share.removeprefix("Như vậy đã "))) == printed_number(
                    target.percent
                )


def test_counts_of_the_situation_add_up_to_all_targets() -> None:
    for ma in ("minh-hoa", "2031"):
        situation = next(b for b in bulletins(campaigns()[ma]) if b.kind == "Tình hình")
        counts = [
            int(n)
            for line in lines(situation, "news")
            for n in re.findall(r"(\d+) chỉ tiêu", line.written)
        ]
        total, *parts = counts
        assert total == len(campaigns()[ma].targets) == sum(parts)


@pytest.mark.parametrize("ma", ["minh-hoa", "2031"])
def test_the_most_urgent_comes_first(ma: str) -> None:
    campaign = campaigns()[ma]
    for bulletin, targets in [
        *((told(campaign, f"bao-cao-{r.day.isoformat()}"), r.targets) for r in campaign.reports),
        (next(b for b in bulletins(campaign) if b.kind == "Tình hình"), campaign.attention),
    ]:
        said = spoken(bulletin, "news")
        places = {t.ma: said.casefold().find(sentence_of(t, bulletin).casefold()) for t in targets}
        order = [min(t.status.attention, 3) for t in sorted(targets, key=lambda t: places[t.ma])]
        assert order == sorted(order), bulletin.ma


# ── decisions ────────────────────────────────────────────────────────────────


def test_every_one_of_a_decision_with_few_names_is_named_in_the_order_of_the_list() -> None:
    for decision in campaigns()["minh-hoa"].honours.decisions:
        if decision.head.cancelled:
            continue
        said = spoken(told(campaigns()["minh-hoa"], f"khen-thuong-{decision.head.ma}"))
        for group in decision.groups:
            places = [
                (
                    said.find(read_aloud(r.name, campaigns()["minh-hoa"].voice))
                    if not r.hidden_child
                    else said.find("một học sinh")
                )
                for r in group.recipients
            ]
            assert -1 not in places
            assert places == sorted(places)


def people(count: int) -> tuple:
    """As many adults, by turns of three villages and of none."""
    pattern = next(
        p
        for _, d in fact(COMMUNE, "2031").khen_thuong
        for p in d.danh_sach
        if p.loai == "ca_nhan" and not p.tre_em
    )
    villages = ["Thôn Một", "Thôn Hai", "Thôn Ba", ""]
    return tuple(
        pattern.model_copy(
            update={
                "ten": f"Hoàng Thử {chr(65 + i // 5)}{'aeiou'[i % 5]}n",
                "thon": villages[i % 4],
                "chuc_vu": "",
                "thanh_tich": "",
            }
        )
        for i in range(count)
    )


def test_twenty_five_names_are_read() -> None:
    bulletin = told(with_decision("qd-31-2031", danh_sach=people(25)), "khen-thuong-qd-31-2031")
    assert all(person.ten in spoken(bulletin) for person in people(25))
    assert LIST_SENTENCE not in spoken(bulletin)
    assert unread(bulletin) == ()


@pytest.mark.parametrize("count", [26, 30])
def test_above_twenty_five_names_the_villages_are_counted_and_the_list_is_on_paper(
    count: int,
) -> None:
    bulletin = told(with_decision("qd-31-2031", danh_sach=people(count)), "khen-thuong-qd-31-2031")
    said = spoken(bulletin, "news")
    assert not any(
        person.ten in text for person in people(count) for text in forms(bulletin).values()
    )
    assert LIST_SENTENCE in said.splitlines()
    counts = {
        village: int(n)
        for village, n in re.findall(
            r"^(Thôn \w+|Ngoài ra) có (\d+) cá nhân\.$",
            "\n".join(line.written for line in lines(bulletin)),
            re.M,
        )
    }
    assert set(counts) == {"Thôn Một", "Thôn Hai", "Thôn Ba", "Ngoài ra"}
    assert sum(counts.values()) == count
    assert f"{read_aloud(str(count))} cá nhân" in said
    assert unread(bulletin) == ()


def test_no_bulletin_names_more_than_twenty_five() -> None:
    for campaign in campaigns().values():
        for bulletin in bulletins(campaign):
            assert sum(name in spoken(bulletin) for name in campaign.names) <= 25


def test_a_cancelled_decision_reads_only_that_it_is_cancelled() -> None:
    campaign = campaigns()["minh-hoa"]
    (decision,) = [d for d in campaign.honours.decisions if d.head.cancelled]
    bulletin = told(campaign, f"khen-thuong-{decision.head.ma}")
    news = [line.spoken for line in lines(bulletin, "news")]
    assert len(news) == 2
    assert news[0].endswith("đã bị hủy bỏ.")
    assert news[1].startswith("Việc hủy bỏ căn cứ ")
    assert not re.search("[Tt]ặng|[Cc]ông nhận|chúc mừng", spoken(bulletin))
    standing = {
        r.name for d in campaign.honours.decisions if not d.head.cancelled for r in d.recipients
    }
    only_there = {r.name for r in decision.recipients} - standing
    assert only_there
    for other in bulletins(campaign):
        assert not any(name in text for name in only_there for text in forms(other).values()), (
            other.ma
        )


def test_the_dead_are_honoured_with_the_verb_for_the_dead() -> None:
    for campaign in campaigns().values():
        for decision in campaign.honours.decisions:
            said = spoken(told(campaign, f"khen-thuong-{decision.head.ma}"), "news")
            dead = [r for r in decision.recipients if r.posthumous]
            assert len(re.findall(r"truy tặng", said, re.I)) == len(
                {(r.award, r.kind) for r in dead}
            )
            for recipient in dead:
                announced = said[: said.index(recipient.name)].splitlines()
                assert next(line for line in reversed(announced) if line.endswith(":")).startswith(
                    "Truy tặng "
                )
    assert any(
        r.posthumous for d in campaigns()["minh-hoa"].honours.decisions for r in d.recipients
    )


@pytest.mark.parametrize(("ma", "decision"), [("minh-hoa", "qd-62-2025"), ("2031", "qd-31-2031")])
def test_a_child_without_both_consents_is_a_pupil_and_no_more(ma: str, decision: str) -> None:
    campaign = campaigns()[ma]
    (child,) = [
        p
        for p in dict(fact(DATA if ma == "minh-hoa" else COMMUNE, ma).khen_thuong)[
            decision
        ].danh_sach
        if p.loai == "ca_nhan" and p.tre_em and not p.dong_y
    ]
    bulletin = told(campaign, f"khen-thuong-{decision}")
    (line,) = [line.spoken for line in lines(bulletin) if "một học sinh" in line.spoken.lower()]
    assert re.fullmatch(r"(?:[\w ]+, m|M)ột học sinh\.", line)
    for other in bulletins(campaign):
        for form, text in forms(other).items():
            assert child.ten not in text, (other.ma, form)
            assert child.thanh_tich not in text, (other.ma, form)


@every_bulletin
def test_who_was_taken_off_is_in_no_form_of_any_bulletin(bulletin: Bulletin) -> None:
    facts = fact(DATA if bulletin.campaign.ma == "minh-hoa" else COMMUNE, bulletin.campaign.ma)
    gone = {p.ten for _, d in facts.khen_thuong for p in d.danh_sach if p.go_ten}
    for form, text in forms(bulletin).items():
        assert not any(name in text for name in gone), form


def test_somebody_is_taken_off_in_the_illustration() -> None:
    assert any(p.go_ten for _, d in fact(DATA, "minh-hoa").khen_thuong for p in d.danh_sach)


def test_a_name_that_must_not_be_named_is_not_read_from_a_hand_written_text_either() -> None:
    notes = BulletinFile(
        them=("Xã khen em PHẠM THỬ BA.", "Xã mời ông Phạm Thử Bảy đến dự."),
        thong_bao=(
            Notice(viec="Gặp mặt em Phạm  Thử Ba", thoi_gian="8 giờ", dia_diem="Nhà văn hóa"),
            Notice(viec="Họp thôn", thoi_gian="9 giờ", dia_diem="Nhà văn hóa"),
        ),
        tieng_khac=(OtherLanguage(ngon_ngu="Tày", ma="tyz", loi=("Phạm Thử Ba, nả.",)),),
    )
    bulletin = told(invented(ban_tin=(("diem-tin", notes),)), "diem-tin")
    for form, text in forms(bulletin).items():
        assert not re.search(r"phạm\s+thử\s+ba\b", text, re.I), form
        assert "Phạm Thử Bảy" in text, form
        assert "Họp thôn" in text, form


# ── digest, notices, additions, other languages ──────────────────────────────


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
    (section,) = page.all("section", lang="tyz")
    assert [node.text for node in section.all("p")] == list(NOTES.tieng_khac[0].loi)
    assert section.all("h2", lang="vi")[0].text == "Tiếng Tày"
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


# ── parts and voices ─────────────────────────────────────────────────────────


@pytest.mark.parametrize(("folder", "ma"), [(DATA, "minh-hoa"), (COMMUNE, "2031")])
@pytest.mark.parametrize("minutes", [1, 2])
def test_a_bulletin_longer_than_its_limit_is_cut_into_parts_that_fit(
    folder: Path, ma: str, minutes: int
) -> None:
    whole = {b.ma: b for b in bulletins(campaigns()[ma])}
    cut = bulletins(read_at(folder, ma, toi_da_phut=Decimal(minutes)))
    assert any(len(b.parts) > 1 for b in cut) or minutes > 1
    for bulletin in cut:
        same = whole[bulletin.ma]
        assert (len(bulletin.parts) > 1) is (same.syllables > 170 * minutes) or len(
            bulletin.parts
        ) == 2, bulletin.ma
        for news in ("title", "news"):
            assert spoken(bulletin, news) == spoken(same, news)
        for n, part in enumerate(bulletin.parts, 1):
            assert part.syllables <= 170 * minutes, (bulletin.ma, n)
            assert part.seconds <= 60 * minutes
            assert [line.role for line in part.lines].count("closing") == 2
            assert any(line.role in {"news", "title"} for line in part.lines)
            opening = [line.spoken for line in part.lines if line.role == "opening"]
            assert (f"phần {read_aloud(str(n))}" in opening[-1]) is (len(bulletin.parts) > 1)
            assert any("còn tiếp ở phần sau" in line.spoken for line in part.lines) is (
                n < len(bulletin.parts)
            )
            assert any("đến đây là hết" in line.spoken for line in part.lines) is (
                n == len(bulletin.parts)
            )
        headlines = [any(line.role == "headline" for line in part.lines) for part in bulletin.parts]
        assert headlines == [bool(lines(same, "headline")), *[False] * (len(bulletin.parts) - 1)]


def test_parts_are_told_apart_on_the_page_and_in_the_terminal() -> None:
    bulletin = told(read_at(DATA, "minh-hoa", toi_da_phut=Decimal(1)), "khen-thuong-qd-83-2025")
    count = len(bulletin.parts)
    assert count > 3
    assert [h.text.split()[:2] for h in read_html(reading_page(bulletin, SITE)).all("h2")] == [
        ["Phần", str(n)] for n in range(1, count + 1)
    ]
    assert len(re.findall(r"^— Phần \d+, .* —$", terminal(bulletin), re.M)) == count


def test_a_southern_voice_reads_its_own_numbers() -> None:
    southern = read_at(DATA, "minh-hoa", giong="nam")
    said = "\n".join(spoken(b) for b in bulletins(southern))
    assert not re.search(r"\b(linh|nghìn)\b", said)
    assert "một ngàn không trăm mười lăm phẩy năm triệu đồng" in said
    assert "tám trăm lẻ sáu phẩy năm tấn" in said
    assert all(
        leftovers(line.spoken) == ()
        for b in bulletins(southern)
        for line in lines(b, "opening", "closing", "headline")
    )


def test_another_rate_gives_another_length_and_the_same_words() -> None:
    slow, usual = (
        told(c, "bao-cao-2031-09-30")
        for c in (read_at(COMMUNE, "2031", toc_do=Decimal(85)), campaigns()["2031"])
    )
    assert spoken(slow) == spoken(usual)
    assert abs(slow.parts[0].seconds - 2 * usual.parts[0].seconds) <= 1


# ── approved words ───────────────────────────────────────────────────────────

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


# ── documents ────────────────────────────────────────────────────────────────


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
