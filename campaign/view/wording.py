"""The sentence about a target: what is asked, how far it is, how it stands.

One sentence says it all; it is also the bar's text for those who can't see it.
"""

from __future__ import annotations

from decimal import Decimal

from campaign.kinds import Measurement
from campaign.kinds.phrases import apart
from campaign.progress import Progress
from campaign.progress.status import ACHIEVING, FAILED, NOT_DUE, TO_SPEED_UP
from campaign.words.written import date_short, lowered, percent, rounded, with_unit


def sentence(progress: Progress) -> str:
    """The one sentence of a target: figure, target, how far, pace, status."""
    latest = progress.latest
    if latest is None:
        return _nothing_yet(progress)
    said, word = "; ".join(_clauses(progress, latest)), verdict(progress)
    # «đã đạt. Đạt.» would say it twice.
    closing = "" if said.endswith(f"đã {lowered(word)}") else f" {word}."
    return f"{_as_of(progress, latest)}: {said}.{closing}"


def _as_of(progress: Progress, latest: Measurement) -> str:
    day = date_short(latest.day)
    if progress.estimated:
        return f"Ước đến ngày {day}"
    return f"Đến ngày {day}{' (số tạm tính)' if latest.provisional else ''}"


def _clauses(progress: Progress, latest: Measurement) -> list[str]:
    indicator = progress.indicator
    figure = indicator.said(progress, latest)
    # What is left, or the share, belongs to its figure: «282 trên 600 tấn, bằng 47% kế hoạch».
    told = ", ".join([figure, *indicator.how_far(progress, latest)])
    return [told, *_beside_last_year(progress, latest), *_pace(progress, latest)]


def _nothing_yet(progress: Progress) -> str:
    asked = progress.indicator.asked
    if progress.status is NOT_DUE:
        return f"Chưa đến kỳ chốt số liệu đầu tiên. Mục tiêu: {asked}."
    return f"Chưa có số liệu nào được công bố. Mục tiêu: {asked}."


def verdict(progress: Progress) -> str:
    """The status as the end of a sentence, and what must be known beside it."""
    if progress.indicator.is_dropped:
        return f"Đã bỏ theo {progress.indicator.dieu_chinh[-1].van_ban}"
    return "; ".join(filter(None, (progress.status.word, *_remarks(progress))))


def _remarks(progress: Progress) -> tuple[str, ...]:
    indicator, latest, status = progress.indicator, progress.latest, progress.status
    strict = indicator.operator in {">", "<"}
    exactly = strict and latest is not None and latest.value == progress.target
    late = progress.deadline is not None and status is FAILED and not progress.over
    return (
        f"bằng mức, chưa {'thấp hơn' if indicator.falls else 'vượt'}" if exactly else "",
        f"hạn là ngày {date_short(progress.deadline)}" if late and progress.deadline else "",
        _after_its_deadline(progress),
        _lost_before(progress),
        "kế hoạch không đặt mốc để so" if status is TO_SPEED_UP else "",
        "chưa có số liệu cuối kỳ" if progress.expired and status is ACHIEVING else "",
        _changed(progress),
    )


def _after_its_deadline(progress: Progress) -> str:
    """Done, but later than the plan wanted it, as a figure in between proves."""
    end = progress.deadline
    if end is None or not progress.met:
        return ""
    missed = any(m.day >= end and not progress.indicator.is_met(m.value) for m in _before(progress))
    return f"sau hạn ngày {date_short(end)}" if missed else ""


def _lost_before(progress: Progress) -> str:
    """What must hold at every check and holds again: the day on which it did not."""
    indicator, latest = progress.indicator, progress.latest
    if not indicator.holds_always or latest is None or not indicator.is_met(latest.value):
        return ""
    lost = [m for m in _before(progress) if not indicator.is_met(m.value)]
    return f"ngày {date_short(lost[-1].day)} không giữ được" if lost else ""


def _before(progress: Progress) -> tuple[Measurement, ...]:
    return progress.measurements[:-1]


def _changed(progress: Progress) -> str:
    """A changed target is judged like any other; that it changed is told beside the verdict."""
    if not progress.indicator.dieu_chinh:
        return ""
    return f"mục tiêu đã điều chỉnh theo {progress.indicator.dieu_chinh[-1].van_ban}"


_FELT = Decimal("0.001")  # less than that would be told as 0%


def _beside_last_year(progress: Progress, latest: Measurement) -> list[str]:
    """In per cent of last year's figure; of a rate in points, as 93% is no 3,9% more than 89,5%."""
    same_period = latest.figure.cung_ky if latest.figure else None
    if same_period is None:
        return []
    value = latest.value if latest.in_year is None else latest.in_year
    change, unit = value - same_period, progress.indicator.unit
    if not change:
        return ["bằng cùng kỳ năm trước"]
    points = unit.startswith("%") or same_period <= 0 or abs(change / same_period) < _FELT
    much = apart(change, unit) if points else percent(abs(change / same_period))
    return [f"so với cùng kỳ năm trước {'tăng' if change > 0 else 'giảm'} {much}"]


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
        whole = "kế hoạch" if progress.indicator.ambition is None else "mức tối thiểu"
        return f"{percent(planned)} {whole}"
    return with_unit(rounded(start + (target - start) * planned, places=1), progress.indicator.unit)
