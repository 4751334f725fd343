"""News, newest first, with categories."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign, Facts, NewsPost
from campaign.models import Post
from campaign.words import addresses
from campaign.words.addresses import CampaignAddresses
from campaign.words.written import date_long, date_short


@dataclass(frozen=True, kw_only=True)
class PostView:
    ma: str
    address: str
    title: str
    day: date
    day_long: str
    day_short: str
    category: str
    category_name: str
    summary: str
    body: str
    picture: str
    picture_text: str
    source: str
    spoken: str  # the editor's own words for the loudspeaker, or nothing
    campaign: str
    clauses: tuple[tuple[str, str], ...]
    targets: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NewsView:
    """One list of news: the site's own, or an illustration's."""

    address: str
    posts: tuple[PostView, ...]
    categories: tuple[tuple[str, str, tuple[PostView, ...]], ...]  # id, name, posts


def view_news(
    posts: tuple[NewsPost, ...], base: str, facts: Facts, today: date, owner: str = ""
) -> NewsView:
    """`base` is where the list lives: `tin-tuc/`, or `minh-hoa/tin-tuc/` for an illustration, whose
    posts are its `owner`'s.
    """
    names = {category.ma: category.ten for category in facts.chuyen_muc.chuyen_muc}
    campaigns = {campaign.ma: campaign for campaign in facts.phong_trao}
    shown = tuple(
        _post(post, base, names, campaigns, owner) for post in posts if post.head.ngay <= today
    )
    used = [(ma, name, tuple(p for p in shown if p.category == ma)) for ma, name in names.items()]
    return NewsView(base, shown, tuple(entry for entry in used if entry[2]))


def _post(
    post: NewsPost, base: str, names: dict[str, str], campaigns: dict[str, Campaign], owner: str
) -> PostView:
    head = post.head
    campaign = campaigns.get(head.phong_trao or owner)
    return PostView(
        ma=post.ma,
        address=addresses.post(base, post.ma),
        title=head.tieu_de,
        day=head.ngay,
        day_long=date_long(head.ngay),
        day_short=date_short(head.ngay),
        category=head.chuyen_muc,
        category_name=names.get(head.chuyen_muc, head.chuyen_muc),
        summary=head.tom_tat,
        body=post.body,
        picture=addresses.post_picture(base, head.anh) if head.anh else "",
        picture_text=head.anh_mo_ta,
        source=head.nguon,
        spoken=head.loa or "",
        campaign=head.phong_trao or owner,
        clauses=_clauses(head, campaign) if campaign else (),
        targets=_targets(head, campaign) if campaign else (),
    )


def _clauses(head: Post, campaign: Campaign) -> tuple[tuple[str, str], ...]:
    there = CampaignAddresses(campaign.ma)
    clauses = map(campaign.ke_hoach.place, head.muc)
    return tuple((clause.name, there.clause(clause.anchor)) for clause in clauses)


def _targets(head: Post, campaign: Campaign) -> tuple[tuple[str, str], ...]:
    there = CampaignAddresses(campaign.ma)
    return tuple(
        (campaign.indicators[t].short, there.target(t))
        for t in head.chi_tieu
        if t in campaign.indicators
    )
