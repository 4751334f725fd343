"""Files → facts with their places: the only room that reads the YAML and the posts.

Whether what was read makes sense together is for `checks`.
"""

from campaign.facts.facts import Campaign, Facts, NewsPost
from campaign.facts.folder import load

__all__ = ["Campaign", "Facts", "NewsPost", "load"]
