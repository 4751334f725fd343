"""The staff page: forms made from the models, and all that they need to know of one campaign.

Text out, nothing written.
"""

from campaign.outputs.forms.commit import Commit
from campaign.outputs.forms.describe import Described, describe
from campaign.outputs.forms.known import FORMS, embedded
from campaign.outputs.forms.page import staff_page

__all__ = ["FORMS", "Commit", "Described", "describe", "embedded", "staff_page"]
