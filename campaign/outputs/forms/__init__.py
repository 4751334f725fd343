"""The staff page: forms made from the models, and all that they need to know of one campaign.

Text out, nothing written.
"""

from campaign.outputs.forms.describe import Described, describe
from campaign.outputs.forms.page import Commit, embedded, staff_page

__all__ = ["Commit", "Described", "describe", "embedded", "staff_page"]
