"""How many of the plan's numbered goals stand where, each with all of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from campaign.kinds.goals import Goal
from campaign.progress import Progress, Status

Family = Literal["đạt", "đúng hướng", "cần quan tâm", "chưa biết"]
_ORDER: tuple[Family, ...] = ("đạt", "đúng hướng", "cần quan tâm", "chưa biết")
_OF_TONE: dict[str, Family] = {
    "good": "đạt",
    "fair": "đúng hướng",
    "slow": "cần quan tâm",
    "bad": "cần quan tâm",
}


def family(status: Status) -> Family:
    """Which of the four a resident is told."""
    return _OF_TONE.get(status.tone, "chưa biết")


def counted(figures: Iterable[tuple[Goal, Family]]) -> Counter[Family]:
    """How many goals are of each family.

    A goal is reached when all its figures are, needs attention when one does, is unknown when none
    is known; any other is on its way.
    """
    of_goal: dict[Goal, set[Family]] = {}
    for goal, found in figures:
        of_goal.setdefault(goal, set()).add(found)
    return Counter(map(_of_all, of_goal.values()))


def _of_all(found: set[Family]) -> Family:
    if "cần quan tâm" in found:
        return "cần quan tâm"
    return next(iter(found)) if len(found) == 1 else "đúng hướng"


def _dropped(progress: Progress) -> bool:
    changes = progress.indicator.dieu_chinh
    return bool(changes) and changes[-1].bo


def said(goals: Mapping[str, Goal], progress: Iterable[Progress]) -> str:
    """«Tính theo 20 chỉ tiêu đánh số của kế hoạch: 18 đạt, 2 cần quan tâm.»

    Empty where the plan's numbers weren't typed and while nothing is known. A target that was
    dropped counts no more.
    """
    asked = [p for p in progress if p.indicator.ma in goals and not _dropped(p)]
    counts = counted((goals[p.indicator.ma], family(p.status)) for p in asked)
    if set(counts) <= {"chưa biết"}:
        return ""
    each = ", ".join(f"{counts[name]} {name}" for name in _ORDER if counts[name])
    return f"Tính theo {counts.total()} chỉ tiêu đánh số của kế hoạch: {each}."
