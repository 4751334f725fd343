"""What the loudspeaker reads: every bulletin of a campaign, with its words, its length and its
approval.
"""

from __future__ import annotations

from campaign.outputs.bulletin.compose import compose
from campaign.outputs.bulletin.drafts import drafts
from campaign.outputs.bulletin.shape import Bulletin, Draft, Item, Line, Part
from campaign.outputs.bulletin.unread import unread
from campaign.view import CampaignView

__all__ = ["Bulletin", "Draft", "Item", "Line", "Part", "bulletins", "compose", "drafts", "unread"]


def bulletins(campaign: CampaignView) -> tuple[Bulletin, ...]:
    """Every bulletin of the campaign: the situation first, then the digest, reports, decisions,
    posts and past weeks.
    """
    return tuple(compose(draft, campaign, campaign.voice) for draft in drafts(campaign.aloud))
