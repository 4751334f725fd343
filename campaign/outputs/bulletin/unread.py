"""What of a bulletin nobody could read aloud."""

from __future__ import annotations

from campaign.outputs.bulletin.shape import Bulletin
from campaign.view import CampaignView
from campaign.words.spoken import Leftover, leftovers


def unread(bulletin: Bulletin) -> tuple[Leftover, ...]:
    """What is left in the spoken text that nobody can read, names of people apart; empty when all
    is well.
    """
    return unread_in(
        "\n".join(line.spoken for part in bulletin.parts for line in part.lines), bulletin.campaign
    )


def unread_in(spoken: str, campaign: CampaignView) -> tuple[Leftover, ...]:
    """The same of any text read aloud for a campaign."""
    for name in sorted(campaign.names, key=len, reverse=True):
        spoken = spoken.replace(name, " " * len(name))
    return leftovers(spoken)
