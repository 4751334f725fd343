"""A campaign's own pages: overview, plan, targets, what the loudspeaker reads."""

from __future__ import annotations

from pathlib import Path

from campaign.facts.places import CampaignFolder
from campaign.outputs import cards, listen
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.bulletin.forms import by_day
from campaign.outputs.cards import Pasted
from campaign.outputs.messages import of_report
from campaign.press.render import markdown_html
from campaign.site.pages.page import Page, campaign_pasted, year_of
from campaign.view import CampaignView, IndicatorView
from campaign.words.addresses import DIGEST, board_sheet, heard


def overview(campaign: CampaignView) -> Page:
    return Page(
        address=campaign.addresses.home,
        title=f"Phong trào thi đua {year_of(campaign)}",
        description=campaign.headline,
        template="overview.html",
        campaign=campaign,
        context=overview_context(campaign),
        source=CampaignFolder(campaign.ma).head,
        pasted=campaign_pasted(campaign),
        spoken=listen.of_campaign(campaign),
    )


def overview_context(campaign: CampaignView) -> dict[str, object]:
    """What the overview needs beside its campaign: it stands both at `/` and at the campaign's own
    address.
    """
    addresses = campaign.addresses
    return {
        "message": of_report(campaign),
        "ready": [
            ("Bản tin truyền thanh", addresses.bulletins),
            ("Tờ tiến độ để niêm yết", board_sheet(addresses.targets)),
        ],
        "heard": heard(addresses.home),
    }


def plan(campaign: CampaignView) -> Page:
    about = (
        f"Kế hoạch thi đua {year_of(campaign)} của {campaign.owner}, kể lại từng mục bằng lời dễ"
        " hiểu."
    )
    return Page(
        address=campaign.addresses.plan,
        title=f"Kế hoạch {year_of(campaign)}",
        description=about,
        template="plan.html",
        campaign=campaign,
        source=CampaignFolder(campaign.ma).plan,
        pasted=campaign_pasted(campaign, about),
        spoken=listen.of_plan(campaign),
    )


def official(campaign: CampaignView, folder: Path) -> Page:
    """The plan's own text, where the commune gave it as Markdown."""
    file = CampaignFolder(campaign.ma).file(campaign.head.van_ban.toan_van or "")
    return Page(
        address=campaign.addresses.official,
        title=f"Toàn văn kế hoạch {year_of(campaign)}",
        description=f"Toàn văn văn bản của {campaign.owner}.",
        template="official.html",
        campaign=campaign,
        context={"body": markdown_html((folder / file).read_text("utf-8-sig"), {})},
        source=file,
    )


def targets(campaign: CampaignView) -> Page:
    return Page(
        address=campaign.addresses.targets,
        title=f"Chỉ tiêu {year_of(campaign)}",
        description=campaign.headline,
        template="targets.html",
        campaign=campaign,
        source=CampaignFolder(campaign.ma).targets,
        pasted=campaign_pasted(campaign),
    )


def target(campaign: CampaignView, shown: IndicatorView) -> Page:
    return Page(
        address=shown.address,
        title=shown.name,
        description=shown.sentence,
        template="target.html",
        campaign=campaign,
        context={"target": shown},
        source=CampaignFolder(campaign.ma).targets,
        pasted=Pasted(cards.of_target(campaign, shown), cards.target_said(shown)),
        spoken=listen.of_target(campaign, shown),
    )


def archive(campaign: CampaignView, bulletins: tuple[Bulletin, ...]) -> Page:
    """Every bulletin: those that tell how things stand, then the others by their days."""
    standing = [b for b in bulletins if b.ma == DIGEST or b.kind == "Tình hình"]
    return Page(
        address=campaign.addresses.bulletins,
        title=f"Bản tin truyền thanh {year_of(campaign)}",
        description=f"Lời đọc trên loa về phong trào thi đua {year_of(campaign)}.",
        template="loa/archive.html",
        campaign=campaign,
        context={
            "bulletins": bulletins,
            "standing": standing,
            "days": by_day(tuple(b for b in bulletins if b not in standing)),
        },
        indexed=False,
        people=True,
    )
