"""How every bulletin is built, and the marks that each of its forms bears."""

from __future__ import annotations

import re

from campaign.outputs.bulletin import Bulletin, bulletins, drafts
from campaign.outputs.bulletin.forms import plain_text, reading_page
from campaign.view import CampaignView
from campaign.words.spoken import read_aloud
from tests.helpers.bulletins import (
    ILLUSTRATION,
    NOT_APPROVED,
    SITE,
    campaigns,
    every_bulletin,
    forms,
    lines,
    page_text,
    spoken,
)
from tests.helpers.each import each
from tests.helpers.html import read_html, text_of


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
    shown = page.css("p.line")
    assert [
        re.sub(r" /+", "", text_of(node).replace("\N{NO-BREAK SPACE}", " ").split("  ")[0]).strip()
        for node in shown
        if not node.css("small")
    ] == [line.spoken for line in lines(bulletin) if not line.figures]
    assert [text_of(node.css("small")[0]) for node in shown if node.css("small")] == [
        line.figures for line in lines(bulletin) if line.figures
    ]
    for line in lines(bulletin):
        assert all(
            figure in line.figures for figure in re.findall(r"\d+(?:[.,]\d+)*", line.written)
        ), line
