"""One campaign on one day: its targets, plan, honours, news and reports, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.people import everybody, unnameable
from campaign.kinds.goals import goals
from campaign.models.bulletin import BulletinFile
from campaign.models.plan import CampaignHead
from campaign.press.portions import AT_ONCE
from campaign.progress import Course
from campaign.view.goals import said
from campaign.view.honours import DecisionView, HonourRoll, view_honours
from campaign.view.indicators import IndicatorView, view_indicator
from campaign.view.news import NewsView, PostView, view_news
from campaign.view.plan import PlanView, view_plan
from campaign.view.reports import Latest, ReportView, latest, reports
from campaign.view.summary import FamilyCount, brief, counted, days, headline, unknown
from campaign.words.addresses import CampaignAddresses
from campaign.words.called import Called
from campaign.words.names import Names
from campaign.words.spoken import Voice
from campaign.words.written import date_long


@dataclass(frozen=True)
class GroupView:
    ma: str
    name: str
    clause: str
    targets: tuple[IndicatorView, ...]
    far: bool  # so many targets stand before it that a slow phone need not draw it yet


@dataclass(frozen=True, kw_only=True)
class CampaignView:
    """One campaign on one day, ready to be shown."""

    ma: str
    head: CampaignHead
    today: date
    today_text: str
    illustration: bool
    owner: str
    place: str
    called: Called  # «phường», «tổ dân phố»: what fixed sentences say in place of «xã», «thôn»
    state: str  # waiting · running · over
    days: str
    counts: tuple[FamilyCount, ...]
    headline: str
    brief: str  # the same in three numbers at most
    goals: str  # the same by the plan's own numbers, where they were typed
    targets: tuple[IndicatorView, ...]
    groups: tuple[GroupView, ...]
    attention: tuple[IndicatorView, ...]
    unknown: str
    latest: Latest | None
    plan: PlanView
    honours: HonourRoll
    news: NewsView
    reports: tuple[ReportView, ...]
    course: Course
    voice: Voice
    bulletin_files: dict[str, BulletinFile]
    hidden_names: Names  # who must be named nowhere
    names: frozenset[str]  # who may be named, as written
    people: Names  # everybody honoured, shown or not
    heard: CampaignView | None = None  # the same with marks for reading aloud, where it has some

    @property
    def aloud(self) -> CampaignView:
        """The campaign as a voice takes it: its texts say how they are read. Never printed."""
        return self.heard or self

    @property
    def own_posts(self) -> tuple[PostView, ...]:
        """The news of this campaign, not of the others on the same list."""
        return tuple(p for p in self.news.posts if p.campaign == self.ma)

    @property
    def addresses(self) -> CampaignAddresses:
        return CampaignAddresses(self.ma)

    @property
    def address(self) -> str:
        return self.addresses.home

    @property
    def recent_decisions(self) -> tuple[DecisionView, ...]:
        return tuple(
            sorted(
                (d for d in self.honours.decisions if not d.head.cancelled),
                key=lambda d: d.published,
                reverse=True,
            )
        )[:3]

    @property
    def newest(self) -> tuple[tuple[str, str, str], ...]:
        """The newest figures, decision and post as text, address and day, the latest of them first.

        An address that begins with # is of the overview itself.
        """
        found = (
            [
                (
                    self.latest.measured,
                    f"{self.latest.count} chỉ tiêu có số mới",
                    "#thay-doi",
                    self.latest.day if self.latest.age else f"ước đến {self.latest.day}",
                )
            ]
            if self.latest
            else []
        )
        found += [
            (d.signed, f"Khen {d.short_summary}", d.head.address, d.head.day)
            for d in self.recent_decisions[:1]
        ]
        found += [(p.day, p.title, p.address, p.day_short) for p in self.recent_posts[:1]]
        return tuple(row[1:] for row in sorted(found, key=lambda row: row[0], reverse=True))

    @property
    def recent_posts(self) -> tuple[PostView, ...]:
        return self.news.posts[:3]


def view_campaign(
    campaign: Campaign, facts: Facts, news: NewsView, today: date, course: Course
) -> CampaignView:
    """Everything about one campaign on `today`; `news` is the list of the site, for a campaign
    without one of its own.
    """
    head = campaign.phong_trao
    progress = course.on(today)
    by_id = {p.indicator.ma: p for p in progress}
    targets = tuple(view_indicator(campaign, p, by_id, today) for p in progress)
    honours = view_honours(campaign, facts, today)
    if campaign.tin_tuc:
        address = CampaignAddresses(campaign.ma).news
        news = view_news(campaign.tin_tuc, address, facts, today, campaign.ma)
    counts = counted(progress)
    return CampaignView(
        ma=campaign.ma,
        head=head,
        today=today,
        today_text=date_long(today),
        illustration=head.minh_hoa,
        owner=head.don_vi.ten,
        place=", ".join(filter(None, (head.don_vi.ten, head.don_vi.huyen, head.don_vi.tinh))),
        called=campaign.called,
        state=_state(head, today),
        days=days(head, today),
        counts=counts,
        headline=headline(counts, len(targets)),
        brief=brief(counts),
        goals=said(goals(campaign.chi_tieu.chi_tieu), progress),
        targets=targets,
        groups=tuple(_groups(campaign, targets)),
        attention=_attention(targets),
        unknown=unknown(len(targets), bool(campaign.so_lieu)),
        latest=latest(campaign, progress, targets, today),
        plan=view_plan(campaign, targets, honours.decisions),
        honours=honours,
        news=news,
        reports=reports(campaign, course, today),
        course=course,
        voice=facts.voice(campaign),
        bulletin_files=dict(campaign.ban_tin),
        hidden_names=unnameable([campaign], today),
        names=_named(honours),
        people=everybody(campaign),
    )


def _state(head: CampaignHead, today: date) -> str:
    if today < head.thoi_gian.first:
        return "waiting"
    return "over" if today > head.thoi_gian.last else "running"


def _attention(targets: tuple[IndicatorView, ...]) -> tuple[IndicatorView, ...]:
    """Those that need it, the most urgent first."""
    urgent = [target for target in targets if target.status.needs_attention]
    return tuple(sorted(urgent, key=lambda target: target.status.attention))


def _named(honours: HonourRoll) -> frozenset[str]:
    shown = (r for decision in honours.decisions for r in decision.recipients)
    return frozenset(r.name for r in shown if not r.hidden_child)


def _groups(campaign: Campaign, targets: tuple[IndicatorView, ...]) -> Iterator[GroupView]:
    before = 0
    for group in campaign.chi_tieu.nhom:
        own = tuple(t for t in targets if t.group == group.ma)
        clause = campaign.ke_hoach.place(group.muc).name if group.muc else ""
        yield GroupView(group.ma, group.ten, clause, own, far=before >= AT_ONCE)
        before += len(own)
