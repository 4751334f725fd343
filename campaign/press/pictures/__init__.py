"""Pictures as phones take them → pictures as a page shows them: smaller, turned upright, with
nothing in them but what is seen.
"""

from campaign.press.pictures.faults import fault, unlike_its_name
from campaign.press.pictures.shown import SUFFIXES, Broken, Picture, damage, picture, published

__all__ = [
    "SUFFIXES",
    "Broken",
    "Picture",
    "damage",
    "fault",
    "picture",
    "published",
    "unlike_its_name",
]
