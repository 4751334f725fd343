"""The sentence about a target: what is asked, how far it is, how it stands.

One sentence says it all; it is also the bar's text for those who can't see it.
"""

from __future__ import annotations

from decimal import Decimal

from campaign.kinds import Measurement
from campaign.progress import Progress
from campaign.progress.status import ACHIEVING, FAILED, NOT_DUE, TO_SPEED_UP
from campaign.words.written import date_short, percent, rounded, with_unit


def sentence(progress: Progress) -> str:
    """The one sentence of a target: figure, target, how far, pace, status."""
    latest = progress.latest
    if latest is None:
        return _nothing_yet(progress)
    said = "; ".join(_clauses(progress, latest))
    return f"{_as_of(progress, latest)}: {said}. {verdict(progress)}."


def _as_of(progress: Progress, latest: Measurement) -> str:
    day = date_short(latest.day)
    if progress.estimated:
        return f"Ước đến ngày {day}"
    return f"Đến ngày {day}{' (số tạm tính)' if latest.provisional else ''}"


def _clauses(progress: Progress, latest: Measurement) -> list[str]:
    indicator = progress.indicator
    figure = indicator.said(progress, latest)
    far = [*indicator.how_far(progress, latest), *_beside_last_year(latest)]
    # What is left, or the share, belongs to its figure: «282 trên 600 tấn, bằng 47% kế hoạch».
    return [", ".join([figure, *far]), *_pace(progress, latest)]


def _nothing_yet(progress: Progress) -> str:
    asked = progress.indicator.asked
    if progress.status is NOT_DUE:
        return f"Chưa đến kỳ chốt số liệu đầu tiên. Mục tiêu: {asked}."
    return f"Chưa có số liệu nào được công bố. Mục tiêu: {asked}."


def verdict(progress: Progress) -> str:
    """The status as the end of a sentence, and what must be known beside it."""
    return "; ".join(filter(None, (progress.status.word, *_remarks(progress))))


def _remarks(progress: Progress) -> tuple[str, ...]:
    indicator, latest, status = progress.indicator, progress.latest, progress.status
    exactly = latest is not None and latest.value == progress.target and not progress.met
    late = progress.deadline is not None and status is FAILED and not progress.over
    return (
        f"bằng mức, chưa {'thấp hơn' if indicator.falls else 'vượt'}" if exactly else "",
        f"hạn là ngày {date_short(progress.deadline)}" if late and progress.deadline else "",
        "kế hoạch không đặt mốc để so" if status is TO_SPEED_UP else "",
        "chưa có số liệu cuối kỳ" if progress.expired and status is ACHIEVING else "",
        _changed(progress),
    )


def _changed(progress: Progress) -> str:
    """A changed target is judged like any other; that it changed is told beside the verdict."""
    if not progress.indicator.dieu_chinh:
        return ""
    change = progress.indicator.dieu_chinh[-1]
    return f"{'bỏ' if change.bo else 'mục tiêu đã điều chỉnh'} theo {change.van_ban}"


def _beside_last_year(latest: Measurement) -> list[str]:
    same_period = latest.figure.cung_ky if latest.figure else None
    if not same_period:
        return []
    change = (latest.value - same_period) / abs(same_period)
    if not change:
        return ["bằng cùng kỳ năm trước"]
    moved = "tăng" if change > 0 else "giảm"
    return [f"so với cùng kỳ năm trước {moved} {percent(abs(change))}"]


def _pace(progress: Progress, latest: Measurement) -> list[str]:
    indicator = progress.indicator
    if progress.met or progress.expired:
        return []
    if progress.milestone is not None:
        level = with_unit(progress.milestone.gia_tri, indicator.unit)
        return [f"mốc ngày {date_short(progress.milestone.ngay)} là {level}"]
    if progress.pace is None or progress.planned is None:
        return []
    return [f"theo {progress.pace.named} đến ngày ấy cần {_due(progress, progress.planned)}"]


def _due(progress: Progress, planned: Decimal) -> str:
    """What should be there by the day: of a level its height, else a share of the plan."""
    start, target = progress.start, progress.target
    if not progress.indicator.manner.is_level or start is None or target is None:
        return f"{percent(planned)} kế hoạch"
    return with_unit(rounded(start + (target - start) * planned, places=1), progress.indicator.unit)
