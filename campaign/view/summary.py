"""A campaign in a few words: how many targets stand where, and how long it still runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.models.plan import CampaignHead
from campaign.progress import FAMILIES, STATUSES, Family, Progress, Status
from campaign.words.written import date_long, date_short, lowered


@dataclass(frozen=True)
class StatusCount:
    status: Status
    count: int


@dataclass(frozen=True)
class FamilyCount:
    """How many targets a family has, and which finer statuses they are."""

    family: Family
    count: int
    start: float  # of 100, as width, for drawing only
    width: float
    statuses: tuple[StatusCount, ...]

    @property
    def finer(self) -> str:
        """«1 không đạt, 2 chậm»; empty where the finer word says nothing more."""
        if len(self.statuses) == 1 and self.statuses[0].status.word == self.family.word:
            return ""
        return ", ".join(f"{c.count} {lowered(c.status.word)}" for c in self.statuses)


def counted(progress: tuple[Progress, ...]) -> tuple[FamilyCount, ...]:
    """The families that some target is in, in the order of the list of families."""
    total, passed = len(progress) or 1, 0
    found = []
    for family in FAMILIES:
        statuses = tuple(
            StatusCount(status, count)
            for status in STATUSES
            if status.family is family and (count := sum(p.status is status for p in progress))
        )
        count = sum(c.count for c in statuses)
        if count:
            start, width = round(passed * 100 / total, 2), round(count * 100 / total, 2)
            found.append(FamilyCount(family, count, start, width, statuses))
        passed += count
    return tuple(found)


def headline(counts: tuple[FamilyCount, ...], total: int) -> str:
    """Every count in one sentence."""
    said = ", ".join(f"{c.count} {c.family.in_text}" for c in counts)
    return f"{said}, trên tổng số {total} chỉ tiêu."


def brief(counts: tuple[FamilyCount, ...]) -> str:
    """How many of each family, which add up to all; where nothing stands out yet there is nothing
    to sum up.
    """
    if len(counts) < 2:
        return ""
    return f"{', '.join(f'{c.count} {c.family.in_text}' for c in counts)}."


def unknown(total: int, reported: bool) -> str:
    """What to say when nothing is known yet: silence would pass for good news, a row of zeros for
    bad.
    """
    return (
        ""
        if reported
        else (
            f"Chưa có báo cáo nào về {total} chỉ tiêu được công bố. Trang không đoán và không coi"
            " là 0."
        )
    )


def days(head: CampaignHead, today: date) -> str:
    """How far the campaign's own time is."""
    period = head.thoi_gian
    if today > period.last:
        return f"Đã kết thúc {date_long(period.last)}"
    if today < period.first:
        return f"Bắt đầu sau {(period.first - today).days} ngày"
    left = (period.last - today).days
    return (
        f"Còn {left} ngày, đến hết {date_short(period.last)}"
        if left
        else f"Hôm nay là ngày cuối cùng, {date_short(period.last)}"
    )
