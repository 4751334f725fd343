"""The list of news and its posts: the site's own, and that of a campaign with news at home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from campaign.facts.places import post as post_file
from campaign.facts.places import post_pictures
from campaign.outputs import cards, listen
from campaign.outputs.messages import of_post
from campaign.press.pictures import SUFFIXES
from campaign.press.posts import ways_to_picture
from campaign.press.render import markdown_html, relative
from campaign.site.pages.page import Page, campaign_pasted
from campaign.view import CampaignView
from campaign.view.news import NewsView, PostView
from campaign.words.addresses import CampaignAddresses, bulletin_of_post, post_picture
from campaign.words.names import Names


def newest(campaign: CampaignView, news: NewsView, home: str) -> Page:
    """The list, as `campaign` tells of it; its posts lie in `home` of the data folder."""
    about = f"Tin của phong trào thi đua {campaign.owner}."
    return Page(
        address=news.address,
        title=f"Tin tức{' (minh họa)' if campaign.illustration else ''}",
        description=about,
        template="news.html",
        campaign=campaign,
        context={"news": news},
        source=f"{home}/" if news.posts else "",
        pasted=campaign_pasted(campaign, about),
    )


def post(
    campaign: CampaignView, news: NewsView, shown: PostView, home: str, folder: Path, people: Names
) -> Page:
    """A post of `news`; `people` are those whom no card may name."""
    pictures = {
        way: relative(post_picture(news.address, name), shown.address)
        for name in pictures_shown(news, folder / post_pictures(home))
        for way in ways_to_picture(post_pictures(home), name)
    }
    return Page(
        address=shown.address,
        title=shown.title,
        description=shown.summary,
        template="post.html",
        campaign=campaign,
        context={
            "post": shown,
            "news": news,
            "body": markdown_html(shown.body, pictures),
            "message": of_post(campaign, shown),
            "ready": [("Bản đọc trên loa", _loud(shown))] if shown.campaign else [],
        },
        source=post_file(home, shown.ma),
        pasted=cards.of_post(campaign, shown, people),
        spoken=listen.of_post(campaign, shown),
    )


def _loud(shown: PostView) -> str:
    return CampaignAddresses(shown.campaign).bulletin(bulletin_of_post(shown.ma))


def pictures_shown(news: NewsView, folder: Path) -> Iterator[str]:
    """Only what a post on the site shows: pictures of a removed post, or of one that waits for its
    day, stay at home.
    """
    named = {
        name
        for shown in news.posts
        for name in re.findall(r"[A-Za-z0-9][A-Za-z0-9._-]*", f"{shown.picture} {shown.body}")
    }
    for picture in sorted(folder.glob("*")) if folder.is_dir() else ():
        if picture.suffix.lower() in SUFFIXES and picture.name in named:
            yield picture.name
