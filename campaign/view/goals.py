"""How many of the plan's numbered goals stand where, each with all of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from campaign.kinds.goals import Goal
from campaign.progress import FAMILIES, Family, Progress
from campaign.progress.status import ATTENTION, OUT, RIGHT_WAY, UNKNOWN


def counted(figures: Iterable[tuple[Goal, Family]]) -> Counter[Family]:
    """How many goals are of each family.

    A goal is reached when all its figures are, needs attention when one does, is unknown when none
    is known; any other is on its way. A figure that a decision dropped counts no more.
    """
    of_goal: dict[Goal, set[Family]] = {}
    for goal, family in figures:
        of_goal.setdefault(goal, set()).add(family)
    return Counter(map(_of_all, of_goal.values()))


def _of_all(families: set[Family]) -> Family:
    asked = families - {OUT} or {OUT}
    if ATTENTION in asked:
        return ATTENTION
    return next(iter(asked)) if len(asked) == 1 else RIGHT_WAY


def said(goals: Mapping[str, Goal], progress: Iterable[Progress]) -> str:
    """«Tính theo 20 chỉ tiêu đánh số của kế hoạch: 18 đạt, 2 cần quan tâm.»

    Empty where the plan's numbers weren't typed and while nothing is known.
    """
    counts = counted(
        (goals[p.indicator.ma], p.status.family) for p in progress if p.indicator.ma in goals
    )
    if set(counts) <= {UNKNOWN, OUT}:
        return ""
    each = ", ".join(f"{counts[f]} {f.in_text}" for f in FAMILIES if counts[f])
    return f"Tính theo {counts.total()} chỉ tiêu đánh số của kế hoạch: {each}."
