"""A page in one request: of the style sheets only what it can use, its small scripts inside it, its
pictures with their size.
"""

from campaign.press.trim.page import Parts, is_taken, one_request, own_style
from campaign.press.trim.parts import CannotBeInside
from campaign.press.trim.scripts import bare

__all__ = ["CannotBeInside", "Parts", "bare", "is_taken", "one_request", "own_style"]
