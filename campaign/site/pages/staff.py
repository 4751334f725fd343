"""The staff's forms."""

from __future__ import annotations

from campaign.facts import Campaign, Facts
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.forms import Commit, staff_page
from campaign.site.pages.page import Page
from campaign.view import CampaignView
from campaign.words.addresses import STAFF


def staff_address(campaign: CampaignView, current: CampaignView) -> str:
    """The current campaign's forms are the site's own, the others' below their own address."""
    return STAFF if campaign is current else campaign.addresses.staff


def staff(
    facts: Facts,
    told: Campaign,
    campaign: CampaignView,
    current: CampaignView,
    bulletins: tuple[Bulletin, ...],
    commit: Commit,
) -> Page:
    """The forms of one campaign; `told` is what its people wrote."""
    return Page(
        address=staff_address(campaign, current),
        title=f"Dành cho cán bộ, {campaign.head.when}",
        description=f"Đăng số liệu, quyết định, tin của {campaign.owner}.",
        template="staff.html",
        campaign=campaign,
        context=staff_page(facts, told, campaign, bulletins, commit),
        indexed=False,
    )
