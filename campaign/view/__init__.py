"""Facts + today → everything a page asks. The view computes and prints; a template only chooses words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from campaign.load import Campaign, Facts
from campaign.models import SiteSettings
from campaign.models.plan import CampaignHead
from campaign.models.bulletin import BulletinFile
from campaign.progress import RULES, STATUSES, Progress, Status, explained, measure, track_all
from campaign.progress.status import NO_FIGURE, NOT_DUE
from campaign.spoken import Voice
from campaign.view.honours import DecisionView, HonourRoll, hidden_names, people, view_honours
from campaign.view.news import NewsView, PostView, view_news
from campaign.view.plan import PlanView, view_plan
from campaign.view.portions import AT_ONCE
from campaign.view.targets import TargetView, view_target
from campaign.written import age, date_long, date_short, number

__all__ = ["CampaignView", "ReportView", "SiteView", "TargetView", "view_site"]

_UNKNOWN = (NOT_DUE, NO_FIGURE)


@dataclass(frozen=True)
class StatusCount:
    status: Status
    count: int
    start: float  # of 100, as width, for drawing only
    width: float


@dataclass(frozen=True)
class GroupView:
    ma: str
    name: str
    clause: str
    targets: tuple[TargetView, ...]
    far: bool  # so many targets stand before it that a slow phone need not draw it yet


@dataclass(frozen=True)
class Latest:
    """What the newest report changed."""

    day: str
    age: str
    source: str
    name: str
    count: int
    changes: tuple[tuple[TargetView, str], ...]  # target, what its figure did


@dataclass(frozen=True)
class ReportView:
    """One report as bulletins tell it: its targets as they stood with it, and which of them changed their status."""

    day: date
    published: date
    source: str
    name: str
    targets: tuple[TargetView, ...]
    moved: tuple[tuple[TargetView, Status, Status], ...]  # target, status before, status with this report


@dataclass(frozen=True)
class CampaignView:
    """One campaign on one day, ready to be shown."""

    ma: str
    head: CampaignHead
    today: date
    today_text: str
    illustration: bool
    owner: str
    place: str
    state: str  # waiting · running · over
    days: str
    counts: tuple[StatusCount, ...]
    headline: str
    brief: str  # the same in three numbers at most
    targets: tuple[TargetView, ...]
    groups: tuple[GroupView, ...]
    attention: tuple[TargetView, ...]
    unknown: str
    latest: Latest | None
    plan: PlanView
    honours: HonourRoll
    news: NewsView
    reports: tuple[ReportView, ...]
    voice: Voice
    bulletin_files: dict[str, BulletinFile]
    hidden_names: frozenset[str]  # folded: who must be named nowhere
    names: frozenset[str]  # who may be named, as written
    people: frozenset[str]  # folded: everybody honoured, shown or not

    @property
    def own_posts(self) -> tuple[PostView, ...]:
        """The news of this campaign, not of the others on the same list."""
        return tuple(p for p in self.news.posts if p.campaign == self.ma)

    @property
    def address(self) -> str:
        return f"{self.ma}/"

    @property
    def recent_decisions(self) -> tuple[DecisionView, ...]:
        return tuple(sorted((d for d in self.honours.decisions if not d.head.cancelled), key=lambda d: d.published, reverse=True))[:3]

    @property
    def recent_posts(self) -> tuple[PostView, ...]:
        return self.news.posts[:3]


@dataclass(frozen=True)
class SiteView:
    settings: SiteSettings
    today: date
    today_text: str
    campaigns: tuple[CampaignView, ...]
    current: CampaignView
    news: NewsView
    rules: tuple[tuple[Status, str], ...]
    cutoffs: dict[str, str]
    address: str  # where the site lives, ending with a slash; empty while unknown
    moved: dict[str, str]  # old address → where it leads now


def view_site(facts: Facts, today: date, address: str = "") -> SiteView:
    """Everything that the site says on `today`; `address` is where it will live, if another than the settings say."""
    home = address or facts.trang.dia_chi or ""
    news = view_news(facts.tin_tuc, "tin-tuc/", facts, today)
    campaigns = tuple(_campaign(campaign, facts, news, campaign.today(today)) for campaign in facts.phong_trao)
    cutoffs = facts.trang.nguong
    return SiteView(
        facts.trang, today, date_long(today), campaigns, next(c for c in campaigns if c.ma == facts.trang.phong_trao_hien_tai), news,
        tuple((rule.status, explained(rule, cutoffs)) for rule in RULES),
        {key: number(abs(getattr(cutoffs, key))) for key in type(cutoffs).model_fields},
        f"{home.rstrip('/')}/" if home else "",
        {row.cu: row.moi for row in facts.chuyen_huong.chuyen_huong},
    )  # fmt: skip


def _campaign(campaign: Campaign, facts: Facts, news: NewsView, today: date) -> CampaignView:
    head = campaign.phong_trao
    progress = track_all(campaign, measure(campaign), today, facts.trang.nguong)
    by_id = {p.indicator.ma: p for p in progress}
    targets = tuple(view_target(campaign, p, by_id, today) for p in progress)
    honours = view_honours(campaign, facts, today)
    own_news = view_news(campaign.tin_tuc, f"{campaign.ma}/tin-tuc/", facts, today, campaign.ma) if campaign.tin_tuc else news
    counts = _counts(progress)
    return CampaignView(
        ma=campaign.ma, head=head, today=today, today_text=date_long(today), illustration=head.minh_hoa,
        owner=head.don_vi.ten, place=", ".join(filter(None, (head.don_vi.ten, head.don_vi.huyen, head.don_vi.tinh))),
        state="waiting" if today < head.thoi_gian.first else "over" if today > head.thoi_gian.last else "running",
        days=_days(head, today), counts=counts, headline=_headline(counts, len(targets)), brief=_brief(counts), targets=targets,
        groups=tuple(_groups(campaign, targets)),
        attention=tuple(sorted((t for t in targets if t.status.attention <= 2), key=lambda t: t.status.attention)),
        unknown=_unknown(len(targets), bool(campaign.so_lieu)),
        latest=_latest(campaign, progress, targets, today),
        plan=view_plan(campaign, targets, honours.decisions), honours=honours, news=own_news,
        reports=_reports(campaign, facts, today), voice=facts.voice(campaign), bulletin_files=dict(campaign.ban_tin),
        hidden_names=hidden_names(campaign), names=frozenset(r.name for d in honours.decisions for r in d.recipients if not r.hidden_child),
        people=people(campaign),
    )  # fmt: skip


def _groups(campaign: Campaign, targets: tuple[TargetView, ...]) -> Iterator[GroupView]:
    before = 0
    for group in campaign.chi_tieu.nhom:
        own = tuple(t for t in targets if t.group == group.ma)
        yield GroupView(group.ma, group.ten, group.muc or "", own, far=before >= AT_ONCE)
        before += len(own)


def _reports(campaign: Campaign, facts: Facts, today: date) -> tuple[ReportView, ...]:
    """Each report seen on its own day: a bulletin about June doesn't change when July comes."""
    series = measure(campaign)
    views: list[ReportView] = []
    before: dict[str, Status] = {}
    for report in campaign.so_lieu:
        published = report.ngay_dang or report.ngay_chot
        if published > today:
            continue
        then = {p.indicator.ma: p for p in track_all(campaign, series, report.ngay_chot, facts.trang.nguong)}
        touched = [p for p in then.values() if p.latest and p.latest.day == report.ngay_chot]
        seen = tuple(view_target(campaign, p, then, published) for p in touched)
        moved = tuple((t, before[t.ma], t.status) for t in seen if t.ma in before and before[t.ma] is not t.status and before[t.ma] not in _UNKNOWN)
        views.append(ReportView(report.ngay_chot, published, report.nguon, report.ten, seen, moved))
        before = {ma: p.status for ma, p in then.items()}
    return tuple(views)


