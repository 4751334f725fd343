"""Kinds of target, a file each, with everything that depends on the kind; dates, pace and statuses,
which don't, are in `progress`, markup in `templates`.

The keys that may be typed, what adds up, where its way starts, whether it can be lost again, how
its figure is written, and how it is asked, said and drawn. `indicator.py` has the questions with
their usual answers; `file.py` names the kinds.
"""

from campaign.kinds.file import AnyKind, Group, Indicators, SeasonProfile
from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Criterion, Milestone, Part, TargetChange, Terms
from campaign.kinds.standing import FigureForms, Filled, Marks, Measurement, Standing

__all__ = [
    "AnyKind",
    "Criterion",
    "FigureForms",
    "Filled",
    "Group",
    "Indicator",
    "Indicators",
    "Marks",
    "Measurement",
    "Milestone",
    "Part",
    "SeasonProfile",
    "Standing",
    "TargetChange",
    "Terms",
]
