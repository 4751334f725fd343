"""Which pages the site has, at which permanent address, from which template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from campaign.facts import Facts
from campaign.outputs import cards, listen, offline
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.bulletin.forms import by_day
from campaign.outputs.bulletin.forms import files as bulletin_files
from campaign.outputs.cards import Pasted
from campaign.outputs.forms import Commit, staff_page
from campaign.outputs.messages import of_decision, of_post, of_report
from campaign.outputs.sheets import sheets
from campaign.press.pictures import SUFFIXES
from campaign.press.render import markdown_html, render
from campaign.site.redirects import redirects
from campaign.view import CampaignView, SiteView
from campaign.view.honours import DecisionView
from campaign.view.news import NewsView, PostView
from campaign.words.names import Names


@dataclass(frozen=True)
class Page:
    """One generated page.

    `address` ends with a slash; `indexed` is False where search engines have nothing to look for,
    above all where `people` is True: people are named there, and phones keep it for a short time
    only.

    `source` is the file that it tells of, inside the data folder; a folder's name ends with a
    slash. `pasted` is how a link to it looks in a chat, `spoken` its summary in words for the
    reader's phone to say.
    """

    address: str
    title: str
    description: str
    template: str
    campaign: CampaignView
    context: dict[str, Any] = field(default_factory=dict)
    indexed: bool = True
    people: bool = False
    source: str = ""
    pasted: Pasted | None = None
    spoken: tuple[str, ...] = ()

    def html(self, site: SiteView) -> str:
        heard = f"{self.address}{listen.FILE}" if self.spoken else ""
        return render(
            self.template,
            self.address,
            site=site,
            campaign=self.campaign,
            **{"heard": heard, **self.context},
        )


def overview_context(campaign: CampaignView) -> dict[str, Any]:
    """What the overview needs beside its campaign: it stands both at `/` and at the campaign's own
    address.
    """
    ready = [
        ("Bản tin truyền thanh", f"{campaign.address}loa/"),
        ("Tờ tiến độ để niêm yết", f"{campaign.address}chi-tieu/niem-yet/"),
    ]
    return {
        "message": of_report(campaign),
        "ready": ready,
        "heard": f"{campaign.address}{listen.FILE}",
    }


def campaign_pasted(campaign: CampaignView, said: str = "") -> Pasted:
    """What pages without a picture of their own show in a chat: how the campaign stands."""
    return Pasted(cards.of_campaign(campaign), said or cards.campaign_said(campaign))


def _decision_context(campaign: CampaignView, decision: DecisionView) -> dict[str, Any]:
    sheets = [
        ("Tờ niêm yết", f"{decision.head.address}niem-yet/"),
        ("Dự thảo thông báo", f"{decision.head.address}thong-bao/"),
    ]
    loud = ("Bản đọc trên loa", f"{campaign.address}loa/khen-thuong-{decision.head.ma}/")
    return {
        "decision": decision,
        "message": of_decision(campaign, decision),
        "ready": [loud, *sheets],
    }


def _post_context(
    campaign: CampaignView, news: NewsView, post: PostView, pictures: dict[str, str]
) -> dict[str, Any]:
    loud = [("Bản đọc trên loa", f"{post.campaign}/loa/tin-{post.ma}/")] if post.campaign else []
    return {
        "post": post,
        "news": news,
        "body": markdown_html(post.body, pictures),
        "message": of_post(campaign, post),
        "ready": loud,
    }


def pages(site: SiteView, folder: Path, loud: dict[str, tuple[Bulletin, ...]]) -> Iterator[Page]:
    """Every generated page of every campaign, and the news; `loud` has the bulletins of each
    campaign.
    """
    people = cards.people_of(site)
    for campaign in site.campaigns:
        yield from _campaign_pages(campaign, folder / campaign.ma, loud[campaign.ma], people)
        if campaign.news.address != site.news.address:
            yield from _news_pages(
                campaign,
                campaign.news,
                folder / campaign.ma / "tin_tuc" / "hinh",
                f"{campaign.ma}/tin_tuc/",
                people,
            )
    yield from _news_pages(site.current, site.news, folder / "tin_tuc" / "hinh", "tin_tuc/", people)


def _campaign_pages(
    campaign: CampaignView, folder: Path, bulletins: tuple[Bulletin, ...], people: Names
) -> Iterator[Page]:
    whole = campaign_pasted(campaign)
    base, name = (
        campaign.address,
        f"năm {campaign.head.nam}" + (" (minh họa)" if campaign.illustration else ""),
    )
    yield Page(
        base,
        f"Phong trào thi đua {name}",
        campaign.headline,
        "overview.html",
        campaign,
        overview_context(campaign),
        source=f"{base}phong_trao.yml",
        pasted=whole,
        spoken=listen.of_campaign(campaign),
    )
    plan = f"Kế hoạch thi đua {name} của {campaign.owner}, kể lại từng mục bằng lời dễ hiểu."
    yield Page(
        f"{base}ke-hoach/",
        f"Kế hoạch {name}",
        plan,
        "plan.html",
        campaign,
        source=f"{base}ke_hoach.yml",
        pasted=campaign_pasted(campaign, plan),
        spoken=listen.of_plan(campaign),
    )
    yield Page(
        f"{base}chi-tieu/",
        f"Chỉ tiêu {name}",
        campaign.headline,
        "targets.html",
        campaign,
        source=f"{base}chi_tieu.yml",
        pasted=whole,
    )
    for target in campaign.targets:
        yield Page(
            target.address,
            target.name,
            target.sentence,
            "target.html",
            campaign,
            {"target": target},
            source=f"{base}chi_tieu.yml",
            pasted=Pasted(cards.of_target(campaign, target), cards.target_said(target)),
            spoken=listen.of_target(campaign, target),
        )
    roll = f"Tập thể, cá nhân, hộ gia đình được khen trong phong trào thi đua {name}."
    yield Page(
        f"{base}vinh-danh/",
        f"Vinh danh {name}",
        roll,
        "roll.html",
        campaign,
        indexed=False,
        people=True,
        source=f"{base}khen_thuong/" if campaign.honours.decisions else "",
        pasted=campaign_pasted(campaign, roll),
    )
    for decision in campaign.honours.decisions:
        title = f"Quyết định khen thưởng số {decision.head.number}"
        yield Page(
            decision.head.address,
            title,
            f"Quyết định {decision.day_long} về việc {decision.subject}: {decision.summary}.",
            "decision.html",
            campaign,
            _decision_context(campaign, decision),
            indexed=False,
            people=True,
            source=f"{base}khen_thuong/{decision.head.ma}.yml",
            pasted=Pasted(
                cards.of_decision(campaign, decision, people),
                cards.decision_said(decision, people),
            ),
            spoken=listen.of_decision(campaign, decision),
        )
    standing = [b for b in bulletins if b.ma == "diem-tin" or b.kind == "Tình hình"]
    archive = {
        "bulletins": bulletins,
        "standing": standing,
        "days": by_day(tuple(b for b in bulletins if b not in standing)),
    }
    yield Page(
        f"{base}loa/",
        f"Bản tin truyền thanh {name}",
        f"Lời đọc trên loa về phong trào thi đua {name}.",
        "loa/archive.html",
        campaign,
        archive,
        indexed=False,
        people=True,
    )
    official = campaign.head.van_ban.toan_van or ""
    if official.endswith(".md"):
        body = markdown_html((folder / official).read_text("utf-8-sig"), {})
        yield Page(
            f"{base}ke-hoach/toan-van/",
            f"Toàn văn kế hoạch {name}",
            f"Toàn văn văn bản của {campaign.owner}.",
            "official.html",
            campaign,
            {"body": body},
            source=f"{base}{official}",
        )


def _news_pages(
    campaign: CampaignView, news: NewsView, folder: Path, home: str, people: Names
) -> Iterator[Page]:
    illustrated = " (minh họa)" if campaign.illustration else ""
    about = f"Tin của phong trào thi đua {campaign.owner}."
    yield Page(
        news.address,
        f"Tin tức{illustrated}",
        about,
        "news.html",
        campaign,
        {"news": news},
        source=home if news.posts else "",
        pasted=campaign_pasted(campaign, about),
    )
    pictures = {name: f"../hinh/{name}" for name in _picture_names(news, folder)}
    for post in news.posts:
        yield Page(
            post.address,
            post.title,
            post.summary,
            "post.html",
            campaign,
            _post_context(campaign, news, post, pictures),
            source=f"{home}{post.ma}.md",
            pasted=cards.of_post(campaign, post, people),
            spoken=listen.of_post(campaign, post),
        )


def staff_pages(
    site: SiteView, facts: Facts, loud: dict[str, tuple[Bulletin, ...]], commit: Commit
) -> Iterator[Page]:
    """The staff's forms: the current campaign's at /can-bo/, the others' below their own
    address.
    """
    by_id = {campaign.ma: campaign for campaign in facts.phong_trao}
    for campaign in site.campaigns:
        address = "can-bo/" if campaign is site.current else f"{campaign.address}can-bo/"
        context = staff_page(facts, by_id[campaign.ma], campaign, loud[campaign.ma], commit)
        yield Page(
            address,
            f"Dành cho cán bộ, năm {campaign.head.nam}",
            f"Đăng số liệu, quyết định, tin của {campaign.owner}.",
            "staff.html",
            campaign,
            context,
            indexed=False,
        )


def documents(
    site: SiteView, loud: dict[str, tuple[Bulletin, ...]]
) -> Iterator[tuple[str, str | bytes]]:
    """Whole files that stand outside the site's frame: (address, content)."""
    for campaign in site.campaigns:
        yield from bulletin_files(
            campaign,
            loud[campaign.ma],
            site.settings.ten,
            offline.NAMES_PEOPLE if site.settings.ngoai_tuyen else "",
        )
    for sheet in sheets(site, site.address or None):
        yield f"{sheet.address}index.html", sheet.html
        yield from ((f"{sheet.address}{name}", make()) for name, make in sheet.pdfs.items())
    yield from redirects(site)
    yield from offline.files(site)


