"""Who is named aloud, how, and who is not."""

from __future__ import annotations

import re

import pytest

from campaign.models.bulletin import BulletinFile, Notice, OtherLanguage
from campaign.outputs.bulletin import Bulletin, bulletins, unread
from campaign.words.spoken import read_aloud
from tests.helpers.bulletins import (
    LIST_SENTENCE,
    campaigns,
    every_bulletin,
    fact,
    forms,
    invented,
    lines,
    spoken,
    told,
    with_decision,
)
from tests.helpers.communes import COMMUNE, DATA


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
