"""Which pages the site has, in their order: each is a short entry that says its address, title,
description, template and what the template needs.

`page.py` says what a page is; `files.py` has what stands outside the site's frame. What a page
tells is worked out in `view` and `outputs`, not here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from campaign.facts import Facts, places
from campaign.outputs import cards
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.forms import Commit
from campaign.site.pages import campaign as of_campaign
from campaign.site.pages import honours
from campaign.site.pages.campaign import overview_context
from campaign.site.pages.files import documents, files
from campaign.site.pages.news import newest, post
from campaign.site.pages.page import Page, campaign_pasted
from campaign.site.pages.search import search
from campaign.site.pages.staff import staff, staff_address
from campaign.view import CampaignView, SiteView
from campaign.view.news import NewsView
from campaign.words.names import Names

__all__ = [
    "Loud",
    "Page",
    "campaign_pasted",
    "documents",
    "files",
    "overview_context",
    "pages",
    "search",
    "staff_address",
    "staff_pages",
]

Loud = Mapping[str, tuple[Bulletin, ...]]


def pages(site: SiteView, folder: Path, loud: Loud) -> Iterator[Page]:
    """Every generated page of every campaign, and the news; `loud` has the bulletins of each
    campaign, `folder` the data.
    """
    people = cards.people_of(site)
    for campaign in site.campaigns:
        yield from _campaign(campaign, folder, loud[campaign.ma], people)
        if campaign.news.address != site.news.address:
            home = places.CampaignFolder(campaign.ma).news
            yield from _news(campaign, campaign.news, home, folder, people)
    yield from _news(site.current, site.news, places.NEWS, folder, people)


def _campaign(
    campaign: CampaignView, folder: Path, bulletins: tuple[Bulletin, ...], people: Names
) -> Iterator[Page]:
    yield of_campaign.overview(campaign)
    yield of_campaign.plan(campaign)
    yield of_campaign.targets(campaign)
    for target in campaign.targets:
        yield of_campaign.target(campaign, target)
    yield honours.roll(campaign)
    for decision in campaign.honours.decisions:
        yield honours.decision(campaign, decision, people)
    yield of_campaign.archive(campaign, bulletins)
    if campaign.plan.official == campaign.addresses.official:
        yield of_campaign.official(campaign, folder)


def _news(
    campaign: CampaignView, news: NewsView, home: str, folder: Path, people: Names
) -> Iterator[Page]:
    yield newest(campaign, news, home)
    for shown in news.posts:
        yield post(campaign, news, shown, home, folder, people)


def staff_pages(site: SiteView, facts: Facts, loud: Loud, commit: Commit) -> Iterator[Page]:
    """The staff's forms of every campaign."""
    told = {campaign.ma: campaign for campaign in facts.phong_trao}
    for campaign in site.campaigns:
        yield staff(facts, told[campaign.ma], campaign, site.current, loud[campaign.ma], commit)
