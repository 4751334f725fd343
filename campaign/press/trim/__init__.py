"""A page in one request: of the style sheets only what it can use, its small scripts inside it, its
pictures with their size.
"""

from campaign.press.trim.page import Parts, bare, is_taken, one_request, own_style
from campaign.press.trim.parts import CannotBeInside

__all__ = ["CannotBeInside", "Parts", "bare", "is_taken", "one_request", "own_style"]
