"""Pages of those who are honoured."""

from __future__ import annotations

from campaign.facts.places import CampaignFolder
from campaign.outputs import cards, listen
from campaign.outputs.cards import Pasted
from campaign.outputs.messages import of_decision
from campaign.site.pages.page import Page, campaign_pasted, year_of
from campaign.view import CampaignView
from campaign.view.honours import DecisionView
from campaign.words.addresses import board_sheet, bulletin_of_decision, notice_sheet
from campaign.words.names import Names


def roll(campaign: CampaignView) -> Page:
    about = f"Tập thể, cá nhân, hộ gia đình được khen trong phong trào thi đua {year_of(campaign)}."
    return Page(
        address=campaign.addresses.honours,
        title=f"Vinh danh {year_of(campaign)}",
        description=about,
        template="roll.html",
        campaign=campaign,
        indexed=False,
        people=True,
        source=(f"{CampaignFolder(campaign.ma).decisions}/" if campaign.honours.decisions else ""),
        pasted=campaign_pasted(campaign, about),
    )


def decision(campaign: CampaignView, shown: DecisionView, people: Names) -> Page:
    """A decision; `people` are those whom no card may name."""
    ma, address = shown.head.ma, shown.head.address
    loud = campaign.addresses.bulletin(bulletin_of_decision(ma))
    counted = "" if shown.in_subject or not shown.summary else f": {shown.summary}"
    return Page(
        address=address,
        title=f"Quyết định khen thưởng số {shown.head.number}",
        description=f"Quyết định {shown.day_long} về việc {shown.subject}{counted}.",
        template="decision.html",
        campaign=campaign,
        context={
            "decision": shown,
            "message": of_decision(campaign, shown),
            "ready": [
                ("Bản đọc trên loa", loud),
                ("Tờ niêm yết", board_sheet(address)),
                ("Dự thảo thông báo", notice_sheet(address)),
            ],
        },
        indexed=False,
        people=True,
        source=CampaignFolder(campaign.ma).decision(ma),
        pasted=Pasted(
            cards.of_decision(campaign, shown, people), cards.decision_said(shown, people)
        ),
        spoken=listen.of_decision(campaign, shown),
    )
