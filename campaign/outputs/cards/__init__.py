"""How a link to a page looks where it is pasted: title, description, and a picture made at
build.
"""

from __future__ import annotations

from campaign.outputs.cards.contents import (
    Card,
    campaign_said,
    of_campaign,
    of_decision,
    of_target,
    people_of,
)
from campaign.outputs.cards.kept import pictures
from campaign.outputs.cards.pasted import Pasted, Tags, decision_said, of_post, tags, target_said

__all__ = [
    "Card",
    "Pasted",
    "Tags",
    "campaign_said",
    "decision_said",
    "of_campaign",
    "of_decision",
    "of_post",
    "of_target",
    "people_of",
    "pictures",
    "tags",
    "target_said",
]
