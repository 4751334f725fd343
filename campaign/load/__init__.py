"""Files → facts with their places. The only room that reads files of the data folder."""

from campaign.load.facts import Campaign, Facts, NewsPost
from campaign.load.folder import load

__all__ = ["Campaign", "Facts", "NewsPost", "load"]
