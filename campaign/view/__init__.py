"""Facts + today → everything a page asks.

The view computes and prints; a template only chooses words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from campaign.facts import Facts
from campaign.facts.people import unnamed
from campaign.models import SiteSettings
from campaign.progress import FAMILIES, RULES, Courses, Family, Status, courses_of, explained
from campaign.view.campaign import CampaignView, view_campaign
from campaign.view.indicators import IndicatorView
from campaign.view.news import NewsView, view_news
from campaign.view.reports import ReportView
from campaign.words.addresses import NEWS
from campaign.words.written import date_long, number

__all__ = ["CampaignView", "IndicatorView", "ReportView", "SiteView", "view_site"]


@dataclass(frozen=True, kw_only=True)
class SiteView:
    settings: SiteSettings
    today: date
    today_text: str
    campaigns: tuple[CampaignView, ...]
    current: CampaignView
    news: NewsView
    families: tuple[Family, ...]
    rules: tuple[tuple[Status, str], ...]
    cutoffs: dict[str, str]
    address: str  # where the site lives, ending with a slash; empty while unknown
    moved: dict[str, str]  # old address → where it leads now
    withdrawn: int  # how many people are named nowhere though they were honoured


def view_site(
    facts: Facts, today: date, address: str = "", courses: Courses | None = None
) -> SiteView:
    """Everything that the site says on `today`; `address` is where it will live, if another than
    the settings say; `courses` are those of this build, where it has worked them out.
    """
    courses = courses or courses_of(facts)
    home = address or facts.trang.dia_chi or ""
    news = view_news(facts.tin_tuc, NEWS, facts, today)
    campaigns = tuple(
        view_campaign(campaign, facts, news, campaign.today(today), courses[campaign.ma])
        for campaign in facts.phong_trao
    )
    if facts.aloud is not facts:
        heard = {c.ma: c for c in view_site(facts.aloud, today, address).campaigns}
        campaigns = tuple(replace(c, heard=heard[c.ma]) for c in campaigns)
    cutoffs = facts.trang.nguong
    return SiteView(
        settings=facts.trang,
        today=today,
        today_text=date_long(today),
        campaigns=campaigns,
        current=next(c for c in campaigns if c.ma == facts.trang.phong_trao_hien_tai),
        news=news,
        families=FAMILIES,
        rules=tuple((rule.status, explained(rule, cutoffs)) for rule in RULES),
        cutoffs={key: number(abs(getattr(cutoffs, key))) for key in type(cutoffs).model_fields},
        address=f"{home.rstrip('/')}/" if home else "",
        moved={row.cu: row.moi for row in facts.chuyen_huong.chuyen_huong},
        withdrawn=sum(unnamed(campaign) for campaign in facts.phong_trao),
    )
