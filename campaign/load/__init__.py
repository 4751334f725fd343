"""Files → facts with their places. The only room that reads files of the data folder."""

from campaign.load.folder import Campaign, Facts, NewsPost, load

__all__ = ["Campaign", "Facts", "NewsPost", "load"]
