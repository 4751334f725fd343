"""What a phone reads of a page: the bulletins' words, nothing unread, nobody who must not be
named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from campaign.outputs import listen
from campaign.outputs.bulletin import Bulletin, bulletins
from campaign.site.pages import Page, pages
from campaign.words import addresses
from campaign.words.names import Names
from campaign.words.spoken import leftovers, syllables
from campaign.words.written import fold
from tests.helpers.communes import COMMUNE, DATA
from tests.helpers.each import each
from tests.helpers.sites import Site
from tests.helpers.views import campaigns, sites

ILLUSTRATION = "Đây là phần minh họa, tên người và số liệu đều không có thật."


@cache
def heard() -> dict[str, Page]:
    """Every page of both communes that can be heard, by its address."""
    made = [
        page
        for folder, site in zip((DATA, COMMUNE), sites(), strict=True)
        for page in pages(site, folder, {campaign.ma: () for campaign in site.campaigns})
    ]
    return {page.address: page for page in made if page.spoken}


@cache
def loud() -> dict[str, Bulletin]:
    return {b.address: b for campaign in campaigns().values() for b in bulletins(campaign)}


every_page = each(heard)


def test_each_kind_of_page_with_a_summary_can_be_heard():
    for campaign in campaigns().values():
        things = [
            *campaign.targets,
            *(d.head for d in campaign.honours.decisions),
            *campaign.own_posts,
        ]
        assert {campaign.address, *(thing.address for thing in things)} <= heard().keys()
    assert {"2024/ke-hoach/", "minh-hoa/ke-hoach/"} <= heard().keys()
    assert not {"minh-hoa/vinh-danh/", "minh-hoa/chi-tieu/", "minh-hoa/tin-tuc/"} & heard().keys()


@every_page
def test_nothing_is_left_unread(page):
    said = "\n".join(page.spoken)
    for name in sorted(page.campaign.names, key=len, reverse=True):
        said = said.replace(name, "")
    assert leftovers(said) == ()
    assert not re.search(r"\d|[/%()]", said)


@every_page
def test_an_illustration_says_so_first_and_nothing_else_does(page):
    assert [ILLUSTRATION in line for line in page.spoken] == [
        page.campaign.illustration,
        *[False] * (len(page.spoken) - 1),
    ]


@every_page
def test_no_phone_falls_silent_in_the_middle_of_a_sentence(page):
    assert all(0 < syllables(line) <= listen.IN_ONE_GO for line in page.spoken)


def words(lines) -> str:
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize(
    ("page", "bulletin"),
    [
        ("minh-hoa/vinh-danh/qd-83-2025/", "minh-hoa/loa/khen-thuong-qd-83-2025/"),
        ("minh-hoa/vinh-danh/qd-49-2025/", "minh-hoa/loa/khen-thuong-qd-49-2025/"),
        ("minh-hoa/vinh-danh/qd-08-2025/", "minh-hoa/loa/khen-thuong-qd-08-2025/"),
        ("minh-hoa/tin-tuc/2025-09-to-tuan-rung/", "minh-hoa/loa/tin-2025-09-to-tuan-rung/"),
        ("tin-tuc/2031-01-phat-dong/", "2031/loa/tin-2031-01-phat-dong/"),
    ],
)
def test_a_decision_and_a_post_are_read_in_the_words_of_their_bulletin(page, bulletin):
    of_the_bulletin = [
        line.spoken
        for part in loud()[bulletin].parts
        for line in part.lines
        if line.role in {"title", "news"}
    ]
    told = [line for line in heard()[page].spoken if line != ILLUSTRATION]
    assert words(told) == words(of_the_bulletin)


@pytest.mark.parametrize("ma", ["bao-hiem-y-te", "ngo-san-luong", "chay-rung"])
def test_a_target_is_read_in_the_words_of_the_bulletin_on_the_situation(ma):
    told = next(
        words(line.spoken for part in b.parts for line in part.lines)
        for b in loud().values()
        if b.campaign.ma == "minh-hoa" and b.kind == "Tình hình"
    )
    page = heard()[f"minh-hoa/chi-tieu/{ma}/"].spoken
    assert words(page[2:]) in told  # after the mark of an illustration and the day
    assert page[1] == "Số liệu đến ngày ba mươi tháng chín năm hai nghìn không trăm hai mươi lăm."


def test_a_target_without_figures_says_so_and_no_figure():
    assert heard()["2024/chi-tieu/lua-san-luong/"].spoken == (
        "Sản lượng lúa.",
        "Mục tiêu là từ sáu trăm mười hai tấn trở lên.",
        "Chưa có số liệu.",
    )


def test_the_campaign_tells_what_its_first_screen_shows():
    campaign = campaigns()["minh-hoa"]
    said = words(heard()["minh-hoa/"].spoken)
    for target in campaign.attention[:3]:
        assert target.short in said
    assert "hai mươi tám chỉ tiêu" in said
    assert "ba tập thể, sáu cá nhân và ba hộ gia đình" in said


# ── people ───────────────────────────────────────────────────────────────────


@every_page
def test_who_must_not_be_named_is_not_read(page):
    said = f" {' '.join(re.findall(r'[a-z]+', fold(' '.join(page.spoken))))} "
    assert [name for name in page.campaign.hidden_names if f" {name} " in said] == []


def test_a_sentence_that_names_one_who_withdrew_is_left_out():
    campaign = campaigns()["minh-hoa"]
    hidden = replace(campaign, hidden_names=Names({"Phạm Thử Chín"}))
    post = replace(
        campaign.own_posts[0],
        spoken="Thôn 4 trồng rừng. Ông Phạm Thử Chín đi đầu. Cả thôn làm theo.",
    )
    said = words(listen.of_post(hidden, post))
    assert "Phạm Thử Chín" not in said
    assert "Thôn bốn trồng rừng." in said and said.endswith("Cả thôn làm theo.")


# ── length, files ────────────────────────────────────────────────────────────


def test_a_long_sentence_is_cut_where_one_takes_a_breath_and_loses_no_word():
    campaign = campaigns()["2031"]
    long = "Bà con " + ", ".join(["đi làm đường thôn từ sáng sớm"] * 12)
    endless = "rất " * 95 + "dài"
    for text in (long, endless):
        lines = listen.of_post(campaign, replace(campaign.own_posts[0], title="Tin", spoken=text))
        assert len(lines) > 3
        assert all(syllables(line) <= listen.IN_ONE_GO for line in lines)
        assert words(lines).lower() == f"tin. {text}.".lower()
    assert all(
        line.endswith((",", "."))
        for line in listen.of_post(
            campaign, replace(campaign.own_posts[0], title="Tin", spoken=long)
        )
    )


def test_a_plan_with_something_unreadable_is_not_read_at_all():
    campaign = campaigns()["2031"]
    clause = next(c for c in campaign.plan.clauses if c.clause.tom_tat)
    assert listen.of_plan(campaign)
    spoiled = replace(clause, clause=clause.clause.model_copy(update={"tom_tat": "Làm theo XYZT."}))
    plan = replace(campaign.plan, clauses=(*campaign.plan.clauses, spoiled))
    assert listen.of_plan(replace(campaign, plan=plan)) == ()


def test_the_words_lie_beside_their_page_and_are_light(site: Site):
    found = {
        path.removesuffix(addresses.heard("")): content.decode()
        for path, content in site.files.items()
        if path.endswith("/" + addresses.heard(""))
    }
    assert found == {
        address: "".join(f"{line}\n" for line in page.spoken)
        for address, page in heard().items()
        if page.campaign.ma in {"2024", "minh-hoa"}
    }
    assert max(len(text.encode()) for text in found.values()) < 5000
