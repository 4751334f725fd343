"""Reports as they came: each seen on its own day, and what the newest one changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign
from campaign.progress import Course, Progress, Status
from campaign.progress.status import NO_FIGURE, NOT_DUE
from campaign.view.indicators import IndicatorView, view_indicator
from campaign.words.written import age, date_short

_UNKNOWN = (NOT_DUE, NO_FIGURE)


@dataclass(frozen=True, kw_only=True)
class Latest:
    """What the newest report changed."""

    measured: date
    day: str
    age: str
    source: str
    name: str
    count: int
    changes: tuple[tuple[IndicatorView, str], ...]  # target, what its figure did


@dataclass(frozen=True, kw_only=True)
class ReportView:
    """One report as bulletins tell it: its targets as they stood with it, and which of them changed
    their status.
    """

    day: date
    published: date
    source: str
    name: str
    targets: tuple[IndicatorView, ...]
    moved: tuple[
        tuple[IndicatorView, Status, Status], ...
    ]  # target, status before, status with this report


def reports(campaign: Campaign, course: Course, today: date) -> tuple[ReportView, ...]:
    """Each report seen on its own day: a bulletin about June doesn't change when July comes."""
    views: list[ReportView] = []
    before: dict[str, Status] = {}
    for report in campaign.so_lieu:
        published = report.ngay_dang or report.ngay_chot
        if published > today:
            continue
        then = {p.indicator.ma: p for p in course.on(report.ngay_chot)}
        touched = [p for p in then.values() if p.latest and p.latest.day == report.ngay_chot]
        seen = tuple(view_indicator(campaign, p, then, published) for p in touched)
        moved = tuple(
            (t, before[t.ma], t.status)
            for t in seen
            if t.ma in before and before[t.ma] is not t.status and before[t.ma] not in _UNKNOWN
        )
        views.append(
            ReportView(
                day=report.ngay_chot,
                published=published,
                source=report.nguon,
                name=report.ten,
                targets=seen,
                moved=moved,
            )
        )
        before = {ma: p.status for ma, p in then.items()}
    return tuple(views)


def latest(
    campaign: Campaign,
    progress: tuple[Progress, ...],
    targets: tuple[IndicatorView, ...],
    today: date,
) -> Latest | None:
    """The newest report up to `today`, nothing where there is none yet."""
    reports = [r for r in campaign.so_lieu if r.ngay_chot <= today]
    if not reports:
        return None
    report = reports[-1]
    touched = [
        (t, p)
        for t, p in zip(targets, progress, strict=True)
        if p.latest and p.latest.day == report.ngay_chot
    ]
    moved = tuple((t, _movement(p)) for t, p in touched)
    return Latest(
        measured=report.ngay_chot,
        day=date_short(report.ngay_chot),
        age=age(report.ngay_chot, today),
        source=report.nguon,
        name=report.ten,
        count=len(touched),
        changes=tuple((t, movement) for t, movement in moved if movement),
    )


def _movement(progress: Progress) -> str:
    if len(progress.measurements) < 2:
        return "lần đầu có số liệu"
    before, now = (m.value for m in progress.measurements[-2:])
    return "" if now == before else "tăng" if now > before else "giảm"
