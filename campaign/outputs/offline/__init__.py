"""Pages read once open without a network, and the site can stand among a phone's own applications.

Text out, nothing written.
"""

from campaign.outputs.offline.files import files
from campaign.outputs.offline.keeping import DAYS, NAMES_PEOPLE, PEOPLE_DAYS, head, keeping, script
from campaign.outputs.offline.worker import PAGES, SECONDS

__all__ = [
    "DAYS",
    "NAMES_PEOPLE",
    "PAGES",
    "PEOPLE_DAYS",
    "SECONDS",
    "files",
    "head",
    "keeping",
    "script",
]
