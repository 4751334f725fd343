"""What people write, one class a thing, but for targets, whose kinds have a room of their own.

Types and bounds are checked from here; titles and descriptions become help for whoever fills a file
in.
"""

from campaign.models.awards import Collective, Decision, Household, Person
from campaign.models.bulletin import Abbreviations, BulletinFile
from campaign.models.kept import Permission, Permissions, Redirect, Redirects
from campaign.models.plan import CampaignHead, Plan
from campaign.models.reports import Correction, Figure, Report
from campaign.models.scalars import Source, Written
from campaign.models.site import (
    AwardName,
    AwardNames,
    NewsCategories,
    NewsCategory,
    Post,
    SiteSettings,
)

__all__ = [
    "Abbreviations",
    "AwardName",
    "AwardNames",
    "BulletinFile",
    "CampaignHead",
    "Collective",
    "Correction",
    "Decision",
    "Figure",
    "Household",
    "NewsCategories",
    "NewsCategory",
    "Permission",
    "Permissions",
    "Person",
    "Plan",
    "Post",
    "Redirect",
    "Redirects",
    "Report",
    "SiteSettings",
    "Source",
    "Written",
]
