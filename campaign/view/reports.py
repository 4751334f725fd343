"""Reports as they came: each seen on its own day, and what the newest one changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign
from campaign.models import Report
from campaign.progress import Course, Progress, Status
from campaign.progress.status import ACHIEVED, EXCEEDED
from campaign.view.indicators import IndicatorView, view_indicator
from campaign.words.written import age, date_short, lowered


@dataclass(frozen=True, kw_only=True)
class Latest:
    """What the newest report changed."""

    measured: date
    day: str
    age: str  # empty for an estimate of a day to come
    source: str
    name: str
    count: int
    changes: tuple[tuple[IndicatorView, str], ...]  # target, what its figure did

    @property
    def figures(self) -> str:
        return "Số liệu" if self.age else "Số ước"


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

    @property
    def until(self) -> str:
        """«số liệu chốt đến», said before its day; of a day to come, «số ước đến»."""
        return "số ước đến" if self.published < self.day else "số liệu chốt đến"


def reports(campaign: Campaign, course: Course, today: date) -> tuple[ReportView, ...]:
    """Each report seen on its own day: a bulletin about June doesn't change when July comes."""
    views: list[ReportView] = []
    before: dict[str, Status] = {}
    for report in _of_each_day(campaign, today):
        published = published_on(report, today)
        then = {p.indicator.ma: p for p in course.on(min(report.ngay_chot, published))}
        touched = [p for p in then.values() if p.latest and p.latest.day == report.ngay_chot]
        seen = tuple(view_indicator(campaign, p, then, published) for p in touched)
        moved = tuple(
            (t, before[t.ma], t.status)
            for t in seen
            if t.ma in before and _has_moved(before[t.ma], t.status)
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


def _of_each_day(campaign: Campaign, today: date) -> tuple[Report, ...]:
    """The reports that are out, oldest first; of one day the final one, which replaces what was
    provisional.
    """
    out = [r for r in campaign.so_lieu if published_on(r, today) <= today]
    final_last = sorted(out, key=lambda r: (r.ngay_chot, not r.tam_tinh))
    return tuple({report.ngay_chot: report for report in final_last}.values())


def published_on(report: Report, today: date) -> date:
    """When it came out. An estimate that does not say is taken to be of today until its day
    comes.
    """
    return report.ngay_dang or (
        min(report.ngay_chot, today) if report.tam_tinh else report.ngay_chot
    )


def _has_moved(before: Status, now: Status) -> bool:
    """Only between two verdicts something changed: a first one, or none, is told as it is. That a
    figure which was final is an estimate again is no news.
    """
    if before is now or not (before.is_known and now.is_known):
        return False
    done = now in {ACHIEVED, EXCEEDED}
    return before.family is not now.family or now.needs_attention or done


def latest(
    campaign: Campaign,
    progress: tuple[Progress, ...],
    targets: tuple[IndicatorView, ...],
    today: date,
) -> Latest | None:
    """The newest report up to `today`, nothing where there is none yet."""
    reports = _of_each_day(campaign, today)
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
        age=age(report.ngay_chot, today) if report.ngay_chot <= today else "",
        source=report.nguon,
        name=report.ten,
        count=len(touched),
        changes=tuple((t, movement) for t, movement in moved if movement),
    )


def _movement(progress: Progress) -> str:
    if len(progress.measurements) < 2:
        return "lần đầu có số liệu"
    before, now = progress.measurements[-2:]
    if now.value == before.value:
        return ""
    told = progress.indicator.value_text(before)
    if not told[:1].isdigit():  # a rank or a check goes neither up nor down
        return f"trước đó {lowered(told)}"
    return "tăng" if now.value > before.value else "giảm"
