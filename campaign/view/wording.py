"""The sentence about a target: what is asked, how far it is, how it stands.

One sentence says it all; it is also the bar's text for those who can't see it.
"""

from __future__ import annotations

from campaign.kinds import Measurement
from campaign.progress import Progress
from campaign.progress.status import NO_BASELINE, NOT_DUE
from campaign.words.written import date_short, percent, with_unit


def sentence(progress: Progress) -> str:
    """The one sentence of a target: figure, target, share, pace, status."""
    latest = progress.latest
    if latest is None:
        return _nothing_yet(progress)
    provisional = " (số tạm tính)" if latest.provisional else ""
    said = "; ".join(_clauses(progress, latest))
    return f"Đến ngày {date_short(latest.day)}{provisional}: {said}. {verdict(progress)}."


def _clauses(progress: Progress, latest: Measurement) -> list[str]:
    figure, way = progress.indicator.said(progress, latest), _way(progress, latest)
    if way and progress.start == 0:
        # The share of a running total belongs to its figure: «282 trên 600 tấn, bằng 47% mục tiêu».
        return [f"{figure}, {way[0]}", *way[1:], *_pace(progress)]
    return [figure, *way, *_pace(progress)]


def _nothing_yet(progress: Progress) -> str:
    asked = progress.indicator.asked(progress.target)
    if progress.status is NOT_DUE:
        return f"Chưa đến kỳ chốt số liệu đầu tiên. Mục tiêu: {asked}."
    return f"Chưa có số liệu nào được công bố. Mục tiêu: {asked}."


def verdict(progress: Progress) -> str:
    """The status as the end of a sentence; a strict target met exactly says so."""
    indicator, latest, word = progress.indicator, progress.latest, progress.status.word
    if indicator.dieu_chinh:
        change = indicator.dieu_chinh[-1]
        done = "bỏ" if change.bo else "điều chỉnh"
        return f"Chỉ tiêu đã được {done} theo {change.van_ban}"
    if latest and latest.value == progress.target and indicator.operator in {">", "<"}:
        return f"{word}: bằng mức, chưa {'vượt' if indicator.operator == '>' else 'thấp hơn'}"
    if progress.over and latest and not progress.settled and not progress.met:
        return f"{word} vào ngày ấy; phong trào đã kết thúc nhưng chưa có số liệu cuối kỳ"
    return word


def _way(progress: Progress, latest: Measurement) -> list[str]:
    """How far along, and beside last year's same period; nothing where that can't be said."""
    if progress.share is None:
        missing = progress.status is NO_BASELINE
        return ["chưa có số gốc nên không tính phần trăm"] if missing else []
    return [*_share_said(progress), *_beside_last_year(latest)]


def _share_said(progress: Progress) -> list[str]:
    indicator, share = progress.indicator, progress.share
    if share is None or not indicator.says_percent:
        return []
    if progress.start == 0 or indicator.base is None:
        return [f"bằng {percent(share)} mục tiêu"]
    base = with_unit(indicator.base, indicator.unit)
    if share < 0:
        return [f"lùi so với số gốc {base}"]
    return [f"từ số gốc {base} đã đi được {percent(share)} chặng đường"]


def _beside_last_year(latest: Measurement) -> list[str]:
    same_period = latest.figure.cung_ky if latest.figure else None
    if not same_period:
        return []
    change = (latest.value - same_period) / same_period
    moved = "tăng" if change >= 0 else "giảm"
    return [f"so với cùng kỳ năm trước {moved} {percent(abs(change))}"]


def _pace(progress: Progress) -> list[str]:
    if progress.pace is None or progress.planned is None or progress.met:
        return []
    return [f"theo {progress.pace.named} đến ngày ấy cần {percent(progress.planned)}"]
