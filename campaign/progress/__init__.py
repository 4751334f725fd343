"""How far each target is: measured values, pace, status.

Exact Decimal arithmetic; nothing is rounded here but the last digit of a quotient.
"""

from campaign.kinds import Measurement
from campaign.progress.course import Course, Courses, courses_of
from campaign.progress.measure import Series, corrections_of, measure, value_of
from campaign.progress.pace import Pace
from campaign.progress.status import FAMILIES, RULES, STATUSES, Family, Rule, Status, explained
from campaign.progress.track import Progress, stand, track, track_all

__all__ = [
    "FAMILIES",
    "RULES",
    "STATUSES",
    "Course",
    "Courses",
    "Family",
    "Measurement",
    "Pace",
    "Progress",
    "Rule",
    "Series",
    "Status",
    "corrections_of",
    "courses_of",
    "explained",
    "measure",
    "stand",
    "track",
    "track_all",
    "value_of",
]
