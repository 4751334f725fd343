"""What the frame of a page is told of it: whose it is, where it is mended, how a link to it looks,
how long a phone keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from campaign.facts.places import CampaignFolder
from campaign.outputs import cards, offline
from campaign.outputs.cards import Pasted
from campaign.outputs.forms import Commit
from campaign.site.pages import Page, campaign_pasted, staff_address
from campaign.view import CampaignView, SiteView


class Headless(Exception):
    """A page of docs/ doesn't say what it is called or what it is about; the message says what to
    type, in Vietnamese.
    """


@dataclass(frozen=True)
class Framing:
    """The same for all pages of a build: the site, where its data is edited, the pictures of shared
    links that were drawn.
    """

    site: SiteView
    commit: Commit
    cards: Mapping[str, Path]

    def of_page(self, page: Page) -> dict[str, object]:
        """A generated page."""
        kept = offline.keeping(
            page.address, self.site.today, page.template, page.people, self.site.withdrawn
        )
        told = self._told(page.address, page.campaign, page.source, page.title, page.pasted, kept)
        return {
            **told,
            "title": page.title,
            "description": page.description,
            "noindex": not page.indexed,
        }

    def of_prose(self, here: str, written: Mapping[str, str]) -> dict[str, object]:
        """A page of docs/, which stands with the current campaign; the first page is that
        campaign's overview. Raises Headless.
        """
        for key in ("title", "description"):
            if not written.get(key):
                raise Headless(
                    f"đầu tệp chưa có {key}. Thêm một dòng «{key}: …» giữa hai dòng --- ở đầu tệp."
                )
        campaign, first = self.site.current, not here
        pasted = campaign_pasted(campaign, "" if first else written["description"])
        title, source = (
            (self.site.settings.ten, CampaignFolder(campaign.ma).head)
            if first
            else (written["title"], "")
        )
        return self._told(
            here,
            campaign,
            source,
            title,
            pasted,
            offline.keeping(
                here,
                self.site.today,
                "overview.html" if first else "",
                withdrawn=self.site.withdrawn,
            ),
        )

    def _told(
        self,
        here: str,
        campaign: CampaignView,
        source: str,
        title: str,
        pasted: Pasted | None,
        kept: str,
    ) -> dict[str, object]:
        return {
            "here": here,
            "campaign": campaign,
            "edit": self.commit.edit(source),
            "staff": staff_address(campaign, self.site.current),
            "pasted": pasted and cards.tags(self.site, here, title, pasted, self.cards),
            "keep": kept if self.site.settings.ngoai_tuyen else "",
        }
