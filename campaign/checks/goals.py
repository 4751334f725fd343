"""Rules of the plan's own numbering of its goals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, warning
from campaign.kinds.goals import goals, left_out

_SHOWN = 6


def goal_left_out(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Every number of the plan up to its highest is that of some target: what is left out would be
    left out of «18 trên 20».
    """
    targets = campaign.chi_tieu.chi_tieu
    known = goals(targets)
    for group, numbers in left_out(known.values()).items():
        highest = max(
            (t for t in targets if t.so.isdigit() and known[t.ma][0] == group),
            key=lambda target: int(target.so),
        )
        listed = ", ".join(map(str, numbers[:_SHOWN])) + (", …" if len(numbers) > _SHOWN else "")
        yield warning(
            highest,
            "so",
            f"{highest.ma} là chỉ tiêu số {highest.so}{f' của nhóm {group}' if group else ''}, mà"
            f" chưa chỉ tiêu nào mang số {listed}. Ghi thêm khoá so, để số chỉ tiêu đạt đếm đúng"
            " như kế hoạch.",
        )


CHECKS = (goal_left_out,)
