"""Which pages the site has, at which permanent address, from which template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from campaign.render import markdown_html, render
from campaign.view import CampaignView, SiteView
from campaign.view.news import NewsView


@dataclass(frozen=True)
class Page:
    """One generated page. `address` ends with a slash; `indexed` is False where people are named."""

    address: str
    title: str
    description: str
    template: str
    campaign: CampaignView
    context: dict[str, Any] = field(default_factory=dict)
    indexed: bool = True

    def html(self, site: SiteView) -> str:
        return render(self.template, self.address, site=site, campaign=self.campaign, **self.context)


def pages(site: SiteView, folder: Path) -> Iterator[Page]:
    """Every generated page of every campaign, and the news."""
    for campaign in site.campaigns:
        yield from _campaign_pages(campaign, folder / campaign.ma)
        if campaign.news.address != site.news.address:
            yield from _news_pages(campaign, campaign.news)
    yield from _news_pages(site.current, site.news)


def _campaign_pages(campaign: CampaignView, folder: Path) -> Iterator[Page]:
    base, name = campaign.address, f"năm {campaign.head.nam}" + (" (minh họa)" if campaign.illustration else "")
    yield Page(base, f"Phong trào thi đua {name}", campaign.headline, "overview.html", campaign)
    yield Page(f"{base}ke-hoach/", f"Kế hoạch {name}", f"Kế hoạch thi đua {name} của {campaign.owner}, kể lại từng mục bằng lời dễ hiểu.", "plan.html", campaign)
    yield Page(f"{base}chi-tieu/", f"Chỉ tiêu {name}", campaign.headline, "targets.html", campaign)
    for target in campaign.targets:
        yield Page(target.address, target.name, target.sentence, "target.html", campaign, {"target": target})
    yield Page(f"{base}vinh-danh/", f"Vinh danh {name}", f"Tập thể, cá nhân, hộ gia đình được khen trong phong trào thi đua {name}.", "roll.html", campaign, indexed=False)
    for decision in campaign.honours.decisions:
        title = f"Quyết định khen thưởng số {decision.head.number}"
        yield Page(decision.head.address, title, f"Quyết định {decision.day_long} về việc {decision.subject}: {decision.summary}.", "decision.html", campaign, {"decision": decision}, indexed=False)
    official = campaign.head.van_ban.toan_van or ""
    if official.endswith(".md"):
        body = markdown_html((folder / official).read_text("utf-8-sig"), "../../")
        yield Page(f"{base}ke-hoach/toan-van/", f"Toàn văn kế hoạch {name}", f"Toàn văn văn bản của {campaign.owner}.", "official.html", campaign, {"body": body})


def _news_pages(campaign: CampaignView, news: NewsView) -> Iterator[Page]:
    illustrated = " (minh họa)" if campaign.illustration else ""
    yield Page(news.address, f"Tin tức{illustrated}", f"Tin của phong trào thi đua {campaign.owner}.", "news.html", campaign, {"news": news})
    for post in news.posts:
        body = markdown_html(post.body, "../hinh/")
        yield Page(post.address, post.title, post.summary, "post.html", campaign, {"post": post, "news": news, "body": body})


def files(site: SiteView, folder: Path) -> Iterator[tuple[str, Path]]:
    """Files published as they are: (address, file): pictures, photos with consent, the commune's own documents."""
    for campaign in site.campaigns:
        home = folder / campaign.ma
        official = campaign.head.van_ban.toan_van or ""
        if official and not official.endswith(".md"):
            yield f"{campaign.ma}/{official}", home / official
        scans = {Path(d.scan).name for d in campaign.honours.decisions if d.scan and "://" not in d.scan}
        yield from ((f"{campaign.ma}/vinh-danh/tai-lieu/{scan}", home / "tai_lieu" / scan) for scan in sorted(scans))
        photos = {r.photo for d in campaign.honours.decisions for r in d.recipients if r.photo}
        yield from ((f"{campaign.ma}/vinh-danh/anh/{photo}", home / "anh" / photo) for photo in sorted(photos))
        if campaign.news.address != site.news.address:
            yield from _pictures(campaign.news, home / "tin_tuc" / "hinh")
    yield from _pictures(site.news, folder / "tin_tuc" / "hinh")


def _pictures(news: NewsView, folder: Path) -> Iterator[tuple[str, Path]]:
    """Only what a post on the site shows: pictures of a removed post, or of one that waits for its day, stay at home."""
    named = {name for post in news.posts for name in re.findall(r"[A-Za-z0-9][A-Za-z0-9._-]*", f"{post.picture} {post.body}")}
    for picture in sorted(folder.glob("*")) if folder.is_dir() else ():
        if picture.suffix.lower() in {".jpg", ".jpeg", ".png", ".webp", ".avif"} and picture.name in named:
            yield f"{news.address}hinh/{picture.name}", picture
