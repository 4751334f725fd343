"""Files → facts with their places. The only room that reads files of the data folder."""

from campaign.facts.facts import Campaign, Facts, NewsPost
from campaign.facts.folder import load

__all__ = ["Campaign", "Facts", "NewsPost", "load"]