def files(site: SiteView, folder: Path) -> Iterator[tuple[str, Path]]:
    """Files published as they are: (address, file): pictures, photos with consent, the commune's
    own documents.
    """
    for campaign in site.campaigns:
        home = folder / campaign.ma
        official = campaign.head.van_ban.toan_van or ""
        if official and not official.endswith(".md"):
            yield f"{campaign.ma}/{official}", home / official
        scans = {
            Path(d.scan).name for d in campaign.honours.decisions if d.scan and "://" not in d.scan
        }
        yield from (
            (f"{campaign.ma}/vinh-danh/tai-lieu/{scan}", home / "tai_lieu" / scan)
            for scan in sorted(scans)
        )
        photos = {r.photo for d in campaign.honours.decisions for r in d.recipients if r.photo}
        yield from (
            (f"{campaign.ma}/vinh-danh/anh/{photo}", home / "anh" / photo)
            for photo in sorted(photos)
        )
        if campaign.news.address != site.news.address:
            yield from _pictures(campaign.news, home / "tin_tuc" / "hinh")
    yield from _pictures(site.news, folder / "tin_tuc" / "hinh")


def _pictures(news: NewsView, folder: Path) -> Iterator[tuple[str, Path]]:
    yield from (
        (f"{news.address}hinh/{name}", folder / name) for name in _picture_names(news, folder)
    )


def _picture_names(news: NewsView, folder: Path) -> Iterator[str]:
    """Only what a post on the site shows: pictures of a removed post, or of one that waits for its
    day, stay at home.
    """
    named = {
        name
        for post in news.posts
        for name in re.findall(r"[A-Za-z0-9][A-Za-z0-9._-]*", f"{post.picture} {post.body}")
    }
    for picture in sorted(folder.glob("*")) if folder.is_dir() else ():
        if picture.suffix.lower() in SUFFIXES and picture.name in named:
            yield picture.name