def _counts(progress: tuple[Progress, ...]) -> tuple[StatusCount, ...]:
    counts = [(status, sum(p.status is status for p in progress)) for status in STATUSES]
    total, passed = len(progress) or 1, 0
    found = []
    for status, count in counts:
        if count:
            found.append(StatusCount(status, count, round(passed * 100 / total, 2), round(count * 100 / total, 2)))
        passed += count
    return tuple(found)


def _headline(counts: tuple[StatusCount, ...], total: int) -> str:
    said = ", ".join(f"{c.count} {c.status.word[0].lower()}{c.status.word[1:]}" for c in counts)
    return f"{said}, trên tổng số {total} chỉ tiêu."


_TONES = (({"good"}, "đạt hoặc đang đạt"), ({"fair"}, "đúng nhịp hoặc nhanh hơn"), ({"slow", "bad"}, "cần quan tâm"), ({"none"}, "chưa xét được"))


def _brief(counts: tuple[StatusCount, ...]) -> str:
    """How many of each tone, which add up to all; where nothing stands out yet there is nothing to sum up."""
    said = [f"{number} {words}" for tones, words in _TONES if (number := sum(c.count for c in counts if c.status.tone in tones))]
    return f"{', '.join(said)}." if len(said) > 1 else ""


def _unknown(total: int, reported: bool) -> str:
    """What to say when nothing is known yet: silence would pass for good news, a row of zeros for bad."""
    return "" if reported else f"Chưa có báo cáo nào về {total} chỉ tiêu được công bố. Trang không đoán và không coi là 0."


def _days(head: CampaignHead, today: date) -> str:
    period = head.thoi_gian
    if today > period.last:
        return f"Đã kết thúc {date_long(period.last)}"
    if today < period.first:
        return f"Bắt đầu sau {(period.first - today).days} ngày"
    left = (period.last - today).days
    return f"Còn {left} ngày, đến hết {date_short(period.last)}" if left else f"Hôm nay là ngày cuối cùng, {date_short(period.last)}"


def _latest(campaign: Campaign, progress: tuple[Progress, ...], targets: tuple[TargetView, ...], today: date) -> Latest | None:
    reports = [r for r in campaign.so_lieu if r.ngay_chot <= today]
    if not reports:
        return None
    report = reports[-1]
    touched = [(t, p) for t, p in zip(targets, progress, strict=True) if p.latest and p.latest.day == report.ngay_chot]
    moved = tuple((t, _movement(p)) for t, p in touched)
    return Latest(
        date_short(report.ngay_chot), age(report.ngay_chot, today), report.nguon, report.ten, len(touched),
        tuple((t, movement) for t, movement in moved if movement),
    )  # fmt: skip


def _movement(progress: Progress) -> str:
    if len(progress.measurements) < 2:
        return "lần đầu có số liệu"
    before, now = (m.value for m in progress.measurements[-2:])
    return "" if now == before else "tăng" if now > before else "giảm"
