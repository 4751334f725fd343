"""What begins something new: the next year's campaign, another commune.

Files are only ever added.
"""

from campaign.new.commune import new_commune
from campaign.new.year import current_line, next_campaign, write_new

__all__ = ["current_line", "new_commune", "next_campaign", "write_new"]
