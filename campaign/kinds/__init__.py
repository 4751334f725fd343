"""Kinds of target: one file a kind, which says all that follows from being of it.

The keys that may be typed, what adds up, where its way starts, whether it can be lost again, how
its figure is written, and how it is asked, said and drawn. `indicator.py` has the questions with
their usual answers; `file.py` names the kinds. What doesn't belong here: dates, pace and statuses,
which are the same for every kind (`progress`), and markup (`templates`).
"""

from campaign.kinds.file import AnyKind, Group, Indicators, SeasonProfile
from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Criterion, Part, TargetChange
from campaign.kinds.standing import FigureForms, Filled, Measurement, Standing

__all__ = [
    "AnyKind",
    "Criterion",
    "FigureForms",
    "Filled",
    "Group",
    "Indicator",
    "Indicators",
    "Measurement",
    "Part",
    "SeasonProfile",
    "Standing",
    "TargetChange",
]
