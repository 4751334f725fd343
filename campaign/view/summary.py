"""A campaign in a few words: how many targets stand where, and how long it still runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.models.plan import CampaignHead
from campaign.progress import STATUSES, Progress, Status
from campaign.words.written import date_long, date_short


@dataclass(frozen=True)
class StatusCount:
    status: Status
    count: int
    start: float  # of 100, as width, for drawing only
    width: float


def counted(progress: tuple[Progress, ...]) -> tuple[StatusCount, ...]:
    """The statuses that some target has, in the order of the list of statuses."""
    counts = [(status, sum(p.status is status for p in progress)) for status in STATUSES]
    total, passed = len(progress) or 1, 0
    found = []
    for status, count in counts:
        if count:
            found.append(
                StatusCount(
                    status, count, round(passed * 100 / total, 2), round(count * 100 / total, 2)
                )
            )
        passed += count
    return tuple(found)


def headline(counts: tuple[StatusCount, ...], total: int) -> str:
    """Every count in one sentence."""
    said = ", ".join(f"{c.count} {c.status.word[0].lower()}{c.status.word[1:]}" for c in counts)
    return f"{said}, trên tổng số {total} chỉ tiêu."


_TONES = (
    ({"good"}, "đạt hoặc đang đạt"),
    ({"fair"}, "đúng nhịp hoặc nhanh hơn"),
    ({"slow", "bad"}, "cần quan tâm"),
    ({"none"}, "chưa xét được"),
)


def brief(counts: tuple[StatusCount, ...]) -> str:
    """How many of each tone, which add up to all; where nothing stands out yet there is nothing to
    sum up.
    """
    said = [
        f"{number} {words}"
        for tones, words in _TONES
        if (number := sum(c.count for c in counts if c.status.tone in tones))
    ]
    return f"{', '.join(said)}." if len(said) > 1 else ""


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
