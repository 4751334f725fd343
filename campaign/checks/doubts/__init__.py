"""What is readable and may be wrong all the same: a size, a share above the whole, half a cow.

Each is a question, an error until somebody types `da_xem_lai: có`, and each has its likely answer.
The staff page asks the same: docs/js/can-bo/doubts.js, with the words and the bounds of here.
"""

from campaign.checks.doubts import figures, targets
from campaign.checks.doubts.figures import odd_days
from campaign.checks.doubts.nature import Nature, nature_of
from campaign.checks.doubts.says import SAYS
from campaign.checks.doubts.sizes import BOUNDS

CHECKS = targets.CHECKS
COURSE_CHECKS = figures.COURSE_CHECKS

__all__ = ["BOUNDS", "CHECKS", "COURSE_CHECKS", "SAYS", "Nature", "nature_of", "odd_days"]
