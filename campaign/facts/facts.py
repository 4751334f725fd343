"""What was read, as frozen values: a post, a campaign, everything."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from campaign.facts.aloud import with_marks
from campaign.kinds import Indicator, Indicators
from campaign.models import (
    Abbreviations,
    AwardNames,
    BulletinFile,
    CampaignHead,
    Correction,
    Decision,
    NewsCategories,
    Permissions,
    Plan,
    Post,
    Redirects,
    Report,
    SiteSettings,
)
from campaign.words.called import Called, called
from campaign.words.marks import spoken, typed
from campaign.words.spoken import Voice, glossary
from campaign.words.spoken.voice import Row


@dataclass(frozen=True)
class NewsPost:
    """A post: its checked head and its Markdown body, which is rendered without raw HTML; `line` is
    where the body begins in the file.
    """

    ma: str
    head: Post
    body: str
    line: int = 1


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """All facts of one campaign. `ma` is its folder's name and the first part of its addresses."""

    ma: str
    phong_trao: CampaignHead
    ke_hoach: Plan
    chi_tieu: Indicators
    so_lieu: tuple[Report, ...] = ()
    dinh_chinh: tuple[Correction, ...] = ()
    khen_thuong: tuple[tuple[str, Decision], ...] = ()
    tin_tuc: tuple[NewsPost, ...] = ()
    ban_tin: tuple[tuple[str, BulletinFile], ...] = ()
    toan_van: str | None = None
    complete: bool = True  # every report could be read: what is missing is missing indeed
    da_go: tuple[NewsPost, ...] = ()  # posts taken off: shown nowhere, but not lost

    def __post_init__(self) -> None:
        for indicator in self.chi_tieu.chi_tieu:
            period = self.phong_trao.thoi_gian
            indicator.runs_for(period.first.year, period.years)

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        return {indicator.ma: indicator for indicator in self.chi_tieu.chi_tieu}

    @cached_property
    def called(self) -> Called:
        """What the commune calls itself and its villages; without a list of them, by those that its
        decisions name.
        """
        owner = self.phong_trao.don_vi
        decisions = [decision for _, decision in self.khen_thuong]
        named = [line.thon for d in decisions for line in (*d.danh_sach, *d.theo_thon)]
        return called((owner.ten, owner.co_quan), owner.thon or dict.fromkeys(named))

    def today(self, today: date) -> date:
        """The day the campaign is seen on: an illustration stands still on a day of its own."""
        return self.phong_trao.xem_tai_ngay or today


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything that was read; campaigns newest first, illustrations last."""

    trang: SiteSettings
    award_names: AwardNames
    chuyen_muc: NewsCategories
    viet_tat: Abbreviations
    phong_trao: tuple[Campaign, ...]
    tin_tuc: tuple[NewsPost, ...]
    folder: Path
    chuyen_huong: Redirects = field(default_factory=Redirects)
    cho_phep: Permissions = field(default_factory=Permissions)
    da_go: tuple[NewsPost, ...] = ()

    def voice(self, campaign: Campaign) -> Voice:
        """Who reads this campaign aloud: its region's numbers, the commune's abbreviations."""
        rows: list[Row] = [
            {"viet": row.viet, "doc": spoken(typed(row.doc)), "ngu_canh": row.ngu_canh}
            for row in self.viet_tat.viet_tat
        ]
        return Voice(
            region={"bắc": "bac", "nam": "nam"}[campaign.phong_trao.loa.giong],
            abbreviations=glossary(rows),
        )

    @property
    def published(self) -> Facts:
        """What the public sees: no drafts, and illustrations only where the settings let them in or
        nothing else is there.
        """
        home = self.trang
        shown = tuple(
            c
            for c in self.phong_trao
            if c.ma == home.phong_trao_hien_tai
            or (not c.phong_trao.du_thao and (home.cong_bo_minh_hoa or not c.phong_trao.minh_hoa))
        )
        return replace(self, phong_trao=shown)

    @cached_property
    def aloud(self) -> Facts:
        """The same with the marks for reading aloud in its texts, for whoever speaks; itself where
        there are none.
        """
        aloud: Facts = with_marks(self)
        return aloud

    @property
    def current(self) -> Campaign:
        return next(c for c in self.phong_trao if c.ma == self.trang.phong_trao_hien_tai)
