"""What a generated page is, and what several kinds of them share."""

from __future__ import annotations

from dataclasses import dataclass, field

from campaign.outputs import cards
from campaign.outputs.cards import Pasted
from campaign.press.render import render
from campaign.view import CampaignView, SiteView
from campaign.words.addresses import heard


@dataclass(frozen=True, kw_only=True)
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
    context: dict[str, object] = field(default_factory=dict)
    indexed: bool = True
    people: bool = False
    source: str = ""
    pasted: Pasted | None = None
    spoken: tuple[str, ...] = ()

    @property
    def heard(self) -> str:
        """The address of what is said of it; empty where nothing is."""
        return heard(self.address) if self.spoken else ""

    def html(self, site: SiteView) -> str:
        """Its contents, without the frame, in one line."""
        known = {"site": site, "campaign": self.campaign, "heard": self.heard}
        return render(self.template, self.address, **known | self.context)


def year_of(campaign: CampaignView) -> str:
    """«năm 2025», «giai đoạn 2021–2025», as titles say it."""
    return campaign.head.when + (" (minh họa)" if campaign.illustration else "")


def campaign_pasted(campaign: CampaignView, said: str = "") -> Pasted:
    """What pages without a picture of their own show in a chat: how the campaign stands."""
    return Pasted(cards.of_campaign(campaign), said or cards.campaign_said(campaign))
