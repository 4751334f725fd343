"""Bulletins of both communes, as they are and with something changed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from campaign.facts import Campaign
from campaign.outputs.bulletin import Bulletin, Line, bulletins, compose, drafts
from campaign.outputs.bulletin.forms import plain_text, reading_page, terminal
from campaign.view import CampaignView, view_site
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY
from tests.helpers.each import each
from tests.helpers.html import read_html, text_of
from tests.helpers.views import facts_of

SITE = "Trang thi đua"


NOT_APPROVED, ILLUSTRATION = "CHƯA DUYỆT – KHÔNG PHÁT", "MINH HỌA – KHÔNG PHÁT"


LIST_SENTENCE = (
    "Danh sách đầy đủ được niêm yết tại nhà văn hóa thôn và trên trang thông tin của xã."
)


# ── campaigns, as they are and changed ──────────────────────────────────────────


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
    return text_of(read_html(reading_page(bulletin, SITE)))


def forms(bulletin: Bulletin) -> dict[str, str]:
    return {
        "page": page_text(bulletin),
        "text": plain_text(bulletin),
        "terminal": terminal(bulletin),
    }


# ── words and length ────────────────────────────────────────────────────────────


def words(text: str) -> int:
    return sum(any(letter.isalpha() for letter in token) for token in text.split())
