"""Files of the site that are no pages in its frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from campaign.facts import places
from campaign.facts.places import CampaignFolder
from campaign.outputs import offline
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.bulletin.forms import files as bulletin_files
from campaign.outputs.sheets import sheets
from campaign.site.pages.news import pictures_shown
from campaign.site.redirects import redirects
from campaign.view import CampaignView, SiteView
from campaign.view.news import NewsView
from campaign.words.addresses import post_picture


def documents(
    site: SiteView, loud: Mapping[str, tuple[Bulletin, ...]]
) -> Iterator[tuple[str, str | bytes]]:
    """Whole files that stand outside the site's frame: (address, content)."""
    keep = offline.NAMES_PEOPLE if site.settings.ngoai_tuyen else ""
    for campaign in site.campaigns:
        yield from bulletin_files(campaign, loud[campaign.ma], site.settings.ten, keep)
    for sheet in sheets(site, site.address or None):
        yield f"{sheet.address}index.html", sheet.html
        yield from ((f"{sheet.address}{name}", make()) for name, make in sheet.pdfs.items())
    yield from redirects(site)
    yield from offline.files(site)


def files(site: SiteView, folder: Path) -> Iterator[tuple[str, Path]]:
    """Files of the data folder published as they are: (address, file): pictures, photos with
    consent, the commune's own documents.
    """
    for campaign in site.campaigns:
        yield from _of_the_plan(campaign, folder)
        yield from _of_honours(campaign, folder)
        if campaign.news.address != site.news.address:
            yield from _of_news(campaign.news, folder / CampaignFolder(campaign.ma).news)
    yield from _of_news(site.news, folder / places.NEWS)


def _of_the_plan(campaign: CampaignView, folder: Path) -> Iterator[tuple[str, Path]]:
    official = campaign.head.van_ban.toan_van or ""
    if official and not official.endswith(".md"):
        file = CampaignFolder(campaign.ma).file(official)
        yield campaign.addresses.document(official), folder / file


def _of_honours(campaign: CampaignView, folder: Path) -> Iterator[tuple[str, Path]]:
    at, lies = campaign.addresses, CampaignFolder(campaign.ma)
    decisions = campaign.honours.decisions
    scans = {Path(d.scan).name for d in decisions if d.scan and "://" not in d.scan}
    yield from ((at.scan(name), folder / lies.scans / name) for name in sorted(scans))
    photos = {r.photo for d in decisions for r in d.recipients if r.photo}
    yield from ((at.photo(name), folder / lies.photos / name) for name in sorted(photos))


def _of_news(news: NewsView, home: Path) -> Iterator[tuple[str, Path]]:
    pictures = home / places.PICTURES
    for name in pictures_shown(news, pictures):
        yield post_picture(news.address, name), pictures / name
