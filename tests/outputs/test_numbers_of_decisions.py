"""A decision that says numbers, or names one body twice, in everything that tells of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from campaign.outputs.bulletin.drafts import commended
from campaign.outputs.cards.contents import DecisionCard, of_decision
from campaign.outputs.messages import of_decision as message
from campaign.outputs.search.documents import documents
from campaign.view import CampaignView
from campaign.view.honours import DecisionView
from campaign.words.names import Names
from tests.helpers.html import text_of
from tests.helpers.sheets import by_address, decision, page_of, site_of, whole

Shown = tuple[CampaignView, DecisionView, Callable[[], dict[str, str]]]
TWICE = [
    {"loai": "tap_the", "ten": "Nhân dân và cán bộ xã Thử Nghiệm"},
    {
        "loai": "tap_the",
        "ten": "Nhân dân và cán bộ xã Thử Nghiệm",
        "hinh_thuc": "lao-dong-tien-tien",
    },
]


@pytest.fixture
def told(facts) -> Callable[..., dict[str, str]]:
    """What each output says of one decision, by the output's name."""

    def made(listed: list[dict[str, Any]], **more: Any) -> dict[str, str]:
        site = site_of(facts, decision(listed, **more))
        [campaign] = site.campaigns
        [shown] = campaign.honours.decisions
        card = of_decision(campaign, shown, Names()).contents
        assert isinstance(card, DecisionCard)
        sheets = by_address(site)
        board = sheets["2031/vinh-danh/qd-0/niem-yet/"]
        notice = sheets["2031/vinh-danh/qd-0/thong-bao/"]
        [found] = [d for d in documents(site, {}) if "số 15/QĐ-UBND" in d.title]
        return {
            "summary": shown.summary,
            "message": message(campaign, shown).text,
            "card": "; ".join(" ".join(count) for count in card.counts),
            "aloud": "\n".join(commended(shown, campaign.called).items[0].sentences),
            "board": text_of(page_of(board)),
            "paper": whole(board),
            "notice": text_of(page_of(notice)),
            "search": found.side,
            "newest": " ".join(text for text, *_ in campaign.newest),
        }

    return made


def test_a_decision_of_numbers_alone_reads_well_everywhere(told):
    said = told([], so_luong={"tap_the": 3, "ca_nhan": 20, "ho": 1255})
    summary = "03 tập thể, 20 cá nhân và 1.255 hộ gia đình"
    assert said["summary"] == summary
    assert said["message"].startswith(f"Khen thưởng {summary}, về việc ")
    assert said["message"].endswith("Xem quyết định:")
    assert said["card"] == "03 tập thể; 20 cá nhân; 1.255 hộ gia đình"
    assert "Tặng Giấy khen cho 1.255 hộ gia đình.\n" in said["aloud"]
    assert "Danh sách đầy đủ kèm theo quyết định." in said["aloud"]
    assert "niêm yết" not in said["aloud"]
    for paper in ("board", "paper", "notice"):
        assert said[paper].count("Danh sách kèm theo quyết định.") == 3
        assert "STT" not in said[paper]
        assert "Hiện không có tên" not in said[paper]
    assert said["search"].endswith(summary)
    assert "Khen 03 tập thể, 20 cá nhân và 1.255 hộ" in said["newest"]


def test_numbers_that_the_subject_says_are_not_said_again(told):
    said = told([], so_luong={"ca_nhan": 20}, trich_yeu="khen thưởng 20 cá nhân làm chè giỏi")
    assert said["message"].count("20 cá nhân") == said["search"].count("20 cá nhân") == 1
    assert "Được khen lần này" not in said["aloud"]


def test_a_list_of_some_says_how_many_there_are_and_where_the_others_stand(told):
    named = [
        {"loai": "ca_nhan", "ten": f"Phạm Thử {given}", "tre_em": "không"}
        for given in ("An", "Bình", "Chi", "Dung")
    ]
    said = told(named, so_luong={"ca_nhan": 20})
    assert "Tặng Giấy khen cho 20 cá nhân, trong đó có:\n" in said["aloud"]
    assert "Danh sách đầy đủ kèm theo quyết định." in said["aloud"]
    for paper in ("board", "paper", "notice"):
        assert "20 cá nhân" in said[paper] and "Phạm Thử Dung" in said[paper]
        assert "Ở đây nêu 04 tên. Danh sách đầy đủ kèm theo quyết định." in said[paper]
    assert said["message"].endswith("Danh sách:")


def test_one_body_with_two_awards_is_counted_once_and_both_are_listed(told):
    said = told(TWICE)
    assert said["summary"] == said["card"] == "01 tập thể"
    assert "Được khen lần này có 01 tập thể.\nTập thể này được khen 2 hình thức.\n" in said["aloud"]
    assert "02 tập thể" not in " ".join(said.values())
    for form in ("aloud", "board", "notice"):
        assert said[form].count("Nhân dân và cán bộ xã Thử Nghiệm") == 2


def test_among_others_those_with_two_awards_are_told(told):
    said = told([*TWICE, {"loai": "tap_the", "ten": "Tổ chè Thôn Hai"}])
    assert said["summary"] == "02 tập thể"
    assert "Có 01 tập thể được khen 2 hình thức." in said["board"]


def test_awards_that_are_only_counted_are_not_called_people(told):
    counts = [
        {"hinh_thuc": "lao-dong-tien-tien", "ca_nhan": 35},
        {"hinh_thuc": "giay-khen", "ca_nhan": 12},
    ]
    assert told([], so_luong=counts)["summary"] == "47 lượt cá nhân"


def test_the_roll_counts_a_body_once(facts):
    [campaign] = site_of(facts, decision(TWICE)).campaigns
    assert len(campaign.honours.collectives) == 2
    assert campaign.honours.bodies(campaign.honours.collectives) == 1


def test_one_award_that_is_only_counted_is_said_once_aloud(told):
    assert told([], so_luong={"ho": 1255})["aloud"].count("1.255") == 1


def test_households_beyond_those_of_villages_are_told_apart(told):
    villages = [{"thon": "Thôn Một", "so_ho": 40}, {"thon": "Thôn Hai", "so_ho": 30}]
    said = told([], hinh_thuc="gia-dinh-van-hoa", theo_thon=villages, so_luong={"ho": 95})
    assert said["summary"] == "95 hộ gia đình"
    assert "Ngoài ra còn 25 hộ gia đình." in said["aloud"]
    assert "Ngoài số hộ đã đếm theo thôn." in said["board"]
